"""Asks what a customer said about calls, and keeps what they say now."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desk.services.asks_work import CallBacks
from desk.services.work_views import GuardView, WishView
from desk.ui.background import Latest, Trouble
from desk.ui.tools import Tools
from desk.ui.work.guards import ToCall


class WishWork(QObject):
    """`begun(call_back, WishView)`: that was said before. `kept(call_back)`: something else counts now; `done(words,
    undo)` tells of it, and calling `undo` takes it back; `not_done` carries the Trouble."""

    begun = Signal(object, object)
    kept = Signal(object)
    done = Signal(str, object)
    not_done = Signal(object)

    def __init__(self, tools: Tools, call_backs: CallBacks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._call_backs = tools, call_backs
        self._asked = Latest(tools.quick, self)
        self._former = WishView()

    def begin(self, back: ToCall) -> None:
        """Ask what was said before by whoever this is for."""

        def told(former: WishView) -> None:
            self._former = former
            self.begun.emit(back, former)

        self._asked.ask(lambda: self._call_backs.wished(back.customer_id), told, self.not_done.emit)

    def keep(self, back: ToCall, wish: WishView) -> None:
        """Keep what they say now."""
        undo = partial(self._keep, back, self._former, wish, self.tr("Undone."), None)
        self._keep(back, wish, self._former, self.tr("What they said about calls is kept."), undo)

    def _keep(self, back: ToCall, wish: WishView, over: WishView, words: str, undo: object) -> None:
        """`over` is what it takes the place of; what somebody else wrote down meanwhile is not lost under it."""

        def settle(_guard: GuardView) -> None:
            self.done.emit(words, undo)
            self.kept.emit(back)

        def failed(trouble: Trouble) -> None:
            self.not_done.emit(trouble)

        def work() -> GuardView:
            return self._call_backs.wish(
                back.customer_id, wish.never, wish.no_selling, wish.between, wish.zone, wish.note, over
            )

        self._tools.quick.run(self, work, settle, failed)
