"""Where each rule stands in a text of rules: enough for an editor to know which one the cursor is in."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TABLE = re.compile(r"\s*\[")
_RULE_TABLE = re.compile(r"\s*\[\[\s*rules?\s*\]\]|\s*\[\s*rules?\s*\.")
_NAMED = re.compile(r"""\s*\[\s*rules?\s*\.\s*["']?([\w.-]+?)["']?\s*\]""")
_ID = re.compile(r"""\s*id\s*=\s*["']([^"']+)["']""")


@dataclass(frozen=True, slots=True)
class Place:
    """A rule and its first line, counted from 1."""

    rule_id: str
    line: int


def places(text: str) -> tuple[Place, ...]:
    """The rules of a text in the order they stand in. What cannot be read yet, while it is typed, is left out."""
    found: list[Place] = []
    begins = 0
    for number, line in enumerate(text.splitlines(), 1):
        if _RULE_TABLE.match(line):
            begins = number
            named = _NAMED.match(line)
            if named is not None:
                found.append(Place(named.group(1), number))
                begins = 0
        elif _TABLE.match(line) and "=" not in line and "]" in line and not line.startswith((" ", "\t")):
            begins = 0
        elif begins and (given := _ID.match(line)) is not None:
            found.append(Place(given.group(1), begins))
            begins = 0
    return tuple(found)


def rule_at(text: str, line: int) -> str:
    """The rule a line belongs to; before the first rule the first one, "" where there is none."""
    found = places(text)
    before = [place for place in found if place.line <= line]
    chosen = before[-1:] or list(found[:1])
    return chosen[0].rule_id if chosen else ""


def line_of(text: str, rule_id: str) -> int:
    """The first line of a rule; 1 where it is not there."""
    return next((place.line for place in places(text) if place.rule_id == rule_id), 1)
