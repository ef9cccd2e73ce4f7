"""Sets the prior and the least probability worth a suggestion from the weights alone, without looking at any truth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desk.domain.weights import bits, probability

# Below an even chance a suggestion is rather wrong than right.
EVEN = 0.5
# Of a hundred suggestions at most one may be expected to be wrong.
WANTED_PRECISION = 0.99
# Unless that hides more than half of what is to be found: a queue is for people, who look at each.
LEAST_RECALL = 0.5
STEADY, ROUNDS = 1e-4, 200
# A threshold of one would leave out what is as sure as a number can say.
MOST_SURE = 1 - 1e-6
# A weight in bits without the prior, and how many candidate pairs have it.
Counted = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Threshold:
    """`least` probability of a suggestion, and what is to be expected of all at or above it."""

    least: float
    precision: float
    recall: float


def settle_prior(counted: Sequence[Counted], pairs: float, start: float) -> float:
    """The prior at which the matches expected among the candidates are as many as the prior says: the last step of
    expectation maximisation, over all candidates at once.

    `pairs` is how many pairs the whole base has; those that are no candidates count as no match.
    """
    prior = start
    for _ in range(ROUNDS):
        expected = sum(number * probability(weight + bits(prior)) for weight, number in counted)
        # Even where nothing is found the next pair may be one.
        after = min(0.5, max(expected, 0.5) / pairs)
        if abs(after - prior) <= STEADY * prior:
            return after
        prior = after
    return prior


def settle_home(counted: Sequence[tuple[float, float, float]], pairs: float, start: float) -> float:
    """How often two customers taken at random live together, beside how often they are one person: expectation
    maximisation over all candidates at once, as in `settle_prior`.

    `counted` are (weight, bits by which it looks more like a household, how many pairs). A base without households
    loses none of its suggestions to them.
    """
    prior = home = start
    for _ in range(ROUNDS):
        ones = together = 0.0
        for weight, apart, number in counted:
            one, both = prior * 2.0**weight, home * 2.0 ** (weight + apart)
            whole = one + both + 1 - prior - home
            ones += number * one / whole
            together += number * both / whole
        after, lived = (min(0.25, max(expected, 0.5) / pairs) for expected in (ones, together))
        steady = abs(after - prior) <= STEADY * prior and abs(lived - home) <= STEADY * home
        prior, home = after, lived
        if steady:
            break
    return home


def set_threshold(
    counted: Iterable[Counted], decided: Iterable[tuple[float, bool]] = (), wanted: float = WANTED_PRECISION
) -> Threshold:
    """The threshold with the best expected F1 among those whose expected precision is at least `wanted` and that show
    half of what is to be found.

    Here weights are with the prior. If probabilities are right, the sum of those at or above a threshold is how many
    suggestions are expected to be right, and the sum of all how many there are to be found; precision, recall and F1
    follow without a label. Of pairs that people `decided`, (weight, whether they are one), it is known: where many
    were said to be two people, more is asked of the others. Never below an even chance, which is also the threshold
    where there is no such one.
    """
    ranked = [(probability(weight), number, probability(weight) * number) for weight, number in counted]
    ranked += [(probability(weight), 1.0, float(is_one)) for weight, is_one in decided]
    ranked.sort(reverse=True)
    whole = sum(expected for _, _, expected in ranked)
    best, chosen = -1.0, None
    right = taken = 0.0
    even = Threshold(EVEN, 1.0, 1.0)
    for place, (chance, number, expected) in enumerate(ranked, 1):
        if chance < EVEN:
            break
        right += expected
        taken += number
        precision, f1 = right / taken, 2 * right / (taken + whole)
        even = Threshold(EVEN, precision, right / whole if whole else 1.0)
        last = place == len(ranked) or ranked[place][0] < chance
        if last and f1 > best and precision >= wanted and right >= LEAST_RECALL * whole:
            best, chosen = f1, Threshold(min(chance, MOST_SURE), precision, right / whole if whole else 1.0)
    return chosen or even
