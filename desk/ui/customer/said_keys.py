"""The lines of a timeline of which the store knows that they say something, asked for some at a time."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk.services.said_views import SaidPage
from desk.ui.background import Background, Latest, Trouble

# What a timeline says of a text, after the place `older` where that is not None.
SaidIn = Callable[[str, str | None], SaidPage]


class SaidKeys(QObject):
    """`grown`: an answer came. `failed` carries the trouble that came instead."""

    grown = Signal()
    failed = Signal(object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = Latest(background, self)
        self._said: SaidIn | None = None
        self._text = ""
        self._channels: dict[str, str] = {}
        self._older: str | None = None
        self._waits = False
        self.looked_back_to: datetime | None = None

    def listen_to(self, said: SaidIn | None) -> None:
        """Ask this from now on; None where nobody knows."""
        self._said = said
        self.look_for("")

    @property
    def listens(self) -> bool:
        """Whether there is somebody to ask."""
        return self._said is not None

    def look_for(self, text: str) -> None:
        """Forget what was told, and ask for another text; "" asks nothing."""
        self._asked.drop()
        self._text, self._channels, self._older = text, {}, None
        self._waits, self.looked_back_to = False, None
        if text:
            self._ask()

    def more(self) -> bool:
        """Have more told; False where all is."""
        if not self._waits and self._older is not None:
            self._ask()
        return self._waits

    def __contains__(self, key: str) -> bool:
        return key in self._channels

    def beyond(self, loaded: Container[str], channels: tuple[str, ...]) -> Iterator[str]:
        """The lines told of that are not among those `loaded`, in their order; of these channels only, if any."""
        for key, channel in self._channels.items():
            if key not in loaded and (not channels or channel in channels):
                yield key

    def _ask(self) -> None:
        said, text, older = self._said, self._text, self._older
        if said is not None:
            self._waits = True
            self._asked.ask(lambda: said(text, older), self._take, self._give_up)

    def _take(self, page: SaidPage) -> None:
        self._waits = False
        self._channels.update((hit.key, hit.channel) for hit in page.hits)
        self._older, self.looked_back_to = page.older, page.looked_back_to
        self.grown.emit()

    def _give_up(self, trouble: Trouble) -> None:
        self._waits, self._older = False, None
        self.failed.emit(trouble)
