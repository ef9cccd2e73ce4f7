"""The desk's fields and weights as settings of Splink, and what Splink has learned as weights of the desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from desk.domain.comparing import BY_NAME, DIFFERENT, Field
from desk.domain.weights import Odds, Weights, bounded
from desk.matching.levels import conditions

# Pairs that agree in these are mostly one customer already, so that those still to be found tell nothing of how often
# one person's agree: only how often they differ is learned.
CERTAIN = frozenset({"phone", "email"})
KNOWN_SHARE = 0.01
# The fields that a round of learning chose its pairs by, and the model it gave.
Round = tuple[tuple[str, ...], Mapping[str, Any]]


def settings(engine: str, fields: Sequence[str], weights: Weights) -> dict[str, Any]:
    """Settings of Splink that start from `weights`, for the fields that the base has."""
    said = conditions(engine)
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "unique_id",
        "probability_two_random_records_match": weights.prior,
        "em_convergence": 0.0001,
        "max_iterations": 50,
        # With them Splink tells the level each field of a pair has, which says what a household takes away.
        "retain_matching_columns": True,
        "additional_columns_to_retain": ["unit"],
        "comparisons": [_comparison(BY_NAME[name], said[name], weights) for name in fields],
        "blocking_rules_to_generate_predictions": [{"blocking_rule": "l.unique_id = r.unique_id"}],
    }


def _comparison(field: Field, said: Sequence[str], weights: Weights) -> dict[str, Any]:
    levels: list[dict[str, Any]] = [
        {"sql_condition": said[0], "label_for_charts": "unsaid", "is_null_level": True},
    ]
    for name, condition, odds in zip(field.levels, [*said[1:], "ELSE"], weights.odds[field.name], strict=True):
        level = {"sql_condition": condition, "label_for_charts": name, "m_probability": odds.m, "u_probability": odds.u}
        if field.name in CERTAIN and name != DIFFERENT:
            level["fix_m_probability"] = True
        if name == "same" and field.term:
            level |= {"tf_adjustment_column": field.term, "tf_adjustment_weight": 1.0}
            if field.name in weights.terms:
                level["tf_minimum_u_value"] = weights.terms[field.name].floor
        levels.append(level)
    return {"output_column_name": field.name, "comparison_levels": levels}


def learned(by_chance: Mapping[str, Any], rounds: Sequence[Round], known: Weights) -> Weights:
    """Weights from trained models of Splink: `by_chance` knows how often levels are seen among two people, each round
    how often among one person, but for the fields it chose its pairs by. What nothing was learned of stays as known."""
    odds = dict(known.odds)
    for name, levels in _levels(by_chance).items():
        trained = [_levels(raw)[name] for chosen_by, raw in rounds if name not in chosen_by]
        odds[name] = tuple(
            Odds(
                bounded(_mixed([one[place].get("m_probability") or 0.0 for one in trained], before.m)),
                bounded(level.get("u_probability") or before.u),
                before.home,
            )
            for place, (level, before) in enumerate(zip(levels, known.odds[name], strict=True))
        )
    return replace(known, odds=odds)


def _levels(raw: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The levels of each field but the one of UNSAID."""
    return {
        comparison["output_column_name"]: [
            level for level in comparison["comparison_levels"] if not level.get("is_null_level")
        ]
        for comparison in raw["comparisons"]
    }


def _mixed(trained: Sequence[float], known: float) -> float:
    """The mean over rounds with a little of what was known before: a level that this base hardly shows is not
    impossible."""
    if not trained:
        return known
    return (1 - KNOWN_SHARE) * sum(trained) / len(trained) + KNOWN_SHARE * known
