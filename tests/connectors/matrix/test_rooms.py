"""Rooms as interactions and transcripts, and users as customers, from answers of a running Synapse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from connectors.kit.declare import Surroundings
from connectors.matrix.rooms import bare, interaction, transcript
from connectors.matrix.session import Side
from connectors.matrix.users import customer, may_buy, reached
from connectors.records import (
    Channel,
    CustomerRecord,
    Direction,
    Gone,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    Segment,
    SegmentKind,
)
from tests.connectors.matrix.samples import room, sample

BEGIN = datetime(2026, 5, 28, 20, 26, 40, tzinfo=UTC)
SIDE = Side("@desk:chat.example", ("@agent-*:*",))
ADA, ANNA, DESK = "@ada:chat.example", "@agent-anna:chat.example", "@desk:chat.example"


def minutes(count: float) -> datetime:
    return BEGIN + timedelta(minutes=count)


def read(told: Mapping[str, Any], later: timedelta = timedelta(days=1), side: Side = SIDE, **reach: Any) -> Any:
    around = Surroundings(now=lambda: BEGIN + later)
    (record,) = interaction(told, around, side, reach.get("reach", {}))
    assert isinstance(record, InteractionRecord)
    return record


def chat(*said: tuple[float, str], **names: str) -> dict[str, Any]:
    """A room in which users said something, some minutes after BEGIN."""
    events = [
        {
            **{"type": "m.room.message", "event_id": f"${number}", "sender": user, "content": {"msgtype": "m.text"}},
            "origin_server_ts": round(minutes(at).timestamp() * 1000),
        }
        for number, (at, user) in enumerate(said)
    ]
    return {"room_id": "!room", "state": [], "events": events}


def test_a_room_is_an_interaction() -> None:
    record = read(room("order"))
    assert record == InteractionRecord(
        source_id=sample("rooms")["order"],
        channel=Channel.CHAT,
        direction=Direction.INBOUND,
        started_at=BEGIN,
        ended_at=minutes(9),
        segments=(
            Segment(SegmentKind.QUEUE, BEGIN, minutes(5)),
            Segment(SegmentKind.TALK, minutes(5), minutes(9), "Anna"),
        ),
        name="Ada <b>Quill</b>",
        identifiers=(Identifier(IdentifierKind.SOCIAL, ADA, "matrix"),),
        customer_id=ADA,
        subject="Order C-100",
        agent="Anna",
        participants=("Ada <b>Quill</b>", "Robot", "Anna", "Service desk"),
        transfers=record.transfers,
        # Seven were written; an edit is none of them, and one was taken back.
        message_count=6,
        first_reply_at=BEGIN + timedelta(seconds=1),
        has_transcript=True,
        changed_at=minutes(9),
    )
    assert [(one.kind, one.to) for one in record.transfers] == [("bot", "Anna")]


def test_nothing_that_was_said_is_in_the_bulk() -> None:
    texts = ("parcel", "neighbour", "door.jpg", "number 2", "Thank you")
    assert all(text in str(sample("messages")) for text in texts)
    assert not any(text in str(sample("sync")) for text in texts)
    # A server that sends more than it was asked for is heard no better.
    events = [bare(event) for event in sample("messages")]
    assert not any(text in str(events) for text in texts)
    assert read({**room("order"), "state": [], "events": events}).segments == read(room("order")).segments


def test_an_encrypted_room_tells_when_and_who_but_has_no_transcript() -> None:
    record = read(room("private"))
    assert (record.message_count, record.has_transcript) == (2, False)
    assert record.first_reply_at == minutes(1)
    assert record.segments == (Segment(SegmentKind.QUEUE, BEGIN, minutes(1)),)
    assert "encrypted" in record.summary
    assert "encrypted" not in read(room("order")).summary


def test_a_room_in_which_nobody_wrote_is_no_interaction() -> None:
    assert interaction(room("empty"), Surroundings(), SIDE, {}) == ()


def test_addresses_the_server_knows_come_with_the_customer() -> None:
    known = {ADA: reached(sample("user"))}
    record = read(room("order"), reach=known)
    assert [(one.kind, one.value) for one in record.identifiers] == [
        (IdentifierKind.SOCIAL, ADA),
        (IdentifierKind.EMAIL, "ada.quill@example.com"),
        (IdentifierKind.PHONE, "+447700900001"),
    ]


def test_of_several_customers_only_the_one_who_began_is_meant() -> None:
    record = read(chat((0, "@first:x"), (1, DESK), (2, "@second:x")))
    assert record.identifiers == (Identifier(IdentifierKind.SOCIAL, "@first:x", "matrix"),)
    assert record.participants == ("@first:x", DESK, "@second:x")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([(0, ADA), (1, DESK)], Direction.INBOUND),
        ([(0, DESK), (1, ADA)], Direction.OUTBOUND),
        ([(0, DESK), (1, ANNA)], Direction.INTERNAL),
    ],
)
def test_who_began_tells_the_direction(said: Sequence[tuple[float, str]], expected: Direction) -> None:
    record = read(chat(*said))
    assert record.direction is expected
    assert bool(record.identifiers) is (expected is not Direction.INTERNAL)


@pytest.mark.parametrize(
    ("said", "later", "expected"),
    [
        ([(0, ADA)], 59, (Segment(SegmentKind.QUEUE, BEGIN, None),)),
        ([(0, ADA)], 60, ()),
        ([(0, ADA), (10, ADA)], 30, (Segment(SegmentKind.QUEUE, BEGIN, None),)),
        (
            [(0, ADA), (10, DESK)],
            30,
            (Segment(SegmentKind.QUEUE, BEGIN, minutes(10)), Segment(SegmentKind.TALK, minutes(10), None, DESK)),
        ),
        (
            [(0, ADA), (10, DESK), (20, ADA)],
            79,
            (Segment(SegmentKind.QUEUE, BEGIN, minutes(10)), Segment(SegmentKind.TALK, minutes(10), None, DESK)),
        ),
        (
            [(0, ADA), (10, DESK), (200, ADA)],
            210,
            (
                Segment(SegmentKind.QUEUE, BEGIN, minutes(10)),
                Segment(SegmentKind.ASYNC_WAIT, minutes(10), minutes(200)),
                Segment(SegmentKind.TALK, minutes(200), None, DESK),
            ),
        ),
    ],
    ids=["waiting", "gave up", "still waiting", "answered", "talking", "back again"],
)
def test_a_chat_without_an_hour_of_silence_goes_on(
    said: Sequence[tuple[float, str]], later: float, expected: tuple[Segment, ...]
) -> None:
    record = read(chat(*said), timedelta(minutes=later))
    assert record.segments == expected
    assert (record.ended_at is None) is bool(expected)


def test_events_that_come_twice_or_out_of_order_change_nothing() -> None:
    told = room("order")
    shuffled = {**told, "events": [*reversed(told["events"]), *told["events"]]}
    assert read(shuffled).segments == read(told).segments
    assert read(shuffled).message_count == read(told).message_count


def test_the_last_name_of_a_room_and_of_a_person_counts() -> None:
    told = room("order")
    renamed = {"type": "m.room.name", "event_id": "$n", "sender": DESK, "content": {"name": "Settled"}, "state_key": ""}
    left = {"type": "m.room.member", "event_id": "$l", "sender": ADA, "content": {"membership": "leave"}}
    told["events"] += [{**renamed, "origin_server_ts": 0}, {**left, "state_key": ADA, "origin_server_ts": 0}]
    assert (read(told).subject, read(told).name) == ("Settled", "Ada <b>Quill</b>")


@pytest.mark.parametrize("broken", ["yesterday", None, 10**20])
def test_a_time_that_is_none_is_not_guessed(broken: Any) -> None:
    told = chat((0, ADA))
    told["events"][0]["origin_server_ts"] = broken
    with pytest.raises((TypeError, ValueError, OverflowError)):
        read(told)


def test_a_transcript_has_the_last_text_of_each_message() -> None:
    said = transcript(sample("messages"), SIDE)
    assert [(one.role, one.author, one.text) for one in said] == [
        ("customer", "Ada <b>Quill</b>", "My parcel is marked delivered, but it is not here"),
        ("bot", "Robot", "You are number 2 in the line"),
        ("agent", "Anna", "Hello Ada, I look"),
        ("customer", "Ada <b>Quill</b>", "(message removed)"),
        ("customer", "Ada <b>Quill</b>", "Thank you <script>alert(1)</script>"),
        ("customer", "Ada <b>Quill</b>", "[image] door.jpg"),
        ("agent", "Anna", "It lies with your neighbour"),
    ]
    assert [one.at for one in said] == sorted(one.at for one in said)
    assert said[0].at == BEGIN


def test_nobody_edits_the_messages_of_others() -> None:
    events = sample("messages")
    edit = next(event for event in events if "m.new_content" in event["content"])
    other = {**edit["content"], "m.new_content": {"msgtype": "m.text", "body": "I never said that"}}
    forged = {**edit, "event_id": "$forged", "sender": ADA, "content": other}
    texts = [one.text for one in transcript([*events, forged], SIDE)]
    assert texts == [one.text for one in transcript(events, SIDE)]


def test_what_is_encrypted_is_marked() -> None:
    said = transcript(sample("messages_encrypted"), SIDE)
    assert [(one.role, one.text) for one in said] == [
        ("customer", "(encrypted: can be read in Matrix only)"),
        ("agent", "(encrypted: can be read in Matrix only)"),
    ]


@pytest.mark.parametrize("body", [None, 7, ["a"], {"b": 1}])
def test_a_message_whose_text_is_no_text_is_empty(body: Any) -> None:
    event = {"type": "m.room.message", "event_id": "$1", "sender": ADA, "origin_server_ts": 0}
    (said,) = transcript([{**event, "content": {"msgtype": "m.text", "body": body}}], SIDE)
    assert said.text in ("", "7")


def test_a_user_is_a_customer() -> None:
    assert customer(sample("user"), Surroundings()) == CustomerRecord(
        source_id=ADA,
        name="Ada <b>Quill</b>",
        identifiers=(
            Identifier(IdentifierKind.SOCIAL, ADA, "matrix"),
            Identifier(IdentifierKind.EMAIL, "ada.quill@example.com"),
            Identifier(IdentifierKind.PHONE, "+447700900001"),
        ),
        since=date(2026, 11, 21),
    )


def test_a_row_of_the_list_says_the_same_moment_in_another_unit() -> None:
    found = customer(sample("users")["users"][0], Surroundings())
    assert isinstance(found, CustomerRecord)
    assert found.since == date(2026, 11, 21)


def test_a_user_who_was_erased_is_gone() -> None:
    assert customer(sample("erased"), Surroundings()) == Gone("@gone:chat.example")
    kept = customer({**sample("erased"), "erased": False}, Surroundings())
    assert isinstance(kept, CustomerRecord)
    assert kept.details == (("deactivated", "yes"),)


def test_staff_and_bots_are_no_customers() -> None:
    ada, admin = sample("users")["users"]
    assert may_buy(ada, SIDE)
    assert not may_buy(admin, SIDE)
    assert not may_buy({**ada, "name": ANNA}, SIDE)
    assert not may_buy({**ada, "user_type": "bot"}, SIDE)


def test_our_side_is_told_by_patterns() -> None:
    assert all(SIDE.ours(user) for user in (DESK, ANNA, "@agent-:elsewhere.example"))
    assert not any(SIDE.ours(user) for user in (ADA, "@agentur:chat.example", "agent-x", "@AGENT-x:chat.example"))
