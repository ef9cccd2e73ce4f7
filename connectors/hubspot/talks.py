"""Calls, e-mails, meetings, notes, tasks, messages and tickets as interactions: what becomes of a row of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from connectors.hubspot.session import Row
from connectors.kit.declare import Surroundings
from connectors.kit.parse import decimal_of, id_of, text_of, time_of
from connectors.kit.plain_html import plain_text
from connectors.records import (
    Channel,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    Promise,
    Segment,
    SegmentKind,
)

# A summary is a sentence or two, never the whole text.
_SUMMARY = 400
# HubSpot's own outcomes of calls; an account may have more, which it names by other ids.
_OUTCOMES = {
    "9d9162e7-6cf3-4944-bf63-4dff82258764": "Busy",
    "f240bbac-87c9-4f6e-bf70-924b57d47db7": "Connected",
    "a4c4c377-d246-4b32-a13b-75a56a4cd0ff": "Left live message",
    "b2cf5968-551e-4856-9783-52b3da59a7d0": "Left voicemail",
    "73a0d17f-1163-4015-bdd5-ec830791da20": "No answer",
    "17b47fee-58de-441e-a44c-c6300d46f273": "Wrong number",
}
_UNANSWERED = frozenset({"MISSED", "NO_ANSWER", "BUSY", "FAILED", "CANCELED"})
_MEETINGS = {"PHONE": (Channel.CALL, SegmentKind.TALK), "ADDRESS": (Channel.STORE, SegmentKind.COUNTER)}
_TICKETS = {"CHAT": Channel.CHAT, "EMAIL": Channel.EMAIL, "FORM": Channel.WEB, "PHONE": Channel.CALL}
_MESSAGES = {"LINKEDIN_MESSAGE": Channel.SOCIAL}


def call(row: Row, around: Surroundings) -> InteractionRecord:
    """A call; its length is known where HubSpot placed it or the phone system told."""
    said = row["properties"]
    record = _record(row, around, Channel.CALL, "hs_call_title", "hs_call_body")
    inbound = said.get("hs_call_direction") == "INBOUND"
    length = _length(said.get("hs_call_duration"))
    status = text_of(said.get("hs_call_status"))
    ended = record.started_at + length if length else None
    talked = ended is not None and status not in _UNANSWERED
    theirs = text_of(said.get("hs_call_from_number" if inbound else "hs_call_to_number"))
    outcome = text_of(said.get("hs_call_disposition"))
    return replace(
        record,
        direction=Direction.INBOUND if inbound else Direction.OUTBOUND,
        ended_at=ended,
        segments=(Segment(SegmentKind.TALK, record.started_at, ended, row["owner"]),) if talked else (),
        identifiers=(Identifier(IdentifierKind.PHONE, theirs),) if theirs else (),
        disposition=_OUTCOMES.get(outcome, "") or status.replace("_", " ").lower(),
        abandoned=True if inbound and status in _UNANSWERED else None,
    )


def email(row: Row, around: Surroundings) -> InteractionRecord:
    """An e-mail that was sent, received or forwarded into HubSpot."""
    said = row["properties"]
    record = _record(row, around, Channel.EMAIL, "hs_email_subject", "hs_email_text")
    inbound = said.get("hs_email_direction") in ("INCOMING_EMAIL", "FORWARDED_EMAIL")
    theirs = text_of(said.get("hs_email_from_email" if inbound else "hs_email_to_email")).split(";")[0].strip()
    given = text_of(said.get("hs_email_from_firstname")) if inbound else text_of(said.get("hs_email_to_firstname"))
    family = text_of(said.get("hs_email_from_lastname")) if inbound else text_of(said.get("hs_email_to_lastname"))
    thread = text_of(said.get("hs_email_thread_id"))
    return replace(
        record,
        direction=Direction.INBOUND if inbound else Direction.OUTBOUND,
        name=f"{given} {family}".strip(),
        identifiers=(Identifier(IdentifierKind.EMAIL, theirs),) if theirs else (),
        message_count=1,
        linked=(*record.linked, f"mail/{thread}") if thread else record.linked,
    )


def meeting(row: Row, around: Surroundings) -> InteractionRecord:
    """A meeting; time was spent on it only where it is said to have taken place, and what is still to come is owed."""
    said = row["properties"]
    record = _record(row, around, Channel.WEB, "hs_meeting_title", "hs_meeting_body", "hs_meeting_start_time")
    ended = _time(said, "hs_meeting_end_time", around)
    outcome = text_of(said.get("hs_meeting_outcome"))
    channel, kind = _MEETINGS.get(text_of(said.get("hs_meeting_location_type")), (Channel.WEB, SegmentKind.TALK))
    met, due = outcome == "COMPLETED", record.started_at
    promise = Promise(record.subject or "A meeting", due, due if met else None)
    return replace(
        record,
        channel=channel,
        direction=Direction.OUTBOUND,
        ended_at=ended if met else None,
        segments=(Segment(kind, record.started_at, ended, row["owner"]),) if met and ended else (),
        disposition=outcome.replace("_", " ").lower(),
        promises=(promise,) if outcome in ("", "SCHEDULED", "COMPLETED") else (),
    )


def note(row: Row, around: Surroundings) -> InteractionRecord:
    """What somebody wrote down about the contact."""
    return _record(row, around, Channel.CHAT, "", "hs_note_body")


def task(row: Row, around: Surroundings) -> InteractionRecord:
    """What somebody set out to do: it is owed from the moment it was written down."""
    said = row["properties"]
    channel = Channel.CALL if said.get("hs_task_type") == "CALL" else Channel.EMAIL
    record = _record(row, around, channel, "hs_task_subject", "hs_task_body", "hs_createdate")
    done = _time(said, "hs_task_completion_date", around)
    status = text_of(said.get("hs_task_status"))
    kept = (done or record.changed_at) if status == "COMPLETED" else None
    promise = Promise(record.subject or record.summary, _time(said, "hs_timestamp", around), kept)
    return replace(
        record, disposition=status.replace("_", " ").lower(), promises=() if status == "DEFERRED" else (promise,)
    )


def message(row: Row, around: Surroundings) -> InteractionRecord:
    """A text, WhatsApp or LinkedIn message that somebody logged; HubSpot does not say who of the two wrote it."""
    kind = text_of(row["properties"].get("hs_communication_channel_type"))
    record = _record(row, around, _MESSAGES.get(kind, Channel.CHAT), "", "hs_communication_body")
    return replace(
        record,
        direction=Direction.OUTBOUND,
        message_count=1,
        details=(*record.details, ("kind", kind.replace("_", " ").lower())) if kind else record.details,
    )


def ticket(row: Row, around: Surroundings) -> InteractionRecord:
    """A ticket: the customer waits until somebody first answers."""
    said = row["properties"]
    channel = _TICKETS.get(text_of(said.get("source_type")), Channel.WEB)
    record = _record(row, around, channel, "subject", "content", "createdate")
    closed, reply = _time(said, "closed_date", around), _time(said, "first_agent_reply_date", around)
    waited = reply or closed
    priority = text_of(said.get("hs_ticket_priority")).lower()
    return replace(
        record,
        direction=Direction.INBOUND,
        ended_at=closed,
        segments=(Segment(SegmentKind.ASYNC_WAIT, record.started_at, waited),),
        first_reply_at=reply,
        reason=text_of(said.get("hs_ticket_category")).replace("_", " ").lower() or record.subject,
        disposition=text_of(row["stage"].get("label")),
        details=(*record.details, ("priority", priority)) if priority else record.details,
        linked=(f"ticket/{record.source_id}",),
    )


def _record(
    row: Row, around: Surroundings, channel: Channel, subject: str, text: str, started: str = "hs_timestamp"
) -> InteractionRecord:
    """What all of them have. Of several contacts it is kept with the one HubSpot has known longest."""
    said = row["properties"]
    changed = time_of(said["hs_lastmodifieddate"], around, "hs_lastmodifieddate")
    several = len(row["contacts"]) > 1
    return InteractionRecord(
        source_id=id_of(row["id"]),
        channel=channel,
        direction=Direction.INTERNAL,
        started_at=time_of(said.get(started), around, started),
        customer_id=next(iter(row["contacts"]), ""),
        subject=text_of(said.get(subject)) if subject else "",
        summary=plain_text(said.get(text), _SUMMARY),
        agent=row["owner"],
        details=(("contacts in it", str(len(row["contacts"]))),) if several else (),
        changed_at=changed,
        linked=tuple(f"ticket/{one}" for one in row["tickets"]),
    )


def _time(said: Row, name: str, around: Surroundings) -> datetime | None:
    value: Any = said.get(name)
    return time_of(value, around, name) if value else None


def _length(value: object) -> timedelta | None:
    millis = decimal_of(value, "hs_call_duration")
    return timedelta(milliseconds=int(millis)) if millis is not None and millis > 0 else None
