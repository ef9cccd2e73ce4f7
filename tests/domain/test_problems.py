"""What is wrong with a text of rules is told with the words to look for it by, and what to write instead."""

from __future__ import annotations

from typing import Any

import pytest

from desk.domain.limit_reading import Lengths
from desk.domain.measures import MEASURES
from desk.domain.problems import Problem, Problems
from desk.domain.rule_reading import read_rules
from tests.rules import WORLD, book, document

GOOD = {"measure": "touches", "at_least": 1}
MEASURES_KNOWN = f"These are known: {', '.join(MEASURES)}."
LENGTH = "Write a number with its unit, such as “20 min”, “2 h”, “7 days” or “1 working day”."
REACHED = "Choose a limit that can be reached and missed."


@pytest.mark.parametrize(
    ("when", "look_for", "what", "advice"),
    [
        (None, ("when",), "A condition is missing, or is no table.", 'Write { measure = "repeats", at_least = 2 }.'),
        ({"at_least": 1}, ("at_least", "when"), "A condition names no measure.", MEASURES_KNOWN),
        (
            {"measure": "repeat", "at_least": 1},
            ("repeat", "when"),
            "“repeat” is no measure.",
            "Did you mean “repeats”?",
        ),
        ({"measure": 5, "at_least": 1}, ("5", "when"), "“5” is no measure.", MEASURES_KNOWN),
        (
            {"measure": "touches"},
            ("touches",),
            "touches has no limit.",
            "Write at_least or over or at_most or under or is beside it.",
        ),
        (
            {"measure": "touches", "at_least": 1, "at_leats": 1},
            ("at_leats",),
            "“at_leats” means nothing for touches.",
            "Did you mean “at_least”?",
        ),
        (
            {"measure": "touches", "at_least": "1"},
            ("at_least",),
            "“at_least” of touches is not a whole number.",
            "Write a whole number.",
        ),
        ({"measure": "touches", "at_least": 0}, ("0", "at_least"), "touches is always or never at least 0.", REACHED),
        ({"measure": "touches", "under": 0}, ("0", "under"), "touches is always or never under 0.", REACHED),
        ({"measure": "touches", "is": -1}, ("-1", "is"), "touches is always or never is -1.", REACHED),
        ({"measure": "channels", "at_least": 8}, ("8", "at_least"), "channels is always or never at least 8.", REACHED),
        ({"measure": "touches", "is": 1001}, ("1001", "is"), "touches is always or never is 1001.", REACHED),
        ({"measure": "channels", "at_most": 7}, ("7", "at_most"), "channels is always or never at most 7.", REACHED),
        ({"measure": "channels", "over": 7}, ("7", "over"), "channels is always or never over 7.", REACHED),
        (
            {"measure": "touches", "one_of": [1]},
            ("one_of",),
            "“one_of” does not go with touches.",
            "Write at_least or over or at_most or under or is.",
        ),
        (
            {"measure": "customer_time", "is": "2 h"},
            ("is",),
            "“is” does not go with customer_time.",
            "Write at_least or over or at_most or under.",
        ),
        ({"measure": "customer_time", "over": 2}, ("over",), "“over = 2” has no unit.", LENGTH),
        (
            {"measure": "customer_time", "over": " "},
            ("over",),
            "“ ” is no length of time (in “over”).",
            LENGTH,
        ),
        (
            {"measure": "customer_time", "over": ""},
            ("over",),
            "Nothing is written where a length belongs (in “over”).",
            LENGTH,
        ),
        (
            {"measure": "customer_time", "over": "2 eggs"},
            ("2 eggs", "over"),
            "“eggs” is no unit of time (in “over”).",
            LENGTH,
        ),
        (
            {"measure": "customer_time", "at_least": "0 min"},
            ("0 min", "at_least"),
            "customer_time is always or never at least 0 min.",
            REACHED,
        ),
        (
            {"measure": "customer_time", "over": "366 days"},
            ("366 days", "over"),
            "customer_time is always or never over 366 days.",
            REACHED,
        ),
        (
            {"measure": "customer_time", "over": "1 working day"},
            ("1 working day", "over"),
            "Working time needs a calendar.",
            "Describe one as [calendars.office].",
        ),
        (
            {"measure": "customer_time", "over": "2 h", "within": "2 h"},
            ("2 h", "over"),
            "There is never 2 h of customer_time within so short a window.",
            "Widen it.",
        ),
        (
            {"measure": "touches", "at_least": 1, "within": "1 working day"},
            ("1 working day", "within"),
            "A window is not told in working time.",
            "Write such as “7 days”.",
        ),
        (
            {"measure": "touches", "at_least": 1, "within": "59 s"},
            ("59 s", "within"),
            "A window is a minute at least and a year at most.",
            "Write such as “7 days”.",
        ),
        (
            {"measure": "touches", "at_least": 1, "within": "today"},
            ("today", "within"),
            "“today” is no length of time (in “within”).",
            LENGTH,
        ),
        (
            {"measure": "touches", "at_least": 3, "at_most": 2},
            ("touches",),
            "No touches meets both limits.",
            "Widen one of them.",
        ),
        (
            {"measure": "silence", "over": "1 h", "within": "1 day"},
            ("within",),
            "“within” means nothing for silence.",
            "These are known: at_least, at_most, calendar, is, measure, one_of, over, under.",
        ),
        (
            {"measure": "silence", "over": "1 h", "calendar": "shop"},
            ("shop", "calendar"),
            "There is no calendar “shop”, or it is wrong.",
            "These are there: office.",
        ),
        ({"measure": "sentiment", "under": -1}, ("-1", "under"), "sentiment is always or never under -1.", REACHED),
        ({"measure": "sentiment", "over": 1}, ("1", "over"), "sentiment is always or never over 1.", REACHED),
        (
            {"measure": "sentiment", "over": 0.555},
            ("0.555", "over"),
            "sentiment is told in hundredths.",
            "Write two decimals at most.",
        ),
        (
            {"measure": "survey_score", "at_least": -0.5},
            ("-0.5", "at_least"),
            "survey_score is always or never at least -0.5.",
            REACHED,
        ),
        (
            {"measure": "survey_score", "is": 0.5},
            ("is",),
            "“is” does not go with survey_score.",
            "Write at_least or over or at_most or under.",
        ),
        ({"measure": "tier", "is": ""}, ("is",), "“is” of tier holds no words.", 'Write is = "gold", or a list.'),
        ({"measure": "tier", "at_least": 1}, ("at_least",), "“at_least” does not go with tier.", "Write is or one_of."),
        (
            {"measure": "channel", "is": "fax"},
            ("fax",),
            "“fax” is no channel.",
            "Write one of call, chat, email, web, store, social, review.",
        ),
        ({"measure": "live", "is": "yes"}, ("is",), "live is true or false.", "Write is = true or is = false."),
        (
            {"measure": "touches", "before": "order", "at_least": 1},
            ("order", "before"),
            "“order” is no before.",
            "Write one of call, chat, email, web, store, social, review.",
        ),
        (
            {"measure": "repeats", "same": "order", "at_least": 1},
            ("order", "same"),
            "“order” is no same.",
            "Write one of journey, number, reason.",
        ),
        (
            {"measure": "repeats", "same": 3, "at_least": 1},
            ("same",),
            "“same” is no text.",
            'Write it in quotes, such as same = "…".',
        ),
        (
            {"measure": "promises_due", "untouched": 1, "at_least": 1},
            ("untouched",),
            "“untouched” is neither true nor false.",
            "Write untouched = true or untouched = false.",
        ),
        ({"all": []}, ("all",), "“all” holds no conditions.", "Write all = [ … ] with at least one."),
        (
            {"any": {"measure": "touches", "at_least": 1}},
            ("any",),
            "“any” holds no conditions.",
            "Write any = [ … ] with at least one.",
        ),
        (
            {"all": [{"measure": "touches", "at_least": 1}], "any": [{"measure": "touches", "at_least": 1}]},
            ("all",),
            "“all” stands beside other keys.",
            "Put each part into the list of one all or any.",
        ),
    ],
)
def test_what_is_told_of_faults_in_conditions(when: Any, look_for: tuple[str, ...], what: str, advice: str) -> None:
    problems = book(when).problems
    assert (look_for, what, advice) in [(one.look_for, one.what, one.advice) for one in problems]
    assert {one.rule for one in problems} == {0}


