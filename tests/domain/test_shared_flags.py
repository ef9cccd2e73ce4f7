"""Rules that see the same thing share one flag: who leads it, what it tells, when it is due, what people change."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from desk.domain import flag_steps
from desk.domain.facts import CustomerFacts
from desk.domain.flagging import Look, cause_names, cause_of, facts_at, judge, over_at
from desk.domain.flags import Outcome, State, What
from desk.domain.journeys import DEFAULT
from desk.domain.time import moment
from tests.domain.test_flagging import Desk, look
from tests.rules import rule
from tests.touches import DAY, HOUR, START, touch

REPEATS = {"measure": "repeats", "at_least": 1, "within": "5 days"}
BACK = rule(REPEATS, id="back", cause="repeat", title="Came back", severity="medium", due="8 h")
MANY = rule(REPEATS | {"at_least": 2}, id="many", cause="repeat", title="Came back twice", severity="high", due="2 h")
SHORT = rule(REPEATS | {"within": "4 days"}, id="short", cause="repeat", title="Back soon", severity="medium")
TWO = [touch(1, 0), touch(2, DAY)]
THREE = [*TWO, touch(3, 2 * DAY)]
NOW = START + DAY + HOUR
LATER = START + 2 * DAY + HOUR


def test_rules_of_one_cause_raise_one_flag() -> None:
    desk = Desk((BACK, MANY, SHORT))
    desk.settle(THREE, LATER)
    (flag,) = desk.flags.values()
    assert (flag.rule, flag.title, flag.severity, flag.cause) == ("many", "Came back twice", MANY.severity, "repeat")
    assert (flag.rules, flag.due_at) == (("many", "back", "short"), moment(LATER + 2 * HOUR))
    assert [one.text for one in flag.evidence] == ["3rd time in 3 days"]


def test_of_equally_severe_rules_the_first_in_the_file_leads() -> None:
    for order, leader in (((BACK, SHORT), "back"), ((SHORT, BACK), "short")):
        desk = Desk(order)
        desk.settle(TWO, NOW)
        assert [flag.rule for flag in desk.flags.values()] == [leader]


def test_a_more_severe_rule_comes_to_lead_and_goes_again() -> None:
    desk = Desk((BACK, MANY))
    desk.settle(TWO, NOW)
    (flag,) = desk.flags.values()
    assert (flag.rule, flag.due_at) == ("back", moment(NOW + 8 * HOUR))
    desk.keep([flag_steps.take(flag, "Ann", moment(NOW))])
    desk.settle(THREE, LATER)
    (flag,) = desk.flags.values()
    assert (flag.rule, flag.rules, flag.owner) == ("many", ("many", "back"), "Ann")
    # The earlier of the two: what was wanted first stays so.
    assert flag.due_at == moment(NOW + 8 * HOUR)
    assert desk.history["f0001"][-1].about == "many"
    assert desk.history["f0001"][-1].note == "Came back twice: 3rd time in 3 days"
    desk.settle(THREE, START + 5 * DAY + HOUR)
    (flag,) = desk.flags.values()
    assert (flag.rule, flag.rules, flag.holds) == ("back", ("back", "many"), True)
    desk.settle(THREE, START + 8 * DAY)
    (flag,) = desk.flags.values()
    assert (flag.rule, flag.holds) == ("back", False)


def test_a_rule_that_joins_makes_the_flag_due_earlier_and_only_once() -> None:
    desk = Desk((replace(BACK, due=3 * DAY), MANY))
    desk.settle(TWO, NOW)
    desk.settle(THREE, LATER)
    assert [flag.due_at for flag in desk.flags.values()] == [moment(LATER + 2 * HOUR)]
    desk.settle([*THREE, touch(4, 2 * DAY + 2 * HOUR)], LATER + 4 * HOUR)
    assert [flag.due_at for flag in desk.flags.values()] == [moment(LATER + 2 * HOUR)]


def test_a_rule_without_a_due_time_takes_none_away() -> None:
    desk = Desk((SHORT,))
    desk.settle(TWO, NOW)
    assert [flag.due_at for flag in desk.flags.values()] == [None]
    desk.rules = (SHORT, BACK)
    desk.settle(TWO, NOW + HOUR)
    assert [flag.due_at for flag in desk.flags.values()] == [moment(NOW + 9 * HOUR)]


def test_what_each_rule_sees_is_told_once() -> None:
    promised = rule({"measure": "promises_broken", "at_least": 1}, id="broken", cause="repeat")
    both = rule({"all": [REPEATS, {"measure": "touches", "at_least": 2}]}, id="both", cause="repeat")
    desk = Desk((promised, BACK, both))
    desk.settle([touch(1, 0, promised=START + HOUR), touch(2, DAY)], NOW)
    (flag,) = desk.flags.values()
    told = [one.text for one in flag.evidence]
    assert told[0].startswith("promise broken")
    assert told[1:] == ["2nd time in 2 days", "2 interactions in 2 days"]


def test_a_resolved_flag_comes_back_under_whichever_rule_has_news() -> None:
    desk = Desk((BACK, MANY))
    desk.settle(TWO, NOW)
    desk.keep([flag_steps.resolve(desk.flags["f0001"], Outcome.KEPT, "Called.", "Ann", moment(NOW))])
    desk.settle(TWO, NOW + HOUR)
    assert desk.flags["f0001"].state is State.RESOLVED
    desk.settle(THREE, LATER)
    (flag,) = desk.flags.values()
    assert (flag.state, flag.rule, flag.due_at) == (State.OPEN, "many", moment(LATER + 2 * HOUR))
    assert desk.history["f0001"][-1].about == "many"


def test_flags_of_two_rules_become_one_where_journeys_do() -> None:
    desk = Desk((BACK, MANY))
    one, other = [touch(1, 0), touch(2, HOUR)], [touch(3, DAY), touch(4, DAY + HOUR), touch(5, DAY + 2 * HOUR)]
    desk.settle(one, NOW + HOUR)
    desk.settle(other, NOW + 2 * HOUR)
    assert sorted(flag.rule for flag in desk.flags.values()) == ["back", "many"]
    desk.settle(one + other, NOW + 3 * HOUR)
    first, second = desk.flags["f0001"], desk.flags["f0002"]
    assert (first.rule, first.rules, second.folded_into) == ("many", ("many", "back"), "f0001")
    assert [event.what for event in desk.history["f0001"]] == [What.RAISED, What.GREW, What.UPDATED]


def test_rules_that_come_to_share_a_cause_put_their_flags_together() -> None:
    alone = replace(BACK, cause="back"), replace(MANY, cause="many")
    desk = Desk(alone)
    desk.settle(THREE, LATER)
    assert len(desk.flags) == 2
    desk.rules = (BACK, MANY)
    desk.settle(THREE, LATER + HOUR)
    standing = [flag for flag in desk.flags.values() if flag.state is not State.RESOLVED]
    assert [(flag.rule, flag.cause) for flag in standing] == [("many", "repeat")]
    desk.rules = alone
    desk.settle(THREE, LATER + 2 * HOUR)
    standing = [flag for flag in desk.flags.values() if flag.state is not State.RESOLVED]
    assert sorted((flag.rule, flag.cause) for flag in standing) == [("back", "back"), ("many", "many")]


def test_a_rule_switched_off_leaves_its_flag_until_another_leads_it() -> None:
    desk = Desk((BACK, MANY))
    desk.settle(THREE, LATER)
    before = desk.flags["f0001"]
    desk.rules = (replace(MANY, on=False), rule(REPEATS | {"at_least": 5}, id="five", cause="repeat"))
    desk.settle(THREE, LATER + HOUR)
    assert desk.flags["f0001"] == before
    desk.rules = (BACK, replace(MANY, on=False))
    desk.settle(THREE, LATER + 2 * HOUR)
    assert [flag.rule for flag in desk.flags.values()] == ["back"]


def test_the_cause_of_a_flag_is_what_its_rule_says_now() -> None:
    desk = Desk((BACK,))
    desk.settle(TWO, NOW)
    flag = desk.flags["f0001"]
    names = cause_names(judge((BACK, MANY), facts_at(TWO, look(NOW))))
    assert names == {"back": "repeat", "many": "repeat"}
    assert cause_of(flag, names) == "repeat"
    assert cause_of(flag, {"back": "other"}) == "other"
    assert cause_of(flag, {}) == "repeat"
    assert cause_of(replace(flag, cause=""), {}) == "back"
    assert cause_of(replace(flag, cause="", rule=""), {"": ""}) == ""


def test_rules_are_asked_with_what_the_desk_knows_until_the_journey_is_over() -> None:
    gold = rule({"measure": "tier", "is": "gold"}, id="gold")
    today = rule({"measure": "promises_due", "within": "today", "at_least": 1}, id="today")
    ended = rule({"measure": "ended", "is": True}, id="ended")
    touches = [touch(1, 0, promised=START + 14 * HOUR)]
    limits = replace(DEFAULT, quiet=HOUR)
    for name, due in (("UTC", False), ("America/New_York", True)):
        seen = Look(START + 10 * HOUR, ZoneInfo(name), lambda: CustomerFacts(tier="gold"), limits)
        found = [one.finding.matched for one in judge((gold, today, ended), facts_at(touches, seen))]
        assert found == [True, due, True]
    over = over_at(touches, DEFAULT)
    assert judge((BACK,), facts_at(touches, look(over - 1)))
    assert not judge((BACK,), facts_at(touches, look(over)))


def test_news_is_the_latest_any_rule_of_the_cause_has() -> None:
    broken = rule({"measure": "promises_broken", "at_least": 1}, id="broken", cause="repeat", severity="low")
    desk = Desk((BACK, broken))
    due = START + DAY + 2 * HOUR
    desk.settle([touch(1, 0, promised=due), touch(2, DAY)], due + HOUR)
    (flag,) = desk.flags.values()
    assert (flag.rule, flag.others, flag.news) == ("back", ("broken",), moment(due))
