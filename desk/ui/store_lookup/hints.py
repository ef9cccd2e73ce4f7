"""What is still to be said of the counter itself: that its store has no name, that its manners are wrong, that somebody
was left standing there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.store_views import CounterView
from desk.services.visit_views import VisitView
from desk.ui.background import Trouble
from desk.ui.pieces.states import NoteBar
from desk.ui.tools import Tools


class CounterHints(QWidget):
    """`settings_wanted`: the store wants a name. It takes no room while there is nothing to say."""

    settings_wanted = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self.hint, self.open = NoteBar(tools.theme), NoteBar(tools.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.hint)
        column.addWidget(self.open)
        self.hide()

    def show_counter(self, counter: CounterView) -> None:
        """How this counter works."""
        if counter.trouble:
            self.hint.say(Trouble(self.tr("Your own manners.toml does not count:"), counter.trouble))
        elif not counter.name:
            title = self.tr("This desk does not say in which store it stands.")
            self.hint.say(Trouble(title, ""), self.tr("Name the store"), self.settings_wanted.emit, icon="store")
        else:
            self.hint.hide()
        self._fit()

    def show_open(self, visits: Sequence[VisitView], end: Callable[[], object]) -> None:
        """Visits that are on and nobody ended."""
        self.open.hide()
        if visits:
            since = self._tools.words.time(visits[0].begun_at)
            one = self.tr("A visit is open since {time}.").format(time=since)
            many = self.tr("{n} visits are open, the first since {time}.").format(n=len(visits), time=since)
            told = Trouble(one if len(visits) == 1 else many, "")
            self.open.say(told, self.tr("They left"), end, icon="store")
        self._fit()

    def _fit(self) -> None:
        self.setVisible(not (self.hint.isHidden() and self.open.isHidden()))
