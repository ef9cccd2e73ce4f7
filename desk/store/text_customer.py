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
from desk.store.text_lines import Rows, page_places, place_of, places_of, read_at, says
from desk.store.text_terms import ask
from desk.store.texts import is_whole, trace_mark

# A history of so many lines is read through sooner than anything else could be asked of it.
SHORT = 1_000
# With more traces a history is read through as well, newest first.
MOST_TRACES = 400
# With more records that may be meant, the newest of them are looked for among so many lines at a time.
MOST_MEANT = 500
CHUNK = 1_000
# Lines that are read together.
STRETCH = 120
# Lines that may say it, and up to where all that may are among them and those before.
Stretch = tuple[Rows, Place]


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
    stretches = _stretches(raw, customer_id, sought, older)
    kept: Rows = []
    late = False
    place = older
    for rows, reached in stretches:
        for row in rows:
            if says(reader, sought, row):
                kept.append(row)
            if len(kept) == limit:
                return OfCustomer(tuple(lines_of(raw, reader, kept)), place_of(row), False)
        place, late = reached, is_late()
        if late:
            break
    return OfCustomer(tuple(lines_of(raw, reader, kept)), place if late else None, late)


def _stretches(raw: Any, customer_id: int, sought: Sought, older: Place | None) -> Iterator[Stretch]:
    """Lines after `older` that may say it, in their order, some at a time."""
    question = _question(raw, customer_id, sought)
    if question is None:
        return _through(raw, customer_id, older)
    if not question:
        return iter(())
    sql = "SELECT rowid FROM texts WHERE texts MATCH ? LIMIT ?"
    meant = [row[0] for row in raw.execute(sql, (question, MOST_MEANT + 1))]
    if len(meant) > MOST_MEANT:
        return _in_chunks(raw, customer_id, question, older)
    places = sorted((place for place in places_of(raw, meant) if older is None or place < older), reverse=True)
    return _read(raw, customer_id, places)


def _through(raw: Any, customer_id: int, older: Place | None) -> Iterator[Stretch]:
    """All lines after `older`."""
    arrived = has_arrived(raw, customer_id)
    while rows := page_rows(raw, customer_id, (), older, STRETCH, arrived):
        older = place_of(rows[-1])
        yield rows, older


def _in_chunks(raw: Any, customer_id: int, question: str, older: Place | None) -> Iterator[Stretch]:
    """Of all lines after `older` those that may be meant; what lies near in time has near numbers, mostly."""
    sql = "SELECT rowid FROM texts WHERE texts MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?"
    while places := page_places(raw, customer_id, older, CHUNK):
        older = places[-1]
        records = [record for _, record, _ in places]
        found = {row[0] for row in raw.execute(sql, (question, min(records), max(records), 2 * CHUNK))}
        # Where numbers lie far apart, so many were found between them that some may be missing.
        meant = places if len(found) == 2 * CHUNK else [place for place in places if place[1] in found]
        yield from _read(raw, customer_id, meant)
        yield [], older


def _read(raw: Any, customer_id: int, places: Sequence[Place]) -> Iterator[Stretch]:
    for start in range(0, len(places), STRETCH):
        stretch = places[start : start + STRETCH]
        yield read_at(raw, customer_id, stretch), stretch[-1]


def _question(raw: Any, customer_id: int, sought: Sought) -> str | None:
    """What leads to the records that may say it, "" where none does; None where the history is better read through."""
    if not customer_id or not is_whole(raw) or not _is_long(raw, customer_id):
        return None
    sql = "SELECT id FROM trace WHERE customer_id = ? LIMIT ?"
    traces = [row[0] for row in raw.execute(sql, (customer_id, MOST_TRACES + 1))]
    if len(traces) > MOST_TRACES:
        return None
    asked = ask(raw, sought)
    if asked.leads_nowhere or not traces:
        return ""
    return asked.expression([trace_mark(trace) for trace in traces]) if asked.groups else None


def _is_long(raw: Any, customer_id: int) -> bool:
    sql = (
        "SELECT coalesce((SELECT sum(items) FROM total WHERE customer_id = ?1), 0)"
        " + (SELECT count(*) FROM (SELECT 1 FROM arrived WHERE customer_id = ?1 LIMIT ?2))"
    )
    return bool(raw.execute(sql, (customer_id, SHORT + 1)).fetchone()[0] > SHORT)
