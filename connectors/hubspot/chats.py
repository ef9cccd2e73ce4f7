"""Conversations of HubSpot's inbox: chats with what was said in them, read thread by thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from connectors.hubspot.session import VERSION, HubSpot, Row
from connectors.kit.calls import Call
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.fetch import Rest, RestIds, Want
from connectors.kit.paging import NextToken
from connectors.kit.parse import id_of, lines_of, text_of, time_of
from connectors.kit.talks import outline
from connectors.records import Channel, Direction, InteractionRecord, Message

THREADS = f"/conversations/conversations/{VERSION}/threads"
# By HubSpot's own number of each channel. E-mails and calls are streams of their own.
_CHANNELS = {"1001": Channel.SOCIAL, "1003": Channel.WEB}
_ELSEWHERE = frozenset({"1002", "1008"})
_SPOKEN = frozenset({"MESSAGE", "WELCOME_MESSAGE"})
_PAGE = 100
_PAGES = NextToken(("paging", "next", "after"), "after")


def chat(row: Row, around: Surroundings) -> InteractionRecord | Sequence[InteractionRecord]:
    """A thread with its messages; nothing where another stream tells of it."""
    channel = text_of(row.get("originalChannelId"))
    if channel in _ELSEWHERE or row.get("spam"):
        return ()
    messages = _messages(row, around)
    closed = row.get("closedAt")
    ticket = text_of(dig(row, ("threadAssociations", "associatedTicketId")))
    began = messages[0].role if messages else "customer"
    record = InteractionRecord(
        source_id=id_of(row["id"]),
        channel=_CHANNELS.get(channel, Channel.CHAT),
        direction=Direction.OUTBOUND if began == "agent" else Direction.INBOUND,
        started_at=time_of(row["createdAt"], around, "createdAt"),
        ended_at=time_of(closed, around, "closedAt") if closed else None,
        customer_id=text_of(row.get("associatedContactId")),
        has_transcript=bool(messages),
        changed_at=time_of(row["latestMessageTimestamp"], around, "latestMessageTimestamp"),
        linked=(f"ticket/{ticket}",) if ticket else (),
    )
    return replace(record, **outline(messages))


def transcript(session: HubSpot, source_id: str) -> Sequence[Message]:
    """What was said in one thread, oldest first."""
    return _messages({"messages": list(_said(session, source_id))}, session.surroundings)


def _messages(row: Row, around: Surroundings) -> list[Message]:
    found = [
        Message(
            time_of(one["createdAt"], around, "createdAt"),
            _role(one),
            text_of(dig(one, ("senders", 0, "name"))),
            lines_of(one.get("text")),
        )
        for one in row["messages"]
        if one.get("type") in _SPOKEN
    ]
    return sorted(found, key=lambda message: message.at)


def _role(one: Row) -> str:
    actor = str(dig(one, ("senders", 0, "actorId")) or "")
    if actor.startswith("B-") or one.get("type") == "WELCOME_MESSAGE":
        return "bot"
    return "customer" if one.get("direction") == "INCOMING" else "agent"


def _with_messages(session: Any, rows: Sequence[Row]) -> Sequence[Row]:
    return [{**row, "messages": list(_said(session, str(row["id"]))) if _ours(row) else []} for row in rows]


def _ours(row: Row) -> bool:
    return bool(row.get("id")) and text_of(row.get("originalChannelId")) not in _ELSEWHERE


def _said(session: HubSpot, thread: str) -> Iterator[Row]:
    place: Any = _PAGES.first(_PAGE)
    before = ""
    while True:
        call = Call(f"{THREADS}/{{thread}}/messages", values={"thread": thread}, query=place.params, about=CHATS.title)
        body = session.http.ask(replace(call, may_be_missing=True)).body
        yield from dig(body, ("results",)) or ()
        after = str(dig(body, ("paging", "next", "after")) or "")
        if after in ("", before):
            return
        place, before = replace(place, params={**place.params, "after": after}), after


def _changed(want: Want) -> Call:
    since = {"latestMessageTimestampAfter": f"{want.since:%Y-%m-%dT%H:%M:%S.%fZ}"} if want.since else {}
    return Call(THREADS, query={**want.place.params, "sort": "latestMessageTimestamp", **since})


def of_contact(contact: str, want: Want) -> Call:
    """The threads of one contact."""
    return Call(THREADS, query={**want.place.params, "associatedContactId": contact})


CHATS = Rest(
    name="conversations",
    title="Conversations",
    request=_changed,
    rows=("results",),
    row_id=("id",),
    map=chat,
    paging=_PAGES,
    cursor=TimeCursor(("latestMessageTimestamp",)),
    most=_PAGE,
    enrich=_with_messages,
)
IDS = RestIds(
    "Conversations", lambda want: Call(THREADS, query=want.place.params), ("results",), ("id",), _PAGES, _PAGE
)
