"""A table of dates becomes a search: every part of it is read from the table, and what is wrong with one is said."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desk.domain.date_reading import read_dates
from desk.domain.dates import Said
from tests.domain.languages import BERLIN, DENVER, THURSDAY, said

# A language nobody speaks, so that nothing but the table can be what is read.
TABLE: dict[str, Any] = {
    "order": "zone",
    "ordinal": ["th", " of", "th of"],
    "deadlines": ["ere", "ere the"],
    "within": ["inside", "inside some"],
    "to": ["til"],
    "at": ["near", "near about"],
    "the": ["ye"],
    "clock": ["x", "x.m."],
    "clock_words": {"dusk": "18:30", "high noon": "12:00"},
    "months": {"frost": 1, "frostmoon": 2, "hay": 7},
    "weekdays": {"moonday": 0, "moon": 0, "sternday": 4},
    "next": {"coming": 0, "other": 1},
    "days": {"now": 0, "the morrow": 1, "the morrow next": 2},
    "weeks": {"week end": 0, "next week end": 1},
    "months_end": {"moonend": 0, "next moonend": 1},
    "counts": {"a": 1, "half a": 0.5, "many": 9},
    "more": {"and half": 0.5},
    "spans": {"inside the glass": "20 minute"},
    "units": {"glass": "hour", "quarter": "15 minute", "day": "day", "workday": "working_day", "sennight": "week"},
    "zones": {"eastern": "America/New_York", "ours": ""},
}


def found(text: str, zone: ZoneInfo = BERLIN, **change: object) -> str:
    """What is found in a text, said in Berlin on Thursday 19 November 2026 at 16:00 or when it was that in Denver."""
    dates = read_dates({**TABLE, **change}, ZoneInfo).find(text, said(zone=zone))
    return "|".join(f"{text[one.start : one.end]} = {one.at.astimezone(zone):%Y-%m-%d %H:%M}" for one in dates)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("2026-12-01", "2026-12-01 = 2026-12-01 17:00"),
        ("2026-12-011", ""),
        ("ere 3th of hay", "ere 3th of hay = 2027-07-03 17:00"),
        ("ere  the  3 frostmoon, 2028", "ere  the  3 frostmoon, 2028 = 2028-02-03 17:00"),
        ("ere frost. 3th, 2027", "ere frost. 3th, 2027 = 2027-01-03 17:00"),
        ("ere frost 3 2099x", "ere frost 3 = 2027-01-03 17:00"),
        ("sternday, ye 27 frost", "sternday, ye 27 frost = 2027-01-27 17:00"),
        ("ere moon 4/12", "ere moon 4/12 = 2026-12-04 17:00"),
        ("4/12/27", "4/12/27 = 2027-12-04 17:00"),
        ("4.12.2027", "4.12.2027 = 2027-12-04 17:00"),
        ("ere 12/13", "ere 12/13 = 2026-12-13 17:00"),
        ("ere 4/12/", "ere 4/12/ = 2026-12-04 17:00"),
        ("ere 4/12a", ""),
        ("ere moon", "ere moon = 2026-11-23 17:00"),
        ("ere moonday", "ere moonday = 2026-11-23 17:00"),
        ("moondays", ""),
        ("other sternday", "other sternday = 2026-11-27 17:00"),
        ("coming sternday", "coming sternday = 2026-11-20 17:00"),
        ("now", "now = 2026-11-19 17:00"),
        ("the morrow", "the morrow = 2026-11-20 17:00"),
        ("the  morrow  next", "the  morrow  next = 2026-11-21 17:00"),
        ("the morrows", ""),
        ("week end", "week end = 2026-11-20 17:00"),
        ("next week end", "next week end = 2026-11-27 17:00"),
        ("moonend", "moonend = 2026-11-30 17:00"),
        ("next moonend", "next moonend = 2026-12-31 17:00"),
        ("inside a glass", "inside a glass = 2026-11-19 17:00"),
        ("inside half a glass", "inside half a glass = 2026-11-19 16:30"),
        ("inside a glass and half", "inside a glass and half = 2026-11-19 17:30"),
        ("inside some 3 quarter", "inside some 3 quarter = 2026-11-19 16:45"),
        ("inside 3 til many day", "inside 3 til many day = 2026-11-28 17:00"),
        ("inside 3-4 day", "inside 3-4 day = 2026-11-23 17:00"),
        ("inside 2 workday", "inside 2 workday = 2026-11-23 17:00"),
        ("inside 1 sennight", "inside 1 sennight = 2026-11-26 17:00"),
        ("inside the glass", "inside the glass = 2026-11-19 16:20"),
        ("inside the glasses", ""),
        ("inside 1 glasses", ""),
        ("ere 5x", "ere 5x = 2026-11-20 05:00"),
        ("ere 5:30 x.m.", "ere 5:30 x.m. = 2026-11-20 05:30"),
        ("ere 99 x", ""),
        ("ere dusk", "ere dusk = 2026-11-19 18:30"),
        ("ere dusk eastern", "ere dusk eastern = 2026-11-20 00:30"),
        ("ere dusk (eastern)", "ere dusk (eastern) = 2026-11-20 00:30"),
        ("ere dusk ours sternday", "ere dusk ours sternday = 2026-11-20 18:30"),
        ("ere sternday, high noon", "ere sternday, high noon = 2026-11-20 12:00"),
        ("ere sternday near about dusk", "ere sternday near about dusk = 2026-11-20 18:30"),
        ("near dusk sternday", "near dusk sternday = 2026-11-20 18:30"),
        ("ere dusky", ""),
        ("x-now", ""),
        ("by friday", ""),
    ],
)
def test_what_is_read_is_what_the_table_says(text: str, answer: str) -> None:
    assert found(text) == answer


def test_the_order_is_that_of_the_country_or_of_the_language() -> None:
    assert found("4/12/27", DENVER) == "4/12/27 = 2027-04-12 17:00"
    (one,) = read_dates(TABLE, ZoneInfo).find("4/12/27", Said(THURSDAY, UTC, time(17)))
    assert one.at == datetime(2027, 12, 4, 17, tzinfo=UTC), "what has no name is no country"
    assert found("4/12/27", DENVER, order="dmy") == "4/12/27 = 2027-12-04 17:00"


def test_a_text_without_the_first_letters_of_a_date_is_not_searched() -> None:
    keys = read_dates(TABLE, ZoneInfo).keys
    assert {"glas", "dusk", "high", "ster", "moon", "fros", "the", "week", "next", "insi", "0", "99", "5x"} <= keys
    assert keys.isdisjoint({"", "100", "ere", "near", "a"})


def test_what_may_be_left_out_means_nothing() -> None:
    for name, text, left in (
        ("more", "inside a glass and half", "inside a glass = 2026-11-19 17:00"),
        ("the", "sternday, ye 27 frost", "sternday = 2026-11-20 17:00|27 frost = 2027-01-27 17:00"),
        ("spans", "inside the glass", ""),
        ("zones", "ere dusk eastern", "ere dusk = 2026-11-19 18:30"),
    ):
        table = {key: value for key, value in TABLE.items() if key != name}
        dates = list(read_dates(table, ZoneInfo).find(text, said(zone=BERLIN)))
        assert (
            "|".join(f"{text[one.start : one.end]} = {one.at.astimezone(BERLIN):%Y-%m-%d %H:%M}" for one in dates)
            == left
        )


@pytest.mark.parametrize("name", sorted(set(TABLE) - {"more", "the", "spans", "zones"}))
def test_everything_else_must_be_there(name: str) -> None:
    with pytest.raises(KeyError, match=name):
        read_dates({key: value for key, value in TABLE.items() if key != name}, ZoneInfo)


UNITS = "Units of dates are day, hour, minute, month, week, working_day, or so many of one: “15 minute”."
KNOWN = (
    "Known: at, clock, clock_words, counts, days, deadlines, months, months_end, more, next, order, ordinal, spans, "
    "the, to, units, weekdays, weeks, within, zones."
)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"weekdays": {"monday": 7}}, "The numbers of weekdays go from 0 to 6."),
        ({"weekdays": {"monday": -1}}, "The numbers of weekdays go from 0 to 6."),
        ({"months": {"may": 13}}, "The numbers of months go from 1 to 12."),
        ({"months": {"may": 0}}, "The numbers of months go from 1 to 12."),
        ({"order": "ymd"}, "The order of dates is “dmy” or “zone”."),
        ({"units": {"day": "moon"}}, UNITS),
        ({"units": {"day": "some day"}}, UNITS),
        ({"units": {"day": "2day"}}, UNITS),
        ({"spans": {"day": "soon"}}, UNITS),
        ({"moons": {}, "zebras": {}}, f"“moons” is not known in dates. {KNOWN}"),
        ({"days": {"today": "soon"}}, "invalid literal for int() with base 10: 'soon'"),
        ({"clock_words": {"noon": "noonish"}}, "Invalid isoformat string: 'noonish'"),
    ],
)
def test_a_table_that_is_wrong(change: dict[str, object], why: str) -> None:
    with pytest.raises(ValueError) as told:
        read_dates({**TABLE, **change}, ZoneInfo)
    assert str(told.value) == why


def test_a_zone_without_a_name() -> None:
    with pytest.raises(ValueError) as told:
        read_dates(TABLE, lambda name: None)
    assert str(told.value) == "There is no time zone “America/New_York”. Write one such as Europe/London."
