"""Brings what is told of calls, and what goes wrong behind the window, from many threads to the window's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from desk.domain.trouble import Trouble as Problem
from desk.services.call_views import CallView
from desk.ui.background import Trouble, told_trouble
from desk.ui.customer.calls_work import CallsWork
from desk.ui.pieces.states import NoteBar
from desk.ui.shell.offers import Offers
from desk.ui.shell.pops import Pops


class CallsIn(QObject):
    """An Ears of desk.services.asks_calls: calls become offers of `pops`, troubles a line of `note`.

    `moved` carries each CallView that changed, `ours` one of this person's that something happened to, `taken` one that
    somebody else has answered, `written` the numbers of customers whose timelines changed by calls; all from many
    threads.
    """

    moved = Signal(object)
    ours = Signal(object)
    taken = Signal(object)
    written = Signal(object)
    _troubled = Signal(str, object)

    def __init__(self, pops: Pops, note: NoteBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._note = note
        self._offers = Offers(pops, pops)
        # What is wrong now, by what it is about; the newest is shown.
        self._problems: dict[str, Trouble] = {}
        queued = Qt.ConnectionType.QueuedConnection
        self.ours.connect(self._offers.came, queued)
        self.taken.connect(self._offers.elsewhere, queued)
        self.moved.connect(self._offers.changed, queued)
        self._troubled.connect(self._show, queued)

    def tell(self, work: CallsWork, page: Callable[[frozenset[int]], None]) -> None:
        """Have the calls in sight follow these, and `page` told whose timelines changed, on the window's thread."""
        queued = Qt.ConnectionType.QueuedConnection
        self.ours.connect(work.came, queued)
        self.taken.connect(work.elsewhere, queued)
        self.moved.connect(work.moved, queued)
        self.written.connect(page, queued)

    def came(self, call: CallView) -> None:
        """As Ears.came."""
        self.ours.emit(call)

    def elsewhere(self, call: CallView) -> None:
        """As Ears.elsewhere."""
        self.taken.emit(call)

    def changed(self, call: CallView) -> None:
        """As Ears.changed."""
        self.moved.emit(call)

    def kept(self, whose: frozenset[int]) -> None:
        """As Ears.kept."""
        self.written.emit(whose)

    def troubled(self, what: str, problem: Problem | None) -> None:
        """As Ears.troubled."""
        self._troubled.emit(what, None if problem is None else told_trouble(problem))

    def _show(self, what: str, trouble: Trouble | None) -> None:
        before = self._problems.pop(what, None)
        if trouble is not None:
            self._problems[what] = trouble
            if trouble != before:
                self._note.say(trouble)
        elif before is not None:
            newest = next(reversed(self._problems.values()), None)
            if newest is None:
                self._note.hide()
            else:
                self._note.say(newest)
