"""What becomes of Intercom's rows, and its traps: whole days, index lag, five hundred parts, leads that merge away."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from connectors.intercom import CONNECTOR
from connectors.intercom.mapping import customer, ticket
from connectors.kit.declare import Stream, Surroundings
from connectors.kit.errors import AskPerson
from connectors.records import Channel, Direction, IdentifierKind, InteractionRecord, SegmentKind
from tests.connectors.intercom.rig import IntercomRig
from tests.connectors.intercom.simulator import seconds
from tests.connectors.kit.sessions import session_of

AROUND = Surroundings()
# What is told of a call, and in which of its minutes.
_CALL = (("initiated", 0), ("answered", 2), ("ended", 6))
BEGAN = datetime(2026, 3, 1, 9, tzinfo=UTC)
# As "Retrieve a contact" shows one.
PERSON = {
    **{"type": "contact", "id": "5ba682d23d7cf92bef87bfd4", "external_id": "f3b87a2e09d514c6c2e79b9a", "role": "user"},
    **{"email": "joe@example.com", "phone": "+1123456789", "name": "John Doe", "has_hard_bounced": True},
    **{"created_at": 1571672154, "updated_at": 1571672158, "signed_up_at": 1571069751, "language_override": None},
    **{"browser_language": "en", "unsubscribed_from_emails": False},
    "location": {"type": "location", "country": "Ireland", "region": "Dublin", "city": "Dublin"},
}


def stream(name: str) -> Stream:
    return next(one for one in CONNECTOR.streams if one.name == name)


def records(pages: Any) -> list[Any]:
    return [record for page in pages for record in page.records]


def only(rig: IntercomRig, session: Any) -> InteractionRecord:
    (record,) = records(stream("conversations").read(session, None))
    assert isinstance(record, InteractionRecord)
    return record


def test_a_contact() -> None:
    person = customer(PERSON, AROUND)
    assert (person.name, person.since, person.language) == ("John Doe", date(2019, 10, 14), "en")
    assert [one.value for one in person.identifiers] == ["joe@example.com", "+1123456789", "f3b87a2e09d514c6c2e79b9a"]
    assert (person.addresses[0].city, person.addresses[0].country) == ("Dublin", "Ireland")
    assert ("e-mail", "comes back") in person.details


def test_a_chat_with_a_bot_a_person_and_a_rating() -> None:
    rig = IntercomRig("conversations")
    with session_of(rig) as session:
        number = rig.add_conversation(BEGAN)
        rig.intercom.parts[number].clear()
        rig.intercom.say(number, BEGAN + timedelta(minutes=1), "I am Fin.", "bot")
        rig.intercom.say(number, BEGAN + timedelta(minutes=2), "Again him.", "admin", part_type="note")
        rig.intercom.say(number, BEGAN + timedelta(minutes=2), "Later.", "admin", part_type="note_and_snooze")
        rig.intercom.say(number, BEGAN + timedelta(minutes=2), "", "admin", part_type="assignment", body=None)
        rig.intercom.say(number, BEGAN + timedelta(minutes=4), "It comes &amp; soon.", "admin")
        rated = {"rating": 4, "remark": "Quick!"}
        rig.intercom.write("conversations", number, BEGAN, conversation_rating=rated)
        record = only(rig, session)
        assert (record.channel, record.direction, record.message_count) == (Channel.CHAT, Direction.INBOUND, 3)
        assert [one.kind.value for one in record.transfers] == ["bot"]
        assert (record.agent, record.survey_score, record.summary) == ("Ada", 0.75, "Where is it?")
        assert ("customer's comment", "Quick!") in record.details
        assert [one.value for one in record.identifiers] == ["p0@example.com"]
        transcript = stream("conversations").transcript
        assert transcript is not None
        said = [(one.role, one.text) for one in transcript(session, number)]
        assert said == [("customer", "Where is it?"), ("bot", "I am Fin."), ("agent", "It comes & soon.")]
        assert transcript(session, "none") == []


def test_mail_waits_and_nobody_sits_there() -> None:
    rig = IntercomRig("conversations")
    with session_of(rig) as session:
        number = rig.add_conversation(BEGAN, "email")
        record = only(rig, session)
        assert record.channel is Channel.EMAIL
        assert [(one.kind, one.ended_at) for one in record.segments] == [(SegmentKind.ASYNC_WAIT, BEGAN)]
        source = {**rig.intercom.tables["conversations"][number]["source"], "delivered_as": "admin_initiated"}
        rig.intercom.write("conversations", number, BEGAN, source=source)
        assert (only(rig, session).direction, only(rig, session).segments) == (Direction.OUTBOUND, ())


@pytest.mark.parametrize(
    ("direction", "answered", "kinds", "abandoned"),
    [
        ("inbound", True, ["queue", "talk"], False),
        ("inbound", False, ["queue"], True),
        ("outbound", True, ["talk"], None),
    ],
)
def test_a_call_has_its_seconds(direction: str, answered: bool, kinds: list[str], abandoned: bool | None) -> None:
    rig = IntercomRig("conversations")
    with session_of(rig) as session:
        number = rig.add_conversation(BEGAN, "phone_call")
        rig.intercom.calls[number] = [
            {
                **{
                    "type": "call",
                    "id": "1",
                    "conversation_id": number,
                    "direction": direction,
                    "phone": "+12025550177",
                },
                **{"initiated_at": seconds(BEGAN), "ended_at": seconds(BEGAN + timedelta(minutes=5))},
                **({"answered_at": seconds(BEGAN + timedelta(minutes=1))} if answered else {"answered_at": None}),
            }
        ]
        record = only(rig, session)
        assert record.channel is Channel.CALL
        assert [one.kind.value for one in record.segments] == kinds
        assert (record.abandoned, record.ended_at) == (abandoned, BEGAN + timedelta(minutes=5))
        assert "+12025550177" in {one.value for one in record.identifiers}


def test_a_call_that_is_handed_on_is_waited_for_once() -> None:
    rig = IntercomRig("conversations")
    with session_of(rig) as session:
        number = rig.add_conversation(BEGAN, "phone_call")
        # The second rings while somebody still speaks on the first.
        rig.intercom.calls[number] = [
            {"id": str(at), "conversation_id": number, "direction": "inbound", "phone": "+12025550177"}
            | {f"{name}_at": seconds(BEGAN + timedelta(minutes=at + later)) for name, later in _CALL}
            for at in (0, 3)
        ]
        record = only(rig, session)
    found = [(one.kind.value, one.started_at - BEGAN, one.ended_at) for one in record.segments]
    ends = [BEGAN + timedelta(minutes=at) for at in (2, 9)]
    assert found == [("queue", timedelta(), ends[0]), ("talk", timedelta(minutes=2), ends[1])]


def test_calls_are_asked_for_twenty_conversations_at_a_time() -> None:
    rig = IntercomRig("conversations")
    asked: list[int] = []
    with session_of(rig, page_rows=100) as session:
        for _ in range(45):
            rig.add_conversation(BEGAN, "phone_call")
        rig.intercom.listen = lambda heard: (
            asked.append(len(heard.body["conversation_ids"])) if heard.path == "/calls/search" else None
        )
        assert len(records(stream("conversations").read(session, None))) == 45
    assert asked == [20, 20, 5]


def test_more_than_five_hundred_parts_are_said_to_be_more() -> None:
    rig = IntercomRig("conversations")
    with session_of(rig) as session:
        number = rig.add_conversation(BEGAN)
        for count in range(520):
            rig.intercom.say(number, BEGAN + timedelta(seconds=count), f"Word {count}")
        record = only(rig, session)
        assert record.started_at == BEGAN, "what it began with is told all the same"
        assert ("messages", "the newest 500 of 521") in record.details


def test_a_filter_of_whole_days_loses_nothing_and_completes_only_what_is_new() -> None:
    rig = IntercomRig("conversations")
    with session_of(rig, page_rows=100) as session:
        made = [*rig.add(38, rig.clock.now() - timedelta(hours=20)), *rig.add(2, rig.clock.now() - timedelta(hours=1))]
        pages = list(stream("conversations").read(session, None))
        assert {one.source_id for one in records(pages)} == set(made)
        rig.clock.sleep(3_600)
        rig.change(made[7], rig.clock.now())
        asked: list[str] = []
        rig.intercom.listen = lambda heard: asked.append(heard.method)
        found = records(stream("conversations").read(session, pages[-1].cursor))
    assert made[7] in {one.source_id for one in found}
    assert asked.count("POST") == 1, "forty of these two days came"
    assert asked.count("GET") == 3, "and of those the newest two and the changed one were read"


def test_a_search_that_does_not_sort_loses_nothing() -> None:
    rig = IntercomRig("customers")
    with session_of(rig, page_rows=5) as session:
        rig.intercom.sorts = False
        made = {one for day in range(4) for one in rig.add(6, rig.clock.now() - timedelta(days=day))}
        pages = list(stream("customers").read(session, None))
        assert {one.source_id for one in records(pages)} == made
        assert [page.cursor for page in pages[1:-1]] == [None] * (len(pages) - 2), "no page may be gone on from"


def test_a_lead_that_was_merged_is_not_there_any_more() -> None:
    rig = IntercomRig("customers")
    with session_of(rig) as session:
        lead, user, *_ = rig.add(8, rig.clock.now())
        rig.merge(lead, user)
        present = stream("customers").present
        assert present is not None
        there = {one for batch in present(session) or () for one in batch}
        assert lead not in there
        assert user in there


def test_tickets_wait_are_ours_or_nobodys() -> None:
    rig = IntercomRig("tickets")
    with session_of(rig):
        row = rig.intercom.tables["tickets"][rig.add_ticket(BEGAN)]
    reply = {"part_type": "comment", "body": "Soon", "created_at": seconds(BEGAN) + 60, "author": {"type": "admin"}}
    done = {"part_type": "ticket_state_updated_by_admin", "created_at": seconds(BEGAN) + 90, "ticket_state": "resolved"}
    answered = {**row, "ticket_parts": {"ticket_parts": [reply, done]}, "ticket_state": {"category": "resolved"}}
    linked = {"data": [{"type": "conversation", "id": "77"}]}
    (record,) = ticket({**answered, "linked_objects": linked}, AROUND)
    assert (record.first_reply_at, record.ended_at) == (BEGAN + timedelta(minutes=1), BEGAN + timedelta(seconds=90))
    assert [(one.kind, one.ended_at) for one in record.segments] == [(SegmentKind.ASYNC_WAIT, record.first_reply_at)]
    assert record.linked == (f"ticket/{row['id']}", "conversation/77")
    (ours,) = ticket({**answered, "category": "Back-office"}, AROUND)
    assert (ours.direction, ours.segments) == (Direction.INTERNAL, ())
    assert ticket({**row, "category": "Tracker"}, AROUND) == ()


def test_the_limit_of_ten_seconds_is_obeyed() -> None:
    rig = IntercomRig("customers")
    inner = rig.server.route
    told = str(int(rig.clock.now().timestamp()) + 9)

    def used_up(heard: Any) -> Any:
        said = inner(heard)
        return type(said)(said.body, said.status, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": told})

    rig.server.route = used_up
    with session_of(rig, page_rows=5) as session:
        rig.add(12, rig.clock.now())
        began = rig.clock.now()
        list(stream("customers").read(session, None))
        assert rig.clock.now() - began >= timedelta(seconds=9)


def test_what_is_wrong_is_named() -> None:
    rig = IntercomRig("customers")
    with session_of(rig) as session:
        rig.add(2, rig.clock.now())
        assert CONNECTOR.check(session)[0] == "Contacts: 2"
        rig.intercom.closed = {"tickets"}
        assert "Developer Hub" in CONNECTOR.check(session)[2]
        assert list(CONNECTOR.lookups[IdentifierKind.PHONE](session, "+12")) == []
    rig = IntercomRig("customers")
    with rig, CONNECTOR.open(rig.settings(), {"token": "other"}, AROUND) as session:
        with pytest.raises(AskPerson) as refused:
            CONNECTOR.check(session)
        assert "region" in refused.value.advice
