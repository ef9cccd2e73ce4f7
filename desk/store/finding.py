"""Finds customers by what a person types or a call brings, best first, reading a bounded number of rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import NamedTuple

from sqlalchemy import Connection

from desk.domain.identifiers import Normal
from desk.domain.time import moment
from desk.store.customers import fold
from desk.store.name_search import Fit, Named, by_names, by_slips, words_typed
from desk.store.number_search import (
    Numbered,
    by_account,
    by_account_beginning,
    by_digits,
    by_email,
    by_name_and_digits,
    by_reference,
    carriers,
)

# Of so many of those that fit equally well the ones last heard of come first; more are not looked at.
CANDIDATES = 60
# A crowded number has more holders than anybody asks through; these are shown.
HOLDERS = 200
# Signs that no name has, and every address.
ADDRESS_SIGNS = frozenset("@._+")
LEAST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A customer that was found; `why` names what matched.

    It is phone, email, account, loyalty, social or order, with the number as `detail`; name; called, with another of
    the customer's names than the one shown; or near, with the name's words that are one slip away.
    """

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


class _Rank(IntEnum):
    """What a person expects first."""

    EXACT = 0
    ORDER = 1
    ADDRESS = 2
    NAME = 3
    WORDS = 4
    BEGINNINGS = 5
    PART = 6
    SLIPPED_WORDS = 7
    SLIPPED = 8


_FIT_RANKS = {
    Fit.NAME: _Rank.NAME,
    Fit.WORDS: _Rank.WORDS,
    Fit.BEGINNINGS: _Rank.BEGINNINGS,
    Fit.SLIPPED_WORDS: _Rank.SLIPPED_WORDS,
    Fit.SLIPPED: _Rank.SLIPPED,
}


class _Match(NamedTuple):
    """Why a customer was found. `place` is where it was among those found in the same way."""

    rank: _Rank
    place: int
    why: str
    detail: str


def find(connection: Connection, text: str, numbers: Sequence[Normal], limit: int) -> list[Hit]:
    """Customers that `text` names or `numbers` belong to, best first, at most `limit`; those that match equally well in
    order of when they were last in touch."""
    typed = text.strip()
    folded = fold(typed)
    if not folded or limit < 1:
        return []
    words = words_typed(typed)
    said = "".join(c for c in folded if c.isdigit())
    found: dict[int, _Match] = {}
    _whole_numbers(connection, found, typed, numbers)
    _parts(connection, found, typed, words, said)
    if len(found) < limit and words and "@" not in folded and any(c.isalpha() for c in folded):
        _add_named(found, by_slips(connection, words, CANDIDATES))
    hits = _hits(connection, dict(sorted(found.items(), key=lambda pair: pair[1][:2])[:CANDIDATES]))
    hits.sort(key=lambda hit: (found[hit.customer_id].rank, *_newest_first(hit)))
    return hits[:limit]


def _whole_numbers(connection: Connection, found: dict[int, _Match], typed: str, numbers: Sequence[Normal]) -> None:
    for number in numbers:
        same = carriers(connection, number, HOLDERS)
        _add_numbered(found, _Rank.EXACT, (Numbered(c, number.kind.value, number.value) for c in same))
    _add_numbered(found, _Rank.EXACT, by_account(connection, typed))
    _add_numbered(found, _Rank.ORDER, by_reference(connection, typed.casefold(), whole=True))


def _parts(connection: Connection, found: dict[int, _Match], typed: str, words: Sequence[str], said: str) -> None:
    """Names, beginnings of addresses and numbers, digits inside phones."""
    lower = typed.casefold()
    is_address = " " not in typed and not ADDRESS_SIGNS.isdisjoint(typed)
    if not any(c.isalpha() or c == "@" for c in typed):
        # A number is one word however it is grouped.
        if len(said) >= LEAST_DIGITS:
            _add_numbered(found, _Rank.PART, by_digits(connection, said, CANDIDATES))
    elif len(said) >= LEAST_DIGITS and " " in typed:
        _name_with_digits(connection, found, typed)
    emails = by_email(connection, lower, CANDIDATES)
    if is_address:
        _add_numbered(found, _Rank.ADDRESS, emails)
    if "@" not in typed:
        _add_named(found, by_names(connection, words, CANDIDATES))
    _add_numbered(found, _Rank.PART, emails)
    _add_numbered(found, _Rank.PART, by_account_beginning(connection, typed, CANDIDATES))
    _add_numbered(found, _Rank.PART, by_reference(connection, lower, whole=False))


def _name_with_digits(connection: Connection, found: dict[int, _Match], typed: str) -> None:
    """ "ann 0142": some of the name, some of the phone."""
    parts = typed.split()
    names = [part for part in parts if any(c.isalpha() for c in part)]
    digits = "".join(c for part in parts if part not in names for c in part if c.isdigit())
    words = words_typed(" ".join(names))
    if words and len(digits) >= LEAST_DIGITS:
        _add_numbered(found, _Rank.WORDS, by_name_and_digits(connection, words, digits))


def _add_numbered(found: dict[int, _Match], rank: _Rank, numbered: Iterable[Numbered]) -> None:
    for place, one in enumerate(numbered):
        found.setdefault(one.customer_id, _Match(rank, place, one.kind, one.value))


def _add_named(found: dict[int, _Match], named: Iterable[Named]) -> None:
    for place, one in enumerate(named):
        rank = _FIT_RANKS[one.fit]
        why = "near" if rank >= _Rank.SLIPPED_WORDS else "name"
        found.setdefault(one.customer_id, _Match(rank, place, why, " ".join(one.words)))


def holders(connection: Connection, identifier: Normal) -> Holders:
    """Who carries this identifier: its owner, or, where it is shared, everyone who has been seen with it."""
    row = connection.exec_driver_sql(
        "SELECT shared FROM identifier WHERE kind = ? AND value = ? AND scope = ?",
        (identifier.kind.value, identifier.value, identifier.scope),
    ).first()
    if row is None:
        return Holders("", (), known=False)
    match = _Match(_Rank.EXACT, 0, identifier.kind.value, identifier.value)
    found = dict.fromkeys(carriers(connection, identifier, HOLDERS), match)
    return Holders(row[0], tuple(sorted(_hits(connection, found), key=_newest_first)), known=True)


def _newest_first(hit: Hit) -> tuple[float, int]:
    return (-hit.last_at.timestamp() if hit.last_at else 0.0, hit.customer_id)


def _hits(connection: Connection, found: dict[int, _Match]) -> list[Hit]:
    # A line is on the timeline or has just arrived; totals count those on the timeline.
    rows = connection.exec_driver_sql(
        "SELECT c.id, c.name, c.phone, c.email,"
        " (SELECT coalesce(sum(items), 0) FROM total t WHERE t.customer_id = c.id)"
        " + (SELECT count(*) FROM arrived a WHERE a.customer_id = c.id AND a.kind <> 'e'),"
        " (SELECT at FROM timeline l WHERE l.customer_id = c.id ORDER BY at DESC LIMIT 1),"
        " (SELECT at FROM arrived a WHERE a.customer_id = c.id ORDER BY at DESC LIMIT 1)"
        " FROM json_each(?) f CROSS JOIN customer c ON c.id = f.value",
        (json.dumps(list(found)),),
    )
    hits = []
    for customer_id, name, phone, email, items, *ends in rows:
        match = found[customer_id]
        last = max((at for at in ends if at is not None), default=None)
        last_at = None if last is None else moment(last)
        hits.append(Hit(customer_id, name, phone, email, match.why, match.detail, items, last_at))
    return hits
