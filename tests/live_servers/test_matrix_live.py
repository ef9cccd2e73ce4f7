"""The Matrix connector against a running Synapse: what a desk holds equals what the server holds, whatever changes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import requests

from connectors.kit.calls import Call
from connectors.kit.errors import AskPerson
from connectors.matrix import CONNECTOR
from connectors.records import CustomerRecord, IdentifierKind, InteractionRecord, SegmentKind
from tests.connectors.matrix.samples import sample
from tests.live_servers.pulling import Puller
from tests.live_servers.synapse import ADMIN, DESK, PASSWORD, Synapse, user_id

pytestmark = pytest.mark.live

CHATS, LONG = 12, 130
BEGIN = datetime(2026, 5, 28, 9, 0, tzinfo=UTC)


def ms(minutes: float) -> int:
    """Milliseconds since 1970 of a moment some minutes after BEGIN."""
    return round((BEGIN + timedelta(minutes=minutes)).timestamp() * 1000)


@pytest.fixture(scope="module")
def rooms(synapse_server: Synapse) -> list[str]:
    """Rooms of a customer and an agent each; the first has more messages than one answer holds."""
    server, made = synapse_server, []
    server.add_user("agent-anna", "Anna")
    for number in range(CHATS):
        name = f"customer{number}"
        server.add_user(name, f"Customer {number}", f"customer{number}@example.com", f"49301234{number:03d}")
        room = server.add_room(f"Help {number}", [name, "agent-anna"])
        for minute in range(LONG if number == 0 else 6):
            server.send(room, "agent-anna" if minute % 2 else name, f"Message {minute} <b>", ms(minute))
        made.append(room)
    return made


@pytest.fixture(scope="module")
def desk(synapse_server: Synapse, rooms: list[str]) -> Puller:
    """A source that has pulled once."""
    puller = Puller(CONNECTOR, synapse_server.settings(), synapse_server.secrets())
    puller.pull("chats")
    return puller


@pytest.fixture
def both_agree(desk: Puller) -> Iterator[None]:
    """After the test, whatever it changed: a pull from the cursor holds what a pull from the beginning would."""
    yield
    desk.pull("chats")
    assert desk.held("chats") == desk.whole("chats")


def chat(desk: Puller, room: str) -> InteractionRecord:
    found = desk.held("chats")[room]
    assert isinstance(found, InteractionRecord)
    return found


def written(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Messages as a person counts them: neither edits nor what was taken back."""
    return [one for one in events if one["content"].get("msgtype") and "m.new_content" not in one["content"]]


def test_rooms_are_as_the_server_has_them(desk: Puller, synapse_server: Synapse, rooms: list[str]) -> None:
    assert set(desk.held("chats")) == set(rooms)
    for number, room in enumerate(rooms):
        record, events = chat(desk, room), synapse_server.messages(room)
        assert record.message_count == len(written(events))
        assert record.started_at.timestamp() * 1000 == events[0]["origin_server_ts"]
        assert record.changed_at is not None
        assert record.changed_at.timestamp() * 1000 == events[-1]["origin_server_ts"]
        assert (record.name, record.customer_id) == (f"Customer {number}", user_id(f"customer{number}"))
        assert (record.subject, record.agent) == (f"Help {number}", "Anna")
        assert set(record.participants) == {f"Customer {number}", "Anna", "Service desk"}
    assert chat(desk, rooms[0]).message_count == LONG
    assert chat(desk, rooms[1]).first_reply_at == BEGIN + timedelta(minutes=1)
    assert [one.kind for one in chat(desk, rooms[1]).segments] == [SegmentKind.QUEUE, SegmentKind.TALK]


def test_a_transcript_is_what_the_server_has(desk: Puller, synapse_server: Synapse, rooms: list[str]) -> None:
    read = desk.stream("chats").transcript
    assert read is not None
    with desk.open() as session:
        said = read(session, rooms[0])
    events = synapse_server.messages(rooms[0])
    assert [(one.text, one.at.timestamp() * 1000) for one in said] == [
        (event["content"]["body"], event["origin_server_ts"]) for event in events
    ]
    assert {(one.role, one.author) for one in said} == {("customer", "Customer 0"), ("agent", "Anna")}


def test_little_of_what_was_said_travels_in_the_bulk(desk: Puller, synapse_server: Synapse, rooms: list[str]) -> None:
    """The server is asked for no text and sends none, but for rooms that do not fit into one answer."""
    heard: list[tuple[Call, str]] = []
    with desk.open() as session:
        ask = session.http.ask
        session.http.ask = lambda call: [answer := ask(call), heard.append((call, json.dumps(answer.body)))][0]
        pages = list(desk.stream("chats").read(session, None))
    assert sum(len(page.records) for page in pages) >= CHATS
    brought = {call.values.get("room") for call, text in heard if "Message" in text}
    assert brought == {room for room in rooms if len(synapse_server.messages(room)) > 90}
    assert "Message" not in repr(pages)


