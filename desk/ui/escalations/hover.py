"""Lights the whole row the pointer is over, where Qt would light one cell."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView

from desk.ui.escalations.paint import FlagPainter


class RowHover(QObject):
    """Tells the painter of a table which row that is."""

    def __init__(self, table: QTableView, painter: FlagPainter) -> None:
        super().__init__(table)
        self._table, self._painter = table, painter
        table.viewport().installEventFilter(self)
        table.entered.connect(lambda index: self._light(index.row()))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._light(-1)
        return False

    def _light(self, row: int) -> None:
        if row != self._painter.hovered:
            self._painter.hovered = row
            self._table.viewport().update()
