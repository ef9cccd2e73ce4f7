"""Answers questions about one customer's journeys and time, fresh from the touches; the briefing, the past and numbers
over many are asked of their own parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from desk.domain.journeys import DEFAULT, Limits
from desk.services.briefing import BriefingService
from desk.services.flag_views import NumbersView
from desk.services.journey_views import AsOfView, BriefingView, ProofView, Standing
from desk.services.registry import SourceBook
from desk.store.cache import Cache
from desk.store.decisions import Corrections


@dataclass(frozen=True, slots=True)
class Asked:
    """The parts that answer what this room does not: briefings, the past, numbers over many customers."""

    briefings: BriefingService
    as_of: Callable[[int, datetime], AsOfView]
    numbers: Callable[[date, date], NumbersView]


class JourneyService:
    """The questions of desk.services.asks.Journeys, over one cache and the decisions. `who` names the person at this
    desk."""

    def __init__(
        self,
        cache: Cache,
        book: SourceBook,
        corrections: Corrections,
        asked: Asked,
        who: Callable[[], str],
        now: Callable[[], datetime],
        limits: Limits = DEFAULT,
    ) -> None:
        self._cache = cache
        self._book = book
        self._corrections = corrections
        self._asked = asked
        self._who = who
        self._now = now
        self._limits = limits

    def standing(self, customer_id: int, limit: int = 50) -> Standing:
        """Journeys newest first (at most `limit`), the clock over all, the briefing of the current journey."""
        raise NotImplementedError

    def proof(self, customer_id: int, journey_id: str = "") -> ProofView:
        """Every interval behind the clock of one journey, or of all together."""
        raise NotImplementedError

    def briefing(self, customer_id: int, journey_id: str = "", transcripts: bool = False) -> BriefingView:
        """The briefing of a journey ("" is the current one); `transcripts` reads them at their sources too: slow."""
        raise NotImplementedError

    def join(self, key: str, to: str) -> None:
        """Put the line `key`, and what follows from it, into the journey of the line `to`; remembered."""
        raise NotImplementedError

    def split(self, key: str) -> None:
        """Let the line `key` begin a journey of its own; remembered."""
        raise NotImplementedError

    def undo_correction(self, key: str) -> None:
        """Take back what a person decided last about this line's journey."""
        raise NotImplementedError

    def as_of(self, customer_id: int, at: datetime) -> AsOfView:
        """What this desk knew of a customer at a moment."""
        return self._asked.as_of(customer_id, at)

    def numbers(self, first: date, last: date) -> NumbersView:
        """Numbers over all customers for some days, both included."""
        return self._asked.numbers(first, last)
