"""Tells calls apart to which a phone gave the same id: many count from one again after a start, or have one a line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from desk.domain.calls import CallEvent, Kind
from desk.domain.calls_together import same_number
from desk.domain.time import micros

# A phone that rings again so long after a call was over rings for another; what is told of a ring twice is told sooner.
AFTERWARDS = timedelta(seconds=5)
# Long after a call of this desk's books was over that it no longer has in mind, whatever two clocks say.
REUSED = timedelta(minutes=5)
# Of the calls that had one id the latest are known: what is told of others comes too late for anybody.
MOST_NAMES = 8
# A name is the id, this, and the moment it was given at, in microseconds since 1970, once in seconds: no phone counts
# that far.
_MARK = "#"
_DIGITS = (10, 16)


@dataclass(frozen=True, slots=True)
class Before:
    """What is known of a call that has the id of an event: its number ("" where it was withheld), when it began, and
    when it was over, or will be if nothing more is heard."""

    number: str
    started_at: datetime
    over_at: datetime


# A call by its line and its name here; None where nothing is known of it.
Known = Callable[[str, str], Before | None]


class CallNames:
    """What the calls of each id are called here. For one thread at a time."""

    def __init__(self) -> None:
        # By line and id, oldest first; the first is called as its phone system does.
        self._names: dict[tuple[str, str], list[str]] = {}

    def of(self, event: CallEvent, known: Known) -> str:
        """What the call is called that an event is of; a call of its own where it is of none of those before.

        Where several had its id, it is of the latest that has its number, else of the latest.
        """
        names = self._names.get((event.line, event.call_id), [event.call_id])
        latest = known(event.line, names[-1])
        if latest is None:
            return names[-1]
        until = latest.over_at
        for name in reversed(names):
            before = known(event.line, name)
            if before is None:
                continue
            until = min(until, before.over_at)
            if _is_of(event, before, until) and (name == names[-1] or (event.other and before.number)):
                return name
            # Its id was given again: it was over by then.
            until = before.started_at
        return self.anew(event.line, event.call_id, event.at) if is_another(event, latest) else names[-1]

    def anew(self, line: str, call_id: str, began: datetime) -> str:
        """A call that began then has the id of one that is over: what it is called from now on."""
        name = f"{plain_id(call_id)}{_MARK}{micros(began)}"
        self.note(line, name)
        return name

    def note(self, line: str, call_id: str) -> None:
        """Such a name was given before, here or by another program."""
        plain = plain_id(call_id)
        if plain != call_id:
            held = {*self._names.get((line, plain), [plain]), call_id}
            self._names[line, plain] = sorted(held, key=_began)[-MOST_NAMES:]


def is_another(event: CallEvent, before: Before) -> bool:
    """Whether an event begins another call than the one that has its id: a ring with another number, or after that was
    over; an answer only where both are so."""
    afterwards = event.at > before.over_at + AFTERWARDS
    if event.kind is Kind.RING:
        return afterwards or _differs(event, before)
    return event.kind is Kind.ANSWER and afterwards and _differs(event, before)


def was_reused(first: CallEvent, over_at: datetime) -> bool:
    """Whether a call that begins with this event is another than one of long ago that had its id."""
    return first.kind is Kind.RING and first.at >= over_at + REUSED


def named(event: CallEvent, name: str) -> CallEvent:
    """The event as one of the call of this name."""
    return event if event.call_id == name else replace(event, call_id=name)


def plain_id(name: str) -> str:
    """The id a phone system gave to a call of this name."""
    return name.rpartition(_MARK)[0] if _began(name) >= 0 else name


def _is_of(event: CallEvent, before: Before, over_at: datetime) -> bool:
    """Whether nothing says that an event is not of a call that was over then."""
    return not _differs(event, before) and (event.kind is not Kind.RING or event.at <= over_at + AFTERWARDS)


def _differs(event: CallEvent, before: Before) -> bool:
    return bool(event.other and before.number) and not same_number(event.other, before.number)


def _began(name: str) -> int:
    """The moment a name was given at, -1 for an id as it came; those of an older edition end in seconds, and sort
    before."""
    _, mark, began = name.rpartition(_MARK)
    return int(began) if mark and began.isdecimal() and len(began) in _DIGITS else -1
