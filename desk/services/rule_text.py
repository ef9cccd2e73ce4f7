"""Reads the text of a rules file and finds the lines on which something is wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass

from desk.domain.calendar_reading import World
from desk.domain.problems import Problem
from desk.domain.rule_reading import Book, read_rules
from desk.services.flag_views import RuleTrouble

# Far more than two hundred rules with a page of comments each.
LONGEST = 1_000_000
_RULE = re.compile(r"\s*\[\[\s*rule\s*\]\]")
_AT_LINE = re.compile(r"line (\d+)")


@dataclass(frozen=True, slots=True)
class ReadRules:
    """What a text says, and everything that is wrong with it, in the order of its lines."""

    book: Book
    troubles: tuple[RuleTrouble, ...]


def read_text(text: str, world: World) -> ReadRules:
    """The rules of a text; where it is no TOML, none, and the place where that ends. A text without any would switch
    them all off unasked, and is trouble too."""
    if len(text) > LONGEST:
        trouble = RuleTrouble(0, "", "This is too long to be rules.", "Take out what nobody uses.")
        return ReadRules(Book((), {}, ()), (trouble,))
    try:
        document = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        return ReadRules(Book((), {}, ()), (_syntax(text, str(problem)),))
    book = read_rules(document, world)
    if not document.get("rule") and not book.problems:
        trouble = RuleTrouble(0, "", "There is no rule in it.", "To have no flags, write rules with “on = false”.")
        return ReadRules(book, (trouble,))
    lines = text.splitlines()
    found = [_trouble(lines, problem) for problem in book.problems]
    return ReadRules(book, tuple(sorted(found, key=lambda trouble: trouble.line)))


def _syntax(text: str, said: str) -> RuleTrouble:
    at = _AT_LINE.search(said)
    line = int(at[1]) if at else len(text.splitlines())
    what = said.split(" (at ")[0]
    return RuleTrouble(
        line, "", f"This is no valid TOML: {what}.", "Look at this line and the one before: a quote or bracket?"
    )


def _trouble(lines: Sequence[str], problem: Problem) -> RuleTrouble:
    starts = [number for number, line in enumerate(lines, 1) if _RULE.match(line)]
    first, last = 1, len(lines)
    if 0 <= problem.rule < len(starts):
        first = starts[problem.rule]
        last = starts[problem.rule + 1] - 1 if problem.rule + 1 < len(starts) else last
    line = _line_of(lines, first, last, problem.look_for) or (first if problem.rule >= 0 else 0)
    return RuleTrouble(line, problem.rule_id, problem.what, problem.advice)


def _line_of(lines: Sequence[str], first: int, last: int, look_for: Sequence[str]) -> int:
    """The first line of a stretch that holds the likeliest of the words, comments aside; 0 where none does."""
    for words in look_for:
        whole = re.compile(rf"(?<![\w-]){re.escape(words)}(?![\w-])")
        for number in range(first, last + 1):
            if whole.search(lines[number - 1].split("#", 1)[0]):
                return number
    return 0


def texts_of(text: str) -> list[str]:
    """The text of each rule, from its [[rule]] to the next, with the comment above it."""
    lines = text.splitlines(keepends=True)
    starts = [_with_comment(lines, number) for number, line in enumerate(lines) if _RULE.match(line)]
    edges = [*starts, len(lines)]
    return ["".join(lines[start:end]).strip() + "\n" for start, end in zip(edges, edges[1:], strict=False)]


def _with_comment(lines: Sequence[str], start: int) -> int:
    while start and lines[start - 1].lstrip().startswith("#"):
        start -= 1
    return start
