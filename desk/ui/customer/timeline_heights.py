"""Gives the rows of a timeline their two heights, touching only those that are not as high as a line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QTableView

from desk.ui.customer.timeline_model import TimelineModel
from desk.ui.customer.timeline_paint import TimelinePainter
from desk.ui.customer.timeline_place import TimelinePlace


class TimelineHeights(QObject):
    """Follows the model; the header of the view keeps the heights."""

    def __init__(self, view: QTableView, model: TimelineModel, painter: TimelinePainter, place: TimelinePlace) -> None:
        super().__init__(view)
        self._view, self._model, self._painter, self._place = view, model, painter, place
        self._former: list[int] = []
        view.verticalHeader().setDefaultSectionSize(painter.measures.item_height)
        model.rowsInserted.connect(self._size_inserted)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._start_over)

    def dress(self) -> None:
        """Another look may have other heights."""
        self._view.verticalHeader().setDefaultSectionSize(self._painter.measures.item_height)
        self._former = list(range(self._model.rowCount()))
        self._start_over()

    def _start_over(self) -> None:
        """After a reset the header still has the heights of the rows before: those that were headings are undone."""
        former, self._former = self._former, []
        for row in former:
            if row < self._model.rowCount():
                self._view.setRowHeight(row, self._painter.measures.item_height)
        self._size(self._model.lines.headings())
        self._view.viewport().update()

    def _remember(self) -> None:
        self._former = self._model.lines.headings()

    def _size_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._size(self._model.headings(first, last))
        self._place.hold(first, last)

    def _size(self, headings: Iterable[int]) -> None:
        for row in headings:
            self._view.setRowHeight(row, self._painter.measures.day_height)
