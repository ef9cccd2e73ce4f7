"""Reads and places what people said of who is who, in the cache's mirror of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from desk.domain.said import Said, Word
from desk.store.reading import RecordKey
from desk.store.statements import execute_each, pieces, select_in

_PLACE = (
    "SELECT r.trace_id FROM record r JOIN stream s ON s.id = r.stream_id JOIN source o ON o.id = s.source_id"
    " WHERE o.key = ? AND s.name = ? AND r.source_id = ? AND r.gone_at IS NULL"
)
_HELD = "SELECT word_id, word, said_by, said_at, trace_id, other_trace FROM said"
# The columns of either side of a pair: its record, then its trace.
_SIDES = (("source", "stream", "source_id", "trace_id"), ("other_source", "other_stream", "other_id", "other_trace"))


def trace_of(connection: Connection, key: RecordKey) -> int:
    """The trace a record is on, 0 where it is not there."""
    return int(connection.exec_driver_sql(_PLACE, key).scalar() or 0)


def place(connection: Connection, stream_id: int, source_ids: Iterable[str]) -> set[int]:
    """Note on which traces some records of a stream are now, where people spoke of them; returns the traces of the
    words this touches. Next to nothing is asked where nobody said anything."""
    if not anything_said(connection):
        return set()
    source, stream = connection.exec_driver_sql(
        "SELECT o.key, s.name FROM stream s JOIN source o ON o.id = s.source_id WHERE s.id = ?", (stream_id,)
    ).one()
    wanted, touched = list(source_ids), set()
    for side, (own, kind, number, column) in enumerate(_SIDES):
        sql = (
            f"SELECT word_id, number, {number}, trace_id, other_trace FROM said"  # noqa: S608
            f" WHERE {own} = ? AND {kind} = ? AND {number} IN ({{}})"
        )
        rows = list(select_in(connection, sql, wanted, (source, stream)))
        now = {key: trace_of(connection, (source, stream, key)) for key in {row[2] for row in rows}}
        moved = [row for row in rows if now[row[2]] != row[3 + side]]
        update = f"UPDATE said SET {column} = ? WHERE word_id = ? AND number = ?"  # noqa: S608
        execute_each(connection, update, [(now[row[2]], row[0], row[1]) for row in moved])
        touched |= {trace for row in moved for trace in (row[3], row[4], now[row[2]])}
    return touched - {0}


def partners(connection: Connection, trace_ids: Iterable[int]) -> set[int]:
    """The traces that people said are one with some of these."""
    wanted, found = list(trace_ids), set()
    for one, other in (("trace_id", "other_trace"), ("other_trace", "trace_id")):
        sql = f"SELECT {other} FROM said WHERE word = 'same' AND {one} IN ({{}})"  # noqa: S608
        found |= {row[0] for row in select_in(connection, sql, wanted)}
    return found - {0}


def words_on(connection: Connection, trace_ids: Iterable[int]) -> list[Said[int]]:
    """The words of which one side or both are on these traces, and the other is somewhere."""
    found: dict[tuple[str, int, int], Said[int]] = {}
    for piece in pieces(trace_ids):
        for column in ("trace_id", "other_trace"):
            sql = f"{_HELD} WHERE {column} IN ({','.join('?' * len(piece))})"
            for row in connection.exec_driver_sql(sql, tuple(piece)):
                if row[4] and row[5]:
                    found[row[0], row[4], row[5]] = _said(row)
    return list(found.values())


def all_words(connection: Connection) -> list[Said[int]]:
    """Every word of which both sides are somewhere."""
    rows = connection.exec_driver_sql(f"{_HELD} WHERE trace_id > 0 AND other_trace > 0").all()
    return [_said(row) for row in rows]


def anything_said(connection: Connection) -> bool:
    """Whether people said anything that stands."""
    return connection.exec_driver_sql("SELECT 1 FROM said LIMIT 1").first() is not None


def _said(row: Sequence[Any]) -> Said[int]:
    return Said(row[0], Word(row[1]), row[4], row[5], row[3], row[2])
