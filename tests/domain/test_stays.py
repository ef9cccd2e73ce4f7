"""Sums of stretches that share no moment are added up and taken away again, each number by itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.domain.stays import NOTHING, Sums
from desk.domain.touches import CHANNELS, KINDS

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
