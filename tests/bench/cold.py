"""How fast whoever calls is read where nothing of the files is in memory: as `pop`, with the system's copies of their
pages given up before each question."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from desk.store.decisions import Decisions
from tests.bench.base import Base, open_cache
from tests.bench.callers import FIRST_LINES, Caller, busiest, by_hand, callers, now
from tests.bench.figures import Figure, at
from tests.bench.floors import open_raw
from tests.bench.rig import MS

ROUNDS = 200
MOST = 10.0


def measure(base: Base) -> list[Figure]:
    """The store call against the same by hand, each on connections that are new and have read nothing."""
    if not hasattr(os, "posix_fadvise"):
        return []
    with ExitStack() as stack:
        # Kept open to the end: closing any copy of a file gives up this process's locks on it.
        files = [
            stack.enter_context(path.open("rb"))
            for name in (base.home.cache, base.home.decisions)
            for path in (name, Path(f"{name}-wal"))
            if path.exists()
        ]

        def forget() -> None:
            for file in files:
                os.fsync(file.fileno())
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)

        drawn = callers(base, ROUNDS, True)
        both = [_ours(base, drawn, forget), _floor(base, drawn, forget)]
        long = [_ours(base, [busiest(base)] * 20, forget), _floor(base, [busiest(base)] * 20, forget)]
    size = f"{base.shop.customers:,} c, {base.touches:,} t"
    most = at(both[0], 0.99)
    return [
        Figure("cold: callers by history, median", size, "ms", at(both[0], 0.5), at(both[1], 0.5), "measured", True),
        Figure("cold: callers by history, p99", size, "ms", most, at(both[1], 0.99), f"under {MOST:g} ms", most < MOST),
        Figure("cold: the busiest, median", size, "ms", at(long[0], 0.5), at(long[1], 0.5), "measured", True),
    ]


def _ours(base: Base, drawn: Sequence[Caller], forget: Callable[[], None]) -> list[float]:
    cache, decisions = open_cache(base.home.cache), Decisions(base.home.decisions)
    pops = cache.pops(decisions.flags)
    held = []
    for caller in drawn:
        for database in (cache._database, decisions._shelf):
            database._reader.dispose()  # type: ignore[union-attr]
            with database.reading():
                # Connected, and nothing read.
                forget()
        start = time.perf_counter()
        pops.of_number(caller.normal, now(), FIRST_LINES)
        held.append((time.perf_counter() - start) * MS)
    cache.close()
    decisions.close()
    return held


def _floor(base: Base, drawn: Sequence[Caller], forget: Callable[[], None]) -> list[float]:
    held = []
    for caller in drawn:
        raw, kept = open_raw(base.home.cache), open_raw(base.home.decisions)
        for one in (raw, kept):
            one.execute("PRAGMA query_only")
        forget()
        start = time.perf_counter()
        by_hand(raw, kept, caller.number)
        held.append((time.perf_counter() - start) * MS)
        raw.close()
        kept.close()
    return held
