"""Why two faces are or are not alike, a few plain words for each field."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desk.domain.people import Face

_WORDS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("given", "same"): "same first name",
        ("given", "nickname"): "first name may be short for the other",
        ("given", "swapped"): "first name and surname swapped",
        ("given", "slip"): "first name one letter apart",
        ("given", "alike"): "first names alike",
        ("given", "part"): "first name or initial is part of the other",
        ("given", "different"): "different first name",
        ("family", "same"): "same surname",
        ("family", "slip"): "surname one letter apart",
        ("family", "alike"): "surnames alike",
        ("family", "part"): "one part of the surname is the same",
        ("family", "different"): "different surname",
        ("birth", "same"): "same birth date",
        ("birth", "swapped"): "birth date with day and month swapped",
        ("birth", "slip"): "birth date one digit apart",
        ("birth", "slips"): "birth date two digits apart",
        ("number", "same"): "same account or card number",
        ("number", "slips"): "card number one or two signs apart",
        ("number", "different"): "different account or card number",
        ("phone", "same"): "same phone",
        ("phone", "shared"): "same phone, which several people share",
        ("phone", "slip"): "phone one digit apart",
        ("phone", "different"): "different phone",
        ("email", "same"): "same e-mail",
        ("email", "slip"): "e-mail one letter apart",
        ("email", "mailbox"): "same e-mail name at another provider",
        ("email", "different"): "different e-mail",
        ("street", "same"): "same street and house",
        ("street", "street"): "same street",
        ("street", "alike"): "same house, streets alike",
        ("street", "alike_street"): "streets alike",
        ("street", "crossed"): "street stands in the other's second address line",
        ("street", "different"): "different street",
        ("line2", "same"): "same second address line",
        ("line2", "alike"): "second address lines alike",
        ("line2", "different"): "different second address line",
        ("town", "same"): "same town and postcode",
        ("town", "postcode"): "same postcode",
        ("town", "town"): "same town",
        ("town", "alike"): "towns or postcodes alike",
        ("town", "different"): "different town",
        ("household", "fits"): "would fit two of one household too",
    }
)


def said(field: str, level: str, a: Face, b: Face) -> str:
    """The words for one level of one field."""
    if (field, level) == ("birth", "different"):
        return "different birth year" if a.birth[:4] != b.birth[:4] else "different birth day"
    return _WORDS[field, level]
