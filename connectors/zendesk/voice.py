"""Calls of Zendesk Talk and chats of Zendesk Chat, for accounts that have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from connectors.kit.calls import Call
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.fetch import Rest, Want
from connectors.kit.filled import details
from connectors.kit.paging import NextLink
from connectors.kit.parse import decimal_of, id_of, lines_of, text_of, time_of
from connectors.kit.talks import outline
from connectors.kit.ways import each_once
from connectors.records import (
    Channel,
    Direction,
    IdentifierKind,
    InteractionRecord,
    Message,
    Segment,
    SegmentKind,
)
from connectors.zendesk.session import CALLS, CHATS, Row, Zendesk

# The way through a call that comes in, in its order; seconds of each are told, not when they began.
_WAY = (
    ("ivr_time_spent", SegmentKind.IVR),
    ("wait_time", SegmentKind.QUEUE),
    ("talk_time", SegmentKind.TALK),
    ("hold_time", SegmentKind.HOLD),
)
_BY_AGENT = frozenset({SegmentKind.TALK, SegmentKind.HOLD})
_SCORES = {"good": 1.0, "bad": 0.0}
# Both exports go by the time of the last change and name the next page for ever. The last one names itself.
_PAGES = NextLink(("next_page",), "limit", until_itself=True)
# A call is written down when it ends, and once more when its recording and its agents' wrap-up are there.
_LATE = timedelta(minutes=30)


def call(row: Row, around: Surroundings) -> InteractionRecord:
    """A call: menu, queue, talk and hold one after the other, never longer together than the call was."""
    started = time_of(row["created_at"], around, "created_at")
    inbound = row.get("direction") == "inbound"
    outcome = text_of(row.get("completion_status"))
    length, wrap_up = _seconds(row, "duration"), _seconds(row, "wrap_up_time")
    ended = started + length
    way = tuple(_stretches(row, started, ended, inbound))
    wrapped = Segment(SegmentKind.WRAP_UP, ended, ended + wrap_up, row["agent"])
    ticket = row.get("ticket_id")
    return InteractionRecord(
        source_id=id_of(row["id"]),
        channel=Channel.CALL,
        direction=Direction.INBOUND if inbound else Direction.OUTBOUND,
        started_at=started,
        ended_at=ended,
        segments=(*way, wrapped) if wrap_up else way,
        customer_id=text_of(row.get("customer_id")),
        subject="Voicemail" if row.get("voicemail") else "",
        disposition=outcome.replace("_", " "),
        agent=row["agent"],
        team=text_of(row.get("ivr_destination_group_name")),
        abandoned=outcome.startswith("abandoned") if inbound else None,
        details=details(("line", text_of(row.get("phone_number")))),
        changed_at=time_of(row["updated_at"], around, "updated_at"),
        linked=(f"ticket/{ticket}",) if ticket else (),
    )


def _stretches(row: Row, started: datetime, ended: datetime, inbound: bool) -> Iterator[Segment]:
    for field, kind in _WAY:
        # Where we ring, it is the agent who waits.
        until = min(ended, started + _seconds(row, field))
        if until <= started or not (inbound or kind in _BY_AGENT):
            continue
        yield Segment(kind, started, until, row["agent"] if kind in _BY_AGENT else "")
        started = until


def _seconds(row: Row, field: str) -> timedelta:
    return timedelta(seconds=max(0, int(decimal_of(row.get(field), field) or 0)))


def _with_agents(session: Any, rows: Sequence[Any]) -> Sequence[Any]:
    names = session.names(row.get("agent_id") for row in rows)
    return [{**row, "agent": names.get(str(row.get("agent_id")), "")} for row in rows]


def _talked(want: Want) -> Call:
    since = int(want.since.timestamp()) if want.since else 0
    return Call("/api/v2/channels/voice/stats/incremental/calls", query={"start_time": since}, lane=CALLS)


TALK = Rest(
    name="calls",
    title="Calls",
    request=_talked,
    rows=("calls",),
    row_id=("id",),
    map=call,
    paging=_PAGES,
    cursor=TimeCursor(("updated_at",), overlap=_LATE),
    enrich=_with_agents,
)


def chat(row: Row, around: Surroundings) -> InteractionRecord:
    """A chat with what was said in it, or a message that was left while nobody was there."""
    started = time_of(row["timestamp"], around, "timestamp")
    messages = _messages(row, around)
    offline = row.get("type") == "offline_msg"
    email, phone = text_of(dig(row, ("visitor", "email"))), text_of(dig(row, ("visitor", "phone")))
    ticket = row.get("zendesk_ticket_id")
    record = InteractionRecord(
        source_id=id_of(row["id"]),
        channel=Channel.CHAT,
        direction=Direction.OUTBOUND if row.get("started_by") in ("agent", "trigger") else Direction.INBOUND,
        started_at=started,
        ended_at=None if offline else started + _seconds(row, "duration"),
        segments=(Segment(SegmentKind.ASYNC_WAIT, started, None),) if offline else (),
        name=text_of(dig(row, ("visitor", "name"))),
        identifiers=each_once([(IdentifierKind.EMAIL, email), (IdentifierKind.PHONE, phone)]),
        summary=lines_of(row.get("message"), 400),
        team=text_of(row.get("department_name")),
        abandoned=bool(row.get("missed")),
        has_transcript=bool(messages),
        message_count=1 if offline else None,
        details=details(("customer's comment", text_of(row.get("comment")))),
        changed_at=time_of(row["update_timestamp"], around, "update_timestamp"),
        linked=(f"ticket/{ticket}",) if ticket else (),
        survey_score=_SCORES.get(text_of(row.get("rating"))),
    )
    return replace(record, **outline(messages))


def _messages(row: Row, around: Surroundings) -> list[Message]:
    said = [one for one in row.get("history") or () if one.get("type") == "chat.msg"]
    found = [
        Message(
            time_of(one["timestamp"], around, "timestamp"),
            _role(one),
            text_of(one.get("name")),
            lines_of(one.get("msg")),
        )
        for one in said
    ]
    return sorted(found, key=lambda message: message.at)


def _role(one: Row) -> str:
    """Who speaks is told by the nick: visitor:…, agent:… or agent:trigger and agent:system."""
    nick = text_of(one.get("nick"))
    if nick.startswith("agent:"):
        return "bot" if nick in ("agent:trigger", "agent:system") or one.get("sender_type") == "Trigger" else "agent"
    return "customer"


def _chatted(want: Want) -> Call:
    since = int(want.since.timestamp()) if want.since else 0
    query = {"start_time": since, "fields": "chats(*)", **want.place.params}
    return Call("/api/v2/chat/incremental/chats", query=query, lane=CHATS)


CHAT = Rest(
    name="chats",
    title="Chats",
    request=_chatted,
    rows=("chats",),
    row_id=("id",),
    map=chat,
    paging=replace(_PAGES, until_empty=True),
    cursor=TimeCursor(("update_timestamp",), overlap=_LATE),
    most=1_000,
)


def said(session: Zendesk, source_id: str) -> Sequence[Message]:
    """What was said in one chat, oldest first."""
    asked = Call("/api/v2/chat/chats/{chat}", values={"chat": source_id}, about=CHAT.title, may_be_missing=True)
    return _messages(session.http.ask(asked).body or {}, session.surroundings)
