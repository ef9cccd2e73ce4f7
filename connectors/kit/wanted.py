"""One value that a mapping wants from a row: where it stands there, and what is said of how to read it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from connectors.kit.errors import AskPerson

Values = Mapping[str, Any]

_PLACE = re.compile(r"\{([^{}]+)\}")
_SOURCES = ("column", "template", "constant")
OPTIONS = frozenset(
    {*_SOURCES, "values", "default", "format", "decimal", "split", "optional", "zone", "least", "scale"}
)
_SCALE = re.compile(r"([+-]?\d{1,6}(?:\.\d{1,3})?) to ([+-]?\d{1,6}(?:\.\d{1,3})?)")
THOUSANDS = {
    ".": re.compile(r"[+-]?\d{1,3}([\s'’,]\d{3})+(\.\d*)?"),
    ",": re.compile(r"[+-]?\d{1,3}([\s'’.]\d{3})+(,\d*)?"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A column, a template of columns or a constant; then a table of values, then a default.

    `name` is what the value becomes, for reasons. `columns` are those it is taken from; unless `optional`, a CSV file
    must have them. `format` is strptime's, `decimal` the sign before fractions, `split` what parts several texts.
    `zone` (IANA name) is for times written without one. A number below `least` counts as `least`. `scale` is the worst
    and the best answer of a scale.
    """

    name: str
    columns: tuple[str, ...] = ()
    template: str = ""
    constant: Any = None
    table: Mapping[str, Any] | None = None
    default: Any = None
    format: str = ""
    decimal: str = ""
    split: str = ""
    optional: bool = False
    zone: str = ""
    least: Decimal | None = None
    scale: tuple[Decimal, Decimal] | None = None


def read_wanted(spec: Any, name: str) -> Wanted:
    """Read one value of a mapping: "column", "{a} {b}" or a table of options. AskPerson where it is wrong."""
    if isinstance(spec, str):
        spec = {"template": spec} if _PLACE.search(spec) else {"column": spec}
    if not isinstance(spec, Mapping):
        raise AskPerson(f"'{name}' in the mapping is neither a column nor a table.", 'For example: name = "full_name".')
    unknown = sorted(set(spec) - OPTIONS)
    if unknown:
        raise AskPerson(f"'{name}' in the mapping has an unknown key '{unknown[0]}'.", f"Known: {listed(OPTIONS)}.")
    if sum(key in spec for key in _SOURCES) != 1:
        raise AskPerson(f"'{name}' in the mapping needs exactly one of column, template and constant.")
    if spec.get("decimal", ".") not in THOUSANDS:
        raise AskPerson(f"'{name}' in the mapping has an unknown decimal sign.", 'It is "." or ",".')
    template = str(spec.get("template", ""))
    table = spec.get("values")
    return Wanted(
        name=name,
        columns=tuple(_PLACE.findall(template)) if template else tuple(filter(None, [str(spec.get("column", ""))])),
        template=template,
        constant=spec.get("constant"),
        table=None if table is None else {str(key): word for key, word in dict(table).items()},
        default=spec.get("default"),
        format=str(spec.get("format", "")),
        decimal=str(spec.get("decimal", "")),
        split=str(spec.get("split", "")),
        optional=bool(spec.get("optional", False)),
        zone=zone_name(str(spec.get("zone", "")), f"'{name}' in the mapping"),
        least=None if "least" not in spec else _number(spec["least"], name),
        scale=None if "scale" not in spec else _scale(spec["scale"], name),
    )


def zone_name(zone: str, whose: str) -> str:
    """A time zone's name if there is such a zone, else AskPerson; an empty name stays empty."""
    try:
        return str(ZoneInfo(zone)) if zone else ""
    except (KeyError, OSError, ValueError):
        raise AskPerson(f"The time zone of {whose} is not known.", "Choose one such as Europe/Berlin.") from None


def _number(least: Any, name: str) -> Decimal:
    if isinstance(least, int) and not isinstance(least, bool):
        return Decimal(least)
    raise AskPerson(f"The least of '{name}' in the mapping is not a whole number.")


def _scale(spec: Any, name: str) -> tuple[Decimal, Decimal]:
    """ "1 to 5" and "5 to 1": the worst answer, then the best."""
    found = _SCALE.fullmatch(str(spec).strip())
    if not found or Decimal(found[1]) == Decimal(found[2]):
        raise AskPerson(f"The scale of '{name}' in the mapping is not one.", 'Worst, then best: scale = "1 to 5".')
    return Decimal(found[1]), Decimal(found[2])


def listed(names: Collection[str]) -> str:
    """Names in order, for an error text."""
    return ", ".join(sorted(names))


def finder(path: str) -> Callable[[Values], Any]:
    """What stands at a column, or at a path of keys and list places parted by dots; None if the way ends early."""
    if "." not in path:
        return lambda row: row.get(path)
    way = [(part, int(part) if part.isdecimal() else -1) for part in path.split(".")]

    def look(row: Values) -> Any:
        if path in row:
            return row[path]
        here: Any = row
        for part, place in way:
            if isinstance(here, dict):
                here = here.get(part)
            elif isinstance(here, list) and 0 <= place < len(here):
                here = here[place]
            else:
                return None
        return here

    return look


def filler(template: str) -> Callable[[Values], str]:
    """The template with the values of its columns; "" where it has none of them."""
    places = [(path, finder(path)) for path in _PLACE.findall(template)]

    def fill(row: Values) -> str:
        parts = {path: plain(look(row)) for path, look in places}
        if not any(parts.values()):
            return ""
        filled = _PLACE.sub(lambda place: parts[place[1]], template).strip()
        return filled if all(parts.values()) else re.sub(r" {2,}", " ", filled)

    return fill


def blank(found: Any) -> bool:
    """Whether a row says nothing here."""
    if isinstance(found, str):
        return not found or found.isspace()
    return found is None or found == []


def plain(found: Any) -> str:
    """As it is written, without white space around it; "" for nothing, lists and objects."""
    if isinstance(found, str):
        return found.strip()
    if found is None or isinstance(found, list | dict):
        return ""
    if isinstance(found, bool):
        return "true" if found else "false"
    return str(found).strip()
