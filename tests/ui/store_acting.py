"""What a scanner and a person do at a store's counter, for tests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.store_lookup.room import StoreRoom
from tests.ui.acting import answered, said
from tests.ui.stand import Stand


class Hand:
    """What a scanner and a person do: `seconds` pass before each key of theirs."""

    def __init__(self, qtbot: QtBot, stand: Stand, room: StoreRoom) -> None:
        self.qtbot, self.stand, self.room = qtbot, stand, room
        self.now = 1_000.0
        room.keys.clock = lambda: self.now

    def strike(self, signs: str, seconds: float) -> None:
        for sign in signs:
            self.now += seconds
            part = self.stand.window.focusWidget() or self.stand.window
            if sign in "\r\t":
                self.qtbot.keyClick(part, Qt.Key.Key_Return if sign == "\r" else Qt.Key.Key_Tab)
            else:
                self.qtbot.keyClicks(part, sign)

    def scan(self, code: str, end: str = "\r") -> None:
        """A scanner sends a code."""
        self.now += 1
        self.strike(code + end, 0.005)
        self.settle()

    def type(self, text: str) -> None:
        """A person types."""
        self.strike(text, 0.2)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: answered(self.stand))


def shows(hand: Hand) -> str:
    return said(hand.room)


def asked(hand: Hand) -> list[object]:
    return hand.stand.counter.gates.named("find_at_store")


def traces(hand: Hand) -> list[str]:
    """What is left of Sara anywhere in the window, in sight or not."""
    texts = [hand.stand.window.windowTitle(), hand.room.page.bar.line.text()]
    texts += [label.text() for label in hand.stand.window.findChildren(QLabel)]
    texts += [part.accessibleName() + part.toolTip() for part in hand.room.findChildren(QWidget)]
    texts.append(hand.room.page.note.text.toPlainText())
    return [text for text in texts if any(word in text for word in ("Sara", "Jansen", "0142", "10482", "Wants"))]
