"""Reading calls: pages with every call whole, the calls that still exist, the calls of one number, what is readable."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TypeVar

from connectors.call_records.calls import READERS, join
from connectors.call_records.columns import Position
from connectors.call_records.layouts import Role
from connectors.call_records.legs import Reader, Row, call_of
from connectors.call_records.parties import Numbering, spellings
from connectors.call_records.table import CallTable
from connectors.call_records.values import packed, shifted, unpacked, words
from connectors.kit.declare import RAW_LIMIT, Cursor, Found, Page, Rejection, Surroundings
from connectors.kit.errors import SkipRow, TryLater
from connectors.kit.waiting import backoff, chance, check_cancelled, pause
from connectors.records import InteractionRecord

T = TypeVar("T")

STREAM = "calls"

# How far back every pull reads again. A row with a smaller id may be committed after one with a larger. A row told
# apart by its start is written when its call ends, so a long call turns up behind short ones that began after it.
ID_OVERLAP = 500
TIME_OVERLAP_HOURS = 24.0

# A clock ahead of ours by more than this is wrong; a cursor must not follow it there.
_AHEAD = timedelta(days=1)

# Rows in a batch of ids that exist, for a lookup, for a check; tries of a question; seconds to look through all rows.
_PRESENT_ROWS, _LOOKUP_ROWS, _CHECK_ROWS, _TRIES, _LOOK_THROUGH = 5_000, 400, 50, 3, 5


@dataclass(frozen=True, slots=True)
class CallSource:
    """An opened source: its table, how to read a row, whose number is whose, whether calls deleted there stay."""

    table: CallTable
    reader: Reader
    numbering: Numbering
    around: Surroundings
    keep_deleted: bool


def read(source: CallSource, cursor: Cursor | None) -> Iterator[Page]:
    """Pages of whole calls: each call of which a page holds a leg is read with all its legs and given joined.

    A leg written later therefore gives its call again, longer. Rows near the cursor are read again on every pull.
    """
    table, around = source.table, source.around
    former = _former(source, cursor)
    position = _patiently(around, partial(_resume, source, former))
    former = former if position is not None else None
    total = _patiently(around, partial(table.count_after, position))
    lost = _patiently(around, partial(table.rows_without_place, around.page_rows))
    if lost:
        yield Page((), _calls(source, lost)[1], read=len(lost), total=total)
    while True:
        check_cancelled(around)
        rows = _patiently(around, partial(table.rows_after, position, around.page_rows))
        if rows:
            legs = _patiently(around, partial(table.all_legs, rows))
            records, rejected = _calls(source, legs)
            yield Page(records, rejected, _cursor(source, former, rows), len(rows), total)
            position = table.position(rows[-1])
        if len(rows) < around.page_rows:
            return


def present(source: CallSource) -> Iterator[Sequence[str]] | None:
    """The ids of all calls in the table, one perhaps in two batches; None where calls deleted there stay here.

    Many telephone systems purge calls after some months. To look for deletions would then purge them here as well.
    """
    return None if source.keep_deleted else _present(source)


def _present(source: CallSource) -> Iterator[Sequence[str]]:
    table, position = source.table, None
    roles = {Role.CALL, Role.LEG, Role.ID, *table.chosen.keyset}
    while True:
        check_cancelled(source.around)
        rows = _patiently(source.around, partial(table.rows_after, position, _PRESENT_ROWS, roles))
        if rows:
            yield list(dict.fromkeys(call_of(row) for row in rows))
            position = table.position(rows[-1])
        if len(rows) < _PRESENT_ROWS:
            return


def of_phone(source: CallSource, number: str) -> Iterator[Found]:
    """The newest calls with a number (E.164), however the table spells it: first by the spellings an index can find.

    Then the whole table is looked through by the number's end, for as long as a database that can count seconds allows.
    """
    spelled = spellings(number, source.numbering.region, source.numbering.outside_line)
    questions: list[Callable[[], list[Row]]] = [partial(source.table.rows_of_numbers, spelled.texts, _LOOKUP_ROWS)]
    if spelled.ending:
        questions.append(partial(source.table.rows_of_ending, spelled.ending, _LOOKUP_ROWS, _LOOK_THROUGH))
    known: set[str] = set()
    for question in questions:
        check_cancelled(source.around)
        try:
            rows = [row for row in question() if call_of(row) not in known]
        except TryLater as late:
            if known and late.after:
                return
            raise
        if not rows:
            continue
        records, rejected = _calls(source, source.table.all_legs(rows))
        theirs = [record for record in records if any(one.value in spelled for one in record.identifiers)]
        known.update(record.source_id for record in theirs)
        yield Found(STREAM, theirs, rejected)


def check(source: CallSource) -> Sequence[str]:
    """One line: how many rows there are, since when the newest is, and what the newest ones still lack."""
    table = source.table
    rows = table.newest(_CHECK_ROWS)
    count = table.count_after(None)
    if not rows:
        return [f"Calls: the table {table.place.table} is empty."]
    records, rejected = _calls(source, table.all_legs(rows))
    line = f"Calls: {count} rows in {table.place.table}"
    if records:
        line += f", the newest call of {max(record.started_at for record in records):%Y-%m-%d %H:%M} UTC"
    if rejected:
        line += (
            f"; of the newest {len(rows)} rows {len(rejected)} cannot be used, the first because: {rejected[0].reason}"
        )
    return [f"{line}."]


def _former(source: CallSource, cursor: Cursor | None) -> Position | None:
    """Where the last pull came to; None where there is no cursor or it was made for other columns."""
    if cursor is None or cursor.get("columns") != _columns(source):
        return None
    return tuple(unpacked(value) for value in cursor["after"])


def _columns(source: CallSource) -> list[str]:
    return [source.table.chosen.names[role] for role in source.table.chosen.keyset]


def _resume(source: CallSource, former: Position | None) -> Position | None:
    """The overlap's begin. Where the largest id lies before the cursor the table was begun anew, and so is the pull."""
    if former is None:
        return None
    if source.table.chosen.by_id:
        largest = source.table.largest_id()
        return None if largest is None or largest < former[0] else (former[0] - ID_OVERLAP,)
    begin = shifted(former[0], -TIME_OVERLAP_HOURS)
    return None if begin is None else (begin,)


