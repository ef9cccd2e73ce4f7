"""Flags over a real cache and real decisions, with a clock of the test's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.declare import Page
from connectors.records import (
    Gone,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    OrderRecord,
    Promise,
)
from desk.domain.hearing import Heard
from desk.domain.making import touches_of
from desk.domain.rules import Rule
from desk.domain.time import micros
from desk.domain.touches import Touch
from desk.domain.trouble import Trouble
from desk.services.asks import ServiceError
from desk.services.corrections import Decided
from desk.services.flag_keeper import FlagKeeper
from desk.services.flag_views import FlagView
from desk.services.flags import FlagService
from desk.services.rulebook import RuleBook
from desk.services.settling import Settler, Workings
from desk.services.weaving import Weaver
from desk.store.cache import Cache
from desk.store.decisions import Conflict, Decisions
from desk.store.making import Making
from tests.records import NOON, call, order, person, phone
from tests.rules import WORLD

ANN, BO = phone("+12085550142"), phone("+12085550199")
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
RULES = """
[[rule]]
id = "again"
title = "Came again"
severity = "high"
due = "4 h"
when = { measure = "repeats", same = "number", at_least = 1, within = "7 days" }

[[rule]]
id = "broken"
title = "Promise broken"
when = { measure = "promises_broken", at_least = 1 }

