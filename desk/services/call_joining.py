"""Joins live calls with the records sources have of them: looked for when a call changes and while sources bring
something, often at first and ever more seldom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from desk.domain import identifiers
from desk.domain.calls_record import SOURCE, STREAM
from desk.domain.calls_together import number_key
from desk.domain.live_calls import Told
from desk.domain.same_call import DEFAULT, Found, Live, Tolerance, join, names_nobody
from desk.services.call_finding import CallFinder
from desk.services.giving_way import at_once, one_by_one
from desk.store.cache import Cache
from desk.store.decisions import LiveCallBook
from desk.store.reading import RecordKey

# A call whose record no source brought by then stays the desk's own.
SOUGHT_FOR = timedelta(days=30)
# It is looked for again after this share of its age, and so long at least.
SHARE, AGAIN = 4, timedelta(seconds=2)
# Calls that are looked for in one step: each costs some questions of the cache.
AT_ONCE = 100
# Shortly after a call its source may say more of it in a row that was there before, which no count shows.
FRESH = timedelta(minutes=10)
# Two clocks may tell the same end so far apart.
AFTERWARDS = timedelta(seconds=60)
# Calls of one number that began so close to each other may have the same record.
NEAR = timedelta(minutes=10)

# Told that what was written on one record is on another from now on; may be told so twice.
Moved = Callable[[RecordKey, RecordKey], None]


@dataclass(slots=True)
class _Sought:
    live: Live
    said: bool
    due: datetime
    news: str = ""


class Joining:
    """For one thread at a time. `moved` is told before what hangs on a call moves to its record; `wait` comes back when
    nobody is in a hurry, before each call that is looked for."""

    def __init__(
        self,
        book: LiveCallBook,
        cache: Cache,
        region: Callable[[], str],
        moved: Moved,
        tolerance: Tolerance = DEFAULT,
        wait: Callable[[], None] = at_once,
    ) -> None:
        self._book = book
        self._cache = cache
        self._finder = CallFinder(cache)
        self._region = region
        self._moved = moved
        self._tolerance = tolerance
        self._wait = wait
        self._sought: dict[str, _Sought] = {}

    def look_for(self, calls: Iterable[tuple[str, Told, datetime, bool]], now: datetime) -> None:
        """Look for the records of calls as they stand now: id, what is told, until when it lasted at most, whether a
        person said whose it was."""
        for call_id, told, until, said in calls:
            if told.started_at >= now - SOUGHT_FOR:
                self._sought[call_id] = _Sought(Live(call_id, told, until), said, now)

    def forget(self, call_ids: Iterable[str]) -> None:
        """These are told as others, or have their record."""
        for call_id in call_ids:
            self._sought.pop(call_id, None)

    def gather(self, heads: Mapping[str, str]) -> None:
        """These calls are told as others, their heads, and what was written on them is on those."""
        for call_id, head in heads.items():
            self._moved((SOURCE, STREAM, call_id), (SOURCE, STREAM, head))
        self._book.gather(heads)

    def step(self, now: datetime) -> int:
        """Look for the records of calls whose turn it is; how many of them stand otherwise now."""
        if not self._sought:
            return 0
        news = self._news()
        # Where no source has ever brought anything, there is nothing to find.
        due = [one for one in self._sought.values() if _is_due(one, news, now)] if news else []
        due = sorted(due, key=lambda one: (one.due, one.live.call_id))[:AT_ONCE]
        for one in due:
            age = max(timedelta(0), now - one.live.told.started_at)
            one.due, one.news = now + max(AGAIN, age / SHARE), news
            if age > SOUGHT_FOR:
                self.forget([one.live.call_id])
        return self._look({one.live.call_id: one for one in due}, now) if due else 0

    def _look(self, due: dict[str, _Sought], now: datetime) -> int:
        found: dict[RecordKey, Found] = {}
        for one in one_by_one(due.values(), self._wait):
            value = identifiers.phone(one.live.told.other, self._region())
            found.update((near.key, near) for near in self._finder.near(one.live.call_id, one.live.told, value))
        taken = self._book.taken(found)
        left = [one for key, one in found.items() if key not in taken]
        if not left:
            return 0
        rivals = [
            one.live for one in self._sought.values() if any(_rival(one.live, other.live) for other in due.values())
        ]
        joined = join(rivals, left, lambda number: identifiers.phone(number, self._region()), self._tolerance)
        unsure = set(joined.doubtful) & set(due)
        done = 0
        for call_id, key in sorted(joined.records.items()):
            if not _is_over(self._sought[call_id].live, found[key], now):
                # The source tells of its beginning so far; once it is over it is looked for again.
                continue
            if self._sought[call_id].said and not (names_nobody(found[key].record) or self._of_one(call_id, key)):
                # The source says another: the desk's own stands beside it.
                unsure.add(call_id)
                continue
            self._moved((SOURCE, STREAM, call_id), key)
            self._book.join(call_id, key, now)
            self.forget([call_id])
            done += 1
        return done + (self._book.unsure(unsure) if unsure else 0)

    def _of_one(self, call_id: str, key: RecordKey) -> bool:
        own: RecordKey = (SOURCE, STREAM, call_id)
        owners = self._finder.owners([own, key])
        return bool(owners.get(own)) and owners.get(own) == owners.get(key)

    def _news(self) -> str:
        """Another text whenever a source may have brought a record."""
        rows = (row for row in self._cache.ledger.streams() if row.source != SOURCE)
        return " ".join(f"{row.source}/{row.name}:{row.rows}:{row.newest_at}:{row.pulled_at}" for row in rows)


def _is_due(one: _Sought, news: str, now: datetime) -> bool:
    """Of a call of a moment ago whenever sources brought something, and now and then in any case; of older ones only
    where both are true."""
    fresh = now - one.live.until < FRESH
    return one.news != news if fresh and one.due > now else one.due <= now and (fresh or one.news != news)


def _is_over(live: Live, found: Found, now: datetime) -> bool:
    """Whether a call is over: by what was told of it, or because its source says when it ended, later than anything
    that was told."""
    ended = found.record.ended_at
    return now >= live.until or (ended is not None and ended + AFTERWARDS >= live.told.heard_at)


def _rival(one: Live, other: Live) -> bool:
    if one.call_id == other.call_id:
        return True
    apart = abs(one.told.started_at - other.told.started_at)
    return apart <= NEAR and number_key(one.told.other) == number_key(other.told.other)
