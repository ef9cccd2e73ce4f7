"""How late the window's own thread is: what a person feels as a window that hangs."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer

from tests.bench.rig import MS

EVERY_MS = 5


class Probe:
    """By how much a timer of the window's own thread came late, in milliseconds; from the beginning until `end`."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._before = time.perf_counter()
        self._timer = QTimer(interval=EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def end(self) -> list[float]:
        """All of them; nothing is measured any more."""
        self._timer.stop()
        return self.late

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, (now - self._before) * MS - EVERY_MS))
        self._before = now
