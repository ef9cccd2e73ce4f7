"""Lines of timelines as they are looked through for what they say: unpacked only where they may be meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from connectors.records import CustomerRecord
from desk.domain.record_texts import texts_of, texts_of_event
from desk.domain.seeking import Sought
from desk.store.bodies import FIRST, LATER
from desk.store.lines import COLUMNS, Place
from desk.store.packing import Reader
from desk.store.statements import PIECE

_NAMES = COLUMNS.split(", ")
_AT, _RECORD, _PART, _KIND, _BODY = (_NAMES.index(name) for name in ("at", "record_id", "part", "kind", "body"))
OF_LINE = ", ".join(f"l.{name}" for name in _NAMES)
# Where the lines of record r are, of the ordinary ones and of those that have just arrived.
_WHEREVER = (
    f"JOIN trace t ON t.id = r.trace_id {FIRST.format('t.customer_id')}",
    LATER,
    "JOIN arrived l ON l.record_id = r.id",
)
Rows = list[tuple[Any, ...]]


def place_of(row: tuple[Any, ...]) -> Place:
    """Where a row with COLUMNS stands in its timeline."""
    return row[_AT], row[_RECORD], row[_PART]


def says(reader: Reader, sought: Sought, row: tuple[Any, ...]) -> bool:
    """Whether the line of a row with COLUMNS says what is sought."""
    return fits_body(reader, sought, row[_KIND], row[_BODY])


def fits_body(reader: Reader, sought: Sought, kind: str, body: bytes | str) -> bool:
    """Whether a line with this body, of kind i, o or e, says what is sought."""
    if not sought.may_fit(reader.raw(body)):
        return False
    return sought.fits(line_texts(reader, kind, body))


def line_texts(reader: Reader, kind: str, body: bytes | str) -> list[str]:
    """What a line says, the most telling text first."""
    if kind == "e":
        event = reader.event(body)
        return texts_of_event(event.number, event.kind, event.text)
    record = reader.record(kind, body)
    return [] if isinstance(record, CustomerRecord) else texts_of(record)


def places_of(raw: Any, record_ids: Sequence[int]) -> list[Place]:
    """Where the lines of some records stand in their timelines."""
    places: list[Place] = []
    for start in range(0, len(record_ids), PIECE):
        piece = record_ids[start : start + PIECE]
        marks = ",".join("?" * len(piece))
        for sql in (
            f"SELECT at, id, 0 FROM record WHERE at IS NOT NULL AND id IN ({marks})",  # noqa: S608
            f"SELECT at, record_id, part FROM timeline WHERE part > 0 AND record_id IN ({marks})",  # noqa: S608
            f"SELECT at, record_id, part FROM arrived WHERE part > 0 AND record_id IN ({marks})",  # noqa: S608
        ):
            places += raw.execute(sql, piece).fetchall()
    return places


def page_places(raw: Any, customer_id: int, older: Place | None, limit: int) -> list[Place]:
    """Where the lines of a customer after `older` stand, newest first."""
    where, values = "customer_id = ?", [customer_id]
    if older is not None:
        where, values = f"{where} AND at <= ? AND (at, record_id, part) < (?, ?, ?)", [customer_id, older[0], *older]
    runs = (f"SELECT at, record_id, part FROM {table} WHERE {where}" for table in ("timeline", "arrived"))  # noqa: S608
    sql = f"{' UNION ALL '.join(runs)} ORDER BY at DESC, record_id DESC, part DESC LIMIT ?"
    places: list[Place] = raw.execute(sql, (*values, *values, limit)).fetchall()
    return places


def read_at(raw: Any, customer_id: int, places: Sequence[Place]) -> Rows:
    """The rows with COLUMNS of these lines of a customer, in their order."""
    rows: Rows = []
    for place in places:
        for table in ("timeline", "arrived"):
            sql = f"SELECT {COLUMNS} FROM {table} WHERE customer_id = ? AND at = ? AND record_id = ? AND part = ?"  # noqa: S608
            row = raw.execute(sql, (customer_id, *place)).fetchone()
            if row is not None:
                rows.append(row)
                break
    return rows


def read_lines(raw: Any, record_ids: Sequence[int]) -> list[tuple[int, Rows]]:
    """By record, in the order given, its lines, the last part first: rows of a customer and COLUMNS."""
    if not record_ids:
        return []
    held: dict[int, Rows] = {record_id: [] for record_id in record_ids}
    marks = ",".join("?" * len(record_ids))
    for join in _WHEREVER:
        sql = f"SELECT l.customer_id, {OF_LINE} FROM record r {join} WHERE r.id IN ({marks})"  # noqa: S608
        for row in raw.execute(sql, record_ids):
            held[row[1 + _RECORD]].append(row)
    return [(record_id, sorted(rows, key=lambda row: -row[1 + _PART])) for record_id, rows in held.items()]
