"""Reads one customer, one page of a timeline, one record: always along an index, never over a whole table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from connectors.records import CustomerRecord, IdentifierKind, InteractionRecord, OrderRecord
from desk.domain.identifiers import Normal
from desk.domain.time import moment
from desk.store.codec import loads
from desk.store.prepare import StoredRecord
from desk.store.statements import select_in

KINDS: dict[str, type[StoredRecord]] = {"c": CustomerRecord, "o": OrderRecord, "i": InteractionRecord}
# A record as it is named outside the cache: (source, stream, source_id).
RecordKey = tuple[str, str, str]
_LINE = (
    "SELECT l.at, l.record_id, l.part, l.kind, l.channel, l.ended_at, l.customer_time, l.waiting_time,"
    " l.open_end, l.body,"
    " o.key, s.name, r.source_id FROM timeline l JOIN record r ON r.id = l.record_id JOIN stream s ON s.id ="
    " r.stream_id"
    " JOIN source o ON o.id = s.source_id"
)


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One line of a timeline.

    `record` is the interaction or order, `event` (number, kind, text) an event of an order.
    """

    at: int
    record_id: int
    part: int
    kind: str
    channel: str
    ended_at: datetime | None
    customer_time: int
    waiting_time: int
    open_end: bool
    body: str
    source: str
    stream: str
    source_id: str

    @property
    def started_at(self) -> datetime:
        """When it began, in UTC."""
        return moment(self.at)

    def record(self) -> StoredRecord:
        """The record of a line of kind i or o."""
        return loads(KINDS[self.kind], self.body)


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
    row = connection.exec_driver_sql("SELECT name FROM customer WHERE id = ?", (customer_id,)).first()
    if row is None:
        return None
    names = connection.exec_driver_sql(
        "SELECT name FROM trace WHERE customer_id = ? AND name <> '' ORDER BY customer_records = 0, id", (customer_id,)
    )
    spelled = dict.fromkeys(name.strip() for (name,) in names if name.strip())
    totals = connection.exec_driver_sql(
        "SELECT channel, items, customer_time, waiting_time FROM total WHERE customer_id = ? ORDER BY channel",
        (customer_id,),
    )
    first = connection.exec_driver_sql(
        "SELECT at FROM timeline WHERE customer_id = ? ORDER BY at ASC LIMIT 1", (customer_id,)
    ).scalar()
    return CustomerRow(
        customer_id=customer_id,
        name=row[0],
        names=tuple(spelled),
        identifiers=_identifiers(connection, customer_id),
        records=read_customer_records(connection, customer_id),
        totals=tuple(TotalRow(*total) for total in totals),
        sources=_sources(connection, customer_id),
        first_at=None if first is None else moment(first),
    )


def _identifiers(connection: Connection, customer_id: int) -> tuple[HeldIdentifier, ...]:
    rows = connection.exec_driver_sql(
        "SELECT i.kind, i.value, i.scope, i.shared, o.key FROM trace t JOIN trace_identifier ti ON ti.trace_id = t.id"
        " JOIN identifier i ON i.id = ti.identifier_id LEFT JOIN record r ON r.id ="
        " (SELECT min(id) FROM record WHERE trace_id = t.id AND gone_at IS NULL)"
        " LEFT JOIN stream s ON s.id = r.stream_id LEFT JOIN source o ON o.id = s.source_id WHERE t.customer_id = ?"
        " ORDER BY i.id",
        (customer_id,),
    )
    held: dict[Normal, tuple[str, dict[str, None]]] = {}
    for kind, value, scope, shared, source in rows:
        _, sources = held.setdefault(Normal(IdentifierKind(kind), value, scope), (shared, {}))
        if source:
            sources[source] = None
    return tuple(HeldIdentifier(normal, shared, tuple(sources)) for normal, (shared, sources) in held.items())


def read_customer_records(connection: Connection, customer_id: int) -> tuple[tuple[str, CustomerRecord], ...]:
    """What its sources say of a customer, the newest word first, each with the source's key."""
    rows = connection.exec_driver_sql(
        "SELECT o.key, r.body FROM trace t JOIN record r ON r.trace_id = t.id JOIN stream s ON s.id = r.stream_id"
        " JOIN source o ON o.id = s.source_id WHERE t.customer_id = ? AND t.customer_records > 0 AND r.kind = 'c'"
        " AND r.gone_at IS NULL ORDER BY r.id",
        (customer_id,),
    )
    records = [(row[0], loads(CustomerRecord, row[1])) for row in rows]
    records.sort(key=lambda pair: -(pair[1].changed_at.timestamp() if pair[1].changed_at else 0.0))
    return tuple(records)


