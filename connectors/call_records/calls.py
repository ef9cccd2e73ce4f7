"""The legs of one call joined into one interaction: direction, path, transfers, outcome."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from connectors.call_records.asterisk import asterisk_leg
from connectors.call_records.described import described_leg
from connectors.call_records.kamailio import kamailio_leg
from connectors.call_records.layouts import ASTERISK, KAMAILIO, OWN
from connectors.call_records.legs import Leg, Outcome, Reader, Row
from connectors.call_records.parties import Numbering, Party, digits
from connectors.kit.errors import SkipRow
from connectors.kit.stretches import merged, minus
from connectors.records import (
    Channel,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    Segment,
    SegmentKind,
    Transfer,
    TransferKind,
)

READERS: Mapping[str, Callable[[Reader, Row], Leg]] = {
    ASTERISK: asterisk_leg,
    KAMAILIO: kamailio_leg,
    OWN: described_leg,
}

# A call's last legs end together, give or take the seconds a telephone system takes to clear them.
_TOGETHER = timedelta(seconds=2)

_DIRECTIONS: Mapping[str, Direction] = {
    **dict.fromkeys(("inbound", "in", "incoming", "i"), Direction.INBOUND),
    **dict.fromkeys(("outbound", "out", "outgoing", "o"), Direction.OUTBOUND),
    **dict.fromkeys(("internal", "int", "local"), Direction.INTERNAL),
}
_FROM_OUTSIDE = ("from-trunk", "from-pstn", "from-did", "from-external", "ext-did", "incoming", "inbound")


@dataclass(frozen=True, slots=True)
class _Joined:
    """The legs the customer was in, and the consultations: the leg that asked and the one that was asked."""

    legs: Sequence[Leg]
    consultations: Sequence[tuple[Leg, Leg]] = ()


def join(call: str, legs: Iterable[Leg], numbering: Numbering) -> InteractionRecord:
    """One interaction of all legs of a call. SkipRow where neither number can be told to be the company's."""
    ordered = sorted(legs, key=lambda leg: leg.sort)
    direction, outside = _sides(ordered, numbering)
    joined = _without_consultations(_folded(ordered), numbering)
    if direction is Direction.OUTBOUND:
        joined = _Joined([_by_caller(leg) for leg in joined.legs], joined.consultations)
    talks = sorted(
        (leg for leg in joined.legs if leg.talk), key=lambda leg: leg.talk.started_at if leg.talk else leg.sort[0]
    )
    outcome = _outcome(joined.legs)
    names = [leg.name for leg in ordered if leg.name]
    agents = [leg.agent for leg in talks if leg.agent]
    consulted = [other.agent for _, other in joined.consultations if other.agent]
    called = next(filter(digits, [*(leg.dialled for leg in ordered), *(leg.callee for leg in ordered)]), "")
    details = (("number called", called),) if called and direction is Direction.INBOUND else ()
    ended = max(leg.ended_at for leg in ordered)
    return InteractionRecord(
        source_id=call,
        channel=Channel.CALL,
        direction=direction,
        started_at=ordered[0].started_at,
        ended_at=ended,
        segments=_segments(joined, direction),
        name=names[0] if names else "",
        identifiers=(Identifier(IdentifierKind.PHONE, outside),) if outside else (),
        disposition=(Outcome.NOT_ANSWERED if outcome is Outcome.GIVEN_UP else outcome).value,
        agent=agents[-1] if agents else "",
        team=next((leg.team for leg in reversed(ordered) if leg.team), ""),
        participants=tuple(dict.fromkeys([*agents, *consulted])),
        transfers=_transfers(talks, joined.consultations),
        abandoned=_abandoned(joined.legs, outcome, ended) if direction is Direction.INBOUND else None,
        details=tuple(dict.fromkeys((*details, *(detail for leg in ordered for detail in leg.details)))),
        changed_at=ended,
    )


def _sides(legs: Sequence[Leg], numbering: Numbering) -> tuple[Direction, str]:
    """The direction of the call and the number of the person outside, "" where it is withheld or everyone is inside."""
    sides = [_side(leg, numbering) for leg in legs]
    known = [side for side in sides if side is not None]
    found = next((side for side in known if side[0] is not Direction.INTERNAL), known[0] if known else None)
    if found is None:
        raise SkipRow(
            "Neither number of this call is one of ours, so nobody knows who called whom.", mend="own_numbers"
        )
    return found


def _side(leg: Leg, numbering: Numbering) -> tuple[Direction, str] | None:
    caller, callee = numbering.party(leg.caller), numbering.party(leg.callee)
    told = _DIRECTIONS.get(leg.direction)
    if told is None and (leg.dialled or leg.context.startswith(_FROM_OUTSIDE)) and caller is not Party.OURS:
        told = Direction.INBOUND
    if told is None and leg.context.startswith("from-internal") and callee is Party.OUTSIDE:
        told = Direction.OUTBOUND
    if told is None and caller is Party.OURS:
        told = Direction.OUTBOUND if callee is Party.OUTSIDE else Direction.INTERNAL
    if told is None and (callee is not Party.OUTSIDE or caller is Party.WITHHELD):
        told = Direction.INBOUND
    if told is None:
        return None
    if told is Direction.INBOUND:
        return told, leg.caller if caller is Party.OUTSIDE else ""
    return told, numbering.dialled(leg.callee) if told is Direction.OUTBOUND and callee is Party.OUTSIDE else ""


