"""How the long tables of the desk behave: whole rows, nothing to edit, more rows asked for before their end."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView


def behave(table: QTableView, several: bool = False) -> None:
    """As one reads lists here. `several` rows may be chosen together, else one; the table sets their heights."""
    mode = QAbstractItemView.SelectionMode
    table.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setMouseTracking(True)
    table.setCornerButtonEnabled(False)
    heights = table.verticalHeader()
    heights.hide()
    heights.setMinimumSectionSize(1)
    heights.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


def look_ahead(table: QTableView) -> None:
    """Ask the model for its next page two screens before the end, so that scrolling rarely meets it."""
    bar = table.verticalScrollBar()

    def look(*_now: int) -> None:
        model, nothing = table.model(), QModelIndex()
        if bar.maximum() - bar.value() < 2 * table.viewport().height() and model.canFetchMore(nothing):
            model.fetchMore(nothing)

    bar.valueChanged.connect(look)
    bar.rangeChanged.connect(look)
