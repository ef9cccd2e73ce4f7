"""The row of answers below a pair: same, different, one household, later; and a note where one wants to write one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.keys import KeyBook
from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.inputs import LONGEST
from desk.ui.pieces.key_hint import KeyText
from desk.ui.pieces.labels import keyed

NAMES = ("same", "different", "household", "later")


class Verdict(QFrame):
    """`wanted` carries the answer's name: "same", "different", "household" or "later"; `left`: Enter in the note."""

    wanted = Signal(str)
    left = Signal()

    def __init__(self, keys: KeyBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = {
            "same": self.tr("Same person"),
            "different": self.tr("Different people"),
            "household": self.tr("Same household"),
            "later": self.tr("Later"),
        }
        self.buttons: dict[str, QPushButton] = {}
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Note, if one helps the next reader"))
        self.note.setAccessibleName(self.tr("Note on your answer, optional"))
        self.note.setMaxLength(LONGEST)
        self.note.returnPressed.connect(self.left)
        row = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        flow = FlowLayout(row, gap=16, line_gap=8)
        for name in NAMES:
            role = "primary" if name == "same" else ""
            self.buttons[name] = push(words[name], partial(self.wanted.emit, name), role)
            both, key = keyed(self.buttons[name])
            KeyText(key, keys, name)
            flow.addWidget(both)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 4, 20, 12)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addWidget(row)

    def show_open(self, decidable: bool) -> None:
        """Whether there is a pair to answer on."""
        for button in self.buttons.values():
            button.setEnabled(decidable)
        self.note.setEnabled(decidable)
