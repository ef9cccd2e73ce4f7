"""Trials of rules about customers of several sources: each is told of its own facts, as they were known then."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, timedelta
from functools import partial
from pathlib import Path

import pytest

from connectors.kit.declare import Page
from connectors.records import Identifier, IdentifierKind, OrderEvent, OrderRecord
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.domain.rules import Rule
from desk.services import past_facts
from desk.services.backtest import Trials
from desk.services.build import Parts, build
from desk.services.calendars import world
from desk.services.opening import making_of
from desk.services.rule_text import read_text
from desk.services.weaving import Weaver
from desk.store.cache import Cache
from tests.records import NOON, call, person, phone

TEXT = """
[[rule]]
id = "gold"
title = "Gold customer came back"
when.all = [{ measure = "tier", is = "gold" }, { measure = "touches", at_least = 2 }]

[[rule]]
id = "done"
title = "A call that was called done"
when = { measure = "disposition", is = "Done" }

[[rule]]
id = "held"
title = "An order that is held"
when = { measure = "order_state", is = "held" }
"""
RULES = read_text(TEXT, world(UTC)).book.rules
MANY = 12
NUMBERS = [phone(f"+120855501{n:02}") for n in range(10, 10 + MANY)]
GOLD = {0, 3, 4, 9, 11}
DONE = {1, 3, 7, 11}
HELD = {2, 3, 10}


def number(n: int) -> tuple[Identifier]:
    return (Identifier(IdentifierKind.ORDER, f"10{n:03}"),)


def fill(cache: Cache) -> None:
    """Twelve customers with two calls each; some of them are gold, some calls done, some orders held."""
    crm, pbx = cache.writer("crm", "", frozenset()), cache.writer("pbx", "", frozenset())
    crm.commit("customers", Page([person(f"p{n}", f"Person {n}", one) for n, one in enumerate(NUMBERS)]), NOON)
    better = [person(f"p{n}", f"Person {n}", NUMBERS[n], tier="gold") for n in sorted(GOLD)]
    crm.commit("customers", Page(better), NOON + timedelta(hours=1))
    crm.keep_run(NOON, NOON, "ok", 0)
    orders = [
        OrderRecord(f"o{n}", f"10{n:03}", NOON, events=(OrderEvent("shipped", NOON),), state="held", identifiers=(one,))
        for n, one in enumerate(NUMBERS)
        if n in HELD
    ]
    crm.commit("orders", Page(orders), NOON + timedelta(minutes=1))
    for hours in (2, 3):
        calls = [
            call(
                f"c{n}-{hours}",
                one,
                minutes=hours * 60,
                references=number(n),
                disposition="Done" if n in DONE and hours == 3 else "",
            )
            for n, one in enumerate(NUMBERS)
        ]
        pbx.commit("calls", Page(calls), NOON + timedelta(hours=hours + 1))
    pbx.keep_run(NOON, NOON + timedelta(hours=3), "ok", 0)


def flagged(parts: Parts, home: Home, cache: Cache, rules: Sequence[Rule]) -> list[list[tuple[str, int]]]:
    """By rule the customers whose journeys would have been flagged, and how many minutes after noon."""
    later = NOON + timedelta(days=2)
    making = partial(making_of, home)
    asked = Trials(cache, home.cache, parts.decisions, making, UTC, lambda: later, Weaver(cache))
    views = asked.try_rules(rules, NOON.date(), later.date())
    return [sorted((one.customer, (one.at - NOON) // timedelta(minutes=1)) for one in view.examples) for view in views]


@pytest.mark.parametrize("together", [1, 2, 5, 100])
def test_each_customer_is_told_of_its_own_facts(tmp_path: Path, together: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(past_facts, "TOGETHER", together)
    home = Home(tmp_path)
    cache = Cache(home.cache, making_of(home))
    fill(cache)
    parts = build(Home(tmp_path / "desk"), secrets=AskedSecrets(lambda _source, _key: None, ""))
    gold, done, held = flagged(parts, home, cache, RULES)
    assert [name for name, _ in gold] == sorted(f"Person {n}" for n in GOLD)
    assert [name for name, _ in done] == sorted(f"Person {n}" for n in DONE)
    assert {name for name, _ in held} == {f"Person {n}" for n in HELD}
    # What a first whole pull brought is taken for known from when it ended, the rest from when it was seen.
    assert {minutes for _, minutes in gold} == {minutes for _, minutes in done} == {4 * 60}
    assert {minutes for _, minutes in held} == {1, 2 * 60 + 1}
    # Each rule alone finds the same.
    assert [flagged(parts, home, cache, [rule])[0] for rule in RULES] == [gold, done, held]
    parts.close()
    cache.close()
