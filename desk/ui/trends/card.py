"""A chart with its title, what is said of the whole, which line is which, and the day one is at in words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.theme import Theme
from desk.ui.tools import Tools
from desk.ui.trends.chart import LINES, MARK, ChartView
from desk.ui.trends.figures import Chart

SWATCH = QSize(26, 14)


class Swatch(QWidget):
    """How a line is drawn: whole with a disc, or broken with a square. Its name stands beside it."""

    def __init__(self, theme: Theme, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._place = theme, place
        self.setFixedSize(SWATCH)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._theme.look.colour(LINES[self._place]))
        pen = QPen(colour, 2)
        if self._place:
            pen.setDashPattern([3, 1.75])
        painter.setPen(pen)
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.drawLine(QPointF(0, middle.y()), QPointF(self.width(), middle.y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if self._place:
            painter.drawRect(QRectF(middle.x() - MARK + 0.5, middle.y() - MARK + 0.5, 2 * MARK - 1, 2 * MARK - 1))
        else:
            painter.drawEllipse(middle, MARK, MARK)


class ChartCard(QFrame):
    """One of the trends."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._words = tools.words
        self._chart: Chart | None = None
        self.title = PlainLabel(role="section")
        self.whole = ElidedLabel(role="small")
        self.names = [ElidedLabel(role="small") for _line in LINES]
        self.at = ElidedLabel(role="small")
        self.view = ChartView(tools)
        self.nothing = PlainLabel(role="muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._either = QStackedLayout()
        legend = QHBoxLayout()
        legend.setSpacing(6)
        for place, name in enumerate(self.names):
            legend.addWidget(Swatch(tools.theme, place))
            legend.addWidget(name)
            legend.addSpacing(8)
        legend.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 11, 15, 11)
        column.setSpacing(3)
        column.addWidget(self.title)
        column.addWidget(self.whole)
        column.addSpacing(4)
        column.addLayout(legend)
        # Into the card first: a stack shows what it is given, and without a parent that would be a window.
        column.addLayout(self._either, 1)
        self._either.addWidget(self.view)
        self._either.addWidget(self.nothing)
        column.addWidget(self.at)
        self.view.moved.connect(self._say_day)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, super().minimumSizeHint().height())

    def show_chart(self, chart: Chart) -> None:
        """Show another one."""
        self._chart = chart
        self.title.show_text(chart.title)
        self.whole.show_text(chart.whole)
        for label, line in zip(self.names, chart.lines, strict=False):
            label.show_text(line.name)
        self.view.show_chart(chart)
        self.nothing.show_text(self.tr("Nothing in these days."))
        self._either.setCurrentWidget(self.nothing if chart.empty else self.view)
        self._say_day(self.view.place)

    def _say_day(self, place: int) -> None:
        if self._chart is None or self._chart.empty:
            self.at.show_text("")
        elif place < 0:
            self.at.show_text(self.tr("Point at it, or move along it with the arrow keys."))
        else:
            self.at.show_text(self._chart.at(place, self._words))
