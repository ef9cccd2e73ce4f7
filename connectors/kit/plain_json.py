"""JSON from and to bytes at full speed; what the fast reader refuses is left to a slower one that says why."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, NoReturn

import msgspec

# Both readers give the same values: whole numbers of any size, fractions as Decimal, of a name twice the last.
_FAST = msgspec.json.Decoder(float_hook=Decimal)
_SORTED = msgspec.json.Encoder(order="sorted")
_REFUSED = (msgspec.MsgspecError, ValueError, ArithmeticError, RecursionError)
_UNWRITABLE = (msgspec.MsgspecError, TypeError, ValueError, OverflowError, RecursionError)


def parsed(text: bytes | str, otherwise: Callable[[], Any]) -> Any:
    """The value of JSON text; of what is not plainly well formed, whatever `otherwise` returns or raises.

    The fast reader is the stricter one: a lone half of a character, a byte-order mark or UTF-16 are not for it.
    """
    try:
        return _FAST.decode(text)
    except _REFUSED:
        # Asked below, outside of this handler, so that its own error does not carry ours along.
        pass
    return otherwise()


def is_plain(text: bytes) -> bool:
    """Whether this is one whole JSON value that the fast reader can read."""
    try:
        _FAST.decode(text)
    except _REFUSED:
        return False
    return True


def no_constant(name: str) -> NoReturn:
    """For a reader's `parse_constant`: NaN and Infinity are no numbers of JSON. Raises ValueError."""
    raise ValueError(f"{name} is no JSON number")


def canonical(value: Any) -> bytes:
    """Plain JSON data as bytes that are the same for equal data, whatever the order of its names."""
    try:
        return _SORTED.encode(value)
    except _UNWRITABLE:
        pass
    return _spelt(value)


def digest(value: Any) -> bytes:
    """A short fingerprint of plain JSON data, the same for equal data in every run."""
    return hashlib.blake2b(canonical(value), digest_size=12).digest()


def marks_of(rows: Sequence[Any]) -> list[str]:
    """The fingerprints of rows as texts, in their order."""
    return [digest(row).hex() for row in rows]


def named_by(row: Any) -> str:
    """Eight signs that name a row without an id, the same as ever: they are kept where the row was set aside."""
    return hashlib.blake2b(_spelt(row), digest_size=12).hexdigest()[:8]


def _spelt(value: Any) -> bytes:
    """By the standard library, which writes anything."""
    return json.dumps(value, sort_keys=True, ensure_ascii=True, default=str, separators=(",", ":")).encode()
