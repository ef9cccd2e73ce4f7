"""How many lines of a timeline fell on each day of the last twelve weeks, as far as they are loaded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desk.services.views import TimelineItem
from desk.ui.customer.timeline_model import TimelineModel
from desk.ui.tools import Tools

DAYS = 84


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("DensityStrip", text)


@dataclass(slots=True)
class Bar:
    """One day: all its lines, and those of this journey."""

    lines: int = 0
    here: int = 0


class DensityDays(QObject):
    """`counted`: `bars`, by day, are others now; of days before `known_from` nothing is loaded yet."""

    counted = Signal()

    def __init__(self, tools: Tools, model: TimelineModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._model = tools, model
        self.bars: dict[date, Bar] = {}
        self.known_from: date | None = None
        self._so_far = 0
        model.modelReset.connect(self._begin)
        model.dataChanged.connect(self._begin)
        model.grown.connect(self._count)

    def lines(self, day: date) -> Bar:
        """What fell on a day."""
        return self.bars.get(day, Bar())

    def newest(self, day: date) -> TimelineItem | None:
        """The newest line of a day."""
        local = self._tools.words.local
        return next((item for item in self._model.lines.items if local(item.started_at).date() == day), None)

    def told(self, day: date) -> str:
        """A day in words."""
        words, bar = self._tools.words, self.lines(day)
        named = f"{words.weekday(day)} {words.short_date(day)}"
        if self.known_from is None or day < self.known_from:
            return tr("{day}: not loaded yet").format(day=named)
        told = tr("1 line") if bar.lines == 1 else tr("{n} lines").format(n=words.number(bar.lines))
        if bar.here:
            told = tr("{lines}, {n} in this journey").format(lines=told, n=words.number(bar.here))
        return f"{named}: {told}"

    def spoken(self) -> str:
        """All days in one sentence, for screen readers; "" where there are none."""
        if not self.bars:
            return ""
        lines = self._tools.words.number(sum(bar.lines for bar in self.bars.values()))
        busiest = max(self.bars, key=lambda day: self.bars[day].lines)
        told = tr("Lines a day in the last twelve weeks: {n} in all; most on {busiest}")
        return told.format(n=lines, busiest=self.told(busiest))

    def _begin(self) -> None:
        """Other lines, or another journey is this one: count anew."""
        self.bars, self.known_from, self._so_far = {}, None, 0
        self._count()

    def _count(self) -> None:
        """Count what came after the lines counted already."""
        first = self._tools.words.today() - timedelta(days=DAYS - 1)
        items, journeys = self._model.lines.items, self._model.journeys
        for item in items[self._so_far :]:
            day = self._tools.words.local(item.started_at).date()
            if day < first:
                self.known_from = first
                break
            self.known_from = day
            bar = self.bars.setdefault(day, Bar())
            bar.lines += 1
            bar.here += journeys.current is not None and journeys.of(item.key) is journeys.current
        self._so_far = len(items)
        if self._model.older is None:
            self.known_from = first
        self.counted.emit()
