"""Sources, their streams, cursors, runs and rows kept aside."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection

from connectors.kit.declare import Cursor, Rejection
from desk.domain.identifiers import Normal
from desk.domain.time import micros, moment
from desk.store.statements import execute_each


@dataclass(frozen=True, slots=True)
class StreamRow:
    """How one stream of a source stands in the cache. `rejected` counts rows kept aside."""

    source: str
    name: str
    rows: int
    rejected: int
    state: str
    message: str
    pulled_at: datetime | None
    reconciled_at: datetime | None
    newest_at: datetime | None
    retry_at: datetime | None


@dataclass(frozen=True, slots=True)
class RunRow:
    """One past pull of a source; `outcome` is ok, part or failed."""

    source: str
    started_at: datetime
    ended_at: datetime
    outcome: str
    rows: int


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """One row kept aside, as the source gave it."""

    rejected_id: int
    source: str
    stream: str
    place: str
    reason: str
    mend: str
    raw: str
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class Held:
    """A source as it was when somebody began to write for it."""

    source_id: int
    generation: int


class Whose(NamedTuple):
    """For which source rows are stored, as `Cache.writer` has it."""

    source: str
    region: str
    own: frozenset[Normal]
    keep: Mapping[str, int]
    held: Held


def hold_source(connection: Connection, source: str) -> Held:
    """The source's row, made where it is new."""
    # Not "or ignore": that would use up a number each time, and two caches of the same records would differ.
    new = "INSERT INTO source (key) SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM source WHERE key = ?1)"
    connection.exec_driver_sql(new, (source,))
    row = connection.exec_driver_sql("SELECT id, generation FROM source WHERE key = ?", (source,)).one()
    return Held(row[0], row[1])


def still_holds(connection: Connection, held: Held) -> bool:
    """Whether the source is still there and has not been begun anew."""
    sql = "SELECT 1 FROM source WHERE id = ? AND generation = ?"
    return connection.exec_driver_sql(sql, (held.source_id, held.generation)).first() is not None


def begin_source_anew(connection: Connection, source: str) -> None:
    """Whoever is writing for this source is stopped; its next pull reads everything again. Its records stay."""
    connection.exec_driver_sql("UPDATE source SET generation = generation + 1 WHERE key = ?", (source,))
    own = "(SELECT s.id FROM stream s JOIN source o ON o.id = s.source_id WHERE o.key = ?)"
    connection.exec_driver_sql(f"DELETE FROM rejected WHERE stream_id IN {own}", (source,))  # noqa: S608
    connection.exec_driver_sql(
        f"UPDATE stream SET cursor = NULL, reconciled_at = NULL, state = 'never' WHERE id IN {own}",  # noqa: S608
        (source,),
    )


def ensure_stream(connection: Connection, source_id: int, stream: str) -> int:
    """The id of a stream of a source, made where it is new."""
    connection.exec_driver_sql("INSERT OR IGNORE INTO stream (source_id, name) VALUES (?, ?)", (source_id, stream))
    row = connection.exec_driver_sql("SELECT id FROM stream WHERE source_id = ? AND name = ?", (source_id, stream))
    return int(row.scalar_one())


def read_cursor(connection: Connection, stream_id: int) -> Cursor | None:
    """Where the next pull of this stream resumes, or None for the beginning."""
    text: Any = connection.exec_driver_sql("SELECT cursor FROM stream WHERE id = ?", (stream_id,)).scalar_one()
    return json.loads(text) if text else None


def forget_cursor(connection: Connection, stream_id: int) -> None:
    """Begin anew at the next pull; rows kept aside are forgotten with it, for they will be met again."""
    connection.exec_driver_sql("UPDATE stream SET cursor = NULL WHERE id = ?", (stream_id,))
    connection.exec_driver_sql("DELETE FROM rejected WHERE stream_id = ?", (stream_id,))


def count_rows(connection: Connection, stream_id: int, change: int) -> None:
    """Keep the number of live records of a stream true."""
    if change:
        connection.exec_driver_sql("UPDATE stream SET live_rows = live_rows + ? WHERE id = ?", (change, stream_id))


def note_newest(connection: Connection, stream_id: int, at: int) -> None:
    """Remember when the newest thing this stream ever told of happened."""
    connection.exec_driver_sql(
        "UPDATE stream SET newest_at = max(coalesce(newest_at, ?1), ?1) WHERE id = ?2", (at, stream_id)
    )


