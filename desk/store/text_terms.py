"""What somebody looks for as a question to the index of texts: whatever it leads to is looked at once more itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from desk.domain.plain_text import is_run, pairs
from desk.domain.seeking import Sought

# So many words may have one beginning that is asked for; with more nearly every record has one of them.
MOST_ALTERNATIVES = 60


class Asked(NamedTuple):
    """`groups` must each have one of their marks on a record; one without any leads nowhere."""

    groups: tuple[tuple[str, ...], ...]

    @property
    def leads_nowhere(self) -> bool:
        """Whether no record can be meant."""
        return not all(self.groups)

    def expression(self, *within: Sequence[str]) -> str:
        """For MATCH, where there are groups; records must also have one mark of each of `within`."""
        return " AND ".join(f"({_any_of(group)})" for group in (*within, *self.groups))


def _any_of(marks: Iterable[str]) -> str:
    # No word and no mark has a quotation mark in it.
    return " OR ".join(f'"{mark}"' for mark in marks)


def ask(raw: Any, sought: Sought) -> Asked:
    """What leads to everything that is sought, and to more: where too many words begin as one does, to all that has the
    others, or to everything."""
    groups: dict[tuple[str, ...], None] = {}
    for term in sought.terms:
        for place, word in enumerate(term.words):
            if is_run(word) and len(word) > 1:
                groups.update(dict.fromkeys((pair,) for pair in pairs(word)))
            elif is_run(word) or (term.begins and place == len(term.words) - 1):
                found = words_beginning(raw, word, MOST_ALTERNATIVES + 1)
                if len(found) <= MOST_ALTERNATIVES:
                    groups[tuple(found)] = None
            else:
                groups[word,] = None
    return Asked(tuple(groups))


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
