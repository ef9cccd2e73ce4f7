"""Rows of two lines a cell, or of one, for tables: what a cell says, and the model that keeps the rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from desk.ui.pieces.row_table import ROW, Index
from desk.ui.words import tip

Row = TypeVar("Row")
ROOT = QModelIndex()
CELL = ROW + 1


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell says on its two lines, each in the colour of a token. `mark` is an icon before the first, in the
    first one's colour unless `mark_colour` names another; a `strong` one is what the row is called by."""

    upper: str
    lower: str = ""
    colour: str = "text"
    lower_colour: str = "muted"
    mark: str = ""
    mark_colour: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column, as wide as its title and the `samples` need, one without samples takes what is left; it is left out
    where the table is narrower than `fits` logical pixels."""

    title: str
    samples: tuple[str, ...] = ()
    fits: int = 0


@dataclass(frozen=True, slots=True)
class Shape(Generic[Row]):
    """How rows are shown: their columns, what `cell(row, column)` says, what `spoken(row)` tells a screen reader, and
    the `key` by which a row is known again. Where `lines` is 1 no cell has a lower line, and rows are so much lower."""

    columns: tuple[Column, ...]
    cell: Callable[[Row, int], Cell]
    spoken: Callable[[Row], str]
    key: Callable[[Row], str]
    lines: int = 2


class LinesModel(QAbstractTableModel, Generic[Row]):
    """Rows in the order they are given in. `more` is asked for the next rows as the view nears the end, where
    `has_more` says that there are some."""

    def __init__(self, shape: Shape[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shape = shape
        self._rows: list[Row] = []
        self.more: Callable[[], object] = lambda: None
        self.has_more: Callable[[], bool] = lambda: False

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; what stays in its place stays, and rows that only came at the end are added."""
        key, former = self.shape.key, self._rows
        kept = len(former) <= len(rows) and all(
            one is other or key(one) == key(other) for one, other in zip(former, rows, strict=False)
        )
        if not kept:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        self._exchange(rows[: len(former)])
        if len(rows) > len(former):
            self.beginInsertRows(QModelIndex(), len(former), len(rows) - 1)
            self._rows.extend(rows[len(former) :])
            self.endInsertRows()

    def say_again(self) -> None:
        """What rows say hangs on the time, and that went on."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1))

    def find(self, key: str) -> int:
        """The row of a key; -1 where it is not shown."""
        return next((place for place, row in enumerate(self._rows) if self.shape.key(row) == key), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.shape.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        heard = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation != Qt.Orientation.Horizontal or not heard or not 0 <= section < self.columnCount():
            return None
        return self.shape.columns[section].title

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return self.shape.spoken(row)
        if role not in (CELL, *_TOLD):
            return None
        cell = self.shape.cell(row, index.column())
        if role == CELL:
            return cell
        whole = "\n".join(part for part in (cell.upper, cell.lower) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(whole)
        return cell.upper if role == Qt.ItemDataRole.DisplayRole else whole

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self.has_more()

    def fetchMore(self, parent: Index) -> None:
        if not parent.isValid():
            self.more()

    def _exchange(self, rows: Sequence[Row]) -> None:
        changed = [place for place, (one, other) in enumerate(zip(self._rows, rows, strict=True)) if one != other]
        self._rows = list(rows)
        last = self.columnCount() - 1
        for place in changed:
            self.dataChanged.emit(self.index(place, 0), self.index(place, last))


_TOLD = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