def keep_rejected(connection: Connection, stream_id: int, rejected: Sequence[Rejection], seen: int) -> None:
    """Keep rows aside, one a place at the source: the newest reason wins."""
    execute_each(
        connection,
        "INSERT INTO rejected (stream_id, place, source_id, reason, mend, raw, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (stream_id, place) DO UPDATE SET source_id = excluded.source_id, reason = excluded.reason,"
        " mend = excluded.mend, raw = excluded.raw, seen_at = excluded.seen_at",
        [(stream_id, r.where, r.source_id, r.reason, r.mend, _storable(r.raw), seen) for r in rejected],
    )


def _storable(text: str) -> str:
    """Text SQLite can keep: a broken row may hold half a character."""
    return text.encode("utf-8", "replace").decode("utf-8")


def set_state(
    connection: Connection,
    stream_id: int,
    state: str,
    message: str,
    pulled_at: datetime | None,
    retry_at: datetime | None,
) -> None:
    """How the last pull of a stream ended; `pulled_at` only where it reached the end, `retry_at` where it must wait."""
    wait = None if retry_at is None else micros(retry_at)
    sql = "UPDATE stream SET state = ?, message = ?, retry_at = ? WHERE id = ?"
    connection.exec_driver_sql(sql, (state, message, wait, stream_id))
    if pulled_at is not None:
        connection.exec_driver_sql("UPDATE stream SET pulled_at = ? WHERE id = ?", (micros(pulled_at), stream_id))


def keep_run(connection: Connection, source: str, started: datetime, ended: datetime, outcome: str, rows: int) -> None:
    """Remember how a pull of a source went; the newest two hundred are kept, and the first that was whole.

    What was seen before that one ended is the source's past, not news.
    """
    connection.exec_driver_sql(
        "INSERT INTO run (source_id, started_at, ended_at, outcome, read_rows) SELECT id, ?, ?, ?, ? FROM"
        " source WHERE key = ?",
        (micros(started), micros(ended), outcome, rows, source),
    )
    connection.exec_driver_sql(
        "DELETE FROM run WHERE source_id = (SELECT id FROM source WHERE key = ?1) AND id NOT IN (SELECT id FROM run"
        " WHERE source_id = (SELECT id FROM source WHERE key = ?1) ORDER BY id DESC LIMIT 200) AND id <> coalesce("
        " (SELECT min(id) FROM run WHERE source_id = (SELECT id FROM source WHERE key = ?1) AND outcome = 'ok'), 0)",
        (source,),
    )


def read_streams(connection: Connection) -> list[StreamRow]:
    """Every stream the cache knows."""
    rows = connection.exec_driver_sql(
        "SELECT o.key, s.name, s.live_rows, (SELECT count(*) FROM rejected r WHERE r.stream_id = s.id),"
        " s.state, s.message,"
        " s.pulled_at, s.reconciled_at, s.newest_at, s.retry_at FROM stream s JOIN source o ON o.id ="
        " s.source_id ORDER BY"
        " o.key, s.id"
    )
    return [StreamRow(*row[:6], *(_time(value) for value in row[6:])) for row in rows]


def read_runs(connection: Connection, source: str, limit: int) -> list[RunRow]:
    """The newest pulls of a source, oldest of them first."""
    rows = connection.exec_driver_sql(
        "SELECT o.key, r.started_at, r.ended_at, r.outcome, r.read_rows FROM run r JOIN source o ON o.id = r.source_id"
        " WHERE o.key = ? ORDER BY r.id DESC LIMIT ?",
        (source, limit),
    )
    return [RunRow(row[0], moment(row[1]), moment(row[2]), row[3], row[4]) for row in rows][::-1]


def read_first_whole(connection: Connection) -> dict[str, int]:
    """By source, when its first whole pull ended (microseconds); sources that never had one are left out."""
    rows = connection.exec_driver_sql(
        "SELECT o.key, r.ended_at FROM source o JOIN run r ON r.id = (SELECT f.id FROM run f WHERE f.source_id = o.id"
        " AND f.outcome = 'ok' ORDER BY f.id LIMIT 1)"
    )
    return {row[0]: row[1] for row in rows}


def read_rejected(connection: Connection, source: str, limit: int) -> list[RejectedRow]:
    """Rows kept aside, newest first, of one source or ("") of all."""
    rows = connection.exec_driver_sql(
        "SELECT r.id, o.key, s.name, r.place, r.reason, r.mend, r.raw, r.seen_at FROM rejected r"
        " JOIN stream s ON s.id = r.stream_id JOIN source o ON o.id = s.source_id"
        " WHERE (?1 = '' OR o.key = ?1) ORDER BY r.seen_at DESC, r.id LIMIT ?2",
        (source, limit),
    )
    return [RejectedRow(r[0], r[1], r[2], r[3], r[4], r[5], r[6], moment(r[7])) for r in rows]


def _time(value: int | None) -> datetime | None:
    return None if value is None else moment(value)
