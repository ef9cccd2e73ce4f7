"""What rules may know of one journey and its customer at one moment, worked out once and only when asked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from functools import cached_property
from typing import NamedTuple

from desk.domain.clock import plain
from desk.domain.journeys import DEFAULT, Limits
from desk.domain.stays import DEFAULT as CAPS
from desk.domain.time import ASYNC_WAIT, CUSTOMER_PLACES, HOUR, KNOWN, RUNNING, WAITING_PLACES, Interval
from desk.domain.touches import CHANNEL_BITS, INBOUND, KEPT, KINDS, ORDER, PERSON, Touch

# A further message in the same thread, or leg of the same call, within so long is the same time the customer came.
SAME_TIME = 4 * HOUR
LONGEST_CAP = max(CAPS.web, CAPS.chat, CAPS.other)
_FACE_TO_FACE = frozenset(place for place, kind in enumerate(KINDS) if kind.value in ("talk", "counter"))


@dataclass(frozen=True, slots=True)
class CustomerFacts:
    """What rules ask that no touch holds; read once a customer, and only when a rule in force asks for it.

    `tier` is as the source writes it. `states` maps the number_for of an order to its state, `dispositions` a record's
    number to its coded outcome, `names` the number_for of an order or case to how a person calls it ("order 10482").
    """

    tier: str = ""
    states: Mapping[int, str] = field(default_factory=dict)
    dispositions: Mapping[int, str] = field(default_factory=dict)
    names: Mapping[int, str] = field(default_factory=dict)


NOTHING = CustomerFacts()


class Run(NamedTuple):
    """A segment that goes on now: from `start` on, taken to go on until `until`."""

    touch: Touch
    kind: int
    start: int
    until: int


class Facts:
    """One journey at the moment `now` (microseconds UTC): its touches in order of (at, record, part), none later than
    `now`. `zone` is the desk's, for "today". `customer` may be how to have the customer's facts; it is asked once, and
    only when a rule asks."""

    def __init__(
        self,
        touches: Sequence[Touch],
        now: int,
        customer: CustomerFacts | Callable[[], CustomerFacts] = NOTHING,
        zone: tzinfo = UTC,
        limits: Limits = DEFAULT,
    ) -> None:
        self.touches = touches
        self.now = now
        self._customer = customer
        self.zone = zone
        self.limits = limits

    def of(self, customer: CustomerFacts | Callable[[], CustomerFacts]) -> Facts:
        """The same of a customer of whom something else is known; what was worked out of the touches is not again."""
        other = copy(self)
        other._customer = customer
        vars(other).pop("customer", None)
        return other

    @cached_property
    def customer(self) -> CustomerFacts:
        """What no touch holds."""
        return self._customer if isinstance(self._customer, CustomerFacts) else self._customer()

    @cached_property
    def exchanges(self) -> Sequence[Touch]:
        """The interactions, without events of orders."""
        return [touch for touch in self.touches if not touch.sort & ORDER]

    def recent(self, window: int) -> Sequence[Touch]:
        """The interactions that began within the window (0: all)."""
        return self.within(self.exchanges, window)

    def within(self, touches: Sequence[Touch], window: int) -> Sequence[Touch]:
        """Of touches in order those that began within the window (0: all)."""
        return touches[bisect_right(touches, self.now - window, key=_began) :] if window else touches

    @cached_property
    def times(self) -> Sequence[Touch]:
        """Each time the customer came to us and a person of ours was there or was waited for: its first touch."""
        came: list[Touch] = []
        latest: Touch | None = None
        for touch in self.exchanges:
            if touch.sort & INBOUND and touch.sort & PERSON:
                if latest is None or not _same_time(latest, touch):
                    came.append(touch)
                latest = touch
        return came

    @cached_property
    def by_number(self) -> Mapping[int, Sequence[Touch]]:
        """The times the customer came, by order or case number."""
        return _grouped((number, touch) for touch in self.times for number in touch.about)

    @cached_property
    def by_reason(self) -> Mapping[int, Sequence[Touch]]:
        """The times the customer came, by reason."""
        return _grouped((touch.reason, touch) for touch in self.times if touch.reason)

    @cached_property
    def first(self) -> int:
        """When the journey's first interaction began; of an order's event where it has none."""
        return (self.exchanges or self.touches)[0].at

    @cached_property
    def last(self) -> int:
        """When its interactions last ended, as far as known."""
        return max(touch.end for touch in self.exchanges or self.touches)

    @cached_property
    def ends(self) -> int:
        """The first moment at which the journey is over because nothing has happened for so long."""
        return self.last + self.limits.quiet + 1

    @cached_property
    def news(self) -> int:
        """When the customer last began something; what brings a resolved flag back must be newer."""
        return max((touch.at for touch in self.exchanges if touch.sort & INBOUND), default=self.first)

    @cached_property
    def runs(self) -> Sequence[Run]:
        """What the customer is in now, as far as we know."""
        found = []
        for touch in self.exchanges:
            if touch.end + LONGEST_CAP <= self.now:
                continue
            flat = touch.segments
            for n in range(0, len(flat), 4):
                if flat[n] in CUSTOMER_PLACES:
                    until = touch.at + flat[n + 2]
                    if flat[n + 3] == RUNNING:
                        until += CAPS.of(touch.sort & CHANNEL_BITS, flat[n])
                    start = touch.at + flat[n + 1]
                    if start <= self.now < until:
                        found.append(Run(touch, flat[n], start, until))
        return found

    @cached_property
    def spent(self) -> tuple[int, int]:
        """Customer time and the waiting in it, of the whole journey."""
        return plain(self.touches, self.now)

    def spans(self, waiting: bool, window: int) -> list[Interval]:
        """Customer time, or the waiting in it, as intervals in order and apart, of touches within the window (0:
        all)."""
        places = WAITING_PLACES if waiting else CUSTOMER_PLACES
        oldest = self.now - window
        found = [
            (touch.at + flat[n + 1], min(touch.at + flat[n + 2], self.now))
            for touch in self.exchanges
            if (flat := touch.segments) and not (window and touch.end <= oldest)
            for n in range(0, len(flat), 4)
            if flat[n] in places
        ]
        found += [(run.start, self.now) for run in self.runs if run.kind in places]
        return _merged(found)

    def waited(self, touch: Touch) -> int:
        """How long the customer waited in one interaction, so far where they wait in it now."""
        flat = touch.segments
        spans = [
            (touch.at + flat[n + 1], min(touch.at + flat[n + 2], self.now))
            for n in range(0, len(flat), 4)
            if flat[n] in WAITING_PLACES
        ]
        spans += [(run.start, self.now) for run in self.runs if run.touch is touch and run.kind in WAITING_PLACES]
        return sum(end - start for start, end in _merged(spans))

    def until(self, waiting: bool) -> int | None:
        """While customer time, or the waiting in it, counts up: the next moment at which that may end."""
        return min((run.until for run in self.runs if not waiting or run.kind in WAITING_PLACES), default=None)

    @cached_property
    def promises(self) -> Sequence[Touch]:
        """Touches in which something was promised by a time that nothing says was kept, in order."""
        standing: list[Touch] = []
        for touch in self.exchanges:
            if touch.sort & KEPT:
                if not touch.promised:
                    # It did what was promised before.
                    standing.clear()
            elif touch.promised:
                standing.append(touch)
        return standing

    @cached_property
    def ours(self) -> int | None:
        """When something last came from us, or a person of ours spoke with the customer."""
        latest: int | None = None
        for touch in reversed(self.exchanges):
            # Nothing of ours came after the end of what it came in.
            if (latest is None or touch.end > latest) and (at := answered(touch)) is not None:
                latest = at if latest is None or at > latest else latest
        return latest

    @cached_property
    def unanswered(self) -> Touch | None:
        """The customer's earliest message or try that nothing of ours came after; None where they wait for nothing."""
        waiting: Touch | None = None
        for touch in self.exchanges:
            if answered(touch) is not None:
                waiting = None
            elif waiting is None and touch.sort & INBOUND and touch.sort & PERSON:
                waiting = touch
        return waiting


