"""Tells from a record whether a customer who was passed on was met where they were passed on to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from connectors.records import Channel, Direction, InteractionRecord, Segment, SegmentKind
from desk.domain.hand_offs import Given, To

# The clocks of two systems may tell one moment so far apart; and a hand-off is often written while one already speaks.
CLOCKS = timedelta(seconds=60)
# Waiting in a queue is not being met.
_MET = frozenset({SegmentKind.TALK, SegmentKind.HOLD, SegmentKind.COUNTER})


def arrived_at(given: Given, record: InteractionRecord, own: bool = False) -> datetime | None:
    """When the customer was met there, as this interaction of theirs says; None where it does not say so. `own`: it is
    the one the hand-off was written in."""
    since = given.given_at - CLOCKS
    if record.ended_at is not None and record.ended_at < since:
        return None
    if given.to in (To.PERSON, To.TEAM):
        return next(
            (at for at, who, teams in _meetings(given, record, since, own) if _is_there(given, who, teams)), None
        )
    if record.started_at < since or record.abandoned:
        return None
    if given.to is To.CALL_BACK:
        return _called_back(record)
    if given.to is To.STORE:
        there = record.channel is Channel.STORE and _in_store(given.name, record)
    else:
        there = record.channel.value == given.name.casefold() and record.direction is not Direction.INTERNAL
    return record.started_at if there else None


def _meetings(
    given: Given, record: InteractionRecord, since: datetime, own: bool
) -> Iterator[tuple[datetime, str, tuple[str, ...]]]:
    """When the customer began to be with somebody else, with whom, and in which teams that may have been ("" and none
    where the record does not say)."""
    begun_since = record.started_at >= since
    # What holds for all of an interaction tells nothing about one stretch of it where stretches have names too.
    whole = begun_since and not any(one.agent or one.team for one in record.segments if one.kind in _MET)
    before: tuple[str, tuple[str, ...]] | None = None
    for one, teams in _with_teams(record):
        who, where = one.agent or record.agent * whole, teams or (record.team,) * whole
        # After a hold, and where a long stretch is told in parts, it is the same person again; and the first whom the
        # customer was with when it was written is who wrote it, whatever the phone system calls them.
        first = own and before is None and one.started_at < given.given_at
        if one.started_at >= since and (who, where) != before and not first and not same_person(given.given_by, who):
            yield one.started_at, who, where
        before = who, where
    if begun_since and not record.segments and not record.abandoned:
        for who in dict.fromkeys((record.agent, *record.participants)):
            if not same_person(given.given_by, who):
                yield record.started_at, who, (record.team,)


def _with_teams(record: InteractionRecord) -> Iterator[tuple[Segment, tuple[str, ...]]]:
    """The stretches with somebody, in order, each with its teams: its own or that in whose queue the customer waited
    for it, and what they were put through to last, which may be a person as well."""
    queues = sorted((one.started_at, one.team) for one in record.segments if one.kind not in _MET and one.team)
    through = sorted((one.at, one.to) for one in record.transfers if one.to)
    for one in sorted(record.segments, key=lambda one: one.started_at):
        if one.kind in _MET:
            waited = [team for at, team in queues if at <= one.started_at]
            put = [to for at, to in through if at <= one.started_at]
            yield one, tuple(name for name in (one.team or "".join(waited[-1:]), *put[-1:]) if name)


def _is_there(given: Given, who: str, teams: tuple[str, ...]) -> bool:
    if given.to is To.PERSON:
        return same_person(given.name, who)
    return any(names(given.name, team) for team in teams)


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
    "billing" is "Billing EMEA"."""
    wanted = _words(asked)
    return bool(wanted) and wanted <= _words(said)


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: all words of the one are in the other, so that "Avi Cohen" is "avi" to a
    phone system and "avi.cohen" to a chat; a number alone is nobody's name but its own."""
    first, second = _words(one), _words(other)
    shorter = min(first, second, key=len)
    named = first == second or any(not word.isdecimal() for word in shorter)
    return bool(shorter) and named and (first <= second or second <= first)


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", name.casefold()))
