"""Paints a caller once: nothing between the question who it is and the answer, which comes sooner that way."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desk.ui.background import Background
from desk.ui.shell.pops import Pops

# An answer takes some 10 ms; one that takes longer is waited for in sight.
LONGEST_MS = 50


class OnePicture(QObject):
    """From a number being taken to its answer, or for LONGEST_MS, a window is not painted; all that changed by then is
    afterwards. Without its banner it would be painted with the customer before on it: some 10 ms, which take Python's
    lock from whoever answers, for a picture that nobody can see.

    Not by setUpdatesEnabled: that paints the whole window afterwards, and a request that falls into it is lost for good
    (Qt 6.11: what is dirty already asks for no other)."""

    def __init__(self, pops: Pops, quick: Background, page: QWidget) -> None:
        """`page` fills its window; `quick` is where numbers are asked of."""
        super().__init__(page)
        self._page, self._quick = page, quick
        self._window: QWidget | None = None
        self._put_off = False
        self._longest = QTimer(self, interval=LONGEST_MS, singleShot=True)
        self._longest.timeout.connect(self._go_on)
        pops.asked.connect(self._hold)
        pops.answered.connect(self._go_on)
        pops.failed.connect(self._go_on)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() != QEvent.Type.UpdateRequest:
            return False
        self._put_off = True
        return True

    def _hold(self) -> None:
        # Where it rests until the former answer is painted, that has to be painted for the next to be asked for.
        if self._window is None and not self._quick.resting:
            self._longest.start()
            self._window = self._page.window()
            self._window.installEventFilter(self)

    def _go_on(self) -> None:
        self._longest.stop()
        if self._window is None:
            return
        window, self._window = self._window, None
        window.removeEventFilter(self)
        put_off, self._put_off = self._put_off, False
        if put_off:
            # As late as Qt's own: what has to be laid out anew is first.
            late = Qt.EventPriority.LowEventPriority.value
            QCoreApplication.postEvent(window, QEvent(QEvent.Type.UpdateRequest), late)
