"""Finds words of names that are one slip of the finger away from a typed one, walking along the table of names."""

from __future__ import annotations

import json
from typing import Any

# Shorter words are rather another name than a slip; one that lost a letter may have been typed with one less.
LEAST = 4
LEAST_WHOLE = LEAST - 1
# Letters that are tried in one place.
MOST_LETTERS = 128
# Which letters follow each stem is told row by row: from one to the next that differs, without reading those between.
_LETTERS = (
    "WITH RECURSIVE follow (place, stem, term) AS ("
    " SELECT key, value, (SELECT min(term) FROM name_term WHERE term > value AND term < value || char(1114111))"
    " FROM json_each(?)"
    " UNION ALL SELECT place, stem, (SELECT min(n.term) FROM name_term n WHERE"
    " n.term > substr(follow.term, 1, length(stem) + 1) || char(1114111) AND n.term < stem || char(1114111))"
    " FROM follow WHERE follow.term IS NOT NULL LIMIT ?)"
    " SELECT place, substr(term, length(stem) + 1, 1) FROM follow WHERE term IS NOT NULL"
)
_THERE = (
    "SELECT key, EXISTS (SELECT 1 FROM name_term WHERE term = value),"
    " EXISTS (SELECT 1 FROM name_term WHERE term > value || ' ' AND term < value || '!') FROM json_each(?)"
    " WHERE EXISTS (SELECT 1 FROM name_term WHERE term >= value AND term < value || char(1114111))"
)


def near(raw: Any, before: str, word: str, beginnings: bool) -> list[str]:
    """What `word` may have been meant for, of what there is behind `before` in the table of names: whole words, then,
    where `beginnings` are asked for, those that only begin words. `before` is empty, or a word and a space. `raw` is
    the driver's connection."""
    meant = list(dict.fromkeys(_all(raw, before, word)))
    rows = raw.execute(_THERE, (json.dumps([before + one for one in meant]),)).fetchall()
    whole: list[str] = []
    begun: list[str] = []
    for place, alone, first in rows:
        one = meant[place]
        if (alone or first) and len(one) >= LEAST:
            whole.append(one)
        elif beginnings and len(word) >= LEAST:
            begun.append(one)
    return whole + begun


def _all(raw: Any, before: str, word: str) -> list[str]:
    """Every other text one slip away that a row may begin with, swapped neighbours first."""
    stems = [before + word[:place] for place in range(len(word) + 1)]
    letters: list[list[str]] = [[] for _ in stems]
    limit = MOST_LETTERS * len(stems)
    for place, letter in raw.execute(_LETTERS, (json.dumps(stems), limit)).fetchall():
        letters[place].append(letter)
    pairs = range(len(word) - 1)
    swapped = [word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in pairs]
    other = [word[:n] + c + word[n + 1 :] for n in range(len(word)) for c in letters[n] if c != " "]
    # A space may be what is missing: O'Brien is two words to whoever sorts names.
    more = [word[:n] + c + word[n:] for n in range(len(word)) for c in letters[n] if n or c != " "]
    more += [word + c for c in letters[len(word)] if c != " "]
    less = [word[:n] + word[n + 1 :] for n in range(len(word))]
    return [one for one in swapped + other + more + less if one != word]
