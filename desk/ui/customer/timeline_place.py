"""Keeps what is chosen and in sight where it is while rows of a timeline come above it or change their order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QAbstractItemView, QTableView

from desk.services.views import TimelineItem
from desk.ui.customer.timeline_model import ITEM, TimelineModel


def any_item(_item: TimelineItem) -> bool:
    """For where every line fits."""
    return True


class TimelinePlace(QObject):
    """`quiet` says that what becomes current now was so before, and nobody is to be told."""

    def __init__(self, view: QTableView, model: TimelineModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._top = -1
        self.quiet = False
        model.rowsAboutToBeInserted.connect(self._remember)

    def keep(self, change: Callable[[], bool]) -> None:
        """Do what may put the rows in another order; it says whether it did."""
        chosen, top = self._item_at(self._view.currentIndex().row()), self._item_at(self._view.rowAt(0))
        scrolled = self._view.verticalScrollBar().value() > 0
        if not change():
            return
        if chosen is not None:
            self.quiet = True
            self._view.setCurrentIndex(self._index_of(chosen))
            self.quiet = False
        if scrolled and top is not None:
            self._view.scrollTo(self._index_of(top), QAbstractItemView.ScrollHint.PositionAtTop)

    def hold(self, first: int, last: int) -> None:
        """Rows `first` to `last` have come and have their heights: above what is in sight they do not move it."""
        if first <= self._top:
            added = sum(self._view.rowHeight(row) for row in range(first, last + 1))
            self._view.updateGeometries()
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + added)

    def _remember(self, _parent: QModelIndex, _first: int, _last: int) -> None:
        self._top = self._view.rowAt(0)

    def _item_at(self, row: int) -> TimelineItem | None:
        """The item of a row, or the first below a heading; None for no row."""
        found = self._model.find(row, +1, any_item) if row >= 0 else -1
        item: TimelineItem | None = self._model.index(found, 0).data(ITEM) if found >= 0 else None
        return item

    def _index_of(self, item: TimelineItem) -> QModelIndex:
        row = self._model.lines.row_of(item.key)
        return self._model.index(row, 0) if row >= 0 else QModelIndex()
