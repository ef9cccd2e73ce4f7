"""What other systems are told of a call that is over: one line, words, and the same for machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from connectors.kit.writing import EntryKind
from connectors.records import Direction, Segment, SegmentKind
from desk.domain.live_calls import Told
from desk.domain.spelling import length_words
from desk.domain.time import SECOND
from desk.domain.write_back import Telling

# Nobody wrote it.
BY_PHONES = "the phones"
_WAITING = (SegmentKind.QUEUE, SegmentKind.HOLD)


class Came(StrEnum):
    """What came of a call: a person answered, the caller gave up before that, they did not answer us; or its beginning
    or its end was not heard, so that nobody knows."""

    ANSWERED = "answered"
    ABANDONED = "abandoned"
    NOT_ANSWERED = "not_answered"
    UNKNOWN = "unknown"


_TITLES = {
    (True, Came.ANSWERED): "Call to {who}: answered",
    (True, Came.NOT_ANSWERED): "Call to {who}: not answered",
    (False, Came.ANSWERED): "Call from {who}: answered",
    (False, Came.ABANDONED): "Call from {who}: gave up before anybody answered",
    (False, Came.UNKNOWN): "Call from {who}: not known whether anybody answered",
}
_BY = "Call from {who}: answered by {agent}"


def telling(call_id: str, call: Told, lines: Sequence[tuple[str, str]], number: str, shown: str) -> Telling:
    """What a call that is over is told as. `call_id` is its id here, `lines` are each phone system that told it with
    its own id for it, `number` is who called or was called as systems write it and `shown` as people do ("" where it
    was withheld)."""
    came = came_of(call)
    facts = _facts(call_id, call, lines, number, came)
    outbound = call.direction is Direction.OUTBOUND
    who = shown or number or ("an unknown number" if outbound else "a withheld number")
    by = call.agent if came is Came.ANSWERED and not outbound else ""
    title = (_BY if by else _TITLES[outbound, came]).format(who=who, agent=by)
    return Telling(EntryKind.CALL, " ".join(title.split()), "\n".join(_words(call)), facts)


def came_of(call: Told) -> Came:
    """What came of a call that is over."""
    if call.answered_at is not None:
        return Came.ANSWERED
    if call.direction is Direction.OUTBOUND:
        return Came.NOT_ANSWERED
    return Came.ABANDONED if call.ended_at is not None and call.began else Came.UNKNOWN


def _facts(call_id: str, call: Told, lines: Sequence[tuple[str, str]], number: str, came: Came) -> Mapping[str, Any]:
    return {
        "call": call_id,
        "told_by": [{"phones": line, "call": theirs} for line, theirs in lines],
        "direction": (call.direction or Direction.INBOUND).value,
        "number": number,
        "number_called": call.ours,
        "outcome": came.value,
        "started_at": call.started_at.isoformat(),
        "answered_at": call.answered_at.isoformat() if call.answered_at else "",
        "ended_at": call.ended_at.isoformat() if call.ended_at else "",
        "heard_until": (call.ended_at or call.heard_at).isoformat(),
        "talking_seconds": _seconds(call, SegmentKind.TALK),
        "waiting_seconds": _seconds(call, *_WAITING),
        "agents": _agents(call),
        "team": call.queue,
        "transfers": [{"kind": one.kind.value, "at": one.at.isoformat(), "to": one.to} for one in call.transfers],
    }


def _words(call: Told) -> Iterator[str]:
    until = call.ended_at or call.heard_at
    if call.ended_at is not None:
        yield f"From {_utc(call.started_at)} to {_utc(until)}."
    else:
        yield f"From {_utc(call.started_at)}; its end was not heard, the last that was is of {_utc(until)}."
    talking, waiting = _seconds(call, SegmentKind.TALK), _seconds(call, *_WAITING)
    yield f"Talking {length_words(talking * SECOND)}, waiting {length_words(waiting * SECOND)}."
    names = ", ".join(_agents(call))
    if names:
        yield f"Spoke with {names}."
    for one in call.transfers:
        yield f"Passed on to {one.to}, {_utc(one.at)}." if one.to else f"Passed on, {_utc(one.at)}."


def _agents(call: Told) -> list[str]:
    """Who of us was in it, in order."""
    spoke = [segment.agent for segment in call.segments if segment.agent]
    return list(dict.fromkeys([*spoke, *([call.agent] if call.agent else [])]))


def _seconds(call: Told, *kinds: SegmentKind) -> int:
    """How long the customer was in stretches of these kinds; one without an end lasted until it was heard of last."""
    until = call.ended_at or call.heard_at
    spent = (_lasted(segment, until) for segment in call.segments if segment.kind in kinds)
    return round(sum(spent, timedelta(0)).total_seconds())


def _lasted(segment: Segment, until: datetime) -> timedelta:
    return max(timedelta(0), (segment.ended_at or until) - segment.started_at)


def _utc(at: datetime) -> str:
    """A moment for people of whatever zone."""
    return f"{at:%Y-%m-%d %H:%M:%S} UTC"
