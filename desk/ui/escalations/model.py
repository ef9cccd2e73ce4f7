"""The rows of the board: flags in the order asked for, loaded a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desk.services.flag_views import FlagsPage, FlagView
from desk.ui.background import Latest, Trouble
from desk.ui.escalations import wording
from desk.ui.escalations.order import Order, ordered
from desk.ui.tools import Tools
from desk.ui.words import length, tip

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[str | None, int], FlagsPage]
ROOT = QModelIndex()
FLAG = Qt.ItemDataRole.UserRole
PAGE = 200
# Once everything is wanted, fewer and larger questions.
MANY = 1_000
WHO, TIME, TOUCHES, WAITING, OWNER = range(5)
COLUMNS = (WHO, TIME, TOUCHES, WAITING, OWNER)
TITLES = (
    QT_TRANSLATE_NOOP("Flags", "Customer and why"),
    QT_TRANSLATE_NOOP("Flags", "Time spent"),
    QT_TRANSLATE_NOOP("Flags", "Interactions"),
    QT_TRANSLATE_NOOP("Flags", "Waiting for us"),
    QT_TRANSLATE_NOOP("Flags", "Owner"),
)


class FlagsModel(QAbstractTableModel):
    """Flags come through `show_page` and, as the view nears the end or all are wanted, through the `fetch` given."""

    grown = Signal()
    failed = Signal(object)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._rows: list[FlagView] = []
        self._order = Order()
        self._older: str | None = None
        self._fetch: Fetch | None = None
        self._loading = False
        self._all = False
        self._asked = Latest(tools.quick, self)

    @property
    def rows(self) -> Sequence[FlagView]:
        """What is loaded, in the order shown."""
        return self._rows

    @property
    def complete(self) -> bool:
        """Whether no flag is left to be loaded."""
        return self._older is None

    def show_page(self, page: FlagsPage, fetch: Fetch, keep: bool = False) -> None:
        """Show flags from their first page on; `fetch(older, limit)` blocks and gives the page after the token `older`.

        With `keep` they are the flags shown before, asked for again: rows that stay in their place stay.
        """
        self._asked.drop()
        self._loading = False
        self._older, self._fetch = page.older, fetch
        rows = ordered(page.flags, self._order)
        same = [flag.flag_id for flag in rows] == [flag.flag_id for flag in self._rows]
        if keep and same:
            self._replace(rows)
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        self.grown.emit()
        self._go_on()

    def order_by(self, order: Order) -> None:
        """Show them in another order; everything is loaded first, unless it is the order they come in anyway."""
        self._order = order
        self._all = self._all or order != Order()
        self._sort()
        self._go_on()

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
            return self._said(flag, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self._tools.words
            return wording.spoken(flag, words) if index.column() == WHO else self._said(flag, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{wording.name_words(flag)}\n{wording.why_words(flag)}\n{wording.channel_words(flag)}".strip())
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._older is not None and not self._loading

    def fetchMore(self, parent: Index) -> None:
        if not parent.isValid():
            self._load(MANY if self._all else PAGE)

    def _load(self, limit: int) -> None:
        fetch, older = self._fetch, self._older
        if fetch is None or older is None or self._loading:
            return
        self._loading = True
        self._asked.ask(lambda: fetch(older, limit), self._append, self._give_up)

    def _go_on(self) -> None:
        if self._all:
            self._load(MANY)

    def _append(self, page: FlagsPage) -> None:
        self._loading = False
        self._older = page.older
        known = {flag.flag_id for flag in self._rows}
        # A flag whose time grew meanwhile may come again on the next page.
        new = [flag for flag in page.flags if flag.flag_id not in known]
        if new:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(new) - 1)
            self._rows.extend(new)
            self.endInsertRows()
            if self._order != Order():
                self._sort()
        self.grown.emit()
        self._go_on()

    def _give_up(self, trouble: Trouble) -> None:
        self._loading = False
        self.failed.emit(trouble)

    def _replace(self, rows: list[FlagView]) -> None:
        changed = [row for row, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old != new]
        self._rows = rows
        for row in changed:
            self.dataChanged.emit(self.index(row, WHO), self.index(row, OWNER))

    def _sort(self) -> None:
        """Rows change places; whatever points at a row points at the same flag afterwards."""
        rows = ordered(self._rows, self._order)
        if [flag.flag_id for flag in rows] == [flag.flag_id for flag in self._rows]:
            return
        self.layoutAboutToBeChanged.emit()
        places = {flag.flag_id: row for row, flag in enumerate(rows)}
        former = self.persistentIndexList()
        moved = [self.index(places[self._rows[one.row()].flag_id], one.column()) for one in former]
        self._rows = rows
        self.changePersistentIndexList(former, moved)
        self.layoutChanged.emit()

    def _said(self, flag: FlagView, column: int) -> str:
        words = self._tools.words
        return {
            WHO: lambda: wording.name_words(flag),
            TIME: lambda: length(flag.customer_time),
            TOUCHES: lambda: wording.touches_words(flag, words),
            WAITING: lambda: wording.waiting_words(flag, words.now()),
            OWNER: lambda: wording.owner_words(flag),
        }[column]()
