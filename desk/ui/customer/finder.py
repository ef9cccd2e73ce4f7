"""Find in a timeline: jumps from match to match, also to those on pages that are not loaded yet."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, Signal

from desk.services.views import TimelineItem
from desk.ui.customer.said_keys import SaidKeys
from desk.ui.customer.timeline_model import TimelineModel
from desk.ui.tools import Tools


def folded(text: str) -> str:
    """Text as it is compared: without case and accents."""
    if text.isascii():
        return text.lower()
    # Letters drawn bold or in a circle come out as capitals: case goes last.
    parts = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def all_channels() -> tuple[str, ...]:
    """Where every line may be shown."""
    return ()


class Finder(QObject):
    """`found(row)` is a match; `status(text)` says how the search stands, empty when there is nothing to say.

    A match shows the text, or is told of by `said`; where that is asked, no page is loaded but for a line it told of.
    """

    found = Signal(int)
    status = Signal(str)

    def __init__(
        self,
        tools: Tools,
        model: TimelineModel,
        channels: Callable[[], tuple[str, ...]] = all_channels,
        parent: QObject | None = None,
    ) -> None:
        """`channels` are those the model shows, none where all are."""
        super().__init__(parent)
        self._words, self._model, self._channels = tools.words, model, channels
        self.said = SaidKeys(tools.quick, self)
        self._fits: Callable[[TimelineItem], bool] | None = None
        # After which row a match is waited for, how many lines that is known of, and the line that is being loaded.
        self._row: int | None = None
        self._loaded = 0
        self._wanted = ""
        self._lost: set[str] = set()
        model.grown.connect(self._go_on)
        # What went wrong with a page is said below the list.
        model.failed.connect(lambda _trouble: self._give_up(""))
        self.said.grown.connect(self._hear)
        self.said.failed.connect(lambda trouble: self._give_up(trouble.title))

    def look_for(self, text: str) -> None:
        """Search for another text, from the newest row on."""
        needle = folded(text.strip())
        self._begin(lambda item: needle in folded(item.title) or needle in folded(item.text) or item.key in self.said)
        self.said.look_for(text if needle else "")
        if needle:
            self.move(-1, +1)
        else:
            self._fits = None
            self.status.emit("")

    def look_for_key(self, key: str) -> None:
        """Search for one line by its key."""
        self._begin(lambda item: item.key == key)
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
            self._row = row
            self._look_further()
        else:
            self._say_no_more()

    def _begin(self, fits: Callable[[TimelineItem], bool]) -> None:
        self._fits = fits
        self._lost.clear()
        self._rest()

    def _rest(self) -> None:
        self._row, self._wanted = None, ""

    def _tell(self, row: int) -> None:
        self._rest()
        self.status.emit("")
        self.found.emit(row)

    def _look_further(self) -> None:
        if self.said.listens:
            self._look_beyond()
        elif self._load_more():
            self._loaded = self._model.items
            self.status.emit(self.tr("{n} searched …").format(n=self._model.items))
        else:
            self._say_no_more()

    def _look_beyond(self) -> None:
        """Bring the next line that was told of, or have more told."""
        beyond = self.said.beyond(self._model.lines.by_key, self._channels())
        for key in beyond:
            if key in self._lost:
                continue
            if self._load_more():
                self._wanted = key
                self.status.emit(self.tr("Going there …"))
                return
            # It came while the timeline was open, and is on no page of it.
            self._lost.add(key)
        if self.said.more():
            self._say_how_far()
        else:
            self._say_no_more()

    def _say_how_far(self) -> None:
        moment = self.said.looked_back_to
        if moment is None:
            self.status.emit(self.tr("Looking …"))
        else:
            day = self._words.short_date(self._words.local(moment).date())
            self.status.emit(self.tr("Back to {day} …").format(day=day))

    def _say_no_more(self) -> None:
        self._rest()
        if self.said.listens:
            self.status.emit(self.tr("No more"))
        else:
            self.status.emit(self.tr("No more in {n}").format(n=self._model.items))

    def _give_up(self, words: str) -> None:
        if self._row is not None:
            self._rest()
            self.status.emit(words)

    def _load_more(self) -> bool:
        if self._model.canFetchMore(QModelIndex()):
            self._model.fetchMore(QModelIndex())
        return self._model.loading

    def _hear(self) -> None:
        """Of what is waited for, something may be among the loaded rows all along, which do not show all they say."""
        if self._row is not None and not self._wanted:
            self.move(self._row, +1)

    def _go_on(self) -> None:
        """Among the items that came, wherever they stand now: a page may bring lines of journeys shown above."""
        if self._row is None or self._fits is None:
            return
        if self._wanted:
            self._bring()
            return
        if self.said.listens:
            return
        match = next((item for item in self._model.lines.items[self._loaded :] if self._fits(item)), None)
        if match is None:
            self._look_further()
        else:
            self._tell(self._model.lines.row_of(match.key))

    def _bring(self) -> None:
        wanted = self._wanted
        if wanted in self._model.lines.by_key:
            self._tell(self._model.lines.row_of(wanted))
        elif not self._load_more():
            self._wanted = ""
            self._lost.add(wanted)
            self._look_beyond()
