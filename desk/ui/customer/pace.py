"""When to look what became of what is heard of: soon, and seldom while much of it comes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

# Looked is no more often than this; after more than FEW within it, no more often than what is shown can be read.
BETWEEN_MS, FEW, CALM_MS = 40, 8, 400


class Pace(QObject):
    """`due`: something was heard since this came last."""

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.timer = QTimer(self, interval=BETWEEN_MS, singleShot=True)
        self.timer.timeout.connect(self._look)
        self._heard = 0

    def hear(self) -> None:
        """Something happened."""
        self._heard += 1
        if not self.timer.isActive():
            self.timer.start()

    def _look(self) -> None:
        heard, self._heard = self._heard, 0
        self.timer.setInterval(CALM_MS if heard > FEW else BETWEEN_MS)
        if heard > FEW:
            # Whether it still comes that fast is seen by its end.
            self.timer.start()
        if heard:
            self.due.emit()
