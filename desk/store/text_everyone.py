"""What was said by anybody, newest known first, in bounded time: it says how far back it looked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection

from desk.domain.seeking import Sought
from desk.domain.time import moment
from desk.store.lines import ItemRow, lines_of
from desk.store.packing import reader_of
from desk.store.statements import driver
from desk.store.text_lines import Rows, read_lines, says
from desk.store.text_terms import Asked, ask
from desk.store.texts import BLOCK_BITS, block_mark, reach

# Records that are looked at together.
TOGETHER = 64
# So many blocks of records are asked for at once at most; more or fewer than before by how long those took.
MOST_BLOCKS = 16
AT_EASE_SECONDS = 0.01
# Among so many records there is one that tells when it happened.
NEAR = 1_000


class Whose(NamedTuple):
    """A customer and what they are called by, each "" where it is not known; number 0 is nobody."""

    customer_id: int
    name: str = ""
    phone: str = ""
    email: str = ""


class SaidLine(NamedTuple):
    """A line that says what was sought, and whose it is."""

    whose: Whose
    line: ItemRow


@dataclass(frozen=True, slots=True)
class OfEveryone:
    """Lines of all timelines, newest known first. `older` is passed back for more; None at the end. `looked_back_to`:
    time was up there. `missing_before`: what happened before cannot be found yet."""

    lines: tuple[SaidLine, ...]
    older: int | None
    looked_back_to: datetime | None
    missing_before: datetime | None


class _Looked(NamedTuple):
    """Records that may say it, newest first; all from the number `place` on were considered."""

    record_ids: list[int]
    place: int


def said_by_anyone(
    connection: Connection,
    sought: Sought,
    older: int | None,
    limit: int,
    is_late: Callable[[], bool],
    timer: Callable[[], float],
) -> OfEveryone:
    """Lines of anybody, in records numbered below `older`, that say what is sought: all of each record's, and no
    further record once they are `limit`; fewer once `is_late`."""
    raw, reader = driver(connection), reader_of(connection)
    asked = ask(raw, sought)
    kept: Rows = []
    place, late = 0, False
    for looked in _looked(raw, asked, older, timer):
        place = looked.place
        for record_id, rows in read_lines(raw, looked.record_ids):
            kept += [row for row in rows if says(reader, sought, row[1:])]
            place = record_id
            if len(kept) >= limit:
                break
        late = is_late()
        if len(kept) >= limit or late:
            break
    else:
        place = 0
    lines, known = lines_of(raw, reader, [row[1:] for row in kept]), _whose(raw, {row[0] for row in kept})
    held = reach(raw)
    return OfEveryone(
        lines=tuple(SaidLine(known[row[0]], line) for row, line in zip(kept, lines, strict=True)),
        older=place or None,
        looked_back_to=_when(raw, place) if place and late and len(kept) < limit else None,
        missing_before=None if held is None else _when(raw, held - 1),
    )


def _looked(raw: Any, asked: Asked, older: int | None, timer: Callable[[], float]) -> Iterator[_Looked]:
    """Everything that may be meant, some at a time."""
    if asked.leads_nowhere:
        return iter(())
    if older is None:
        older = (raw.execute("SELECT max(id) FROM record").fetchone()[0] or 0) + 1
    if not asked.groups:
        return _all_below(raw, older)
    # Of one mark the records lie in their order; of several each record is searched for, however far it may be.
    return _in_order(raw, asked.expression(), older) if len(asked.groups) == 1 else _by_blocks(raw, asked, older, timer)


def _all_below(raw: Any, older: int) -> Iterator[_Looked]:
    sql = "SELECT id, at FROM record WHERE id < ? ORDER BY id DESC LIMIT ?"
    while rows := raw.execute(sql, (older, TOGETHER)).fetchall():
        older = rows[-1][0]
        yield _Looked([row[0] for row in rows if row[1] is not None], older)


def _in_order(raw: Any, question: str, older: int) -> Iterator[_Looked]:
    sql = "SELECT rowid FROM texts WHERE texts MATCH ? AND rowid < ? ORDER BY rowid DESC"
    cursor = raw.execute(sql, (question, older))
    try:
        while found := [row[0] for row in cursor.fetchmany(TOGETHER)]:
            yield _Looked(found, found[-1])
    finally:
        cursor.close()


def _by_blocks(raw: Any, asked: Asked, older: int, timer: Callable[[], float]) -> Iterator[_Looked]:
    """Some blocks at a time, so that words that hardly ever meet cost little until somebody looks at the time."""
    count = 1
    while (newest := raw.execute("SELECT max(id) FROM record WHERE id < ?", (older,)).fetchone()[0]) is not None:
        last = newest >> BLOCK_BITS
        first = max(0, last - count + 1)
        began = timer()
        yield from _in_order(raw, asked.expression([block_mark(block) for block in range(first, last + 1)]), older)
        older = first << BLOCK_BITS
        yield _Looked([], older)
        at_ease = timer() - began < AT_EASE_SECONDS
        count = min(2 * count, MOST_BLOCKS) if at_ease else max(1, count // 2)


def _whose(raw: Any, customer_ids: set[int]) -> dict[int, Whose]:
    if not customer_ids:
        # An empty list is looked for in every row.
        return {}
    marks = ",".join("?" * len(customer_ids))
    sql = f"SELECT id, name, phone, email FROM customer WHERE id IN ({marks})"  # noqa: S608
    known = {row[0]: Whose(*row) for row in raw.execute(sql, tuple(customer_ids))}
    return {customer_id: known.get(customer_id, Whose(customer_id)) for customer_id in customer_ids}


def _when(raw: Any, record_id: int) -> datetime | None:
    """When one of the last records up to this one happened, None without any."""
    sql = "SELECT at FROM (SELECT at FROM record WHERE id <= ? ORDER BY id DESC LIMIT ?) WHERE at IS NOT NULL LIMIT 1"
    row = raw.execute(sql, (record_id, NEAR)).fetchone()
    return moment(row[0]) if row else None