@pytest.mark.usefixtures("both_agree")
def test_messages_arrive(desk: Puller, synapse_server: Synapse, rooms: list[str]) -> None:
    synapse_server.send(rooms[1], "customer1", "One more", ms(20))
    synapse_server.send(rooms[1], "agent-anna", "And another", ms(21))
    pages = desk.pull("chats")
    assert [record.source_id for page in pages for record in page.records] == [rooms[1]]
    assert chat(desk, rooms[1]).message_count == 8
    assert chat(desk, rooms[1]).ended_at == BEGIN + timedelta(minutes=21)


@pytest.mark.usefixtures("both_agree")
def test_many_messages_arrive_at_once(desk: Puller, synapse_server: Synapse, rooms: list[str]) -> None:
    before = chat(desk, rooms[2]).message_count or 0
    for number in range(LONG):
        synapse_server.send(rooms[2], "customer2", f"Message {number}", ms(10 + number / 10))
    desk.pull("chats")
    assert chat(desk, rooms[2]).message_count == before + LONG == len(synapse_server.messages(rooms[2]))


@pytest.mark.usefixtures("both_agree")
def test_a_room_is_made(desk: Puller, synapse_server: Synapse, rooms: list[str]) -> None:
    room = synapse_server.add_room("Something new", ["customer3"])
    desk.pull("chats")
    assert room not in desk.held("chats")
    synapse_server.send(room, "customer3", "Hello?")
    desk.pull("chats")
    record = chat(desk, room)
    assert (record.ended_at, record.first_reply_at) == (None, None)
    assert [(one.kind, one.ended_at) for one in record.segments] == [(SegmentKind.QUEUE, None)]
    synapse_server.send(room, DESK, "Here we are")
    desk.pull("chats")
    assert chat(desk, room).first_reply_at is not None
    assert chat(desk, room).agent == "Service desk"


@pytest.mark.usefixtures("both_agree")
def test_a_message_is_taken_back(desk: Puller, synapse_server: Synapse, rooms: list[str]) -> None:
    before = chat(desk, rooms[4])
    event = synapse_server.messages(rooms[4])[2]
    synapse_server.redact(rooms[4], "customer4", event["event_id"])
    desk.pull("chats")
    after = chat(desk, rooms[4])
    assert after.message_count == len(written(synapse_server.messages(rooms[4]))) == (before.message_count or 0) - 1
    assert (after.segments, after.ended_at) == (before.segments, before.ended_at)
    read = desk.stream("chats").transcript
    assert read is not None
    with desk.open() as session:
        assert [one.text for one in read(session, rooms[4])][2] == "(message removed)"


@pytest.mark.usefixtures("both_agree")
def test_a_message_is_edited(desk: Puller, synapse_server: Synapse, rooms: list[str]) -> None:
    before = chat(desk, rooms[5])
    event = synapse_server.messages(rooms[5])[1]
    synapse_server.edit(rooms[5], "agent-anna", event["event_id"], "What I meant")
    desk.pull("chats")
    assert chat(desk, rooms[5]) == before
    read = desk.stream("chats").transcript
    assert read is not None
    with desk.open() as session:
        said = read(session, rooms[5])
    assert (said[1].text, len(said)) == ("What I meant", before.message_count)


@pytest.mark.usefixtures("both_agree")
def test_a_room_is_renamed_and_encrypted(desk: Puller, synapse_server: Synapse, rooms: list[str]) -> None:
    synapse_server.state(rooms[6], "m.room.name", {"name": "Settled"})
    synapse_server.state(rooms[6], "m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"})
    secret = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "AwgA", "session_id": "s", "device_id": "d"}
    path = f"/_matrix/client/v3/rooms/{rooms[6]}/send/m.room.encrypted/one"
    synapse_server.call("PUT", path, secret, user_id=user_id("customer6"), ts=ms(9))
    desk.pull("chats")
    record = chat(desk, rooms[6])
    assert (record.subject, record.message_count, record.has_transcript) == ("Settled", 7, True)
    assert "encrypted" in record.summary


@pytest.mark.usefixtures("both_agree")
def test_a_room_is_left_and_stays(desk: Puller, synapse_server: Synapse, rooms: list[str]) -> None:
    before = chat(desk, rooms[7])
    synapse_server.leave(rooms[7], DESK)
    desk.pull("chats")
    assert chat(desk, rooms[7]) == before
    read = desk.stream("chats").transcript
    assert read is not None
    with desk.open() as session:
        assert len(read(session, rooms[7])) == before.message_count


@pytest.mark.usefixtures("both_agree")
def test_a_room_is_forgotten_and_goes(desk: Puller, synapse_server: Synapse, rooms: list[str]) -> None:
    synapse_server.leave(rooms[8], DESK, forget=True)
    desk.pull("chats")
    assert rooms[8] not in desk.held("chats")


def test_reactions_of_a_whole_day_hide_no_room(desk: Puller, synapse_server: Synapse, rooms: list[str]) -> None:
    event = synapse_server.messages(rooms[9])[0]["event_id"]
    for number in range(60):
        relation = {"m.relates_to": {"rel_type": "m.annotation", "event_id": event, "key": f"+{number}"}}
        path = f"/_matrix/client/v3/rooms/{rooms[9]}/send/m.reaction/r{number}"
        synapse_server.call("PUT", path, relation, user_id=user_id("customer9"))
    desk.pull("chats")
    assert desk.held("chats") == desk.whole("chats")
    assert chat(desk, rooms[9]).message_count == 6


