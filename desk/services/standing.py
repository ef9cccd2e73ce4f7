"""Says in views what touches are woven into: journeys with their joins and clocks, from touches and records already
read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from connectors.records import InteractionRecord, OrderRecord
from desk.domain.clock import clock
from desk.domain.journey_words import call_number, join_words, orders_of, title
from desk.domain.journeys import (
    DEFAULT,
    NUMBER,
    REASON,
    RULE_NAMES,
    Fold,
    Journey,
    Limits,
    ended,
    last,
    started,
)
from desk.domain.making import numbers_of
from desk.domain.time import micros, moment
from desk.domain.touches import CHANNEL_BITS, CHANNELS, ORDER, Touch
from desk.services.journey_views import BriefingView, JoinView, JourneyView, Standing, time_view
from desk.services.lines import line_key
from desk.store.reading import RecordKey

# Why a customer came, as people say it; "" where the record does not tell.
ReasonWords = Callable[[InteractionRecord], str]
# So many records of a journey, oldest first, are looked at for what it is about.
READ_FOR_TITLE = 3


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
    fold: Fold,
    journeys: Sequence[Journey],
    records: Records,
    now: datetime,
    because: Sequence[str] = (),
    limit: int = 50,
    limits: Limits = DEFAULT,
    briefing: BriefingView | None = None,
    reason_words: ReasonWords = own_reason,
) -> Standing:
    """A customer's standing at `now` from touches that were known then: woven, and as their `journeys`, newest first,
    of which the first `limit` are told. `because` says which sources are late or have gaps, in words."""
    shown = journeys[:limit]
    said = _Said(shown, records, reason_words, orders_of(fold.touches))
    at = micros(now)
    whole = clock([journey.touches for journey in journeys], fold.touches, at, limits)
    return Standing(
        customer_id=customer_id,
        now=now,
        time=time_view(whole, now, because),
        journeys=tuple(_journey(customer_id, journey, said, now, because, limits) for journey in shown),
        of=len(journeys),
        briefing=briefing,
        truncated=len(shown) < len(journeys),
    )


def called(
    groups: Iterable[Sequence[Touch]],
    records: Records,
    orders: frozenset[int],
    reason_words: ReasonWords = own_reason,
) -> list[tuple[str, str]]:
    """Of journeys, each given as its touches: the id, and what it is about in one line. Their records are read at
    once. `orders` has the numbers of their customers' orders."""
    journeys = [Journey(tuple(touches), (), ()) for touches in groups]
    said = _Said(journeys, records, reason_words, orders)
    return [(said.key(journey.touches[0]), said.about(journey).title) for journey in journeys]


def newest_first(journeys: Iterable[Journey]) -> list[Journey]:
    """Journeys in the order people read them: the one whose interactions ended last comes first."""
    return sorted(journeys, key=lambda journey: (last(journey.touches), journey.touches[0].at), reverse=True)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a journey is about: in one line, and the order and case numbers in it as people write them."""

    title: str
    references: tuple[str, ...]
    reasons: Mapping[int, str]
    numbers: Mapping[int, str]
    orders: frozenset[str]


class _Said:
    """What the records of some journeys say, read at once."""

    def __init__(
        self, journeys: Sequence[Journey], records: Records, reason_words: ReasonWords, orders: frozenset[int]
    ) -> None:
        self.orders = orders
        wanted = {number for journey in journeys for number in _telling(journey)}
        self.held = records.records(sorted(wanted))
        self.keys = records.keys(sorted({touch.record for journey in journeys for touch in journey.touches}))
        self.reason_words = reason_words

    def key(self, touch: Touch) -> str:
        """The name of a touch's line; "" where its record is gone meanwhile."""
        key = self.keys.get(touch.record)
        return line_key(key, touch.part) if key else ""

    def about(self, journey: Journey) -> Subject:
        """What a journey is about."""
        reasons: dict[int, str] = {}
        numbers: dict[int, str] = {}
        subject = ""
        for touch in journey.touches:
            record = self.held.get(touch.record)
            if record is None:
                continue
            numbers = numbers_of(record) | numbers
            if isinstance(record, InteractionRecord):
                subject = subject or record.subject
                if touch.reason and touch.reason not in reasons:
                    reasons[touch.reason] = self.reason_words(record)
        named = {number: numbers[number] for t in journey.touches for number in t.about if number in numbers}
        references = tuple(dict.fromkeys(named.values()))
        reason = next((words for words in reasons.values() if words), "")
        orders = frozenset(written for number, written in numbers.items() if number in self.orders)
        words = title(reason, subject, references, journey.touches, orders)
        return Subject(words, references, reasons, numbers, orders)


def _telling(journey: Journey) -> set[int]:
    """The records that tell what a journey is about: its first ones, and the first with each number and reason."""
    exchanges = [touch for touch in journey.touches if not touch.sort & ORDER] or list(journey.touches)
    wanted = {touch.record for touch in exchanges[:READ_FOR_TITLE]}
    seen: set[int] = set()
    for touch in journey.touches:
        fresh = {*touch.about, touch.reason} - seen - {0}
        if fresh:
            wanted.add(touch.record)
            seen |= fresh
    return wanted


def _journey(
    customer_id: int, journey: Journey, said: _Said, now: datetime, because: Sequence[str], limits: Limits
) -> JourneyView:
    touches, about = journey.touches, said.about(journey)
    exchanges = [touch for touch in touches if not touch.sort & ORDER]
    channels = dict.fromkeys(CHANNELS[touch.sort & CHANNEL_BITS].value for touch in exchanges or touches)
    asked = 0
    for touch in exchanges:
        asked |= touch.asked
    joins = tuple(_join(*line, said, about) for line in zip(touches, journey.rules, journey.parents, strict=True))
    return JourneyView(
        journey_id=said.key(touches[0]),
        customer_id=customer_id,
        title=about.title,
        started_at=moment(started(touches)),
        last_at=moment(last(touches)),
        ended=ended(touches, micros(now), limits),
        interactions=len(exchanges),
        channels=tuple(channels),
        references=about.references,
        transfers=sum(touch.transfers for touch in exchanges),
        repeat_questions=sum(touch.asked.bit_count() for touch in exchanges) - asked.bit_count(),
        time=time_view(clock([touches], touches, micros(now), limits), now, because),
        joins=joins[::-1],
        newest=said.key(touches[-1]),
    )


def _join(touch: Touch, rule: int, parent: Touch | None, said: _Said, about: Subject) -> JoinView:
    shared = ""
    if rule == REASON:
        shared = about.reasons.get(touch.reason, "")
    elif rule == NUMBER and parent is not None:
        common = (number for number in touch.about if number in parent.about)
        shared = next((about.numbers[number] for number in common if number in about.numbers), "")
        if not touch.sort & parent.sort & ORDER:
            shared = call_number(shared, about.orders)
    joined_to = said.key(parent) if parent is not None else ""
    return JoinView(said.key(touch), RULE_NAMES[rule], join_words(rule, touch, parent, shared), joined_to)
