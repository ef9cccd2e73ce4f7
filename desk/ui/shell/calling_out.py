"""Joins calling to one customer page: the panel in which one calls them, promises a call, and keeps what they say about
calls."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desk.services.asks_work import CallBacks
from desk.services.work_views import CallBackView, DueView, WishView
from desk.ui.background import Trouble
from desk.ui.customer.room import CustomerRoom
from desk.ui.shell.at_work import AtWork
from desk.ui.tools import Tools
from desk.ui.work.call_out_part import CallOut, CallOutPart
from desk.ui.work.call_out_work import CallOutWork
from desk.ui.work.calling_now import CallingNow
from desk.ui.work.dialling import Dialler
from desk.ui.work.wish_work import WishWork

PART = "call-out"


def join_calls(tools: Tools, call_backs: CallBacks, at_work: AtWork, desk: CustomerRoom) -> CallingOut:
    """Calling on one customer page; what is promised there is heard of wherever call-backs are shown."""
    joined = CallingOut(tools, call_backs, at_work.dialler, at_work.shared.me, desk)
    joined.changed.connect(at_work.guards.forget_customer)
    joined.changed.connect(lambda _customer_id: at_work.watch.look())
    return joined


class CallingOut(QObject):
    """`changed(customer_id)`: a call was promised or taken back, or they said something about calls."""

    changed = Signal(int)

    def __init__(
        self, tools: Tools, call_backs: CallBacks, dialler: Dialler, me: Callable[[], str], desk: CustomerRoom
    ) -> None:
        """`me` is how this person is called, as far as that is known."""
        super().__init__(desk)
        self._tools, self._desk, self._me = tools, desk, me
        self._part: CallOutPart | None = None
        self._now = CallingNow(tools, call_backs, dialler, self)
        self._work = CallOutWork(tools, call_backs, self)
        self._wishes = WishWork(tools, call_backs, self)
        self._connect()

    def begin(self) -> None:
        """Show whether and how the customer on the page can be called."""
        customer = self._desk.shown
        if customer is None:
            return
        if self._part is not None:
            self._part.take_focus()
            return
        part = CallOutPart(self._tools, customer)
        part.wanted.connect(self._act)
        part.typed.connect(lambda typed: self._work.read(typed, customer.customer_id))
        part.promised.connect(lambda typed, about: self._work.promise(part.call(), typed, about))
        part.wished.connect(self._keep)
        self._desk.pages.read_part(PART, self.tr("Call"), part)
        self._part = part
        self._now.show(part)
        self._work.ask(customer.customer_id)
        part.take_focus()

    def _connect(self) -> None:
        page, work, wishes = self._desk.pages.customer, self._work, self._wishes
        self._desk.pages.part_left.connect(self._left)
        self._desk.care.call_out_wanted.connect(self.begin)
        page.header.call_wanted.connect(self.begin)
        page.header.offer_calls()
        self._now.told.connect(lambda words: page.undo.say(words, None))
        self._now.troubled.connect(page.note.say)
        work.waiting.connect(self._show_waiting)
        work.understood.connect(self._show_due)
        work.done.connect(self._done)
        work.not_done.connect(self._say)
        wishes.begun.connect(self._ask_wish)
        wishes.kept.connect(lambda call: self._settle(call.customer_id))
        wishes.done.connect(page.undo.say)
        wishes.not_done.connect(self._say)

    def _act(self, name: str) -> None:
        if self._part is None:
            return
        self._part.note.hide()
        if name == "call":
            self._now.call()
        elif name == "promise":
            self._part.ask_promise()
        else:
            self._wishes.begin(self._part.call())

    def _show_waiting(self, customer_id: int, backs: list[CallBackView]) -> None:
        if self._part is not None and self._part.call().customer_id == customer_id:
            self._part.show_waiting(backs, self._me())

    def _show_due(self, due: DueView) -> None:
        if self._part is not None:
            self._part.promise.show_due(due)

    def _ask_wish(self, call: CallOut, former: WishView) -> None:
        if self._part is not None and self._part.call().customer_id == call.customer_id:
            self._part.ask_wish(former)

    def _keep(self, wish: WishView) -> None:
        if self._part is not None:
            self._part.close_form()
            self._part.take_focus()
            self._wishes.keep(self._part.call(), wish)

    def _done(self, customer_id: int, words: str, undo: Callable[[], object] | None) -> None:
        self._desk.pages.customer.undo.say(words, undo)
        if self._part is not None and self._part.call().customer_id == customer_id and undo is not None:
            self._part.close_form()
            self._part.take_focus()
        self._settle(customer_id)

    def _settle(self, customer_id: int) -> None:
        """What was promised or said may speak for calling, or against it."""
        self._now.look_again()
        self.changed.emit(customer_id)

    def _say(self, trouble: Trouble) -> None:
        if self._part is not None:
            self._part.note.say(trouble)
        else:
            self._desk.pages.customer.note.say(trouble)

    def _left(self, name: str) -> None:
        if name == PART:
            self._part = None
            self._now.show(None)
