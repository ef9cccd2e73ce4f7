"""Reads the tables of a company's rules as TOML has them, and says what is wrong in them by the place it stands at."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Any

from desk.domain.trouble import Trouble


def table_of(text: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The table of this name, empty where there is none; Trouble where it is no table."""
    table = text.get(name, {})
    if not isinstance(table, Mapping):
        raise wrong(name, "a table")
    return table


def only(table: Mapping[str, Any], known: Set[str], before: str) -> None:
    """Trouble where the table has a name that is not known; `before` is where it stands ("hidden.")."""
    for name in table:
        if name not in known:
            raise Trouble(f"“{before}{name}” is nothing the desk knows.", f"It knows {', '.join(sorted(known))}.")


def wrong(name: str, wanted: str) -> Trouble:
    """What to raise for a value that is not what is `wanted` at a place ("awaited_minutes.team")."""
    return Trouble(f"“{name}” is wrong.", f"Write {wanted}.")
