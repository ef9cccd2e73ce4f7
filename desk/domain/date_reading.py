"""Reads how a language writes dates from a plain table, and makes the searches of desk.domain.dates of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import time, tzinfo
from typing import Any

from desk.domain.dates import Dates
from desk.domain.phrases import first_letters

_PARTS = {
    *("months", "weekdays", "days", "weeks", "months_end", "counts", "units", "next", "deadlines", "within", "clock"),
    *("clock_words", "order", "ordinal", "at", "to", "the", "more", "spans", "zones"),
}
_UNITS = {"minute", "hour", "day", "working_day", "week", "month"}


def read_dates(table: Mapping[str, Any], zone_named: Callable[[str], tzinfo | None]) -> Dates:
    """Read a language's table of dates; ValueError or KeyError says what is wrong with it. `zone_named` answers None
    for a name no zone has."""
    unknown = sorted(set(table) - _PARTS)
    if unknown:
        raise ValueError(f"“{unknown[0]}” is not known in dates. Known: {', '.join(sorted(_PARTS))}.")
    units = {str(word): _unit(str(unit)) for word, unit in table["units"].items()}
    if table["order"] not in ("dmy", "zone"):
        raise ValueError("The order of dates is “dmy” or “zone”.")
    held = {name: {str(word): int(number) for word, number in table[name].items()} for name in _NUMBERED}
    for name, lowest, highest in (("weekdays", 0, 6), ("months", 1, 12)):
        if not all(lowest <= number <= highest for number in held[name].values()):
            raise ValueError(f"The numbers of {name} go from {lowest} to {highest}.")
    clock_words = {str(word): time.fromisoformat(at) for word, at in table["clock_words"].items()}
    zones = {str(word): _zone(str(name), zone_named) if name else None for word, name in table.get("zones", {}).items()}
    by, clock = _one_of(table["deadlines"]), _clock(table["clock"], clock_words, zones)
    counts = {str(word): float(number) for word, number in table["counts"].items()}
    more = {str(word): float(number) for word, number in table.get("more", {}).items()}
    spans = {str(words): _unit(str(length)) for words, length in table.get("spans", {}).items()}
    span = rf"(?:(?P<span>{_one_of(spans)})(?!\w)|{_span(table, counts, more, units)})"
    return Dates(
        pattern=re.compile(rf"{_BEGIN}(?:{span}|(?:(?P<by>{by})\s+)?(?:{_days(table, held)}))"),
        clock=re.compile(rf",?\s+(?:(?:{_one_of(table['at'])})\s+)?{clock}"),
        hours=re.compile(rf"{_BEGIN}(?:(?P<by>{by})|(?:{_one_of(table['at'])}))\s+{clock}"),
        units=units,
        spans=spans,
        counts=counts,
        more=more,
        clock_words=clock_words,
        zones=zones,
        order=str(table["order"]),
        keys=_keys([*units, *spans], clock_words, table["clock"], held),
        **held,
    )


def _unit(written: str) -> tuple[int, str]:
    many, _, unit = written.rpartition(" ")
    if unit not in _UNITS or not (many or "1").isdecimal():
        raise ValueError(f"Units of dates are {', '.join(sorted(_UNITS))}, or so many of one: “15 minute”.")
    return int(many or 1), unit


def _zone(name: str, zone_named: Callable[[str], tzinfo | None]) -> tzinfo:
    zone = zone_named(name)
    if zone is None:
        raise ValueError(f"There is no time zone “{name}”. Write one such as Europe/London.")
    return zone


def _keys(
    units: Iterable[str], clock_words: Iterable[str], halves: Iterable[str], held: Mapping[str, Mapping[str, int]]
) -> frozenset[str]:
    """First letters of every word that makes a date; all small numbers are among them, for 11/24 and 3pm are dates."""
    days = (held[name] for name in ("weekdays", "months", "days", "weeks", "months_end"))
    words = {word for several in (units, clock_words, *days) for word in several}
    numbers = {f"{number}{half}" for number in range(100) for half in ("", *halves)}
    return frozenset(first_letters(word) for word in words | numbers)


_NUMBERED = ("months", "weekdays", "days", "weeks", "months_end", "next")
_BEGIN = r"(?<![\w.,/-])"
_NEVER = "(?!)"


def _one_of(words: Iterable[str]) -> str:
    """Any of these words or runs of words, the longest first; what nothing matches where there are none."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return (
        _NEVER
        if not ordered
        else "|".join(r"\s+".join(re.escape(part) for part in word.split(" ")) for word in ordered)
    )


def _days(table: Mapping[str, Any], held: Mapping[str, Mapping[str, int]]) -> str:
    """The ways to name a day."""
    ordinal, month, weekday = _one_of(table["ordinal"]), _one_of(held["months"]), _one_of(held["weekdays"])
    # "Friday, the 27th of November" is one day and not two.
    with_date = rf"(?P<dated>(?:{weekday}),?\s+(?:(?:{_one_of(table.get('the', ()))})\s+)?)?"
    numbered = (
        rf"(?P<number>\d{{1,2}})(?:{ordinal})?\s+(?P<month>{month})(?!\w)(?:\.?,?\s+(?P<year>20\d\d)(?!\w))?",
        rf"(?P<month_first>{month})\.?\s+(?P<number_last>\d{{1,2}})(?:{ordinal})?(?!\w)"
        r"(?:,?\s+(?P<year_last>20\d\d)(?!\w))?",
        r"(?P<first>\d{1,2})(?P<sign>[./])(?P<second>\d{1,2})"
        r"(?:(?P<closed>(?P=sign))(?P<third>20\d\d|\d\d)?)?(?![\w/])",
    )
    named = (
        rf"(?P<{name}>{_one_of(held[key])})(?!\w)"
        for name, key in (("day", "days"), ("week", "weeks"), ("month_end", "months_end"))
    )
    return "|".join(
        (
            r"(?P<iso>\d{4}-\d{2}-\d{2})(?!\w)",
            f"{with_date}(?:{'|'.join(numbered)})",
            rf"(?:(?P<next>{_one_of(held['next'])})\s+)?(?P<weekday>{weekday})(?!\w)",
            *named,
        )
    )


def _span(table: Mapping[str, Any], counts: Iterable[str], more: Iterable[str], units: Iterable[str]) -> str:
    """ "within 2 days", "in 3 to 5 working days", "in an hour and a half"."""
    count = rf"\d{{1,3}}(?:½|[.,]\d)?|{_one_of(counts)}"
    return (
        rf"(?:{_one_of(table['within'])})\s+(?P<count>{count})"
        rf"(?:(?:\s*[-–]\s*|\s+(?:{_one_of(table['to'])})\s+)(?P<count_most>{count}))?"
        rf"\s+(?P<unit>{_one_of(units)})(?!\w)(?:\s+(?P<more>{_one_of(more)})(?!\w))?"
    )


def _clock(halves: Iterable[str], words: Iterable[str], zones: Iterable[str]) -> str:
    zone = _one_of(zones)
    return (
        rf"(?:(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?(?:\s*(?P<half>{_one_of(halves)})(?!\w)|(?<=:\d\d)(?!\d))"
        rf"|(?P<clock_word>{_one_of(words)})(?!\w))"
        rf"(?:\s*(?:\((?P<zone_within>{zone})\)|(?P<zone>{zone})(?!\w)))?"
    )
