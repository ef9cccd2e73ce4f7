"""Keeps the page of whoever is shown up to what their calls became, while these go on and afterwards."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from desk.services.views import CustomerView
from desk.ui.customer.room import CustomerRoom

# However fast events of a call come, its customer's page is asked for no more often.
BETWEEN_MS = 150


class Following(QObject):
    """Of one customer room."""

    def __init__(self, desk: CustomerRoom) -> None:
        super().__init__(desk)
        self._shown = 0
        self._soon = QTimer(self, interval=BETWEEN_MS, singleShot=True)
        self._soon.timeout.connect(desk.refresh)
        desk.opened.connect(self._opened)
        desk.left.connect(self._left)

    @Slot(object)
    def kept(self, whose: frozenset[int]) -> None:
        """The timelines of these customers show more of calls now."""
        if self._shown in whose and not self._soon.isActive():
            self._soon.start()

    def _opened(self, customer: CustomerView) -> None:
        self._shown = customer.customer_id

    def _left(self) -> None:
        self._shown = 0
