"""What a mail or message quotes of earlier ones, so that nothing said long ago counts as said now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from itertools import takewhile

# A line that is quoted; ">:(" and ">50" are none.
_QUOTED = re.compile(r"[ \t]{0,3}>(?:\s|>|[^\W\d]|$)")
_WORD = re.compile(r"\w+")
_DASHES = re.compile(r"(?<!-)-{2,}+[ \t]*+([^-\n\r]{1,60}?)[ \t]*--")
# What mail programs write of when and by whom; people who retell a mail seldom do.
_SURE = re.compile(r"\d[:.]\d\d|@|\b20\d\d\b")
_AROUND = " \t\r\n*_"
# "On … wrote:" goes over so many lines at most, and what stands above a mail from "From:" to "Subject:" over so many.
_LINES, _HEAD = 3, 8
# Ends a sentence wherever it stands and is part of none.
_BLANK = ";"
# All but what ends a line for str.splitlines.
_INSIDE_LINES = re.compile(r"[^\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Quoting:
    """How a language's mail programs say that an earlier mail follows, in small letters.

    Above it stands a line that begins with one of `begins`, has one of the words `wrote` and ends with a colon; or one
    of `marks`, between dashes or before a colon; or several lines, each with a colon: `sender`, some of `fields`,
    `subject`.
    """

    begins: frozenset[str] = frozenset()
    wrote: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    sender: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Quotes:
    """Finds what a text quotes, by the ways of several languages at once: a mail may be in one, its program in
    another."""

    ways: Quoting = Quoting()

    @classmethod
    def of(cls, several: Iterable[Quoting]) -> Quotes:
        """Those of several languages."""
        ways = list(several)
        return cls(Quoting(*(frozenset().union(*(getattr(one, way.name) for one in ways)) for way in fields(Quoting))))

    def said_now(self, written: str) -> str:
        """The text with all that it quotes blanked out; every other sign stays at its place."""
        if ">" not in written and "--" not in written and not (":" in written and "\n" in written):
            return written
        mark = next((found.start() for found in _DASHES.finditer(written) if found[1].lower() in self.ways.marks), None)
        lines = written[:mark].splitlines(keepends=True)
        at = 0
        while at < len(lines):
            end = self._quoted(lines, at)
            lines[at:end] = map(_blanked, lines[at:end])
            at = max(end, at + 1)
        return "".join(lines) + (_blanked(written[mark:]) if mark is not None else "")

    def _quoted(self, lines: list[str], at: int) -> int:
        """The line behind what is quoted from this one on; this one where nothing is."""
        if _QUOTED.match(lines[at]):
            end = at + 1
            while end < len(lines) and lines[end].lstrip(" \t").startswith(">"):
                end += 1
            return end
        label = _label(lines[at])
        if label in self.ways.marks and lines[at].rstrip(_AROUND).endswith(":"):
            return len(lines)
        if label in self.ways.sender and self._has_subject(lines[at + 1 : at + _HEAD]):
            return len(lines)
        return self._below(lines, at)

    def _has_subject(self, lines: Sequence[str]) -> bool:
        labels = [label for label in map(_label, lines) if label]
        last = next((label for label in labels if label not in self.ways.fields), "")
        return last in self.ways.subject

    def _below(self, lines: list[str], at: int) -> int:
        """Where the mail ends that stands below a line such as "On Tue, Jane wrote:", which may be several lines."""
        few = list(takewhile(str.strip, lines[at : at + _LINES]))
        end = next((at + many for many, line in enumerate(few, 1) if line.rstrip(_AROUND).endswith(":")), at)
        above = "".join(lines[at:end]).lower()
        words = _WORD.findall(above)
        if self.ways.wrote.isdisjoint(words):
            return at
        sure, alone = _SURE.search(above) is not None, end == at + 1
        if not (words[0] in self.ways.begins and (sure or alone)) and not (alone and "@" in above):
            return at
        while end < len(lines) and not lines[end].strip():
            end += 1
        if end < len(lines) and lines[end].lstrip(" \t").startswith(">"):
            return end
        if sure:
            return len(lines)
        # Somebody retells a mail in their own: what they quote is one paragraph.
        return next((later for later in range(end, len(lines)) if not lines[later].strip()), len(lines))


def _label(line: str) -> str:
    """What a line says before its first colon."""
    return line.partition(":")[0].strip(_AROUND).lower()


def _blanked(text: str) -> str:
    return _INSIDE_LINES.sub(_BLANK, text)
