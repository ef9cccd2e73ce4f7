"""A row of Kamailio's acc_cdrs table as a leg.

start_time is the answer where cdr_start_on_confirmed is set, and a failed call (cdr_on_failed) ends where it starts.
How long it rang is known only where cdr_extra writes more: setup_time with the invitation, final_time with its last
answer.
"""

from __future__ import annotations

from connectors.call_records.layouts import Role
from connectors.call_records.legs import Leg, Outcome, Reader, Row, outcome_of, shown, stretches
from connectors.call_records.parties import bare
from connectors.call_records.values import words
from connectors.records import Segment, SegmentKind


def kamailio_leg(reader: Reader, row: Row) -> Leg:
    """Read one row; SkipRow where it cannot be read."""
    # A row written before cdr_extra had the invitation's time.
    started = reader.start(row, instead=Role.ANSWERED)
    talk = reader.length(row, Role.TALK)
    code = words(row.get(Role.OUTCOME))
    outcome = outcome_of(code) if code else Outcome.ANSWERED if talk else Outcome.UNKNOWN
    caller, callee = bare(words(row.get(Role.CALLER))), bare(words(row.get(Role.CALLEE)))
    answered = outcome is Outcome.ANSWERED
    if answered:
        # Both seconds are cut off, not rounded; the answer must not come before the call.
        joined = max(started, reader.time(row, Role.ANSWERED) or started)
        ended = joined + talk
        segments = stretches((SegmentKind.QUEUE, started, joined))
        segments += (Segment(SegmentKind.TALK, joined, ended, callee),)
    else:
        ended = max(started, reader.time(row, Role.FINAL) or started)
        segments = stretches((SegmentKind.QUEUE, started, ended))
    why = () if answered else shown(row, (Role.OUTCOME, "SIP code"), (Role.REASON, "reason"))
    return Leg(
        started,
        ended,
        caller,
        callee,
        outcome,
        (started, words(row.get(Role.ID)).rjust(20)),
        segments,
        agent=callee if answered else "",
        near_end=caller,
        far_end=callee,
        given_up=_given_up(outcome, words(row.get(Role.HUNG_UP_BY)).lower()),
        details=why + shown(row, (Role.HUNG_UP_BY, "hung up by")),
    )


def _given_up(outcome: Outcome, hung_up_by: str) -> bool | None:
    if outcome in (Outcome.ANSWERED, Outcome.UNKNOWN):
        return None
    return outcome is Outcome.GIVEN_UP or hung_up_by == "caller"
