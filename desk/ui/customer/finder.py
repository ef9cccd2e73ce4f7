"""Find in a timeline: jumps from match to match, loading older pages until there is one or the end is reached."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

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
        self._fits: Callable[[TimelineItem], bool] | None = None
        self._loaded: int | None = None
        model.grown.connect(self._go_on)
        model.failed.connect(lambda _trouble: self.stop())

    def look_for(self, text: str) -> None:
        """Search for another text, from the newest row on."""
        needle = folded(text.strip())
        self._fits = lambda item: needle in folded(item.title) or needle in folded(item.text)
        self._loaded = None
        if needle:
            self.move(-1, +1)
        else:
            self._fits = None
            self.status.emit("")

    def look_for_key(self, key: str) -> None:
        """Search for one line by its key."""
        self._fits = lambda item: item.key == key
        self._loaded = None
        self.move(-1, +1)

    def move(self, row: int, step: int) -> None:
        """The next match after (+1) or before (-1) `row`."""
        if self._fits is None:
            return
        start = row + step if row >= 0 or step > 0 else self._model.rowCount() - 1
        match = self._model.find(start, step, self._fits)
        if match >= 0:
            self._tell(match)
        elif step > 0:
            self._look_further()
        else:
            self._say_no_more()

    def stop(self) -> None:
        """Give up waiting for older pages."""
        self._loaded = None
        self.status.emit("")

    def _tell(self, row: int) -> None:
        self._loaded = None
        self.status.emit("")
        self.found.emit(row)

    def _look_further(self) -> None:
        if self._load_more():
            self._loaded = self._model.items
            self.status.emit(self.tr("{n} searched …").format(n=self._model.items))
        else:
            self._say_no_more()

    def _say_no_more(self) -> None:
        self._loaded = None
        self.status.emit(self.tr("No more in {n}").format(n=self._model.items))

    def _load_more(self) -> bool:
        if self._model.canFetchMore(QModelIndex()):
            self._model.fetchMore(QModelIndex())
        return self._model.loading

    def _go_on(self) -> None:
        """Among the items that came, wherever they stand now: a page may bring lines of journeys shown above."""
        if self._loaded is None or self._fits is None:
            return
        match = next((item for item in self._model.lines.items[self._loaded :] if self._fits(item)), None)
        if match is None:
            self._look_further()
        else:
            self._tell(self._model.find(0, +1, lambda item: item.key == match.key))
