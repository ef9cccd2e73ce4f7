"""Reads lines of timelines: a page is one run of neighbouring rows, and what a line says is unpacked when somebody
looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple, cast, overload

from sqlalchemy import Connection

from desk.domain.identifiers import Normal
from desk.domain.time import moment
from desk.store.bodies import FIRST, LATER
from desk.store.packing import Body, Event, Reader, StoredRecord, reader_of
from desk.store.statements import driver

# A record as it is named outside the cache: (source, stream, source_id).
RecordKey = tuple[str, str, str]
# (at, record, part) of the line a page goes on after.
Place = tuple[int, int, int]

_NAMES = (
    "at", "record_id", "part", "kind", "channel", "ended_at", "customer_time", "waiting_time", "open_end", "body",
    "stream_id",
)  # fmt: skip
COLUMNS = ", ".join(_NAMES)
_OF_LINE = ", ".join(f"l.{name}" for name in _NAMES)
NEWEST_FIRST = "ORDER BY at DESC, record_id DESC, part DESC LIMIT ?"
_STREAM, _RECORD = _NAMES.index("stream_id"), _NAMES.index("record_id")


class Around:
    """What lines that were read together have in common: who unpacks them, what their streams are called, and the names
    of records of older files, whose lines do not say their stream. A record that was unpacked is kept."""

    __slots__ = ("_records", "keys", "reader", "streams")

    def __init__(
        self, reader: Reader, streams: Mapping[int | None, tuple[str, str]], keys: Mapping[int, RecordKey]
    ) -> None:
        self.reader = reader
        self.streams = streams
        self.keys = keys
        self._records: dict[int, StoredRecord] = {}

    def record(self, row: ItemRow) -> StoredRecord:
        """The record of a line of kind i or o."""
        held = self._records.get(row.record_id)
        if held is None:
            held = self._records[row.record_id] = self.reader.record(row.kind, row.body)
        return held


class ItemRow(NamedTuple):
    """One line of a timeline; kind i is an interaction, o an order, e an event of an order."""

    at: int
    record_id: int
    part: int
    kind: str
    channel: str
    ended: int | None
    customer_time: int
    waiting_time: int
    open_end: int
    body: Body
    stream_id: int | None
    around: Around

    @property
    def started_at(self) -> datetime:
        """When it began, in UTC."""
        return moment(self.at)

    @property
    def ended_at(self) -> datetime | None:
        """When it ended, in UTC; None where no end is known."""
        return None if self.ended is None else moment(self.ended)

    @property
    def key(self) -> RecordKey:
        """What its record is called outside the cache."""
        if self.stream_id in self.around.streams:
            source_id = self.event().source_id if self.kind == "e" else self.record().source_id
            return *self.around.streams[self.stream_id], source_id
        return self.around.keys[self.record_id]

    @property
    def source(self) -> str:
        """The source it comes from."""
        named = self.around.streams.get(self.stream_id)
        return self.around.keys[self.record_id][0] if named is None else named[0]

    def record(self) -> StoredRecord:
        """The record of a line of kind i or o. StoreError where it is damaged."""
        return self.around.record(self)

    def event(self) -> Event:
        """What a line of kind e says. StoreError where it is damaged."""
        return self.around.reader.event(self.body)


class Lines(Sequence[ItemRow]):
    """Lines as the file has them, each made into a row when it is asked for."""

    def __init__(self, rows: Sequence[tuple[Any, ...]], around: Around) -> None:
        self._rows = rows
        self._around = around

    @overload
    def __getitem__(self, place: int) -> ItemRow: ...
    @overload
    def __getitem__(self, place: slice) -> Lines: ...
    def __getitem__(self, place: int | slice) -> ItemRow | Lines:
        if isinstance(place, slice):
            return Lines(self._rows[place], self._around)
        return ItemRow._make((*self._rows[place], self._around))

    def __len__(self) -> int:
        return len(self._rows)


def has_arrived(raw: Any, customer_id: int) -> bool:
    """Whether a customer has lines that have not been laid into the timeline yet."""
    return raw.execute("SELECT 1 FROM arrived WHERE customer_id = ? LIMIT 1", (customer_id,)).fetchone() is not None


def page_rows(
    raw: Any, customer_id: int, channels: Sequence[str], older: Place | None, limit: int, arrived: bool
) -> list[tuple[Any, ...]]:
    """The rows of a page of lines after `older`, newest first; `arrived` as `has_arrived` says."""
    where, values = "customer_id = ?", list[Any]([customer_id])
    if channels:
        where += f" AND channel IN ({','.join('?' * len(channels))})"
        values += channels
    if older is not None:
        where += " AND at <= ? AND (at, record_id, part) < (?, ?, ?)"
        values += [older[0], *older]
    sql = f"SELECT {COLUMNS} FROM timeline WHERE {where}"  # noqa: S608
    if arrived:
        sql += f" UNION ALL SELECT {COLUMNS} FROM arrived WHERE {where}"  # noqa: S608
        values += values
    return cast(list[tuple[Any, ...]], raw.execute(f"{sql} {NEWEST_FIRST}", (*values, limit)).fetchall())


def lines_of(raw: Any, reader: Reader, rows: Sequence[tuple[Any, ...]]) -> Lines:
    """Rows with COLUMNS as lines."""
    held = {row[_STREAM] for row in rows}
    called = streams(raw, held - {None})
    keys: dict[int, RecordKey] = {}
    if len(called) < len(held):
        # Lines of older files do not say their stream.
        keys = record_keys(raw, [row[_RECORD] for row in rows if row[_STREAM] not in called])
        rows = [row for row in rows if row[_STREAM] in called or row[_RECORD] in keys]
    return Lines(rows, Around(reader, called, keys))


def streams(raw: Any, stream_ids: Iterable[int]) -> dict[int | None, tuple[str, str]]:
    """What streams are called: (source, stream)."""
    wanted = tuple(stream_ids)
    sql = "SELECT s.id, o.key, s.name FROM stream s JOIN source o ON o.id = s.source_id WHERE s.id IN ({})"
    rows = raw.execute(sql.format(",".join("?" * len(wanted))), wanted) if wanted else ()
    return {row[0]: (row[1], row[2]) for row in rows}


def record_keys(raw: Any, record_ids: Sequence[int]) -> dict[int, RecordKey]:
    """What at most a few hundred numbers of records stand for."""
    if not record_ids:
        return {}
    sql = f"SELECT id, stream_id, source_id FROM record WHERE id IN ({','.join('?' * len(record_ids))})"  # noqa: S608
    found = raw.execute(sql, tuple(record_ids)).fetchall()
    names = streams(raw, {row[1] for row in found})
    return {row[0]: (*names[row[1]], row[2]) for row in found if row[1] in names}


def read_timeline(
    connection: Connection, customer_id: int, channels: Sequence[str], older: Place | None, limit: int
) -> Lines:
    """Lines after `older` in the order newest first."""
    raw = driver(connection)
    rows = page_rows(raw, customer_id, channels, older, limit, has_arrived(raw, customer_id))
    return lines_of(raw, reader_of(connection), rows)


def read_loose_lines(connection: Connection, identifier: Normal, limit: int) -> Lines:
    """Lines of records nobody owns yet that carry this identifier, newest first."""
    raw = driver(connection)
    runs = [
        f"SELECT {_OF_LINE} FROM identifier i JOIN trace_identifier ti ON ti.identifier_id = i.id"  # noqa: S608
        f" JOIN trace t ON t.id = ti.trace_id JOIN record r ON r.trace_id = t.id {join}"
        " WHERE t.customer_id = 0 AND i.kind = ?1 AND i.value = ?2 AND i.scope = ?3"
        for join in (FIRST.format(0), LATER)
    ]
    sql = f"{' UNION ALL '.join(runs)} ORDER BY l.at DESC LIMIT ?4"
    rows = raw.execute(sql, (identifier.kind.value, identifier.value, identifier.scope, limit)).fetchall()
    return lines_of(raw, reader_of(connection), rows)


def read_line(connection: Connection, record_id: int) -> ItemRow | None:
    """The first line of a record, or None where it has none."""
    raw = driver(connection)
    home = FIRST.format("(SELECT customer_id FROM trace WHERE id = r.trace_id)")
    for join in (home, "JOIN arrived l ON l.record_id = r.id AND l.part = 0"):
        sql = f"SELECT {_OF_LINE} FROM record r {join} WHERE r.id = ?"  # noqa: S608
        rows = raw.execute(sql, (record_id,)).fetchall()
        if rows:
            return lines_of(raw, reader_of(connection), rows)[0]
    return None
