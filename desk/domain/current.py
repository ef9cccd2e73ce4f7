"""The journey a customer is in now, in a few figures that are kept with their standing and told before anything is
woven."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desk.domain.strands import Strand
from desk.domain.touches import OPEN, Touch


class Current(NamedTuple):
    """`record` and `part` name the touch it begins with; times are microseconds, lengths too. `open_end` says that some
    end is not known, so that the lengths are lower bounds."""

    record: int
    part: int
    started: int
    last: int
    interactions: int
    customer: int
    waiting: int
    open_end: bool


def current_of(journeys: Iterable[Strand]) -> Current | None:
    """The newest of some journeys, as `AllJourneys.newest_first` has it first; None where there is none."""
    newest = max(journeys, key=_recency, default=None)
    if newest is None:
        return None
    sums, opening = newest.sums, newest.opening
    without = bool(newest.past and newest.past.without_end) or any(touch.sort & OPEN for touch in newest.touches)
    return Current(
        opening.record,
        opening.part,
        newest.started,
        newest.last,
        newest.interactions,
        sums.customer,
        sums.waiting,
        without,
    )


def current_among(groups: Sequence[Sequence[Touch]]) -> Current | None:
    """As `current_of`, of journeys each given as its touches: only those that may be the newest are looked at."""
    ends = sorted(((max(touch.end for touch in group), place) for place, group in enumerate(groups)), reverse=True)
    candidates: list[Strand] = []
    best = None
    for end, place in ends:
        # Ends of orders' events do not count where there are interactions, so this is the most it can be.
        if best is not None and end < best:
            break
        candidates.append(Strand(None, groups[place]))
        best = max(candidates[-1].last, best) if best is not None else candidates[-1].last
    return current_of(candidates)


def _recency(journey: Strand) -> tuple[int, int]:
    return journey.last, journey.opening.at
