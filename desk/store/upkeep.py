"""Care of the cache file: counting, checking, forgetting a source."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from desk.store import streams
from desk.store.engine import Database
from desk.store.erasing import ERASED, ErasedRow, erase

# Small enough that a person who removes a large source can go on working between two pieces.
PIECE_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the cache holds; `unlinked` are live records that belong to nobody yet."""

    records: int
    customers: int
    unlinked: int


def read_counts(connection: Connection) -> Counts:
    """Counts kept up to date by the writer, not by scanning records."""
    records = connection.exec_driver_sql("SELECT coalesce(sum(live_rows), 0) FROM stream").scalar_one()
    customers = connection.exec_driver_sql("SELECT count(*) FROM customer").scalar_one()
    unlinked = connection.exec_driver_sql(
        "SELECT coalesce(sum(items), 0) FROM total WHERE customer_id = 0"
    ).scalar_one()
    return Counts(records, customers, unlinked)


def check(connection: Connection) -> str:
    """The first fault SQLite's own quick check finds, or ""."""
    answer = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one())
    return "" if answer == "ok" else answer


def remove_source(database: Database, source: str) -> None:
    """Delete all records of a source in pieces, each of which leaves links and totals true; then the source itself."""
    with database.writing() as connection:
        # First, so that an interrupted removal leaves a source that must be pulled anew, never one that seems whole.
        streams.begin_source_anew(connection, source)
    while _remove_piece(database, source):
        continue
    with database.writing() as connection:
        for sql in (
            "DELETE FROM rejected WHERE stream_id IN (SELECT s.id FROM stream s JOIN source o ON o.id = s.source_id"
            " WHERE o.key = ?)",
            "DELETE FROM merged WHERE stream_id IN (SELECT s.id FROM stream s JOIN source o ON o.id = s.source_id"
            " WHERE o.key = ?)",
            # What was packed with it may still be read by whoever has a line of it; another stream learns its own.
            "UPDATE dictionary SET stream_id = NULL WHERE stream_id IN (SELECT s.id FROM stream s JOIN source o"
            " ON o.id = s.source_id WHERE o.key = ?)",
            "DELETE FROM run WHERE source_id = (SELECT id FROM source WHERE key = ?)",
            "DELETE FROM stream WHERE source_id = (SELECT id FROM source WHERE key = ?)",
            "DELETE FROM source WHERE key = ?",
        ):
            connection.exec_driver_sql(sql, (source,))


def _remove_piece(database: Database, source: str) -> bool:
    with database.writing() as connection:
        rows = connection.exec_driver_sql(
            f"SELECT {ERASED} FROM record r WHERE r.stream_id"  # noqa: S608
            " IN (SELECT s.id FROM stream s JOIN source o ON o.id = s.source_id WHERE o.key = ?) LIMIT ?",
            (source, PIECE_ROWS),
        ).all()
        erase(connection, [ErasedRow(*row) for row in rows])
        return bool(rows)
