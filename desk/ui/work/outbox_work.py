"""Keeps the outbox in sight true to what happens: asks for entries, and looks again each second."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desk.services.asks_outbox import Outbox
from desk.services.outbox_views import EntryHistoryView, OutboxCounts, OutboxPage
from desk.ui.background import Latest
from desk.ui.tools import Tools

PAGE = 200
# More than this is not asked for again each time something moved.
MOST_AGAIN = 1_000
LOOK_MS = 1_000


class OutboxWork(QObject):
    """Signals: `shown(OutboxPage)` has every entry that is loaded; `moved`: time went on. `failed(trouble)` in place of
    entries, `history(EntryHistoryView)` of the one chosen."""

    shown = Signal(object)
    moved = Signal()
    failed = Signal(object)
    history = Signal(object)

    def __init__(self, tools: Tools, outbox: Outbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._outbox = tools, outbox
        self._pages, self._counts, self._one = (Latest(tools.quick, self) for _who in range(3))
        self.state = "open"
        self.page = OutboxPage((), OutboxCounts())
        self._chosen = ""
        self._tick = QTimer(self, interval=LOOK_MS)
        self._tick.timeout.connect(self.look)

    def show(self, state: str) -> None:
        """Show the entries of another state."""
        self.state = state
        self._ask(PAGE)

    def reload(self) -> None:
        """Ask again for what is shown."""
        self._ask(min(MOST_AGAIN, max(PAGE, len(self.page.entries))))
        self.choose(self._chosen)

    def watch(self, watching: bool) -> None:
        """Whether anybody looks: then it is looked each second what happened."""
        if watching:
            self._tick.start()
        else:
            self._tick.stop()

    def look(self) -> None:
        """See whether anything happened."""
        self.moved.emit()
        if self._pages.waiting or self._counts.waiting:
            return
        self._counts.ask(self._outbox.counts, self._compare, lambda _trouble: None)

    @property
    def has_more(self) -> bool:
        """Whether there are more of this state than are loaded, and they are not on their way."""
        return self.page.older is not None and not self._pages.waiting

    def more(self) -> None:
        """Bring the next ones."""
        state, older, before = self.state, self.page.older, self.page.entries
        if older is None or self._pages.waiting:
            return

        def add(page: OutboxPage) -> None:
            known = {entry.entry_id for entry in before}
            new = tuple(entry for entry in page.entries if entry.entry_id not in known)
            self._know(OutboxPage((*before, *new), page.counts, page.targets, page.older))

        self._pages.ask(lambda: self._outbox.page(state, older, PAGE), add, self.failed.emit)

    def choose(self, entry_id: str) -> None:
        """Tell what happened to this one; "" to none."""
        self._chosen = entry_id
        self._one.drop()
        if entry_id:
            self._one.ask(lambda: self._outbox.entry(entry_id), self._tell, lambda _trouble: None)

    def _ask(self, limit: int) -> None:
        state = self.state
        self._pages.ask(lambda: self._outbox.page(state, None, limit), self._know, self.failed.emit)

    def _know(self, page: OutboxPage) -> None:
        self.page = page
        self.shown.emit(page)

    def _compare(self, counts: OutboxCounts) -> None:
        now = self._tools.words.now()
        # What is being sent, or due, is something else in a moment without any count showing it.
        busy = any(
            entry.state == "sending" or (entry.next_at is not None and entry.next_at <= now)
            for entry in self.page.entries
        )
        if busy or counts != self.page.counts:
            self.reload()

    def _tell(self, view: EntryHistoryView) -> None:
        if view.entry.entry_id == self._chosen:
            self.history.emit(view)
