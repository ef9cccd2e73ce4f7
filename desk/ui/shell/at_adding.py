"""Joins adding a source to the window: from the sources, from first steps, and from whatever else names a system."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desk.services.asks import Sources
from desk.ui.adding.room import AddingRoom, AskedAdding
from desk.ui.background import Latest
from desk.ui.shell.window import MainWindow
from desk.ui.tools import Tools

ROOM = "add"


class AtAdding(QObject):
    """Adding a source, in the window."""

    def __init__(self, tools: Tools, asked: AskedAdding, sources: Sources, window: MainWindow) -> None:
        super().__init__(window)
        self._tools, self._asked, self._sources, self._window = tools, asked, sources, window
        self._kinds = Latest(tools.quick, self)
        self.room: AddingRoom | None = None
        window.rooms.makers[ROOM] = self._make_room
        window.rooms.add_wanted.connect(self.open)

    def open(self) -> None:
        """Choose which kind of system, or go on where one was."""
        self._window.go_to(ROOM)

    def begin(self, name: str) -> None:
        """Add one of this kind."""
        self._window.go_to(ROOM)
        if self.room is not None:
            self.room.begin(name)

    def _make_room(self) -> AddingRoom:
        window = self._window
        room = self.room = AddingRoom(self._tools, self._asked, window.watch)
        room.sources_wanted.connect(lambda: window.go_to("sources"))
        room.customer_wanted.connect(window.open_customer)
        self._kinds.ask(self._sources.connectors, room.show_kinds, room.choose.fail)
        return room
