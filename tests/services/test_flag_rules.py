"""Rules as a person sees, changes and tries them, and as they reach every customer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from connectors.records import OrderRecord
from desk.services.asks import ServiceError
from tests.records import NOON, call
from tests.services.flag_desk import ANN, DAY, RULES, Desk, about


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    held = Desk(tmp_path)
    yield held
    held.cache.close()
    held.decisions.close()


def test_a_changed_rule_is_asked_of_everybody(desk: Desk) -> None:
    flag = desk.twice()
    view = desk.flags.save(RULES.replace("at_least = 1, within", "at_least = 5, within"))
    assert (view.version, view.saved_by, view.troubles) == (2, "Ann", ())
    desk.settle()
    assert not desk.flags.flag(flag.flag_id).holds
    desk.book.path.write_text(RULES.replace('id = "again"', 'id = "once more"'), encoding="utf-8")
    assert desk.flags.rules().troubles
    desk.book.path.write_text(RULES.replace("Came again", "Back again"), encoding="utf-8")
    desk.settle()
    assert (desk.one().title, desk.one().rule_version) == ("Back again", 3)


def test_the_rules_as_a_person_sees_them(desk: Desk) -> None:
    desk.twice()
    view = desk.flags.rules()
    assert view.path.endswith("rules.toml")
    assert [(one.rule_id, one.raised) for one in view.rules] == [("again", 1), ("broken", 0), ("gold", 0)]
    assert view.rules[0].words.startswith("When there are 1 or more repeats about the same order or case within 7 d")
    assert view.rules[0].text.startswith('[[rule]]\nid = "again"')
    assert {one.name for one in desk.flags.measures()} >= {"customer_time", "silence", "tier"}
    assert desk.flags.check(RULES) == ()
    assert desk.flags.check(RULES.replace("low", "lowest"))[0].line == 17
    with pytest.raises(ServiceError):
        desk.flags.save(RULES.replace("low", "lowest"))


def test_a_rule_is_tried_whatever_is_wrong_elsewhere(desk: Desk) -> None:
    first, last = date(2026, 3, 1), date(2026, 3, 30)
    wrong = RULES.replace('severity = "low"', 'severity = "lowest"')
    assert desk.flags.try_rule(wrong, "again", first, last) == "tried"  # type: ignore[comparison-overlap]
    assert desk.tried == [("again", first, last)]
    with pytest.raises(ServiceError, match="Line 17: “lowest” is no severity"):
        desk.flags.try_rule(wrong, "gold", first, last)
    with pytest.raises(ServiceError, match="There is no rule “none”"):
        desk.flags.try_rule(RULES, "none", first, last)
    with pytest.raises(ServiceError, match="no valid TOML"):
        desk.flags.try_rule("[[rule", "again", first, last)


def test_dispositions_and_states_reach_the_rules(desk: Desk) -> None:
    desk.flags.save(
        '[[rule]]\nid = "d"\ntitle = "D"\nwhen.all = [{ measure = "disposition", is = "no refund" },'
        ' { measure = "order_state", is = "returned" }]\n'
    )
    desk.pull(OrderRecord("7", "#7", NOON + 28 * DAY, state="Returned", identifiers=(ANN,)), stream="orders")
    desk.pull(call("c1", ANN, minutes=29 * 1440, disposition="No refund", **about("7")))
    desk.settle()
    assert [one.text for one in desk.one().evidence] == ["disposition “No refund”", "order 7 is Returned"]
