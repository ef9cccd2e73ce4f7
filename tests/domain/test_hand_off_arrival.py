"""Whether a customer arrived is told by the records of what they did since."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given as law
from hypothesis import strategies as st

from connectors.records import (
    Channel,
    Direction,
    InteractionRecord,
    Segment,
    SegmentKind,
    Transfer,
    TransferKind,
)
from desk.domain.hand_off_arrival import CLOCKS, arrived_at, names, same_person
from desk.domain.hand_offs import To
from tests.domain.handing import given_to
from tests.records import NOON

MINUTE = timedelta(minutes=1)
TEAM = given_to()


def at(minutes: float) -> datetime:
    return NOON + minutes * MINUTE


def stretch(kind: SegmentKind, start: float, end: float | None, agent: str = "", team: str = "") -> Segment:
    return Segment(kind, at(start), None if end is None else at(end), agent, team)


def call(start: float, end: float | None, *segments: Segment, **more: Any) -> InteractionRecord:
    held = {"channel": Channel.CALL, "direction": Direction.INBOUND, **more}
    return InteractionRecord(
        "c1", started_at=at(start), ended_at=None if end is None else at(end), segments=segments, **held
    )


def test_in_a_call_that_goes_on_whoever_speaks_next_counts() -> None:
    talks = (stretch(SegmentKind.TALK, -9, 1, "Ann Lee", "Orders"), stretch(SegmentKind.QUEUE, 1, 4, team="Billing"))
    assert arrived_at(TEAM, call(-9, None, *talks)) is None
    answered = call(-9, None, *talks, stretch(SegmentKind.TALK, 4, None, "Bo", "Billing EMEA"))
    assert arrived_at(TEAM, answered) == at(4)
    assert arrived_at(given_to(To.PERSON, "bo"), answered) == at(4)
    assert arrived_at(given_to(To.PERSON, "Cy"), answered) is None


def test_a_stretch_is_in_the_team_whose_queue_led_to_it() -> None:
    # As a call that is live here tells of itself: people have no team, queues have.
    parts = (
        stretch(SegmentKind.QUEUE, -9, -8, team="Billing"),
        stretch(SegmentKind.TALK, -8, 1, "ann"),
        stretch(SegmentKind.QUEUE, 1, 2, team="Billing"),
        stretch(SegmentKind.TALK, 2, None, "bo"),
    )
    assert arrived_at(TEAM, call(-9, None, *parts[:3], team="Billing")) is None
    assert arrived_at(TEAM, call(-9, None, *parts, team="Billing")) == at(2)
    through = Transfer(TransferKind.WARM, at(1), "Billing")
    put = call(-9, None, stretch(SegmentKind.TALK, -8, 1, "ann"), stretch(SegmentKind.TALK, 1, 9, "bo"))
    assert arrived_at(TEAM, replace(put, transfers=(through,))) == at(1)
    assert arrived_at(TEAM, put) is None


def test_the_same_person_again_is_no_arrival() -> None:
    parts = (
        stretch(SegmentKind.TALK, -9, 1, "Cy", "Billing"),
        stretch(SegmentKind.HOLD, 1, 2, "Cy", "Billing"),
        stretch(SegmentKind.TALK, 2, 9, "Cy", "Billing"),
    )
    assert arrived_at(TEAM, call(-9, 9, *parts)) is None
    assert arrived_at(TEAM, call(-9, 20, *parts, stretch(SegmentKind.TALK, 9, 20, "Di", "Billing"))) == at(9)
    own = stretch(SegmentKind.TALK, 0.5, 9, "Ann Lee", "Billing")
    assert arrived_at(TEAM, call(0.5, 9, own)) is None


def test_who_had_the_customer_when_it_was_written_is_who_wrote_it() -> None:
    first = stretch(SegmentKind.TALK, -0.5, 2, "201", "Billing")
    assert arrived_at(TEAM, call(-1, 2, first), own=True) is None
    # Another record of that minute is that of whoever spoke already when it was written.
    assert arrived_at(TEAM, call(-1, 2, first)) == at(-0.5)
    second = stretch(SegmentKind.TALK, -0.2, 9, "202", "Billing")
    assert arrived_at(TEAM, call(-1, 9, replace(first, ended_at=at(-0.2)), second), own=True) == at(-0.2)


def test_of_another_interaction_what_holds_for_the_whole_counts() -> None:
    queue, talk = stretch(SegmentKind.QUEUE, 5, 8), stretch(SegmentKind.TALK, 8, 9)
    assert arrived_at(TEAM, call(5, 9, queue, talk, team="Billing", agent="Bo")) == at(8)
    assert arrived_at(TEAM, call(5, 8, queue, team="Billing", abandoned=True)) is None
    assert arrived_at(TEAM, call(5, 9, team="Billing")) == at(5)
    assert arrived_at(TEAM, call(5, 9, team="Billing", abandoned=True)) is None
    assert arrived_at(given_to(To.PERSON, "Bo"), call(5, 9, participants=("Di", "Bo Ek"))) == at(5)
    # It began before they were passed on: whose it was says nothing about who came later.
    assert arrived_at(TEAM, call(-5, 9, stretch(SegmentKind.TALK, 2, 9), team="Billing")) is None


@pytest.mark.parametrize(
    ("record", "met"),
    [
        (call(2, 9, direction=Direction.OUTBOUND), 2),
        (call(2, 9, stretch(SegmentKind.TALK, 3, 9), direction=Direction.OUTBOUND), 3),
        (call(2, 9, stretch(SegmentKind.QUEUE, 2, 9), direction=Direction.OUTBOUND), None),
        (call(2, 9), None),
        (call(-9, -2, direction=Direction.OUTBOUND), None),
    ],
)
def test_called_back_is_who_answered_a_call_of_ours(record: InteractionRecord, met: float | None) -> None:
    assert arrived_at(given_to(To.CALL_BACK, ""), record) == (None if met is None else at(met))


def test_a_visit_counts_in_the_store_that_was_meant() -> None:
    visit = call(60, 70, channel=Channel.STORE, details=(("Store", "Denver Mall"),))
    assert arrived_at(given_to(To.STORE, "denver"), visit) == at(60)
    assert arrived_at(given_to(To.STORE, ""), visit) == at(60)
    assert arrived_at(given_to(To.STORE, "Boise"), visit) is None
    assert arrived_at(given_to(To.STORE, ""), replace(visit, channel=Channel.CALL)) is None


def test_on_another_channel_either_side_may_begin() -> None:
    chat = given_to(To.CHANNEL, "Chat")
    assert arrived_at(chat, call(3, 9, channel=Channel.CHAT)) == at(3)
    assert arrived_at(chat, call(3, 9, channel=Channel.CHAT, direction=Direction.OUTBOUND)) == at(3)
    assert arrived_at(chat, call(3, 9, channel=Channel.CHAT, direction=Direction.INTERNAL)) is None
    assert arrived_at(chat, call(3, 9, channel=Channel.EMAIL)) is None


@law(
    to=st.sampled_from(To),
    start=st.floats(-600, 600),
    lengths=st.lists(st.floats(0, 60), max_size=4),
    kinds=st.lists(st.sampled_from(SegmentKind), min_size=4, max_size=4),
    agents=st.lists(st.sampled_from(["", "Bo", "Ann Lee", "Billing"]), min_size=4, max_size=4),
    channel=st.sampled_from(Channel),
    direction=st.sampled_from(Direction),
)
def test_nobody_arrives_before_they_were_passed_on(
    to: To, start: float, lengths: list[float], kinds: list[SegmentKind], agents: list[str], channel: Channel,
    direction: Direction,
) -> None:  # fmt: skip
    parts, now = [], start
    for length, kind, agent in zip(lengths, kinds, agents, strict=False):
        parts.append(stretch(kind, now, now + length, agent, agent))
        now += length
    record = call(start, now, *parts, channel=channel, direction=direction, agent="Bo", team="Billing")
    met = arrived_at(given_to(to, "call" if to is To.CHANNEL else "Billing"), record)
    assert met is None or (met >= NOON - CLOCKS and record.started_at <= met <= (record.ended_at or met))


def test_a_team_is_the_one_that_was_meant_if_all_its_words_are_there() -> None:
    assert names("billing", "Billing EMEA")
    assert not names("Billing EMEA", "Billing")
    assert not names("", "Billing")
    assert not names("Bill", "Billing")


def test_a_person_may_be_called_by_a_part_of_their_name() -> None:
    assert same_person("Avi", "avi Cohen")
    assert same_person("Avi Cohen", "avi.cohen")
    assert same_person("Avi Cohen", "AVI")
    assert same_person("201", "201")
    assert not same_person("Avi Levi", "Avi Cohen")
    assert not same_person("Desk 201", "201")
    assert not same_person("", "Avi")
    assert not same_person("Avi", "Avigail")
