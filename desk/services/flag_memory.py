"""Remembers which flags are not resolved and on which record each hangs, so that most customers need no look at the
decisions."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence

from desk.domain.flags import Flag, State, Step
from desk.domain.time import SECOND
from desk.store.cache import Cache
from desk.store.decisions import FlagBook
from desk.store.reading import RecordKey

LOOK_AGAIN = 5 * SECOND
READ_AGAIN = 60 * SECOND


class FlagMemory:
    """The flags that are not resolved, by the cache's number of the record they hang on. What this desk does itself is
    followed without reading; what others did is seen LOOK_AGAIN later at most. From any thread."""

    def __init__(self, cache: Cache, flags: FlagBook) -> None:
        self._cache = cache
        self._flags = flags
        self._lock = threading.Lock()
        self._revision = ""
        self._looked: int | None = None
        self._read_at = 0
        self._by_record: dict[int, dict[str, Flag]] = {}
        self._homes: dict[str, int] = {}

    def on(self, records: Iterable[int], now: int) -> list[tuple[int, Flag]]:
        """The flags that hang on these records, with the record, at the moment `now` (microseconds)."""
        with self._lock:
            if self._looked is None or not self._looked <= now < self._looked + LOOK_AGAIN:
                self._look(now)
            if not self._by_record:
                return []
            return [
                (record, flag)
                for record in records
                if record in self._by_record
                for flag in self._by_record[record].values()
            ]

    def save(self, steps: Sequence[Step], record: int) -> None:
        """Keep steps; new flags among them hang on `record`. Conflict as FlagBook.save."""
        with self._lock:
            self._flags.save(steps)
            for step in steps:
                self._follow(step.flag, self._homes.get(step.flag.flag_id, record))

    def forget(self) -> None:
        """Read again next time."""
        with self._lock:
            self._revision, self._looked = "", None

    def _look(self, now: int) -> None:
        """Read again if anybody changed a flag, and once in a while anyhow: records may have other numbers now."""
        self._looked = now
        revision = self._flags.revision()
        if revision != self._revision or not self._read_at <= now < self._read_at + READ_AGAIN:
            self._read()
            self._revision, self._read_at = revision, now

    def _follow(self, flag: Flag, record: int) -> None:
        held = self._by_record.setdefault(record, {})
        if flag.state is State.RESOLVED:
            held.pop(flag.flag_id, None)
            self._homes.pop(flag.flag_id, None)
        else:
            held[flag.flag_id] = flag
            self._homes[flag.flag_id] = record
        if not held:
            del self._by_record[record]

    def _read(self) -> None:
        flags = self._flags.unresolved()
        owners = self._cache.owners(sorted({record_of(flag) for flag in flags}))
        self._by_record, self._homes = {}, {}
        for flag in flags:
            # A record that is not in the cache (yet) is nobody's; its flags wait.
            if record_of(flag) in owners:
                self._follow(flag, owners[record_of(flag)][1])


def record_of(flag: Flag) -> RecordKey:
    """The record a flag hangs on."""
    return flag.anchor.source, flag.anchor.stream, flag.anchor.source_id
