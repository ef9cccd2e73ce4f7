"""Current journeys as bytes."""

from __future__ import annotations

from msgspec.msgpack import Decoder, Encoder

from desk.domain.current import Current

_ENCODER = Encoder()
_CURRENT = Decoder(Current)


def pack_current(current: Current | None) -> bytes | None:
    """A current journey as msgpack; None for none."""
    return None if current is None else _ENCODER.encode(current)


def unpack_current(body: bytes | None) -> Current | None:
    """What `pack_current` was given. MsgspecError where it cannot be read."""
    return None if body is None else _CURRENT.decode(body)
