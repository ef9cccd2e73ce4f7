"""A row of Asterisk's or FreePBX's cdr table as a leg.

billsec counts from the answer, so duration - billsec is ringing or the queue. Where a menu had answered before,
Asterisk counts the queue as answered: the leg of the agent's telephone (Local/...;2) then tells when a person came.
A queue whose members are telephones, not local channels, has no such leg: a wait after a menu counts as talk.
"""

from __future__ import annotations

import re
from datetime import datetime

from connectors.call_records.layouts import Role
from connectors.call_records.legs import Leg, Outcome, Reader, Row, outcome_of, shown, stretches
from connectors.call_records.parties import bare
from connectors.call_records.values import words
from connectors.records import Segment, SegmentKind

# Applications in which nobody but a machine is on the line.
_MACHINES = frozenset(
    ("background", "waitexten", "playback", "read", "directory", "agi", "eagi", "fastagi", "saydigits")
)
_DEVICE = re.compile(r"^[^/]+/(?P<name>.+?)(?:-[0-9a-fA-F]{6,})?(?:;[12])?$")


def asterisk_leg(reader: Reader, row: Row) -> Leg:
    """Read one row; SkipRow where it cannot be read."""
    born = words(row.get(Role.LEG))
    started = reader.start(row, born)
    total, talk = reader.length(row, Role.TOTAL), reader.length(row, Role.TALK)
    ended = started + max(total, talk)
    application = words(row.get(Role.APPLICATION)).lower()
    queue = words(row.get(Role.APPLICATION_DATA)).partition(",")[0] if application == "queue" else ""
    near, far = words(row.get(Role.CHANNEL)), words(row.get(Role.FAR_CHANNEL))
    outcome = _outcome(row, application, queue, far)
    agent = (words(row.get(Role.AGENT)) or device(far)) if outcome is Outcome.ANSWERED else ""
    return Leg(
        started,
        ended,
        bare(words(row.get(Role.CALLER))),
        bare(words(row.get(Role.CALLEE))),
        outcome,
        (started, f"{words(row.get(Role.ID)):>20}{words(row.get(Role.SEQUENCE)):>20}{born} {near} {far} {application}"),
        _segments(outcome, (started, ended - talk, ended), agent, queue),
        agent,
        queue,
        near,
        far,
        device(near),
        device(far),
        words(row.get(Role.CONTEXT)).lower(),
        bare(words(row.get(Role.DIALLED))),
        given_up=_given_up(outcome, queue),
        attended="attended" in application,
        details=shown(row, (Role.NOTE, "note")) + _caller_shown(words(row.get(Role.NAME))),
    )


def _outcome(row: Row, application: str, queue: str, far: str) -> Outcome:
    if application == "voicemail":
        return Outcome.VOICEMAIL
    if application in _MACHINES or words(row.get(Role.CONTEXT)).lower().startswith("ivr"):
        return Outcome.MACHINE
    outcome = outcome_of(words(row.get(Role.OUTCOME)))
    # Nobody came to the line: what answered was the menu before the queue.
    return Outcome.NOT_ANSWERED if outcome is Outcome.ANSWERED and queue and not far else outcome


def _segments(
    outcome: Outcome, times: tuple[datetime, datetime, datetime], agent: str, queue: str
) -> tuple[Segment, ...]:
    started, answered, ended = times
    if outcome in (Outcome.VOICEMAIL, Outcome.MACHINE):
        return stretches((SegmentKind.IVR, started, ended))
    if outcome is not Outcome.ANSWERED:
        return stretches((SegmentKind.QUEUE, started, ended), team=queue)
    wait = stretches((SegmentKind.QUEUE, started, answered), team=queue)
    return (*wait, Segment(SegmentKind.TALK, answered, ended, agent, queue))


def _given_up(outcome: Outcome, queue: str) -> bool | None:
    """A caller whom the queue itself sends on leaves a leg of another application behind; one who hangs up does not."""
    if outcome is Outcome.NOT_ANSWERED:
        return True if queue else None
    return False if outcome in (Outcome.BUSY, Outcome.FAILED, Outcome.VOICEMAIL) else None


def device(channel: str) -> str:
    """Whose telephone a channel is: PJSIP/101-0000002a is 101, Local/101@from-queue-00000003;1 is 101."""
    found = _DEVICE.match(channel)
    return found.group("name").partition("@")[0] if found else ""


def _caller_shown(line: str) -> tuple[tuple[str, str], ...]:
    """The name the network gave for the caller. It is no name they told us, so it is shown and never matched by."""
    name = line.partition("<")[0].strip().strip('"').strip()
    return (("caller shown as", name),) if any(map(str.isalpha, name)) else ()
