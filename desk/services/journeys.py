"""Answers questions about one customer's journeys and time, fresh from the touches; the briefing, the past and numbers
over many are asked of their own parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from desk.domain.strands import AllJourneys, Strand
from desk.domain.time import micros
from desk.services.asks import ServiceError
from desk.services.briefing import BriefingService
from desk.services.flag_views import NumbersView
from desk.services.gaps import reasons
from desk.services.journey_views import AsOfView, BriefingView, ProofView, Standing
from desk.services.lines import line_key, split_key, split_part
from desk.services.proof import proof_view
from desk.services.registry import SourceBook
from desk.services.standing import JOINS_SHOWN, ReasonWords, own_reason, standing_of
from desk.services.weaving import CacheRecords, Weaver
from desk.store.cache import Cache
from desk.store.decisions import Corrections
from desk.store.reading import RecordKey

# Of a journey so many of its newest lines are read for its briefing, where they are among so many of the customer's.
MOST_BRIEFED = 300
LOOKED_THROUGH = 1_024


@dataclass(frozen=True, slots=True)
class Asked:
    """The parts that answer what this room does not: briefings, the past, numbers over many customers, and why a
    customer came, as people say it."""

    briefings: BriefingService
    as_of: Callable[[int, datetime], AsOfView]
    numbers: Callable[[date, date, int], NumbersView]
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

    def standing(self, customer_id: int, limit: int = 50, joins: int = JOINS_SHOWN) -> Standing:
        """Journeys newest first (at most `limit`), the clock over all, the briefing of the current journey; and why so
        many of the newest lines are in their journeys."""
        now = self._now()
        known: AllJourneys = self._weaver.woven(customer_id, micros(now))
        if known.past and joins > len(known.whole.touches):
            known = self._weaver.whole(customer_id)
        because = reasons(self._book.settings(), self._cache.ledger.streams(), now)
        current = known.newest_first[:1]
        briefing = self._brief(customer_id, known, current[0]) if current else None
        return standing_of(
            customer_id, known, CacheRecords(self._cache), now, because, limit, self._weaver.limits,
            briefing, self._asked.reason_words, joins,
        )  # fmt: skip

    def proof(self, customer_id: int, journey_id: str = "") -> ProofView:
        """Every interval behind the clock of one journey, or of all together."""
        woven = self._weaver.whole(customer_id)
        touches = self._journey(woven, journey_id).touches if journey_id else woven.fold.touches
        return proof_view(customer_id, journey_id, touches, CacheRecords(self._cache), self._now())

    def briefing(self, customer_id: int, journey_id: str = "", transcripts: bool = False) -> BriefingView:
        """The briefing of a journey ("" is the current one); `transcripts` reads them at their sources too: slow."""
        known = self._weaver.whole(customer_id) if journey_id else self._weaver.woven(customer_id)
        return self._brief(customer_id, known, self._journey(known, journey_id), transcripts)

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

    def numbers(self, first: date, last: date, each: int = 1) -> NumbersView:
        """Numbers over all customers for some days, both included; by so many days each."""
        return self._asked.numbers(first, last, each)

    def _brief(self, customer_id: int, known: AllJourneys, journey: Strand, transcripts: bool = False) -> BriefingView:
        first = journey.opening
        keys = self._cache.keys([first.record])
        name = line_key(keys[first.record], first.part) if keys else ""
        return self._asked.briefings.of_records(customer_id, name, briefed(known, journey), transcripts)

    def _journey(self, known: AllJourneys, journey_id: str) -> Strand:
        """The journey with a line of that name, of all there are; the current one for ""."""
        if not known.journeys:
            raise ServiceError("This customer has no journey yet.", "Nothing has happened that could be shown.")
        if not journey_id:
            return known.newest_first[0]
        key = _record_of(journey_id)
        number = self._cache.owners([key]).get(key, (0, 0))[1]
        part = split_part(journey_id)
        for journey in known.journeys:
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


def briefed(known: AllJourneys, journey: Strand) -> list[int]:
    """The records a journey is briefed from: those that tell what it is about, and its newest ones."""
    newest = known.recent(journey, LOOKED_THROUGH)[-MOST_BRIEFED:]
    telling = [one.record for one in journey.telling]
    return list(dict.fromkeys([*telling, *(known.fold.touches[place].record for place in newest)]))


def _record_of(key: str) -> RecordKey:
    try:
        return split_key(key)
    except ValueError:
        raise ServiceError("This is no line's name.", "It looks like source/stream/number.") from None
