"""Brings the numbers of some days for the trends."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Journeys
from desk.services.flag_views import NumbersView
from desk.ui.background import Latest, Trouble
from desk.ui.tools import Tools
from desk.ui.trends.figures import WEEK, period

# More days than these are shown by week: of a year by day one would see but the weekends.
MOST_BY_DAY = 100


class TrendsWork(QObject):
    """`came` carries the NumbersView asked for last, `failed` the Trouble in its place."""

    came = Signal(object)
    failed = Signal(object)

    def __init__(self, tools: Tools, journeys: Journeys, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words, self._journeys = tools.words, journeys
        self._asked = Latest(tools.quick, self)
        self.view: NumbersView | None = None

    def ask(self, days: int) -> None:
        """Ask for the last so many days, today included."""
        first, last = period(days, self._words.today())
        each = WEEK if days > MOST_BY_DAY else 1
        self._asked.ask(lambda: self._journeys.numbers(first, last, each), self._know, self._fail)

    def _know(self, view: NumbersView) -> None:
        self.view = view
        self.came.emit(view)

    def _fail(self, trouble: Trouble) -> None:
        self.failed.emit(trouble)
