"""Paints the cells of a comparison: text that goes on over several lines, with marks behind what differs."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desk.ui.identity.fields import LINES, WHY, Line
from desk.ui.mirror import Mirror, from_right
from desk.ui.theme import Theme

PAD = 12
ABOVE = 8
WIDEST_WEIGHT = "− 99.9"
GAP = 10
# Words with less room beside their weight stand under it.
LEAST_WORDS = 120


class FieldPainter(QStyledItemDelegate):
    """The delegate of the table of fields; a cell is as high as its text needs at its column's width."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def height(self, index: QModelIndex | QPersistentModelIndex, width: int) -> int:
        """How high a cell is at a width."""
        lines: tuple[Line, ...] = index.data(LINES) or ()
        if index.column() == WHY and len(lines) == 2 and self._beside(width)[1] >= LEAST_WORDS:
            first, second = self._beside(width)
            heights = (self._lay_out(line, room)[1] for line, room in zip(lines, (first, second), strict=True))
            return round(max(heights)) + 2 * ABOVE
        inner = max(1, width - 2 * PAD)
        return round(sum(self._lay_out(line, inner)[1] for line in lines)) + 2 * ABOVE

    def widest_label(self, labels: Iterable[str]) -> int:
        """How wide a column is that shows these on one line each."""
        size = QFontMetrics(self._theme.font())
        return max((size.horizontalAdvance(label) for label in labels), default=0) + 2 * PAD + 2

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), self.height(index, option.rect.width()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, rect = self._theme.look, option.rect
        painter.save()
        # Which row keys are on matters while they are heard here.
        state = option.state
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_Active:
            widget = option.widget
            if widget is not None and widget.hasFocus():
                painter.fillRect(rect, look.colour("sel"))
        # Below the last row lies the frame of the card.
        if index.row() + 1 < index.model().rowCount():
            painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), look.colour("line"))
        lines: tuple[Line, ...] = index.data(LINES) or ()
        y = float(rect.y() + ABOVE)
        if index.column() == WHY and len(lines) == 2 and self._beside(rect.width())[1] >= LEAST_WORDS:
            first, second = self._beside(rect.width())
            turned = Mirror(option.direction, rect)
            for line, x, room in zip(
                lines, (rect.x() + PAD, rect.x() + PAD + first + GAP), (first, second), strict=True
            ):
                self._draw(painter, line, QPointF(turned.x(x) - room * turned.turned, y), room)
        else:
            for line in lines:
                y += self._draw(painter, line, QPointF(rect.x() + PAD, y), max(1, rect.width() - 2 * PAD))
        painter.restore()

    def _beside(self, width: int) -> tuple[int, int]:
        """Room for the weight, and for the words beside it."""
        weight = QFontMetrics(self._theme.font(weight=QFont.Weight.DemiBold)).horizontalAdvance(WIDEST_WEIGHT) + 2
        return weight, max(1, width - 2 * PAD - weight - GAP)

    def _font(self, line: Line) -> QFont:
        strong = line.colour in ("ok", "danger")
        return self._theme.font(
            "small" if line.small else "text", QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        )

    def _lay_out(self, line: Line, width: int) -> tuple[QTextLayout, float]:
        # Long words may go on in the next line anywhere, so that no column has to be wider than it is.
        layout = QTextLayout(line.text, self._font(line))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if from_right():
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        if line.marks:
            layout.setFormats([self._mark(start, count) for start, count in line.marks])
        height = 0.0
        layout.beginLayout()
        while (row := layout.createLine()).isValid():
            row.setLineWidth(width)
            row.setPosition(QPointF(0, height))
            height += row.height()
        layout.endLayout()
        return layout, height

    def _mark(self, start: int, count: int) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start, found.length = start, count
        look = QTextCharFormat()
        look.setBackground(self._theme.look.colour("mark"))
        look.setForeground(self._theme.look.colour("text"))
        # Colour alone would not be seen by everybody.
        look.setFontUnderline(True)
        found.format = look
        return found

    def _draw(self, painter: QPainter, line: Line, place: QPointF, width: int) -> float:
        layout, height = self._lay_out(line, width)
        painter.setPen(self._theme.look.colour(line.colour))
        layout.draw(painter, place)
        return height
