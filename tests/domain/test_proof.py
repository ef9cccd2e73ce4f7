"""A proof to the microsecond: when a second counts, and what counts as overlapping."""

from __future__ import annotations

from desk.domain.proof import proof
from tests.touches import HOUR, SECOND, START, touch


def test_a_second_counts_once_it_is_whole_and_what_only_touches_does_not_overlap() -> None:
    long, within, after = touch(1, 0, SECOND - 1), touch(2, 5, 10), touch(3, SECOND - 1, SECOND)
    entries = proof([long, within, after], START + HOUR)
    assert [(one.record, one.counted, one.overlapped) for one in entries] == [(1, 0, (2,)), (2, 0, (1,)), (3, 1, ())]
