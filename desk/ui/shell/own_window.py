"""One customer in a window of their own, with the clock, the timeline and the keys of the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.open_views import OpenCustomer, Place
from desk.services.views import CustomerView
from desk.ui.customer.place import Return, place_on
from desk.ui.customer.room import CustomerRoom
from desk.ui.keys import KEYS
from desk.ui.pieces.focus_ring import RingKeeper
from desk.ui.pieces.tabbing import Trail, move_focus
from desk.ui.shell.following import Following
from desk.ui.shell.keys import Bound
from desk.ui.shell.screens import on_screen
from desk.ui.tools import Tools
from desk.ui.words import named

SIZE, LEAST = QSize(980, 760), QSize(560, 340)
# Whoever drags a window moves it many times a second.
MOVED_MS = 400
Acts = Mapping[str, Callable[[], object]]


def nothing() -> None:
    """What a key does where it means nothing."""


class OwnWindow(QWidget):
    """`gone`: it was closed; `moved`: it is elsewhere, or shows something else, by now; `back_wanted`: put its customer
    back into the main window."""

    gone = Signal()
    moved = Signal()
    back_wanted = Signal()

    def __init__(self, tools: Tools, room: CustomerRoom, acts: Acts) -> None:
        """`acts` are what keys do in the main window, wherever they are pressed; those of the page are its own."""
        super().__init__()
        self.setObjectName("own-window")
        self.setProperty("role", "page")
        self.setMinimumSize(LEAST)
        self.resize(SIZE)
        self.room = room
        self.following = Following(room)
        self._closing, self._trail, self.rings = False, Trail(self), RingKeeper(tools.theme, self)
        self._wanted: OpenCustomer | None = None
        self._name, self._masked = "", False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(room)
        self._title()
        self._soon = QTimer(self, interval=MOVED_MS, singleShot=True)
        self._soon.timeout.connect(self.moved)
        mine = self._acts()
        Bound(self, tools.keys, {key.name: nothing for key in KEYS} | dict(acts) | mine)
        self._back = Return(room)
        room.pages.customer.header.window_wanted.connect(self.back_wanted)
        room.opened.connect(self._named)
        room.closed.connect(self.close)
        room.pages.customer.timeline.chosen.connect(self._soon.start)

    @property
    def customer_id(self) -> int:
        """Who is open here, or being opened; 0 for nobody."""
        shown = self.room.shown
        return shown.customer_id if shown is not None else self._wanted.customer_id if self._wanted else 0

    def open(self, wanted: OpenCustomer) -> None:
        """Show this customer, where they were left."""
        place = wanted.place
        if place.width and place.height:
            screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
            self.setGeometry(on_screen(QRect(place.x, place.y, place.width, place.height), screens, LEAST))
        self._wanted = wanted
        self._back.to(wanted)

    def left_at(self) -> OpenCustomer | None:
        """Who is open here, and where; None for nobody."""
        now, at = place_on(self.room) or self._wanted, self.geometry()
        if now is None:
            return None
        place = Place(at.x(), at.y(), at.width(), at.height())
        return OpenCustomer(now.customer_id, now.line, now.top, now.part, place)

    def bring(self) -> None:
        """To the front, with the keyboard."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()
        self.room.take_focus()

    def mask_names(self, masked: bool) -> None:
        """Name nobody in the title, which task switchers show too, or name them again."""
        self._masked = masked
        self._title()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Told once: what is done then may close it again."""
        super().closeEvent(event)
        if not self._closing:
            self._closing = True
            self.gone.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward)

    def _named(self, customer: CustomerView) -> None:
        self._name = customer.name or self.tr("No name known")
        self._title()
        self._wanted = None
        self._soon.start()

    def _title(self) -> None:
        shown = self._name and not self._masked
        titled = self.tr("{name} · Tellonce").format(name=named(self._name))
        self.setWindowTitle(titled if shown else self.tr("Customer"))

    def _acts(self) -> dict[str, Callable[[], object]]:
        room, care = self.room, self.room.care
        timeline = room.pages.customer.timeline
        acts: dict[str, Callable[[], object]] = {
            "find": timeline.find_line.take_focus,
            "find_typing": timeline.find_line.take_focus,
            "next": lambda: timeline.view.step(+1),
            "former": lambda: timeline.view.step(-1),
            "escape": room.escape,
            "detach": self.back_wanted.emit,
            **care.acts(),
            **room.identity.acts(),
        }
        for name in ("take", "snooze", "resolve", "undo"):
            acts[f"flag_{name}"] = partial(care.act, name)
        for place in range(10):
            acts[f"place_{place}"] = partial(timeline.filters.press, place)
        return acts
