"""One chart on the screen: days along it are walked with the arrow keys or the pointer, and each day's values said."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.pieces.buttons import announce
from desk.ui.roles import Role
from desk.ui.theme import Look, Theme
from desk.ui.tools import Tools
from desk.ui.trends.drawing import Drawn, Ink
from desk.ui.trends.drawing import draw as drawn_chart
from desk.ui.trends.figures import Chart

HEIGHT = 190
LEAST = QSize(220, 150)
WEEK = 7
MARK = 4.0
# The colours of the two lines; the second is broken too, and its days are marked by a square, not a disc.
LINES = ("accent", "order")
KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: +1,
    Qt.Key.Key_PageUp: -WEEK,
    Qt.Key.Key_PageDown: +WEEK,
}


def draw(chart: Chart, size: tuple[float, float], theme: Theme, look: Look, dates: tuple[str, ...]) -> Drawn:
    """A chart in the colours of a look."""
    first, second = (look.colour(name).name() for name in LINES)
    ink = Ink((first, second), look.colour("skeleton").name(), look.colour("muted").name(), theme.font("tiny"))
    return drawn_chart(chart, *size, ink, dates)


class ChartView(QWidget):
    """`moved` carries the place of the day one is at, -1 for none."""

    HEARD_AS = Role.Chart
    moved = Signal(int)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = tools.theme, tools.words
        self._chart: Chart | None = None
        self._drawn: Drawn | None = None
        self._renderer: QSvgRenderer | None = None
        self._for: tuple[object, ...] = ()
        self.place = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        tools.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(420, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return LEAST

    def show_chart(self, chart: Chart) -> None:
        """Show another one; the day one was at stays, where it is still there."""
        former = self.day
        self._chart, self._for = chart, ()
        self.place = chart.days.index(former) if former in chart.days else -1
        told = self.tr("{title}: {whole}. Arrow keys move along it.")
        self.setAccessibleName(told.format(title=chart.title, whole=chart.whole))
        self._tell()
        self.update()

    @property
    def day(self) -> object:
        """The day one is at; None for none."""
        return self._chart.days[self.place] if self._chart is not None and self.place >= 0 else None

    def go(self, place: int) -> None:
        """Be at another day; -1 at none."""
        last = len(self._chart.days) - 1 if self._chart is not None else -1
        place = max(-1, min(last, place))
        if place != self.place:
            self.place = place
            self._tell()
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._chart.days) - 1 if self._chart is not None else -1
        key = Qt.Key(event.key())
        if key in KEYS:
            begun = self.place if self.place >= 0 else last + (KEYS[key] < 0)
            self.go(max(0, begun + KEYS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go(0 if key == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)
            return
        announce(self, self.accessibleDescription())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.place < 0 and self._chart is not None and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.go(len(self._chart.days) - 1)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawn is not None and self._chart is not None and len(self._chart.days) > 1:
            plot = self._drawn.plot
            share = (event.position().x() - plot.left()) / plot.width()
            self.go(round(max(0.0, min(1.0, share)) * (len(self._chart.days) - 1)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._chart is None:
            return
        self._draw(self._chart)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._renderer is not None:
            self._renderer.render(painter, QRectF(self.rect()))
        look = self._theme.look
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        if self.place >= 0 and self._drawn is not None:
            self._paint_day(painter, look, self._drawn)

    def _paint_day(self, painter: QPainter, look: Look, drawn: Drawn) -> None:
        plot = drawn.plot
        count = len(self._chart.days) if self._chart is not None else 0
        x = plot.left() + plot.width() * self.place / max(1, count - 1)
        painter.setPen(QPen(look.colour("muted"), 1))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        painter.setPen(QPen(look.colour("panel"), 1.5))
        for points, name, mark in zip(drawn.points, LINES, (_disc, _square), strict=False):
            point = points[self.place]
            if point is not None:
                painter.setBrush(QColor(look.colour(name)))
                mark(painter, point)

    def _draw(self, chart: Chart) -> None:
        """Anew where the size, the look or the numbers are other ones than before."""
        wanted = (self.size(), self._theme.look.name, id(chart))
        if wanted == self._for:
            return
        self._for = wanted
        dates = tuple(self._words.short_date(day) for day in chart.days)
        self._drawn = draw(chart, (self.width(), self.height()), self._theme, self._theme.look, dates)
        self._renderer = QSvgRenderer(QByteArray(self._drawn.text))

    def _tell(self) -> None:
        told = self._chart.at(self.place, self._words) if self._chart is not None and self.place >= 0 else ""
        self.setAccessibleDescription(told)
        self.moved.emit(self.place)


def _disc(painter: QPainter, at: QPointF) -> None:
    painter.drawEllipse(at, MARK, MARK)


def _square(painter: QPainter, at: QPointF) -> None:
    painter.drawRect(QRectF(at.x() - MARK, at.y() - MARK, 2 * MARK, 2 * MARK))
