"""Every interval behind a clock: whose it is, how much of it counted, what overlapped it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desk.domain.stays import DEFAULT, Caps, Stay, stays_of
from desk.domain.time import CUSTOMER_PLACES, KNOWN, NEVER, SECOND
from desk.domain.touches import Touch


@dataclass(frozen=True, slots=True)
class Entry:
    """One interval, in microseconds. `kind` and `channel` are places in KINDS and CHANNELS.

    `counted` is in whole seconds; over all entries it sums to the clock's whole seconds. `running` says that it goes on
    now, `bounded` that its end is not known and that it is taken to have lasted until `end` at least. `overlapped` are
    the records of other interactions that share a moment with it, in order of number.
    """

    record: int
    kind: int
    channel: int
    start: int
    end: int
    counted: int
    running: bool
    bounded: bool
    overlapped: tuple[int, ...]


def proof(touches: Iterable[Touch], now: int, caps: Caps = DEFAULT) -> list[Entry]:
    """The intervals of customer time up to `now`, in order of start; of two the one that began first counts."""
    stays = sorted(
        stay for touch in touches for stay in stays_of(touch, caps) if stay.kind in CUSTOMER_PLACES and stay.start < now
    )
    ends = [min(now, now if now < stay.until else stay.end) for stay in stays]
    overlapped = _overlaps(stays, ends)
    entries, reached, total = [], NEVER, 0
    for stay, end, others in zip(stays, ends, overlapped, strict=True):
        before = total // SECOND
        total += max(0, end - max(stay.start, reached))
        reached = max(reached, end)
        entries.append(
            Entry(
                record=stay.record,
                kind=stay.kind,
                channel=stay.channel,
                start=stay.start,
                end=end,
                counted=total // SECOND - before,
                running=now < (stay.until or stay.end),
                bounded=stay.open != KNOWN and now >= stay.until,
                overlapped=tuple(sorted(others)),
            )
        )
    return entries


def _overlaps(stays: list[Stay], ends: list[int]) -> list[set[int]]:
    """For each stretch, in order of start, the records of others that share a moment with it."""
    found: list[set[int]] = [set() for _ in stays]
    active: list[int] = []
    for place, (stay, end) in enumerate(zip(stays, ends, strict=True)):
        active = [other for other in active if ends[other] > stay.start]
        for other in active:
            if end > stay.start and stays[other].record != stay.record:
                found[place].add(stays[other].record)
                found[other].add(stay.record)
        active.append(place)
    return found
