"""Moments and days as people type them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from desk.cli.moments import day_of, later_of, moment_of
from desk.services.asks import ServiceError

ZONE = ZoneInfo("America/New_York")
# A Wednesday, 14:30 in New York.
NOW = datetime(2026, 3, 4, 19, 30, tzinfo=UTC)
END = (23, 59, 59, 999_999)


def here(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=ZONE)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("now", NOW),
        ("14:02", here(2026, 3, 4, 14, 2)),
        ("14:02:33", here(2026, 3, 4, 14, 2, 33)),
        ("14.02", here(2026, 3, 4, 14, 2)),
        ("14h02", here(2026, 3, 4, 14, 2)),
        ("2:05 pm", here(2026, 3, 4, 14, 5)),
        ("9 am", here(2026, 3, 4, 9)),
        ("12 am", here(2026, 3, 4)),
        ("12 pm", here(2026, 3, 4, 12)),
        ("noon", here(2026, 3, 4, 12)),
        ("midnight", here(2026, 3, 4)),
        # Still to come today, so yesterday's.
        ("14:31", here(2026, 3, 3, 14, 31)),
        ("9 pm", here(2026, 3, 3, 21)),
        ("today 9:15", here(2026, 3, 4, 9, 15)),
        ("yesterday 14:02", here(2026, 3, 3, 14, 2)),
        ("14:02 yesterday", here(2026, 3, 3, 14, 2)),
        ("yesterday at 9 am", here(2026, 3, 3, 9)),
        ("yesterday", here(2026, 3, 3, *END)),
        ("today", NOW),
        ("Monday 9 am", here(2026, 3, 2, 9)),
        ("last tue, 14:02", here(2026, 3, 3, 14, 2)),
        ("wednesday 10:00", here(2026, 2, 25, 10)),
        ("sund", here(2026, 3, 1, *END)),
        ("2026-03-02", here(2026, 3, 2, *END)),
        ("2026-03-02 14:02", here(2026, 3, 2, 14, 2)),
        ("2026-03-02T14:02", here(2026, 3, 2, 14, 2)),
        ("2026-03-02T14:02:03.5", here(2026, 3, 2, 14, 2, 3, 500_000)),
        ("2026-03-02T14:02Z", datetime(2026, 3, 2, 14, 2, tzinfo=UTC)),
        ("2026-03-02 14:02 UTC", datetime(2026, 3, 2, 14, 2, tzinfo=UTC)),
        ("2026-03-02T14:02:00+05:45", datetime(2026, 3, 2, 8, 17, tzinfo=UTC)),
        ("2.3.2026 14:02", here(2026, 3, 2, 14, 2)),
        ("2 March 14:02", here(2026, 3, 2, 14, 2)),
        ("March 2nd, 2026 at 2:02 pm", here(2026, 3, 2, 14, 2)),
        ("Mar 2", here(2026, 3, 2, *END)),
        ("5 March", here(2025, 3, 5, *END)),
        ("29 feb", here(2024, 2, 29, *END)),
        ("2 hours ago", datetime(2026, 3, 4, 17, 30, tzinfo=UTC)),
        ("an hour ago", datetime(2026, 3, 4, 18, 30, tzinfo=UTC)),
        ("90s ago", datetime(2026, 3, 4, 19, 28, 30, tzinfo=UTC)),
        ("3 days ago", datetime(2026, 3, 1, 19, 30, tzinfo=UTC)),
        ("2 weeks ago", datetime(2026, 2, 18, 19, 30, tzinfo=UTC)),
        ("  YESTERDAY   14:02 ", here(2026, 3, 3, 14, 2)),
    ],
)
def test_a_moment_in_the_persons_zone(text: str, expected: datetime) -> None:
    found = moment_of(text, NOW, ZONE)
    assert found == expected
    assert found.tzinfo is UTC


@pytest.mark.parametrize(
    "text",
    ["", "soon", "14", "25:00", "14:60", "13 pm", "0 am", "2026-02-30", "30 February", "marc", "monda14:00", "tomorrow",
     "31.2.2026", "999999 weeks ago ago", "2026-13-01 10:00", "ju 4", "999999 weeks ago"],
)  # fmt: skip
def test_what_is_no_moment_is_refused_with_ways_to_write_one(text: str) -> None:
    with pytest.raises(ServiceError) as caught:
        moment_of(text, NOW, ZONE)
    assert "2026-03-02 14:02" in caught.value.advice


def test_days_with_slashes_say_why_they_are_refused() -> None:
    with pytest.raises(ServiceError) as caught:
        moment_of("03/02/2026 14:02", NOW, ZONE)
    assert "differs by country" in caught.value.advice


def test_the_day_the_clock_goes_forward_still_ends_at_midnight() -> None:
    # The 8th of March 2026 has 23 hours in New York.
    later = datetime(2026, 3, 9, 12, tzinfo=UTC)
    assert moment_of("2026-03-08", later, ZONE) == datetime(2026, 3, 9, 3, 59, 59, 999_999, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", date(2026, 3, 4)),
        ("yesterday", date(2026, 3, 3)),
        ("2026-3-2", date(2026, 3, 2)),
        ("on Monday", date(2026, 3, 2)),
        ("1 Jan 2026", date(2026, 1, 1)),
    ],
)
def test_a_day(text: str, expected: date) -> None:
    assert day_of(text, NOW, ZONE) == expected


@pytest.mark.parametrize("text", ["", "14:02", "2026-02-30", "someday"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ServiceError):
        day_of(text, NOW, ZONE)


def test_today_is_the_zones_own() -> None:
    just_after_midnight_in_london = datetime(2026, 3, 4, 0, 30, tzinfo=UTC)
    assert day_of("today", just_after_midnight_in_london, ZONE) == date(2026, 3, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2 hours", datetime(2026, 3, 4, 21, 30, tzinfo=UTC)),
        ("in an hour", datetime(2026, 3, 4, 20, 30, tzinfo=UTC)),
        ("in 90 min", datetime(2026, 3, 4, 21, tzinfo=UTC)),
        ("in 3 days", datetime(2026, 3, 7, 19, 30, tzinfo=UTC)),
        ("17:00", here(2026, 3, 4, 17)),
        ("9 am", here(2026, 3, 5, 9)),
        ("14:30", here(2026, 3, 5, 14, 30)),
        ("today 18:00", here(2026, 3, 4, 18)),
        ("tomorrow", here(2026, 3, 5, 9)),
        ("tomorrow at 14:02", here(2026, 3, 5, 14, 2)),
        ("Monday", here(2026, 3, 9, 9)),
        ("next Monday 10:00", here(2026, 3, 9, 10)),
        ("wednesday 23:00", here(2026, 3, 11, 23)),
        ("2026-03-09", here(2026, 3, 9, 9)),
        ("2026-03-09 10:00", here(2026, 3, 9, 10)),
        ("2026-03-09T10:00Z", datetime(2026, 3, 9, 10, tzinfo=UTC)),
        ("9.3.2026 10:00", here(2026, 3, 9, 10)),
        ("9 March 10:00", here(2026, 3, 9, 10)),
        ("2 March 2027", here(2027, 3, 2, 9)),
    ],
)
def test_a_moment_to_come(text: str, expected: datetime) -> None:
    found = later_of(text, NOW, ZONE)
    assert found == expected
    assert found.tzinfo is UTC


@pytest.mark.parametrize("text", ["", "soon", "yesterday", "2026-03-02", "today 9:00", "in 0 hours", "tomorrow 25:00"])
def test_what_is_not_to_come_is_refused(text: str) -> None:
    with pytest.raises(ServiceError) as caught:
        later_of(text, NOW, ZONE)
    assert "tomorrow 9:00" in caught.value.advice
