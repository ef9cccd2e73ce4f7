"""A desk for tests of journeys: a cache with two customers' calls, decisions, and the services over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from connectors.kit.declare import Page, Rejection
from desk.config.secrets import AskedSecrets
from desk.config.settings import SettingsFile, SourceSettings
from desk.services.asks import ServiceError
from desk.services.corrections import Decided
from desk.services.customers import CustomerService
from desk.services.flag_views import NumbersView
from desk.services.journey_views import AsOfView, BriefingView, Standing
from desk.services.journeys import Asked, JourneyService
from desk.services.registry import SourceBook
from desk.services.weaving import Weaver
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from tests.records import NOON, call, phone

ANN = phone("+12085550142")
BO = phone("+12085550199")
EARLIER = NOON - timedelta(minutes=30)


@dataclass
class Parts:
    """What journeys ask of others, and what they were asked."""

    asked: list[tuple[Any, ...]] = field(default_factory=list)

    def of_records(
        self, customer: int, journey: str, records: Sequence[int], transcripts: bool = False
    ) -> BriefingView:
        self.asked.append((customer, journey, tuple(records), transcripts))
        return BriefingView(customer, journey, (), 0)

    def as_of(self, customer: int, at: datetime) -> AsOfView:
        self.asked.append((customer, at))
        return AsOfView(customer, "", at, Standing(customer, at, None, (), 0, None), (), (), 0)  # type: ignore[arg-type]

    def numbers(self, *days: Any) -> NumbersView:
        self.asked.append(days)
        raise ServiceError("asked")


class Desk:
    """A cache with the calls of two customers, decisions, and the services over them at a moment of the test's."""

    def __init__(self, folder: Path) -> None:
        self.cache = Cache(folder / "cache.sqlite")
        self.decisions = Decisions(folder / "decisions.sqlite")
        self.now = NOON + timedelta(days=20)
        self.parts = Parts()
        settings = SettingsFile(folder / "settings.toml")
        settings.put_source(SourceSettings("pbx", "folder", "PBX Denver"))
        book = SourceBook({}, settings, AskedSecrets(lambda _source, _key: None, ""), self.cache)
        self.decided = Decided(self.cache, self.decisions.corrections)
        weaver = Weaver(self.cache, self.decided.of)
        asked = Asked(self.parts, self.parts.as_of, self.parts.numbers)  # type: ignore[arg-type]
        self.journeys = JourneyService(
            self.cache, book, weaver, self.decisions.corrections, asked, lambda: "Kim", lambda: self.now
        )
        self.customers = CustomerService(self.cache, book, lambda: self.now, weaver, self.decisions.flags)
        self.put("calls", call("c0", BO))

    def put(self, stream: str, *records: Any, rejected: Sequence[Rejection] = ()) -> None:
        writer = self.cache.writer("pbx", "US", frozenset())
        writer.commit(stream, Page(list(records), list(rejected)), NOON)
        writer.set_state(stream, "fresh", "", pulled_at=self.now)

    @property
    def ann(self) -> int:
        return self.owner("c1")

    def owner(self, source_id: str, stream: str = "calls") -> int:
        key = ("pbx", stream, source_id)
        return self.cache.owners([key])[key][0]

    def woven(self) -> list[list[str]]:
        """The lines of each of Ann's journeys, oldest first; journeys newest first."""
        return [
            [join.key.removeprefix("pbx/") for join in reversed(journey.joins)]
            for journey in self.journeys.standing(self.ann).journeys
        ]
