"""The forms of the panel, of which at most one is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.ui.escalations.forms import AssignForm, Form, NoteForm, ResolveForm, SnoozeForm
from desk.ui.tools import Tools


class Asking(QWidget):
    """`assigned(name)`, `snoozed(moment)`, `resolved(as, reason)` and `noted(words)`: what was answered. `closed` says
    that a form went away.
    """

    assigned = Signal(str)
    snoozed = Signal(object)
    resolved = Signal(str, str)
    noted = Signal(str)
    closed = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.assign, self.snooze, self.resolve = AssignForm(), SnoozeForm(tools.words), ResolveForm()
        self.note = NoteForm()
        self._forms: dict[str, Form] = {
            "assign": self.assign,
            "snooze": self.snooze,
            "resolve": self.resolve,
            "note": self.note,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for form in self._forms.values():
            column.addWidget(form)
            form.closed.connect(self.close_form)
        self.assign.given.connect(self._answer_assign)
        self.snooze.given.connect(self._answer_snooze)
        self.resolve.given.connect(self._answer_resolve)
        self.note.given.connect(self._answer_note)
        self.hide()

    def begin(self, name: str, owners: Sequence[str]) -> None:
        """Ask what "assign", "snooze", "resolve" or "note" needs to know; `owners` as of AssignForm."""
        self._hide_all()
        self.show()
        begin: dict[str, Callable[[], None]] = {
            "assign": lambda: self.assign.begin(owners),
            "snooze": self.snooze.begin,
            "resolve": self.resolve.begin,
            "note": self.note.begin,
        }
        begin[name]()

    def close_form(self) -> bool:
        """Put the open form away; False if none is open."""
        if self.isHidden():
            return False
        self._hide_all()
        self.closed.emit()
        return True

    def _answer_assign(self, name: str) -> None:
        self.close_form()
        self.assigned.emit(name)

    def _answer_snooze(self, until: datetime) -> None:
        self.close_form()
        self.snoozed.emit(until)

    def _answer_resolve(self, resolved_as: str, reason: str) -> None:
        self.close_form()
        self.resolved.emit(resolved_as, reason)

    def _answer_note(self, text: str) -> None:
        self.close_form()
        self.noted.emit(text)

    def _hide_all(self) -> None:
        self.hide()
        for form in self._forms.values():
            form.hide()
