"""Writes one page of records and its cursor in one transaction; storing the same page twice changes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection

from connectors.kit.declare import Cursor, Page, Rejection
from connectors.records import CustomerRecord, Gone, MergedInto, Record
from desk.domain.time import micros
from desk.store import keying, linking, merges, said, said_with, streams, texts
from desk.store.packing import Packer
from desk.store.prepare import KIND_OF, Origin, Prepared, Preparer, Work, work_out
from desk.store.statements import execute_each, execute_in, pieces, select_in
from desk.store.storing import News, keep_changes, store
from desk.store.timeline import remove_lines
from desk.store.unchanged import Existing, existing, says_the_same

# What a time or a number raises that cannot be worked with.
UNSTORABLE = (TypeError, ValueError, OverflowError, ArithmeticError)


@dataclass(slots=True)
class PageResult:
    """What a page did: rows that were new or different, rows deleted, rows kept aside."""

    changed: int = 0
    gone: int = 0
    rejected: int = 0


# What a page says last of a row of the source: that it is, that it is gone, or that it became part of another.
Said = Prepared | Gone | MergedInto


class Ready(NamedTuple):
    """Pages of a stream, prepared: what they say last of each row, by the source's ids in the order these first came;
    the rows that cannot be stored; and where a later pull resumes, None where the former place stays."""

    last: dict[str, Said]
    rejected: list[Rejection]
    cursor: Cursor | None

    def rows(self) -> list[Prepared]:
        """What is there, without what is gone."""
        return [row for row in self.last.values() if isinstance(row, Prepared)]


class _Plan(NamedTuple):
    """A page sorted into what must happen to each row. Of `same` ones in `renewed` the digest was made in an older
    way."""

    fresh: list[News]
    changed: list[News]
    same: list[int]
    renewed: list[tuple[bytes, int]]


def prepare_page(page: Page, records: Sequence[Record], origin: Origin, ahead: bool) -> Ready:
    """What can be worked out of these `records` of a page without the cache, `ahead` as if they were new; one that
    cannot be stored becomes a rejected row. `origin` need not know of merges."""
    ready = Ready({}, [], page.cursor)
    prepare = Preparer(origin).prepare
    for source_id, record in _last_words(records).items():
        if isinstance(record, (Gone, MergedInto)):
            ready.last[source_id] = record
            continue
        try:
            ready.last[source_id] = prepare(record, ahead)
        except UNSTORABLE as problem:
            ready.rejected.append(_unstorable(source_id, problem))
    ready.rejected.extend(page.rejected)
    return ready


def together(pages: Sequence[Ready]) -> Ready:
    """Pages that follow each other as one."""
    if len(pages) == 1:
        return pages[0]
    last: dict[str, Said] = {}
    for page in pages:
        last.update(page.last)
    cursor = next((page.cursor for page in reversed(pages) if page.cursor is not None), None)
    return Ready(last, [one for page in pages for one in page.rejected], cursor)


def write_page(
    connection: Connection, stream_id: int, origin: Origin, ready: Ready, now: datetime, packer: Packer
) -> PageResult:
    """Store a prepared page inside the caller's transaction, bodies packed by `packer`; `now` is when the page was seen
    (aware)."""
    seen = micros(now)
    prepared = ready.rows()
    persons = [row.source_id for row in prepared if row.kind == KIND_OF[CustomerRecord]]
    ends = [one for one in ready.last.values() if not isinstance(one, Prepared)]
    merged = [one for one in ends if isinstance(one, MergedInto)]
    heirs = merges.note(connection, stream_id, origin, persons, merged, seen)
    if heirs:
        again = Preparer(replace(origin, merged=heirs))
        prepared = [again.prepare(row.record()) if row.owner in heirs else row for row in prepared]
    with_whom = said_with.read(connection, origin.source, origin.stream, [row.source_id for row in prepared])
    if with_whom:
        again = Preparer(replace(origin, merged=heirs, said=with_whom))
        prepared = [again.prepare(row.record()) if row.source_id in with_whom else row for row in prepared]
    known = existing(connection, stream_id, [row.source_id for row in prepared])
    rejected = [*ready.rejected]
    plan = _sort(prepared, known, says_the_same(connection, prepared, known), packer, rejected)
    result = PageResult(len(plan.fresh) + len(plan.changed), 0, len(rejected))
    _see_again(connection, plan.same, seen)
    execute_each(connection, "UPDATE record SET digest = ? WHERE id = ?", plan.renewed)
    store(connection, stream_id, [*plan.changed, *plan.fresh], seen)
    _forget_rejections(connection, stream_id, [row.source_id for row in prepared])
    result.gone = _remove_gone(connection, stream_id, ends, seen)
    keying.fill_few(connection)
    streams.keep_rejected(connection, stream_id, rejected, seen)
    if ready.cursor is not None:
        _move_cursor(connection, stream_id, ready.cursor)
    return result


def reconcile(connection: Connection, stream_id: int, absent: Sequence[int], now: datetime) -> int:
    """Mark the records that the source no longer has as gone; returns how many of them were still there."""
    count = 0
    for piece in pieces(absent):
        sql = "SELECT id FROM record WHERE stream_id = ? AND gone_at IS NULL AND id IN ({})"
        gone = [row[0] for row in select_in(connection, sql, piece, (stream_id,))]
        _mark_gone(connection, stream_id, gone, micros(now))
        count += len(gone)
    connection.exec_driver_sql("UPDATE stream SET reconciled_at = ? WHERE id = ?", (micros(now), stream_id))
    return count


def _last_words(records: Sequence[Record]) -> dict[str, Record]:
    """What a page says last of each row; the row keeps its first place, so that ids are the same on replay."""
    last: dict[str, Record] = {}
    for record in records:
        last[record.source_id] = record
    return last


def _unstorable(source_id: str, problem: Exception) -> Rejection:
    # The kit rejects bad rows with better words; this one passed it with a time or a number we cannot keep.
    reason = f"A time or number in this row cannot be stored ({type(problem).__name__})."
    return Rejection(where=f"record {source_id}", reason=reason, source_id=source_id)


def _sort(
    prepared: Sequence[Prepared],
    held: Mapping[str, Existing],
    same: frozenset[int],
    packer: Packer,
    rejected: list[Rejection],
) -> _Plan:
    """What must happen to each row; one whose lines cannot be made is added to `rejected` and left out."""
    plan = _Plan([], [], [], [])
    new: list[tuple[Prepared, Existing | None]] = []
    for row in prepared:
        known = held.get(row.source_id)
        if known is not None and not known.gone:
            if known.record_id in same:
                plan.renewed.append((row.digest, known.record_id))
            if known.record_id in same or known.digest == row.digest:
                plan.same.append(known.record_id)
                continue
        new.append((row, known))
    worked = _worked(new, rejected)
    for (row, work, known), body in zip(worked, packer.pack_all([row.said for row, _, _ in worked]), strict=True):
        events = packer.pack_all([line.said for line in work.lines[1:]])
        (plan.fresh if known is None else plan.changed).append(News(row, work, (body, *events), known))
    return plan


def _worked(
    new: Sequence[tuple[Prepared, Existing | None]], rejected: list[Rejection]
) -> list[tuple[Prepared, Work, Existing | None]]:
    """The same rows with what is made of each, where that was not done ahead."""
    worked = []
    for row, known in new:
        try:
            worked.append((row, row.work or work_out(row.record()), known))
        except UNSTORABLE as problem:
            rejected.append(_unstorable(row.source_id, problem))
    return worked


def _see_again(connection: Connection, record_ids: Sequence[int], seen: int) -> None:
    """Note that records were seen; those of a page that comes again lie side by side, as they came."""
    if not record_ids:
        return
    first, last = min(record_ids), max(record_ids)
    later = "UPDATE record SET last_seen = ?1 WHERE max(first_seen, last_seen) < ?1 AND id"
    if last - first == len(record_ids) - 1:
        connection.exec_driver_sql(f"{later} BETWEEN ?2 AND ?3", (seen, first, last))
    else:
        execute_in(connection, f"{later} IN ({{}})", record_ids, (seen,))


def _forget_rejections(connection: Connection, stream_id: int, source_ids: Sequence[str]) -> None:
    if connection.exec_driver_sql("SELECT 1 FROM rejected WHERE stream_id = ? LIMIT 1", (stream_id,)).first() is None:
        return
    known = [source_id for source_id in source_ids if source_id]
    execute_in(connection, "DELETE FROM rejected WHERE stream_id = ? AND source_id IN ({})", known, (stream_id,))


def _remove_gone(connection: Connection, stream_id: int, ends: Iterable[Gone | MergedInto], seen: int) -> int:
    wanted = [one.source_id for one in ends if isinstance(one, Gone) or one.source_id != one.into]
    sql = "SELECT id FROM record WHERE stream_id = ? AND gone_at IS NULL AND source_id IN ({})"
    gone = [row[0] for row in select_in(connection, sql, wanted, (stream_id,))]
    _mark_gone(connection, stream_id, gone, seen)
    return len(gone)


def _mark_gone(connection: Connection, stream_id: int, record_ids: Sequence[int], seen: int) -> None:
    if not record_ids:
        return
    keep_changes(connection, record_ids, seen)
    texts.write(connection, texts.held(connection, record_ids), {})
    remove_lines(connection, record_ids)
    execute_in(connection, "DELETE FROM reference WHERE record_id IN ({})", record_ids)
    rows = list(select_in(connection, "SELECT trace_id, source_id FROM record WHERE id IN ({})", record_ids))
    execute_in(connection, "UPDATE record SET gone_at = ?, body = NULL WHERE id IN ({})", record_ids, (seen,))
    streams.count_rows(connection, stream_id, -len(record_ids))
    spoken_of = said.place(connection, stream_id, [row[1] for row in rows])
    linking.settle(connection, {row[0] for row in rows}, seen, spoken_of)


def _move_cursor(connection: Connection, stream_id: int, cursor: Cursor) -> None:
    text: Any = json.dumps(cursor, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    connection.exec_driver_sql("UPDATE stream SET cursor = ? WHERE id = ?", (text, stream_id))
