"""Sums of stretches that share no moment are added up and taken away again; how long one may go on can be set."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.domain.clock import clock
from desk.domain.stays import NOTHING, Caps, Sums
from desk.domain.touches import CHANNELS, KINDS
from tests.touches import HOUR, MINUTE, START, touch

LENGTH = st.integers(0, 1 << 50)
SUMS = st.builds(
    Sums,
    LENGTH,
    LENGTH,
    LENGTH,
    st.tuples(*[LENGTH] * len(CHANNELS)),
    st.tuples(*[LENGTH] * len(KINDS)),
)


@given(SUMS, SUMS)
def test_what_is_added_can_be_taken_away(one: Sums, other: Sums) -> None:
    both = one.plus(other)
    assert both == other.plus(one)
    assert (both.minus(other), both.minus(one), both.minus(both)) == (one, other, NOTHING)


def test_each_number_is_added_to_its_own() -> None:
    channels, kinds = tuple(range(len(CHANNELS))), tuple(range(10, 10 + len(KINDS)))
    both = Sums(1, 2, 3, channels, kinds).plus(Sums(10, 20, 30, channels, kinds))
    doubled = tuple(2 * n for n in channels), tuple(2 * n for n in kinds)
    assert both == Sums(11, 22, 33, *doubled)
    assert both.minus(Sums(1, 2, 3, channels, kinds)) == Sums(10, 20, 30, channels, kinds)


def test_how_long_something_without_an_end_is_taken_to_go_on_can_be_set() -> None:
    call = [touch(1, 0, MINUTE, parts=[("talk", 0, MINUTE, 1)])]
    now = START + 2 * HOUR
    assert clock([call], call, now).at(now).sums.customer == 2 * HOUR
    assert clock([call], call, now, caps=Caps(other=HOUR)).at(now).sums.customer == MINUTE
