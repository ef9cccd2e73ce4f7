"""Reads how a language writes dates from a plain table, and makes the searches of desk.domain.dates of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import time
from typing import Any

from desk.domain.dates import Dates
from desk.domain.phrases import first_letters

_PARTS = {
    *("months", "weekdays", "days", "weeks", "months_end", "counts", "units", "next", "deadlines", "within", "clock"),
    *("clock_words", "order", "ordinal", "at", "to"),
}
_UNITS = {"minute", "hour", "day", "working_day", "week", "month"}


def read_dates(table: Mapping[str, Any]) -> Dates:
    """Read a language's table of dates; ValueError or KeyError says what is wrong with it."""
    unknown = sorted(set(table) - _PARTS)
    if unknown:
        raise ValueError(f"“{unknown[0]}” is not known in dates. Known: {', '.join(sorted(_PARTS))}.")
    units = {str(word): str(unit) for word, unit in table["units"].items()}
    if not set(units.values()) <= _UNITS:
        raise ValueError(f"Units of dates are {', '.join(sorted(_UNITS))}.")
    if table["order"] not in ("dmy", "zone"):
        raise ValueError("The order of dates is “dmy” or “zone”.")
    held = {name: {str(word): int(number) for word, number in table[name].items()} for name in _NUMBERED}
    for name, lowest, highest in (("weekdays", 0, 6), ("months", 1, 12)):
        if not all(lowest <= number <= highest for number in held[name].values()):
            raise ValueError(f"The numbers of {name} go from {lowest} to {highest}.")
    clock_words = {str(word): time.fromisoformat(at) for word, at in table["clock_words"].items()}
    by, clock = _one_of(table["deadlines"]), _clock(table["clock"], clock_words)
    return Dates(
        pattern=re.compile(rf"{_BEGIN}(?:{_span(table, held, units)}|(?:(?P<by>{by})\s+)?(?:{_days(table, held)}))"),
        clock=re.compile(rf",?\s+(?:(?:{_one_of(table['at'])})\s+)?{clock}"),
        hours=re.compile(rf"{_BEGIN}(?P<by>{by})\s+{clock}"),
        units=units,
        clock_words=clock_words,
        order=str(table["order"]),
        keys=_keys(units, clock_words, table["clock"], held),
        **held,
    )


def _keys(
    units: Iterable[str], clock_words: Iterable[str], halves: Iterable[str], held: Mapping[str, Mapping[str, int]]
) -> frozenset[str]:
    """First letters of every word that makes a date; all small numbers are among them, for 11/24 and 3pm are dates."""
    days = (held[name] for name in ("weekdays", "months", "days", "weeks", "months_end"))
    words = {word for several in (units, clock_words, *days) for word in several}
    numbers = {f"{number}{half}" for number in range(100) for half in ("", *halves)}
    return frozenset(first_letters(word) for word in words | numbers)


_NUMBERED = ("months", "weekdays", "days", "weeks", "months_end", "counts", "next")
_BEGIN = r"(?<![\w.,/-])"


def _one_of(words: Iterable[str]) -> str:
    """Any of these words or runs of words, the longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(r"\s+".join(re.escape(part) for part in word.split(" ")) for word in ordered)


def _days(table: Mapping[str, Any], held: Mapping[str, Mapping[str, int]]) -> str:
    """The ways to name a day."""
    ordinal, month = _one_of(table["ordinal"]), _one_of(held["months"])
    return "|".join(
        (
            r"(?P<iso>\d{4}-\d{2}-\d{2})(?!\w)",
            rf"(?P<number>\d{{1,2}})(?:{ordinal})?\s+(?P<month>{month})(?!\w)(?:\.?,?\s+(?P<year>20\d\d)(?!\w))?",
            rf"(?P<month_first>{month})\.?\s+(?P<number_last>\d{{1,2}})(?:{ordinal})?(?!\w)"
            r"(?:,?\s+(?P<year_last>20\d\d)(?!\w))?",
            r"(?P<first>\d{1,2})(?P<sign>[./])(?P<second>\d{1,2})"
            r"(?:(?P<closed>(?P=sign))(?P<third>20\d\d|\d\d)?)?(?![\w/])",
            rf"(?:(?P<next>{_one_of(held['next'])})\s+)?(?P<weekday>{_one_of(held['weekdays'])})(?!\w)",
            *(
                rf"(?P<{name}>{_one_of(held[key])})(?!\w)"
                for name, key in (("day", "days"), ("week", "weeks"), ("month_end", "months_end"))
            ),
        )
    )


def _span(table: Mapping[str, Any], held: Mapping[str, Mapping[str, int]], units: Mapping[str, str]) -> str:
    """ "within 2 days", "in 3 to 5 working days"."""
    count = rf"\d{{1,3}}|{_one_of(held['counts'])}"
    return (
        rf"(?:{_one_of(table['within'])})\s+(?P<count>{count})"
        rf"(?:(?:\s*[-–]\s*|\s+(?:{_one_of(table['to'])})\s+)(?P<count_most>{count}))?"
        rf"\s+(?P<unit>{_one_of(units)})(?!\w)"
    )


def _clock(halves: Iterable[str], words: Iterable[str]) -> str:
    return (
        rf"(?:(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?(?:\s*(?P<half>{_one_of(halves)})(?!\w)|(?<=:\d\d)(?!\d))"
        rf"|(?P<clock_word>{_one_of(words)})(?!\w))"
    )
