"""Says in views what touches are woven into: journeys with their joins and clocks, from touches and records already
read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from connectors.records import InteractionRecord, OrderRecord
from desk.domain.joinable import NOBODY
from desk.domain.journey_words import call_number, join_words, title
from desk.domain.journeys import DEFAULT, NUMBER, REASON, RULE_NAMES, Fold, Limits
from desk.domain.making import numbers_of
from desk.domain.running_sums import Named
from desk.domain.strands import AllJourneys, Strand
from desk.domain.time import micros, moment
from desk.domain.touches import CHANNELS, ORDER, Touch
from desk.services.journey_views import BriefingView, JoinView, JourneyView, Standing, time_view
from desk.services.lines import line_key
from desk.store.reading import RecordKey

# Why a customer came, as people say it; "" where the record does not tell.
ReasonWords = Callable[[InteractionRecord], str]
# Of so many of a customer's newest lines it is told why they are in their journeys.
JOINS_SHOWN = 500


class Records(Protocol):
    """What the numbers in touches stand for; asked once for many."""

    def keys(self, record_ids: Sequence[int]) -> Mapping[int, RecordKey]:
        """(source, stream, source_id) of records."""

    def records(self, record_ids: Sequence[int]) -> Mapping[int, InteractionRecord | OrderRecord]:
        """The records themselves."""


def own_reason(record: InteractionRecord) -> str:
    """The reason as its source has it."""
    return record.reason


def standing_of(
    customer_id: int,
    known: AllJourneys,
    records: Records,
    now: datetime,
    because: Sequence[str] = (),
    limit: int = 50,
    limits: Limits = DEFAULT,
    briefing: BriefingView | None = None,
    reason_words: ReasonWords = own_reason,
    joins: int = JOINS_SHOWN,
) -> Standing:
    """A customer's standing at `now` from journeys that were known then, of which the first `limit` are told, with the
    joins of so many of the newest lines. `because` says which sources are late or have gaps, in words."""
    shown = known.newest_first[:limit]
    lines = {journey.home: known.recent(journey, joins) for journey in shown}
    said = _Said(known, lines, shown, records, reason_words)
    return Standing(
        customer_id=customer_id,
        now=now,
        time=time_view(known.clock(micros(now), limits), now, because),
        journeys=tuple(_journey(customer_id, journey, said, now, because, limits) for journey in shown),
        of=len(known.journeys),
        briefing=briefing,
        truncated=len(shown) < len(known.journeys),
        lines=known.lines,
        joins=min(joins, known.lines),
    )


def called(
    groups: Sequence[Sequence[Touch]],
    records: Records,
    orders: frozenset[int],
    reason_words: ReasonWords = own_reason,
) -> list[tuple[str, str]]:
    """Of journeys, each given as its touches: the id, and what it is about in one line. Their records are read at
    once. `orders` has the numbers of their customers' orders."""
    journeys = [Strand(None, touches) for touches in groups]
    held = records.records(sorted({one.record for journey in journeys for one in journey.telling}))
    keys = records.keys(sorted({journey.opening.record for journey in journeys}))
    return [
        (_name(keys, journey.opening), _subject(journey, held, reason_words, orders.intersection).title)
        for journey in journeys
    ]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a journey is about: in one line, and the order and case numbers in it as people write them."""

    title: str
    references: tuple[str, ...]
    reasons: Mapping[int, str]
    numbers: Mapping[int, str]


class _Said:
    """What the records of some journeys say, read at once: those that tell what they are about, and those that have in
    writing why their lines, by journey their places in the fold, are in them."""

    def __init__(
        self,
        known: AllJourneys,
        lines: Mapping[int, Sequence[int]],
        journeys: Sequence[Strand],
        records: Records,
        reason_words: ReasonWords,
    ) -> None:
        self.fold = known.fold
        self.lines = lines
        self.orders = known.orders_among
        self.reason_words = reason_words
        self._heard: dict[int, str] = {}
        telling = {one.record for journey in journeys for one in journey.telling}
        self.held = records.records(sorted(telling | _written(self.fold, lines, journeys)))
        self.keys = records.keys(sorted(_named(self.fold, lines, journeys)))

    def key(self, touch: Touch | Named) -> str:
        """The name of a touch's line; "" where its record is gone meanwhile."""
        return _name(self.keys, touch)

    def about(self, journey: Strand) -> Subject:
        """What a journey is about."""
        return _subject(journey, self.held, self.reason_words, self.orders)

    def joins(self, journey: Strand, about: Subject) -> tuple[JoinView, ...]:
        """Why its lines are in it, newest first."""
        return tuple(self._join(place, about) for place in reversed(self.lines[journey.home]))

    def _join(self, place: int, about: Subject) -> JoinView:
        touch, rule, parent = self.fold.touches[place], self.fold.rules[place], self.fold.parents[place]
        joined, shared = None if parent == NOBODY else self.fold.touches[parent], ""
        if rule == REASON:
            shared = about.reasons.get(touch.reason) or self._reason(touch)
        elif rule == NUMBER and joined is not None:
            shared = self._number(touch, joined, about)
        words = join_words(rule, touch, joined, shared)
        return JoinView(self.key(touch), RULE_NAMES[rule], words, self.key(joined) if joined else "")

    def _reason(self, touch: Touch) -> str:
        """The words of its reason, which are the same for all that have it in common: one record is heard for them."""
        words = self._heard.get(touch.reason)
        if words is None:
            record = self.held.get(touch.record)
            if not isinstance(record, InteractionRecord):
                return ""
            words = self._heard[touch.reason] = self.reason_words(record)
        return words

    def _number(self, touch: Touch, joined: Touch, about: Subject) -> str:
        """The number that both have, as people call it."""
        record = self.held.get(touch.record)
        numbers = {**(numbers_of(record) if record else {}), **about.numbers}
        common = [number for number in touch.about if number in joined.about and number in numbers]
        if not common:
            return ""
        order = not touch.sort & joined.sort & ORDER and bool(self.orders(common[:1]))
        return call_number(numbers[common[0]], {numbers[common[0]]} if order else ())


