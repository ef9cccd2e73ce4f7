"""Looks at a source that is being added: signs in with the browser, tries its streams, reads samples. What a person
stops is not waited for."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desk.services.adding_views import DraftView, SamplesView, StreamTrial, TrialView
from desk.services.asks_adding import Adding
from desk.ui.adding.step import Step
from desk.ui.adding.work import AddingWork
from desk.ui.background import Latest
from desk.ui.retold_views import retold_answer
from desk.ui.tools import Tools


class Looking(QObject):
    """`page(address)`: the vendor's; `signed(DraftView)`, `unsigned(Trouble)`; `tried(StreamTrial)`: one of them,
    `trial(TrialView)`; `samples(SamplesView)`."""

    page = Signal(str)
    signed = Signal(object)
    unsigned = Signal(object)
    tried = Signal(object)
    trial = Signal(object)
    samples = Signal(object)
    # With the turn they are of.
    _opened = Signal(int, str)
    _told = Signal(int, object)

    def __init__(self, tools: Tools, adding: Adding, work: AddingWork) -> None:
        super().__init__(work)
        self._adding, self._work = adding, work
        self._asked = Latest(tools.slow, self)
        self._stop = threading.Event()
        # Counts what was asked: what an earlier question tells on its way is not of this one.
        self._turn = 0
        self._opened.connect(lambda turn, address: self.page.emit(address) if turn == self._turn else None)
        self._told.connect(lambda turn, one: self.tried.emit(one) if turn == self._turn else None)

    def sign_in(self) -> None:
        """Through the browser, until it comes back or `stop` is called."""
        source_id, stop, turn = self._work.source_id, self._fresh(), self._turn

        def work() -> DraftView:
            self._adding.signing_in.sign_in(source_id, lambda address: self._opened.emit(turn, address), stop.is_set)
            return next(one for one in self._adding.drafts() if one.source_id == source_id)

        def hear(draft: DraftView) -> None:
            self._work.draft = draft
            self.signed.emit(draft)

        self._asked.ask(work, hear, self.unsigned.emit)

    def try_streams(self, page: Step) -> None:
        """Read a little of each stream."""
        source_id, stop, turn = self._work.source_id, self._fresh(), self._turn

        def tell(one: StreamTrial) -> None:
            self._told.emit(turn, retold_answer(one))

        def work() -> TrialView:
            return self._adding.trial(source_id, tell, stop.is_set)

        self._asked.ask(work, self.trial.emit, page.fail)

    def read_samples(self, streams: Sequence[str], page: Step) -> None:
        """Choose these streams, and see what they make; with none chosen, those that were before."""
        source_id, stop = self._work.source_id, self._fresh()

        def work() -> SamplesView:
            if streams:
                self._adding.choose(source_id, streams)
            return self._adding.samples(source_id, stop.is_set)

        self._asked.ask(work, self.samples.emit, page.fail)

    def stop(self) -> None:
        """Wait no longer for what was asked; it says so itself."""
        self._stop.set()

    def leave(self) -> None:
        """Stop, and hear no more of it."""
        self._stop.set()
        self._asked.drop()
        self._turn += 1

    def _fresh(self) -> threading.Event:
        self._stop.set()
        self._stop = threading.Event()
        self._turn += 1
        return self._stop
