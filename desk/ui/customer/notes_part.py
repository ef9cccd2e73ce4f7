"""Notes on the customer, in the panel: one to type into, saved as it is typed, and those that were written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.work_views import NotesView, NoteView
from desk.ui.background import Trouble
from desk.ui.customer.detail_sections import MOST_ROWS
from desk.ui.customer.typed_text import KeptLine, TypedText
from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import SKELETON_AFTER_MS, NoteBar, Skeleton
from desk.ui.tools import Tools

SKELETON_HEIGHT = 120
# So much of a note names its buttons.
SPOKEN = 60


class NoteEntry(QFrame):
    """One note that was written. `back_wanted`: take it back."""

    back_wanted = Signal()
    wanted = Signal(str)

    def __init__(self, note: NoteView, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "well")
        self.setObjectName("note-entry")
        self.note = note
        words = tools.words
        by = " · ".join(part for part in (note.by, words.moment(note.at)) if part)
        self.setAccessibleName(", ".join((by, note.text)))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 6)
        column.setSpacing(2)
        column.addWidget(PlainLabel(note.text, wrap=True))
        column.addWidget(PlainLabel(by, "small-faint", wrap=True))
        if note.on:
            column.addWidget(PlainLabel(self.tr("On: {record}").format(record=note.on), "small-faint", wrap=True))
        acts = QHBoxLayout()
        acts.setSpacing(8)
        self.back: QPushButton = push(self.tr("Take back"), self.back_wanted.emit, "link")
        self.back.setAccessibleName(self.tr("Take back: {text}").format(text=note.text[:SPOKEN]))
        acts.addWidget(self.back)
        if note.key:
            acts.addWidget(push(self.tr("Show the line"), lambda: self.wanted.emit(note.key), "link"))
        acts.addStretch(1)
        column.addLayout(acts)


class NotesPart(QWidget):
    """`typed(text)`, `write_wanted`, `away_wanted`: throw the draft away; `back_wanted(NoteView)`, `wanted(key)`: show
    this record; `again_wanted`: ask again."""

    typed = Signal(str)
    write_wanted = Signal()
    away_wanted = Signal()
    back_wanted = Signal(object)
    wanted = Signal(str)
    again_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notes")
        self._tools = tools
        self._shown: tuple[NoteView, ...] | None = None
        self.entries: list[NoteEntry] = []
        self.text = TypedText(self.tr("Note on this customer"), self.tr("What should the next of us know?"))
        self.kept = KeptLine()
        self.write: QPushButton = push(self.tr("Write note"), self.write_wanted.emit, "primary")
        self.write.setToolTip(self.tr("Ctrl+Enter"))
        self.away: QPushButton = push(self.tr("Throw away"), self.away_wanted.emit, "link")
        self.note = NoteBar(tools.theme)
        self.skeleton = Skeleton(tools.theme)
        self.skeleton.setMinimumHeight(SKELETON_HEIGHT)
        self.skeleton.hide()
        self.nothing = PlainLabel(self.tr("No note was written on this customer yet."), "muted", wrap=True)
        self.nothing.hide()
        self.rest = PlainLabel(role="small-faint", wrap=True)
        self.rest.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.text.typed.connect(self.typed)
        self.text.typed.connect(self._fit)
        self.text.entered.connect(self.write_wanted)
        self._lay_out()
        self._fit(self.text.toPlainText())
        self._patience = QTimer(self, singleShot=True, interval=SKELETON_AFTER_MS)
        self._patience.timeout.connect(lambda: self.skeleton.setVisible(self._shown is None))
        self._patience.start()

    def take_focus(self) -> None:
        """Be ready for typing, behind what stands there."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        cursor = self.text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.text.setTextCursor(cursor)

    def show_text(self, text: str) -> None:
        """This stands in the draft by now."""
        self.text.show_text(text)
        self._fit(text)

    def show_state(self, state: str) -> None:
        """How far the draft is saved."""
        self.kept.show_state(state, not self.text.toPlainText())

    def show_notes(self, view: NotesView) -> None:
        """List these; those that did not change stay as they are."""
        self._patience.stop()
        self.skeleton.hide()
        self.note.hide()
        if view.notes == self._shown:
            return
        self._shown = view.notes
        clear(self._list)
        shown = view.notes[:MOST_ROWS]
        self.entries = [self._entry(note) for note in shown]
        for entry in self.entries:
            self._list.addWidget(entry)
        self.nothing.setVisible(not shown)
        more = max(view.of, len(view.notes)) - len(shown)
        self.rest.show_text(self.tr("and {n} more").format(n=self._tools.words.number(more)))
        self.rest.setVisible(more > 0)

    def show_trouble(self, trouble: Trouble, again: Callable[[], object] | None = None) -> None:
        """Say why notes cannot be shown or written."""
        self._patience.stop()
        self.skeleton.hide()
        self.note.say(trouble, self.tr("Try again"), again or self.again_wanted.emit)

    def _entry(self, note: NoteView) -> NoteEntry:
        entry = NoteEntry(note, self._tools)
        entry.back_wanted.connect(lambda: self.back_wanted.emit(note))
        entry.wanted.connect(self.wanted)
        return entry

    def _fit(self, text: str) -> None:
        written = bool(text.strip())
        self.write.setEnabled(written)
        self.away.setVisible(bool(text))

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.write)
        acts.addWidget(self.away)
        acts.addWidget(self.kept, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text)
        column.addLayout(acts)
        column.addWidget(self.note)
        column.addWidget(PlainLabel(self.tr("Written before"), "group"))
        for part in (self.skeleton, self.nothing):
            column.addWidget(part)
        column.addLayout(self._list)
        column.addWidget(self.rest)
        column.addStretch(1)
