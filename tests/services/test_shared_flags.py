"""One flag for rules that see the same thing, kept in real decisions: its history, its counts, its place in a list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from connectors.records import Promise
from tests.records import call
from tests.services.flag_desk import ANN, BO, DAY, HOUR, RULES, Desk, about

SHARED = """
[[rule]]
id = "broken"
cause = "promise"
title = "Promise broken"
severity = "high"
due = "1 h"
when = { measure = "promises_broken", at_least = 1 }

[[rule]]
id = "today"
cause = "promise"
title = "Promise due today"
severity = "medium"
due = "6 h"
when = { measure = "promises_due", within = "today", at_least = 1 }
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    held = Desk(tmp_path)
    yield held
    held.cache.close()
    held.decisions.close()


def test_a_promise_due_today_turns_into_a_broken_one(desk: Desk) -> None:
    desk.flags.save(SHARED)
    desk.pull(call("p1", BO, minutes=desk.minutes - 60, promises=(Promise("call back", desk.now + HOUR),)))
    desk.settle()
    first = desk.one()
    assert (first.rule, first.severity, first.due_at) == ("today", "medium", desk.now + HOUR)
    desk.flags.take([first.flag_id])
    desk.pass_time(HOUR)
    after = desk.flags.flag(desk.one().flag_id)
    assert (after.flag_id, after.rule, after.title, after.severity) == (
        first.flag_id,
        "broken",
        "Promise broken",
        "high",
    )
    assert (after.owner, after.due_at) == ("Ann", first.due_at)
    assert [(one.what, one.note) for one in after.history][2:] == [
        ("updated", "Promise broken: promise broken, due 1 Apr 13:00")
    ]
    assert {one.rule_id: one.raised for one in desk.flags.rules().rules} == {"broken": 1, "today": 1}
    assert len(desk.flags.page("all").flags) == 1
    desk.flags.resolve([after.flag_id], "kept", "Called.")
    desk.pass_time(HOUR)
    assert desk.flags.page().flags == ()


def test_a_resolved_flag_is_not_raised_again_by_another_rule_of_its_cause(desk: Desk) -> None:
    desk.flags.save(SHARED)
    desk.pull(call("p1", BO, minutes=desk.minutes - 60, promises=(Promise("call back", desk.now + HOUR),)))
    desk.settle()
    flag = desk.one().flag_id
    desk.flags.resolve([flag], "needless", "It was done.")
    desk.settle()
    assert desk.flags.page().flags == ()
    # That it was not kept after all is news.
    desk.pass_time(HOUR)
    assert (desk.one().flag_id, desk.one().rule) == (flag, "broken")


def test_a_flag_raised_by_hand_is_there_at_once(desk: Desk) -> None:
    desk.pull(call("c1", ANN, minutes=desk.minutes - 60, **about("10482")))
    desk.settle()
    customer = desk.owner("c1")
    assert desk.flags.of_customer(customer) == desk.flags.watch(customer) == ()
    raised = desk.flags.raise_by_hand(customer, "", "Angry", "low", "Shouted.")
    assert [one.flag_id for one in desk.flags.of_customer(customer)] == [raised.flag_id]
    assert [one.flag_id for one in desk.flags.watch(customer)] == [raised.flag_id]
    assert [one.customer_id for one in desk.cache.standings.waking(desk.now, 9)] == [customer]


def test_a_customers_flags_come_in_order_of_urgency(desk: Desk) -> None:
    desk.flags.save(RULES.replace('severity = "high"\ndue = "4 h"', 'severity = "medium"\ndue = "4 h"'))
    due = desk.twice()
    customer = due.customer_id
    names = {due.flag_id: "due"}
    for title, severity in (("later", "medium"), ("low", "low"), ("high", "high"), ("latest", "medium")):
        desk.now += timedelta(seconds=1)
        names[desk.flags.raise_by_hand(customer, "", title, severity).flag_id] = title
    wanted = ["high", "due", "later", "latest", "low"]
    assert [names[one.flag_id] for one in desk.flags.of_customer(customer)] == wanted
    # All are about one journey, so its customer time does not tell them apart.
    assert [names[one.flag_id] for one in desk.flags.page().flags] == wanted


def test_taking_is_undone_by_giving_it_to_nobody(desk: Desk) -> None:
    flag = desk.twice().flag_id
    desk.flags.take([flag])
    desk.flags.reopen([flag])
    assert (desk.one().state, desk.one().owner) == ("taken", "Ann")
    desk.flags.assign([flag], "")
    assert (desk.one().state, desk.one().owner) == ("open", "")
    desk.now += DAY
    desk.flags.assign([flag], "")
    assert [one.what for one in desk.flags.flag(flag).history] == ["raised", "taken", "assigned"]
