"""Joins first steps to the window: shown where there is no source yet, and whenever a file is dropped."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from desk.services.asks import Sources
from desk.services.asks_first import FirstSteps
from desk.services.first_views import BeginningView
from desk.ui.background import Latest
from desk.ui.guide.room import GuideRoom
from desk.ui.shell.at_adding import AtAdding
from desk.ui.shell.window import MainWindow
from desk.ui.tools import Tools

ROOM = "guide"


class AtGuide(QObject):
    """First steps, in the window."""

    def __init__(self, tools: Tools, steps: FirstSteps, sources: Sources, window: MainWindow, adding: AtAdding) -> None:
        super().__init__(window)
        self._adding = adding
        self._tools, self._steps, self._sources, self._window = tools, steps, sources, window
        self._asked = Latest(tools.quick, self)
        self._kinds = Latest(tools.quick, self)
        self._demo = Latest(tools.quick, self)
        self.room: GuideRoom | None = None
        window.rooms.makers[ROOM] = self._make_room
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        window.side.made_up.own_wanted.connect(lambda: window.go_to(ROOM))
        window.watch.pulled.connect(self._look_for_demo)

    def start(self) -> None:
        """Lead whoever has no source yet there."""
        self._asked.ask(self._steps.beginning, self._lead, lambda _trouble: None)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Files held over the window, and dropped on it."""
        if isinstance(event, QDragEnterEvent) and _path_of(event):
            event.acceptProposedAction()
            self._light(True)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._light(False)
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop and _path_of(event):
            event.acceptProposedAction()
            self._light(False)
            self.open_path(_path_of(event))
            return True
        return False

    def open_path(self, path: str) -> None:
        """Look at this file or folder."""
        self._window.go_to(ROOM)
        if self.room is not None:
            self.room.open_path(path)

    def _look_for_demo(self) -> None:
        """It may have come or gone."""
        self._demo.ask(self._steps.beginning, self._show_demo, lambda _trouble: None)

    def _show_demo(self, view: BeginningView) -> None:
        self._window.side.made_up.setVisible(bool(view.demo))

    def _lead(self, view: BeginningView) -> None:
        self._show_demo(view)
        nobody = self._window.rooms.shown is None and self._window.desk.timeline() is None
        if not view.demo and not view.others and nobody:
            self._window.go_to(ROOM)

    def _light(self, lit: bool) -> None:
        if self.room is not None:
            self.room.light(lit)

    def _make_room(self) -> GuideRoom:
        window = self._window
        room = self.room = GuideRoom(self._tools, self._steps, window.watch)
        room.customer_wanted.connect(window.open_customer)
        room.number_wanted.connect(self._show_story)
        room.sources_wanted.connect(lambda: window.go_to("sources"))
        room.system_wanted.connect(self._adding.open)
        room.gone.connect(window.desk.close_customer)
        self._kinds.ask(self._sources.connectors, room.show_kinds, lambda _trouble: None)
        return room

    def _show_story(self, number: str) -> None:
        """The number that calls in the demo's main story."""
        self._window.go_to("desk")
        self._window.pops.ask(number)


def _path_of(event: QDropEvent) -> str:
    """The first file or folder that is held, "" for none."""
    return next((url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()), "")
