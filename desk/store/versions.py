"""What this desk knew of a customer at a moment: every record that was the customer's then, as it stood then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection

from connectors.records import CustomerRecord, InteractionRecord
from desk.domain.time import micros, moment
from desk.domain.touches import CHANGED, Touch
from desk.store.added import NOTHING, Added
from desk.store.bodies import BODY, LINES
from desk.store.naming import keys
from desk.store.owed import Make
from desk.store.packing import Body, StoredRecord, reader_of
from desk.store.reading import RecordKey
from desk.store.statements import select_in


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One record as it stood at a moment.

    `record` is what it said then, `touches` what journeys need of that (none for a customer record). `first_seen` is
    never later than the moment. `changed_since` says that it says something else now, `gone_since` that its source has
    deleted it since, `moved_since` that it belongs to another customer now, or to nobody.
    """

    record_id: int
    source: str
    stream: str
    source_id: str
    kind: str
    record: StoredRecord
    touches: tuple[Touch, ...]
    first_seen: datetime
    changed_since: bool
    gone_since: bool
    moved_since: bool


class _Held(NamedTuple):
    """A record as the tables have it now."""

    record_id: int
    kind: str
    trace_id: int
    first_seen: int
    gone_at: int | None
    body: Body | None
    customer_id: int


class _Stood(NamedTuple):
    """How a record stood at a moment: on which trace, with which body, and whether anything replaced that since."""

    trace_id: int
    body: Body | None
    replaced: bool
    before: bool


def read_versions(
    connection: Connection, customer_id: int, at: datetime, make: Make, added: Added = NOTHING
) -> list[VersionRow]:
    """Every record that was this customer's at `at`, in order of record number, with what was written on it by then.

    A record was the customer's if the trace it was on then was linked to the customer then. What was told before
    changes were kept with their trace (older files) is taken to have been on the trace it is on now.
    """
    then = micros(at)
    traces = _traces(connection, customer_id, then)
    held = [row for row in _candidates(connection, traces) if row.first_seen <= then]
    changes = _changes(connection, [row.record_id for row in held])
    named = keys(connection, [row.record_id for row in held])
    reader = reader_of(connection)
    rows = []
    for row in sorted(held, key=lambda one: one.record_id):
        stood = _stood(row, changes[row.record_id], then)
        if stood.body and stood.trace_id in traces:
            key = named[row.record_id]
            said = reader.record(row.kind, stood.body)
            if isinstance(said, InteractionRecord):
                said = added.at(said, key, then)
            rows.append(_version(row, stood, said, key, customer_id, make))
    return rows


def _traces(connection: Connection, customer_id: int, then: int) -> set[int]:
    """The traces that were linked to a customer at a moment; forgotten ones too, for links stay on file."""
    rows = connection.exec_driver_sql(
        "SELECT trace_id FROM link WHERE customer_id = ? AND made_at <= ? AND (withdrawn_at IS NULL OR"
        " withdrawn_at > ?)",
        (customer_id, then, then),
    )
    return {row[0] for row in rows}


def _candidates(connection: Connection, traces: Iterable[int]) -> Iterator[_Held]:
    """Records that are on one of the traces now, or were once."""
    sql = "SELECT id FROM record WHERE trace_id IN ({})"
    ids = {row[0] for row in select_in(connection, sql, traces)}
    sql = "SELECT DISTINCT record_id FROM change WHERE trace_id IN ({})"
    ids |= {row[0] for row in select_in(connection, sql, traces)}
    sql = (
        f"SELECT r.id, r.kind, r.trace_id, r.first_seen, r.gone_at, {BODY}, coalesce(t.customer_id, 0)"  # noqa: S608
        f" FROM record r {LINES} LEFT JOIN trace t ON t.id = r.trace_id WHERE r.id IN ({{}})"
    )
    for row in select_in(connection, sql, ids):
        yield _Held(*row)


def _changes(connection: Connection, record_ids: Sequence[int]) -> dict[int, list[tuple[int, Body, int | None]]]:
    """(seen at, the body until then, the trace until then) of some records, oldest first."""
    # Along the key, so those of one record come in the order of their numbers.
    sql = "SELECT record_id, seen_at, body, trace_id FROM change WHERE record_id IN ({}) ORDER BY record_id, number"
    found: dict[int, list[tuple[int, Body, int | None]]] = defaultdict(list)
    for record_id, seen_at, body, trace_id in select_in(connection, sql, record_ids):
        found[record_id].append((seen_at, body, trace_id))
    return found


def _stood(row: _Held, changes: Sequence[tuple[int, Body, int | None]], then: int) -> _Stood:
    before = any(seen_at <= then for seen_at, _, _ in changes)
    for seen_at, body, trace_id in changes:
        if seen_at > then:
            return _Stood(trace_id or row.trace_id, body, replaced=True, before=before)
    return _Stood(row.trace_id, row.body, replaced=False, before=before)


def _version(
    row: _Held, stood: _Stood, record: StoredRecord, key: RecordKey, customer_id: int, make: Make
) -> VersionRow:
    touches: tuple[Touch, ...] = ()
    if not isinstance(record, CustomerRecord):
        bit = CHANGED if stood.before else 0
        touches = tuple(
            touch._replace(record=row.record_id, seen=row.first_seen, sort=touch.sort | bit)
            for touch in make(record, key[0], key[1])
        )
    gone = row.gone_at is not None
    return VersionRow(
        row.record_id,
        *key,
        kind=row.kind,
        record=record,
        touches=touches,
        first_seen=moment(row.first_seen),
        changed_since=stood.replaced and not gone and row.body != stood.body,
        gone_since=gone,
        moved_since=not gone and row.customer_id != customer_id,
    )
