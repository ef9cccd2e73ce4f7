"""The customers opened in this run, newest first."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desk.services.views import CustomerView
from desk.ui.pieces.people import PeopleList, Person
from desk.ui.tools import Tools

MOST = 12
REFRESH_MS = 20_000
LEAST_ROW = 20


class RecentList(PeopleList):
    """`picked` carries the customer_id to open again."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools.theme, "", parent)
        self.setAccessibleName(self.tr("Recent customers"))
        self._words = tools.words
        self._opened: list[tuple[int, str, datetime]] = []
        self._shown = 0
        self._fit()
        self._tick = QTimer(self, interval=REFRESH_MS)
        self._tick.timeout.connect(self._show)
        self._tick.start()
        # Whoever is opened is painted first.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show)

    def remember(self, customer: CustomerView) -> None:
        """A customer was opened just now."""
        entry = (customer.customer_id, customer.name, self._words.now())
        others = [known for known in self._opened if known[0] != customer.customer_id]
        self._opened = [entry, *others][:MOST]
        self._shown = customer.customer_id
        self._soon.start()

    def nobody_shown(self) -> None:
        """No customer is open now."""
        self._shown = 0
        self._show()

    def _show(self) -> None:
        now = self.tr("now")
        ago = self._words.ago
        self.show_people([Person(who, name, now if who == self._shown else ago(at)) for who, name, at in self._opened])
        self._fit()
        row = next((row for row, known in enumerate(self._opened) if known[0] == self._shown), -1)
        self.choose(row)

    def _fit(self) -> None:
        """What comes below stands close."""
        self.setMaximumHeight(max(1, len(self._opened)) * max(LEAST_ROW, self.sizeHintForRow(0)) + 2)
