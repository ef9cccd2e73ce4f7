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
        # The lines that were counted, how many of them, and from which day on.
        self._counted: list[TimelineItem] = []
        self._so_far = 0
        self._first = date.min
        # Whether every line that falls on a bar is counted: whatever comes next is older.
        self._whole = False
        # The days of those counted in a bar, by their keys.
        self._days: dict[str, date] = {}
        # The keys of the lines of this journey.
        self._here: frozenset[str] = frozenset()
        model.modelReset.connect(self._begin)
        model.dataChanged.connect(self._begin)
        model.grown.connect(self._grow)

    def lines(self, day: date) -> Bar:
        """What fell on a day."""
        return self.bars.get(day, Bar())

    def newest(self, day: date) -> TimelineItem | None:
        """The newest line of a day."""
        return next((item for item in self._model.lines.items if self._day(item) == day), None)

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
        """Other lines, or another journey is this one. The same lines in another order fall on the same days."""
        lines, first = self._model.lines.items, self._tools.words.today() - timedelta(days=DAYS - 1)
        before, self._here = self._here, self._model.journeys.here
        if self._counted is not lines or self._first != first:
            self._counted, self._first = lines, first
            self.bars, self._days, self.known_from, self._so_far, self._whole = {}, {}, None, 0, False
        else:
            self._move_here(before)
        self._count()
        self.counted.emit()

    def _grow(self) -> None:
        """More lines came. Most of a long history is older than any bar, and changes none."""
        if not self._whole:
            self._count()
            self.counted.emit()

    def _count(self) -> None:
        """Count what came after the lines counted already."""
        items, first = self._model.lines.items, self._first
        for item in () if self._whole else items[self._so_far :]:
            day = self._day(item)
            if day < first:
                self._whole = True
                break
            self.known_from = self._days[item.key] = day
            bar = self.bars.setdefault(day, Bar())
            bar.lines += 1
            bar.here += item.key in self._here
        self._so_far = len(items)
        self._whole = self._whole or self._model.older is None
        if self._whole:
            self.known_from = first

    def _move_here(self, before: frozenset[str]) -> None:
        """Lines came to this journey, or left it. A long one is told of again and again while one reads on."""
        for key, day in self._days.items():
            self.bars[day].here += (key in self._here) - (key in before)

    def _day(self, item: TimelineItem) -> date:
        return self._tools.words.local(item.started_at).date()
