"""Codes of hand-offs: short, fit to be said on the phone and typed by whoever hears them, and checked.

A code has nine signs of eleven. No two of these look or sound alike (CONFUSABLE has what does), so most of what is
misheard is no sign of a code at all. The last two signs check the others: signs are numbers of the field of eleven, a
code is right where their sum and their weighted sum are zero, and two codes differ in at least three signs (a shortened
Reed-Solomon code). So one or two wrong signs, and any two that changed places, are always noticed.
"""

from __future__ import annotations

from collections.abc import Callable

from desk.domain.trouble import Trouble

SIGNS = "246789FLMRW"
LENGTH = 9
# Signs that people take for one another, by eye or by ear (English, German); a code has at most one of each.
CONFUSABLE = (
    "0OQD",
    "1IL",
    "17",
    "4A",
    "2Z",
    "5S",
    "8B",
    "6G",
    "UV",
    "BCDEGPTVZ3W",
    "AHJK8",
    "FSX",
    "MN",
    "59IY",
    "QU2",
    "23",
    "PB",
    "TD",
)
# How a sign is said where one letter alone is not understood (the alphabet of aviation, ICAO Annex 10).
SPOKEN = {"F": "Foxtrot", "L": "Lima", "M": "Mike", "R": "Romeo", "W": "Whiskey"}
_PRIME = len(SIGNS)
_DATA = LENGTH - 2
_GROUP = 3
_BETWEEN = " -–—.·/_"
# More than this nobody says; it is not gone through.
_LONGEST = 60


def make(draw: Callable[[int], int]) -> str:
    """A new code; `draw(n)` gives a number below n by chance, as secrets.randbelow does."""
    values = [draw(_PRIME) for _ in range(_DATA)]
    whole = -sum(values) % _PRIME
    weighed = -sum(_weight(place) * value for place, value in enumerate(values)) % _PRIME
    # The two last signs x and y of x + y = whole and a*x + b*y = weighed, where b - a is one.
    last = (weighed - _weight(_DATA) * whole) % _PRIME
    return "".join(SIGNS[value] for value in (*values, (whole - last) % _PRIME, last))


def read(text: str) -> str:
    """The code a person typed, with or without spaces and hyphens, in capitals or not; Trouble says what is wrong."""
    signs = "".join(sign for sign in text[:_LONGEST].upper() if sign not in _BETWEEN and not sign.isspace())
    wrong = next((sign for sign in signs if sign not in SIGNS), "")
    if wrong:
        shown_sign = f" “{wrong}”" if wrong.isascii() and wrong.isalnum() else ""
        raise Trouble(
            f"The sign{shown_sign} is in no code of a hand-off.", f"Codes are made of {' '.join(SIGNS)} only."
        )
    if len(signs) != LENGTH or len(text) > _LONGEST:
        raise Trouble(f"A hand-off's code has {LENGTH} signs, this one {len(signs)}.", "Ask for it again.")
    if not _is_right(signs):
        raise Trouble("This is no hand-off's code: a sign is wrong.", "Ask for it again, sign by sign.")
    return signs


def shown(code: str) -> str:
    """A code as people read it: 4F7-M92-RL6."""
    return "-".join(code[place : place + _GROUP] for place in range(0, len(code), _GROUP))


def spoken(code: str) -> str:
    """A code as it is said: 4 Foxtrot 7, Mike 9 2, Romeo Lima 6."""
    groups = (code[place : place + _GROUP] for place in range(0, len(code), _GROUP))
    return ", ".join(" ".join(SPOKEN.get(sign, sign) for sign in group) for group in groups)


def _weight(place: int) -> int:
    return place + 1


def _is_right(signs: str) -> bool:
    values = [SIGNS.index(sign) for sign in signs]
    weighed = sum(_weight(place) * value for place, value in enumerate(values))
    return sum(values) % _PRIME == 0 and weighed % _PRIME == 0
