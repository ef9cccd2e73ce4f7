"""The note on whoever is at the counter: its draft is kept as it is typed, it is written once, and taken back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desk.services.work_views import NotesView, NoteView
from desk.ui.background import Latest
from desk.ui.customer.saving import Saving
from desk.ui.store_lookup.work import AskedAtStore, StoreWork
from desk.ui.tools import Tools


class Noting(QObject):
    """`done` carries words and how it is taken back (None: not at all), `not_done` a Trouble; `drafted` carries a
    draft's text, `noted`: the note is written."""

    done = Signal(str, object)
    not_done = Signal(object)
    drafted = Signal(str)
    noted = Signal()

    def __init__(self, tools: Tools, asked: AskedAtStore, work: StoreWork) -> None:
        super().__init__(work)
        self._work, self._notes = work, asked.notes
        self._draft = Latest(tools.quick, self)
        # What is typed and written goes in that order: a draft must not come to the disk after its note, nor be read
        # before it is there.
        self._saving = Saving(tools.quick, self)
        self._saving.rested.connect(self._read)
        self._wanted = False
        # The record a draft was begun on; "" for the customer.
        self._on = ""

    def forget(self) -> None:
        """Nobody is shown: a draft that is on its way is not."""
        self._wanted = False
        self._draft.drop()

    def ask(self) -> None:
        """What this person was typing on whoever is shown."""
        self._wanted = bool(self._work.customer_id)
        if self._saving.resting:
            self._read()

    def type(self, text: str) -> None:
        """Keep a draft."""
        customer_id = self._work.customer_id
        if customer_id:
            work = partial(self._notes.type, customer_id, text, self._on)
            self._saving.later(_name_of(customer_id), work, lambda _note: None, self.not_done.emit)
            self._saving.flush()

    def write(self, text: str) -> None:
        """Write it; it stands on the visit where one is on."""
        customer_id = self._work.customer_id
        if customer_id:
            work = partial(self._notes.write, customer_id, text, self._on)
            self._saving.now(_name_of(customer_id), work, partial(self._wrote, customer_id), self.not_done.emit)

    def _read(self) -> None:
        wanted, self._wanted = self._wanted, False
        if wanted:
            read = partial(self._notes.of_customer, self._work.customer_id, 1)
            self._draft.ask(read, self._drafted, self.not_done.emit)

    def _wrote(self, customer_id: int, note: NoteView) -> None:
        if customer_id != self._work.customer_id:
            return
        self.noted.emit()
        self._work.refresh()
        self.done.emit(self.tr("The note is written."), partial(self._unwrite, customer_id, note))

    def _unwrite(self, customer_id: int, note: NoteView) -> None:
        def undone(_note: NoteView) -> None:
            if customer_id == self._work.customer_id:
                self._on = note.key
                self._work.refresh()
                self.drafted.emit(note.text)

        undo = partial(self._notes.undo, note.note_id, note.revision)
        self._saving.now(_name_of(customer_id), undo, undone, self.not_done.emit)

    def _drafted(self, notes: NotesView) -> None:
        draft = notes.draft
        if draft is not None:
            self._on = draft.key
        else:
            self._on = self._work.visit.key if self._work.visit is not None else ""
        self.drafted.emit(draft.text if draft is not None else "")


def _name_of(customer_id: int) -> str:
    """Under which name what is typed on them is saved."""
    return f"note/{customer_id}"
