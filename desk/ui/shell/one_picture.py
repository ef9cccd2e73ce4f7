"""Paints a caller once: nothing between the question who it is and the answer, which comes sooner that way."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desk.ui.shell.pops import Pops

# An answer takes some 10 ms; one that takes longer is waited for in sight.
LONGEST_MS = 50
_PUT_OFF = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest})


class OnePicture(QObject):
    """From a number being taken to its answer, or for LONGEST_MS, a window is neither laid out nor painted; all that
    changed by then is, afterwards. Without its banner it would be laid out anew and painted with the customer before on
    it: some 15 ms, which take Python's lock from whoever answers, for a picture that nobody can see.

    Not by setUpdatesEnabled: that paints the whole window afterwards, and a request that falls into it is lost for good
    (Qt 6.11: what is dirty already asks for no other)."""

    def __init__(self, pops: Pops, page: QWidget) -> None:
        """`page` fills its window."""
        super().__init__(page)
        self._page = page
        self._held: list[QWidget] = []
        self._requests: set[tuple[QObject, QEvent.Type]] = set()
        self._longest = QTimer(self, interval=LONGEST_MS, singleShot=True)
        self._longest.timeout.connect(self._go_on)
        pops.asked.connect(self._hold)
        pops.answered.connect(self._go_on)
        pops.failed.connect(self._go_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() not in _PUT_OFF:
            return False
        self._requests.add((watched, event.type()))
        return True

    def _hold(self) -> None:
        if not self._held:
            self._longest.start()
            self._held = list({self._page, self._page.window()})
            for widget in self._held:
                widget.installEventFilter(self)

    def _go_on(self) -> None:
        self._longest.stop()
        for widget in self._held:
            widget.removeEventFilter(self)
        self._held.clear()
        requests, self._requests = self._requests, set()
        for asked, kind in requests:
            low = kind == QEvent.Type.UpdateRequest
            # Laid out first, as Qt does it.
            priority = Qt.EventPriority.LowEventPriority if low else Qt.EventPriority.NormalEventPriority
            QCoreApplication.postEvent(asked, QEvent(kind), priority.value)
