"""Touches as bytes: many of one customer in columns, so that a long history is read at once, or one by itself."""

from __future__ import annotations

import gc
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, get_type_hints

from msgspec.msgpack import Decoder, Encoder

from desk.domain.touches import Touch

# As many touches as one chunk holds at most, and what each gets when one is split: room to grow in.
MOST = 512
SPLIT = 384
# From this many on, making touches would set off Python's collector again and again, which triples the time.
MANY = 2_000

_ENCODER = Encoder()
_COLUMN: dict[Any, Any] = {int: list[int], tuple[int, ...]: list[tuple[int, ...]]}
_COLUMNS: Any = tuple.__class_getitem__(tuple(_COLUMN[kind] for kind in get_type_hints(Touch).values()))
_DECODER = Decoder(_COLUMNS)
_ONE = Decoder(Touch)
# A Touch of a tuple of the right length, without the checks of calling it.
_touch = partial(tuple.__new__, Touch)


def pack(touches: Sequence[tuple[Any, ...]]) -> bytes:
    """At least one touch as msgpack: an array of one array a field. A field that is the same in all is written once."""
    columns = []
    for column in zip(*touches, strict=True):
        first = column[:1]
        columns.append(first if column.count(first[0]) == len(column) else column)
    # The record's number tells how many there are, so it is written in full.
    columns[0] = tuple(touch[0] for touch in touches)
    return _ENCODER.encode(columns)


def unpack(body: bytes) -> Iterator[Touch]:
    """The touches `pack` was given, in their order."""
    columns = _DECODER.decode(body)
    length = len(columns[0])
    full = [column if len(column) == length else column * length for column in columns]
    return map(_touch, zip(*full, strict=True))


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
