"""What becomes of Zendesk's rows, as its documentation shows them."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.records import (
    Channel,
    CustomerRecord,
    Direction,
    Gone,
    InteractionRecord,
    MergedInto,
    Promise,
    SegmentKind,
)
from connectors.zendesk.people import USERS
from connectors.zendesk.tickets import TICKETS, suspended, ticket
from connectors.zendesk.voice import call, chat

AROUND = Surroundings()
SAMPLES = Path(__file__).parent / "recorded"


def rows(name: str) -> Any:
    """The rows of a recorded page as a mapping gets them."""
    body = json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))
    rest = {"users": USERS, "tickets": TICKETS}.get(name)
    return rest.beside(body, body[name]) if rest and rest.beside else body[name]


def asked(**said: Any) -> InteractionRecord:
    record = ticket({**rows("tickets")[0], **said}, AROUND)
    assert isinstance(record, InteractionRecord)
    return record


def test_an_end_user_with_every_address_once() -> None:
    agent, user = rows("users")
    assert USERS.map(agent, AROUND) == Gone("35436"), "who works there is no customer"
    person = USERS.map(user, AROUND)
    assert isinstance(person, CustomerRecord)
    assert [(one.kind.value, one.value) for one in person.identifiers] == [
        ("email", "roger@example.org"),
        ("phone", "+4533112233"),
        ("email", "roger.w@home.example"),
        ("phone", "+4544556677"),
        ("account", "R-17"),
    ]
    assert (person.organisation, person.time_zone, person.language) == ("Wilco Spares", "Europe/Copenhagen", "da-DK")
    assert ("phone", "shared with others") in person.details
    assert person.since == date(2009, 7, 20)
    assert USERS.map({**user, "active": False}, AROUND) == Gone("35437")


def test_a_ticket_waits_for_its_first_reply() -> None:
    record = asked()
    began = datetime(2009, 7, 20, 22, 55, 29, tzinfo=UTC)
    assert (record.channel, record.direction, record.customer_id) == (Channel.WEB, Direction.INBOUND, "20978392")
    assert record.first_reply_at == began + timedelta(minutes=2391)
    assert [(one.kind, one.started_at, one.ended_at) for one in record.segments] == [
        (SegmentKind.ASYNC_WAIT, began, record.first_reply_at)
    ]
    assert record.ended_at == datetime(2009, 7, 25, 10, 38, 52, tzinfo=UTC)
    assert (record.agent, record.team, record.message_count) == ("Ada Agent", "Support", 3)
    assert (record.survey_score, record.linked) == (1.0, ("ticket/35436",))
    assert record.reason == "Help, my printer is on fire!"
    unanswered = asked(metric_set=None, status="open")
    assert (unanswered.ended_at, unanswered.segments[0].ended_at, unanswered.survey_score) == (None, None, 1.0)


def test_a_ticket_of_a_call_leaves_the_time_to_the_call() -> None:
    called = asked(via={"channel": "voice", "source": {"rel": "outbound"}})
    assert (called.channel, called.direction, called.segments) == (Channel.CALL, Direction.OUTBOUND, ())
    assert asked(submitter_id=235323).direction is Direction.OUTBOUND
    assert asked(submitter_id=235323, via={"channel": "api"}).direction is Direction.INBOUND


def test_nobody_waits_for_an_answer_to_what_we_wrote() -> None:
    written = asked(submitter_id=235323, status="open", metric_set=None)
    assert (written.direction, written.segments, written.first_reply_at) == (Direction.OUTBOUND, (), None)
    noted = asked(submitter_id=235323, status="open", is_public=False)
    assert (noted.direction, noted.segments, noted.first_reply_at) == (Direction.INTERNAL, (), None)
    assert asked(is_public=False).direction is Direction.INBOUND


def test_a_follow_up_goes_on_from_the_ticket_before_and_a_task_is_owed() -> None:
    source = {"rel": "follow_up", "from": {"ticket_id": 78}}
    assert asked(via={"channel": "email", "source": source}).linked == ("ticket/35436", "ticket/78")
    owed = asked(type="task", due_at="2009-08-01T00:00:00Z", status="open")
    assert owed.promises == (Promise("Help, my printer is on fire!", datetime(2009, 8, 1, tzinfo=UTC)),)


def test_a_ticket_that_is_no_more() -> None:
    row = rows("tickets")[0]
    assert ticket({**row, "status": "deleted", "subject": "SCRUBBED"}, AROUND) == Gone("35436")
    assert ticket({**row, "merged_into": "7"}, AROUND) == MergedInto("35436", "7")


def test_a_call_is_never_longer_than_it_was() -> None:
    row = {**rows("calls")[0], "agent": "Ada Agent"}
    record = call(row, AROUND)
    took = [(one.kind.value, (one.ended_at - one.started_at).seconds) for one in record.segments if one.ended_at]
    assert took == [("ivr", 16), ("queue", 34), ("talk", 45), ("hold", 5), ("wrap_up", 12)]
    assert (record.linked, record.team, record.abandoned) == (("ticket/999",), "Billing", False)
    cut = call({**row, "duration": 60}, AROUND)
    assert [one.kind.value for one in cut.segments] == ["ivr", "queue", "talk", "wrap_up"]
    assert cut.segments[2].ended_at == cut.ended_at
    gone = call({**row, "completion_status": "abandoned_in_queue", "talk_time": 0, "hold_time": 0}, AROUND)
    assert (gone.abandoned, gone.disposition) == (True, "abandoned in queue")


def test_where_we_ring_the_customer_does_not_wait() -> None:
    row = {**rows("calls")[0], "agent": "Ada Agent", "direction": "outbound", "wrap_up_time": 0}
    record = call(row, AROUND)
    assert [one.kind.value for one in record.segments] == ["talk", "hold"]
    assert (record.direction, record.abandoned) == (Direction.OUTBOUND, None)


def test_a_chat_with_a_bot_before_a_person() -> None:
    record = chat(rows("chats")[0], AROUND)
    assert (record.message_count, record.agent, record.team) == (3, "Jonathan", "Sales")
    assert [one.kind.value for one in record.transfers] == ["bot"]
    assert [one.value for one in record.identifiers] == ["visitor@example.com", "+12025550177"]
    assert (record.survey_score, record.has_transcript, record.linked) == (1.0, True, ("ticket/4242",))
    assert sum(one.kind is SegmentKind.QUEUE for one in record.segments) == 1


def test_a_message_left_while_nobody_was_there_waits() -> None:
    record = chat(rows("chats")[1], AROUND)
    assert [(one.kind, one.ended_at) for one in record.segments] == [(SegmentKind.ASYNC_WAIT, None)]
    assert (record.summary, record.message_count, record.has_transcript) == ("Please call me back.", 1, False)


def test_a_mail_that_was_held_back_counts_unless_a_machine_wrote_it() -> None:
    at = "2012-02-01T00:00:00Z"
    row = {
        **{"id": 435, "author": {"id": None, "name": "Mr. Roboto", "email": "roboto@example.com"}, "ticket_id": None},
        **{"subject": "Help I need somebody!", "content": "Out Of Office Reply", "via": {"channel": "email"}},
        **{"created_at": at, "updated_at": at, "cause": "Submitted by registered user while logged out"},
    }
    (record,) = suspended(row, AROUND)
    assert isinstance(record, InteractionRecord)
    assert (record.channel, record.disposition, record.customer_id) == (Channel.EMAIL, "suspended", "")
    assert [one.value for one in record.identifiers] == ["roboto@example.com"]
    assert suspended({**row, "cause": "Detected as spam"}, AROUND) == ()
