"""What a person does among flags and rules: press a key, click a button; whatever follows is waited for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import acting
from tests.ui.render import settle
from tests.ui.stand import Stand


def calm(qtbot: QtBot, stand: Stand) -> None:
    """Wait until everything asked for is answered and shown."""
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0 and stand.tools.slow.busy == 0)
    settle()


def key(qtbot: QtBot, stand: Stand, sequence: str) -> None:
    """Press a key wherever the keyboard is heard now."""
    acting.press(qtbot, stand, sequence)
    calm(qtbot, stand)


def press(qtbot: QtBot, stand: Stand, widget: QWidget, text: str) -> None:
    """Click the button that says this."""
    button = next(b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    calm(qtbot, stand)
