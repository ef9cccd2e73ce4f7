"""Customer time and waiting time from half-open intervals, so that overlap counts once; the rules are RULES.md,
Time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from connectors.records import InteractionRecord, Segment, SegmentKind

CUSTOMER_KINDS = frozenset(
    {
        SegmentKind.QUEUE,
        SegmentKind.IVR,
        SegmentKind.TALK,
        SegmentKind.HOLD,
        SegmentKind.SELF_SERVICE,
        SegmentKind.COUNTER,
    }
)
WAITING_KINDS = frozenset({SegmentKind.QUEUE, SegmentKind.HOLD})


Interval = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Spent:
    """Lengths in whole seconds; `open_end` says that the true figures may be larger."""

    customer_time: int
    waiting_time: int
    open_end: bool


def union_seconds(intervals: Iterable[Interval]) -> int:
    """Length of the union of half-open intervals in whole seconds; empty and backward intervals count nothing.

    The order of the intervals does not matter, and each instant counts once.
    """
    total = timedelta(0)
    reached: datetime | None = None
    for start, end in sorted(intervals):
        if reached is None or start > reached:
            reached = start
        if end > reached:
            total += end - reached
            reached = end
    return int(total.total_seconds())


def intervals(segments: Sequence[Segment], kinds: frozenset[SegmentKind]) -> list[Interval]:
    """The closed segments of the given kinds; one without an end adds nothing here, for its lower bound is its
    start."""
    return [(s.started_at, s.ended_at) for s in segments if s.kind in kinds and s.ended_at is not None]


def spent(record: InteractionRecord) -> Spent:
    """What one interaction cost the customer, as a lower bound where an end is not known."""
    customer = union_seconds(intervals(record.segments, CUSTOMER_KINDS))
    waiting = union_seconds(intervals(record.segments, WAITING_KINDS))
    unfinished = any(s.ended_at is None and s.kind in CUSTOMER_KINDS for s in record.segments)
    return Spent(customer, waiting, unfinished)


def spent_together(segments: Iterable[Segment]) -> tuple[int, int]:
    """(customer time, waiting time) of the segments of several interactions, overlaps counted once."""
    held = list(segments)
    return union_seconds(intervals(held, CUSTOMER_KINDS)), union_seconds(intervals(held, WAITING_KINDS))
