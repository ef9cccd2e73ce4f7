"""The list a timeline is read in: rows of two heights, only those in sight painted, more asked for near the end."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desk.services.views import TimelineItem
from desk.ui.customer.timeline_heights import TimelineHeights
from desk.ui.customer.timeline_model import ITEM, Index, TimelineModel
from desk.ui.customer.timeline_paint import TimelinePainter
from desk.ui.customer.timeline_place import TimelinePlace, any_item
from desk.ui.pieces.inputs import take_list_focus
from desk.ui.pieces.row_heard import say_current
from desk.ui.pieces.tables import behave, look_ahead
from desk.ui.tools import Tools


class TimelineView(QTableView):
    """A table of one column: its header keeps row heights in C++, where a list view would ask Python for each of them
    again at every page. `chosen` carries the TimelineItem, or None; `menu_wanted` the TimelineItem and where on the
    screen what one can do with it is to be listed; `painted`: the rows in sight are on the screen.
    """

    chosen = Signal(object)
    entered_item = Signal()
    menu_wanted = Signal(object, object)
    painted = Signal()

    def __init__(self, tools: Tools, model: TimelineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._entering = False
        self.painter = TimelinePainter(tools, self)
        self.place = TimelinePlace(self, model)
        self.setItemDelegate(self.painter)
        behave(self)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setModel(model)
        self.setAccessibleName(self.tr("Timeline"))
        self._heights = TimelineHeights(self, model, self.painter, self.place)
        look_ahead(self)
        tools.theme.changed.connect(self._heights.dress)

    def step(self, by: int) -> None:
        """Choose the next (+1) or former (-1) item; day headings are passed over."""
        take_list_focus(self)
        now = self.currentIndex().row()
        row = self._rows.find(now + by, by, any_item) if now >= 0 or by > 0 else -1
        if row >= 0:
            self.choose_row(row)

    def choose_row(self, row: int) -> None:
        """Choose a row and bring it into sight."""
        index = self._rows.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def choose_nothing(self) -> None:
        """Have no item chosen."""
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()

    def chosen_item(self) -> TimelineItem | None:
        """The item chosen now."""
        item: TimelineItem | None = self.currentIndex().data(ITEM) if self.currentIndex().isValid() else None
        return item

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt would make the first item current here; which item is read is for the person to say."""
        self._entering = True
        super().focusInEvent(event)
        self._entering = False
        if event.reason() != Qt.FocusReason.ShortcutFocusReason:
            # A key that leads here goes on to the next row.
            say_current(self)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self.place.quiet:
            self.chosen.emit(self.chosen_item())

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Arrow keys pass over day headings."""
        if self._entering:
            return QModelIndex()
        cursor = QAbstractItemView.CursorAction
        # In a table, Home and End would move within the row.
        ends = {cursor.MoveHome: 0, cursor.MoveEnd: self._rows.rowCount() - 1}
        row = ends[action] if action in ends else super().moveCursor(action, modifiers).row()
        back = action in (cursor.MoveUp, cursor.MovePageUp, cursor.MovePrevious, cursor.MoveEnd)
        found = self._rows.find(row, -1, any_item) if back else self._rows.find(row, +1, any_item)
        if found < 0:
            found = self._rows.find(max(row, 0), +1, any_item)
        return self._rows.index(found, 0) if found >= 0 else QModelIndex()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        item: TimelineItem | None = index.data(ITEM) if index.isValid() else None
        if item is None:
            return
        self.setCurrentIndex(index)
        place = self.visualRect(index).center() if by_key else event.pos()
        self.menu_wanted.emit(item, self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_item.emit()
        else:
            super().keyPressEvent(event)
