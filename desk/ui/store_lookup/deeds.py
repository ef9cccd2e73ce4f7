"""What is done at the counter for whoever is shown: they are here, the lead is called; and how it is taken back."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from desk.services.store_views import CalledView
from desk.services.visit_views import VisitView
from desk.ui.background import Trouble
from desk.ui.store_lookup.work import AskedAtStore, StoreWork
from desk.ui.tools import Tools
from desk.ui.words import named


class Deeds(QObject):
    """`done` carries words and how it is taken back (None: not at all), `not_done` a Trouble."""

    done = Signal(str, object)
    not_done = Signal(object)

    def __init__(self, tools: Tools, asked: AskedAtStore, work: StoreWork) -> None:
        super().__init__(work)
        self._tools, self._work = tools, work
        self._counter = asked.counter
        # One act; what goes wrong is said, and nothing of what is shown is lost.
        self._do = partial(tools.quick.run, self, failed=self.not_done.emit)

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
