"""Paints one row of a timeline: the heading of a journey or day, or time, dot, title, text and customer time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desk.domain.seeking import sought
from desk.services.journey_views import JourneyView
from desk.services.views import Marks, TimelineItem
from desk.ui.customer.timeline_model import DATED, DAY, ITEM, JOURNEY, Index
from desk.ui.customer.timeline_words import beside_title
from desk.ui.mirror import Mirror, written
from desk.ui.names import channel_word
from desk.ui.pieces.marked import stretches
from desk.ui.tools import Tools
from desk.ui.words import length, one_line

PAD = 8
GAP = 10
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
END = Qt.TextElideMode.ElideRight
# More than the rows of a few screens.
CUTS_KEPT = 1_000
# The widest time of day in any locale with figures of one width.
WIDEST_TIME = datetime(2026, 1, 1, 22, 58)  # noqa: DTZ001 (only its width matters)
WIDEST_DAY = date(2028, 11, 28)


@dataclass(frozen=True, slots=True)
class Measures:
    """Fonts and the sizes that follow from them; made once per look."""

    title: QFont
    small: QFont
    heading: QFont
    title_size: QFontMetrics
    small_size: QFontMetrics
    heading_size: QFontMetrics
    time_width: int
    item_height: int
    day_height: int


def measure(tools: Tools) -> Measures:
    """Measure the fonts of the look in force."""
    theme = tools.theme
    title, small = theme.font(weight=QFont.Weight.Medium), theme.font("small")
    heading = theme.font("section", QFont.Weight.DemiBold)
    title_size, small_size, heading_size = (QFontMetrics(font) for font in (title, small, heading))
    return Measures(
        title=title,
        small=small,
        heading=heading,
        title_size=title_size,
        small_size=small_size,
        heading_size=heading_size,
        time_width=2
        + max(
            42,
            small_size.horizontalAdvance(tools.words.time(WIDEST_TIME)),
            small_size.horizontalAdvance(tools.words.short_date(WIDEST_DAY)),
        ),
        item_height=title_size.height() + small_size.height() + 18,
        day_height=heading_size.height() + 18,
    )


class TimelinePainter(QStyledItemDelegate):
    """The delegate of a timeline; what is looked for is marked wherever it stands in a row, `current` is this journey's
    id."""

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._needle, self._sought = "", sought("")
        self.current = ""
        self.measures = measure(tools)
        self._cuts: dict[tuple[str, int, bool], str] = {}
        # Of the row being painted.
        self._turned = Mirror(Qt.LayoutDirection.LeftToRight, QRect())
        tools.theme.changed.connect(self._measure)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._turned = Mirror(option.direction, option.rect)
        item: TimelineItem | None = index.data(ITEM)
        if item is None:
            self._paint_heading(painter, option.rect, index)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, option)
            self._paint_dot(painter, option.rect, item, index)
            self._paint_words(painter, option.rect, item, bool(index.data(DATED)))
        painter.restore()

    def look_for(self, text: str) -> None:
        """Mark the words of this text from now on, or the text where it is a part of one."""
        self._needle, self._sought = text.lower(), sought(text, typing=True)

    def _measure(self) -> None:
        self.measures = measure(self._tools)
        self._cuts.clear()

    def _cut(self, text: str, width: int, size: QFontMetrics) -> str:
        """As much of a text as fits; measured once for the rows in sight and those around them."""
        key = text, width, size is self.measures.title_size
        shown = self._cuts.get(key)
        if shown is None:
            if len(self._cuts) >= CUTS_KEPT:
                self._cuts.clear()
            shown = self._cuts[key] = size.elidedText(one_line(text), END, width)
        return shown

    def _paint_heading(self, painter: QPainter, rect: QRect, index: Index) -> None:
        sizes, look = self.measures, self._tools.theme.look
        journey: JourneyView | None = index.data(JOURNEY)
        heading, beside = self._day_words(index.data(DAY)) if journey is None else self._journey_words(journey)
        line = rect.adjusted(PAD, rect.height() - sizes.heading_size.height() - 5, -PAD, -5)
        taken = sizes.small_size.horizontalAdvance(beside) + PAD
        shown = sizes.heading_size.elidedText(one_line(heading), END, line.width() - taken)
        painter.setFont(sizes.heading)
        painter.setPen(look.colour("text"))
        painter.drawText(line, written(LEFT, shown), shown)
        painter.setFont(sizes.small)
        painter.setPen(look.colour("faint"))
        behind = line.adjusted(sizes.heading_size.horizontalAdvance(shown) + PAD, 1, 0, 1)
        painter.drawText(self._turned.box(behind), written(LEFT, beside), beside)

    def _day_words(self, day: date | None) -> tuple[str, str]:
        words = self._tools.words
        if day is None:
            return "", ""
        beside = words.weekday(day)
        if (words.today() - day).days in (0, 1):
            beside = f"{beside} {words.short_date(day)}"
        return words.day(day), beside

    def _journey_words(self, journey: JourneyView) -> tuple[str, str]:
        words = self._tools.words
        return journey.title, beside_title(journey, journey.journey_id == self.current, words, words.now())

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        look = self._tools.theme.look
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if not chosen and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        box = QRectF(option.rect).adjusted(1, 0.5, -1, -0.5)
        painter.setPen(look.edge() if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sel" if chosen else "hover"))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("accent"), 2 if look.few else 1))
        painter.drawRoundedRect(box, look.size("radius"), look.size("radius"))

    def _paint_dot(self, painter: QPainter, rect: QRect, item: TimelineItem, index: Index) -> None:
        look, size = self._tools.theme.look, self._tools.theme.look.size("dot")
        x = self._turned.x(rect.x() + PAD + self.measures.time_width + GAP + size / 2)
        y = rect.y() + 8 + self.measures.title_size.height() / 2
        colour = look.channel(item.channel)
        painter.setPen(QPen(look.colour("line"), 2))
        if self._is_item(index, -1):
            painter.drawLine(QPointF(x, rect.y()), QPointF(x, y - size))
        if self._is_item(index, +1):
            painter.drawLine(QPointF(x, y + size), QPointF(x, rect.bottom() + 1))
        painter.setPen(Qt.PenStyle.NoPen)
        if item.open_end:
            halo = QColor(colour)
            halo.setAlphaF(0.25)
            painter.setBrush(halo)
            painter.drawEllipse(QRectF(x - size / 2 - 4, y - size / 2 - 4, size + 8, size + 8))
        painter.setBrush(colour)
        painter.drawEllipse(QRectF(x - size / 2, y - size / 2, size, size))

    def _is_item(self, index: Index, step: int) -> bool:
        return index.model().index(index.row() + step, 0).data(ITEM) is not None

    def _paint_words(self, painter: QPainter, rect: QRect, item: TimelineItem, dated: bool) -> None:
        look, sizes = self._tools.theme.look, self.measures
        first = QRect(rect.x() + PAD, rect.y() + 8, rect.width() - 2 * PAD, sizes.title_size.height())
        second = QRect(first.x(), first.bottom() + 3, first.width(), sizes.small_size.height())
        self._paint_when(painter, first, second, item, dated)
        channel = channel_word(item.channel)
        painter.drawText(second, written(RIGHT, channel), channel)
        painter.setPen(look.colour("muted"))
        own = self._own_time(item)
        painter.drawText(first, written(RIGHT, own), own)
        indent = sizes.time_width + look.size("dot") + 2 * GAP
        taken = max(sizes.small_size.horizontalAdvance(text) for text in (own, channel)) + 2 * GAP
        painter.setPen(look.colour("muted"))
        self._paint_line(painter, second.adjusted(indent, 0, -taken, 0), item.text, sizes.small_size)
        painter.setFont(sizes.title)
        painter.setPen(look.colour("text"))
        self._paint_line(painter, first.adjusted(indent, 0, -taken, 0), item.title, sizes.title_size)

    def _paint_when(self, painter: QPainter, first: QRect, second: QRect, item: TimelineItem, dated: bool) -> None:
        """The time; under a journey, whose heading says no day, the day before it unless it is today. Of what has a day
        and no time that day alone."""
        words, width = self._tools.words, self.measures.time_width
        day, timed = words.local(item.started_at).date(), words.is_timed(item.started_at)
        lines = [words.time(item.started_at)] if timed else []
        if dated and (day != words.today() or not timed):
            lines.insert(0, words.day(day) if day == words.today() else words.short_date(day))
        painter.setFont(self.measures.small)
        painter.setPen(self._tools.theme.look.colour("faint"))
        for place, text in zip((first, second), lines, strict=False):
            box = self._turned.box(QRect(place.x(), place.y(), width, place.height()))
            painter.drawText(box, written(RIGHT, text), text)

    def _paint_line(self, painter: QPainter, rect: QRect, text: str, size: QFontMetrics) -> None:
        shown, rect = self._cut(text, rect.width(), size), self._turned.box(rect)
        marks = self._marks(shown) if self._needle else ()
        if marks:
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._tools.theme.look.colour("mark"))
            for left, right in stretches(shown, painter.font(), marks, rect, self._turned.turned):
                painter.drawRoundedRect(QRectF(left - 1, rect.y(), right - left + 2, rect.height()), 3, 3)
            painter.restore()
        painter.drawText(rect, written(LEFT, shown), shown)

    def _marks(self, shown: str) -> Marks:
        place = shown.lower().find(self._needle)
        if place >= 0:
            return ((place, place + len(self._needle)),)
        return self._sought.ranges(shown)

    def _own_time(self, item: TimelineItem) -> str:
        if not item.customer_time:
            return ""
        return f"{length(item.customer_time)} +" if item.open_end else length(item.customer_time)
