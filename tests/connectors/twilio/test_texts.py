"""What becomes of Twilio's messages and web chats."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from connectors.kit.conformance_drive import Driver
from connectors.records import Channel, Direction, InteractionRecord, SegmentKind
from connectors.twilio import CONNECTOR
from tests.connectors.twilio.rig import OURS, TwilioRig

AT = datetime(2026, 3, 2, 8, tzinfo=UTC)
CUSTOMER = "+13035550142"


def pulled(rig: TwilioRig) -> list[InteractionRecord]:
    return [one for one in Driver(rig).fresh().records.values() if isinstance(one, InteractionRecord)]


def test_messages_belong_to_the_number_outside() -> None:
    with TwilioRig("messages") as rig:
        rig.twilio.message(AT, body="Late", num_media="1", **{"from": f"whatsapp:{CUSTOMER}", "to": OURS})
        ours = {"direction": "outbound-api", "status": "sent", "from": "Shop", "to": CUSTOMER}
        rig.twilio.message(AT + timedelta(seconds=9), body="Sorry", **ours)
        came, went = sorted(pulled(rig), key=lambda one: one.started_at)
    assert [one.identifiers[0].value for one in (came, went)] == [CUSTOMER, CUSTOMER]
    assert (came.direction, went.direction) == (Direction.INBOUND, Direction.OUTBOUND)
    assert (came.subject, came.summary, came.details) == ("WhatsApp", "Late", (("attachments", "1"),))
    assert (came.segments, went.segments) == ((), ())


def test_what_is_not_sent_yet_is_no_exchange_and_what_did_not_arrive_says_so() -> None:
    with TwilioRig("messages") as rig:
        said = {"direction": "outbound-api", "from": OURS, "to": CUSTOMER}
        rig.twilio.message(AT, status="scheduled", **said)
        rig.twilio.message(AT, status="undelivered", **said)
        (found,) = pulled(rig)
    assert found.disposition == "undelivered"


def test_a_web_chat_with_who_waited_how_long() -> None:
    with TwilioRig("conversations") as rig:
        made = rig.add_chat(AT)
        (found,) = pulled(rig)
        stream = next(one for one in CONNECTOR.streams if one.name == "conversations")
        told = Driver(rig).session(lambda session: stream.transcript and stream.transcript(session, made))
    assert (found.channel, found.name, found.agent) == (Channel.CHAT, "Person0", "ann")
    assert [one.value for one in found.identifiers] == ["p0@example.com", "visitor"]
    assert found.first_reply_at == AT + timedelta(seconds=40)
    assert [(one.kind, one.ended_at) for one in found.segments] == [
        (SegmentKind.QUEUE, AT + timedelta(seconds=40)),
        (SegmentKind.TALK, AT + timedelta(seconds=90)),
    ]
    assert [(one.role, one.author) for one in told] == [
        ("customer", "visitor"),
        ("agent", "ann"),
        ("customer", "visitor"),
    ]


def test_a_conversation_over_sms_is_told_by_its_messages_alone() -> None:
    with TwilioRig("conversations") as rig:
        bound = {"messaging_binding": {"type": "sms", "address": CUSTOMER, "proxy_address": OURS}}
        rig.twilio.conversation(AT, [bound, {"identity": "ann"}], [(CUSTOMER, 0, "Hello")])
        assert pulled(rig) == []


def test_a_long_chat_is_read_whole() -> None:
    with TwilioRig("conversations") as rig:
        said = [("visitor" if number % 2 else "ann", number, "yes") for number in range(250)]
        rig.twilio.conversation(AT, [{"identity": "ann"}, {"identity": "visitor"}], said)
        (found,) = pulled(rig)
    assert found.message_count == 250
