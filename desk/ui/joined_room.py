"""A room that joins the window once its services are there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class JoinedRoom(QWidget):
    """What the window asks of a room; each may do more."""

    def enter(self) -> None:
        """One came into this room."""

    def step_back(self) -> bool:
        """Close what was opened last; False if nothing was."""
        return False

    def act(self, _name: str) -> None:
        """Do what a key stands for in this room, if it stands for anything."""

    def may_close(self) -> bool:
        """Whether nothing would be lost if the window closed now."""
        return True
