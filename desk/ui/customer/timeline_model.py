"""The rows of a timeline: items newest first under a heading per day, loaded a page at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desk.services.views import TimelineItem, TimelinePage
from desk.ui.background import Latest, Trouble
from desk.ui.names import channel_word
from desk.ui.tools import Tools
from desk.ui.words import Words, length, one_line, tip

Index = QModelIndex | QPersistentModelIndex
Row = TimelineItem | date
Fetch = Callable[[str], TimelinePage]
ROOT = QModelIndex()
ITEM = Qt.ItemDataRole.UserRole
DAY = Qt.ItemDataRole.UserRole + 1


def spoken(item: TimelineItem, words: Words) -> str:
    """A whole row as one sentence, for screen readers."""
    parts = [channel_word(item.channel), item.title, item.text, words.moment(item.started_at)]
    if item.customer_time:
        told = QCoreApplication.translate("Timeline", "at least {length}") if item.open_end else "{length}"
        parts.append(told.format(length=length(item.customer_time)))
    return ", ".join(one_line(part) for part in parts if part)


class TimelineModel(QAbstractListModel):
    """Pages come through `show_page` and, as the view nears the end, through the `fetch` it was given."""

    grown = Signal()
    failed = Signal(object)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._rows: list[Row] = []
        self._items = 0
        self._older: str | None = None
        self._fetch: Fetch | None = None
        self._loading = False
        self._asked = Latest(tools.quick, self)

    def show_page(self, page: TimelinePage, fetch: Fetch) -> None:
        """Show another timeline; `fetch(older)` blocks and gives the page after the token `older`."""
        self._asked.drop()
        self._loading = False
        self.beginResetModel()
        self._rows = self._grouped(page, None)
        self._items = len(page.items)
        self._older, self._fetch = page.older, fetch
        self.endResetModel()
        self.grown.emit()

    def begins_with(self, page: TimelinePage) -> bool:
        """Whether the first rows already say what this first page says."""
        shown: list[Row] = []
        for row in self._rows:
            if isinstance(row, TimelineItem):
                shown.append(row)
                if len(shown) == len(page.items):
                    break
        return shown == list(page.items) and (page.older is not None or self._items == len(page.items))

    @property
    def items(self) -> int:
        """How many items are loaded, day headings not counted."""
        return self._items

    @property
    def loading(self) -> bool:
        """Whether a page is on its way."""
        return self._loading

    def find(self, row: int, step: int, fits: Callable[[TimelineItem], bool]) -> int:
        """The first row that fits, from `row` on in steps of +1 or -1; -1 where no loaded one does."""
        while 0 <= row < len(self._rows):
            shown = self._rows[row]
            if isinstance(shown, TimelineItem) and fits(shown):
                return row
            row += step
        return -1

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], TimelineItem):
            flag = Qt.ItemFlag
            return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ITEM:
            return row if isinstance(row, TimelineItem) else None
        if role == DAY:
            return None if isinstance(row, TimelineItem) else row
        if not isinstance(row, TimelineItem):
            heard = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self._tools.words.day(row) if heard else None
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(row.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row, self._tools.words)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{row.title}\n{row.text}".strip())
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._older is not None and not self._loading

    def fetchMore(self, parent: Index) -> None:
        fetch, older = self._fetch, self._older
        if parent.isValid() or fetch is None or older is None or self._loading:
            return
        self._loading = True
        self._asked.ask(lambda: fetch(older), self._append, self._give_up)

    def _append(self, page: TimelinePage) -> None:
        self._loading = False
        self._older = page.older
        last = next((self._day(row) for row in reversed(self._rows) if isinstance(row, TimelineItem)), None)
        rows = self._grouped(page, last)
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self._items += len(page.items)
            self.endInsertRows()
        self.grown.emit()

    def _give_up(self, trouble: Trouble) -> None:
        self._loading = False
        self.failed.emit(trouble)

    def _day(self, item: TimelineItem) -> date:
        return self._tools.words.local(item.started_at).date()

    def _grouped(self, page: TimelinePage, last: date | None) -> list[Row]:
        rows: list[Row] = []
        for item in page.items:
            day = self._day(item)
            if day != last:
                rows.append(day)
                last = day
            rows.append(item)
        return rows
