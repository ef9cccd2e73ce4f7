"""Runs rules over the past in the slow lane, one at a time, and remembers what came of them."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from desk.services.asks import Flags
from desk.services.flag_views import TrialView
from desk.ui.background import Latest, Trouble
from desk.ui.escalations.numbers import period
from desk.ui.tools import Tools

LOOK_MS = 100


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is tried: a rule of a text over some days."""

    text: str
    rule: str
    first: date
    last: date


class Run:
    """What the thread that tries a rule and the window's share: how far it is, and whether it shall stop."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.share = 0.0
        self._stop = threading.Event()

    def stop(self) -> None:
        """End at the next step."""
        self._stop.set()

    def progress(self, share: float) -> bool:
        """On whatever thread does the work: `share` is done; False stops it."""
        self.share = share
        return not self._stop.is_set()


class Trials(QObject):
    """`changed` comes when a trial begins, gets on, ends or fails."""

    changed = Signal()

    def __init__(self, tools: Tools, flags: Flags, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._flags = tools, flags
        self._asked = Latest(tools.slow, self)
        self._run: Run | None = None
        self._results: dict[Wanted, TrialView] = {}
        self._troubles: dict[Wanted, Trouble] = {}
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.changed)

    def want(self, text: str, rule: str) -> Wanted:
        """The last thirty days, today included."""
        return Wanted(text, rule, *period(self._tools.words.today()))

    def start(self, wanted: Wanted) -> None:
        """Try it; whatever is being tried is stopped."""
        self.stop()
        run = self._run = Run(wanted)
        self._troubles.pop(wanted, None)
        self._asked.ask(
            lambda: self._flags.try_rule(wanted.text, wanted.rule, wanted.first, wanted.last, run.progress),
            lambda result: self._end(run, result=result),
            lambda trouble: self._end(run, trouble=trouble),
        )
        self._look.start()
        self.changed.emit()

    def stop(self) -> None:
        """Try nothing any more; what it would have answered is not heard."""
        if self._run is None:
            return
        self._run.stop()
        self._asked.drop()
        self._run = None
        self._look.stop()
        self.changed.emit()

    @property
    def idle(self) -> bool:
        """Whether nothing is being tried."""
        return self._run is None

    def share(self, wanted: Wanted) -> float | None:
        """How much of it is done; None while it is not being tried."""
        return self._run.share if self._run is not None and self._run.wanted == wanted else None

    def result(self, wanted: Wanted) -> TrialView | None:
        """What came of it, if it was tried."""
        return self._results.get(wanted)

    def trouble(self, wanted: Wanted) -> Trouble | None:
        """Why nothing came of it."""
        return self._troubles.get(wanted)

    def _end(self, run: Run, result: TrialView | None = None, trouble: Trouble | None = None) -> None:
        if result is not None:
            self._results[run.wanted] = result
        if trouble is not None:
            self._troubles[run.wanted] = trouble
        if self._run is run:
            self._run = None
            self._look.stop()
        self.changed.emit()
