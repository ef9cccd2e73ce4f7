"""Every interval behind a clock: whose it is, how much of it counted, what overlapped it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk.domain.clock import DEFAULT, Caps
from desk.domain.touches import Touch


@dataclass(frozen=True, slots=True)
class Entry:
    """One interval, in microseconds. `kind` and `channel` are places in KINDS and CHANNELS.

    `counted` is in whole seconds; over all entries it sums to the clock's whole seconds. `running` says that it goes on
    now, `bounded` that its end is not known and it is taken to have lasted until `end` at least. `overlapped` are the
    records of the other entries that share a moment with it.
    """

    record: int
    kind: int
    channel: int
    start: int
    end: int
    counted: int
    running: bool
    bounded: bool
    overlapped: tuple[int, ...]


def proof(touches: Sequence[Touch], now: int, caps: Caps = DEFAULT) -> list[Entry]:
    """The intervals of customer time up to `now`, in order of start."""
    raise NotImplementedError
