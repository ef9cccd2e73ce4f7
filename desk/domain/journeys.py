"""Weaves one customer's touches into journeys by four rules and people's corrections; the rules are RULES.md,
Journeys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desk.domain.time import DAY, HOUR, MINUTE
from desk.domain.touches import Touch

# Why a touch is in its journey; RULE_NAMES has their names in the same order.
FIRST, LINK, NUMBER, REASON, GAP, CORRECTED = range(6)
RULE_NAMES = ("first", "link", "number", "reason", "gap", "person")

# What people decided: the cache's number of a record, and of the one whose journey it joins, or None where it begins a
# journey of its own.
Corrections = Mapping[int, int | None]


@dataclass(frozen=True, slots=True)
class Limits:
    """How far apart touches of one journey may lie, in microseconds.

    `alone` is for a gap with self-service on both sides, `person` for any other, both exclusive; `number` and `reason`
    for the same number and the same reason, both inclusive. A journey ends once nothing has happened for longer than
    `quiet`.
    """

    alone: int = 30 * MINUTE
    person: int = 4 * HOUR
    number: int = 30 * DAY
    reason: int = 7 * DAY
    quiet: int = 7 * DAY


DEFAULT = Limits()


@dataclass(frozen=True, slots=True)
class Journey:
    """Everything one customer did about one need, in order of (at, record, part); never empty.

    `rules` and `parents` say for each touch by which rule it is here and which touch it joined (None for the first).
    """

    touches: tuple[Touch, ...]
    rules: tuple[int, ...]
    parents: tuple[Touch | None, ...]


class Fold:
    """One customer's touches as they are woven. The answer is a function of the set of touches alone.

    `add` takes microseconds for a touch that is newer than all others, whatever their number; for any other one it
    weaves anew.
    """

    def __init__(
        self, touches: Iterable[Touch] = (), limits: Limits = DEFAULT, corrections: Corrections | None = None
    ) -> None:
        self.touches: list[Touch] = []
        # For each touch the number of its journey, by which rule, and the place of the touch it joined (-1: none).
        self.homes: list[int] = []
        self.rules: list[int] = []
        self.parents: list[int] = []

    def add(self, touch: Touch) -> int:
        """Weave in one more touch; returns the number of its journey."""
        raise NotImplementedError

    def groups(self) -> list[list[Touch]]:
        """The touches of each journey in order; journeys in order of their first touch."""
        raise NotImplementedError

    def journeys(self) -> list[Journey]:
        """As `groups`, with the rules and what joined what."""
        raise NotImplementedError


def weave(touches: Iterable[Touch], limits: Limits = DEFAULT, corrections: Corrections | None = None) -> Fold:
    """The journeys of one customer's touches, given in any order."""
    return Fold(touches, limits, corrections)


def started(touches: Sequence[Touch]) -> int:
    """When a journey's first interaction began; where there is none, its first event of an order."""
    raise NotImplementedError


def last(touches: Sequence[Touch]) -> int:
    """When a journey's interactions last ended, as far as known; where there is none, its last event of an order."""
    raise NotImplementedError


def ended(touches: Sequence[Touch], now: int, limits: Limits = DEFAULT) -> bool:
    """Whether nothing has happened for so long that a new touch would not join by itself."""
    raise NotImplementedError
