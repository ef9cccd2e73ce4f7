"""What somebody looks for as a question to the index of texts: whatever it leads to is looked at once more itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from desk.domain.plain_text import is_run, pairs
from desk.domain.seeking import Sought

# So many words may have one beginning; of more the first in the alphabet are taken.
MOST_ALTERNATIVES = 200


class Asked(NamedTuple):
    """`groups` must each have one of their marks on a record; one without any leads nowhere. `cut`: a beginning had
    more words than are looked for."""

    groups: tuple[tuple[str, ...], ...]
    cut: bool

    @property
    def leads_nowhere(self) -> bool:
        """Whether no record can be meant."""
        return not all(self.groups)

    def expression(self, *within: Sequence[str]) -> str:
        """For MATCH; records must also have one mark of each of `within`."""
        return " AND ".join(f"({_any_of(group)})" for group in (*within, *self.groups))


def _any_of(marks: Iterable[str]) -> str:
    # No word and no mark has a quotation mark in it.
    return " OR ".join(f'"{mark}"' for mark in marks)


def ask(raw: Any, sought: Sought) -> Asked:
    """What leads to everything that is sought, and to a little more."""
    groups: dict[tuple[str, ...], None] = {}
    cut = False
    for term in sought.terms:
        for place, word in enumerate(term.words):
            if is_run(word) and len(word) > 1:
                groups.update(dict.fromkeys((pair,) for pair in pairs(word)))
            elif is_run(word) or (term.begins and place == len(term.words) - 1):
                found = words_beginning(raw, word, MOST_ALTERNATIVES + 1)
                cut = cut or len(found) > MOST_ALTERNATIVES
                groups[tuple(found[:MOST_ALTERNATIVES])] = None
            else:
                groups[word,] = None
    return Asked(tuple(groups), cut)


def words_beginning(raw: Any, beginning: str, limit: int) -> list[str]:
    """The words of all texts that begin so, in their order; each is sought where the one before it ends."""
    found: list[str] = []
    sought = beginning
    while len(found) < limit:
        row = raw.execute("SELECT term FROM texts_word WHERE term >= ? LIMIT 1", (sought,)).fetchone()
        if row is None or not row[0].startswith(beginning):
            break
        found.append(row[0])
        sought = row[0] + "\x01"
    return found
