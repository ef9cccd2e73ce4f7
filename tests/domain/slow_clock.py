"""The clock worked out slowly: of every stretch between two boundaries it is asked who covers it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from desk.domain.touches import CHANNEL_BITS, CHANNELS, KINDS, ORDER, Touch
from tests.touches import CUSTOMER, DAY, HOUR, MINUTE, covered


class Piece(NamedTuple):
    """One segment as it counts at a moment."""

    record: int
    channel: str
    kind: str
    start: int
    end: int
    known: int
    live: bool


def cap_of(channel: str, kind: str) -> int:
    if kind == "async_wait":
        return 7 * DAY
    if channel == "web" or kind == "self_service":
        return 30 * MINUTE
    return HOUR if channel == "chat" else 4 * HOUR


def pieces(touches: Sequence[Touch], now: int) -> list[Piece]:
    found = []
    for touch in touches:
        if touch.sort & ORDER:
            continue
        channel = CHANNELS[touch.sort & CHANNEL_BITS].value
        for n in range(0, len(touch.segments), 4):
            number, start, end, known = touch.segments[n : n + 4]
            kind = KINDS[number].value
            start, end = touch.at + start, touch.at + end
            live = known == 1 and now < end + cap_of(channel, kind)
            found.append(Piece(touch.record, channel, kind, start, min(now, now if live else end), known, live))
    return found


def length(found: Sequence[Piece], wanted: Callable[[Piece], bool]) -> int:
    return covered([(piece.start, piece.end) for piece in found if wanted(piece) and piece.end > piece.start])


def own(piece: Piece) -> bool:
    return piece.kind in CUSTOMER


class Slow:
    """All a clock shows of some touches at a moment, in microseconds."""

    def __init__(self, touches: Sequence[Touch], now: int) -> None:
        found = pieces(touches, now)
        mine = [piece for piece in found if own(piece)]
        self.customer = length(mine, own)
        self.waiting = length(mine, lambda piece: piece.kind in ("queue", "hold"))
        self.asynchronous = length(found, lambda piece: piece.kind == "async_wait")
        self.channels = {
            channel.value: length(mine, lambda piece, c=channel.value: piece.channel == c) for channel in CHANNELS
        }
        self.kinds = {kind.value: length(mine, lambda piece, k=kind.value: piece.kind == k) for kind in KINDS}
        self.without_end = len({piece.record for piece in mine if piece.known and not piece.live})


def elapsed(journeys: Sequence[Sequence[Touch]], now: int) -> int:
    spans = []
    for journey in journeys:
        exchanges = [touch for touch in journey if not touch.sort & ORDER]
        if exchanges:
            start, end = min(touch.at for touch in exchanges), max(touch.end for touch in exchanges)
            end = min(end, now) if now - end > 7 * DAY else now
            spans += [(start, end)] if start < end else []
    return covered(spans)
