"""Learns from what people said of two: levels that one person's pairs show count for more, those that two people's show
for less."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product

from desk.domain.comparing import FIELDS, UNSAID, compare
from desk.domain.people import Face
from desk.domain.weights import Odds, Weights, probability, weigh

# What was learned without labels counts as much as so many pairs that people decided.
KNOWN_PAIRS = 50.0
# However often people say otherwise, this share of what was known of a level stays.
LEAST_LEFT = 0.05


@dataclass(frozen=True, slots=True)
class Label:
    """Two faces of which a person said that they are one person's, or two people's."""

    is_one: bool
    one: Face
    other: Face


def label(is_one: bool, faces: Sequence[Face], others: Sequence[Face], weights: Weights) -> Label | None:
    """A word on two who have several faces each, as one on those that are most alike; None where one has none."""
    pairs = product(faces, others)
    best = max(pairs, key=lambda pair: weigh(pair[0], pair[1], weights), default=None)
    return Label(is_one, *best) if best else None


def learn_from(labels: Iterable[Label], weights: Weights) -> Weights:
    """The weights once labels are counted beside what expectation maximisation learned.

    There each candidate pair counts as one person's with its probability. A labelled one is known: where a person said
    they are one it counts in full, and where a person said they are two, what was counted of it is taken back. How
    often levels are seen by chance stays: people are asked about pairs that are alike, which no pairs by chance are.
    """
    seen: dict[tuple[str, int], float] = defaultdict(float)
    for said in labels:
        worth = 1.0 if said.is_one else -probability(weigh(said.one, said.other, weights))
        for field, level in zip(FIELDS, compare(said.one, said.other), strict=True):
            if level != UNSAID:
                seen[field.name, level] += worth
    odds = {
        name: _counted(levels, [seen.get((name, place), 0.0) for place in range(len(levels))])
        for name, levels in weights.odds.items()
    }
    return replace(weights, odds=odds)


def _counted(levels: Sequence[Odds], seen: Sequence[float]) -> tuple[Odds, ...]:
    if not any(seen):
        return tuple(levels)
    counts = [
        max(KNOWN_PAIRS * level.m + more, KNOWN_PAIRS * level.m * LEAST_LEFT)
        for level, more in zip(levels, seen, strict=True)
    ]
    whole = sum(counts)
    return tuple(replace(level, m=count / whole) for level, count in zip(levels, counts, strict=True))
