"""Takes stored records out of the cache, and all that was made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from desk.store import linking, said, streams, texts
from desk.store.statements import execute_in
from desk.store.timeline import remove_lines

# What must be known of a record (r) to erase it, in the order of ErasedRow.
ERASED = "r.id, r.trace_id, r.gone_at, max(r.first_seen, r.last_seen), r.stream_id, r.source_id"


class ErasedRow(NamedTuple):
    """A record that is to be erased; `gone_at` is None for a live one, times are microseconds."""

    record_id: int
    trace_id: int
    gone_at: int | None
    last_seen: int
    stream_id: int
    source_id: str


def erase(connection: Connection, rows: Sequence[ErasedRow]) -> None:
    """Delete these records with their lines and what changes replaced; links, totals and counts stay true."""
    ids = [row.record_id for row in rows]
    texts.write(connection, texts.held(connection, ids), {})
    remove_lines(connection, ids)
    for table in ("reference", "change"):
        execute_in(connection, f"DELETE FROM {table} WHERE record_id IN ({{}})", ids)  # noqa: S608
    execute_in(connection, "DELETE FROM record WHERE id IN ({})", ids)
    live = [row for row in rows if row.gone_at is None]
    for stream_id, count in Counter(row.stream_id for row in live).items():
        streams.count_rows(connection, stream_id, -count)
    seen = max((row.last_seen for row in rows), default=0)
    spoken_of: set[int] = set()
    for stream_id in {row.stream_id for row in live}:
        spoken_of |= said.place(connection, stream_id, [row.source_id for row in live if row.stream_id == stream_id])
    linking.settle(connection, {row.trace_id for row in live}, seen, spoken_of)