def _cursor(source: CallSource, former: Position | None, rows: Sequence[Row]) -> Cursor | None:
    """Where a later pull goes on: after the last row with a possible time, unless that is behind the former cursor."""
    last = next((row for row in reversed(rows) if source.table.chosen.by_id or _possible(source, row)), None)
    if last is None:
        return None
    position = source.table.position(last)
    if former is not None and type(former[0]) is type(position[0]) and position[0] < former[0]:
        return None
    return {"columns": _columns(source), "after": [packed(value) for value in position]}


def _possible(source: CallSource, row: Row) -> bool:
    try:
        started = source.reader.time(row, Role.STARTED)
    except SkipRow:
        return False
    return started is not None and started <= source.around.now() + _AHEAD


def _calls(source: CallSource, rows: Sequence[Row]) -> tuple[list[InteractionRecord], list[Rejection]]:
    """Join rows to calls. A leg that cannot be read is told as rejected, its call is made of the others."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(call_of(row), []).append(row)
    records: list[InteractionRecord] = []
    rejected: list[Rejection] = []
    read_leg = READERS[source.table.chosen.layout.name]
    for call, members in groups.items():
        legs = []
        for row in members:
            try:
                legs.append(read_leg(source.reader, row))
            except SkipRow as skip:
                rejected.append(_rejection(source, row, call, skip))
        if not legs:
            continue
        try:
            records.append(join(call, legs, source.numbering))
        except SkipRow as skip:
            rejected.append(_rejection(source, members[0], call, skip))
    return records, rejected


def _rejection(source: CallSource, row: Row, call: str, skip: SkipRow) -> Rejection:
    chosen = source.table.chosen
    where = ", ".join(f"{chosen.name(role)} {words(row.get(role))}" for role in chosen.keyset)
    raw = json.dumps({chosen.name(role): words(value) for role, value in row.items()}, ensure_ascii=False)
    return Rejection(f"{source.table.place.table}, {where}", skip.reason, call, raw[:RAW_LIMIT], skip.mend)


def _patiently(around: Surroundings, question: Callable[[], T]) -> T:
    """Ask again after a short wait where the trouble passes by itself; where it takes known long, leave it to later."""
    for tries in range(1, _TRIES):
        try:
            return question()
        except TryLater as late:
            if late.after:
                raise
            pause(around, backoff(tries, chance))
    return question()
