"""A journey as what is kept of its past and its touches since: one road for short histories and long ones."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from desk.domain.clock import Clock, Span, merged
from desk.domain.journey_sums import JourneySums
from desk.domain.journey_words import orders_of
from desk.domain.journeys import DEFAULT, Fold, Limits
from desk.domain.kept import Past
from desk.domain.running_sums import (
    Named,
    Promised,
    Running,
    Telling,
    first,
    metered,
    named,
    open_promises,
    telling,
    total,
)
from desk.domain.touches import CHANNEL_BITS, ORDER, Touch


@dataclass(frozen=True)
class Strand:
    """One journey, or all touches of a customer: `past` is what is kept of the first, `touches` are all others in order
    (not both empty), `places` where these are in their fold, `home` is its number there."""

    past: Running | None
    touches: Sequence[Touch]
    places: Sequence[int] = ()
    home: int = 0

    @property
    def opening(self) -> Named:
        """The first touch."""
        return self.past.opening if self.past else named(self.touches[0])

    @property
    def newest(self) -> Named:
        """The last touch."""
        return named(self.touches[-1]) if self.touches or self.past is None else self.past.newest

    @property
    def first(self) -> Named:
        """The first interaction; where there is none, the first event of an order."""
        return first(self.past, self.touches)

    @property
    def started(self) -> int:
        """When that began."""
        return self.first.at

    @cached_property
    def last(self) -> int:
        """When the interactions last ended, as far as known; where there is none, the last event of an order."""
        ends = [touch.end for touch in self.touches if not touch.sort & ORDER]
        if self.past and self.past.interactions:
            ends.append(self.past.sums.last)
        return max(ends, default=self.newest.at)

    @cached_property
    def interactions(self) -> int:
        """How many interactions there are, events of orders aside."""
        before = self.past.interactions if self.past else 0
        return before + sum(not touch.sort & ORDER for touch in self.touches)

    @cached_property
    def channels(self) -> tuple[int, ...]:
        """The channels of the interactions in order, by place; where there is none, those of the events of orders."""
        mine = [touch.sort & CHANNEL_BITS for touch in self.touches if not touch.sort & ORDER]
        found = tuple(dict.fromkeys([*(self.past.channels if self.past else ()), *mine]))
        if found:
            return found
        events = [touch.sort & CHANNEL_BITS for touch in self.touches]
        return tuple(dict.fromkeys([*(self.past.order_channels if self.past else ()), *events]))

    @cached_property
    def sums(self) -> JourneySums:
        """The sums of all."""
        return total(self.past, self.touches)

    @cached_property
    def telling(self) -> tuple[Telling, ...]:
        """The touches that tell what the journey is about."""
        return telling(self.past, self.touches)

    @cached_property
    def promises(self) -> tuple[Promised, ...]:
        """The promises that nothing says were kept."""
        exchanges = (touch for touch in self.touches if not touch.sort & ORDER)
        return open_promises(self.past, exchanges)[1]

    def ended(self, now: int, limits: Limits = DEFAULT) -> bool:
        """Whether nothing has happened for so long that a new touch would not join by itself."""
        return now - self.last > limits.quiet

    def clock(self, now: int, spans: Sequence[Span], limits: Limits = DEFAULT) -> Clock:
        """The clock over all touches, with the spans of the journeys they make up."""
        sums, stays, without_end = metered(self.past, self.touches, now).read()
        if self.past:
            sums, without_end = self.past.time.plus(sums), self.past.without_end + without_end
        return Clock(sums, stays, without_end, merged(spans), limits.quiet)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """From when to when the interactions lasted; nothing where there is none."""
        return (Span(self.started, self.last),) if self.interactions else ()


def strands(fold: Fold, past: Past | None = None) -> list[Strand]:
    """The journeys of a fold in order of their first touch; `past` is what it went on from."""
    places: list[list[int]] = [[] for _ in fold.joinable.lasts]
    for place in range(fold.begins, len(fold.touches)):
        places[fold.homes[place]].append(place)
    known = len(past.journeys) if past else 0
    return [
        Strand(past.journeys[home] if past and home < known else None, [fold.touches[n] for n in held], held, home)
        for home, held in enumerate(places)
        if held or home < known
    ]


class AllJourneys:
    """A customer's journeys as they are woven, from a past where one is kept."""

    def __init__(self, fold: Fold, past: Past | None = None) -> None:
        self.fold = fold
        self.past = past

    @cached_property
    def journeys(self) -> Sequence[Strand]:
        """Its journeys, in order of their first touch."""
        return strands(self.fold, self.past)

    @cached_property
    def newest_first(self) -> Sequence[Strand]:
        """In the order people read them: the one whose interactions ended last comes first."""
        return sorted(self.journeys, key=lambda journey: (journey.last, journey.opening.at), reverse=True)

    def recent(self, journey: Strand, lines: int) -> Sequence[int]:
        """The places of those touches of a journey that are among so many of the customer's newest."""
        return journey.places[bisect_left(journey.places, len(self.fold.touches) - lines) :]

    @cached_property
    def whole(self) -> Strand:
        """All touches together."""
        return Strand(self.past.whole if self.past else None, self.fold.touches[self.fold.begins :])

    @property
    def lines(self) -> int:
        """How many touches there are."""
        return len(self.fold.touches) - self.fold.begins + (self.past.count if self.past else 0)

    def clock(self, now: int, limits: Limits = DEFAULT) -> Clock:
        """The clock over all touches."""
        return self.whole.clock(now, [span for journey in self.journeys for span in journey.spans], limits)

    def orders_among(self, numbers: Iterable[int]) -> frozenset[int]:
        """Of some numbers those that are orders' and no cases', as far as all touches tell."""
        before = self.past.fold.orders if self.past else ()
        return frozenset(number for number in numbers if number in self.orders or number in before)

    @cached_property
    def orders(self) -> frozenset[int]:
        """The numbers of the customer's orders; of a kept past only those that came up again."""
        return orders_of(self.whole.touches)
