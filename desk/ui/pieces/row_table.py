"""What tables of painted rows have in common: whole rows light up, are walked by key, and are entered."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desk.ui.mirror import Mirror
from desk.ui.pieces.inputs import take_list_focus
from desk.ui.pieces.row_heard import say_current
from desk.ui.pieces.tables import behave, look_ahead
from desk.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
# What stands behind a row, under this role.
ROW = Qt.ItemDataRole.UserRole
MARK_WIDTH = 3


class RowPainter(QStyledItemDelegate):
    """Paints what is under a cell; `hovered` is the row the pointer is over, `current` the one keys move from."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hovered = self.current = -1

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Chosen, pointed at, and where keys move from; and the line to the next row."""
        look, rect = self._theme.look, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or index.row() == self.hovered:
            painter.fillRect(rect, look.colour("sel" if chosen else "hover"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), look.colour("line"))
        hears = option.widget is not None and option.widget.hasFocus()
        if index.row() == self.current and index.column() == 0 and hears:
            edge = Mirror(option.direction, rect).box(QRect(rect.x(), rect.y(), MARK_WIDTH, rect.height() - 1))
            painter.fillRect(edge, look.colour("accent"))


class RowTable(QTableView):
    """`entered_row` carries what stands behind the row Enter or a double click was on. The model is set first."""

    entered_row = Signal(object)

    def __init__(self, painter: RowPainter, several: bool = False, parent: QWidget | None = None) -> None:
        """`several` rows may be chosen together, else one."""
        super().__init__(parent)
        self._painter = painter
        self._entering = False
        painter.setParent(self)
        self.setItemDelegate(painter)
        behave(self, several)
        look_ahead(self)
        self.viewport().installEventFilter(self)
        self.entered.connect(lambda index: self._light(index.row()))
        self.doubleClicked.connect(lambda index: self.entered_row.emit(index.data(ROW)))

    def step(self, by: int) -> None:
        """Choose the next (+1) or former (-1) row."""
        take_list_focus(self)
        rows, now = self.model().rowCount(), self.currentIndex().row()
        if rows and (now >= 0 or by > 0):
            self.choose_row(max(0, min(rows - 1, now + by)))

    def choose_row(self, row: int) -> None:
        """Choose a row and bring it into sight; -1 chooses none."""
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        index = self.model().index(row, 0)
        self.make_current(index)
        self.scrollTo(index)

    def make_current(self, index: QModelIndex) -> None:
        """Choose the row of an index."""
        self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.entered_row.emit(self.currentIndex().data(ROW))
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End move to the first and last row, not within one; coming in by Tab chooses nothing by itself."""
        if self._entering:
            return QModelIndex()
        cursor = QAbstractItemView.CursorAction
        ends = {cursor.MoveHome: 0, cursor.MoveEnd: self.model().rowCount() - 1}
        return self.model().index(ends[action], 0) if action in ends else super().moveCursor(action, modifiers)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._entering = True
        super().focusInEvent(event)
        self._entering = False
        if event.reason() != Qt.FocusReason.ShortcutFocusReason:
            # A key that leads here goes on to the next row.
            say_current(self)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._painter.current = current.row()
        self.viewport().update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._light(-1)
        return False

    def _light(self, row: int) -> None:
        if row != self._painter.hovered:
            self._painter.hovered = row
            self.viewport().update()
