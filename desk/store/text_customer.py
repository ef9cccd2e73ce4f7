"""What was said in one customer's history, in the order of its timeline."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from desk.domain.seeking import Sought
from desk.store.lines import ItemRow, Place, has_arrived, lines_of, page_rows
from desk.store.packing import reader_of
from desk.store.statements import driver
from desk.store.text_lines import Rows, place_of, places_of, read_at, says
from desk.store.text_terms import ask
from desk.store.texts import is_whole, trace_mark

# A history of so many lines is read through sooner than anything else could be asked of it.
SHORT = 1_000
# With more traces, or more records than may be meant, a history is read through as well, newest first.
MOST_TRACES = 400
MOST_MEANT = 1_000
# Lines that are read together.
STRETCH = 120


@dataclass(frozen=True, slots=True)
class OfCustomer:
    """Lines of one timeline, newest first. `older` is passed back for more; None at the end. `late`: time was up at
    `older`, before there was a whole page."""

    lines: tuple[ItemRow, ...]
    older: Place | None
    late: bool


def said_by_customer(
    connection: Connection,
    customer_id: int,
    sought: Sought,
    older: Place | None,
    limit: int,
    is_late: Callable[[], bool],
) -> OfCustomer:
    """At most `limit` lines of one customer after `older` that say what is sought; fewer once `is_late`."""
    raw, reader = driver(connection), reader_of(connection)
    meant = _meant(raw, customer_id, sought)
    stretches = _through(raw, customer_id, older) if meant is None else _among(raw, customer_id, meant, older)
    kept: Rows = []
    late = False
    place = older
    for rows in stretches:
        for row in rows:
            place = place_of(row)
            if says(reader, sought, row):
                kept.append(row)
            if len(kept) == limit:
                return OfCustomer(tuple(lines_of(raw, reader, kept)), place, False)
        late = is_late()
        if late:
            break
    return OfCustomer(tuple(lines_of(raw, reader, kept)), place if late else None, late)


def _through(raw: Any, customer_id: int, older: Place | None) -> Iterator[Rows]:
    """All lines after `older`, some at a time."""
    arrived = has_arrived(raw, customer_id)
    while rows := page_rows(raw, customer_id, (), older, STRETCH, arrived):
        yield rows
        older = place_of(rows[-1])


def _among(raw: Any, customer_id: int, record_ids: Sequence[int], older: Place | None) -> Iterator[Rows]:
    """The lines of these records of a customer after `older`, some at a time."""
    ordered = sorted((place for place in places_of(raw, record_ids) if older is None or place < older), reverse=True)
    for start in range(0, len(ordered), STRETCH):
        yield read_at(raw, customer_id, ordered[start : start + STRETCH])


def _meant(raw: Any, customer_id: int, sought: Sought) -> list[int] | None:
    """The records that may say it; None where the history is better read through."""
    if not customer_id or not is_whole(raw) or not _is_long(raw, customer_id):
        return None
    sql = "SELECT id FROM trace WHERE customer_id = ? LIMIT ?"
    traces = [row[0] for row in raw.execute(sql, (customer_id, MOST_TRACES + 1))]
    if len(traces) > MOST_TRACES:
        return None
    asked = ask(raw, sought)
    if asked.leads_nowhere or not traces:
        return []
    if not asked.groups:
        return None
    question = asked.expression([trace_mark(trace) for trace in traces])
    sql = "SELECT rowid FROM texts WHERE texts MATCH ? LIMIT ?"
    found = [row[0] for row in raw.execute(sql, (question, MOST_MEANT + 1))]
    return None if len(found) > MOST_MEANT else found


def _is_long(raw: Any, customer_id: int) -> bool:
    sql = (
        "SELECT coalesce((SELECT sum(items) FROM total WHERE customer_id = ?1), 0)"
        " + (SELECT count(*) FROM (SELECT 1 FROM arrived WHERE customer_id = ?1 LIMIT ?2))"
    )
    return bool(raw.execute(sql, (customer_id, SHORT + 1)).fetchone()[0] > SHORT)
