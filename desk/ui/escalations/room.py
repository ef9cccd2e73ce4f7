"""The lead's board: flags in a table with numbers above, a panel for the chosen ones, and the rules that raise them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.services.asks import Flags, Journeys
from desk.ui.escalations.watch import FlagsWatch
from desk.ui.tools import Tools


class EscalationsRoom(QWidget):
    """`customer_wanted` carries the customer_id to open, `record_wanted` a customer_id and the key of a record."""

    customer_wanted = Signal(int)
    record_wanted = Signal(int, str)

    def __init__(
        self, tools: Tools, flags: Flags, journeys: Journeys, watch: FlagsWatch, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._tools, self._flags, self._journeys, self._watch = tools, flags, journeys, watch

    def enter(self) -> None:
        """One came into this room."""

    def refresh(self) -> None:
        """Records changed: look again."""

    def step(self, by: int) -> None:
        """Choose the next (+1) or former (-1) flag."""

    def press(self, place: int) -> None:
        """Show the state at `place` of the row above the table, counted from 1."""

    def act(self, name: str) -> None:
        """Do "take", "assign", "snooze", "resolve", "reopen", "note", "undo", "rules" or "try"."""

    def step_back(self) -> bool:
        """Out of what was opened last; False if nothing was."""
        return False

    def may_close(self) -> bool:
        """Whether nothing would be lost now; otherwise asks what to do with it."""
        return True
