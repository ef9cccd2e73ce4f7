"""Keeps every phone number in an index of runs of its digits, so that any three of them in a row find it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.store.statements import execute_each

# The index has runs of this length, and, as beginnings of them, those a digit shorter.
RUN = 4
LEAST = RUN - 1
# More numbers than these are not looked through for what is typed.
MOST_READ = 1_500


def runs_of(digits: str) -> str:
    """What is indexed of a number: each run of four digits, and the last three."""
    return " ".join([digits[place : place + RUN] for place in range(len(digits) - LEAST + 1)])


def ensure_identifiers(connection: Connection, rows: Sequence[tuple[str, str, str]]) -> None:
    """Store those of these (kind, value, scope) that are not there yet, and index the phones among them."""
    if not rows:
        return
    newest = connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM identifier").scalar_one()
    execute_each(connection, "INSERT OR IGNORE INTO identifier (kind, value, scope) VALUES (?, ?, ?)", rows)
    index_phones(connection, newest, None)


def index_phones(connection: Connection, after: int, last: int | None) -> None:
    """Index the phones among the identifiers numbered above `after` and at most `last`, None for all of them."""
    # The sign keeps the planner from walking all phones.
    rows = connection.exec_driver_sql(
        "SELECT id, value FROM identifier WHERE id > ? AND id <= ? AND +kind = ? ORDER BY id",
        (after, 2**63 - 1 if last is None else last, IdentifierKind.PHONE.value),
    )
    indexed = [(row[0], runs_of(digits)) for row in rows if (digits := _digits(row[1]))]
    execute_each(connection, "INSERT INTO digit_run (rowid, runs) VALUES (?, ?)", indexed)


def questions(digits: str) -> tuple[str, str]:
    """What to ask the index for numbers that end in these digits, three at least, and for those with them anywhere;
    some others answer as well."""
    runs = dict.fromkeys(digits[place : place + RUN] for place in range(len(digits) - LEAST))
    # The only run of three that is whole is the last one of a number.
    return " ".join([*runs, digits[-LEAST:]]), " ".join(runs) or f"{digits}*"


def holding(raw: Any, digits: str, most: int) -> list[tuple[int, str]]:
    """Phones with these digits in a row, (identifier, value): those that end in them, then the others, those seen first
    here last; at most `most`. `raw` is the driver's connection."""
    found: dict[int, str] = {}
    if len(digits) < LEAST:
        return []
    for question in questions(digits):
        rows = raw.execute(
            "SELECT i.id, i.value FROM (SELECT rowid AS id FROM digit_run WHERE digit_run MATCH ? ORDER BY rowid DESC"
            " LIMIT ?) found CROSS JOIN identifier i ON i.id = found.id",
            (question, MOST_READ),
        )
        for number, value in rows:
            # Runs that are all there need not stand side by side.
            if digits in _digits(value):
                found[number] = value
                if len(found) == most:
                    break
        rows.close()
        if len(found) == most:
            break
    return list(found.items())


def _digits(value: str) -> str:
    return Normal(IdentifierKind.PHONE, value).digits
