"""One customer's journeys for whoever asks: read, woven with what people decided, kept for the next question."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from threading import Lock

from connectors.records import CustomerRecord, InteractionRecord, OrderRecord
from desk.domain.joinable import NOBODY
from desk.domain.journey_words import call_number, join_words, orders_of
from desk.domain.journeys import DEFAULT, NUMBER, REASON, Corrections, Fold, Limits, weave
from desk.domain.making import number_text, numbers_of
from desk.domain.touches import ORDER, Touch, first_part, number_for
from desk.services.lines import line_key
from desk.services.standing import ReasonWords, own_reason
from desk.store.cache import Cache
from desk.store.reading import ItemRow, RecordKey

# Customers whose journeys are kept: the one on the screen and the few before it.
KEPT = 8

Decide = Callable[[Sequence[Touch]], Corrections]


def nothing_decided(_touches: Sequence[Touch]) -> Corrections:
    """For where no decisions are kept."""
    return {}


class Woven:
    """A customer's journeys as of some touches, which are as the cache gives them, and some corrections."""

    def __init__(self, touches: Sequence[Touch], corrections: Corrections, limits: Limits) -> None:
        self.touches = touches
        self.corrections = corrections
        self.fold: Fold = weave(touches, limits, corrections)

    @cached_property
    def places(self) -> Mapping[tuple[int, int], int]:
        """Where the touch of a record and part is in the fold."""
        return {(touch.record, touch.part): place for place, touch in enumerate(self.fold.touches)}

    def around(self, record: int, part: int) -> Sequence[Touch]:
        """The touches of the journey a flag is in that hangs on a record's part, or where that is gone from the record,
        on its first touch; none where the record is gone too."""
        touches, homes = self.fold.touches, self.fold.homes
        place = self.places.get((record, part))
        if place is None:
            place = self.places.get((record, first_part(touches, record)))
        if place is None:
            return []
        return [touch for touch, home in zip(touches, homes, strict=True) if home == homes[place]]

    @cached_property
    def orders(self) -> frozenset[int]:
        """The numbers of the customer's orders."""
        return orders_of(self.fold.touches)

    @cached_property
    def firsts(self) -> Mapping[int, Touch]:
        """The first touch of each journey, by its number in the fold."""
        touches, homes = self.fold.touches, self.fold.homes
        return {homes[place]: touches[place] for place in range(len(touches) - 1, -1, -1)}


class CacheRecords:
    """The cache's records, for whoever asks what the numbers in touches stand for."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def keys(self, record_ids: Sequence[int]) -> Mapping[int, RecordKey]:
        """(source, stream, source_id) of records."""
        return self._cache.keys(record_ids)

    def records(self, record_ids: Sequence[int]) -> Mapping[int, InteractionRecord | OrderRecord]:
        """The records themselves."""
        held = self._cache.stored(record_ids)
        return {number: record for number, record in held.items() if not isinstance(record, CustomerRecord)}


class Weaver:
    """Weaves customers as they are asked for. From any thread.

    `decide` says what people decided about the records of some touches, `reason_words` why a customer came.
    """

    def __init__(
        self,
        cache: Cache,
        decide: Decide = nothing_decided,
        limits: Limits = DEFAULT,
        reason_words: ReasonWords = own_reason,
    ) -> None:
        self._cache = cache
        self._decide = decide
        self.limits = limits
        self.reason_words = reason_words
        self._kept: OrderedDict[int, Woven] = OrderedDict()
        self._lock = Lock()

    def woven(self, customer_id: int) -> Woven:
        """The journeys of a customer as they are now; woven anew only where something changed."""
        touches = self._cache.touches(customer_id)
        corrections = self._decide(touches)
        with self._lock:
            kept = self._kept.get(customer_id)
        if kept is None or kept.corrections != corrections or kept.touches != touches:
            kept = Woven(touches, corrections, self.limits)
        with self._lock:
            self._kept[customer_id] = kept
            self._kept.move_to_end(customer_id)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return kept

    def woven_at(self, customer_id: int, at: int) -> Woven:
        """The journeys of a customer as far as they had come at a moment (microseconds)."""
        touches = [touch for touch in self._cache.touches(customer_id) if touch.at <= at]
        return Woven(touches, self._decide(touches), self.limits)

    def of_lines(self, customer_id: int, rows: Sequence[ItemRow]) -> Mapping[tuple[int, int], tuple[str, str]]:
        """Of lines of a customer's timeline, by record and part: the journey's id, and why it is in it."""
        if not rows:
            return {}
        woven = self.woven(customer_id)
        fold = woven.fold
        here = {key: woven.places[key] for row in rows if (key := (row.record_id, row.part)) in woven.places}
        firsts = {fold.homes[place]: woven.firsts[fold.homes[place]] for place in here.values()}
        keys = self._cache.keys(sorted({first.record for first in firsts.values()}))
        names = {home: line_key(keys[f.record], f.part) for home, f in firsts.items() if f.record in keys}
        answer = {}
        for row in rows:
            key = (row.record_id, row.part)
            if key in here:
                words = _words(woven, here[key], row, self.reason_words)
                answer[key] = (names.get(fold.homes[here[key]], ""), words)
        return answer


def _words(woven: Woven, place: int, row: ItemRow, reason_words: ReasonWords) -> str:
    fold = woven.fold
    rule, touch, parent = fold.rules[place], fold.touches[place], fold.parents[place]
    if parent == NOBODY:
        return join_words(rule, touch, None)
    joined, shared = fold.touches[parent], ""
    if rule == REASON:
        record = row.record()
        shared = reason_words(record) if isinstance(record, InteractionRecord) else ""
    elif rule == NUMBER:
        number, shared = _number(row, joined)
        if number in woven.orders and not touch.sort & joined.sort & ORDER:
            shared = call_number(shared, (shared,))
    return join_words(rule, touch, joined, shared)


def _number(row: ItemRow, joined: Touch) -> tuple[int, str]:
    """The number a line has in common with the one it joined, as touches have it and as the line itself writes it."""
    if row.kind == "e":
        written = str(json.loads(row.body)["number"])
        numbers = {number_for(number_text(written)): written}
    else:
        record = row.record()
        assert isinstance(record, (InteractionRecord, OrderRecord))
        numbers = numbers_of(record)
    return next(((number, text) for number, text in numbers.items() if number in joined.about), (0, ""))
