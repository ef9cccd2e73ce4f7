"""The real window over the real services: a phone tells of a call, and what becomes of it until the window closes."""

from __future__ import annotations

import gzip
import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from connectors.records import Direction
from desk.app.desk import Desk
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.domain.calls import CallEvent, Kind
from desk.domain.outbox import State
from desk.live.instance import hand_over
from desk.live.listening import token
from desk.services.build import Parts, build
from desk.services.views import TimelineItem
from tests.connectors.webhook.receiver import SECRET
from tests.end_to_end.exports import number, write_exports
from tests.end_to_end.pictures import named
from tests.live.guests import call, get, status
from tests.services.flaky import Flaky

# Workers give way to whatever else a machine does.
PATIENCE_MS = 240_000
PHONES = """
[phones]
port = {port}
mine = ["201"]
[phones.lines.softphone]
kind = "phone"
[phones.lines.office]
kind = "sip"
"""
# A webhook nobody answers behind.
HOOK = {"url": "http://127.0.0.1:9/"}


@dataclass
class Scene:
    """A window on a desk that listens for calls. `customer` is Person 7."""

    desk: Desk
    home: Home
    exports: Path
    port: int
    qtbot: QtBot
    customer: int = 0

    @property
    def parts(self) -> Parts:
        parts = self.desk._parts.result()
        assert isinstance(parts, Parts)
        return parts

    def until(self, fact: object) -> None:
        assert callable(fact)
        self.qtbot.waitUntil(fact, timeout=PATIENCE_MS)

    def tell(self, happened: str, caller: str, call_id: str = "1") -> None:
        """The phone opens the address it was given."""
        word = token(self.parts.sources._book.secrets)
        path = f"/{word}/phone/softphone/{happened}?remote={caller.replace('+', '%2B')}&call_id={call_id}"
        assert status(call(self.port, get(path))) == 200

    def calls(self) -> list[TimelineItem]:
        """The calls of Person 7 that are of today."""
        items = self.parts.customers.timeline(self.customer).items
        return [one for one in items if one.channel == "call" and one.started_at > self.began]

    def spent(self) -> int:
        """Customer time of Person 7 now, in seconds."""
        return self.parts.journeys.standing(self.customer).time.customer_time

    def bring_record(self, talk: int) -> None:
        """The phone system writes its own record of the call, and it is pulled."""
        row = {"id": "own", "at": self.calls()[0].started_at.isoformat(), "phone": number(7), "agent": "Avi"}
        with gzip.open(self.exports / "calls.jsonl.gz", "at", encoding="utf-8") as file:
            file.write(json.dumps(row | {"wait": 1, "talk": talk}) + "\n")
        self.parts.sources.pull("exports", full=True)

    began: datetime = datetime.min.replace(tzinfo=UTC)


def free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def scene(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Scene]:
    write_exports(tmp_path / "exports", 40, seed=3)
    home, port = Home(tmp_path / "home"), free()
    secrets = AskedSecrets(lambda _source, _key: None, "")
    parts = build(home, secrets=secrets)
    settings = {"path": str(tmp_path / "exports"), "region": "US", "every_minutes": "0"}
    parts.sources.add("exports", "folder", "Exports", settings, {})
    parts.sources.pull("exports")
    parts.settler.finish()
    customer = parts.customers.pop(number(7)).hits[0].customer_id
    parts.close()
    with home.settings.open("a", encoding="utf-8") as file:
        file.write(PHONES.format(port=port))
    desk = Desk(qapp, home, demo=False, look="light")
    desk.show()
    held = Scene(desk, home, tmp_path / "exports", port, qtbot, customer, datetime.now(UTC))
    held.until(lambda: desk._loading.there() and held.parts.beside.listening is not None)
    yield held
    held.desk.close()


def test_a_ring_offers_its_customer_and_the_call_counts_until_its_own_record_takes_its_place(scene: Scene) -> None:
    window, before = scene.desk.window, scene.spent()
    scene.qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    typing = QApplication.focusWidget()
    scene.tell("ring", number(7))
    scene.until(lambda: window.banner.isVisible() and window.banner.who.text() == "Person 7")
    assert QApplication.focusWidget() is typing
    scene.qtbot.keyClick(window, Qt.Key.Key_F2)
    scene.until(lambda: scene.desk.window.desk.timeline() is not None and "Person 7" in named(scene.desk))
    assert not window.banner.isVisible()

    scene.tell("answer", number(7))
    scene.until(lambda: [one.open_end for one in scene.calls()] == [True])
    (live,) = scene.calls()
    assert live.source == "This desk"
    scene.until(lambda: scene.spent() > before)

    scene.tell("hangup", number(7))
    scene.until(lambda: "Ended" in named(scene.desk))
    scene.until(lambda: [one.open_end for one in scene.calls()] == [False])
    scene.bring_record(talk=3)
    scene.until(lambda: [one.key for one in scene.calls()] == ["exports/interactions/own"])
    assert scene.parts.calls.where(live.key) == "exports/interactions/own"
    scene.until(lambda: scene.spent() == before + 4)


def test_whoever_hangs_up_before_they_are_taken_is_offered_no_more(scene: Scene) -> None:
    window = scene.desk.window
    scene.tell("ring", number(7))
    scene.tell("ring", "anonymous", "2")
    scene.until(lambda: window.pops.waiting == (number(7), "anonymous"))
    scene.tell("hangup", "anonymous", "2")
    scene.until(lambda: window.pops.waiting == (number(7),))
    scene.tell("hangup", number(7))
    scene.until(lambda: not window.banner.isVisible())