def test_lookups_find_the_rooms_of_a_user(desk: Puller, synapse_server: Synapse, rooms: list[str]) -> None:
    assert desk.look_up(IdentifierKind.SOCIAL, user_id("customer10")) == {"chats": [rooms[10]]}
    assert desk.look_up(IdentifierKind.SOCIAL, user_id("nobody")) == {}
    # An administrator may look for addresses, and sees the rooms it shares with their owner.
    synapse_server.call(
        "POST", f"/_matrix/client/v3/rooms/{rooms[10]}/invite", {"user_id": user_id(ADMIN)}, user_id=user_id(DESK)
    )
    synapse_server.call("POST", f"/_matrix/client/v3/join/{rooms[10]}", {}, synapse_server.token(ADMIN))
    admin = Puller(CONNECTOR, synapse_server.settings(users="yes"), synapse_server.secrets(ADMIN))
    expected = {"customers": [user_id("customer10")], "chats": [rooms[10]]}
    for kind, value in (
        (IdentifierKind.SOCIAL, user_id("customer10")),
        (IdentifierKind.EMAIL, "customer10@example.com"),
        (IdentifierKind.PHONE, "+49301234010"),
    ):
        assert admin.look_up(kind, value) == expected
    assert admin.look_up(IdentifierKind.EMAIL, "nobody@example.com") == {}
    assert admin.look_up(IdentifierKind.SOCIAL, "@somebody:elsewhere.example") == {}


def test_users_are_as_the_server_has_them(synapse_server: Synapse, rooms: list[str]) -> None:
    admin = Puller(CONNECTOR, synapse_server.settings(users="yes"), synapse_server.secrets(ADMIN))
    admin.pull("customers")
    assert set(admin.held("customers")) == {user_id(f"customer{number}") for number in range(CHATS)}
    record = admin.held("customers")[user_id("customer3")]
    assert isinstance(record, CustomerRecord)
    assert [one.value for one in record.identifiers] == [
        *(user_id("customer3"), "customer3@example.com", "+49301234003")
    ]
    synapse_server.add_user("customer3", "Renamed", "other@example.com")
    gone = f"/_synapse/admin/v1/deactivate/{user_id('customer11')}"
    synapse_server.call("POST", gone, {"erase": True}, synapse_server.token(ADMIN))
    admin.pull("customers")
    assert user_id("customer11") not in admin.held("customers")
    changed = admin.held("customers")[user_id("customer3")]
    assert (changed.name, changed.identifiers[1].value) == ("Renamed", "other@example.com")


def test_a_password_makes_a_session_that_ends(synapse_server: Synapse, rooms: list[str]) -> None:
    puller = Puller(CONNECTOR, synapse_server.settings(user=DESK), {"password": PASSWORD})
    with puller.open() as session:
        signed = dict(session._sign())
        assert CONNECTOR.check(session)[1].endswith(user_id(DESK))
    whoami = f"{synapse_server.url}/_matrix/client/v3/account/whoami"
    assert requests.get(whoami, headers=signed, timeout=30).status_code == 401


def test_wrong_credentials_ask_the_person(synapse_server: Synapse) -> None:
    settings = synapse_server.settings(user=DESK)
    for secrets in ({"password": "wrong"}, {"access_token": "syt_wrong"}):
        with pytest.raises(AskPerson, match="credentials"), Puller(CONNECTOR, settings, secrets).open():
            pass
    plain = Puller(CONNECTOR, synapse_server.settings(users="yes"), synapse_server.secrets())
    with pytest.raises(AskPerson, match="read Users"):
        plain.pull("customers")


def test_a_sync_token_of_another_server_begins_anew(desk: Puller, rooms: list[str]) -> None:
    stranger = Puller(CONNECTOR, desk.settings, desk.secrets)
    stranger.pull("chats")
    stranger.desks["chats"].cursor = {"since": "from another life", "todo": [], "open": []}
    pages = stranger.pull("chats")
    assert sum(len(page.records) for page in pages) == len(desk.whole("chats"))


def test_the_recorded_errors_are_still_what_the_server_says(synapse_server: Synapse) -> None:
    token, admin = synapse_server.token(DESK), synapse_server.token(ADMIN)
    client, users = "/_matrix/client/v3", "/_synapse/admin/v2/users"
    asked = {
        "unknown access token": (f"{client}/sync", "wrong", {}),
        "unknown sync token": (f"{client}/sync", token, {"since": "rubbish"}),
        "no administrator": (users, token, {}),
        "user of another server": (f"{users}/@x:elsewhere.example", admin, {}),
        "unknown user": (f"{users}/@x:chat.example", admin, {}),
    }
    for name, (path, bearer, query) in asked.items():
        headers = {"Authorization": f"Bearer {bearer}"}
        answer = requests.get(synapse_server.url + path, params=query, headers=headers, timeout=30)
        assert {"status": answer.status_code, "body": answer.json()} == sample("errors")[name]
