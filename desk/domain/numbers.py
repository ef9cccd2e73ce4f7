"""What one customer's journeys add to the numbers of each day, so that many customers are summed by adding up days."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import accumulate
from typing import Any, NamedTuple

from desk.domain.journey_sums import JourneySums, sums_of
from desk.domain.strands import Strand
from desk.domain.time import NEVER
from desk.domain.touches import KEPT, ORDER, Touch

SECOND = 1_000_000
DAY = 86_400 * SECOND
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

# Lengths are kept to the second below this, then in steps of a hundredth of the nearest doubling below: a percentile
# is exact below ten minutes and off by at most half a hundredth above.
EXACT_SECONDS = 600
STEPS_A_DOUBLING = 100
# Offsets of zones are whole quarters of an hour, so all moments of a quarter lie on one day.
QUARTER = 900 * SECOND
MOST_REMEMBERED = 200_000


class Share(NamedTuple):
    """What one journey, or one promise, adds to one day (days since 1970 in the desk's zone).

    A journey counts on the day of its last touch, with the places of its customer time and waiting time in the
    histograms; a promise counts on the day it falls due, so that no number changes by time passing alone. `questioned`
    is 1 where the customer was asked anything, `told_once` 1 where nothing was asked twice besides.
    """

    day: int
    journeys: int
    customer: int
    waiting: int
    repeats: int
    transfers: int
    repeat_questions: int
    questioned: int
    told_once: int
    promises_due: int
    promises_kept: int


# What one customer adds: whole numbers only, so that it can be kept as plain lists and taken away again exactly.
Contribution = tuple[Share, ...]


@dataclass(slots=True)
class Tally:
    """The sum of many shares of one day, or of several days. `customer` and `waiting` map a place to how many."""

    journeys: int = 0
    repeats: int = 0
    transfers: int = 0
    repeat_questions: int = 0
    questioned: int = 0
    told_once: int = 0
    promises_due: int = 0
    promises_kept: int = 0
    customer: Counter[int] = field(default_factory=Counter)
    waiting: Counter[int] = field(default_factory=Counter)

    def add(self, share: Share, times: int = 1) -> None:
        """Count a share in, or out with `times` -1."""
        if share.journeys:
            _count(self.customer, share.customer, share.journeys * times)
            _count(self.waiting, share.waiting, share.journeys * times)
            self.journeys += share.journeys * times
        self.repeats += share.repeats * times
        self.transfers += share.transfers * times
        self.repeat_questions += share.repeat_questions * times
        self.questioned += share.questioned * times
        self.told_once += share.told_once * times
        self.promises_due += share.promises_due * times
        self.promises_kept += share.promises_kept * times

    def merge(self, other: Tally, times: int = 1) -> None:
        """Count another tally in, or out with `times` -1; exact, for all are whole numbers."""
        for name in _SUMS:
            setattr(self, name, getattr(self, name) + getattr(other, name) * times)
        for mine, theirs in ((self.customer, other.customer), (self.waiting, other.waiting)):
            for place, count in theirs.items():
                _count(mine, place, count * times)

    def empty(self) -> bool:
        """Whether nothing is left in it, so that its day need not be kept."""
        return not self.customer and not self.waiting and not any(getattr(self, name) for name in _SUMS)

    def plain(self) -> list[object]:
        """Numbers and lists for storing: the sums in their order, then each histogram as a flat list of place, count
        by place; equal tallies give equal lists."""
        flat = [[number for pair in sorted(held.items()) for number in pair] for held in (self.customer, self.waiting)]
        return [*(getattr(self, name) for name in _SUMS), *flat]

    @classmethod
    def of(cls, plain: Sequence[Any]) -> Tally:
        """The tally `plain` was made of."""
        *sums, customer, waiting = plain
        held = (Counter(dict(zip(flat[::2], flat[1::2], strict=True))) for flat in (customer, waiting))
        return cls(*sums, *held)


_SUMS = tuple(item.name for item in fields(Tally) if item.type == "int")


def _count(histogram: Counter[int], place: int, times: int) -> None:
    left = histogram[place] + times
    if left:
        histogram[place] = left
    else:
        # A place nobody is in any more is not kept: a tally that was added to and taken from equals a fresh one.
        del histogram[place]


class Days:
    """Tells on which day of a zone a moment lies; remembers what it has worked out, for there are millions to ask."""

    def __init__(self, zone: tzinfo) -> None:
        self.zone = zone
        self._known: dict[int, int] = {}

    def of(self, at: int) -> int:
        """Days since 1970-01-01, in the zone, of a moment in microseconds."""
        quarter = at // QUARTER
        day = self._known.get(quarter)
        if day is None:
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            moment = EPOCH + timedelta(microseconds=quarter * QUARTER)
            day = self._known[quarter] = moment.astimezone(self.zone).date().toordinal() - EPOCH.toordinal()
        return day


def place_of(seconds: int) -> int:
    """The place of a length in a histogram: the seconds themselves below EXACT_SECONDS, then steps that double."""
    if seconds < EXACT_SECONDS:
        return max(0, seconds)
    doublings = (seconds // EXACT_SECONDS).bit_length() - 1
    start = EXACT_SECONDS << doublings
    step = (seconds - start) * STEPS_A_DOUBLING // start
    return EXACT_SECONDS + doublings * STEPS_A_DOUBLING + step


def seconds_of(place: int) -> int:
    """The length a place stands for: itself below EXACT_SECONDS, above it the middle of the step."""
    if place < EXACT_SECONDS:
        return place
    doublings, step = divmod(place - EXACT_SECONDS, STEPS_A_DOUBLING)
    start = EXACT_SECONDS << doublings
    return start + (2 * step + 1) * start // (2 * STEPS_A_DOUBLING)


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them merged into one; for many of them far quicker than merging one after the other."""
    held = list(tallies)
    whole = Tally(*(sum(getattr(tally, name) for tally in held) for name in _SUMS))
    whole.customer = _added([tally.customer for tally in held])
    whole.waiting = _added([tally.waiting for tally in held])
    return whole


def _added(histograms: Iterable[Mapping[int, int]]) -> Counter[int]:
    counts: dict[int, int] = {}
    count_of = counts.get
    for histogram in histograms:
        for place, count in histogram.items():
            counts[place] = count_of(place, 0) + count
    return Counter({place: count for place, count in counts.items() if count})


def percentiles(histogram: Mapping[int, int], shares: Sequence[float]) -> tuple[int, ...]:
    """For each share (above 0, at most 1) the shortest length that at least this share of the counted ones do not
    exceed; 0 where none is counted."""
    places = sorted(histogram)
    upto = list(accumulate(map(histogram.__getitem__, places)))
    if not upto or upto[-1] <= 0:
        return (0,) * len(shares)
    return tuple(seconds_of(places[bisect_left(upto, share * upto[-1])]) for share in shares)


def contribution(journeys: Iterable[Sequence[Touch]], days: Days) -> Contribution:
    """What one customer's journeys (each its touches, in any order) add to the days.

    A journey of order events alone is nobody's need and adds nothing. Lengths are lower bounds where an end is not
    known, so the answer depends on the touches alone, never on the moment of asking.
    """
    shares: list[Share] = []
    promises: dict[int, list[int]] = {}
    for touches in journeys:
        sums = sums_of(touches)
        if sums.newest != NEVER:
            shares.append(_share(sums, days))
            if sums.promised:
                _add_promises(promises, [touch for touch in touches if not touch.sort & ORDER], days)
    return _together(shares, promises)


def contribution_of(strands: Iterable[Strand], dues: Iterable[int], days: Days) -> Contribution:
    """As `contribution`, of journeys of which a past is kept; `dues` are when the promises of that past fall due."""
    shares: list[Share] = []
    promises: dict[int, list[int]] = {}
    _count_promises(promises, dues, days, 1)
    for strand in strands:
        if strand.sums.newest != NEVER:
            shares.append(_share(strand.sums, days))
            made = (touch.promised for touch in strand.touches if touch.promised and not touch.sort & ORDER)
            _count_promises(promises, made, days, 1)
            _count_promises(promises, (promise.due for promise in strand.promises), days, 0)
    return _together(shares, promises)


def difference(before: Contribution, after: Contribution) -> dict[int, Tally]:
    """By day, what must be merged into the tallies when a customer's contribution changes; days where nothing
    changes are left out."""
    counts = Counter(after)
    counts.subtract(before)
    changes: dict[int, Tally] = {}
    for share, times in counts.items():
        if times:
            changes.setdefault(share.day, Tally()).add(share, times)
    return {day: tally for day, tally in changes.items() if not tally.empty()}


def _share(sums: JourneySums, days: Days) -> Share:
    """The share of one journey, its promises aside."""
    first, newest = sums.first, sums.newest
    repeats = int(first // QUARTER != newest // QUARTER and days.of(first) != days.of(newest))
    again = sums.questions - sums.asked.bit_count()
    times = place_of(sums.customer // SECOND), place_of(sums.waiting // SECOND)
    asked, told_once = int(sums.asked != 0), int(sums.asked != 0 and again == 0)
    return Share(days.of(sums.last), 1, *times, repeats, sums.transfers, again, asked, told_once, 0, 0)


def _together(shares: list[Share], promises: Mapping[int, Sequence[int]]) -> Contribution:
    """Journeys in their order, then promises by day: of a long history there are thousands."""
    if promises:
        shares += [Share(day, 0, 0, 0, 0, 0, 0, 0, 0, *counts) for day, counts in sorted(promises.items())]
    return tuple(shares)


def _add_promises(promises: dict[int, list[int]], exchanges: Sequence[Touch], days: Days) -> None:
    """A promise is kept where its own interaction says so, or a later one of the journey that made none itself."""
    done = max((touch.at for touch in exchanges if touch.sort & KEPT and not touch.promised), default=None)
    for touch in exchanges:
        if touch.promised:
            counts = promises.setdefault(days.of(touch.promised), [0, 0])
            counts[0] += 1
            counts[1] += touch.sort & KEPT != 0 or (done is not None and done > touch.at)


def _count_promises(promises: dict[int, list[int]], dues: Iterable[int], days: Days, made: int) -> None:
    """Count promises as made and kept, or those made already as not kept."""
    for due in dues:
        counts = promises.setdefault(days.of(due), [0, 0])
        counts[0] += made
        counts[1] += 1 if made else -1
