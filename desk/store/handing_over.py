"""Prepared pages as bytes, so that another process of this program may store them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from connectors.kit.declare import Rejection
from connectors.records import Gone, MergedInto
from desk.domain.time import micros, moment
from desk.store.prepare import Prepared
from desk.store.writer import PageResult, Ready


class _Handed(msgspec.Struct, array_like=True, frozen=True):
    stream: str
    seen: int
    rows: list[Prepared]
    gone: list[Gone]
    merged: list[MergedInto]
    rejected: list[Rejection]
    cursor: dict[str, Any] | None


class Stored(msgspec.Struct, tag="stored", frozen=True):
    """They are stored, and this is what they did."""

    result: PageResult


class Refused(msgspec.Struct, tag="refused", frozen=True):
    """The file cannot be used: what to tell the person. `superseded` as the error of that name."""

    title: str
    advice: str
    superseded: bool = False


class Fault(msgspec.Struct, tag="fault", frozen=True):
    """A mistake of ours, by its kind: its text may hold what must not be shown."""

    kind: str


Answer = Stored | Refused | Fault

_ENCODER = msgspec.msgpack.Encoder()
_HANDED = msgspec.msgpack.Decoder(_Handed)
_ANSWERS: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)


def packed(stream: str, ready: Ready, now: datetime) -> bytes:
    """Prepared pages of a stream, seen at a moment."""
    ends = [one for one in ready.last.values() if not isinstance(one, Prepared)]
    return _ENCODER.encode(
        _Handed(
            stream,
            micros(now),
            ready.rows(),
            [one for one in ends if isinstance(one, Gone)],
            [one for one in ends if isinstance(one, MergedInto)],
            ready.rejected,
            ready.cursor,
        )
    )


def unpacked(body: bytes) -> tuple[str, Ready, datetime]:
    """What `packed` was given; rows that are there come before those that are not."""
    handed = _HANDED.decode(body)
    last = {one.source_id: one for some in (handed.rows, handed.gone, handed.merged) for one in some}
    return handed.stream, Ready(last, handed.rejected, handed.cursor), moment(handed.seen)


def packed_answer(answer: Answer) -> bytes:
    """What came of it."""
    return _ENCODER.encode(answer)


def unpacked_answer(body: bytes) -> Answer:
    """What `packed_answer` was given."""
    return _ANSWERS.decode(body)
