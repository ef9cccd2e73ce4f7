"""What an editor knows of a text of rules: where each rule stands, and how a condition on a measure is written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desk.services.flag_views import MeasureView

_RULE = re.compile(r"\s*\[\[\s*rule\s*\]\]")
_ID = re.compile(r"""\s*id\s*=\s*["']([^"']+)["']""")
# An opening quote before the cursor that nothing closes.
_QUOTED = re.compile(r"""^[^"]*(?:"[^"]*"[^"]*)*"[^"]*$""")
# How values of a shape are written; to be changed by whoever inserts one.
_LIMITS = {"length": 'over = "30 min"', "count": "at_least = 2", "share": "at_most = 0.4", "yes or no": "is = true"}


@dataclass(frozen=True, slots=True)
class Place:
    """A rule, the line it begins on, and the first line of the comment above it; counted from 1."""

    rule_id: str
    line: int
    first: int


def places(text: str) -> tuple[Place, ...]:
    """The rules of a text in the order they stand in. What cannot be read yet, while it is typed, is left out."""
    found: list[Place] = []
    begins, comment = (0, 0), 0
    for number, line in enumerate(text.splitlines(), 1):
        if _RULE.match(line):
            begins = (number, comment or number)
        elif begins[0] and (given := _ID.match(line)) is not None:
            found.append(Place(given.group(1), *begins))
            begins = (0, 0)
        comment = (comment or number) if line.lstrip().startswith("#") else 0
    return tuple(found)


def rule_at(text: str, line: int) -> str:
    """The rule a line belongs to, the comment above a rule included; "" before the first rule."""
    before = [place for place in places(text) if place.first <= line]
    return before[-1].rule_id if before else ""


def line_of(text: str, rule_id: str) -> int:
    """The line a rule begins on; 1 where it is not there."""
    return next((place.line for place in places(text) if place.rule_id == rule_id), 1)


def condition(measure: MeasureView, before: str) -> str:
    """What to write where a measure is wanted; `before` is what stands on the line before the cursor.

    Inside quotes it is the name alone, else a whole condition with a limit to be changed.
    """
    if _QUOTED.match(before):
        return measure.name
    choice = measure.choices[0] if measure.choices and measure.shape == "words" else "…"
    limit = _LIMITS.get(measure.shape, f'is = "{choice}"')
    return f'{{ measure = "{measure.name}", {limit} }}'
