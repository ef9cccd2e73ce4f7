"""Remembers which flags are not resolved and on which record each hangs, so that most customers need no look at the
decisions."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence, Set

from desk.domain.flag_figures import FlagFigures
from desk.domain.flags import Flag, Step
from desk.domain.time import SECOND
from desk.store.cache import Cache
from desk.store.codec import dumps
from desk.store.decisions import FlagBook
from desk.store.flags import Row
from desk.store.reading import RecordKey

LOOK_AGAIN = 5 * SECOND
# So many flags are looked for in the cache again at each look: their records may have come, or have other numbers.
CHECKED = 2_000


class FlagMemory:
    """The flags that are not resolved, by the cache's number of the record they hang on. Read once; then only what
    changed is: what this desk does itself is seen at once, what others did LOOK_AGAIN later at most. From any thread.
    """

    def __init__(self, cache: Cache, flags: FlagBook) -> None:
        self._cache = cache
        self._flags = flags
        self._lock = threading.Lock()
        self._revision = -1
        self._looked: int | None = None
        self._rows: dict[str, Row] = {}
        # By flag the customer and record it was found on last.
        self._homes: dict[str, tuple[int, int]] = {}
        self._by_record: dict[int, set[str]] = {}
        self._by_customer: dict[int, set[str]] = {}
        self._round: Iterator[str] = iter(())

    def on(self, records: Iterable[int], now: int) -> list[tuple[int, Flag]]:
        """The flags that hang on these records, with the record, at the moment `now` (microseconds)."""
        with self._lock:
            return [(record, self._rows[flag_id].flag()) for record, flag_id in self._found(records, now)]

    def of(self, customer_id: int, records: Iterable[int], now: int) -> tuple[str, ...]:
        """The ids of the flags on these records of a customer, and of those that were found to be the customer's."""
        with self._lock:
            here = {flag_id for _, flag_id in self._found(records, now)}
            return tuple(sorted(here | self._by_customer.get(customer_id, set())))

    def _found(self, records: Iterable[int], now: int) -> list[tuple[int, str]]:
        if self._looked is None or not self._looked <= now < self._looked + LOOK_AGAIN:
            self._look()
            self._looked = now
        if not self._by_record:
            return []
        # Of a long history there are more records than flags.
        asked = records if isinstance(records, Set) else set(records)
        few, many = sorted((asked, self._by_record.keys()), key=len)
        return sorted((record, flag_id) for record in few if record in many for flag_id in self._by_record[record])

    def save(self, steps: Sequence[Step], figures: FlagFigures | None = None) -> None:
        """Keep steps, with the figures of their journey. Conflict as FlagBook.save."""
        with self._lock:
            self._flags.save(steps, figures)
            self._catch_up()

    def weigh(self, flag_ids: Iterable[str], figures: FlagFigures) -> None:
        """Keep the figures of a journey with its flags, where they are others than before."""
        text = dumps(figures)
        with self._lock:
            held = [row for flag_id in flag_ids if (row := self._rows.get(flag_id)) and row.figures != text]
            if held:
                self._flags.weigh([row.flag_id for row in held], figures)
                self._rows.update((row.flag_id, row._replace(figures=text)) for row in held)

    def forget(self) -> None:
        """Look at once next time whether anything changed."""
        with self._lock:
            self._looked = None

    def _look(self) -> None:
        self._catch_up()
        self._check()

    def _catch_up(self) -> None:
        """Follow what changed since."""
        before = self._revision
        self._revision, changed = self._flags.changes(before)
        if not 0 <= before <= self._revision:
            # The first time, or another book lies in the place of the one that was read.
            self._rows, self._homes, self._by_record, self._by_customer = {}, {}, {}, {}
        known = {row.flag_id for row in changed if row.flag_id in self._rows}
        for row in changed:
            if row.resolved:
                self._rows.pop(row.flag_id, None)
                self._put(row.flag_id, None)
            else:
                held = self._rows.get(row.flag_id)
                if held is not None and held.key != row.key:
                    # What was told live is a source's record now.
                    self._put(row.flag_id, None)
                self._rows[row.flag_id] = row
        unknown = [row for row in changed if not row.resolved and row.flag_id not in self._homes]
        owners = self._cache.owners(sorted({row.key for row in unknown}))
        for row in unknown:
            # A record that is not in the cache (yet) is nobody's; its flags wait.
            self._put(row.flag_id, owners.get(row.key))
        self._mark(owners[row.key][0] for row in unknown if row.flag_id in known and row.key in owners)

    def _check(self) -> None:
        """Look for some flags in the cache again, one after the other; customers are worked out again who turn out to
        have one."""
        rows = [self._rows[flag_id] for flag_id in self._some() if flag_id in self._rows]
        owners = self._cache.owners(sorted({row.key for row in rows}))
        found: set[int] = set()
        for row in rows:
            before, home = self._homes.get(row.flag_id), owners.get(row.key)
            if before != home:
                self._put(row.flag_id, home)
                found.update(customer_id for customer_id, _ in filter(None, (before, home)))
        self._mark(found)

    def _mark(self, customers: Iterable[int]) -> None:
        """Have customers worked out whose flags were not known to be theirs."""
        found = sorted(set(customers) - {0})
        if found:
            self._cache.standings.mark(found)

    def _some(self) -> list[str]:
        taken = [flag_id for _, flag_id in zip(range(CHECKED), self._round, strict=False)]
        if len(taken) < CHECKED:
            self._round = iter(list(self._rows))
        return taken

    def _put(self, flag_id: str, home: tuple[int, int] | None) -> None:
        """A flag hangs on this record of this customer, or on none the cache has."""
        before = self._homes.pop(flag_id, None)
        if before is not None:
            _drop(self._by_customer, before[0], flag_id)
            _drop(self._by_record, before[1], flag_id)
        if home is not None:
            self._homes[flag_id] = home
            self._by_customer.setdefault(home[0], set()).add(flag_id)
            self._by_record.setdefault(home[1], set()).add(flag_id)


def _drop(held: dict[int, set[str]], number: int, flag_id: str) -> None:
    held[number].discard(flag_id)
    if not held[number]:
        del held[number]


def record_of(flag: Flag) -> RecordKey:
    """The record a flag hangs on."""
    return flag.anchor.source, flag.anchor.stream, flag.anchor.source_id
