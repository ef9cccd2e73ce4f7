"""Keeps flags in step with what the rules find: asked for each customer that changed, or for whom time passed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import tzinfo
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from desk.domain.facts import CustomerFacts, Facts
from desk.domain.flagging import (
    Look,
    Raising,
    Verdict,
    anchor_touch,
    cause_names,
    cause_of,
    facts_at,
    judge,
    over_at,
    settle,
    wakes,
)
from desk.domain.flags import Anchor, Cause, Evidence, Flag, State, Step
from desk.domain.journey_words import orders_of
from desk.domain.journeys import DEFAULT, Limits
from desk.domain.rules import Finding, Rule, evaluate
from desk.domain.time import SECOND, micros, moment
from desk.domain.touches import Touch, first_part
from desk.services.board_rows import journey_figures
from desk.services.flag_facts import FlagFacts
from desk.services.flag_memory import FlagMemory, record_of
from desk.services.giving_way import at_once, one_by_one
from desk.services.long import LongJourneys
from desk.services.rulebook import InForce, RuleBook
from desk.services.standing import ReasonWords, own_reason
from desk.services.weaving import CacheRecords
from desk.store.cache import Cache
from desk.store.decisions import Conflict, FlagBook
from desk.store.ids import new_id
from desk.store.reading import RecordKey

# Several programs may look at one customer at once; whoever comes second looks again.
ATTEMPTS = 4
# While a customer with a flag is with us, their time is worked out so often for the order of the board; as much less
# often as the journey has so many touches, of which 50,000 take half a second.
LIVE_AGAIN, MANY = 60 * SECOND, 5_000
_RECORD = attrgetter("record")
# Whether a record has no touch of a part any more, and which part is its first then.
Gone = Callable[[int, int], int | None]


class _Journey(NamedTuple):
    """One journey as it is evaluated: under which rules, what they may know of it, all journeys of the customer, when,
    what no touch holds, what is gone from the customer's records, and what comes back when nobody is in a hurry."""

    in_force: InForce
    facts: Facts
    all: Sequence[Sequence[Touch]]
    look: Look
    about: Callable[[], CustomerFacts]
    gone: Gone
    wait: Callable[[], None]


class FlagKeeper:
    """Evaluates the rules in force and writes what becomes of flags. May be called from any thread.

    `zone` is where the desk's days begin and end, `reason_words` says why a customer came.
    """

    def __init__(
        self,
        cache: Cache,
        flags: FlagBook,
        rules: RuleBook,
        zone: tzinfo,
        limits: Limits = DEFAULT,
        reason_words: ReasonWords = own_reason,
    ) -> None:
        self._cache = cache
        self._flags = flags
        self._rules = rules
        self._zone = zone
        self._limits = limits
        self._reason_words = reason_words
        self._memory = FlagMemory(cache, flags)
        self._records = CacheRecords(cache)
        self._facts = FlagFacts(cache)

    def __call__(
        self, customer_id: int, journeys: Sequence[Sequence[Touch]], now: int, wait: Callable[[], None] = at_once
    ) -> int | None:
        """Evaluate the rules over a customer's journeys (each its touches in order) at `now` (microseconds), and write
        what follows for flags. Answers the next moment at which time alone may change something, or None.

        `wait` comes back when nobody else is in a hurry: it is called before each part, of which one takes some 20 ms
        where a journey has tens of thousands of touches."""
        in_force = self._rules.in_force()
        gone = _gone(journeys)
        turns = [self._journey(in_force, customer_id, touches, journeys, now, gone, wait) for touches in journeys]
        return min((at for at in turns if at is not None), default=None)

    def standing(self, journeys: Iterable[Sequence[Touch]], now: int) -> list[tuple[int, Flag]]:
        """The flags of a customer's journeys that are not resolved, each with the cache's number of its record."""
        return self._memory.on(set(map(_RECORD, chain.from_iterable(journeys))), now)

    def stand(self, customer_id: int, journeys: Sequence[Sequence[Touch]], now: int) -> tuple[str, ...]:
        """The ids of a customer's flags that are not resolved, to be kept for whoever asks first; of a long history
        those on its last touches and those that were known to be the customer's before."""
        groups = (one.touches for one in journeys.recent) if isinstance(journeys, LongJourneys) else journeys
        return self._memory.of(customer_id, {touch.record for touches in groups for touch in touches}, now)

    def forget(self) -> None:
        """Flags were changed by a person; they are read again."""
        self._memory.forget()

    def _journey(
        self,
        in_force: InForce,
        customer_id: int,
        touches: Sequence[Touch],
        journeys: Sequence[Sequence[Touch]],
        now: int,
        gone: Gone,
        wait: Callable[[], None],
    ) -> int | None:
        about = cache(lambda: self._facts.about(customer_id, touches, journeys))
        # Whether a rule matches hangs on no name; what it says of it is put in words afterwards, with names.
        look = Look(now, self._zone, lambda: replace(about(), names={}), self._limits)
        facts = facts_at(touches, look)
        verdicts = judge(one_by_one(in_force.book.rules, wait), facts)
        for _ in range(ATTEMPTS):
            wait()
            known = self._known(touches, now, gone)
            if not known and not any(verdict.finding.matched for verdict in verdicts):
                return wakes(verdicts, (), touches, look)
            try:
                return self._settle(_Journey(in_force, facts, journeys, look, about, gone, wait), verdicts, known)
            except Conflict:
                self._memory.forget()
        # Somebody else keeps changing these: the customer is looked at again, at once.
        return now

    def _settle(self, journey: _Journey, verdicts: Sequence[Verdict], known: list[Flag]) -> int | None:
        touches, look = journey.facts.touches, journey.look
        matched = [verdict for verdict in verdicts if verdict.finding.matched]
        names = cause_names(verdicts)
        standing = {cause_of(flag, names) for flag in known}
        flags = known
        if any(verdict.rule.cause not in standing for verdict in matched):
            # Somebody may have resolved it before, here or elsewhere.
            flags = self._anchored(touches, journey.gone)
        anchor = anchor_touch(touches)
        keys = self._keys(anchor, matched)
        named = cache(lambda: self._facts.named([found for _, found in matched], touches, journey.all))
        facts = cache(lambda whole: journey.facts.of(journey.about if whole else named))
        causes = {
            rule.rule_id: _cause(journey, rule, found, keys)
            for rule, found in _with_names(one_by_one(matched, journey.wait), facts)
        }
        version = journey.in_force.version.number
        raising = Raising(Anchor(*keys[anchor.record], anchor.part), version, lambda: new_id(moment(look.now)))
        steps = settle(verdicts, flags, causes, raising, look, look.now >= over_at(touches, look.limits))
        left = _after(flags, steps)
        return self._keep(journey, steps, left, wakes(verdicts, left, touches, look))

    def _keep(self, journey: _Journey, steps: list[Step], flags: list[Flag], wake_at: int | None) -> int | None:
        """Write what happened to flags, and to those that are not resolved what a board shows of their journey; answers
        when to come again."""
        if not flags:
            if steps:
                self._memory.save(steps)
            return wake_at
        journey.wait()
        now = journey.look.now
        orders = orders_of(touch for touches in journey.all for touch in touches)
        (figures,) = journey_figures([journey.facts], self._records, orders, self._reason_words, journey.wait)
        if steps:
            self._memory.save(steps, figures)
        self._memory.weigh([flag.flag_id for flag in flags], figures)
        if figures.until is not None and micros(figures.until) <= now:
            # The customer is with us: the board keeps their place by what was worked out last.
            again = now + live_again(len(journey.facts.touches))
            return again if wake_at is None else min(wake_at, again)
        return wake_at

    def _keys(self, anchor: Touch, matched: Iterable[Verdict]) -> Mapping[int, RecordKey]:
        single = {one.touches[0][0] for _, finding in matched for one in finding.because if len(one.touches) == 1}
        return self._cache.keys(sorted(single | {anchor.record}))

    def _known(self, touches: Sequence[Touch], now: int, gone: Gone) -> list[Flag]:
        """The flags of a journey that are not resolved, from memory while nobody changed any."""
        held = self._memory.on(set(map(_RECORD, touches)), now)
        keys = self._cache.keys(sorted({record for record, _ in held})) if held else {}
        return _inside([flag for _, flag in held], touches, keys, gone) if held else []

    def _anchored(self, touches: Sequence[Touch], gone: Gone) -> list[Flag]:
        """All flags of a journey, resolved ones too, as they stand."""
        keys = self._cache.keys(sorted(set(map(_RECORD, touches))))
        return _inside(self._flags.anchored(list(keys.values())), touches, keys, gone)


