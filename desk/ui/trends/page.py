"""The trends: for how many days, the charts or the table of the same numbers, and what to take along of them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.services.flag_views import NumbersDay, NumbersView
from desk.ui.pieces.buttons import IconButton, push
from desk.ui.pieces.column import Column
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.lines import LinesModel
from desk.ui.pieces.lines_table import LinesTable
from desk.ui.pieces.segments import Segments
from desk.ui.pieces.states import NoteBar, States
from desk.ui.pieces.undo import UndoBar
from desk.ui.tools import Tools
from desk.ui.trends.card import ChartCard
from desk.ui.trends.days import days_shape
from desk.ui.trends.figures import PERIODS, charts, days_between, is_weekly

CHARTS = 4
# Below this width the charts stand one below the other.
ABREAST = 720
LEAST_SHOWN = 320


class TrendsPage(Column):
    """`back_wanted`: to the board; `days_wanted` carries how many days to show; `taken(kind)`: take them along as "csv"
    or "pdf"."""

    back_wanted = Signal()
    days_wanted = Signal(int)
    taken = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._words = tools.words
        self.back = IconButton(tools.theme, "back", self.tr("Back to the board"))
        KeyHint(self.back, tools.keys, "escape", self.tr("Back to the board"))
        self.back.clicked.connect(self.back_wanted)
        self.subtitle = ElidedLabel(role="muted")
        days = [(name, self.tr("{n} days").format(n=tools.words.number(days))) for name, days in PERIODS.items()]
        self.days = Segments(days, self.tr("How far back"))
        self.ways = Segments([("charts", self.tr("Charts")), ("table", self.tr("Table"))], self.tr("Shown as"))
        self.csv = push(self.tr("Save as CSV …"), lambda: self.taken.emit("csv"))
        self.pdf = push(self.tr("Save as PDF …"), lambda: self.taken.emit("pdf"))
        self.note = NoteBar(tools.theme)
        self.settling = PlainLabel(role="small-warn", wrap=True)
        self.cards = [ChartCard(tools) for _chart in range(CHARTS)]
        self.model: LinesModel[NumbersDay] = LinesModel(days_shape(tools.words), self)
        self.table = LinesTable(tools, self.model, self.tr("Numbers by day"))
        self.shown = QStackedWidget()
        self.states = States(tools.theme, self.shown)
        self.done = UndoBar(tools)
        self._grid = QGridLayout()
        self._columns = 0
        self._lay_out(tools)
        self.days.choose("30")
        self.ways.choose("charts")
        self.days.chosen.connect(lambda name: self.days_wanted.emit(PERIODS[name]))
        self.ways.chosen.connect(self._show_way)
        self.show_any(there=False)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @property
    def count(self) -> int:
        """How many days are wanted."""
        return PERIODS[self.days.now]

    def press(self, place: int) -> None:
        """Show the period at `place`, counted from 1."""
        if 1 <= place <= len(PERIODS):
            list(self.days.buttons.values())[place - 1].click()

    def step(self, by: int) -> None:
        """The next (+1) or former (-1) day of the table, or chart."""
        if self.ways.now == "table":
            self.table.step(by)
            return
        views = [card.view for card in self.cards if card.view.isVisible()]
        now = self.window().focusWidget()
        heard = next((place for place, view in enumerate(views) if view is now), -1 if by > 0 else len(views))
        if views:
            views[max(0, min(len(views) - 1, heard + by))].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_numbers(self, view: NumbersView) -> None:
        """Show these days."""
        self.note.hide()
        self.subtitle.show_text(days_between(view, self._words))
        for card, chart in zip(self.cards, charts(view, self._words), strict=True):
            card.show_chart(chart)
        shape = days_shape(self._words, is_weekly(view))
        if shape.columns != self.model.shape.columns:
            # Days turn into weeks: none of the rows is what it was.
            self.model.show_rows(())
            self.model.shape = shape
            self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        self.model.show_rows(view.days[::-1])
        told = self.tr("Numbers are still settling: {n} customers to go.")
        one = self.tr("Numbers are still settling: 1 customer to go.")
        self.settling.show_text(one if view.settling == 1 else told.format(n=self._words.number(view.settling)))
        self.settling.setVisible(view.settling > 0)
        self.states.show_content()
        self.show_any(there=True)

    def show_any(self, there: bool) -> None:
        """Whether there is something to take along."""
        for button in (self.csv, self.pdf):
            button.setEnabled(there)

    def take_focus(self) -> None:
        """Hear the keyboard where one chooses how far back."""
        self.days.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(2 if self.viewport().width() >= ABREAST else 1)

    def _show_way(self, name: str) -> None:
        self.shown.setCurrentIndex(0 if name == "charts" else 1)
        if name == "table" and self.table.currentIndex().row() < 0:
            self.table.choose_row(0)

    def _lay_out(self, tools: Tools) -> None:
        title = QVBoxLayout()
        title.setSpacing(2)
        title.addWidget(PlainLabel(self.tr("Trends"), "heading"))
        title.addWidget(self.subtitle)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(title, 1)
        asked = FlowLayout(gap=10, line_gap=6)
        for part in (self.days, self.ways, self.csv, self.pdf):
            asked.addWidget(part)
        all_charts = QWidget()
        self._grid = QGridLayout(all_charts)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(tools.theme.look.size("gap"))
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        self.shown.addWidget(all_charts)
        self.shown.addWidget(card)
        self.shown.setMinimumHeight(LEAST_SHOWN)
        self.column.addLayout(head)
        self.column.addLayout(asked)
        self.column.addWidget(self.settling)
        self.column.addWidget(self.note)
        self.column.addWidget(self.states, 1)
        self.column.addWidget(self.done)
        self.settling.hide()
        self._place(2)

    def _place(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for place, card in enumerate(self.cards):
                self._grid.addWidget(card, place // columns, place % columns)
            for column in range(2):
                self._grid.setColumnStretch(column, 1 if column < columns else 0)
