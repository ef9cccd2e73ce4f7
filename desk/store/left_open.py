"""The book of what is open on desks, so that it can be taken up again after a crash."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from desk.domain.time import micros
from desk.store.books import Shelf, alone, change, rows, unpacked
from desk.store.codec import dumps

T = TypeVar("T")
_GONE = "DELETE FROM left_open WHERE who = :who AND desk = :desk AND name = :name"
_KEEP = "INSERT INTO left_open (who, desk, name, kept_at, body) VALUES (:who, :desk, :name, :kept_at, :body)"
# What is kept of one person at one desk is a handful; far more than that is not looked at.
MOST = 500


class LeftOpen:
    """What is open, of one decisions file; each method is one transaction. `desk` is a machine, "" for any."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def keep(self, who: str, desk: str, name: str, body: object, at: datetime) -> None:
        """Keep a frozen dataclass under a name, in the place of what was there."""
        values = {"who": who, "desk": desk, "name": name}
        with alone(self._shelf) as connection:
            change(connection, _GONE, values)
            change(connection, _KEEP, {**values, "kept_at": micros(at), "body": dumps(body)})

    def forget(self, who: str, desk: str, name: str) -> None:
        """Nothing is open under this name any more."""
        with alone(self._shelf) as connection:
            change(connection, _GONE, {"who": who, "desk": desk, "name": name})

    def held(self, kind: type[T], who: str, desk: str) -> dict[str, T]:
        """What is kept of a person at a desk, by its name, the newest first; StoreError where it cannot be read."""
        sql = "SELECT name, body FROM left_open WHERE who = :who AND desk = :desk ORDER BY kept_at DESC LIMIT :most"
        with self._shelf.reading() as connection:
            found = rows(connection, sql, {"who": who, "desk": desk, "most": MOST})
        return {name: unpacked(kind, body) for name, body in found}
