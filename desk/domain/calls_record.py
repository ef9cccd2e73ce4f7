"""A live call as a record like any other, so that clock, journeys and flags count it while it goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from connectors.records import Channel, Direction, Identifier, IdentifierKind, InteractionRecord, Segment
from desk.domain.live_calls import DEFAULT, Limits, Stage, Told

# Records of what was told here are of this source and stream.
SOURCE, STREAM = "desk", "calls"
# A clock gives up a stretch without an end after a while; of a call that is live it must not (RULES.md, Time). So what
# has lasted for whole hours is told as that, and only the rest as going on.
_HOUR = timedelta(hours=1)


def over_at(call: Told, passed: datetime | None, limits: Limits = DEFAULT) -> datetime:
    """When a call was over, or will be if nothing more is heard; `passed` is when whoever had it answered another."""
    if call.ended_at is not None:
        return call.ended_at
    given_up = call.given_up_at(limits)
    return given_up if passed is None else min(passed, given_up)


def lasted(call: Told, over: datetime, now: datetime) -> timedelta:
    """How long a call has lasted at a moment: at least so long where it is over and no hang-up was heard."""
    until = now if now < over else call.ended_at or call.heard_at
    return max(timedelta(0), until - call.started_at)


def changes_at(call: Told, over: datetime, now: datetime) -> datetime | None:
    """The next moment after `now` at which time alone makes another record of a call; None where none does."""
    if now >= over:
        return None
    opened = call.segments[-1].started_at if call.segments else call.started_at
    return min(over, opened + (_hours(opened, now) + 1) * _HOUR)


def record_of(
    source_id: str, call: Told, over: datetime, now: datetime, whose: Sequence[Identifier] | None = None
) -> InteractionRecord:
    """The record of a call as it stands. `whose` are identifiers of whom a person said was speaking; without them the
    number tells. A call that is over without a hang-up has no end, and lasted at least until it was heard of last."""
    live = now < over
    segments = tuple(_hourly(call.segments, now)) if live else call.segments
    answered = call.answered_at is not None
    inbound = call.direction in (None, Direction.INBOUND)
    number = (Identifier(IdentifierKind.PHONE, call.other),) if call.other else ()
    details = [("number called", call.ours), ("caller shown as", call.name), ("told by", call.line)]
    if whose is not None:
        details.insert(0, ("number", call.other))
    if not live and call.ended_at is None:
        details.append(("end", f"not heard; by {over:%Y-%m-%d %H:%M:%S} UTC at the latest"))
    return InteractionRecord(
        source_id=source_id,
        channel=Channel.CALL,
        direction=call.direction or Direction.INBOUND,
        started_at=call.started_at,
        ended_at=None if live else call.ended_at or call.heard_at,
        segments=segments,
        identifiers=number if whose is None else tuple(whose),
        agent=call.agent if answered or not inbound else "",
        team=call.queue,
        participants=tuple(dict.fromkeys(one.agent for one in call.segments if one.agent)),
        transfers=call.transfers,
        abandoned=_abandoned(call, inbound, answered),
        details=tuple((label, value) for label, value in details if value),
        changed_at=call.heard_at,
    )


def _abandoned(call: Told, inbound: bool, answered: bool) -> bool | None:
    """Whether the caller gave up; None while that may still change, and where nobody knows."""
    if not inbound:
        return None
    if answered:
        return False
    return True if call.stage is Stage.ENDED and call.began else None


def _hourly(segments: Sequence[Segment], now: datetime) -> Iterator[Segment]:
    for segment in segments:
        whole = _hours(segment.started_at, now) if segment.ended_at is None else 0
        if not whole:
            yield segment
            continue
        turn = segment.started_at + whole * _HOUR
        yield replace(segment, ended_at=turn)
        yield replace(segment, started_at=turn)


def _hours(since: datetime, now: datetime) -> int:
    return max(0, (now - since) // _HOUR)
