"""Scores all candidates of a base with Splink, sets prior and threshold from the scores, and gives the suggestions."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, replace

from splink import Linker

from desk.domain.comparing import BY_NAME
from desk.domain.threshold import Counted, Threshold, set_threshold, settle_prior
from desk.domain.weights import Weights, bits, probability
from desk.matching.engines import Engine
from desk.matching.learning import FILLED, use_terms
from desk.matching.model import settings
from desk.store.candidates import Suggestion

# Weights are counted in steps of this many bits: finer than any of them is known.
STEP = 0.05


@dataclass(frozen=True, slots=True)
class Scored:
    """The weights with the prior and threshold that fit the base, and the suggestions they give."""

    weights: Weights
    threshold: Threshold
    suggestions: tuple[Suggestion, ...]


def score_pairs(engine: Engine, weights: Weights, known_prior: bool) -> Scored:
    """Score the table `pairs` of the table `faces`; `known_prior` keeps prior and threshold of the weights."""
    fields = tuple(name for name in BY_NAME if _is_filled(engine, name))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # An even prior leaves the weight of the fields alone.
        even = replace(weights, prior=0.5)
        linker = Linker(engine.api.register("faces"), settings(engine.name, fields, even), log_level=None)
        use_terms(engine, linker, weights.terms, fields)
        linker.table_management.register_blocked_pairs_for_predict(engine.api.register("pairs"))
        found = linker.inference.predict(threshold_match_weight=_least(weights, known_prior), warning_mode="never")
    engine.make(
        "scored",
        "SELECT least(unit_l, unit_r) AS unit, greatest(unit_l, unit_r) AS other, max(match_weight) AS weight"
        f" FROM {found.physical_name} GROUP BY 1, 2",
    )
    fitted, threshold = _fit(engine, weights) if not known_prior else (weights, Threshold(weights.suggest, 1.0, 1.0))
    prior = bits(fitted.prior)
    lowest = bits(threshold.least) - prior
    rows = engine.rows(f"SELECT unit, other, weight FROM scored WHERE weight >= {lowest - STEP}")
    sure = sorted(
        (Suggestion(unit, other, weight + prior, probability(weight + prior)) for unit, other, weight in rows),
        key=lambda one: (-one.weight, one.unit, one.other),
    )
    return Scored(fitted, threshold, tuple(one for one in sure if one.probability >= threshold.least))


def _is_filled(engine: Engine, field: str) -> bool:
    return bool(engine.rows(f"SELECT 1 FROM faces WHERE {FILLED[field]} <> '' LIMIT 1"))


def _least(weights: Weights, known_prior: bool) -> float:
    """Pairs below this weight are not kept: with any prior that a base may have they are no suggestion."""
    return bits(weights.suggest) - bits(weights.prior) - STEP if known_prior else 0.0


def _fit(engine: Engine, weights: Weights) -> tuple[Weights, Threshold]:
    counted: list[Counted] = [
        (float(step) * STEP, float(number))
        for step, number in engine.rows(f"SELECT floor(weight / {STEP}) AS step, count(*) FROM scored GROUP BY 1")
    ]
    ((units,),) = engine.rows("SELECT count(*) FROM faces WHERE main")
    prior = settle_prior(counted, max(1.0, units * (units - 1) / 2), 1 / max(2, units))
    threshold = set_threshold(counted, prior)
    return replace(weights, prior=prior, suggest=threshold.least), threshold
