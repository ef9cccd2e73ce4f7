"""One value that a mapping wants from a row: where it stands, and how it is to be read as text, time, number or yes."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, SkipRow
from connectors.kit.parse import date_of, decimal_of, id_of, lines_of, text_of, time_of

Values = Mapping[str, Any]

_PLACE = re.compile(r"\{([^{}]+)\}")
_SOURCES = ("column", "template", "constant")
OPTIONS = frozenset(
    {*_SOURCES, "values", "default", "format", "decimal", "split", "optional", "zone", "least", "scale"}
)
_ZERO_DATE = re.compile(r"0{4}-00-00([T ]00:00:00(\.0+)?)?")
_YES = frozenset({"true", "yes", "y", "t", "1", "on"})
_NO = frozenset({"false", "no", "n", "f", "0", "off"})
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})")
_SCALE = re.compile(r"([+-]?\d{1,6}(?:\.\d{1,3})?) to ([+-]?\d{1,6}(?:\.\d{1,3})?)")
_LONGEST = 31 * 24 * 3600
_THOUSANDS = {
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

    def take(self, row: Values) -> Any:
        """The value as the row has it, a blank text as None."""
        found: Any = self.constant
        if self.template:
            found = _filled(self.template, row)
        elif self.columns:
            found = find(row, self.columns[0])
        if self.table is not None and not blank(found):
            found = self.table.get(plain(found), found if self.default is None else self.default)
        return self.default if blank(found) else found


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
    if spec.get("decimal", ".") not in _THOUSANDS:
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


def find(row: Values, path: str) -> Any:
    """What stands at a column, or at a path of keys and list places parted by dots; None if the way ends early."""
    if path in row:
        return row[path]
    here: Any = row
    for part in path.split("."):
        if isinstance(here, Mapping):
            here = here.get(part)
        elif isinstance(here, list) and part.isdecimal() and int(part) < len(here):
            here = here[int(part)]
        else:
            return None
    return here


def blank(found: Any) -> bool:
    """Whether a row says nothing here."""
    return found is None or found == [] or (isinstance(found, str) and not found.strip())


def same(found: Any, wanted: Collection[str]) -> bool:
    """Whether a value of a row is one of these texts."""
    return plain(found) in wanted


def _filled(template: str, row: Values) -> str:
    parts = {path: plain(find(row, path)) for path in _PLACE.findall(template)}
    if not any(parts.values()):
        return ""
    filled = _PLACE.sub(lambda place: parts[place[1]], template).strip()
    return filled if all(parts.values()) else re.sub(r" {2,}", " ", filled)


def plain(found: Any) -> str:
    """As it is written, without white space around it; "" for nothing, lists and objects."""
    if found is None or isinstance(found, list | dict):
        return ""
    if isinstance(found, bool):
        return "true" if found else "false"
    return str(found).strip()


def identity(wanted: Wanted, row: Values) -> str:
    """As an id; SkipRow where there is none."""
    return id_of(wanted.take(row), wanted.name)


def text(wanted: Wanted, row: Values) -> str:
    """As one line of plain text; "" where there is none."""
    return text_of(wanted.take(row))


def lines(wanted: Wanted, row: Values) -> str:
    """As plain text that keeps its lines; "" where there is none."""
    return lines_of(wanted.take(row))


def texts(wanted: Wanted, row: Values) -> tuple[str, ...]:
    """Several texts, each once: a list in the row, or one text parted by `split`."""
    found = wanted.take(row)
    parts: Sequence[Any] = found if isinstance(found, list) else [found]
    if wanted.split:
        parts = [piece for part in parts for piece in plain(part).split(wanted.split)]
    return tuple(dict.fromkeys(said for part in parts if (said := text_of(part))))


def moment(wanted: Wanted, row: Values, around: Surroundings) -> datetime | None:
    """As an aware time; None where the row has none.

    A time without a zone takes the value's own zone, else the one of `around`; SkipRow where there is neither.
    """
    found = wanted.take(row)
    if blank(found) or _ZERO_DATE.fullmatch(plain(found)):
        return None
    if wanted.zone:
        around = Surroundings(time_zone=wanted.zone)
    return time_of(_by_format(found, wanted), around, wanted.name)


def day(wanted: Wanted, row: Values) -> date | None:
    """As a date; of a time, its day as written. None where the row has none."""
    found = wanted.take(row)
    if blank(found) or _ZERO_DATE.fullmatch(plain(found)):
        return None
    return date_of(_by_format(found, wanted), wanted.name)


def _by_format(found: Any, wanted: Wanted) -> Any:
    if not wanted.format:
        return found
    try:
        # What zone a time without one is in is for the mapping to say, not for strptime.
        return datetime.strptime(plain(found), wanted.format)  # noqa: DTZ007
    except ValueError:
        raise SkipRow(f"The field {wanted.name} is not written as its format says.") from None


def decimal(wanted: Wanted, row: Values) -> Decimal | None:
    """As an exact number; None where the row has none. Thousands may be parted only where `decimal` is set."""
    found = wanted.take(row)
    if isinstance(found, str) and wanted.decimal:
        said = found.strip()
        if _THOUSANDS[wanted.decimal].fullmatch(said):
            said = re.sub(r"[\s'’.]" if wanted.decimal == "," else r"[\s'’,]", "", said)
        found = said.replace(",", ".") if wanted.decimal == "," else said
    number = None if blank(found) else decimal_of(found, wanted.name)
    return number if number is None or wanted.least is None else max(number, wanted.least)


def whole(wanted: Wanted, row: Values) -> int | None:
    """As a whole number of 0 or more; None where the row has none."""
    number = decimal(wanted, row)
    if number is None:
        return None
    if number < 0 or number != number.to_integral_value():
        raise SkipRow(f"The field {wanted.name} is not a whole number of 0 or more.")
    return int(number)


def span(wanted: Wanted, row: Values) -> timedelta | None:
    """As a length of time: seconds as a number, m:ss or h:mm:ss; None where the row has none."""
    clock = _CLOCK.fullmatch(plain(wanted.take(row)))
    if clock:
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return timedelta(hours=hours, minutes=minutes, seconds=seconds)
    count = decimal(wanted, row)
    if count is None:
        return None
    if not 0 <= count <= _LONGEST:
        raise SkipRow(f"The field {wanted.name} is not a number of seconds from 0 to {_LONGEST}.")
    return timedelta(microseconds=int(count * 1_000_000))


def yes_no(wanted: Wanted, row: Values) -> bool | None:
    """As yes or no; None where the row says nothing."""
    found = wanted.take(row)
    if blank(found):
        return None
    said = plain(found).lower()
    if said in _YES or said in _NO:
        return said in _YES
    raise SkipRow(f"The field {wanted.name} is neither yes nor no.")


_Word = TypeVar("_Word", bound=StrEnum)


def word(kind: type[_Word], wanted: Wanted, row: Values) -> _Word:
    """As one of our own words; SkipRow names them where the row has another."""
    try:
        return kind(plain(wanted.take(row)))
    except ValueError:
        known = listed([member.value for member in kind])
        raise SkipRow(f"The field {wanted.name} is not one of {known}.") from None
