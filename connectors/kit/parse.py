"""Reads times, dates, amounts, texts and ids as sources write them; what cannot be read becomes SkipRow."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, SkipRow

# Years outside are a program's way of saying "none" (0001-01-01, 9999-12-31) or a slip.
FIRST_YEAR, LAST_YEAR = 1900, 2200
TEXT_LIMIT = 10_000
ID_LIMIT = 200
_LARGEST = Decimal(10) ** 18
_NUMBERS, _IDS, _NO_TEXT = (int, float, Decimal), (str, int, Decimal), (type(None), bool, list, dict)
_LATEST_EPOCH = Decimal(10) ** 20

# Control characters but tab and newline, marks that reorder text on screen, halves of characters no file can hold.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_NEWLINE = re.compile("\r\n?|\u2028|\u2029|\x85")
_COMPACT = re.compile(r"(19|20|21)\d{12}")
_SHORT_OFFSET = re.compile(r"(:\d\d(?:[.,]\d+)?)\s*([+-]\d\d)(?::?(\d\d))?$")
_ENDS_DAY = re.compile(r"[T ]24:00(?::00(?:[.,]0+)?)?")
_LEAP = re.compile(r"(:\d\d):60")


def time_of(value: object, around: Surroundings, field: str = "time") -> datetime:
    """An aware time from ISO 8601 and its variants, an HTTP or mail date, or seconds, ms, µs or ns since 1970.

    The offset that was written is kept. A time without one is in the source's default zone; SkipRow with
    mend="time_zone" when there is none, SkipRow when it is no time at all or outside FIRST_YEAR..LAST_YEAR.
    """
    if type(value) is str and value[4:5] == "-":
        # Nearly all times are written like this, and this is several times faster than looking for what else it may be.
        try:
            found: datetime | None = (plain := datetime.fromisoformat(value))
        except ValueError:
            found = _any_time(value)
        else:
            if plain.tzinfo is not None and FIRST_YEAR <= plain.year <= LAST_YEAR:
                return plain
    else:
        found = _any_time(value)
    if found is None:
        raise SkipRow(f"The field {field} is empty." if value in (None, "") else f"The field {field} holds no time.")
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise SkipRow(f"The field {field} lies outside the years {FIRST_YEAR} to {LAST_YEAR}.")
    if found.tzinfo is not None:
        return found
    if not around.time_zone:
        raise SkipRow(
            f"The field {field} has no time zone; set the source's time zone to let such rows in.", mend="time_zone"
        )
    return found.replace(tzinfo=_zone(around.time_zone))


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        pass
    raise AskPerson("The time zone of this source is not known.", "Choose one such as Europe/Berlin in its settings.")


def _any_time(value: object) -> datetime | None:
    if isinstance(value, datetime):
        return value
    if isinstance(value, bool):
        return None
    if isinstance(value, _NUMBERS):
        return _since_1970(Decimal(value))
    if not isinstance(value, str):
        return None
    text = value.strip()
    if text[4:5] == "-":
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            return _written_time(text)
    if text[3:4] == ",":
        # So mails and some vendors write it: "Mon, 02 Mar 2026 09:00:00 +0000".
        return _mail_time(text)
    if _COMPACT.fullmatch(text):
        text = f"{text[:8]}T{text[8:]}"
    elif re.fullmatch(r"\d{9,19}(\.\d+)?", text):
        return _since_1970(Decimal(text))
    return _written_time(text)


def _since_1970(value: Decimal) -> datetime | None:
    if not value.is_finite() or abs(value) > _LATEST_EPOCH:
        return None
    per_second = next((unit for limit, unit in ((11, 1), (14, 10**3), (17, 10**6)) if abs(value) < 10**limit), 10**9)
    micros = round(value * 1_000_000 / per_second)
    try:
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=micros)
    except OverflowError:
        return None


def _written_time(written: str) -> datetime | None:
    text = re.sub(r"\s*(?:UTC|GMT)$", "Z", written)
    text = _SHORT_OFFSET.sub(lambda found: f"{found[1]}{found[2]}:{found[3] or '00'}", text)
    next_day = bool(_ENDS_DAY.search(text))
    text = _LEAP.sub(r"\1:59", _ENDS_DAY.sub("T00:00:00", text))
    try:
        found = datetime.fromisoformat(text)
        return found + timedelta(days=1) if next_day else found
    except (ValueError, OverflowError):
        return _mail_time(written)


def _mail_time(written: str) -> datetime | None:
    try:
        return parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def date_of(value: object, field: str = "date") -> date | None:
    """A calendar day from ISO 8601 (a time's own day, whatever its zone), None for empty; SkipRow for anything else."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = _written_time(value.strip()) if isinstance(value, str) else None
    if found is None or not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise SkipRow(f"The field {field} holds no date.")
    return found.date()


def decimal_of(value: object, field: str = "amount") -> Decimal | None:
    """An exact number, None for empty; SkipRow for anything else, thousands separators too: they are ambiguous."""
    if value is None or value == "":
        return None
    found: Decimal | None = None
    if type(value) is int:
        found = Decimal(value)
    elif isinstance(value, _NUMBERS) and not isinstance(value, bool):
        found = Decimal(str(value))
    elif isinstance(value, str) and "_" not in value:
        try:
            found = Decimal(value.strip())
        except InvalidOperation:
            found = None
    if found is None or not found.is_finite() or abs(found) > _LARGEST:
        raise SkipRow(f"The field {field} holds no number.")
    return found


def text_of(value: object, limit: int = TEXT_LIMIT) -> str:
    """One line of plain text, "" for none. Markup stays as it was written: nothing here or later interprets it."""
    # What is printable has no white space but plain spaces, so nearly all texts need no more than a look.
    if type(value) is str and len(value) <= limit and "  " not in value and value.isprintable():
        return value.strip()
    if value is None:
        return ""
    return " ".join(lines_of(value, limit).split())


def lines_of(value: object, limit: int = TEXT_LIMIT) -> str:
    """Plain text that keeps its lines, without control characters, at most `limit` characters."""
    if type(value) is not str:
        if isinstance(value, _NO_TEXT):
            return ""
        value = str(value)
    text: str = value
    if not text.isprintable():
        text = _UNWANTED.sub("", _NEWLINE.sub("\n", text))
    text = text.strip()
    return text if len(text) <= limit else text[: limit - 1] + "…"


def id_of(value: object, field: str = "id") -> str:
    """A source's id as text; SkipRow when it is missing or longer than any id is."""
    # Letters and digits are what nearly all ids are made of, and nothing is to be done about those.
    if type(value) is str and len(value) <= ID_LIMIT and value.isalnum():
        return value
    if type(value) is not str and (isinstance(value, bool) or not isinstance(value, _IDS)):
        raise SkipRow(f"The row has no {field}.")
    text = text_of(value, ID_LIMIT + 1)
    if not text:
        raise SkipRow(f"The row has no {field}.")
    if len(text) > ID_LIMIT:
        raise SkipRow(f"The field {field} is longer than {ID_LIMIT} characters.")
    return text
