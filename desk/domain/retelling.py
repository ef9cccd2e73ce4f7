"""Says in another language what the program wrote in English: the same text where a catalogue has it, else the sentence
a catalogue has with gaps, filled with the values of this one.

Services, rules and connectors know no screen and write English; some of it is kept with what was decided and read by
people of several languages, now and in years. So what was written is recognised when it is shown, not when it is made.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

_GAP = re.compile(r"\{(\w+)\}")
# What lines are made of stands by itself; sentences, and what is listed, only where the whole is not known.
_APART = re.compile(r"(\n| · )")
_JOINS = tuple(map(re.compile, (r"((?<=[.!?…]) )", r"(; )", r"(, )")))
# What stands in quotation marks is a name or a person's own words, and is left as it is.
_QUOTED = ("“", "„", "«", "‘")
_KEPT = 4_096
# Values may hold sentences with values; deeper than this nothing is written.
_DEEPEST = 5
# A sentence with fewer letters than this beside its gaps would be found in anything; gaps that stand for digits alone
# count as many.
_LEAST_LETTERS = 4
_DIGITS = re.compile(r"n\d?|number\d?|rows|times|reached|rejected|normalize|interactions|\w+_count")


class _Pattern(NamedTuple):
    form: re.Pattern[str]
    said: str
    quoted: frozenset[str]


class Retelling:
    """Retells by one catalogue: English text, which may have gaps such as {name}, to its translation with the same."""

    def __init__(self, catalogue: Mapping[str, str]) -> None:
        self._known = {text: said for text, said in catalogue.items() if not _GAP.search(text)}
        self._by_first: dict[str, list[_Pattern]] = {}
        self._by_last: dict[str, list[_Pattern]] = {}
        self._loose: list[_Pattern] = []
        texts = [text for text in catalogue if _GAP.search(text) and _letters(text) >= _LEAST_LETTERS]
        # What says most by itself is tried first.
        for text in sorted(texts, key=lambda text: -len(_GAP.sub("", text))):
            self._put(text, _pattern(text, catalogue[text]))
        self._remembered: Callable[[str], str] = lru_cache(_KEPT)(self._retold)

    def retold(self, text: str) -> str:
        """`text` in the catalogue's language; as it is where nothing in it is known. From any thread."""
        return self._remembered(text)

    def _put(self, text: str, pattern: _Pattern) -> None:
        first, last = text.split(" ", 1)[0], text.rsplit(" ", 1)[-1]
        if not _GAP.search(first):
            self._by_first.setdefault(first, []).append(pattern)
        elif not _GAP.search(last):
            self._by_last.setdefault(last, []).append(pattern)
        else:
            self._loose.append(pattern)

    def _retold(self, text: str, depth: int = 0) -> str:
        said = self._known.get(text)
        if said is not None:
            return said
        if not text or depth > _DEEPEST or not any(letter.isalpha() for letter in text):
            return text
        if _APART.search(text):
            return self._joined(_APART.split(text), depth)
        for pattern in self._candidates(text):
            found = pattern.form.fullmatch(text)
            if found:
                return self._filled(pattern, found.groupdict(), depth)
        for join in _JOINS:
            parts = join.split(text)
            joined = self._joined(parts, depth)
            if joined != text:
                return joined
        return text

    def _candidates(self, text: str) -> Iterable[_Pattern]:
        yield from self._by_first.get(text.split(" ", 1)[0], ())
        yield from self._by_last.get(text.rsplit(" ", 1)[-1], ())
        yield from self._loose

    def _filled(self, pattern: _Pattern, values: Mapping[str, str], depth: int) -> str:
        said = {
            name: value if name in pattern.quoted else self._retold(value, depth + 1) for name, value in values.items()
        }
        return _GAP.sub(lambda gap: said.get(gap.group(1), gap.group()), pattern.said)

    def _joined(self, parts: Sequence[str], depth: int) -> str:
        """Each part by itself; every other one is what joins them."""
        return "".join(part if place % 2 else self._retold(part, depth + 1) for place, part in enumerate(parts))


def _letters(text: str) -> int:
    digits = sum(bool(_DIGITS.fullmatch(name)) for name in _GAP.findall(text))
    return sum(letter.isalpha() for letter in _GAP.sub("", text)) + _LEAST_LETTERS * digits


def _form(name: str) -> str:
    return r"-?\d[\d.,]*" if _DIGITS.fullmatch(name) else ".+?"


def _pattern(text: str, said: str) -> _Pattern:
    seen: set[str] = set()
    quoted: set[str] = set()
    parts = []
    place = 0
    for gap in _GAP.finditer(text):
        name, before = gap.group(1), text[place : gap.start()]
        parts.append(re.escape(before))
        parts.append(f"(?P={name})" if name in seen else f"(?P<{name}>{_form(name)})")
        if before.endswith(_QUOTED):
            quoted.add(name)
        seen.add(name)
        place = gap.end()
    parts.append(re.escape(text[place:]))
    return _Pattern(re.compile("".join(parts), re.DOTALL), said, frozenset(quoted))
