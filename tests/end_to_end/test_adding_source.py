"""The real window, from no source to a customer's timeline out of a shop's interface: a wrong secret first, a stream
that may not be read, ten timelines before anything is kept, and a window that was closed half-way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desk.app.desk import Desk
from desk.config.paths import Home
from desk.ui.adding.choose_page import DraftRow
from desk.ui.adding.room import AddingRoom
from desk.ui.adding.samples_page import SampleCard
from tests.connectors.woocommerce.rig import WooRig
from tests.connectors.woocommerce.simulator import KEY, SECRET

PATIENCE_MS = 240_000
Opened = Callable[[], Desk]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def opened(home: Home, qapp: QApplication) -> Iterator[Opened]:
    """Opens the window of this home; one that is open is closed first."""
    desks: list[Desk] = []

    def close() -> None:
        while desks:
            desks.pop().close()

    def open_anew() -> Desk:
        close()
        desks.append(Desk(qapp, home, demo=False))
        desks[0].show()
        return desks[0]

    yield open_anew
    close()


@pytest.fixture
def shop() -> Iterator[WooRig]:
    with WooRig("orders") as rig:
        rig.add(12, datetime.now(UTC) - timedelta(days=2))
        yield rig


def adding(desk: Desk, qtbot: QtBot) -> AddingRoom:
    qtbot.waitUntil(lambda: "add" in desk.window.rooms.makers, timeout=PATIENCE_MS)
    desk.window.go_to("add")
    room = desk.window.rooms.joined["add"]
    assert isinstance(room, AddingRoom)
    qtbot.waitUntil(lambda: bool(room.choose.buttons), timeout=PATIENCE_MS)
    return room


def type_into(qtbot: QtBot, room: AddingRoom, label: str, text: str) -> None:
    field = next(one for one in room.sign.form.findChildren(QLineEdit) if one.accessibleName() == label)
    field.clear()
    qtbot.keyClicks(field, text)


def click(qtbot: QtBot, button: object) -> None:
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled(), timeout=PATIENCE_MS)  # type: ignore[attr-defined]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_from_no_source_to_a_timeline_out_of_a_shop(opened: Opened, home: Home, shop: WooRig, qtbot: QtBot) -> None:
    desk = opened()
    room = adding(desk, qtbot)
    click(qtbot, room.choose.buttons["woocommerce"])
    qtbot.waitUntil(room.sign.isVisible, timeout=PATIENCE_MS)
    type_into(qtbot, room, "Address", shop.url)
    type_into(qtbot, room, "Consumer key", KEY)
    type_into(qtbot, room, "Consumer secret", "cs_wrong")
    click(qtbot, room.sign.go)
    qtbot.waitUntil(room.streams.note.isVisible, timeout=PATIENCE_MS)
    # Half-way the window closes; what was said is there again, but for secrets where there is no keyring.
    desk = opened()
    written = (home.folder / "adding.toml").read_text(encoding="utf-8")
    assert shop.url in written
    assert KEY not in written
    assert desk.window.rooms.joined == {}
    room = adding(desk, qtbot)
    qtbot.waitUntil(lambda: bool(room.choose.findChildren(DraftRow)), timeout=PATIENCE_MS)
    click(qtbot, room.choose.findChildren(DraftRow)[0].go_on)
    qtbot.waitUntil(room.sign.isVisible, timeout=PATIENCE_MS)
    type_into(qtbot, room, "Consumer key", KEY)
    type_into(qtbot, room, "Consumer secret", SECRET)
    shop.woo.closed.add("customers")
    click(qtbot, room.sign.go)
    qtbot.waitUntil(room.streams.go.isVisible, timeout=PATIENCE_MS)
    shut = room.streams.rows["customers"]
    assert not shut.box.isEnabled()
    assert "WooCommerce" in shut.trial.why
    assert room.streams.names == ("orders",)
    shop.woo.closed.clear()
    click(qtbot, room.streams.again)
    qtbot.waitUntil(lambda: room.streams.names == ("customers", "orders"), timeout=PATIENCE_MS)
    click(qtbot, room.streams.go)
    qtbot.waitUntil(lambda: bool(room.samples.findChildren(SampleCard)), timeout=PATIENCE_MS)
    # Nothing is a source, and nothing is kept, before it is started.
    assert not home.settings.exists() or "woocommerce" not in home.settings.read_text(encoding="utf-8")
    click(qtbot, room.samples.start)
    qtbot.waitUntil(lambda: desk.window.desk.timeline() is not None, timeout=PATIENCE_MS)
    timeline = desk.window.desk.timeline()
    assert timeline is not None
    qtbot.waitUntil(lambda: timeline.model.rowCount() > 0, timeout=PATIENCE_MS)
    written = home.settings.read_text(encoding="utf-8")
    assert 'connector = "woocommerce"' in written
    assert SECRET not in written
    assert "woocommerce" not in (home.folder / "adding.toml").read_text(encoding="utf-8")
