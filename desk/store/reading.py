"""Reads one customer and one record: always along an index, never over a whole table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from connectors.records import CustomerRecord, IdentifierKind
from desk.domain.identifiers import Normal
from desk.domain.time import moment
from desk.store.bodies import BODY, LINES
from desk.store.lines import ItemRow, RecordKey, has_arrived, read_line, streams
from desk.store.packing import Reader, StoredRecord, reader_of
from desk.store.statements import driver, select_in

__all__ = ["ItemRow", "RecordKey"]

# The streams a customer's records are of, by trace: one step from each to the next, so that a long history is not read
# for it.
_STREAMS = """WITH RECURSIVE held (trace_id, stream_id) AS (
    SELECT t.id, (SELECT min(r.stream_id) FROM record r WHERE r.trace_id = t.id) FROM trace t WHERE t.customer_id = ?
    UNION ALL
    SELECT h.trace_id,
        (SELECT min(r.stream_id) FROM record r WHERE r.trace_id = h.trace_id AND r.stream_id > h.stream_id)
    FROM held h WHERE h.stream_id IS NOT NULL
) SELECT h.trace_id, h.stream_id FROM held h WHERE h.stream_id IS NOT NULL AND EXISTS
    (SELECT 1 FROM record r WHERE r.trace_id = h.trace_id AND r.stream_id = h.stream_id AND r.gone_at IS NULL)
    ORDER BY 1, 2"""
_IDENTIFIERS = (
    "SELECT i.kind, i.value, i.scope, i.shared, t.id FROM trace t JOIN trace_identifier ti ON ti.trace_id = t.id"
    " JOIN identifier i ON i.id = ti.identifier_id WHERE t.customer_id = ? ORDER BY i.id, t.id"
)
_RECORDS = (
    "SELECT r.stream_id, r.body FROM trace t JOIN record r ON r.trace_id = t.id WHERE t.customer_id = ?"
    " AND t.customer_records > 0 AND r.kind = 'c' AND r.gone_at IS NULL ORDER BY r.id"
)
_ARRIVED_TOTALS = (
    "SELECT channel, count(*), sum(customer_time), sum(waiting_time) FROM arrived WHERE customer_id = ? AND kind <> 'e'"
    " GROUP BY channel"
)


@dataclass(frozen=True, slots=True)
class HeldIdentifier:
    """An identifier a customer carries, why it cannot tell people apart ("" where it can), and which sources said
    it."""

    normal: Normal
    shared: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TotalRow:
    """What one customer did on one channel."""

    channel: str
    items: int
    customer_time: int
    waiting_time: int


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One customer. `records` are (source, record) of its customer records, newest change first."""

    customer_id: int
    name: str
    names: tuple[str, ...]
    identifiers: tuple[HeldIdentifier, ...]
    records: tuple[tuple[str, CustomerRecord], ...]
    totals: tuple[TotalRow, ...]
    sources: tuple[str, ...]
    first_at: datetime | None


@dataclass(frozen=True, slots=True)
class LinkRow:
    """Why a record is on a customer: rule, evidence, who says so, and when the same was first said of it."""

    customer_id: int
    rule: str
    evidence: str
    made_by: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One record, its line 0, its link, and (seen at, record) of what later pulls replaced, oldest first."""

    kind: str
    record: StoredRecord | None
    item: ItemRow | None
    link: LinkRow | None
    before: tuple[tuple[datetime, StoredRecord], ...]
    first_seen: datetime
    last_seen: datetime
    gone_at: datetime | None


def read_customer(connection: Connection, customer_id: int) -> CustomerRow | None:
    """One customer from its traces, totals and customer records, or None."""
    raw = driver(connection)
    row = raw.execute("SELECT name FROM customer WHERE id = ?", (customer_id,)).fetchone()
    return None if row is None else whole_customer(raw, reader_of(connection), customer_id, row[0])


def whole_customer(raw: Any, reader: Reader, customer_id: int, name: str) -> CustomerRow:
    """As `read_customer`, of a customer whose name was read already."""
    names = raw.execute(
        "SELECT name FROM trace WHERE customer_id = ? AND name <> '' ORDER BY customer_records = 0, id", (customer_id,)
    )
    spelled = dict.fromkeys(name.strip() for (name,) in names if name.strip())
    arrived = has_arrived(raw, customer_id)
    of_trace = _sources(raw, raw.execute(_STREAMS, (customer_id,)).fetchall())
    first_of: dict[int, str] = {}
    for trace_id, source in of_trace:
        first_of.setdefault(trace_id, source)
    return CustomerRow(
        customer_id=customer_id,
        name=name,
        names=tuple(spelled),
        identifiers=tuple(_identifiers(raw, customer_id, first_of)),
        records=_records(raw, reader, customer_id),
        totals=tuple(TotalRow(*total) for total in read_totals(raw, customer_id, arrived)),
        sources=tuple(sorted({source for _, source in of_trace})),
        first_at=_first_at(raw, customer_id, arrived),
    )


def read_totals(raw: Any, customer_id: int, arrived: bool) -> list[tuple[str, int, int, int]]:
    """What a customer did by channel, in the channels' order; `arrived` says whether lines wait to be laid down."""
    sql = "SELECT channel, items, customer_time, waiting_time FROM total WHERE customer_id = ? ORDER BY channel"
    held: list[tuple[str, int, int, int]] = raw.execute(sql, (customer_id,)).fetchall()
    if not arrived:
        return held
    sums: dict[str, tuple[int, int, int]] = {}
    for channel, *more in (*held, *raw.execute(_ARRIVED_TOTALS, (customer_id,))):
        before = sums.get(channel, (0, 0, 0))
        sums[channel] = (before[0] + more[0], before[1] + more[1], before[2] + more[2])
    return [(channel, *sums[channel]) for channel in sorted(sums)]


