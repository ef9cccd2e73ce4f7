"""A record becomes touches: its times sorted out, its texts numbers, its bits what the rules say."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from connectors.records import (
    Channel,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    OrderEvent,
    OrderRecord,
    Segment,
    SegmentKind,
    Transfer,
    TransferKind,
)
from desk.domain.hearing import Heard
from desk.domain.making import number_text, numbers_of, reason_text, touches_of
from desk.domain.time import micros
from desk.domain.touches import (
    ABANDONED,
    CHANGED,
    CHANNEL_BITS,
    CHANNELS,
    INBOUND,
    KEPT,
    OPEN,
    ORDER,
    PERSON,
    PLACED,
    UNANSWERED,
    UNKNOWN,
    Touch,
    number_for,
)
from tests.records import NOON

BASE = micros(NOON)
BARE = InteractionRecord("i1", Channel.CALL, Direction.INBOUND, NOON)


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def made(record: InteractionRecord, **more: object) -> Touch:
    (touch,) = touches_of(record, 7, "crm", "calls", 99, **more)  # type: ignore[arg-type]
    return touch


def stretch(kind: str, start: float, end: float | None, agent: str = "", team: str = "") -> Segment:
    return Segment(SegmentKind(kind), at(start), None if end is None else at(end), agent, team)


def with_segments(*segments: Segment, **more: object) -> InteractionRecord:
    return replace(BARE, segments=segments, **more)  # type: ignore[arg-type]


def test_a_call_becomes_one_touch() -> None:
    record = with_segments(
        stretch("queue", 1, 20.000001), stretch("talk", 20.000001, 80), stretch("wrap_up", 80, 95), ended_at=at(80)
    )
    assert made(record) == Touch(
        record=7, part=0, at=BASE, end=BASE + 95_000_000, sort=PERSON | INBOUND, linked=(), about=(), reason=0,
        customer=79_000_000, waiting=19_000_001, asynchronous=0,
        segments=(0, 1_000_000, 20_000_001, 0, 2, 20_000_001, 80_000_000, 0, 7, 80_000_000, 95_000_000, 0),
        transfers=0, promised=0, asked=0, mood=UNKNOWN, score=UNKNOWN, seen=99,
    )  # fmt: skip


def test_an_interaction_begins_with_its_first_stretch_and_offsets_count_from_there() -> None:
    touch = made(with_segments(stretch("ivr", -30, -10)))
    assert (touch.at - BASE, touch.end - BASE, touch.segments) == (-30_000_000, -10_000_000, (1, 0, 20_000_000, 0))


def test_the_last_known_end() -> None:
    assert made(BARE).end == BASE
    assert made(replace(BARE, ended_at=at(50))).end == BASE + 50_000_000
    assert made(replace(BARE, ended_at=at(-50))).end == BASE
    assert made(replace(BARE, first_reply_at=at(9))).end == BASE + 9_000_000
    passed_on = (Transfer(TransferKind.COLD, at(40)),)
    assert made(replace(BARE, transfers=passed_on)).end == BASE + 40_000_000
    # Where the source says when it was over, that counts.
    assert made(replace(BARE, transfers=passed_on, ended_at=at(30))).end == BASE + 30_000_000
    assert made(with_segments(stretch("talk", 0, 60), ended_at=at(30))).end == BASE + 60_000_000


def test_times_without_an_end_are_marked() -> None:
    running = made(with_segments(stretch("queue", 0, 10), stretch("talk", 10, None)))
    assert running.segments[4:] == (2, 10_000_000, 10_000_000, 1)
    assert running.sort & OPEN
    bounded = made(with_segments(stretch("talk", 10, None), ended_at=at(30)))
    assert bounded.segments == (2, 10_000_000, 30_000_000, 2)
    assert bounded.sort & OPEN
    assert bounded.customer == 20_000_000
    assert not made(with_segments(stretch("wrap_up", 0, None))).sort & OPEN
    waits = made(with_segments(stretch("async_wait", 0, None)))
    assert waits.sort & (OPEN | UNANSWERED) == UNANSWERED
    assert not made(with_segments(stretch("async_wait", 0, 10))).sort & UNANSWERED
    assert not running.sort & UNANSWERED


@pytest.mark.parametrize("channel", list(Channel))
def test_the_channel_is_its_place_in_the_list(channel: Channel) -> None:
    assert CHANNELS[made(replace(BARE, channel=channel)).sort & CHANNEL_BITS] is channel


def test_directions_and_outcomes_are_bits() -> None:
    assert made(BARE).sort & INBOUND
    assert not made(replace(BARE, direction=Direction.OUTBOUND)).sort & INBOUND
    assert not made(replace(BARE, direction=Direction.INTERNAL)).sort & INBOUND
    assert made(replace(BARE, abandoned=True)).sort & ABANDONED
    assert not made(replace(BARE, abandoned=False)).sort & ABANDONED
    assert not made(BARE).sort & (ABANDONED | CHANGED | KEPT | OPEN | ORDER | PLACED)
    assert made(BARE, changed=True).sort & CHANGED
    assert made(BARE, heard=Heard(kept=True)).sort & KEPT


@pytest.mark.parametrize(
    ("kind", "person"),
    [
        ("queue", True), ("talk", True), ("hold", True), ("counter", True), ("async_wait", True), ("wrap_up", True),
        ("ivr", False), ("self_service", False),
    ],
)  # fmt: skip
def test_a_stretch_tells_whether_a_person_was_there_or_waited_for(kind: str, person: bool) -> None:
    for channel in (Channel.CALL, Channel.CHAT, Channel.WEB):
        assert bool(made(with_segments(stretch(kind, 0, 9), channel=channel)).sort & PERSON) is person


@pytest.mark.parametrize(
    ("channel", "person"),
    [
        (Channel.CALL, True), (Channel.CHAT, True), (Channel.EMAIL, True), (Channel.STORE, True),
        (Channel.SOCIAL, True), (Channel.WEB, False), (Channel.REVIEW, False),
    ],
)  # fmt: skip
def test_without_stretches_the_channel_tells(channel: Channel, person: bool) -> None:
    assert bool(made(replace(BARE, channel=channel)).sort & PERSON) is person


def test_whoever_is_named_was_there_but_a_bot_with_a_name_is_no_person() -> None:
    alone = with_segments(stretch("self_service", 0, 9), channel=Channel.CHAT)
    assert not made(alone).sort & PERSON
    assert made(replace(alone, agent="Amir")).sort & PERSON
    assert made(replace(alone, team="Returns")).sort & PERSON
    assert made(replace(alone, transfers=(Transfer(TransferKind.BOT, at(5)),))).sort & PERSON
    for kind, person in (("self_service", False), ("ivr", False), ("talk", True)):
        # Of no length, so that it is the name alone that tells.
        for named in (stretch(kind, 3, 3, agent="Robo"), stretch(kind, 3, 3, team="Robo")):
            assert bool(made(replace(alone, segments=(*alone.segments, named))).sort & PERSON) is person


def test_links_are_unique_within_their_source() -> None:
    touch = made(replace(BARE, linked=("t1", " t2 ", "t1", " ")))
    assert touch.linked == (number_for("crm\x1ft1"), number_for("crm\x1ft2"))
    (other,) = touches_of(replace(BARE, linked=("t1",)), 7, "chat", "calls", 99)
    assert other.linked[0] not in touch.linked


def test_order_and_case_numbers_are_the_same_everywhere() -> None:
    references = (
        Identifier(IdentifierKind.ORDER, " #A-104 ", "shop"),
        Identifier(IdentifierKind.ORDER, "a-104"),
        Identifier(IdentifierKind.ORDER, " "),
        Identifier(IdentifierKind.ACCOUNT, "778"),
    )
    assert made(replace(BARE, references=references)).about == (number_for("a-104"),)
    assert number_text("  ##X 9 ") == "x 9"
    assert numbers_of(replace(BARE, references=references)) == {number_for("a-104"): "a-104"}
    assert numbers_of(OrderRecord("o1", " #77 ", NOON)) == {number_for("77"): "#77"}
    assert numbers_of(OrderRecord("o1", " ", NOON)) == {}


def test_the_reason_is_the_one_heard_else_the_sources_own() -> None:
    assert made(BARE).reason == 0
    own = replace(BARE, reason="  Missing\n parcel ")
    assert made(own).reason == number_for("missing parcel")
    assert made(own, heard=Heard(reason="missing_parcel")).reason == number_for("missing_parcel")
    assert reason_text(" A  b ") == "a b"


def test_what_was_heard_is_in_the_touch() -> None:
    touch = made(BARE, heard=Heard(promised=at(3_600), asked=0b1010))
    assert (touch.promised - BASE, touch.asked) == (3_600_000_000, 0b1010)


@pytest.mark.parametrize(
    ("share", "mood", "score"),
    [
        (None, UNKNOWN, UNKNOWN), (0.0, 0, 0), (0.126, 13, 13), (0.77, 77, 77), (1.0, 100, 100), (7.0, 100, 100),
        (-0.5, -50, 0), (-7.0, -100, 0), (math.nan, UNKNOWN, UNKNOWN), (math.inf, UNKNOWN, UNKNOWN),
    ],
)  # fmt: skip
def test_shares_are_whole_percent_within_their_scale(share: float | None, mood: int, score: int) -> None:
    touch = made(replace(BARE, sentiment=share, survey_score=share))
    assert (touch.mood, touch.score) == (mood, score)


def test_transfers_are_counted() -> None:
    passed_on = (Transfer(TransferKind.COLD, at(1)), Transfer(TransferKind.WARM, at(2)))
    assert made(replace(BARE, transfers=passed_on)).transfers == 2


def test_an_order_is_its_placing_and_each_event_of_it() -> None:
    events = (OrderEvent("placed", NOON), OrderEvent("shipped", at(60)), OrderEvent("delivered", at(90)))
    order = OrderRecord("o1", "#10482", NOON, events=events)
    placed, shipped, delivered = touches_of(order, 5, "shop", "orders", 3)
    about = (number_for("10482"),)
    place = CHANNELS.index(Channel.ORDER)
    assert placed == Touch(
        5, 0, BASE, BASE, place | ORDER | PLACED, (), about, 0, 0, 0, 0, (), 0, 0, 0, UNKNOWN, UNKNOWN, 3
    )
    when = BASE + 60_000_000
    assert shipped == placed._replace(part=2, at=when, end=when, sort=place | ORDER)
    assert (delivered.part, delivered.at) == (3, BASE + 90_000_000)
    changed = touches_of(order, 5, "shop", "orders", 3, changed=True)
    assert [touch.sort & CHANGED for touch in changed] == [CHANGED] * 3


def test_an_order_without_a_number_holds_its_own_events_together() -> None:
    def about(source: str, stream: str, source_id: str) -> tuple[int, ...]:
        order = OrderRecord(source_id, "", NOON, events=(OrderEvent("shipped", at(60)),))
        first, second = touches_of(order, 5, source, stream, 3)
        assert first.about == second.about
        return first.about

    assert about("shop", "orders", "o1") == (number_for("shop\x1forders\x1fo1"),)
    assert len({about("shop", "orders", "o1"), about("shop", "orders", "o2"), about("crm", "orders", "o1")}) == 3


def test_a_number_is_the_same_on_every_machine() -> None:
    assert number_for("10482") == 34_863_804_247_232_578
    assert number_for("") > 0
    assert number_for("\ud800") == number_for("?")
    assert datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=made(BARE).at) == NOON
