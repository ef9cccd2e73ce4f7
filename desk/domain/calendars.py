"""Working calendars: which moments are working time, exact over daylight saving, and sums of working time between."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo

from desk.domain.time import DAY, HOUR, micros, moment

# Zones are at most 14 h ahead of UTC and 12 h behind it.
_ZONES_REACH = 16 * HOUR
# Further than any run of holidays: a calendar without working time for so long has none.
LONGEST_REST = 400

Span = tuple[int, int]


def local_day(at: int, zone: tzinfo) -> date:
    """The date on a wall in `zone` at a moment."""
    return moment(at).astimezone(zone).date()


def day_begins(at: int, zone: tzinfo) -> int:
    """The first moment of the date on which `at` lies in `zone`."""
    wall = local_day(at, zone)
    # Of two midnights this is the first; no zone has left out the midnight of a date it shows since 1970.
    return micros(datetime(wall.year, wall.month, wall.day, tzinfo=zone))


class WorkCalendar:
    """When work is done: `hours` for each weekday from Monday on, as spans of microseconds after midnight on the wall,
    in order and apart; no work on the dates in `off`. An instant is working time exactly where a clock on the wall in
    `zone` shows a working hour, so a day that is an hour shorter has an hour less where the hours cover the change.
    """

    def __init__(self, zone: tzinfo, hours: tuple[tuple[Span, ...], ...], off: Container[date] = ()) -> None:
        self.zone = zone
        self.hours = hours
        self.off = off
        self._days: dict[date, tuple[Span, ...]] = {}

    @property
    def usual_day(self) -> int:
        """How much working time "a working day" is: what most working weekdays have, the longer where there are as
        many of both; 0 where there is no working hour at all."""
        lengths = [sum(end - start for start, end in day) for day in self.hours if day]
        return max(lengths, key=lambda length: (lengths.count(length), length), default=0)

    def working(self, start: int, end: int) -> int:
        """Working time in [start, end), microseconds; 0 where `end` is not after `start`."""
        total = 0
        for opens, closes in self._spans_from(start, end):
            total += max(0, min(closes, end) - max(opens, start))
        return total

    def add(self, start: int, length: int) -> int | None:
        """The first moment by which `length` of working time has passed since `start`; None where there never is so
        much."""
        if length <= 0:
            return start
        left = length
        for opens, closes in self._spans_from(start, None):
            begins = max(opens, start)
            if closes - begins >= left:
                return begins + left
            left -= closes - begins
        return None

    def open_at(self, at: int) -> bool:
        """Whether `at` is working time."""
        return any(opens <= at < closes for opens, closes in self.day(local_day(at, self.zone)))

    def changes_after(self, at: int) -> int | None:
        """The next moment after `at` at which work begins or ends; None where it never does again."""
        for opens, closes in self._spans_from(at, None):
            if opens > at + LONGEST_REST * DAY:
                return None
            for edge in (opens, closes):
                # Working hours that touch (until midnight, from midnight) have no edge between them.
                if edge > at and self.open_at(edge) != self.open_at(edge - 1):
                    return edge
        return None

    def day(self, day: date) -> tuple[Span, ...]:
        """The working spans of one date, in moments, in order."""
        known = self._days.get(day)
        if known is None:
            hours = () if day in self.off else self.hours[day.weekday()]
            known = self._days[day] = tuple(self._moments(day, hours)) if hours else ()
        return known

    def _spans_from(self, start: int, end: int | None) -> Iterator[Span]:
        """Working spans that end after `start`, in order, until `end` or a rest that never ends."""
        day = local_day(start, self.zone)
        rest = 0
        while rest < LONGEST_REST:
            spans = self.day(day)
            rest = 0 if spans else rest + 1
            for span in spans:
                if span[1] > start:
                    yield span
            if day == date.max:
                return
            day += timedelta(days=1)
            if end is not None and micros(datetime(day.year, day.month, day.day, tzinfo=UTC)) - _ZONES_REACH >= end:
                return

    def _moments(self, day: date, hours: tuple[Span, ...]) -> Iterator[Span]:
        midnight = micros(datetime(day.year, day.month, day.day, tzinfo=UTC))
        for begins, ends, offset in self._offsets(midnight - _ZONES_REACH, midnight + DAY + _ZONES_REACH):
            for opens, closes in hours:
                start = max(begins, midnight + opens - offset)
                end = min(ends, midnight + closes - offset)
                if start < end:
                    yield start, end

    def _offsets(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Stretches of [start, end) with one offset from UTC each; a zone changes it once in such a time at most."""
        before, after = self._offset(start), self._offset(end)
        if before == after:
            yield start, end, before
            return
        low, high = start, end
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self._offset(middle) == before else (low, middle)
        yield start, high, before
        yield high, end, after

    def _offset(self, at: int) -> int:
        offset = moment(at).astimezone(self.zone).utcoffset() or timedelta(0)
        return offset // timedelta(microseconds=1)
