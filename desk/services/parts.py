"""The services of one desk, together: what is settled beside questions, and how all of it ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from desk.config.alone import try_alone
from desk.config.paths import Home
from desk.config.settings import SettingsFile
from desk.config.window import WindowChoices
from desk.services.adding import AddingService
from desk.services.asks import ServiceError
from desk.services.asks_calls import Ears
from desk.services.beside import Beside
from desk.services.call_backs import CallBackService
from desk.services.call_build import CallParts
from desk.services.call_log import CallLogService
from desk.services.calls import Calls
from desk.services.catching_up import CatchUp
from desk.services.crew import Crew
from desk.services.customers import CustomerService
from desk.services.doctor import Doctor
from desk.services.first_steps import FirstStepsService
from desk.services.flags import FlagService
from desk.services.hand_off_build import HandOffParts
from desk.services.hand_off_files import HandOffFiles
from desk.services.hand_off_receivers import HandOffReceivers
from desk.services.hand_offs import HandOffService
from desk.services.identity import IdentityService
from desk.services.journeys import JourneyService
from desk.services.left_open import LeftOpenService
from desk.services.lines import split_key
from desk.services.mapping_kinds import MappingKinds
from desk.services.notes import NoteService
from desk.services.outbox import OutboxService
from desk.services.outbox_building import OutboxParts
from desk.services.own_rules import WorkFile
from desk.services.phones import PhoneService
from desk.services.settling import Settler
from desk.services.sources import SourceService
from desk.services.store_lookup import StoreService
from desk.services.upkeep import Upkeep
from desk.services.visits import VisitService
from desk.services.work import Work
from desk.services.wrap_up import WrapUpService
from desk.store.cache import Cache
from desk.store.decisions import Decisions

# Held by whoever settles a home folder.
TURN = ".settling.lock"


@dataclass(frozen=True, slots=True)
class Parts:
    """The services of one desk. `zone` is where its days begin and end; `crew` are the workers that pull for this
    process and settle what is much, None where it does all of that itself; `notice` is what a person must be told.
    `live` are the calls, `work` is what people write down, `sending` what is written to other systems, `passing` are
    hand-offs, `first` leads from files to a first timeline, `adding` from a kind of system to a source, `mapping`
    agrees to what its rows are, `left_open` what was open, `counter` is for a store's screen and `visits` who stood
    there; `beside` does by itself what these need, once that has begun."""

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
    live: CallParts
    work: Work
    sending: OutboxParts
    passing: HandOffParts
    beside: Beside
    phones: PhoneService
    first: FirstStepsService
    mapping: MappingKinds
    left_open: LeftOpenService
    visits: VisitService
    counter: StoreService
    crew: Crew | None = None
    notice: ServiceError | None = None

    @property
    def adding(self) -> AddingService:
        """From a kind of system to a source."""
        return self.mapping.adding

    @property
    def calls(self) -> Calls:
        """The calls that are on."""
        return self.live.calls

    @property
    def notes(self) -> NoteService:
        """Notes on customers."""
        return self.work.notes

    @property
    def wrap_ups(self) -> WrapUpService:
        """What came of interactions."""
        return self.work.wrap_ups

    @property
    def call_backs(self) -> CallBackService:
        """Promised calls."""
        return self.work.call_backs

    @property
    def call_log(self) -> CallLogService:
        """The log to share."""
        return self.work.call_log

    @property
    def own_rules(self) -> WorkFile:
        """The file in which the company decides about work."""
        return WorkFile(self.work.rules)

    @property
    def outbox(self) -> OutboxService:
        """What is written to other systems."""
        return self.sending.asked

    @property
    def hand_offs(self) -> HandOffService:
        """Passing customers on."""
        return self.passing.asked

    @property
    def hand_off_files(self) -> HandOffFiles:
        """Hand-offs as files and pages."""
        return self.passing.files

    @property
    def receivers(self) -> HandOffReceivers:
        """Whom customers can be passed on to."""
        return self.passing.receivers

    def begin(self, ears: Ears) -> None:
        """Hear of calls and send what waits, on threads of their own, until `close`; once, and off the window's
        thread."""
        self.beside.begin(ears)

    def window_choices(self) -> WindowChoices:
        """How the window makes itself heard and begins, as settings.toml has it now; SettingsError where it cannot be
        read."""
        return SettingsFile(self.home.settings).read().window

    def whose(self, key: str) -> int:
        """Whose a record is, by source/stream/number; ServiceError where it is nobody's. A call that was live here may
        be its source's record by now."""
        try:
            record = split_key(self.visits.where(self.calls.where(key)))
        except ValueError:
            raise ServiceError("This is no record's name.", "It looks like source/stream/number.") from None
        customer_id, _ = self.cache.owners([record]).get(record, (0, 0))
        if not customer_id:
            raise ServiceError(
                "Nobody here has this record.", "Its source may not have been pulled yet, or has deleted it."
            )
        return customer_id

    def keep_up(self) -> None:
        """Bring the cache up to what was written and called here and elsewhere, where nothing was begun. StoreError
        where a file cannot be used."""
        self.work.follow()
        self.live.keeper.keep()
        self.visits.keep()

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
        self.beside.close()
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