def _named(fold: Fold, lines: Mapping[int, Sequence[int]], journeys: Sequence[Strand]) -> set[int]:
    """The records whose names are told."""
    wanted = {one.record for journey in journeys for one in (journey.opening, journey.newest)}
    for places in lines.values():
        for place in places:
            wanted.add(fold.touches[place].record)
            if fold.parents[place] != NOBODY:
                wanted.add(fold.touches[fold.parents[place]].record)
    return wanted


def _written(fold: Fold, lines: Mapping[int, Sequence[int]], journeys: Sequence[Strand]) -> set[int]:
    """The records of lines that have a number or reason in common with another which no record that tells what the
    journey is about has: one for each."""
    wanted: set[int] = set()
    for journey in journeys:
        seen = {number for one in journey.telling for number in (*one.about, one.reason)}
        for place in lines[journey.home]:
            touch = fold.touches[place]
            if fold.rules[place] in (NUMBER, REASON) and not seen.issuperset((*touch.about, touch.reason)):
                wanted.add(touch.record)
    return wanted


def _subject(
    journey: Strand,
    held: Mapping[int, InteractionRecord | OrderRecord],
    reason_words: ReasonWords,
    orders: Callable[[Iterable[int]], frozenset[int]],
) -> Subject:
    """What a journey is about, as far as the records that tell it are `held`; `orders` says which numbers are those of
    orders."""
    reasons: dict[int, str] = {}
    numbers: dict[int, str] = {}
    subject = ""
    for told in journey.telling:
        record = held.get(told.record)
        if record is None:
            continue
        numbers = numbers_of(record) | numbers
        if isinstance(record, InteractionRecord):
            subject = subject or record.subject
            if told.reason and told.reason not in reasons:
                reasons[told.reason] = reason_words(record)
    named = {number: numbers[number] for told in journey.telling for number in told.about if number in numbers}
    references = tuple(dict.fromkeys(named.values()))
    reason = next((words for words in reasons.values() if words), "")
    mine = orders(numbers)
    written = frozenset(text for number, text in numbers.items() if number in mine)
    channels = journey.channels if journey.interactions else ()
    return Subject(title(reason, subject, references, channels, written), references, reasons, numbers)


def _name(keys: Mapping[int, RecordKey], touch: Touch | Named) -> str:
    key = keys.get(touch.record)
    return line_key(key, touch.part) if key else ""


def _journey(
    customer_id: int, journey: Strand, said: _Said, now: datetime, because: Sequence[str], limits: Limits
) -> JourneyView:
    about, at = said.about(journey), micros(now)
    sums = journey.sums
    return JourneyView(
        journey_id=said.key(journey.opening),
        customer_id=customer_id,
        title=about.title,
        started_at=moment(journey.started),
        last_at=moment(journey.last),
        ended=journey.ended(at, limits),
        interactions=journey.interactions,
        channels=tuple(CHANNELS[place].value for place in journey.channels),
        references=about.references,
        transfers=sums.transfers,
        repeat_questions=sums.questions - sums.asked.bit_count(),
        time=time_view(journey.clock(at, journey.spans, limits), now, because),
        joins=said.joins(journey, about),
        newest=said.key(journey.newest),
    )
