"""The line that says what was done with flags, and takes it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desk.ui.pieces.buttons import IconButton, announce, push
from desk.ui.pieces.labels import ElidedLabel
from desk.ui.pieces.states import IconMark
from desk.ui.theme import Theme


class DoneBar(QFrame):
    """It stays until the next act, or until it is put away: taking back needs no hurry."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "popup")
        self._undo: Callable[[], object] | None = None
        self.words = ElidedLabel()
        self.button = push(self.tr("Undo"), self.take_back)
        away = IconButton(theme, "close", self.tr("Put this line away"), "icon_tiny")
        away.clicked.connect(self.put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(10)
        row.addWidget(IconMark(theme, "done", "ok", "icon_small"))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        row.addWidget(away)
        self.hide()

    def say(self, words: str, undo: Callable[[], object] | None) -> None:
        """Say what was done; `undo` takes it back, None where that cannot be."""
        self._undo = undo
        self.words.show_text(words)
        self.button.setVisible(undo is not None)
        self.show()
        announce(self, words)

    def put_away(self) -> None:
        """Nothing is to be taken back any more."""
        self._undo = None
        self.hide()

    def take_back(self) -> bool:
        """Take back what was done last; False if there is nothing."""
        undo = self._undo
        if undo is None:
            return False
        self.put_away()
        undo()
        return True
