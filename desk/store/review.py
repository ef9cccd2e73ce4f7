"""The queue of possible links that nobody decided yet, surest first."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Connection

from desk.store.candidates import Suggestion
from desk.store.engine import Database
from desk.store.statements import select_values

# A side that is one with another, or gone, is nothing to decide any more.
_THERE = (
    "(({0} > 0 AND EXISTS (SELECT 1 FROM customer c WHERE c.id = {0}))"
    " OR ({0} < 0 AND EXISTS (SELECT 1 FROM trace t WHERE t.id = -({0}) AND t.customer_id = 0)))"
)
_BOTH = f"{_THERE.format('s.unit')} AND {_THERE.format('s.other')}"
_ROW = "SELECT s.unit, s.other, s.weight, s.probability FROM suggestion s"
_COUNT = f"SELECT count(*) FROM suggestion s WHERE {_BOTH}"  # noqa: S608
_COUNT_OF = (
    "WITH v (a, b) AS ({}) SELECT count(*) FROM v CROSS JOIN suggestion s ON s.unit = v.a AND s.other = v.b"  # noqa: S608
    f" WHERE {_BOTH}"
)
PIECE = 500
# Where in the queue a page begins: after this weight and pair.
Place = tuple[float, int, int]


class Review:
    """The possible links one cache file holds. Every method may be called from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, decided: Collection[frozenset[int]], after: Place | None, limit: int) -> list[Suggestion]:
        """At most `limit` suggestions after a place, without the pairs that are decided."""
        found: list[Suggestion] = []
        with self._database.reading() as connection:
            for one in _all(connection, after):
                if frozenset((one.unit, one.other)) not in decided:
                    found.append(one)
                    if len(found) == limit:
                        break
        return found

    def waiting(self, decided: Collection[frozenset[int]]) -> int:
        """How many suggestions there are but for the pairs that are decided."""
        pairs = [tuple(pair) for pair in decided if len(pair) == 2]
        both = [pair for a, b in pairs for pair in ((a, b), (b, a))]
        with self._database.reading() as connection:
            every = int(connection.exec_driver_sql(_COUNT).scalar_one())
            return every - sum(int(row[0]) for row in select_values(connection, _COUNT_OF, both))

    def looked_at(self) -> int | None:
        """When all customers were last compared, in microseconds since 1970; None where they never were."""
        with self._database.reading() as connection:
            at: int | None = connection.exec_driver_sql("SELECT max(at) FROM looked").scalar()
            return at


def _all(connection: Connection, after: Place | None) -> Iterator[Suggestion]:
    """Suggestions in order, read in pieces along their index."""
    while True:
        # Weights are compared as they are stored, so that none is left out or comes twice.
        where, values = "", []
        if after is not None:
            where = " AND s.weight <= ? AND (s.weight < ? OR (s.unit, s.other) > (?, ?))"
            values = [after[0], *after]
        sql = f"{_ROW} WHERE {_BOTH}{where} ORDER BY s.weight DESC, s.unit, s.other LIMIT ?"
        parameters: list[Any] = [*values, PIECE]
        rows = [Suggestion(*row) for row in connection.exec_driver_sql(sql, tuple(parameters))]
        yield from rows
        if len(rows) < PIECE:
            return
        after = (rows[-1].weight, rows[-1].unit, rows[-1].other)
