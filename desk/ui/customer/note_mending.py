"""Changes notes that were written, and tells what happened to them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desk.services.asks_work import Notes
from desk.services.work_views import HistoryLine, NoteView
from desk.ui.background import Trouble
from desk.ui.customer.saving import Saving
from desk.ui.tools import Tools


class NoteMending(QObject):
    """`done(words, undo)`: a note was changed, and calling `undo` writes it again as it was; `changed(note_id, new)`:
    this NoteView took its place. `not_changed(note_id, Trouble)`, and `not_undone` carries the Trouble.
    `told(note_id, lines)`: all that happened to it, oldest first; `not_told(note_id, Trouble)`.

    What is typed but not saved yet is in `edits`, by the note's id, for as long as the window is open.
    """

    done = Signal(str, object)
    changed = Signal(str, object)
    not_changed = Signal(str, object)
    not_undone = Signal(object)
    told = Signal(str, object)
    not_told = Signal(str, object)

    def __init__(self, tools: Tools, notes: Notes, saving: Saving, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._notes, self._saving = tools, notes, saving
        self._customer_id = 0
        self._running: set[str] = set()
        self.edits: dict[str, str] = {}

    def show(self, customer_id: int) -> None:
        """Another customer is on the page; 0 for nobody."""
        self._customer_id = customer_id

    def type(self, note_id: str, text: str | None) -> None:
        """So far a note shall be changed to this; None for not at all."""
        if text is None:
            self.edits.pop(note_id, None)
        else:
            self.edits[note_id] = text

    def change(self, note: NoteView, text: str) -> None:
        """Write a note anew; the old words stay in its history."""
        if note.note_id not in self._running:
            self._running.add(note.note_id)
            self._change(note.note_id, text, self.tr("Note changed."), note.text)

    def learn(self, note: NoteView) -> None:
        """Tell what happened to a note."""
        note_id = note.note_id

        def settle(lines: tuple[HistoryLine, ...]) -> None:
            self.told.emit(note_id, lines)

        self._tools.quick.run(
            self, lambda: self._notes.history(note_id), settle, lambda trouble: self.not_told.emit(note_id, trouble)
        )

    def _change(self, note_id: str, text: str, words: str, former: str | None) -> None:
        """`former` is what undoing writes again; None where this undoes."""
        customer_id = self._customer_id

        def settle(new: NoteView) -> None:
            self._running.discard(note_id)
            self.type(note_id, None)
            if customer_id == self._customer_id:
                self.changed.emit(note_id, new)
                undo = None if former is None else partial(self._undo, new, former)
                self.done.emit(words, undo)

        def failed(trouble: Trouble) -> None:
            self._running.discard(note_id)
            if former is None:
                self.not_undone.emit(trouble)
            else:
                self.not_changed.emit(note_id, trouble)

        self._saving.now(f"change {note_id}", lambda: self._notes.change(note_id, text), settle, failed)

    def _undo(self, new: NoteView, former: str) -> None:
        """What took another's place is written anew: both can be read, and nothing is edited silently."""
        self._change(new.note_id, former, self.tr("Undone."), None)
