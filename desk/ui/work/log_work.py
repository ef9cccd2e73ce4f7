"""Brings the call log piece by piece: rows and completeness as far as they have come, as one table for others too."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk.services.asks_work import CallLog
from desk.services.work_views import LogRow, LogView, RepRow
from desk.ui.background import Latest, Trouble
from desk.ui.in_pieces import InPieces
from desk.ui.taking import sheet, written
from desk.ui.tools import Tools
from desk.ui.work.log_words import pieces_of

# So many days are asked for together: one piece is there in a moment, also where much happened.
DAYS_AT_ONCE = 7
# More than this nobody reads in one list; the table for a spreadsheet has all of it.
MOST_ROWS = 50_000


def together(views: Iterable[LogView]) -> tuple[RepRow, ...]:
    """The completeness of several pieces as one, the least complete first."""
    counts: dict[str, list[int]] = {}
    lacks: dict[str, Counter[str]] = {}
    for rep in (rep for view in views for rep in view.reps):
        held = counts.setdefault(rep.rep, [0, 0])
        held[0] += rep.interactions
        held[1] += rep.complete
        lacks.setdefault(rep.rep, Counter()).update(dict(rep.missing))
    found = [
        RepRow(name, had, complete, complete / had, tuple(lacks[name].most_common()))
        for name, (had, complete) in counts.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.share, -one.interactions, one.rep)))


class LogWork(QObject):
    """`changed`: rows or completeness are other ones. `progressed(share)`: so far, 0 to 1; 1 at the end.

    `failed(trouble)` in place of the rest. `tabled(share)` and `not_tabled(trouble)` are of a table that is being made.
    """

    changed = Signal()
    progressed = Signal(float)
    failed = Signal(object)
    tabled = Signal(float)
    not_tabled = Signal(object)

    def __init__(self, tools: Tools, log: CallLog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._log = tools, log
        self._asked, self._tables = InPieces(tools.slow, self), InPieces(tools.slow, self)
        self._named = Latest(tools.quick, self)
        self._pieces: Sequence[tuple[date, date]] = ()
        self._came: list[LogView | None] = []
        self.days: tuple[date, date] | None = None
        self.rep, self.incomplete, self.me = "", False, ""
        self.stopped = False

    @property
    def loading(self) -> bool:
        """Whether more is on its way."""
        return self._asked.running

    @property
    def views(self) -> list[LogView]:
        """What has come, the newest piece first."""
        return [view for view in self._came if view is not None]

    @property
    def partial(self) -> bool:
        """Whether there is more than was looked through."""
        return self.stopped or any(view.partial for view in self.views)

    def rows(self) -> list[LogRow]:
        """The rows that are asked for, the newest first."""
        return [row for row in self.had() if row.missing or not self.incomplete]

    def had(self) -> list[LogRow]:
        """As `rows`, whether they lack something or not."""
        return [row for view in self.views for row in view.rows if not self.rep or row.rep == self.rep]

    def reps(self) -> tuple[RepRow, ...]:
        """How complete each rep's interactions are."""
        return together(self.views)

    @property
    def names(self) -> list[str]:
        """Who had interactions."""
        return [rep.rep for rep in self.reps()]

    def learn_me(self, done: Callable[[], object]) -> None:
        """Ask how this person is called in what they write."""

        def know(name: str) -> None:
            self.me = name
            done()

        if not self.me:
            self._named.ask(self._log.me, know, lambda _trouble: None)

    def ask(self, first: date, last: date) -> None:
        """Bring these days; of those that are shown already, what stays true stays."""
        pieces = pieces_of(first, last, DAYS_AT_ONCE)
        if pieces != self._pieces:
            self._pieces, self._came = pieces, [None] * len(pieces)
        self.days, self.stopped = (first, last), False
        self.progressed.emit(0.0)
        self._begin(len(pieces), self.progressed.emit, self.failed.emit)

    def look_again(self) -> None:
        """Ask for the newest piece again without a word, where nothing is on its way. What cannot be had now is asked
        for again soon."""
        if self._pieces and not self.loading:
            self._begin(1, lambda _share: None, lambda _trouble: None)

    def stop(self) -> None:
        """Bring no more."""
        self._asked.stop()
        self.stopped = True
        self.progressed.emit(1.0)
        self.changed.emit()

    def filter(self, rep: str, incomplete: bool) -> None:
        """Show one rep's alone ("": everybody's), or only what lacks something."""
        self.rep, self.incomplete = rep, incomplete
        self.changed.emit()

    def copy(self, done: Callable[[str], object]) -> None:
        """Make the table of what is asked for, to be pasted into a spreadsheet."""
        self._table(lambda text: done(_with_tabs(text)))

    def save(self, path: Path, done: Callable[[], object]) -> None:
        """Write it into a file as CSV."""

        def write(text: str) -> None:
            works = [partial(written, path, sheet(text))]
            self._tables.begin(works, lambda _place, _name: None, done, self._not_tabled)

        self._table(write)

    def stop_table(self) -> None:
        """Make no table."""
        self._tables.stop()
        self.tabled.emit(1.0)

    def _begin(self, count: int, progressed: Callable[[float], object], failed: Callable[[Trouble], object]) -> None:
        works = [partial(self._log.log, first, last) for first, last in self._pieces[:count]]

        def came(place: int, view: LogView) -> None:
            if self._came[place] != view:
                self._came[place] = view
                self.changed.emit()
            progressed((place + 1) / (count + 1))
            if sum(len(one.rows) for one in self.views) > MOST_ROWS:
                self.stop()

        def ended() -> None:
            progressed(1.0)
            self.changed.emit()

        self._asked.begin(works, came, ended, failed)

    def _table(self, done: Callable[[str], object]) -> None:
        texts: list[str] = []
        pieces = self._pieces

        def came(_place: int, text: str) -> None:
            # All have the same first line.
            texts.append(text if not texts else text.partition("\r\n")[2])
            self.tabled.emit(len(texts) / (len(pieces) + 1))

        def ended() -> None:
            self.tabled.emit(1.0)
            done("".join(texts))

        self.tabled.emit(0.0)
        rep, incomplete = self.rep, self.incomplete
        works = [partial(self._log.as_csv, first, last, rep, incomplete) for first, last in pieces]
        self._tables.begin(works, came, ended, self._not_tabled)

    def _not_tabled(self, trouble: Trouble) -> None:
        self.tabled.emit(1.0)
        self.not_tabled.emit(trouble)


def _with_tabs(text: str) -> str:
    """A table of commas as one of tabs, which a spreadsheet takes apart when it is pasted."""
    rows = csv.reader(io.StringIO(text, newline=""))
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)
