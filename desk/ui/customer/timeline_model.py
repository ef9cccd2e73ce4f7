"""The rows of a timeline: items newest first under their journey, or their day, loaded a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desk.services.views import TimelineItem, TimelinePage
from desk.ui.background import Latest, Trouble
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.customer.timeline_rows import JourneyHead, TimelineRows
from desk.ui.customer.timeline_words import heard, hint
from desk.ui.tools import Tools
from desk.ui.words import one_line

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[str], TimelinePage]
ROOT = QModelIndex()
ITEM = Qt.ItemDataRole.UserRole
DAY = Qt.ItemDataRole.UserRole + 1
# A JourneyView on the heading of a journey.
JOURNEY = Qt.ItemDataRole.UserRole + 2
# Whether the row of an item has to say its day itself.
DATED = Qt.ItemDataRole.UserRole + 3
NOWHERE: Mapping[str, str] = {}


class TimelineModel(QAbstractListModel):
    """Pages come through `show_page` and, as the view nears the end, through the `fetch` it was given."""

    grown = Signal()
    failed = Signal(object)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._rows = TimelineRows(lambda item: tools.words.local(item.started_at).date())
        self._older: str | None = None
        self._fetch: Fetch | None = None
        self._loading = False
        self._asked = Latest(tools.quick, self)
        self.journeys = JourneyMap(None)

    def show_page(self, page: TimelinePage, fetch: Fetch) -> None:
        """Show another timeline; `fetch(older)` blocks and gives the page after the token `older`."""
        self._asked.drop()
        self._loading = False
        self.beginResetModel()
        self._rows.start(page.items, self.journeys.journey_of)
        self._older, self._fetch = page.older, fetch
        self.endResetModel()
        self.grown.emit()

    def show_journeys(self, journeys: JourneyMap) -> bool:
        """Group by these journeys from now on; False where only what headings say has changed."""
        moved = any(
            journeys.journey_of.get(item.key) != self.journeys.journey_of.get(item.key) for item in self._rows.items
        )
        if moved:
            self.beginResetModel()
        self.journeys = journeys
        if moved:
            self._rows.start(self.loaded(), journeys.journey_of)
            self.endResetModel()
        elif self._rows.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows.rows) - 1, 0))
        return moved

    def begins_with(self, page: TimelinePage) -> bool:
        """Whether the newest items already say what this first page says."""
        shown = self._rows.items
        count = len(page.items)
        return shown[:count] == list(page.items) and (page.older is not None or len(shown) == count)

    @property
    def items(self) -> int:
        """How many items are loaded, headings not counted."""
        return len(self._rows.items)

    def loaded(self, since: int = 0) -> list[TimelineItem]:
        """The items loaded, newest first, without the first `since`."""
        return self._rows.items[since:]

    @property
    def loading(self) -> bool:
        """Whether a page is on its way."""
        return self._loading

    def find(self, row: int, step: int, fits: Callable[[TimelineItem], bool]) -> int:
        """The first row that fits, from `row` on in steps of +1 or -1; -1 where no loaded one does."""
        while 0 <= row < len(self._rows.rows):
            shown = self._rows.rows[row]
            if isinstance(shown, TimelineItem) and fits(shown):
                return row
            row += step
        return -1

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows.rows[index.row()], TimelineItem):
            flag = Qt.ItemFlag
            return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows.rows[index.row()]
        if isinstance(row, TimelineItem):
            return self._item_data(row, role)
        if role == DAY:
            return row if isinstance(row, date) else None
        if isinstance(row, JourneyHead):
            journey = self.journeys.journey(row.journey_id)
            if role == JOURNEY:
                return journey
            if journey is not None and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return one_line(journey.title)
            return None
        said = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._tools.words.day(row) if said else None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._older is not None and not self._loading

    def fetchMore(self, parent: Index) -> None:
        fetch, older = self._fetch, self._older
        if parent.isValid() or fetch is None or older is None or self._loading:
            return
        self._loading = True
        self._asked.ask(lambda: fetch(older), self._append, self._give_up)

    def _item_data(self, item: TimelineItem, role: int) -> Any:
        if role == ITEM:
            return item
        if role == DATED:
            return self._rows.dated(item)
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(item.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return heard(item, self._tools.words, self.journeys)
        if role == Qt.ItemDataRole.ToolTipRole:
            return hint(item, self._tools.words, self.journeys)
        return None

    def _append(self, page: TimelinePage) -> None:
        self._loading = False
        self._older = page.older
        for insertion in self._rows.plan(page.items):
            self.beginInsertRows(QModelIndex(), insertion.at, insertion.at + len(insertion.rows) - 1)
            self._rows.put(insertion)
            self.endInsertRows()
        self.grown.emit()

    def _give_up(self, trouble: Trouble) -> None:
        self._loading = False
        self.failed.emit(trouble)
