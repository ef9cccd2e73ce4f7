"""Four cards of numbers above the board, each with how the last thirty days went and what changed since before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.services.flag_views import NumbersDay, NumbersView
from desk.ui.escalations.wording import span, tr
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.roles import Role
from desk.ui.theme import Theme
from desk.ui.tools import Tools
from desk.ui.words import Words, length, tip

DAYS = 30
SPARK = (92, 30)
LEAST_SPARK = 24
# Below this width the cards stand two by two.
ABREAST = 700
NOTHING = "—"


def period(today: date) -> tuple[date, date]:
    """The last thirty days, today included."""
    return today - timedelta(days=DAYS - 1), today


def period_before(today: date) -> tuple[date, date]:
    """The thirty days before those."""
    first, _last = period(today)
    return first - timedelta(days=DAYS), first - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Figure:
    """One card: its number, what is said under it, and a line by day with the words that say the same."""

    value: str
    note: str
    line: tuple[float | None, ...]
    line_words: str


def figures(open_now: int | None, now: NumbersView, before: NumbersView, words: Words) -> tuple[Figure, ...]:
    """The four cards: open now, median time to answer, customer time per journey (p90), told once."""
    p90 = now.customer_time_p90 if now.journeys else None
    return (
        Figure(
            words.number(now.flags_open if open_now is None else open_now),
            tr("{n} raised in 30 days").format(n=words.number(now.flags_raised)),
            *_line(now, tr("Flags raised by day: {list}"), lambda day: day.flags_raised),
        ),
        Figure(
            NOTHING if now.answer_seconds_p50 is None else span(now.answer_seconds_p50),
            _change(now.answer_seconds_p50, before.answer_seconds_p50) or tr("None answered in 30 days"),
            *_line(now, tr("Median time to answer by day, in minutes: {list}"), _minutes_to_answer),
        ),
        Figure(
            NOTHING if p90 is None else length(p90),
            _change(p90, before.customer_time_p90 if before.journeys else None) or tr("No journeys in 30 days"),
            *_line(now, tr("Customer time, p90 by day, in minutes: {list}"), _minutes_spent),
        ),
        Figure(
            NOTHING if now.told_once_share is None else words.percent(now.told_once_share),
            # Those in which nothing was asked tell nothing about that.
            tr("Of {n} with questions in 30 days").format(n=words.number(sum(day.questioned for day in now.days))),
            *_line(now, tr("Without telling it twice by day, in percent: {list}"), _told_once),
        ),
    )


def _line(
    view: NumbersView, told: str, value: Callable[[NumbersDay], int | None]
) -> tuple[tuple[int | None, ...], str]:
    """A value a day, None on days that have none; and the words that list them."""
    values = tuple(value(day) for day in view.days)
    return values, told.format(list=", ".join(NOTHING if one is None else str(one) for one in values))


def _minutes_to_answer(day: NumbersDay) -> int | None:
    return None if day.answer_seconds_p50 is None else day.answer_seconds_p50 // 60


def _minutes_spent(day: NumbersDay) -> int | None:
    return day.customer_time_p90 // 60 if day.journeys else None


def _told_once(day: NumbersDay) -> int | None:
    return 100 * day.told_once // day.questioned if day.questioned else None


def _change(now: int | None, before: int | None) -> str:
    """What became of a length: "9 m less than the 30 days before"; "" where there is none now."""
    if now is None:
        return ""
    if before is None:
        return tr("In the last 30 days")
    if abs(now - before) < 60:
        return tr("As in the 30 days before")
    told = tr("{length} less than before") if now < before else tr("{length} more than before")
    return told.format(length=span(abs(now - before)))


class Spark(QWidget):
    """A small line, one point a day; it passes over days without a value."""

    HEARD_AS = Role.Graphic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: tuple[float | None, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(LEAST_SPARK)
        self.setMaximumWidth(SPARK[0])
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(*SPARK)

    def show_values(self, values: Sequence[float | None], words: str) -> None:
        """Show these values, oldest first; `words` says the same to a screen reader and in the tool tip."""
        self._values = tuple(values)
        self.setAccessibleName(words)
        self.setToolTip(tip(words))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        known = {place: value for place, value in enumerate(self._values) if value is not None}
        if len(known) < 2 or not any(known.values()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.look.colour("accent"), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        low, high = min(known.values()), max(known.values())
        step = (self.width() - 4) / (len(self._values) - 1)
        room = self.height() - 8
        points = [
            QPointF(2 + place * step, 4 + room * (1 - (value - low) / ((high - low) or 1)))
            for place, value in known.items()
        ]
        painter.drawPolyline(QPolygonF(points))


class NumberCard(QFrame):
    """A name, a number with its line, and what is said about it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._name = name
        self.value = PlainLabel(NOTHING, "figure")
        self.note = ElidedLabel(role="small")
        self.spark = Spark(theme)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.value)
        middle.addStretch(1)
        middle.addWidget(self.spark, 100, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 11, 15, 11)
        column.setSpacing(0)
        column.addWidget(ElidedLabel(name, "small"))
        column.addLayout(middle)
        column.addWidget(self.note)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, super().minimumSizeHint().height())

    def show_figure(self, figure: Figure) -> None:
        """Show another number."""
        self.value.show_text(figure.value)
        self.note.show_text(figure.note)
        self.spark.show_values(figure.line, figure.line_words)
        self.setAccessibleName(f"{self._name}: {figure.value}. {figure.note}")


class NumberCards(QWidget):
    """The four cards, side by side or two by two."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = tools.words
        names = (
            self.tr("Open now"),
            self.tr("Median time to answer"),
            self.tr("Customer time per journey, p90"),
            self.tr("Without telling it twice"),
        )
        self.cards = [NumberCard(tools.theme, name) for name in names]
        self._open: int | None = None
        self._shown: tuple[NumbersView, NumbersView] | None = None
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(tools.theme.look.size("gap"))
        self._place(len(self.cards))

    def show_numbers(self, now: NumbersView, before: NumbersView) -> None:
        """Numbers of the last thirty days, and of those before."""
        self._shown = (now, before)
        self._show()

    def show_open(self, count: int) -> None:
        """How many flags are open by the latest count."""
        self._open = count
        self.cards[0].value.show_text(self._words.number(count))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(len(self.cards) if self.width() >= ABREAST else 2)

    def _show(self) -> None:
        if self._shown is not None:
            for card, figure in zip(self.cards, figures(self._open, *self._shown, self._words), strict=True):
                card.show_figure(figure)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for column in range(len(self.cards)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)
