"""Phrases: how a person writes down what to look for in a text, and the quick search for hundreds of them at once.

A phrase is words with spaces between them. "not|never" is either word, "refund~" any word that begins so, "the?" a word
that may be missing, "*" up to four words of any kind, "{do}" one of a list of phrases with that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

T = TypeVar("T")
_Needs = tuple[frozenset[str], ...]

# A phrase is looked for only in texts that hold a word with the same first letters as its most telling one.
KEY = 4
# With more keys than this a phrase is looked for in the whole text at once.
_MANY = 8
# As many rare words are looked for rather than one that is everywhere.
_COMMON = 100
_ENDS = ".!?;\n\r…"
_LETTERS = re.compile(r"[^\W_]+")
_PLACE = re.compile(r"\{(\w+)\}")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*~?")
_GAP = r"(?:[^ \n]+ +){0,4}?"
# Hundreds of phrases take a tenth of a second: each is made ready when a text first holds its words.
_compiled = cache(re.compile)


class _Flat(dict[int, int]):
    """Every sign to itself, a space or a line end, found out once for each sign there is."""

    def __missing__(self, sign: int) -> int:
        here = chr(sign)
        found = sign if here.isalnum() else ord("\n") if here in _ENDS else ord(" ")
        self[sign] = found
        return found


_ASCII = {sign: (sign if chr(sign).isalnum() else 10 if chr(sign) in _ENDS else 32) for sign in range(128)}


class PhraseError(ValueError):
    """A phrase that cannot be read; the text says why, for the person who wrote it."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text ready to be searched. `folded` has small letters at the same places as `written`; `flat` has one sign more
    in front, a space for all but letters and digits, and a line end where a sentence may end."""

    written: str
    folded: str
    flat: str

    @classmethod
    def of(cls, written: str) -> Text:
        """Make it; places are the same whatever letters there are."""
        folded = written.lower()
        if len(folded) != len(written):
            folded = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in written)
        table = _ASCII if folded.isascii() else _Flat(_ASCII)
        return cls(written, folded, f" {folded.translate(table)} ")

    def keys(self) -> set[str]:
        """The first letters of its words."""
        return {word[:KEY] for word in self.flat.split()}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase ready to be looked for in `Text.flat`. Of each of `needs` a text must have a word's first letters, or
    the phrase cannot be in it; the first is the most telling."""

    pattern: str
    needs: tuple[frozenset[str], ...]

    def spans(self, text: Text) -> Iterator[tuple[int, int]]:
        """Where it stands in the text, as places in `written`."""
        flat = text.flat
        for begin, end in self._lines(flat):
            for found in _compiled(self.pattern).finditer(flat, begin, end):
                yield found.start(), found.end() - 1

    def _lines(self, flat: str) -> list[tuple[int, int]]:
        """The lines that hold its most telling word, for a phrase never goes over a line's end."""
        if len(self.needs[0]) > _MANY:
            return [(0, len(flat))]
        found = set()
        for key in self.needs[0]:
            place = flat.find(key)
            while place >= 0:
                begin, end = max(flat.rfind("\n", 0, place), 0), flat.find("\n", place) + 1 or len(flat)
                found.add((begin, end))
                place = flat.find(key, end)
        return sorted(found)


@dataclass(frozen=True, slots=True)
class _Part:
    pattern: str
    keys: frozenset[str]
    loose: bool = False

    @property
    def worth(self) -> int:
        """How telling its shortest key is; a part that may be missing tells nothing."""
        return min((len(key) for key in self.keys), default=0)


def read_phrase(written: str, lists: Mapping[str, Sequence[str]]) -> Phrase:
    """Read one phrase; `lists` are the phrases behind names in braces. PhraseError where it is none."""
    pattern, needs = _read(written, lists, ())
    return Phrase(rf"[ \n]{pattern}(?=[ \n])", needs)


def read_any(written: Sequence[str], lists: Mapping[str, Sequence[str]]) -> Phrase | None:
    """Several phrases as one that stands where any of them does; None for no phrase at all."""
    if not written:
        return None
    read = [_read(one, lists, ()) for one in written]
    pattern = "|".join(pattern for pattern, _ in read)
    return Phrase(rf"[ \n](?:{pattern})(?=[ \n])", (_first_of(needs for _, needs in read),))


def _first_of(several: Iterable[_Needs]) -> frozenset[str]:
    return frozenset(key for needs in several for key in needs[0])


