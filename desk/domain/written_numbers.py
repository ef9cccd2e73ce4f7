"""Reads a phone number however a person, a page or a switch wrote it, by the rules that libphonenumber brings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Any

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumber, PhoneNumberType

from desk.domain.numbering import SHORTEST_PHONE

NOT_DIGITS = re.compile(r"\D+")
# As most write one; the library knows more words for it.
_EXTENSION = re.compile(r"(?:ext|extension|x)[.: ]*[0-9]{1,9}\s*", re.IGNORECASE).fullmatch
# What most of the world dials before a country's code, and what switches write for a plus everywhere.
_ABROAD = "00"
# Carriers' prefixes that libphonenumber lacks: Indosat's and Telkom's.
_MORE_PREFIXES = {"ID": "00[17]"}
# Not among the dashes of Unicode: the minus, and the long vowel of kana, which Japanese numbers are grouped with.
_MORE_DASHES = "\u2212\u30fc"
_NORTH_AMERICA = 1
_OF_PERSONS = (PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
# Up to the first letter behind a digit; what follows a semicolon are parameters (RFC 3966).
_BEFORE_WORDS = re.compile(r"[^;0-9]*[0-9](?:(?!;)[\W\d_])*(?=[^\W\d_])")


def plain_number(written: str) -> str:
    """A number in the signs of a keypad: digits of any script as 0 to 9, any dash as -, any blank as one, and nothing
    that is not seen. Letters and control characters stay."""
    text = unicodedata.normalize("NFKC", written)
    return text if text.isascii() else "".join(map(_plain_sign, text))


def _plain_sign(sign: str) -> str:
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    kind = unicodedata.category(sign)
    if kind == "Pd" or sign in _MORE_DASHES:
        return "-"
    return {"Zs": " ", "Cf": ""}.get(kind, sign)


def read_number(text: str, region: str) -> PhoneNumber | None:
    """The number a plain text (`plain_number`) is, None where it is none of a possible length.

    `region` is the ISO 3166 code that numbers without a country belong to, or empty. Words behind a number are no part
    of it; letters within one are digits, where only with them it is one that exists: 1-800-FLOWERS, 0800 REIMANN.
    """
    whole = _read(text, region)
    before = _BEFORE_WORDS.match(text)
    if before is None or (whole is not None and _EXTENSION(text, before.end())):
        return whole
    head = _read(before[0], region)
    if head is None:
        # Seven digits without their area are a number already, of which a word makes a stranger's.
        local = len(NOT_DIGITS.sub("", before[0])) >= SHORTEST_PHONE and lacks_area(before[0], region)
        return whole if whole is not None and _exists(whole) and not local else None
    if whole is not None:
        if not _exists(head) and _may_be_letters(whole) and _exists(whole):
            return whole
        head.extension = whole.extension
    return head


def lacks_area(text: str, region: str) -> bool:
    """Whether a number lacks its area: in the next town the same digits are somebody else's."""
    before = _BEFORE_WORDS.match(text)
    try:
        parsed = phonenumbers.parse(before[0] if before else text, region.upper() or None)
    except phonenumbers.NumberParseException:
        return False
    local = phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY
    return bool(phonenumbers.is_possible_number_with_reason(parsed) == local)


def _read(text: str, region: str) -> PhoneNumber | None:
    home = region.upper()
    if text.startswith(_ABROAD):
        return _from_abroad(text, home)
    found = _possible(text, home)
    if found is None and home and not text.startswith("+"):
        # Switches write the country's code without a plus; the library sees that only where the rest is a valid number.
        digits = NOT_DIGITS.sub("", text)
        if digits.startswith(str(phonenumbers.country_code_for_region(home))):
            found = _possible("+" + digits, "")
    return found


def _from_abroad(text: str, home: str) -> PhoneNumber | None:
    """A number behind 00, or behind what is dialled at home for it where that begins so: 0011, 001, 009.

    Which of both was meant the number says itself: the one of the region's own prefix goes before, unless only the
    other exists.
    """
    usual = _possible("+" + text[len(_ABROAD) :], home)
    behind = _behind_own_prefix(text, home)
    own = _possible("+" + behind, home) if behind else None
    if own is None or (usual is not None and _exists(usual) and not _exists(own)):
        return usual
    return own


def _behind_own_prefix(text: str, home: str) -> str:
    """What follows the region's own prefix; "" where the text does not begin with one."""
    prefix = _own_prefix(home)
    digits = [place for place, sign in enumerate(text) if "0" <= sign <= "9"] if prefix else []
    found = prefix("".join(text[place] for place in digits)) if prefix else None
    return "" if found is None or found.end() == len(digits) else text[digits[found.end()] :]


@cache
def _own_prefix(home: str) -> Callable[[str], Any] | None:
    """Finds what is dialled there before a country's code; None where that is 00, or not known."""
    known = PhoneMetadata.metadata_for_region(home) if home else None
    written = known.international_prefix if known is not None else None
    if not written or written == _ABROAD:
        return None
    more = _MORE_PREFIXES.get(home)
    return re.compile(f"{written}|{more}" if more else written).match


def _possible(text: str, region: str) -> PhoneNumber | None:
    try:
        parsed = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return None
    # Possible, not valid: ranges are opened faster than any table is updated, and a wrong "no" splits a customer.
    reason = phonenumbers.is_possible_number_with_reason(parsed)
    return parsed if reason == phonenumbers.ValidationResult.IS_POSSIBLE else None


def _exists(number: PhoneNumber) -> bool:
    """Whether the numbering plans know a range it is of."""
    return bool(phonenumbers.is_valid_number(number))


def _may_be_letters(number: PhoneNumber) -> bool:
    """Whether such numbers are told as words: those of services everywhere, all of them in North America."""
    return number.country_code == _NORTH_AMERICA or phonenumbers.number_type(number) not in _OF_PERSONS
