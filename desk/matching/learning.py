"""Learns weights from a base without labels: frequencies, chance agreement, then expectation maximisation."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from splink import Linker
from splink.internals.exceptions import SplinkException

from desk.domain.comparing import FIELDS
from desk.domain.weights import Terms, Weights
from desk.matching.engines import Engine
from desk.matching.model import learned, settings

# Values that are kept by name; a rarer one counts as the rarest of these.
MOST_TERMS = 5_000
# Pairs looked at for chance agreement, and in one round of learning.
CHANCE_PAIRS, LEARNING_PAIRS = 1_000_000, 200_000
SEED = 7
# What two faces that are looked at together have in common, one kind after the other, so that each field is learned
# where another one chose the pairs.
ROUNDS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("birth",), ("birth",)),
    (("given", "family"), ("given", "family")),
    (("number",), ("number1",)),
    (("street",), ("street", "house")),
)
# The column that says whether a face has the field at all.
FILLED: Mapping[str, str] = {
    **{field.name: field.name for field in FIELDS},
    "town": "concat(city, postcode)",
    "number": "number1",
    "phone": "any_phone",
    "email": "email1",
}
# Of fewer pairs with both filled nothing can be learned.
LEAST_FILLED = 200


def filled_fields(engine: Engine) -> tuple[str, ...]:
    """The fields that enough faces have."""
    counts = ", ".join(f"sum(CASE WHEN {FILLED[field.name]} <> '' THEN 1 ELSE 0 END)" for field in FIELDS)
    (row,) = engine.rows(f"SELECT {counts} FROM faces WHERE main")
    return tuple(field.name for field, number in zip(FIELDS, row, strict=True) if (number or 0) >= LEAST_FILLED)


def read_terms(engine: Engine) -> dict[str, Terms]:
    """How frequent names are among main faces."""
    found = {}
    for field in FIELDS:
        if field.term:
            ((whole,),) = engine.rows(f"SELECT count(*) FROM faces WHERE main AND {field.term} <> ''")
            rows = engine.rows(
                f"SELECT {field.term}, count(*) AS number FROM faces WHERE main AND {field.term} <> ''"
                f" GROUP BY {field.term} ORDER BY number DESC, {field.term} LIMIT {MOST_TERMS}"
            )
            shares = {value: number / whole for value, number in rows if number < whole}
            rarest = min(shares.values(), default=0.5) if len(rows) == MOST_TERMS else 1 / (whole + 1)
            found[field.name] = Terms(min(0.5, rarest), shares)
    return found


def use_terms(engine: Engine, linker: Any, terms: Mapping[str, Terms], fields: Sequence[str]) -> None:
    """Let Splink count with these frequencies, which are the ones the desk will count with."""
    for field in FIELDS:
        if field.term and field.name in fields:
            values = [{field.term: v, f"tf_{field.term}": s} for v, s in terms[field.name].shares.items()]
            values = values or [{field.term: "", f"tf_{field.term}": terms[field.name].floor}]
            kept = engine.api.register(_columns(values))
            linker.table_management.register_term_frequency_lookup(kept, field.term)


def _columns(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    return {name: [row[name] for row in rows] for name in rows[0]}


def learn(engine: Engine, known: Weights, origin: str) -> Weights:
    """Weights learned from the table `faces`, beginning with `known`; fields that few faces have stay as known.

    The prior is still that of one round only: `desk.domain.threshold.settle_prior` sets it over all candidates.
    """
    fields = filled_fields(engine)
    terms = read_terms(engine)
    ((faces,),) = engine.rows("SELECT count(*) FROM faces WHERE main")
    start = replace(known, prior=min(0.1, 1 / max(2, faces)), terms=terms)
    if len(fields) < 2:
        return replace(start, origin=origin)
    engine.make("mains", "SELECT * FROM faces WHERE main")
    with warnings.catch_warnings():
        # Libraries of Splink announce changes of their own.
        warnings.simplefilter("ignore")
        linker = _linker(engine, settings(engine.name, fields, start), terms, fields)
        # All of the sample is looked at: where it could stop is not where every level has been seen.
        linker.training.estimate_u_using_random_sampling(CHANCE_PAIRS, SEED, min_count_per_level=None, num_chunks=1)
        by_chance = linker.misc.save_model_to_json()
        rounds = []
        for needed, columns in ROUNDS:
            if set(needed) <= set(fields):
                linker = _linker(engine, by_chance, terms, fields)
                # A round without pairs, or with a level no match can have, ends in an error; the others stand.
                with suppress(ValueError, SplinkException):
                    linker.training.estimate_parameters_using_expectation_maximisation(
                        _rule(columns),
                        estimate_without_term_frequencies=True,
                        max_pairs=LEARNING_PAIRS if faces * 100 > LEARNING_PAIRS else None,
                    )
                    rounds.append((needed, linker.misc.save_model_to_json()))
    return learned(by_chance, rounds, replace(start, origin=origin))


def _linker(engine: Engine, model: dict[str, Any], terms: Mapping[str, Terms], fields: Sequence[str]) -> Any:
    linker = Linker(engine.api.register("mains"), model, log_level=None)
    use_terms(engine, linker, terms, fields)
    return linker


def _rule(columns: Sequence[str]) -> str:
    return " AND ".join(f"l.{column} = r.{column} AND l.{column} <> ''" for column in columns)
