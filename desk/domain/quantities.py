"""Reads lengths as people write them ("2 h 30 min", "1 working day") and says what is wrong with them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desk.domain.time import DAY, HOUR, MINUTE, SECOND

_UNITS = {
    **dict.fromkeys(("s", "sec", "second", "seconds"), SECOND),
    **dict.fromkeys(("m", "min", "minute", "minutes"), MINUTE),
    **dict.fromkeys(("h", "hour", "hours"), HOUR),
    **dict.fromkeys(("d", "day", "days"), DAY),
    **dict.fromkeys(("w", "week", "weeks"), 7 * DAY),
}
_PART = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(working\s+)?([a-z]+)\s*", re.IGNORECASE)
_WORKING_UNITS = frozenset({MINUTE, HOUR, DAY})
_LONGEST_DIGITS = 9
EXAMPLE = "Write a number with its unit, such as “20 min”, “2 h”, “7 days” or “1 working day”."


@dataclass(frozen=True, slots=True)
class Quantity:
    """A length in microseconds, and the number of working days beside it, whose length a calendar tells.

    `working` says that the whole is working time.
    """

    length: int
    working_days: float = 0
    working: bool = False


def read_length(text: str) -> Quantity | str:
    """The length a text names, or what is wrong with it, in words."""
    place, length, working_days = 0, 0.0, 0.0
    kinds = set()
    while place < len(text):
        part = _PART.match(text, place)
        if part is None or len(part[1]) > _LONGEST_DIGITS:
            return f"“{text}” is no length of time"
        unit = _UNITS.get(part[3].lower())
        if unit is None:
            return f"“{part[3]}” is no unit of time"
        working = bool(part[2])
        if working and unit not in _WORKING_UNITS:
            return f"“working {part[3]}” is no unit of time"
        kinds.add(working)
        if working and unit == DAY:
            working_days += float(part[1])
        else:
            length += float(part[1]) * unit
        place = part.end()
    if len(kinds) != 1:
        return f"“{text}” mixes working time with other time" if kinds else "nothing is written where a length belongs"
    return Quantity(round(length), working_days, kinds == {True})
