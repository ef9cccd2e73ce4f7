"""Answers questions about one customer's journeys and time, fresh from the touches; the briefing, the past and numbers
over many are asked of their own parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from desk.domain.journeys import Journey
from desk.services.asks import ServiceError
from desk.services.briefing import BriefingService
from desk.services.flag_views import NumbersView
from desk.services.gaps import reasons
from desk.services.journey_views import AsOfView, BriefingView, ProofView, Standing
from desk.services.lines import line_key, split_key, split_part
from desk.services.proof import proof_view
from desk.services.registry import SourceBook
from desk.services.standing import ReasonWords, newest_first, own_reason, standing_of
from desk.services.weaving import CacheRecords, Weaver
from desk.store.cache import Cache
from desk.store.decisions import Corrections
from desk.store.reading import RecordKey


@dataclass(frozen=True, slots=True)
class Asked:
    """The parts that answer what this room does not: briefings, the past, numbers over many customers, and why a
    customer came, as people say it."""

    briefings: BriefingService
    as_of: Callable[[int, datetime], AsOfView]
    numbers: Callable[[date, date], NumbersView]
    reason_words: ReasonWords = own_reason


class JourneyService:
    """The questions of desk.services.asks.Journeys, over one cache and the decisions. `who` names the person at this
    desk."""

    def __init__(
        self,
        cache: Cache,
        book: SourceBook,
        weaver: Weaver,
        corrections: Corrections,
        asked: Asked,
        who: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        self._cache = cache
        self._book = book
        self._weaver = weaver
        self._corrections = corrections
        self._asked = asked
        self._who = who
        self._now = now

    def standing(self, customer_id: int, limit: int = 50) -> Standing:
        """Journeys newest first (at most `limit`), the clock over all, the briefing of the current journey."""
        now = self._now()
        fold = self._weaver.woven(customer_id).fold
        because = reasons(self._book.settings(), self._cache.ledger.streams(), now)
        journeys = newest_first(fold.journeys())
        briefing = self._brief(customer_id, journeys[0]) if journeys else None
        return standing_of(
            customer_id, fold, journeys, CacheRecords(self._cache), now, because, limit, self._weaver.limits,
            briefing, self._asked.reason_words,
        )  # fmt: skip

    def proof(self, customer_id: int, journey_id: str = "") -> ProofView:
        """Every interval behind the clock of one journey, or of all together."""
        woven = self._weaver.woven(customer_id)
        touches = self._journey(customer_id, journey_id).touches if journey_id else woven.fold.touches
        return proof_view(customer_id, journey_id, touches, CacheRecords(self._cache), self._now())

    def briefing(self, customer_id: int, journey_id: str = "", transcripts: bool = False) -> BriefingView:
        """The briefing of a journey ("" is the current one); `transcripts` reads them at their sources too: slow."""
        return self._brief(customer_id, self._journey(customer_id, journey_id), transcripts)

    def join(self, key: str, to: str) -> None:
        """Put the line `key`, and what follows from it, into the journey of the line `to`; remembered."""
        record, target = _record_of(key), _record_of(to)
        if record == target:
            raise ServiceError("A line cannot join itself.", "Choose a line of another journey.")
        owners = self._owners(record, target)
        if owners[0] != owners[1]:
            raise ServiceError(
                "These two belong to different customers.", "Journeys are one customer's; join the customers first."
            )
        self._corrections.add(record, target, self._who(), self._now())
        self._mark(owners[0])

    def split(self, key: str) -> None:
        """Let the line `key` begin a journey of its own; remembered."""
        record = _record_of(key)
        (owner,) = self._owners(record)
        self._corrections.add(record, None, self._who(), self._now())
        self._mark(owner)

    def undo_correction(self, key: str) -> None:
        """Take back what a person decided last about this line's journey."""
        record = _record_of(key)
        (owner,) = self._owners(record)
        if not self._corrections.withdraw(record, self._who(), self._now()):
            raise ServiceError("Nobody has joined or split this line.", "There is nothing to take back.")
        self._mark(owner)

    def as_of(self, customer_id: int, at: datetime) -> AsOfView:
        """What this desk knew of a customer at a moment."""
        return self._asked.as_of(customer_id, at)

    def numbers(self, first: date, last: date) -> NumbersView:
        """Numbers over all customers for some days, both included."""
        return self._asked.numbers(first, last)

    def _brief(self, customer_id: int, journey: Journey, transcripts: bool = False) -> BriefingView:
        first = journey.touches[0]
        keys = self._cache.keys([first.record])
        name = line_key(keys[first.record], first.part) if keys else ""
        records = list(dict.fromkeys(touch.record for touch in journey.touches))
        return self._asked.briefings.of_records(customer_id, name, records, transcripts)

    def _journey(self, customer_id: int, journey_id: str) -> Journey:
        """The journey with a line of that name; the current one for ""."""
        fold = self._weaver.woven(customer_id).fold
        journeys = newest_first(fold.journeys())
        if not journeys:
            raise ServiceError("This customer has no journey yet.", "Nothing has happened that could be shown.")
        if not journey_id:
            return journeys[0]
        key = _record_of(journey_id)
        number = self._cache.owners([key]).get(key, (0, 0))[1]
        part = split_part(journey_id)
        for journey in journeys:
            if any(touch.record == number and touch.part == part for touch in journey.touches):
                return journey
        raise ServiceError("This journey is not here any more.", "Look at the customer again.")

    def _owners(self, *records: RecordKey) -> list[int]:
        held = self._cache.owners(records)
        if any(record not in held for record in records):
            raise ServiceError(
                "This record is not here any more.", "Its source has deleted it, or the source was removed."
            )
        owners = [held[record][0] for record in records]
        if not all(owners):
            raise ServiceError("This record belongs to nobody yet.", "Only lines of a customer are in journeys.")
        return owners

    def _mark(self, customer_id: int) -> None:
        """Numbers and flags of this customer are to be worked out again."""
        self._cache.standings.mark([customer_id])


def _record_of(key: str) -> RecordKey:
    try:
        return split_key(key)
    except ValueError:
        raise ServiceError("This is no line's name.", "It looks like source/stream/number.") from None
