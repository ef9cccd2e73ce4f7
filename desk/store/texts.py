"""Keeps the words of records in step with what they say: written with each page, never by a trigger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection

from connectors.records import CustomerRecord
from desk.domain.record_texts import VERSION, words_of
from desk.store import text_own
from desk.store.bodies import bodies_of
from desk.store.packing import reader_of
from desk.store.statements import driver, execute_each, insert_rows, select_in

# Marks no text can have, as `fold` leaves none of these signs: of the trace a record is on, and of the block of record
# numbers it is in, so that one customer, or some records at a time, are found without going through all.
TRACE, BLOCK = "\x80", "\x81"
BLOCK_BITS = 17
_INSERT = "INSERT INTO texts (rowid, words) VALUES"
# Records that are made findable in one transaction.
PIECE_ROWS = 4_000
# Pages of the index that are written in one step of bringing it into one piece.
TIDY_PAGES = 500


class Kept(NamedTuple):
    """What is kept of a record: its words, and the trace it is on."""

    words: str
    trace_id: int

    def row(self, record_id: int) -> str:
        """As the index has it: with the marks of its trace and of the block its number is in. What was kept is taken
        away by saying it again."""
        return f"{self.words} {TRACE}{self.trace_id:x} {BLOCK}{record_id >> BLOCK_BITS:x}"


def trace_mark(trace_id: int) -> str:
    """The mark of the records of a trace."""
    return f"{TRACE}{trace_id:x}"


def block_mark(block: int) -> str:
    """The mark of the records whose numbers begin at `block` << BLOCK_BITS."""
    return f"{BLOCK}{block:x}"


def held(connection: Connection, record_ids: Iterable[int]) -> dict[int, Kept]:
    """What is kept of some records that are on timelines; asked before their lines or traces change."""
    rows = list(
        select_in(connection, "SELECT id, trace_id, kind FROM record WHERE kind <> 'c' AND id IN ({})", record_ids)
    )
    bodies, reader = bodies_of(connection, [row[0] for row in rows]), reader_of(connection)
    found = {}
    for record_id, trace_id, kind in rows:
        record = reader.record(kind, bodies[record_id]) if record_id in bodies else None
        if record is not None and not isinstance(record, CustomerRecord):
            found[record_id] = Kept(words_of(record), trace_id)
    return found


def reach(raw: Any) -> int | None:
    """From which record's number on all can be found by their words, None where all can."""
    mark, upto = raw.execute("SELECT mark, upto FROM texts_reach").fetchone()
    if mark == VERSION:
        return None if upto is None else int(upto)
    # All are made again, by whoever fills them.
    newest = raw.execute("SELECT max(id) FROM record").fetchone()[0]
    return None if newest is None else int(newest) + 1


def is_whole(raw: Any) -> bool:
    """Whether all records can be found by their words."""
    return reach(raw) is None


def is_done(raw: Any) -> bool:
    """Whether nothing is left to `fill`: all can be found, and in long histories by words of their own."""
    return is_whole(raw) and text_own.next_due(raw) is None


def count_left(connection: Connection) -> int:
    """How many records cannot be found by their words yet, and histories not by words of their own."""
    raw = driver(connection)
    return (reach(raw) or 0) + text_own.count_due(connection)


def write(connection: Connection, before: Mapping[int, Kept], after: Mapping[int, Kept]) -> None:
    """Keep `after` of the records it names, in place of `before`; those only `before` names are forgotten.

    Records an old file's words do not reach back to yet are left to who fills them.
    """
    reached = reach(driver(connection)) or 0
    old = {i: kept for i, kept in before.items() if i >= reached and kept != after.get(i)}
    new = {i: kept for i, kept in after.items() if i >= reached and kept != before.get(i)}
    if not old and not new:
        return
    text_own.note(connection, [kept.trace_id for i, kept in new.items() if i % text_own.TELLING == 0])
    owned = text_own.reached(connection, {kept.trace_id for some in (old, new) for kept in some.values()})
    # In the order of their numbers: a number below the last one would be written as a batch of its own.
    if not old:
        insert_rows(connection, _INSERT, sorted((i, _whole(kept, i, owned)) for i, kept in new.items()))
        return
    rows: list[tuple[str | None, int, str]] = []
    for record_id in sorted(old.keys() | new.keys()):
        if record_id in old:
            rows.append(("delete", record_id, _whole(old[record_id], record_id, owned)))
        if record_id in new:
            rows.append((None, record_id, _whole(new[record_id], record_id, owned)))
    execute_each(connection, "INSERT INTO texts (texts, rowid, words) VALUES (?, ?, ?)", rows)


def _whole(kept: Kept, record_id: int, owned: Mapping[int, int]) -> str:
    """What the index has of a record, also for its own history where that has words of its own from some number on."""
    upto = owned.get(kept.trace_id) if owned else None
    if upto is None or record_id < upto:
        return kept.row(record_id)
    return f"{kept.row(record_id)} {text_own.own_words(kept.words, kept.trace_id)}"


def fill(connection: Connection) -> bool:
    """Make the next records findable that are not, the newest first, then the next of a long history by words of its
    own; whether more are left."""
    raw = driver(connection)
    reached = reach(raw)
    if reached is None:
        _fill_own(connection)
    else:
        _fill_all(connection, reached)
    return not is_done(raw)


def _fill_all(connection: Connection, reached: int) -> None:
    raw = driver(connection)
    if raw.execute("SELECT mark FROM texts_reach").fetchone()[0] != VERSION:
        raw.execute("INSERT INTO texts (texts) VALUES ('delete-all')")
        text_own.begin_anew(connection)
    sql = "SELECT id FROM record WHERE id < ? ORDER BY id DESC LIMIT ?"
    ids = [row[0] for row in raw.execute(sql, (reached, PIECE_ROWS))]
    found = held(connection, ids)
    insert_rows(connection, _INSERT, sorted((record_id, kept.row(record_id)) for record_id, kept in found.items()))
    upto = ids[-1] if len(ids) == PIECE_ROWS else None
    raw.execute("UPDATE texts_reach SET mark = ?, upto = ?", (VERSION, upto))


def _fill_own(connection: Connection) -> None:
    raw = driver(connection)
    left = PIECE_ROWS
    while left > 0 and (due := text_own.next_due(raw)) is not None:
        trace_id, upto = due
        # Along the index of traces, never along all records.
        sql = "SELECT id FROM record WHERE trace_id = ? AND +id < ? ORDER BY +id DESC LIMIT ?"
        ids = [row[0] for row in raw.execute(sql, (trace_id, upto, left))]
        found = held(connection, ids)
        own = sorted((record_id, text_own.own_words(kept.words, trace_id)) for record_id, kept in found.items())
        insert_rows(connection, _INSERT, own)
        text_own.reach_to(connection, trace_id, ids[-1] if len(ids) == left else None)
        # One without any takes time, too.
        left -= max(1, len(ids))


def tidy(connection: Connection) -> bool:
    """Write some pages of the index anew, more of it in one piece; whether more is left to do."""
    raw = driver(connection)
    before = raw.total_changes
    # Below zero: all pieces are brought into one, also where so few are no burden.
    raw.execute("INSERT INTO texts (texts, rank) VALUES ('merge', ?)", (-TIDY_PAGES,))
    return bool(raw.total_changes - before >= 2)
