"""When Python looks for cycles in the window's process: in full only while nobody touches the window."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

REST_MS = 5_000
# Rounds over young objects, of some 8,000 each, since the last full one: so many make one due, so many more make it
# whatever a person does.
DUE, OVERDUE = 30, 600
# Python's own measures but for the last: full rounds are never begun by whatever allocates, which may be a repaint.
_YOUNG, _MIDDLE, _NEVER = 700, 10, 2**31 - 1
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchUpdate,
    }
)


def rounds() -> int:
    """How many rounds over young objects there were since the last full one."""
    return gc.get_count()[2]


class Collecting(QObject):
    """A full round walks over a hundred thousand objects for each long history that is kept, and no thread runs
    meanwhile. Left to itself it begins in the middle of showing the next caller, who brings what makes it due."""

    def __init__(
        self, window: QWidget, due: Callable[[], int] = rounds, collect: Callable[[], object] = gc.collect
    ) -> None:
        super().__init__(window)
        self._window, self._due, self._collect = window, due, collect
        self._touched = False
        self._before: tuple[int, int, int] | None = None
        self.pause = QTimer(self, interval=REST_MS)
        self.pause.timeout.connect(self.look)

    def begin(self) -> None:
        """From now on; the window is on the screen."""
        if self._before is None:
            self._before = gc.get_threshold()
        gc.set_threshold(_YOUNG, _MIDDLE, _NEVER)
        shown = self._window.window().windowHandle()
        if shown is not None:
            shown.installEventFilter(self)
        self.pause.start()

    def end(self) -> None:
        """As Python does it by itself again."""
        self.pause.stop()
        if self._before is not None:
            gc.set_threshold(*self._before)

    def look(self) -> None:
        """Make a full round where one is due and nobody touched the window of late."""
        touched, self._touched = self._touched, False
        if self._due() >= (OVERDUE if touched else DUE):
            self._collect()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touched = True
        return False
