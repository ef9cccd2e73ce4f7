"""Tells at a glance that a phone number stands in E.164 already, by the numbering plans that libphonenumber brings."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE
from phonenumbers.phonemetadata import PhoneMetadata

# Numbers shorter than this are extensions and short codes: everybody calls from them.
SHORTEST_PHONE = 7

_E164 = re.compile(r"\+[1-9][0-9]{7,14}").fullmatch
_CODES = frozenset(str(code) for code in COUNTRY_CODE_TO_REGION_CODE)


class _Plan(NamedTuple):
    """How numbers behind one country's code are written.

    `begins` is where they begin, `lengths` how long they may be with plus and code, `dialled` finds what is dialled
    before a number inside the country and must be taken off; None where there is no such thing.
    """

    begins: int
    lengths: frozenset[int]
    dialled: Callable[[str], Any] | None


def stands_whole(raw: str) -> bool:
    """Whether libphonenumber would give this very text as the E.164 of the number it is.

    False says nothing: such a number has to be looked at by all the rules there are, and so do those shorter than
    SHORTEST_PHONE, of one digit only, or with what may be a prefix dialled inside the country.
    """
    if _E164(raw) is None:
        return False
    code = raw[1:2]
    if code not in _CODES and (code := raw[1:3]) not in _CODES and (code := raw[1:4]) not in _CODES:
        return False
    begins, lengths, dialled = _plan(code)
    if len(raw) not in lengths:
        return False
    national = raw[begins:]
    return (dialled is None or dialled(national) is None) and national.count(national[0]) < len(national)


@cache
def _plan(code: str) -> _Plan:
    # Several regions may share a code; the library, too, goes by the first of them.
    region = COUNTRY_CODE_TO_REGION_CODE[int(code)][0]
    found = PhoneMetadata.metadata_for_region_or_calling_code(int(code), region)
    known = found.general_desc if found is not None else None
    begins = 1 + len(code)
    lengths = known.possible_length if known is not None else ()
    dialled = found.national_prefix_for_parsing if found is not None else None
    return _Plan(
        begins,
        frozenset(begins + length for length in lengths if length >= SHORTEST_PHONE),
        re.compile(dialled).match if dialled else None,
    )
