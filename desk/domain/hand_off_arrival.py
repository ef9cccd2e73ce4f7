"""Tells from a record whether a customer who was passed on was met where they were passed on to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from connectors.records import Channel, Direction, InteractionRecord, Segment, SegmentKind
from desk.domain.hand_offs import Given, To

# The clocks of two systems may tell one moment so far apart; and a hand-off is often written while one already speaks.
CLOCKS = timedelta(seconds=60)
# Waiting in a queue is not being met.
_MET = frozenset({SegmentKind.TALK, SegmentKind.HOLD, SegmentKind.COUNTER})


def arrived_at(given: Given, record: InteractionRecord) -> datetime | None:
    """When the customer was met there, as this interaction of theirs says; None where it does not say so."""
    since = given.given_at - CLOCKS
    if record.ended_at is not None and record.ended_at < since:
        return None
    if given.to in (To.PERSON, To.TEAM):
        return next((at for at, who, team in _meetings(given, record, since) if _is_there(given, who, team)), None)
    if record.started_at < since or record.abandoned:
        return None
    if given.to is To.CALL_BACK:
        return _called_back(record)
    if given.to is To.STORE:
        there = record.channel is Channel.STORE and _in_store(given.name, record)
    else:
        there = record.channel.value == given.name.casefold() and record.direction is not Direction.INTERNAL
    return record.started_at if there else None


def _meetings(given: Given, record: InteractionRecord, since: datetime) -> Iterator[tuple[datetime, str, str]]:
    """When the customer began to be with somebody else, with whom and in which team ("" where the record does not
    say)."""
    begun_since = record.started_at >= since
    met = sorted(_met(record), key=lambda one: one.started_at)
    # What holds for all of an interaction tells nothing about one stretch of it where stretches have names too.
    whole = begun_since and not any(one.agent or one.team for one in met)
    before: tuple[str, str] | None = None
    for one in met:
        who, team = one.agent or record.agent * whole, one.team or record.team * whole
        # After a hold, and where a long stretch is told in parts, it is the same person again.
        if one.started_at >= since and (who, team) != before and not names(given.given_by, who):
            yield one.started_at, who, team
        before = who, team
    if begun_since and not record.segments and not record.abandoned and not names(given.given_by, record.agent):
        yield record.started_at, record.agent, record.team
        for other in record.participants:
            yield record.started_at, other, ""


def _met(record: InteractionRecord) -> Iterator[Segment]:
    return (one for one in record.segments if one.kind in _MET)


def _is_there(given: Given, who: str, team: str) -> bool:
    return names(given.name, who if given.to is To.PERSON else team)


def _called_back(record: InteractionRecord) -> datetime | None:
    """When somebody who was called answered."""
    if record.channel is not Channel.CALL or record.direction is not Direction.OUTBOUND:
        return None
    talks = [one.started_at for one in record.segments if one.kind is SegmentKind.TALK]
    return min(talks, default=None) if record.segments else record.started_at


def _in_store(name: str, record: InteractionRecord) -> bool:
    """Whether a visit was to that store, wherever its source writes the store's name; to any where none was named."""
    said = (record.team, record.agent, record.subject, *(value for _, value in record.details))
    return not name or any(names(name, one) for one in said)


def names(asked: str, said: str) -> bool:
    """Whether a name as a source has it is the one that was meant: all of its words are there, in any order, so that
    "Avi" is "Avi Cohen", and "billing" is "Billing EMEA"."""
    wanted = set(asked.casefold().split())
    return bool(wanted) and wanted <= set(said.casefold().split())
