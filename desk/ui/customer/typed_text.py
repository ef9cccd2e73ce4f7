"""Several lines to type into, and the line that says how far that is on the disk."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desk.ui.pieces.labels import ElidedLabel, set_role

# Longer than anybody types on a call; a whole document pasted by mistake is cut.
LONGEST_TEXT = 20_000
LINES = 5


class TypedText(QPlainTextEdit):
    """Several lines to type into. `typed` carries the text."""

    typed = Signal(str)

    def __init__(self, name: str, hint: str, lines: int = LINES, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.ensurePolished()
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 22)
        self.textChanged.connect(self._tell)

    def show_text(self, text: str) -> None:
        """Show this instead of what was typed, telling nobody."""
        if text != self.toPlainText():
            blocked = self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(blocked)
            # Whoever goes on with it goes on at its end.
            self.moveCursor(QTextCursor.MoveOperation.End)

    def _tell(self) -> None:
        self.typed.emit(self.toPlainText()[:LONGEST_TEXT])


class KeptLine(ElidedLabel):
    """Says how far what is typed is on the disk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "small-faint", parent)

    def show_state(self, state: str, empty: bool) -> None:
        """`state` as Saving.state has it."""
        words = {
            "waiting": self.tr("Saving …"),
            "saving": self.tr("Saving …"),
            "failed": self.tr("Not saved yet"),
            "saved": self.tr("Saved"),
        }
        set_role(self, "small-warn" if state == "failed" else "small-faint")
        self.show_text("" if empty and state == "saved" else words.get(state, ""))