[[rule]]
id = "gold"
title = "Gold"
severity = "low"
when.all = [{ measure = "tier", is = "gold" }, { measure = "touches", at_least = 2 }]
"""


def make(record: OrderRecord | InteractionRecord, source: str, stream: str) -> Sequence[Touch]:
    """Touches with the promises that fields tell, and no ear for text."""
    if isinstance(record, OrderRecord):
        return touches_of(record, 0, source, stream, 0)
    dues = [promise.due_at for promise in record.promises if promise.due_at]
    return touches_of(record, 0, source, stream, 0, Heard(promised=max(dues, default=None)))


def about(number: str) -> dict[str, Any]:
    return {"references": (Identifier(IdentifierKind.ORDER, number),)}


class Desk:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = NOON + 30 * DAY
        self.who = "Ann"
        self.tried: list[tuple[str, date, date]] = []
        self.decisions = Decisions(folder / "decisions.sqlite")
        self.open()

    def open(self) -> None:
        self.cache = Cache(self.folder / "cache.sqlite", MAKING)
        decided = Decided(self.cache, self.decisions.corrections)
        weaver = Weaver(self.cache, decided.of)
        self.book = RuleBook(
            self.folder / "rules.toml", lambda: RULES, self.decisions.rules, WORLD, lambda: self.who, self.clock
        )
        self.keeper = FlagKeeper(self.cache, self.decisions.flags, self.book, UTC)
        self.flags = FlagService(
            self.cache,
            weaver,
            self.decisions.flags,
            self.book,
            self.keeper,
            self.trial,
            lambda: self.who,
            self.clock,
            UTC,
        )
        self.settler = Settler(
            self.cache.standings, Workings(UTC), decided.of, self.keeper,
            lambda: self.book.in_force().version.digest, self.clock, lambda: 0.0,
        )  # fmt: skip

    def clock(self) -> datetime:
        return self.now

    def trial(self, rule: Rule, first: date, last: date, _progress: Any) -> Any:
        self.tried.append((rule.rule_id, first, last))
        return "tried"

    def pull(self, *records: Any, stream: str = "calls") -> None:
        self.cache.writer("pbx", "US", frozenset()).commit(stream, Page(list(records)), self.now)

    def settle(self) -> None:
        self.settler.finish()

    def pass_time(self, length: timedelta) -> None:
        self.now += length
        self.settle()

    def owner(self, source_id: str, stream: str = "calls") -> int:
        return self.cache.owners([("pbx", stream, source_id)])["pbx", stream, source_id][0]

    def one(self, state: str = "open") -> FlagView:
        (flag,) = self.flags.page(state).flags
        return flag

    def twice(self) -> FlagView:
        """Ann calls twice about one order."""
        self.pull(*self.two_calls())
        self.settle()
        return self.one()

    @property
    def minutes(self) -> float:
        """Now, as calls are told when they began."""
        return (self.now - NOON) / timedelta(minutes=1)

    def two_calls(self) -> list[InteractionRecord]:
        ago = {"c1": 300, "c2": 60}
        return [call(name, ANN, minutes=self.minutes - then, **about("10482")) for name, then in ago.items()]


MAKING = Making(make, "test")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    held = Desk(tmp_path)
    yield held
    held.cache.close()
    held.decisions.close()


def test_a_changed_customer_raises_a_flag_with_its_reason(desk: Desk) -> None:
    flag = desk.twice()
    assert (flag.title, flag.rule, flag.rule_version, flag.severity, flag.state) == (
        "Came again",
        "again",
        1,
        "high",
        "open",
    )
    assert [one.text for one in flag.evidence] == ["2nd time about 10482 in one day"]
    assert (flag.customer_id, flag.journey_id) == (desk.owner("c1"), "pbx/calls/c1")
    assert (flag.customer_time, flag.waiting_time, flag.interactions) == (160, 40, 2)
    assert (flag.by_channel, flag.since) == ((("call", 160),), desk.now - 300 * timedelta(minutes=1))
    assert (flag.raised_at, flag.due_at, flag.raised_by) == (desk.now, desk.now + 4 * HOUR, "the rules")
    assert flag.holds
    assert desk.flags.of_customer(flag.customer_id)[0].flag_id == flag.flag_id
    desk.settle()
    assert len(desk.flags.page("all").flags) == 1


def test_an_order_we_have_is_called_one_and_single_facts_name_their_record(desk: Desk) -> None:
    desk.pull(order("10482", ANN, minutes=29 * 1440), stream="orders")
    assert [one.text for one in desk.twice().evidence] == ["2nd time about order 10482 in one day"]
    promised = call("p1", BO, minutes=29 * 1440, promises=(Promise("call back", desk.now - HOUR),))
    desk.pull(promised)
    desk.settle()
    (flag,) = desk.flags.of_customer(desk.owner("p1"))
    assert [(one.text, one.key) for one in flag.evidence] == [("promise broken, due 1 Apr 11:00", "pbx/calls/p1")]
    assert flag.waiting_since == desk.now - HOUR


def test_a_promise_breaks_while_nobody_touches_the_customer(desk: Desk) -> None:
    desk.pull(call("p1", BO, minutes=30 * 1440 - 60, promises=(Promise("call back", desk.now + HOUR),)))
    desk.settle()
    desk.pass_time(HOUR - timedelta(seconds=1))
    assert not desk.flags.page().flags
    desk.pass_time(timedelta(seconds=1))
    assert desk.one().rule == "broken"


def test_what_no_touch_holds_is_asked_of_the_records(desk: Desk) -> None:
    desk.pull(person("k1", "Bo", BO, tier="Gold"), stream="people")
    desk.pull(call("b1", BO, minutes=29 * 1440), call("b2", BO, minutes=29 * 1440 + 60))
    desk.settle()
    assert [one.text for one in desk.one().evidence] == ["2 interactions in one day", "tier Gold"]
    facts = desk.keeper.about(desk.owner("b1"), (), ())
    assert facts.tier == "Gold"


def test_lists_and_their_counts(desk: Desk) -> None:
    flag = desk.twice()
    mine = desk.flags.raise_by_hand(flag.customer_id, "", "Angry", "low", "Shouted.")
    counts = dict(desk.flags.page().counts)
    assert counts == {"open": 2, "mine": 0, "due": 1, "snoozed": 0, "resolved": 0, "all": 2}
    desk.flags.take([mine.flag_id])
    desk.flags.snooze([flag.flag_id], desk.now + DAY)
    assert [one.flag_id for one in desk.flags.page("mine").flags] == [mine.flag_id]
    assert [one.flag_id for one in desk.flags.page("snoozed").flags] == [flag.flag_id]
    assert desk.flags.page("due").flags == ()
    desk.flags.resolve([mine.flag_id], "kept", "Called.")
    assert [one.flag_id for one in desk.flags.page("resolved").flags] == [mine.flag_id]
    assert desk.flags.page("open").flags == ()
    assert len(desk.flags.page("all").flags) == 2
    with pytest.raises(ServiceError):
        desk.flags.page("lost")


def test_most_customer_time_comes_first_page_by_page(desk: Desk) -> None:
    for number in range(5):
        who = phone(f"+1208555010{number}")
        start = 30 * 1440 - 300
        desk.pull(
            *(call(f"x{number}{k}", who, minutes=start + k * 20, talk=60 * (number + 1), **about("7")) for k in (1, 2))
        )
    desk.settle()
    whole = desk.flags.page()
    times = [one.customer_time for one in whole.flags]
    assert times == sorted(times, reverse=True)
    assert (len(times), whole.older) == (5, None)
    first = desk.flags.page(limit=2)
    second = desk.flags.page(older=first.older, limit=2)
    last = desk.flags.page(older=second.older, limit=2)
    assert [*first.flags, *second.flags, *last.flags] == list(whole.flags)
    assert last.older is None


def test_everything_done_to_a_flag_is_in_its_history(desk: Desk) -> None:
    flag = desk.twice().flag_id
    desk.flags.take([flag])
    desk.flags.take([flag])
    desk.flags.assign([flag], "Tomas")
    desk.flags.note(flag, "Calls back at five.")
    desk.flags.snooze([flag], desk.now + HOUR)
    desk.flags.reopen([flag])
    desk.flags.reopen([flag])
    desk.flags.resolve([flag], "needless", "Wrong order.")
    desk.flags.reopen([flag])
    desk.flags.assign([flag], "")
    history = [(one.what, one.note) for one in desk.flags.flag(flag).history]
    assert history == [
        ("raised", "2nd time about 10482 in one day"),
        ("taken", ""),
        ("assigned", "to Tomas"),
        ("noted", "Calls back at five."),
        ("snoozed", "until 1 Apr 13:00"),
        ("reopened", ""),
        ("resolved", "needless: Wrong order."),
        ("reopened", ""),
        ("assigned", "to nobody"),
    ]
    assert desk.flags.flag(flag).state == "open"


def test_a_snoozed_flag_wakes_while_nobody_looks(desk: Desk) -> None:
    flag = desk.twice().flag_id
    desk.flags.snooze([flag], desk.now + HOUR)
    desk.settle()
    desk.pass_time(HOUR - timedelta(seconds=1))
    assert desk.one("snoozed").state == "snoozed"
    desk.pass_time(timedelta(seconds=1))
    assert desk.one().state == "open"


def test_a_resolved_flag_comes_back_with_the_customer_only(desk: Desk) -> None:
    flag = desk.twice().flag_id
    desk.flags.resolve([flag], "needless", "Fine.")
    desk.pass_time(HOUR)
    assert desk.flags.page().flags == ()
    desk.pull(call("c3", ANN, minutes=desk.minutes - 1, **about("10482")))
    desk.settle()
    back = desk.one()
    assert (back.flag_id, back.raised_at) == (flag, desk.now - HOUR)
    assert [one.text for one in back.evidence] == ["3rd time about 10482 in one day"]


def test_acts_on_several_are_all_or_none_and_refusals_are_words(desk: Desk) -> None:
    flag = desk.twice()
    other = desk.flags.raise_by_hand(flag.customer_id, flag.journey_id, "Other").flag_id
    desk.flags.resolve([other], "kept", "Done.")
    for act in (
        lambda: desk.flags.take([flag.flag_id, other]),
        lambda: desk.flags.snooze([flag.flag_id], desk.now),
        lambda: desk.flags.resolve([flag.flag_id], "kept", " "),
        lambda: desk.flags.resolve([flag.flag_id], "passed", "x"),
        lambda: desk.flags.note("nothing", "x"),
        lambda: desk.flags.raise_by_hand(flag.customer_id, "pbx/calls/zz", "No journey"),
        lambda: desk.flags.raise_by_hand(999, "", "Nobody"),
        lambda: desk.flags.raise_by_hand(flag.customer_id, "", " "),
        lambda: desk.flags.raise_by_hand(flag.customer_id, "", "x", "urgent"),
    ):
        with pytest.raises(Trouble) as caught:
            act()
        assert caught.value.advice
    assert desk.one() == flag


def test_somebody_else_changes_a_flag_meanwhile(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    flag = desk.twice().flag_id
    save, refusals = desk.decisions.flags.save, [Conflict(), Conflict()]

    def busy(steps: Any) -> None:
        if refusals:
            raise refusals.pop()
        save(steps)

    monkeypatch.setattr(desk.decisions.flags, "save", busy)
    desk.flags.take([flag])
    assert desk.one().owner == "Ann"
    refusals.extend(Conflict() for _ in range(2))
    desk.pull(call("c3", ANN, minutes=desk.minutes - 1, **about("10482")))
    desk.settle()
    assert len(desk.one().evidence) == 1
    refusals.extend(Conflict() for _ in range(9))
    with pytest.raises(Conflict):
        desk.flags.note(flag, "x")


def test_two_programs_raise_one_flag(desk: Desk) -> None:
    other = FlagKeeper(desk.cache, desk.decisions.flags, desk.book, UTC)
    desk.twice()
    journeys = desk.flags._rows.reading(desk.owner("c1"), desk.now).groups  # type: ignore[union-attr]
    other(desk.owner("c1"), journeys, micros(desk.now))
    assert len(desk.flags.page("all").flags) == 1


def test_a_cache_made_anew_finds_every_flag_again(desk: Desk) -> None:
    flag = desk.twice()
    desk.flags.take([flag.flag_id])
    desk.cache.close()
    for file in desk.folder.glob("cache.sqlite*"):
        file.unlink()
    desk.open()
    lost = desk.one()
    assert (lost.customer_id, lost.customer, lost.journey_id, lost.customer_time) == (0, "", "", 0)
    desk.pull(call("b0", BO, minutes=desk.minutes - 900))
    desk.pull(*desk.two_calls())
    desk.now += 2 * timedelta(minutes=1)
    desk.settle()
    found = desk.one()
    assert (found.flag_id, found.customer_id, found.owner) == (flag.flag_id, desk.owner("c1"), "Ann")
    assert len(desk.flags.page("all").flags) == 1


def test_a_flag_whose_record_is_gone_stands_for_itself(desk: Desk) -> None:
    flag = desk.twice()
    desk.pull(Gone("c1"))
    desk.settle()
    assert flag.flag_id in [one.flag_id for one in desk.flags.page("all").flags]


def test_watching_a_call_sees_what_the_store_is_not_asked_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.pull(call("p1", BO, minutes=desk.minutes - 60, promises=(Promise("now", desk.now + timedelta(seconds=2)),)))
    customer = desk.owner("p1")
    assert desk.flags.watch(customer) == ()
    reads: list[int] = []
    touches = desk.cache.touches
    monkeypatch.setattr(desk.cache, "touches", lambda number: (reads.append(number), touches(number))[1])
    desk.now += timedelta(seconds=1)
    assert desk.flags.watch(customer) == ()
    desk.now += timedelta(seconds=1)
    (flag,) = desk.flags.watch(customer)
    assert (flag.rule, reads) == ("broken", [])
    desk.now += timedelta(seconds=1)
    desk.flags.watch(customer)
    assert reads == [customer]
    assert desk.flags.watch(999) == ()


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
