"""Whether rows of a page say what is stored already: by their digests, and where those differ by what lies there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from desk.store.bodies import bodies_of
from desk.store.packing import Unreadable, decode, reader_of
from desk.store.prepare import Prepared
from desk.store.statements import select_in


@dataclass(frozen=True, slots=True)
class Existing:
    """A record as its table has it."""

    record_id: int
    trace_id: int
    digest: bytes
    gone: bool


def existing(connection: Connection, stream_id: int, source_ids: Sequence[str]) -> dict[str, Existing]:
    """What there is of some rows of a stream, by the source's ids."""
    sql = "SELECT source_id, id, trace_id, digest, gone_at FROM record WHERE stream_id = ? AND source_id IN ({})"
    rows = select_in(connection, sql, source_ids, (stream_id,))
    return {row[0]: Existing(row[1], row[2], row[3], row[4] is not None) for row in rows}


def says_the_same(connection: Connection, rows: Sequence[Prepared], known: Mapping[str, Existing]) -> frozenset[int]:
    """Which records say what they said although their digests differ.

    A digest is of how a record was written down, which is done in other ways from time to time; a file that grew over
    years must not look as if all of it had changed.
    """
    suspects = [
        (held, row)
        for row in rows
        if (held := known.get(row.source_id)) is not None and held.digest != row.digest and not held.gone
    ]
    if not suspects:
        return frozenset()
    bodies = bodies_of(connection, [held.record_id for held, _ in suspects])
    sql = "SELECT id, key FROM trace WHERE id IN ({})"
    keys = {row[0]: row[1] for row in select_in(connection, sql, {held.trace_id for held, _ in suspects})}
    reader = reader_of(connection)
    same = set()
    for held, row in suspects:
        if keys.get(held.trace_id) != row.trace_key or held.record_id not in bodies:
            continue
        try:
            before = reader.record(row.kind, bodies[held.record_id])
        except Unreadable:
            continue
        if before == decode(row.kind, row.said):
            same.add(held.record_id)
    return frozenset(same)
