"""Finds in an engine which faces are worth comparing, by the keys of desk.domain.blocking."""

from __future__ import annotations

from desk.domain.blocking import KEYS, MOST_SHARING
from desk.matching.engines import Engine
from desk.matching.table import KEY_COLUMNS, LISTS


def key_queries(engine: Engine) -> list[str]:
    """One query for each kind of key: the faces that have it, with the key as a number."""
    return [_query(engine, place, columns) for place, columns in enumerate(KEYS)]


def _query(engine: Engine, place: int, columns: tuple[str, ...]) -> str:
    held = [KEY_COLUMNS.get(column, column) for column in columns]
    lists = [column for column in held if column in LISTS]
    if lists:
        (column,) = held
        each = engine.each.format(column)
        hashed = engine.hashed.format(f"'{place}', value")
        return (
            f"SELECT unique_id, unit, {hashed} AS k FROM (SELECT unique_id, unit, {each} AS value FROM faces) AS listed"
        )
    hashed = engine.hashed.format(", ".join([f"'{place}'", *held]))
    there = " AND ".join(f"{column} <> ''" for column in held)
    return f"SELECT unique_id, unit, {hashed} AS k FROM faces WHERE {there}"


def make_pairs(engine: Engine) -> int:
    """Make the table `pairs` of all candidates in the form Splink scores; returns how many there are.

    A key that more than MOST_SHARING faces hold is left out: its pairs grow with the square and it tells little.
    """
    engine.make("key_of", " UNION ALL ".join(key_queries(engine)))
    engine.make("held", f"SELECT k FROM key_of GROUP BY k HAVING count(*) BETWEEN 2 AND {MOST_SHARING}")
    engine.make("kept", "SELECT key_of.* FROM key_of JOIN held ON key_of.k = held.k")
    engine.make(
        "pairs",
        "SELECT DISTINCT '0' AS match_key, l.unique_id AS join_key_l, r.unique_id AS join_key_r FROM kept l"
        " JOIN kept r ON l.k = r.k AND l.unique_id < r.unique_id AND l.unit <> r.unit",
    )
    ((number,),) = engine.rows("SELECT count(*) FROM pairs")
    return int(number)
