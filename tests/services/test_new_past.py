"""A rule tried on the past of a new desk, which saw everything at once and a moment ago."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from connectors.kit.declare import Page
from connectors.records import Identifier, IdentifierKind, OrderEvent, OrderRecord
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.domain.flags import State
from desk.services.backtest import Trials
from desk.services.build import build
from desk.services.calendars import world
from desk.services.opening import making_of
from desk.services.rule_text import read_text
from desk.services.weaving import Weaver
from desk.store.cache import Cache
from tests.records import NOON, call, person, phone

SOURCE = "shop"
NUMBER = phone("+12085550142")
RULE = """
[[rule]]
id = "often"
title = "Came often"
when = { measure = "touches", at_least = 2 }
"""


def test_what_the_first_pull_told_of_customers_counts_for_what_it_told_of_their_calls(tmp_path: Path) -> None:
    # A new desk: everything was seen just now, the calls lie days back. The rules in force flag this; so does a trial.
    text = """
[[rule]]
id = "gold"
title = "Gold customer came back"
when.all = [{ measure = "tier", is = "gold" }, { measure = "touches", at_least = 2 }]

[[rule]]
id = "done"
title = "A call that was called done"
when = { measure = "disposition", is = "Done" }

[[rule]]
id = "shipped"
title = "A shipped order"
when = { measure = "order_state", is = "shipped" }
"""
    rules = read_text(text, world(UTC)).book.rules
    now = NOON + timedelta(days=3)
    cache = Cache(tmp_path / "cache.sqlite", making_of(Home(tmp_path)))
    writer = cache.writer(SOURCE, "", frozenset())
    about = (Identifier(IdentifierKind.ORDER, "10482"),)
    calls = [call(f"c{n}", NUMBER, minutes=n * 60, references=about, disposition="Done") for n in range(2)]
    writer.commit("people", Page([person("p1", "Ann", NUMBER, tier="gold")]), now)
    events = (OrderEvent("shipped", NOON + timedelta(days=2)),)
    placed = OrderRecord("o1", "10482", NOON - timedelta(days=9), events=events, state="shipped", identifiers=(NUMBER,))
    writer.commit("orders", Page([placed]), now)
    writer.commit("calls", Page(calls), now)
    writer.keep_run(now, now, "ok", 0)
    parts = build(Home(tmp_path / "desk"), secrets=AskedSecrets(lambda _source, _key: None, ""))
    home, later = Home(tmp_path), now + timedelta(hours=1)
    asked = Trials(cache, home.cache, parts.decisions, partial(making_of, home), UTC, lambda: later, Weaver(cache))
    found = asked.try_rules(rules, NOON.date(), (now + timedelta(days=1)).date())
    assert [view.flagged for view in found[:2]] == [1, 1]
    assert [view.examples[0].at for view in found[:2]] == [calls[1].ended_at, calls[0].ended_at]
    assert found[2].flagged == 1
    # An order's state is not taken for known before the order's last event: it was another one at the time.
    assert not [one for one in found[2].examples if one.at < events[0].at]
    parts.close()
    cache.close()


def test_a_journey_is_called_the_same_everywhere(tmp_path: Path) -> None:
    parts = build(Home(tmp_path / "desk"), secrets=AskedSecrets(lambda _source, _key: None, ""))
    now = datetime.now(UTC)
    about = (Identifier(IdentifierKind.ORDER, "10482"),)
    back = (now - NOON).total_seconds() // 60 - 60
    said = {"reason": "Delivered but not received", "subject": "Help", "references": about}
    calls = [call(f"c{n}", NUMBER, minutes=back - n * 300, **said) for n in range(4)]
    placed = OrderRecord("o1", "10482", now - timedelta(days=3), identifiers=(NUMBER,))
    writer = parts.cache.writer(SOURCE, "", frozenset())
    writer.commit("orders", Page([placed]), now)
    writer.commit("calls", Page(calls), now)
    customer = parts.cache.owners([(SOURCE, "calls", "c0")])[SOURCE, "calls", "c0"][0]
    parts.flags.raise_by_hand(customer, "", "Look at this")
    parts.settle(60)
    held, _ = parts.decisions.flags.board.longest(tuple(State), "", None, None, 10)
    trial = parts.flags.try_rule(RULE, "often", (now - timedelta(days=2)).date(), now.date())
    called = {parts.journeys.standing(customer).journeys[0].title}
    called |= {flag.journey for flag in parts.flags.page().flags}
    called |= {parts.flags.flag(one.flag.flag_id).journey for one in held}
    called |= {one.figures.journey for one in held if one.figures}
    called |= {one.journey for one in trial.examples}
    assert trial.examples
    assert called == {"Missing parcel, order 10482"}
    parts.close()
