"""A row of a table whose columns a person described, as a leg.

The stretches follow one another as far as the columns tell: menu, waiting, talk, hold. A sum of seconds does not say
where in the talk the customer was put on hold, so hold comes last; `talk` is without it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from connectors.call_records.layouts import Role
from connectors.call_records.legs import Leg, Outcome, Reader, Row, outcome_of, shown, stretches
from connectors.call_records.parties import bare
from connectors.call_records.values import words
from connectors.records import Segment, SegmentKind

_NONE = timedelta()


def described_leg(reader: Reader, row: Row) -> Leg:
    """Read one row; SkipRow where it cannot be read."""
    started = reader.start(row)
    agent, team = words(row.get(Role.AGENT)), words(row.get(Role.TEAM))
    said = words(row.get(Role.OUTCOME))
    parts, ended = _parts(reader, row, started)
    talked = parts[2][2] > parts[2][1]
    outcome = outcome_of(said) if said else Outcome.ANSWERED if talked else Outcome.UNKNOWN
    segments = stretches(*parts[:2], team=team)
    if talked or outcome is Outcome.ANSWERED:
        segments += (Segment(*parts[2], agent, team),)
    return Leg(
        started,
        ended,
        bare(words(row.get(Role.CALLER))),
        bare(words(row.get(Role.CALLEE))),
        outcome,
        (started, words(row.get(Role.ID)).rjust(20) + words(row.get(Role.LEG))),
        segments + stretches(parts[3], agent=agent, team=team),
        agent,
        team,
        near_end=bare(words(row.get(Role.CALLER))),
        far_end=agent,
        dialled=bare(words(row.get(Role.DIALLED))),
        direction=words(row.get(Role.DIRECTION)).lower(),
        name=words(row.get(Role.NAME)),
        given_up=_given_up(outcome, words(row.get(Role.HUNG_UP_BY)).lower()),
        attended=words(row.get(Role.TRANSFER)).lower() in ("attended", "warm", "consulted"),
        details=shown(row, (Role.NOTE, "note"), (Role.REASON, "reason"), (Role.HUNG_UP_BY, "hung up by"))
        + ((("outcome", said),) if said and outcome is Outcome.UNKNOWN else ()),
    )


def _parts(
    reader: Reader, row: Row, started: datetime
) -> tuple[list[tuple[SegmentKind, datetime, datetime]], datetime]:
    ivr, wait = reader.length(row, Role.IVR), reader.length(row, Role.WAIT)
    talk, hold = reader.length(row, Role.TALK), reader.length(row, Role.HOLD)
    answered, ended = reader.time(row, Role.ANSWERED), reader.time(row, Role.ENDED)
    ended = started + reader.length(row, Role.TOTAL) if row.get(Role.TOTAL) else ended
    if answered is not None:
        wait = wait or max(_NONE, answered - started - ivr)
        talk = talk or max(_NONE, (ended or answered) - answered - hold)
    marks = [started, started + ivr, started + ivr + wait, started + ivr + wait + talk]
    kinds = (SegmentKind.IVR, SegmentKind.QUEUE, SegmentKind.TALK, SegmentKind.HOLD)
    last = marks[-1] + hold
    return list(zip(kinds, marks, [*marks[1:], last], strict=True)), max(last, ended or started)


def _given_up(outcome: Outcome, hung_up_by: str) -> bool | None:
    if outcome is Outcome.GIVEN_UP:
        return True
    if outcome is Outcome.NOT_ANSWERED:
        return True if hung_up_by == "caller" else None
    return False if outcome in (Outcome.BUSY, Outcome.FAILED, Outcome.VOICEMAIL) else None
