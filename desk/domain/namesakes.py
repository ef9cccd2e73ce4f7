"""Says whether two names can be one person's, for identifiers that several people may share: rather no than a wrong
yes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from hashlib import sha256
from types import MappingProxyType

from desk.domain.comparing import distance
from desk.domain.people import NameBook

# Shorter words that are a letter apart are rather two names: Tim and Tom, Lena and Lina.
LEAST_SLIPPED = 5
# In many languages such a last letter tells a woman's name from a man's, which no slip of the finger does.
GENDERED = frozenset("aeo")
# More words than these are no name; comparing every word with every other must stay cheap.
MOST_WORDS = 6
MOST_KEPT = 65_536
# Changed whenever names are compared, or keys made of them, in another way.
ANSWERS = "1"
GENERATIONS: Mapping[str, int] = MappingProxyType({"senior": 1, "jr": 2, "junior": 2, "ii": 2, "iii": 3, "iv": 4})


class Namesakes:
    """Compares names by their keys (desk.domain.identifiers.name_key: words in order of the alphabet), so that the
    order in which a source writes a name says nothing. Answers are remembered; they depend on the two names alone."""

    def __init__(self, book: NameBook) -> None:
        self._book = book
        self.words = lru_cache(MOST_KEPT)(self._words)
        self._compared = lru_cache(MOST_KEPT)(self._compare)

    @property
    def book(self) -> NameBook:
        """What is known of names."""
        return self._book

    @cached_property
    def mark(self) -> str:
        """Another text for other answers."""
        book = self._book
        lists = (book.titles, book.particles, book.suffixes, book.birth_words, book.no_names, book.letters.items())
        several = (book.nicknames, book.streets)
        known = [
            *(sorted(words) for words in lists),
            *(sorted((word, *short) for word, short in table.items()) for table in several),
            sorted(tuple(words) for words in book.spellings),
        ]
        return f"{ANSWERS} {sha256(repr(known).encode()).hexdigest()[:16]}"

    def is_name(self, key: str) -> bool:
        """Whether a key says who somebody is: not "wireless caller", not a number."""
        return bool(self.words(key))

    def could_be_one(self, one: str, other: str) -> bool:
        """Whether every word of the shorter name is one of the other's: the same, short for it, its first letter, two
        words in one, or, once, a letter apart."""
        return one == other or (self._compared(one, other) if one < other else self._compared(other, one))

    def any_could_be_one(self, names: Iterable[str], others: Iterable[str]) -> bool:
        """Whether one of several names of one person could be one of another's."""
        held = tuple(others)
        return any(self.could_be_one(one, other) for one in names for other in held)

    def people(self, names: Iterable[str], most: int) -> int:
        """How many people these names can be at least: "a lee", "lee" and "ann lee" are one, "bo lee" is another.

        Counting ends one past `most`: how many more there are makes no difference.
        """
        kept: list[str] = []
        # Full names before their initials, so that each shorter one meets the longer one it may stand for.
        for name in sorted({name for name in names if self.is_name(name)}, key=self._fullest):
            if not any(self.could_be_one(name, longer) for longer in kept):
                kept.append(name)
                if len(kept) > most:
                    break
        return len(kept)

    def _fullest(self, key: str) -> tuple[int, int, str]:
        return -len(self.words(key)), -len(key), key

    def _words(self, key: str) -> tuple[str, ...]:
        book = self._book
        words = [word for part in key.split() for word in book.plain(part).split() if _is_word(word)]
        if self._no_names.issuperset(words):
            return ()
        kept = [word for word in words if word not in self._beside_names]
        return tuple((kept or words)[:MOST_WORDS])

    def _compare(self, one: str, other: str) -> bool:
        short, longer = self.words(one), self.words(other)
        if not short or not longer or len({_generation(one), _generation(other)} - {0}) > 1:
            return False
        return self._fits(short, longer) or any(self._fits(a, b) for a, b in _in_one(short, longer))

    def _fits(self, short: Sequence[str], longer: Sequence[str]) -> bool:
        """Whether each word of `short` has one of `longer` to itself, at most one of them a letter apart."""
        if len(short) > len(longer):
            short, longer = longer, short
        left, rest = list(longer), []
        for word in short:
            if word in left:
                left.remove(word)
            else:
                rest.append(word)
        return self._matched(rest, left, 1)

    def _matched(self, rest: Sequence[str], left: Sequence[str], slips: int) -> bool:
        if not rest:
            return True
        word, others = rest[0], rest[1:]
        for place, candidate in enumerate(left):
            free = [*left[:place], *left[place + 1 :]]
            if self._stands_for(word, candidate) and self._matched(others, free, slips):
                return True
            if slips and self._slipped(word, candidate) and self._matched(others, free, slips - 1):
                return True
        return False

    def _stands_for(self, word: str, other: str) -> bool:
        if word == other or (min(len(word), len(other)) == 1 and word[0] == other[0]):
            return True
        return not self._known(word).isdisjoint(self._known(other))

    def _known(self, word: str) -> frozenset[str]:
        """The names a word may stand for."""
        found = self._book.formal.get(word, (word,))
        return frozenset(found).union(*(self._spellings.get(name, ()) for name in found))

    def _slipped(self, one: str, other: str) -> bool:
        if min(len(one), len(other)) < LEAST_SLIPPED or one[0] != other[0]:
            return False
        if one in self._given and other in self._given:
            return False
        if one[:-1] == other[:-1] or one == other[:-1] or other == one[:-1]:
            # Of two that differ in their last letter both last letters count, of a longer one that one.
            ends = {one[-1], other[-1]} if len(one) == len(other) else {max(one, other, key=len)[-1]}
            return ends.isdisjoint(GENDERED)
        return distance(one, other, 1) == 1 or _is_turned(one, other)

    @cached_property
    def _no_names(self) -> frozenset[str]:
        return frozenset(self._book.plain(word) for word in self._book.no_names)

    @cached_property
    def _beside_names(self) -> frozenset[str]:
        """Titles, particles and the like, but those that may be an initial or a name: Don, Ben, Al."""
        book = self._book
        words = book.titles | book.particles | book.suffixes | GENERATIONS.keys()
        return frozenset(word for word in words if len(word) > 1) - self._given

    @cached_property
    def _given(self) -> frozenset[str]:
        """Words that are known for given names: two of them are two names, however near they are."""
        book = self._book
        short = [word for words in book.nicknames.values() for word in words]
        return frozenset(book.plain(word) for word in (*book.nicknames, *short, *self._spellings))

    @cached_property
    def _spellings(self) -> dict[str, frozenset[str]]:
        """All spellings of a name that has several."""
        found: dict[str, frozenset[str]] = {}
        for several in self._book.spellings:
            plain = frozenset(self._book.plain(word) for word in several)
            for word in plain:
                found[word] = found.get(word, frozenset()) | plain
        return found


def _is_word(word: str) -> bool:
    return any(sign.isalpha() for sign in word) and not any(sign.isdigit() for sign in word)


def _generation(key: str) -> int:
    """Which of several of one name it is, 0 where that is not said: father and son may share a phone."""
    return next((GENERATIONS[word] for word in key.split() if word in GENERATIONS), 0)


def _is_turned(one: str, other: str) -> bool:
    """Whether two neighbouring letters have changed places."""
    if len(one) != len(other):
        return False
    apart = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    first, second = apart
    return one[first] == other[second] and one[second] == other[first]


def _in_one(short: Sequence[str], longer: Sequence[str]) -> list[tuple[Sequence[str], Sequence[str]]]:
    """Both names with two words of one written as the other has them, in one: "mary ann" and "maryann"."""
    found: list[tuple[Sequence[str], Sequence[str]]] = []
    for names, others in ((short, longer), (longer, short)):
        for word in others:
            for place, head in enumerate(names):
                tail = word.removeprefix(head)
                if tail and tail != word and tail in names and names.index(tail) != place:
                    joined = [one for one in names if one not in (head, tail)]
                    found.append(([*joined, word], others))
    return found


PLAIN_NAMES = Namesakes(NameBook())
