"""Dates and deadlines in English and German, worked out to the minute from when and where they were said."""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from desk.domain.dates import Due, Said
from tests.domain.languages import BERLIN, DENVER, LONDON, THURSDAY, language, said


def due(text: str, code: str = "en", at: datetime = THURSDAY, zone: ZoneInfo = LONDON) -> list[str]:
    """Every date found, as "place text: minute (deadline)", the minute in the zone."""
    told = language(code).dates.find(text.lower(), said(at, zone))
    return [show(one, text, zone) for one in told]


def show(one: Due, text: str, zone: ZoneInfo) -> str:
    assert one.at.tzinfo is UTC
    return f"{text[one.start : one.end]} = {one.at.astimezone(zone):%m-%d %H:%M}{' !' if one.deadline else ''}"


# Said on Thursday 19 November 2026 at 15:00 in London, where work ends at 17:00.
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("by Friday", "by Friday = 11-20 17:00 !"),
        ("by Thursday", "by Thursday = 11-26 17:00 !"),
        ("by Wednesday", "by Wednesday = 11-25 17:00 !"),
        ("this Thursday", "this Thursday = 11-19 17:00"),
        ("by next Thursday", "by next Thursday = 11-26 17:00 !"),
        ("next Monday", "next Monday = 11-23 17:00"),
        ("on next Saturday", "on next Saturday = 11-28 17:00 !"),
        ("Friday", "Friday = 11-20 17:00"),
        ("before fri", "before fri = 11-20 17:00 !"),
        ("today", "today = 11-19 17:00 !"),
        ("tomorrow", "tomorrow = 11-20 17:00 !"),
        ("the day after tomorrow", "the day after tomorrow = 11-21 17:00 !"),
        ("by the end of the day", "by the end of the day = 11-19 17:00 !"),
        ("this week", "this week = 11-20 17:00 !"),
        ("by the end of next week", "by the end of next week = 11-27 17:00 !"),
        ("by the end of the month", "by the end of the month = 11-30 17:00 !"),
        ("end of next month", "end of next month = 12-31 17:00 !"),
        ("within 24 hours", "within 24 hours = 11-20 15:00 !"),
        ("in 30 minutes", "in 30 minutes = 11-19 15:30 !"),
        ("within an hour", "within an hour = 11-19 16:00 !"),
        ("in two days", "in two days = 11-21 17:00 !"),
        ("in 1 day", "in 1 day = 11-20 17:00 !"),
        ("within 3 to 5 working days", "within 3 to 5 working days = 11-26 17:00 !"),
        ("in half an hour", "in half an hour = 11-19 15:30 !"),
        ("within half an hour or so", "within half an hour = 11-19 15:30 !"),
        ("in the next half hour", "in the next half hour = 11-19 15:30 !"),
        ("in about three quarters of an hour", "in about three quarters of an hour = 11-19 15:45 !"),
        ("in an hour and a half", "in an hour and a half = 11-19 16:30 !"),
        ("within 2 hours and a quarter", "within 2 hours and a quarter = 11-19 17:15 !"),
        ("in one and a half hours", "in one and a half hours = 11-19 16:30 !"),
        ("in 1.5 hours", "in 1.5 hours = 11-19 16:30 !"),
        ("in 2½ hours", "in 2½ hours = 11-19 17:30 !"),
        ("in 1 to 1,5 hours", "in 1 to 1,5 hours = 11-19 16:30 !"),
        ("in half a day", "in half a day = 11-20 17:00 !"),
        ("in 1.5 working days", "in 1.5 working days = 11-23 17:00 !"),
        ("in one and a half weeks", "in one and a half weeks = 11-30 17:00 !"),
        ("in a fortnight", "in a fortnight = 12-03 17:00 !"),
        ("in a month and a half", "in a month and a half = 01-03 17:00 !"),
        ("within the hour", "within the hour = 11-19 16:00 !"),
        ("in the next hour or so", "in the next hour = 11-19 16:00 !"),
        ("within the week", "within the week = 11-26 17:00 !"),
        ("in the hour", ""),
        ("later in the week of the fair", ""),
        ("at 2pm tomorrow", "at 2pm tomorrow = 11-20 14:00 !"),
        ("at 2pm EST on Friday", "at 2pm EST on Friday = 11-20 19:00 !"),
        ("at 2pm", ""),
        ("by 2pm within 3 days", "by 2pm = 11-20 14:00 !|within 3 days = 11-22 17:00 !"),
        ("by Friday 27 November", "by Friday 27 November = 11-27 17:00 !"),
        ("by Friday, the 27th of November 2pm", "by Friday, the 27th of November 2pm = 11-27 14:00 !"),
        ("by Fri Nov 27", "by Fri Nov 27 = 11-27 17:00 !"),
        ("by Friday, 27/11", "by Friday, 27/11 = 11-27 17:00 !"),
        ("by 2pm Friday 27 November", "by 2pm Friday 27 November = 11-27 14:00 !"),
        ("by Friday 5.30 pm", "by Friday 5.30 pm = 11-20 17:30 !"),
        ("by Friday, 31/2", "by Friday = 11-20 17:00 !"),
        ("Friday 27/11", "Friday 27/11 = 11-27 17:00"),
        ("Friday 5.10", "Friday = 11-20 17:00"),
        ("31 February, 2pm", ""),
        ("by Friday the 27 of us", "by Friday = 11-20 17:00 !"),
        ("in half", ""),
        ("half an hour", ""),
        ("in half of the days", ""),
        ("in 1.25 hours", ""),
        ("in 1,000 days", ""),
        ("in an hour and a halfpenny", "in an hour = 11-19 16:00 !"),
        ("in 3-5 days", "in 3-5 days = 11-24 17:00 !"),
        ("within 1 working day", "within 1 working day = 11-20 17:00 !"),
        ("within 2 business days", "within 2 business days = 11-23 17:00 !"),
        ("within 10 working days", "within 10 working days = 12-03 17:00 !"),
        ("in a couple of weeks", "in a couple of weeks = 12-03 17:00 !"),
        ("within one month", "within one month = 12-19 17:00 !"),
        ("by 21 November", "by 21 November = 11-21 17:00 !"),
        ("by the 21st of November", "by the 21st of November = 11-21 17:00 !"),
        ("21 of november", "21 of november = 11-21 17:00"),
        ("21st of Nov 2026", "21st of Nov 2026 = 11-21 17:00"),
        ("by Nov. 21st", "by Nov. 21st = 11-21 17:00 !"),
        ("December 3, 2026", "December 3, 2026 = 12-03 17:00"),
        ("2026-12-01", "2026-12-01 = 12-01 17:00"),
        ("by 24/12", "by 24/12 = 12-24 17:00 !"),
        ("24/12", ""),
        ("03/12/26", "03/12/26 = 12-03 17:00"),
        ("03/12/2026", "03/12/2026 = 12-03 17:00"),
        ("by 12/24", "by 12/24 = 12-24 17:00 !"),
        ("by 31 February", ""),
        ("2026-02-30", ""),
        ("by 5 pm", "by 5 pm = 11-19 17:00 !"),
        ("by 3pm", "by 3pm = 11-20 15:00 !"),
        ("by 3:01 pm", "by 3:01 pm = 11-19 15:01 !"),
        ("by noon", "by noon = 11-20 12:00 !"),
        ("by 12 pm on Friday", "by 12 pm on Friday = 11-20 12:00 !"),
        ("by 12 am on Saturday", "by 12 am on Saturday = 11-21 00:00 !"),
        ("by 2pm EST Friday", "by 2pm EST Friday = 11-20 19:00 !"),
        ("by 2 p.m. Eastern time on Friday", "by 2 p.m. Eastern time on Friday = 11-20 19:00 !"),
        ("by Friday 2pm (EST)", "by Friday 2pm (EST) = 11-20 19:00 !"),
        ("(by 2pm EST)", "by 2pm EST = 11-19 19:00 !"),
        ("by noon PST", "by noon PST = 11-19 20:00 !"),
        ("by 16:30 UTC", "by 16:30 UTC = 11-19 16:30 !"),
        ("tomorrow at 9 am CET", "tomorrow at 9 am CET = 11-20 08:00 !"),
        ("by 2pm IST Friday", "by 2pm IST Friday = 11-20 14:00 !"),
        ("by 4pm established", "by 4pm = 11-19 16:00 !"),
        ("by Friday EST", "by Friday = 11-20 17:00 !"),
        ("by 2 EST", ""),
        ("by 13 pm", ""),
        ("by 1 am", "by 1 am = 11-20 01:00 !"),
        ("by 23:59", "by 23:59 = 11-19 23:59 !"),
        ("by 24:00", ""),
        ("by 10:60", ""),
        ("Tues", "Tues = 11-24 17:00"),
        ("Tue", ""),
        ("by 0 am", ""),
        ("5 pm", ""),
        ("tomorrow at 10 am", "tomorrow at 10 am = 11-20 10:00 !"),
        ("by Friday, 15:30", "by Friday, 15:30 = 11-20 15:30 !"),
        ("by Friday 25:30", "by Friday = 11-20 17:00 !"),
        ("on Monday at noon", "on Monday at noon = 11-23 12:00 !"),
        ("today at 9 am", "today at 9 am = 11-19 09:00 !"),
        ("may we refund by may 5", "by may 5 = 05-05 17:00 !"),
        ("2 days", ""),
        ("sat on it", ""),
        ("by 5.10", ""),
        ("order 10482", ""),
        ("fridays", ""),
        ("X-Friday", ""),
        ("by friday or by monday", "by friday = 11-20 17:00 !|by monday = 11-23 17:00 !"),
    ],
)  # fmt: skip
def test_english(text: str, found: str) -> None:
    assert "|".join(due(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bis Freitag", "bis Freitag = 11-20 17:00 !"),
        ("bis zum 21. November", "bis zum 21. November = 11-21 17:00 !"),
        ("bis zum 21. Dezember 2026", "bis zum 21. Dezember 2026 = 12-21 17:00 !"),
        ("am 21.11.", "am 21.11. = 11-21 17:00 !"),
        ("am 03.12.2026", "am 03.12.2026 = 12-03 17:00 !"),
        ("21.11.26", "21.11.26 = 11-21 17:00"),
        ("für 5.10 Euro", ""),
        ("innerhalb von 3 bis 5 Werktagen", "innerhalb von 3 bis 5 Werktagen = 11-26 17:00 !"),
        ("in zwei Stunden", "in zwei Stunden = 11-19 18:00 !"),
        ("in einer halben Stunde", "in einer halben Stunde = 11-19 16:30 !"),
        ("in anderthalb Stunden", "in anderthalb Stunden = 11-19 17:30 !"),
        ("in einer Viertelstunde", "in einer Viertelstunde = 11-19 16:15 !"),
        ("in einer Dreiviertelstunde", "in einer Dreiviertelstunde = 11-19 16:45 !"),
        ("in 2,5 Stunden", "in 2,5 Stunden = 11-19 18:30 !"),
        ("innerhalb einer halben Stunde", "innerhalb einer halben Stunde = 11-19 16:30 !"),
        ("am Freitag, dem 27. November", "am Freitag, dem 27. November = 11-27 17:00 !"),
        ("bis Freitag 16.30 Uhr", "bis Freitag 16.30 Uhr = 11-20 16:30 !"),
        ("bis Freitag, den 27.11.", "bis Freitag, den 27.11. = 11-27 17:00 !"),
        ("eine halbe Stunde", ""),
        ("bis 15 Uhr MEZ am Freitag", "bis 15 Uhr MEZ am Freitag = 11-20 15:00 !"),
        ("bis 16 Uhr UTC", "bis 16 Uhr UTC = 11-19 17:00 !"),
        ("bis 16 Uhr", "bis 16 Uhr = 11-20 16:00 !"),
        ("bis 16.30 Uhr", "bis 16.30 Uhr = 11-19 16:30 !"),
        ("bis morgen um 9 Uhr", "bis morgen um 9 Uhr = 11-20 09:00 !"),
        ("übermorgen", "übermorgen = 11-21 17:00 !"),
        ("bis Monatsende", "bis Monatsende = 11-30 17:00 !"),
        ("bis Ende der Woche", "bis Ende der Woche = 11-20 17:00 !"),
        ("nächsten Montag", "nächsten Montag = 11-23 17:00"),
        ("März", ""),
        ("bis 3. März", "bis 3. März = 03-03 17:00 !"),
    ],
)
def test_german(text: str, found: str) -> None:
    assert "|".join(due(text, "de", zone=BERLIN)) == found


