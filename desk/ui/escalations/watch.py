"""Keeps an eye on the flags: how many there are of each state, for the rail, and when to look again."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desk.services.asks import Flags
from desk.services.flag_views import FlagsPage
from desk.ui.background import Latest
from desk.ui.tools import Tools

LOOK_MS = 15_000


class FlagsWatch(QObject):
    """`counted` comes whenever counts are learned. `looked(changed)` comes after every look of its own; `changed` says
    whether a count was another one than before.
    """

    counted = Signal()
    looked = Signal(bool)

    def __init__(self, tools: Tools, flags: Flags, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._flags = flags
        self._asked = Latest(tools.quick, self)
        self.counts: dict[str, int] = {}
        self._tick = QTimer(self, interval=LOOK_MS)
        self._tick.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._tick.start()
        self.look()

    def look(self) -> None:
        """Ask how many there are."""
        # Counts come with every page, also with one that has room for no flag. What cannot be had now is asked for
        # again soon.
        self._asked.ask(lambda: self._flags.page(limit=0), self._looked, lambda _trouble: None)

    def know(self, page: FlagsPage) -> bool:
        """Learn counts that came with an answer; whether one is another one than before."""
        former, self.counts = self.counts, dict(page.counts)
        self.counted.emit()
        return self.counts != former

    def _looked(self, page: FlagsPage) -> None:
        self.looked.emit(self.know(page))
