"""Says in another language what the program wrote in English: the same text where a catalogue has it, else the sentence
a catalogue has with gaps, filled with the values of this one.

Services, rules and connectors know no screen and write English; some of it is kept with what was decided and read by
people of several languages, now and in years. So what was written is recognised when it is shown, not when it is made.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from heapq import merge
from typing import NamedTuple

_GAP = re.compile(r"\{(\w+)\}")
# What lines are made of stands by itself; sentences, and what is listed, only where the whole is not known.
_APART = re.compile(r"(\n| · )")
_SENTENCES = re.compile(r"(?<=[.!?…]) ")
_JOINS = tuple(map(re.compile, (r"(; )", r"(, )")))
# What stands in quotation marks is a name or a person's own words, and is left as it is.
_ANYTHING = ".+?"
_QUOTED = ("“", "„", "«", "‘")
_KEPT = 4_096
# Values may hold sentences with values; deeper than this nothing is written.
_DEEPEST = 5
# A sentence with fewer letters than this beside its gaps would be found in anything; gaps of which it is known what
# stands in them count as many.
_LEAST_LETTERS = 4
# How a sentence begins says more of it than how it ends: so many letters more.
_BEGINNING, _JOINING = 10, 1_000
# What stands in gaps of these names: a count, a number of an order or the like, a count with its noun, a time of day,
# an amount, a part of a rule, a date, how long before, what an interaction or an order is called.
_FORMS = (
    (re.compile(r"n\d?|rows|times|reached|rejected|normalize|interactions|\w+_count"), r"-?\d[\d.,]*"),
    (re.compile(r"number\d?|numbers|bare|lstrip"), r"\S*\d\S*"),
    (re.compile(r"count"), r"\d+ \D{2,20}"),
    (re.compile(r"clock"), r"\d{1,2}:\d\d"),
    (re.compile(r"amount"), r"[^,;]+"),
    (re.compile(r"condition\d?"), r"(?:the |there are |it is |\().+?"),
    (re.compile(r"date"), r"\d{1,2} [A-Z][a-z]{2}\b.*"),
    (re.compile(r"before"), r"\d.* before"),
    (re.compile(r"exchange\d?"), r"(?i:call|chat|e-mail|web visit|store visit|social post|review|order)"),
)


class _Pattern(NamedTuple):
    """A sentence with gaps; `parts` is what stands between them, `weight` how much that is."""

    text: str
    said: str
    parts: tuple[str, ...]
    weight: int

    def values(self, text: str) -> dict[str, str] | None:
        """What stands in its gaps where `text` is this sentence."""
        # Far cheaper than the expression, and enough for nearly all.
        if not all(part in text for part in self.parts):
            return None
        found = _expression(self.text).fullmatch(text)
        return found.groupdict() if found else None


class Retelling:
    """Retells by one catalogue: English text, which may have gaps such as {name}, to its translation with the same."""

    def __init__(self, catalogue: Mapping[str, str]) -> None:
        self._known = {text: said for text, said in catalogue.items() if not _GAP.search(text)}
        self._by_first: dict[str, list[_Pattern]] = {}
        self._by_last: dict[str, list[_Pattern]] = {}
        self._loose: list[_Pattern] = []
        texts = [text for text in catalogue if _GAP.search(text) and _letters(text) >= _LEAST_LETTERS]
        # What says most by itself is tried first.
        for pattern in sorted((_pattern(text, catalogue[text]) for text in texts), key=lambda one: -one.weight):
            self._put(pattern)
        self._remembered: Callable[[str], str] = lru_cache(_KEPT)(self._retold)

    def retold(self, text: str) -> str:
        """`text` in the catalogue's language; as it is where nothing in it is known. From any thread."""
        return self._remembered(text)

    def _put(self, pattern: _Pattern) -> None:
        text = pattern.text
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
            values = pattern.values(text)
            if values is not None:
                return self._filled(pattern, values, depth)
        sentences = _SENTENCES.split(text)
        if len(sentences) > 1:
            return self._sentences(sentences, depth)
        for join in _JOINS:
            parts = join.split(text)
            if len(parts) > 1:
                return self._joined(parts, depth)
        return text

    def _candidates(self, text: str) -> Iterable[_Pattern]:
        first, last = text.split(" ", 1)[0], text.rsplit(" ", 1)[-1]
        groups = (self._by_first.get(first, ()), self._by_last.get(last, ()), self._loose)
        return merge(*groups, key=lambda pattern: -pattern.weight)

    def _filled(self, pattern: _Pattern, values: Mapping[str, str], depth: int) -> str:
        quoted = {name for name in values if any(f"{mark}{{{name}}}" in pattern.text for mark in _QUOTED)}
        said = {name: value if name in quoted else self._retold(value, depth + 1) for name, value in values.items()}
        return _GAP.sub(lambda gap: said.get(gap.group(1), gap.group()), pattern.said)

    def _sentences(self, sentences: Sequence[str], depth: int) -> str:
        """Each run of sentences that is known as a whole, the longest first, else each by itself."""
        for end in range(len(sentences) - 1, 0, -1):
            first, rest = " ".join(sentences[:end]), " ".join(sentences[end:])
            said = self._retold(first, depth + 1) if end == 1 else self._known.get(first, "")
            if said:
                return f"{said} {self._retold(rest, depth + 1)}"
        return " ".join(sentences)

    def _joined(self, parts: Sequence[str], depth: int) -> str:
        """Each part by itself; every other one is what joins them."""
        return "".join(part if place % 2 else self._retold(part, depth + 1) for place, part in enumerate(parts))


def _letters(text: str) -> int:
    known = sum(_form(name) != _ANYTHING for name in _GAP.findall(text))
    return sum(letter.isalpha() for letter in _GAP.sub("", text)) + _LEAST_LETTERS * known


def _form(name: str) -> str:
    return next((form for names, form in _FORMS if names.fullmatch(name)), _ANYTHING)


def _pattern(text: str, said: str) -> _Pattern:
    parts = tuple(part for part in _GAP.split(text)[::2] if part)
    # Parts of a rule are told apart before any of them is read.
    begins = _JOINING if text.startswith("{condition}") else 0 if text.startswith("{") else _BEGINNING
    return _Pattern(text, said, parts, sum(map(len, parts)) + begins)


@lru_cache(_KEPT)
def _expression(text: str) -> re.Pattern[str]:
    seen: set[str] = set()
    found = []
    place = 0
    for gap in _GAP.finditer(text):
        name = gap.group(1)
        found.append(re.escape(text[place : gap.start()]))
        # What is quoted ends with its quotation mark.
        form = "[^”]+" if text[: gap.start()].endswith("“") else _form(name)
        found.append(f"(?P={name})" if name in seen else f"(?P<{name}>{form})")
        seen.add(name)
        place = gap.end()
    return re.compile("".join([*found, re.escape(text[place:])]), re.DOTALL)
