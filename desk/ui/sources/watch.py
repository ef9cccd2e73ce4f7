"""Keeps an eye on the sources: how they stand, what is being pulled, and what is due."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desk.services.asks import Sources
from desk.services.source_views import ProgressView, PullReport, SourcesOverview
from desk.ui.background import Latest, Trouble
from desk.ui.tools import Tools

WATCHING_MS = 250
IDLE_MS = 2_000
OVERVIEW_MS = 15_000
DUE_MS = 60_000


class SourcesWatch(QObject):
    """`overview_changed` carries a SourcesOverview, `progress_changed` the tuple of ProgressViews, `pulled` comes when
    a pull has ended and something may have changed, `failed(source_id, trouble)` when one could not be begun, and
    `unreadable(trouble)` when the overview itself cannot be had.
    """

    overview_changed = Signal(object)
    progress_changed = Signal(object)
    pulled = Signal()
    failed = Signal(str, object)
    unreadable = Signal(object)

    def __init__(self, tools: Tools, sources: Sources, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._sources = tools, sources
        self._asked = Latest(tools.quick, self)
        self._checking_due = False
        self._expecting = False
        self.overview = SourcesOverview((), 0, 0, 0, 0)
        self.progress: tuple[ProgressView, ...] = ()
        self._look = self._timer(IDLE_MS, self.look)
        self._refresh = self._timer(OVERVIEW_MS, self.refresh)
        self._due = self._timer(DUE_MS, self.pull_due)

    def start(self) -> None:
        """Begin to look."""
        self._look.start()
        self._refresh.start()
        self.refresh()

    def start_pulling(self) -> None:
        """Pull what is due, now and from now on."""
        self._due.start()
        self.pull_due()

    def tell(self) -> None:
        """Say once more what is known, for whoever begins to listen now."""
        if self.overview.sources:
            self.overview_changed.emit(self.overview)
        if self.progress:
            self.progress_changed.emit(self.progress)

    def expect(self, expecting: bool) -> None:
        """Whether pulls are about to begin that were not asked for here."""
        self._expecting = expecting
        self.look()

    def refresh(self) -> None:
        """Ask how the sources stand."""
        self._asked.ask(self._sources.overview, self._show, self.unreadable.emit)

    def look(self) -> None:
        """See what is being pulled; four times a second while something is, seldom otherwise."""
        former = {running.source_id for running in self.progress}
        self.progress = self._sources.progress()
        running = {running.source_id for running in self.progress}
        busy = running or self._checking_due or self._expecting
        self._look.setInterval(WATCHING_MS if busy else IDLE_MS)
        if running or former:
            self.progress_changed.emit(self.progress)
        # An answer that takes longer than until the next look is waited for, not asked for again and again.
        if running - {source.source_id for source in self.overview.sources} and not self._asked.waiting:
            self.refresh()
        if former - running:
            self._settle()

    def pull(self, source_id: str, full: bool = False) -> None:
        """Pull one source now."""
        self._tools.slow.run(
            self,
            lambda: self._sources.pull(source_id, full),
            lambda _report: self._settle(),
            lambda trouble: self._say(source_id, trouble),
        )
        self._look.setInterval(WATCHING_MS)

    def cancel(self, source_id: str) -> None:
        """Stop a pull after its current page."""
        self._sources.cancel(source_id)
        self.look()

    def pull_due(self) -> None:
        """Pull every source whose time has come."""
        if self._checking_due:
            return
        self._checking_due = True
        self._look.setInterval(WATCHING_MS)
        self._tools.slow.run(self, self._sources.pull_due, self._due_done, self._due_failed)

    def _due_done(self, reports: tuple[PullReport, ...]) -> None:
        self._checking_due = False
        if reports:
            self._settle()

    def _due_failed(self, trouble: Trouble) -> None:
        self._checking_due = False
        self.unreadable.emit(trouble)

    def _settle(self) -> None:
        self.refresh()
        self.pulled.emit()

    def _say(self, source_id: str, trouble: Trouble) -> None:
        self.refresh()
        self.failed.emit(source_id, trouble)

    def _show(self, overview: SourcesOverview) -> None:
        self.overview = overview
        self.overview_changed.emit(overview)

    def _timer(self, interval: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=interval)
        timer.timeout.connect(act)
        return timer
