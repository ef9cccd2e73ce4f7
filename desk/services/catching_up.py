"""Brings a cache up to date beside settling: old links under the rules of now, and keys for whoever has none yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from desk.store.catching_up import CatchingUp

# How many are left is told again after this long.
TELLING_SECONDS = 1.0


class CatchUp:
    """Goes on for a while whenever it is asked to. From any thread; `timer` is a monotonic clock in seconds."""

    def __init__(self, work: CatchingUp, now: Callable[[], datetime], timer: Callable[[], float]) -> None:
        self._work = work
        self._now = now
        self._timer = timer

    def step(self, budget_seconds: float) -> bool:
        """Go on for about that long; whether more is left. StoreError where the file cannot be used."""
        until = self._timer() + budget_seconds
        while self._work.step(self._now()):
            if self._timer() >= until:
                return True
        return False

    def finish(self, report: Callable[[int], None] | None = None) -> None:
        """Go on to the end; `report` is told again and again how many are left to look at."""
        while self.step(TELLING_SECONDS):
            if report is not None:
                report(self._work.left())
