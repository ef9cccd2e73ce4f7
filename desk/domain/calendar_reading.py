"""Reads working calendars from the rules' text: hours a weekday, zone, holidays."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from typing import Any

from desk.domain.calendars import Span, WorkCalendar
from desk.domain.problems import Problems
from desk.domain.time import HOUR, MINUTE

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_KEYS = frozenset({"zone", "hours", "country", "region", "holidays"})
_SPAN = re.compile(r"\s*(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})\s*")
_ADVICE = "Write hours such as “09:00-17:30”, or “09:00-12:00, 13:00-17:00”, within one day."


def _no_zone(_name: str) -> tzinfo | None:
    return None


def _no_days(_country: str, _region: str) -> Container[date] | None:
    return None


@dataclass(frozen=True, slots=True)
class World:
    """What a text of rules may refer to: time zones by name, and the public holidays of a country (ISO 3166) and one of
    its regions ("": all of it); both answer None for what they do not know. `zone` is the desk's own."""

    zone: tzinfo = UTC
    zone_named: Callable[[str], tzinfo | None] = _no_zone
    days_off: Callable[[str, str], Container[date] | None] = _no_days


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Public holidays and the company's own days, as one set of dates."""

    public: Container[date]
    own: frozenset[date]

    def __contains__(self, day: object) -> bool:
        return day in self.own or day in self.public


def read_calendars(value: Any, world: World, problems: Problems) -> dict[str, WorkCalendar]:
    """The calendars by name, those that are right; what is wrong goes to `problems`."""
    if not isinstance(value, Mapping):
        problems.add("“calendars” is no table.", "Write it as [calendars.office].", "calendars")
        return {}
    found = {}
    for name, table in value.items():
        calendar = _calendar(str(name), table, world, problems)
        if calendar:
            found[str(name)] = calendar
    return found


def _calendar(name: str, table: Any, world: World, problems: Problems) -> WorkCalendar | None:
    if not isinstance(table, Mapping):
        problems.add(f"Calendar “{name}” is no table.", f"Write it as [calendars.{name}].", name)
        return None
    before = len(problems.found)
    problems.unknown_keys(table, _KEYS, f"in calendar “{name}”")
    zone = _zone(problems.text(table, "zone", 60), world, problems)
    hours = _hours(name, table.get("hours"), problems)
    off = DaysOff(_public(table, world, problems), _own(table.get("holidays", []), problems))
    return WorkCalendar(zone, hours, off) if len(problems.found) == before else None


def _zone(text: str, world: World, problems: Problems) -> tzinfo:
    zone = world.zone_named(text) if text else world.zone
    if zone is None:
        problems.add(f"There is no time zone “{text}”.", "Write one such as Europe/London.", "zone")
        return world.zone
    return zone


def _hours(name: str, table: Any, problems: Problems) -> tuple[tuple[Span, ...], ...]:
    if not isinstance(table, Mapping) or not table:
        problems.add(f"Calendar “{name}” has no hours.", 'Write hours = { monday = "09:00-17:00", … }.', "hours", name)
        return ((),) * 7
    problems.unknown_keys(table, WEEKDAYS, "among hours; days are written out in English")
    week = tuple(_day(day, table.get(day, ""), problems) for day in WEEKDAYS)
    if not any(week):
        problems.add(f"Calendar “{name}” has no working hour at all.", _ADVICE, "hours")
    return week


def _day(day: str, text: Any, problems: Problems) -> tuple[Span, ...]:
    if not isinstance(text, str):
        problems.add(f"The hours of {day} are no text.", _ADVICE, day)
        return ()
    spans: list[Span] = []
    for part in text.split(",") if text.strip() else ():
        match = _SPAN.fullmatch(part)
        start, end = _edges(match) if match else (0, 0)
        if start >= end or (spans and start < spans[-1][1]):
            problems.add(f"“{part.strip()}” are no hours of {day} that follow one another.", _ADVICE, day)
        else:
            spans.append((start, end))
    return tuple(spans)


def _edges(match: re.Match[str]) -> Span:
    """Both ends as microseconds after midnight; nothing where a clock shows no such time. 24:00 is midnight."""
    hours = [int(match[1]), int(match[3])]
    minutes = [int(match[2]), int(match[4])]
    start, end = (hour * HOUR + minute * MINUTE for hour, minute in zip(hours, minutes, strict=True))
    if max(minutes) > 59 or end > 24 * HOUR:
        return 0, 0
    return start, end


def _public(table: Mapping[str, Any], world: World, problems: Problems) -> Container[date]:
    country, region = problems.text(table, "country", 2), problems.text(table, "region", 10)
    if not country:
        if region:
            problems.add("A region needs its country.", 'Write country = "US" beside it.', "region")
        return ()
    found = world.days_off(country.upper(), region)
    if found is None:
        place = f"{country}, {region}" if region else country
        advice = "Write an ISO 3166 code such as US or DE, and a region such as CA or BY, or leave both out."
        problems.add(f"The holidays of “{place}” are not known.", advice, "region" if region else "country", "country")
        return ()
    return found


def _own(value: Any, problems: Problems) -> frozenset[date]:
    days = set()
    for item in value if isinstance(value, list) else [value]:
        day = _date(item)
        if day is None:
            problems.add(f"“{item}” is no date.", "Write holidays = [2026-12-24, 2026-12-31].", str(item), "holidays")
        else:
            days.add(day)
    return frozenset(days)


def _date(item: Any) -> date | None:
    if isinstance(item, date) and not isinstance(item, datetime):
        return item
    try:
        return date.fromisoformat(item)
    except (TypeError, ValueError):
        return None
