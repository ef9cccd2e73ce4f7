"""Works all customers out anew in several processes: for when the limits of journeys, the desk's zone or the rules
changed."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desk.config.alone import try_alone
from desk.domain.current import current_among
from desk.domain.flagging import over_at
from desk.domain.journeys import Corrections, weave
from desk.domain.keys import Key
from desk.domain.numbers import Days, contribution
from desk.domain.time import micros
from desk.services.settling import Workings
from desk.services.workers import begin_worker
from desk.store.bulk import Packed, WorkedOut
from desk.store.cache import Cache
from desk.store.chunks import MANY, uncollected
from desk.store.standings import Due, Standings

# Customers' numbers one process takes at a time: few enough that a second or so of work is lost by stopping.
SHARE = 10_000
WORKERS = 2
# Where customers of a share keep changing while it is worked out, it is left to the settler after so many times.
ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Task:
    """Customers with numbers above `after` and at most `until` of a cache file, to be worked out as of `now`
    (microseconds). `corrections` are those of all customers, in the cache's numbers of records, `keys` the file's."""

    path: Path
    after: int
    until: int
    workings: Workings
    corrections: Corrections
    now: int
    keys: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Recomputed:
    """What was done; `left` customers changed meanwhile, or wait anyway, and are the settler's."""

    customers: int
    touches: int
    left: int


class Anew:
    """All customers of a cache file being worked out, a step at a time; `close` stops it, and what was stored stays.

    Customers with changes that were not settled yet are left to the settler, and so are the flags of those with a
    journey that is alive. Pulls may go on meanwhile. BrokenExecutor where the processes cannot go on.
    """

    def __init__(self, standings: Standings, whole: Task, workers: int = WORKERS) -> None:
        self._standings = standings
        self._whole = whole
        starts = range(whole.after, whole.until, SHARE)
        self._tasks = iter([replace(whole, after=n, until=min(n + SHARE, whole.until)) for n in starts])
        # Spawned, not forked: connections and threads of this process are none of theirs.
        self._pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), begin_worker)
        self._most = workers + 1
        self._under_way: deque[tuple[Task, int, Future[WorkedOut]]] = deque()
        self.done = Recomputed(0, 0, 0)
        self.share = 0.0

    def step(self, seconds: float | None = None) -> bool:
        """Wait that long at most for the next answer and store it; whether there are more."""
        while len(self._under_way) < self._most and (task := next(self._tasks, None)) is not None:
            self._under_way.append((task, 1, self._pool.submit(work_out, task)))
        if not self._under_way:
            return False
        task, attempt, future = self._under_way[0]
        try:
            answer = future.result(seconds)
        except TimeoutError:
            return True
        if self._standings.take_over(answer):
            self._count(answer.waiting, len(answer.rows), answer.touches)
        elif attempt < ATTEMPTS:
            # In order, so that whoever carries this on knows up to where it is done.
            self._under_way[0] = (task, attempt + 1, self._pool.submit(work_out, task))
            return True
        else:
            self._standings.mark([row[0] for row in answer.rows])
            self._standings.take_over(replace(answer, rows=(), days={}))
            self._count(answer.waiting + len(answer.rows), 0, answer.touches)
        self._under_way.popleft()
        self.share = (task.until - self._whole.after) / (self._whole.until - self._whole.after)
        return task.until < self._whole.until

    def close(self) -> None:
        """Stop after what the processes are at."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _count(self, left: int, customers: int, touches: int) -> None:
        done = self.done
        self.done = Recomputed(done.customers + customers, done.touches + touches, done.left + left)


def recompute(
    path: Path,
    workings: Workings,
    corrections: Corrections,
    now: int,
    workers: int = WORKERS,
    report: Callable[[float], None] | None = None,
    keys: tuple[Key, ...] = (),
) -> Recomputed:
    """Work out the numbers of all customers of a cache file and the tallies of the days, to the end."""
    cache = Cache(path, keys=keys)
    try:
        whole = Task(path, 0, cache.standings.newest(), workings, corrections, now, keys)
        with closing(Anew(cache.standings, whole, workers)) as anew:
            more = True
            while more:
                more = anew.step()
                if report is not None:
                    report(anew.share)
            return anew.done
    finally:
        cache.close()


@dataclass(frozen=True, slots=True)
class Together:
    """Begins to work all customers out anew, unless that is under way already, in this program or another."""

    path: Path
    standings: Standings
    workings: Workings
    corrections: Callable[[], Corrections]
    now: Callable[[], datetime]
    keys: tuple[Key, ...] = ()

    def __call__(self, mark: str) -> Alone | None:
        """None while somebody else is at it. OSError where the processes cannot be started."""
        lock = try_alone(self.path.with_name(f".{self.path.name}.anew.lock"))
        if lock is None:
            return None
        with ExitStack() as stack:
            stack.callback(lock.close)
            after = self.standings.begin_anew(mark)
            newest = max(after, self.standings.newest())
            whole = Task(self.path, after, newest, self.workings, self.corrections(), micros(self.now()), self.keys)
            anew = stack.enter_context(closing(Anew(self.standings, whole)))
            return Alone(self.standings, mark, anew, stack.pop_all())


@dataclass(frozen=True, slots=True)
class Alone:
    """All being worked out by nobody else, until it is closed."""

    standings: Standings
    mark: str
    anew: Anew
    held: ExitStack

    def step(self, seconds: float) -> bool:
        """As Anew.step; with the last one, all count as worked out by this mark."""
        if self.anew.step(seconds):
            return True
        self.standings.end_anew(self.mark)
        return False

    def close(self) -> None:
        """Stop, and let others."""
        self.held.close()


def work_out(task: Task) -> WorkedOut:
    """Work the customers of a task out, without writing anything."""
    cache = Cache(task.path, keys=task.keys)
    try:
        days = Days(task.workings.zone)
        limits, corrections = task.workings.limits, task.corrections
        packed = Packed()
        for due in _all(cache.standings, task):
            if due.pending:
                packed.waiting += 1
                continue
            journeys = weave(due.touches, limits, _of(due, corrections)).groups()
            # The newest are the last, so most who have one that is alive are told by one look.
            alive = any(over_at(touches, limits) > task.now for touches in reversed(journeys))
            packed.touches += len(due.touches)
            numbers = contribution(journeys, days)
            packed.add(due.customer_id, due.settled, due.before, numbers, alive, current_among(journeys))
        return packed.done(task.after, task.until)
    finally:
        cache.close()


def _all(standings: Standings, task: Task) -> Iterator[Due]:
    # This process does nothing else, and nothing it makes is part of a cycle.
    with uncollected(MANY):
        for batch in standings.of_many(task.after, task.until):
            yield from batch


def _of(due: Due, corrections: Corrections) -> Corrections:
    """What was decided about the records of one customer."""
    if not corrections:
        return corrections
    return {touch.record: corrections[touch.record] for touch in due.touches if touch.record in corrections}
