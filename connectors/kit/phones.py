"""Finds a phone number at sources that keep numbers as people typed them."""

from __future__ import annotations

import re

import phonenumbers

# Fewer digits than this at the end of two numbers may agree by chance.
_TELLING = 7


def like_pattern(number: str) -> str:
    """An SQL LIKE pattern for every way of writing an E.164 number: its national digits with anything between them."""
    return "%" + "%".join(national_digits(number)) + "%"


def same_number(written: str, number: str, region: str) -> bool:
    """True when what somebody typed is the E.164 number, read as people of `region` (ISO 3166, or "") write.

    A number without a country, and no region to tell it, is the same when its digits are the national ones.
    """
    try:
        found = phonenumbers.parse(written, region or None)
    except phonenumbers.NumberParseException:
        national = national_digits(number)
        return len(national) >= _TELLING and _digits(written).lstrip("0") == national
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164) == number


def national_digits(number: str) -> str:
    """The digits of an E.164 number without its country code; all there are where it is none."""
    try:
        return phonenumbers.national_significant_number(phonenumbers.parse(number, None)).lstrip("0")
    except phonenumbers.NumberParseException:
        return _digits(number)


def own_numbers(written: str, region: str) -> tuple[str, ...]:
    """The digits, country code first, of numbers that a person listed with commas, semicolons or lines between."""
    found = []
    for one in re.split(r"[,;\n]", written):
        try:
            parsed = phonenumbers.parse(one, region or None)
        except phonenumbers.NumberParseException:
            found.append(_digits(one))
        else:
            found.append(_digits(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)))
    return tuple(one for one in found if one)


def _digits(text: str) -> str:
    return "".join(one for one in text if one.isdigit())
