"""Tells calls apart to which a phone gave the same id: many count from one again after a start, or have one a line."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from desk.domain.calls import CallEvent, Kind
from desk.domain.time import SECOND, micros

# A phone that rings under the id of a call that has been over for so long rings for another; what is told of a call
# twice is told sooner.
REUSED = timedelta(minutes=5)
_MARK = "#"


class CallNames:
    """What the latest call of each id is called here. For one thread at a time."""

    def __init__(self) -> None:
        self._latest: dict[tuple[str, str], str] = {}

    def now(self, event: CallEvent) -> tuple[str, str]:
        """The call an event is of, if it is of none that is new."""
        key = (event.line, event.call_id)
        return event.line, self._latest.get(key, event.call_id)

    def anew(self, line: str, call_id: str, began: datetime) -> str:
        """A call that began then has the id of one that is over: what it is called from now on."""
        plain = self._plain(call_id)
        name = f"{plain}{_MARK}{micros(began) // SECOND}"
        self._latest[line, plain] = name
        return name

    def note(self, line: str, call_id: str) -> None:
        """Such a name was given before, here or by another program."""
        plain = self._plain(call_id)
        if plain != call_id:
            held = self._latest.get((line, plain), plain)
            self._latest[line, plain] = max(held, call_id, key=_began)

    def _plain(self, call_id: str) -> str:
        plain, mark, began = call_id.rpartition(_MARK)
        return plain if mark and began.isdecimal() else call_id


def is_another(event: CallEvent, over_at: datetime) -> bool:
    """Whether an event is of another call than the one of its id that was over then."""
    return event.kind is Kind.RING and event.at >= over_at + REUSED


def named(event: CallEvent, name: str) -> CallEvent:
    """The event as one of the call of this name."""
    return event if event.call_id == name else replace(event, call_id=name)


def _began(name: str) -> int:
    _, mark, began = name.rpartition(_MARK)
    return int(began) if mark and began.isdecimal() else -1
