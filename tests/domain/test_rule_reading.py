"""A text of rules is read, or every fault in it is told at once with what to write instead."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desk.domain.quantities import Quantity, read_length
from desk.domain.rule_reading import read_rules
from desk.domain.rule_words import rule_words
from desk.domain.time import DAY, HOUR, MINUTE, SECOND
from tests.rules import OFFICE, WORLD, book, document, rule

GOOD = {"measure": "touches", "at_least": 1}
SHIPPED = Path(__file__).parents[2] / "resources" / "rules" / "flags.toml"


def faults(when: Any, **more: Any) -> list[str]:
    return [problem.what for problem in book(when, **more).problems]


def read(**top: Any) -> list[str]:
    return [problem.what for problem in read_rules(document(GOOD) | top, WORLD).problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20 min", Quantity(20 * MINUTE)),
        ("1 h 30 min", Quantity(90 * MINUTE)),
        ("2h", Quantity(2 * HOUR)),
        ("1.5 hours", Quantity(90 * MINUTE)),
        ("90 s", Quantity(90 * SECOND)),
        ("2 weeks", Quantity(14 * DAY)),
        ("1 Day", Quantity(DAY)),
        ("1 working day", Quantity(0, 1, True)),
        ("1 working day 2 working hours", Quantity(2 * HOUR, 1, True)),
        ("1 working day 0.5 working days", Quantity(0, 1.5, True)),
        ("999999999 s", Quantity(999_999_999 * SECOND)),
        ("0 min", Quantity(0)),
    ],
)
def test_lengths(text: str, expected: Quantity) -> None:
    assert read_length(text) == expected


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "nothing is written where a length belongs"),
        ("  ", "“  ” is no length of time"),
        ("20", "“20” is no length of time"),
        ("min", "“min” is no length of time"),
        ("2 eggs", "“eggs” is no unit of time"),
        ("-2 h", "“-2 h” is no length of time"),
        ("1 working week", "“working week” is no unit of time"),
        ("1 working day 2 h", "“1 working day 2 h” mixes working time with other time"),
        ("1000000000 h", "“1000000000 h” is no length of time"),
        ("2 h x", "“2 h x” is no length of time"),
    ],
)
def test_what_is_no_length(text: str, fault: str) -> None:
    assert read_length(text) == fault


def test_the_rules_that_are_shipped() -> None:
    shipped = read_rules(tomllib.loads(SHIPPED.read_text(encoding="utf-8")), WORLD)
    assert not shipped.problems
    assert len(shipped.rules) == 10
    assert all(one.on and one.due and rule_words(one).startswith("When ") for one in shipped.rules)
    assert shipped.rule("time-spent") is not None
    assert shipped.rule("nothing") is None


@pytest.mark.parametrize(
    ("when", "fault"),
    [
        (None, "A condition is missing"),
        ({}, "A condition is missing"),
        ("repeats", "A condition is missing"),
        ({"at_least": 1}, "names no measure"),
        ({"measure": "repeat", "at_least": 1}, "“repeat” is no measure"),
        ({"measure": 5, "at_least": 1}, "“5” is no measure"),
        ({"measure": "touches"}, "touches has no limit"),
        ({"measure": "touches", "at_least": 1, "at_leats": 1}, "“at_leats” means nothing for touches"),
        ({"measure": "touches", "at_least": "1"}, "not a whole number"),
        ({"measure": "touches", "at_least": 1.5}, "not a whole number"),
        ({"measure": "touches", "at_least": True}, "not a whole number"),
        ({"measure": "touches", "at_least": 0}, "always or never"),
        ({"measure": "touches", "at_least": -1}, "always or never"),
        ({"measure": "touches", "under": 0}, "always or never"),
        ({"measure": "touches", "is": -1}, "always or never"),
        ({"measure": "touches", "at_least": 1001}, "always or never"),
        ({"measure": "channels", "at_least": 8}, "always or never"),
        ({"measure": "channels", "over": 7}, "always or never"),
        ({"measure": "touches", "one_of": [1]}, "“one_of” does not go with touches"),
        ({"measure": "customer_time", "is": "2 h"}, "“is” does not go with customer_time"),
        ({"measure": "customer_time", "over": 2}, "has no unit"),
        ({"measure": "customer_time", "over": "2 eggs"}, "“eggs” is no unit of time"),
        ({"measure": "customer_time", "at_least": "0 min"}, "always or never"),
        ({"measure": "customer_time", "over": "366 days"}, "always or never"),
        ({"measure": "customer_time", "over": "1 working day"}, "Working time needs a calendar"),
        ({"measure": "customer_time", "over": "2 h", "within": "2 h"}, "within so short a window"),
        ({"measure": "touches", "at_least": 1, "within": 7}, "has no unit"),
        ({"measure": "touches", "at_least": 1, "within": "1 working day"}, "not told in working time"),
        ({"measure": "touches", "at_least": 1, "within": "59 s"}, "a minute at least"),
        ({"measure": "touches", "at_least": 1, "within": "367 days"}, "a minute at least"),
        ({"measure": "touches", "at_least": 1, "within": "today"}, "no length"),
        ({"measure": "touches", "at_least": 3, "at_most": 2}, "No touches meets both limits"),
        ({"measure": "silence", "over": "1 h", "within": "1 day"}, "“within” means nothing for silence"),
        ({"measure": "silence", "over": "1 h", "calendar": "shop"}, "no calendar “shop”"),
        ({"measure": "sentiment", "under": -1}, "always or never"),
        ({"measure": "sentiment", "over": 1}, "always or never"),
        ({"measure": "sentiment", "over": 0.555}, "told in hundredths"),
        ({"measure": "sentiment", "over": float("nan")}, "not a number"),
        ({"measure": "survey_score", "at_least": -0.5}, "always or never"),
        ({"measure": "survey_score", "is": 0.5}, "“is” does not go with survey_score"),
        ({"measure": "tier", "is": ""}, "holds no words"),
        ({"measure": "tier", "one_of": []}, "holds no words"),
        ({"measure": "tier", "is": ["gold"]}, "holds no words"),
        ({"measure": "tier", "one_of": ["gold", 3]}, "holds no words"),
        ({"measure": "tier", "at_least": 1}, "“at_least” does not go with tier"),
        ({"measure": "channel", "is": "fax"}, "“fax” is no channel"),
        ({"measure": "live", "is": "yes"}, "live is true or false"),
        ({"measure": "touches", "channel": "fax", "at_least": 1}, "“fax” is no channel"),
        ({"measure": "touches", "before": "order", "at_least": 1}, "“order” is no before"),
        ({"measure": "repeats", "same": "order", "at_least": 1}, "“order” is no same"),
        ({"measure": "repeats", "same": 3, "at_least": 1}, "“same” is no text"),
        ({"measure": "promises_due", "untouched": 1, "at_least": 1}, "neither true nor false"),
        ({"all": []}, "“all” holds no conditions"),
        ({"any": GOOD}, "“any” holds no conditions"),
        ({"all": [GOOD], "any": [GOOD]}, "stands beside other keys"),
        ({"not": [GOOD]}, "A condition is missing"),
    ],
)
def test_faults_in_conditions(when: Any, fault: str) -> None:
    found = faults(when)
    assert len(found) == 1, found
    assert fault in found[0]
    assert not book(when).rules
    assert all(problem.advice and problem.rule_id == "one" for problem in book(when).problems)


def test_limits_at_their_edges_are_fine() -> None:
    for when in (
        {"measure": "touches", "at_least": 1000},
        {"measure": "touches", "at_most": 0},
        {"measure": "touches", "under": 1},
        {"measure": "touches", "is": 0},
        {"measure": "touches", "is": 1000},
        {"measure": "touches", "at_least": 2, "at_most": 2},
        {"measure": "customer_time", "under": "366 days"},
        {"measure": "customer_time", "over": "119 min", "within": "2 h"},
        {"measure": "longest_wait", "over": "3 h", "within": "2 h"},
        {"measure": "sentiment", "at_most": -1},
        {"measure": "sentiment", "at_least": 1},
        {"measure": "survey_score", "over": 0},
        {"measure": "touches", "at_least": 1, "within": "1 min"},
        {"measure": "touches", "at_least": 1, "within": "366 days"},
    ):
        assert not faults(when), when


def test_conditions_lie_eight_deep_at_most() -> None:
    when: dict[str, Any] = GOOD
    for _ in range(4):
        when = {"not": {"all": [when]}}
    assert not faults(when)
    for deeper in ({"not": when}, {"any": [when]}):
        (problem,) = book(deeper).problems
        assert problem.what == "Conditions lie deeper in one another than anybody reads."
        assert (problem.advice, problem.look_for) == ("Make two rules of it.", ("when",))


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"id": ""}, "“id” is missing"),
        ({"id": "Two words"}, "is no id"),
        ({"id": 7}, "“id” is no text"),
        ({"title": " "}, "“title” is missing"),
        ({"title": "x" * 121}, "longer than 120"),
        ({"severity": "urgent"}, "“urgent” is no severity"),
        ({"cause": "Came back"}, "“Came back” is no cause"),
        ({"cause": ""}, "“” is no cause"),
        ({"cause": 7}, "“cause”"),
        ({"on": "yes"}, "neither true nor false"),
        ({"due": 4}, "has no unit"),
        ({"due": "30 s"}, "due after a minute at least"),
        ({"due": "93 days"}, "due after a minute at least"),
        ({"due": "4 h", "calendar": "shop"}, "no calendar “shop”"),
        ({"colour": "red"}, "“colour” means nothing in a rule"),
    ],
)
def test_faults_in_a_rule(more: dict[str, Any], fault: str) -> None:
    found = faults(GOOD, **more)
    assert len(found) == 1, found
    assert fault in found[0]


@pytest.mark.parametrize(
    ("due", "length"), [("1 min", MINUTE), ("92 days", 92 * DAY), ("4 working hours", 4 * HOUR), ("1.5 h", 90 * MINUTE)]
)
def test_by_when_a_flag_is_due(due: str, length: int) -> None:
    read = rule(GOOD, due=due)
    assert (read.due, read.due_words) == (length, due)
    assert (read.due_calendar is not None) is ("working" in due)


def test_a_rule_may_leave_open_by_when() -> None:
    assert (rule(GOOD).due, rule(GOOD).due_words, rule(GOOD).due_calendar) == (0, "", None)
    assert rule(GOOD, due="4 h", calendar="office").due_calendar is not None


def test_a_rule_shares_its_flag_only_where_it_says_so() -> None:
    assert (rule(GOOD).cause, rule(GOOD, cause="one").cause, rule(GOOD, cause="again").cause) == ("one", "one", "again")
    assert rule_words(rule(GOOD, cause="one")) == rule_words(rule(GOOD))
    said = rule_words(rule(GOOD, cause="again", due="2 h", on=False))
    assert said.endswith(" for team lead, due in 2 h. One flag with the other rules of “again”. Switched off.")


def test_faults_at_the_top() -> None:
    assert read(rules=[]) == ["“rules” means nothing at the top; rules are written as [[rule]]."]
    assert read(rule={"id": "x"}) == ["“rule” is no list."]
    assert read(rule=["x"]) == ["A rule is no table."]
    one = document(GOOD)["rule"][0]
    assert read(rule=[one, one]) == ["Two rules have the id “one”."]
    assert read(rule=[one | {"id": f"r{n}"} for n in range(200)]) == []
    assert read(rule=[one | {"id": f"r{n}"} for n in range(201)]) == ["There are more than 200 rules."]


def test_all_faults_are_told_at_once_and_good_rules_are_still_read() -> None:
    one = document(GOOD)["rule"][0]
    found = read_rules({"rule": [one | {"severity": "x", "on": 1}, one | {"id": "two"}]}, WORLD)
    assert [problem.rule for problem in found.problems] == [0, 0]
    assert [each.rule_id for each in found.rules] == ["two"]


def test_a_close_name_is_suggested() -> None:
    (problem,) = book({"measure": "repeat", "at_least": 1}).problems
    assert problem.advice == "Did you mean “repeats”?"
    (problem,) = book(GOOD, severty="high").problems
    assert problem.advice == "Did you mean “severity”?"


@pytest.mark.parametrize(
    ("calendar", "fault"),
    [
        ({}, "has no hours"),
        ("x", "is no table"),
        ({"hours": {"monday": ""}}, "no working hour at all"),
        ({"hours": {"montag": "09:00-17:00", "monday": "09:00-10:00"}}, "“montag” means nothing"),
        ({"hours": {"monday": 9}}, "are no text"),
        ({"hours": {"monday": "9-17", "friday": "9:00-10:00"}}, "no hours of monday"),
        ({"hours": {"monday": "17:00-09:00", "friday": "9:00-10:00"}}, "no hours of monday"),
        ({"hours": {"monday": "09:00-24:01", "friday": "9:00-10:00"}}, "no hours of monday"),
        ({"hours": {"monday": "09:60-17:00", "friday": "9:00-10:00"}}, "no hours of monday"),
        ({"hours": {"monday": "09:00-12:00, 11:59-17:00"}}, "no hours of monday"),
        (OFFICE | {"zone": "Mars/North"}, "no time zone “Mars/North”"),
        (OFFICE | {"country": "XX"}, "The holidays of “XX” are not known"),
        (OFFICE | {"country": "US", "region": "ZZ"}, "The holidays of “US, ZZ” are not known"),
        (OFFICE | {"region": "CA"}, "A region needs its country"),
        (OFFICE | {"holidays": ["24.12.2026"]}, "is no date"),
        (OFFICE | {"hollidays": []}, "“hollidays” means nothing"),
    ],
)
def test_faults_in_calendars(calendar: Any, fault: str) -> None:
    found = [what for what in read(calendars={"office": calendar}) if "calendar “office”, or" not in what]
    assert len([what for what in found if fault in what]) == 1, found


def test_a_calendar_with_everything() -> None:
    table = {
        "zone": "Europe/London",
        "hours": {"monday": "09:00-12:00, 12:00-17:59", "sunday": "00:00–24:00"},
        "country": "us",
        "region": "CA",
        "holidays": [date(2026, 12, 24), "2026-12-31"],
    }
    found = read_rules(document(GOOD) | {"calendars": {"office": table}}, WORLD)
    assert not found.problems
    office = found.calendars["office"]
    assert office.hours[0] == ((9 * HOUR, 12 * HOUR), (12 * HOUR, 17 * HOUR + 59 * MINUTE))
    assert office.hours[6] == ((0, 24 * HOUR),)
    assert all(day in office.off for day in (date(2026, 3, 3), date(2026, 12, 24), date(2026, 12, 31)))
    assert date(2026, 12, 25) not in office.off
    assert office.zone == ZoneInfo("Europe/London")
    assert read(calendars=[]) == ["“calendars” is no table."]


def test_rules_in_sentences() -> None:
    assert rule_words(rule(GOOD)) == "When there are 1 or more interactions in the journey, flag medium for team lead."
    many = {
        "all": [
            {"measure": "repeats", "same": "number", "is": 2, "within": "7 days"},
            {"any": [{"measure": "customer_time", "over": "2 h"}, {"measure": "sentiment", "at_most": -0.5}]},
            {"not": {"measure": "live", "is": True}},
        ]
    }
    said = rule_words(rule(many, severity="high", due="4 working hours", on=False, **{"for": "deliveries"}))
    assert said == (
        "When there are exactly 2 repeats about the same order or case within 7 d, and (the customer time is over 2 h,"
        " or the sentiment is at most -0.5), and it is not so that the customer is with us now, flag high for"
        " deliveries, due in 4 working hours. Switched off."
    )


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ({"measure": "touches", "under": 3, "channel": "call", "before": "store"}, "fewer than 3 interactions in the"),
        ({"measure": "touches", "channel": "chat", "at_least": 1}, "1 or more interactions in the journey in chat"),
        ({"measure": "silence", "over": "1 working day", "calendar": "office"}, "by the calendar “office” is over 8 h"),
        ({"measure": "elapsed", "at_most": "2 days"}, "the elapsed time is at most 2 d"),
        ({"measure": "elapsed", "under": "2 days"}, "the elapsed time is under 2 d"),
        ({"measure": "elapsed", "at_least": "2 days"}, "the elapsed time is at least 2 d"),
        ({"measure": "sentiment", "at_least": 0.25, "lowest": True}, "the sentiment at its lowest is at least 0.25"),
        ({"measure": "tier", "one_of": ["vip", "Gold"]}, "the customer's tier is gold or vip"),
        ({"measure": "ended", "is": False}, "it is not so that the journey is over"),
        ({"measure": "promises_due", "within": "today", "untouched": True, "at_least": 1}, "since, today,"),
        ({"measure": "longest_wait", "gave_up": True, "over": "20 min"}, "after which the customer gave up is over 20"),
        ({"measure": "repeats", "same": "reason", "at_least": 1}, "repeats for the same reason"),
        ({"measure": "touches", "is": 0}, "there are fewer than 1 interactions"),
    ],
)
def test_conditions_in_words(when: Any, expected: str) -> None:
    assert expected in rule_words(rule(when))
