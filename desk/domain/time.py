"""How long stretches of an interaction lasted, exact to the microsecond, overlaps counted once; the rules are RULES.md,
Time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from connectors.records import InteractionRecord, Segment, SegmentKind
from desk.domain.touches import KINDS

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR
# Before anything.
NEVER = -(1 << 62)

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
PLACES = {kind: place for place, kind in enumerate(KINDS)}
CUSTOMER_PLACES = frozenset(PLACES[kind] for kind in CUSTOMER_KINDS)
WAITING_PLACES = frozenset(PLACES[kind] for kind in WAITING_KINDS)
ASYNC_WAIT = PLACES[SegmentKind.ASYNC_WAIT]

# What is known of a stretch's end: it is known; unknown, and nothing says that it is over; unknown, but over since.
KNOWN, RUNNING, BOUNDED = 0, 1, 2

# Half-open, in microseconds since 1970.
Interval = tuple[int, int]


class Stretch(NamedTuple):
    """A segment in numbers: its place in KINDS, from when to when in microseconds, and what is known of its end.

    Where the end is not known, `end` is the last moment it is known to have lasted; it is never before `start`.
    """

    kind: int
    start: int
    end: int
    open: int


def micros(moment: datetime) -> int:
    """Microseconds since 1970 in UTC of an aware time, whatever its zone's clocks do around it."""
    passed = moment - EPOCH
    return (passed.days * 86_400 + passed.seconds) * SECOND + passed.microseconds


def moment(value: int) -> datetime:
    """The aware UTC time of `micros`."""
    return EPOCH + timedelta(microseconds=value)


def union(intervals: Iterable[Interval]) -> int:
    """Length of the union of half-open intervals; empty and backward ones count nothing, order does not matter."""
    total = 0
    reached: int | None = None
    for start, end in sorted(intervals):
        if reached is None or start > reached:
            reached = start
        if end > reached:
            total += end - reached
            reached = end
    return total


def stretches(record: InteractionRecord) -> list[Stretch]:
    """The usable segments in order of start: without those that end when they begin, or before."""
    usable: list[Stretch] = []
    opened: list[tuple[int, int]] = []
    for segment in record.segments:
        start = micros(segment.started_at)
        if segment.ended_at is None:
            opened.append((PLACES[segment.kind], start))
            continue
        end = micros(segment.ended_at)
        if end > start:
            usable.append(Stretch(PLACES[segment.kind], start, end, KNOWN))
    if opened:
        starts = [stretch.start for stretch in usable] + [start for _, start in opened]
        over, seen = _last_words(record)
        usable += [_bounded(kind, start, starts, over, seen) for kind, start in opened]
    if len(usable) > 1:
        usable.sort(key=_by_start)
    return usable


def _by_start(stretch: Stretch) -> tuple[int, int, int]:
    return stretch.start, stretch.end, stretch.kind


def _last_words(record: InteractionRecord) -> tuple[int | None, int | None]:
    """When the source says the interaction was over, and the last moment at which it says something happened in it."""
    over = None if record.ended_at is None else micros(record.ended_at)
    moments = [transfer.at for transfer in record.transfers]
    if record.first_reply_at is not None:
        moments.append(record.first_reply_at)
    return over, micros(max(moments)) if moments else None


def _bounded(kind: int, start: int, starts: Sequence[int], over: int | None, seen: int | None) -> Stretch:
    """A stretch without an end: it lasted at least until the next one began, or until the last thing known."""
    later = [other for other in starts if other > start]
    if later:
        return Stretch(kind, start, min(later), BOUNDED)
    if over is not None:
        return Stretch(kind, start, max(start, over), BOUNDED)
    return Stretch(kind, start, start if seen is None else max(start, seen), RUNNING)


def set_aside(record: InteractionRecord) -> list[Segment]:
    """The segments that end before they begin, which no clock can use."""
    return [s for s in record.segments if s.ended_at is not None and micros(s.ended_at) < micros(s.started_at)]


def began(record: InteractionRecord, used: Sequence[Stretch]) -> int:
    """When an interaction began: with its first stretch (they are in order), where its source names a later start."""
    started = micros(record.started_at)
    return min(started, used[0].start) if used else started


def lengths(used: Sequence[Stretch]) -> tuple[int, int, int]:
    """Customer time, waiting time and asynchronous wait of one interaction in microseconds, as lower bounds; the
    stretches are in order of start."""
    customer = waiting = asynchronous = 0
    over = waited = answered = NEVER
    for kind, start, end, _ in used:
        if kind in CUSTOMER_PLACES:
            customer += max(0, end - max(start, over))
            over = max(over, end)
            if kind in WAITING_PLACES:
                waiting += max(0, end - max(start, waited))
                waited = max(waited, end)
        elif kind == ASYNC_WAIT:
            asynchronous += max(0, end - max(start, answered))
            answered = max(answered, end)
    return customer, waiting, asynchronous


def unfinished(used: Sequence[Stretch]) -> bool:
    """Whether a stretch of the customer's has no known end."""
    return any(s.open != KNOWN and s.kind in CUSTOMER_PLACES for s in used)
