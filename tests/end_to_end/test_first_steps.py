"""The real window on an empty folder: first steps show themselves, a file is dropped, and a customer's timeline opens;
keys and settings chosen there are in settings.toml and hold after a start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.app.desk import Desk
from desk.config.paths import Home
from desk.ui.guide.room import GuideRoom

PATIENCE_MS = 240_000
CALLS = "Datum;Uhrzeit;Rufnummer;Name;Richtung;Mitarbeiter;Dauer;Notiz\r\n" + "".join(
    f"{1 + n % 20:02}.11.2025;{8 + n % 9:02}:{n % 60:02};+49 30 1234{n % 7:03};Jörg Sommer {n % 7};"
    f"{'eingehend' if n % 2 else 'abgehend'};Müller;{60 + n};Frage zur Lieferung\r\n"
    for n in range(60)
)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def desk(home: Home, qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    held = Desk(qapp, home, demo=False)
    held.show()
    yield held
    held.close()


def guide(desk: Desk) -> GuideRoom | None:
    room = desk.window.rooms.joined.get("guide")
    return room if isinstance(room, GuideRoom) else None


# From nothing to a first timeline is to take less than five minutes. It takes seconds; what hangs anywhere on the way
# ends here, where each wait by itself would go on for nearly as long as all of it may.
@pytest.mark.timeout(300)
def test_from_nothing_to_a_first_timeline(desk: Desk, home: Home, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "my exports" / "anrufe 2025.csv"
    file.parent.mkdir()
    file.write_bytes(CALLS.encode("cp1252"))
    before = file.read_bytes()
    qtbot.waitUntil(lambda: (room := guide(desk)) is not None and room.isVisible(), timeout=PATIENCE_MS)
    room = guide(desk)
    assert room is not None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPointF(9, 9).toPoint(), copy, data, left, none))
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(9, 9), copy, data, left, none))
    told = room.files.samples.told
    qtbot.waitUntil(lambda: room.files.isVisible() and "All of the first 60 fit." in told.text(), timeout=PATIENCE_MS)
    qtbot.mouseClick(room.files.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.window.desk.timeline() is not None, timeout=PATIENCE_MS)
    timeline = desk.window.desk.timeline()
    assert timeline is not None
    qtbot.waitUntil(lambda: timeline.model.rowCount() > 5, timeout=PATIENCE_MS)
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    written = home.settings.read_text(encoding="utf-8")
    assert 'connector = "folder"' in written
    assert (home.folder / "mappings" / "anrufe.toml").is_file()


def test_a_key_and_the_colours_hold_after_a_start(desk: Desk, home: Home, qapp: QApplication, qtbot: QtBot) -> None:
    window = desk.window
    qtbot.waitUntil(lambda: (room := guide(desk)) is not None and room.isVisible(), timeout=PATIENCE_MS)
    # What was written by hand stands.
    hand = '# mine\n[matching]\nengine = "duckdb"\n'
    home.settings.write_text(hand, encoding="utf-8")
    window.commands._keys.choose({"note": "Q"})
    qtbot.waitUntil(lambda: 'note = "Q"' in home.settings.read_text(encoding="utf-8"), timeout=PATIENCE_MS)
    window.go_to("settings")
    room = window.rooms.joined["settings"]
    qtbot.waitUntil(lambda: bool(room.rows), timeout=PATIENCE_MS)  # type: ignore[attr-defined]
    room.work.choose("look.colours", "dark")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: 'colours = "dark"' in home.settings.read_text(encoding="utf-8"), timeout=PATIENCE_MS)
    assert home.settings.read_text(encoding="utf-8").startswith(hand)
    desk.close()
    again = Desk(qapp, home, demo=False)
    try:
        assert again.window.commands._keys.text("note") == "Q"
        assert again.window.commands._tools.theme.look.name == "dark"
        again.show()
        qtbot.waitUntil(lambda: "settings" in again.window.rooms.makers, timeout=PATIENCE_MS)
    finally:
        again.close()
        desk.close = lambda: None  # type: ignore[method-assign]
