"""Joins store lookup to the window: its room, in which a desk in a store may begin."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desk.services.store_views import CounterView
from desk.ui.background import Latest
from desk.ui.shell.window import MainWindow
from desk.ui.store_lookup.room import StoreRoom
from desk.ui.store_lookup.work import AskedAtStore
from desk.ui.tools import Tools

ROOM = "store"


class AtStore(QObject):
    """Store lookup, in the window."""

    def __init__(self, tools: Tools, asked: AskedAtStore, window: MainWindow) -> None:
        super().__init__(window)
        self._tools, self._asked, self._window = tools, asked, window
        self._settings = Latest(tools.quick, self)
        window.rooms.makers[ROOM] = self._make_room

    def start(self) -> None:
        """The services are there: begin at the counter, where this desk stands at one."""
        self._settings.ask(self._asked.counter.counter, self._begin, lambda _trouble: None)

    def _begin(self, counter: CounterView) -> None:
        # Whoever opened something meanwhile is left there.
        if counter.start and self._window.rooms.shown is None and self._window.desk.shown is None:
            self._window.go_to(ROOM)

    def _make_room(self) -> StoreRoom:
        room = StoreRoom(self._tools, self._asked)
        room.settings_wanted.connect(lambda: self._window.go_to("settings"))
        return room
