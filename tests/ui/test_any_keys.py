"""Any keys in any order, with the mouse between them, raise nothing and leave a window that still answers."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QFileDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.keys import KEYS
from tests.ui.acting import open_customer
from tests.ui.stand import Stand

STEPS = 100
PLAIN = tuple(
    getattr(Qt.Key, f"Key_{name}")
    for name in ("Return", "Escape", "Tab", "Backtab", "Up", "Down", "Left", "Right", "Space", "Home", "End", "Delete")
)
PRESSED = (QAbstractButton, QAbstractItemView, QLineEdit)


def step(chance: random.Random, stand: Stand) -> str:
    """Do one thing a hand could; what it was, for whoever reads a failure."""
    top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or stand.window
    if isinstance(top, QFileDialog):
        # The system's own dialog; nothing is to be written for this.
        top.reject()
        return "a file dialog"
    heard = top.focusWidget() or top
    what = chance.random()
    if what < 0.4:
        key = chance.choice([key.sequence for key in KEYS if key.sequence])
        pressed = QKeySequence(key)[0]
        QTest.keyClick(heard, pressed.key(), pressed.keyboardModifiers())
        return key
    if what < 0.65:
        plain = chance.choice(PLAIN)
        QTest.keyClick(heard, plain)
        return str(plain.name)
    if what < 0.75:
        QTest.keyClicks(heard, text := chance.choice(["sara", "10482", "%*", "'\"<b>", "x" * 40]))
        return text
    parts = [part for part in top.findChildren(QWidget) if isinstance(part, PRESSED) and part.isVisible()]
    part = chance.choice(parts) if parts else top
    inside = part.viewport() if isinstance(part, QAbstractItemView) else part
    place = QPoint(chance.randrange(max(1, inside.width())), chance.randrange(max(1, inside.height())))
    QTest.mouseClick(inside, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    return type(part).__name__


def let_go() -> None:
    """Close what keeps whoever pressed."""
    kept = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if isinstance(kept, QMenu | QFileDialog):
        kept.close()


@pytest.mark.parametrize("seed", range(4))
def test_the_window_outlives_them(qtbot: QtBot, stand: Stand, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _address: True)
    chance, done = random.Random(seed), list[str]()
    open_customer(stand)
    # A menu below a button, and the system's question for a file, keep whoever pressed it until they are closed: only
    # then does this run while one presses.
    closing = QTimer(interval=0)
    closing.timeout.connect(let_go)
    for _step in range(STEPS):
        closing.start()
        done.append(step(chance, stand))
        closing.stop()
        QApplication.processEvents()
    while (open_now := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is not None:
        open_now.close()
        QApplication.processEvents()
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0 and stand.tools.slow.busy == 0)
    stand.window.show()
    stand.window.go_to("desk")
    open_customer(stand, 2)
    assert stand.window.desk.shown is not None, done
