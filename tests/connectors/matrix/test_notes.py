"""Messages to a room of our own people: each once and whole, and never where a customer could read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from connectors.kit.conformance_writing import WRITE_ITEMS, Scribe, WriteFault, run_writing
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, TryLater
from connectors.matrix import CONNECTOR
from connectors.matrix.notes import KEY
from tests.connectors.matrix.rig import AGENT, ms
from tests.connectors.matrix.simulator import ME, TOKEN
from tests.connectors.matrix.writing_rig import ALIAS, ROOM, MatrixWritingRig


@pytest.mark.parametrize("item", WRITE_ITEMS)
def test_conformance(item: str) -> None:
    with MatrixWritingRig() as rig:
        if reason := run_writing(item, rig):
            pytest.skip(reason)


class Rig(MatrixWritingRig):
    """Its settings can be changed."""

    changed: Mapping[str, str] = {}

    def settings(self) -> Mapping[str, str]:
        return {**super().settings(), **self.changed}


def test_a_message_reads_well_and_carries_its_id_beside_its_words() -> None:
    with Rig() as rig:
        entry = replace(Scribe(rig).entry(), text="")
        landed = Scribe(rig).write(entry)
        (event,) = [one for one in rig.server.rooms[ROOM] if one["type"] == "m.room.message"]
        assert event["event_id"] == landed
        assert event["content"] == {
            "msgtype": "m.text",
            "body": "Broken lid again\n\nAda Lovelace\n\nAnna Agent, 2026-03-02 09:00 UTC",
            KEY: entry.entry_id,
        }


def test_the_room_may_be_named_by_its_alias() -> None:
    with Rig() as rig:
        rig.changed = {"notes_room": ALIAS}
        Scribe(rig).write(Scribe(rig).entry())
        assert len(rig.arrived()) == 1


@pytest.mark.parametrize("room", ["", "#nobody:chat.example", "#", "# /?", "!gone"])
def test_a_room_that_is_not_there_asks_the_person(room: str) -> None:
    with Rig() as rig:
        rig.changed = {"notes_room": room}
        Scribe(rig).failed(Scribe(rig).entry(), AskPerson)


def test_nothing_is_written_where_a_customer_is_or_was_asked_in() -> None:
    with Rig() as rig:
        rig.server.invited[ROOM] = ["@c1:chat.example"]
        error = Scribe(rig).failed(Scribe(rig).entry(), AskPerson)
        assert "one of us" in error.title
        rig.server.invited.clear()
        rig.join("@c1:chat.example")
        Scribe(rig).failed(Scribe(rig).entry(), AskPerson)
        assert rig.arrived() == []
        rig.changed = {"ours": "@agent-*:*, @c1:*"}
        Scribe(rig).write(Scribe(rig).entry())
        assert len(rig.arrived()) == 1


def test_nothing_is_written_in_the_clear_into_an_encrypted_room() -> None:
    with Rig() as rig:
        told = {"algorithm": "m.megolm.v1.aes-sha2"}
        rig.server.put(ROOM, "m.room.encryption", ME, ms(rig.clock.now()), told, state_key="")
        error = Scribe(rig).failed(Scribe(rig).entry(), AskPerson)
        assert "encrypted" in error.title
        assert rig.arrived() == []


def test_who_is_in_the_room_is_looked_at_once_a_session() -> None:
    with Rig() as rig:
        around = Surroundings(now=rig.clock.now, sleep=rig.clock.sleep)
        with CONNECTOR.open(rig.settings(), rig.secrets(), around) as session:
            write = CONNECTOR.writers["messages"].write
            write(session, Scribe(rig).entry())
            asked = rig.asked()
            write(session, Scribe(rig).entry())
            assert rig.asked() == asked + 1


def test_an_entry_is_found_behind_many_others_and_not_beyond_the_day_it_was_made() -> None:
    with Rig() as rig:
        entry = Scribe(rig).entry()
        landed = Scribe(rig).write(entry)
        for number in range(30):
            rig.clock.sleep(60)
            rig.inner.say(ROOM, ME if number % 2 else AGENT, rig.clock.now(), "Something else")
        assert Scribe(rig).write(replace(entry, again=True)) == landed
        rig.inner.say(ROOM, ME, rig.clock.now() + timedelta(days=9), "Later")
        # Nothing of ours is older than a day before it was made: what is there is not read to its end.
        late = replace(Scribe(rig).entry(), made_at=rig.clock.now() + timedelta(days=8), again=True)
        asked = rig.asked()
        Scribe(rig).write(late)
        assert rig.asked() - asked <= 8


def test_an_access_token_that_is_given_keeps_what_is_sent_twice_apart_by_itself() -> None:
    class Given(Rig):
        def secrets(self) -> Mapping[str, str]:
            return {"access_token": TOKEN}

    with Given() as rig:
        entry = Scribe(rig).entry()
        rig.fail(WriteFault.HANGS_UP_AFTER)
        Scribe(rig).failed(entry, TryLater)
        rig.mend()
        Scribe(rig).write(entry)
        assert [one.entry_id for one in rig.arrived()] == [entry.entry_id]


def test_the_room_for_notes_is_no_chat_with_a_customer() -> None:
    with Rig() as rig:
        rig.inner.add_room(rig.clock.now())
        Scribe(rig).write(Scribe(rig).entry())
        around = Surroundings(now=rig.clock.now, sleep=rig.clock.sleep)
        with CONNECTOR.open(rig.settings(), rig.secrets(), around) as session:
            chats = next(stream for stream in CONNECTOR.streams if stream.name == "chats")
            found = [record.source_id for page in chats.read(session, None) for record in page.records]
        assert found
        assert ROOM not in found
