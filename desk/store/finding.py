"""Finds customers by what a person types or a call brings: names, e-mails, any run of digits, account and order
numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desk.domain.identifiers import Normal, name_key
from desk.domain.time import moment
from desk.store.customers import fold
from desk.store.statements import select_in

# More candidates than are shown, so that the best of them can be put first.
CANDIDATES = 200
# A piece of the search index has three letters; shorter words are looked up as beginnings of names.
PIECE_LENGTH = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A customer that was found; `why` names what matched: name, phone, email, account, order or text."""

    customer_id: int
    name: str
    phone: str
    email: str
    why: str
    detail: str
    items: int
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class Holders:
    """Customers who carry an identifier. `shared` is "" where it tells people apart, else crowded or contested."""

    shared: str
    hits: tuple[Hit, ...]
    known: bool


def find(connection: Connection, text: str, numbers: Sequence[Normal], limit: int) -> list[Hit]:
    """Customers matching every word of `text`, best first: exact identifiers, order numbers, names, then the rest."""
    folded = fold(text).strip()
    if not folded:
        return []
    found: dict[int, tuple[str, str]] = {}
    for number in numbers:
        for customer_id in _carriers(connection, number):
            found.setdefault(customer_id, (number.kind.value, number.value))
    for customer_id, order in _by_reference(connection, folded):
        found.setdefault(customer_id, ("order", order))
    for customer_id, kind, value in _by_account(connection, text.strip()):
        found.setdefault(customer_id, (kind, value))
    # Whole names first: among thousands of longer ones the exact one must not be cut off.
    for customer_id in _by_whole_names(connection, folded) + _by_words(connection, folded):
        found.setdefault(customer_id, ("text", ""))
    hits = _hits(connection, found)
    words = folded.split()
    hits.sort(key=lambda hit: (_rank(hit, words), -(hit.last_at.timestamp() if hit.last_at else 0), hit.customer_id))
    return hits[:limit]


def holders(connection: Connection, identifier: Normal) -> Holders:
    """Who carries this identifier: its owner, or, where it is shared, everyone who has been seen with it."""
    row = connection.exec_driver_sql(
        "SELECT shared FROM identifier WHERE kind = ? AND value = ? AND scope = ?",
        (identifier.kind.value, identifier.value, identifier.scope),
    ).first()
    if row is None:
        return Holders("", (), known=False)
    why = dict.fromkeys(_carriers(connection, identifier), (identifier.kind.value, identifier.value))
    hits = sorted(
        _hits(connection, why), key=lambda hit: (-(hit.last_at.timestamp() if hit.last_at else 0), hit.customer_id)
    )
    return Holders(row[0], tuple(hits), known=True)


def _carriers(connection: Connection, identifier: Normal) -> list[int]:
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT t.customer_id FROM identifier i JOIN trace_identifier ti ON ti.identifier_id = i.id"
        " JOIN trace t ON t.id = ti.trace_id WHERE i.kind = ? AND i.value = ? AND i.scope = ? AND t.customer_id > 0"
        " LIMIT ?",
        (identifier.kind.value, identifier.value, identifier.scope, CANDIDATES),
    )
    return [row[0] for row in rows]


def _by_reference(connection: Connection, folded: str) -> list[tuple[int, str]]:
    number = folded.lstrip("#")
    if len(number) < PIECE_LENGTH or " " in number:
        return []
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT l.customer_id, found.value FROM (SELECT value, record_id FROM reference"
        " WHERE value >= ?1 AND value < ?1 || char(1114111) ORDER BY value LIMIT ?2) found"
        " JOIN timeline l ON l.record_id = found.record_id WHERE l.customer_id > 0",
        (number, CANDIDATES),
    )
    return [(row[0], row[1]) for row in rows]


