"""Finds customers by what a person types or a call brings, best first, reading a bounded number of rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum
from typing import Any, NamedTuple

from sqlalchemy import Connection

from desk.domain.identifiers import Normal, name_key
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
from desk.store.statements import driver

# Of so many of those that fit equally well the ones last heard of come first; more are not looked at.
CANDIDATES = 60
# A crowded number has more holders than anybody asks through; these are shown.
HOLDERS = 200
# Signs that no name has, and every address.
ADDRESS_SIGNS = frozenset("@._+")
LEAST_DIGITS = 3
# Names of a customer that are looked through for how the one that was typed is spelled.
MOST_TRACES = 200
_BY_NAME = frozenset({"name", "near"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A customer that was found; `why` names what matched.

    It is phone, email, account, loyalty, social or order, with the number as `detail`; name; near, where one
    letter of a name is another; or called, with the customer's name that was found where another is shown.
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
    END = 6
    PART = 7
    TRUNK = 8
    SLIPPED_WORDS = 9
    SLIPPED = 10


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
    raw = driver(connection)
    words = words_typed(typed)
    said = "".join(c for c in folded if c.isdigit())
    found: dict[int, _Match] = {}
    _whole_numbers(raw, found, typed, numbers)
    _parts(raw, found, typed, words, said)
    sure = any(match.rank <= _Rank.ORDER for match in found.values())
    if len(found) < limit and not sure and words and not said and "@" not in typed:
        _add_named(found, by_slips(raw, words, CANDIDATES))
    hits = _hits(raw, dict(sorted(found.items(), key=lambda pair: pair[1][:2])[:CANDIDATES]))
    hits.sort(key=lambda hit: (found[hit.customer_id].rank, *_newest_first(hit)))
    return _with_other_names(raw, hits[:limit])


def _whole_numbers(raw: Any, found: dict[int, _Match], typed: str, numbers: Sequence[Normal]) -> None:
    for number in numbers:
        same = carriers(raw, number, HOLDERS)
        _add_numbered(found, _Rank.EXACT, (Numbered(c, number.kind.value, number.value) for c in same))
    _add_numbered(found, _Rank.EXACT, by_account(raw, typed))
    _add_numbered(found, _Rank.ORDER, by_reference(raw, typed.casefold(), whole=True))


def _parts(raw: Any, found: dict[int, _Match], typed: str, words: Sequence[str], said: str) -> None:
    """Names, beginnings of addresses and numbers, digits inside phones."""
    lower = typed.casefold()
    is_address = " " not in typed and not ADDRESS_SIGNS.isdisjoint(typed)
    if not any(c.isalpha() or c == "@" for c in typed):
        # A number is one word however it is grouped.
        if len(said) >= LEAST_DIGITS:
            for rank, phones in zip(
                (_Rank.END, _Rank.PART, _Rank.TRUNK), by_digits(raw, said, CANDIDATES), strict=True
            ):
                _add_numbered(found, rank, phones)
    elif len(said) >= LEAST_DIGITS and " " in typed:
        _name_with_digits(raw, found, typed)
    emails = by_email(raw, lower, CANDIDATES)
    if is_address:
        _add_numbered(found, _Rank.ADDRESS, emails)
    if "@" not in typed:
        _add_named(found, by_names(raw, words, CANDIDATES))
    _add_numbered(found, _Rank.PART, emails)
    _add_numbered(found, _Rank.PART, by_account_beginning(raw, typed, CANDIDATES))
    _add_numbered(found, _Rank.PART, by_reference(raw, lower, whole=False))


def _name_with_digits(raw: Any, found: dict[int, _Match], typed: str) -> None:
    """ "ann 0142": some of the name, some of the phone."""
    parts = typed.split()
    names = [part for part in parts if any(c.isalpha() for c in part)]
    digits = "".join(c for part in parts if part not in names for c in part if c.isdigit())
    words = words_typed(" ".join(names))
    if words and len(digits) >= LEAST_DIGITS:
        _add_numbered(found, _Rank.WORDS, by_name_and_digits(raw, words, digits, CANDIDATES))


def _add_numbered(found: dict[int, _Match], rank: _Rank, numbered: Iterable[Numbered]) -> None:
    for place, one in enumerate(numbered):
        found.setdefault(one.customer_id, _Match(rank, place, one.kind, one.value))


def _add_named(found: dict[int, _Match], named: Iterable[Named]) -> None:
    for place, one in enumerate(named):
        rank = _FIT_RANKS[one.fit]
        why = "near" if rank >= _Rank.SLIPPED_WORDS else "name"
        found.setdefault(one.customer_id, _Match(rank, place, why, " ".join(one.words)))


def _with_other_names(raw: Any, hits: Sequence[Hit]) -> list[Hit]:
    """The same hits; those found by another name than the one shown say that name as it is spelled."""
    keys = {hit.customer_id: " ".join(sorted(hit.detail.split())) for hit in hits if hit.why in _BY_NAME}
    other = {
        h.customer_id: keys[h.customer_id] for h in hits if keys.get(h.customer_id, "") not in ("", name_key(h.name))
    }
    spelled = _spelled(raw, other) if other else {}
    return [
        replace(hit, why="called", detail=spelled[hit.customer_id])
        if hit.customer_id in spelled
        else (replace(hit, detail="") if hit.why in _BY_NAME else hit)
        for hit in hits
    ]


def _spelled(raw: Any, keys: Mapping[int, str]) -> dict[int, str]:
    """How one of the names of each of some customers is spelled, where that is quick to find."""
    rows = raw.execute(
        "SELECT o.key, (SELECT t.name FROM (SELECT name, name_key FROM trace WHERE customer_id = CAST(o.key AS INTEGER)"
        " LIMIT ?) t WHERE t.name_key = o.value LIMIT 1) FROM json_each(?) o",
        (MOST_TRACES, json.dumps(keys)),
    )
    return {int(row[0]): row[1] for row in rows if row[1]}


def holders(connection: Connection, identifier: Normal) -> Holders:
    """Who carries this identifier: its owner, or, where it is shared, everyone who has been seen with it."""
    raw = driver(connection)
    row = raw.execute(
        "SELECT shared FROM identifier WHERE kind = ? AND value = ? AND scope = ?",
        (identifier.kind.value, identifier.value, identifier.scope),
    ).fetchone()
    if row is None:
        return Holders("", (), known=False)
    match = _Match(_Rank.EXACT, 0, identifier.kind.value, identifier.value)
    found = dict.fromkeys(carriers(raw, identifier, HOLDERS), match)
    return Holders(row[0], tuple(sorted(_hits(raw, found), key=_newest_first)), known=True)


def hits_of(raw: Any, found: Mapping[int, Numbered]) -> list[Hit]:
    """These customers with the numbers they were found by, those last heard of first."""
    matches = {number: _Match(_Rank.EXACT, 0, one.kind, one.value) for number, one in found.items()}
    return sorted(_hits(raw, matches), key=_newest_first)


def _newest_first(hit: Hit) -> tuple[float, int]:
    return (-hit.last_at.timestamp() if hit.last_at else 0.0, hit.customer_id)


def _hits(raw: Any, found: dict[int, _Match]) -> list[Hit]:
    # A line is on the timeline or has just arrived; totals count those on the timeline.
    rows = raw.execute(
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
