"""Joins the calls that are on to the window: the strip at the side, notes and wrap-up on the page, and their keys."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Customers
from desk.services.asks_calls import LiveCalls
from desk.services.asks_work import Notes, WrapUps
from desk.services.views import CustomerView
from desk.ui.background import Trouble
from desk.ui.customer.call_words import ShownCall, stage_words
from desk.ui.customer.calls_work import CallsWork
from desk.ui.customer.note_care import NoteCare
from desk.ui.customer.room import CustomerRoom
from desk.ui.customer.saving import Saving
from desk.ui.customer.wrap_up_care import WrapUpCare
from desk.ui.shell.offers import HIDDEN
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
        self._shown: CustomerView | None = None
        # What was taken or typed last, as it came and as a person reads it.
        self._numbers: set[str] = set()
        pages = desk.pages
        self.saving = Saving(tools.quick, self)
        self.calls = CallsWork(tools, asked.calls, customers, self)
        self.notes = NoteCare(tools, asked.notes, self.saving, pages)
        self.wrap_ups = WrapUpCare(tools, asked.wrap_ups, self.saving, pages, self._about)
        self._connect_calls()
        self._connect_page()

    def start(self) -> None:
        """The services are there: what a crash left open is told of."""
        self.wrap_ups.work.others.start()

    def write_note(self) -> None:
        """Begin a note: on the call that is on with the customer shown, else on the customer."""
        call = self._call()
        self.notes.begin(call.view.key if call is not None and call.view.live else "")

    def wrap_up(self) -> None:
        """Wrap up the call with the customer shown, else what is open, else the chosen line, else the newest one."""
        key = self._interaction()
        if key:
            self.wrap_ups.begin(key)
        else:
            title = self.tr("There is nothing to wrap up.")
            self._desk.pages.customer.note.say(Trouble(title, self.tr("A note can be written all the same.")))

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

    def _connect_page(self) -> None:
        page, desk = self._desk.pages.customer, self._desk
        page.acts.show()
        page.acts.note_wanted.connect(self.write_note)
        page.acts.wrap_up_wanted.connect(self.wrap_up)
        desk.care.note_wanted.connect(self.write_note)
        desk.care.wrap_up_wanted.connect(self.wrap_up)
        desk.opened.connect(self._opened)
        desk.left.connect(self._left)
        # What was written may stand on the timeline, and in what was told already.
        self.notes.work.done.connect(lambda _words, _undo: desk.refresh())
        self.wrap_ups.work.done.connect(lambda _words, _undo: desk.refresh())
        self.wrap_ups.work.finished.connect(self._wrapped_up)

    def _opened(self, customer: CustomerView) -> None:
        self._shown = customer
        self.notes.show(customer.customer_id)
        self.wrap_ups.show(customer.customer_id)
        self._side.calls.show_page(customer.customer_id, customer.name)
        self._say_once()

    def _left(self) -> None:
        self._shown = None
        self.notes.show(0)
        self.wrap_ups.show(0)
        self._side.calls.show_page(0, "")

    def _call(self) -> ShownCall | None:
        return self.calls.of_customer(self._shown.customer_id) if self._shown is not None else None

    def _interaction(self) -> str:
        call = self._call()
        if call is not None:
            return call.view.key
        timeline = self._desk.timeline()
        chosen = timeline.view.chosen_item() if timeline is not None else None
        if self.wrap_ups.open_here():
            return self.wrap_ups.open_here()
        if chosen is not None and chosen.kind == "interaction":
            return chosen.key
        lines = timeline.model.lines.items if timeline is not None else []
        return next((item.key for item in lines if item.kind == "interaction"), "")

    def _about(self, key: str) -> str:
        """Which interaction that is: "Call, 2 transfers · 19 Nov 14:05"."""
        words = self._tools.words
        call = next((call for call in self.calls.shown if call.view.key == key), None)
        if call is not None:
            since = self.tr("call since {time}").format(time=words.time(call.view.started_at))
            return f"{stage_words(call.view)} · {since}"
        item = self._desk.pages.customer.timeline.model.lines.by_key.get(key)
        return f"{item.title} · {words.moment(item.started_at)}" if item is not None else ""

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
        if self._shown is not None:
            self.calls.say_who(call, self._shown.customer_id, self._shown.name)

    def _taken(self, *numbers: str) -> None:
        self._numbers = set(numbers)
        self._say_once()

    def _say_once(self) -> None:
        """The card of a number says no more than the call that stands above it, and whoever is on the page already need
        not be offered."""
        for call in self.calls.shown:
            if self._numbers & ({call.view.number, call.view.shown} - {""}):
                self._side.live.put_away()
            if self._shown is not None and call.customer_id == self._shown.customer_id:
                self._pops.withdraw(call.view.number)
