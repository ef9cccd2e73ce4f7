"""The clock over some touches: customer time, waiting time and elapsed time as unions, exact, with what still runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from connectors.records import Channel, SegmentKind
from desk.domain.time import HOUR, MINUTE
from desk.domain.touches import Touch


@dataclass(frozen=True, slots=True)
class Caps:
    """How long after the last moment known something without an end is taken to go on, in microseconds."""

    web: int = 30 * MINUTE
    chat: int = 60 * MINUTE
    other: int = 4 * HOUR


DEFAULT = Caps()


class Stay(NamedTuple):
    """A stretch of the customer's that the clock is not done with. Places are those of touches.CHANNELS and KINDS.

    `end` is its end, or the last moment known where `until` is not 0: then it counts up to the present while that is
    before `until`, and up to `end` only from then on.
    """

    start: int
    end: int
    until: int
    kind: int
    channel: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What a clock shows at one moment, in microseconds. `channels` and `kinds` are unions by place in CHANNELS and
    KINDS (customer time only). `without_end` counts interactions whose end is not known and that do not run."""

    customer: int
    waiting: int
    asynchronous: int
    elapsed: int
    channels: tuple[int, ...]
    kinds: tuple[int, ...]
    running: tuple[Stay, ...]
    without_end: int
    elapses: bool


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock: what is settled for good, and what may still run; `at` reads it at its moment or any later one."""

    settled: Figures
    stays: tuple[Stay, ...]

    def at(self, now: int) -> Figures:
        """The figures at a moment not before the one the clock was made for."""
        raise NotImplementedError


def clock(journeys: Sequence[Sequence[Touch]], now: int, quiet: int = 7 * 24 * HOUR, caps: Caps = DEFAULT) -> Clock:
    """The clock over some journeys of one customer together, each its touches in order of start."""
    raise NotImplementedError


def plain(touches: Iterable[Touch], now: int, caps: Caps = DEFAULT) -> tuple[int, int]:
    """Customer time and waiting time of touches in order of start, in microseconds: the fast way to these two."""
    raise NotImplementedError


def cap(channel: Channel, kind: SegmentKind, caps: Caps = DEFAULT) -> int:
    """How long something without an end is taken to go on."""
    raise NotImplementedError
