"""Goes through the past of many customers for a trial of rules, and adds up what the rules would have flagged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from desk.domain.known import Corrected, News, Slot, versions_known
from desk.domain.numbers import Days
from desk.domain.outlines import latest_news, tail
from desk.domain.replay import Replayed, replay
from desk.domain.time import micros
from desk.domain.touches import CHANGED, Touch
from desk.domain.unchanged import Pasts, known_news, replay_unchanged
from desk.domain.watching import Trial
from desk.services.found import Asked, Example, Found, newest
from desk.services.past_facts import PastFacts, Whose
from desk.store.cache import Cache
from desk.store.chunks import MANY, uncollected
from desk.store.histories import History

# Thirds of a journey's customer time.
EARLY, LATE = 1 / 3, 2 / 3


class _Told(NamedTuple):
    """A customer as a trial goes through it: its touches, those of them that matter (`held`), its records that are
    gone, what people said of it, and which of its records were changed."""

    customer_id: int
    touches: Sequence[Touch]
    held: Sequence[Touch]
    gone: Sequence[History]
    words: Sequence[Corrected]
    changed: frozenset[int]

    @property
    def plain(self) -> bool:
        """Whether its touches alone tell its past."""
        return not (self.gone or self.words or self.changed)


class Past:
    """The past of one cache as a trial goes through it."""

    def __init__(self, cache: Cache, asked: Asked) -> None:
        self._cache = cache
        self._asked = asked
        self._trial = Trial.of(asked.rules, asked.begin, asked.end, asked.limits, asked.zone)
        self._facts = PastFacts(cache, asked)
        self._days = Days(asked.zone)
        self._begins, self._ends = self._days.of(asked.begin), self._days.of(asked.end - 1)
        self._alive = Found()
        # Before all sources were whole what was seen may be somebody's past; the source has to be asked for.
        moments = asked.past.values()
        self._all_past = min(moments, default=asked.end)
        self._no_past = max(moments, default=asked.end)
        self._gone = self._gone_since()
        self._marks = self._flags_by_customer()
        self._words = self._corrections_by_customer()

    def step(self, after: int, until: int) -> list[Found]:
        """What each rule finds of the customers above `after` up to `until`."""
        found = [Found() for _ in self._asked.rules]
        self._alive = Found()
        # Python's collector would go through all their touches again and again, from when they are read.
        with uncollected(MANY):
            for batch in self._cache.histories.touches(after, until):
                self._through([one for held in batch if (one := self._told(*held))], found)
        # Which journeys were alive is the same for every rule.
        for held in found:
            held.add(self._alive)
        return found

    def _told(self, customer_id: int, touches: Sequence[Touch]) -> _Told | None:
        """A customer if anything may be found of it."""
        gone, words = self._gone.get(customer_id, ()), self._words.get(customer_id, ())
        held = tail(touches, self._trial.begin, self._trial.limits)
        if not customer_id or not (held or gone or customer_id in self._marks):
            return None
        changed: frozenset[int] = frozenset()
        if gone or words or any(touch[4] & CHANGED for touch in held):
            held = touches
            changed = frozenset(touch.record for touch in touches if touch.sort & CHANGED)
        return _Told(customer_id, touches, held, gone, words, changed)

    def _through(self, customers: Sequence[_Told], found: list[Found]) -> None:
        """Go through some customers, what is needed of them read together."""
        histories = {
            history.record_id: history
            for history in self._cache.histories.of_records(record for one in customers for record in one.changed)
        }
        pasts, trial = self._pasts(customers), self._trial
        news = [None if one.plain else self._news(one, histories, pasts) for one in customers]
        possible = [
            trial.possible(
                one.held if told is None else [item.touch for item in told if item.touch],
                trial.numbers,
                trial.asked_since(one.customer_id in self._marks),
            )
            for one, told in zip(customers, news, strict=True)
        ]
        asked_about = [Whose(one[0], one[1], rules) for one, rules in zip(customers, possible, strict=True)]
        for one, told, rules, facts in zip(customers, news, possible, self._facts.ahead(asked_about), strict=True):
            whole = one.customer_id in self._marks
            if told is None:
                done = replay_unchanged(one.held, pasts, trial, rules, facts, whole)
            else:
                done = replay(told, trial, one.words, facts, whole, rules)
            if done.alive:
                self._count(one.customer_id, done, found)

    def _news(self, one: _Told, histories: Mapping[int, History], pasts: Pasts) -> Sequence[News]:
        """When each thing became known of a customer whose touches do not tell it."""
        news: list[News] = []
        for history in (*(histories[record] for record in one.changed if record in histories), *one.gone):
            news += versions_known(history.touches, self._asked.past.get(history.source, self._asked.end))
        news += known_news([touch for touch in one.held if touch.record not in one.changed], pasts)
        return news if one.words else latest_news(news, self._trial.begin, self._trial.limits)

    def _pasts(self, customers: Sequence[_Told]) -> Pasts:
        first, last, of_records = self._all_past, self._no_past, {}
        if first < last:
            unsure = [touch.record for one in customers for touch in one.held if first < touch.seen <= last]
            keys = self._cache.keys(unsure)
            of_records = {record: self._asked.past.get(key[0], self._asked.end) for record, key in keys.items()}
        return Pasts(first, of_records)

    def _count(self, customer_id: int, done: Replayed, found: list[Found]) -> None:
        days = self._days
        flagged: dict[int, set[Slot]] = defaultdict(set)
        for one in done.flagged:
            flagged[one.rule].add(one.anchor)
            held = found[one.rule]
            held.flagged += 1
            held.by_day[days.of(one.at)] += 1
            if one.share < EARLY:
                held.early += 1
            elif one.share < LATE:
                held.middle += 1
            else:
                held.late += 1
            held.examples = newest([*held.examples, Example(customer_id, one.anchor, one.at, one.share)])
        for journey in done.alive:
            self._alive.journeys += 1
            self._alive.assumed += journey.assumed
            self._alive.alive_from[max(self._begins, days.of(journey.started))] += 1
            self._alive.alive_until[min(self._ends, days.of(journey.last + self._trial.limits.quiet))] += 1
        for flag_id, slot in self._marks.get(customer_id, ()):
            home = done.homes.get(slot)
            for number, held in enumerate(found):
                if home is not None and (home in flagged[number] or (number, home) in done.before):
                    held.hit[flag_id] = customer_id, home
                else:
                    held.missed.add(flag_id)

    def _gone_since(self) -> Mapping[int, list[History]]:
        """By customer, the records that were still there when the period began, or came and went in it."""
        held: dict[int, list[History]] = defaultdict(list)
        for history in self._cache.histories.of_records(self._cache.histories.gone_since(self._asked.begin)):
            held[history.customer_id].append(history)
        return held

    def _flags_by_customer(self) -> Mapping[int, list[tuple[str, Slot]]]:
        owners = self._cache.owners([key[1:4] for key in self._asked.flags])
        marks: dict[int, list[tuple[str, Slot]]] = defaultdict(list)
        for flag_id, source, stream, source_id, part in self._asked.flags:
            customer_id, record_id = owners.get((source, stream, source_id), (0, 0))
            marks[customer_id].append((flag_id, (record_id, part)))
        return marks

    def _corrections_by_customer(self) -> Mapping[int, list[Corrected]]:
        words = self._asked.corrections
        named = [key for word in words for key in (word.record, word.joined) if key]
        owners = self._cache.owners(named)
        held: dict[int, list[Corrected]] = defaultdict(list)
        for word in words:
            customer_id, record_id = owners.get(word.record, (0, 0))
            joined = owners[word.joined][1] if word.joined and word.joined in owners else None
            if customer_id and (joined is not None or word.joined is None):
                held[customer_id].append(Corrected(micros(word.at), record_id, joined))
        return held
