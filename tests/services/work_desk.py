"""A desk for tests of what people write down: a cache that hears, decisions, flags, with a clock of the test's own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from connectors.kit.declare import Page
from connectors.records import CustomerRecord, InteractionRecord
from desk.config.paths import resources
from desk.services.corrections import Decided
from desk.services.customers import CustomerService
from desk.services.flag_keeper import FlagKeeper
from desk.services.hearing import making
from desk.services.lines import item_view
from desk.services.rulebook import RuleBook
from desk.services.settling import Settler, Workings
from desk.services.views import TimelineItem
from desk.services.weaving import Weaver
from desk.services.work import Around, Work, build_work
from desk.services.written import Follow, Written
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from tests.domain.languages import rules
from tests.records import NOON, call, person, phone
from tests.rules import WORLD

DENVER = ZoneInfo("America/Denver")
ANN = phone("+13035550142")
FLAG_RULES = """
[[rule]]
id = "broken"
title = "Promise broken"
when = { measure = "promises_broken", at_least = 1 }

[[rule]]
id = "refunds"
title = "A refund was given"
when = { measure = "disposition", is = "refund given" }
"""

__all__ = ["ANN", "CustomerService", "WorkDesk", "call", "person"]


class WorkDesk:
    """Monday the 2nd of March 2026, noon in London, and everything is in the desk's hands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = NOON
        self.ticks = 100.0
        self.who = "Ann"
        self.own_rules = ""
        self.open()

    def open(self) -> None:
        self.decisions = Decisions(self.folder / "decisions.sqlite")
        self.written = Written(self.decisions.work, self.tick)
        made = making(rules(), lambda _source: UTC, "test")
        self.cache = Cache(self.folder / "cache.sqlite", made, added=self.written)
        decided = Decided(self.cache, self.decisions.corrections)
        self.weaver = Weaver(self.cache, decided.of)
        book = RuleBook(
            self.folder / "rules.toml", lambda: FLAG_RULES, self.decisions.rules, WORLD, lambda: self.who, self.clock
        )
        self.keeper = FlagKeeper(self.cache, self.decisions.flags, book, UTC)
        self.settler = Settler(
            self.cache.standings, Workings(UTC), decided.of, self.keeper,
            lambda: book.in_force().version.digest, self.clock, lambda: 0.0, stand=self.keeper.stand,
        )  # fmt: skip
        self.work = self.build(self.decisions)

    @property
    def around(self) -> Around:
        return Around(
            lambda: self.who, self.clock, UTC, rules, lambda record: rules().title(record.reason), lambda: ("US",),
            self.lines,
        )  # fmt: skip

    @property
    def shipped(self) -> Path:
        return resources() / "work"

    def build(self, decisions: Decisions) -> Work:
        follow = Follow(self.cache, decisions.work, self.written, self.clock, self.tick)
        return build_work(self.cache, decisions.work, self.written, follow, self.around, self.shipped, self.folder)

    def close(self) -> None:
        self.cache.close()
        self.decisions.close()

    def clock(self) -> datetime:
        return self.now

    def tick(self) -> float:
        self.ticks += 0.1
        return self.ticks

    def lines(self, customer_id: int) -> list[TimelineItem]:
        rows = self.cache.timeline(customer_id, (), None, 50)
        woven = self.weaver.of_lines(customer_id, rows)
        return [item_view(row, {}, woven.get((row.record_id, row.part), ("", ""))) for row in rows]

    def pull(self, *records: Any, source: str = "pbx") -> None:
        for record in records:
            stream = "customers" if isinstance(record, CustomerRecord) else "calls"
            self.cache.writer(source, "US", frozenset()).commit(stream, Page([record]), self.now)

    def settle(self) -> None:
        self.settler.finish()

    def pass_time(self, **length: float) -> None:
        self.now += timedelta(**length)
        self.settle()

    def owner(self, source_id: str, source: str = "pbx", stream: str = "calls") -> int:
        return self.cache.owners([(source, stream, source_id)])[source, stream, source_id][0]

    def flags(self) -> list[str]:
        return [flag.rule for flag in self.decisions.flags.unresolved()]

    def record(self, source_id: str, source: str = "pbx") -> InteractionRecord:
        row = self.cache.record(source, "calls", source_id)
        assert row is not None
        assert isinstance(row.record, InteractionRecord)
        return row.record

    def called(self, source_id: str = "c1", **more: Any) -> int:
        """Ann calls; returns who she is."""
        self.pull(call(source_id, ANN, **more))
        self.settle()
        return self.owner(source_id)
