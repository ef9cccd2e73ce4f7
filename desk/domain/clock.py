"""The clock over some journeys: customer time, waiting time and elapsed time as unions, exact, with what still runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from connectors.records import Channel, SegmentKind
from desk.domain import stays
from desk.domain.journeys import DEFAULT, Limits, last, started
from desk.domain.meter import Meter
from desk.domain.stays import Caps, Stay, Sums, measure, together
from desk.domain.time import CUSTOMER_PLACES, NEVER, PLACES, union
from desk.domain.touches import CHANNELS, OPEN, ORDER, Touch

# Touches taken in at once: some milliseconds.
TOGETHER = 4_096
# at, end, sort, customer, waiting
_PLAIN = itemgetter(2, 3, 4, 8, 9)


class Span(NamedTuple):
    """From when to when a journey's interactions lasted as far as known, in microseconds."""

    started: int
    last: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What a clock shows at one moment, in microseconds.

    `running` is what the customer is in at that moment. `without_end` counts interactions whose end is not known and
    that are not taken to run any more. `elapses` says that a journey goes on.
    """

    sums: Sums
    elapsed: int
    running: tuple[Stay, ...]
    without_end: int
    elapses: bool


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock: what is settled for good, what may still change by time passing, and the journeys' spans, which go on
    until `quiet` after their last moment."""

    settled: Sums
    stays: tuple[Stay, ...]
    without_end: int
    spans: tuple[Span, ...]
    quiet: int

    def at(self, now: int) -> Figures:
        """The figures at a moment not before the one the clock was made for."""
        own = self._own()
        going = [span for span in self.spans if span.started <= now <= span.last + self.quiet]
        whole = [(span.started, min(now, span.last)) for span in self.spans] + [(span.started, now) for span in going]
        return Figures(
            sums=self.settled.plus(measure(self.stays, now)) if self.stays else self.settled,
            elapsed=union(whole),
            running=tuple(stay for stay in own if stay.start <= now < (stay.until or stay.end)),
            without_end=self.without_end + _overdue(own, now),
            elapses=bool(going),
        )

    def unended(self, now: int) -> int:
        """How many interactions have no known end at a moment and are not taken to run any more."""
        return self.without_end + _overdue(self._own(), now)

    def _own(self) -> list[Stay]:
        return [stay for stay in self.stays if stay.kind in CUSTOMER_PLACES]


def _overdue(stays: Sequence[Stay], now: int) -> int:
    return len({stay.record for stay in stays if stay.open and now >= stay.until})


def clock(
    journeys: Iterable[Sequence[Touch]],
    touches: Sequence[Touch],
    now: int,
    limits: Limits = DEFAULT,
    caps: Caps = stays.DEFAULT,
    between: Callable[[], None] = lambda: None,
) -> Clock:
    """The clock at `now` over `touches`, in order of start, which make up `journeys`. `between` is called after each
    TOGETHER of them, of which there may be tens of thousands."""
    meter = Meter(now, caps)
    for begin in range(0, len(touches), TOGETHER):
        meter.extend(touches[begin : begin + TOGETHER])
        between()
    return Clock(*meter.read(), spans=spans_of(journeys), quiet=limits.quiet)


def spans_of(journeys: Iterable[Sequence[Touch]]) -> tuple[Span, ...]:
    """The spans of those journeys that have an interaction, `merged`; events of orders by themselves take no time."""
    return merged(
        Span(started(touches), last(touches))
        for touches in journeys
        if any(not touch.sort & ORDER for touch in touches)
    )


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that meet made one: of a customer with thousands of journeys few are left."""
    apart: list[Span] = []
    for span in sorted(spans):
        if apart and span.started <= apart[-1].last:
            if span.last > apart[-1].last:
                apart[-1] = apart[-1]._replace(last=span.last)
        else:
            apart.append(span)
    return tuple(apart)


def plain(touches: Sequence[Touch], now: int, caps: Caps = stays.DEFAULT) -> tuple[int, int]:
    """Customer time and waiting time of touches in order of start, in microseconds: the fast way to these two."""
    customer = waiting = first = 0
    reach, longest = NEVER, max(caps.web, caps.chat, caps.other)
    crowds: dict[int, int] = {}
    for place, (at, end, sort, own, queued) in enumerate(map(_PLAIN, touches)):
        if sort & ORDER:
            continue
        if end > now or (sort & OPEN and end + longest > now):
            return _metered(touches, now, caps)
        if not own:
            # It lasts, as while an answer is awaited, but none of it is the customer's time.
            continue
        if at < reach:
            crowds[first] = place
        else:
            first = place
        customer += own
        waiting += queued
        if end > reach:
            reach = end
    # Overlapping ones are counted again, together.
    crowd = [touch for start, stop in crowds.items() for touch in touches[start : stop + 1]]
    again = together(crowd)
    customer += again[0] - sum(touch.customer for touch in crowd)
    waiting += again[1] - sum(touch.waiting for touch in crowd)
    return customer, waiting


def _metered(touches: Sequence[Touch], now: int, caps: Caps) -> tuple[int, int]:
    meter = Meter(now, caps)
    meter.extend(touches)
    settled, rest, _ = meter.read()
    sums = settled.plus(measure(rest, now))
    return sums.customer, sums.waiting


def cap(channel: Channel, kind: SegmentKind, caps: Caps = stays.DEFAULT) -> int:
    """How long after its last known moment something without an end is taken to go on, in microseconds."""
    return caps.of(CHANNELS.index(channel), PLACES[kind])
