"""What rules would have flagged, as it is added up customer by customer for a trial of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import tzinfo

from desk.domain.journeys import Limits
from desk.domain.known import Slot
from desk.domain.rules import Rule
from desk.store.decisions import Correction

EXAMPLES = 20


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
