"""Keeps the notes of the customer shown up to date, and what is being typed on the disk."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desk.services.asks_work import Notes
from desk.services.work_views import NotesView, NoteView
from desk.ui.background import Latest, Trouble
from desk.ui.customer.saving import Saving
from desk.ui.tools import Tools


class NoteWork(QObject):
    """`changed` carries the NotesView, `failed` the Trouble of asking. `typing(text)`: this stands in the draft by now,
    other than what was typed last. `kept(state)`: how far the draft is saved, see Saving.state. `done(words, undo)`:
    something was done, and calling `undo` takes it back; `not_done` carries the Trouble.
    """

    changed = Signal(object)
    failed = Signal(object)
    typing = Signal(str)
    kept = Signal(str)
    done = Signal(str, object)
    not_done = Signal(object)

    def __init__(self, tools: Tools, notes: Notes, saving: Saving, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes, self._saving = notes, saving
        self._asked = Latest(tools.quick, self)
        self._customer_id = 0
        self._key = ""
        # Typed here since the customer was opened: an answer about the draft is older than that.
        self._touched = False
        self.text = ""
        self.view: NotesView | None = None
        saving.changed.connect(self._tell_kept)

    @property
    def name(self) -> str:
        """What its draft is called among what is saved."""
        return f"note {self._customer_id}"

    @property
    def state(self) -> str:
        """How far the draft is saved."""
        return self._saving.state(self.name)

    def show(self, customer_id: int) -> None:
        """Ask about another customer; 0 forgets whoever it was. What was typed about them is saved first."""
        self._saving.flush()
        self._asked.drop()
        self._customer_id, self._key, self._touched = customer_id, "", False
        self.text, self.view = "", None
        self.refresh()

    def begin(self, key: str) -> None:
        """A note is begun on this record, "" on the customer; one that is being typed stays where it is."""
        if not self.text and (self.view is None or self.view.draft is None):
            self._key = key

    def refresh(self) -> None:
        """Ask again about the same customer."""
        customer_id = self._customer_id
        if customer_id:
            self._asked.ask(lambda: self._notes.of_customer(customer_id), self._show, self.failed.emit)

    def typed(self, text: str) -> None:
        """This stands in the draft now."""
        if text == self.text:
            return
        self.text, self._touched = text, True
        self._save_later()

    def keep_now(self) -> None:
        """What is not on the disk yet goes there, also what could not be kept before."""
        self._saving.flush()

    def write(self) -> None:
        """The draft counts from now on."""
        customer_id, key, text = self._customer_id, self._key, self.text
        if not text.strip():
            return

        def settle(note: NoteView) -> None:
            if customer_id != self._customer_id:
                return
            if self.text == text:
                self._put("")
            self.done.emit(self.tr("Note written."), partial(self._undo, note))
            self.refresh()

        def failed(trouble: Trouble) -> None:
            # What was typed is to be on the disk all the same.
            if customer_id == self._customer_id and self.text == text:
                self._save_later()
            self.not_done.emit(trouble)

        self._saving.now(self.name, lambda: self._notes.write(customer_id, text, key), settle, failed)

    def throw_away(self) -> None:
        """The draft is not wanted; it can be brought back."""
        text = self.text

        def bring_back() -> None:
            if not self.text:
                self._put(text)
                self._save_draft(text, self.tr("Undone."), None)

        if text:
            self._put("")
            self._save_draft("", self.tr("Draft thrown away."), bring_back)

    def take_back(self, note: NoteView) -> None:
        """A note counts no more; it stays to be read in its history."""
        customer_id = self._customer_id
        words = self.tr("Note taken back.")

        def settle(taken: NoteView) -> None:
            self._said(customer_id, words, partial(self._undo, taken))

        self._saving.now(
            f"take back {note.note_id}", lambda: self._notes.take_back(note.note_id), settle, self.not_done.emit
        )

    def _undo(self, note: NoteView) -> None:
        """Undo what led to this."""
        customer_id = self._customer_id

        def work() -> NoteView:
            return self._notes.undo(note.note_id, note.revision)

        def settle(back: NoteView) -> None:
            if customer_id == self._customer_id and back.draft and not self.text:
                self._key = back.key
                self._put(back.text)
            self._said(customer_id, self.tr("Undone."), None)

        self._saving.now(f"undo {note.note_id}", work, settle, self.not_done.emit)

    def _save_draft(self, text: str, words: str, undo: object) -> None:
        customer_id, key = self._customer_id, self._key

        def settle(_note: NoteView) -> None:
            self._said(customer_id, words, undo)

        self._saving.now(self.name, lambda: self._notes.type(customer_id, text, key), settle, self.not_done.emit)

    def _save_later(self) -> None:
        customer_id, key, text = self._customer_id, self._key, self.text
        self._saving.later(
            self.name, lambda: self._notes.type(customer_id, text, key), lambda _note: None, self.not_done.emit
        )

    def _said(self, customer_id: int, words: str, undo: object) -> None:
        if customer_id == self._customer_id:
            self.done.emit(words, undo)
            self.refresh()

    def _put(self, text: str) -> None:
        """The draft says this now, whoever typed what before."""
        self.text, self._touched = text, True
        self.typing.emit(text)

    def _show(self, view: NotesView) -> None:
        if view.customer_id != self._customer_id:
            return
        self.view = view
        draft = view.draft
        if draft is not None and not self._touched:
            # Begun earlier, or before the program ended.
            self.text, self._key, self._touched = draft.text, draft.key, True
            self.typing.emit(draft.text)
        self.changed.emit(view)

    def _tell_kept(self, name: str) -> None:
        if name == self.name:
            self.kept.emit(self._saving.state(name))
