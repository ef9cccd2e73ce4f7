"""Goes through the past of many customers for a trial of rules, and adds up what the rules would have flagged."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from operator import itemgetter

from connectors.records import CustomerRecord, InteractionRecord, OrderRecord
from desk.domain.facts import NOTHING, CustomerFacts
from desk.domain.journeys import Limits
from desk.domain.known import Corrected, News, Slot, known, versions_known
from desk.domain.making import number_text
from desk.domain.numbers import Days
from desk.domain.replay import Replayed, replay, tail
from desk.domain.rules import Rule, leaves_of
from desk.domain.time import micros
from desk.domain.touches import CHANGED, Touch, number_for
from desk.domain.watching import CustomerAt, Trial
from desk.store.cache import Cache
from desk.store.chunks import uncollected
from desk.store.decisions import Correction
from desk.store.histories import History
from desk.store.prepare import StoredRecord

EXAMPLES = 20
# Thirds of a journey's customer time.
EARLY, LATE = 1 / 3, 2 / 3


@dataclass(frozen=True, slots=True)
class Asked:
    """A trial as worker processes are told of it. `past` is by source when its first whole pull ended, `flags` are
    (id, source, stream, source_id, part) of those raised in the period; times are microseconds."""

    rules: tuple[Rule, ...]
    begin: int
    end: int
    limits: Limits
    zone: tzinfo
    past: Mapping[str, int]
    corrections: tuple[Correction, ...]
    flags: tuple[tuple[str, str, str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One journey a rule would have flagged: whose, its first touch, when and at which share of its time."""

    customer_id: int
    anchor: Slot
    at: int
    share: float


