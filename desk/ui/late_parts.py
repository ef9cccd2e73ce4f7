"""What the window needs of the services of one desk."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Protocol

from desk.config.window import WindowChoices
from desk.domain.trouble import Trouble
from desk.services.asks import Customers, Flags, Identity, Journeys, Sources
from desk.services.asks_adding import Adding
from desk.services.asks_calls import Ears, LiveCalls
from desk.services.asks_first import FirstFiles
from desk.services.asks_hand_offs import HandOffFiles, HandOffs, Receivers
from desk.services.asks_mapping import MappingSteps
from desk.services.asks_open import LeftOpen
from desk.services.asks_outbox import Outbox
from desk.services.asks_phones import Phones
from desk.services.asks_store import Counter
from desk.services.asks_work import CallBacks, CallLog, Notes, OwnRules, WrapUps


class First(Protocol):
    """What is there before all the rest: whoever calls is found by it."""

    @property
    def customers(self) -> Customers:
        """Questions about customers."""

    @property
    def notice(self) -> Trouble | None:
        """What a person must be told of how the files were found."""

    def close(self) -> None:
        """Give back the files."""


class Parts(Protocol):
    """What the window needs of the services of one desk beside questions about customers."""

    @property
    def sources(self) -> Sources:
        """Questions about and work on sources."""

    @property
    def journeys(self) -> Journeys:
        """Questions about journeys, time and briefing."""

    @property
    def flags(self) -> Flags:
        """Questions about and work on flags and their rules."""

    @property
    def identity(self) -> Identity:
        """Questions about who is one person, and people's word on it."""

    @property
    def calls(self) -> LiveCalls:
        """Questions about and work on the calls that are on."""

    @property
    def notes(self) -> Notes:
        """Notes on customers."""

    @property
    def wrap_ups(self) -> WrapUps:
        """What came of interactions."""

    @property
    def call_backs(self) -> CallBacks:
        """Promised calls."""

    @property
    def call_log(self) -> CallLog:
        """The log to share."""

    @property
    def own_rules(self) -> OwnRules:
        """The file in which the company decides about work."""

    @property
    def outbox(self) -> Outbox:
        """What is written to other systems."""

    @property
    def phones(self) -> Phones:
        """The phones that tell of calls."""

    @property
    def hand_offs(self) -> HandOffs:
        """Passing customers on."""

    @property
    def hand_off_files(self) -> HandOffFiles:
        """Hand-offs as files and pages."""

    @property
    def receivers(self) -> Receivers:
        """Whom customers can be passed on to."""

    @property
    def counter(self) -> Counter:
        """Who stands at a store's counter."""

    @property
    def first(self) -> FirstFiles:
        """From files to a first timeline."""

    @property
    def adding(self) -> Adding:
        """From a kind of system to a source."""

    @property
    def mapping(self) -> MappingSteps:
        """What the rows of a source that is being added are."""

    @property
    def left_open(self) -> LeftOpen:
        """What was open, and is typed of hand-offs."""

    def window_choices(self) -> WindowChoices:
        """How the window makes itself heard and begins, as settings.toml has it now."""

    def whose(self, key: str) -> int:
        """Whose a record is, by source/stream/number."""

    def begin(self, ears: Ears) -> None:
        """Hear of calls and send what waits for other systems from now on."""

    def damaged(self) -> bool:
        """Whether the cache was found damaged since it was opened."""

    def settle(self, budget_seconds: float) -> bool:
        """Bring flags and numbers up to now, for at most about that long; True where more is left to do."""

    def close(self) -> None:
        """Stop what runs and give back the files."""


def is_loaded(parts: Future[Parts] | Future[First]) -> bool:
    """Whether what was on its way has come."""
    return parts.done() and not parts.cancelled() and parts.exception() is None
