"""The strip above a timeline: how many lines fell on each day of the last twelve weeks, this journey's marked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desk.ui.customer.timeline_model import TimelineModel
from desk.ui.tools import Tools
from desk.ui.words import tip

DAYS = 84
LEAST_BAR = 3
GAP = 2


@dataclass(slots=True)
class Bar:
    """One day: all its lines, and those of this journey."""

    lines: int = 0
    here: int = 0


class DensityStrip(QWidget):
    """`key_wanted`: the newest line of a day is wanted. Days before the oldest line loaded stay without a ground."""

    key_wanted = Signal(str)

    def __init__(self, tools: Tools, model: TimelineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._model = tools, model
        self._bars: dict[date, Bar] = {}
        self._known_from: date | None = None
        self._counted = 0
        self._roomy = True
        self.setFixedHeight(tools.theme.look.size("strip"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.hide()
        model.modelReset.connect(self._begin)
        model.dataChanged.connect(self._begin)
        model.grown.connect(self._count)
        tools.theme.changed.connect(self.update)

    def make_room(self, roomy: bool) -> None:
        """Whether there is room for it beside the lines themselves."""
        self._roomy = roomy
        self.setVisible(roomy and bool(self._bars))

    def lines(self, day: date) -> Bar:
        """What fell on a day."""
        return self._bars.get(day, Bar())

    def place_of(self, day: date) -> float:
        """The middle of a day's bar, in logical pixels from the left."""
        ago = (self._tools.words.today() - day).days
        return (DAYS - ago - 0.5) * self.width() / DAYS

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().x())
        local = self._tools.words.local
        newest = next((item for item in self._model.lines.items if local(item.started_at).date() == day), None)
        if event.button() == Qt.MouseButton.LeftButton and newest is not None:
            self.key_wanted.emit(newest.key)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tip(self._told(self._day_at(event.pos().x()))), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, today = self._tools.theme.look, self._tools.words.today()
        most = max((bar.lines for bar in self._bars.values()), default=1)
        step = self.width() / DAYS
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for ago in range(DAYS):
            day = today - timedelta(days=ago)
            if self._known_from is None or day < self._known_from:
                continue
            bar, x = self.lines(day), self.width() - (ago + 1) * step
            room = self.height() - 1
            heights = [(1.0, "line")]
            if bar.lines:
                full = max(LEAST_BAR, room * bar.lines / most)
                heights = [(full, "scroll"), (full * bar.here / bar.lines, "accent")]
            for height, token in heights:
                if height:
                    painter.setBrush(look.colour(token))
                    box = QRectF(x + GAP / 2, self.height() - height, max(1.0, step - GAP), height)
                    painter.drawRoundedRect(box, 1, 1)

    def _begin(self) -> None:
        """Other lines, or another journey is this one: count anew."""
        self._bars, self._known_from, self._counted = {}, None, 0
        self._count()

    def _count(self) -> None:
        """Count what came after the lines counted already."""
        first = self._tools.words.today() - timedelta(days=DAYS - 1)
        items, journeys = self._model.lines.items, self._model.journeys
        for item in items[self._counted :]:
            day = self._tools.words.local(item.started_at).date()
            if day < first:
                self._known_from = first
                break
            self._known_from = day
            bar = self._bars.setdefault(day, Bar())
            bar.lines += 1
            bar.here += journeys.current is not None and journeys.of(item.key) is journeys.current
        self._counted = len(items)
        if self._model.older is None:
            self._known_from = first
        self.make_room(self._roomy)
        self.setAccessibleName(self._spoken())
        self.update()

    def _day_at(self, x: float) -> date:
        ago = DAYS - 1 - int(max(0.0, min(x, self.width() - 1)) * DAYS / max(1, self.width()))
        return self._tools.words.today() - timedelta(days=ago)

    def _told(self, day: date) -> str:
        words, bar = self._tools.words, self.lines(day)
        named = f"{words.weekday(day)} {words.short_date(day)}"
        if self._known_from is None or day < self._known_from:
            return self.tr("{day}: not loaded yet").format(day=named)
        told = self.tr("1 line") if bar.lines == 1 else self.tr("{n} lines").format(n=words.number(bar.lines))
        if bar.here:
            told = self.tr("{lines}, {n} in this journey").format(lines=told, n=words.number(bar.here))
        return f"{named}: {told}"

    def _spoken(self) -> str:
        if not self._bars:
            return ""
        lines = self._tools.words.number(sum(bar.lines for bar in self._bars.values()))
        busiest = max(self._bars, key=lambda day: self._bars[day].lines)
        told = self.tr("Lines a day in the last twelve weeks: {n} in all; most on {busiest}")
        return told.format(n=lines, busiest=self._told(busiest))
