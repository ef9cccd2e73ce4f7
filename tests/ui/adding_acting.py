"""What a person does while adding a source, by keyboard: from the kind to its questions, its streams, its samples."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.adding.room import AddingRoom
from tests.ui.render import settle
from tests.ui.stand import Stand


def rested(qtbot: QtBot, stand: Stand) -> None:
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0 and stand.tools.slow.busy == 0)


def words(widget: QWidget) -> str:
    # What was put in just now is shown with the next events.
    settle()
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def heard() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(heard(), key)


def tab_to(qtbot: QtBot, widget: QWidget) -> None:
    for _ in range(40):
        if heard() is widget:
            return
        press(qtbot, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {widget}.")


def to_questions(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    qtbot.keyClicks(heard(), "hubsp")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(room.sign.isVisible)
    rested(qtbot, stand)


def to_streams(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    to_questions(qtbot, stand, room)
    tab_to(qtbot, room.sign.go)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(room.streams.again.isVisible)
    rested(qtbot, stand)


def to_samples(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    to_streams(qtbot, stand, room)
    assert heard() is room.streams.go
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(room.samples.again.isVisible)
    rested(qtbot, stand)


def field(room: AddingRoom, label: str) -> QLineEdit:
    return next(one for one in room.sign.form.findChildren(QLineEdit) if one.accessibleName() == label)


def press_back(qtbot: QtBot, room: AddingRoom) -> None:
    room.sign.back.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(room.choose.isVisible)
