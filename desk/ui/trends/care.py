"""Keeps the trends true to what is asked for, and does what keys ask of them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.services.asks import Journeys
from desk.services.flag_views import NumbersView
from desk.ui.background import Trouble
from desk.ui.taking import Taking
from desk.ui.tools import Tools
from desk.ui.trends.page import TrendsPage
from desk.ui.trends.sheet import trends_paper, trends_sheet
from desk.ui.trends.work import TrendsWork


class Trends(QObject):
    """`page` shows them. `left`: one wants back to where one came from."""

    left = Signal()

    def __init__(self, tools: Tools, journeys: Journeys, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self.page = TrendsPage(tools, parent)
        self.work = TrendsWork(tools, journeys, self)
        self.taking = Taking(tools, self.page)
        self._shown: tuple[int, date] | None = None
        page = self.page
        page.back_wanted.connect(self.left)
        page.days_wanted.connect(lambda _days: self._ask())
        page.taken.connect(self.save)
        self.work.came.connect(self._show)
        self.work.failed.connect(self._fail)
        self.taking.busy.connect(lambda busy: page.show_any(there=not busy and self.work.view is not None))
        self.taking.saved.connect(lambda told: page.done.say(told, None))
        self.taking.failed.connect(page.note.say)

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self.page

    @property
    def days(self) -> TrendsPage:
        """What keys reach."""
        return self.page

    def enter(self) -> None:
        """One came to them."""
        self._ask()
        self.page.take_focus()

    def look_again(self) -> None:
        """Something happened meanwhile, or it is another day; what is shown stays until the answer is there."""
        self.work.ask(self.page.count)

    def save(self, kind: str) -> None:
        """Save what is shown as "csv" or "pdf"."""
        view, tools = self.work.view, self._tools
        if view is None:
            return
        name = self.tr("trends {first} {last}").format(first=view.first.isoformat(), last=view.last.isoformat())
        if kind == "csv":
            self.taking.save(self.tr("Save the trends as CSV"), f"{name}.csv", lambda: trends_sheet(view))
        else:
            paper = tools.theme.paper
            self.taking.save(
                self.tr("Save the trends as PDF"),
                f"{name}.pdf",
                lambda: trends_paper(view, tools.theme, paper, tools.words),
            )

    def _ask(self) -> None:
        wanted = (self.page.count, self._tools.words.today())
        if wanted != self._shown:
            self.page.states.wait()
        self.work.ask(self.page.count)

    def _show(self, view: NumbersView) -> None:
        self._shown = ((view.last - view.first).days + 1, view.last)
        self.page.show_numbers(view)

    def _fail(self, trouble: Trouble) -> None:
        if self._shown == (self.page.count, self._tools.words.today()):
            self.page.note.say(trouble, self.tr("Try again"), self._ask)
        else:
            # What was shown before is of other days: it cannot be saved in their place.
            self.work.view = None
            self.page.show_any(there=False)
            self.page.states.show_notice().show_trouble(trouble, self._ask)
