"""The store screen: scanner first, readable at arm's length, and nothing of a customer left once they are gone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

from desk.domain.scanning import Wedge
from desk.services.store_views import CounterView, StoreAnswer, StoreView
from desk.services.visit_views import VisitView
from desk.ui.background import Trouble
from desk.ui.joined_room import JoinedRoom
from desk.ui.pieces.buttons import announce
from desk.ui.store_lookup.idle import Countdown
from desk.ui.store_lookup.page import StorePage
from desk.ui.store_lookup.scan_keys import ScanKeys
from desk.ui.store_lookup.work import AskedAtStore, StoreWork
from desk.ui.tools import Tools

# What keys do here, by the names `act` knows; each key is called "store_" and this.
ACTS = ("masks", "here", "note", "call")


class StoreRoom(JoinedRoom):
    """`settings_wanted`: the store has no name yet, and somebody wants to give it one."""

    settings_wanted = Signal()

    def __init__(self, tools: Tools, asked: AskedAtStore) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._tools = tools
        self._counter = CounterView()
        self.work = StoreWork(tools, asked, self)
        self.page = StorePage(tools, self)
        self.keys = ScanKeys(self.page.bar.line, self)
        self.idle = Countdown(self._counter.idle_seconds, self)
        self.masks = Countdown(self._counter.shown_seconds, self)
        self._answer: StoreAnswer | None = None
        self._connect()

    def enter(self) -> None:
        """One came into this room."""
        self.work.ask_counter()
        self.page.bar.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Put the note away, else clear the screen; False if there is nothing on it."""
        page = self.page
        if not page.note.isHidden():
            self._close_note()
            return True
        if page.shows_somebody() or page.bar.line.text():
            self.clear()
            return True
        return False

    def act(self, name: str) -> None:
        """Do what a key stands for, by its name without "store_"."""
        if name == "undo":
            self.page.undo.undo()
        elif name == "masks":
            self._toggle_masks()
        elif self.work.customer_id:
            {"here": self.work.come, "note": self.work.ask_draft, "call": self._call}[name]()

    def clear(self) -> None:
        """Nothing of the customer is left: not on the screen, not in the line, not to be undone. Whoever was here left
        when they were last seen."""
        self.page.note.flush()
        visit, seen = self.work.visit, self._tools.words.now() - timedelta(seconds=self.idle.passed)
        if visit is not None:
            self.work.leave(visit, seen)
        self.work.forget()
        self.keys.forget()
        self.idle.stop()
        self.masks.stop()
        self._answer, self.keys.choices = None, 0
        self.page.forget()
        self.page.bar.line.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.tr("The screen is cleared."))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.keys.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes elsewhere leaves nobody's data behind."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.keys.stop()
            if self.page.shows_somebody() or self.page.bar.line.text():
                self.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.page.fit(self.size())

    def _connect(self) -> None:
        work, page, keys = self.work, self.page, self.keys
        keys.scanned.connect(self._scanned)
        keys.typed.connect(lambda text: work.find(text, scanned=False))
        keys.chosen.connect(page.choices.press)
        keys.stirred.connect(self.idle.again)
        keys.undo_wanted.connect(page.undo.undo)
        page.bar.line.textChanged.connect(self._typing)
        page.choices.picked.connect(work.show)
        page.look_up_wanted.connect(work.look_up)
        page.settings_wanted.connect(self.settings_wanted)
        page.note.typed.connect(work.type_note)
        page.note.written.connect(work.write_note)
        page.note.closed.connect(self._close_note)
        page.acts.here_wanted.connect(work.come)
        page.acts.note_wanted.connect(work.ask_draft)
        page.acts.call_wanted.connect(self._call)
        page.acts.done_wanted.connect(self.clear)
        self.idle.ticked.connect(page.bar.show_left)
        self.idle.over.connect(self.clear)
        self.masks.ticked.connect(lambda left: page.masks.show_left(left, self._tools.keys.text("store_masks")))
        self.masks.over.connect(self._mask)
        self._connect_work()

    def _connect_work(self) -> None:
        work, page = self.work, self.page
        work.counted.connect(self._count)
        work.left_open.connect(self._show_left_open)
        work.waiting.connect(self._wait)
        work.looking.connect(page.show_looking)
        work.shown.connect(self._show)
        work.answered.connect(self._show_answer)
        work.failed.connect(self._show_trouble)
        work.done.connect(page.undo.say)
        work.not_done.connect(page.trouble.say)
        work.drafted.connect(page.open_note)
        work.noted.connect(page.note.forget)

    def _count(self, counter: CounterView) -> None:
        self._counter = counter
        self.idle.seconds, self.masks.seconds = counter.idle_seconds, counter.shown_seconds
        self.keys.set_wedge(Wedge(counter.scanner_prefix, counter.scanner_suffix))
        self.page.show_counter(counter)

    def _scanned(self, code: str) -> None:
        """The next customer: whoever was shown is gone."""
        if self.page.shows_somebody():
            self.clear()
        self.page.bar.line.setText(code)
        self.work.find(code, scanned=True)

    def _typing(self, text: str) -> None:
        """What is typed is a customer's, too, and is not left standing."""
        if text and not self.idle.runs:
            self.idle.begin()

    def _wait(self) -> None:
        if self.work.visit is not None:
            # Somebody is looked for while the visit of another goes on.
            seen = self._tools.words.now()
            self.work.leave(self.work.visit, seen)
            self.work.forget_visit()
        self.page.note.flush()
        self.page.note.forget()
        self.page.undo.put_away()
        self._mask()
        self.idle.begin()
        self.page.wait()

    def _show(self, view: StoreView) -> None:
        fresh = self.page.customer.view is None or self.page.customer.view.customer_id != view.customer_id
        self._answer, self.keys.choices = None, 0
        self.page.bar.empty()
        self.page.show_customer(view, self._counter.name, self.masks.runs, self.work.called)
        self.idle.again()
        if fresh:
            announce(self, self.tr("{name} is shown.").format(name=view.name))

    def _show_answer(self, answer: StoreAnswer) -> None:
        self._answer = answer
        self.work.customer_id = 0
        self.keys.choices = len(answer.hits)
        if answer.hits:
            self.page.bar.empty()
            self.page.show_choices(answer, self.masks.runs)
        else:
            self.page.show_nobody(answer)
            self.page.bar.line.selectAll()
        self.idle.again()

    def _show_trouble(self, trouble: Trouble, again: object) -> None:
        self.keys.choices, self.work.customer_id = 0, 0
        self.page.show_trouble(trouble, again if callable(again) else self.clear)

    def _show_left_open(self, visits: tuple[VisitView, ...]) -> None:
        """Whom a crash, or somebody in a hurry, left standing at the counter."""
        others = [one for one in visits if self.work.visit is None or one.visit_id != self.work.visit.visit_id]
        self.page.show_left_open(others, partial(self._end_all, others))

    def _end_all(self, visits: Sequence[VisitView]) -> None:
        for one in visits:
            self.work.leave(one, self._tools.words.now())

    def _toggle_masks(self) -> None:
        if self.masks.runs:
            self._mask()
        elif self.page.shows_somebody():
            self.masks.begin()
            self._show_again()

    def _mask(self) -> None:
        self.masks.stop()
        self.page.masks.hide()
        self._show_again()

    def _show_again(self) -> None:
        if self._answer is not None and self._answer.hits:
            self.page.show_choices(self._answer, self.masks.runs)
        elif self.page.customer.view is not None:
            self.page.show_customer(self.page.customer.view, self._counter.name, self.masks.runs, self.work.called)

    def _close_note(self) -> None:
        self.page.note.flush()
        self.page.note.forget()
        self.page.bar.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _call(self) -> None:
        store = self._counter.name
        here = self.tr("Wanted at the counter in {store}").format(store=store)
        self.work.call_lead(here if store else self.tr("Wanted at the counter"))
