"""Joins hand-offs to the window: the panel on the customer's page with its key, and the page on which one is opened."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desk.services.asks import Customers
from desk.services.views import CustomerView
from desk.ui.customer.hand_off_care import HandOffCare
from desk.ui.customer.hand_off_opening import HandOffOpening
from desk.ui.customer.hand_off_work import AskedHandOffs
from desk.ui.shell.on_calls import OnCalls
from desk.ui.shell.window import MainWindow
from desk.ui.tools import Tools


class PassingOn(QObject):
    """Hand-offs, in the window."""

    def __init__(
        self, tools: Tools, customers: Customers, asked: AskedHandOffs, window: MainWindow, on_calls: OnCalls
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._on_calls = window, window.desk, on_calls
        self._shown: CustomerView | None = None
        desk = window.desk
        self.opening = HandOffOpening(tools, asked, customers, desk)
        self.care = HandOffCare(tools, asked, desk.pages, self.opening.papers, self._record)
        self.care.opened.connect(self.opening.show)
        self.care.work.done.connect(lambda _words, _undo: desk.refresh())
        self.opening.customer_wanted.connect(window.open_customer)
        desk.pages.customer.acts.hand_off_wanted.connect(self.care.begin)
        desk.care.hand_off_wanted.connect(self.care.begin)
        desk.opened.connect(self._opened)
        desk.left.connect(self._left)

    def open(self, code: str) -> None:
        """Show the hand-off of a code or address."""
        self._window.go_to("desk")
        self.opening.open(code)

    def open_file(self) -> None:
        """Ask for a hand-off's file, and show it."""
        self._window.go_to("desk")
        self.opening.ask_file()

    def _opened(self, customer: CustomerView) -> None:
        self._shown = customer
        self.care.show(customer)

    def _left(self) -> None:
        self._shown = None
        self.care.show(None)

    def _record(self) -> str:
        """The call that is on with the customer shown; "" for the newest of their journey."""
        call = self._on_calls.calls.of_customer(self._shown.customer_id) if self._shown is not None else None
        return call.view.key if call is not None and call.view.live else ""
