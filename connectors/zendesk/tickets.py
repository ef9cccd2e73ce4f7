"""Tickets of Zendesk, those that were suspended, and what was said in them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from connectors.kit.calls import Call, Query
from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.fetch import Rest, RestIds, Want
from connectors.kit.filled import details
from connectors.kit.listing import every
from connectors.kit.paging import Place
from connectors.kit.parse import decimal_of, id_of, lines_of, text_of, time_of
from connectors.kit.plain_html import plain_text
from connectors.kit.ways import each_once
from connectors.records import (
    Channel,
    Direction,
    Gone,
    IdentifierKind,
    InteractionRecord,
    MergedInto,
    Message,
    Promise,
    Record,
    Segment,
    SegmentKind,
)
from connectors.zendesk.people import CURSOR, EXPORTED, LISTED, MOST, PAGES, exported
from connectors.zendesk.session import MANY, Row, Zendesk

_SUMMARY = 400
# "Via object reference": what is not listed came in by a form of the web, or by a program that stands behind one.
_CHANNELS = {
    "email": Channel.EMAIL,
    "mail": Channel.EMAIL,
    "chat": Channel.CHAT,
    "native_messaging": Channel.CHAT,
    "sms": Channel.CHAT,
    "whatsapp": Channel.CHAT,
    "line": Channel.CHAT,
    "telegram": Channel.CHAT,
    "voice": Channel.CALL,
    "facebook": Channel.SOCIAL,
    "twitter": Channel.SOCIAL,
    "instagram_dm": Channel.SOCIAL,
    "any_channel": Channel.SOCIAL,
}
_OVER = frozenset({"solved", "closed"})
_SCORES = {"good": 1.0, "bad": 0.0}
_MERGED = "closed_by_merge"
# How Zendesk closes a ticket it merged, in any language: the other one's number, then its subject.
_NUMBER = re.compile(r"#(\d{1,19})\b")
_MACHINES = ("spam", "automated", "system", "loop", "blocklist", "blacklist")
_COMMENTS = "/api/v2/tickets/{ticket}/comments"
_BESIDE = "users,groups,metric_sets,comment_count"


def ticket(row: Row, around: Surroundings) -> Record:
    """A ticket: the customer who asked waits until somebody first answers; nobody waits for an answer to what we wrote
    to them, or among ourselves. What was deleted is told once more, as deleted."""
    source_id = id_of(row["id"])
    if row.get("status") == "deleted":
        return Gone(source_id)
    if into := row.get("merged_into"):
        return MergedInto(source_id, into)
    started, status = time_of(row["created_at"], around, "created_at"), text_of(row.get("status"))
    measured = row.get("metric_set") or {}
    direction = _direction(row)
    reply = _reply(started, measured) if direction is Direction.INBOUND else None
    ended = _time(measured, "solved_at", around) or _time(row, "updated_at", around) if status in _OVER else None
    subject = text_of(row.get("subject"))
    channel = _CHANNELS.get(text_of(dig(row, ("via", "channel"))), Channel.WEB)
    due = _time(row, "due_at", around)
    before = dig(row, ("via", "source", "from", "ticket_id")) if _rel(row) == "follow_up" else None
    return InteractionRecord(
        source_id=source_id,
        channel=channel,
        direction=direction,
        started_at=started,
        ended_at=ended,
        segments=_waited(direction, channel, started, reply or ended),
        customer_id=text_of(row.get("requester_id")),
        subject=subject,
        reason=subject,
        summary=plain_text(row.get("description"), _SUMMARY),
        disposition=status,
        agent=text_of(row.get("assignee")),
        team=text_of(row.get("group")),
        message_count=row.get("comment_count"),
        first_reply_at=reply,
        has_transcript=True,
        details=_details(row),
        changed_at=time_of(row["updated_at"], around, "updated_at"),
        linked=(f"ticket/{source_id}", *((f"ticket/{before}",) if before else ())),
        promises=(Promise(subject, due, ended),) if due else (),
        survey_score=_SCORES.get(text_of(dig(row, ("satisfaction_rating", "score")))),
    )


def _waited(direction: Direction, channel: Channel, started: datetime, until: datetime | None) -> tuple[Segment, ...]:
    """A call is told of with its seconds by the stream of calls, and so is who waited in it."""
    waits = direction is Direction.INBOUND and channel is not Channel.CALL
    return (Segment(SegmentKind.ASYNC_WAIT, started, until),) if waits else ()


def _direction(row: Row) -> Direction:
    """A call says it by itself; else what an agent writes in the agents' own window for a customer goes out. Where
    "is_public" says that there are notes alone, nobody outside has read a word of it."""
    if _rel(row) in ("inbound", "outbound"):
        return Direction(_rel(row))
    by_us = row.get("submitter_id") not in (None, row.get("requester_id"))
    ours = by_us and dig(row, ("via", "channel")) == "web"
    if ours:
        return Direction.INTERNAL if row.get("is_public") is False else Direction.OUTBOUND
    return Direction.INBOUND


def _rel(row: Row) -> str:
    return text_of(dig(row, ("via", "source", "rel")))


def _reply(started: datetime, measured: Row) -> datetime | None:
    """ "Ticket metrics": minutes to the first reply, by the clock on the wall."""
    minutes = decimal_of(dig(measured, ("reply_time_in_minutes", "calendar")), "reply_time_in_minutes")
    return started + timedelta(minutes=int(minutes)) if minutes is not None else None


def _details(row: Row) -> tuple[tuple[str, str], ...]:
    return details(
        ("priority", text_of(row.get("priority"))),
        ("type", text_of(row.get("type"))),
        ("customer's comment", text_of(dig(row, ("satisfaction_rating", "comment")))),
        ("merged", "into another ticket" if _MERGED in (row.get("tags") or ()) else ""),
    )


def _time(row: Row, field: str, around: Surroundings) -> datetime | None:
    return time_of(row[field], around, field) if row.get(field) else None


def _beside(body: Any, rows: Sequence[Any]) -> Sequence[Any]:
    """Each ticket with the names of who has it, which came with the page."""
    users = {one.get("id"): one.get("name") for one in dig(body, ("users",)) or ()}
    groups = {one.get("id"): one.get("name") for one in dig(body, ("groups",)) or ()}
    return [
        {**row, "assignee": users.get(row.get("assignee_id")), "group": groups.get(row.get("group_id"))} for row in rows
    ]


def _with_targets(session: Any, rows: Sequence[Any]) -> Sequence[Any]:
    """Each ticket that a merge closed with the one it went into. Only its last comment tells that, whose words the
    agent could change: the number in it counts where the ticket of that number has the subject that stands there."""
    last = {row["id"]: _last_words(session, str(row["id"])) for row in rows if _is_merged(row)}
    named = {one: found.group(1) for one, words in last.items() if (found := _NUMBER.search(words))}
    subjects = _subjects(session, sorted(set(named.values())))
    into = {
        one: target
        for one, target in named.items()
        if target != str(one) and (subject := subjects.get(target)) and subject in last[one]
    }
    return [{**row, "merged_into": into[row["id"]]} if row.get("id") in into else row for row in rows]


def _is_merged(row: Row) -> bool:
    return bool(row.get("id")) and _MERGED in (row.get("tags") or ()) and row.get("status") != "deleted"


def _last_words(session: Zendesk, number: str) -> str:
    one: Query = {"page[size]": 1, "sort": "-created_at"}
    call = Call(_COMMENTS, values={"ticket": number}, query=one, about=TICKETS.title, may_be_missing=True)
    return text_of(dig(session.http.ask(call).body, ("comments", 0, "plain_body")))


def _subjects(session: Zendesk, numbers: Sequence[str]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for start in range(0, len(numbers), MANY):
        query = {"ids": ",".join(numbers[start : start + MANY])}
        call = Call("/api/v2/tickets/show_many", query=query, about=TICKETS.title, may_be_missing=True)
        rows = dig(session.http.ask(call).body, ("tickets",)) or ()
        found |= {str(row["id"]): text_of(row.get("subject")) for row in rows}
    return found


def transcript(session: Zendesk, source_id: str) -> Sequence[Message]:
    """What was said in a ticket, oldest first; notes that agents wrote for each other are left out."""
    ticket_id = {"ticket": source_id}
    query = {"include": "users", "sort": "created_at"}

    def request(at: Place) -> Call:
        return Call(_COMMENTS, values=ticket_id, query={**query, **at.params}, may_be_missing=True)

    asked = every(session.http, request, ("comments",), PAGES, LISTED, TICKETS.title)
    said = [_message(row, body, session.surroundings) for row, body in asked if row.get("public")]
    return sorted(said, key=lambda one: one.at)


def _message(row: Row, body: Any, around: Surroundings) -> Message:
    users = {one.get("id"): one for one in dig(body, ("users",)) or ()}
    author = users.get(row.get("author_id"), {})
    role = "system" if row.get("author_id") == -1 else "customer" if author.get("role") == "end-user" else "agent"
    text = lines_of(row.get("plain_body")) or lines_of(row.get("body"))
    return Message(time_of(row["created_at"], around, "created_at"), role, text_of(author.get("name")), text)


TICKETS = Rest(
    name="tickets",
    title="Tickets",
    request=lambda want: exported("tickets", want, _BESIDE),
    rows=("tickets",),
    row_id=("id",),
    map=ticket,
    paging=EXPORTED,
    cursor=CURSOR,
    most=MOST,
    beside=_beside,
    enrich=_with_targets,
)


def of_customer(customer: str, want: Want) -> Call:
    """What a customer asked for; closed tickets that Zendesk archived are in the export alone."""
    size = {"page[size]": min(want.size, LISTED)}
    query = {**want.place.params, **size, "include": _BESIDE, "sort": "-updated_at"}
    return Call("/api/v2/users/{user}/tickets/requested", values={"user": customer}, query=query)


def suspended(row: Row, around: Surroundings) -> Sequence[Record]:
    """A mail that Zendesk held back, so that nobody has read it; nothing where a machine wrote it."""
    cause = text_of(row.get("cause"))
    if any(word in cause.casefold() for word in _MACHINES):
        return ()
    started = time_of(row["created_at"], around, "created_at")
    email = text_of(dig(row, ("author", "email")))
    record = InteractionRecord(
        source_id=id_of(row["id"]),
        channel=_CHANNELS.get(text_of(dig(row, ("via", "channel"))), Channel.EMAIL),
        direction=Direction.INBOUND,
        started_at=started,
        segments=(Segment(SegmentKind.ASYNC_WAIT, started, None),),
        name=text_of(dig(row, ("author", "name"))),
        identifiers=each_once([(IdentifierKind.EMAIL, email)]),
        customer_id=text_of(dig(row, ("author", "id"))),
        subject=text_of(row.get("subject")),
        summary=plain_text(row.get("content"), _SUMMARY),
        disposition="suspended",
        details=details(("held back because", cause)),
        message_count=1,
        changed_at=time_of(row["updated_at"], around, "updated_at"),
        linked=(f"ticket/{row['ticket_id']}",) if row.get("ticket_id") else (),
    )
    return (record,)


def _held_back(want: Want) -> Call:
    return Call("/api/v2/suspended_tickets", query=want.place.params)


# There are few, and after two weeks they are deleted: read whole.
SUSPENDED = Rest(
    "suspended", "Suspended tickets", _held_back, ("suspended_tickets",), ("id",), suspended, PAGES, most=LISTED
)
SUSPENDED_IDS = RestIds(SUSPENDED.title, _held_back, ("suspended_tickets",), ("id",), PAGES, LISTED)
