"""Dates and deadlines in a text ("by Friday", "in 3 to 5 days", "bis zum 21. November"), worked out from when it was
said.

A day without a time of day means its working day: it ends when work ends in the zone of who said it, or at midnight
where work had ended already. Working days are Monday to Friday; holidays are not known here.
"""

from __future__ import annotations

import calendar
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from desk.domain.phrases import KEY

_MONTH_FIRST = ("America/", "US/", "Pacific/Honolulu")
_SHORT = 4
_WORD = re.compile(r"[^\W_]+")
_FRIDAY = 4
# So long after its day a promise may still be written down.
_LATE = timedelta(days=60)
_MONTH = 30
_SHORT_UNITS = {"minute": timedelta(minutes=1), "hour": timedelta(hours=1)}


@dataclass(frozen=True, slots=True)
class Due:
    """A moment named in a text. `start` and `end` are its place, a deadline's word ("by") included; `deadline` says
    that there is such a word, or that the words cannot mean anything else ("within two days", "tomorrow")."""

    start: int
    end: int
    at: datetime
    deadline: bool


@dataclass(frozen=True, slots=True)
class Said:
    """When and where something was said: `at` in `zone`, where work ends at `day_ends`."""

    at: datetime
    zone: tzinfo
    day_ends: time

    @property
    def local(self) -> datetime:
        """The moment on the clocks of the zone."""
        return self.at.astimezone(self.zone)


