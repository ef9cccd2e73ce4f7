"""Gives calls an id where the phone gives none, and knows what was told twice; its memory is bounded."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from desk.domain.calls import CallEvent, Kind
from desk.live.sides import bare

# A phone that rings again after so long rings for another call.
ONE_RINGING = timedelta(minutes=3)
# Nobody talks longer; the phone's own end was lost.
FORGOTTEN = timedelta(hours=4)
MOST_OPEN, MOST_KEPT = 64, 1_024
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class _Open:
    call_id: str
    line: str
    other: str
    user: str
    rang_at: datetime
    answered: bool


class Naming:
    """For one thread. What phones tell goes through `named` in the order it came."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._last: OrderedDict[tuple[str, str], CallEvent] = OrderedDict()
        self._made = -1

    def named(self, event: CallEvent) -> CallEvent | None:
        """The event with an id of its call; None where it ends, holds or passes on a call nobody told of.

        An event that has an id keeps it. One without belongs to the newest call open on its line that has the same
        number, else to the newest of the same user, else to the newest; a ring begins a new one.
        """
        if event.call_id:
            return event
        self._forget(event.at)
        found = self._find(event)
        if found is None and event.kind not in (Kind.RING, Kind.ANSWER):
            return None
        if found is None:
            found = _Open(self._new_id(event.at), event.line, bare(event.other), event.user, event.at, False)
            self._open.append(found)
            del self._open[:-MOST_OPEN]
        found.answered |= event.kind is Kind.ANSWER
        if event.kind is Kind.HANGUP:
            self._open.remove(found)
        return replace(event, call_id=found.call_id)

    def is_new(self, event: CallEvent) -> bool:
        """False where the last thing kept of this call was just this."""
        before = self._last.get((event.line, event.call_id))
        return before is None or replace(event, at=before.at) != before

    def keep(self, event: CallEvent) -> None:
        """Remember an event as the last thing told of its call."""
        self._last[event.line, event.call_id] = event
        self._last.move_to_end((event.line, event.call_id))
        if len(self._last) > MOST_KEPT:
            self._last.popitem(last=False)

    def _find(self, event: CallEvent) -> _Open | None:
        here = [one for one in reversed(self._open) if one.line == event.line]
        if event.kind is Kind.RING:
            return next((one for one in here if self._rings(one, event)), None)
        if event.other:
            same = [one for one in here if one.other == bare(event.other)]
            # A number that began to ring as another call is no part of this one.
            return same[0] if same else None
        if event.user:
            mine = [one for one in here if one.user == event.user]
            here = mine or [one for one in here if not one.user]
        return here[0] if here else None

    def _rings(self, one: _Open, event: CallEvent) -> bool:
        same = one.other == bare(event.other) and (one.user == event.user or not (one.user and event.user))
        return same and not one.answered and abs(event.at - one.rang_at) < ONE_RINGING

    def _forget(self, now: datetime) -> None:
        self._open = [one for one in self._open if now - one.rang_at < FORGOTTEN]

    def _new_id(self, at: datetime) -> str:
        """Of the time it began, so that none comes twice, in another run either."""
        self._made = max(self._made + 1, (at - _EPOCH) // timedelta(microseconds=1))
        return f"unnamed-{self._made}"
