"""Small helpers for plain-tuple statements: long lists in pieces, rows by key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Connection

# Well under SQLite's limit on parameters of one statement.
PIECE = 900
# Rows that are inserted with one statement.
ROWS = 500


def pieces(values: Iterable[Any]) -> Iterator[list[Any]]:
    """The values in lists short enough for one statement."""
    held = list(values)
    for start in range(0, len(held), PIECE):
        yield held[start : start + PIECE]


def select_in(
    connection: Connection, sql: str, values: Iterable[Any], before: tuple[Any, ...] = ()
) -> Iterator[Sequence[Any]]:
    """Rows of `sql`, whose {} stands for the list of values; `before` are parameters that come earlier."""
    for piece in pieces(values):
        marks = ",".join("?" * len(piece))
        yield from _fetch(connection, sql.format(marks), (*before, *piece))


def _fetch(connection: Connection, sql: str, values: tuple[Any, ...]) -> Sequence[Sequence[Any]]:
    """All rows as the driver gives them: thousands are asked for with each page."""
    result = connection.exec_driver_sql(sql, values)
    assert result.cursor is not None
    rows: Sequence[Sequence[Any]] = result.cursor.fetchall()
    result.close()
    return rows


def select_values(connection: Connection, sql: str, rows: Sequence[tuple[Any, ...]]) -> Iterator[Sequence[Any]]:
    """Rows of `sql`, whose {} stands for a table of these rows of values, all equally long."""
    step = PIECE // len(rows[0]) if rows else 1
    for start in range(0, len(rows), step):
        piece = rows[start : start + step]
        marks = f"({','.join('?' * len(piece[0]))})"
        values = tuple(value for row in piece for value in row)
        yield from _fetch(connection, sql.format("VALUES " + ",".join([marks] * len(piece))), values)


def execute_in(connection: Connection, sql: str, values: Iterable[Any], before: tuple[Any, ...] = ()) -> None:
    """Run `sql`, whose {} stands for the list of values, over all of them."""
    for piece in pieces(values):
        connection.exec_driver_sql(sql.format(",".join("?" * len(piece))), (*before, *piece))


def execute_each(connection: Connection, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Run `sql` once a row, in one call of the driver."""
    if rows:
        connection.exec_driver_sql(sql, list(rows))


def insert_rows(connection: Connection, sql: str, rows: Sequence[tuple[Any, ...]], otherwise: str = "") -> None:
    """Insert many rows, some with each statement, which takes the driver less time than one by one. `sql` ends in
    VALUES; `otherwise` is what comes behind the rows."""
    raw = driver(connection)
    for start in range(0, len(rows), ROWS):
        piece = rows[start : start + ROWS]
        marks = f"({','.join('?' * len(piece[0]))})"
        raw.execute(f"{sql} {','.join([marks] * len(piece))}{otherwise}", [*chain.from_iterable(piece)])


def driver(connection: Connection) -> Any:
    """The driver's own connection, in one moment of the file until it is given back, for what is asked while somebody
    waits: SQLAlchemy's rows and checks cost more there than the reading itself."""
    raw = connection.connection.driver_connection
    assert raw is not None
    if not raw.in_transaction:
        raw.execute("BEGIN")
    return raw
