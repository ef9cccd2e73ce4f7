"""Twilio's calls: a call and the legs it dialled become one interaction with the customer's way through it.

By Twilio's pages on the Call resource and on TwiML's Dial: whoever is dialled from inside a call gets a leg of their
own, which names the call as its parent; `duration` counts from the answer on and is empty where nobody answered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from connectors.kit.declare import Surroundings
from connectors.kit.errors import SkipRow
from connectors.kit.legs import Family, Row
from connectors.kit.parse import decimal_of, id_of, text_of, time_of
from connectors.kit.stretches import handed_on, joined, minus
from connectors.kit.withheld import SPELLED_ON_A_KEYPAD
from connectors.records import Channel, Direction, Identifier, IdentifierKind, InteractionRecord, Segment, SegmentKind

OVER = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})
_OUTCOMES = {"busy": "busy", "failed": "failed"}
_FROM_OUTSIDE = ("inbound", "trunking-originating")
# What Twilio puts in the place of a number that is withheld, RESTRICTED once more as of the United States. All who
# withhold theirs would be one customer else.
_WITHHELD = frozenset(number.removeprefix("+") for number in SPELLED_ON_A_KEYPAD) | {"17378742833"}
_INSIDE = ("client:", "sip:", "sim:")


def unanswered(row: Row) -> bool:
    """Whether nobody spoke to somebody who called in, but Twilio did: a message may have been left."""
    talked = any(
        leg.get("status") == "completed" and text_of(leg.get("duration")) not in ("", "0") for leg in row["legs"]
    )
    return (
        bool(row.get("sid")) and row.get("direction") == "inbound" and row.get("status") == "completed" and not talked
    )


def call(row: Row, around: Surroundings) -> InteractionRecord | tuple[()]:
    """A call with its `legs`, `own` (our people's own numbers) and `voicemail` (whether a message was left).

    Nothing for a leg, for calls among ourselves, and for a call that is still on: it comes again when it is over.
    """
    if row.get("parent_call_sid") or row.get("status") not in OVER:
        return ()
    began = time_of(row.get("start_time") or row["date_created"], around, "start_time")
    ended = time_of(row.get("end_time") or row.get("start_time") or row["date_created"], around, "end_time")
    found = _sides(row)
    if found is None:
        return ()
    direction, outside = found
    way = tuple(_way(row, direction, outside, began, ended, around))
    talks = [one for one in way if one.kind is SegmentKind.TALK]
    agents = tuple(dict.fromkeys(one.agent for one in talks if one.agent))
    inbound = direction is Direction.INBOUND
    return InteractionRecord(
        source_id=id_of(row["sid"], "sid"),
        channel=Channel.CALL,
        direction=direction,
        started_at=began,
        ended_at=max(began, ended),
        segments=way,
        name=text_of(row.get("caller_name")) if inbound else "",
        identifiers=(Identifier(IdentifierKind.PHONE, outside),) if outside else (),
        disposition=_outcome(row, bool(talks)),
        agent=agents[-1] if agents else "",
        participants=agents,
        transfers=handed_on(talks),
        abandoned=_abandoned(row, bool(talks)) if inbound else None,
        details=_details(row, inbound),
        changed_at=time_of(row["date_updated"], around, "date_updated") if row.get("date_updated") else None,
    )


def _sides(row: Row) -> tuple[Direction, str] | None:
    """Who began, and the number outside ("" where it is withheld); None where everybody is one of us."""
    own, caller = row["own"], text_of(row.get("from"))
    if row.get("direction") in _FROM_OUTSIDE and not _inside(caller, own):
        return Direction.INBOUND, _number(caller)
    called = [] if row.get("direction") == "inbound" else [text_of(row.get("to"))]
    called += [text_of(leg.get("to")) for leg in row["legs"]]
    outside = next((one for one in called if one and not _inside(one, own)), "")
    return (Direction.OUTBOUND, _number(outside)) if outside else None


def _inside(address: str, own: Sequence[str]) -> bool:
    return address.startswith(_INSIDE) or _digits(address) in own


def _number(address: str) -> str:
    return "" if _digits(address) in _WITHHELD or not _digits(address) else address


def _digits(text: str) -> str:
    return "".join(one for one in text if one.isdigit())


def _agent(address: object) -> str:
    """Who one of us is: the name of a browser or a telephone, else the number."""
    said = text_of(address)
    return said.partition(":")[2].partition("@")[0] if said.startswith(_INSIDE) else said


def _way(
    row: Row, direction: Direction, outside: str, began: datetime, ended: datetime, around: Surroundings
) -> Iterator[Segment]:
    """The customer's way: in our menu, waiting while we are dialled, talking. Who is called waits for nobody."""
    legs = row["legs"]
    theirs = [leg for leg in legs if text_of(leg.get("to")) == outside]
    if direction is Direction.OUTBOUND and theirs:
        agent = _agent(row.get("from") if row.get("direction") == "inbound" else row.get("to"))
        yield from joined(one for leg in theirs for one in _talk(leg, agent, around))
        return
    taken = row.get("direction") == "inbound" and row.get("status") == "completed" and ended > began
    answered = [Segment(SegmentKind.TALK, began, ended)] if taken else _talk(row, "", around)
    if row.get("direction") != "inbound" and (not legs or not answered):
        # A trunk's call is spoken by our own telephone system, and tells nothing of what happens there.
        yield from () if text_of(row.get("answered_by")).startswith(("machine", "fax")) else answered
        return
    talks = [one for leg in legs for one in _talk(leg, _agent(leg.get("to")), around)]
    rings = [one for leg in legs for one in _ring(leg, around)]
    inside = [Segment(SegmentKind.IVR, one.started_at, one.ended_at) for one in answered]
    yield from joined([*talks, *rings, *minus(inside, [*talks, *rings])])


def _talk(leg: Row, agent: str, around: Surroundings) -> list[Segment]:
    """From the answer to the end."""
    length = _seconds(leg)
    if leg.get("status") != "completed" or not length or not leg.get("end_time"):
        return []
    ended = time_of(leg["end_time"], around, "end_time")
    return [Segment(SegmentKind.TALK, ended - length, ended, agent)]


def _ring(leg: Row, around: Surroundings) -> list[Segment]:
    """From when somebody was dialled until they took it, or until that was given up."""
    begun, talk = _begun(leg), _talk(leg, "", around)
    until = talk[0].started_at if talk else _moment(leg.get("end_time"))
    return [Segment(SegmentKind.QUEUE, min(begun), until)] if begun and until and until > min(begun) else []


def _outcome(row: Row, talked: bool) -> str:
    if row.get("voicemail"):
        return "voicemail"
    if text_of(row.get("answered_by")).startswith("machine"):
        return "answering machine"
    return "answered" if talked else _OUTCOMES.get(text_of(row.get("status")), "not answered")


def _abandoned(row: Row, talked: bool) -> bool | None:
    """None for a call that stayed in the menu: it may have found there what it came for."""
    if talked or row.get("voicemail"):
        return False
    return None if row.get("status") == "completed" and not row["legs"] else True


def _details(row: Row, inbound: bool) -> tuple[tuple[str, str], ...]:
    pairs = (
        ("number called", text_of(row.get("to")) if inbound else ""),
        ("forwarded from", text_of(row.get("forwarded_from"))),
    )
    return tuple((label, value) for label, value in pairs if value)


def _seconds(leg: Row) -> timedelta:
    return timedelta(seconds=int(decimal_of(leg.get("duration"), "duration") or 0))


def _moment(value: object) -> datetime | None:
    try:
        return time_of(value, Surroundings(time_zone="UTC")) if value else None
    except SkipRow:
        return None


def _begun(row: Row) -> list[datetime]:
    """When a leg was made and when it began, as far as it says."""
    return [at for at in (_moment(row.get("date_created")), _moment(row.get("start_time"))) if at is not None]


FAMILY = Family(
    own=lambda row: text_of(row.get("sid")),
    call=lambda row: text_of(row.get("parent_call_sid")),
    begun=_begun,
    ended=lambda row: _moment(row.get("end_time")),
    told=lambda row: row.get("status") in OVER,
)
