"""Arithmetic on stretches of time: what overlaps is joined, what is covered by something stronger is cut out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from connectors.records import Segment, SegmentKind, Transfer, TransferKind

# Of what goes on at once, the first of these is what the customer is in.
_STRONGEST = (SegmentKind.HOLD, SegmentKind.TALK, SegmentKind.IVR, SegmentKind.QUEUE)


def merged(segments: Iterable[Segment], across_agents: bool = False) -> list[Segment]:
    """Segments of one kind, those of no length left out, those that overlap or touch made one, in order of time.

    Only stretches of the same agent are joined unless `across_agents`; the first agent and team named are kept.
    """
    joined: list[Segment] = []
    for segment in sorted((one for one in segments if _end(one) > one.started_at), key=lambda one: one.started_at):
        found = next(
            (
                place
                for place, other in enumerate(joined)
                if _end(other) >= segment.started_at and (across_agents or other.agent == segment.agent)
            ),
            None,
        )
        if found is None:
            joined.append(segment)
            continue
        other = joined[found]
        joined[found] = replace(
            other,
            ended_at=max(_end(other), _end(segment)),
            agent=other.agent or segment.agent,
            team=other.team or segment.team,
        )
    return joined


def minus(segments: Iterable[Segment], stronger: Sequence[Segment]) -> list[Segment]:
    """What is left of `segments` outside every stretch of `stronger`."""
    covered = sorted((one.started_at, _end(one)) for one in stronger)
    left = []
    for segment in segments:
        begin, end = segment.started_at, _end(segment)
        for start, stop in covered:
            if stop <= begin or start >= end:
                continue
            if start > begin:
                left.append(replace(segment, started_at=begin, ended_at=start))
            begin = max(begin, stop)
        if begin < end:
            left.append(replace(segment, started_at=begin, ended_at=end))
    return left


def _end(segment: Segment) -> datetime:
    return segment.ended_at if segment.ended_at is not None else segment.started_at


def joined(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """A customer's way through one call, in order: who talks does not wait, who is on hold does not talk, and who is in
    a menu is in no queue. Only people may talk at once (a conference, a warm hand-over), each in a stretch of theirs.
    """
    own = list(segments)
    told: list[Segment] = []
    for kind in _STRONGEST:
        alike = merged((one for one in own if one.kind is kind), across_agents=kind is not SegmentKind.TALK)
        told += minus(alike, list(told))
    return tuple(sorted(told, key=lambda one: (one.started_at, one.kind)))


def handed_on(talks: Iterable[Segment], warm: Iterable[str] = ()) -> tuple[Transfer, ...]:
    """The transfers of one call, told by who talked after whom: to another person, or else to another team. `warm` are
    the names of those who were asked before."""
    ordered = sorted((one for one in talks if one.kind is SegmentKind.TALK), key=lambda one: one.started_at)
    asked = set(warm)
    found = []
    for before, after in pairwise(ordered):
        if (before.agent, before.team) != (after.agent, after.team):
            kind = TransferKind.WARM if after.agent in asked else TransferKind.COLD
            found.append(Transfer(kind, after.started_at, after.agent or after.team))
    return tuple(found)
