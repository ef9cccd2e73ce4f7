"""The desk's fields and weights as settings of Splink, and what Splink has learned as weights of the desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from desk.domain.comparing import BY_NAME, FIELDS, Field
from desk.domain.weights import Odds, Terms, Weights
from desk.matching.levels import conditions

# A level that learning never saw is not impossible.
LEAST = 1e-7


def settings(engine: str, fields: Sequence[str], weights: Weights) -> dict[str, Any]:
    """Settings of Splink that start from `weights`, for the fields that the base has."""
    said = conditions(engine)
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "unique_id",
        "probability_two_random_records_match": weights.prior,
        "em_convergence": 0.0001,
        "max_iterations": 50,
        "retain_matching_columns": False,
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
        if name == "same" and field.term:
            level |= {"tf_adjustment_column": field.term, "tf_adjustment_weight": 1.0}
            if field.name in weights.terms:
                level["tf_minimum_u_value"] = weights.terms[field.name].floor
        levels.append(level)
    return {"output_column_name": field.name, "comparison_levels": levels}


def learned(raw: Mapping[str, Any], known: Weights, terms: Mapping[str, Terms], suggest: float, origin: str) -> Weights:
    """Weights from a trained model of Splink; what it could not learn stays as it is known."""
    odds = dict(known.odds)
    for comparison in raw["comparisons"]:
        field = BY_NAME[comparison["output_column_name"]]
        levels = [level for level in comparison["comparison_levels"] if not level.get("is_null_level")]
        odds[field.name] = tuple(
            Odds(
                min(1 - LEAST, max(LEAST, level.get("m_probability") or before.m)),
                min(1 - LEAST, max(LEAST, level.get("u_probability") or before.u)),
            )
            for level, before in zip(levels, odds[field.name], strict=True)
        )
    prior = float(raw["probability_two_random_records_match"])
    return Weights(min(0.5, max(1e-12, prior)), odds, terms, suggest, origin)


def all_fields() -> tuple[str, ...]:
    """The names of all fields."""
    return tuple(field.name for field in FIELDS)
