"""Turns a row into the record its mapping describes; pure, one row at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.errors import SkipRow
from connectors.kit.file_rows import decode_json
from connectors.kit.mapping import Entry, Part
from connectors.kit.mapping_words import KINDS
from connectors.kit.scales import mood, share
from connectors.kit.talks import outline
from connectors.kit.wanted import (
    Values,
    Wanted,
    blank,
    day,
    decimal,
    find,
    identity,
    lines,
    moment,
    same,
    span,
    text,
    texts,
    whole,
    word,
    yes_no,
)
from connectors.records import (
    Address,
    Channel,
    CustomerRecord,
    Direction,
    Gone,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    MergedInto,
    Message,
    OrderEvent,
    OrderLine,
    OrderRecord,
    Promise,
    Record,
    Segment,
    SegmentKind,
    Transfer,
    TransferKind,
)

_ROLES = frozenset({"customer", "agent", "bot", "system"})
_BY_FIELD: Mapping[str, Callable[[Wanted, Values], Any]] = {
    "summary": lines,
    "participants": texts,
    "linked": texts,
    "tried": texts,
    "asked": texts,
    "sentiment": mood,
    "survey_score": share,
    "birth_date": day,
    "since": day,
    "total": decimal,
    "line_count": whole,
    "message_count": whole,
    "cancelled": lambda wanted, row: bool(yes_no(wanted, row)),
    "abandoned": yes_no,
    "channel": lambda wanted, row: word(Channel, wanted, row),
    "direction": lambda wanted, row: word(Direction, wanted, row),
}
_TIMES = frozenset({"placed_at", "started_at", "ended_at", "first_reply_at", "changed_at"})


def source_id(entry: Entry, row: Values) -> str | None:
    """The id of the record a row becomes; None where the row is not for this entry. SkipRow where it has none."""
    return entry.prefix + identity(entry.id, row) if _belongs(entry, row) else None


def shape(entry: Entry, row: Values) -> Record | None:
    """The record a row becomes; None where the row is not for this entry. SkipRow where it cannot be one."""
    key = source_id(entry, row)
    if key is None:
        return None
    if entry.deleted is not None and yes_no(entry.deleted, row):
        return Gone(key)
    if entry.merged_into is not None and not blank(entry.merged_into.take(row)):
        return MergedInto(key, entry.prefix + identity(entry.merged_into, row))
    around = Surroundings(time_zone=entry.time_zone)
    said = {field: _field(field, wanted, row, around) for field, wanted in entry.fields.items()}
    if said.get("customer_id"):
        said["customer_id"] = entry.customer_prefix + said["customer_id"]
    said["identifiers"] = _identifiers(entry, "identifiers", row)
    said["details"] = tuple((label, told) for label, wanted in entry.details.items() if (told := text(wanted, row)))
    if entry.record == "customer":
        return _customer(entry, key, row, said)
    if entry.record == "order":
        return _order(entry, key, row, said, around)
    return _interaction(entry, key, row, said, around)


def alive(entry: Entry, row: Values) -> bool:
    """Whether the row says that its record is there, neither deleted nor merged into another."""
    deleted = entry.deleted is not None and yes_no(entry.deleted, row)
    return not deleted and (entry.merged_into is None or blank(entry.merged_into.take(row)))


def messages(entry: Entry, row: Values) -> tuple[Message, ...]:
    """The messages of one row, oldest first."""
    around = Surroundings(time_zone=entry.time_zone)
    said = (_message(part, element, around) for part, element in _elements(entry, "messages", row))
    return tuple(sorted((message for message in said if message), key=lambda message: message.at))


def _belongs(entry: Entry, row: Values) -> bool:
    return all(same(find(row, column), wanted) for column, wanted in entry.where.items())


def _field(field: str, wanted: Wanted, row: Values, around: Surroundings) -> Any:
    if field in _TIMES:
        return moment(wanted, row, around)
    return _BY_FIELD.get(field, text)(wanted, row)


def _customer(entry: Entry, key: str, row: Values, said: dict[str, Any]) -> CustomerRecord:
    said.setdefault("name", f"{said.get('given_name', '')} {said.get('family_name', '')}".strip())
    parts = (
        Address(**{field: text(wanted, element) for field, wanted in part.values.items()})
        for part, element in _elements(entry, "addresses", row)
    )
    return CustomerRecord(source_id=key, addresses=tuple(part for part in parts if part != Address()), **said)


def _order(entry: Entry, key: str, row: Values, said: dict[str, Any], around: Surroundings) -> OrderRecord:
    if said["placed_at"] is None:
        raise SkipRow("The row does not say when the order was placed.")
    said["number"] = said.get("number") or identity(entry.id, row)
    order_lines = tuple(_order_line(part, element) for part, element in _elements(entry, "lines", row))
    if order_lines:
        said["lines"] = order_lines
        said.setdefault("line_count", len(order_lines))
    return OrderRecord(source_id=key, events=tuple(_order_events(entry, row, around)), **said)


def _order_line(part: Part, element: Values) -> OrderLine:
    asked = part.values
    quantity = decimal(asked["quantity"], element) if "quantity" in asked else None
    return OrderLine(
        text=_said(part, "text", element),
        quantity=Decimal(1) if quantity is None else quantity,
        unit_price=decimal(asked["unit_price"], element) if "unit_price" in asked else None,
        sku=_said(part, "sku", element),
    )


def _order_events(entry: Entry, row: Values, around: Surroundings) -> Iterator[OrderEvent]:
    for part, element in _elements(entry, "events", row):
        at = _time(part, "at", element, around)
        if at is not None:
            yield OrderEvent(_kind(part, element, "events"), at, _said(part, "text", element))


def _interaction(entry: Entry, key: str, row: Values, said: dict[str, Any], around: Surroundings) -> InteractionRecord:
    transcript = messages(entry, row)
    for field, computed in outline(transcript).items():
        if said.get(field) in (None, ""):
            said[field] = computed
    began = said.get("started_at")
    if began is None:
        raise SkipRow("The row does not say when it began.")
    segments, end = _segments(entry, row, began, around)
    if segments:
        said["segments"] = segments
    said["ended_at"] = said.get("ended_at") or end
    if said["ended_at"] is not None and said["ended_at"] < began:
        raise SkipRow("It ends before it begins.")
    transfers = tuple(_transfers(entry, row, around))
    if transfers:
        said["transfers"] = transfers
    promises = tuple(_promises(entry, row, around))
    if promises:
        said["promises"] = promises
    return InteractionRecord(
        source_id=key, references=_identifiers(entry, "references", row), has_transcript=bool(transcript), **said
    )


def _segments(
    entry: Entry, row: Values, began: datetime, around: Surroundings
) -> tuple[tuple[Segment, ...], datetime | None]:
    """Stretches one after the other from the start, or where their own times say; then where the last one ends."""
    segments = []
    here: datetime | None = None
    for part, element in _elements(entry, "segments", row):
        start = _time(part, "start", element, around) if "start" in part.values else here or began
        end = _time(part, "end", element, around)
        length = span(part.values["seconds"], element) if "seconds" in part.values else None
        if start is None or (end is None and length is None and "start" not in part.values):
            continue
        end = end if length is None else start + length
        if end is not None and end < start:
            raise SkipRow("A part of it ends before it begins.")
        here = end
        if end != start:
            kind = SegmentKind(_kind(part, element, "segments"))
            segments.append(Segment(kind, start, end, _said(part, "agent", element), _said(part, "team", element)))
    return tuple(segments), here


def _transfers(entry: Entry, row: Values, around: Surroundings) -> Iterator[Transfer]:
    for part, element in _elements(entry, "transfers", row):
        at = _time(part, "at", element, around)
        if at is not None:
            yield Transfer(TransferKind(_kind(part, element, "transfers")), at, _said(part, "to", element))


def _promises(entry: Entry, row: Values, around: Surroundings) -> Iterator[Promise]:
    for part, element in _elements(entry, "promises", row):
        said = _said(part, "text", element)
        due, kept = _time(part, "due", element, around), _time(part, "kept", element, around)
        if said or due:
            yield Promise(said, due, kept)


def _identifiers(entry: Entry, key: str, row: Values) -> tuple[Identifier, ...]:
    found = (
        Identifier(IdentifierKind(_kind(part, element, key)), value, part.words.get("scope", ""))
        for part, element in _elements(entry, key, row)
        if "value" in part.values
        for value in texts(part.values["value"], element)
    )
    return tuple(dict.fromkeys(found))


def _message(part: Part, element: Values, around: Surroundings) -> Message | None:
    at = _time(part, "at", element, around)
    if at is None:
        return None
    role = _said(part, "role", element)
    if role not in _ROLES:
        raise SkipRow("A message in it has a role that is not customer, agent, bot or system.")
    asked = part.values.get("text")
    return Message(at, role, _said(part, "author", element), lines(asked, element) if asked else "")


def _elements(entry: Entry, key: str, row: Values) -> Iterator[tuple[Part, Values]]:
    """Each part of a kind with the values it reads: the row itself, or one element of its list after the other."""
    for part in entry.parts.get(key, ()):
        if not part.each:
            yield part, row
            continue
        found = find(row, part.each)
        if isinstance(found, str) and found.strip():
            # A list inside a CSV cell is written as JSON.
            found, _ = decode_json(found.encode("utf-8", "replace"), "utf-8")
            found = found if isinstance(found, list) else "unreadable"
        if blank(found):
            continue
        if not isinstance(found, list) or not all(isinstance(element, dict) for element in found):
            raise SkipRow(f"Its '{part.each}' is not a list of {key}.")
        yield from ((part, element) for element in found)


def _kind(part: Part, element: Values, key: str) -> str:
    kind = part.words.get("kind") or _said(part, "kind", element)
    if kind not in KINDS[key]:
        raise SkipRow(f"One of its {key} is of a kind that is not known.")
    return kind


def _said(part: Part, field: str, element: Values) -> str:
    return text(part.values[field], element) if field in part.values else ""


def _time(part: Part, field: str, element: Values, around: Surroundings) -> datetime | None:
    return moment(part.values[field], element, around) if field in part.values else None
