"""Dialpad's calls: a call with the legs of whoever it was sent on to is one interaction.

By Dialpad's description of its interface and its page on call events: a call to a department, a call centre or a menu
is one leg, whoever takes it has another, which names the first as its entry point; times are milliseconds since 1970,
and `date_connected` is when somebody took the call. Links to sounds end, so none of them is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.errors import SkipRow
from connectors.kit.legs import Family, Row
from connectors.kit.parse import id_of, text_of, time_of
from connectors.kit.stretches import handed_on, joined, minus
from connectors.records import Channel, Direction, Identifier, IdentifierKind, InteractionRecord, Segment, SegmentKind

_SUMMARY = 400
# A leg may begin so long after its call's own leg ended, where that was handed on.
_HANDED_ON = timedelta(hours=2)
_PERSONS = frozenset({"user", "room"})
_MENUS = frozenset({"callrouter", "office"})
_OURS = frozenset({"user", "room", "department", "office", "callcenter", "callrouter", "coachinggroup", "staffgroup"})


def own(row: Row) -> str:
    """The id of a leg."""
    return text_of(row.get("call_id"))


def call_of(row: Row) -> str:
    """The id of the call that a leg belongs to, "" for the call itself."""
    found = text_of(row.get("entry_point_call_id")) or text_of(row.get("master_call_id"))
    return "" if found in ("0", own(row)) else found


def moment(row: Row, name: str) -> datetime | None:
    """A time of a leg, None where it has none that can be read."""
    try:
        return time_of(row[name], Surroundings(), name) if row.get(name) else None
    except SkipRow:
        return None


def _begun(row: Row) -> list[datetime]:
    begun = moment(row, "date_started")
    return [begun] if begun else []


def _ended(row: Row) -> datetime | None:
    ended = moment(row, "date_ended")
    return ended + _HANDED_ON if ended and row.get("is_transferred") else ended


FAMILY = Family(own=own, call=call_of, begun=_begun, ended=_ended)


def call(row: Row, around: Surroundings) -> InteractionRecord | tuple[()]:
    """A call with its `legs`; nothing for a leg, and for a call among ourselves."""
    if call_of(row) or text_of(dig(row, ("contact", "type"))) in _OURS:
        return ()
    legs: Sequence[Row] = [row, *row["legs"]]
    inbound = row.get("direction") == "inbound"
    began = time_of(row["date_started"], around, "date_started")
    ended = max(time_of(leg["date_ended"], around, "date_ended") for leg in legs)
    way = tuple(_way(legs, inbound, began, ended, around))
    talks = [one for one in way if one.kind is SegmentKind.TALK]
    agents = tuple(dict.fromkeys(one.agent for one in talks if one.agent))
    left = any(_voicemail(leg) for leg in legs)
    said = " ".join(text_of(leg.get("transcription_text")) for leg in legs if left)
    return InteractionRecord(
        source_id=id_of(row["call_id"], "call_id"),
        channel=Channel.CALL,
        direction=Direction.INBOUND if inbound else Direction.OUTBOUND,
        started_at=began,
        ended_at=ended,
        segments=way,
        name=_named(row),
        identifiers=tuple(_identifiers(row)),
        summary=text_of(said, _SUMMARY),
        disposition="answered" if talks else "voicemail" if left else "not answered",
        agent=agents[-1] if agents else "",
        team=_team(legs),
        participants=agents,
        transfers=handed_on(talks),
        abandoned=not (talks or left) if inbound else None,
        details=tuple(_details(row, legs, inbound)),
        changed_at=ended,
        linked=(f"call/{row['alone']}",) if row.get("alone") else (),
    )


def _way(
    legs: Sequence[Row], inbound: bool, began: datetime, ended: datetime, around: Surroundings
) -> Iterator[Segment]:
    """In the menu until a team or a person is rung, waiting while nobody speaks, talking; a message is told to us."""
    talks = [one for leg in legs for one in _talk(leg, around)]
    if not inbound:
        yield from joined(talks)
        return
    rung = [at for leg in legs if _kind(leg) not in _MENUS for at in _rang(leg)]
    first = min(max(began, min(rung, default=ended)), ended)
    left = [moment(leg, "date_connected") for leg in legs if _voicemail(leg)]
    last = max((one.ended_at for one in talks if one.ended_at), default=min(filter(None, left), default=ended))
    wait = [Segment(SegmentKind.QUEUE, first, max(first, last), "", _team(legs))]
    menu = [Segment(SegmentKind.IVR, began, first), Segment(SegmentKind.IVR, max(first, last), ended)]
    yield from joined([*talks, *minus(wait, talks), *(menu if any(left) or not talks else menu[:1])])


def _talk(leg: Row, around: Surroundings) -> list[Segment]:
    """A leg that a person took: who was called by a customer, or who called one."""
    if _kind(leg) not in _PERSONS or not leg.get("date_connected") or _voicemail(leg):
        return []
    begun = time_of(leg["date_connected"], around, "date_connected")
    ended = time_of(leg["date_ended"], around, "date_ended")
    return [Segment(SegmentKind.TALK, begun, ended, text_of(dig(leg, ("target", "name"))))] if ended > begun else []


def _rang(leg: Row) -> list[datetime]:
    at = moment(leg, "date_rang") or moment(leg, "date_started")
    return [at] if at else []


def _kind(leg: Row) -> str:
    return text_of(dig(leg, ("target", "type")))


def _voicemail(leg: Row) -> bool:
    kinds = (text_of(one.get("recording_type")) for one in leg.get("recording_details") or ())
    return bool(leg.get("voicemail_share_link")) or "voicemail" in kinds


def _named(row: Row) -> str:
    """The contact's name; where nobody is known, Dialpad writes the number in its place."""
    name = text_of(dig(row, ("contact", "name")))
    return "" if not any(map(str.isalpha, name)) else name


def _identifiers(row: Row) -> Iterator[Identifier]:
    number = text_of(row.get("external_number"))
    if any(map(str.isdigit, number)):
        yield Identifier(IdentifierKind.PHONE, number)
    if email := text_of(dig(row, ("contact", "email"))):
        yield Identifier(IdentifierKind.EMAIL, email)


def _team(legs: Sequence[Row]) -> str:
    teams = [text_of(dig(leg, ("target", "name"))) for leg in legs if _kind(leg) not in _PERSONS | _MENUS]
    return next((one for one in reversed(teams) if one), "")


def _details(row: Row, legs: Sequence[Row], inbound: bool) -> Iterator[tuple[str, str]]:
    pairs = (
        ("number called" if inbound else "number called from", text_of(row.get("internal_number"))),
        ("labels", ", ".join(dict.fromkeys(text_of(one) for leg in legs for one in leg.get("labels") or ()))),
        ("score", next((score for leg in legs if (score := text_of(leg.get("csat_score")))), "")),
        ("recorded", "yes" if any(leg.get("was_recorded") for leg in legs) else ""),
    )
    yield from ((label, value) for label, value in pairs if value)
