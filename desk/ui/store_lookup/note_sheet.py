"""A note on whoever is at the counter, to be written with big letters; kept as a draft while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from desk.ui.pieces.key_hint import Keyed
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.part_key import PartKey
from desk.ui.store_lookup.pieces import StoreCard, TouchButton
from desk.ui.tools import Tools

# What was typed is kept so long after the last letter.
PAUSE_MS = 500
HEIGHT = 92


class NoteSheet(StoreCard):
    """`typed` carries the text after a pause, `written` when it is done; `closed`: it was put away."""

    typed = Signal(str)
    written = Signal(str)
    closed = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__("")
        self.title.show_text(self.tr("Note"))
        self.text = QPlainTextEdit()
        self.text.setProperty("role", "store")
        self.text.setFixedHeight(HEIGHT)
        self.text.setTabChangesFocus(True)
        self.text.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.text.setAccessibleName(self.tr("Note on this customer"))
        self.text.setPlaceholderText(self.tr("What should the next one know?"))
        PartKey(self.text, tools.keys, "finish", self._write)
        self.save = TouchButton(tools.theme, self.tr("Save the note"), self._write, "store-primary")
        self.close_button = TouchButton(tools.theme, self.tr("Later"), self.closed.emit)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.text.textChanged.connect(self._changed)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._told = PlainLabel("", "store-small", wrap=True)
        Keyed(self, tools.keys, lambda: self._tell(tools.keys.text("finish")))
        row.addWidget(self._told, 2)
        row.addWidget(self.close_button, 1)
        row.addWidget(self.save, 1)
        self.lines.addWidget(self.text)
        self.lines.addLayout(row)
        self._shown = ""
        self.hide()

    def open(self, text: str) -> None:
        """Begin with a text, that of a draft or ""."""
        self._show(text)
        self.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Have what was typed kept now."""
        self._pause.stop()
        text = self.text.toPlainText()
        if text != self._shown:
            self._shown = text
            self.typed.emit(text)

    def forget(self) -> None:
        """Nothing of it is left on the screen, not even to be undone."""
        self._pause.stop()
        self._show("")
        self.hide()

    def _tell(self, key: str) -> None:
        told = self.tr("{key} saves. What you type is kept.") if key else self.tr("What you type is kept.")
        self._told.show_text(told.format(key=key))

    def _show(self, text: str) -> None:
        self._shown = text
        # setPlainText forgets what could be undone.
        self.text.setPlainText(text)
        self._pause.stop()

    def _changed(self) -> None:
        self.save.setEnabled(bool(self.text.toPlainText().strip()))
        if self.text.toPlainText() != self._shown:
            self._pause.start()

    def _write(self) -> None:
        text = self.text.toPlainText()
        if text.strip():
            self._pause.stop()
            self.written.emit(text)
