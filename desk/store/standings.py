"""What is worked out per customer and kept: its share of the numbers and when time alone may change something; which
customers wait to be worked out again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from desk.domain.numbers import Contribution, Tally
from desk.domain.touches import Touch
from desk.store.engine import Database


@dataclass(frozen=True, slots=True)
class Due:
    """A customer to be worked out, as it stood at one moment of the file.

    `touches` are sorted by (at, record, part). `stale` and `settled` are marks: `settle` takes an answer only while
    both are what they were, so that no change that came meanwhile is lost.
    """

    customer_id: int
    touches: tuple[Touch, ...]
    stale: int
    settled: int


@dataclass(frozen=True, slots=True)
class Settled:
    """What was worked out of a `Due`: its share of the numbers, and the next moment (microseconds) at which time alone
    may change an answer, None where there is none."""

    due: Due
    numbers: Contribution
    wake_at: int | None


class Standings:
    """The customers' standings in one cache file. Every method may be called from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def stale(self, limit: int) -> list[Due]:
        """Customers whose touches changed since they were worked out, longest waiting first."""
        raise NotImplementedError

    def waking(self, now: datetime, limit: int) -> list[Due]:
        """Customers for whom time alone may have changed something by `now`, earliest first."""
        raise NotImplementedError

    def next_waking(self) -> int | None:
        """The earliest moment (microseconds) at which `waking` will have somebody, or None."""
        raise NotImplementedError

    def left(self) -> int:
        """How many customers wait to be worked out again."""
        raise NotImplementedError

    def settle(self, rows: Sequence[Settled]) -> int:
        """Store what was worked out, and the days' tallies with it; returns how many were taken.

        One that changed meanwhile is left stale and not taken.
        """
        raise NotImplementedError

    def mark(self, customer_ids: Sequence[int]) -> None:
        """Have these customers worked out again, whatever changed about them outside the cache."""
        raise NotImplementedError

    def numbers(self, first_day: int, last_day: int) -> dict[int, Tally]:
        """The tallies of days (since 1970, both included) that have any."""
        raise NotImplementedError

    def of_many(self, after: int, until: int) -> Iterator[Due]:
        """Every customer with touches whose number is above `after` and at most `until`, in order; for working out
        all of them. One moment of the file is seen until the iterator ends or is closed."""
        raise NotImplementedError

    def newest(self) -> int:
        """The highest number of a customer that has touches, 0 where none has."""
        raise NotImplementedError
