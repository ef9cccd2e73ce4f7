"""Whose a number is that somebody scanned: a whole one, as it is or in one of a few spellings; nothing is guessed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desk.domain.time import moment
from desk.store.engine import Database
from desk.store.finding import Hit, hits_of
from desk.store.number_search import NUMBERED, VENDOR_SCOPE, Numbered, by_account, by_reference
from desk.store.statements import driver

# A number of nobody's may be on many records; no more are counted.
MOST_LOOSE = 100
_LOOSE_ORDERS = (
    "SELECT r.first_seen FROM reference f CROSS JOIN record r ON r.id = f.record_id CROSS JOIN trace t"
    " ON t.id = r.trace_id WHERE f.value IN (SELECT value FROM json_each(?1)) AND t.customer_id = 0 LIMIT ?2"
)
_LOOSE_CARDS = (
    "SELECT r.first_seen FROM identifier i CROSS JOIN trace_identifier x ON x.identifier_id = i.id CROSS JOIN trace t"
    " ON t.id = x.trace_id CROSS JOIN record r ON r.trace_id = t.id WHERE i.kind IN (?3, ?4, ?5)"
    " AND i.value IN (SELECT value FROM json_each(?1)) AND i.scope NOT LIKE ?6 AND t.customer_id = 0 LIMIT ?2"
)


@dataclass(frozen=True, slots=True)
class Whose:
    """The customers a number is of, those heard of last first, and how many records of nobody's carry it: `loose`, the
    newest of which was first seen at `loose_at`."""

    hits: tuple[Hit, ...]
    loose: int = 0
    loose_at: datetime | None = None


class WholeNumbers:
    """Of one cache. From any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def whose(self, spellings: Sequence[str]) -> Whose:
        """Whose account, card or order number it is, by the first of these spellings that is anybody's; else how many
        records of nobody's have one of them."""
        with self._database.reading() as connection:
            raw = driver(connection)
            for spelled in spellings:
                found: dict[int, Numbered] = {}
                for one in (*by_account(raw, spelled), *by_reference(raw, spelled.casefold(), whole=True)):
                    found.setdefault(one.customer_id, one)
                if found:
                    return Whose(tuple(hits_of(raw, found)))
            seen = _loose(raw, spellings) if spellings else []
        return Whose((), len(seen), moment(max(seen)) if seen else None)


def _loose(raw: Any, spellings: Sequence[str]) -> list[int]:
    """When each record of nobody's that carries such a number was first seen."""
    cards = [one for said in spellings for one in (said, said.upper(), said.lower())]
    orders = [one for said in spellings for one in (said.casefold(), f"#{said.casefold()}")]
    found = raw.execute(_LOOSE_ORDERS, (json.dumps(orders), MOST_LOOSE)).fetchall()
    if not found:
        asked = (json.dumps(cards), MOST_LOOSE, *(kind.value for kind in NUMBERED), VENDOR_SCOPE)
        found = raw.execute(_LOOSE_CARDS, asked).fetchall()
    return [row[0] for row in found]
