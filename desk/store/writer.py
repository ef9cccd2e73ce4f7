"""Writes one page of records and its cursor in one transaction; storing the same page twice changes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from connectors.kit.declare import Cursor, Page, Rejection
from connectors.records import Gone, MergedInto, Record
from desk.domain.time import micros
from desk.store import keying, linking, merges, said, streams, texts
from desk.store.bodies import BODY, LINES
from desk.store.packing import Packer
from desk.store.prepare import Line, Origin, Prepared, lines_of, prepare
from desk.store.statements import execute_each, execute_in, select_in
from desk.store.timeline import Placed, insert_lines, remove_lines
from desk.store.unchanged import Existing, existing, says_the_same

# What a time or a number raises that cannot be worked with.
UNSTORABLE = (TypeError, ValueError, OverflowError, ArithmeticError)


@dataclass(slots=True)
class PageResult:
    """What a page did: rows that were new or different, rows deleted, rows kept aside."""

    changed: int = 0
    gone: int = 0
    rejected: int = 0


@dataclass(slots=True)
class _Plan:
    """A page sorted into what must happen to each row; `bodies` and `lines` are those of the fresh and changed ones, by
    row. Of `same` ones in `renewed` the digest was made in an older way."""

    fresh: list[Prepared] = field(default_factory=list)
    changed: list[tuple[Existing, Prepared]] = field(default_factory=list)
    same: list[int] = field(default_factory=list)
    renewed: list[tuple[bytes, int]] = field(default_factory=list)
    bodies: dict[str, bytes] = field(default_factory=dict)
    lines: dict[str, tuple[Line, ...]] = field(default_factory=dict)

    def own_body(self, row: Prepared) -> bytes | None:
        """A customer record has no line on the timeline to hold its body."""
        return None if self.lines[row.source_id] else self.bodies[row.source_id]

    def at(self, row: Prepared) -> int | None:
        """When its first line is, None where it has none."""
        lines = self.lines[row.source_id]
        return lines[0].at if lines else None


def write_page(
    connection: Connection, stream_id: int, origin: Origin, page: Page, now: datetime, packer: Packer
) -> PageResult:
    """Store `page` inside the caller's transaction, bodies packed by `packer`.

    `now` is when the page was seen (aware). A record that cannot be stored becomes a rejected row.
    """
    seen = micros(now)
    last = _last_words(page.records)
    heirs = merges.note(connection, stream_id, origin, list(last.values()), seen)
    origin = replace(origin, merged=heirs)
    rejected: list[Rejection] = []
    prepared = _prepare_all(last.values(), origin, rejected)
    known = existing(connection, stream_id, [row.source_id for row in prepared])
    plan = _sort(prepared, known, says_the_same(connection, prepared, known), origin, packer, rejected)
    rejected.extend(page.rejected)
    result = PageResult(len(plan.fresh) + len(plan.changed), 0, len(rejected))
    later = "UPDATE record SET last_seen = ?1 WHERE max(first_seen, last_seen) < ?1 AND id IN ({})"
    execute_in(connection, later, plan.same, (seen,))
    execute_each(connection, "UPDATE record SET digest = ? WHERE id = ?", plan.renewed)
    _store(connection, stream_id, plan, seen)
    _forget_rejections(connection, stream_id, [row.source_id for row in prepared])
    result.gone = _remove_gone(connection, stream_id, last.values(), seen)
    keying.fill_few(connection)
    streams.keep_rejected(connection, stream_id, rejected, seen)
    if page.cursor is not None:
        _move_cursor(connection, stream_id, page.cursor)
    return result


def reconcile(connection: Connection, stream_id: int, present: frozenset[str], before: datetime, now: datetime) -> int:
    """Mark every live record that the source no longer has as gone; returns how many.

    Records first seen at or after `before`, when the list of present ones was begun, are left alone.
    """
    rows = connection.exec_driver_sql(
        "SELECT id, source_id FROM record WHERE stream_id = ? AND gone_at IS NULL AND first_seen < ?",
        (stream_id, micros(before) + 1),
    )
    gone = [row[0] for row in rows if row[1] not in present]
    _mark_gone(connection, stream_id, gone, micros(now))
    connection.exec_driver_sql("UPDATE stream SET reconciled_at = ? WHERE id = ?", (micros(now), stream_id))
    return len(gone)


def _last_words(records: Sequence[Record]) -> dict[str, Record]:
    """What a page says last of each row; the row keeps its first place, so that ids are the same on replay."""
    last: dict[str, Record] = {}
    for record in records:
        last[record.source_id] = record
    return last


def _prepare_all(records: Iterable[Record], origin: Origin, rejected: list[Rejection]) -> list[Prepared]:
    rows = []
    for record in records:
        if isinstance(record, (Gone, MergedInto)):
            continue
        try:
            rows.append(prepare(record, origin))
        except UNSTORABLE as problem:
            rejected.append(_unstorable(record, problem))
    return rows


def _unstorable(record: Record, problem: Exception) -> Rejection:
    # The kit rejects bad rows with better words; this one passed it with a time or a number we cannot keep.
    reason = f"A time or number in this row cannot be stored ({type(problem).__name__})."
    return Rejection(where=f"record {record.source_id}", reason=reason, source_id=record.source_id)


def _sort(
    prepared: Sequence[Prepared],
    held: Mapping[str, Existing],
    same: frozenset[int],
    origin: Origin,
    packer: Packer,
    rejected: list[Rejection],
) -> _Plan:
    """What must happen to each row; one whose lines cannot be made is added to `rejected` and left out."""
    plan = _Plan()
    for row in prepared:
        known = held.get(row.source_id)
        if known is not None and not known.gone:
            if known.record_id in same:
                plan.renewed.append((row.digest, known.record_id))
            if known.record_id in same or known.digest == row.digest:
                plan.same.append(known.record_id)
                continue
        try:
            body = packer.pack(row.said)
            plan.lines[row.source_id] = lines_of(row.record, body, origin, packer)
            plan.bodies[row.source_id] = body
        except UNSTORABLE as problem:
            rejected.append(_unstorable(row.record, problem))
            continue
        if known is None:
            plan.fresh.append(row)
        else:
            plan.changed.append((known, row))
    return plan


def _store(connection: Connection, stream_id: int, plan: _Plan, seen: int) -> None:
    """Write new and changed rows: old lines go, traces are settled, then the lines are put where their customer is."""
    if not plan.fresh and not plan.changed:
        return
    # Of one that was gone and is back, too: that it was gone until now, which an empty body says.
    _keep_changes(connection, [known.record_id for known, _ in plan.changed], seen)
    before = texts.held(connection, [known.record_id for known, _ in plan.changed])
    remove_lines(connection, [known.record_id for known, _ in plan.changed])
    rows = [row for _, row in plan.changed] + plan.fresh
    traces = linking.ensure_traces(connection, rows)
    for known, row in plan.changed:
        connection.exec_driver_sql(
            "UPDATE record SET trace_id = ?, digest = ?, last_seen = ?, gone_at = NULL, body = ?, kind = ?,"
            " at = ? WHERE id = ?",
            (traces[row.trace_key], row.digest, seen, plan.own_body(row), row.kind, plan.at(row), known.record_id),
        )
    execute_each(
        connection,
        "INSERT INTO record (stream_id, source_id, kind, trace_id, digest, first_seen, last_seen, body, at)"
        " VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)",
        [
            (stream_id, r.source_id, r.kind, traces[r.trace_key], r.digest, seen, plan.own_body(r), plan.at(r))
            for r in plan.fresh
        ],
    )
    back = sum(1 for known, _ in plan.changed if known.gone)
    streams.count_rows(connection, stream_id, len(plan.fresh) + back)
    left = [(known.trace_id, -1) for known, _ in plan.changed if not known.gone]
    arrived = [(traces[row.trace_key], 1) for row in rows]
    spoken_of = said.place(connection, stream_id, [row.source_id for row in rows])
    linking.settle(connection, left + arrived, seen, spoken_of)
    # An address or a birth date makes no other trace.
    keying.note_traces(connection, {traces[row.trace_key] for row in rows if row.kind == "c"})
    ids = _place(connection, stream_id, rows, plan)
    now = {ids[r.source_id]: texts.row_of(r.record, ids[r.source_id], traces[r.trace_key]) for r in rows}
    texts.write(connection, before, now)
    newest = max((line.at for lines in plan.lines.values() for line in lines[:1]), default=None)
    if newest is not None:
        streams.note_newest(connection, stream_id, newest)


def _place(connection: Connection, stream_id: int, rows: Sequence[Prepared], plan: _Plan) -> dict[str, int]:
    """Put the lines of rows on their timelines; returns the numbers of their records, by row."""
    sql = (
        "SELECT r.source_id, r.id, t.customer_id, r.first_seen FROM record r JOIN trace t ON t.id = r.trace_id"
        " WHERE r.stream_id = ? AND r.source_id IN ({})"
    )
    found = select_in(connection, sql, [r.source_id for r in rows], (stream_id,))
    changed = {known.record_id for known, _ in plan.changed}
    places = {row[0]: (row[1], row[2], row[3], row[1] in changed) for row in found}
    ids = [places[row.source_id][0] for row in rows]
    execute_in(connection, "DELETE FROM reference WHERE record_id IN ({})", ids)
    references = [(value, places[row.source_id][0]) for row in rows for value in row.references]
    execute_each(connection, "INSERT OR IGNORE INTO reference VALUES (?, ?)", references)
    insert_lines(connection, stream_id, [Placed(*places[row.source_id], plan.lines[row.source_id]) for row in rows])
    return {source_id: place[0] for source_id, place in places.items()}


def _keep_changes(connection: Connection, record_ids: Sequence[int], seen: int) -> None:
    """Put aside what the rows say now, before it is replaced, so that "what did we know then" has an answer."""
    execute_in(
        connection,
        "INSERT INTO change (record_id, seen_at, number, body, trace_id)"  # noqa: S608
        f" SELECT r.id, ?, (SELECT count(*) FROM change c WHERE c.record_id = r.id), coalesce({BODY}, ''), r.trace_id"
        f" FROM record r {LINES} WHERE r.id IN ({{}})",
        record_ids,
        (seen,),
    )


def _forget_rejections(connection: Connection, stream_id: int, source_ids: Sequence[str]) -> None:
    known = [source_id for source_id in source_ids if source_id]
    execute_in(connection, "DELETE FROM rejected WHERE stream_id = ? AND source_id IN ({})", known, (stream_id,))


def _remove_gone(connection: Connection, stream_id: int, records: Iterable[Record], seen: int) -> int:
    wanted = [
        r.source_id for r in records if isinstance(r, Gone) or (isinstance(r, MergedInto) and r.source_id != r.into)
    ]
    sql = "SELECT id FROM record WHERE stream_id = ? AND gone_at IS NULL AND source_id IN ({})"
    gone = [row[0] for row in select_in(connection, sql, wanted, (stream_id,))]
    _mark_gone(connection, stream_id, gone, seen)
    return len(gone)


def _mark_gone(connection: Connection, stream_id: int, record_ids: Sequence[int], seen: int) -> None:
    if not record_ids:
        return
    _keep_changes(connection, record_ids, seen)
    texts.write(connection, texts.held(connection, record_ids), {})
    remove_lines(connection, record_ids)
    execute_in(connection, "DELETE FROM reference WHERE record_id IN ({})", record_ids)
    rows = list(select_in(connection, "SELECT trace_id, source_id FROM record WHERE id IN ({})", record_ids))
    execute_in(connection, "UPDATE record SET gone_at = ?, body = NULL WHERE id IN ({})", record_ids, (seen,))
    streams.count_rows(connection, stream_id, -len(record_ids))
    spoken_of = said.place(connection, stream_id, [row[1] for row in rows])
    linking.settle(connection, [(row[0], -1) for row in rows], seen, spoken_of)


def _move_cursor(connection: Connection, stream_id: int, cursor: Cursor) -> None:
    text: Any = json.dumps(cursor, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    connection.exec_driver_sql("UPDATE stream SET cursor = ? WHERE id = ?", (text, stream_id))