def _by_account(connection: Connection, typed: str) -> list[tuple[int, str, str]]:
    spellings = {typed, typed.upper(), typed.lower()}
    sql = (
        "SELECT DISTINCT t.customer_id, i.kind, i.value FROM identifier i JOIN trace_identifier ti"
        " ON ti.identifier_id = i.id JOIN trace t ON t.id = ti.trace_id WHERE t.customer_id > 0 AND"
        " i.kind IN ('account', 'loyalty', 'social') AND i.scope NOT LIKE '%/customers' AND i.value IN ({}) LIMIT 200"
    )
    return [(row[0], row[1], row[2]) for row in select_in(connection, sql, spellings)]


def _by_whole_names(connection: Connection, folded: str) -> list[int]:
    answer: set[int] | None = None
    for word in name_key(folded).split():
        rows = connection.exec_driver_sql("SELECT customer_id FROM name_word WHERE word = ? LIMIT 20000", (word,))
        held = {row[0] for row in rows}
        answer = held if answer is None else answer & held
    return sorted(answer or ())[: CANDIDATES * 2]


def _by_words(connection: Connection, folded: str) -> list[int]:
    digits = "".join(c for c in folded if c.isdigit())
    if len(digits) >= PIECE_LENGTH and not any(c.isalpha() or c == "@" for c in folded):
        # A number is one word however it is grouped; a trunk zero stands for the country in its international form.
        return _by_pieces(connection, [digits.lstrip("0") or digits], [])
    words = folded.split()
    return _by_pieces(
        connection, [w for w in words if len(w) >= PIECE_LENGTH], [w for w in words if len(w) < PIECE_LENGTH]
    )


def _by_pieces(connection: Connection, long: list[str], short: list[str]) -> list[int]:
    if not long:
        return _by_beginnings(connection, short)
    query = " AND ".join('"' + word.replace('"', '""') + '"' for word in long)
    rows = connection.exec_driver_sql(
        "SELECT rowid, words FROM finder WHERE finder MATCH ? ORDER BY rowid LIMIT ?", (query, CANDIDATES * 5)
    )
    found = [row[0] for row in rows if all(_begins_a_word(row[1], word) for word in short)]
    return found[: CANDIDATES * 2]


def _begins_a_word(text: str, word: str) -> bool:
    return text.startswith(word) or f" {word}" in text or f"\n{word}" in text


def _by_beginnings(connection: Connection, words: list[str]) -> list[int]:
    answer: set[int] | None = None
    for word in words:
        beginning = name_key(word)
        if not beginning:
            # A lone sign or title begins every name and therefore none.
            return []
        rows = connection.exec_driver_sql(
            "SELECT DISTINCT customer_id FROM name_word WHERE word >= ?1 AND word < ?1 || char(1114111) LIMIT ?2",
            (beginning, CANDIDATES * 5),
        )
        held = {row[0] for row in rows}
        answer = held if answer is None else answer & held
    return sorted(answer or ())[:CANDIDATES]


def _hits(connection: Connection, found: dict[int, tuple[str, str]]) -> list[Hit]:
    sql = (
        "SELECT c.id, c.name, c.phone, c.email, (SELECT coalesce(sum(items), 0) FROM total t WHERE"
        " t.customer_id = c.id),"
        " (SELECT at FROM timeline l WHERE l.customer_id = c.id ORDER BY at DESC LIMIT 1)"
        " FROM customer c WHERE c.id IN ({})"
    )
    return [
        Hit(row[0], row[1], row[2], row[3], *found[row[0]], row[4], moment(row[5]) if row[5] is not None else None)
        for row in select_in(connection, sql, found)
    ]


def _rank(hit: Hit, words: Sequence[str]) -> int:
    """Smaller is better."""
    if hit.why in ("phone", "email", "account", "loyalty", "social"):
        return 0
    if hit.why == "order":
        return 1
    parts = fold(hit.name).split()
    if all(any(part == word for part in parts) for word in words):
        return 2
    return 3 if all(any(part.startswith(word) for part in parts) for word in words) else 4