@dataclass(slots=True)
class Found:
    """What one rule would have done; days count from 1970 in the desk's zone. `hit` are flags of the period by the
    journey it would have flagged too, `missed` those in journeys it would not have."""

    journeys: int = 0
    flagged: int = 0
    early: int = 0
    middle: int = 0
    late: int = 0
    assumed: int = 0
    alive_from: Counter[int] = field(default_factory=Counter)
    alive_until: Counter[int] = field(default_factory=Counter)
    by_day: Counter[int] = field(default_factory=Counter)
    hit: dict[str, tuple[int, Slot]] = field(default_factory=dict)
    missed: set[str] = field(default_factory=set)
    examples: list[Example] = field(default_factory=list)

    def add(self, other: Found) -> None:
        """Count in what another part of the customers brought."""
        for name in ("journeys", "flagged", "early", "middle", "late", "assumed"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for mine, theirs in (
            (self.alive_from, other.alive_from), (self.alive_until, other.alive_until), (self.by_day, other.by_day),
        ):  # fmt: skip
            mine.update(theirs)
        self.hit |= other.hit
        self.missed |= other.missed
        self.examples = newest([*self.examples, *other.examples])


def newest(examples: Iterable[Example]) -> list[Example]:
    """The latest few, whatever order the parts came in."""
    return sorted(examples, key=lambda one: (-one.at, one.customer_id, one.anchor))[:EXAMPLES]


class Past:
    """The past of one cache as a trial goes through it."""

    def __init__(self, cache: Cache, asked: Asked) -> None:
        self._cache = cache
        self._asked = asked
        self._trial = Trial.of(asked.rules, asked.begin, asked.end, asked.limits, asked.zone)
        self._days = Days(asked.zone)
        self._begins, self._ends = self._days.of(asked.begin), self._days.of(asked.end - 1)
        self._alive = Found()
        self._measures = {leaf.measure for rule in asked.rules for leaf in leaves_of(rule.when)}
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
        for batch in self._cache.standings.of_many(after, until):
            # Python's collector would go through all their touches again and again.
            with uncollected(sum(len(due.touches) for due in batch)):
                for due in batch:
                    if due.customer_id and self._concerns(due.customer_id, due.touches):
                        self._customer(due.customer_id, due.touches, found)
        # Which journeys were alive is the same for every rule.
        for held in found:
            held.add(self._alive)
        return found

    def _concerns(self, customer_id: int, touches: Sequence[Touch]) -> bool:
        if customer_id in self._gone or customer_id in self._marks:
            return True
        return bool(touches) and self._latest(touches) > self._trial.begin

    def _latest(self, touches: Sequence[Touch]) -> int:
        """Until when anything may be found of these touches at most."""
        latest: int = max(max(map(_end, touches)), max(map(_promised, touches)))
        return latest + self._trial.limits.number

    def _customer(self, customer_id: int, touches: Sequence[Touch], found: list[Found]) -> None:
        gone, words = self._gone.get(customer_id, []), self._words.get(customer_id, [])
        held = touches if gone or words else tail(touches, self._trial.begin, self._trial.limits)
        marked = customer_id in self._marks
        done = replay(self._news(held, gone), self._trial, words, self._facts(customer_id, touches), marked)
        if done.alive:
            self._count(customer_id, done, found)

    def _news(self, touches: Sequence[Touch], gone: Sequence[History]) -> list[News]:
        """When each thing became known."""
        changed = {touch.record for touch in touches if touch.sort & CHANGED}
        histories = [*(self._cache.histories.of_records(changed) if changed else ()), *gone]
        news = [
            item
            for history in histories
            for item in versions_known(history.touches, self._asked.past.get(history.source, self._asked.end))
        ]
        unsure = [t.record for t in touches if self._all_past < t.seen <= self._no_past and t.record not in changed]
        sources = self._cache.keys(unsure) if unsure else {}
        for touch in touches:
            if touch.record not in changed:
                key = sources.get(touch.record)
                past = self._all_past if key is None else self._asked.past.get(key[0], self._asked.end)
                news.append(known(touch, past))
        return news

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

    def _facts(self, customer_id: int, touches: Sequence[Touch]) -> CustomerAt:
        """What rules may know of the customer at a moment; its records are read when first asked for."""
        read: list[tuple[list[History], list[History]]] = []
        measures = self._measures & {"tier", "order_state", "disposition"}
        if not measures:
            return lambda _now: NOTHING

        def at(now: int) -> CustomerFacts:
            if not read:
                own = self._cache.histories.customer_records(customer_id) if "tier" in measures else []
                ids = {touch.record for touch in touches} if measures - {"tier"} else ()
                read.append((own, self._cache.histories.of_records(ids)))
            return self._facts_at(now, *read[0])

        return at

    def _facts_at(self, now: int, own: Sequence[History], records: Sequence[History]) -> CustomerFacts:
        """What no touch holds, as it was known at a moment."""
        told = [said for history in own if isinstance(said := self._said(history, now), CustomerRecord)]
        told.sort(key=lambda said: -micros(said.changed_at) if said.changed_at else 0)
        states, dispositions = {}, {}
        for history in records:
            said = self._said(history, now)
            if isinstance(said, OrderRecord):
                states[number_for(number_text(said.number))] = said.state
            elif isinstance(said, InteractionRecord):
                dispositions[history.record_id] = said.disposition
        return CustomerFacts(next((said.tier for said in told if said.tier), ""), states, dispositions)

    def _said(self, history: History, now: int) -> StoredRecord | None:
        """What a record said at a moment. As with touches, what the first whole pull of a source brought is taken to
        have been known before: an order's state since its last event, anything else all along."""
        seen, first = history.versions[0]
        if now >= seen or seen > self._asked.past.get(history.source, self._asked.end):
            return history.at(now)
        if isinstance(first, OrderRecord) and now < max(micros(at) for at in (first.placed_at, *_moments(first))):
            return None
        return first

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


_end, _promised = itemgetter(3), itemgetter(13)


def _moments(order: OrderRecord) -> Iterable[datetime]:
    return (event.at for event in order.events)