def _folded(legs: Sequence[Leg]) -> list[Leg]:
    """Fold local channels: a leg into Local/x;1 and the leg out of Local/x;2 are one call, told by the second.

    Of the first only the wait before somebody came is kept.
    """
    onward: dict[str, list[Leg]] = {}
    teams = {leg.far[:-2]: leg.team for leg in legs if leg.far.endswith(";1") and leg.team}
    for leg in legs:
        if leg.near.endswith(";2"):
            onward.setdefault(leg.near[:-2], []).append(leg)
    folded = []
    for leg in (_of_team(leg, teams.get(leg.near[:-2], "")) for leg in legs):
        further = onward.get(leg.far[:-2], ()) if leg.far.endswith(";1") else ()
        if not further or leg.outcome is Outcome.MACHINE:
            folded.append(leg)
            continue
        came = min((other.talk.started_at for other in further if other.talk), default=leg.ended_at)
        wait = Segment(SegmentKind.QUEUE, leg.started_at, max(came, leg.started_at), team=leg.team)
        outcome = Outcome.UNKNOWN if leg.outcome is Outcome.ANSWERED else leg.outcome
        folded.append(replace(leg, segments=(wait,), outcome=outcome, agent="", far_end=""))
    return folded


def _of_team(leg: Leg, team: str) -> Leg:
    """A leg out of a local channel belongs to the queue that called into it."""
    if leg.team or not team:
        return leg
    return replace(leg, team=team, segments=tuple(replace(segment, team=team) for segment in leg.segments))


def _without_consultations(legs: Sequence[Leg], numbering: Numbering) -> _Joined:
    """Take out legs in which an agent asked a colleague while the customer was on hold."""
    consultations = []
    spoke = [leg for leg in legs if leg.talk and leg.far_end]
    for leg in legs:
        talks = [first for first in spoke if first.far_end == leg.near_end and first is not leg]
        if not talks or Party.OUTSIDE in (numbering.party(leg.caller), numbering.party(leg.callee)):
            continue
        first = next((one for one in talks if one.talk and one.talk.started_at <= leg.started_at < one.ended_at), None)
        if first is not None:
            consultations.append((first, leg))
    asked = [leg for _, leg in consultations]
    return _Joined([leg for leg in legs if not any(leg is other for other in asked)], consultations)


def _by_caller(leg: Leg) -> Leg:
    """An outbound leg: who spoke for us is who called."""
    agent = leg.near_end or leg.agent
    segments = tuple(replace(segment, agent=agent) for segment in leg.segments)
    return replace(leg, agent=agent if leg.talk else "", segments=segments)


def _segments(joined: _Joined, direction: Direction) -> tuple[Segment, ...]:
    """The customer's path without overlaps: who talks does not wait, who is on hold does not talk."""
    own = [segment for leg in joined.legs for segment in leg.segments]
    hold = [segment for segment in own if segment.kind is SegmentKind.HOLD]
    for first, other in joined.consultations:
        until = first.talk.ended_at if first.talk and first.talk.ended_at else first.ended_at
        hold.append(Segment(SegmentKind.HOLD, other.started_at, min(until, other.ended_at), first.agent, first.team))
    hold = merged(hold)
    talk = minus(merged(segment for segment in own if segment.kind is SegmentKind.TALK), hold)
    if direction is not Direction.INBOUND:
        # While we ring at theirs, they do not wait for us.
        return tuple(sorted([*talk, *hold], key=_begin))
    ivr = minus(merged(segment for segment in own if segment.kind is SegmentKind.IVR), [*hold, *talk])
    queue = [segment for segment in own if segment.kind is SegmentKind.QUEUE]
    wait = merged(minus(queue, [*hold, *talk, *ivr]), across_agents=True)
    return tuple(sorted([*ivr, *wait, *talk, *hold], key=_begin))


def _begin(segment: Segment) -> tuple[datetime, str]:
    return segment.started_at, segment.kind


def _transfers(talks: Sequence[Leg], consultations: Sequence[tuple[Leg, Leg]]) -> tuple[Transfer, ...]:
    """Another person took the call over; warm where the first had asked them before, or a column says so."""
    asked = {other.far_end for _, other in consultations}
    transfers = []
    for before, after in zip(talks, talks[1:], strict=False):
        if (before.far_end, before.agent) == (after.far_end, after.agent) or after.talk is None:
            continue
        warm = after.attended or (after.far_end and after.far_end in asked)
        kind = TransferKind.WARM if warm else TransferKind.COLD
        transfers.append(Transfer(kind, after.talk.started_at, after.agent or after.team))
    return tuple(transfers)


def _outcome(legs: Sequence[Leg]) -> Outcome:
    outcomes = [leg.outcome for leg in sorted(legs, key=lambda leg: (leg.ended_at, leg.sort))]
    for strongest in (Outcome.ANSWERED, Outcome.VOICEMAIL):
        if strongest in outcomes:
            return strongest
    told = [outcome for outcome in outcomes if outcome not in (Outcome.UNKNOWN, Outcome.MACHINE)]
    return told[-1] if told else outcomes[-1]


def _abandoned(legs: Sequence[Leg], outcome: Outcome, ended: datetime) -> bool | None:
    if outcome in (Outcome.ANSWERED, Outcome.VOICEMAIL):
        return False
    last = {leg.given_up for leg in legs if leg.ended_at >= ended - _TOGETHER}
    return True if True in last else False if False in last else None
