"""What a scanner read, made into the numbers it may stand for: without what names the kind of bar code, with and
without a check digit, and in the groups in which cards are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

# ISO/IEC 15424: "]", the kind of bar code, and how it was read.
_AIM = re.compile(r"\A\][A-Za-z][0-9A-Za-z]")
# The kinds whose content is told apart by application identifiers (GS1 General Specifications).
_GS1 = ("]C1", "]d2", "]e0", "]e1", "]e2", "]Q3", "]J1")
# FNC1 between two fields, as scanners send it.
_SEPARATOR = "\x1d"
# Of a card or an order these are what tells whose it is: by application identifier, how long its value is (0: up to
# the separator). 8018 is a service relation's recipient, as on loyalty cards; 8017 its provider; 00 a parcel; 01, 02
# an article; 10, 21 its lot and serial number; 400 the customer's order; 401 a consignment; 8020 a payment slip.
_FIELDS = {
    "8018": 18, "8017": 18, "8020": 0, "400": 0, "401": 0, "403": 0, "253": 0, "240": 0, "241": 0, "00": 18, "01": 14,
    "02": 14, "10": 0, "21": 0, "11": 6, "13": 6, "15": 6, "17": 6, "37": 0,
}  # fmt: skip
# The order in which they are looked for; the rest tells nothing of whose it is.
_TELLING = ("8018", "400", "8020", "253", "401", "403", "21", "00", "01")
# EAN-8, UPC-A, EAN-13, ITF-14 and numbers of recipients and parcels end in a check digit.
_CHECKED = frozenset({8, 12, 13, 14, 18})
_LETTERS_THEN_DIGITS = re.compile(r"\A([A-Za-z]{1,4})(\d{8,16})\Z")
_GROUP = 4
MOST = 12


def candidates(code: str) -> tuple[str, ...]:
    """The numbers a code may stand for, the likeliest first, each once, at most MOST; none of an empty code."""
    found: dict[str, None] = {}
    for number in _numbers(code):
        for spelled in _spellings(number):
            found.setdefault(spelled)
    # The whole code is always among them, however many fields it has.
    whole = bare(code)
    first = tuple(found)[: MOST - 1]
    return first if not whole or whole in first else (*first, whole)


def bare(code: str) -> str:
    """A code without what names the kind of bar code and without signs nobody reads."""
    return "".join(sign for sign in _AIM.sub("", code) if sign.isprintable()).strip()


def is_checked(number: str) -> bool:
    """Whether the last digit checks the others, as of every GS1 number (General Specifications, 7.9)."""
    if len(number) not in _CHECKED or not (number.isascii() and number.isdigit()):
        return False
    weighed = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(number[:-1])))
    return (weighed + int(number[-1])) % 10 == 0


def _numbers(code: str) -> Iterator[str]:
    kind, rest = code.lstrip()[:3], _AIM.sub("", code.lstrip())
    if kind in _GS1 or _SEPARATOR in rest or rest.startswith("("):
        fields = _fields(rest)
        for name in _TELLING:
            if fields.get(name):
                yield fields[name]
    whole = bare(code)
    if whole:
        yield whole


def _fields(rest: str) -> dict[str, str]:
    """The fields of a GS1 code by their application identifiers, up to the first that is not known."""
    if rest.startswith("("):
        return {name: bare(value) for name, value in re.findall(r"\((\d{2,4})\)([^(]*)", rest)}
    found: dict[str, str] = {}
    rest = rest.lstrip(_SEPARATOR)
    while rest:
        name = next((one for one in _FIELDS if rest.startswith(one)), "")
        if not name:
            break
        rest = rest[len(name) :]
        value = rest[: _FIELDS[name]] if _FIELDS[name] else rest.split(_SEPARATOR, 1)[0]
        rest = rest[len(value) :].lstrip(_SEPARATOR)
        if value:
            found.setdefault(name, bare(value))
    return found


def _spellings(number: str) -> Iterator[str]:
    yield number
    if is_checked(number):
        yield number[:-1]
    if number.isascii() and number.isdigit():
        # UPC-A is EAN-13 with a zero before it, and systems keep either.
        plain = number.lstrip("0")
        if plain and plain != number:
            yield plain
            if is_checked(number):
                yield plain[:-1]
        if len(number) == 12 and is_checked(number):
            yield f"0{number}"
    yield from _grouped(number)


def _grouped(number: str) -> Iterator[str]:
    """As printed: letters apart, digits in fours; and without what stands between."""
    plain = re.sub(r"[\s\-./]", "", number)
    if plain and plain != number:
        yield plain
    parts = _LETTERS_THEN_DIGITS.match(plain)
    letters, digits = (
        (parts[1], parts[2]) if parts else ("", plain if plain.isdigit() and len(plain) >= 2 * _GROUP else "")
    )
    if not digits.isdigit() or len(digits) < 2 * _GROUP:
        return
    fours = [digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP)]
    groups = [letters, *fours] if letters else fours
    yield "-".join(groups)
    if letters:
        yield f"{letters}-{digits}"
    yield " ".join(groups)
