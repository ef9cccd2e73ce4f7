"""Notes on the customer, in the panel: one to type into, saved as it is typed, and those that were written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.work_views import NotesView, NoteView
from desk.ui.background import Trouble
from desk.ui.customer.detail_sections import MOST_ROWS
from desk.ui.customer.note_entry import NoteEntry
from desk.ui.customer.typed_text import KeptLine, TypedText
from desk.ui.pieces.buttons import push
from desk.ui.pieces.inputs import is_typing
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.part_key import PartKey
from desk.ui.pieces.states import SKELETON_AFTER_MS, NoteBar, Skeleton
from desk.ui.tools import Tools

SKELETON_HEIGHT = 120


class NotesPart(QWidget):
    """`typed(text)`, `write_wanted`, `away_wanted`: throw the draft away; `back_wanted(NoteView)`, `wanted(key)`: show
    this record; `again_wanted`: ask again. `edited(note_id, text)`: so far a note shall be changed to this, None for
    not at all; `change_wanted(NoteView, text)`: now; `history_wanted(NoteView)`: tell what happened to it."""

    typed = Signal(str)
    write_wanted = Signal()
    away_wanted = Signal()
    back_wanted = Signal(object)
    wanted = Signal(str)
    again_wanted = Signal()
    edited = Signal(str, object)
    change_wanted = Signal(object, str)
    history_wanted = Signal(object)

    def __init__(self, tools: Tools, edits: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`edits` has what is being typed into notes that are changed, by their ids."""
        super().__init__(parent)
        self.setObjectName("notes")
        self._tools, self._edits = tools, edits
        # Which note goes on where one goes that had the keyboard.
        self._heir = ""
        self._shown: tuple[NoteView, ...] | None = None
        self.entries: list[NoteEntry] = []
        self.text = TypedText(self.tr("Note on this customer"), self.tr("What should the next of us know?"))
        self.kept = KeptLine()
        self.write: QPushButton = push(self.tr("Write note"), self.write_wanted.emit, "primary")
        KeyHint(self.write, tools.keys, "finish", self.write.text())
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
        PartKey(self.text, tools.keys, "finish", self.write_wanted.emit)
        self._lay_out()
        self._fit(self.text.toPlainText())
        self._patience = QTimer(self, singleShot=True, interval=SKELETON_AFTER_MS)
        self._patience.timeout.connect(lambda: self.skeleton.setVisible(self._shown is None))
        self._patience.start()

    def take_focus(self) -> None:
        """Be ready for typing, behind what stands there."""
        # Whoever types faster than the window draws is heard: keys of a part count once it is shown.
        self.show()
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
        shown = view.notes[:MOST_ROWS]
        self._list_them(shown)
        self.nothing.setVisible(not shown)
        more = max(view.of, len(view.notes)) - len(shown)
        self.rest.show_text(self.tr("and {n} more").format(n=self._tools.words.number(more)))
        self.rest.setVisible(more > 0)

    def show_trouble(self, trouble: Trouble, again: Callable[[], object] | None = None) -> None:
        """Say why notes cannot be shown or written."""
        self._patience.stop()
        self.skeleton.hide()
        self.note.say(trouble, self.tr("Try again"), again or self.again_wanted.emit)

    def show_changed(self, note_id: str, new: NoteView) -> None:
        """A note was written anew, and this one will stand in its place."""
        entry = self.entry_of(note_id)
        if entry is not None:
            entry.end_change()
            self._heir = new.note_id

    def entry_of(self, note_id: str) -> NoteEntry | None:
        """The entry of a note, None where it is not listed."""
        return next((entry for entry in self.entries if entry.note.note_id == note_id), None)

    def _list_them(self, notes: Sequence[NoteView]) -> None:
        """Those that did not change stay as they are; so does one that is being changed though it does not stand any
        more, since what was typed would be lost."""
        had = {entry.note.note_id: entry for entry in self.entries if entry.changing or entry.note in notes}
        listed = [had.get(note.note_id) or self._entry(note) for note in notes]
        entries = [*(entry for entry in had.values() if entry not in listed), *listed]
        for gone in self.entries:
            if gone not in entries:
                self._list.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
        for place, entry in enumerate(entries):
            if self._list.indexOf(entry) != place:
                self._list.removeWidget(entry)
                self._list.insertWidget(place, entry)
        self.entries = entries
        heir = self.entry_of(self._heir)
        if heir is not None:
            self._heir = ""
            # Where nothing is typed yet, the keyboard is there only because the former note's lines went.
            begun = is_typing(self) and not (self.text.hasFocus() and not self.text.toPlainText())
            if not begun:
                heir.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _entry(self, note: NoteView) -> NoteEntry:
        entry = NoteEntry(note, self._tools)
        entry.back_wanted.connect(lambda: self.back_wanted.emit(note))
        entry.wanted.connect(self.wanted)
        entry.typed.connect(lambda text: self._edit(note, text))
        entry.change_wanted.connect(lambda text: self.change_wanted.emit(note, text))
        entry.history_wanted.connect(lambda: self.history_wanted.emit(note))
        if note.note_id in self._edits:
            entry.begin_change(self._edits[note.note_id], focus=False)
        return entry

    def _edit(self, note: NoteView, text: str | None) -> None:
        self.edited.emit(note.note_id, text)
        shown = (self._shown or ())[:MOST_ROWS]
        if text is None and note not in shown:
            # It was only kept for what was typed.
            self._list_them(shown)

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