def test_a_month_first_where_people_write_it_so() -> None:
    assert due("by 03/12/2026", zone=DENVER) == ["by 03/12/2026 = 03-12 17:00 !"]
    assert due("by 13/12/2026", zone=DENVER) == ["by 13/12/2026 = 12-13 17:00 !"]
    assert due("03.12.2026", zone=DENVER) == ["03.12.2026 = 12-03 17:00"]


def test_a_day_on_which_work_has_ended_ends_at_midnight() -> None:
    at_five = datetime(2026, 11, 19, 17, tzinfo=UTC)
    assert due("today", at=at_five) == ["today = 11-20 00:00 !"]
    assert due("today", at=at_five.replace(hour=16, minute=59)) == ["today = 11-19 17:00 !"]
    assert due("today at 9 am", at=at_five) == ["today at 9 am = 11-19 09:00 !"]


def test_days_end_in_the_zone() -> None:
    late = datetime(2026, 11, 20, 4, tzinfo=UTC)
    assert due("today", at=late, zone=DENVER) == ["today = 11-20 00:00 !"], "it is still Thursday in Denver"
    assert due("tomorrow", at=late, zone=DENVER) == ["tomorrow = 11-20 17:00 !"]
    # Clocks go back on 1 November: five in the afternoon is five in the afternoon.
    before = datetime(2026, 10, 31, 18, tzinfo=UTC)
    (found,) = language("en").dates.find("tomorrow", said(before, DENVER))
    assert found.at == datetime(2026, 11, 2, 0, tzinfo=UTC)


