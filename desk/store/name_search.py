"""Finds customers by what was typed of a name: words in any order, the beginnings of them, one slip of the finger."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from desk.domain.identifiers import TITLES, name_parts
from desk.store.names import BORDER
from desk.store.slips import LEAST_WHOLE, near

# Behind every letter there is: where the rows that begin with something end.
BEHIND = "\U0010ffff"
# What may follow a word, and the first sign after it.
SPACE, AFTER_SPACE = " ", "!"
# Words that are tried for the beginning of one, and rows that are looked through for the rest of what was typed.
MOST_COMPLETED = 400
MOST_READ = 600
# Longer ones say no more of who is meant.
MOST_TYPED = 6
# Words that may have been meant by one with a slip in it, the likeliest first.
MOST_NEAR = 12


class Fit(IntEnum):
    """How well a name fits, the best first: all its words and no more, whole words of it, beginnings of words; and the
    same with one slip."""

    NAME = 0
    WORDS = 1
    BEGINNINGS = 2
    SLIPPED_WORDS = 3
    SLIPPED = 4


class Named(NamedTuple):
    """A customer with the words of the name that fits."""

    customer_id: int
    fit: Fit
    words: tuple[str, ...]


def words_typed(text: str) -> tuple[str, ...]:
    """The words of a name as they are kept in the cache, in the order typed. The last one may be the beginning of one,
    so that it is kept where it reads like a title."""
    words = name_parts(text)
    return tuple([w for w in words[:-1] if w not in TITLES] + words[-1:])[:MOST_TYPED]


def by_names(raw: Any, words: Sequence[str], most: int) -> list[Named]:
    """Customers with a name in which every word begins another of these, best first; some of them where there are more
    than `most`."""
    if not words:
        return []
    found: dict[int, Named] = {}
    typed = SPACE.join(words)
    whole = SPACE.join([*words[:2], *sorted(words[2:])])
    rows = _rows(
        raw,
        [
            # Of many who are called the same, those who came last.
            ("term = ? ORDER BY customer_id DESC", (whole,)),
            ("term >= ? AND term < ? ORDER BY term", (typed + SPACE, typed + AFTER_SPACE)),
            ("term >= ? AND term < ? ORDER BY term", (typed + AFTER_SPACE, typed + BEHIND)),
        ],
        most,
    )
    _keep(found, words, rows)
    if len(words) > 1 and len(found) < most:
        _keep(found, words, _completed(raw, words))
    return sorted(found.values(), key=lambda named: named.fit)[:most]


def by_slips(raw: Any, words: Sequence[str], most: int) -> list[Named]:
    """As by_names, one of the words with a letter too many, too few, another one, or two neighbours swapped."""
    found: dict[int, Named] = {}
    for place in sorted(range(len(words)), key=lambda place: -len(words[place])):
        word = words[place]
        if len(word) < LEAST_WHOLE or len(found) >= most:
            break
        others = [*words[:place], *words[place + 1 :]]
        ends = place == len(words) - 1
        for term, customer_id in _slipped(raw, word, others, ends, most if len(others) < 2 else MOST_READ):
            said = tuple(term.split())
            fit = _fit_slipped(word, others, said)
            if fit is not None and (customer_id not in found or found[customer_id].fit > fit):
                found[customer_id] = Named(customer_id, fit, said)
    return sorted(found.values(), key=lambda named: named.fit)[:most]


def fits(words: Sequence[str], said: Sequence[str]) -> bool:
    """Whether each typed word begins another one of a name."""
    return _match(sorted(words, key=len, reverse=True), list(said))


def _match(words: Sequence[str], said: list[str]) -> bool:
    if not words:
        return True
    tried = [place for place, one in enumerate(said) if one.startswith(words[0])]
    return any(_match(words[1:], [*said[:place], *said[place + 1 :]]) for place in tried)


def _keep(found: dict[int, Named], words: Sequence[str], rows: Iterable[tuple[str, int]]) -> None:
    for term, customer_id in rows:
        said = tuple(term.split())
        if customer_id in found and found[customer_id].fit is Fit.NAME:
            continue
        if fits(words, said):
            named = Named(customer_id, _fit(words, said), said)
            if customer_id not in found or found[customer_id].fit > named.fit:
                found[customer_id] = named


def _fit(words: Sequence[str], said: Sequence[str]) -> Fit:
    left = list(said)
    for word in words:
        if word not in left:
            return Fit.BEGINNINGS
        left.remove(word)
    return Fit.WORDS if left else Fit.NAME


def _fit_slipped(word: str, others: Sequence[str], said: Sequence[str]) -> Fit | None:
    """How a name fits of which one word is near to `word`; the first in its row, or the second after one of the
    others, is the one that was found to be."""
    for place in range(min(2, len(said))):
        rest = [*said[:place], *said[place + 1 :]]
        if fits(others, rest):
            whole = abs(len(said[place]) - len(word)) <= 1 and _fit(others, rest) is not Fit.BEGINNINGS
            return Fit.SLIPPED_WORDS if whole else Fit.SLIPPED
    # Two words may have been typed as one.
    return Fit.SLIPPED if fits(others, said) else None


def _completed(raw: Any, words: Sequence[str]) -> list[tuple[str, int]]:
    """Rows whose first two words begin as the two longest typed ones do, in either order."""
    first, second = sorted(words, key=len, reverse=True)[:2]
    rows, all_tried = _beside(raw, first, second)
    if not all_tried:
        rows += _beside(raw, second, first)[0]
    # Of long names not every two words come first.
    return rows + _rows(raw, [("term >= ? AND term < ? ORDER BY term", (first, first + BEHIND))], MOST_READ)


def _beside(raw: Any, first: str, second: str) -> tuple[list[tuple[str, int]], bool]:
    """Rows of which the first word begins with `first` and the second with `second`; whether all words that begin with
    the former were tried."""
    sql = (
        "WITH RECURSIVE word (said) AS ("
        " SELECT substr(term, 1, instr(term || ' ', ' ') - 1) FROM"
        " (SELECT min(term) AS term FROM name_term WHERE term >= ?1 AND term < ?1 || char(1114111))"
        " WHERE term IS NOT NULL"
        " UNION ALL SELECT (SELECT substr(term, 1, instr(term || ' ', ' ') - 1) FROM"
        " (SELECT min(term) AS term FROM name_term WHERE term >= word.said || '!' AND term < ?1 || char(1114111)))"
        " FROM word WHERE word.said IS NOT NULL LIMIT ?2)"
        " SELECT said FROM word WHERE said IS NOT NULL"
    )
    said = [row[0] for row in raw.execute(sql, (first, MOST_COMPLETED)).fetchall()]
    rows = raw.execute(
        "SELECT t.term, t.customer_id FROM json_each(?) word CROSS JOIN name_term t ON t.term >= word.value"
        " AND t.term < word.value || char(1114111) LIMIT ?",
        (json.dumps([f"{one} {second}" for one in said]), MOST_READ),
    ).fetchall()
    return rows, len(said) < MOST_COMPLETED


def _slipped(raw: Any, word: str, others: Sequence[str], ends: bool, most: int) -> list[tuple[str, int]]:
    """Rows with a word near to `word` beside the longest of the other ones."""
    if not others:
        return _begun(raw, near(raw, "", word, ends)[:MOST_NEAR], most)
    beside = max(others, key=len)
    begun = [f"{beside} {one}" for one in near(raw, f"{beside} ", word, ends)]
    rows = _begun(raw, begun[:MOST_NEAR], most)
    if not rows:
        # The other one may be the beginning of a word itself.
        meant = near(raw, "", word, beginnings=False)
        rows = _begun(raw, [f"{one} {beside}" for one in meant[:MOST_NEAR]], most)
    return rows


def _begun(raw: Any, beginnings: Sequence[str], most: int) -> list[tuple[str, int]]:
    """Rows that begin so, those where the beginning is a whole word first."""
    if not beginnings:
        return []
    wanted = [("term >= ? AND term < ? ORDER BY term", (one, one + AFTER_SPACE)) for one in beginnings]
    wanted += [("term >= ? AND term < ? ORDER BY term", (one + AFTER_SPACE, one + BEHIND)) for one in beginnings]
    return _rows(raw, wanted, most)


def _rows(raw: Any, wanted: Sequence[tuple[str, tuple[str, ...]]], most: int) -> list[tuple[str, int]]:
    """At most `most` rows of each of these runs, in one question."""
    run = "SELECT * FROM (SELECT term, customer_id FROM name_term WHERE {} LIMIT ?)"
    sql = " UNION ALL ".join([run.format(which) for which, _ in wanted])
    values = tuple(value for _, several in wanted for value in (*several, most))
    rows: list[tuple[str, int]] = raw.execute(sql, values).fetchall()
    return rows


def has_name(keys: str, words: Sequence[str]) -> bool:
    """Whether these words fit one of the names a customer is found by."""
    return any(fits(words, key.split()) for key in keys.split(BORDER))
