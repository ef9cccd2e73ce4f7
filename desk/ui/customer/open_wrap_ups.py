"""The wrap-ups this person has begun and not finished, also before a crash; those that wait too long are closed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desk.services.asks_work import WrapUps
from desk.services.work_views import WrapUpView
from desk.ui.background import Latest
from desk.ui.tools import Tools

# How often those whose time is over are closed.
LATE_MS = 5_000


class OpenWrapUps(QObject):
    """`changed`: what is open is something else now. `closed(WrapUpView)`: this one was closed by time."""

    changed = Signal()
    closed = Signal(object)

    def __init__(self, tools: Tools, wrap_ups: WrapUps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wrap_ups = wrap_ups
        self._opens = Latest(tools.quick, self)
        self._closes = Latest(tools.quick, self)
        self.open: tuple[WrapUpView, ...] = ()
        self._late = QTimer(self, interval=LATE_MS)
        self._late.timeout.connect(self.close_late)

    def start(self) -> None:
        """Begin to look after them."""
        self._late.start()
        self.look()

    def look(self, _answer: object = None) -> None:
        """Ask what is open."""

        def show(views: tuple[WrapUpView, ...]) -> None:
            self.open = views
            self.changed.emit()

        self._opens.ask(self._wrap_ups.open, show, lambda _trouble: None)

    def close_late(self) -> None:
        """Close those that waited too long."""

        def settle(closed: tuple[WrapUpView, ...]) -> None:
            for one in closed:
                self.closed.emit(one)
            if closed:
                self.look()

        if not self._closes.waiting:
            self._closes.ask(self._wrap_ups.close_late, settle, lambda _trouble: None)
