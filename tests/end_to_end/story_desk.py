"""A desk with the demo company pulled in as of a fixed moment, in UTC, for reading its stories."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from connectors.registry import CONNECTORS
from desk.config.language import language_rules
from desk.config.paths import Home, resources
from desk.config.secrets import open_secrets
from desk.config.settings import SettingsFile
from desk.domain.clock import plain
from desk.domain.journeys import weave
from desk.domain.time import micros
from desk.domain.touches import Touch
from desk.services import demo
from desk.services.briefing import BriefingService
from desk.services.customers import CustomerService
from desk.services.hearing import making
from desk.services.journey_views import BriefingView
from desk.services.registry import SourceBook
from desk.services.sources import SourceService
from desk.store.cache import Cache

NOW = datetime(2026, 11, 22, 1, 42, tzinfo=UTC)


@dataclass(frozen=True)
class StoryDesk:
    """The parts of a desk that stories are read with."""

    cache: Cache
    customers: CustomerService
    briefings: BriefingService

    def customer(self, name: str) -> int:
        """The number of the one customer with this name."""
        (found,) = [hit for hit in self.customers.find(name).hits if hit.name == name]
        return found.customer_id

    def current(self, customer_id: int) -> tuple[Touch, ...]:
        """The touches of a customer's newest journey."""
        journeys = weave(self.cache.touches(customer_id)).journeys()
        return max(journeys, key=lambda journey: journey.touches[-1].at).touches

    def keys(self, touches: tuple[Touch, ...]) -> list[str]:
        """What touches are called on a timeline."""
        names = self.cache.keys([touch.record for touch in touches])
        return ["/".join(names[one.record]) + (f"#event{one.part}" if one.part else "") for one in touches]

    def customer_time(self, touches: tuple[Touch, ...]) -> int:
        """Seconds the customer spent in a journey."""
        return plain(touches, micros(NOW))[0] // 1_000_000

    def briefing(self, customer_id: int, transcripts: bool) -> BriefingView:
        """The briefing of the newest journey."""
        records = [touch.record for touch in self.current(customer_id)]
        return self.briefings.of_records(customer_id, "", records, transcripts)


def story_desk(folder: Path) -> StoryDesk:
    """Pull the demo company into a new home; the caller closes the cache."""
    home = Home(folder)
    home.make()
    rules, version = language_rules(resources())
    cache = Cache(home.cache, making(rules, lambda _source: UTC, version))
    book = SourceBook(CONNECTORS, SettingsFile(home.settings), open_secrets(str(folder), lambda *_: None), cache)
    sources = SourceService(cache, book, home, lambda: NOW)
    for source in demo.unpack(resources() / "demo", home.demo, NOW).sources:
        sources.add(source.source_id, "folder", source.title, source.settings, {})
        sources.pull(source.source_id)
    customers = CustomerService(cache, book, lambda: NOW)
    briefings = BriefingService(cache, customers.transcript, lambda: NOW, lambda _source: UTC, rules)
    return StoryDesk(cache, customers, briefings)
