"""Asks about calls to whoever is on the page, and promises them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desk.services.asks_work import CallBacks
from desk.services.work_views import CallBackView
from desk.ui.background import Latest, Trouble
from desk.ui.tools import Tools
from desk.ui.words import named
from desk.ui.work.backs_words import clock_words
from desk.ui.work.call_out_part import CallOut


class CallOutWork(QObject):
    """`understood` carries the DueView of the words asked for last, `waiting` a customer_id and their calls to come.
    `done(customer_id, words, undo)`: something was done, and calling `undo` takes it back; `not_done` carries the
    Trouble."""

    understood = Signal(object)
    waiting = Signal(int, object)
    done = Signal(int, str, object)
    not_done = Signal(object)

    def __init__(self, tools: Tools, call_backs: CallBacks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._call_backs = tools, call_backs
        self._dues, self._asked = Latest(tools.quick, self), Latest(tools.quick, self)
        # A second press while the first is on its way would promise it twice.
        self._promising = False

    def ask(self, customer_id: int) -> None:
        """Ask which calls were promised to them and are still to come."""

        def told(backs: tuple[CallBackView, ...]) -> None:
            self.waiting.emit(customer_id, [one for one in backs if one.state == "waiting"])

        self._asked.ask(lambda: self._call_backs.of_customer(customer_id), told, self.not_done.emit)

    def read(self, typed: str, customer_id: int) -> None:
        """What words for a time mean, on that customer's clock."""
        self._dues.ask(lambda: self._call_backs.due(typed, customer_id), self.understood.emit, self.not_done.emit)

    def promise(self, call: CallOut, typed: str, about: str) -> None:
        """Promise them a call."""
        if self._promising:
            return
        self._promising = True

        def settle(view: CallBackView) -> None:
            self._promising = False
            told = self.tr("A call is promised for {time}: {name}.")
            words = told.format(time=clock_words(view.due_at, self._tools.words), name=named(call.name))
            self.done.emit(call.customer_id, words, partial(self._take_back, view))
            self.ask(call.customer_id)

        def failed(trouble: Trouble) -> None:
            self._promising = False
            self.not_done.emit(trouble)

        def work() -> CallBackView:
            return self._call_backs.promise(call.customer_id, typed, about, number=call.number, purpose=call.purpose)

        self._tools.quick.run(self, work, settle, failed)

    def _take_back(self, view: CallBackView) -> None:
        def settle(_view: CallBackView) -> None:
            self.done.emit(view.customer_id, self.tr("Undone."), None)
            self.ask(view.customer_id)

        self._tools.quick.run(self, lambda: self._call_backs.take_back(view.call_back_id), settle, self.not_done.emit)
