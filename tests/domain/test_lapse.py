"""Limits are reached at their exact microsecond, and the next moment of change is neither missed nor too late."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.lapse import counted, growing, grown, since, staying
from desk.domain.time import union


def test_counted_without_a_window() -> None:
    assert counted([1, 2, 3], 3, 0, 100) == (True, None)
    assert counted([1, 2, 3], 4, 0, 100) == (False, None)


def test_counted_until_the_deciding_one_leaves_the_window() -> None:
    moments = [10, 20, 30]
    assert counted(moments, 2, 50, 69) == (True, 70)
    assert counted(moments, 2, 50, 70) == (False, None)
    assert counted(moments, 1, 50, 70) == (True, 80)


def test_since_a_moment() -> None:
    assert since(100, 50, None, 149) == (False, 150)
    assert since(100, 50, None, 150) == (True, None)


def test_growing() -> None:
    assert growing(50, 50, 0, None) == (True, None)
    assert growing(49, 50, 0, None) == (False, None)
    assert growing(40, 50, 100, 200) == (False, 110)
    assert growing(40, 50, 100, 105) == (False, 105)
    assert growing(50, 50, 100, 105) == (True, 105)


def test_stays_that_meet_at_one_moment_change_nothing_there() -> None:
    assert staying([(0, 10), (10, 20)], 1, 5) == (True, 20)
    assert staying([(0, 10), (10, None)], 1, 5) == (True, None)
    assert staying([(10, 20)], 1, 5) == (False, 10)
    assert staying([(10, 10)], 1, 5) == (False, None)
    assert staying([(0, 5)], 1, 5) == (False, None)
    assert staying([(5, 6)], 1, 5) == (True, 6)


def test_grown_falls_and_rises_with_the_window() -> None:
    # [0, 10) and [20, 30), window 40: at 45 five of the first are out.
    assert grown([(0, 10), (20, 30)], 15, 40, 45, None) == (True, 46)
    assert grown([(0, 10), (20, 30)], 16, 40, 45, None) == (False, None)
    assert grown([(0, 10), (20, 30)], 10, 40, 45, None) == (True, 61)
    # It runs since 40: in the window are 5 of the first until 50, then all that is gained counts.
    assert grown([(0, 10), (40, 45)], 11, 40, 45, 100) == (False, 51)
    assert grown([(0, 10), (40, 45)], 11, 40, 45, 50) == (False, 50)
    assert grown([(0, 10), (40, 45)], 10, 40, 45, 100) == (True, 100)
    # What leaves the window meanwhile has to be gained again: two of the first are gone at 59, the next only later.
    assert grown([(6, 8), (20, 25), (44, 45)], 20, 40, 45, 200) == (False, 59)


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 15)), max_size=5)


@settings(max_examples=150, deadline=None)
@given(SPANS, st.integers(1, 40), st.integers(1, 50), st.integers(40, 90), st.booleans(), st.integers(1, 40))
def test_grown_answers_stand_until_they_say(
    drawn: list[tuple[int, int]], least: int, window: int, now: int, runs: bool, more: int
) -> None:
    held: list[tuple[int, int]] = []
    for start, length in sorted(drawn):
        if not held or start > held[-1][1]:
            held.append((start, min(start + length, now)))
    held = [span for span in held if span[1] > span[0]]
    if runs:
        held = [span for span in held if span[1] < now - 1] + [(now - 1, now)]
    horizon = now + more if runs else None
    reached, changes = grown(held, least, window, now, horizon)

    def value(at: int) -> int:
        spans = held + ([(now, min(at, now + more))] if runs else [])
        return union((max(start, at - window), min(end, at)) for start, end in spans)

    assert reached is (value(now) >= least)
    last = now + 120 if changes is None else changes
    assert all((value(at) >= least) is reached for at in range(now, last))
    if changes is not None and changes != horizon and least <= window:
        assert (value(changes) >= least) is not reached


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 30), st.one_of(st.none(), st.integers(0, 40))), max_size=6),
    st.integers(1, 4),
    st.integers(0, 40),
)
def test_stays_change_exactly_when_they_say(stays: list[tuple[int, int | None]], least: int, now: int) -> None:
    def held(at: int) -> bool:
        return sum(enters <= at and (leaves is None or leaves > at) for enters, leaves in stays) >= least

    reached, changes = staying(stays, least, now)
    assert reached is held(now)
    assert all(held(at) is reached for at in range(now, changes if changes is not None else 60))
    assert changes is None or held(changes) is not reached
