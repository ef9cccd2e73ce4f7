"""What becomes of Intercom's contacts, conversations, calls and tickets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.filled import details
from connectors.kit.parse import decimal_of, id_of, lines_of, text_of, time_of
from connectors.kit.plain_html import plain_text
from connectors.kit.stretches import joined
from connectors.kit.talks import outline
from connectors.kit.ways import each_once, places
from connectors.records import (
    Address,
    Channel,
    CustomerRecord,
    Direction,
    IdentifierKind,
    InteractionRecord,
    Message,
    Segment,
    SegmentKind,
)

Row = Mapping[str, Any]

_SUMMARY = 400
_BEST = 5
_CHANNELS = {
    "email": Channel.EMAIL,
    "facebook": Channel.SOCIAL,
    "instagram": Channel.SOCIAL,
    "twitter": Channel.SOCIAL,
    "phone_call": Channel.CALL,
    "phone_switch": Channel.CALL,
}
_CUSTOMERS = frozenset({"user", "lead", "contact"})
# Among us are notes, by themselves and with what was done at once, as "note_and_reopen".
_NOTE = "note"


def customer(row: Row, around: Surroundings) -> CustomerRecord:
    """A user or a lead; when a lead turns out to be a user, it is merged into that one and is in no list any more."""
    said = ((IdentifierKind.EMAIL, "email"), (IdentifierKind.PHONE, "phone"), (IdentifierKind.ACCOUNT, "external_id"))
    place = row.get("location") or {}
    where = Address(city=text_of(place.get("city")), region=text_of(place.get("region")))
    where = replace(where, country=text_of(place.get("country_code")) or text_of(place.get("country")))
    return CustomerRecord(
        source_id=id_of(row["id"]),
        name=text_of(row.get("name")),
        identifiers=each_once((kind, text_of(row.get(name))) for kind, name in said),
        addresses=places(where),
        since=time_of(row.get("signed_up_at") or row["created_at"], around, "created_at").date(),
        language=text_of(row.get("language_override")) or text_of(row.get("browser_language")),
        details=details(
            ("role", text_of(row.get("role"))),
            ("e-mail", "comes back" if row.get("has_hard_bounced") else ""),
            ("mail to them", "unsubscribed" if row.get("unsubscribed_from_emails") else ""),
        ),
        changed_at=time_of(row["updated_at"], around, "updated_at"),
    )


def conversation(row: Row, around: Surroundings) -> InteractionRecord:
    """A conversation with its parts; one by telephone with the seconds of its calls."""
    messages = spoken(row, around)
    source = row.get("source") or {}
    channel = _CHANNELS.get(text_of(source.get("type")), Channel.CHAT)
    number, began = id_of(row["id"]), time_of(row["created_at"], around, "created_at")
    rating = decimal_of(dig(row, ("conversation_rating", "rating")), "rating")
    record = InteractionRecord(
        source_id=number,
        channel=channel,
        direction=_direction(source),
        started_at=began,
        name=_author(source)[1] if text_of(dig(source, ("author", "type"))) in _CUSTOMERS else "",
        identifiers=_identifiers(source),
        customer_id=_first(row, "contacts"),
        subject=text_of(plain_text(source.get("subject"))) or text_of(row.get("title")),
        summary=lines_of(next((one.text for one in messages if one.role == "customer"), ""), _SUMMARY),
        disposition=text_of(row.get("state")),
        has_transcript=bool(messages),
        details=details(
            ("priority", "priority" if row.get("priority") == "priority" else ""),
            ("labels", ", ".join(text_of(one.get("name")) for one in dig(row, ("tags", "tags")) or ())),
            ("customer's comment", text_of(dig(row, ("conversation_rating", "remark")))),
            ("messages", _cut_off(row)),
        ),
        changed_at=time_of(row["updated_at"], around, "updated_at"),
        linked=(f"conversation/{number}", *_linked(row)),
        survey_score=float(rating - 1) / (_BEST - 1) if rating is not None and 1 <= rating <= _BEST else None,
    )
    told = replace(record, **outline(messages))
    if channel is Channel.CALL:
        return _called(told, row["calls"], around)
    return replace(told, segments=_waited(told)) if channel is Channel.EMAIL else told


def _direction(source: Row) -> Direction:
    begun = text_of(source.get("delivered_as"))
    return Direction.INBOUND if begun in ("", "customer_initiated") else Direction.OUTBOUND


def _identifiers(source: Row) -> Any:
    theirs = text_of(dig(source, ("author", "type"))) in _CUSTOMERS
    return each_once([(IdentifierKind.EMAIL, text_of(dig(source, ("author", "email"))))] if theirs else [])


def _waited(record: InteractionRecord) -> tuple[Segment, ...]:
    """Mail has no time in it that somebody sits there; who wrote waits for the first answer."""
    if record.direction is Direction.OUTBOUND:
        return ()
    return (Segment(SegmentKind.ASYNC_WAIT, record.started_at, record.first_reply_at),)


def _cut_off(row: Row) -> str:
    """ "Retrieve a conversation" gives the newest five hundred parts, and how many there are."""
    came, there = len(_parts(row)), dig(row, ("conversation_parts", "total_count"))
    return f"the newest {came} of {there}" if isinstance(there, int) and there > came else ""


def _linked(row: Row) -> tuple[str, ...]:
    found = dig(row, ("linked_objects", "data")) or ()
    return tuple(f"{text_of(one.get('type'))}/{text_of(one.get('id'))}" for one in found if one.get("id"))


def _first(row: Row, name: str) -> str:
    return text_of(dig(row, (name, "contacts", 0, "id")))


def _called(record: InteractionRecord, calls: Sequence[Row], around: Surroundings) -> InteractionRecord:
    """The record with the time of its calls: waiting until somebody answers, where the customer rang, then talk."""
    segments: list[Segment] = []
    inbound = not any(text_of(one.get("direction")) == "outbound" for one in calls)
    answered_any = False
    for one in sorted(calls, key=lambda each: _at(each, "initiated_at", around) or record.started_at):
        rang, answered, ended = (_at(one, name, around) for name in ("initiated_at", "answered_at", "ended_at"))
        answered_any = answered_any or answered is not None
        waited = answered or ended
        if inbound and rang and waited and waited > rang:
            segments.append(Segment(SegmentKind.QUEUE, rang, waited))
        if answered:
            segments.append(Segment(SegmentKind.TALK, answered, ended, record.agent))
    numbers = [(IdentifierKind.PHONE, text_of(one.get("phone"))) for one in calls]
    ends = [one.ended_at for one in segments if one.ended_at]
    return replace(
        record,
        direction=Direction.INBOUND if inbound else Direction.OUTBOUND,
        # One that rings while another is spoken on, as when a call is handed on, is no waiting.
        segments=(*joined(one for one in segments if one.ended_at), *(one for one in segments if not one.ended_at)),
        ended_at=max(ends) if ends else record.ended_at,
        identifiers=each_once([*((one.kind, one.value) for one in record.identifiers), *numbers]),
        abandoned=not answered_any if inbound and calls else None,
    )


def _at(row: Row, name: str, around: Surroundings) -> datetime | None:
    return time_of(row[name], around, name) if row.get(name) else None


def spoken(row: Row, around: Surroundings) -> list[Message]:
    """What was said, oldest first: the message it began with, then the parts with words in them that are no notes."""
    source = row.get("source") or {}
    first = [{**source, "created_at": row["created_at"]}] if source.get("body") else []
    said = [one for one in _parts(row) if one.get("body") and _NOTE not in text_of(one.get("part_type"))]
    found = [
        Message(time_of(one["created_at"], around, "created_at"), *_author(one), plain_text(one.get("body")))
        for one in (*first, *said)
    ]
    return sorted(found, key=lambda message: message.at)


def _parts(row: Row) -> Sequence[Row]:
    found = dig(row, ("conversation_parts", "conversation_parts"))
    return found if isinstance(found, list) else []


def _author(row: Row) -> tuple[str, str]:
    """The role and the name of who wrote a part."""
    author = row.get("author") or {}
    kind = text_of(author.get("type"))
    if kind in _CUSTOMERS:
        return "customer", text_of(author.get("name"))
    bot = kind == "bot" or author.get("from_ai_agent") is True
    return "bot" if bot else "agent", text_of(author.get("name"))


def ticket(row: Row, around: Surroundings) -> Sequence[InteractionRecord]:
    """A ticket of a customer waits for its first answer. One of the back office is among us, and a tracker, which
    gathers those of many customers, is nobody's."""
    category = text_of(row.get("category"))
    contact = _first(row, "contacts")
    if category == "Tracker" or not contact:
        return ()
    number, began = id_of(row["id"]), time_of(row["created_at"], around, "created_at")
    changed = time_of(row["updated_at"], around, "updated_at")
    parts = dig(row, ("ticket_parts", "ticket_parts")) or ()
    reply = next((_at(one, "created_at", around) for one in parts if _answers(one)), None)
    solved = [_at(one, "created_at", around) for one in parts if one.get("ticket_state") == "resolved"]
    over = dig(row, ("ticket_state", "category")) == "resolved"
    ended = ((solved[-1] if solved else None) or changed) if over else None
    title = text_of(dig(row, ("ticket_attributes", "_default_title_")))
    ours = category == "Back-office"
    record = InteractionRecord(
        source_id=number,
        channel=Channel.WEB,
        direction=Direction.INTERNAL if ours else Direction.INBOUND,
        started_at=began,
        ended_at=ended,
        segments=() if ours else (Segment(SegmentKind.ASYNC_WAIT, began, reply or ended),),
        customer_id=contact,
        subject=title,
        reason=text_of(dig(row, ("ticket_type", "name"))) or title,
        summary=plain_text(dig(row, ("ticket_attributes", "_default_description_")), _SUMMARY),
        disposition=text_of(dig(row, ("ticket_state", "internal_label"))),
        first_reply_at=None if ours else reply,
        details=details(("number", text_of(row.get("ticket_id")))),
        changed_at=changed,
        linked=(f"ticket/{number}", *_linked(row)),
    )
    return (record,)


def _answers(part: Row) -> bool:
    return part.get("part_type") == "comment" and _author(part)[0] != "customer" and bool(part.get("body"))
