"""One customer's journeys for whoever asks: read, woven with what people decided, kept for the next question."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from threading import Lock

from connectors.records import CustomerRecord, InteractionRecord, OrderRecord
from desk.domain.joinable import NOBODY, nothing_before
from desk.domain.journey_sums import LATEST
from desk.domain.journey_words import call_number, join_words
from desk.domain.journeys import DEFAULT, NUMBER, REASON, Corrections, Fold, Limits
from desk.domain.kept import Past
from desk.domain.making import number_text, numbers_of
from desk.domain.strands import AllJourneys, Strand
from desk.domain.touches import ORDER, Touch, first_part, number_for
from desk.services.lines import line_key
from desk.services.long import Named, everybody
from desk.services.standing import ReasonWords, own_reason
from desk.store.cache import Cache
from desk.store.kept import NO_VERSION, State, Usable, Version
from desk.store.reading import ItemRow, RecordKey

# Customers whose journeys are kept: the one on the screen and the few before it.
KEPT = 8

Decide = Callable[[Sequence[Touch]], Corrections]


def nothing_decided(_touches: Sequence[Touch]) -> Corrections:
    """For where no decisions are kept."""
    return {}


class Woven(AllJourneys):
    """A customer's journeys as of some touches, which are as the cache gives them, and some corrections; of a long
    history the touches may be those behind a kept past."""

    def __init__(
        self, touches: Sequence[Touch], corrections: Corrections, limits: Limits, past: Past | None = None
    ) -> None:
        super().__init__(Fold(touches, limits, corrections, past.fold.before if past else nothing_before), past)
        self.touches = touches
        self.corrections = corrections

    @cached_property
    def places(self) -> Mapping[tuple[int, int], int]:
        """Where the touch of a record and part is in the fold."""
        touches, begins = self.fold.touches, self.fold.begins
        return {(touches[place].record, touches[place].part): place for place in range(begins, len(touches))}

    def home(self, record: int, part: int) -> int | None:
        """The number of the journey a flag is in that hangs on a record's part, or where that is gone from the record,
        on its first touch; None where the record is gone too."""
        place = self.places.get((record, part))
        if place is None:
            place = self.places.get((record, first_part(self.fold.touches, record)))
        return None if place is None else self.fold.homes[place]

    def around(self, record: int, part: int) -> Sequence[Touch]:
        """The touches of that journey; none where there is none."""
        home = self.home(record, part)
        return [] if home is None else self.by_home[home].touches

    @cached_property
    def groups(self) -> Sequence[Sequence[Touch]]:
        """The touches of each journey."""
        return [journey.touches for journey in self.journeys]

    @cached_property
    def by_home(self) -> Mapping[int, Strand]:
        """The journeys by their number in the fold."""
        return {journey.home: journey for journey in self.journeys}


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

    `decide` says what people decided about the records of some touches, `named` whether they may have decided anything
    about a customer's, `reason_words` why a customer came.
    """

    def __init__(
        self,
        cache: Cache,
        decide: Decide = nothing_decided,
        limits: Limits = DEFAULT,
        reason_words: ReasonWords = own_reason,
        named: Named = everybody,
    ) -> None:
        self._cache = cache
        self._decide = decide
        self._named = named
        self.limits = limits
        self.reason_words = reason_words
        # By customer, and whether all touches were asked for; with which version of them it was made of.
        self._kept: OrderedDict[tuple[int, bool], tuple[Version, Woven]] = OrderedDict()
        self._lock = Lock()

    def woven(self, customer_id: int, now: int = LATEST) -> Woven:
        """The journeys of a customer as they are now; woven anew only where something changed. Of a long history from
        what is kept of its past, as of a moment that is not after `now`."""
        version, held = self._remembered(customer_id, False)
        usable = Usable(now, self.limits)
        state = self._cache.pasts.news(customer_id, usable, version)
        if held and state is None and self._holds(held, customer_id, now):
            return held
        state = state or self._cache.pasts.state(customer_id, usable)
        if state.past and (self._named(customer_id) or self._decide(state.touches)):
            state = self._cache.pasts.state(customer_id, None)
        return self._remember(customer_id, False, state)

    def whole(self, customer_id: int) -> Woven:
        """As `woven`, of all touches, whatever is kept of them: takes a tenth of a second where they are tens of
        thousands."""
        for whole in (True, False):
            version, held = self._remembered(customer_id, whole)
            if held and held.past is None:
                state = self._cache.pasts.news(customer_id, None, version)
                if state is None and held.corrections == self._decide(held.touches):
                    return held
                return self._remember(customer_id, True, state or self._cache.pasts.state(customer_id, None))
        return self._remember(customer_id, True, self._cache.pasts.state(customer_id, None))

    def _remembered(self, customer_id: int, whole: bool) -> tuple[Version, Woven | None]:
        with self._lock:
            return self._kept.get((customer_id, whole), (NO_VERSION, None))

    def _holds(self, held: Woven, customer_id: int, now: int) -> bool:
        """Whether what was woven of the same touches is what would be woven now."""
        if held.past and (held.past.made_at > now or self._named(customer_id)):
            return False
        return held.corrections == self._decide(held.touches)

    def _remember(self, customer_id: int, whole: bool, state: State) -> Woven:
        made = Woven(state.touches, self._decide(state.touches), self.limits, state.past)
        with self._lock:
            self._kept[customer_id, whole] = state.version, made
            self._kept.move_to_end((customer_id, whole))
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return made

    def woven_at(self, customer_id: int, at: int) -> Woven:
        """The journeys of a customer as far as they had come at a moment (microseconds)."""
        touches = [touch for touch in self._cache.touches(customer_id) if touch.at <= at]
        return Woven(touches, self._decide(touches), self.limits)

    def of_lines(self, customer_id: int, rows: Sequence[ItemRow]) -> Mapping[tuple[int, int], tuple[str, str]]:
        """Of lines of a customer's timeline, by record and part: the journey's id, and why it is in it."""
        if not rows:
            return {}
        woven = self.woven(customer_id)
        if woven.past and any(row.at < woven.past.until for row in rows):
            woven = self.whole(customer_id)
        homes = woven.fold.homes
        here = {key: woven.places[key] for row in rows if (key := (row.record_id, row.part)) in woven.places}
        firsts = {homes[place]: woven.by_home[homes[place]].opening for place in here.values()}
        keys = self._cache.keys(sorted({first.record for first in firsts.values()}))
        names = {home: line_key(keys[f.record], f.part) for home, f in firsts.items() if f.record in keys}
        answer = {}
        for row in rows:
            key = (row.record_id, row.part)
            if key in here:
                words = _words(woven, here[key], row, self.reason_words)
                answer[key] = (names.get(homes[here[key]], ""), words)
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
        if woven.orders_among([number]) and not touch.sort & joined.sort & ORDER:
            shared = call_number(shared, (shared,))
    return join_words(rule, touch, joined, shared)


def _number(row: ItemRow, joined: Touch) -> tuple[int, str]:
    """The number a line has in common with the one it joined, as touches have it and as the line itself writes it."""
    if row.kind == "e":
        written = row.event().number
        numbers = {number_for(number_text(written)): written}
    else:
        record = row.record()
        assert isinstance(record, (InteractionRecord, OrderRecord))
        numbers = numbers_of(record)
    return next(((number, text) for number, text in numbers.items() if number in joined.about), (0, ""))
