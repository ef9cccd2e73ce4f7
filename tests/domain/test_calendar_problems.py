"""What is wrong with a calendar of the rules is told with the words to look for it by, and what to write instead."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desk.domain.rule_reading import read_rules
from tests.rules import OFFICE, WORLD, document

GOOD = {"measure": "touches", "at_least": 1}
HOURS = "Write hours such as “09:00-17:30”, or “09:00-12:00, 13:00-17:00”, within one day."

WEEK = 'Write hours = { monday = "09:00-17:00", … }.'
PLACES = "Write an ISO 3166 code such as US or DE, and a region such as CA or BY, or leave both out."


@pytest.mark.parametrize(
    ("calendar", "look_for", "what", "advice"),
    [
        ({}, ("hours", "office"), "Calendar “office” has no hours.", WEEK),
        ({"hours": "9-17"}, ("hours", "office"), "Calendar “office” has no hours.", WEEK),
        ("x", ("office",), "Calendar “office” is no table.", "Write it as [calendars.office]."),
        ({"hours": {"monday": ""}}, ("hours",), "Calendar “office” has no working hour at all.", HOURS),
        (
            {"hours": {"montag": "09:00-17:00", "monday": "09:00-10:00"}},
            ("montag",),
            "“montag” means nothing among hours; days are written out in English.",
            "Did you mean “monday”?",
        ),
        ({"hours": {"monday": 9}}, ("monday",), "The hours of monday are no text.", HOURS),
        (
            {"hours": {"monday": "9-17", "friday": "9:00-10:00"}},
            ("monday",),
            "“9-17” are no hours of monday that follow one another.",
            HOURS,
        ),
        (
            OFFICE | {"zone": "Mars/North"},
            ("zone",),
            "There is no time zone “Mars/North”.",
            "Write one such as Europe/London.",
        ),
        (
            OFFICE | {"country": "XX"},
            ("country", "country"),
            "The holidays of “XX” are not known.",
            PLACES,
        ),
        (
            OFFICE | {"country": "US", "region": "ZZ"},
            ("region", "country"),
            "The holidays of “US, ZZ” are not known.",
            PLACES,
        ),
        (OFFICE | {"region": "CA"}, ("region",), "A region needs its country.", 'Write country = "US" beside it.'),
        (
            OFFICE | {"holidays": ["24.12.2026"]},
            ("24.12.2026", "holidays"),
            "“24.12.2026” is no date.",
            "Write holidays = [2026-12-24, 2026-12-31].",
        ),
        (
            OFFICE | {"hollidays": []},
            ("hollidays",),
            "“hollidays” means nothing in calendar “office”.",
            "Did you mean “holidays”?",
        ),
    ],
)
def test_what_is_told_of_faults_in_calendars(calendar: Any, look_for: tuple[str, ...], what: str, advice: str) -> None:
    found = read_rules(document(GOOD) | {"calendars": {"office": calendar, "night": OFFICE}}, WORLD)
    problems = found.problems
    assert list(found.calendars) == ["night"], "one with a fault is not used"
    assert (look_for, what, advice) in [(one.look_for, one.what, one.advice) for one in problems]
    assert {one.rule for one in problems} == {-1}


def test_one_day_off_needs_no_list() -> None:
    found = read_rules(document(GOOD) | {"calendars": {"office": OFFICE | {"holidays": "2026-12-31"}}}, WORLD)
    assert not found.problems
    assert date(2026, 12, 31) in found.calendars["office"].off


def test_calendars_that_are_named_or_missing() -> None:
    rules = {"rule": [document({"measure": "silence", "over": "1 working day"})["rule"][0]]}
    (problem,) = read_rules(rules, WORLD).problems
    assert (problem.what, problem.look_for) == ("Working time needs a calendar.", ("1 working day", "over"))
    named = {"rule": [document({"measure": "silence", "over": "1 h", "calendar": "shop"})["rule"][0]]}
    (problem,) = read_rules(named, WORLD).problems
    assert (problem.what, problem.advice) == ("There is no calendar “shop”, or it is wrong.", "Add [calendars.shop].")
    two = named | {"calendars": {"office": OFFICE, "night": OFFICE}}
    assert read_rules(two, WORLD).problems[0].advice == "These are there: office, night."
