"""What a person looks for in texts: words that must all be there, "words together", and -words that must not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desk.domain.plain_text import Place, fold, is_run, places, words_in

# Quotation marks of any language; what begins in one of them ends in any.
_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033'
_PART = re.compile(
    f"(?P<without>[-\u2212\u2013])?(?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)(?P<closed>[{_QUOTES}])?"
    f"|(?P<bare>[^\\s{_QUOTES}]+))"
)
# So many are looked for at most; a page pasted by mistake is cut.
MOST_TERMS = 16
MOST_WORDS = 32
# A beginning of fewer letters stands for too many words.
SHORTEST_BEGINNING = 3


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand side by side, folded; one alone mostly. `begins`: the last of them is only a beginning."""

    words: tuple[str, ...]
    begins: bool = False

    @property
    def needle(self) -> str:
        """The term as it stands in a `haystack`."""
        head = "" if is_run(self.words[0]) else " "
        tail = "" if self.begins or is_run(self.words[-1]) else " "
        return f"{head}{' '.join(self.words)}{tail}"


class Sought:
    """`terms` must all be in a text, none of `without`."""

    def __init__(self, terms: Sequence[Term], without: Sequence[Term]) -> None:
        self.terms = tuple(terms)
        self.without = tuple(without)
        self._words = tuple(dict.fromkeys(word for term in terms for word in term.words))
        self._bytes = [word.encode() for word in self._words]
        self._needles = [term.needle for term in terms]
        self._unwanted = [term.needle for term in without]

    def __bool__(self) -> bool:
        """Whether there is anything to look for; what must not be there is not enough."""
        return bool(self.terms)

    def may_fit(self, json: bytes) -> bool:
        """Whether a record whose JSON this is may be meant: a quick look that never says no wrongly."""
        if not json.isascii():
            return True
        small = json.lower()
        return all(word in small for word in self._bytes)

    def fits(self, texts: Sequence[str]) -> bool:
        """Whether these texts of one record are meant; words that stand side by side do so in one of them."""
        folded = [fold(text) for text in texts]
        whole = "\n".join(folded)
        # Nearly always enough to say no, and quick.
        if not all(word in whole for word in self._words):
            return False
        hay = "\n".join(_haystack(words_in(text)) for text in folded)
        return all(needle in hay for needle in self._needles) and not any(needle in hay for needle in self._unwanted)

    def ranges(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where in a text the terms stand, from and to, in order and apart."""
        folded = fold(text)
        meant = [term for term in self.terms if all(word in folded for word in term.words)]
        found = list(places(text)) if meant else []
        spans = sorted(span for term in meant for span in _spans(found, term))
        joined: list[tuple[int, int]] = []
        for start, end in spans:
            if joined and start <= joined[-1][1]:
                joined[-1] = joined[-1][0], max(end, joined[-1][1])
            else:
                joined.append((start, end))
        return tuple(joined)


def sought(text: str, typing: bool = False) -> Sought:
    """What a text asks for. Whatever it is, it asks for something or for nothing, and never is wrong.

    `typing`: its last word may be only begun, where it has SHORTEST_BEGINNING letters. A * says so of any word.
    """
    terms: list[Term] = []
    without: list[Term] = []
    for part in _PART.finditer(text):
        said = part["bare"] if part["quoted"] is None else part["quoted"]
        words = tuple(words_in(fold(said)))[:MOST_WORDS]
        if not words:
            continue
        open_end = said.endswith("*") or (typing and part["closed"] is None and part.end() == len(text))
        if part["without"]:
            without.append(Term(words))
        else:
            terms.append(Term(words, open_end and _may_begin(words[-1])))
    return Sought(tuple(dict.fromkeys(terms))[:MOST_TERMS], tuple(dict.fromkeys(without))[:MOST_TERMS])


def _may_begin(word: str) -> bool:
    return len(word) >= SHORTEST_BEGINNING and not is_run(word)


def _haystack(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "


def _spans(found: Sequence[Place], term: Term) -> Iterator[tuple[int, int]]:
    """Where the words of a term stand one after the other in a text."""
    hay, needle = _haystack([place.word for place in found]), term.needle
    owners = [number for number, place in enumerate(found) for _ in range(len(place.word) + 1)]
    at = hay.find(needle)
    while at >= 0:
        # The blank before each word counts as the word's own, but for the very last one.
        first, last = at + needle.startswith(" "), at + len(needle.rstrip(" ")) - 1
        yield _edge(hay, found, owners, first, False), _edge(hay, found, owners, last, True)
        at = hay.find(needle, at + 1)


def _edge(hay: str, found: Sequence[Place], owners: Sequence[int], at: int, is_end: bool) -> int:
    """The place in the text of a character of a word of a haystack; of a run letter by letter where that is sure."""
    number = owners[at - 1]
    place = found[number]
    if is_run(place.word) and len(place.word) == place.end - place.start:
        begins = hay.rindex(" ", 0, at) + 1
        return place.start + at - begins + is_end
    return place.end if is_end else place.start
