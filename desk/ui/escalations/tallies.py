"""Brings the numbers over all customers to the cards of the board, and asks again while they are still settling."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desk.services.asks import Journeys
from desk.services.flag_views import NumbersView
from desk.ui.background import Latest, Trouble
from desk.ui.escalations.board import BoardPage
from desk.ui.escalations.numbers import period, period_before
from desk.ui.tools import Tools

SETTLING_MS = 3_000


class Tallies(QObject):
    """Asks for thirty days and the thirty before them."""

    def __init__(self, tools: Tools, journeys: Journeys, board: BoardPage) -> None:
        super().__init__(board)
        self._tools, self._journeys, self._board = tools, journeys, board
        self._asked = Latest(tools.quick, self)
        self._again = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._again.timeout.connect(self._look_again)

    def ask(self) -> None:
        """Ask for the numbers of now."""
        today = self._tools.words.today()

        def work() -> tuple[NumbersView, NumbersView]:
            return self._journeys.numbers(*period(today)), self._journeys.numbers(*period_before(today))

        self._asked.ask(work, lambda answer: self._show(*answer), self._say)

    def _show(self, now: NumbersView, before: NumbersView) -> None:
        self._board.cards.show_numbers(now, before)
        told = self.tr("Numbers are still settling: {n} customers to go.")
        one = self.tr("Numbers are still settling: 1 customer to go.")
        count = self._tools.words.number(now.settling)
        self._board.settling.show_text(one if now.settling == 1 else told.format(n=count))
        self._board.settling.setVisible(now.settling > 0)
        if now.settling:
            self._again.start()

    def _look_again(self) -> None:
        if self._board.isVisible():
            self.ask()

    def _say(self, trouble: Trouble) -> None:
        self._board.settling.show_text(f"{trouble.title} {trouble.advice}".strip())
        self._board.settling.show()
