"""A live call is what its events tell, whatever was lost, doubled, late or out of order: never open for ever, never
two, never negative."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.records import Direction, SegmentKind, TransferKind
from desk.domain.calls import CallEvent, Kind
from desk.domain.calls_record import changes_at, lasted, over_at, record_of
from desk.domain.calls_together import same_number
from desk.domain.live_calls import DEFAULT, Stage, Told, told
from desk.domain.making import touches_of
from desk.domain.time import stretches
from tests.domain.calling import ANN, Standing, Tellings, at_most, event, garbled, standing, telling, tellings, truth
from tests.records import NOON

HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


def at(seconds: float) -> object:
    return NOON + timedelta(seconds=seconds)


def of(*events: CallEvent) -> Told:
    found = told(events)
    assert found is not None
    return found


def path(call: Told) -> list[tuple[str, float, float | None, str]]:
    return [
        (
            one.kind.value,
            (one.started_at - NOON).total_seconds(),
            None if one.ended_at is None else (one.ended_at - NOON).total_seconds(),
            one.agent,
        )
        for one in call.segments
    ]


def check(call: Standing, events: list[CallEvent]) -> None:
    """What holds of every call, whatever was told."""
    segments = call.told.segments
    latest = max(one.at for one in events)
    assert call.over <= latest + DEFAULT.going
    assert call.told.heard_at >= call.told.started_at
    for one, after in zip(segments, segments[1:], strict=False):
        assert one.ended_at is not None
        assert one.started_at < one.ended_at <= after.started_at
    for moment in (NOON - HOUR, call.told.started_at, call.over, call.over + HOUR):
        assert lasted(call.told, call.over, moment) >= timedelta(0)
        record = record_of("x", call.told, call.over, moment)
        (touch,) = touches_of(record, 1, "desk", "calls", 0)
        assert min(touch.customer, touch.waiting) >= 0
        assert touch.waiting <= touch.customer
        assert all(one.end >= one.start for one in stretches(record))
        assert (record.ended_at is None) == (moment < call.over)
    assert changes_at(call.told, call.over, call.over) is None


def one_sequence(random: Random) -> None:
    """Some calls of two callers, told by up to two systems each, garbled."""
    true: list[Tellings] = []
    begin = 0.0
    for number in range(random.randrange(1, 3)):
        one = truth(random, random.choice((ANN, "+4915112345678", "")), begin)
        true.append(tellings(random, one, number))
        begin = one.happened[-1][1] + random.uniform(20, 600)
    events = [event for told in true for events in told for event in events]
    heard = garbled(random, events, random.choice((0.0, 0.3, 0.6)), random.choice((0.0, 0.3)))
    calls = standing(heard)
    assert len(calls) <= at_most(true, heard)
    for call in calls:
        check(call, heard)
    random.shuffle(heard)
    assert standing(heard) == calls
    assert standing(heard * 2) == calls


@given(st.randoms(use_true_random=False))
def test_no_call_is_open_for_ever_or_negative_and_order_makes_no_difference(random: Random) -> None:
    one_sequence(random)


@pytest.mark.slow
def test_ten_thousand_sequences() -> None:
    for seed in range(10_000):
        one_sequence(Random(seed))


@given(st.randoms(use_true_random=False))
def test_what_two_systems_tell_of_one_call_is_one_call(random: Random) -> None:
    true = truth(random)
    one = telling(random, true, "pbx", "p")
    other = telling(random, true, "sip", "s", random.uniform(-4, 4))
    heard = garbled(random, one + other)
    calls = standing(heard)
    assert len(calls) <= 1
    for call in calls:
        assert call.told.started_at >= true.began - 5 * SECOND
        if any(event.kind is Kind.HANGUP for event in heard):
            assert abs(call.over - true.ended) <= 5 * SECOND


@given(st.randoms(use_true_random=False))
def test_a_call_that_is_told_whole_is_told_as_it_went(random: Random) -> None:
    true = truth(random)
    call = of(*garbled(random, telling(random, true, "pbx", "p"), lose=0))
    assert (call.started_at, call.ended_at, call.stage) == (true.began, true.ended, Stage.ENDED)
    assert sum((one.ended_at - one.started_at for one in call.segments if one.ended_at), timedelta()) == (
        true.ended - true.began
    )
    assert len(call.transfers) == sum(kind is Kind.TRANSFER for kind, _, _ in true.happened)


@given(st.randoms(use_true_random=False))
def test_callers_at_once_are_each_a_call(random: Random) -> None:
    first, second = truth(random), truth(random, "+4915112345678", begin=3)
    heard = garbled(random, telling(random, first, "pbx", "1") + telling(random, second, "sip", "2"), lose=0)
    assert len(standing(heard)) == 2


def test_the_path_of_a_call() -> None:
    call = of(
        event(Kind.RING),
        event(Kind.RING, 5, queue="sales"),
        event(Kind.ANSWER, 30, user="avi"),
        event(Kind.HOLD, 60),
        event(Kind.RESUME, 80),
        event(Kind.TRANSFER, 100, to="bo"),
        event(Kind.ANSWER, 110, user="bo"),
        event(Kind.HANGUP, 200),
    )
    assert path(call) == [
        ("queue", 0, 5, ""),
        ("queue", 5, 30, ""),
        ("talk", 30, 60, "avi"),
        ("hold", 60, 80, "avi"),
        ("talk", 80, 100, "avi"),
        ("queue", 100, 110, ""),
        ("talk", 110, 200, "bo"),
    ]
    assert [(one.kind, one.to) for one in call.transfers] == [(TransferKind.COLD, "bo")]
    assert (call.agent, call.queue, call.answered_at) == ("bo", "sales", at(30))


def test_a_menu_that_answers_is_no_person() -> None:
    call = of(
        event(Kind.RING),
        event(Kind.ANSWER, 2),
        event(Kind.RING, 40, queue="sales"),
        event(Kind.ANSWER, 90, user="avi"),
        event(Kind.HANGUP, 100),
    )
    assert path(call) == [("queue", 0, 2, ""), ("ivr", 2, 40, ""), ("queue", 40, 90, ""), ("talk", 90, 100, "avi")]
    assert call.answered_at == at(90)


def test_whoever_asks_a_colleague_first_passes_on_warm() -> None:
    call = of(
        event(Kind.RING),
        event(Kind.ANSWER, 5, user="avi"),
        event(Kind.HOLD, 20),
        event(Kind.ANSWER, 40, user="bo"),
        event(Kind.TRANSFER, 41, to="bo"),
    )
    assert [(one.kind, one.to) for one in call.transfers] == [(TransferKind.WARM, "bo")]
    assert call.talking == "bo"


def test_while_it_rings_at_theirs_they_do_not_wait() -> None:
    out = {"direction": Direction.OUTBOUND}
    call = of(event(Kind.RING, user="avi", **out), event(Kind.ANSWER, 20, **out), event(Kind.HANGUP, 50, **out))
    assert path(call) == [("talk", 20, 50, "avi")]
    assert (call.started_at, call.agent) == (NOON, "avi")


def test_a_hang_up_of_nothing_is_no_call_but_ends_what_another_system_tells() -> None:
    assert told([]) is None
    assert standing([event(Kind.HANGUP)]) == []
    (call,) = standing([event(Kind.RING), event(Kind.HANGUP, 50, "9", "sip")])
    assert call.over == at(50)


def test_what_comes_after_the_hang_up_opens_nothing() -> None:
    call = of(event(Kind.RING), event(Kind.HANGUP, 20), event(Kind.ANSWER, 60, user="avi"), event(Kind.HANGUP, 70))
    assert path(call) == [("queue", 0, 20, "")]
    assert (call.ended_at, call.agent) == (at(20), "avi")
    assert record_of("x", call, NOON + 20 * SECOND, NOON + HOUR).abandoned is False


def test_who_answers_the_next_call_has_ended_the_one_before_unless_it_was_on_hold() -> None:
    first = [event(Kind.RING), event(Kind.ANSWER, 10, user="avi")]
    second = [event(Kind.RING, 300, "2", other="+1"), event(Kind.ANSWER, 310, "2", other="+1", user="avi")]
    calls = {one.told.call_id: one for one in standing(first + second)}
    assert calls["1"].over == at(310)
    held = [*first, event(Kind.HOLD, 290)]
    assert {one.told.call_id: one for one in standing(held + second)}["1"].over == at(290 + 4 * 3600)
    back = [*first, event(Kind.RESUME, 400)]
    assert {one.told.call_id: one for one in standing(back + second)}["1"].over == at(400 + 4 * 3600)


def test_what_only_rang_is_not_taken_to_ring_for_hours() -> None:
    call = of(event(Kind.RING))
    assert over_at(call, None) == NOON + DEFAULT.ringing
    queued = of(event(Kind.RING, queue="sales"))
    assert over_at(queued, None) == NOON + DEFAULT.going
    gone = record_of("x", call, over_at(call, None), NOON + HOUR)
    (stretch,) = stretches(gone)
    assert (stretch.start, stretch.end) == (stretch.start, stretch.start)
    assert dict(gone.details)["end"].startswith("not heard")
    assert gone.abandoned is None


def test_no_clock_gives_up_a_call_that_goes_on() -> None:
    call = of(event(Kind.RING), event(Kind.ANSWER, 1, user="avi"))
    over, now = NOON + 9 * HOUR, NOON + 8 * HOUR
    record = record_of("x", call, over, now)
    *whole, last = stretches(record)
    assert last.kind == whole[-1].kind
    assert now - record.segments[-1].started_at < HOUR
    assert changes_at(call, over, now) == record.segments[-1].started_at + HOUR
    assert sum(one.end - one.start for one in whole) == 7 * 3_600_000_000 + 1_000_000


def test_the_record_says_whose_number_it_was_and_who_spoke() -> None:
    call = of(event(Kind.RING, name="ANN"), event(Kind.ANSWER, 5, user="avi"), event(Kind.HANGUP, 9))
    record = record_of("x", call, over_at(call, None), NOON + HOUR)
    assert [item.value for item in record.identifiers] == [ANN]
    assert (record.agent, record.name, record.abandoned) == ("avi", "", False)
    assert ("caller shown as", "ANN") in record.details
    said = record_of("x", call, over_at(call, None), NOON + HOUR, whose=())
    assert said.identifiers == ()
    assert ("number", ANN) in said.details
    assert [one.kind for one in record.segments] == [SegmentKind.QUEUE, SegmentKind.TALK]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (ANN, ANN, True),
        (ANN, "208-555-0142", True),
        ("+4915112345678", "0151 12345678", True),
        (ANN, "+12085550143", False),
        (ANN, "+13035550142", False),
        ("", "", False),
        (ANN, "", False),
        ("101", "101", True),
        ("101", "+4930101", False),
    ],
)
def test_numbers_are_the_same_however_they_are_written(one: str, other: str, same: bool) -> None:
    assert same_number(one, other) is same
    assert same_number(other, one) is same
