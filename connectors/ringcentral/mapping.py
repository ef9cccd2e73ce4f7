"""What RingCentral's call log and message store become: a call with all its legs is one interaction.

By RingCentral's guides on call log records, their legs in the detailed view, and the message store: `duration` counts
from the first ring; a leg of an extension tells when it was rung and for how long it was in the call, not when it was
answered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.parse import date_of, decimal_of, id_of, text_of, time_of
from connectors.kit.stretches import handed_on, joined, minus
from connectors.kit.ways import places
from connectors.records import (
    Address,
    Channel,
    CustomerRecord,
    Direction,
    Gone,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    Segment,
    SegmentKind,
)

Row = Mapping[str, Any]

_SUMMARY = 400
_ON = frozenset({"In Progress", "ResultInProgress"})
_ANSWERED = frozenset({"Accepted", "Call accepted", "Call connected", "Connected", "Received"})
# "Reply" is a text that a machine reads to the caller, while nobody takes the call.
_SENT_AWAY = frozenset({"Reply", "Busy", "Rejected", "Declined", "Blocked", "Wrong Number", "International Disabled"})
# Legs that bring a call in or send it on: nobody of ours speaks on them.
_CARRIED = frozenset({"PstnToSip", "SipToPstnMetered", "SipToPstnUnmetered", "SipForwarding", "Hunting"})
_PHONES = ("mobilePhone", "homePhone", "homePhone2", "businessPhone", "businessPhone2", "otherPhone", "callbackPhone")
_EMAILS, _PLACES = ("email", "email2", "email3"), ("homeAddress", "businessAddress", "otherAddress")
_HELD = frozenset({"CallPark", "ParkLocation"})
# Supervisors who listen to a call: whoever rang knows nothing of them.
_LISTENING = frozenset({"Monitoring", "SilentMonitoring"})


def call(row: Row, around: Surroundings) -> InteractionRecord | Gone | tuple[()]:
    """A record of the detailed view; nothing for a call among ourselves, a fax, and a call that is still on."""
    if row.get("deleted"):
        return Gone(id_of(row["id"]))
    result = text_of(row.get("result"))
    inbound = row.get("direction") == "Inbound"
    theirs = row.get("from" if inbound else "to") or {}
    if row.get("type") != "Voice" or result in _ON or _inside(theirs):
        return ()
    began, ended = _stretch(row, around)
    way = tuple(_way(row, inbound, began, ended, around))
    talks = [one for one in way if one.kind is SegmentKind.TALK]
    agents = tuple(dict.fromkeys(one.agent for one in talks if one.agent))
    number = text_of(theirs.get("phoneNumber"))
    return InteractionRecord(
        source_id=id_of(row["id"]),
        channel=Channel.CALL,
        direction=Direction.INBOUND if inbound else Direction.OUTBOUND,
        started_at=began,
        ended_at=ended,
        segments=way,
        name=text_of(theirs.get("name")),
        identifiers=(Identifier(IdentifierKind.PHONE, number),) if number else (),
        disposition=_outcome(result),
        agent=agents[-1] if agents else "",
        team=_team(row),
        participants=agents,
        transfers=handed_on(talks),
        abandoned=_abandoned(result) if inbound else None,
        details=_details(row, inbound),
        changed_at=time_of(row["lastModifiedTime"], around, "lastModifiedTime")
        if row.get("lastModifiedTime")
        else None,
        linked=tuple(_links(row)),
    )


def _inside(party: Row) -> bool:
    """Whether the other side is one of our own extensions."""
    return bool(party.get("extensionId") or (party.get("extensionNumber") and not party.get("phoneNumber")))


def _stretch(row: Row, around: Surroundings) -> tuple[datetime, datetime]:
    began = time_of(row["startTime"], around, "startTime")
    return began, began + timedelta(seconds=int(decimal_of(row.get("duration"), "duration") or 0))


def _way(row: Row, inbound: bool, began: datetime, ended: datetime, around: Surroundings) -> Iterator[Segment]:
    """In the menu until somebody is rung, waiting while nobody speaks, on hold while parked, talking."""
    answered = row.get("result") in _ANSWERED
    legs = [one for one in row.get("legs") or () if not one.get("master") and one.get("legType") not in _LISTENING]
    talks = [one for leg in legs for one in _talk(leg, inbound, around)] if answered else []
    if answered and not talks:
        # The simple view, or a call on one line only: who spoke is told by the record itself.
        talks = [Segment(SegmentKind.TALK, began, ended, _agent(row, inbound))]
    if not inbound:
        yield from joined(talks)
        return
    held = [Segment(SegmentKind.HOLD, *_stretch(leg, around)) for leg in legs if leg.get("legType") in _HELD]
    rung = [_stretch(leg, around) for leg in legs if leg.get("legType") not in _CARRIED]
    left = row.get("result") == "Voicemail"
    first = min((begun for begun, _ in rung if begun <= ended), default=ended if left else began)
    until = max((end for _, end in rung), default=ended) if left else ended
    last = max((one.ended_at for one in talks if one.ended_at), default=min(until, ended))
    menu = [Segment(SegmentKind.IVR, began, first), *([Segment(SegmentKind.IVR, last, ended)] if left else [])]
    wait = Segment(SegmentKind.QUEUE, first, last, "", _team(row))
    yield from joined([*menu, *minus([wait], talks), *talks, *held])


def _talk(leg: Row, inbound: bool, around: Surroundings) -> list[Segment]:
    """A leg on which one of us spoke."""
    begun, ended = _stretch(leg, around)
    agent = _agent(leg, leg.get("direction", "Inbound" if inbound else "Outbound") == "Inbound")
    if leg.get("result") not in _ANSWERED or leg.get("legType") in _CARRIED | _HELD or not agent:
        return []
    return [Segment(SegmentKind.TALK, begun, ended, agent)] if ended > begun else []


def _agent(leg: Row, inbound: bool) -> str:
    """Our side of a leg: who was called on one that came in, who called on one that went out."""
    ours = leg.get("to" if inbound else "from") or {}
    return text_of(ours.get("name")) or text_of(ours.get("extensionNumber")) or text_of(ours.get("extensionId"))


def _team(row: Row) -> str:
    """The queue that a call was spread from."""
    hunted = (one for one in row.get("legs") or () if one.get("legType") == "Hunting")
    return next((text_of((one.get("to") or {}).get("name")) for one in hunted), "")


def _outcome(result: str) -> str:
    return "answered" if result in _ANSWERED else result.lower()


def _abandoned(result: str) -> bool | None:
    if result in _ANSWERED or result in _SENT_AWAY or result == "Voicemail":
        return False
    return True if result in ("Missed", "Hang Up", "Hang up", "Abandoned", "No Answer") else None


def _links(row: Row) -> Iterator[str]:
    """The session, which records of one call share, the one it was handed to, and the message that was left in it."""
    parts: Sequence[Row] = [row, *(row.get("legs") or ())]
    sessions = {text_of(one.get("telephonySessionId")) for one in parts}
    sessions |= {text_of((one.get("transferTarget") or {}).get("telephonySessionId")) for one in parts}
    sessions |= {text_of((one.get("transferee") or {}).get("telephonySessionId")) for one in parts}
    yield from (f"session/{one}" for one in sorted(sessions - {""}))
    if left := text_of((row.get("message") or {}).get("id")):
        yield f"message/{left}"


def _details(row: Row, inbound: bool) -> tuple[tuple[str, str], ...]:
    ours, theirs = (row.get(one) or {} for one in (("to", "from") if inbound else ("from", "to")))
    pairs = (
        ("number called" if inbound else "number called from", text_of(ours.get("phoneNumber"))),
        ("from", text_of(theirs.get("location"))),
        ("why", text_of(row.get("reasonDescription"))),
        ("recorded", "yes" if row.get("recording") else ""),
    )
    return tuple((label, value) for label, value in pairs if value)


def contact(row: Row, around: Surroundings) -> CustomerRecord | Gone:
    """Somebody in the address book of whoever signed in."""
    if row.get("availability") in ("Deleted", "Purged"):
        return Gone(id_of(row["id"]))
    kinds = ((_PHONES, IdentifierKind.PHONE), (_EMAILS, IdentifierKind.EMAIL))
    ways = [Identifier(kind, text_of(row.get(name))) for names, kind in kinds for name in names]
    given, family = text_of(row.get("firstName")), text_of(row.get("lastName"))
    note = text_of(row.get("notes"))
    return CustomerRecord(
        source_id=id_of(row["id"]),
        name=f"{given} {family}".strip() or text_of(row.get("nickName")),
        given_name=given,
        family_name=family,
        organisation=text_of(row.get("company")),
        identifiers=tuple(dict.fromkeys(one for one in ways if one.value)),
        addresses=places(*(_address(row.get(name) or {}) for name in _PLACES)),
        birth_date=date_of(row.get("birthday"), "birthday"),
        details=(("note", note),) if note else (),
    )


def _address(row: Row) -> Address:
    parts = (text_of(row.get(name)) for name in ("street", "zip", "city", "state"))
    return Address(*parts)


def message(row: Row, around: Surroundings) -> InteractionRecord | Gone | tuple[()]:
    """A text message, or the message somebody left, which belongs to its call; nothing else of a mailbox."""
    if row.get("availability") in ("Deleted", "Purged"):
        return Gone(id_of(row["id"]))
    kind, inbound = text_of(row.get("type")), row.get("direction") == "Inbound"
    if kind not in ("SMS", "VoiceMail") or row.get("messageStatus") == "Queued":
        return ()
    others = [row.get("from") or {}] if inbound else row.get("to") or []
    outside = [one for one in others if text_of(one.get("phoneNumber"))]
    if not outside:
        return ()
    source_id, status = id_of(row["id"]), text_of(row.get("messageStatus"))
    seconds = [text_of(one.get("vmDuration")) for one in row.get("attachments") or () if one.get("vmDuration")]
    return InteractionRecord(
        source_id=source_id,
        channel=Channel.CHAT if kind == "SMS" else Channel.CALL,
        direction=Direction.INBOUND if inbound else Direction.OUTBOUND,
        started_at=time_of(row["creationTime"], around, "creationTime"),
        name=text_of(outside[0].get("name")),
        identifiers=tuple(Identifier(IdentifierKind.PHONE, text_of(one["phoneNumber"])) for one in outside[:1]),
        subject="SMS" if kind == "SMS" else "Voicemail",
        summary=text_of(row.get("subject"), _SUMMARY) if kind == "SMS" else "",
        disposition=status if status.endswith("Failed") else "",
        message_count=1,
        details=tuple(("seconds", one) for one in seconds),
        changed_at=time_of(row["lastModifiedTime"], around, "lastModifiedTime")
        if row.get("lastModifiedTime")
        else None,
        linked=(f"message/{source_id}",) if kind == "VoiceMail" else (),
    )
