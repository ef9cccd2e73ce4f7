"""Reads tables of a description file into the kit's own dataclasses: their fields are the words that may be written.

What cannot be read is told with its file, its line and what to write instead. There is no code in a description: a
place in a body is names parted by dots, and {name} is a setting or what is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, fields
from datetime import datetime, timedelta
from typing import Any, TypeVar, get_type_hints

from connectors.kit.digging import Path
from connectors.kit.errors import AskPerson
from connectors.kit.rate import Ceiling, RateHeaders
from connectors.kit.wanted import listed

_Made = TypeVar("_Made")
_HEADER = re.compile(r"\s*\[(\[?)\s*([\w.\-\" ]+?)\s*\]\]?\s*(?:#.*)?")
_KEY = re.compile(r"\s*\"?([\w\-]+)\"?\s*=")
_BRACES = re.compile(r"\{([A-Za-z_]\w*)\}")

# Where something stands in a description: ("stream", "2", "paging"), the second [[stream]]'s paging.
Spot = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A description file as it is written, for telling where something is wrong in it."""

    name: str
    text: str

    def wrong(self, spot: Spot, what: str, advice: str = "") -> AskPerson:
        """What is wrong at a spot; the nearest line there is of it is named."""
        line = _line(self.text, spot)
        return AskPerson(f"{self.name}, line {line}: {what}" if line else f"{self.name}: {what}", advice)


