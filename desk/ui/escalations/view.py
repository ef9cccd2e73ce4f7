"""The table of flags: several may be chosen, only those in sight are painted, more are asked for near the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from desk.services.flag_views import FlagView
from desk.ui.escalations.model import COLUMNS, FLAG, OWNER, TIME, TOUCHES, WAITING, WHO, FlagsModel
from desk.ui.escalations.order import Order
from desk.ui.escalations.paint import PAD, FlagPainter
from desk.ui.mirror import Mirror, written
from desk.ui.pieces.row_table import RowTable
from desk.ui.tools import Tools

# Below these widths the columns that say least are left out; the panel and the row's words have them all the same.
TOUCHES_FIT = 680
OWNER_FITS = 540
ORDER_OF = {WHO: "customer", TIME: "time", TOUCHES: "touches", WAITING: "waiting", OWNER: "owner"}


@dataclass(frozen=True, slots=True)
class Kept:
    """What was chosen before the rows were exchanged: ids, the id keys moved from, and its row."""

    ids: tuple[str, ...]
    current: str
    place: int


def stretches(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Rows as unbroken stretches, each with its first and last: Qt is slow with thousands of single ones."""
    found: list[tuple[int, int]] = []
    for row in sorted(rows):
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


class FlagHeader(QHeaderView):
    """Titles of the columns, with a small arrow at the one the rows are ordered by."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = tools.theme
        self._order: Order | None = Order()
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFixedHeight(36)

    def show_order(self, order: Order | None) -> None:
        """Put the arrow where it belongs; nowhere for None."""
        self._order = order
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 (Qt's name)
        look = self._theme.look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small", QFont.Weight.Medium))
        painter.setPen(look.colour("faint"))
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        box = rect.adjusted(PAD, 0, -PAD, 0)
        painter.drawText(box, written(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text), text)
        if self._order is not None and ORDER_OF.get(logicalIndex) == self._order.name:
            turned = Mirror(self.layoutDirection(), box)
            x = turned.x(box.x() + painter.fontMetrics().horizontalAdvance(text) + 5.0) - 7.0 * turned.turned
            y, up = rect.center().y() + 0.5, -2.5 if self._order.turned else 2.5
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("faint"))
            painter.drawPolygon(QPolygonF([QPointF(x, y - up), QPointF(x + 7, y - up), QPointF(x + 3.5, y + up)]))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), look.colour("line"))
        painter.restore()


class FlagTable(RowTable):
    """`chosen` comes when other flags are chosen; `entered_flag` carries the FlagView Enter or a double click was on;
    `order_wanted` the name of the order whose title was clicked.
    """

    chosen = Signal()
    entered_flag = Signal(object)
    order_wanted = Signal(str)

    def __init__(self, tools: Tools, model: FlagsModel, parent: QWidget | None = None) -> None:
        self.painter = FlagPainter(tools)
        super().__init__(self.painter, several=True, parent=parent)
        self._flags = model
        self._kept = Kept((), "", -1)
        self.titles = FlagHeader(tools, self)
        self.setHorizontalHeader(self.titles)
        self.setModel(model)
        self.titles.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.titles.setSectionResizeMode(WHO, QHeaderView.ResizeMode.Stretch)
        self._resize_rows()
        self.setAccessibleName(self.tr("Flags"))
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._choose_again)
        self.titles.sectionClicked.connect(lambda column: self.order_wanted.emit(ORDER_OF[column]))
        self.entered_row.connect(self.entered_flag)
        tools.theme.changed.connect(self._resize_rows)

    def chosen_flags(self) -> tuple[FlagView, ...]:
        """The flags chosen, in the order shown."""
        selection = self.selectionModel().selection()
        parts = [selection.at(place) for place in range(selection.count())]
        rows = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
        return tuple(self._flags.rows[row] for row in sorted(rows))

    def make_current(self, index: QModelIndex) -> None:
        # Said outright: Qt's own way would look at the keys held down, and might add to what is chosen.
        command = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, command.ClearAndSelect | command.Rows)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        self.setColumnHidden(TOUCHES, width < TOUCHES_FIT)
        self.setColumnHidden(OWNER, width < OWNER_FITS)

    def _remember(self) -> None:
        current = self.currentIndex()
        flag: FlagView | None = current.data(FLAG) if current.isValid() else None
        ids = tuple(chosen.flag_id for chosen in self.chosen_flags())
        self._kept = Kept(ids, flag.flag_id if flag is not None else "", current.row())

    def _choose_again(self) -> None:
        """Those chosen before stay chosen; where none is left, the flag that took their place is."""
        rows = {flag.flag_id: row for row, flag in enumerate(self._flags.rows)}
        kept = [rows[flag_id] for flag_id in self._kept.ids if flag_id in rows]
        command = QItemSelectionModel.SelectionFlag
        if kept:
            current = self._flags.index(rows.get(self._kept.current, kept[0]), WHO)
            self.selectionModel().setCurrentIndex(current, command.NoUpdate)
            chosen = QItemSelection()
            for first, last in stretches(kept):
                chosen.select(self._flags.index(first, WHO), self._flags.index(last, OWNER))
            self.selectionModel().select(chosen, command.ClearAndSelect)
        elif self._kept.ids and rows:
            self.choose_row(min(max(0, self._kept.place), len(rows) - 1))
        else:
            self.chosen.emit()

    def _resize_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.painter.measures.row_height)
        for column in COLUMNS[1:]:
            self.setColumnWidth(column, self.painter.measures.widths[column])
        self.viewport().update()
