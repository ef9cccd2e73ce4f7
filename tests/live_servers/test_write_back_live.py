"""Writing back to a running Tryton and a running Synapse: each entry once and whole, whatever happens in between."""

from __future__ import annotations

import select
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.declare import Connector, Surroundings
from connectors.kit.errors import AskPerson, Refused, TryLater
from connectors.kit.writing import EntryKind, Outgoing
from connectors.matrix import CONNECTOR as MATRIX
from connectors.matrix.notes import KEY
from connectors.tryton import CONNECTOR as TRYTON
from desk.config.settings import SourceSettings
from desk.domain.outbox import Draft, State
from desk.store.ids import new_id
from tests.live_servers.synapse import DESK, PASSWORD, Synapse
from tests.live_servers.tryton import Tryton, party
from tests.services.outbox_desk import CRM, OutboxDesk

pytestmark = pytest.mark.live

TEXT = "Ünïcode – ☎ «so»\nand a % second_line \\ here"


def entry(place: str = "", **more: Any) -> Outgoing:
    now = datetime.now(UTC)
    made = Outgoing(new_id(now), EntryKind.NOTE, now, "Anna", "Lid broken", TEXT, "Ada", place=place)
    return replace(made, **more)


@dataclass(slots=True)
class Line:
    """A wire to a server that can be cut: after the request went through and before its answer came back."""

    to: int
    cut: Callable[[bytes], bool] = field(default=lambda sent: False)
    port: int = 0

    @contextmanager
    def up(self) -> Iterator[str]:
        """Its address while it stands."""
        with socket.create_server(("127.0.0.1", 0)) as listening:
            self.port = listening.getsockname()[1]
            threading.Thread(target=self._serve, args=(listening,), daemon=True).start()
            yield f"http://127.0.0.1:{self.port}"

    def _serve(self, listening: socket.socket) -> None:
        while True:
            try:
                client, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=self._carry, args=(client,), daemon=True).start()

    def _carry(self, client: socket.socket) -> None:
        """Both ways, until an end hangs up or an answer is to be cut off."""
        cutting = False
        with client, socket.create_connection(("127.0.0.1", self.to)) as server:
            while True:
                ready, _, _ = select.select([client, server], [], [])
                for one in ready:
                    try:
                        came = one.recv(1 << 20)
                        if not came or (cutting and one is server):
                            # The server has done its work; nobody learns of it.
                            return
                        cutting = cutting or (one is client and self.cut(came))
                        (server if one is client else client).sendall(came)
                    except OSError:
                        return


def write(connector: Connector, name: str, settings: dict[str, str], secrets: dict[str, str], one: Outgoing) -> str:
    with connector.open(settings, secrets, Surroundings(time_zone="UTC", region="DE")) as session:
        return connector.writers[name].write(session, one)


def notes(server: Tryton, party_id: int) -> list[dict[str, Any]]:
    return server.rows("ir.note", [["resource", "=", f"party.party,{party_id}"]], ["message", "resource"])


@pytest.fixture
def customer(tryton_server: Tryton) -> int:
    made: list[int] = tryton_server.model("party.party.create", [party("Ada Lovelace", ("phone", "030 123456"))])
    return made[0]


def test_a_note_on_a_party(tryton_server: Tryton, customer: int) -> None:
    one, server = entry(str(customer)), tryton_server
    landed = write(TRYTON, "notes", server.settings(), server.secrets(), one)
    (note,) = notes(server, customer)
    assert note["id"] == int(landed)
    assert note["message"].startswith(f"Lid broken\n\n{TEXT}\n\nAnna, ")
    assert note["message"].endswith(f"\nTellonce {one.entry_id}")
    assert write(TRYTON, "notes", server.settings(), server.secrets(), replace(one, again=True)) == landed
    assert len(notes(server, customer)) == 1
    write(TRYTON, "notes", server.settings(), server.secrets(), entry(str(customer), again=True))
    assert len(notes(server, customer)) == 2


def test_a_note_whose_answer_never_came_is_found_again(tryton_server: Tryton, customer: int) -> None:
    server, one = tryton_server, entry(str(customer))
    line = Line(int(server.url.rpartition(":")[2]), lambda sent: b"ir.note.create" in sent)
    with line.up() as url:
        settings = {**server.settings(), "url": url}
        with pytest.raises(TryLater) as told:
            write(TRYTON, "notes", settings, server.secrets(), one)
        assert told.value.sent
        assert "Lid" not in str(told.value)
        assert len(notes(server, customer)) == 1
        write(TRYTON, "notes", settings, server.secrets(), replace(one, again=True))
        assert len(notes(server, customer)) == 1


def test_a_note_goes_where_a_merge_took_the_customer(tryton_server: Tryton, customer: int) -> None:
    server = tryton_server
    (heir,) = server.model("party.party.create", [party("Ada Lovelace")])
    session, *_ = server.rpc("wizard.party.replace.create", server.context)
    asked = {"source": customer, "destination": heir}
    server.rpc("wizard.party.replace.execute", session, {"ask": asked}, "replace", server.context)
    write(TRYTON, "notes", server.settings(), server.secrets(), entry(str(customer)))
    assert (len(notes(server, customer)), len(notes(server, heir))) == (0, 1)


def test_a_party_that_was_deleted_is_a_refusal(tryton_server: Tryton) -> None:
    (gone,) = tryton_server.model("party.party.create", [party("Soon gone")])
    tryton_server.model("party.party.delete", [gone])
    with pytest.raises(Refused):
        write(TRYTON, "notes", tryton_server.settings(), tryton_server.secrets(), entry(str(gone)))