def _first_at(raw: Any, customer_id: int, arrived: bool) -> datetime | None:
    """When the first thing happened."""
    tables = ("timeline", "arrived") if arrived else ("timeline",)
    sql = "SELECT at FROM {} WHERE customer_id = ? ORDER BY at LIMIT 1"
    found = [row[0] for table in tables for row in raw.execute(sql.format(table), (customer_id,))]
    return moment(min(found)) if found else None


def _identifiers(raw: Any, customer_id: int, first_of: Mapping[int, str]) -> Iterator[HeldIdentifier]:
    """`first_of` has by trace the source of its first stream."""
    held: dict[tuple[str, str, str], tuple[str, dict[str, None]]] = {}
    for kind, value, scope, shared, trace_id in raw.execute(_IDENTIFIERS, (customer_id,)):
        _, sources = held.setdefault((kind, value, scope), (shared, {}))
        if trace_id in first_of:
            sources[first_of[trace_id]] = None
    for (kind, value, scope), (shared, sources) in held.items():
        yield HeldIdentifier(Normal(IdentifierKind(kind), value, scope), shared, tuple(sources))


def _sources(raw: Any, rows: Sequence[tuple[Any, int]]) -> list[tuple[Any, str]]:
    """Rows of something and a stream, with the stream's source in its place."""
    called = streams(raw, {row[1] for row in rows})
    return [(row[0], called[row[1]][0]) for row in rows if row[1] in called]


def read_customer_records(connection: Connection, customer_id: int) -> tuple[tuple[str, CustomerRecord], ...]:
    """What its sources say of a customer, the newest word first, each with the source's key."""
    return _records(driver(connection), reader_of(connection), customer_id)


def _records(raw: Any, reader: Reader, customer_id: int) -> tuple[tuple[str, CustomerRecord], ...]:
    rows = _sources(raw, [row[::-1] for row in raw.execute(_RECORDS, (customer_id,))])
    records = [(source, said) for body, source in rows if isinstance(said := reader.record("c", body), CustomerRecord)]
    records.sort(key=lambda pair: -(pair[1].changed_at.timestamp() if pair[1].changed_at else 0.0))
    return tuple(records)


def read_record(connection: Connection, source: str, stream: str, source_id: str) -> RecordRow | None:
    """One record with its link and history, or None where the cache has never seen it."""
    raw, reader = driver(connection), reader_of(connection)
    row = raw.execute(
        "SELECT r.id, r.kind, r.trace_id, r.first_seen, max(r.first_seen, r.last_seen), r.gone_at, r.body FROM record r"
        " JOIN stream s ON s.id = r.stream_id JOIN source o ON o.id = s.source_id"
        " WHERE o.key = ? AND s.name = ? AND r.source_id = ?",
        (source, stream, source_id),
    ).fetchone()
    if row is None:
        return None
    record_id, kind, trace_id, first_seen, last_seen, gone_at, body = row
    item = read_line(connection, record_id)
    before = raw.execute("SELECT seen_at, body FROM change WHERE record_id = ? ORDER BY number", (record_id,))
    held = item.body if item else body
    return RecordRow(
        kind=kind,
        record=reader.record(kind, held) if held else None,
        item=item,
        link=_link(raw, trace_id),
        before=tuple((moment(seen), reader.record(kind, old)) for seen, old in before.fetchall() if old),
        first_seen=moment(first_seen),
        last_seen=moment(last_seen),
        gone_at=None if gone_at is None else moment(gone_at),
    )


def _link(raw: Any, trace_id: int) -> LinkRow | None:
    # A link that was withdrawn and made again is the same to whoever looks at it, and so is a word said again.
    row = raw.execute(
        "SELECT l.customer_id, l.rule, l.evidence, l.made_by, (SELECT min(e.made_at) FROM link e WHERE e.trace_id ="
        " l.trace_id AND e.customer_id = l.customer_id AND e.rule = l.rule AND (e.evidence = l.evidence OR"
        " (e.made_by = l.made_by AND l.made_by <> 'rule'))) FROM link l"
        " WHERE l.trace_id = ? AND l.withdrawn_at IS NULL",
        (trace_id,),
    ).fetchone()
    return None if row is None else LinkRow(row[0], row[1], row[2], row[3], moment(row[4]))


def read_stored(connection: Connection, record_ids: Sequence[int]) -> dict[int, StoredRecord]:
    """Some interactions and orders, by the cache's number."""
    sql = f"SELECT r.id, r.kind, {BODY} FROM record r {LINES} WHERE r.kind <> 'c' AND r.id IN ({{}})"  # noqa: S608
    reader = reader_of(connection)
    return {row[0]: reader.record(row[1], row[2]) for row in select_in(connection, sql, record_ids) if row[2]}
