"""What is done at the counter for whoever is shown: they are here, a note, the lead is called; and how it is taken
back."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desk.services.store_views import CalledView
from desk.services.visit_views import VisitView
from desk.services.work_views import NotesView, NoteView
from desk.ui.background import Latest, Trouble
from desk.ui.store_lookup.work import AskedAtStore, StoreWork
from desk.ui.tools import Tools
from desk.ui.words import named

T = TypeVar("T")


class Deeds(QObject):
    """`done` carries words and how it is taken back (None: not at all), `not_done` a Trouble; `drafted` carries a
    draft's text, `noted`: the note is written."""

    done = Signal(str, object)
    not_done = Signal(object)
    drafted = Signal(str)
    noted = Signal()

    def __init__(self, tools: Tools, asked: AskedAtStore, work: StoreWork) -> None:
        super().__init__(work)
        self._tools, self._work = tools, work
        self._counter, self._notes = asked.counter, asked.notes
        self._draft = Latest(tools.quick, self)
        # One act; what goes wrong is said, and nothing of what is shown is lost.
        self._do = partial(tools.quick.run, self, failed=self.not_done.emit)
        # The record a draft was begun on; "" for the customer.
        self._noted_on = ""

    def forget(self) -> None:
        """Nobody is shown: a draft that is on its way is not."""
        self._draft.drop()

    def come(self) -> None:
        """Whoever is shown is here."""
        customer_id = self._work.customer_id
        if customer_id and self._work.visit is None:
            self._do(partial(self._counter.come, customer_id), done=partial(self._came, customer_id))

    def leave(self, visit: VisitView, at: datetime) -> None:
        """They left at a moment. Where that could not be said they are among those who were left standing."""
        work = partial(self._counter.leave, visit.visit_id, at)
        self._tools.quick.run(self, work, lambda _visit: None, self._not_left)

    def call_lead(self, title: str) -> None:
        """Call somebody to the counter for whoever is shown."""
        customer_id = self._work.customer_id
        if customer_id and self._work.called is None:
            self._do(partial(self._counter.call_lead, customer_id, title), done=partial(self._called, customer_id))

    def ask_draft(self) -> None:
        """What this person was typing on whoever is shown."""
        customer_id = self._work.customer_id
        if customer_id:
            self._draft.ask(partial(self._notes.of_customer, customer_id, 1), self._drafted, self.not_done.emit)

    def type_note(self, text: str) -> None:
        """Keep a draft."""
        if self._work.customer_id:
            self._do(partial(self._notes.type, self._work.customer_id, text, self._noted_on), done=lambda _note: None)

    def write_note(self, text: str) -> None:
        """Write it; it stands on the visit where one is on."""
        customer_id = self._work.customer_id
        if customer_id:
            work = partial(self._notes.write, customer_id, text, self._noted_on)
            self._do(work, done=partial(self._wrote, customer_id))

    def _came(self, customer_id: int, visit: VisitView) -> None:
        if customer_id != self._work.customer_id:
            # The screen was cleared meanwhile: they left, as far as anybody knows.
            self.leave(visit, visit.begun_at)
            return
        self._work.visit = visit
        self._work.refresh()
        self.done.emit(self.tr("The visit is on the timeline."), partial(self._take_back, customer_id, visit))

    def _take_back(self, customer_id: int, visit: VisitView) -> None:
        def taken(_view: VisitView) -> None:
            if customer_id == self._work.customer_id:
                self._work.visit = None
                self._work.refresh()
                self.done.emit(self.tr("The visit is taken back."), None)

        self._do(partial(self._counter.take_back, visit.visit_id), done=taken)

    def _called(self, customer_id: int, called: CalledView) -> None:
        if customer_id != self._work.customer_id:
            # The screen was cleared meanwhile, and the call had them be here: that is among what was left open.
            self._work.ask_counter()
            return
        self._work.called = called
        # They are here by now, if they were not before.
        self._work.refresh()
        said = self.tr("Called {who}. Code {code}.").format(who=named(called.to), code=called.code)
        plain = self.tr("Called: a flag asks somebody to come.")
        self.done.emit(said if called.code else plain, partial(self._call_off, customer_id, called))

    def _call_off(self, customer_id: int, called: CalledView) -> None:
        def off(_none: None) -> None:
            if customer_id == self._work.customer_id:
                self._work.called = None
                self._work.refresh()
                self.done.emit(self.tr("Nobody is called any more."), None)

        self._do(partial(self._counter.call_off, called, self.tr("Called by mistake")), done=off)

    def _not_left(self, trouble: Trouble) -> None:
        self.not_done.emit(trouble)
        self._work.ask_counter()

    def _wrote(self, customer_id: int, note: NoteView) -> None:
        if customer_id != self._work.customer_id:
            return
        self.noted.emit()
        self._work.refresh()
        self.done.emit(self.tr("The note is written."), partial(self._unwrite, customer_id, note))

    def _unwrite(self, customer_id: int, note: NoteView) -> None:
        def undone(_note: NoteView) -> None:
            if customer_id == self._work.customer_id:
                self._noted_on = note.key
                self._work.refresh()
                self.drafted.emit(note.text)

        self._do(partial(self._notes.undo, note.note_id, note.revision), done=undone)

    def _drafted(self, notes: NotesView) -> None:
        draft = notes.draft
        if draft is not None:
            self._noted_on = draft.key
        else:
            self._noted_on = self._work.visit.key if self._work.visit is not None else ""
        self.drafted.emit(draft.text if draft is not None else "")
