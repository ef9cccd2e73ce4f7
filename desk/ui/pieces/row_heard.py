"""Rows said to a screen reader where Qt does not say them by itself: in a list that a line above it leads through, and
in one the keyboard comes back to."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableView

from desk.ui.pieces.buttons import announce
from desk.ui.words import one_line


def say_while_typing(view: QAbstractItemView, line: QLineEdit | None = None) -> None:
    """Say the row one comes to by the arrows of `line`, or of any: the keyboard stays in the line, so nothing else
    would. For a list that has its model. Said is where one is once all has changed that belongs together."""
    soon = QTimer(view, singleShot=True, interval=0)
    soon.timeout.connect(lambda: _say(view, line))
    view.selectionModel().currentChanged.connect(lambda _now, _former: soon.start())


def say_current(table: QTableView) -> None:
    """The keyboard has come to a table: say the row one is on, where Qt says what the table is called alone. An event
    that names the row itself, as Qt has one where one moves to a row, ends the program when it is sent from here."""
    words = _words(table)
    if words:
        announce(table, words)


def _words(view: QAbstractItemView) -> str:
    row = view.currentIndex()
    return one_line(str(row.data(Qt.ItemDataRole.AccessibleTextRole) or "")) if row.isValid() else ""


def _say(view: QAbstractItemView, line: QLineEdit | None) -> None:
    heard, words = view.window().focusWidget(), _words(view)
    typing = isinstance(heard, QLineEdit) if line is None else heard is line
    if typing and words and view.isVisible():
        announce(view, words)
