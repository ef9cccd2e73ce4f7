"""Calls heard one event after the other are what all events together tell, however they come and whoever kept them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.calls import CallEvent, Kind
from desk.domain.live_calls import DEFAULT
from desk.services.call_table import MOST_EVENTS, CallTable
from tests.domain.calling import ANN, Standing, Tellings, at_most, event, garbled, standing, tellings, truth
from tests.records import NOON

HOUR = timedelta(hours=1)


def table() -> CallTable:
    names = iter(range(10_000))
    return CallTable(DEFAULT, lambda _at: f"{next(names):05}")


def heard(events: Iterable[CallEvent]) -> CallTable:
    calls = table()
    for one in events:
        calls.hear(one, NOON)
    return calls


def stands(calls: CallTable) -> list[Standing]:
    found = [
        Standing(one.told, one.over_at, tuple(sorted(line.heard.key for line in one.lines))) for one in calls.calls()
    ]
    return sorted(found, key=lambda one: one.members)


def some_calls(random: Random) -> tuple[list[Tellings], list[CallEvent]]:
    """Some calls as they were told, and what was heard of them."""
    true: list[Tellings] = []
    begin = 0.0
    for number in range(random.randrange(1, 5)):
        true.append(tellings(random, truth(random, random.choice((ANN, "+4915112345678", "")), begin), number))
        begin += random.uniform(1, 900)
    events = [event for told in true for events in told for event in events]
    return true, garbled(random, events, random.choice((0.0, 0.3, 0.6)), random.choice((0.0, 0.3)))


def one_sequence(random: Random) -> None:
    true, events = some_calls(random)
    calls = heard(events)
    assert stands(calls) == standing(events)
    assert len(list(calls.calls())) <= at_most(true, events)
    late = NOON + timedelta(days=1)
    assert calls.on(late) == []
    assert all(one.over_at <= late for one in calls.calls())


@given(st.randoms(use_true_random=False))
def test_one_after_the_other_is_all_together(random: Random) -> None:
    one_sequence(random)


@pytest.mark.slow
def test_ten_thousand_sequences() -> None:
    for seed in range(10_000):
        one_sequence(Random(seed))


@given(st.randoms(use_true_random=False))
def test_what_is_kept_is_taken_in_again(random: Random) -> None:
    _, events = some_calls(random)
    before = heard(events)
    upto, kept = before.unsaved(NOON, 99)
    random.shuffle(kept)
    after = table()
    for one in kept:
        after.adopt(one, NOON)
    assert stands(after) == stands(before)
    assert {one.call_id for one in after.calls()} == {one.call_id for one in before.calls()}
    before.saved(upto)
    assert before.unsaved(NOON, 99) == ({}, [])


def test_an_event_that_says_nothing_new_changes_nothing() -> None:
    calls = table()
    assert calls.hear(event(Kind.RING), NOON) == {"00000"}
    assert calls.hear(event(Kind.RING), NOON) == set()
    assert len(calls.unsaved(NOON, 99)[1]) == 1


def test_the_call_before_is_told_to_be_over_when_the_next_is_answered() -> None:
    calls = heard([event(Kind.RING), event(Kind.ANSWER, 5, user="avi")])
    calls.saved(calls.unsaved(NOON, 99)[0])
    changed = calls.hear(event(Kind.ANSWER, 60, "2", other="+1", user="avi"), NOON)
    assert changed == {"00000", "00001"}
    assert [one.call_id for one in calls.on(NOON + HOUR)] == ["00001"]
    assert {one.call_id for one in calls.unsaved(NOON, 99)[1]} == changed


def test_a_call_that_another_program_heard_of_first_goes_by_its_id() -> None:
    calls, others = heard([event(Kind.RING)]), heard([event(Kind.ANSWER, 5, user="avi")])
    others.hear(event(Kind.RING, 9, "2", other="+1"), NOON)
    _, (kept, _) = others.unsaved(NOON, 99)
    mine = calls.call("00000")
    assert mine is not None
    assert calls.adopt(kept, NOON) == {"00000"}
    (one,) = calls.calls()
    assert len(one.told.segments) == 2
    _, (to_keep,) = calls.unsaved(NOON, 99)
    assert len(to_keep.events) == 2


def test_endless_chatter_of_one_call_is_cut_and_its_end_still_heard() -> None:
    calls = heard(event((Kind.HOLD, Kind.RESUME)[n % 2], n) for n in range(MOST_EVENTS + 50))
    calls.hear(event(Kind.HANGUP, 900), NOON)
    (one,) = calls.calls()
    assert len(one.lines[0].heard.events) == MOST_EVENTS + 1
    assert one.told.ended_at == NOON + timedelta(seconds=900)


def test_what_was_over_long_ago_is_let_go() -> None:
    calls = heard([event(Kind.RING), event(Kind.HANGUP, 9), event(Kind.RING, 0, "2", queue="sales", other="+1")])
    calls.forget(NOON + HOUR)
    assert len(list(calls.calls())) == 2
    calls.saved(calls.unsaved(NOON, 99)[0])
    calls.forget(NOON + HOUR)
    assert [one.told.call_id for one in calls.calls()] == ["2"]
    moment: datetime = NOON + DEFAULT.going
    assert [one.live(moment) for one in calls.calls()] == [False]


def test_time_alone_ends_a_call_once() -> None:
    calls = heard([event(Kind.RING)])
    assert calls.lapsed(NOON + DEFAULT.ringing - timedelta(seconds=1)) == set()
    assert calls.lapsed(NOON + DEFAULT.ringing) == {"00000"}
    assert calls.lapsed(NOON + HOUR) == set()
