"""Erases records that lie longer in the cache than the settings keep them, a piece at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection

from connectors.records import CustomerRecord, InteractionRecord, OrderRecord, Record
from desk.domain.time import micros, moment
from desk.store import packing
from desk.store.engine import Database
from desk.store.erasing import ERASED, ErasedRow, erase
from desk.store.statements import execute_each, select_in, select_values

# Customers that are looked at, and records that are erased, in one transaction: each well under a second.
PIECE_CUSTOMERS = 500
PIECE_ROWS = 2_000
# (source, stream), and what of it began before this moment (microseconds) is to be erased.
Cuts = Mapping[tuple[str, str], int]

# Lines are asked for customer by customer, each a run from the cut on; an order goes when its last event is old, too.
_OLD = (
    "WITH v (c) AS ({}), k (stream, cut) AS (VALUES %s) SELECT l.record_id FROM v CROSS JOIN timeline l"
    " ON l.customer_id = v.c AND l.at < (SELECT max(cut) FROM k) AND l.part = 0 JOIN k ON k.stream ="
    " coalesce(l.stream_id, (SELECT stream_id FROM record WHERE id = l.record_id)) AND l.at < k.cut"
    " WHERE l.kind = 'i' OR NOT EXISTS (SELECT 1 FROM timeline n WHERE n.customer_id = l.customer_id AND n.at >= k.cut"
    " AND n.record_id = l.record_id) LIMIT %s"
)
_NEWEST = (
    "SELECT c.id, max(coalesce((SELECT max(at) FROM timeline WHERE customer_id = c.id), 0),"
    " coalesce((SELECT max(at) FROM arrived WHERE customer_id = c.id), 0)) FROM customer c WHERE c.id IN ({})"
)
_PERSONS = (
    f"SELECT t.customer_id, r.first_seen, r.body, {ERASED} FROM trace t JOIN record r ON r.trace_id = t.id"  # noqa: S608
    " AND r.kind = 'c' WHERE t.customer_id IN ({})"
)


class Sweep(NamedTuple):
    """One sweep that reached its end: when, and how many rows of a stream it erased."""

    at: datetime
    source: str
    stream: str
    rows: int


class Piece(NamedTuple):
    """What one piece erased, by (source, stream), and after which customer to go on; None at the end."""

    erased: Mapping[tuple[str, str], int]
    after: int | None


def kept(records: Sequence[Record], days: int | None, now: datetime) -> Sequence[Record]:
    """Those of a page that are not too old to be kept for so many days (None: for ever); customer records and words on
    other records always are."""
    if days is None:
        return records
    cut = micros(now - timedelta(days=days))
    return [record for record in records if not _is_older(record, cut)]


def _is_older(record: Record, cut: int) -> bool:
    try:
        if isinstance(record, InteractionRecord):
            return micros(record.started_at) < cut
        if isinstance(record, OrderRecord):
            return all(micros(at) < cut for at in (record.placed_at, *(event.at for event in record.events)))
    except (TypeError, ValueError, OverflowError):
        # A time that cannot be worked with is refused, in words, by who stores it.
        return False
    return False


class Retention:
    """Of one cache file. Every method may be called from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sweep(self, cuts: Cuts, after: int) -> Piece:
        """Erase what is too old of some customers after one (begin below 0, which is nobody): one whole transaction."""
        with self._database.reading() as connection:
            streams = {row[0]: (row[1], row[2]) for row in connection.exec_driver_sql(_STREAMS)}
        limits = {number: cuts[name] for number, name in streams.items() if name in cuts}
        if not limits:
            return Piece({}, None)
        with self._database.writing() as connection:
            customers = _customers(connection, after)
            rows = _old(connection, customers, limits)
            done = len(rows) < PIECE_ROWS
            if done:
                rows += _old_persons(connection, [c for c in customers if c], limits)
            erase(connection, rows)
        erased = Counter(streams[row.stream_id] for row in rows if row.gone_at is None)
        last = customers[-1] if len(customers) == PIECE_CUSTOMERS else None
        return Piece(erased, last if done else after)

    def note(self, at: datetime, mark: str, erased: Mapping[tuple[str, str], int]) -> None:
        """A sweep reached its end; `mark` says what was to be kept, `erased` names the streams it erased rows of."""
        rows = [(micros(at), source, stream, rows) for (source, stream), rows in sorted(erased.items()) if rows]
        with self._database.writing() as connection:
            execute_each(
                connection, "INSERT OR REPLACE INTO swept VALUES (?, ?, ?, ?)", [(micros(at), "", mark, 0), *rows]
            )

    def last(self) -> tuple[datetime, str] | None:
        """When the last sweep reached its end, and its mark; None before the first."""
        sql = "SELECT at, stream FROM swept WHERE source = '' ORDER BY at DESC LIMIT 1"
        with self._database.reading() as connection:
            row = connection.exec_driver_sql(sql).first()
        return None if row is None else (moment(row[0]), row[1])

    def swept(self, source: str, limit: int) -> list[Sweep]:
        """What was erased of a source, newest first."""
        sql = "SELECT at, source, stream, rows FROM swept WHERE source = ? ORDER BY at DESC, stream LIMIT ?"
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(sql, (source, limit)).all()
        return [Sweep(moment(row[0]), row[1], row[2], row[3]) for row in rows]


_STREAMS = "SELECT s.id, o.key, s.name FROM stream s JOIN source o ON o.id = s.source_id"


def _customers(connection: Connection, after: int) -> list[int]:
    """The next customers in order; nobody, whose records are erased like anybody's, comes first."""
    sql = "SELECT id FROM customer WHERE id > ? ORDER BY id LIMIT ?"
    found = [row[0] for row in connection.exec_driver_sql(sql, (max(after, 0), PIECE_CUSTOMERS - (after < 0)))]
    return [0, *found] if after < 0 else found


def _old(connection: Connection, customers: Sequence[int], limits: Mapping[int, int]) -> list[ErasedRow]:
    marks = ",".join(f"({stream:d}, {cut:d})" for stream, cut in limits.items())
    found: list[int] = []
    for row in select_values(connection, _OLD % (marks, PIECE_ROWS), [(customer,) for customer in customers]):
        found.append(row[0])
    rows = select_in(connection, f"SELECT {ERASED} FROM record r WHERE r.id IN ({{}})", found[:PIECE_ROWS])  # noqa: S608
    return [ErasedRow(*row) for row in rows]


def _old_persons(connection: Connection, customers: Sequence[int], limits: Mapping[int, int]) -> list[ErasedRow]:
    """Customer records nobody changed, of customers of whom nothing newer is left."""
    newest = {row[0]: row[1] for row in select_in(connection, _NEWEST, customers)}
    quiet = [customer for customer, at in newest.items() if at < max(limits.values())]
    reader = packing.reader_of(connection)
    found = []
    for customer, first_seen, body, *rest in select_in(connection, _PERSONS, quiet):
        row = ErasedRow(*rest)
        cut = limits.get(row.stream_id)
        if cut is None or newest[customer] >= cut or first_seen >= cut:
            continue
        record = reader.record("c", body)
        changed = record.changed_at if isinstance(record, CustomerRecord) else None
        if changed is None or micros(changed) < cut:
            found.append(row)
    return found
