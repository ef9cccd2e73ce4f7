"""The row of tabs of the work room, and how many of each wait."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from desk.ui.pieces.flow import FlowLayout
from desk.ui.words import Words

BACKS, LOG, OUTBOX, PHONES, HAND_OFFS = "backs", "log", "outbox", "phones", "hand_offs"
TABS = {
    BACKS: QT_TRANSLATE_NOOP("Work", "Call-backs"),
    LOG: QT_TRANSLATE_NOOP("Work", "Call log"),
    OUTBOX: QT_TRANSLATE_NOOP("Work", "Outbox"),
    PHONES: QT_TRANSLATE_NOOP("Work", "Phones"),
    HAND_OFFS: QT_TRANSLATE_NOOP("Work", "Hand-offs"),
}


class TabRow(QWidget):
    """`changed` carries the name of the tab to show."""

    changed = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        row = FlowLayout(self, gap=6, line_gap=4)
        for name in TABS:
            button = QPushButton()
            button.setProperty("role", "tab")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, name=name: self.changed.emit(name))
            self._group.addButton(button)
            self.buttons[name] = button
            row.addWidget(button)
            self.show_count(name, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Parts of the work room"))
        self.choose(BACKS)

    @property
    def chosen(self) -> str:
        """The tab shown."""
        return next(name for name, button in self.buttons.items() if button.isChecked())

    def choose(self, name: str) -> None:
        """Mark a tab as the one shown."""
        self.buttons[name].setChecked(True)

    def press(self, place: int) -> None:
        """Show the tab at `place`, counted from 1."""
        if 1 <= place <= len(self.buttons):
            list(self.buttons.values())[place - 1].click()

    def show_count(self, name: str, count: int) -> None:
        """How many wait there for somebody; 0 says nothing."""
        word = QCoreApplication.translate("Work", str(TABS[name]))
        number = self._words.number(count)
        self.buttons[name].setText(f"{word} {number}" if count else word)
        self.buttons[name].setAccessibleName(
            self.tr("{tab}, {n} for you").format(tab=word, n=number) if count else word
        )
