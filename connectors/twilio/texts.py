"""Twilio's messages (SMS, MMS, WhatsApp), each an exchange of its own, and conversations in a web chat.

A conversation over SMS or WhatsApp is in the list of messages as well, so only those without such an address are read
as conversations. By Twilio's pages on the Message, Conversation and Participant resources.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.parse import id_of, lines_of, text_of, time_of
from connectors.kit.talks import outline
from connectors.records import Channel, Direction, Identifier, IdentifierKind, InteractionRecord, Message

Row = Mapping[str, Any]

_SUMMARY = 400
# Not sent yet, or never.
_UNSENT = frozenset({"queued", "sending", "accepted", "scheduled", "receiving", "canceled"})
# Who an application says the customer is: in the conversation's own attributes, or in what was filled in before a chat.
_NAMES = (("customerName",), ("friendlyName",), ("name",), ("pre_engagement_data", "friendlyName"))
_EMAILS = (("email",), ("customerEmail",), ("pre_engagement_data", "email"))
_PHONES = (("phone",), ("customerPhone",), ("pre_engagement_data", "phone"))


def message(row: Row, around: Surroundings) -> InteractionRecord | tuple[()]:
    """One message; nothing for one that is not on its way yet."""
    status = text_of(row.get("status"))
    if status in _UNSENT:
        return ()
    inbound = row.get("direction") == "inbound"
    way, _, address = text_of(row.get("from") if inbound else row.get("to")).rpartition(":")
    media = text_of(row.get("num_media"))
    pictures = media not in ("", "0")
    number = Identifier(IdentifierKind.PHONE, address)
    return InteractionRecord(
        source_id=id_of(row["sid"], "sid"),
        channel=Channel.SOCIAL if way == "messenger" else Channel.CHAT,
        direction=Direction.INBOUND if inbound else Direction.OUTBOUND,
        started_at=time_of(row.get("date_sent") or row["date_created"], around, "date_sent"),
        identifiers=(number,) if address and way != "messenger" else (),
        subject={"whatsapp": "WhatsApp", "messenger": "Messenger"}.get(way, "SMS"),
        summary=text_of(row.get("body"), _SUMMARY),
        disposition=status if status in ("failed", "undelivered") else "",
        message_count=1,
        details=(("attachments", media),) if pictures else (),
        changed_at=time_of(row["date_updated"], around, "date_updated") if row.get("date_updated") else None,
    )


def conversation(row: Row, around: Surroundings) -> InteractionRecord | tuple[()]:
    """A web chat with its `people` (participants) and `said` (messages, oldest first); nothing where none was said."""
    if any(dig(one, ("messaging_binding", "address")) for one in row["people"]):
        return ()
    messages = spoken(row["said"], row["customer"], around)
    told = outline(messages)
    if not told:
        return ()
    about = _attributes(row)
    name, email, phone = (_first(about, ways) for ways in (_NAMES, _EMAILS, _PHONES))
    ways = (
        Identifier(IdentifierKind.EMAIL, email),
        Identifier(IdentifierKind.PHONE, phone),
        Identifier(IdentifierKind.SOCIAL, row["customer"]),
    )
    asked = next((one.text for one in messages if one.role == "customer"), "")
    return InteractionRecord(
        source_id=id_of(row["sid"], "sid"),
        channel=Channel.CHAT,
        direction=Direction.INBOUND if messages[0].role == "customer" else Direction.OUTBOUND,
        name=name,
        identifiers=tuple(one for one in ways if one.value),
        subject=text_of(row.get("friendly_name")),
        summary=text_of(asked, _SUMMARY),
        disposition="closed" if row.get("state") == "closed" else "",
        has_transcript=True,
        changed_at=time_of(row["date_updated"], around, "date_updated") if row.get("date_updated") else None,
        **told,
    )


def spoken(said: Sequence[Row], customer: str, around: Surroundings) -> list[Message]:
    """The messages of a conversation with who said each; `customer` is how the customer is named among the authors."""
    return [
        Message(
            time_of(one["date_created"], around, "date_created"),
            "customer" if (author := text_of(one.get("author"))) == customer else _ours(one, author),
            author,
            lines_of(one.get("body")),
        )
        for one in said
    ]


def _ours(row: Row, author: str) -> str:
    # Without a participant it was written by the application: a greeting, a studio flow, a bot.
    return "agent" if row.get("participant_sid") else "bot" if author else "system"


def customer_of(people: Sequence[Row], said: Sequence[Row]) -> str:
    """The customer among the authors: of those who take part, the one who wrote first."""
    known = {text_of(one.get("identity")) for one in people} - {""}
    authors = [text_of(one.get("author")) for one in said if one.get("participant_sid")]
    return next((one for one in authors if one in known or not known), "")


def _attributes(row: Row) -> Any:
    try:
        return json.loads(row.get("attributes") or "{}")
    except ValueError:
        return {}


def _first(about: Any, ways: Sequence[tuple[str, ...]]) -> str:
    return next((found for way in ways if (found := text_of(dig(about, way)))), "")
