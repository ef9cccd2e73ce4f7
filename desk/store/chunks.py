"""Touches as bytes: many of one customer together, so that a long history is read at once, or one by itself."""

from __future__ import annotations

import gc
import threading
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import zstandard
from msgspec import DecodeError
from msgspec.msgpack import Decoder, Encoder

from desk.domain.touches import Touch

# As many touches as one chunk holds at most, and what each gets when one is split: room to grow in.
MOST = 512
SPLIT = 384
# From this many on, making touches would set off Python's collector again and again, which triples the time.
MANY = 2_000

# Less than this is hardly made smaller.
SHORT = 200
LEVEL = 3
# How packed touches begin; plain ones, as older files hold all of them, are an array and begin with another byte.
_PACKED = b"("

_ENCODER = Encoder()
_MANY = Decoder(list[Touch])
_ONE = Decoder(Touch)


class _Frames(threading.local):
    """What packs and unpacks, one of each a thread."""

    def __init__(self) -> None:
        self.pack = zstandard.ZstdCompressor(level=LEVEL).compress
        self.unpack = zstandard.ZstdDecompressor().decompress


_FRAMES = _Frames()


def pack(touches: Sequence[tuple[Any, ...]]) -> bytes:
    """Touches as msgpack, an array with an array of its fields for each; made smaller where they are many."""
    plain = _ENCODER.encode(touches)
    return plain if len(plain) < SHORT else _FRAMES.pack(plain)


def unpack(body: bytes) -> list[Touch]:
    """The touches `pack` was given, in their order. DecodeError where these are other bytes."""
    if body[:1] == _PACKED:
        try:
            body = _FRAMES.unpack(body)
        except zstandard.ZstdError:
            raise DecodeError("not packed touches") from None
    return _MANY.decode(body)


def pack_one(touch: tuple[Any, ...]) -> bytes:
    """One touch as msgpack: an array of its fields."""
    return _ENCODER.encode(touch)


def unpack_one(body: bytes) -> Touch:
    """The touch `pack_one` was given."""
    return _ONE.decode(body)


def order(touch: tuple[Any, ...]) -> tuple[int, int, int]:
    """What touches are sorted by: at, record, part."""
    return touch[2], touch[0], touch[1]


def cut(touches: Sequence[Touch]) -> list[Sequence[Touch]]:
    """Sorted touches in pieces for chunks, one piece while they fit into one.

    What happened to one record at one moment stays together, so that (at, record) tells the piece.
    """
    if len(touches) <= MOST:
        return [touches] if touches else []
    parts, start = [], 0
    while start < len(touches):
        end = min(start + SPLIT, len(touches))
        while end < len(touches) and order(touches[end])[:2] == order(touches[end - 1])[:2]:
            end += 1
        parts.append(touches[start:end])
        start = end
    return parts


def home_of(firsts: Sequence[tuple[int, int]], at: int, record: int) -> int:
    """Which of some chunks, known by (at, record) of their first touches in order, a touch lies in or would."""
    return max(0, bisect_right(firsts, (at, record)) - 1)


@contextmanager
def uncollected(count: int) -> Iterator[None]:
    """Keep Python's collector from running while `count` touches are made; none of them is part of a cycle.

    Threads may do so at once: who comes second leaves it to the first to turn the collector on again, perhaps early.
    """
    pause = count >= MANY and gc.isenabled()
    if pause:
        gc.disable()
    try:
        yield
    finally:
        if pause:
            gc.enable()
