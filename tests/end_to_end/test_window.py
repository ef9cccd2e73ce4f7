"""The real window over the real services: from an empty folder to a customer's timeline, by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2 as sqlite3

from desk.app.desk import Desk
from desk.config.paths import Home
from desk.live.instance import hand_over
from tests.end_to_end.pictures import named, shows_the_main_story

PATIENCE_MS = 240_000


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home(tmp_path_factory.mktemp("a home") / "with spaces")


@pytest.fixture
def desk(home: Home, qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    """The window on the demo company, its main story on the screen."""
    held = Desk(qapp, home, demo=True)
    held.show()
    qtbot.waitUntil(lambda: shows_the_main_story(held), timeout=PATIENCE_MS)
    yield held
    held.close()


def test_the_demo_opens_on_its_main_story_with_all_its_lines(desk: Desk, qtbot: QtBot) -> None:
    assert "Still nothing. Could someone please call me back?" in listed(desk)
    assert "Order 10482" in listed(desk)


def test_typing_a_name_and_enter_opens_another_customer(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "priya rag")
    qtbot.waitUntil(lambda: "Priya Raghunathan" in listed(desk), timeout=PATIENCE_MS)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Order 10517" in listed(desk) and "Priya Raghunathan" in named(desk), timeout=PATIENCE_MS)


def listed(desk: Desk) -> str:
    """The texts of all lists on the screen, as a screen reader has them."""
    models = [view.model() for view in desk.window.findChildren(QAbstractItemView) if view.isVisible() and view.model()]
    rows = [model.index(row, 0) for model in models for row in range(model.rowCount())]
    return " ".join(str(row.data(Qt.ItemDataRole.AccessibleTextRole) or row.data() or "") for row in rows)


def test_a_number_from_another_program_is_offered_and_taken(desk: Desk, home: Home, qtbot: QtBot) -> None:
    # Handed over again where the window is too busy to take it at once: the same number is offered once.
    qtbot.waitUntil(lambda: hand_over(home.running, "+1 720 555 0118"), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: any("Daniel Okafor" in name for name in named(desk)), timeout=PATIENCE_MS)


def test_nothing_of_the_window_is_left_when_it_closes(home: Home) -> None:
    assert not home.running.exists()
    connection = sqlite3.connect(home.cache)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    left = {path.name for path in Path(home.folder).iterdir() if not path.name.startswith(".")}
    assert left <= {"cache.sqlite", "decisions.sqlite", "demo", "rules.toml", "settings.toml", "window.json"}
