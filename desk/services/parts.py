"""The services of one desk, together: what is settled beside questions, and how all of it ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from desk.config.alone import try_alone
from desk.config.paths import Home
from desk.services.asks import ServiceError
from desk.services.catching_up import CatchUp
from desk.services.crew import Crew
from desk.services.customers import CustomerService
from desk.services.doctor import Doctor
from desk.services.flags import FlagService
from desk.services.identity import IdentityService
from desk.services.journeys import JourneyService
from desk.services.settling import Settler
from desk.services.sources import SourceService
from desk.services.upkeep import Upkeep
from desk.store.cache import Cache
from desk.store.decisions import Decisions

# Held by whoever settles a home folder.
TURN = ".settling.lock"


@dataclass(frozen=True, slots=True)
class Parts:
    """The services of one desk. `zone` is where its days begin and end; `crew` are the workers that pull for this
    process and settle what is much, None where it does all of that itself; `notice` is what a person must be told."""

    home: Home
    customers: CustomerService
    sources: SourceService
    journeys: JourneyService
    flags: FlagService
    doctor: Doctor
    settler: Settler
    catch_up: CatchUp
    upkeep: Upkeep
    cache: Cache
    identity: IdentityService
    decisions: Decisions
    zone: tzinfo
    crew: Crew | None = None
    notice: ServiceError | None = None

    def damaged(self) -> bool:
        """Whether the cache was found damaged, or was replaced, since it was opened: it has to be opened anew."""
        return self.cache.ledger.is_lost()

    def settle(self, budget_seconds: float) -> bool:
        """Bring links, flags and numbers up to now for about that long; whether more is left to do here."""
        self.identity.follow()
        if self.crew is None:
            return self._in_turn(budget_seconds)
        self.crew.settle(self._in_turn)
        return False

    def close(self) -> None:
        """Stop what runs and give back the files."""
        for running in self.sources.progress():
            self.sources.cancel(running.source_id)
        if self.crew is not None:
            self.crew.close()
        self.settler.close()
        self.decisions.close()
        self.cache.close()

    def _in_turn(self, budget_seconds: float) -> bool:
        """As `settle`. One program at a time settles a home: two would work the same customers out."""
        try:
            turn = try_alone(self.home.folder / TURN)
        except OSError:
            # Whatever forbids that file will be told of by what is written next.
            return self._step(budget_seconds)
        if turn is None:
            return False
        with turn:
            return self._step(budget_seconds)

    def _step(self, budget_seconds: float) -> bool:
        unsettled = self.settler.step(budget_seconds)
        # Whoever waits to be settled goes first; a piece at a time of the other work keeps going all the same.
        unfindable = self.catch_up.step(0.0 if unsettled else budget_seconds)
        busy = unsettled or unfindable
        return self.upkeep.step(0.0 if busy else budget_seconds) or busy
