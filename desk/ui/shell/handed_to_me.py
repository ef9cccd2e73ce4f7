"""Looks whether somebody was handed to the person at this desk, and tells of each once."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desk.services.asks_hand_offs import HandOffs
from desk.services.hand_off_views import HandOffView
from desk.ui.background import Latest
from desk.ui.tools import Tools

LOOK_MS = 5_000
# More than anybody is handed at once.
MOST = 200


class HandedToMe(QObject):
    """`came(HandOffView)`: this one, by name, and nobody has opened it yet; `counted(n)`: so many wait for this person,
    or for their customer; `unopened` carries the ids of those that nobody has opened."""

    came = Signal(object)
    counted = Signal(int)
    unopened = Signal(object)

    def __init__(self, tools: Tools, hand_offs: HandOffs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hand_offs = hand_offs
        self._asked = Latest(tools.quick, self)
        self._told: set[str] = set()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.look)

    def start(self) -> None:
        """The services are there: begin to look."""
        self._look.start()
        self.look()

    def look(self) -> None:
        """Ask who waits; without an answer nobody is told of, and it is asked again soon."""
        if not self._asked.waiting:
            self._asked.ask(lambda: self._hand_offs.list("to_me", MOST), self._show, lambda _trouble: None)

    def _show(self, held: tuple[HandOffView, ...]) -> None:
        # A call-back rings by itself in time.
        mine = [one for one in held if not one.mine and one.given.to == "person"]
        new = [one for one in mine if one.state == "given"]
        self.counted.emit(len(mine))
        self.unopened.emit(frozenset(one.hand_off_id for one in new))
        for one in reversed(new):
            if one.hand_off_id not in self._told:
                self._told.add(one.hand_off_id)
                self.came.emit(one)
