"""What is asked before an entry of the outbox is changed or dropped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desk.services.outbox_views import EntryView
from desk.ui.escalations.forms import Form

LONGEST_TITLE, LONGEST_TEXT, LONGEST_REASON = 200, 20_000, 500
TEXT_HEIGHT = 110


class ChangeForm(Form):
    """`given` carries the title and the text."""

    given = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What shall it say?"), self.tr("Change and send"), parent)
        self.line = self.add_line(self.tr("Title"), LONGEST_TITLE)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        self.text.setAccessibleName(self.tr("Text"))
        self.text.setPlaceholderText(self.tr("Text"))
        self.text.textChanged.connect(self.settle)
        self.body.addWidget(self.text)
        self._before = ("", "")

    def begin(self, entry: EntryView) -> None:
        """Ask, with the words as they are."""
        self._before = (entry.title, entry.text)
        self.line.setText(entry.title)
        self.text.setPlainText(entry.text)
        self.settle()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        if self.go.isEnabled():
            self.given.emit(*self._now())

    def settle(self) -> None:
        title, text = self._now()
        self.go.setEnabled(bool(title) and (title, text) != self._before and len(text) <= LONGEST_TEXT)

    def _now(self) -> tuple[str, str]:
        return self.line.text().strip(), self.text.toPlainText().strip()


class DropForm(Form):
    """`given` carries the reason."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Why need it not be sent? It cannot be undone."), self.tr("Drop it"), parent)
        self.go.setProperty("role", "danger")
        self.line = self.add_line(self.tr("Reason"), LONGEST_REASON)

    def begin(self) -> None:
        """Ask."""
        self.line.clear()
        self.settle()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        if self.line.text().strip():
            self.given.emit(self.line.text().strip())

    def settle(self) -> None:
        self.go.setEnabled(bool(self.line.text().strip()))
