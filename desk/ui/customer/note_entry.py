"""One note that was written: read, changed where it stands, taken back, and what happened to it so far."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desk.services.work_views import NoteView
from desk.ui.background import Trouble
from desk.ui.customer.typed_text import TypedText
from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.happened import HistoryFold
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.part_key import PartKey
from desk.ui.pieces.states import NoteBar
from desk.ui.tools import Tools

# So much of a note names its buttons.
SPOKEN = 60
CHANGE_LINES = 4


class NoteChange(QWidget):
    """A note being written anew. `typed(text)` as it is typed, `given(text)`: this is to stand, `given_up`: nothing."""

    typed = Signal(str)
    given = Signal(str)
    given_up = Signal()

    def __init__(self, before: str, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = before
        self._busy = False
        self.text = TypedText(self.tr("The note, changed"), self.tr("What it shall say"), CHANGE_LINES)
        self.go: QPushButton = push(self.tr("Save change"), self.submit, "primary")
        KeyHint(self.go, tools.keys, "finish", self.go.text())
        self.cancel: QPushButton = push(self.tr("Leave as it was"), self.given_up.emit, "link")
        self.saving = PlainLabel(self.tr("Saving …"), "small-faint")
        self.saving.hide()
        self.note = NoteBar(tools.theme)
        self.text.typed.connect(self._type)
        PartKey(self.text, tools.keys, "finish", self.submit)
        acts = FlowLayout(gap=8)
        for part in (self.go, self.cancel, self.saving):
            acts.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(6)
        column.addWidget(self.text)
        column.addLayout(acts)
        column.addWidget(self.note)

    def begin(self, text: str) -> None:
        """This stands in it."""
        self.text.show_text(text)
        self._settle()

    def take_focus(self) -> None:
        """Be ready for typing, behind what stands there."""
        # Whoever types faster than the window draws is heard: keys of a part count once it is shown.
        self.show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.text.setTextCursor(cursor)

    def submit(self) -> None:
        """Say what shall stand, once."""
        if self.go.isEnabled() and not self._busy:
            self._show_busy(busy=True)
            self.note.hide()
            self.given.emit(self.text.toPlainText())

    def show_trouble(self, trouble: Trouble) -> None:
        """It could not be written; what was typed stays."""
        self._show_busy(busy=False)
        self.note.say(trouble, self.tr("Try again"), self.submit)

    def _type(self, text: str) -> None:
        self._settle()
        self.typed.emit(text)

    def _settle(self) -> None:
        text = self.text.toPlainText()
        self.go.setEnabled(bool(text.strip()) and text != self._before)

    def _show_busy(self, busy: bool) -> None:
        self._busy = busy
        self.saving.setVisible(busy)


class NoteEntry(QFrame):
    """`back_wanted`: take it back; `wanted(key)`: show this record; `history_wanted`: tell what happened to it.
    `typed(text)`: so far it shall be changed to this, None for not at all; `change_wanted(text)`: now."""

    back_wanted = Signal()
    wanted = Signal(str)
    history_wanted = Signal()
    typed = Signal(object)
    change_wanted = Signal(str)

    def __init__(self, note: NoteView, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "well")
        self.setObjectName("note-entry")
        self.note, self._tools = note, tools
        by = " · ".join(part for part in (note.by, tools.words.moment(note.at), self._changed()) if part)
        self.setAccessibleName(", ".join((by, note.text)))
        self.form: NoteChange | None = None
        self._reading = QWidget()
        inside = QVBoxLayout(self._reading)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        inside.addWidget(PlainLabel(note.text, wrap=True))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 6)
        self._column.setSpacing(2)
        self._column.addWidget(self._reading)
        self._column.addWidget(PlainLabel(by, "small-faint", wrap=True))
        if note.on:
            self._column.addWidget(PlainLabel(self.tr("On: {record}").format(record=note.on), "small-faint", wrap=True))
        spoken = note.text[:SPOKEN]
        self.change: QPushButton = push(self.tr("Change"), lambda: self.begin_change(note.text), "link")
        self.change.setAccessibleName(self.tr("Change: {text}").format(text=spoken))
        self.back: QPushButton = push(self.tr("Take back"), self.back_wanted.emit, "link")
        self.back.setAccessibleName(self.tr("Take back: {text}").format(text=spoken))
        self.history = HistoryFold(tools, spoken)
        self.history.asked.connect(self.history_wanted)
        self._add_acts()
        self._column.addWidget(self.history)

    @property
    def changing(self) -> bool:
        """Whether it is being written anew."""
        return self.form is not None

    def begin_change(self, text: str, focus: bool = True) -> None:
        """Write it anew, beginning with `text`."""
        form = NoteChange(self.note.text, self._tools)
        form.begin(text)
        form.typed.connect(self.typed.emit)
        form.given.connect(self.change_wanted)
        form.given_up.connect(self._give_up)
        self._reading.hide()
        self._acts.hide()
        self._column.insertWidget(0, form)
        self.form = form
        if focus:
            form.take_focus()

    def end_change(self) -> None:
        """It is read again as it stands."""
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self._reading.show()
            self._acts.show()

    def _give_up(self) -> None:
        self.end_change()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)
        self.typed.emit(None)

    def _changed(self) -> str:
        return self.tr("changed") if self.note.replaces else ""

    def _add_acts(self) -> None:
        self._acts = QWidget()
        row = FlowLayout(self._acts, gap=8, line_gap=2)
        for button in (self.change, self.back, self.history.button):
            row.addWidget(button)
        if self.note.key:
            row.addWidget(push(self.tr("Show the line"), lambda: self.wanted.emit(self.note.key), "link"))
        self._column.addWidget(self._acts)
