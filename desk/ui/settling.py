"""Brings flags and numbers up to now every few seconds while the window is open, off its thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desk.ui.background import Background, Trouble

# A promise falls due and a snooze ends while nobody touches anything; people notice after some seconds at most.
REST_MS = 3_000
# While more is left to do: often, and little at a time, so that pulls and questions get their turn between.
GO_ON_MS = 200
# After a failure, such as a file another program holds.
AFTER_TROUBLE_MS = 30_000
BUDGET_SECONDS = 0.2


class Settling(QObject):
    """`settled` comes after each step, `failed` with the Trouble of one that could not be taken. One step is on its
    way at a time; the next is asked for once it has ended."""

    settled = Signal()
    failed = Signal(object)

    def __init__(self, lane: Background, settle: Callable[[float], bool], parent: QObject | None = None) -> None:
        """`settle(budget_seconds)` blocks for about that long, and says whether more is left to do."""
        super().__init__(parent)
        self._lane, self._settle = lane, settle
        self.pause = QTimer(self, singleShot=True)
        self.pause.timeout.connect(self._step)

    def start(self) -> None:
        """Begin with the first step."""
        self.pause.start(GO_ON_MS)

    def stop(self) -> None:
        """No further steps."""
        self.pause.stop()
        self.pause.timeout.disconnect(self._step)

    def _step(self) -> None:
        self._lane.run(self, lambda: self._settle(BUDGET_SECONDS), self._ended, self._failed)

    def _ended(self, more: bool) -> None:
        self.settled.emit()
        self.pause.start(GO_ON_MS if more else REST_MS)

    def _failed(self, trouble: Trouble) -> None:
        # What a person asks for meanwhile is computed fresh, and says itself what is wrong.
        self.failed.emit(trouble)
        self.pause.start(AFTER_TROUBLE_MS)
