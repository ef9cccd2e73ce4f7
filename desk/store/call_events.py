"""The events of a call as the book of live calls keeps them: compact, for there are many calls."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from connectors.records import Direction
from desk.domain.calls import CallEvent, Kind
from desk.domain.live_calls import in_order
from desk.domain.time import micros, moment
from desk.store.books import unpacked
from desk.store.codec import dumps


@dataclass(frozen=True, slots=True)
class _Event:
    """One event; which call it is of stands beside it, `at` is in microseconds."""

    kind: Kind
    at: int
    other: str = ""
    ours: str = ""
    name: str = ""
    direction: Direction | None = None
    user: str = ""
    queue: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class _Events:
    events: tuple[_Event, ...]


def pack(events: Iterable[CallEvent]) -> str:
    """The events of one call as JSON, the same for the same events."""
    return dumps(
        _Events(
            tuple(
                _Event(e.kind, micros(e.at), e.other, e.ours, e.name, e.direction, e.user, e.queue, e.to)
                for e in in_order(events)
            )
        )
    )


def unpack(body: str, line: str, call_id: str) -> frozenset[CallEvent]:
    """What `pack` was given, of this call. StoreError where it cannot be read."""
    return frozenset(
        CallEvent(line, call_id, e.kind, moment(e.at), e.other, e.ours, e.name, e.direction, e.user, e.queue, e.to)
        for e in unpacked(_Events, body).events
    )
