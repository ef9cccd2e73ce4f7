"""Reads the limits of a condition (at_least, over, at_most, under, is, one_of) and refuses those nothing can meet."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any as Plain

from desk.domain.calendars import WorkCalendar
from desk.domain.measures import Measure, Shape
from desk.domain.picking import Leaf
from desk.domain.problems import Problems
from desk.domain.quantities import EXAMPLE, Quantity, read_length
from desk.domain.rules import All, Condition, leaves_of

LIMITS = ("at_least", "over", "at_most", "under", "is", "one_of")
FOR_SHAPE = {
    Shape.LENGTH: ("at_least", "over", "at_most", "under"),
    Shape.COUNT: ("at_least", "over", "at_most", "under", "is"),
    Shape.SHARE: ("at_least", "over", "at_most", "under"),
    Shape.WORDS: ("is", "one_of"),
    Shape.YES_NO: ("is",),
}


@dataclass(frozen=True, slots=True)
class Lengths:
    """Reads lengths of one text of rules with its calendars; what is wrong goes to the problems."""

    calendars: Mapping[str, WorkCalendar]
    problems: Problems

    def quantity(self, value: Plain, key: str, calendar: WorkCalendar | None) -> int | None:
        """A length in microseconds; None and a problem where it is none."""
        read = self.length(value, key)
        if read is None:
            return None
        if not read.working:
            return read.length
        if calendar is None:
            self.problems.add("Working time needs a calendar.", "Describe one as [calendars.office].", str(value), key)
            return None
        return read.length + round(read.working_days * calendar.usual_day)

    def length(self, value: Plain, key: str) -> Quantity | None:
        """A length as written; None and a problem where it is none."""
        if not isinstance(value, str):
            self.problems.add(f"“{key} = {value}” has no unit.", EXAMPLE, key)
            return None
        read = read_length(value)
        if isinstance(read, str):
            self.problems.add(f"{read[0].upper()}{read[1:]} (in “{key}”).", EXAMPLE, value, key)
            return None
        return read

    def calendar(self, table: Mapping[str, Plain]) -> tuple[str, WorkCalendar | None]:
        """The calendar a table names, or the file's first; ("", None) where there is none."""
        name = self.problems.text(table, "calendar", 60)
        if not name:
            return next(iter(self.calendars.items()), ("", None))
        if name not in self.calendars:
            advice = f"These are there: {', '.join(self.calendars)}." if self.calendars else f"Add [calendars.{name}]."
            self.problems.add(f"There is no calendar “{name}”, or it is wrong.", advice, name, "calendar")
        return name, self.calendars.get(name)


def read_limit(lengths: Lengths, measure: Measure, leaf: Leaf, key: str, value: Plain) -> Condition | None:
    """The condition of one limit of a measure; None and a problem where it is none."""
    if key not in FOR_SHAPE[measure.shape]:
        keys = " or ".join(FOR_SHAPE[measure.shape])
        lengths.problems.add(f"“{key}” does not go with {measure.name}.", f"Write {keys}.", key)
        return None
    if measure.shape is Shape.WORDS:
        return _words(lengths, measure, leaf, key, value)
    if measure.shape is Shape.YES_NO:
        if not isinstance(value, bool):
            lengths.problems.add(f"{measure.name} is true or false.", "Write is = true or is = false.", "is")
        return replace(leaf, below=value is False)
    limit = _number(lengths, measure, leaf, key, value)
    return None if limit is None else _bounded(leaf, key, limit)


def _words(lengths: Lengths, measure: Measure, leaf: Leaf, key: str, value: Plain) -> Leaf | None:
    items = value if key == "one_of" and isinstance(value, list) else [value]
    if not items or not all(isinstance(item, str) and item.strip() for item in items):
        lengths.problems.add(f"“{key}” of {measure.name} holds no words.", 'Write is = "gold", or a list.', key)
        return None
    words = frozenset(item.strip().casefold() for item in items)
    for word in sorted(words.difference(measure.choices)) if measure.choices else ():
        lengths.problems.add(f"“{word}” is no {measure.name}.", f"Write one of {', '.join(measure.choices)}.", word)
    return replace(leaf, words=words)


def _number(lengths: Lengths, measure: Measure, leaf: Leaf, key: str, value: Plain) -> int | None:
    """The limit as a whole number, where it is one that can be reached and missed."""
    if measure.shape is Shape.LENGTH:
        limit = lengths.quantity(value, key, leaf.calendar)
    else:
        limit = _count(lengths, measure, key, value)
    if limit is None:
        return None
    least = -measure.most if measure.name == "sentiment" else 0
    lowest, highest = least + (key in ("at_least", "under")), measure.most - (key in ("over", "at_most"))
    if not lowest <= limit <= highest:
        lengths.problems.add(
            f"{measure.name} is always or never {key.replace('_', ' ')} {value}.",
            "Choose a limit that can be reached and missed.",
            str(value),
            key,
        )
        return None
    if measure.shape is Shape.LENGTH and leaf.window and measure.name != "longest_wait" and limit >= leaf.window:
        lengths.problems.add(
            f"There is never {value} of {measure.name} within so short a window.", "Widen it.", str(value), key
        )
        return None
    return limit


def _count(lengths: Lengths, measure: Measure, key: str, value: Plain) -> int | None:
    share = measure.shape is Shape.SHARE
    wanted = (int, float) if share else (int,)
    if not isinstance(value, wanted) or isinstance(value, bool) or not math.isfinite(value):
        example = "a number such as 0.4" if share else "a whole number"
        lengths.problems.add(f"“{key}” of {measure.name} is not {example}.", f"Write {example}.", key)
        return None
    hundredths = float(value) * 100 if share else float(value)
    if share and abs(hundredths - round(hundredths)) > 1e-6:
        lengths.problems.add(f"{measure.name} is told in hundredths.", "Write two decimals at most.", str(value), key)
        return None
    return round(hundredths)


def contradiction(lengths: Lengths, measure: Measure, limits: Sequence[Condition]) -> None:
    """Note two limits that nothing meets together."""
    if measure.shape in (Shape.WORDS, Shape.YES_NO):
        return
    leaves = [leaf for limit in limits for leaf in leaves_of(limit)]
    least = max((leaf.limit for leaf in leaves if not leaf.below), default=None)
    most = min((leaf.limit for leaf in leaves if leaf.below), default=None)
    if least is not None and most is not None and least >= most:
        lengths.problems.add(f"No {measure.name} meets both limits.", "Widen one of them.", measure.name)


def _bounded(leaf: Leaf, key: str, limit: int) -> Condition:
    """All limits as "at least so much", and its opposite: what is measured are whole numbers."""
    if key == "is":
        least = replace(leaf, limit=limit)
        most = replace(leaf, limit=limit + 1, below=True)
        return All((least, most)) if limit else most
    above = limit + (key in ("over", "at_most"))
    return replace(leaf, limit=above, below=key in ("at_most", "under"))