def _sources(connection: Connection, customer_id: int) -> tuple[str, ...]:
    """Which sources speak of this customer, asked stream by stream so that a long history is not read for it.

    Crossed in this order: where a stream has nothing of the customer's, going by the stream first reads all of it.
    """
    rows = connection.exec_driver_sql(
        "SELECT o.key FROM source o WHERE EXISTS (SELECT 1 FROM stream s CROSS JOIN trace t CROSS JOIN record r"
        " WHERE s.source_id = o.id AND t.customer_id = ? AND r.trace_id = t.id AND r.stream_id = s.id"
        " AND r.gone_at IS NULL) ORDER BY o.key",
        (customer_id,),
    )
    return tuple(row[0] for row in rows)


def read_timeline(
    connection: Connection, customer_id: int, channels: Sequence[str], older: tuple[int, int, int] | None, limit: int
) -> list[ItemRow]:
    """Lines after `older` in the order newest first; each page is one run of neighbouring rows."""
    sql, values = f"{_LINE} WHERE l.customer_id = ?", [customer_id]
    parameters: list[Any] = list(values)
    if channels:
        sql += f" AND l.channel IN ({','.join('?' * len(channels))})"
        parameters += channels
    if older is not None:
        sql += " AND l.at <= ? AND (l.at, l.record_id, l.part) < (?, ?, ?)"
        parameters += [older[0], *older]
    sql += " ORDER BY l.at DESC, l.record_id DESC, l.part DESC LIMIT ?"
    return [_item(row) for row in connection.exec_driver_sql(sql, (*parameters, limit))]


def read_loose_lines(connection: Connection, identifier: Normal, limit: int) -> list[ItemRow]:
    """Lines of records nobody owns yet that carry this identifier, newest first."""
    rows = connection.exec_driver_sql(
        f"{_LINE} JOIN trace t ON t.id = r.trace_id JOIN trace_identifier ti ON ti.trace_id = t.id"
        " JOIN identifier i ON i.id = ti.identifier_id WHERE t.customer_id = 0 AND i.kind = ? AND i.value = ?"
        " AND i.scope = ? ORDER BY l.at DESC LIMIT ?",
        (identifier.kind.value, identifier.value, identifier.scope, limit),
    )
    return [_item(row) for row in rows]


def _item(row: Sequence[Any]) -> ItemRow:
    ended = None if row[5] is None else moment(row[5])
    at, record_id, part, kind, channel, _, spent, waited, open_end, body, source, stream, source_id = row
    return ItemRow(
        at, record_id, part, kind, channel, ended, spent, waited, bool(open_end), body, source, stream, source_id
    )


def read_record(connection: Connection, source: str, stream: str, source_id: str) -> RecordRow | None:
    """One record with its link and history, or None where the cache has never seen it."""
    row = connection.exec_driver_sql(
        "SELECT r.id, r.kind, r.trace_id, r.first_seen, r.last_seen, r.gone_at, r.body FROM record r"
        " JOIN stream s ON s.id = r.stream_id JOIN source o ON o.id = s.source_id"
        " WHERE o.key = ? AND s.name = ? AND r.source_id = ?",
        (source, stream, source_id),
    ).first()
    if row is None:
        return None
    record_id, kind, trace_id, first_seen, last_seen, gone_at, body = row
    line = connection.exec_driver_sql(f"{_LINE} WHERE l.record_id = ? AND l.part = 0", (record_id,)).first()
    item = _item(line) if line is not None else None
    before = connection.exec_driver_sql(
        "SELECT seen_at, body FROM change WHERE record_id = ? ORDER BY number", (record_id,)
    )
    text = item.body if item else body
    return RecordRow(
        kind=kind,
        record=loads(KINDS[kind], text) if text else None,
        item=item,
        link=_link(connection, trace_id),
        before=tuple((moment(seen), loads(KINDS[kind], old)) for seen, old in before if old),
        first_seen=moment(first_seen),
        last_seen=moment(last_seen),
        gone_at=None if gone_at is None else moment(gone_at),
    )


def _link(connection: Connection, trace_id: int) -> LinkRow | None:
    # A link that was withdrawn and made again is the same to whoever looks at it, and so is a word said again.
    row = connection.exec_driver_sql(
        "SELECT l.customer_id, l.rule, l.evidence, l.made_by, (SELECT min(e.made_at) FROM link e WHERE e.trace_id ="
        " l.trace_id AND e.customer_id = l.customer_id AND e.rule = l.rule AND (e.evidence = l.evidence OR"
        " (e.made_by = l.made_by AND l.made_by <> 'rule'))) FROM link l"
        " WHERE l.trace_id = ? AND l.withdrawn_at IS NULL",
        (trace_id,),
    ).first()
    return None if row is None else LinkRow(row[0], row[1], row[2], row[3], moment(row[4]))


def read_stored(connection: Connection, record_ids: Sequence[int]) -> dict[int, StoredRecord]:
    """Some interactions and orders, by the cache's number."""
    rows = select_in(
        connection, "SELECT record_id, kind, body FROM timeline WHERE part = 0 AND record_id IN ({})", record_ids
    )
    return {row[0]: loads(KINDS[row[1]], row[2]) for row in rows}
