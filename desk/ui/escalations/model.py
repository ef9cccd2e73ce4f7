"""The rows of the board: flags in the order asked for, loaded a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from desk.services.flag_views import FlagsPage, FlagView
from desk.ui.escalations import wording
from desk.ui.escalations.filters import Wanted, kept
from desk.ui.escalations.order import Order, ordered
from desk.ui.escalations.pages import Fetch, FlagPages
from desk.ui.pieces.row_table import ROW, Index
from desk.ui.tools import Tools
from desk.ui.words import Words, length, tip

ROOT = QModelIndex()
FLAG = ROW
WHO, TIME, TOUCHES, WAITING, OWNER = range(5)
COLUMNS = (WHO, TIME, TOUCHES, WAITING, OWNER)
TITLES = (
    QT_TRANSLATE_NOOP("Flags", "Customer and why"),
    QT_TRANSLATE_NOOP("Flags", "Time spent"),
    QT_TRANSLATE_NOOP("Flags", "Interactions"),
    QT_TRANSLATE_NOOP("Flags", "Waiting for us"),
    QT_TRANSLATE_NOOP("Flags", "Owner"),
)


def said(flag: FlagView, column: int, words: Words) -> str:
    """What a cell says."""
    return {
        WHO: lambda: wording.name_words(flag),
        TIME: lambda: length(flag.customer_time),
        TOUCHES: lambda: wording.touches_words(flag, words),
        WAITING: lambda: wording.waiting_words(flag, words.now()),
        OWNER: lambda: wording.owner_words(flag),
    }[column]()


class FlagsModel(QAbstractTableModel):
    """Flags come through `show_page`, and through `pages` as the view nears the end or all are wanted."""

    grown = Signal()

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = tools.words
        # What is loaded, shown or not, in the order it came.
        self.came: list[FlagView] = []
        self._rows: list[FlagView] = []
        self._order = Order()
        self._wanted = Wanted()
        self.pages = FlagPages(tools, self)
        self.pages.came.connect(self._append)

    @property
    def rows(self) -> Sequence[FlagView]:
        """What is shown, in its order."""
        return self._rows

    def show_page(self, page: FlagsPage, fetch: Fetch, keep: bool = False) -> None:
        """Show flags from their first page on; `fetch` as of FlagPages.

        With `keep` they are the flags shown before, asked for again: rows that stay in their place stay.
        """
        self.pages.begin(page, fetch)
        self.came = list(page.flags)
        rows = ordered(kept(self.came, self._wanted), self._order)
        same = [flag.flag_id for flag in rows] == [flag.flag_id for flag in self._rows]
        if keep and same:
            self._replace(rows)
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        self.grown.emit()
        self.pages.go_on()

    def order_by(self, order: Order) -> None:
        """Show them in another order; everything is loaded first, unless it is the order they come in anyway."""
        self._order = order
        if order != Order():
            self.pages.want_all()
        self._sort()
        self.pages.go_on()

    def filter_by(self, wanted: Wanted) -> None:
        """Show only those; everything is loaded first, unless that is all."""
        self._wanted = wanted
        if not wanted.all:
            self.pages.want_all()
        rows = ordered(kept(self.came, self._wanted), self._order)
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        self.grown.emit()
        self.pages.go_on()

    def find(self, flag_id: str) -> int:
        """The row of a flag; -1 where it is not loaded."""
        return next((row for row, flag in enumerate(self._rows) if flag.flag_id == flag_id), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        heard = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation != Qt.Orientation.Horizontal or not heard or section not in COLUMNS:
            return None
        return wording.tr(str(TITLES[section]))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        flag = self._rows[index.row()]
        if role == FLAG:
            return flag
        if role == Qt.ItemDataRole.DisplayRole:
            return said(flag, index.column(), self._words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            whole = index.column() == WHO
            return wording.spoken(flag, self._words) if whole else said(flag, index.column(), self._words)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{wording.name_words(flag)}\n{wording.why_words(flag)}\n{wording.channel_words(flag)}".strip())
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self.pages.ready

    def fetchMore(self, parent: Index) -> None:
        if not parent.isValid():
            self.pages.next()

    def _append(self, page: FlagsPage) -> None:
        known = {flag.flag_id for flag in self.came}
        # A flag whose time grew meanwhile may come again on the next page.
        came = [flag for flag in page.flags if flag.flag_id not in known]
        self.came.extend(came)
        new = kept(came, self._wanted)
        if new:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(new) - 1)
            self._rows.extend(new)
            self.endInsertRows()
            if self._order != Order():
                self._sort()
        self.grown.emit()
        self.pages.go_on()

    def _replace(self, rows: list[FlagView]) -> None:
        changed = [row for row, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old != new]
        self._rows = rows
        for row in changed:
            self.dataChanged.emit(self.index(row, WHO), self.index(row, OWNER))

    def _sort(self) -> None:
        """Rows change places; whatever points at a row points at the same flag afterwards."""
        rows = ordered(kept(self.came, self._wanted), self._order)
        if [flag.flag_id for flag in rows] == [flag.flag_id for flag in self._rows]:
            return
        self.layoutAboutToBeChanged.emit()
        places = {flag.flag_id: row for row, flag in enumerate(rows)}
        former = self.persistentIndexList()
        moved = [self.index(places[self._rows[one.row()].flag_id], one.column()) for one in former]
        self._rows = rows
        self.changePersistentIndexList(former, moved)
        self.layoutChanged.emit()
