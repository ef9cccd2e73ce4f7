"""Reads what an action URL or a JSON body says into named texts, whatever the sender's habits of writing them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote_to_bytes

from desk.domain.identifiers import sound

# A call is told in fewer words than these; what goes beyond is left out.
MOST_FIELDS = 100
LONGEST_NAME = 60
DEEPEST = 3

_NUMBER = re.compile(rb"(?:(?<=[:<])|^)\+(?=[0-9])")

Fields = Mapping[str, str]


def text_of(raw: bytes) -> str:
    """UTF-8 where it is that, else Latin-1, which old phones send."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def of_query(query: bytes) -> dict[str, str]:
    """The fields of a query or a form: names in small letters, the first value of each, MOST_FIELDS at most.

    A plus that begins a number stays a plus: phones write +4930… and sip:+4930… as they are.
    """
    found: dict[str, str] = {}
    for part in query.split(b"&", MOST_FIELDS)[:MOST_FIELDS]:
        name, _, value = part.partition(b"=")
        key = _name(text_of(unquote_to_bytes(name.replace(b"+", b" "))))
        if not key or found.get(key):
            continue
        whole = _NUMBER.sub(b"%2B", value).replace(b"+", b" ")
        found[key] = sound(text_of(unquote_to_bytes(whole))).strip()
    return found


def of_json(body: bytes) -> dict[str, str] | None:
    """The fields of a JSON object, those inside others with a dot between (`caller.number`); None where it is none.

    Of a list the first text counts.
    """
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict):
        return None
    found: dict[str, str] = {}
    _gather(told, "", DEEPEST, found)
    return found


def _gather(told: Mapping[str, Any], before: str, deeper: int, found: dict[str, str]) -> None:
    for name, value in told.items():
        if len(found) >= MOST_FIELDS:
            return
        key = _name(f"{before}{name}")
        one = value[0] if isinstance(value, list) and value else value
        if isinstance(one, dict):
            if deeper:
                _gather(one, f"{key}.", deeper - 1, found)
        elif key and not found.get(key) and isinstance(one, str | int | float):
            found[key] = sound(_said(one)).strip()


def _said(one: str | int | float) -> str:
    if isinstance(one, bool):
        return "true" if one else "false"
    # A number of more digits than a computer prints at once is none.
    return one if isinstance(one, str) else repr(one) if isinstance(one, float) or abs(one) < 10**40 else ""


def _name(text: str) -> str:
    return text[:LONGEST_NAME].strip().casefold().removesuffix("[]")
