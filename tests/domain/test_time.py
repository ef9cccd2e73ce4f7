"""The clock's laws: each second counts once, whatever overlaps and in whatever order it arrives."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from connectors.records import Segment, SegmentKind
from desk.domain.time import spent, spent_together, union_seconds
from tests.records import NOON, call

SPANS = st.lists(st.tuples(st.integers(0, 300), st.integers(-50, 120)), max_size=12)


def at(second: int) -> datetime:
    return NOON + timedelta(seconds=second)


@given(SPANS, st.randoms())
def test_the_union_is_what_counting_second_by_second_gives(spans: list[tuple[int, int]], random: object) -> None:
    slow = {second for start, length in spans for second in range(start, start + length)}
    intervals = [(at(start), at(start + length)) for start, length in spans]
    assert union_seconds(intervals) == len(slow)
    random.shuffle(intervals)  # type: ignore[attr-defined]
    assert union_seconds(intervals) == len(slow)


@given(SPANS, SPANS)
def test_together_is_never_more_than_the_sum_nor_less_than_either(
    one: list[tuple[int, int]], two: list[tuple[int, int]]
) -> None:
    def total(spans: list[tuple[int, int]]) -> int:
        return union_seconds((at(start), at(start + length)) for start, length in spans)

    assert max(total(one), total(two)) <= total(one + two) <= total(one) + total(two)


def test_what_counts_as_customer_time_and_as_waiting() -> None:
    kinds = [
        (SegmentKind.IVR, 5, True, False),
        (SegmentKind.QUEUE, 7, True, True),
        (SegmentKind.TALK, 11, True, False),
        (SegmentKind.HOLD, 13, True, True),
        (SegmentKind.SELF_SERVICE, 17, True, False),
        (SegmentKind.COUNTER, 19, True, False),
        (SegmentKind.ASYNC_WAIT, 23, False, False),
        (SegmentKind.WRAP_UP, 29, False, False),
    ]
    for kind, seconds, customer, waiting in kinds:
        found = spent_together([Segment(kind, at(0), at(seconds))])
        assert found == (seconds if customer else 0, seconds if waiting else 0)


def test_two_channels_at_once_count_once() -> None:
    assert spent_together(
        [Segment(SegmentKind.TALK, at(0), at(60)), Segment(SegmentKind.SELF_SERVICE, at(30), at(90))]
    ) == (
        90,
        0,
    )


def test_a_missing_end_is_a_lower_bound_and_says_so() -> None:
    record = call("c1")
    open_record = type(record)(
        "c2",
        record.channel,
        record.direction,
        NOON,
        None,
        (record.segments[0], Segment(SegmentKind.TALK, at(20), None)),
    )
    found = spent(open_record)
    assert (found.customer_time, found.waiting_time, found.open_end) == (20, 20, True)
    assert spent(record).open_end is False
