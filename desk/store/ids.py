"""Ids of decisions: made on the desk with no central counter, in the order of their making (UUID 7, RFC 9562)."""

from __future__ import annotations

import secrets
import uuid
from datetime import datetime

from desk.domain.time import micros

_LATER_BITS = 74


def new_id(at: datetime) -> str:
    """An id nobody else makes; later ones sort after earlier ones, to the millisecond of `at` (aware)."""
    chance = secrets.randbits(_LATER_BITS)
    high, low = chance >> 62, chance & ((1 << 62) - 1)
    millis = max(0, micros(at) // 1_000) & ((1 << 48) - 1)
    return str(uuid.UUID(int=millis << 80 | 7 << 76 | high << 64 | 2 << 62 | low))
