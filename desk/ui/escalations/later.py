"""What the board loads when it is wanted first, and how it is known until then."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget


class Days(Protocol):
    """A page of days: the `page` of desk.ui.trends.care.Trends, as far as keys reach it."""

    def step(self, by: int) -> None:
        """The next (+1) or former (-1)."""

    def press(self, place: int) -> None:
        """So many days."""

    def take_focus(self) -> None:
        """Hear the keyboard."""


class TrendsThere(Protocol):
    """desk.ui.trends.care.Trends."""

    @property
    def days(self) -> Days:
        """What keys reach."""

    @property
    def widget(self) -> QWidget:
        """What is shown."""

    @property
    def left(self) -> SignalInstance:
        """One wants back."""

    def enter(self) -> None:
        """One came to them."""

    def look_again(self) -> None:
        """Something happened meanwhile."""

    def save(self, kind: str) -> None:
        """Save what is shown as "csv" or "pdf"."""


class TakingThere(Protocol):
    """desk.ui.escalations.flag_taking.FlagTaking."""

    def save(self, kind: str) -> None:
        """Save the flags shown as "csv" or "pdf"."""
