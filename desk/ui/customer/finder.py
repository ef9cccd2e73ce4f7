"""Find in a timeline: jumps from match to match, loading older pages until there is one or the end is reached."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QModelIndex, QObject, Signal

from desk.services.views import TimelineItem
from desk.ui.customer.timeline_model import TimelineModel


def folded(text: str) -> str:
    """Text as it is compared: without case and accents."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


class Finder(QObject):
    """`found(row)` is a match; `status(text)` says how the search stands, empty when there is nothing to say."""

    found = Signal(int)
    status = Signal(str)

    def __init__(self, model: TimelineModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._needle = ""
        self._waiting_from: int | None = None
        model.grown.connect(self._go_on)
        model.failed.connect(lambda _trouble: self.stop())

    def look_for(self, text: str) -> None:
        """Search for another text, from the newest row on."""
        self._needle = folded(text.strip())
        self._waiting_from = None
        if self._needle:
            self.move(-1, +1)
        else:
            self.status.emit("")

    def move(self, row: int, step: int) -> None:
        """The next match after (+1) or before (-1) `row`."""
        if not self._needle:
            return
        start = row + step if row >= 0 or step > 0 else self._model.rowCount() - 1
        match = self._model.find(start, step, self._fits)
        if match >= 0:
            self._waiting_from = None
            self.status.emit("")
            self.found.emit(match)
        elif step > 0 and self._load_more():
            self._waiting_from = self._model.rowCount()
            self.status.emit(self.tr("{n} searched …").format(n=self._model.items))
        else:
            self._waiting_from = None
            self.status.emit(self.tr("No more in {n}").format(n=self._model.items))

    def stop(self) -> None:
        """Give up waiting for older pages."""
        self._waiting_from = None
        self.status.emit("")

    def _load_more(self) -> bool:
        if self._model.canFetchMore(QModelIndex()):
            self._model.fetchMore(QModelIndex())
        return self._model.loading

    def _go_on(self) -> None:
        if self._waiting_from is not None:
            self.move(self._waiting_from - 1, +1)

    def _fits(self, item: TimelineItem) -> bool:
        return self._needle in folded(item.title) or self._needle in folded(item.text)
