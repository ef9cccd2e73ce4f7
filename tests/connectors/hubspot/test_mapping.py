"""What becomes of the rows HubSpot documents, stream by stream."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from connectors.hubspot import CONNECTOR, talks
from connectors.hubspot.chats import chat, transcript
from connectors.kit.declare import Surroundings
from connectors.records import (
    Address,
    Channel,
    CustomerRecord,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    MergedInto,
    OrderEvent,
    OrderLine,
    OrderRecord,
    Promise,
    SegmentKind,
)
from tests.connectors.hubspot.samples import documented, opened, pulled, sample

AROUND = Surroundings()


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 2, day, hour, minute, tzinfo=UTC)


def only(stream: str) -> Any:
    with opened(documented) as (session, _, _):
        (record,) = [one for one in pulled(session, stream) if not isinstance(one, MergedInto)]
    return record


def test_a_contact_with_its_company_and_those_merged_into_it() -> None:
    with opened(documented) as (session, _, _):
        found = pulled(session, "customers")
    person = found[0]
    assert isinstance(person, CustomerRecord)
    assert found[1:] == [MergedInto("201", "33451"), MergedInto("202", "33451")]
    assert (person.source_id, person.name, person.organisation) == ("33451", "Ada Lovelace", "Analytical Engines Ltd")
    assert [(one.kind.value, one.value) for one in person.identifiers] == [
        ("email", "ada@lovelace.example"),
        ("email", "a.king@lovelace.example"),
        ("email", "ada@work.example"),
        ("phone", "+1 (202) 555-0142"),
        ("phone", "202-555-0143"),
        ("phone", "+12025550143"),
    ]
    assert person.addresses == (Address("12 St James's Square", "20001", "Washington", "DC", "US"),)
    assert (person.birth_date, person.since) == (date(1985, 12, 10), date(2026, 1, 5))
    assert (person.language, person.time_zone) == ("en-us", "America/New_York")
    assert ("owner", "Ann Agent") in person.details


def test_a_deal_with_its_lines_and_when_it_was_won() -> None:
    deal = only("deals")
    assert isinstance(deal, OrderRecord)
    assert (deal.state, deal.total, deal.currency, deal.cancelled) == ("Closed won", Decimal("1250.50"), "USD", False)
    assert deal.placed_at == at(20, 10)
    assert deal.events == (OrderEvent("placed", at(20, 10)),)
    assert deal.lines == (
        OrderLine("Engine", Decimal(2), Decimal("600.25"), "E-1"),
        OrderLine("Carriage", Decimal(1), Decimal("50.00"), ""),
    )


def test_an_order_of_a_connected_shop() -> None:
    order = only("orders")
    assert (order.number, order.state, order.total, order.currency) == ("#1001", "paid", Decimal("40.00"), "EUR")
    assert dict(order.details) == {"shipment": "Shipped", "tracking": "1Z9"}


def test_a_call_of_several_contacts_is_kept_with_the_first_and_says_so() -> None:
    call = only("calls")
    assert (call.customer_id, call.direction, call.disposition) == ("33451", Direction.INBOUND, "Connected")
    assert call.identifiers == (Identifier(IdentifierKind.PHONE, "+12025550142"),)
    (talk,) = call.segments
    assert (talk.kind, talk.started_at, talk.ended_at, talk.agent) == (
        SegmentKind.TALK,
        at(26, 14),
        datetime(2026, 2, 26, 14, 3, 4, tzinfo=UTC),
        "Ann Agent",
    )
    assert call.summary == "She asked for a copy.\nSent & filed"
    assert call.linked == ("ticket/6601",)
    assert ("contacts in it", "2") in call.details


@pytest.mark.parametrize(
    ("status", "direction", "abandoned", "disposition"),
    [("MISSED", "INBOUND", True, "missed"), ("NO_ANSWER", "OUTBOUND", None, "no answer")],
)
def test_a_call_nobody_answered_took_no_time(
    status: str, direction: str, abandoned: bool | None, disposition: str
) -> None:
    row = {**sample("calls")["results"][0], "contacts": [], "tickets": [], "owner": "", "stage": {}}
    said = {**row["properties"], "hs_call_status": status, "hs_call_direction": direction, "hs_call_disposition": None}
    call = talks.call({**row, "properties": said}, AROUND)
    assert (call.segments, call.abandoned, call.disposition) == ((), abandoned, disposition)


def test_an_email_that_came() -> None:
    email = only("emails")
    assert (email.channel, email.direction, email.name) == (Channel.EMAIL, Direction.INBOUND, "Ada Lovelace")
    assert email.identifiers == (Identifier(IdentifierKind.EMAIL, "ada@lovelace.example"),)
    assert (email.subject, email.linked, email.segments) == ("Where is it?", ("mail/thread-77",), ())


def test_a_meeting_that_took_place_in_the_store() -> None:
    meeting = only("meetings")
    assert (meeting.channel, meeting.ended_at) == (Channel.STORE, at(26, 14, 30))
    assert [one.kind for one in meeting.segments] == [SegmentKind.COUNTER]
    assert meeting.promises == (Promise("Handing over", at(26, 14), at(26, 14)),)


def test_a_meeting_still_to_come_is_owed_and_took_no_time() -> None:
    row = {**sample("meetings")["results"][0], "contacts": [], "tickets": [], "owner": "", "stage": {}}
    row = {**row, "properties": {**row["properties"], "hs_meeting_outcome": "SCHEDULED"}}
    meeting = talks.meeting(row, AROUND)
    assert (meeting.segments, meeting.ended_at) == ((), None)
    assert meeting.promises == (Promise("Handing over", at(26, 14)),)


def test_a_note_a_task_and_a_message() -> None:
    note, task, message = only("notes"), only("tasks"), only("messages")
    assert (note.direction, note.summary) == (Direction.INTERNAL, "Prefers mornings")
    assert task.promises == (Promise("Call Ada back", datetime(2026, 3, 4, 9, tzinfo=UTC)),)
    assert (task.started_at, task.channel) == (at(26, 14), Channel.CALL)
    assert (message.channel, message.summary, dict(message.details)) == (
        Channel.CHAT,
        "On its way",
        {"kind": "whats app"},
    )


def test_a_ticket_is_waited_for_until_somebody_answers() -> None:
    ticket = only("tickets")
    (wait,) = ticket.segments
    assert (wait.kind, wait.ended_at) == (SegmentKind.ASYNC_WAIT, at(26, 15))
    assert (ticket.reason, ticket.disposition, ticket.ended_at) == ("product issue", "Closed", at(27, 9))
    assert ticket.linked == ("ticket/6601",)


def test_a_chat_with_its_messages_without_what_was_said_inside_the_company() -> None:
    found = only("conversations")
    assert isinstance(found, InteractionRecord)
    assert (found.channel, found.customer_id, found.message_count) == (Channel.CHAT, "33451", 3)
    assert found.first_reply_at == at(26, 14, 6)
    assert found.linked == ("ticket/6601",)
    with opened(documented) as (session, _, _):
        said = transcript(session, "3004")
    assert [(one.role, one.text) for one in said] == [
        ("bot", "Welcome!"),
        ("customer", "Where is my engine?"),
        ("agent", "It left today."),
    ]


@pytest.mark.parametrize(("field", "value"), [("originalChannelId", "1002"), ("spam", True)])
def test_threads_that_are_told_elsewhere_or_by_nobody_are_left_out(field: str, value: object) -> None:
    assert chat({**sample("threads")["results"][0], "messages": [], field: value}, AROUND) == ()


def test_every_stream_says_what_it_is() -> None:
    assert len({stream.title for stream in CONNECTOR.streams}) == len(CONNECTOR.streams) == 11
