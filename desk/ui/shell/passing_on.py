"""Joins hand-offs to the window: the panel on the customer's page with its key, and the page on which one is opened."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from desk.domain.hand_off_codes import LENGTH, SIGNS, shown
from desk.live.addresses import What, read
from desk.services.asks import Customers
from desk.services.views import CustomerView
from desk.ui.customer.hand_off_care import HandOffCare
from desk.ui.customer.hand_off_opening import HandOffOpening
from desk.ui.customer.hand_off_work import AskedHandOffs
from desk.ui.shell.found_acts import FoundAct
from desk.ui.shell.on_calls import OnCalls
from desk.ui.shell.window import MainWindow
from desk.ui.tools import Tools


def code_in(text: str) -> str:
    """The signs of a hand-off's code as it may be typed, of its address too; "" where this is none. Whether they are
    right is told by whoever opens it."""
    address = read(text)
    typed = address.value if address is not None and address.what is What.HAND_OFF else text
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    # Nine digits without a letter are rather a number of somebody's.
    lettered = address is not None or "-" in typed or any(sign.isalpha() for sign in signs)
    return signs if len(signs) == LENGTH and lettered and set(signs) <= set(SIGNS) else ""


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
        window.side.search.answers.acts.finders.append(self._found)
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

    def _found(self, text: str) -> list[FoundAct]:
        """The hand-off whose code this may be, also where a sign of it is wrong; and the way to open a file."""
        code = code_in(text)
        if code:
            told = self.tr("Open the hand-off {code}").format(code=shown(code))
            return [FoundAct(told, partial(self.open, text), icon="handoff")]
        words = self.tr("Open a hand-off's file …")
        typed = text.casefold().split()
        meant = len("".join(typed)) > 2 and all(one in words.casefold() for one in typed)
        return [FoundAct(words, self.open_file, icon="handoff")] if meant else []

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