def test_what_is_written_goes_into_the_outbox_and_is_tried_by_itself(scene: Scene) -> None:
    scene.parts.sources.add("hook", "webhook", "Our hook", HOOK, {"secret": "shared"})
    scene.parts.notes.write(scene.customer, "Wants blue")
    (entry,) = scene.parts.outbox.of_customer(scene.customer)
    assert (entry.target, entry.state) == ("hook", State.WAITING.value)
    # Nobody answers there: it waits, and why is said where it is looked at.
    scene.until(lambda: scene.parts.outbox.page().targets[0].why != "")


def test_a_call_that_is_over_is_told_to_a_webhook_once(scene: Scene) -> None:
    with Flaky(0, share=0.0) as receiver:
        hook = {"url": f"{receiver.url}/hook", "every_minutes": "0"}
        scene.parts.sources.add("hook", "webhook", "Our hook", hook, {"secret": SECRET})
        for happened in ("ring", "ring", "answer"):
            scene.tell(happened, number(7))
        scene.until(lambda: [one.open_end for one in scene.calls()] == [True])
        call_id = scene.calls()[0].key.rpartition("/")[2]
        assert scene.parts.outbox.of_decision(f"call/{call_id}") == ()
        for _ in range(2):
            scene.tell("hangup", number(7))
        scene.until(lambda: len(receiver.hook.taken) == 1)
        (told,) = receiver.hook.taken
        assert (told["kind"], told["customer"]["name"], told["facts"]["outcome"]) == ("call", "Person 7", "answered")
        assert told["facts"]["told_by"] == [{"phones": "softphone", "call": "1"}]
        scene.until(lambda: [one.state for one in scene.parts.outbox.of_decision(f"call/{call_id}")] == ["sent"])
        scene.bring_record(talk=3)
        scene.until(lambda: [one.key for one in scene.calls()] == ["exports/interactions/own"])
        # Whoever comes afterwards is told next: nothing came between.
        scene.parts.notes.write(scene.customer, "Wants blue")
        scene.until(lambda: [one["kind"] for one in receiver.hook.taken] == ["call", "note"])


def test_what_a_colleague_took_is_told_by_their_desk(scene: Scene) -> None:
    with Flaky(0, share=0.0) as receiver:
        hook = {"url": f"{receiver.url}/hook", "every_minutes": "0"}
        scene.parts.sources.add("hook", "webhook", "Our hook", hook, {"secret": SECRET})
        take, began = scene.parts.live.calls.take, datetime.now(UTC) - timedelta(minutes=9)
        for call_id, user in (("theirs", "202"), ("ours", "201")):
            for kind in (Kind.RING, Kind.ANSWER, Kind.HANGUP):
                take(CallEvent("office", call_id, kind, began, number(7), direction=Direction.INBOUND, user=user))
            began += timedelta(minutes=1)
        scene.until(lambda: len(receiver.hook.taken) > 0)
        assert [one["facts"]["agents"] for one in receiver.hook.taken] == [["201"]]


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_an_address_opens_what_it_leads_to(scene: Scene) -> None:
    scene.until(scene.home.running.exists)
    scene.until(lambda: hand_over(scene.home.running, "desk:customer/exports/customers/p7"))
    scene.until(lambda: "Person 7" in named(scene.desk))
    scene.until(lambda: hand_over(scene.home.running, "tel:+1-208-555-0009;ext=5"))
    scene.until(lambda: scene.desk.window.banner.who.text() == "Person 9")
    scene.until(lambda: hand_over(scene.home.running, "desk:customer/exports/customers/nobody"))
    scene.until(scene.desk.window.note.isVisible)
    assert "Nobody here has this record." in scene.desk.window.note._words.text()


def test_a_call_that_is_on_is_in_sight_again_after_a_restart(scene: Scene, qapp: QApplication) -> None:
    scene.tell("ring", number(7))
    scene.tell("answer", number(7))
    scene.until(lambda: len(scene.desk.window.side.calls.cards) == 1)
    scene.desk.close()
    scene.desk = Desk(qapp, scene.home, demo=False, look="light")
    scene.desk.show()
    strip = scene.desk.window.side.calls
    scene.until(lambda: [card.who.text() for card in strip.cards.values()] == ["Person 7"])
    (card,) = strip.cards.values()
    assert (card.stage.text(), scene.desk.on_calls.calls._tick.isActive()) == ("On the line", True)
    before = card.watch.text()
    scene.until(lambda: card.watch.text() > before)
    scene.qtbot.keyClick(card, Qt.Key.Key_Return)
    scene.until(lambda: scene.desk.window.desk.timeline() is not None and "Person 7" in named(scene.desk))
    scene.until(lambda: [one.open_end for one in scene.calls()] == [True])


def test_nothing_that_listens_or_sends_is_left_when_the_window_closes(scene: Scene) -> None:
    scene.tell("ring", number(7))
    scene.until(scene.desk.window.banner.isVisible)
    mine = {"calls", "receiver", "live calls", "what was written", "hand-offs", "outbox", "instance"}
    assert mine <= {thread.name for thread in threading.enumerate()}
    scene.desk.close()
    assert mine.isdisjoint(thread.name for thread in threading.enumerate())
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", scene.port), 5)
    assert not scene.home.running.exists()
    parts = build(scene.home, secrets=AskedSecrets(lambda _source, _key: None, ""))
    parts.keep_up()
    # What was heard was kept: after a start the call is on still.
    assert [one.number for one in parts.calls.on()] == [number(7)]
    parts.close()
    scene.desk.close = lambda: None  # type: ignore[method-assign]
