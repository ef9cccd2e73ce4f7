"""Scores how likely two faces are one person (Fellegi and Sunter 1969), with weights learned from the base or the
ones shipped with the desk. Two who live together agree in much that would be chance between strangers, so that is
weighed as a third possibility beside one person and two strangers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log2
from typing import Any

from desk.domain.comparing import BY_NAME, FIELDS, UNSAID, Field, compare, term_of
from desk.domain.people import Face
from desk.domain.reasons import said

FORMAT = 2
# No field is so sure that it may silence all others.
LEAST, MOST = 1e-9, 1.0 - 1e-9
# From so many bits on a chance is one or none as far as numbers go.
SURE = 100
HOUSEHOLD = "household"
# What a household takes away is told from this many bits on.
TOLD = 0.05


class WrongWeights(Exception):
    """The file of weights is not one this version reads."""


@dataclass(frozen=True, slots=True)
class Odds:
    """How often a level is seen among pairs of one person (`m`), of two strangers (`u`), and of two people of one
    household (`home`)."""

    m: float
    u: float
    home: float

    @property
    def weight(self) -> float:
        """Binary logarithm of m / u."""
        return log2(bounded(self.m) / bounded(self.u))

    @property
    def housemates(self) -> float:
        """Binary logarithm of home / m: above zero where two of one household show this level more often than one
        person does."""
        return log2(bounded(self.home) / bounded(self.m))


@dataclass(frozen=True, slots=True)
class Terms:
    """How frequent a field's values are, as shares of all faces that have one; a value not here counts as `floor`."""

    floor: float
    shares: Mapping[str, float] = field(default_factory=dict)

    def share(self, value: str) -> float:
        """The share of a value, never below the floor."""
        return max(self.floor, self.shares.get(value, 0.0))


@dataclass(frozen=True, slots=True)
class Weights:
    """`prior` is the chance that two customers taken at random are one person, `loose` that a trace which is nobody's
    yet is a customer taken at random, `home` that two taken at random live together; `suggest` is the least probability
    worth a suggestion. `origin` says in words where the weights come from."""

    prior: float
    loose: float
    home: float
    odds: Mapping[str, tuple[Odds, ...]]
    terms: Mapping[str, Terms]
    suggest: float
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What one field adds to a score, in bits, and why in plain words."""

    field: str
    level: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Score:
    """`weight` in bits above even odds, `probability` from 0 to 1, `parts` with the weightiest first."""

    weight: float
    probability: float
    parts: tuple[Part, ...]

    @property
    def reason(self) -> str:
        """All parts in one line: "same phone; surname one letter apart; different birth year"."""
        return "; ".join(part.words for part in self.parts)


def score(a: Face, b: Face, weights: Weights) -> Score:
    """How likely two faces are one person, field by field."""
    parts = []
    levels = compare(a, b)
    for place, one in enumerate(FIELDS):
        level = levels[place]
        if level != UNSAID:
            worth = _worth(one, level, a, weights)
            parts.append(Part(one.name, one.levels[level], worth, said(one.name, one.levels[level], a, b)))
    told = sum(part.weight for part in parts)
    together = _household(told, levels, weights)
    total = bits(prior_of(a, b, weights)) + told + together
    if together <= -TOLD:
        parts.append(Part(HOUSEHOLD, "fits", together, said(HOUSEHOLD, "fits", a, b)))
    parts.sort(key=lambda part: -abs(part.weight))
    return Score(total, probability(total), tuple(parts))


def weigh(a: Face, b: Face, weights: Weights) -> float:
    """The weight alone, for ranking many candidates."""
    levels = compare(a, b)
    told = sum(_worth(one, levels[place], a, weights) for place, one in enumerate(FIELDS) if levels[place] != UNSAID)
    return bits(prior_of(a, b, weights)) + told + _household(told, levels, weights)


def prior_of(a: Face, b: Face, weights: Weights) -> float:
    """The chance that two units of these kinds are one person before anything is compared."""
    return weights.loose if min(a.unit, b.unit) < 0 else weights.prior


def _worth(one: Field, level: int, a: Face, weights: Weights) -> float:
    odds = weights.odds[one.name][level]
    if level == 0 and one.name in weights.terms:
        # That two people share a rare name says more than that they share a common one.
        return log2(odds.m / weights.terms[one.name].share(term_of(one, a)))
    return odds.weight


def _household(told: float, levels: Sequence[int], weights: Weights) -> float:
    """What it takes away, in bits, that the same may be said of two of one household; `told` is what the fields say.

    Strangers' odds are even then: how often both see a level by chance cancels out.
    """
    apart = sum(
        weights.odds[one.name][level].housemates for one, level in zip(FIELDS, levels, strict=True) if level != UNSAID
    )
    together = bits(weights.home) + told + apart
    return -together if together > SURE else -log2(1 + 2.0**together)


def bits(prior: float) -> float:
    """A prior as a weight."""
    return log2(prior / (1 - prior))


def probability(weight: float) -> float:
    """The chance that goes with a weight in bits."""
    if weight < -SURE:
        return 0.0
    return 1.0 if weight > SURE else 1 / (1 + 2.0**-weight)


def best(candidates: Iterable[tuple[Face, Face]], weights: Weights) -> Score | None:
    """The best score over the faces of two units."""
    ranked = max(candidates, key=lambda pair: weigh(pair[0], pair[1], weights), default=None)
    return score(ranked[0], ranked[1], weights) if ranked else None


def plain(weights: Weights) -> dict[str, Any]:
    """The weights as a file of JSON holds them."""
    return {
        "format": FORMAT,
        "origin": weights.origin,
        "prior": weights.prior,
        "loose": weights.loose,
        "home": weights.home,
        "suggest": weights.suggest,
        "fields": {
            name: {level: [odds.m, odds.u, odds.home] for level, odds in zip(BY_NAME[name].levels, each, strict=True)}
            for name, each in weights.odds.items()
        },
        "terms": {name: {"floor": terms.floor, "shares": dict(terms.shares)} for name, terms in weights.terms.items()},
    }


def read(raw: Mapping[str, Any]) -> Weights:
    """Weights from what `plain` gave; WrongWeights where a part is missing or no number makes sense."""
    try:
        if raw["format"] != FORMAT:
            raise WrongWeights(f"Weights of format {raw['format']} are not read here.")
        odds = {one.name: _read_odds(raw["fields"][one.name], one) for one in FIELDS}
        terms = {name: Terms(_share(part["floor"]), dict(part["shares"])) for name, part in raw["terms"].items()}
        priors = _share(raw["prior"]), _share(raw["loose"]), _share(raw["home"])
        return Weights(*priors, odds, terms, _share(raw["suggest"]), str(raw["origin"]))
    except (KeyError, TypeError, ValueError) as problem:
        raise WrongWeights(f"The weights are not whole ({type(problem).__name__}).") from None


def _read_odds(raw: Mapping[str, Sequence[float]], one: Field) -> tuple[Odds, ...]:
    return tuple(Odds(*(_share(share) for share in raw[level])) for level in one.levels)


def bounded(share: float) -> float:
    """A share as weights are made of it: never so near to nothing or all that one word decides for ever."""
    return min(MOST, max(LEAST, share))


def _share(value: Any) -> float:
    number = float(value)
    if not 0 < number < 1:
        raise ValueError("no share")
    return number
