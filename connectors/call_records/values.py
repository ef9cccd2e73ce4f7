"""What the columns of a call table hold made into words, lengths and instants, whoever wrote them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from connectors.kit.errors import AskPerson, SkipRow

# 1970-01-01 00:00 UTC as a Julian day, and the Julian days between which a bare number is one (1858 to 2132).
_JULIAN_EPOCH = 2_440_587.5
_JULIAN_DAYS = (2_400_000, 2_500_000)

# Bare numbers above this are milliseconds since 1970, others seconds.
_MILLISECONDS = 100_000_000_000

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")

# Asterisk begins a channel's id with the second it was made: "1313405830.12", with a system's name before it or not.
_BORN = re.compile(r"(?:^|-)(\d{9,10})\.\d+$")

_NO_ZONE = (
    "The times in this table have no time zone.",
    "Set the time zone of this source to the one the telephone system's clock runs in.",
)


def words(value: Any) -> str:
    """A column as text without surrounding space; nothing is the empty text."""
    if value is None:
        return ""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace").strip()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def seconds(value: Any, column: str) -> float:
    """A length in seconds, 0 for nothing; SkipRow for text, for a negative length and for more than a year."""
    text = words(value)
    if not text:
        return 0.0
    try:
        length = float(text)
    except ValueError:
        raise SkipRow(f"The length in column {column} is not a number.") from None
    if not 0 <= length <= 366 * 86_400:
        raise SkipRow(f"The length in column {column} is no possible number of seconds.")
    return length


def instant(value: Any, zone: ZoneInfo | None, column: str, born: str = "") -> datetime | None:
    """A time as aware UTC, None for nothing.

    Takes what drivers give: datetimes, ISO text, seconds or milliseconds since 1970, Julian days. Only a time of day on
    the wall needs `zone`; `born` is the channel id that tells the two hours apart when clocks are put back.
    Raises SkipRow where it is no time, AskPerson where it needs a zone and there is none.
    """
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return _counted(float(value), column) if value else None
    text = words(value) if not isinstance(value, datetime) else ""
    if isinstance(value, datetime):
        moment = value
    elif not text or text.startswith("0000-00-00"):
        return None
    elif _NUMBER.fullmatch(text):
        return _counted(float(text), column) if float(text) else None
    else:
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            raise SkipRow(f"The time in column {column} cannot be read.") from None
    if moment.tzinfo is None and zone is None:
        raise AskPerson(*_NO_ZONE)
    try:
        return moment.astimezone(UTC) if zone is None or moment.tzinfo else _on_the_wall(moment, zone, born)
    except (OverflowError, ValueError):
        raise SkipRow(f"The time in column {column} cannot be read.") from None


def _counted(number: float, column: str) -> datetime:
    if _JULIAN_DAYS[0] < number < _JULIAN_DAYS[1]:
        since = round((number - _JULIAN_EPOCH) * 86_400, 3)
        # Kamailio's SQLite driver writes every second half a second early, against rounding.
        since += 0.5 if since % 1 == 0.5 else 0.0
    else:
        since = number / 1000 if abs(number) > _MILLISECONDS else number
    try:
        return datetime.fromtimestamp(0, UTC) + timedelta(seconds=since)
    except (OverflowError, ValueError):
        raise SkipRow(f"The time in column {column} cannot be read.") from None


def _on_the_wall(moment: datetime, zone: ZoneInfo, born: str) -> datetime:
    first, second = (moment.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    found = _BORN.search(born)
    if first >= second or found is None:
        return first
    truth = float(found.group(1))
    return min((first, second), key=lambda candidate: abs(candidate.timestamp() - truth))


def shifted(value: Any, hours: float) -> Any:
    """The same kind of raw time, `hours` later, for comparing within the table; None where that cannot be told."""
    text = words(value)
    try:
        if isinstance(value, datetime):
            return value + timedelta(hours=hours)
        if isinstance(value, (int, float, Decimal)) or _NUMBER.fullmatch(text):
            return _shifted_number(value, hours)
        later = datetime.fromisoformat(text) + timedelta(hours=hours)
    except (ValueError, OverflowError):
        return None
    return later.isoformat(sep="T" if "T" in text else " ")


def _shifted_number(value: Any, hours: float) -> Any:
    number = float(value)
    if _JULIAN_DAYS[0] < number < _JULIAN_DAYS[1]:
        later = number + hours / 24
    else:
        later = number + hours * (3_600_000 if abs(number) > _MILLISECONDS else 3_600)
    return type(value)(later) if isinstance(value, (int, float, Decimal)) else str(later)


def packed(value: Any) -> Any:
    """A raw value as JSON keeps it, for a cursor."""
    if isinstance(value, datetime):
        return {"time": value.isoformat()}
    return {"number": str(value)} if isinstance(value, Decimal) else value


def unpacked(value: Any) -> Any:
    """What `packed` was given."""
    if not isinstance(value, dict):
        return value
    return Decimal(value["number"]) if "number" in value else datetime.fromisoformat(value["time"])