def _line(text: str, spot: Spot) -> int:
    """The line of a spot, or of the table it is in; 0 where neither is written."""
    counts: dict[str, int] = {}
    section: Spot = ()
    best, depth = 0, 0
    for number, line in enumerate(text.splitlines(), start=1):
        header, key = _HEADER.fullmatch(line), _KEY.match(line)
        if header is not None:
            names = [part.strip(' "') for part in header[2].split(".")]
            if header[1]:
                counts[names[0]] = counts.get(names[0], 0) + 1
            section = (names[0], *([str(counts[names[0]])] if names[0] in counts else []), *names[1:])
        here = section if header is not None else (*section, key[1]) if key is not None else None
        if here is not None and here == spot[: len(here)] and len(here) > depth:
            best, depth = number, len(here)
    return best


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of value: what TOML must have for it, what it becomes, how a schema and a person call it."""

    wanted: tuple[type, ...]
    made: Callable[[Any], Any]
    schema: Mapping[str, Any]
    example: str


def path_of(text: str) -> Path:
    """A place in a body: "data.items", "results.0.id"; "" is the body itself."""
    return tuple(int(part) if part.isdecimal() else part for part in text.split(".")) if text else ()


def _texts(value: Any) -> tuple[str, ...]:
    if not all(isinstance(one, str) for one in value):
        raise ValueError
    return tuple(value)


def _query(value: Mapping[str, Any]) -> Mapping[str, Any]:
    if not all(isinstance(one, str | int | float | bool) for one in value.values()):
        raise ValueError
    return dict(value)


def _aware(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError
    return value


def _ceilings(value: Any) -> tuple[Ceiling, ...]:
    if not all(isinstance(one, Mapping) and set(one) == {"calls", "seconds"} for one in value):
        raise ValueError
    return tuple(Ceiling(int(one["calls"]), float(one["seconds"])) for one in value)


def _headers(value: Any) -> tuple[RateHeaders, ...]:
    return tuple(RateHeaders(**{key: str(name).lower() for key, name in one.items()}) for one in value)


def _seconds(value: float) -> timedelta:
    if value < 0:
        raise ValueError
    return timedelta(seconds=value)


def _whole(value: int) -> int:
    if value < 0:
        raise ValueError
    return value


def _beginning(value: datetime | float) -> datetime | timedelta:
    return _aware(value) if isinstance(value, datetime) else _seconds(value)


_CEILING = {"type": "object", "required": ["calls", "seconds"], "additionalProperties": False}
_NUMBER = {"type": "number"}
_CALLS = {**_CEILING, "properties": {"calls": {"type": "integer"}, "seconds": _NUMBER}}
_NAMED = {
    "type": "object",
    "properties": {one.name: {"type": "string"} for one in fields(RateHeaders)},
    "additionalProperties": False,
}
_REMAINING = '[{ remaining = "x-ratelimit-remaining", reset = "x-ratelimit-reset" }]'
_TEXT = _Kind((str,), str, {"type": "string"}, '"text"')
_PATH = _Kind((str,), path_of, {"type": "string"}, '"data.items"')
_SPAN = _Kind((int, float), _seconds, {"type": "number", "minimum": 0}, "60, in seconds")
_TIME = _Kind((datetime,), _aware, {"type": "string", "format": "date-time"}, "2020-01-01T00:00:00Z")
_TABLE = _Kind((dict,), _query, {"type": "object"}, '{ name = "value" }')
_KINDS: Sequence[tuple[Any, _Kind]] = (
    (str, _TEXT),
    (bool, _Kind((bool,), bool, {"type": "boolean"}, "true or false")),
    (int, _Kind((int,), _whole, {"type": "integer"}, "100")),
    (float, _Kind((int, float), float, _NUMBER, "2.5")),
    (Path, _PATH),
    (Path | None, _PATH),
    (timedelta, _SPAN),
    (timedelta | None, _SPAN),
    (datetime | timedelta, _Kind((datetime, int, float), _beginning, {"type": ["string", "number"]}, _TIME.example)),
    (datetime, _TIME),
    (datetime | None, _TIME),
    (tuple[str, ...], _Kind((list,), _texts, {"type": "array", "items": {"type": "string"}}, '["one", "two"]')),
    (Mapping[str, str], _TABLE),
    (Mapping[str, Any], _TABLE),
    (
        tuple[Ceiling, ...],
        _Kind((list,), _ceilings, {"type": "array", "items": _CALLS}, "[{ calls = 4, seconds = 1 }]"),
    ),
)


def words(kind: type) -> Mapping[str, tuple[Field[Any], _Kind]]:
    """What may be written of a dataclass: its fields of the kinds above, under their own names."""
    hints = get_type_hints(kind)
    found = {}
    for one in fields(kind):
        fits = next((each for hint, each in _KINDS if hint == hints[one.name]), None)
        if fits is not None:
            found[one.name] = (one, fits)
    return found


def read_as(kind: type[_Made], table: Any, spot: Spot, file: Written, also: Sequence[str] = ()) -> _Made:
    """The dataclass a table says; `also` are words of it that are read elsewhere. AskPerson where it is wrong."""
    known = words(kind)
    if not isinstance(table, Mapping):
        raise file.wrong(spot, f"“{spot[-1]}” is not a table.", f"Words it may have: {listed({*known, *also})}.")
    given: dict[str, Any] = {}
    for key, value in table.items():
        if key in also:
            continue
        if key not in known:
            raise file.wrong((*spot, key), f"“{key}” is not known here.", f"Write one of: {listed({*known, *also})}.")
        given[key] = _value(value, known[key][1], (*spot, key), file)
    for name, (field, how) in known.items():
        if name not in given and field.default is MISSING and field.default_factory is MISSING:
            raise file.wrong(spot, f"“{name}” is missing.", f"For example: {name} = {how.example}.")
    return kind(**given)


def _value(value: Any, kind: _Kind, spot: Spot, file: Written) -> Any:
    # true is a number to Python, and to nobody else.
    fits = isinstance(value, kind.wanted) and (not isinstance(value, bool) or bool in kind.wanted)
    try:
        if fits:
            return kind.made(value)
    except (ValueError, TypeError, AttributeError, OverflowError):
        pass
    raise file.wrong(spot, f"“{spot[-1]}” cannot be read.", f"Write it like this: {spot[-1]} = {kind.example}.")


def schema_of(kind: type, more: Mapping[str, Any] | None = None) -> Mapping[str, Any]:
    """What may be written of a dataclass, as JSON Schema; `more` are further properties."""
    known = words(kind)
    needed = [
        name
        for name, (field, _) in known.items()
        if field.default is MISSING and field.default_factory is MISSING
    ]  # fmt: skip
    properties = {**{name: dict(how.schema) for name, (_, how) in known.items()}, **(more or {})}
    return {"type": "object", "properties": properties, "required": needed, "additionalProperties": False}


def names_in(text: str) -> Sequence[str]:
    """The names in braces."""
    return _BRACES.findall(text)


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with each {name} replaced by its value, "" where there is none; nothing else in it means anything."""
    return _BRACES.sub(lambda found: values.get(found[1], ""), text)
