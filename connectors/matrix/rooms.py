"""Rooms as interactions: pure functions from a room's events, without what was said, and from messages with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.parse import lines_of, text_of
from connectors.kit.talks import LIVE_GAP, outline
from connectors.matrix.session import Side
from connectors.records import (
    Channel,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    Message,
    Segment,
    SegmentKind,
)

Event = Mapping[str, Any]

# A room as it was read: "room_id", and "state" and "events", each oldest first and without what was said.
Room = Mapping[str, Any]

# E-mails and phones of users, where the account may know them.
Reached = Mapping[str, Sequence[Identifier]]

SAID = ("m.room.message", "m.room.encrypted")
STATE = ("m.room.name", "m.room.encryption", "m.room.member", "m.room.create", "m.room.tombstone")

# All that may be told of an event in the bulk: who, when, of what kind. What was said is not among it.
SHOWN = (
    *("type", "event_id", "sender", "origin_server_ts", "state_key", "content.msgtype", "content.m\\.relates_to"),
    *("content.membership", "content.displayname", "content.name", "content.algorithm"),
    *("content.predecessor", "content.replacement_room"),
)
SCOPE = "matrix"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_REMOVED, _SECRET = "(message removed)", "(encrypted: can be read in Matrix only)"
_MEDIA = {"m.image": "image", "m.file": "file", "m.audio": "audio", "m.video": "video", "m.location": "location"}


def bare(event: Event) -> dict[str, Any]:
    """An event with nothing in it but what SHOWN names, whatever the server sent."""
    content = event.get("content") or {}
    kept = {name.removeprefix("content.").replace("\\", "") for name in SHOWN if name.startswith("content.")}
    shown = {name: event[name] for name in SHOWN if name in event}
    return {**shown, "content": {name: content[name] for name in content if name in kept}}


def others(room: Room, side: Side) -> Sequence[str]:
    """The users of the other side in the order they first wrote, then those who never did."""
    senders = [event["sender"] for event in _said(room["events"])]
    return list(dict.fromkeys(user for user in [*senders, *_names(room)] if not side.ours(user)))


def interaction(room: Room, around: Surroundings, side: Side, reached: Reached) -> Sequence[InteractionRecord]:
    """The room as one interaction, or nothing while nobody has written in it."""
    said, names = _said(room["events"]), _names(room)
    if not said:
        return ()
    messages = [Message(_sent(one), _role(one, side), names.get(one["sender"]) or one["sender"], "") for one in said]
    # Only the one who began: two customers' addresses on one record would make them one person.
    customer = next(iter(others(room, side)), "")
    secret = sum(one["type"] == "m.room.encrypted" for one in said)
    told = outline(messages)
    record = InteractionRecord(
        source_id=room["room_id"],
        channel=Channel.CHAT,
        direction=_direction(messages[0], customer),
        name=names.get(customer, ""),
        identifiers=(Identifier(IdentifierKind.SOCIAL, customer, SCOPE), *reached.get(customer, ()))
        if customer
        else (),
        customer_id=customer,
        subject=text_of(_latest(room, "m.room.name").get("name")),
        summary="The messages of this room are encrypted: they can be read in Matrix only." if secret else "",
        has_transcript=secret < len(said),
        changed_at=told["ended_at"],
        linked=_linked(room),
        **told,
    )
    people = tuple(dict.fromkeys([one.author for one in messages] + sorted(names.values())))
    # What was taken back was said all the same, but is no message any more.
    left = sum(not _redacted(one) for one in said)
    return (_running(replace(record, participants=people, message_count=left), messages, around.now()),)


def _running(record: InteractionRecord, messages: Sequence[Message], now: datetime) -> InteractionRecord:
    """The record without an end while the last message is young: waiting until somebody answered, talk from then on."""
    last = messages[-1].at
    if now - last >= LIVE_GAP:
        return record
    agents = [one.author for one in messages if one.role == "agent"]
    kind, agent = (SegmentKind.TALK, agents[-1]) if agents else (SegmentKind.QUEUE, "")
    *earlier, final = record.segments or (Segment(kind, last, last, agent),)
    if final.kind is kind and final.ended_at == last:
        segments = (*earlier, replace(final, ended_at=None))
    else:
        segments = (*record.segments, Segment(kind, last, None, agent))
    return replace(record, ended_at=None, segments=segments)


def transcript(events: Iterable[Event], side: Side) -> list[Message]:
    """Messages with their text, oldest first: edited ones with their last text, removed and encrypted ones marked."""
    kept = list(events)
    names = _names({"state": (), "events": kept})
    texts: dict[tuple[str, str], str] = {}
    for one in kept:
        if _edits(one):
            new = (one.get("content") or {}).get("m.new_content") or {}
            texts[one["sender"], one["content"]["m.relates_to"].get("event_id", "")] = lines_of(new.get("body"))
    return [
        Message(
            _sent(one),
            _role(one, side),
            names.get(one["sender"]) or one["sender"],
            _REMOVED if _redacted(one) else texts.get((one["sender"], one["event_id"])) or _text(one),
        )
        for one in _said(kept)
    ]


def _said(events: Iterable[Event]) -> list[Event]:
    """Messages by time, each once; edits are no messages of their own."""
    once = {one["event_id"]: one for one in events if one["type"] in SAID and not _edits(one)}
    return sorted(once.values(), key=_sent)


def _edits(event: Event) -> bool:
    relation = (event.get("content") or {}).get("m.relates_to")
    return isinstance(relation, Mapping) and relation.get("rel_type") == "m.replace"


def _redacted(event: Event) -> bool:
    """The server empties the content of what was taken back."""
    content = event.get("content") or {}
    return not (content.get("msgtype") or content.get("algorithm"))


def _sent(event: Event) -> datetime:
    return _EPOCH + timedelta(milliseconds=event["origin_server_ts"])


def _role(event: Event, side: Side) -> str:
    if not side.ours(event["sender"]):
        return "customer"
    return "bot" if (event.get("content") or {}).get("msgtype") == "m.notice" else "agent"


def _names(room: Room) -> dict[str, str]:
    """The last name of everybody who is or was in the room, by user id."""
    names: dict[str, str] = {}
    for event in (*room["state"], *room["events"]):
        content = event.get("content") or {}
        if event["type"] == "m.room.member" and content.get("membership") in ("join", "invite"):
            names[event["state_key"]] = text_of(content.get("displayname")) or event["state_key"]
    return names


def _latest(room: Room, kind: str) -> Mapping[str, Any]:
    found = [event.get("content") or {} for event in (*room["state"], *room["events"]) if event["type"] == kind]
    return found[-1] if found else {}


def _linked(room: Room) -> tuple[str, ...]:
    """The room this one goes on from after an upgrade, and itself; an upgraded room goes on in another."""
    before = _latest(room, "m.room.create").get("predecessor")
    came_from = text_of(before.get("room_id")) if isinstance(before, Mapping) else ""
    if not (came_from or _latest(room, "m.room.tombstone").get("replacement_room")):
        return ()
    return tuple(filter(None, (came_from, str(room["room_id"]))))


def _direction(first: Message, customer: str) -> Direction:
    if not customer:
        return Direction.INTERNAL
    return Direction.INBOUND if first.role == "customer" else Direction.OUTBOUND


def _text(event: Event) -> str:
    if event["type"] == "m.room.encrypted":
        return _SECRET
    content = event["content"]
    text = lines_of(content.get("body"))
    relation = content.get("m.relates_to")
    if isinstance(relation, Mapping) and "m.in_reply_to" in relation and text.startswith("> "):
        # Older clients put what they answer in front, quoted.
        text = text.partition("\n\n")[2] or text
    media = _MEDIA.get(content.get("msgtype", ""))
    return f"[{media}] {text}".strip() if media else text
