"""Counts down to the moment at which a screen that nobody touches clears itself, and masks what was shown."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

TICK_MS = 1_000


class Countdown(QObject):
    """`ticked` carries the whole seconds that are left, `over` comes once when there are none."""

    ticked = Signal(int)
    over = Signal()

    def __init__(
        self, seconds: int, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self.seconds = seconds
        self.clock = clock
        self._since: float | None = None
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.look)

    @property
    def runs(self) -> bool:
        """Whether it counts down."""
        return self._tick.isActive()

    @property
    def passed(self) -> float:
        """Seconds since it began anew, also once it is over."""
        return self.clock() - self._since if self._since is not None else 0.0

    def begin(self) -> None:
        """Count from the whole time, also where it counts already."""
        self._since = self.clock()
        self._tick.start()
        self.ticked.emit(self.seconds)

    def again(self) -> None:
        """Somebody is there: from the whole time, where it counts at all."""
        if self.runs:
            self.begin()

    def stop(self) -> None:
        """Count no more."""
        self._tick.stop()

    def look(self) -> None:
        """What the clock says now."""
        left = self.seconds - self.passed
        if not self.runs:
            return
        if left > 0:
            self.ticked.emit(int(left + 0.999))
        else:
            self.stop()
            self.over.emit()
