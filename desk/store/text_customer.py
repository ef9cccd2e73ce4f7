"""What was said in one customer's history, in the order of its timeline."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from desk.domain.seeking import Sought
from desk.store import text_own
from desk.store.lines import ItemRow, Place, has_arrived, lines_of, page_rows
from desk.store.packing import reader_of
from desk.store.statements import driver
from desk.store.text_lines import Rows, page_places, place_of, places_of, read_at, says
from desk.store.text_terms import Asked, ask
from desk.store.texts import is_whole, trace_mark

# With more traces a long history is read through, newest first.
MOST_TRACES = 64
# Records that have no words of their own yet are all looked at, up to so many.
MOST_OTHER = 300
# Where more records may be meant, lines that say it come soon enough as the history is read through.
MOST_MEANT = 5_000
# With no more it is found out at once where the lines of each are; with more, the newest lines are looked at, so many
# at a time, whether they are meant.
FEW, CHUNK = 1_000, 1_000
# A word that is in no more records of everybody than these, as its newest ones tell, leads to all of a customer's.
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
    meant = _meant(raw, customer_id, sought)
    if meant is None:
        return _through(raw, customer_id, older)
    if len(meant) > FEW:
        return _in_chunks(raw, customer_id, frozenset(meant), older)
    places = sorted((place for place in places_of(raw, meant) if older is None or place < older), reverse=True)
    return _read(raw, customer_id, places)


def _meant(raw: Any, customer_id: int, sought: Sought) -> list[int] | None:
    """The records of a long history that may say it; None where it is better read through."""
    if not customer_id or not is_whole(raw) or not text_own.is_long(raw, customer_id):
        return None
    sql = "SELECT id FROM trace WHERE customer_id = ? LIMIT ?"
    traces = [row[0] for row in raw.execute(sql, (customer_id, MOST_TRACES + 1))]
    if len(traces) > MOST_TRACES:
        return None
    owned = text_own.whole(raw, traces)
    others = _records_of(raw, set(traces) - set(owned))
    if others is None:
        return _rare(raw, traces, ask(raw, sought))
    question = text_own.question(raw, sought, owned)
    meant = _matching(raw, question, MOST_MEANT + 1) if question else []
    return None if len(meant) > MOST_MEANT else meant + others


def _records_of(raw: Any, traces: AbstractSet[int]) -> list[int] | None:
    """The records of some traces, None where they are too many to look at each."""
    if not traces:
        return []
    marks = ",".join("?" * len(traces))
    sql = f"SELECT id FROM record WHERE trace_id IN ({marks}) AND at IS NOT NULL LIMIT ?"  # noqa: S608
    found = [row[0] for row in raw.execute(sql, (*traces, MOST_OTHER + 1))]
    return None if len(found) > MOST_OTHER else found


def _rare(raw: Any, traces: Sequence[int], asked: Asked) -> list[int] | None:
    """What is meant by words that hardly anybody said, None where all of them are said often."""
    if asked.leads_nowhere:
        return []
    if not asked.groups or not _is_rare(raw, asked):
        return None
    found = _matching(raw, asked.expression([trace_mark(trace) for trace in traces]), FEW + 1)
    return None if len(found) > FEW else found


def _matching(raw: Any, question: str, limit: int) -> list[int]:
    return [row[0] for row in raw.execute("SELECT rowid FROM texts WHERE texts MATCH ? LIMIT ?", (question, limit))]


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


def _in_chunks(raw: Any, customer_id: int, meant: AbstractSet[int], older: Place | None) -> Iterator[Stretch]:
    """Of all lines after `older` those of records that are meant."""
    while places := page_places(raw, customer_id, older, CHUNK):
        older = places[-1]
        yield from _read(raw, customer_id, [place for place in places if place[1] in meant])
        yield [], older


def _read(raw: Any, customer_id: int, places: Sequence[Place]) -> Iterator[Stretch]:
    for start in range(0, len(places), STRETCH):
        stretch = places[start : start + STRETCH]
        yield read_at(raw, customer_id, stretch), stretch[-1]