def test_a_user_who_may_only_read_is_told_so(tryton_server: Tryton, customer: int) -> None:
    server = tryton_server
    values = {"name": "Reader", "login": "reader", "password": "a-password-of-the-tests"}
    access = {
        "companies": [["add", [server.company]]],
        "company": server.company,
    }
    server.model("res.user.create", [{**values, **access}])
    server.model("ir.model.access.create", [{"model": "party.party", "perm_read": True, "perm_write": False}])
    try:
        with pytest.raises(AskPerson, match="may not write notes"):
            write(TRYTON, "notes", {**server.settings(), "user": "reader"}, server.secrets(), entry(str(customer)))
    finally:
        made = server.model("ir.model.access.search", [["group", "=", None], ["model", "=", "party.party"]], 0, 9, None)
        server.model("ir.model.access.delete", made)
    assert notes(server, customer) == []


def test_the_outbox_delivers_to_a_running_tryton(tryton_server: Tryton, customer: int, tmp_path: Path) -> None:
    """As a desk does it, with a wire that is cut behind every other note."""
    cuts = iter([True, False] * 20)
    line = Line(int(tryton_server.url.rpartition(":")[2]), lambda sent: b"ir.note.create" in sent and next(cuts))
    with line.up() as url:
        desk = OutboxDesk(tmp_path / "home", url)
        answers = {**tryton_server.settings(), "url": url, "write_back": "yes"}
        desk.settings.put_source(SourceSettings(CRM, "tryton", "Our CRM", answers))
        desk.secrets.put(CRM, "password", tryton_server.password)
        drafts = [
            Draft((CRM, "customers", str(customer)), "Ada", EntryKind.NOTE, f"Note {n}", TEXT, CRM, str(customer))
            for n in range(8)
        ]
        desk.book.put(drafts, "Ann", desk.clock.now())
        desk.deliver()
        assert desk.states() == {State.SENT: 8}
        desk.close()
    found = [note["message"].partition("\n")[0] for note in notes(tryton_server, customer)]
    assert found == [f"Note {n}" for n in range(8)]


@pytest.fixture
def staff(synapse_server: Synapse) -> str:
    synapse_server.add_user("agent1", "Anna")
    return synapse_server.add_room("Notes", ["agent1"])


def _matrix(server: Synapse, room: str) -> tuple[dict[str, str], dict[str, str]]:
    return server.settings(notes_room=room, user=DESK), {"password": PASSWORD}


def test_a_message_to_the_room_of_our_own_people(synapse_server: Synapse, staff: str) -> None:
    settings, secrets = _matrix(synapse_server, staff)
    one = entry()
    landed = write(MATRIX, "messages", settings, secrets, one)
    (event,) = synapse_server.messages(staff)
    assert event["event_id"] == landed
    assert event["content"][KEY] == one.entry_id
    assert event["content"]["body"].startswith(f"Lid broken\n\nAda\n\n{TEXT}\n\nAnna, ")
    # Another session, so another device: it is looked for, and found.
    assert write(MATRIX, "messages", settings, secrets, replace(one, again=True)) == landed
    assert len(synapse_server.messages(staff)) == 1


def test_a_message_whose_answer_never_came_is_found_behind_others(synapse_server: Synapse, staff: str) -> None:
    one = entry()
    line = Line(int(synapse_server.url.rpartition(":")[2]), lambda sent: b"/send/m.room.message/" in sent)
    with line.up() as url:
        settings, secrets = _matrix(synapse_server, staff)
        with pytest.raises(TryLater) as told:
            write(MATRIX, "messages", {**settings, "url": url}, secrets, one)
        assert told.value.sent
    for number in range(120):
        synapse_server.send(staff, DESK, f"Something else {number}")
    write(MATRIX, "messages", settings, secrets, replace(one, again=True))
    found = [event for event in synapse_server.messages(staff) if event["content"].get(KEY)]
    assert [event["content"][KEY] for event in found] == [one.entry_id]


def test_a_room_with_a_customer_in_it_or_asked_in_gets_nothing(synapse_server: Synapse) -> None:
    synapse_server.add_user("visitor", "Ada")
    room = synapse_server.add_room("Help", ["visitor"])
    settings, secrets = _matrix(synapse_server, room)
    with pytest.raises(AskPerson, match="one of us"):
        write(MATRIX, "messages", settings, secrets, entry())
    asked_in = synapse_server.add_room("Staff", [])
    token = synapse_server.token(DESK)
    synapse_server.call(
        "POST", f"/_matrix/client/v3/rooms/{asked_in}/invite", {"user_id": "@visitor:chat.example"}, token
    )
    settings, secrets = _matrix(synapse_server, asked_in)
    with pytest.raises(AskPerson, match="one of us"):
        write(MATRIX, "messages", settings, secrets, entry())
    assert synapse_server.messages(room) == synapse_server.messages(asked_in) == []


def test_an_encrypted_room_a_closed_one_and_a_message_too_long_are_told_apart(
    synapse_server: Synapse, staff: str
) -> None:
    settings, secrets = _matrix(synapse_server, staff)
    with pytest.raises(Refused) as told:
        write(MATRIX, "messages", settings, secrets, entry(text="x" * 70_000))
    assert told.value.said
    with pytest.raises(AskPerson, match="not in the room"):
        write(MATRIX, "messages", {**settings, "notes_room": "!nobodyknowsthisroom"}, secrets, entry())
    with pytest.raises(AskPerson, match="No Matrix room"):
        write(MATRIX, "messages", {**settings, "notes_room": "#nobody:chat.example"}, secrets, entry())
    synapse_server.state(staff, "m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"})
    with pytest.raises(AskPerson, match="encrypted"):
        write(MATRIX, "messages", settings, secrets, entry())
    assert synapse_server.messages(staff) == []
