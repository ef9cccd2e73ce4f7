"""The key the desk's files are encrypted with, its name, and how it is written down for a person to keep."""

from __future__ import annotations

import hashlib
import hmac

from desk.domain.trouble import Trouble

KEY_BYTES = 32
# So many signs of a key's hash are its name. They tell keys apart and say nothing of the key.
NAME_SIGNS = 16
# Crockford's base 32: no letter of it is taken for a digit when it is copied by hand.
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_TAKEN_FOR = str.maketrans({"O": "0", "I": "1", "L": "1"})
_CHECK_BYTES = 3
_SIGN_BITS = 5
_CODE_SIGNS = (KEY_BYTES + _CHECK_BYTES) * 8 // _SIGN_BITS
_GROUP = 4


class WrongCode(Trouble):
    """What was typed is no recovery code."""


class Key:
    """One key. It never shows itself: neither printed nor in the text of an error."""

    __slots__ = ("_raw", "name")

    def __init__(self, raw: bytes) -> None:
        """`raw` are KEY_BYTES random bytes."""
        if len(raw) != KEY_BYTES:
            raise ValueError("a key of another length")
        self._raw = raw
        self.name = hashlib.sha256(b"tellonce key name " + raw).hexdigest()[:NAME_SIGNS]

    def __repr__(self) -> str:
        return f"<key {self.name}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and hmac.compare_digest(self._raw, other._raw)

    def __hash__(self) -> int:
        return hash(self.name)

    def reveal(self) -> bytes:
        """The key itself, for the file it opens."""
        return self._raw

    def code(self) -> str:
        """The key as a person writes it down: groups of four signs, the last of which tell a slip of the pen."""
        number = int.from_bytes(self._raw + _check(self._raw), "big")
        signs = "".join(_SIGNS[number >> _SIGN_BITS * place & 31] for place in reversed(range(_CODE_SIGNS)))
        return "-".join(signs[at : at + _GROUP] for at in range(0, _CODE_SIGNS, _GROUP))


def read_code(text: str) -> Key:
    """The key of a recovery code, however it is spaced and cased. WrongCode where it is none."""
    signs = "".join(sign for sign in text.upper() if sign.isalnum()).translate(_TAKEN_FOR)
    if len(signs) != _CODE_SIGNS:
        raise WrongCode(f"A recovery code has {_CODE_SIGNS} signs; this has {len(signs)}.", "Look for what is missing.")
    if strange := sorted(set(signs) - set(_SIGNS)):
        raise WrongCode(f"No recovery code has “{strange[0]}” in it.", "Compare it with the paper sign by sign.")
    number = 0
    for sign in signs:
        number = number << _SIGN_BITS | _SIGNS.index(sign)
    held = number.to_bytes(KEY_BYTES + _CHECK_BYTES, "big")
    raw, check = held[:KEY_BYTES], held[KEY_BYTES:]
    if check != _check(raw):
        raise WrongCode("A sign of the recovery code is wrong.", "Compare it with the paper sign by sign.")
    return Key(raw)


def _check(raw: bytes) -> bytes:
    return hashlib.sha256(b"tellonce key check " + raw).digest()[:_CHECK_BYTES]
