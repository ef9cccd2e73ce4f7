"""Stretches of the customer's that may still change by time passing alone, and the measuring of such stretches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from connectors.records import Channel, SegmentKind
from desk.domain.time import (
    ASYNC_WAIT,
    CUSTOMER_PLACES,
    DAY,
    HOUR,
    MINUTE,
    NEVER,
    PLACES,
    RUNNING,
    WAITING_PLACES,
    Interval,
    union,
)
from desk.domain.touches import CHANNEL_BITS, CHANNELS, KINDS, Touch

_WEB = CHANNELS.index(Channel.WEB)
_CHAT = CHANNELS.index(Channel.CHAT)
_SELF_SERVICE = PLACES[SegmentKind.SELF_SERVICE]
# at, segments
_SEGMENTS = itemgetter(2, 11)
# at, sort, segments
_SORTED_SEGMENTS = itemgetter(2, 4, 11)


@dataclass(frozen=True, slots=True)
class Caps:
    """How long after the last moment known something without an end is taken to go on, in microseconds.

    `web` is for self-service everywhere, `answer` for the wait for an answer, which is not customer time.
    """

    web: int = 30 * MINUTE
    chat: int = 60 * MINUTE
    other: int = 4 * HOUR
    answer: int = 7 * DAY

    def of(self, channel: int, kind: int) -> int:
        """The cap of a kind of segment on a channel, both by place."""
        if kind == ASYNC_WAIT:
            return self.answer
        if channel == _WEB or kind == _SELF_SERVICE:
            return self.web
        return self.chat if channel == _CHAT else self.other


DEFAULT = Caps()


class Stay(NamedTuple):
    """One stretch, in microseconds. `channel` and `kind` are places in CHANNELS and KINDS, `open` is as in a touch.

    `end` is its end, or the last moment known. Where `until` is not 0, it counts up to the present while that is before
    `until`, and from then on up to `end` only.
    """

    start: int
    end: int
    until: int
    kind: int
    channel: int
    open: int
    record: int


# A Stay of a tuple of the right length, without the checks of calling it: there are tens of thousands.
_stay = partial(tuple.__new__, Stay)


class Sums(NamedTuple):
    """Lengths of unions in microseconds: customer time, waiting time, asynchronous wait, customer time by place in
    CHANNELS and by place in KINDS."""

    customer: int
    waiting: int
    asynchronous: int
    channels: tuple[int, ...]
    kinds: tuple[int, ...]

    def plus(self, other: Sums) -> Sums:
        """The sums of two sets of stretches that share no moment."""
        return Sums(
            self.customer + other.customer,
            self.waiting + other.waiting,
            self.asynchronous + other.asynchronous,
            tuple(map(int.__add__, self.channels, other.channels)),
            tuple(map(int.__add__, self.kinds, other.kinds)),
        )

    def minus(self, other: Sums) -> Sums:
        """The sums without those of a set of stretches that is part of them and shares no moment with the rest."""
        return Sums(
            self.customer - other.customer,
            self.waiting - other.waiting,
            self.asynchronous - other.asynchronous,
            tuple(map(int.__sub__, self.channels, other.channels)),
            tuple(map(int.__sub__, self.kinds, other.kinds)),
        )


def unions_of(kind: int, channel: int) -> tuple[int, ...]:
    """The places of the unions a stretch is in: the three numbers, its channel's, its kind's."""
    if kind == ASYNC_WAIT:
        return (2,)
    if kind not in CUSTOMER_PLACES:
        return ()
    waiting = (1,) if kind in WAITING_PLACES else ()
    return (0, *waiting, _CHANNEL + channel, _KIND + kind)


_CHANNEL = 3
_KIND = _CHANNEL + len(CHANNELS)
_UNIONS = _KIND + len(KINDS)
_PLACES = tuple(tuple(unions_of(kind, channel) for channel in range(len(CHANNELS))) for kind in range(len(KINDS)))

NOTHING = Sums(0, 0, 0, (0,) * len(CHANNELS), (0,) * len(KINDS))


def stays_of(touch: Touch, caps: Caps) -> list[Stay]:
    """The stretches of one touch that are the customer's, the wait for an answer included."""
    record, at, channel, segments = touch.record, touch.at, touch.sort & CHANNEL_BITS, touch.segments
    held = []
    for kind, start, end, opened in zip(segments[::4], segments[1::4], segments[2::4], segments[3::4], strict=True):
        if _PLACES[kind][channel]:
            until = at + end + caps.of(channel, kind) if opened == RUNNING else 0
            held.append(_stay((at + start, at + end, until, kind, channel, opened, record)))
    return held


