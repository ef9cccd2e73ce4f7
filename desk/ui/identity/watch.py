"""Keeps an eye on how many possible links wait for a person's word, for the rail."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desk.services.asks import Identity
from desk.services.identity_views import ReviewPage
from desk.ui.background import Latest
from desk.ui.tools import Tools

# Comparing is not done by itself, so the number changes with pulls and words, and those tell.
LOOK_MS = 120_000


class IdentityWatch(QObject):
    """`counted` carries how many wait."""

    counted = Signal(int)

    def __init__(self, tools: Tools, identity: Identity, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._identity = identity
        self._asked = Latest(tools.quick, self)
        self._tick = QTimer(self, interval=LOOK_MS)
        self._tick.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._tick.start()
        self.look()

    def look(self) -> None:
        """Ask how many there are."""
        # Counts come with every page. What cannot be had now is asked for again soon.
        self._asked.ask(lambda: self._identity.review(limit=1), self.know, lambda _trouble: None)

    def know(self, page: ReviewPage) -> None:
        """Learn what came with an answer."""
        self.counted.emit(page.waiting)
