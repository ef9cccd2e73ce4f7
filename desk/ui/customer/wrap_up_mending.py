"""Keeps the promises of wrap-ups that are finished, takes such wrap-ups back, and tells what happened to them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desk.services.asks_work import WrapUps
from desk.services.work_views import HistoryLine, WrapUpView
from desk.ui.background import Latest, Trouble
from desk.ui.customer.saving import Saving
from desk.ui.tools import Tools
from desk.ui.words import one_line

# So much of a promise is said again when it was kept.
LONGEST_TOLD = 60


class WrapUpMending(QObject):
    """`found(key, views)`: all wrap-ups of this interaction, oldest first; `not_found(key, Trouble)`. `done(words,
    undo)`: something was done, and calling `undo` takes it back; `not_done(wrap_up_id, Trouble)`, and `not_undone`
    carries the Trouble. `moved(key)`: those of this interaction may be others now. `told(wrap_up_id, lines)`: all that
    happened to one, oldest first; `not_told(wrap_up_id, Trouble)`.
    """

    found = Signal(str, object)
    not_found = Signal(str, object)
    done = Signal(str, object)
    not_done = Signal(str, object)
    not_undone = Signal(object)
    moved = Signal(str)
    told = Signal(str, object)
    not_told = Signal(str, object)

    def __init__(self, tools: Tools, wrap_ups: WrapUps, saving: Saving, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._wrap_ups, self._saving = tools, wrap_ups, saving
        self._looks = Latest(tools.quick, self)
        self._customer_id = 0
        self._running: set[str] = set()

    def show(self, customer_id: int) -> None:
        """Another customer is on the page; 0 for nobody."""
        self._customer_id = customer_id
        self._looks.drop()

    def look(self, key: str) -> None:
        """Ask for all wrap-ups of an interaction."""
        self._looks.ask(
            lambda: self._wrap_ups.of_interaction(key),
            lambda views: self.found.emit(key, views),
            lambda trouble: self.not_found.emit(key, trouble),
        )

    def keep(self, view: WrapUpView) -> None:
        """What was promised has been done."""
        promise = one_line(view.promise)
        shown = promise if len(promise) <= LONGEST_TOLD else promise[:LONGEST_TOLD].rstrip() + "…"
        words = self.tr("Promise kept: {promise}.").format(promise=shown.rstrip("."))
        self._do(view, lambda: self._wrap_ups.keep_promise(view.wrap_up_id), words)

    def take_back(self, view: WrapUpView) -> None:
        """It counts no more."""
        self._do(view, lambda: self._wrap_ups.take_back(view.wrap_up_id), self.tr("Wrap-up taken back."))

    def bring_back(self, view: WrapUpView) -> None:
        """One that was taken back counts again."""
        wrap_up_id, shown = view.wrap_up_id, view.revision

        def again(after: int) -> WrapUpView:
            return self._wrap_ups.take_back(wrap_up_id, after=after)

        self._do(view, lambda: self._wrap_ups.undo(wrap_up_id, shown), self.tr("The wrap-up counts again."), again)

    def learn(self, view: WrapUpView) -> None:
        """Tell what happened to one."""
        wrap_up_id = view.wrap_up_id

        def settle(lines: tuple[HistoryLine, ...]) -> None:
            self.told.emit(wrap_up_id, lines)

        self._tools.quick.run(
            self,
            lambda: self._wrap_ups.history(wrap_up_id),
            settle,
            lambda trouble: self.not_told.emit(wrap_up_id, trouble),
        )

    def _do(
        self,
        view: WrapUpView,
        work: Callable[[], WrapUpView],
        words: str,
        back: Callable[[int], WrapUpView] | None = None,
    ) -> None:
        """`back` is what undoes it, given the revision it led to; what happened last is undone without it."""
        wrap_up_id, customer_id = view.wrap_up_id, self._customer_id
        undo = back or partial(self._wrap_ups.undo, wrap_up_id)
        if wrap_up_id in self._running:
            return
        self._running.add(wrap_up_id)

        def settle(changed: WrapUpView) -> None:
            self._running.discard(wrap_up_id)
            if customer_id == self._customer_id:
                self.done.emit(words, partial(self._undo, view, partial(undo, changed.revision)))
                self.moved.emit(view.key)

        def failed(trouble: Trouble) -> None:
            self._running.discard(wrap_up_id)
            self.not_done.emit(wrap_up_id, trouble)
            # Somebody else may have been quicker: what is shown is to say so.
            self.moved.emit(view.key)

        self._saving.now(f"mend {wrap_up_id}", work, settle, failed)

    def _undo(self, view: WrapUpView, back: Callable[[], WrapUpView]) -> None:
        def settle(_answer: object) -> None:
            self.done.emit(self.tr("Undone."), None)
            self.moved.emit(view.key)

        def failed(trouble: Trouble) -> None:
            self.not_undone.emit(trouble)
            self.moved.emit(view.key)

        self._saving.now(f"mend {view.wrap_up_id}", back, settle, failed)
