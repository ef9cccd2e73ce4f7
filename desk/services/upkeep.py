"""Care of the cache that goes on by itself: once a day what is older than the settings keep it is erased."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from desk.config.settings import SourceSettings
from desk.domain.time import micros
from desk.store.retention import Cuts, Retention

EVERY = timedelta(hours=24)
# Begins with the records that are nobody's.
START = -1


def cuts_of(sources: Iterable[SourceSettings], now: datetime) -> Cuts:
    """By source and stream, the moment from which on records are kept; a stream that is kept for ever has none."""
    return {
        (source.source_id, stream): micros(now - timedelta(days=days))
        for source in sources
        for stream, days in source.keep_days.items()
    }


def mark_of(sources: Iterable[SourceSettings]) -> str:
    """What is to be kept, in short: another text where a number was changed, so that a sweep is due."""
    return json.dumps({one.source_id: dict(sorted(one.keep_days.items())) for one in sources if one.keep_days})


class Upkeep:
    """Of one desk, for one thread at a time. `sources` are those configured now; `timer` is a monotonic clock."""

    def __init__(
        self,
        retention: Retention,
        sources: Callable[[], Iterable[SourceSettings]],
        now: Callable[[], datetime],
        timer: Callable[[], float],
    ) -> None:
        self._retention = retention
        self._sources = sources
        self._now = now
        self._timer = timer
        self._after: int | None = None
        self._mark, self._cuts = "", cuts_of((), now())
        self._erased: Counter[tuple[str, str]] = Counter()

    def step(self, budget_seconds: float) -> bool:
        """Sweep for about that long where a sweep is due; whether more is left. StoreError where the file cannot be
        used: the next step begins where this one stood."""
        if not self._is_due():
            # Another program has done it meanwhile.
            self._after = None
            return False
        if self._after is None:
            self._start()
        until = self._timer() + budget_seconds
        while self._after is not None:
            self._piece()
            if self._timer() >= until:
                break
        return self._after is not None

    def finish(self) -> None:
        """Sweep to the end where a sweep is due."""
        while self.step(EVERY.total_seconds()):
            continue

    def sweep(self, report: Callable[[int], None], cancelled: Callable[[], bool]) -> Counter[tuple[str, str]]:
        """Sweep now, due or not, and tell again and again how many records were erased; those by source and stream."""
        self._start()
        while self._after is not None and not cancelled():
            self._piece()
            report(self._erased.total())
        erased, self._after = Counter(self._erased), None
        return erased

    def _is_due(self) -> bool:
        last, now = self._retention.last(), self._now()
        # A clock that was set back must not put the next sweep off for years.
        return last is None or last[1] != mark_of(self._sources()) or not last[0] <= now < last[0] + EVERY

    def _start(self) -> None:
        sources = list(self._sources())
        self._mark, self._cuts = mark_of(sources), cuts_of(sources, self._now())
        self._erased = Counter()
        self._after = START

    def _piece(self) -> None:
        erased, after = self._retention.sweep(self._cuts, START if self._after is None else self._after)
        self._erased.update(erased)
        if after is None:
            self._retention.note(self._now(), self._mark, self._erased)
        self._after = after
