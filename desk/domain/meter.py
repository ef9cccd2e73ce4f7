"""Measures touches one after another: those that overlap nothing by adding up, the others by the union of their
stretches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from operator import itemgetter

from desk.domain.stays import DEFAULT, NOTHING, Caps, Stay, Sums, measure, stays_of
from desk.domain.time import ASYNC_WAIT, CUSTOMER_PLACES, NEVER
from desk.domain.touches import CHANNEL_BITS, CHANNELS, KINDS, OPEN, ORDER, UNANSWERED, Touch

# at, end, sort
_SPAN = itemgetter(2, 3, 4)
_SORT, _CUSTOMER, _WAITING, _ASYNCHRONOUS, _SEGMENTS = (itemgetter(place) for place in (4, 8, 9, 10, 11))
_ENDLESS = OPEN | UNANSWERED
# Kinds of lone touches are added up so many at a time; only a batch with overlaps inside a touch is gone through one by
# one.
BATCH = 256


class Meter:
    """What touches, given in order of start, come to at `now` (microseconds) and later.

    One more touch costs microseconds, whatever the number of those before it.
    """

    __slots__ = ("_answered_by", "_caps", "_cluster", "_lone", "_now", "_reach", "_settled", "_stays", "_without_end")

    def __init__(self, now: int, caps: Caps = DEFAULT) -> None:
        self._now = now
        self._caps = caps
        self._settled = NOTHING
        self._stays: list[Stay] = []
        self._without_end = 0
        # Touches that overlap nothing, not added up yet.
        self._lone: list[Touch] = []
        # The touches that hang together with the latest one, and up to when they reach.
        self._cluster: list[Touch] = []
        self._reach = NEVER
        # Up to when some wait for an answer may run.
        self._answered_by = NEVER

    def extend(self, touches: Sequence[Touch]) -> None:
        """Take in touches that start no earlier than any before."""
        now, reach, cluster, add_lone = self._now, self._reach, self._cluster, self._lone.append
        for touch, (at, end, sort) in zip(touches, map(_SPAN, touches), strict=True):
            if sort & ORDER:
                continue
            if at < reach:
                cluster.append(touch)
            else:
                if len(cluster) == 1 and reach <= now and self._answered_by <= now:
                    add_lone(cluster[0])
                elif cluster:
                    self._close(cluster, reach)
                cluster = [touch]
            if sort & _ENDLESS:
                end = self._horizon(touch)
            if end > reach:
                reach = end
        self._reach, self._cluster = reach, cluster

    def read(self) -> tuple[Sums, tuple[Stay, ...], int]:
        """What is settled for good, what may still change by time passing, and how many settled interactions have no
        known end. More touches may follow."""
        self._add_lone()
        settled, stays, without_end = self._settled, len(self._stays), self._without_end
        self._close(self._cluster, self._reach)
        answer = self._settled, tuple(self._stays), self._without_end
        # The latest ones are only looked at: the next touch may overlap them.
        self._settled, self._without_end = settled, without_end
        del self._stays[stays:]
        return answer

    def _horizon(self, touch: Touch) -> int:
        """Up to when a touch with an unknown end may reach, whatever time it becomes."""
        reach = touch.end
        for stay in stays_of(touch, self._caps):
            if stay.until > self._now:
                if stay.kind == ASYNC_WAIT:
                    self._answered_by = max(self._answered_by, stay.until)
                else:
                    reach = max(reach, stay.until)
        return reach

    def _close(self, cluster: Sequence[Touch], reach: int) -> None:
        """Settle touches that hang together, or keep their stretches where time may still change their sums."""
        stays = [stay for touch in cluster for stay in stays_of(touch, self._caps)]
        waits = [stay for stay in stays if stay.kind == ASYNC_WAIT]
        rest = [stay for stay in stays if stay.kind != ASYNC_WAIT]
        settled: list[Stay] = []
        for held, until in ((rest, reach), (waits, max(reach, self._answered_by))):
            if until > self._now:
                self._stays += held
            else:
                settled += held
        if settled:
            self._settled = self._settled.plus(measure(settled, self._now))
            self._without_end += len({stay.record for stay in settled if stay.open and stay.kind != ASYNC_WAIT})

    def _add_lone(self) -> None:
        for start in range(0, len(self._lone), BATCH):
            self._settled = self._settled.plus(_lone_sums(self._lone[start : start + BATCH], self._now, self._caps))
        self._without_end += sum(1 for sort in map(_SORT, self._lone) if sort & OPEN)
        self._lone.clear()


def _lone_sums(touches: Sequence[Touch], now: int, caps: Caps) -> Sums:
    """The sums of touches that are settled by `now` and do not overlap each other."""
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
    return Sums(total, sum(map(_WAITING, touches)), sum(map(_ASYNCHRONOUS, touches)), tuple(channels), tuple(kinds))


def _kinds_one_by_one(touches: Sequence[Touch], now: int, caps: Caps) -> Iterator[tuple[int, ...]]:
    for touch in touches:
        yield measure(stays_of(touch, caps), now).kinds