def answered(touch: Touch) -> int | None:
    """When something of ours came in this touch; None where nothing did."""
    if not touch.sort & INBOUND:
        return touch.at
    flat = touch.segments
    latest = -1
    for n in range(0, len(flat), 4):
        if (flat[n] in _FACE_TO_FACE or (flat[n] == ASYNC_WAIT and flat[n + 3] == KNOWN)) and flat[n + 2] > latest:
            latest = flat[n + 2]
    return None if latest < 0 else touch.at + latest


def _began(touch: Touch) -> int:
    return touch.at


def _same_time(earlier: Touch, later: Touch) -> bool:
    if not (earlier.linked and later.linked):
        return False
    return later.at <= earlier.end + SAME_TIME and not set(earlier.linked).isdisjoint(later.linked)


def _grouped(pairs: Iterable[tuple[int, Touch]]) -> Mapping[int, Sequence[Touch]]:
    groups: dict[int, list[Touch]] = {}
    for number, touch in pairs:
        groups.setdefault(number, []).append(touch)
    return groups


def _merged(spans: list[Interval]) -> list[Interval]:
    spans.sort()
    apart: list[Interval] = []
    for start, end in spans:
        if end <= start:
            continue
        if apart and start <= apart[-1][1]:
            if end > apart[-1][1]:
                apart[-1] = apart[-1][0], end
        else:
            apart.append((start, end))
    return apart
