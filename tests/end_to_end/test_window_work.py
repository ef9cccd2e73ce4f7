"""The real window over the real services: a call is promised, rings, is put off, made and undone, all by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.app.desk import Desk
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.build import Parts, build
from desk.ui.work.backs_forms import OFFERS
from desk.ui.work.backs_tab import CallBacksTab
from tests.end_to_end.beside import beside, there
from tests.end_to_end.exports import number, write_exports
from tests.end_to_end.pictures import named

PATIENCE_MS = 240_000


@dataclass
class Scene:
    """A window on a desk; `customer` is Person 7."""

    desk: Desk
    home: Home
    customer: int
    qtbot: QtBot

    @property
    def parts(self) -> Parts:
        parts = self.desk._parts.result()
        assert isinstance(parts, Parts)
        return parts

    def until(self, fact: object) -> None:
        assert callable(fact)
        self.qtbot.waitUntil(fact, timeout=PATIENCE_MS)

    def press(self, *keys: str) -> None:
        for key in keys:
            pressed = QKeySequence(key)[0]
            self.qtbot.keyClick(QApplication.focusWidget(), pressed.key(), pressed.keyboardModifiers())

    @property
    def state(self) -> list[str]:
        return [one.state for one in self.parts.call_backs.of_customer(self.customer)]


@pytest.fixture
def scene(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Scene]:
    write_exports(tmp_path / "exports", 20, seed=3)
    home = Home(tmp_path / "home")
    parts = build(home, secrets=AskedSecrets(lambda _source, _key: None, ""))
    settings = {"path": str(tmp_path / "exports"), "region": "US", "every_minutes": "0"}
    parts.sources.add("exports", "folder", "Exports", settings, {})
    parts.sources.pull("exports")
    customer = parts.customers.pop(number(7)).hits[0].customer_id
    parts.close()
    desk = Desk(qapp, home, demo=False, look="light")
    with qtbot.waitActive(desk.window, timeout=PATIENCE_MS):
        desk.show()
        desk.window.activateWindow()
    held = Scene(desk, home, customer, qtbot)
    held.until(lambda: there(desk))
    yield held
    desk.close()


def test_a_promised_call_rings_and_is_made_put_off_and_undone(scene: Scene) -> None:
    window, dialled = scene.desk.window, list[str]()
    beside(scene.desk).at_work.dialler.ready = lambda: True
    beside(scene.desk).at_work.dialler.hand_over = lambda tel: not dialled.append(tel)
    scene.parts.call_backs.promise(scene.customer, "in 2 minutes", "the lost parcel", number=number(7))
    beside(scene.desk).at_work.watch.look()
    scene.until(window.ring.isVisible)
    assert window.ring.who.text() == "Person 7"
    assert [one.name for one in window.side.coming.list.people.shown] == ["Person 7"]
    scene.press("F3")
    scene.until(lambda: window.desk.timeline() is not None and "Person 7" in named(scene.desk))

    scene.press("Ctrl+5")
    room = window.rooms.work_there
    assert room is not None
    tab = room.shown
    assert isinstance(tab, CallBacksTab)
    scene.until(lambda: tab.page.table.model().rowCount() == 1)
    scene.press("J")
    scene.until(lambda: tab.panel.history.isVisible())
    scene.press("C")
    # They asked to be called at this time, so nothing speaks against it, whatever time it is there.
    scene.until(lambda: bool(dialled))
    assert dialled == [f"tel:{number(7)}"]
    scene.press("D")
    scene.until(lambda: window.ring.isHidden() and scene.state == ["done"])
    scene.press("Ctrl+Z")
    scene.until(lambda: scene.state == ["waiting"] and window.ring.isVisible())
    scene.until(lambda: tab.page.table.model().rowCount() == 1)

    tab.page.table.choose_row(0)
    scene.press("L", *"tomorrow 9")
    scene.until(tab.panel.put_off.go.isEnabled)
    scene.press("Return")
    scene.until(lambda: window.ring.isHidden() and not scene.parts.call_backs.rings().ringing)


def test_what_is_offered_to_put_it_off_is_understood(scene: Scene) -> None:
    for words in OFFERS:
        assert scene.parts.call_backs.due(str(words), scene.customer).due_at is not None


def test_a_broken_file_of_the_companys_own_is_told_and_opened(scene: Scene) -> None:
    path = Path(beside(scene.desk).at_work.tabs._asked.rules.editable())
    assert scene.parts.own_rules.trouble() is None
    path.write_text(path.read_text(encoding="utf-8") + "\n[calls\n", encoding="utf-8")
    scene.press("Ctrl+5")
    beside(scene.desk).at_work.watch.look()
    room = scene.desk.window.rooms.work_there
    assert room is not None
    scene.until(room.note.isVisible)
    assert "work.toml is not valid TOML" in room.note._words.text().replace("\u200b", "")


def test_work_asked_for_while_the_services_load_is_entered_once_it_is_there(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    desk = Desk(qapp, Home(tmp_path / "home"), demo=False, look="light")
    desk.show()
    desk.window.go_to("work")
    assert desk.window.rooms.shown is None
    rooms = desk.window.rooms
    qtbot.waitUntil(lambda: rooms.work_there is not None and rooms.shown is rooms.work_there, timeout=PATIENCE_MS)
    desk.close()
