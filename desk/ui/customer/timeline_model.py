"""The rows of a timeline: items newest first under their journey, or their day, loaded a page at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desk.services.views import TimelineItem, TimelinePage
from desk.ui.background import Latest, Trouble
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.customer.timeline_rows import JourneyHead, TimelineRows
from desk.ui.customer.timeline_words import heading_data, item_data
from desk.ui.tools import Tools

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[str], TimelinePage]
ROOT = QModelIndex()
ITEM = Qt.ItemDataRole.UserRole
DAY = Qt.ItemDataRole.UserRole + 1
# A JourneyView on the heading of a journey.
JOURNEY = Qt.ItemDataRole.UserRole + 2
# Whether the row of an item has to say its day itself.
DATED = Qt.ItemDataRole.UserRole + 3


def _says_the_same(item: TimelineItem, other: TimelineItem) -> bool:
    """Whether two lines show the same; which journey they are in comes from elsewhere, and not every page says it."""
    return item == other or item == replace(other, journey=item.journey, join=item.join)


class TimelineModel(QAbstractListModel):
    """Pages come through `show_page` and, as the view nears the end, through the `fetch` it was given.

    `lines` are the rows as they stand, `older` names the page after them (None: there is none), `loading` says whether
    it is on its way.
    """

    grown = Signal()
    failed = Signal(object)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.lines = TimelineRows(lambda item: tools.words.local(item.started_at).date())
        self.older: str | None = None
        self._fetch: Fetch | None = None
        self.loading = False
        self._asked = Latest(tools.quick, self)
        self.journeys = JourneyMap(None)

    def show_page(self, page: TimelinePage, fetch: Fetch) -> None:
        """Show another timeline; `fetch(older)` blocks and gives the page after the token `older`."""
        self._asked.drop()
        self.loading = False
        self.beginResetModel()
        self.lines.start(page.items, self.journeys.journey_of)
        self.older, self._fetch = page.older, fetch
        self.endResetModel()
        self.grown.emit()

    def show_journeys(self, journeys: JourneyMap) -> bool:
        """Group by these journeys from now on; False where only what headings say has changed."""
        moved = self.lines.moves(journeys.journey_of)
        if moved:
            self.beginResetModel()
        self.journeys = journeys
        if moved:
            self.lines.regroup(journeys.journey_of)
            self.endResetModel()
        elif self.lines.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines.rows) - 1, 0))
        return moved

    def begins_with(self, page: TimelinePage) -> bool:
        """Whether the newest items already say what this first page says, as far as they are loaded."""
        shown = self.lines.items
        count = len(page.items)
        if not all(map(_says_the_same, shown, page.items)):
            return False
        if len(shown) < count:
            return bool(shown) and self.older is not None
        return page.older is not None or len(shown) == count

    @property
    def items(self) -> int:
        """How many items are loaded, headings not counted."""
        return len(self.lines.items)

    def find(self, row: int, step: int, fits: Callable[[TimelineItem], bool]) -> int:
        """The first row that fits, from `row` on in steps of +1 or -1; -1 where no loaded one does."""
        while 0 <= row < len(self.lines.rows):
            shown = self.lines.rows[row]
            if isinstance(shown, TimelineItem) and fits(shown):
                return row
            row += step
        return -1

    def headings(self, first: int, last: int) -> list[int]:
        """Which of these rows are headings."""
        rows = self.lines.rows
        return [row for row in range(first, last + 1) if not isinstance(rows[row], TimelineItem)]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines.rows)

    def headerData(self, _section: int, _way: Qt.Orientation, _role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Nothing: by itself Qt has a screen reader say the number of each row before its sentence."""
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.lines.rows[index.row()], TimelineItem):
            flag = Qt.ItemFlag
            return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.lines.rows[index.row()]
        words, journeys = self._tools.words, self.journeys
        if isinstance(row, TimelineItem):
            if role == ITEM:
                return row
            return self.lines.dated(row) if role == DATED else item_data(row, role, words, journeys)
        if role == DAY:
            return row if isinstance(row, date) else None
        if role == JOURNEY:
            return journeys.journey(row.journey_id) if isinstance(row, JourneyHead) else None
        return heading_data(row, role, words, journeys)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self.older is not None and not self.loading

    def fetchMore(self, parent: Index) -> None:
        fetch, older = self._fetch, self.older
        if parent.isValid() or fetch is None or older is None or self.loading:
            return
        self.loading = True
        self._asked.ask(lambda: fetch(older), self._append, self._give_up)

    def _append(self, page: TimelinePage) -> None:
        self.loading = False
        self.older = page.older
        for insertion in self.lines.plan(page.items):
            self.beginInsertRows(QModelIndex(), insertion.at, insertion.at + len(insertion.rows) - 1)
            self.lines.put(insertion)
            self.endInsertRows()
        self.grown.emit()

    def _give_up(self, trouble: Trouble) -> None:
        self.loading = False
        self.failed.emit(trouble)
