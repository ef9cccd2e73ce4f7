"""Keeps live calls: in the decisions, as records of the desk in the cache, and joined with a source's own records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from threading import Event, Thread

from connectors.kit.declare import Cursor, Page
from connectors.records import Gone, InteractionRecord, Record
from desk.domain.calls_record import SOURCE, STREAM, record_of
from desk.domain.identifiers import Normal, normalise
from desk.domain.live_calls import DEFAULT, Limits, Told
from desk.services.call_joining import SOUGHT_FOR, Joining
from desk.services.call_showing import is_outside
from desk.services.call_table import REMEMBERED
from desk.services.call_wholes import Whole, whole_of
from desk.services.call_write_back import CallWriteBack
from desk.services.calls import Calls
from desk.store.cache import Cache, CacheWriter
from desk.store.decisions import KeptCall, LiveCallBook
from desk.store.engine import StoreError
from desk.store.live_calls import START, Place

# Calls that are written to the cache in one transaction.
PAGE = 500
# Of calls of the last weeks so many that have no record yet, the newest, are looked for after a start.
SOUGHT = 5_000
# How long the keeper rests where nothing is told: then calls are ended by time, and sources looked at.
REST_SECONDS = 1.0
# What is told within so short a time is kept together, and whoever answers a ring has the processor first.
GATHERED_SECONDS = 0.05
# After trouble with a file it waits, for nothing is lost meanwhile but what only memory holds.
REST_AFTER_TROUBLE = 5.0


class CallKeeper:
    """Follows the calls of one desk; for one thread at a time. `own` as for Calls; `told` has other systems told."""

    def __init__(
        self,
        calls: Calls,
        book: LiveCallBook,
        cache: Cache,
        own: Callable[[], tuple[frozenset[Normal], str]],
        joining: Joining,
        now: Callable[[], datetime],
        limits: Limits = DEFAULT,
        told: CallWriteBack | None = None,
    ) -> None:
        self._calls = calls
        self._book = book
        self._cache = cache
        self._own = own
        self._joining = joining
        self._now = now
        self._limits = limits
        self._told = told
        self._writer: tuple[frozenset[Normal], str, CacheWriter] | None = None
        # Up to where the book was followed; None before `restore`.
        self._followed: Place | None = None

    def restore(self) -> None:
        """Take in the calls of the last hours, as after a crash; what the cache lacks of them comes with `keep`."""
        now = self._now()
        self._followed = self._book.place()
        self._calls.adopt(self._book.since(now - REMEMBERED))
        heads = {one.call_id for one in self._book.unjoined(now - SOUGHT_FOR, SOUGHT)}
        together = self._book.together(heads)
        self._joining.look_for(_wanted(whole_of(head, together[head], self._limits) for head in heads), now)
        if self._told is not None:
            self._told.restore(now)

    def keep(self) -> frozenset[int]:
        """Bring decisions and cache to what was heard by now; whose timelines stand otherwise by it. StoreError where a
        file cannot be used: nothing is lost, and the next time goes on from there."""
        whose: set[int] = set()
        self._calls.refresh()
        self._calls.save()
        self._follow()
        self._calls.save()
        self._book.turn(self._now())
        while (found := self._write()) is not None:
            whose |= found
        if self._joining.step(self._now()):
            while (found := self._write()) is not None:
                whose |= found
        self._follow()
        if self._told is not None:
            self._told.step(self._now())
        return frozenset(whose - {0})

    def _follow(self) -> None:
        """Take in what changed in the book since it was looked at last, here and by other programs."""
        if self._followed is None:
            self.restore()
        place = self._followed or START
        while found := self._book.changes(place, PAGE):
            self._calls.adopt(found)
            if self._told is not None:
                self._told.changed(found, self._now())
            place = (found[-1].changed, found[-1].call_id)
        self._followed = place

    def _write(self) -> set[int] | None:
        """Write the next calls that changed into the cache; whose they are, None where there were none. Where the cache
        was deleted, or the decisions put back to what they were before, all come again."""
        writer = self._writing()
        place = _place(writer.cursor(STREAM))
        found = self._book.changes(place, PAGE)
        if not found and place > START and self._book.place() < place:
            found = self._book.changes(START, PAGE)
        if not found:
            return None
        now = self._now()
        wholes = [whole_of(head, lines, self._limits) for head, lines in self._together(found).items()]
        for whole in wholes:
            self._speak(whole, now)
        records = [self._record(whole, now) for whole in wholes]
        merged = {one.call_id: one.head for one in found if one.head != one.call_id}
        if merged:
            self._joining.gather(merged)
        records += map(Gone, merged)
        last = found[-1]
        cursor: Cursor = {"changed": last.changed, "call": last.call_id}
        writer.commit(STREAM, Page(records, cursor=cursor), now)
        self._joining.forget(one.call_id for one in found)
        self._joining.look_for(_wanted(wholes), now)
        keys = {whole.record for whole in wholes}
        return {customer for customer, _ in self._cache.owners(list(keys)).values()}

    def _together(self, found: Iterable[KeptCall]) -> dict[str, list[KeptCall]]:
        """By head what is told of each call. One that came to a call that had become a record became it with it."""
        together = self._book.together({one.head for one in found})
        for head, lines in together.items():
            became = next((one.became for one in lines if one.became), None)
            if became is not None and any(one.became is None for one in lines):
                self._book.join(head, became, self._now())
        return together

    def _record(self, whole: Whole, now: datetime) -> Record:
        """A call as its record stands; Gone where another record says it, and where it is on no timeline."""
        whose = whole.whose
        own, region = self._own()
        if whole.became or whole.told.only_end or not is_outside(whole.told, whose, own, region):
            return Gone(whole.head)
        record: InteractionRecord = record_of(whole.head, whole.told, whole.over, now, (whose,) if whose else None)
        return record

    def _speak(self, whole: Whole, now: datetime) -> None:
        """Whom a person named holds for the record a call became, where its source names nobody."""
        if whole.became is not None:
            whose = None if whole.whose is None else normalise(whole.whose, SOURCE, self._own()[1])
            self._cache.speaking.say(whole.became, whose, now)

    def _writing(self) -> CacheWriter:
        own, region = self._own()
        if self._writer is None or self._writer[:2] != (own, region):
            self._writer = (own, region, self._cache.writer(SOURCE, region, own))
        return self._writer[2]


class CallThread:
    """Keeps calls on a thread of its own, as soon as one changes and once a second in any case."""

    def __init__(
        self,
        calls: Calls,
        keeper: CallKeeper,
        trouble: Callable[[StoreError | None], None],
        kept: Callable[[frozenset[int]], None],
        wait: Callable[[], None],
    ) -> None:
        """`trouble` is told what keeps calls from being kept, once, and None when that is over; `kept` whose timelines
        stand otherwise, each time; `wait` comes back when nobody is in a hurry. All are called on the thread."""
        self._wait = wait
        self._keeper = keeper
        self._trouble = trouble
        self._kept = kept
        self._told = False
        self._wake, self._ended = Event(), Event()
        self._stop_listening = calls.listen(lambda _view: self._wake.set())
        self._thread = Thread(target=self._work, name="live calls", daemon=True)

    def start(self) -> None:
        """Begin; what was on before comes back."""
        self._thread.start()

    def close(self) -> None:
        """Keep what is to be kept, and end."""
        self._stop_listening()
        self._ended.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()

    def _work(self) -> None:
        while True:
            ended = self._ended.is_set()
            self._wake.clear()
            rest = REST_SECONDS
            if not ended:
                # Who was just offered is shown first.
                self._wait()
            try:
                whose = self._keeper.keep()
                self._say(None)
                if whose:
                    self._kept(whose)
            except StoreError as problem:
                self._say(problem)
                rest = REST_AFTER_TROUBLE
            if ended:
                return
            if self._wake.wait(rest):
                self._ended.wait(GATHERED_SECONDS)

    def _say(self, problem: StoreError | None) -> None:
        if (problem is not None) is not self._told:
            self._told = problem is not None
            self._trouble(problem)


def _place(cursor: Cursor | None) -> Place:
    return START if cursor is None else (int(cursor["changed"]), str(cursor["call"]))


def _wanted(wholes: Iterable[Whole]) -> list[tuple[str, Told, datetime, bool]]:
    """The calls whose record is looked for: id, what is told, until when, whether a person said whose it was."""
    return [
        (one.head, one.told, one.over, one.whose is not None)
        for one in wholes
        if not one.told.only_end and one.became is None
    ]
