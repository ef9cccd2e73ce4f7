"""The customers who have a window of their own: each is in one window only, and none knows of another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desk.services.asks import Customers, Flags, Identity, Journeys
from desk.services.open_views import OpenCustomer
from desk.ui.customer.place import place_on
from desk.ui.customer.room import CustomerRoom
from desk.ui.customer.saving import Saving
from desk.ui.shell.beside import at_counter, mask_at_counter
from desk.ui.shell.own_window import OwnWindow
from desk.ui.shell.window import MainWindow
from desk.ui.tools import Tools

# What is done in the main window, wherever its key is pressed.
THERE = (
    "search", "take", "ring", "desk", "flags", "sources", "identity", "work", "store", "settings", "guide", "keys",
)  # fmt: skip


class AskedOfCustomers(NamedTuple):
    """Whom a customer's page asks."""

    customers: Customers
    journeys: Journeys
    flags: Flags
    identity: Identity


class OwnWindows(QObject):
    """`changed`: there are others, or they are elsewhere by now.

    What stands beside the page in the main window is joined to each of these by `joiners`.
    """

    changed = Signal()

    def __init__(self, tools: Tools, asked: AskedOfCustomers, window: MainWindow, saving: Saving) -> None:
        super().__init__(window)
        self._tools, self._asked, self._main, self._saving = tools, asked, window, saving
        self.joiners: list[Callable[[CustomerRoom], object]] = []
        self.open_now: list[OwnWindow] = []
        # Closed, but what was typed there is not on the disk yet.
        self._leaving: list[OwnWindow] = []
        # Who is opened once all that was typed is on the disk, and how.
        self._waiting: list[tuple[OpenCustomer, Callable[[OpenCustomer], object]]] = []
        saving.rested.connect(self._go_on)
        window.commands.elsewhere = self.bring
        window.commands.detach_wanted.connect(self.detach)
        window.desk.pages.customer.header.window_wanted.connect(self.detach)
        window.watch.pulled.connect(self.refresh)
        window.kept.connect(self.kept)
        window.settled.connect(self.look_at_flags)
        window.rooms.links_changed.connect(self.follow)
        mask_at_counter(window.rooms, lambda: self.open_now)

    def detach(self) -> None:
        """Whoever is on the main page gets a window, with what was chosen and typed; the page is free again."""
        here = place_on(self._main.desk)
        if here is not None:
            self._main.desk.close_customer()
            self.open(here)

    def open(self, wanted: OpenCustomer, quietly: bool = False) -> None:
        """A window for this customer, or the one they have; `quietly` without the keyboard."""
        self._soon(wanted, partial(self._make, quietly=quietly))

    def attach(self, own: OwnWindow) -> None:
        """Back to the main page."""
        here = own.left_at()
        own.close()
        if here is not None:
            self._main.offer_pop("")
            self._soon(here, lambda wanted: self._main.open_customer(wanted.customer_id))

    def bring(self, customer_id: int) -> bool:
        """Bring the window of a customer to the front; False where they have none."""
        own = self.of(customer_id)
        if own is not None:
            own.bring()
        return own is not None

    def of(self, customer_id: int) -> OwnWindow | None:
        """The window of a customer, also one that is still opening."""
        return next((own for own in self.open_now if own.customer_id == customer_id), None)

    @property
    def left_at(self) -> tuple[OpenCustomer, ...]:
        """Who has one, and where."""
        places = (own.left_at() for own in self.open_now)
        return tuple(place for place in places if place is not None)

    @Slot()
    def refresh(self) -> None:
        """There may be more to show."""
        for own in self.open_now:
            own.room.refresh()

    @Slot()
    def look_at_flags(self) -> None:
        """Flags may have come or gone."""
        for own in self.open_now:
            own.room.care.flags.work.refresh()

    @Slot(object)
    def kept(self, whose: frozenset[int]) -> None:
        """As Following.kept, of each."""
        for own in self.open_now:
            own.following.kept(whose)

    @Slot(object, object)
    def follow(self, units: frozenset[int], customers: tuple[int, ...]) -> None:
        """As CustomerRoom.follow, of each."""
        for own in self.open_now:
            own.room.follow(units, customers)

    def close_all(self) -> None:
        """The main window goes, and with it all others; what they show is kept before."""
        for own in (*self.open_now, *self._leaving):
            own.blockSignals(True)
            own.close()
            # Now: once the event loop has ended nothing that is put off is done.
            shiboken6.delete(own)
        self.open_now, self._leaving = [], []

    @Slot()
    def _go_on(self) -> None:
        if self._saving.empty:
            for own in self._leaving:
                own.deleteLater()
            self._leaving = []
        waiting, self._waiting = self._waiting, []
        for wanted, act in waiting:
            act(wanted)

    def _soon(self, wanted: OpenCustomer, act: Callable[[OpenCustomer], object]) -> None:
        """What was typed of them is read again there: what is still being saved is waited for."""
        if self._saving.resting:
            act(wanted)
        else:
            self._waiting.append((wanted, act))
            self._saving.flush()

    def _make(self, wanted: OpenCustomer, quietly: bool = False) -> None:
        if self.bring(wanted.customer_id):
            return
        asked = self._asked
        room = CustomerRoom(self._tools, asked.customers, asked.journeys, asked.flags, asked.identity)
        for join in self.joiners:
            join(room)
        acts: dict[str, Callable[[], object]] = {name: partial(self._there, name) for name in THERE}
        own = OwnWindow(self._tools, room, acts)
        own.back_wanted.connect(partial(self.attach, own))
        room.pages.customer.header.window_button.show_back()
        own.gone.connect(lambda: self._gone(own))
        own.moved.connect(self.changed)
        self.open_now.append(own)
        own.mask_names(at_counter(self._main.rooms))
        own.open(wanted)
        own.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, quietly)
        own.show()
        self.changed.emit()

    def _there(self, name: str) -> None:
        self._main.offer_pop("")
        self._main.commands.acts[name]()

    def _gone(self, own: OwnWindow) -> None:
        if own not in self.open_now:
            return
        self.open_now.remove(own)
        own.room.close_customer()
        self._leaving.append(own)
        self.changed.emit()
        if self._saving.empty:
            self._go_on()
        else:
            self._saving.flush()
