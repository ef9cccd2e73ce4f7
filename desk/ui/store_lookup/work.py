"""What the store screen asks and does, off the window's thread; late answers count only for whoever is shown still."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from desk.services.asks_store import Counter
from desk.services.asks_work import Notes
from desk.services.store_views import CalledView, CounterView, StoreAnswer, StoreView
from desk.services.visit_views import VisitView
from desk.services.work_views import NotesView, NoteView
from desk.ui.background import Latest, Trouble
from desk.ui.tools import Tools

T = TypeVar("T")


class AskedAtStore(NamedTuple):
    """Whom the store screen asks."""

    counter: Counter
    notes: Notes


class StoreWork(QObject):
    """`answered` carries a StoreAnswer that is not one customer, `shown` the StoreView of whoever it is, `failed` a
    Trouble and what tries again. `counted` carries the CounterView, `left_open` the VisitViews that are on. `done`
    carries words and how it is taken back (None: not at all), `not_done` a Trouble. `drafted` carries a draft's text.
    """

    waiting = Signal()
    looking = Signal()
    answered = Signal(object)
    shown = Signal(object)
    failed = Signal(object, object)
    counted = Signal(object)
    left_open = Signal(object)
    done = Signal(str, object)
    not_done = Signal(object)
    drafted = Signal(str)
    noted = Signal()

    def __init__(self, tools: Tools, asked: AskedAtStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._asked = tools, asked
        self._question, self._look = Latest(tools.quick, self), Latest(tools.slow, self)
        self._settings, self._open, self._draft = (Latest(tools.quick, self) for _ in range(3))
        # Who is shown, 0 for nobody; their visit that is on, and who was called because of them.
        self.customer_id = 0
        self.visit: VisitView | None = None
        self.called: CalledView | None = None
        # The record a draft was begun on; "" for the customer.
        self._noted_on = ""

    def ask_counter(self) -> None:
        """How this counter works, and whom this person left standing there."""
        self._settings.ask(self._asked.counter.counter, self._counted, self.not_done.emit)
        self._open.ask(self._asked.counter.open, self.left_open.emit, lambda _trouble: None)

    def find(self, text: str, scanned: bool) -> None:
        """Find whom this is of."""
        self._begin(partial(self._asked.counter.find, text, scanned), partial(self.find, text, scanned))

    def look_up(self, number: str) -> None:
        """Ask the sources about a phone number."""
        self._question.drop()
        self.looking.emit()
        again = partial(self.look_up, number)
        work = partial(self._asked.counter.look_up, number)
        self._look.ask(work, self._found, lambda trouble: self.failed.emit(trouble, again))

    def show(self, customer_id: int) -> None:
        """Show a customer."""
        self._begin(partial(self._asked.counter.show, customer_id), partial(self.show, customer_id))

    def refresh(self) -> None:
        """Look again at whoever is shown, without a skeleton."""
        if self.customer_id:
            work = partial(self._asked.counter.show, self.customer_id)
            self._question.ask(work, self._shown, self.not_done.emit)

    def forget(self) -> None:
        """Nobody is shown; what is on its way is not heard."""
        for latest in (self._question, self._look, self._draft):
            latest.drop()
        self.customer_id, self.visit, self.called = 0, None, None

    def forget_visit(self) -> None:
        """Whoever was here is not, whoever comes next is another."""
        self.visit, self.called = None, None

    def come(self) -> None:
        """Whoever is shown is here."""
        customer_id = self.customer_id
        if customer_id and self.visit is None:
            self._do(partial(self._asked.counter.come, customer_id), partial(self._came, customer_id))

    def leave(self, visit: VisitView, at: datetime) -> None:
        """They left at a moment; it is tried again where it could not be said."""
        work = partial(self._asked.counter.leave, visit.visit_id, at)
        self._do(work, lambda _visit: None)

    def call_lead(self, title: str) -> None:
        """Call somebody to the counter for whoever is shown."""
        customer_id = self.customer_id
        if customer_id and self.called is None:
            self._do(partial(self._asked.counter.call_lead, customer_id, title), partial(self._called, customer_id))

    def ask_draft(self) -> None:
        """What this person was typing on whoever is shown."""
        customer_id = self.customer_id
        if customer_id:
            self._draft.ask(partial(self._asked.notes.of_customer, customer_id, 1), self._drafted, self.not_done.emit)

    def type_note(self, text: str) -> None:
        """Keep a draft."""
        if self.customer_id:
            self._do(partial(self._asked.notes.type, self.customer_id, text, self._noted_on), lambda _note: None)

    def write_note(self, text: str) -> None:
        """Write it; it stands on the visit where one is on."""
        if self.customer_id:
            self._do(partial(self._asked.notes.write, self.customer_id, text, self._noted_on), self._wrote)

    def _begin(self, work: Callable[[], StoreAnswer | StoreView], again: Callable[[], None]) -> None:
        self._look.drop()
        self.waiting.emit()
        self._question.ask(work, self._found, lambda trouble: self.failed.emit(trouble, again))

    def _found(self, answer: StoreAnswer | StoreView) -> None:
        if isinstance(answer, StoreView):
            self._shown(answer)
        elif answer.verdict == "one":
            self.show(answer.hits[0].customer_id)
        else:
            self.answered.emit(answer)

    def _shown(self, view: StoreView) -> None:
        if view.customer_id != self.customer_id:
            self.called = None
        self.customer_id, self.visit = view.customer_id, view.visit
        self.shown.emit(view)

    def _counted(self, counter: CounterView) -> None:
        self.counted.emit(counter)

    def _came(self, customer_id: int, visit: VisitView) -> None:
        if customer_id != self.customer_id:
            # The screen was cleared meanwhile: they left, as far as anybody knows.
            self.leave(visit, visit.begun_at)
            return
        self.visit = visit
        self.refresh()
        self.done.emit(self.tr("The visit is on the timeline."), partial(self._take_back, customer_id, visit))

    def _take_back(self, customer_id: int, visit: VisitView) -> None:
        def taken(_view: VisitView) -> None:
            if customer_id == self.customer_id:
                self.visit = None
                self.refresh()
                self.done.emit(self.tr("The visit is taken back."), None)

        self._do(partial(self._asked.counter.take_back, visit.visit_id), taken)

    def _called(self, customer_id: int, called: CalledView) -> None:
        if customer_id != self.customer_id:
            return
        self.called = called
        # They are here by now, if they were not before.
        self.refresh()
        said = self.tr("Called {who}. Code {code}.").format(who=called.to, code=called.code)
        plain = self.tr("Called: it stands first among the escalations.")
        self.done.emit(said if called.code else plain, partial(self._call_off, customer_id, called))

    def _call_off(self, customer_id: int, called: CalledView) -> None:
        def off(_none: None) -> None:
            if customer_id == self.customer_id:
                self.called = None
                self.refresh()
                self.done.emit(self.tr("Nobody is called any more."), None)

        self._do(partial(self._asked.counter.call_off, called, self.tr("Called by mistake")), off)

    def _wrote(self, note: NoteView) -> None:
        self.noted.emit()
        self.refresh()
        self.done.emit(self.tr("The note is written."), partial(self._unwrite, self.customer_id, note))

    def _unwrite(self, customer_id: int, note: NoteView) -> None:
        def undone(_note: NoteView) -> None:
            if customer_id == self.customer_id:
                self._noted_on = note.key
                self.refresh()
                self.drafted.emit(note.text)

        self._do(partial(self._asked.notes.undo, note.note_id, note.revision), undone)

    def _drafted(self, notes: NotesView) -> None:
        draft = notes.draft
        if draft is not None:
            self._noted_on = draft.key
        else:
            self._noted_on = self.visit.key if self.visit is not None else ""
        self.drafted.emit(draft.text if draft is not None else "")

    def _do(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """One act; what goes wrong is said, and nothing of what is shown is lost."""

        def wrong(trouble: Trouble) -> None:
            self.not_done.emit(trouble)

        self._tools.quick.run(self, work, done, wrong)
