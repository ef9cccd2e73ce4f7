"""Keeps an eye on work: which call-backs ring and which come next, what the outbox has for a person, and whether the
company's own file can be used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from desk.services.asks_outbox import Outbox
from desk.services.asks_work import CallBacks, OwnRules
from desk.services.outbox_views import OutboxCounts
from desk.services.work_views import CallBackView, RingsView
from desk.ui.background import Latest, Trouble, told_trouble
from desk.ui.tools import Tools

LOOK_MS = 15_000
# A moment after the second it is due at, so that it is found to be.
AFTER = timedelta(milliseconds=50)


@dataclass(frozen=True, slots=True)
class Seen:
    """How work stands: what rings, what this person's call-backs are by their time, how many entries of the outbox are
    open, and what is wrong with the company's own file."""

    rings: RingsView = RingsView((), None)
    coming: tuple[CallBackView, ...] = ()
    counts: OutboxCounts = OutboxCounts()
    trouble: Trouble | None = None

    @property
    def waiting(self) -> int:
        """How many things wait for a person now: call-backs that ring, and entries that were refused."""
        return len(self.rings.ringing) + self.counts.refused


class WorkWatch(QObject):
    """`looked` carries what was seen, every few seconds and whenever a call-back begins to ring."""

    looked = Signal(object)

    def __init__(
        self, tools: Tools, call_backs: CallBacks, outbox: Outbox, rules: OwnRules, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._words = tools.words
        self._call_backs, self._outbox, self._rules = call_backs, outbox, rules
        self._asked = Latest(tools.quick, self)
        self.seen = Seen()
        self._tick = QTimer(self, interval=LOOK_MS)
        self._tick.timeout.connect(self.look)
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._tick.start()
        self.look()

    def look(self) -> None:
        """Ask how it stands."""
        # What cannot be had now is asked for again soon; the room itself says why.
        self._asked.ask(self._see, self._know, lambda _trouble: None)

    def _see(self) -> Seen:
        rings, coming = self._call_backs.rings(), self._call_backs.waiting(mine=True)
        problem = self._rules.trouble()
        trouble = told_trouble(problem) if problem is not None else None
        return Seen(rings, coming, self._outbox.counts(), trouble)

    def _know(self, seen: Seen) -> None:
        self.seen = seen
        self._wake_at_next()
        self.looked.emit(seen)

    def _wake_at_next(self) -> None:
        """Ring in time, not a look later."""
        self._due.stop()
        if self.seen.rings.next_at is None:
            return
        wait = int((self.seen.rings.next_at + AFTER - self._words.now()) / timedelta(milliseconds=1))
        if wait < LOOK_MS:
            self._due.start(max(0, wait))
