"""Who might be one person: faces of customers and of traces that are nobody's yet, their keys, and what was
suggested."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desk.domain.blocking import MOST_LISTED, keys_of
from desk.domain.people import Face, NameBook
from desk.store import keying
from desk.store.engine import Database
from desk.store.facing import LOOSE, OWNED, faces_of_units, key_number, read_faces
from desk.store.labels import Decided, read_decided
from desk.store.statements import execute_each

# Customers whose faces are held at once.
CHUNK = 2_000


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two units that may be one person; a unit below zero is the trace -unit, which is nobody's yet."""

    unit: int
    other: int
    weight: float
    probability: float


@dataclass(frozen=True, slots=True)
class Span:
    """Units from `first` to `last`; those of loose traces are spans of trace numbers with `loose`."""

    first: int
    last: int
    loose: bool = False


class Matches:
    """Reads what matching needs from a cache and keeps what it finds there."""

    def __init__(self, database: Database, book: NameBook) -> None:
        self._database = database
        self._book = book

    def spans(self, parts: int) -> list[Span]:
        """All units of the base in about `parts` spans of customers and as many of loose traces."""
        with self._database.reading() as connection:
            most = connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM customer").scalar_one()
            loose = connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM trace WHERE customer_id = 0")
            ends = [(most, False), (loose.scalar_one(), True)]
        found = []
        for last, is_loose in ends:
            step = max(1, -(-last // parts))
            found += [Span(low, min(last, low + step - 1), is_loose) for low in range(1, last + 1, step)]
        return found

    def faces(self, span: Span) -> Iterator[Face]:
        """The faces of a span, those of one unit one after another; loose traces without a telling name are left out.

        One moment of the file is seen throughout.
        """
        with self._database.reading() as connection:
            for first in range(span.first, span.last + 1, CHUNK):
                last = min(span.last, first + CHUNK - 1)
                if span.loose:
                    yield from read_faces(connection, self._book, LOOSE, "t.id BETWEEN ? AND ?", (first, last))
                else:
                    yield from read_faces(connection, self._book, OWNED, "t.customer_id BETWEEN ? AND ?", (first, last))

    def faces_of(self, units: Iterable[int]) -> dict[int, list[Face]]:
        """The faces of a few units; a unit that is no more has none."""
        with self._database.reading() as connection:
            return faces_of_units(connection, self._book, units)

    def decided(self) -> list[Decided]:
        """What people said of two and holds."""
        with self._database.reading() as connection:
            return read_decided(connection, self._book)

    def near(self, face: Face) -> list[int]:
        """Other units that share a key with a face, those that share most first; keys that many share are left out."""
        shared: dict[int, int] = defaultdict(int)
        sql = "SELECT unit FROM match_key WHERE key = ? LIMIT ?"
        with self._database.reading() as connection:
            for key in {key_number(key) for key in keys_of(face)}:
                rows = connection.exec_driver_sql(sql, (key, MOST_LISTED + 1)).fetchall()
                if len(rows) <= MOST_LISTED:
                    for (unit,) in rows:
                        shared[unit] += 1
        shared.pop(face.unit, None)
        return sorted(shared, key=lambda unit: (-shared[unit], unit))

    def fill(self, most: int = keying.PIECE) -> int:
        """Make some findable by their keys who are not yet, in one transaction; returns how many wait still."""
        with self._database.writing() as connection:
            keying.fill(connection, self._book, most)
            return keying.count_due(connection)

    def due(self) -> int:
        """How many are not findable as they are now."""
        with self._database.reading() as connection:
            return keying.count_due(connection)

    def replace(self, suggestions: Sequence[Suggestion], seen: int) -> None:
        """Keep these suggestions instead of all there were; `seen` is now in microseconds since 1970."""
        rows = [(s.unit, s.other, s.weight, s.probability, seen) for s in suggestions]
        with self._database.writing() as connection:
            connection.exec_driver_sql("DELETE FROM suggestion")
            execute_each(connection, "INSERT OR REPLACE INTO suggestion VALUES (?, ?, ?, ?, ?)", rows)
            connection.exec_driver_sql("DELETE FROM looked")
            connection.exec_driver_sql("INSERT INTO looked VALUES (?)", (seen,))

    def suggestions(self, limit: int) -> list[Suggestion]:
        """The suggestions of the last run, surest first."""
        sql = "SELECT unit, other, weight, probability FROM suggestion ORDER BY weight DESC, unit, other LIMIT ?"
        with self._database.reading() as connection:
            return [Suggestion(*row) for row in connection.exec_driver_sql(sql, (limit,))]