def live_again(touches: int) -> int:
    """After how long (microseconds) a journey of so many touches whose customer is with us is worked out again."""
    return LIVE_AGAIN * (1 + touches // MANY)


def _with_names(matched: Iterable[Verdict], facts: Callable[[bool], Facts]) -> Iterator[Verdict]:
    """What rules found, in words that name orders and cases; `facts` has their names, with all else where that is
    asked for."""
    for rule, found in matched:
        yield Verdict(rule, evaluate(rule, facts(rule.needs_customer)) if rule.tells_names else found)


def _cause(journey: _Journey, rule: Rule, found: Finding, keys: Mapping[int, RecordKey]) -> Cause:
    """Why a rule matches."""
    return Cause(
        rule=rule.rule_id,
        rule_version=journey.in_force.version.number,
        title=rule.title,
        severity=rule.severity,
        for_whom=rule.for_whom,
        evidence=tuple(Evidence(one.text, _key(one.touches, keys)) for one in found.because),
        news=moment(found.news),
    )


def _gone(journeys: Sequence[Sequence[Touch]]) -> Gone:
    held = cache(lambda: [touch for touches in journeys for touch in touches])
    parts = cache(lambda: {(touch.record, touch.part) for touch in held()})

    def first(record: int, part: int) -> int | None:
        return None if (record, part) in parts() else first_part(held(), record)

    return cache(first)


def _inside(flags: Iterable[Flag], touches: Sequence[Touch], keys: Mapping[int, RecordKey], gone: Gone) -> list[Flag]:
    """Those whose very touch is in the journey: events of one order may lie in several. One whose event is gone from
    its record stays with the record's first touch."""
    numbers = {key: record for record, key in keys.items()}
    held = list(flags)
    wanted = {numbers.get(record_of(flag)) for flag in held}
    parts = {(touch.record, touch.part) for touch in touches if touch.record in wanted}
    found = []
    for flag in held:
        record, part = numbers.get(record_of(flag)), flag.anchor.part
        if record is not None and ((record, part) in parts or (record, gone(record, part)) in parts):
            found.append(flag)
    return found


def _key(touches: Sequence[tuple[int, int]], keys: Mapping[int, RecordKey]) -> str:
    """The record a fact comes from, "" where it is a sum of several."""
    return "/".join(keys[touches[0][0]]) if len(touches) == 1 and touches[0][0] in keys else ""


def _after(flags: Iterable[Flag], steps: Iterable[Step]) -> list[Flag]:
    """The flags as the steps left them, those that are not resolved."""
    latest = {flag.flag_id: flag for flag in flags}
    latest.update((step.flag.flag_id, step.flag) for step in steps)
    return [flag for flag in latest.values() if flag.state is not State.RESOLVED]
