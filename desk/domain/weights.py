"""Scores how likely two faces are one person (Fellegi and Sunter 1969), with weights learned from the base or the
ones shipped with the desk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log2
from typing import Any

from desk.domain.comparing import BY_NAME, FIELDS, UNSAID, Field, compare, term_of
from desk.domain.people import Face
from desk.domain.reasons import said

FORMAT = 1
# No field is so sure that it may silence all others.
LEAST, MOST = 1e-9, 1.0 - 1e-9


class WrongWeights(Exception):
    """The file of weights is not one this version reads."""


@dataclass(frozen=True, slots=True)
class Odds:
    """How often a level is seen among pairs of one person (`m`) and among pairs of two people (`u`)."""

    m: float
    u: float

    @property
    def weight(self) -> float:
        """Binary logarithm of m / u."""
        return log2(min(MOST, max(LEAST, self.m)) / min(MOST, max(LEAST, self.u)))


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
    yet is a customer taken at random; `suggest` is the least probability worth a suggestion. `origin` says in words
    where the weights come from."""

    prior: float
    loose: float
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
            worth = _worth(one, level, a, b, weights)
            parts.append(Part(one.name, one.levels[level], worth, said(one.name, one.levels[level], a, b)))
    total = bits(prior_of(a, b, weights)) + sum(part.weight for part in parts)
    parts.sort(key=lambda part: -abs(part.weight))
    return Score(total, probability(total), tuple(parts))


def weigh(a: Face, b: Face, weights: Weights) -> float:
    """The weight alone, for ranking many candidates."""
    levels = compare(a, b)
    total = bits(prior_of(a, b, weights))
    for place, one in enumerate(FIELDS):
        if levels[place] != UNSAID:
            total += _worth(one, levels[place], a, b, weights)
    return total


def prior_of(a: Face, b: Face, weights: Weights) -> float:
    """The chance that two units of these kinds are one person before anything is compared."""
    return weights.loose if min(a.unit, b.unit) < 0 else weights.prior


def _worth(one: Field, level: int, a: Face, b: Face, weights: Weights) -> float:
    odds = weights.odds[one.name][level]
    if level == 0 and one.name in weights.terms:
        # That two people share a rare name says more than that they share a common one.
        return log2(odds.m / weights.terms[one.name].share(term_of(one, a)))
    return odds.weight


def bits(prior: float) -> float:
    """A prior as a weight."""
    return log2(prior / (1 - prior))


def probability(weight: float) -> float:
    """The chance that goes with a weight in bits."""
    if weight < -100:
        return 0.0
    return 1.0 if weight > 100 else 1 / (1 + 2.0**-weight)


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
        "suggest": weights.suggest,
        "fields": {
            name: {level: [odds.m, odds.u] for level, odds in zip(BY_NAME[name].levels, each, strict=True)}
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
        priors = _share(raw["prior"]), _share(raw["loose"])
        return Weights(*priors, odds, terms, _share(raw["suggest"]), str(raw["origin"]))
    except (KeyError, TypeError, ValueError) as problem:
        raise WrongWeights(f"The weights are not whole ({type(problem).__name__}).") from None


def _read_odds(raw: Mapping[str, Sequence[float]], one: Field) -> tuple[Odds, ...]:
    return tuple(Odds(_share(raw[level][0]), _share(raw[level][1])) for level in one.levels)


def _share(value: Any) -> float:
    number = float(value)
    if not 0 < number < 1:
        raise ValueError("no share")
    return number
