"""The line that says what was just done, with the button that takes it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desk.ui.pieces.buttons import IconButton, announce, push
from desk.ui.pieces.key_hint import Keyed
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.states import IconMark
from desk.ui.tools import Tools

# Words nothing can be done about go by themselves; an offer to undo stays until it is taken or put away.
READ_MS = 8_000


class UndoBar(QFrame):
    """One thing at a time: the next takes the place of the former."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._keys = tools.keys
        self._undo: Callable[[], object] | None = None
        self.rest = QTimer(self, singleShot=True, interval=READ_MS)
        self.rest.timeout.connect(self.put_away)
        self.words = ElidedLabel()
        self.button: QPushButton = push(self.tr("Undo"), self.undo)
        self._key = PlainLabel("", "key")
        away = IconButton(tools.theme, "close", self.tr("Put this line away"), "icon_tiny")
        away.clicked.connect(self.put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(10)
        row.addWidget(IconMark(tools.theme, "done", "ok", "icon_small"))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        row.addWidget(self._key)
        row.addWidget(away)
        Keyed(self, tools.keys, self._show_key)
        self.hide()

    def say(self, words: str, undo: Callable[[], object] | None) -> None:
        """Say what was done; without `undo` it cannot be taken back."""
        self._undo = undo
        self.words.show_text(words)
        self.button.setVisible(undo is not None)
        self._show_key()
        self.show()
        if undo is None:
            self.rest.start()
        else:
            self.rest.stop()
        key = self._keys.text("flag_undo")
        told = self.tr("{words} {key} takes it back.") if undo is not None and key else "{words}"
        announce(self, told.format(words=words, key=key))

    def _show_key(self) -> None:
        self._key.show_text(self._keys.text("flag_undo"))
        self._key.setVisible(self._undo is not None and bool(self._key.text()))

    def undo(self) -> None:
        """Take it back, once."""
        undo, self._undo = self._undo, None
        if undo is not None:
            self.put_away()
            undo()

    def put_away(self) -> None:
        """Say nothing, and forget how it was taken back."""
        self._undo = None
        self.rest.stop()
        self.hide()
