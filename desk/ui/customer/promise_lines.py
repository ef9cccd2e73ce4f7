"""What was promised, and by when: typed in words, read back as the moment they mean."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desk.services.work_views import DueView
from desk.ui.pieces.inputs import LONGEST
from desk.ui.pieces.labels import PlainLabel, set_role


class PromiseLines(QWidget):
    """`promised(text)` and `due(text)` as they are typed."""

    promised = Signal(str)
    due = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what, self.when = QLineEdit(), QLineEdit()
        for line, name, hint in (
            (self.what, self.tr("What we promised"), self.tr("We will …")),
            (self.when, self.tr("By when"), self.tr("By Friday 5 pm, in 2 hours …")),
        ):
            line.setAccessibleName(name)
            line.setPlaceholderText(hint)
            line.setMaxLength(LONGEST)
        self.meant = PlainLabel(role="small", wrap=True)
        self.meant.hide()
        self.what.textEdited.connect(self.promised)
        self.when.textEdited.connect(self.due)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.what, self.when, self.meant):
            column.addWidget(part)

    def show_texts(self, promise: str, due: str) -> None:
        """This was typed before."""
        for line, text in ((self.what, promise), (self.when, due)):
            if line.text() != text:
                line.setText(text)

    def show_due(self, due: DueView) -> None:
        """What the words typed mean, on our clock and theirs, or how to write it instead."""
        if due.due_at is None:
            words, role = due.advice, "small-warn"
        else:
            there = self.tr(" ({there})").format(there=due.there) if due.there else ""
            words, role = self.tr("Due {moment}{there}").format(moment=due.shown, there=there), "small-ok"
        set_role(self.meant, role)
        self.meant.show_text(words)
        self.meant.setVisible(bool(words))
        self.when.setAccessibleDescription(words)
