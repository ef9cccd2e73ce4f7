"""A table of such rows: one is chosen, only those in sight are painted, more are asked for near the end."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from desk.ui.mirror import Mirror, written
from desk.ui.pieces.lines import CELL, Cell, LinesModel
from desk.ui.pieces.row_table import ROW, Index, RowPainter, RowTable
from desk.ui.tools import Tools
from desk.ui.words import one_line

PAD = 12
HEADER = 36
# Letters may need a little more than was measured; without it the widest would end in ….
SLACK = 6
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
END = Qt.TextElideMode.ElideRight


class LinesPainter(RowPainter):
    """Paints a Cell."""

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(tools.theme, parent)
        self.measure()
        tools.theme.changed.connect(self.measure)

    def measure(self) -> None:
        """Make the fonts of the look in force, and what follows from them."""
        theme = self._theme
        self.strong, self.plain = theme.font(weight=QFont.Weight.DemiBold), theme.font()
        self.small = theme.font("small")
        self.upper_height = QFontMetrics(self.strong).height()
        self.lower_height = QFontMetrics(self.small).height()
        self.row_height = self.upper_height + self.lower_height + 19
        self.low_height = self.upper_height + 14
        self.mark = theme.look.size("icon_small")

    def width_of(self, *texts: str) -> int:
        """How wide a column has to be for any of these."""
        sizes = QFontMetrics(self.plain)
        return max(sizes.horizontalAdvance(text) for text in texts) + 2 * PAD + SLACK

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell | None = index.data(CELL)
        if cell is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, option, index)
        rect, turned = option.rect.adjusted(PAD, 8, -PAD, -8), Mirror(option.direction, option.rect)
        first = QRect(rect.x(), rect.y(), rect.width(), self.upper_height)
        second = QRect(rect.x(), first.bottom() + 3, rect.width(), self.lower_height)
        if not cell.lower:
            first = option.rect.adjusted(PAD, 0, -PAD, 0)
        if cell.mark:
            side = self.mark
            box = QRectF(first.x(), first.center().y() - side / 2 + 0.5, side, side)
            look = self._theme.look
            self._theme.icons.paint(painter, cell.mark, turned.box_f(box), look.colour(cell.mark_colour or cell.colour))
            first.setLeft(first.left() + side + 7)
        self._text(painter, turned.box(first), cell.upper, self.strong if cell.strong else self.plain, cell.colour)
        self._text(painter, second, cell.lower, self.small, cell.lower_colour)
        painter.restore()

    def _text(self, painter: QPainter, rect: QRect, text: str, font: QFont, token: str) -> None:
        if text:
            painter.setFont(font)
            painter.setPen(self._theme.look.colour(token))
            shown = QFontMetrics(font).elidedText(one_line(text), END, rect.width())
            painter.drawText(rect, written(LEFT, shown), shown)


class LinesHeader(QHeaderView):
    """Titles of the columns."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = tools.theme
        self.setHighlightSections(False)
        self.setFixedHeight(HEADER)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 (Qt's name)
        look = self._theme.look
        painter.save()
        font = self._theme.font("small", QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(look.colour("faint"))
        box = rect.adjusted(PAD, 0, -PAD, 0)
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        shown = QFontMetrics(font).elidedText(text, END, box.width())
        painter.drawText(box, written(LEFT, shown), shown)
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), look.colour("line"))
        painter.restore()


class LinesTable(RowTable):
    """`chosen` comes when another row is chosen, or none, and after rows were exchanged, where it may be the same one
    as before."""

    chosen = Signal()

    def __init__(self, tools: Tools, model: LinesModel[Any], name: str, parent: QWidget | None = None) -> None:
        self.painter = LinesPainter(tools)
        super().__init__(self.painter, parent=parent)
        self._lines = model
        self._kept = ("", -1)
        self._resetting = False
        # While rows were exchanged and one is chosen by nobody's hand.
        self.choosing_again = False
        self.setHorizontalHeader(LinesHeader(tools, self))
        self.setModel(model)
        self.setAccessibleName(name)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._choose_again)
        tools.theme.changed.connect(self._measure)
        self._measure()

    def chosen_row(self) -> Any:
        """The row chosen; None where none is."""
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def take_focus(self, instead: QWidget) -> None:
        """Hear the keyboard, or have `instead` hear it where no row is in sight."""
        (self if self.isVisible() and self._lines.rowCount() else instead).setFocus(Qt.FocusReason.OtherFocusReason)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._resetting and current.row() != previous.row():
            self.chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for place, column in enumerate(self._lines.shape.columns):
            self.setColumnHidden(place, self.viewport().width() < column.fits)

    def _remember(self) -> None:
        row = self.chosen_row()
        self._kept = (self._lines.shape.key(row) if row is not None else "", self.currentIndex().row())
        self._resetting = True

    def _choose_again(self) -> None:
        """The row chosen before stays chosen; where it is gone, the one that took its place is."""
        self._resetting, self.choosing_again = False, True
        key, place = self._kept
        if key:
            found = self._lines.find(key)
            self.choose_row(found if found >= 0 else min(place, self._lines.rowCount() - 1))
        if self.chosen_row() is None:
            self.chosen.emit()
        self.choosing_again = False

    def _measure(self) -> None:
        self.painter.measure()
        height = self.painter.row_height if self._lines.shape.lines > 1 else self.painter.low_height
        self.verticalHeader().setDefaultSectionSize(height)
        header = self.horizontalHeader()
        for place, column in enumerate(self._lines.shape.columns):
            stretch = not column.samples
            header.setSectionResizeMode(
                place, QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Fixed
            )
            if not stretch:
                self.setColumnWidth(place, self.painter.width_of(column.title, *column.samples))
        self.viewport().update()
