"""Measures touches one after another: those that overlap nothing by adding up, the others by the union of their
stretches. Waits for an answer in writing are measured by themselves: they last for hours and are no customer time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, compress
from operator import itemgetter

from desk.domain.stays import DEFAULT, NOTHING, Caps, Stay, Sums, measure, measure_touches, stays_of
from desk.domain.time import ASYNC_WAIT, CUSTOMER_PLACES, NEVER
from desk.domain.touches import CHANNEL_BITS, CHANNELS, KINDS, OPEN, UNANSWERED, Touch

_SORT, _CUSTOMER, _WAITING, _ASYNCHRONOUS, _SEGMENTS = (itemgetter(place) for place in (4, 8, 9, 10, 11))
# at, end, sort, and how long the other lane's stretches lasted.
_OWN_SPAN, _WAIT_SPAN = itemgetter(2, 3, 4, 10), itemgetter(2, 3, 4, 8)
# Kinds of lone touches are added up so many at a time; only a batch with overlaps inside a touch is gone through one by
# one.
BATCH = 256


class Meter:
    """What touches, given in order of start, come to at `now` (microseconds) and later.

    One more touch costs microseconds, whatever the number of those before it.
    """

    __slots__ = ("_caps", "_now", "_own", "_settled", "_waits", "_without_end")

    def __init__(self, now: int, caps: Caps = DEFAULT) -> None:
        self._now = now
        self._caps = caps
        self._settled = NOTHING
        self._without_end = 0
        self._own = _Lane(now, caps, False)
        self._waits = _Lane(now, caps, True)

    def extend(self, touches: Sequence[Touch]) -> None:
        """Take in touches that start no earlier than any before."""
        sorts = list(map(_SORT, touches))
        own, waits = list(map(_CUSTOMER, touches)), list(map(_ASYNCHRONOUS, touches))
        self._own.extend(list(compress(touches, _either(own, sorts, OPEN))))
        self._waits.extend(list(compress(touches, _either(waits, sorts, UNANSWERED))))

    def read(self) -> tuple[Sums, tuple[Stay, ...], int]:
        """What is settled for good, what may still change by time passing, and how many settled interactions have no
        known end. More touches may follow."""
        own, waits = self._own, self._waits
        settled, without_end = self._sums(own.lone, own.crowd, waits.lone, waits.crowd)
        self._settled, self._without_end = self._settled.plus(settled), self._without_end + without_end
        for lane in (own, waits):
            lane.lone.clear()
            lane.crowd.clear()
        # The latest ones are only looked at: the next touch may overlap them.
        latest, without_end = self._sums([], own.latest(), [], waits.latest())
        return self._settled.plus(latest), (*own.unsettled(), *waits.unsettled()), self._without_end + without_end

    def _sums(
        self, own: Sequence[Touch], crowd: Sequence[Touch], waits: Sequence[Touch], crowded_waits: Sequence[Touch]
    ) -> tuple[Sums, int]:
        """The sums of settled touches, and how many have no known end."""
        sums = _lone_sums(own, self._now, self._caps)
        if crowd or crowded_waits:
            sums = sums.plus(measure_touches(crowd, crowded_waits))
        sums = sums._replace(asynchronous=sums.asynchronous + sum(map(_ASYNCHRONOUS, waits)))
        return sums, sum(1 for sort in map(_SORT, chain(own, crowd)) if sort & OPEN)


class _Lane:
    """Touches of which either the customer's stretches or the waits for an answer matter, in order of start.

    `lone` overlap none of the lane and are settled; the `crowd` are settled too, and overlap others of it.
    """

    __slots__ = ("_caps", "_cluster", "_late", "_now", "_reach", "_waits", "crowd", "lone")

    def __init__(self, now: int, caps: Caps, waits: bool) -> None:
        self._now = now
        self._caps = caps
        self._waits = waits
        self.lone: list[Touch] = []
        self.crowd: list[Touch] = []
        # Those whose sums time may still change.
        self._late: list[Touch] = []
        # The touches that hang together with the latest one, and up to when they reach.
        self._cluster: list[Touch] = []
        self._reach = NEVER

    def extend(self, touches: Sequence[Touch]) -> None:
        """Take in touches that start no earlier than any before."""
        reach, cluster, add_lone = self._reach, self._cluster, self.lone.append
        now, endless, span = (self._now, UNANSWERED, _WAIT_SPAN) if self._waits else (self._now, OPEN, _OWN_SPAN)
        for touch, (at, end, sort, other) in zip(touches, map(span, touches), strict=True):
            if at < reach:
                cluster.append(touch)
            else:
                if reach > now:
                    self._late += cluster
                elif len(cluster) == 1:
                    add_lone(cluster[0])
                else:
                    self.crowd += cluster
                cluster = [touch]
            if other or sort & endless:
                end = self._horizon(touch)
            if end > reach:
                reach = end
        self._reach, self._cluster = reach, cluster

    def latest(self) -> Sequence[Touch]:
        """The latest ones that hang together, where they are settled."""
        return () if self._reach > self._now else self._cluster

    def unsettled(self) -> list[Stay]:
        """The lane's stretches that may still change by time passing."""
        late = [*self._late, *self._cluster] if self._reach > self._now else self._late
        return [stay for touch in late for stay in self._stays(touch)]

    def _horizon(self, touch: Touch) -> int:
        """Up to when the lane's stretches of a touch may reach, whatever time it becomes."""
        ends = [stay.until if stay.until > self._now else stay.end for stay in self._stays(touch)]
        return max(ends, default=touch.at)

    def _stays(self, touch: Touch) -> list[Stay]:
        return [stay for stay in stays_of(touch, self._caps) if (stay.kind == ASYNC_WAIT) == self._waits]


def _either(lengths: Sequence[int], sorts: Sequence[int], bit: int) -> Sequence[int]:
    """For each touch whether it has a length, or a bit of its sort."""
    return [length or sort & bit for length, sort in zip(lengths, sorts, strict=True)]


def _lone_sums(touches: Sequence[Touch], now: int, caps: Caps) -> Sums:
    """The customer's sums of touches that are settled by `now` and do not overlap each other."""
    sums = NOTHING
    for start in range(0, len(touches), BATCH):
        sums = sums.plus(_batch_sums(touches[start : start + BATCH], now, caps))
    return sums


def _batch_sums(touches: Sequence[Touch], now: int, caps: Caps) -> Sums:
    channels, kinds = [0] * len(CHANNELS), [0] * len(KINDS)
    for sort, customer in zip(map(_SORT, touches), map(_CUSTOMER, touches), strict=True):
        channels[sort & CHANNEL_BITS] += customer
    flat = list(chain.from_iterable(map(_SEGMENTS, touches)))
    for kind, start, end in zip(flat[::4], flat[1::4], flat[2::4], strict=True):
        kinds[kind] += end - start
    kinds = [length if place in CUSTOMER_PLACES else 0 for place, length in enumerate(kinds)]
    total = sum(channels)
    if sum(kinds) != total:
        # Somewhere stretches of one touch overlap.
        kinds = [sum(of) for of in zip(*_kinds_one_by_one(touches, now, caps), strict=True)]
    return Sums(total, sum(map(_WAITING, touches)), 0, tuple(channels), tuple(kinds))


def _kinds_one_by_one(touches: Sequence[Touch], now: int, caps: Caps) -> Iterator[tuple[int, ...]]:
    for touch in touches:
        yield measure(stays_of(touch, caps), now).kinds