def together(touches: Iterable[Touch]) -> tuple[int, int]:
    """Customer time and waiting time of touches, overlaps counted once; stretches without an end count as far as they
    are known to have lasted."""
    spans: list[Interval] = []
    waits: list[Interval] = []
    for at, segments in map(_SEGMENTS, touches):
        for kind, start, end in zip(segments[::4], segments[1::4], segments[2::4], strict=True):
            if kind in CUSTOMER_PLACES:
                spans.append((at + start, at + end))
                if kind in WAITING_PLACES:
                    waits.append((at + start, at + end))
    return union(spans), union(waits)


def measure(stays: Iterable[Stay], now: int) -> Sums:
    """The unions of some stretches at a moment."""
    # For each union how long it is, and up to where it reaches.
    lengths, reached = [0] * _UNIONS, [NEVER] * _UNIONS
    for start, end, until, kind, channel, _, _ in sorted(stays):
        if now < until or now < end:
            end = now
        if end <= start:
            continue
        for place in _PLACES[kind][channel]:
            if end > reached[place]:
                lengths[place] += end - (start if start > reached[place] else reached[place])
                reached[place] = end
    customer, waiting, asynchronous = lengths[:_CHANNEL]
    return Sums(customer, waiting, asynchronous, tuple(lengths[_CHANNEL:_KIND]), tuple(lengths[_KIND:]))


def measure_touches(own: Sequence[Touch], waiting: Sequence[Touch]) -> Sums:
    """The unions of stretches as far as they are known: the customer's own of some touches, the waits for an answer of
    others."""
    customer, queued, reached, reached_queue = 0, 0, NEVER, NEVER
    channels, by_channel = [0] * len(CHANNELS), [NEVER] * len(CHANNELS)
    kinds, by_kind = [0] * len(KINDS), [NEVER] * len(KINDS)
    for start, end, kind, channel in sorted(_own_spans(own)):
        if end > reached:
            customer += end - (start if start > reached else reached)
            reached = end
        if end > by_channel[channel]:
            channels[channel] += end - (start if start > by_channel[channel] else by_channel[channel])
            by_channel[channel] = end
        if end > by_kind[kind]:
            kinds[kind] += end - (start if start > by_kind[kind] else by_kind[kind])
            by_kind[kind] = end
        if kind in WAITING_PLACES and end > reached_queue:
            queued += end - (start if start > reached_queue else reached_queue)
            reached_queue = end
    return Sums(customer, queued, union(_waits(waiting)), tuple(channels), tuple(kinds))


def _own_spans(touches: Sequence[Touch]) -> list[tuple[int, int, int, int]]:
    """Start, end, kind and channel of the customer's stretches."""
    return [
        (at + start, at + end, kind, sort & CHANNEL_BITS)
        for at, sort, segments in map(_SORTED_SEGMENTS, touches)
        for kind, start, end in zip(segments[::4], segments[1::4], segments[2::4], strict=True)
        if kind in CUSTOMER_PLACES
    ]


def _waits(touches: Sequence[Touch]) -> list[Interval]:
    return [
        (at + start, at + end)
        for at, segments in map(_SEGMENTS, touches)
        for kind, start, end in zip(segments[::4], segments[1::4], segments[2::4], strict=True)
        if kind == ASYNC_WAIT
    ]
