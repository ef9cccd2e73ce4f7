"""A real SIP call through a running Kamailio, in the real window: its customer pops up, it is a line of theirs while it
is on, and the phone system's own record of it takes that line's place."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from connectors.call_records.database import SQLITE
from connectors.call_records.layouts import KAMAILIO
from desk.app.desk import Desk
from desk.config.paths import Home
from desk.config.phones import PhoneLine
from desk.config.secrets import AskedSecrets
from desk.live.listening import address, token
from desk.services.build import Parts, build
from desk.services.call_views import CallView
from desk.services.views import TimelineItem
from tests.end_to_end.exports import number, write_exports
from tests.end_to_end.pictures import named
from tests.live_servers.facts import free_port
from tests.live_servers.kamailio import Dialled, Kamailio, sqlite_database

pytestmark = pytest.mark.live

PATIENCE_MS = 240_000
LINE = PhoneLine("exchange", "sip")
PHONES = """
[phones]
port = {port}
[phones.lines.exchange]
kind = "sip"
own_numbers = ["+4969*"]
"""


@dataclass
class Scene:
    """A window that an exchange tells of its calls, and that pulls the exchange's own records when it is told to.
    `told` are the calls as the window heard of them, one after the other."""

    desk: Desk
    proxy: Kamailio
    qtbot: QtBot
    began: datetime
    told: list[CallView] = field(default_factory=list)

    def until(self, fact: object) -> None:
        assert callable(fact)
        self.qtbot.waitUntil(fact, timeout=PATIENCE_MS)

    def calls(self) -> list[TimelineItem]:
        """The calls of today on the timeline that is on the screen."""
        card = self.desk.window.desk.timeline()
        lines = card.model.lines.items if card is not None else []
        return [one for one in lines if one.channel == "call" and one.started_at > self.began]


@pytest.fixture
def scene(telephony: None, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Scene]:
    write_exports(tmp_path / "exports", 12, seed=3)
    home, port, began = Home(tmp_path / "home"), free_port(), datetime.now(UTC)
    table = sqlite_database(tmp_path / "calls.db")
    parts = build(home, secrets=AskedSecrets(lambda _source, _key: None, ""))
    known = {"path": str(tmp_path / "exports"), "region": "US", "every_minutes": "0"}
    parts.sources.add("exports", "folder", "Exports", known, {})
    parts.sources.pull("exports")
    parts.settler.finish()
    parts.close()
    with home.settings.open("a", encoding="utf-8") as file:
        file.write(PHONES.format(port=port))
    desk = Desk(qapp, home, demo=False, look="light")
    desk.show()
    qtbot.waitUntil(lambda: desk._loading.there() and listens(desk), timeout=PATIENCE_MS)
    kept = {"kind": SQLITE, "layout": KAMAILIO, "path": str(tmp_path / "calls.db"), "own_numbers": "4969*"}
    kept |= {"region": "US", "every_minutes": "0"}
    parts_of(desk).sources.add("pbx", "call_records", "Exchange", kept, {"password": ""})
    where = address(port, token(parts_of(desk).sources._book.secrets), LINE)
    with Kamailio(table, push=where) as proxy:
        held = Scene(desk, proxy, qtbot, began)
        desk.calls.moved.connect(held.told.append)
        yield held
    desk.close()


def parts_of(desk: Desk) -> Parts:
    parts = desk._parts.result()
    assert isinstance(parts, Parts)
    return parts


def listens(desk: Desk) -> bool:
    return parts_of(desk).beside.listening is not None


def test_a_sip_call_pops_its_customer_and_becomes_its_stored_record(scene: Scene) -> None:
    window = scene.desk.window
    # Whoever sits there takes it the moment it is offered, however slow all else is.
    window.pops.offered.connect(lambda offer, _waiting: offer and scene.qtbot.keyClick(window, Qt.Key.Key_F2))
    with ThreadPoolExecutor(1) as caller:
        placed = caller.submit(scene.proxy.place, "caller", [Dialled(number(7), "49690001")], talk=900)
        scene.until(lambda: window.desk.timeline() is not None and "Person 7" in named(scene.desk))
        scene.until(placed.done)
        placed.result()
    scene.until(lambda: [one.source for one in scene.calls()] == ["This desk"])
    scene.until(lambda: "Ended" in named(scene.desk))
    assert list(dict.fromkeys(one.stage for one in scene.told)) == ["ringing", "talking", "ended"]
    (live,) = scene.calls()

    window.watch.pull("pbx")
    scene.until(lambda: [one.source for one in scene.calls()] == ["Exchange"])
    (stored,) = scene.calls()
    assert stored.key.startswith("pbx/calls/")
    assert parts_of(scene.desk).calls.where(live.key) == stored.key