def test_working_time_cannot_be_asked_for_without_a_calendar() -> None:
    table = document({"measure": "working_hours", "is": True})["rule"][0]
    assert read_rules({"rule": [table]}, WORLD).problems == (
        Problem(
            0,
            "one",
            ("working_hours",),
            "Working time needs a calendar.",
            "Describe one as [calendars.office].",
        ),
    )
    assert Lengths({}, Problems()).calendar({}) == ("", None)
    due = document(GOOD, due="2 working hours")["rule"]
    (problem,) = read_rules({"rule": due}, WORLD).problems
    assert (problem.look_for, problem.what) == (("2 working hours", "due"), "Working time needs a calendar.")


@pytest.mark.parametrize(
    ("more", "look_for", "what", "advice"),
    [
        ({"id": ""}, ("id",), "“id” is missing.", 'Give it a short name for ever, such as id = "waited-long".'),
        ({"id": "Two words"}, ("id",), "“Two words” is no id.", "Use small letters, digits and - only."),
        ({"id": 7}, ("id",), "“id” is no text.", 'Write it in quotes, such as id = "…".'),
        ({"title": " "}, ("title",), "“title” is missing.", "Say in a few words what is wrong, for the board."),
        ({"severity": "urgent"}, ("severity",), "“urgent” is no severity.", "Write one of high, medium, low."),
        ({"cause": "Came back"}, ("cause",), "“Came back” is no cause.", "Use small letters, digits and - only."),
        ({"cause": 7}, ("cause",), "“cause” is no text.", 'Write it in quotes, such as cause = "…".'),
        ({"on": "yes"}, ("on",), "“on” is neither true nor false.", "Write on = true or on = false."),
        ({"due": 4}, ("due",), "“due = 4” has no unit.", LENGTH),
        ({"due": "4"}, ("4", "due"), "“4” is no length of time (in “due”).", LENGTH),
        ({"due": "59 s"}, ("due",), "A flag is due after a minute at least, three months at most.", "Write “4 h”."),
        (
            {"colour": "red"},
            ("colour",),
            "“colour” means nothing in a rule.",
            "These are known: calendar, cause, due, for, id, on, severity, title, when.",
        ),
    ],
)
def test_what_is_told_of_faults_in_a_rule(more: Any, look_for: tuple[str, ...], what: str, advice: str) -> None:
    problems = book(GOOD, **more).problems
    assert (look_for, what, advice) in [(one.look_for, one.what, one.advice) for one in problems]
    assert {one.rule for one in problems} == {0}