def _read(written: str, lists: Mapping[str, Sequence[str]], above: tuple[str, ...]) -> tuple[str, _Needs]:
    parts = [_part(token, written, lists, above) for token in written.split()]
    telling = sorted((part for part in parts if part.keys), key=lambda part: -part.worth)
    if not telling:
        raise PhraseError(f"The phrase “{written}” holds no word that must be there.")
    if parts[0].pattern == _GAP or parts[-1].loose:
        raise PhraseError(f"The phrase “{written}” begins or ends with what may be anything or missing.")
    pattern = ""
    for place, part in enumerate(parts):
        last = place == len(parts) - 1
        if part.loose:
            pattern += part.pattern
        else:
            pattern += part.pattern if last else f"{part.pattern} +"
    return pattern, tuple(part.keys for part in telling)


def _part(token: str, written: str, lists: Mapping[str, Sequence[str]], above: tuple[str, ...]) -> _Part:
    if token == "*":  # noqa: S105 - a sign of the phrase language
        return _Part(_GAP, frozenset(), loose=True)
    place = _PLACE.fullmatch(token)
    if place:
        name = place[1]
        if name not in lists or name in above:
            raise PhraseError(f"The phrase “{written}” names {{{name}}}, which is no list of words.")
        read = [_read(one, lists, (*above, name)) for one in lists[name]]
        return _Part(f"(?:{'|'.join(pattern for pattern, _ in read)})", _first_of(needs for _, needs in read))
    optional = token.endswith("?")
    words = token.removesuffix("?").split("|")
    if not all(_WORD.fullmatch(word) and word == word.lower() for word in words):
        raise PhraseError(f"The phrase “{written}” holds “{token}”, which is no word in small letters.")
    pattern = f"(?:{'|'.join(_word(word) for word in words)})"
    if optional:
        return _Part(f"(?:{pattern} +)?", frozenset(), loose=True)
    return _Part(pattern, frozenset(_key(word, written) for word in words))


def _word(word: str) -> str:
    """A word as it stands in a flat text: "we'll" is two."""
    pattern = " +".join(_LETTERS.findall(word))
    return f"{pattern}[^ \\n]*" if word.endswith("~") else pattern


def first_letters(words: str) -> str:
    """The key of the first of some words."""
    pieces: list[str] = _LETTERS.findall(words)
    return pieces[0][:KEY]


def _key(word: str, written: str) -> str:
    pieces: list[str] = _LETTERS.findall(word)
    first = pieces[0]
    if word.endswith("~") and len(pieces) == 1 and len(first) < KEY:
        raise PhraseError(f"The phrase “{written}” has a beginning of fewer than {KEY} letters.")
    return first[:KEY]


class Index(Generic[T]):
    """Phrases with what they stand for, found by the words of a text so that most are never tried.

    `common` are first letters of words that nearly every text has: no phrase is found by them that has other words.
    """

    def __init__(self, entries: Iterable[tuple[Phrase, T]], common: Set[str] = frozenset()) -> None:
        # What a phrase needs beside the key it is found by.
        self._by_key: dict[str, list[tuple[int, tuple[frozenset[str], ...], tuple[Phrase, T]]]] = {}
        for place, (phrase, meaning) in enumerate(entries):
            rarest = min(phrase.needs, key=lambda need: sum(_COMMON if key in common else 1 for key in need))
            rest = tuple(need for need in phrase.needs if need is not rarest)
            for key in rarest:
                self._by_key.setdefault(key, []).append((place, rest, (phrase, meaning)))
        self._keys = frozenset(self._by_key)

    def possible(self, keys: Set[str]) -> list[tuple[Phrase, T]]:
        """The phrases that a text with these words can hold, in the order they were given."""
        hit = self._keys & keys
        if not hit:
            return []
        found: dict[int, tuple[Phrase, T]] = {}
        for key in hit:
            for place, rest, entry in self._by_key[key]:
                # Plain loops: asked of every text that arrives.
                for need in rest:
                    if keys.isdisjoint(need):
                        break
                else:
                    found[place] = entry
        return [found[place] for place in sorted(found)]

    def hits(self, text: Text, keys: Set[str]) -> Iterator[tuple[int, int, T]]:
        """(start, end, what it stands for) of every phrase in the text, in the order the phrases were given; `keys` are
        the text's."""
        for phrase, meaning in self.possible(keys):
            for start, end in phrase.spans(text):
                yield start, end, meaning
