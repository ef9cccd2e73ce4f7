"""What this desk knew of a customer at a moment: the records as they stood then, and what follows from them alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, tzinfo

from connectors.records import CustomerRecord, InteractionRecord, OrderRecord
from desk.domain.briefing import Known, Told, brief
from desk.domain.extraction import Rules
from desk.domain.flags import Flag, FlagEvent, What
from desk.domain.journeys import DEFAULT, Limits, weave
from desk.domain.strands import AllJourneys
from desk.domain.time import moment
from desk.services import wording
from desk.services.asks import ServiceError
from desk.services.briefing import began_at, briefing_view
from desk.services.journey_views import AsOfView, BriefingView, KnownLine, Standing
from desk.services.lines import line_key
from desk.services.standing import ReasonWords, own_reason, standing_of
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from desk.store.reading import RecordKey
from desk.store.versions import VersionRow

JOURNEYS_SHOWN = 50

_STATES = {
    What.RAISED: "open",
    What.TAKEN: "taken",
    What.ASSIGNED: "assigned",
    What.SNOOZED: "snoozed",
    What.WOKEN: "open",
    What.REOPENED: "open",
    What.RESOLVED: "resolved",
    What.FOLDED: "folded",
}


class AsOf:
    """Answers Journeys.as_of. Strict: a record first seen later than the moment is not in it, whenever it happened.

    `language` is how texts are read for the briefing, `zone` where days end for a source's records, by its id.
    """

    def __init__(
        self,
        cache: Cache,
        decisions: Decisions,
        language: Rules,
        zone: Callable[[str], tzinfo],
        now: Callable[[], datetime],
        limits: Limits = DEFAULT,
        reason_words: ReasonWords = own_reason,
    ) -> None:
        self._cache = cache
        self._decisions = decisions
        self._language = language
        self._zone = zone
        self._now = now
        self._limits = limits
        self._reason_words = reason_words

    def of_customer(self, customer_id: int, at: datetime) -> AsOfView:
        """What was known of a customer at `at` (aware); ServiceError for a moment to come and for an unknown
        customer."""
        if at > self._now():
            raise ServiceError("That moment is still to come.", "Give one that has passed.")
        present = self._cache.customer(customer_id)
        if present is None:
            raise ServiceError("This customer is not here any more.", "Search again: two records may have been joined.")
        rows = self._cache.histories.versions(customer_id, at)
        lines = sorted((_line(row) for row in rows), key=lambda line: (line.at, line.key), reverse=True)
        there = {row.record_id for row in rows}
        here = {touch.record for touch in self._cache.touches(customer_id)}
        return AsOfView(
            customer_id=customer_id,
            name=_name(rows) or "No name yet",
            at=at,
            standing=self._standing(customer_id, rows, at),
            lines=tuple(lines),
            flags=self._flags(rows, at),
            missing=len(here - there),
            advice="" if rows else self._nothing_yet(customer_id, at),
        )

    def _standing(self, customer_id: int, rows: Sequence[VersionRow], at: datetime) -> Standing:
        touches = [touch for row in rows for touch in row.touches]
        numbers = {_key(row): row.record_id for row in rows}
        words = {
            numbers[word.record]: numbers.get(word.joined) if word.joined else None
            for word in self._decisions.corrections.standing_at(at)
            if word.record in numbers and (word.joined is None or word.joined in numbers)
        }
        known = AllJourneys(weave(touches, self._limits, words))
        briefing = None
        for current in known.newest_first[:1]:
            own = {touch.record for touch in current.touches}
            first = current.opening
            named = {row.record_id: _key(row) for row in rows}
            journey_id = line_key(named[first.record], first.part)
            briefing = self._briefing(customer_id, journey_id, [row for row in rows if row.record_id in own], rows, at)
        return standing_of(
            customer_id, known, _Held(rows), at, (), JOURNEYS_SHOWN, self._limits, briefing, self._reason_words
        )

    def _briefing(
        self, customer_id: int, journey_id: str, own: Sequence[VersionRow], rows: Sequence[VersionRow], at: datetime
    ) -> BriefingView:
        told, others = self._told(own), self._told(rows)
        orders = [one for one in others if isinstance(one.record, OrderRecord) and one not in told]
        began = min((began_at(one) for one in told), default=at)
        known = [
            Known("/".join(_key(row)), row.record, row.record.changed_at or began)
            for row in rows
            if isinstance(row.record, CustomerRecord)
        ]
        return briefing_view(customer_id, journey_id, brief(told, known, orders, at, self._language), others)

    def _told(self, rows: Iterable[VersionRow]) -> list[Told]:
        return [
            Told("/".join(_key(row)), row.record, self._zone(row.source))
            for row in rows
            if not isinstance(row.record, CustomerRecord)
        ]

    def _flags(self, rows: Sequence[VersionRow], at: datetime) -> tuple[str, ...]:
        book = self._decisions.flags
        flags = [flag for flag in book.anchored([_key(row) for row in rows]) if flag.raised_at <= at]
        history = book.events([flag.flag_id for flag in flags])
        said = (_stood(flag, history.get(flag.flag_id, []), at) for flag in flags)
        return tuple(words for words in said if words)

    def _nothing_yet(self, customer_id: int, at: datetime) -> str:
        seen = min((touch.seen for touch in self._cache.touches(customer_id)), default=None)
        if seen is None:
            return "This desk knew nothing of this customer then."
        first = moment(seen).astimezone(at.tzinfo)
        return f"This desk first heard of this customer on {first:%Y-%m-%d} at {first:%H:%M}."


class _Held:
    """The records of a moment, for whoever asks what the numbers in touches stand for."""

    def __init__(self, rows: Iterable[VersionRow]) -> None:
        self._rows = {row.record_id: row for row in rows}

    def keys(self, record_ids: Sequence[int]) -> Mapping[int, RecordKey]:
        """(source, stream, source_id) of records."""
        return {number: _key(self._rows[number]) for number in record_ids if number in self._rows}

    def records(self, record_ids: Sequence[int]) -> Mapping[int, InteractionRecord | OrderRecord]:
        """The records themselves, as they stood."""
        held = ((number, self._rows[number].record) for number in record_ids if number in self._rows)
        return {number: record for number, record in held if not isinstance(record, CustomerRecord)}


def _key(row: VersionRow) -> RecordKey:
    return row.source, row.stream, row.source_id


def _line(row: VersionRow) -> KnownLine:
    record = row.record
    if isinstance(record, InteractionRecord):
        title, text, at = wording.interaction_title(record), wording.interaction_text(record), record.started_at
    elif isinstance(record, OrderRecord):
        title, text, at = wording.order_title(record), wording.order_text(record), record.placed_at
    else:
        said = [record.name, *(item.value for item in record.identifiers)]
        title, text, at = "Customer record", wording.one_line(" · ".join(said)), record.changed_at or row.first_seen
    return KnownLine("/".join(_key(row)), title, text, at, row.first_seen, row.changed_since, row.gone_since)


def _name(rows: Sequence[VersionRow]) -> str:
    """What the newest customer record called them, else the newest record that names them."""
    told = [row.record for row in reversed(rows) if isinstance(row.record, CustomerRecord)]
    return next((name for record in [*told, *(row.record for row in reversed(rows))] if (name := record.name)), "")


def _stood(flag: Flag, events: Sequence[FlagEvent], at: datetime) -> str:
    """How a flag stood at a moment, in words; "" where it was resolved by then."""
    state, owner = "open", ""
    for event in sorted(events, key=lambda event: event.number):
        if event.at > at or event.what not in _STATES:
            continue
        state = _STATES[event.what]
        if event.what in (What.TAKEN, What.ASSIGNED):
            owner, state = event.about, "taken" if event.about else "open"
    if state in ("resolved", "folded"):
        return ""
    return f"{flag.title} ({state}{f', {owner}' if owner else ''}, raised by {flag.raised_by})"
