"""How a wanted value is read from a row, as text, time, number or yes: each word makes one reader, once a mapping."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from connectors.kit.declare import Surroundings
from connectors.kit.errors import SkipRow
from connectors.kit.money import without_sign
from connectors.kit.parse import date_of, decimal_of, id_of, lines_of, text_of, time_of
from connectors.kit.wanted import THOUSANDS, Values, Wanted, blank, filler, finder, listed, plain

_Read = TypeVar("_Read")
Reader = Callable[[Values], _Read]

_ZERO_DATE = re.compile(r"0{4}-00-00([T ]00:00:00(\.0+)?)?")
_YES = frozenset({"true", "yes", "y", "t", "1", "on"})
_NO = frozenset({"false", "no", "n", "f", "0", "off"})
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})")
_LONGEST = 31 * 24 * 3600
# Fewer digits than this never say more than _LONGEST.
_DIGITS = 7


def taker(wanted: Wanted) -> Reader[Any]:
    """The value as the row has it, through the table of values and with its default; nothing may come as a blank."""
    default, table, look = wanted.default, wanted.table, _look(wanted)
    if table is None and default is None:
        return look

    def take(row: Values) -> Any:
        found = look(row)
        if table is not None and not blank(found):
            found = table.get(plain(found), found if default is None else default)
        return default if blank(found) else found

    return _once(wanted, take)


def _look(wanted: Wanted) -> Reader[Any]:
    if wanted.template:
        return filler(wanted.template)
    if wanted.columns:
        return finder(wanted.columns[0])
    return lambda _: wanted.constant


def _once(wanted: Wanted, read: Reader[_Read]) -> Reader[_Read]:
    """What no column has a part in is the same for every row; where it cannot be read, every row says so."""
    if wanted.columns:
        return read
    try:
        always = read({})
    except SkipRow:
        return read
    return lambda _: always


def identity(wanted: Wanted) -> Reader[str]:
    """As an id; SkipRow where there is none."""
    take, name = taker(wanted), wanted.name
    return lambda row: id_of(take(row), name)


def text(wanted: Wanted) -> Reader[str]:
    """As one line of plain text; "" where there is none."""
    take = taker(wanted)
    return _once(wanted, lambda row: text_of(take(row)))


def lines(wanted: Wanted) -> Reader[str]:
    """As plain text that keeps its lines; "" where there is none."""
    take = taker(wanted)
    return _once(wanted, lambda row: lines_of(take(row)))


def texts(wanted: Wanted) -> Reader[tuple[str, ...]]:
    """Several texts, each once: a list in the row, or one text parted by `split`."""
    take, split = taker(wanted), wanted.split

    def read(row: Values) -> tuple[str, ...]:
        found = take(row)
        if not split and type(found) is str:
            said = text_of(found)
            return (said,) if said else ()
        parts: Sequence[Any] = found if isinstance(found, list) else [found]
        if split:
            parts = [piece for part in parts for piece in plain(part).split(split)]
        return tuple(dict.fromkeys(said for part in parts if (said := text_of(part))))

    return _once(wanted, read)


def moment(wanted: Wanted, around: Surroundings) -> Reader[datetime | None]:
    """As an aware time; None where the row has none.

    A time without a zone takes the value's own zone, else the one of `around`; SkipRow where there is neither.
    """
    take, format_of = taker(wanted), _by_format(wanted)
    around = Surroundings(time_zone=wanted.zone) if wanted.zone else around

    def read(row: Values) -> datetime | None:
        found = take(row)
        return None if _no_day(found) else time_of(format_of(found), around, wanted.name)

    return _once(wanted, read)


def day(wanted: Wanted) -> Reader[date | None]:
    """As a date; of a time, its day as written. None where the row has none."""
    take, format_of = taker(wanted), _by_format(wanted)

    def read(row: Values) -> date | None:
        found = take(row)
        return None if _no_day(found) else date_of(format_of(found), wanted.name)

    return _once(wanted, read)


def _no_day(found: Any) -> bool:
    """Whether this is nothing, or the day 0 of the year 0, as some databases write it."""
    if type(found) is str and found[:2] in ("20", "19"):
        return False
    return blank(found) or _ZERO_DATE.fullmatch(plain(found)) is not None


def _by_format(wanted: Wanted) -> Callable[[Any], Any]:
    if not wanted.format:
        return lambda found: found

    def read(found: Any) -> datetime:
        try:
            # What zone a time without one is in is for the mapping to say, not for strptime.
            return datetime.strptime(plain(found), wanted.format)  # noqa: DTZ007
        except ValueError:
            raise SkipRow(f"The field {wanted.name} is not written as its format says.") from None

    return read


def decimal(wanted: Wanted) -> Reader[Decimal | None]:
    """As an exact number, whatever currency's sign stands beside it; None where the row has none. Thousands may be
    parted only where `decimal` is set."""
    take = taker(wanted)

    def read(row: Values) -> Decimal | None:
        found = take(row)
        if type(found) is str and not found.isdigit():
            found = without_sign(found)[0]
        if isinstance(found, str) and wanted.decimal:
            said = found.strip()
            if THOUSANDS[wanted.decimal].fullmatch(said):
                said = re.sub(r"[\s'’.]" if wanted.decimal == "," else r"[\s'’,]", "", said)
            found = said.replace(",", ".") if wanted.decimal == "," else said
        number = None if blank(found) else decimal_of(found, wanted.name)
        return number if number is None or wanted.least is None else max(number, wanted.least)

    return _once(wanted, read)


def whole(wanted: Wanted) -> Reader[int | None]:
    """As a whole number of 0 or more; None where the row has none."""
    count = decimal(wanted)

    def read(row: Values) -> int | None:
        number = count(row)
        if number is None:
            return None
        if number < 0 or number != number.to_integral_value():
            raise SkipRow(f"The field {wanted.name} is not a whole number of 0 or more.")
        return int(number)

    return _once(wanted, read)


def span(wanted: Wanted) -> Reader[timedelta | None]:
    """As a length of time: seconds as a number, m:ss or h:mm:ss; None where the row has none."""
    take, number, plainly = taker(wanted), decimal(wanted), wanted.least is None

    def read(row: Values) -> timedelta | None:
        found = take(row)
        if plainly and type(found) is str and len(found) < _DIGITS and found.isascii() and found.isdigit():
            found = int(found)
        if plainly and type(found) is int and 0 <= found <= _LONGEST:
            return timedelta(0, found)
        clock = _CLOCK.fullmatch(plain(found))
        if clock:
            hours, minutes, seconds = (int(part or 0) for part in clock.groups())
            return timedelta(hours=hours, minutes=minutes, seconds=seconds)
        count = number(row)
        if count is None:
            return None
        if not 0 <= count <= _LONGEST:
            raise SkipRow(f"The field {wanted.name} is not a number of seconds from 0 to {_LONGEST}.")
        return timedelta(microseconds=int(count * 1_000_000))

    return _once(wanted, read)


def yes_no(wanted: Wanted) -> Reader[bool | None]:
    """As yes or no; None where the row says nothing."""
    take = taker(wanted)

    def read(row: Values) -> bool | None:
        found = take(row)
        if blank(found):
            return None
        said = plain(found).lower()
        if said in _YES or said in _NO:
            return said in _YES
        raise SkipRow(f"The field {wanted.name} is neither yes nor no.")

    return _once(wanted, read)


_Word = TypeVar("_Word", bound=StrEnum)


def word(kind: type[_Word], wanted: Wanted) -> Reader[_Word]:
    """As one of our own words; SkipRow names them where the row has another."""
    take, known = taker(wanted), {member.value: member for member in kind}

    def read(row: Values) -> _Word:
        found = known.get(plain(take(row)))
        if found is None:
            raise SkipRow(f"The field {wanted.name} is not one of {listed(known)}.")
        return found

    return _once(wanted, read)
