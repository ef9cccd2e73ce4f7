"""What counts as a word when texts are looked through: case, accents and signs make no difference."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

# Accents and vowel points that may be written or left out, above letters of any script.
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]+"
)
# Scripts written without blanks between words: Thai, Lao, Burmese, Khmer, kana and Chinese characters.
_UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecd\u1000-\u1049\u1780-\u17d3\u3005-\u3007\u3041-\u3096\u3099\u309a"
    "\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_WORD = re.compile("[0-9a-z]+")


class Place(NamedTuple):
    """A word of a text, and where in it it stands."""

    word: str
    start: int
    end: int


class _Wide(NamedTuple):
    """Patterns for texts that go beyond ASCII: what stands between words, scripts without blanks, and a word."""

    between: re.Pattern[str]
    run: re.Pattern[str]
    word: re.Pattern[str]


@cache
def _wide() -> _Wide:
    """Compiled for the first such text: that takes longer than most modules take to load."""
    return _Wide(
        # What is no letter, digit or mark inside a word, as Indic vowels are.
        re.compile(f"[^\x00-\x7f\\w\u0900-\u0963\u0971-\u0df3\u0f71-\u0f84{_UNSPACED}]+"),
        re.compile(f"[{_UNSPACED}]"),
        re.compile(f"[{_UNSPACED}]+|(?:[0-9a-z]|[^\x00-\x7f{_UNSPACED}])+"),
    )


def fold(text: str) -> str:
    """Text as it is compared: without case, accents and signs outside ASCII."""
    if text.isascii():
        return text.lower()
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold()
    # Together again what is one letter: syllables of Hangul, voiced kana.
    return unicodedata.normalize("NFC", _wide().between.sub(" ", bare))


def words_in(folded: str) -> list[str]:
    """The words of a folded text in their order; a run of a script without blanks counts as one."""
    return (_WORD if folded.isascii() else _wide().word).findall(folded)


def is_run(word: str) -> bool:
    """Whether a word of `words_in` is of a script without blanks, so that a word a person knows may be inside."""
    return not word.isascii() and _wide().run.match(word) is not None


def marks(folded: str) -> str:
    """A folded text so that cutting it at every sign of ASCII and every blank gives what it is found by: its words,
    and of a run without blanks every two neighbours and the last character."""
    if folded.isascii() or not _wide().run.search(folded):
        return folded
    kept: list[str] = []
    for word in words_in(folded):
        kept += [*pairs(word), word[-1]] if is_run(word) else [word]
    return " ".join(kept)


def pairs(run: str) -> list[str]:
    """Every two neighbours of a run."""
    return [run[place : place + 2] for place in range(len(run) - 1)]


def places(text: str) -> Iterator[Place]:
    """The words of `words_in(fold(text))`, with their places in the text itself."""
    folded, origin = _traced(text)
    for found in (_WORD if folded.isascii() else _wide().word).finditer(folded):
        yield Place(found[0], origin[found.start()], origin[found.end() - 1] + 1)


def _traced(text: str) -> tuple[str, range | list[int]]:
    """The folded text and, for each of its characters, the place in the text it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    letters, origin = [], []
    for place, letter in enumerate(text):
        folded = fold(letter)
        letters.append(folded)
        origin += [place] * len(folded)
    return "".join(letters), origin
