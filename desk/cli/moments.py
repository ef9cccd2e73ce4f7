"""Reads moments and days as people type them, in the person's own zone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from desk.services.asks import ServiceError

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ADVICE = 'Write it like "2026-03-02 14:02", "14:02", "yesterday 14:02", "Monday 9 am" or "2 hours ago".'
LATER_ADVICE = 'Write it like "tomorrow 9:00", "in 2 hours", "17:00", "Monday 9 am" or "2026-03-09 10:00".'
MORNING = time(9)
LAST_MOMENT = time(23, 59, 59, 999_999)

_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2})(?::(?P<second>\d{2}))?)?\s*(?P<half>am|pm)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?(?:,? (\d{4}))?")
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")
_SLASHED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
_AGO = re.compile(r"(an?|\d{1,6}) ?(s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?|w|weeks?) ago")
_IN = re.compile(r"in (an?|\d{1,6}) ?(m|mins?|minutes?|h|hours?|d|days?|w|weeks?)")
_UNITS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800}


def moment_of(text: str, now: datetime, zone: tzinfo) -> datetime:
    """The moment (aware UTC) a person means; a day alone is its end, or now where it is not over.

    ServiceError, with ways to write one, where it cannot be told.
    """
    said = " ".join(text.lower().replace(",", " ").split())
    try:
        found = _moment(said, now.astimezone(zone))
    except (ValueError, OverflowError):
        found = None
    if found is None:
        slashed = "Whether the month or the day comes first differs by country. " if _SLASHED.search(said) else ""
        raise ServiceError(f"“{text}” is no moment this desk understands.", f"{slashed}{ADVICE}")
    return found.astimezone(UTC)


def later_of(text: str, now: datetime, zone: tzinfo) -> datetime:
    """A moment to come: "in 2 hours", "17:00" (the next one), "tomorrow", "Monday 9 am", "2026-03-09 10:00".

    A day alone is its morning. ServiceError where it cannot be told or has passed.
    """
    said = " ".join(text.lower().replace(",", " ").split())
    try:
        found = _later(said, now.astimezone(zone))
    except (ValueError, OverflowError):
        found = None
    if found is None:
        raise ServiceError(f"“{text}” is no moment this desk understands.", LATER_ADVICE)
    if found <= now:
        raise ServiceError(f"“{text}” has passed.", LATER_ADVICE)
    return found.astimezone(UTC)


def day_of(text: str, now: datetime, zone: tzinfo) -> date:
    """The day a person means, in their zone; ServiceError where it cannot be told."""
    said = " ".join(text.lower().replace(",", " ").split())
    try:
        found = _day(said, now.astimezone(zone).date())
    except ValueError:
        found = None
    if found is None:
        raise ServiceError(f"“{text}” is no day this desk understands.", "Write it like 2026-03-02 or yesterday.")
    return found


def _moment(said: str, here: datetime) -> datetime | None:
    if said == "now":
        return here
    ago = _AGO.fullmatch(said)
    if ago:
        number = 1 if ago[1] in ("a", "an") else int(ago[1])
        return here.astimezone(UTC) - timedelta(seconds=number * _UNITS[ago[2][0]])
    if _ISO.match(said) and (full := _iso(said, here.tzinfo)):
        return full
    return _spoken(said, here)


def _later(said: str, here: datetime) -> datetime | None:
    ahead = _IN.fullmatch(said)
    if ahead:
        number = 1 if ahead[1] in ("a", "an") else int(ahead[1])
        return here.astimezone(UTC) + timedelta(seconds=number * _UNITS[ahead[2][0]])
    if _ISO.match(said) and (full := _iso(said, here.tzinfo)):
        return full
    clock = _time(said)
    if clock is not None:
        at = datetime.combine(here.date(), clock, here.tzinfo)
        return at if at > here else datetime.combine(here.date() + timedelta(days=1), clock, here.tzinfo)
    words = said.removeprefix("next ").replace(" at ", " ").split(" ")
    for cut in range(len(words), 0, -1):
        day = _day_ahead(" ".join(words[:cut]), here.date())
        clock = _time(" ".join(words[cut:])) if words[cut:] else MORNING
        if day is not None and clock is not None:
            return datetime.combine(day, clock, here.tzinfo)
    return None


def _day_ahead(said: str, today: date) -> date | None:
    if said in ("today", "tomorrow"):
        return today + timedelta(days=int(said == "tomorrow"))
    if _is_name(said, _WEEKDAY_NAMES):
        return today + timedelta(days=(WEEKDAYS.index(said[:3]) - today.weekday()) % 7 or 7)
    found = _day(said, today)
    if found is not None and found < today and found == _named(said, today) and not said[-4:].isdigit():
        # A day of the month without a year is the next one.
        return found.replace(year=found.year + 1)
    return found


def _iso(said: str, zone: tzinfo | None) -> datetime | None:
    """ISO 8601 with a time; an offset or Z wins over the person's own zone."""
    if "t" not in said and ":" not in said:
        return None
    try:
        found = datetime.fromisoformat(said.upper().replace(" UTC", "Z").replace(" Z", "Z"))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _spoken(said: str, here: datetime) -> datetime | None:
    """A time, a day, or both in either order."""
    clock = _time(said)
    if clock is not None:
        at = datetime.combine(here.date(), clock, here.tzinfo)
        # A time of day that is still to come was yesterday's.
        return at if at <= here else datetime.combine(here.date() - timedelta(days=1), clock, here.tzinfo)
    day = _day(said, here.date())
    if day is not None:
        return min(datetime.combine(day, LAST_MOMENT, here.tzinfo), here) if day == here.date() else _end(day, here)
    words = said.replace(" at ", " ").split(" ")
    for cut in range(1, len(words)):
        first, rest = " ".join(words[:cut]), " ".join(words[cut:])
        for one, other in ((first, rest), (rest, first)):
            day, clock = _day(one, here.date()), _time(other)
            if day is not None and clock is not None:
                return datetime.combine(day, clock, here.tzinfo)
    return None


