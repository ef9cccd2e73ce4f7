"""What measures journeys, clocks and flags over a made shop: the desk over it, and both sides timed in turn."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desk.domain.rules import Rule
from desk.domain.time import moment
from desk.services.backtest import Trials
from desk.services.numbers import Numbers
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from tests.bench.base import Base
from tests.bench.figures import Figure, at
from tests.bench.shop import NOW

MS = 1_000.0
LONG_ROUNDS = 9


@dataclass(frozen=True, slots=True)
class Rig:
    """A desk over a made shop, at the shop's own present."""

    made: Base
    cache: Cache
    decisions: Decisions
    rules: tuple[Rule, ...]
    numbers: Numbers
    trials: Trials
    chance: random.Random

    @property
    def said(self) -> str:
        """How large the shop is."""
        return f"{self.made.shop.customers:,} c, {self.made.touches:,} t"

    def ordinary(self, count: int) -> list[int]:
        """Customers drawn from all but the busiest."""
        newest = self.cache.standings.newest()
        drawn = [self.chance.randint(1, newest) for _ in range(count)]
        return [number for number in drawn if number != self.made.busiest]


def present() -> datetime:
    """The shop's present."""
    return moment(NOW)


def timed(work: Callable[[], object]) -> float:
    """Seconds of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_turn(
    count: int, ours: Callable[[int], object], floor: Callable[[int], object]
) -> tuple[list[float], list[float]]:
    """Milliseconds of both sides, one after the other, so that a noisy machine hits both."""
    both: tuple[list[float], list[float]] = ([], [])
    for number in range(count):
        both[1].append(timed(lambda n=number: floor(n)) * MS)  # type: ignore[misc]
        both[0].append(timed(lambda n=number: ours(n)) * MS)  # type: ignore[misc]
    return both


def spread(name: str, size: str, both: tuple[Sequence[float], Sequence[float]], goal: float | None) -> list[Figure]:
    """The median against its goal if there is one, and the 99th of a hundred as it is."""
    ours, floor = both
    half, most = at(ours, 0.5), at(ours, 0.99)
    words = "measured, no goal" if goal is None else f"under {goal:g} ms"
    return [
        Figure(f"time: {name}, median", size, "ms", half, at(floor, 0.5), words, goal is None or half < goal),
        Figure(f"time: {name}, p99", size, "ms", most, at(floor, 0.99), "measured, no goal yet", True),
    ]
