"""Sets the least probability worth a suggestion from the probabilities alone, without looking at any truth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# Where even the surest suggestions are too few to speak of, an even chance is the least that is worth a look.
EVEN = 0.5
# Of a hundred suggestions at most one may be expected to be wrong.
WANTED_PRECISION = 0.99


@dataclass(frozen=True, slots=True)
class Threshold:
    """`least` probability of a suggestion, and what is to be expected of all at or above it."""

    least: float
    precision: float
    recall: float


def set_threshold(probabilities: Sequence[float], wanted: float = WANTED_PRECISION) -> Threshold:
    """The threshold with the best expected F1 among those whose expected precision is at least `wanted`.

    `probabilities` are those of all candidate pairs. If they are right, the sum of those at or above a threshold is how
    many suggestions are expected to be right, and the sum of all how many there are to be found; precision, recall and
    F1 follow without a label. Never below an even chance.
    """
    ranked = sorted((p for p in probabilities if p > 0), reverse=True)
    whole = sum(ranked)
    chosen = Threshold(EVEN, 1.0, 1.0)
    best = -1.0
    right = 0.0
    for place, chance in enumerate(ranked, 1):
        right += chance
        last = place == len(ranked) or ranked[place] < chance
        if chance < EVEN:
            break
        precision, f1 = right / place, 2 * right / (place + whole)
        if last and f1 > best and precision >= wanted:
            best, chosen = f1, Threshold(chance, precision, right / whole)
    return chosen
