"""Asks for flags page after page: the next one as the view nears the end, or all of them where an order needs all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desk.services.flag_views import FlagsPage
from desk.ui.background import Latest, Trouble
from desk.ui.tools import Tools

Fetch = Callable[[str | None, int], FlagsPage]
PAGE = 200
# Once everything is wanted, fewer and larger questions.
MANY = 1_000


class FlagPages(QObject):
    """`came` carries the next FlagsPage, `failed` the Trouble in its place."""

    came = Signal(object)
    failed = Signal(object)

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._asked = Latest(tools.quick, self)
        self._fetch: Fetch | None = None
        self._older: str | None = None
        self._loading = False
        self._all = False

    @property
    def complete(self) -> bool:
        """Whether no flag is left to be loaded."""
        return self._older is None

    @property
    def ready(self) -> bool:
        """Whether there is a next page, and it is not on its way."""
        return self._older is not None and not self._loading

    def begin(self, page: FlagsPage, fetch: Fetch) -> None:
        """Go on after this first page; `fetch(older, limit)` blocks and gives the page after the token `older`."""
        self._asked.drop()
        self._loading = False
        self._older, self._fetch = page.older, fetch

    def want_all(self) -> None:
        """From now on bring everything, also of what begins later."""
        self._all = True

    def go_on(self) -> None:
        """Bring the next page if all are wanted."""
        if self._all:
            self.next()

    def next(self) -> None:
        """Bring the next page, if there is one and it is not on its way."""
        fetch, older, limit = self._fetch, self._older, MANY if self._all else PAGE
        if fetch is not None and older is not None and not self._loading:
            self._loading = True
            self._asked.ask(lambda: fetch(older, limit), self._take, self._give_up)

    def _take(self, page: FlagsPage) -> None:
        self._loading = False
        self._older = page.older
        self.came.emit(page)

    def _give_up(self, trouble: Trouble) -> None:
        self._loading = False
        self.failed.emit(trouble)
