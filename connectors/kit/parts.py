"""Parts of a record that may come several times: each kind makes one reader of a row, once a mapping."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from connectors.kit.declare import Surroundings
from connectors.kit.errors import SkipRow
from connectors.kit.file_rows import decode_json
from connectors.kit.mapping import Part
from connectors.kit.mapping_words import KINDS
from connectors.kit.readers import Reader, decimal, lines, moment, span, text, texts
from connectors.kit.wanted import Values, blank, finder
from connectors.records import (
    Address,
    Identifier,
    IdentifierKind,
    Message,
    OrderEvent,
    OrderLine,
    Promise,
    Segment,
    SegmentKind,
    Transfer,
    TransferKind,
)

_ROLES = frozenset({"customer", "agent", "bot", "system"})
_Made = TypeVar("_Made")


def several(parts: Sequence[Part], key: str, make: Callable[[Part], Reader[_Made | None]]) -> Reader[tuple[_Made, ...]]:
    """Everything the parts of one kind say in a row, in order; what `make` reads as None is left out."""
    steps = [(elements(part, key), make(part)) for part in parts]

    def read(row: Values) -> tuple[_Made, ...]:
        return tuple(made for of, one in steps for element in of(row) if (made := one(element)) is not None)

    return read


def elements(part: Part, key: str) -> Callable[[Values], Iterable[Values]]:
    """The values a part is read from: the row itself, or one element of its list after the other."""
    if not part.each:
        return lambda row: (row,)
    look = finder(part.each)

    def read(row: Values) -> Iterable[Values]:
        found = look(row)
        if isinstance(found, str) and found.strip():
            # A list inside a CSV cell is written as JSON.
            found, _ = decode_json(found.encode("utf-8", "replace"), "utf-8")
            found = found if isinstance(found, list) else "unreadable"
        if blank(found):
            return ()
        if not isinstance(found, list) or not all(isinstance(element, dict) for element in found):
            raise SkipRow(f"Its '{part.each}' is not a list of {key}.")
        return found

    return read


def identifiers(parts: Sequence[Part], key: str) -> Reader[tuple[Identifier, ...]]:
    """Identifiers or references, each once."""
    steps = [
        (
            elements(part, key),
            _kind(part, key, IdentifierKind),
            texts(part.values["value"]),
            part.words.get("scope", ""),
        )
        for part in parts
        if "value" in part.values
    ]

    def read(row: Values) -> tuple[Identifier, ...]:
        found = [
            Identifier(kind(element), value, scope)
            for of, kind, said, scope in steps
            for element in of(row)
            for value in said(element)
        ]
        alike = len({identifier.value for identifier in found}) < len(found)
        return tuple(dict.fromkeys(found)) if alike else tuple(found)

    return read


def address(part: Part) -> Reader[Address | None]:
    """A postal address; None where all of it is empty."""
    asked = [(field, text(wanted)) for field, wanted in part.values.items()]
    nowhere = Address()

    def read(element: Values) -> Address | None:
        found = Address(**{field: said(element) for field, said in asked})
        return None if found == nowhere else found

    return read


def order_line(part: Part) -> Reader[OrderLine]:
    """One line of an order; without a quantity it is one piece."""
    said, sku = _text(part, "text"), _text(part, "sku")
    count, price = (decimal(part.values[key]) if key in part.values else _nothing for key in ("quantity", "unit_price"))

    def read(element: Values) -> OrderLine:
        written = said(element)
        quantity = count(element)
        return OrderLine(written, Decimal(1) if quantity is None else quantity, price(element), sku(element))

    return read


def order_event(part: Part, around: Surroundings) -> Reader[OrderEvent | None]:
    """Something that happened to an order; None where it has no time."""
    happened, said = _time(part, "at", around), _text(part, "text")
    kind = _kind(part, "events", {name: name for name in KINDS["events"]})

    def read(element: Values) -> OrderEvent | None:
        at = happened(element)
        return None if at is None else OrderEvent(kind(element), at, said(element))

    return read


def transfer(part: Part, around: Surroundings) -> Reader[Transfer | None]:
    """A change of agent or team; None where it has no time."""
    happened, to, kind = _time(part, "at", around), _text(part, "to"), _kind(part, "transfers", TransferKind)

    def read(element: Values) -> Transfer | None:
        at = happened(element)
        return None if at is None else Transfer(kind(element), at, to(element))

    return read


def promise(part: Part, around: Surroundings) -> Reader[Promise | None]:
    """Something that was promised; None where the row neither says what nor by when."""
    said, due, kept = _text(part, "text"), _time(part, "due", around), _time(part, "kept", around)

    def read(element: Values) -> Promise | None:
        found = Promise(said(element), due(element), kept(element))
        return found if found.text or found.due_at else None

    return read


def message(part: Part, around: Surroundings) -> Reader[Message | None]:
    """One message of a transcript; None where it has no time."""
    sent, role, author = _time(part, "at", around), _text(part, "role"), _text(part, "author")
    said = lines(part.values["text"]) if "text" in part.values else _no_text

    def read(element: Values) -> Message | None:
        at = sent(element)
        if at is None:
            return None
        whose = role(element)
        if whose not in _ROLES:
            raise SkipRow("A message in it has a role that is not customer, agent, bot or system.")
        return Message(at, whose, author(element), said(element))

    return read


@dataclass(frozen=True, slots=True)
class _Stretch:
    """How one part becomes a segment. `placed` says that it tells its own start."""

    of: Callable[[Values], Iterable[Values]]
    kind: Reader[SegmentKind]
    start: Reader[datetime | None]
    end: Reader[datetime | None]
    length: Reader[Any]
    agent: Reader[str]
    team: Reader[str]
    placed: bool


def segments(
    parts: Sequence[Part], around: Surroundings
) -> Callable[[Values, datetime], tuple[tuple[Segment, ...], datetime | None]]:
    """Stretches one after the other from the start, or where their own times say; then where the last one ends."""
    stretches = [_stretch(part, around) for part in parts]

    def read(row: Values, began: datetime) -> tuple[tuple[Segment, ...], datetime | None]:
        found: list[Segment] = []
        here: datetime | None = None
        for stretch in stretches:
            for element in stretch.of(row):
                start = stretch.start(element) if stretch.placed else here or began
                end, length = stretch.end(element), stretch.length(element)
                if start is None or (end is None and length is None and not stretch.placed):
                    continue
                end = end if length is None else start + length
                if end is not None and end < start:
                    raise SkipRow("A part of it ends before it begins.")
                here = end
                if end != start:
                    found.append(
                        Segment(stretch.kind(element), start, end, stretch.agent(element), stretch.team(element))
                    )
        return tuple(found), here

    return read


def _stretch(part: Part, around: Surroundings) -> _Stretch:
    return _Stretch(
        of=elements(part, "segments"),
        kind=_kind(part, "segments", SegmentKind),
        start=_time(part, "start", around),
        end=_time(part, "end", around),
        length=span(part.values["seconds"]) if "seconds" in part.values else _nothing,
        agent=_text(part, "agent"),
        team=_text(part, "team"),
        placed="start" in part.values,
    )


def _kind(part: Part, key: str, words: type[StrEnum] | Mapping[str, Any]) -> Reader[Any]:
    """The word a part has for its kind, or that of each element; SkipRow for one that is not known."""
    known = words if isinstance(words, Mapping) else {member.value: member for member in words}
    if part.words.get("kind"):
        fixed = known[part.words["kind"]]
        return lambda _: fixed
    said = _text(part, "kind")

    def read(element: Values) -> Any:
        kind = known.get(said(element))
        if kind is None:
            raise SkipRow(f"One of its {key} is of a kind that is not known.")
        return kind

    return read


def _no_text(_: Values) -> str:
    return ""


def _nothing(_: Values) -> None:
    return None


def _text(part: Part, field: str) -> Reader[str]:
    return text(part.values[field]) if field in part.values else _no_text


def _time(part: Part, field: str, around: Surroundings) -> Reader[datetime | None]:
    return moment(part.values[field], around) if field in part.values else _nothing
