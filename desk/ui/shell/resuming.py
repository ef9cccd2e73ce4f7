"""Takes up again what was open when the window closed or the machine stopped, and keeps what is open now."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from desk.services.asks_open import LeftOpen
from desk.services.open_views import OpenWindow
from desk.ui.background import Latest, Trouble
from desk.ui.customer.place import Return, place_on
from desk.ui.customer.saving import Saving
from desk.ui.shell.own_windows import OwnWindows
from desk.ui.shell.window import MainWindow
from desk.ui.tools import Tools

# What is chosen and in sight is looked at this often, and written only where it is another than before.
LOOK_MS = 2_000
NAME = "what is open"
# Whoever stands at a counter must not see who stood there before.
COUNTER = "store"


class Resuming(QObject):
    """Nothing is kept before it is known what was open: a crash while the program starts loses nothing."""

    def __init__(self, tools: Tools, left_open: LeftOpen, window: MainWindow, own: OwnWindows) -> None:
        super().__init__(window)
        self._left_open, self._window, self._own = left_open, window, own
        self._saving = Saving(tools.quick, self)
        self._asked = Latest(tools.quick, self)
        self._back = Return(window.desk)
        self._known = False
        # Whether the person looked at something themselves before it was known.
        self._touched = False
        self._kept = OpenWindow()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.keep)
        for looked_at in (window.desk.opened, window.desk.left, window.pops.asked):
            looked_at.connect(self._touch)
        window.rooms.currentChanged.connect(self.keep)
        own.changed.connect(self.keep)
        window.closing.connect(self.end)

    def begin(self, empty: bool) -> None:
        """The services are there: open what was open, unless the person wants to begin `empty` or has begun."""
        if empty:
            self._begun(OpenWindow())
        else:
            self._asked.ask(self._left_open.window, self._show, self._failed)

    @Slot()
    def keep(self) -> None:
        """What is open now is on the disk in a moment."""
        if not self._known:
            return
        now = self._now()
        if now != self._kept:
            self._kept = now
            self._saving.later(NAME, lambda: self._left_open.keep_window(now), _heard, _heard)

    @Slot()
    def end(self) -> None:
        """The window goes: what is open now is what will be open again."""
        self.keep()
        self._known = False
        self._look.stop()
        self._saving.flush()

    def _now(self) -> OpenWindow:
        room, desk = self._window.rooms.name, self._window.desk
        if room == COUNTER:
            return OpenWindow(room)
        return OpenWindow(room, place_on(desk) or self._back.wanted, self._own.left_at)

    def _show(self, was: OpenWindow) -> None:
        window = self._window
        free = window.desk.idle and window.rooms.name == "desk" and not self._touched
        if was.room != COUNTER:
            for one in was.own:
                self._own.open(one, quietly=True)
            if free and was.shown is not None:
                self._back.to(was.shown)
        if free and was.room != "desk":
            window.go_to(was.room)
        self._begun(was)

    @Slot()
    def _touch(self) -> None:
        self._touched = True
        self.keep()

    def _begun(self, was: OpenWindow) -> None:
        self._known, self._kept = True, was
        self._look.start()
        self.keep()

    def _failed(self, _trouble: Trouble) -> None:
        """Whoever asks for a customer next is told what is wrong; what was kept stays."""


def _heard(_answer: object) -> None:
    """It is tried again with the next change; nobody is held up by it."""
