"""Addresses that dial: what is handed to the phone on the desk when a number is clicked (RFC 3966)."""

from __future__ import annotations

import re

_E164 = re.compile(r"(\+[0-9]{2,15})(?:;ext=([0-9]{1,20}))?")
_DIGITS = re.compile(r"[0-9]{3,20}")


def tel(value: str) -> str:
    """The `tel:` address of a normalised number: "tel:+13035550142;ext=12". A number without a country is dialled as it
    is, "" for what is none: nothing but digits ever reaches the phone."""
    found = _E164.fullmatch(value)
    if found:
        return f"tel:{found[1]}" + (f";ext={found[2]}" if found[2] else "")
    local = value.removeprefix("n:")
    # RFC 3966 asks what is dialled within: the desk's own phone system.
    return f"tel:{local}" if _DIGITS.fullmatch(local) else ""
