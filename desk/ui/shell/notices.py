"""Says of calls and flags through the system while nobody looks at the window: little, and never many at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from desk.config.window import WindowChoices
from desk.services.asks import Flags
from desk.services.flag_views import FlagsPage
from desk.services.views import PopAnswer, PopVerdict
from desk.ui.background import Latest
from desk.ui.escalations.watch import FlagsWatch
from desk.ui.shell.pops import Pops
from desk.ui.tools import Tools
from desk.ui.words import one_line

# What comes within this time is said together; whoever calls is known by then, too.
GATHER_MS = 700
# What comes sooner after the last word waits until then.
BETWEEN_MS = 5_000
# The new flag is looked for among so many: those with most customer time.
MOST_FLAGS = 200
# Clocks of desks that share flags differ by so much.
CLOCKS = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class About:
    """What was said: of which number, of whose flag (0 not known), or of several things at once."""

    number: str = ""
    customer_id: int = 0
    flags: bool = False


class Notices(QObject):
    """`rang`: a call came that was not there before; `said(title, text)`: the system is to say this, which `about`
    tells more of. By default no customer is named: others may see the screen."""

    rang = Signal()
    said = Signal(str, str)

    def __init__(self, tools: Tools, pops: Pops, watch: FlagsWatch, flags: Flags, seen: Callable[[], bool]) -> None:
        """`seen` says whether a window of the program is in front."""
        super().__init__(pops)
        self._pops, self._watch, self._flags, self._seen = pops, watch, flags, seen
        self.choices = WindowChoices()
        # Whether a customer stands beside the screen: then nobody is named, whatever was chosen.
        self.beside: Callable[[], bool] = lambda: False
        self.about = About()
        self._asked = Latest(tools.quick, self)
        # Numbers that were heard of and still wait, and of these those nobody was told of.
        self._known: frozenset[str] = frozenset()
        self._untold: list[str] = []
        self._names: dict[str, str] = {}
        self._open = -1
        self._new_flags = 0
        # When flags were counted last, and since when those are new that were not told of.
        self._now, self._counted_at = tools.words.now, tools.words.now()
        self._new_since: datetime | None = None
        self._gather = QTimer(self, interval=GATHER_MS, singleShot=True)
        self._gather.timeout.connect(self._tell)
        self._since = QElapsedTimer()
        pops.offered.connect(self._offered)
        pops.foreseen.connect(self._foreseen)
        watch.counted.connect(self._counted)

    def _offered(self, _number: str, _waiting: int) -> None:
        if self._hear():
            self.rang.emit()
            self._soon()

    def _hear(self) -> bool:
        """Whether numbers wait that were not heard of before."""
        now = self._pops.waiting
        new = [number for number in now if number not in self._known]
        self._known = frozenset(now)
        self._untold += new
        return bool(new)

    def _foreseen(self, answer: PopAnswer) -> None:
        if answer.verdict == PopVerdict.ONE and answer.hits:
            # It is asked of the newest only.
            self._names = {number: one_line(answer.hits[0].name) for number in self._pops.waiting[-1:]}

    def _counted(self) -> None:
        before, self._open = self._open, self._watch.counts.get("open", 0)
        former, self._counted_at = self._counted_at, self._now()
        # What was open before the program began is no news.
        if 0 <= before < self._open:
            self._new_flags += self._open - before
            self._new_since = self._new_since or former
            self._soon()

    def _soon(self) -> None:
        if not self._gather.isActive():
            wait = BETWEEN_MS - self._since.elapsed() if self._since.isValid() else 0
            self._gather.start(max(GATHER_MS, wait))

    def _tell(self) -> None:
        # Of those that come too fast offers are told of late.
        self._hear()
        calls = [number for number in self._untold if number in self._known]
        flags, self._untold, self._new_flags = self._new_flags, [], 0
        since, self._new_since = self._new_since, None
        if self._seen() or not self.choices.notify or self.choices.do_not_disturb or not (calls or flags):
            return
        self._since.start()
        if calls:
            self.about = About(number=calls[-1]) if len(calls) == 1 else About()
            self._say_calls(calls, flags)
        elif flags == 1:
            page = self._flags.page
            self._asked.ask(
                lambda: page(limit=MOST_FLAGS), partial(self._say_flag, since), lambda _trouble: self._say_flags(1)
            )
        else:
            self._say_flags(flags)

    def _say_calls(self, calls: list[str], flags: int) -> None:
        one = self.tr("A call is waiting")
        title = one if len(calls) == 1 else self.tr("{n} calls are waiting").format(n=len(calls))
        name = self._names.get(calls[-1], "") if self._names_told() and len(calls) == 1 else ""
        self.said.emit(title, name or (self._flag_words(flags) if flags else self.tr("Open Tellonce to take it.")))

    def _say_flag(self, since: datetime | None, page: FlagsPage) -> None:
        new = [flag for flag in page.flags if since is not None and flag.raised_at >= since - CLOCKS]
        if self._seen() or not page.flags:
            return
        if len(new) != 1:
            # One that was snoozed until now, or one of many: of whom it is nothing is said that may be wrong.
            self._say_flags(1)
            return
        self.about = About(customer_id=new[0].customer_id, flags=True)
        name = one_line(new[0].customer) if self._names_told() else ""
        self.said.emit(self.tr("A customer needs somebody"), name or self.tr("Open Tellonce to see why."))

    def _names_told(self) -> bool:
        return self.choices.notify_names and not self.beside()

    def _say_flags(self, flags: int) -> None:
        self.about = About(flags=True)
        self.said.emit(self._flag_words(flags), self.tr("Open Tellonce to see why."))

    def _flag_words(self, flags: int) -> str:
        told = self.tr("A customer needs somebody") if flags == 1 else self.tr("{n} customers need somebody")
        return told.format(n=flags)
