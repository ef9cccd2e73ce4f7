"""The services of one desk, together: what is settled beside questions, and how all of it ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from desk.config.paths import Home
from desk.services.catching_up import CatchUp
from desk.services.customers import CustomerService
from desk.services.doctor import Doctor
from desk.services.flags import FlagService
from desk.services.identity import IdentityService
from desk.services.journeys import JourneyService
from desk.services.settling import Settler
from desk.services.sources import SourceService
from desk.store.cache import Cache
from desk.store.decisions import Decisions


@dataclass(frozen=True, slots=True)
class Parts:
    """The services of one desk. `zone` is where its days begin and end."""

    home: Home
    customers: CustomerService
    sources: SourceService
    journeys: JourneyService
    flags: FlagService
    doctor: Doctor
    settler: Settler
    catch_up: CatchUp
    cache: Cache
    identity: IdentityService
    decisions: Decisions
    zone: tzinfo

    def settle(self, budget_seconds: float) -> bool:
        """Bring links, flags and numbers up to now for about that long; whether more is left to do."""
        self.identity.follow()
        unsettled = self.settler.step(budget_seconds)
        # Whoever waits to be settled goes first; a piece at a time of the other work keeps going all the same.
        return self.catch_up.step(0.0 if unsettled else budget_seconds) or unsettled

    def close(self) -> None:
        """Stop what runs and give back the files."""
        for running in self.sources.progress():
            self.sources.cancel(running.source_id)
        self.settler.close()
        self.decisions.close()
        self.cache.close()
