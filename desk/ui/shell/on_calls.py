"""Joins the calls that are on to the window: the strip at the side, and what is written on the page meanwhile."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Customers
from desk.services.asks_calls import LiveCalls
from desk.services.asks_work import Notes, WrapUps
from desk.services.views import CustomerView
from desk.ui.customer.call_words import ShownCall
from desk.ui.customer.calls_work import CallsWork
from desk.ui.customer.room import CustomerRoom
from desk.ui.customer.saving import Saving
from desk.ui.shell.offers import HIDDEN
from desk.ui.shell.on_page import OnPage
from desk.ui.shell.pops import Pops
from desk.ui.shell.side import SidePanel
from desk.ui.tools import Tools


class AskedOnCalls(NamedTuple):
    """Whom one asks on a call."""

    calls: LiveCalls
    notes: Notes
    wrap_ups: WrapUps


class OnCalls(QObject):
    """`customer_wanted` carries the customer_id of whoever is on a call that was pressed."""

    customer_wanted = Signal(int)

    def __init__(
        self, tools: Tools, customers: Customers, asked: AskedOnCalls, side: SidePanel, desk: CustomerRoom, pops: Pops
    ) -> None:
        super().__init__(desk)
        self._tools, self._side, self._desk, self._pops = tools, side, desk, pops
        # What was taken or typed last, as it came and as a person reads it.
        self._numbers: set[str] = set()
        self._asked = asked
        self.saving = Saving(tools.quick, self)
        self.calls = CallsWork(tools, asked.calls, customers, self)
        self.page = self.make_page(desk)
        self.notes, self.wrap_ups = self.page.notes, self.page.wrap_ups
        self._connect_calls()
        desk.opened.connect(self._opened)
        desk.left.connect(lambda: side.calls.show_page(0, ""))
        self.wrap_ups.work.finished.connect(self._wrapped_up)

    def start(self) -> None:
        """The services are there: what a crash left open is told of."""
        self.wrap_ups.work.others.start()

    def make_page(self, desk: CustomerRoom) -> OnPage:
        """Notes and wrap-ups of one room, of which there may be several."""
        return OnPage(self._tools, self._asked.notes, self._asked.wrap_ups, self.saving, desk, self.calls)

    def write_note(self) -> None:
        """As OnPage.write_note, on the main page."""
        self.page.write_note()

    def wrap_up(self) -> None:
        """As OnPage.wrap_up, on the main page."""
        self.page.wrap_up()

    def _connect_calls(self) -> None:
        strip, calls = self._side.calls, self.calls
        calls.changed.connect(strip.show_calls)
        calls.changed.connect(lambda _calls: self._say_once())
        calls.ticked.connect(strip.show_time)
        calls.done.connect(self._desk.pages.customer.undo.say)
        calls.done.connect(lambda _words, _undo: self._desk.refresh())
        calls.not_done.connect(self._desk.pages.customer.note.say)
        strip.opened.connect(self._open)
        strip.away_wanted.connect(calls.put_away)
        strip.theirs_wanted.connect(self._say_who)
        self._pops.asked.connect(lambda number: self._taken(number))
        self._pops.answered.connect(lambda answer: self._taken(answer.number, answer.display))

    def _opened(self, customer: CustomerView) -> None:
        self._side.calls.show_page(customer.customer_id, customer.name)
        self._say_once()

    def _wrapped_up(self, key: str) -> None:
        """A call that is over and wrapped up need not be in sight any more."""
        for call in self.calls.shown:
            if call.view.key == key and not call.view.live:
                self.calls.put_away(call.view.call_id)

    def _open(self, call: ShownCall) -> None:
        if call.customer_id:
            self.customer_wanted.emit(call.customer_id)
        else:
            self._pops.ask(HIDDEN if call.view.caller == "withheld" else call.view.number)

    def _say_who(self, call: ShownCall) -> None:
        shown = self.page.shown
        if shown is not None:
            self.calls.say_who(call, shown.customer_id, shown.name)

    def _taken(self, *numbers: str) -> None:
        self._numbers = set(numbers)
        self._say_once()

    def _say_once(self) -> None:
        """The card of a number says no more than the call that stands above it, and whoever is on the page already need
        not be offered."""
        shown = self.page.shown
        for call in self.calls.shown:
            if self._numbers & ({call.view.number, call.view.shown} - {""}):
                self._side.live.put_away()
            if shown is not None and call.customer_id == shown.customer_id:
                self._pops.withdraw(call.view.number)
