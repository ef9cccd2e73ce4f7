"""Scores all candidates of a base with Splink, sets prior and threshold from the scores, and gives the suggestions."""

from __future__ import annotations

import warnings
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from splink import Linker

from desk.domain.comparing import BY_NAME
from desk.domain.labels import Label
from desk.domain.threshold import Counted, Threshold, set_threshold, settle_home, settle_prior
from desk.domain.weights import SURE, Weights, bits, probability, weigh
from desk.matching.engines import Engine
from desk.matching.learning import FILLED, use_terms
from desk.matching.model import settings
from desk.store.candidates import Suggestion

# Pairs of two customers, and pairs with a trace that is nobody's yet.
_KIND = {False: "unit > 0", True: "unit < 0"}
# Weights are counted in steps of this many bits: finer than any of them is known.
STEP = 0.05
# And so where they are counted by two things at once.
COARSE = 0.25
# Two units, the smaller first.
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scored:
    """The weights with the prior and threshold that fit the base, and the suggestions they give."""

    weights: Weights
    threshold: Threshold
    suggestions: tuple[Suggestion, ...]


def score_pairs(
    engine: Engine, weights: Weights, labels: Sequence[Label] = (), decided: Collection[Pair] = ()
) -> Scored:
    """Score the table `pairs` of the table `faces`; prior and threshold are set from the scores, and from `labels`.
    Pairs of units that are `decided`, the smaller first, are no suggestions any more."""
    fields = tuple(name for name in BY_NAME if _is_filled(engine, name))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # An even prior leaves the weight of the fields alone.
        even = replace(weights, prior=0.5, loose=0.5)
        linker = Linker(engine.api.register("faces"), settings(engine.name, fields, even), log_level=None)
        use_terms(engine, linker, weights.terms, fields)
        linker.table_management.register_blocked_pairs_for_predict(engine.api.register("pairs"))
        found = linker.inference.predict(threshold_match_weight=0.0, warning_mode="never")
    engine.make(
        "every",
        "SELECT least(unit_l, unit_r) AS unit, greatest(unit_l, unit_r) AS other, match_weight AS weight,"
        f" {_apart(weights, fields)} AS apart FROM {found.physical_name}",
    )
    engine.make("told", f"SELECT * FROM every{_but(decided)}")
    weights = replace(weights, home=_home(engine, weights.home))
    engine.make("scored", f"SELECT unit, other, max({_less(weights)}) AS weight FROM told GROUP BY 1, 2")
    fitted, threshold = _fit(engine, weights, labels)
    found_here = []
    for loose, prior in ((False, bits(fitted.prior)), (True, bits(fitted.loose))):
        least = bits(threshold.least) - prior - STEP
        rows = engine.rows(f"SELECT unit, other, weight FROM scored WHERE {_KIND[loose]} AND weight >= {least}")
        found_here += [
            Suggestion(unit, other, weight + prior, probability(weight + prior)) for unit, other, weight in rows
        ]
    sure = [one for one in found_here if one.probability >= threshold.least]
    return Scored(fitted, threshold, tuple(sorted(sure, key=lambda one: (-one.weight, one.unit, one.other))))


def _apart(weights: Weights, fields: Sequence[str]) -> str:
    """By how much a pair looks more like two of one household than like one person, in bits. Splink numbers levels from
    the last one, 0, up, and one that says nothing -1."""
    cases = []
    for name in fields:
        levels = weights.odds[name]
        whens = " ".join(f"WHEN {len(levels) - 1 - n} THEN {one.housemates!r}" for n, one in enumerate(levels))
        cases.append(f"CASE gamma_{name} {whens} ELSE 0.0 END")
    return " + ".join(cases)


def _less(weights: Weights) -> str:
    """The weight of a pair less what a household takes away, as desk.domain.weights has it."""
    together = f"({bits(weights.home)!r} + weight + apart)"
    return f"weight - CASE WHEN {together} > {SURE} THEN {together} ELSE log2(1 + pow(2.0, {together})) END"


def _home(engine: Engine, known: float) -> float:
    """How often two customers of this base live together; as `known` where it has fewer than two."""
    ((owned,),) = engine.rows("SELECT count(*) FROM faces WHERE main AND unit > 0")
    if owned < 2:
        return known
    pairs = f"SELECT max(weight) AS weight, max(apart) AS apart FROM told WHERE {_KIND[False]} GROUP BY unit, other"
    rows = engine.rows(
        f"SELECT floor(weight / {COARSE}) AS step, floor(apart / {COARSE}) AS away, count(*) FROM ({pairs}) AS pair"
        " GROUP BY 1, 2"
    )
    counted = [(float(step) * COARSE, float(away) * COARSE, float(number)) for step, away, number in rows]
    return settle_home(counted, owned * (owned - 1) / 2, 1 / owned)


def _but(decided: Collection[Pair]) -> str:
    """The condition that leaves out some pairs of units."""
    if not decided:
        return ""
    said = ", ".join(f"({int(unit)}, {int(other)})" for unit, other in sorted(decided))
    return f" WHERE NOT EXISTS (SELECT 1 FROM (VALUES {said}) AS d(a, b) WHERE d.a = every.unit AND d.b = every.other)"


def _is_filled(engine: Engine, field: str) -> bool:
    return bool(engine.rows(f"SELECT 1 FROM faces WHERE {FILLED[field]} <> '' LIMIT 1"))


def _fit(engine: Engine, weights: Weights, labels: Sequence[Label]) -> tuple[Weights, Threshold]:
    """Prior and threshold of this base. Traces that are nobody's yet have a prior of their own: they are far more often
    a known customer than two customers are one person."""
    (units, loose) = engine.rows("SELECT count(*), count(CASE WHEN unit < 0 THEN 1 END) FROM faces WHERE main")[0]
    owned = units - loose
    pairs = {False: owned * (owned - 1) / 2, True: loose * owned + loose * (loose - 1) / 2}
    priors, weighed = {}, []
    for kind, condition in _KIND.items():
        counted: list[Counted] = [
            (float(step) * STEP, float(number))
            for step, number in engine.rows(
                f"SELECT floor(weight / {STEP}) AS step, count(*) FROM scored WHERE {condition} GROUP BY 1"
            )
        ]
        priors[kind] = settle_prior(counted, max(1.0, pairs[kind]), 1 / max(2, owned))
        weighed += [(weight + bits(priors[kind]), number) for weight, number in counted]
    fitted = replace(weights, prior=priors[False], loose=priors[True])
    threshold = set_threshold(weighed, [(weigh(said.one, said.other, fitted), said.is_one) for said in labels])
    return replace(fitted, suggest=threshold.least), threshold
