"""Takes the addresses the system hands to the running program itself, as macOS does; others start `desk open`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from desk.live.addresses import read


class Application(QApplication):
    """The program to the system. An address may come before there is a window: it waits until somebody takes it.

    By Qt's page on QFileOpenEvent: it is sent to the application, on macOS also for the addresses a bundle is
    registered for, where no second program is started.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._waiting: list[str] = []
        self._take: Callable[[str], object] | None = None

    def hand_to(self, take: Callable[[str], object] | None) -> None:
        """Who takes addresses from now on, and those that wait; None where nobody is there."""
        self._take = take
        while self._take is not None and self._waiting:
            self._take(self._waiting.pop(0))

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        address = event.url().toString()
        if read(address) is None:
            return super().event(event)
        self._waiting.append(address)
        self.hand_to(self._take)
        return True
