"""A desk for tests of flags: a cache, decisions and rules, with a clock of the test's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from connectors.kit.declare import Page
from connectors.records import (
    Identifier,
    IdentifierKind,
    InteractionRecord,
    OrderRecord,
)
from desk.domain.hearing import Heard
from desk.domain.making import touches_of
from desk.domain.rules import Rule
from desk.domain.touches import Touch
from desk.services.corrections import Decided
from desk.services.flag_keeper import FlagKeeper
from desk.services.flag_views import FlagView
from desk.services.flags import FlagService
from desk.services.footing import Ground
from desk.services.mending import Mender
from desk.services.rulebook import RuleBook
from desk.services.settling import Settler, Workings
from desk.services.weaving import Weaver
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from desk.store.owed import Making
from tests.records import NOON, call, phone
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
            ground=Ground(self.cache.footing, self.decisions, self.clock), mend=Mender(self.cache.mending, self.clock),
            stand=self.keeper.stand,
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
