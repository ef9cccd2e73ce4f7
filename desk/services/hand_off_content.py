"""Gathers what goes along with a customer who is passed on: the briefing and the time of their journey, as of now."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol

from connectors.records import CustomerRecord, IdentifierKind
from desk.domain.briefing_line import BriefingLine
from desk.domain.hand_off_rules import KINDS
from desk.domain.hand_offs import Content, Line, Spent
from desk.domain.work import words
from desk.services.asks import ServiceError
from desk.services.journey_views import BriefingView, JourneyView, ProofView, Standing
from desk.store.cache import Cache
from desk.store.prepare import CUSTOMER_STREAM

NOTE_LIMIT = 4_000
# Of a long journey so many of the records its time was counted from are named; how many there are is told.
MOST_RECORDS, MOST_LINES, MOST_JOURNEYS = 50, 400, 500
# The intervals of a longer journey are not gone through one by one: nobody waits for that with a customer on the line.
LONG, LOOKED_AT = 1_000, 200
# Longer than any value that is read at a glance.
_LONGEST = 2_000


class AskedJourneys(Protocol):
    """What is asked of desk.services.asks.Journeys."""

    def standing(self, customer_id: int, limit: int = 50, joins: int = 500) -> Standing:
        """Journeys, newest first, with the current one's briefing."""

    def briefing(self, customer_id: int, journey_id: str = "", transcripts: bool = False) -> BriefingView:
        """The briefing of a journey."""

    def proof(self, customer_id: int, journey_id: str = "") -> ProofView:
        """The intervals behind its time."""


class Gatherer:
    """Reads from one cache. From any thread."""

    def __init__(self, cache: Cache, journeys: AskedJourneys) -> None:
        self._cache = cache
        self._journeys = journeys

    def gather(
        self,
        customer_id: int,
        journey_id: str = "",
        note: str = "",
        inquiry: str = "",
        now: datetime | None = None,
        reason: str = "",
    ) -> tuple[Content, str]:
        """What is known of a journey ("" is the current one) and the key of its newest line ("" for none). `inquiry` is
        what the customer wants in the giver's words, said at `now`, and `reason` takes the place of what is known as
        such."""
        row = self._cache.customer(customer_id)
        if row is None:
            raise ServiceError("This customer is not here any more.", "Search again: two records may have been joined.")
        journey, lines = self._journey(customer_id, journey_id)
        told = words(reason, NOTE_LIMIT).strip()
        if told and told not in (line.value for line in lines if line.kind == "reason"):
            lines = [Line("reason", told, "said", "", now), *(line for line in lines if line.kind != "reason")]
        wanted = words(inquiry, NOTE_LIMIT).strip()
        if wanted:
            lines = [Line("inquiry", wanted, "said", "", now), *lines]
        content = Content(
            customer=row.name,
            title=journey.title if journey else "",
            lines=tuple(lines[:MOST_LINES]),
            spent=self._spent(customer_id, journey) if journey else None,
            note=words(note, NOTE_LIMIT).strip(),
        )
        return content, journey.newest if journey else ""

    def _journey(self, customer_id: int, journey_id: str) -> tuple[JourneyView | None, list[Line]]:
        standing = self._journeys.standing(customer_id, limit=MOST_JOURNEYS if journey_id else 1, joins=LOOKED_AT)
        if not journey_id:
            if not standing.journeys:
                return None, self._accounts(customer_id)
            held = standing.briefing.lines if standing.briefing else ()
            return standing.journeys[0], _lines(held)
        found = next((one for one in standing.journeys if one.journey_id == journey_id), None)
        if found is None:
            raise ServiceError("This journey is not here any more.", "Look at the customer again.")
        return found, _lines(self._journeys.briefing(customer_id, journey_id).lines)

    def _spent(self, customer_id: int, journey: JourneyView) -> Spent:
        time = journey.time
        keys, of = self._counted(customer_id, journey)
        return Spent(
            customer_time=time.customer_time,
            waiting_time=time.waiting_time,
            elapsed=time.elapsed,
            interactions=journey.interactions,
            transfers=journey.transfers,
            since=journey.started_at.astimezone(UTC),
            by_channel=time.by_channel,
            at_least=time.at_least,
            because=time.because,
            keys=keys,
            of=of,
        )

    def _counted(self, customer_id: int, journey: JourneyView) -> tuple[tuple[str, ...], int]:
        """The newest records the time of a journey was counted from, oldest first, and of how many."""
        if journey.interactions <= LONG:
            proof = self._journeys.proof(customer_id, journey.journey_id)
            counted = tuple(dict.fromkeys(line.key for line in proof.lines if line.counted))
            return counted[-MOST_RECORDS:], len(counted)
        lines = {join.key for join in journey.joins}
        rows = [row for row in self._cache.timeline(customer_id, (), None, LOOKED_AT) if row.kind == "i"]
        newest = [key for row in rows if row.customer_time and (key := "/".join(row.key)) in lines]
        return tuple(reversed(newest[:MOST_RECORDS])), journey.interactions

    def _accounts(self, customer_id: int) -> list[Line]:
        """Of somebody who has no journey yet, what their records say."""
        return [
            Line("account", item.value, "stated", f"{source}/{CUSTOMER_STREAM}/{record.source_id}")
            for source, record in self._cache.customer_records(customer_id)
            if isinstance(record, CustomerRecord)
            for item in record.identifiers
            if item.kind is IdentifierKind.ACCOUNT
        ]


def _lines(held: tuple[BriefingLine, ...]) -> list[Line]:
    return [
        Line(
            one.kind,
            one.value[:_LONGEST],
            one.sure,
            one.key,
            one.at.astimezone(UTC),
            one.due_at.astimezone(UTC) if one.due_at else None,
            one.overdue,
            one.kept,
            one.times,
        )
        for one in held
        if one.kind in KINDS
    ]
