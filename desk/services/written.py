"""What is written on records, ready to be laid over them, and carried over to the cache whenever it changes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence, Set
from datetime import datetime

from connectors.kit.declare import Page
from connectors.records import InteractionRecord
from desk.domain.time import micros
from desk.domain.work import Anchor
from desk.domain.wrapping_up import with_outcome
from desk.store.cache import Cache
from desk.store.lines import RecordKey
from desk.store.work import WorkBook

# The pseudo-source of what this desk itself knows, and the stream whose cursor tells up to where the cache followed.
DESK = "desk"
STREAM = "written"
# So often at most the book is asked whether it changed, while many records are heard.
LOOK_SECONDS = 0.05
# Whoever heard a record in the blink between a decision and their look is made to hear it again after so long.
AGAIN_SECONDS = 1.0


class Written:
    """What is written on records (an Added of desk.store.added). Cheap to ask while nothing is; from any thread.
    `clock` is monotonic, in seconds."""

    def __init__(self, book: WorkBook, clock: Callable[[], float]) -> None:
        self._book = book
        self._clock = clock
        self._lock = threading.Lock()
        self._revision = -1
        self._looked = float("-inf")
        # Only what something was ever written on: what it says is read when such a record comes.
        self._keys: set[Anchor] = set()

    def any(self) -> bool:
        """Whether anything is written on any record."""
        if self._clock() - self._looked >= LOOK_SECONDS:
            self.look()
        return bool(self._keys)

    def to(self, record: InteractionRecord, key: RecordKey) -> InteractionRecord:
        """The record with what is written on it."""
        if not self.any() or key not in self._keys:
            return record
        return with_outcome(record, (entry for _, entry in self._book.anchored([key])))

    def at(self, record: InteractionRecord, key: RecordKey, moment: int) -> InteractionRecord:
        """The record with what was written on it by a moment (microseconds), and not taken back by then."""
        if key not in self.known():
            return record
        # Of each entry the last word before the moment.
        stood = {one.entry_id: one.after for one in self._book.events_on(key) if micros(one.at) <= moment}
        return with_outcome(record, stood.values())

    def moments(self, key: RecordKey) -> Sequence[int]:
        """When what is written on a record changed, in order."""
        return [micros(one.at) for one in self._book.events_on(key)] if key in self.known() else ()

    def known(self) -> Set[Anchor]:
        """All records and identifiers anything was ever written on."""
        self.any()
        return self._keys

    def look(self) -> None:
        """See at once what was written since."""
        with self._lock:
            before = self._revision
            self._revision, changed = self._book.changes(before)
            if not 0 <= before <= self._revision:
                self._keys = set()
            # Others may be reading the set.
            self._keys = self._keys | {anchor for anchor, _ in changed} if changed else self._keys
            self._looked = self._clock()


class Follow:
    """Has the cache hear again what something else is written on now, by whatever program it was written; where the
    cache was deleted or put back it starts anew. Called again it does nothing until something changes."""

    def __init__(
        self, cache: Cache, book: WorkBook, written: Written, now: Callable[[], datetime], clock: Callable[[], float]
    ) -> None:
        self._cache = cache
        self._book = book
        self._written = written
        self._now = now
        self._clock = clock
        self._since: int | None = None
        self._again: tuple[float, tuple[RecordKey, ...]] = (0.0, ())
        self._lock = threading.Lock()

    def __call__(self) -> bool:
        """Whether anything changed. May be called each second, and after each change of this desk's own."""
        with self._lock:
            heard_at, before = self._again
            if before and self._clock() - heard_at >= AGAIN_SECONDS:
                self._cache.hearing.again(before)
                self._again = (0.0, ())
            writer = self._cache.writer(DESK, "", frozenset())
            if self._since is None:
                self._since = int((writer.cursor(STREAM) or {}).get("revision", 0))
            now, changed = self._book.changes(self._since)
            if now == self._since:
                return False
            keys = _records(anchor for anchor, _ in changed)
            self._written.look()
            self._cache.hearing.again(keys)
            # What was moved here or stood in a file that was put back may be told twice; heard twice it is the same.
            writer.commit(STREAM, Page([], cursor={"revision": now}), self._now())
            self._since, self._again = now, (self._clock(), (*self._again[1], *keys))
            return True


def _records(anchors: Iterable[RecordKey]) -> tuple[RecordKey, ...]:
    return tuple(dict.fromkeys(anchor for anchor in anchors if anchor[0]))
