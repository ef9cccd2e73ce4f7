"""What becomes of Chatwoot's rows, and its traps: no filter by change, messages backwards, merges that delete."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from connectors.chatwoot import CONNECTOR
from connectors.kit.declare import Stream, Surroundings
from connectors.kit.errors import AskPerson
from connectors.records import Channel, CustomerRecord, Direction, IdentifierKind, InteractionRecord, SegmentKind
from tests.connectors.chatwoot.rig import ChatwootRig
from tests.connectors.kit.sessions import session_of


def stream(name: str) -> Stream:
    return next(one for one in CONNECTOR.streams if one.name == name)


def only(pages: Any) -> InteractionRecord:
    (record,) = [record for page in pages for record in page.records]
    assert isinstance(record, InteractionRecord)
    return record


def talked(channel: str, *said: tuple[int, str, int, dict[str, Any]]) -> InteractionRecord:
    """A conversation in which was said, each so many minutes after it began."""
    rig = ChatwootRig("conversations")
    with session_of(rig) as session:
        began = rig.clock.now() - timedelta(days=1)
        number = rig.chatwoot.put_conversation(began, rig.add_contact(began), channel)
        for minutes, text, kind, more in said:
            rig.chatwoot.say(number, began + timedelta(minutes=minutes), text, kind, **more)
        return only(stream("conversations").read(session, None))


def test_a_chat_with_a_bot_and_a_person_and_a_survey() -> None:
    rated = {"submitted_values": {"csat_survey_response": {"rating": 4, "feedback_message": "Quick!"}}}
    record = talked(
        "Channel::WebWidget",
        (0, "Where is my parcel?", 0, {}),
        (1, "Please wait.", 3, {}),
        (2, "Ada was assigned.", 2, {"sender": None}),
        (3, "Between us: again him.", 1, {"private": True}),
        (4, "It comes today.", 1, {}),
        (9, "Please rate us", 3, {"content_type": "input_csat", "content_attributes": rated}),
    )
    assert (record.channel, record.direction, record.message_count) == (Channel.CHAT, Direction.INBOUND, 3)
    assert record.summary == "Where is my parcel?"
    assert [one.kind.value for one in record.transfers] == ["bot"]
    assert (record.agent, record.survey_score) == ("Ada", 0.75)
    assert ("customer's comment", "Quick!") in record.details
    assert ("labels", "parcels") in record.details
    assert [one.value for one in record.identifiers] == ["p0@example.com", "+12025550000"]


def test_mail_waits_and_nobody_sits_there() -> None:
    asked = talked("Channel::Email", (0, "Help", 0, {}), (30, "Done", 1, {}))
    assert asked.channel is Channel.EMAIL
    assert [(one.kind, one.ended_at) for one in asked.segments] == [(SegmentKind.ASYNC_WAIT, asked.first_reply_at)]
    written = talked("Channel::Email", (0, "Your bill", 1, {}), (30, "Thanks", 0, {}))
    assert (written.direction, written.segments) == (Direction.OUTBOUND, ())


def test_a_long_conversation_is_read_to_its_beginning() -> None:
    rig = ChatwootRig("conversations")
    with session_of(rig) as session:
        (number,) = rig.add(1, rig.clock.now() - timedelta(days=1))
        for count in range(65):
            rig.chatwoot.say(int(number), rig.clock.now() + timedelta(seconds=count), f"Word {count}")
        transcript = stream("conversations").transcript
        assert transcript is not None
        expected = ["Where is my parcel?", *(f"Word {count}" for count in range(65))]
        assert [one.text for one in transcript(session, number)] == expected
        assert only(stream("conversations").read(session, None)).message_count == 66
        assert transcript(session, "999999") == []


def test_a_pull_reads_no_further_than_what_is_known() -> None:
    rig = ChatwootRig("conversations")
    with session_of(rig) as session:
        made = [*rig.add(25, rig.clock.now() - timedelta(days=3)), *rig.add(5, rig.clock.now() - timedelta(days=1))]
        pages = list(stream("conversations").read(session, None))
        asked: list[str] = []
        rig.chatwoot.listen = lambda heard: asked.append(heard.path.rpartition("/")[2])
        rig.change(made[4], rig.clock.now())
        found = [one for page in stream("conversations").read(session, pages[-1].cursor) for one in page.records]
        assert made[4] in {one.source_id for one in found}
        assert asked.count("conversations") == 2, "to the first page that ends before it"


def test_who_never_talked_comes_with_the_first_pull() -> None:
    rig = ChatwootRig("customers")
    with session_of(rig) as session:
        rig.add(7, rig.clock.now())
        silent = rig.chatwoot.put_contact(rig.clock.now(), name="Sil Ent", email="s@example.com", phone_number=None)
        rig.chatwoot.contacts.change(silent, lambda row: row.update(last_activity_at=0))
        found = {one.source_id: one for page in stream("customers").read(session, None) for one in page.records}
        person = found[str(silent)]
        assert isinstance(person, CustomerRecord)
        assert (person.changed_at, len(found)) == (None, 8)


def test_a_merged_contact_is_not_there_any_more() -> None:
    rig = ChatwootRig("customers")
    with session_of(rig) as session:
        lost, won, *_ = rig.add(12, rig.clock.now())
        rig.merge(lost, won)
        present = stream("customers").present
        assert present is not None
        there = {one for batch in present(session) or () for one in batch}
        assert lost not in there
        assert won in there


def test_somebody_is_found_by_the_very_address() -> None:
    rig = ChatwootRig("customers")
    with session_of(rig) as session:
        rig.add(12, rig.clock.now())
        for kind, value in ((IdentifierKind.EMAIL, "p1@example.com"), (IdentifierKind.PHONE, "+12025550001")):
            found = [one for part in CONNECTOR.lookups[kind](session, value) for one in part.records]
            assert [one.name for one in found if isinstance(one, CustomerRecord)] == ["Person0001 Lee"]


def test_what_is_wrong_is_named() -> None:
    rig = ChatwootRig("customers")
    with session_of(rig) as session:
        rig.add(2, rig.clock.now())
        assert CONNECTOR.check(session) == ["Contacts: 2", "Conversations: 0"]
    with (
        pytest.raises(AskPerson, match="not a number"),
        CONNECTOR.open({"url": "", "account": "x"}, {}, Surroundings()),
    ):
        pass
    rig = ChatwootRig("customers")
    settings = {"url": "", "account": "8"}
    with rig, CONNECTOR.open({**settings, "url": rig.url}, rig.secrets(), Surroundings()) as session:
        with pytest.raises(AskPerson) as nowhere:
            CONNECTOR.check(session)
        assert "/accounts/" in nowhere.value.advice
