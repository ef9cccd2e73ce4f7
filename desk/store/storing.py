"""Stores the new and changed rows of a page: their records, traces, lines, and what they are found by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from desk.store import keying, linking, said, streams, texts
from desk.store.bodies import BODY, LINES
from desk.store.prepare import Prepared, Work
from desk.store.statements import execute_each, execute_in, insert_rows
from desk.store.timeline import Placed, insert_lines, remove_lines
from desk.store.unchanged import Existing


class News(NamedTuple):
    """A row that is new or says something else now; `bodies` are packed, its own before those of its other lines,
    `known` what there is of it, None where it is new."""

    row: Prepared
    work: Work
    bodies: tuple[bytes, ...]
    known: Existing | None

    @property
    def own_body(self) -> bytes | None:
        """A customer record has no line on the timeline to hold its body."""
        return None if self.work.lines else self.bodies[0]

    @property
    def at(self) -> int | None:
        """When its first line is, None where it has none."""
        return self.work.lines[0].at if self.work.lines else None


class Stored(NamedTuple):
    """A row and the numbers its record and trace have in the cache."""

    record_id: int
    trace_id: int
    news: News


def store(connection: Connection, stream_id: int, news: Sequence[News], seen: int) -> None:
    """Write new and changed rows: old lines go, traces are settled, then the lines are put where their customer is."""
    if not news:
        return
    changed = [one for one in news if one.known is not None]
    ids = [one.known.record_id for one in changed if one.known is not None]
    # Of one that was gone and is back, too: that it was gone until now, which an empty body says.
    keep_changes(connection, ids, seen)
    before = texts.held(connection, ids)
    remove_lines(connection, ids)
    traces = linking.ensure_traces(connection, [one.row for one in news])
    stored = _write_records(connection, stream_id, news, traces, seen)
    back = sum(1 for one in news if one.known is None or one.known.gone)
    streams.count_rows(connection, stream_id, back)
    spoken_of = said.place(connection, stream_id, [one.row.source_id for one in news])
    owners = {held.trace_id: held.customer_id for held in traces.values()}
    owners |= linking.settle(connection, _unsettled(stored, traces), seen, spoken_of)
    # An address or a birth date makes no other trace.
    keying.note_traces(connection, {one.trace_id for one in stored if one.news.row.kind == "c"})
    _place(connection, stream_id, stored, owners)
    _make_findable(connection, stored, before)
    newest = max((at for one in news if (at := one.at) is not None), default=None)
    if newest is not None:
        streams.note_newest(connection, stream_id, newest)


def _write_records(
    connection: Connection,
    stream_id: int,
    news: Sequence[News],
    traces: Mapping[bytes, linking.Held],
    seen: int,
) -> list[Stored]:
    newest: int = connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM record").scalar_one()
    stored, fresh, changed = [], [], []
    for one in news:
        row, trace_id = one.row, traces[one.row.named.trace_key].trace_id
        if one.known is None:
            newest += 1
            stored.append(Stored(newest, trace_id, one))
            fresh.append(
                (newest, stream_id, row.source_id, row.kind, trace_id, row.digest, seen, 0, one.own_body, one.at)
            )
        else:
            stored.append(Stored(one.known.record_id, trace_id, one))
            changed.append((trace_id, row.digest, seen, one.own_body, row.kind, one.at, one.known.record_id))
    execute_each(
        connection,
        "UPDATE record SET trace_id = ?, digest = ?, last_seen = ?, gone_at = NULL, body = ?, kind = ?, at = ?"
        " WHERE id = ?",
        changed,
    )
    columns = "id, stream_id, source_id, kind, trace_id, digest, first_seen, last_seen, body, at"
    insert_rows(connection, f"INSERT INTO record ({columns}) VALUES", fresh)  # noqa: S608
    return stored


def _unsettled(stored: Sequence[Stored], traces: Mapping[bytes, linking.Held]) -> set[int]:
    """The traces that may be somebody else's now, or nobody's: those that had no record, those of records that said
    something else, and those a customer record came to."""
    touched = {held.trace_id for held in traces.values() if not held.alive}
    for one in stored:
        if one.news.known is not None:
            touched |= {one.news.known.trace_id, one.trace_id}
        elif one.news.row.kind == "c":
            touched.add(one.trace_id)
    return touched


def _place(connection: Connection, stream_id: int, stored: Sequence[Stored], owners: Mapping[int, int]) -> None:
    """Put the lines of rows on their customers' timelines, and note the numbers they are about."""
    changed = [one.record_id for one in stored if one.news.known is not None]
    execute_in(connection, "DELETE FROM reference WHERE record_id IN ({})", changed)
    references = [(value, one.record_id) for one in stored for value in one.news.work.references]
    execute_each(connection, "INSERT OR IGNORE INTO reference VALUES (?, ?)", sorted(references))
    placed = [Placed(record, owners[trace], news.work.lines, news.bodies) for record, trace, news in stored]
    insert_lines(connection, stream_id, placed)


def _make_findable(connection: Connection, stored: Sequence[Stored], before: Mapping[int, texts.Kept]) -> None:
    """The one place where search indexes hear of rows; `before` is what they kept of changed ones."""
    now = {record: texts.Kept(news.work.words, trace) for record, trace, news in stored if news.work.lines}
    texts.write(connection, before, now)


def keep_changes(connection: Connection, record_ids: Sequence[int], seen: int) -> None:
    """Put aside what the rows say now, before it is replaced, so that "what did we know then" has an answer."""
    execute_in(
        connection,
        "INSERT INTO change (record_id, seen_at, number, body, trace_id)"  # noqa: S608
        f" SELECT r.id, ?, (SELECT count(*) FROM change c WHERE c.record_id = r.id), coalesce({BODY}, ''), r.trace_id"
        f" FROM record r {LINES} WHERE r.id IN ({{}})",
        record_ids,
        (seen,),
    )
