"""Keeps the names of customers in a table sorted so that whatever is typed of a name is the beginning of some rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import permutations

from sqlalchemy import Connection

from desk.store.statements import execute_each

# Words beyond these are no part of what a person types of a name.
MOST_WORDS = 8
# Of names with more words than these, only so many of the longest come second; the rest are looked for among rows.
MOST_SECOND = 4
# What stands between two names of a customer.
BORDER = "\n"


def terms_of(key: str) -> set[str]:
    """The rows of one name: each two of its words first, in either order, then the others as the key has them.

    `key` is desk.domain.identifiers.name_key: words in order of the alphabet. "garcia lopez maria" gives six rows.
    """
    words = key.split()[:MOST_WORDS]
    if len(words) < 2:
        return set(words)
    if len(words) == 2:
        one, other = words
        return {f"{one} {other}", f"{other} {one}"}
    second = frozenset(range(len(words)))
    if len(words) > MOST_SECOND:
        second = frozenset(sorted(second, key=lambda place: (-len(words[place]), place))[:MOST_SECOND])
    return {
        " ".join([words[i], words[j], *(words[k] for k in range(len(words)) if k not in (i, j))])
        for i, j in permutations(range(len(words)), 2)
        if j in second
    }


def joined(keys: Iterable[str]) -> str:
    """Several names as they lie in a customer's row."""
    return BORDER.join(sorted({key for key in keys if key}))


def rewrite(connection: Connection, before: Mapping[int, str], after: Mapping[int, str]) -> None:
    """Bring the rows of these customers from the names they were made of to others; a customer that is missing on one
    side has none there. Only what differs is written."""
    stale: list[tuple[str, int]] = []
    fresh: list[tuple[str, int]] = []
    for customer_id in before.keys() | after.keys():
        old, new = before.get(customer_id, ""), after.get(customer_id, "")
        if old != new:
            held, wanted = _terms(old), _terms(new)
            stale += [(term, customer_id) for term in held - wanted]
            fresh += [(term, customer_id) for term in wanted - held]
    execute_each(connection, "DELETE FROM name_term WHERE term = ? AND customer_id = ?", sorted(stale))
    # In order of the table, so that neighbours are written together.
    execute_each(connection, "INSERT OR IGNORE INTO name_term VALUES (?, ?)", sorted(fresh))


def _terms(keys: str) -> set[str]:
    return {term for key in keys.split(BORDER) for term in terms_of(key)}
