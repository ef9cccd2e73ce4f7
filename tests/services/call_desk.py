"""A desk for tests of live calls: cache, decisions, flags and a clock of the test's own; the keeper works when told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from connectors.kit.declare import Cursor, Page
from connectors.records import Record
from desk.domain.calls import CallEvent, Kind
from desk.domain.clock import clock
from desk.domain.identifiers import Normal
from desk.domain.time import SECOND, micros
from desk.services.call_joining import Joining
from desk.services.call_records import CallKeeper
from desk.services.call_views import CallView
from desk.services.call_write_back import CallWriteBack, Tells, every_call
from desk.services.calls import Calls
from desk.services.outbox_building import Drafts
from desk.services.weaving import Weaver
from desk.store.lines import ItemRow
from desk.store.reading import RecordKey
from tests.domain.calling import event
from tests.records import NOON, person, phone
from tests.services.flag_desk import Desk

ANN = "+12085550142"
OWN = Normal(phone("").kind, "+12085550100")
SWITCHBOARD: RecordKey = ("pbx", "calls", "c1")


class CallDesk(Desk):
    """`heard` is what a listener was told, `moved` what was told to have become another record; `targets` are told of
    calls that are over, of those that this desk `tells` of."""

    def __init__(self, folder: Path, targets: Any = None, tells: Tells = every_call) -> None:
        super().__init__(folder)
        self.targets, self.tells = targets, tells
        self.now = NOON
        self.heard: list[CallView] = []
        self.moved: list[tuple[RecordKey, RecordKey]] = []
        self.begin()

    def begin(self) -> None:
        """As after a start of the program."""
        book = self.decisions.calls
        self.weaver = Weaver(self.cache)
        own = frozenset({OWN})
        self.calls = Calls(book, self.cache, lambda: (own, "US"), lambda: self.who, self.clock)
        self.joining = Joining(book, self.cache, lambda: "US", lambda old, new: self.moved.append((old, new)))
        told = self._telling(own) if self.targets is not None else None
        self.keeper = CallKeeper(self.calls, book, self.cache, lambda: (own, "US"), self.joining, self.clock, told=told)
        self.calls.listen(self.heard.append)

    def _telling(self, own: frozenset[Normal]) -> CallWriteBack:
        drafts = Drafts(self.cache, self.decisions.outbox, self.targets, lambda: self.who, self.clock)
        book, written = self.decisions.calls, self.decisions.written_calls
        return CallWriteBack(book, written, drafts, lambda: (own, "US"), tells=self.tells)

    def again(self) -> None:
        """As after a crash: nothing but the files is left."""
        self.begin()
        self.keeper.restore()
        self.keeper.keep()

    def lose_cache(self) -> None:
        """The cache is deleted, and the program started again."""
        self.cache.close()
        for path in self.folder.glob("cache.sqlite*"):
            path.unlink()
        self.open()
        self.again()

    def know(self, *people: tuple[str, str, str]) -> None:
        """Customers by id, name and number."""
        records = [person(source_id, name, phone(number)) for source_id, name, number in people]
        self.cache.writer("crm", "US", frozenset()).commit("customers", Page(records), self.now)

    def at(self, seconds: float) -> datetime:
        self.now = NOON + timedelta(seconds=seconds)
        return self.now

    def tell(self, kind: Kind, seconds: float, call_id: str = "1", line: str = "sip", **more: object) -> None:
        """A phone system tells, at that moment."""
        self.at(max(seconds, (self.now - NOON).total_seconds()))
        self.calls.take(event(kind, seconds, call_id, line, **more))

    def told(self, *events: CallEvent) -> None:
        for one in events:
            self.now = max(self.now, one.at)
            self.calls.take(one)
        self.keeper.keep()

    def pbx(self, *records: Record) -> None:
        """The phone system's own records arrive."""
        self.cache.writer("pbx", "US", frozenset()).commit("calls", Page(list(records)), self.now)
        self.keeper.keep()

    def whole(self, call_id: str = "1", at: float = 0, line: str = "sip", **more: object) -> Sequence[CallEvent]:
        """A call from ring to hang-up, that lasts 80 seconds as `tests.records.call` has it."""
        return (
            event(Kind.RING, at, call_id, line, **more),
            replace(event(Kind.ANSWER, at + 20, call_id, line, **more), user="avi"),
            event(Kind.HANGUP, at + 80, call_id, line, **more),
        )

    def later(self, seconds: float) -> None:
        """Time passes, and the keeper comes by."""
        self.now += timedelta(seconds=seconds)
        self.keeper.keep()

    def customer(self, source_id: str) -> int:
        key = ("crm", "customers", source_id)
        return self.cache.owners([key])[key][0]

    def lines(self, customer: int = 0) -> list[ItemRow]:
        return self.cache.timeline(customer, (), None, 50)

    def keys(self, customer: int = 0) -> list[str]:
        return ["/".join(row.key[:2]) for row in self.lines(customer)]

    def spent(self, customer: int) -> int:
        """Customer time now, in seconds."""
        at = micros(self.now)
        woven = self.weaver.woven(customer, at)
        made = clock(woven.groups, [touch for group in woven.groups for touch in group], at)
        return made.at(at).sums.customer // SECOND

    def pretend_cursor(self, cursor: Cursor) -> None:
        """As though the cache had followed other decisions."""
        self.cache.writer("desk", "US", frozenset()).commit("calls", Page((), cursor=cursor), self.now)

    @classmethod
    def beside(cls, other: CallDesk) -> CallDesk:
        """Another program over the same files."""
        made = cls(other.folder, other.targets)
        made.now = other.now
        return made
