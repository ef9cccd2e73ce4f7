"""Reads the addresses other programs open the desk with: desk:, tel:, callto:, sip: and phone:; they only ever show.

An address never does anything by itself: it names a number, a customer or a hand-off to look at. What it brings beside
that (parameters, passwords, ports) is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, unquote_to_bytes

from desk.domain.written_numbers import plain_number

# Longer than any address that makes sense, and short enough for one word between two programs.
LONGEST_ADDRESS = 300
SCHEME = "desk"
# RFC 3966 and 3261; callto: and phone: have no standard, and are written like these.
PHONE_SCHEMES = ("tel", "callto", "sip", "sips", "phone")
_ADDRESS = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,20}):(?://)?(.*)", re.DOTALL)
# As people and phones write numbers: digits, with the signs that group them; * and # lead to services.
_NUMBER = re.compile(r"\+?[0-9*#(][0-9*#(). /-]{1,39}")
_DIGIT = re.compile(r"[0-9]")
_FEWEST_DIGITS = 2


class What(StrEnum):
    """What an address leads to."""

    NUMBER = "number"
    # A customer, by a record that is theirs: source/stream/id.
    CUSTOMER = "customer"
    # A hand-off, by its code.
    HAND_OFF = "hand-off"


_VALUES = {
    What.CUSTOMER: re.compile(r"[^/\s]{1,40}/[^/\s]{1,40}/.{1,200}"),
    What.HAND_OFF: re.compile(r"[0-9A-Za-z-]{1,40}"),
}


@dataclass(frozen=True, slots=True)
class Address:
    """What to show. `value` is the number as it was written, in the signs of a keypad (`plain_number`), the customer's
    record, or the hand-off's code."""

    what: What
    value: str


def read(text: str) -> Address | None:
    """The address, or None where it is none of ours; never fails.

    desk:number/+49301234567, desk:customer/SOURCE/STREAM/ID and desk:hand-off/CODE; tel:+49-30-1234567;ext=5,
    sip:+4930@host;user=phone, callto://0301234567, phone:030… give a number. Parts are percent-encoded UTF-8.
    """
    found = _ADDRESS.fullmatch(_without_marks(text)) if len(text) <= LONGEST_ADDRESS else None
    if found is None:
        return None
    scheme = found[1].casefold()
    if scheme == SCHEME:
        return _own(re.split(r"[?#]", found[2], maxsplit=1)[0])
    return _number(_user_part(found[2])) if scheme in PHONE_SCHEMES else None


def written(address: Address) -> str:
    """The address as a text to be opened anywhere; `read` gives it back."""
    return f"{SCHEME}:{address.what}/{quote(address.value, safe='/+')}"


def _own(rest: str) -> Address | None:
    kind, _, value = (_meant(rest) or "").lstrip("/").partition("/")
    if kind.casefold() == What.NUMBER:
        return _number(value)
    what = next((one for one in _VALUES if one == kind.casefold()), None)
    if what is None or not value.isprintable() or not _VALUES[what].fullmatch(value):
        return None
    return Address(what, value)


def _number(value: str | None) -> Address | None:
    # Pages group numbers with blanks and dashes of print, and put marks around them that nobody sees.
    text = plain_number(value or "").strip(" ")
    if not _NUMBER.fullmatch(text) or len(_DIGIT.findall(text)) < _FEWEST_DIGITS:
        return None
    return Address(What.NUMBER, text)


def _user_part(rest: str) -> str | None:
    """The number of `number:password@host:port;parameters?headers`."""
    return _meant(re.split(r"[@;?:,]", rest, maxsplit=1)[0].rstrip("/"))


def _meant(text: str) -> str | None:
    """Percent-encoding taken off once; None where that leaves no UTF-8."""
    try:
        return unquote_to_bytes(text).decode("utf-8")
    except UnicodeError:
        return None


def _without_marks(text: str) -> str:
    """Without what surrounds a text that was copied: blanks, and marks nobody sees."""
    seen = [place for place, sign in enumerate(text) if sign.isprintable() and not sign.isspace()]
    return text[seen[0] : seen[-1] + 1] if seen else ""
