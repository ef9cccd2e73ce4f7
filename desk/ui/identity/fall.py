"""The waterfall: from what speaks before any field is read, field by field, to how likely the two are one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desk.services.identity_views import CompareView
from desk.ui.identity import wording
from desk.ui.mirror import written
from desk.ui.theme import Theme
from desk.ui.tools import Tools
from desk.ui.words import Words, one_line, tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
STEP = Qt.ItemDataRole.UserRole
HEIGHT = 132
NARROWEST = 58
EDGE = 8
BAR_SHARE = 0.72
CENTRE = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class Step:
    """One bar from `low` to `high`, in shares of the height counted from below. `colour` is its colour; `zero` is
    where nothing speaks either way."""

    label: str
    figure: str
    colour: str
    low: float
    high: float
    zero: float
    spoken: str


def steps_of(both: CompareView, words: Words) -> tuple[Step, ...]:
    """The bars of a comparison: before, each field, and what it comes to."""
    moves = [(wording.tr("before"), both.prior, wording.tr("before any field is read"))]
    moves += [(one_line(field.label), field.weight, one_line(field.words)) for field in both.fields]
    levels = [0.0]
    for _label, weight, _why in moves:
        levels.append(levels[-1] + weight)
    least, most = min(levels), max(levels)
    span = (most - least) or 1.0

    def share(level: float) -> float:
        return (level - least) / span

    steps = []
    for (label, weight, why), start, end in zip(moves, levels, levels[1:], strict=False):
        told = wording.tr("{label}: {bits}, {why}; together {sum} bits")
        spoken = told.format(
            label=label, bits=wording.spoken_bits(weight, words), why=why, sum=wording.bits(end, words)
        )  # fmt: skip
        low, high = sorted((share(start), share(end)))
        colour = wording.weight_token(weight)
        steps.append(Step(label, wording.bits(weight, words), colour, low, high, share(0.0), spoken))
    low, high = sorted((share(0.0), share(levels[-1])))
    chance = wording.chance(both.probability, words)
    spoken = wording.tr("Together {bits} bits: {chance} likely to be one person").format(
        bits=wording.bits(levels[-1], words), chance=chance
    )
    steps.append(Step(chance, wording.bits(levels[-1], words), "accent", low, high, share(0.0), spoken))
    return tuple(steps)


class FallModel(QAbstractListModel):
    """A row per bar; what is painted is said, too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these bars instead."""
        self.beginResetModel()
        self._steps = tuple(steps)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        step = self._steps[index.row()]
        if role == STEP:
            return step
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{step.label} {step.figure}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return step.spoken
        return tip(step.spoken) if role == Qt.ItemDataRole.ToolTipRole else None


class FallPainter(QStyledItemDelegate):
    """Paints one bar with its figure above and its name below; `width` is shared out by the view."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.width = NARROWEST

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self.width, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        step: Step = index.data(STEP)
        rect: QRect = option.rect
        look, tiny = self._theme.look, self._theme.font("tiny")
        letters = QFontMetrics(tiny).height()
        room = QRectF(rect).adjusted(2, letters + 4, -2, -letters - 6)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        zero = room.bottom() - step.zero * room.height()
        painter.fillRect(QRectF(rect.x(), zero, rect.width(), 1), look.colour("line"))
        top, bottom = (room.bottom() - share * room.height() for share in (step.high, step.low))
        width = room.width() * BAR_SHARE
        bar = QRectF(room.center().x() - width / 2, top, width, max(1.5, bottom - top))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("faint" if step.colour == "muted" else step.colour))
        painter.drawRoundedRect(bar, 2, 2)
        painter.setFont(tiny)
        painter.setPen(look.colour("muted"))
        above = QRectF(rect.x(), top - letters - 2, rect.width(), letters)
        painter.drawText(above, written(CENTRE, step.figure), step.figure)
        total = step.colour == "accent"
        font = self._theme.font("tiny", QFont.Weight.DemiBold) if total else tiny
        painter.setFont(font)
        label = QRectF(rect.x() + 1, rect.bottom() - letters - 2, rect.width() - 2, letters + 2)
        said = QFontMetrics(font).elidedText(step.label, Qt.TextElideMode.ElideRight, int(label.width()))
        painter.drawText(label, written(CENTRE, said), said)
        widget = option.widget
        if option.state & QStyle.StateFlag.State_Selected and widget is not None and widget.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 1))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()


class Fall(QListView):
    """Bars from left to right; arrow keys go from one to the next. It scrolls where there are too many."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = tools.words
        self.bars = FallModel(self)
        self._painter = FallPainter(tools.theme, self)
        self.setModel(self.bars)
        self.setItemDelegate(self._painter)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("How what speaks for and against adds up"))
        tools.theme.changed.connect(self.viewport().update)

    def show_both(self, both: CompareView) -> None:
        """Show this comparison instead."""
        self.bars.show_steps(steps_of(both, self._words))
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by key begins at the left."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.bars.rowCount():
            self.setCurrentIndex(self.bars.index(0, 0))

    def _share(self) -> None:
        count = max(1, self.bars.rowCount())
        self._painter.width = max(NARROWEST, (self.viewport().width() - 1) // count)
        wide = self._painter.width * count > self.viewport().width()
        self.setFixedHeight(HEIGHT + 2 * EDGE + (self.horizontalScrollBar().sizeHint().height() if wide else 0))
        self.scheduleDelayedItemsLayout()