def test_a_year_that_is_not_written_is_the_nearest() -> None:
    new_year = datetime(2027, 1, 4, 12, tzinfo=UTC)
    (found,) = language("en").dates.find("by 28 december", said(new_year))
    assert found.at == datetime(2026, 12, 28, 17, tzinfo=UTC)
    (leap,) = language("en").dates.find("29 february", said(datetime(2027, 3, 1, tzinfo=UTC)))
    assert leap.at.date().isoformat() == "2028-02-29"


def test_the_end_of_a_week_that_has_ended_is_today() -> None:
    saturday = datetime(2026, 11, 21, 10, tzinfo=UTC)
    assert due("this week", at=saturday) == ["this week = 11-21 17:00 !"]
    assert due("within 1 working day", at=saturday) == ["within 1 working day = 11-23 17:00 !"]
    assert due("within 5 working days", at=saturday) == ["within 5 working days = 11-30 17:00 !"]


def test_months_end_when_they_do() -> None:
    january = datetime(2027, 1, 31, 10, tzinfo=UTC)
    assert due("within one month", at=january) == ["within one month = 02-28 17:00 !"]
    assert due("end of next month", at=datetime(2026, 12, 5, tzinfo=UTC)) == ["end of next month = 01-31 17:00 !"]


def test_the_local_moment() -> None:
    assert Said(THURSDAY, BERLIN, time(17)).local.hour == 16
