"""The rows of the queue: possible links nobody decided yet, loaded a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desk.services.identity_views import ReviewPage, SuggestionView
from desk.ui.identity import wording
from desk.ui.pieces.people import PERSON, Person
from desk.ui.tools import Tools
from desk.ui.words import tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
PAIR = PERSON + 1


def units_of(pair: SuggestionView) -> frozenset[int]:
    """What names a pair, whichever of the two stands first."""
    return frozenset((pair.unit, pair.other))


class QueueModel(QAbstractListModel):
    """`more_wanted` asks for the page after the token `older`; it comes through `append`, or `give_up` says it does
    not."""

    more_wanted = Signal()

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = tools.words
        self._rows: list[SuggestionView] = []
        self.older: str | None = None
        self._loading = False

    @property
    def rows(self) -> Sequence[SuggestionView]:
        """What is loaded, surest first."""
        return self._rows

    def show_page(self, page: ReviewPage) -> None:
        """Show pairs from their first page on; where they are the ones shown before, nothing moves."""
        self.older, self._loading = page.older, False
        if [units_of(pair) for pair in page.items] == [units_of(pair) for pair in self._rows]:
            self._rows = list(page.items)
            if self._rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
            return
        self.beginResetModel()
        self._rows = list(page.items)
        self.endResetModel()

    def append(self, page: ReviewPage) -> None:
        """The next page is here."""
        self.older, self._loading = page.older, False
        known = {units_of(pair) for pair in self._rows}
        # A pair whose chance changed meanwhile may come again.
        new = [pair for pair in page.items if units_of(pair) not in known]
        if new:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(new) - 1)
            self._rows.extend(new)
            self.endInsertRows()

    def give_up(self) -> None:
        """The next page cannot be had now; scrolling asks again."""
        self._loading = False

    def remove(self, meant: Callable[[SuggestionView], bool]) -> None:
        """Take rows out."""
        for row in range(len(self._rows) - 1, -1, -1):
            if meant(self._rows[row]):
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._rows[row]
                self.endRemoveRows()

    def find(self, units: frozenset[int]) -> int:
        """The row of a pair; -1 where it is not loaded."""
        return next((row for row, pair in enumerate(self._rows) if units_of(pair) == units), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        pair = self._rows[index.row()]
        if role == PAIR:
            return pair
        if role == PERSON:
            return Person(pair.unit, wording.named(pair.name), wording.pair_line(pair, self._words))
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.named(pair.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return wording.spoken_pair(pair, self._words)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{wording.named(pair.name)}\n{wording.pair_line(pair, self._words)}\n{pair.reason}".strip())
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self.older is not None and not self._loading

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._loading = True
            self.more_wanted.emit()
