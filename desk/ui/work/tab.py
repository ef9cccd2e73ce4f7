"""What the tabs of the work room have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class WorkTab(QWidget):
    """`customer_wanted` carries the customer_id to open, `record_wanted` a customer_id and the key of a record;
    `wrap_up_wanted`: the same, to wrap that interaction up."""

    customer_wanted = Signal(int)
    record_wanted = Signal(int, str)
    wrap_up_wanted = Signal(int, str)

    def enter(self) -> None:
        """One came to this tab: ask for what it shows, and take the focus."""

    def look_again(self) -> None:
        """What it shows may have changed; asked while it is in sight."""

    def step(self, by: int) -> None:
        """Choose the next (+1) or former (-1) row."""

    def act(self, name: str) -> None:
        """Do what a key of the room says, by its name without "work_"; whatever is not for this tab does nothing."""

    def step_back(self) -> bool:
        """Out of what was opened last; False if nothing was."""
        return False
