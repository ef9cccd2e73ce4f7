"""Tells of every statement of a file how SQLite goes about it, and which go through a whole table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event
from sqlalchemy.pool import Pool

from desk.store.engine import Database

# Which table a name in a statement stands for.
_NAMED = re.compile(r"\b(?:FROM|JOIN)\s+'?(\w+)'?(?:\.'?(\w+)'?)?(?:\s+(?:AS\s+)?(\w+))?", re.IGNORECASE)
_WORDS = frozenset({"where", "join", "left", "cross", "on", "order", "group", "limit", "union", "inner", "indexed"})


@contextmanager
def listening() -> Iterator[list[str]]:
    """Every statement run on connections that are opened meanwhile, as the driver tells it, with its values."""
    told: list[str] = []

    def note(connection: Any, _record: Any) -> None:
        connection.set_trace_callback(told.append)

    event.listen(Pool, "connect", note)
    try:
        yield told
    finally:
        event.remove(Pool, "connect", note)


def reads(told: list[str]) -> list[str]:
    """The different statements that read, in order."""
    return [sql for sql in dict.fromkeys(told) if sql.lstrip().upper().startswith(("SELECT", "WITH"))]


def scans(databases: tuple[Database, ...], told: list[str], small: Mapping[str, str]) -> list[str]:
    """The steps that go through a whole table, index or stream, of all tables but the `small` ones."""
    return [
        f"{step}: {sql}" for sql in reads(told) for step in _steps(databases, sql) if _goes_through(step, sql, small)
    ]


def _steps(databases: tuple[Database, ...], sql: str) -> list[str]:
    """How a statement is done in the first of these files that has its tables."""
    for database in databases:
        with database.reading() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            here = {row[0] for row in raw.execute("SELECT name FROM sqlite_master")}
            if _tables(sql, here):
                return [row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {sql}")]
    return []


def _tables(sql: str, here: set[str]) -> bool:
    named = {second or first for first, second, _ in _NAMED.findall(sql)}
    return bool(named & here) or "sqlite_master" in named or not named


def _goes_through(step: str, sql: str, small: Mapping[str, str]) -> bool:
    way, name, *_ = [*step.split(), ""]
    aliases = {alias: second or first for first, second, alias in _NAMED.findall(sql) if alias.lower() not in _WORDS}
    table = aliases.get(name, name).removeprefix("main.")
    if step.endswith(("(stream_id=?)", "(kind=?)")):
        # Millions have the same.
        return table not in small
    if way != "SCAN" or name.startswith("(") or step == "SCAN CONSTANT ROW":
        # What a sub-question gives is told of by its own steps.
        return False
    if "VIRTUAL TABLE INDEX" in step:
        # A full-text index that is asked for nothing in particular gives all it has.
        return table not in small and step.endswith("INDEX 0:")
    said = re.escape(table)
    made_here = rf"\b{said}\s*(?:\([\w, ]+\))?\s+AS\s+(?:MATERIALIZED\s+)?\(|\)\s+(?:AS\s+)?{said}\b"
    # A list made in the statement itself is told of by the steps that make it.
    return table not in small and not re.search(made_here, sql, re.IGNORECASE)
