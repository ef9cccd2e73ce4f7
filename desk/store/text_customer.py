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
from desk.store.text_terms import Asked, ask
from desk.store.texts import is_whole, trace_mark

# A history of so many lines is read through sooner than anything else could be asked of it.
SHORT = 1_000
# With more traces a history is read through as well, newest first.
MOST_TRACES = 400
# With more records that may be meant, the newest of them are looked for among so many lines at a time.
MOST_MEANT = 500
CHUNK = 1_000
# A word that is in no more records than these, as its newest ones tell, leads to all of a customer's at once.
RARE, NEWEST = 6_000, 200
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
    is_time: Callable[[], bool],
    is_late: Callable[[], bool],
) -> OfCustomer:
    """At most `limit` lines of one customer after `older` that say what is sought; fewer once `is_time`, if there are
    any, or `is_late`."""
    raw, reader = driver(connection), reader_of(connection)
    stretches = _stretches(raw, customer_id, sought, older)
    kept: Rows = []
    for rows, reached in stretches:
        for row in rows:
            if says(reader, sought, row):
                kept.append(row)
            if len(kept) == limit:
                return OfCustomer(tuple(lines_of(raw, reader, kept)), place_of(row), False)
        place, late = reached, is_late()
        if late or (kept and is_time()):
            return OfCustomer(tuple(lines_of(raw, reader, kept)), place, late)
    return OfCustomer(tuple(lines_of(raw, reader, kept)), None, False)


def _stretches(raw: Any, customer_id: int, sought: Sought, older: Place | None) -> Iterator[Stretch]:
    """Lines after `older` that may say it, in their order, some at a time."""
    asked = ask(raw, sought)
    within = _within(raw, customer_id)
    if not within or not asked.groups:
        return _through(raw, customer_id, older)
    if asked.leads_nowhere:
        return iter(())
    question = asked.expression(within)
    if not _is_rare(raw, asked):
        return _in_chunks(raw, customer_id, question, older)
    sql = "SELECT rowid FROM texts WHERE texts MATCH ? LIMIT ?"
    meant = [row[0] for row in raw.execute(sql, (question, MOST_MEANT + 1))]
    if len(meant) > MOST_MEANT:
        return _in_chunks(raw, customer_id, question, older)
    places = sorted((place for place in places_of(raw, meant) if older is None or place < older), reverse=True)
    return _read(raw, customer_id, places)


def _is_rare(raw: Any, asked: Asked) -> bool:
    """Whether one of the words is in so few records that asking for all of them costs little."""
    newest = raw.execute("SELECT max(id) FROM record").fetchone()[0] or 0
    sql = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?"
    for group in asked.groups:
        row = raw.execute(sql, (Asked((group,)).expression(), NEWEST)).fetchone()
        if row is None or newest * NEWEST <= RARE * (newest - row[0]):
            return True
    return False


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


def _within(raw: Any, customer_id: int) -> list[str]:
    """The marks of a customer's records; none where the history is better read through."""
    if not customer_id or not is_whole(raw) or not _is_long(raw, customer_id):
        return []
    sql = "SELECT id FROM trace WHERE customer_id = ? LIMIT ?"
    traces = [row[0] for row in raw.execute(sql, (customer_id, MOST_TRACES + 1))]
    return [trace_mark(trace) for trace in traces] if len(traces) <= MOST_TRACES else []


def _is_long(raw: Any, customer_id: int) -> bool:
    sql = (
        "SELECT coalesce((SELECT sum(items) FROM total WHERE customer_id = ?1), 0)"
        " + (SELECT count(*) FROM (SELECT 1 FROM arrived WHERE customer_id = ?1 LIMIT ?2))"
    )
    return bool(raw.execute(sql, (customer_id, SHORT + 1)).fetchone()[0] > SHORT)
