"""Working time is exactly the time in which a clock on the wall shows a working hour of a working day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.calendars import WorkCalendar, day_begins, local_day
from desk.domain.time import DAY, HOUR, MINUTE, micros, moment

LONDON = ZoneInfo("Europe/London")
NEW_YORK = ZoneInfo("America/New_York")
BEIRUT = ZoneInfo("Asia/Beirut")
APIA = ZoneInfo("Pacific/Apia")
NINE_TO_FIVE = ((9 * HOUR, 17 * HOUR),)
OFFICE = (NINE_TO_FIVE,) * 5 + ((), ())
# No hour and no change of clocks here lies between two of these.
STEP = 30 * MINUTE
ALWAYS = (((0, 24 * HOUR),),) * 7
NIGHT = (((0, 3 * HOUR), (22 * HOUR, 24 * HOUR)),) * 7


def at(text: str, zone: ZoneInfo | None = None) -> int:
    when = datetime.fromisoformat(text)
    return micros(when.replace(tzinfo=zone or UTC))


def slow(calendar: WorkCalendar, start: int, end: int) -> int:
    """Step by step, by the clock on the wall."""
    total = 0
    for minute in range(start, end, STEP):
        wall = moment(minute).astimezone(calendar.zone)
        since = wall.hour * HOUR + wall.minute * MINUTE
        if wall.date() not in calendar.off:
            total += STEP * any(a <= since < b for a, b in calendar.hours[wall.weekday()])
    return total


def test_working_time_counts_hours_of_working_days_only() -> None:
    office = WorkCalendar(UTC, OFFICE)
    assert office.working(at("2026-03-02T08:00"), at("2026-03-02T09:30")) == 30 * MINUTE
    assert office.working(at("2026-03-02T16:00"), at("2026-03-03T10:00")) == 2 * HOUR
    assert office.working(at("2026-03-06T16:00"), at("2026-03-09T10:00")) == 2 * HOUR
    assert office.working(at("2026-03-07T00:00"), at("2026-03-09T00:00")) == 0
    assert office.working(at("2026-03-02T10:00"), at("2026-03-02T10:00")) == 0
    assert office.working(at("2026-03-02T12:00"), at("2026-03-02T10:00")) == 0


def test_a_holiday_is_no_working_day() -> None:
    office = WorkCalendar(UTC, OFFICE, frozenset({date(2026, 3, 3)}))
    assert office.working(at("2026-03-02T00:00"), at("2026-03-05T00:00")) == 16 * HOUR
    assert office.add(at("2026-03-02T16:00"), 2 * HOUR) == at("2026-03-04T10:00")
    assert not office.open_at(at("2026-03-03T10:00"))


@pytest.mark.parametrize(
    ("start", "hours", "expected"),
    [
        ("2026-03-02T09:00", 8, "2026-03-02T17:00"),
        ("2026-03-02T12:00", 8, "2026-03-03T12:00"),
        ("2026-03-06T16:00", 8, "2026-03-09T16:00"),
        ("2026-03-07T11:00", 1, "2026-03-09T10:00"),
        ("2026-03-02T20:00", 8, "2026-03-03T17:00"),
    ],
)
def test_working_time_is_added_across_nights_and_weekends(start: str, hours: int, expected: str) -> None:
    assert WorkCalendar(UTC, OFFICE).add(at(start), hours * HOUR) == at(expected)


def test_adding_nothing_stays_and_a_calendar_without_work_never_gets_there() -> None:
    start = at("2026-03-07T11:00")
    assert WorkCalendar(UTC, OFFICE).add(start, 0) == start
    assert WorkCalendar(UTC, OFFICE).add(start, 1) == at("2026-03-09T09:00") + 1
    everything = type("Always", (), {"__contains__": lambda self, day: True})()
    assert WorkCalendar(UTC, OFFICE, everything).add(start, 1) is None
    assert WorkCalendar(UTC, OFFICE, everything).changes_after(start) is None


def test_open_until_the_last_microsecond() -> None:
    office = WorkCalendar(UTC, OFFICE)
    for text, expected in (("09:00", True), ("17:00", False)):
        edge = at(f"2026-03-02T{text}")
        assert office.open_at(edge) is expected
        assert office.open_at(edge - 1) is not expected


def test_the_next_edge_is_a_real_one() -> None:
    office = WorkCalendar(UTC, OFFICE)
    assert office.changes_after(at("2026-03-02T08:00")) == at("2026-03-02T09:00")
    assert office.changes_after(at("2026-03-02T09:00")) == at("2026-03-02T17:00")
    assert office.changes_after(at("2026-03-06T17:00")) == at("2026-03-09T09:00")
    # Until midnight and from midnight on is one stretch.
    assert WorkCalendar(UTC, NIGHT).changes_after(at("2026-03-02T23:00")) == at("2026-03-03T03:00")
    assert WorkCalendar(UTC, ALWAYS).changes_after(at("2026-03-02T23:00")) is None


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        (LONDON, date(2026, 3, 29), 23),
        (LONDON, date(2026, 10, 25), 25),
        (NEW_YORK, date(2026, 3, 8), 23),
        (NEW_YORK, date(2026, 11, 1), 25),
        # The clocks of Beirut change at midnight itself, and Apia left a whole day out.
        (BEIRUT, date(2026, 3, 29), 23),
        (APIA, date(2011, 12, 30), 0),
        (APIA, date(2011, 12, 31), 24),
        (LONDON, date(2026, 6, 1), 24),
    ],
)
def test_a_day_has_the_hours_its_clock_shows(zone: ZoneInfo, day: date, hours: int) -> None:
    spans = WorkCalendar(zone, ALWAYS).day(day)
    assert sum(end - start for start, end in spans) == hours * HOUR


def test_hours_that_a_change_of_clocks_leaves_out_or_shows_twice() -> None:
    early = (((2 * HOUR + 30 * MINUTE, 5 * HOUR),),) * 7
    assert WorkCalendar(NEW_YORK, early).day(date(2026, 3, 8)) == (
        (at("2026-03-08T03:00", NEW_YORK), at("2026-03-08T05:00", NEW_YORK)),
    )
    twice = (((HOUR, 2 * HOUR),),) * 7
    assert sum(b - a for a, b in WorkCalendar(NEW_YORK, twice).day(date(2026, 11, 1))) == 2 * HOUR


def test_a_usual_day_is_what_most_days_have() -> None:
    short = ((9 * HOUR, 13 * HOUR),)
    assert WorkCalendar(UTC, (NINE_TO_FIVE,) * 4 + (short, (), ())).usual_day == 8 * HOUR
    assert WorkCalendar(UTC, (NINE_TO_FIVE, short, (), (), (), (), ())).usual_day == 8 * HOUR
    assert WorkCalendar(UTC, (short, short, NINE_TO_FIVE, (), (), (), ())).usual_day == 4 * HOUR
    assert WorkCalendar(UTC, ((),) * 7).usual_day == 0


@pytest.mark.parametrize("zone", [UTC, LONDON, NEW_YORK, BEIRUT, APIA])
def test_days_begin_at_the_first_moment_of_their_date(zone: ZoneInfo) -> None:
    for text in ("2026-03-29T12:00", "2026-10-25T00:30", "2026-06-01T23:59", "2011-12-31T11:00"):
        found = day_begins(at(text), zone)
        assert local_day(found, zone) == local_day(at(text), zone)
        assert local_day(found - 1, zone) < local_day(found, zone)


CALENDARS = st.builds(
    WorkCalendar,
    st.sampled_from([UTC, LONDON, NEW_YORK, BEIRUT]),
    st.sampled_from([OFFICE, ALWAYS, NIGHT, (((HOUR, 3 * HOUR),),) * 7]),
    st.sampled_from([frozenset(), frozenset({date(2026, 3, 30), date(2026, 10, 26)})]),
)
# Around both changes of the clocks, in Europe and in America.
STARTS = st.one_of(
    st.integers(at("2026-03-06T00:00") // STEP, at("2026-03-31T00:00") // STEP),
    st.integers(at("2026-10-22T00:00") // STEP, at("2026-11-03T00:00") // STEP),
)


@settings(max_examples=60, deadline=None)
@given(CALENDARS, STARTS, st.integers(0, 4 * 48))
def test_working_time_equals_the_clock_on_the_wall(calendar: WorkCalendar, start: int, steps: int) -> None:
    begin, end = start * STEP, (start + steps) * STEP
    assert calendar.working(begin, end) == slow(calendar, begin, end)


@settings(max_examples=60, deadline=None)
@given(CALENDARS, STARTS, st.integers(1, 60))
def test_adding_is_the_opposite_of_counting(calendar: WorkCalendar, start: int, steps: int) -> None:
    begin, length = start * STEP, steps * STEP
    end = calendar.add(begin, length)
    assert end is not None
    assert calendar.working(begin, end) == length
    assert calendar.working(begin, end - 1) == length - 1


@settings(max_examples=60, deadline=None)
@given(CALENDARS, STARTS)
def test_nothing_changes_before_the_next_edge(calendar: WorkCalendar, start: int) -> None:
    begin = start * STEP
    edge = calendar.changes_after(begin)
    if edge is None:
        assert calendar.working(begin, begin + 7 * DAY) in (0, 7 * DAY)
    else:
        assert calendar.open_at(begin) is calendar.open_at(edge - 1) is not calendar.open_at(edge)
        assert calendar.working(begin, edge) in (0, edge - begin)


def test_days_remembered_do_not_depend_on_the_order_of_asking() -> None:
    calendar = WorkCalendar(LONDON, OFFICE)
    forwards = [calendar.day(date(2026, 3, 27) + timedelta(days=n)) for n in range(5)]
    again = WorkCalendar(LONDON, OFFICE)
    assert [again.day(date(2026, 3, 31) - timedelta(days=n)) for n in range(5)][::-1] == forwards


ZONES = ("Asia/Beirut", "America/Santiago", "America/Havana", "Asia/Gaza", "Pacific/Apia", "Asia/Kathmandu", "UTC")


@pytest.mark.parametrize("name", ZONES)
def test_the_first_moment_of_a_day_found_step_by_step(name: str) -> None:
    """Clocks that skip midnight, show it twice, or leave out a whole day."""
    zone = ZoneInfo(name)
    for year in (2011, 2022, 2026):
        first = at(f"{year}-01-01T11:00")
        days = [local_day(first + n * DAY, zone) for n in range(366)]
        for n in range(366):
            moment_of = first + n * DAY
            begins = day_begins(moment_of, zone)
            assert local_day(begins, zone) == days[n] != local_day(begins - 1, zone)
            assert begins <= moment_of < begins + 26 * HOUR
            assert day_begins(begins, zone) == begins
    for change in ("2022-03-27", "2022-09-11", "2022-11-06", "2011-12-31"):
        noon = at(f"{change}T15:00")
        wall = local_day(noon, zone)
        steps = [noon - k * 15 * MINUTE for k in range(110)]
        expected = min(step for step in steps if local_day(step, zone) == wall)
        assert day_begins(noon, zone) == expected


class Closed:
    """So many days off from a date on; counts how often it is asked."""

    def __init__(self, since: date, days: int) -> None:
        self.since, self.days, self.asked = since, days, 0

    def __contains__(self, day: object) -> bool:
        self.asked += 1
        return isinstance(day, date) and 0 <= (day - self.since).days < self.days


def test_the_longest_rest_after_which_work_goes_on() -> None:
    always = ((NINE_TO_FIVE),) * 7
    tuesday = date(2026, 3, 3)
    morning = at("2026-03-02T10:00")
    for days, done in ((399, True), (400, False)):
        calendar = WorkCalendar(UTC, always, Closed(tuesday, days))
        added = calendar.add(morning, 8 * HOUR)
        assert (added is not None) is done
    assert added is None
    # From within the rest, which counts from where one looks.
    calendar = WorkCalendar(UTC, always, Closed(tuesday, 400))
    assert calendar.add(at("2026-03-03T10:00"), HOUR) is None
    assert calendar.add(at("2026-03-04T10:00"), HOUR) == at("2026-03-03T10:00") + 400 * DAY
    spring = WorkCalendar(
        UTC, always, frozenset(d for d in (tuesday + timedelta(days=n) for n in range(500)) if d.day != 9)
    )
    assert spring.add(morning, 24 * HOUR) == at("2026-05-09T10:00")


def test_a_day_is_worked_out_once() -> None:
    off = Closed(date(2026, 3, 7), 2)
    calendar = WorkCalendar(UTC, OFFICE, off)
    for _ in range(3):
        assert calendar.open_at(at("2026-03-02T10:00"))
    assert off.asked == 1