@dataclass(frozen=True, slots=True)
class Dates:
    """How a language writes dates. `pattern` finds days and spans, `clock` a time of day behind one, `hours` a time of
    day alone. Without a word that begins with one of `keys` a text names no date. `order` is "dmy", or "zone" where it
    depends on the country. `units` are how many of what a word means, `more` what is added behind one ("and a half"),
    `spans` words that mean so many of a unit by themselves ("within the hour"), `zones` the clocks a time of day may be
    told by, None for those of who says it.
    """

    pattern: re.Pattern[str]
    clock: re.Pattern[str]
    hours: re.Pattern[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    days: Mapping[str, int]
    weeks: Mapping[str, int]
    months_end: Mapping[str, int]
    counts: Mapping[str, float]
    more: Mapping[str, float]
    units: Mapping[str, tuple[int, str]]
    spans: Mapping[str, tuple[int, str]]
    next: Mapping[str, int]
    clock_words: Mapping[str, time]
    zones: Mapping[str, tzinfo | None]
    order: str
    keys: frozenset[str]

    def find(self, folded: str, said: Said) -> Iterator[Due]:
        """Every date in a text of small letters, in order; none lies in another."""
        if self.keys.isdisjoint(found[:KEY] for found in _WORD.findall(folded)):
            return
        reached = 0
        for begin, found in sorted(self._days_and_hours(folded), key=lambda one: one[0]):
            if begin < reached:
                continue
            due = self._due(folded, found, said)
            if due is not None:
                reached = due.end
                yield due

    def _days_and_hours(self, folded: str) -> Iterator[tuple[int, re.Match[str]]]:
        yield from ((found.start(), found) for found in self.pattern.finditer(folded))
        yield from ((found.start(), found) for found in self.hours.finditer(folded))

    def _due(self, folded: str, found: re.Match[str], said: Said) -> Due | None:
        if found.re is self.hours:
            # "by 5 pm on Friday" has its day behind.
            behind = self.pattern.match(folded, found.end() + 1) if folded[found.end() :].startswith(" ") else None
            day = self._date(behind, said) if behind else None
            at, end = self._time(found), behind.end() if behind is not None and day else found.end()
            return (
                None
                if at is None or not (found["by"] or day)
                else Due(found.start(), end, _end_of(day, at, self._there(found, said)), True)
            )
        if found["count"] or found["span"]:
            return Due(found.start(), found.end(), self._after(found, said), True)
        day = self._date(found, said)
        if day is None and found["dated"]:
            # In "Friday 5.30 pm" the numbers are no day.
            found = self.pattern.match(folded, found.start(), found.end("dated")) or found
            day = self._date(found, said)
        if day is None:
            return None
        clock = self.clock.match(folded, found.end())
        at = self._time(clock) if clock else None
        end = clock.end() if clock and at else found.end()
        deadline = any(found[name] for name in ("by", "day", "week", "month_end"))
        there = self._there(clock, said) if clock and at else said
        return Due(found.start(), end, _end_of(day, at, there), deadline)

    def _after(self, found: re.Match[str], said: Said) -> datetime:
        if found["span"]:
            count: float = 1
            many, unit = self.spans[_words(found["span"])]
        else:
            count = self._count(found["count_most"] or found["count"]) + self.more.get(_words(found["more"] or ""), 0)
            many, unit = self.units[_words(found["unit"])]
        if unit in _SHORT_UNITS:
            return (said.at + count * many * _SHORT_UNITS[unit]).astimezone(UTC)
        return _end_of(_later(said.local.date(), count * many, unit), None, said)

    def _count(self, written: str) -> float:
        if written[0].isdecimal():
            return float(written.replace(",", ".").replace("½", ".5"))
        return self.counts[_words(written)]

    def _there(self, found: re.Match[str], said: Said) -> Said:
        """Said in the zone whose clocks a time of day is told by, where it names one."""
        zone = self.zones.get(_words(found["zone"] or found["zone_within"] or ""))
        return replace(said, zone=zone) if zone else said

    def _date(self, found: re.Match[str], said: Said) -> date | None:
        today = said.local.date()
        if found["iso"]:
            return _day(*(int(part) for part in found["iso"].split("-")))
        if found["month"] or found["month_first"]:
            month = self.months[found["month"] or found["month_first"]]
            day = int(found["number"] or found["number_last"])
            return _year(found["year"] or found["year_last"], month, day, today, bool(found["by"]))
        if found["first"]:
            return self._numbers(found, said)
        if found["weekday"]:
            return self._weekday(found, today)
        if found["day"]:
            return today + timedelta(days=self.days[_words(found["day"])])
        if found["week"]:
            friday = today + timedelta(days=_FRIDAY - today.weekday(), weeks=self.weeks[_words(found["week"])])
            return max(friday, today)
        if found["month_end"]:
            return _month_end(today, self.months_end[_words(found["month_end"])])
        return None

    def _numbers(self, found: re.Match[str], said: Said) -> date | None:
        first, second, year = int(found["first"]), int(found["second"]), found["third"]
        dotted = found["sign"] == "."
        # "5.10" is a price and "24/7" a way of speaking; "5.10." and "by 24/7" are days.
        if not year and not (found["closed"] if dotted else found["by"] or found["dated"]):
            return None
        month_first = (
            not dotted
            and first <= 12
            and (second > 12 or (self.order == "zone" and getattr(said.zone, "key", "").startswith(_MONTH_FIRST)))
        )
        day, month = (second, first) if month_first else (first, second)
        return _year(year, month, day, said.local.date(), bool(found["by"]))

    def _weekday(self, found: re.Match[str], today: date) -> date | None:
        name = found["weekday"]
        if len(name) < _SHORT and not found["by"]:
            return None
        ahead = (self.weekdays[name] - today.weekday()) % 7
        if not found["next"]:
            return today + timedelta(days=ahead or 7)
        if self.next[found["next"]]:
            return today + timedelta(days=self.weekdays[name] - today.weekday() + 7)
        return today + timedelta(days=ahead)

    def _time(self, found: re.Match[str]) -> time | None:
        if found["clock_word"]:
            return self.clock_words[_words(found["clock_word"])]
        if not found["hour"]:
            return None
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
        half = (found["half"] or "").replace(".", "")
        if half in ("am", "pm"):
            if not 1 <= hour <= 12:
                return None
            hour = hour % 12 + (12 if half == "pm" else 0)
        return time(hour, minute) if hour < 24 and minute < 60 else None


def _words(found: str) -> str:
    return " ".join(found.split())


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(written: str | None, month: int, day: int, today: date, deadline: bool) -> date | None:
    """The day of a month in the year that is written, else in the year that puts it nearest to today; a deadline lies
    ahead, or a little behind where it was written down late."""
    if written:
        return _day(int(written) + (2000 if len(written) == 2 else 0), month, day)
    near = [found for year in (-1, 0, 1) if (found := _day(today.year + year, month, day))]
    if deadline:
        near = [found for found in near if found >= today - _LATE]
    return min(near, key=lambda found: abs(found - today), default=None)


def _month_end(today: date, months: int) -> date:
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return date(year, month + 1, calendar.monthrange(year, month + 1)[1])


def _later(today: date, count: float, unit: str) -> date:
    """So much later; a part of a day is a whole one, so that nobody is called late too soon."""
    if unit == "working_day":
        weeks, days = divmod(math.ceil(count), 5)
        on = today + timedelta(weeks=weeks)
        while days or on.weekday() > _FRIDAY:
            on += timedelta(days=1)
            days -= 1 if on.weekday() <= _FRIDAY and days else 0
        return on
    if unit == "month":
        end = _month_end(today, int(count))
        return end.replace(day=min(today.day, end.day)) + timedelta(days=math.ceil(count % 1 * _MONTH))
    return today + timedelta(days=math.ceil(count * (7 if unit == "week" else 1)))


def _end_of(on: date | None, at: time | None, said: Said) -> datetime:
    """When a day, a time of day or both are over."""
    now = said.local
    ends = datetime.combine(on or now.date(), at or said.day_ends, said.zone)
    if ends <= now and on is None:
        ends = datetime.combine(now.date() + timedelta(days=1), at or said.day_ends, said.zone)
    elif ends <= now and at is None and on == now.date():
        ends = datetime.combine(on + timedelta(days=1), time(), said.zone)
    return ends.astimezone(UTC)
