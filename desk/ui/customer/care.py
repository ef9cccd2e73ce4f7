"""What is known and done about the customer on the page, journeys and flags together, and which keys do it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desk.services.asks import Flags, Journeys
from desk.services.flag_views import FlagView
from desk.services.views import CustomerView
from desk.ui.customer.flag_care import FlagCare
from desk.ui.customer.journey_care import JourneyCare
from desk.ui.customer.pages import Pages
from desk.ui.customer.standing_work import StandingWork
from desk.ui.tools import Tools

Act = Callable[[], object]


class Care(QObject):
    """`show` begins with another customer, `refresh` asks again about the same one, `put_away` ends. `note_wanted`,
    `hand_off_wanted`, `wrap_up_wanted` and `call_out_wanted`: a key asked for it."""

    note_wanted = Signal()
    hand_off_wanted = Signal()
    wrap_up_wanted = Signal()
    call_out_wanted = Signal()

    def __init__(self, tools: Tools, journeys: Journeys, flags: Flags, standing: StandingWork, pages: Pages) -> None:
        super().__init__(pages)
        self._pages = pages
        self._open = self._flags_due = False
        self.standing = standing
        self.journeys = JourneyCare(tools, journeys, standing, pages)
        self.flags = FlagCare(tools, flags, standing, pages)
        standing.changed.connect(self._ask_flags)
        standing.failed.connect(self._ask_flags)

    def show(self, customer: CustomerView, flags: tuple[FlagView, ...] = ()) -> None:
        """Another customer is on the page; `flags` are those known so far."""
        self.put_away()
        self._open = True
        self.journeys.show(customer)
        self.flags.work.show(customer.customer_id, flags)

    def refresh(self, customer: CustomerView) -> None:
        """The same customer anew: journeys first, then flags. Side by side they would take as long, and whoever calls
        meanwhile would wait for both."""
        self._flags_due = True
        self.journeys.refresh(customer)

    def put_away(self) -> None:
        """Nobody is on the page any more."""
        self._open = False
        self.journeys.put_away()
        self.flags.put_away()

    def acts(self) -> dict[str, Act]:
        """What keys do while a customer is on the page, by the names in desk.ui.shell.keys."""
        acts: dict[str, Act] = {
            **self.journeys.acts(),
            "evidence": self.flags.toggle_all,
            "raise": self.flags.asking.ask_raise,
            "note": self.note_wanted.emit,
            "hand_off": self.hand_off_wanted.emit,
            "wrap_up": self.wrap_up_wanted.emit,
            "call_out": self.call_out_wanted.emit,
        }
        return {name: partial(self._while_shown, act) for name, act in acts.items()}

    def act(self, name: str) -> None:
        """What a key of the flags does to the flag in the banner: "take", "snooze" or "resolve"; "undo" takes back
        what was done last, whatever it was. Other names mean nothing here.
        """
        acts = {**self.flags.acts(), "undo": self._pages.customer.undo.undo}
        if name == "undo" and self._pages.shows(self._pages.hand_off):
            self._pages.hand_off.undo()
        elif name in acts:
            self._while_shown(acts[name])

    @Slot()
    def _ask_flags(self) -> None:
        due, self._flags_due = self._flags_due, False
        if due:
            self.flags.work.refresh()

    def _while_shown(self, act: Act) -> None:
        if self._open and self._pages.shows(self._pages.customer):
            act()
