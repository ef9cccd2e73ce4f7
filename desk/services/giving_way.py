"""Lets whoever only brings things up to now wait while somebody waits for an answer."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

# A ring is followed by a customer's page within a few tenths of a second.
HURRY_SECONDS = 0.4
# Where one ring follows the other, what waits gets its turn after so long, for as long.
LONGEST_SECONDS = 0.5
_LOOK_SECONDS = 0.01


def at_once() -> None:
    """For where nobody waits."""
    return


def one_by_one(things: Iterable[T], wait: Callable[[], None]) -> Iterator[T]:
    """The same things; before each, `wait` comes back when nobody is in a hurry."""
    for one in things:
        wait()
        yield one


class GivingWay:
    """Threads of one interpreter take turns: beside one that computes, a repaint takes twice as long. From any thread;
    `timer` is a monotonic clock in seconds."""

    def __init__(self, timer: Callable[[], float], sleep: Callable[[float], None] = time.sleep) -> None:
        self._timer, self._sleep = timer, sleep
        self._until = self._turn_until = -1.0

    def hurry(self) -> None:
        """Somebody is about to wait for an answer."""
        self._until = self._timer() + HURRY_SECONDS

    def wait(self) -> None:
        """Come back when nobody waits for an answer, or it is one's turn all the same."""
        began = self._timer()
        if began >= self._until or began < self._turn_until:
            return
        while self._timer() < min(self._until, began + LONGEST_SECONDS):
            self._sleep(_LOOK_SECONDS)
        if self._timer() < self._until:
            self._turn_until = self._timer() + LONGEST_SECONDS
