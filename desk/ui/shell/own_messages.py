"""Messages of the system's where there is no tray to show them, as on plain GNOME: asked for beside the event loop."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from desk.ui.background import Trouble
from desk.ui.tools import Tools

MESSAGES = "desk.live.messages"
# Where Wayland looks for what allows a window to come to the front.
ACTIVATION = "XDG_ACTIVATION_TOKEN"


class Speaker(Protocol):
    """Shows messages. Blocking."""

    def say(self, title: str, text: str, act: str) -> bool:
        """Show it, `act` is what a press does; False where none can be shown."""

    def close(self) -> None:
        """Show no more."""


Make = Callable[[Callable[[str], None]], Speaker]


def speaker(pressed: Callable[[str], None]) -> Speaker:
    """The desktop's own service. Blocking: it is loaded when it is first needed."""
    made: Speaker = import_module(MESSAGES).Messages(pressed)
    return made


def has_desktop() -> bool:
    """Whether there is a desktop that may have such a service."""
    return sys.platform == "linux" and QGuiApplication.platformName() not in ("offscreen", "minimal")


class OwnMessages(QObject):
    """`pressed`: the message shown last was pressed. Where none can be shown nothing else is missing."""

    pressed = Signal()
    _heard = Signal(str)

    def __init__(self, tools: Tools, parent: QObject | None = None, make: Make | None = None) -> None:
        """`make` makes who shows them, on another thread; None for the desktop's own service, where there is one."""
        super().__init__(parent)
        self._tools = tools
        self._make: Make | None = make or (speaker if has_desktop() else None)
        self._speaker: Speaker | None = None
        self._ended = False
        self._heard.connect(self._come, Qt.ConnectionType.QueuedConnection)

    def say(self, title: str, text: str) -> None:
        """Show a message."""
        make, act = self._make, self.tr("Open Tellonce")
        if make is None or self._ended:
            return

        def said() -> bool:
            # Two at once are never said: the next waits for seconds.
            if self._speaker is None:
                self._speaker = make(self._heard.emit)
            return not self._ended and self._speaker.say(title, text, act)

        self._tools.slow.run(self, said, _told, _not_told)

    @Slot()
    def away(self) -> None:
        """The program ends."""
        self._ended = True
        if self._speaker is not None:
            self._speaker.close()

    @Slot(str)
    def _come(self, token: str) -> None:
        if token:
            # For this process alone: Qt takes it away as it uses it, which os.environ would not notice.
            os.putenv(ACTIVATION, token)
        self.pressed.emit()


def _told(_shown: bool) -> None:
    """Shown or not: the window says the same."""


def _not_told(_trouble: Trouble) -> None:
    """It is in the log."""
