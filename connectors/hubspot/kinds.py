"""The kinds of objects that become interactions, as data."""

from __future__ import annotations

from connectors.hubspot import talks
from connectors.hubspot.asking import Kind

_WHO = ("hs_timestamp", "hubspot_owner_id")

TICKETS = Kind(
    name="tickets",
    title="Tickets",
    object="tickets",
    properties=(
        *("subject", "content", "source_type", "createdate", "closed_date", "first_agent_reply_date"),
        *("hs_pipeline_stage", "hs_ticket_category", "hs_ticket_priority", "hubspot_owner_id"),
    ),
    map=talks.ticket,
    stages=True,
)
CALLS = Kind(
    name="calls",
    title="Calls",
    object="calls",
    properties=(
        *_WHO,
        *("hs_call_title", "hs_call_body", "hs_call_direction", "hs_call_duration", "hs_call_status"),
        *("hs_call_disposition", "hs_call_from_number", "hs_call_to_number"),
    ),
    map=talks.call,
    with_tickets=True,
)
EMAILS = Kind(
    name="emails",
    title="E-mails",
    object="emails",
    properties=(
        *_WHO,
        *("hs_email_subject", "hs_email_text", "hs_email_direction", "hs_email_thread_id"),
        *("hs_email_from_email", "hs_email_from_firstname", "hs_email_from_lastname"),
        *("hs_email_to_email", "hs_email_to_firstname", "hs_email_to_lastname"),
    ),
    map=talks.email,
    with_tickets=True,
)
MEETINGS = Kind(
    name="meetings",
    title="Meetings",
    object="meetings",
    properties=(
        *_WHO,
        *("hs_meeting_title", "hs_meeting_body", "hs_meeting_start_time", "hs_meeting_end_time"),
        *("hs_meeting_outcome", "hs_meeting_location_type"),
    ),
    map=talks.meeting,
    with_tickets=True,
)
NOTES = Kind(
    name="notes",
    title="Notes",
    object="notes",
    properties=(*_WHO, "hs_note_body"),
    map=talks.note,
    with_tickets=True,
)
TASKS = Kind(
    name="tasks",
    title="Tasks",
    object="tasks",
    properties=(
        *_WHO,
        *("hs_task_subject", "hs_task_body", "hs_task_status", "hs_task_type", "hs_task_completion_date"),
        "hs_createdate",
    ),
    map=talks.task,
    with_tickets=True,
)
MESSAGES = Kind(
    name="messages",
    title="Messages",
    object="communications",
    properties=(*_WHO, "hs_communication_channel_type", "hs_communication_body"),
    map=talks.message,
    with_tickets=True,
)
EVERY = (TICKETS, CALLS, EMAILS, MEETINGS, NOTES, TASKS, MESSAGES)