def test_the_rule_at_fault_is_named() -> None:
    one = document(GOOD)["rule"][0]
    found = read_rules({"rule": [one, one | {"id": "two", "on": 1}, "x", one]}, WORLD).problems
    assert found == (
        Problem(1, "two", ("on",), "“on” is neither true nor false.", "Write on = true or on = false."),
        Problem(2, "", ("rule",), "A rule is no table.", "Write each rule as [[rule]], with two brackets."),
        Problem(3, "one", ("id",), "Two rules have the id “one”.", "Give one of them another id."),
    )
    nameless = {key: value for key, value in one.items() if key != "id"}
    unnamed = read_rules({"rule": [nameless, nameless, one | {"id": 7}, one | {"id": 7}]}, WORLD).problems
    assert [(each.rule, each.rule_id) for each in unnamed] == [(0, ""), (1, ""), (2, ""), (3, "")]
    assert read_rules({"rule": 1, "rules": 1}, WORLD).problems == (
        Problem(
            -1,
            "",
            ("rules",),
            "“rules” means nothing at the top; rules are written as [[rule]].",
            "Did you mean “rule”?",
        ),
        Problem(-1, "", ("rule",), "“rule” is no list.", "Write each rule as [[rule]], with two brackets."),
    )
    many = read_rules({"rule": [one | {"id": f"r{n}"} for n in range(201)]}, WORLD).problems
    advice = "Nobody could answer them all: take some out."
    assert many == (Problem(-1, "", ("rule",), "There are more than 200 rules.", advice),)
    assert read_rules({"calendars": []}, WORLD).problems == (
        Problem(-1, "", ("calendars",), "“calendars” is no table.", "Write it as [calendars.office]."),
    )


def test_texts_at_their_longest() -> None:
    assert not book(GOOD, id="i" * 60, title="t" * 120, cause="c" * 60, **{"for": "f" * 60}).problems
    for key, most in (("id", 60), ("title", 120), ("cause", 60), ("for", 60), ("severity", 60)):
        told = [(one.what, one.advice) for one in book(GOOD, **{key: "x" * (most + 1)}).problems]
        assert (f"“{key}” is longer than {most} characters.", "Say it in fewer words.") in told
    long = "x" * 61
    told = [one.what for one in book({"measure": "silence", "over": "1 h", "calendar": long}).problems]
    assert "“calendar” is longer than 60 characters." in told
    told = [one.what for one in book({"measure": "repeats", "at_least": 1, "same": long}).problems]
    assert "“same” is longer than 60 characters." in told
