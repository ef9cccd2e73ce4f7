"""Finds what was said by its words, and keeps that quick."""

from __future__ import annotations

from collections.abc import Callable

from desk.domain.seeking import Sought
from desk.store import texts
from desk.store.engine import Database
from desk.store.lines import Place
from desk.store.text_customer import OfCustomer, said_by_customer
from desk.store.text_everyone import OfEveryone, said_by_anyone

# Who has found anything by then shows it, and goes on from there.
SOON_SECONDS = 0.01


class TextSearch:
    """The texts of the records of one cache file. `timer` is a monotonic clock in seconds. From any thread."""

    def __init__(self, database: Database, timer: Callable[[], float]) -> None:
        self._database = database
        self._timer = timer

    def of_customer(
        self, customer_id: int, sought: Sought, older: Place | None, limit: int, seconds: float
    ) -> OfCustomer:
        """At most `limit` lines of one customer after `older`, newest first; gives up after about so many seconds.
        Customer 0 is nobody."""
        is_time, is_late = self._late_after(min(SOON_SECONDS, seconds)), self._late_after(seconds)
        with self._database.reading() as connection:
            return said_by_customer(connection, customer_id, sought, older, limit, is_time, is_late)

    def of_everyone(self, sought: Sought, older: int | None, limit: int, seconds: float) -> OfEveryone:
        """About `limit` lines of anybody in records numbered below `older`, those known last first; gives up after
        about so many seconds."""
        with self._database.reading() as connection:
            return said_by_anyone(connection, sought, older, limit, self._late_after(seconds), self._timer)

    def tidy(self) -> bool:
        """Bring a little more of the index into one piece, in well under a second; whether more is left. Finding is a
        little quicker afterwards and the file a little smaller; nothing else changes."""
        with self._database.writing() as connection:
            return texts.tidy(connection)

    def _late_after(self, seconds: float) -> Callable[[], bool]:
        until = self._timer() + seconds
        return lambda: self._timer() >= until
