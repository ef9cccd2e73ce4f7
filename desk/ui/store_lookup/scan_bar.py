"""The line at the top of the store screen: what is scanned or typed, which store this is, and when the screen clears
itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from desk.services.store_views import CounterView
from desk.ui.pieces.inputs import LONGEST
from desk.ui.pieces.labels import ElidedLabel, PlainLabel, set_role, show_running
from desk.ui.pieces.states import IconMark
from desk.ui.tools import Tools

# From then on the countdown is to be noticed.
SOON = 10
NAME_WIDTH = 260
PRIVATE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


class ScanBar(QFrame):
    """`line` is what scanners and people type into."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.setProperty("role", "scan")
        self.line = QLineEdit()
        self.line.setProperty("role", "scan")
        self.line.setMaxLength(LONGEST)
        # What is typed is a customer's: no keyboard on the screen is to learn it.
        self.line.setInputMethodHints(PRIVATE)
        hint = self.tr("Scan a card or order, or type a phone number")
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.setFocusProxy(self.line)
        self._store = ElidedLabel("", "store-faint")
        self._store.setMaximumWidth(NAME_WIDTH)
        self._left = PlainLabel("", "store-faint")
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 18, 10)
        row.setSpacing(14)
        row.addWidget(IconMark(tools.theme, "barcode", "accent", "store_icon"))
        row.addWidget(self.line, 1)
        row.addWidget(self._left)
        row.addWidget(self._store)
        self._left.hide()

    def show_counter(self, counter: CounterView) -> None:
        """Say which store this is."""
        self._store.show_text(counter.name)
        self._store.setVisible(bool(counter.name))

    def show_left(self, seconds: int) -> None:
        """So many seconds until the screen clears itself."""
        heard = self.tr("The screen clears itself when nobody touches it.")
        show_running(self._left, self.tr("Clears in {n} s").format(n=seconds), heard)
        set_role(self._left, "store-warn" if seconds <= SOON else "store-faint")
        self._left.show()

    def show_nothing_to_clear(self) -> None:
        """There is nothing on the screen."""
        self._left.hide()

    def empty(self) -> None:
        """Nothing of what was typed is left, not even to be undone: `clear` could be taken back with Ctrl+Z."""
        self.line.setText("")
