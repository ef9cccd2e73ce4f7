"""Watches one journey on behalf of several rules: which have matched, and when time alone may let another one match."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, tzinfo
from typing import NamedTuple

from desk.domain.bounds import Bound, Held, bound
from desk.domain.facts import NOTHING, CustomerFacts, Facts
from desk.domain.flagging import over_at
from desk.domain.journeys import DEFAULT, Limits
from desk.domain.known import Slot
from desk.domain.measures import MEASURES
from desk.domain.rules import All, Any, Condition, Not, Rule, holds, leaves_of
from desk.domain.time import NEVER
from desk.domain.touches import Touch

# A history longer than this is not looked at each time it grows, but each time it has grown by its length over this.
LONG = 1_000
# What rules may know of the customer at a moment; asked only where a rule needs it.
CustomerAt = Callable[[int], CustomerFacts]


def nothing(_now: int) -> CustomerFacts:
    """For where no rule asks about the customer."""
    return NOTHING


class Match(NamedTuple):
    """That a rule matched a journey, known by its first touch, for the first time; `spent` is how much customer time
    had passed by then (microseconds)."""

    rule: int
    anchor: Slot
    at: int
    spent: int


def pace(length: int) -> int:
    """How many news of a history with so many touches are taken in before the rules are asked: one, unless it is
    LONG."""
    return length // LONG + 1


@dataclass(frozen=True, slots=True)
class Trial:
    """What is tried: rules over the moments from `begin` until before `end` (microseconds), never later than the moment
    of asking. Made by `of`, which works out what each rule needs."""

    rules: Sequence[Rule]
    begin: int
    end: int
    limits: Limits
    zone: tzinfo
    conditions: tuple[Condition, ...]
    bounds: tuple[Bound | None, ...]

    @classmethod
    def of(cls, rules: Sequence[Rule], begin: int, end: int, limits: Limits = DEFAULT, zone: tzinfo = UTC) -> Trial:
        """A trial of these rules."""
        conditions = tuple(cheap_first(rule.when) for rule in rules)
        return cls(rules, begin, end, limits, zone, conditions, tuple(bound(rule.when) for rule in rules))

    @property
    def numbers(self) -> range:
        """The places of all rules."""
        return range(len(self.rules))

    def asked_since(self, whole: bool) -> int:
        """From when on it matters whether a rule matches: ever, or unless `whole` from the period's beginning."""
        return NEVER if whole else self.begin

    def possible(self, touches: Sequence[Touch], rules: Iterable[int], since: int = NEVER) -> list[int]:
        """Those of the rules that may match a journey of some of these touches from `since` on (microseconds), now or
        as time goes by; the others need news first."""
        held = Held(touches, since)
        if held.whole.open:
            return list(rules)
        bounds = self.bounds
        return [number for number in rules if (least := bounds[number]) is None or least(held)]


def cheap_first(condition: Condition) -> Condition:
    """The same condition with what asks for CustomerFacts after what does not, so that these are read for few."""
    if isinstance(condition, All | Any):
        return type(condition)(tuple(sorted(map(cheap_first, condition.parts), key=_asks)))
    return Not(cheap_first(condition.part)) if isinstance(condition, Not) else condition


def _asks(condition: Condition) -> bool:
    return any(MEASURES[leaf.measure].asks_customer for leaf in leaves_of(condition))


class Watch:
    """The rules that have not matched a journey yet; `wake_at` is when to look again though nothing happened."""

    def __init__(self, trial: Trial, rules: Sequence[int], customer: CustomerAt = nothing) -> None:
        self._trial = trial
        self._customer = customer
        # By rule the moment until which "no" stands; None: as long as nothing happens.
        self._left: dict[int, int | None] = dict.fromkeys(rules)
        self.wake_at: int | None = None

    def left(self) -> frozenset[int]:
        """The rules that have not matched."""
        return frozenset(self._left)

    def look(self, touches: Sequence[Touch], now: int, news: bool) -> list[int]:
        """The rules that match the journey now for the first time; without `news` only those whose "no" no longer
        stands are asked."""
        trial = self._trial
        if now >= over_at(touches, trial.limits):
            self._left = dict.fromkeys(self._left)
            self.wake_at = None
            return []
        facts = Facts(touches, now, lambda: self._customer(now), trial.zone, trial.limits)
        matched = []
        for number in self._asked(touches, news, now):
            yes, stands = holds(trial.conditions[number], facts)
            if yes:
                matched.append(number)
                del self._left[number]
            else:
                self._left[number] = stands if stands is not None and stands > now else None
        self.wake_at = min((stands for stands in self._left.values() if stands is not None), default=None)
        return matched

    def _asked(self, touches: Sequence[Touch], news: bool, now: int) -> list[int]:
        if news:
            self._left = dict.fromkeys(self._left)
            # In a history that is LONG hardly any rule is impossible, and finding out takes as long as asking.
            return list(self._left) if len(touches) > LONG else self._trial.possible(touches, self._left, now)
        return [number for number, stands in self._left.items() if stands is not None and stands <= now]