def _end(day: date, here: datetime) -> datetime:
    return datetime.combine(day, LAST_MOMENT, here.tzinfo)


def _time(said: str) -> time | None:
    """ "14:02", "14:02:33", "9 am", "2:05 pm", "14h30", "noon", "midnight"; a bare number is none."""
    if said in ("noon", "midnight"):
        return time(12 if said == "noon" else 0)
    found = _CLOCK.fullmatch(said)
    if not found or not (found["minute"] or found["half"]):
        return None
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"] == "pm" else 0)
    minute, second = int(found["minute"] or 0), int(found["second"] or 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _day(said: str, today: date) -> date | None:
    if said in ("today", "yesterday"):
        return today if said == "today" else today - timedelta(days=1)
    name = said.removeprefix("last ").removeprefix("on ")
    if name[:3] in WEEKDAYS and _is_name(name, _WEEKDAY_NAMES):
        back = (today.weekday() - WEEKDAYS.index(name[:3])) % 7
        return today - timedelta(days=back or 7)
    for pattern, order in ((_ISO, (1, 2, 3)), (_DOTTED, (3, 2, 1))):
        numbers = pattern.fullmatch(said)
        if numbers:
            year, month, day = (int(numbers[place]) for place in order)
            return date(year, month, day)
    return _named(said, today)


def _named(said: str, today: date) -> date | None:
    """ "2 March", "March 2nd 2026"; without a year the last one that is not to come."""
    found = _DAY_MONTH.fullmatch(said)
    day, month, year = (found[1], found[2], found[3]) if found else ("", "", "")
    if not found:
        found = _MONTH_DAY.fullmatch(said)
        if not found:
            return None
        day, month, year = found[2], found[1], found[3]
    if not _is_name(month, _MONTH_NAMES):
        return None
    number = MONTHS.index(month[:3]) + 1
    if year:
        return date(int(year), number, int(day))
    # The 29th of February may be some years back.
    for back in range(9):
        try:
            guess = date(today.year - back, number, int(day))
        except ValueError:
            continue
        if guess <= today:
            return guess
    return None


_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _is_name(said: str, names: Sequence[str]) -> bool:
    """Whether it is one of these names, or its first three or more letters."""
    return len(said) >= 3 and any(name.startswith(said) for name in names)
