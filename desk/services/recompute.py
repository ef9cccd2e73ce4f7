"""Works all customers out anew in several processes: for when the limits of journeys or the desk's zone changed."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from desk.domain.flagging import over_at
from desk.domain.journeys import Corrections, weave
from desk.domain.numbers import Days, contribution
from desk.services.settling import Workings
from desk.store.bulk import Packed, WorkedOut
from desk.store.cache import Cache
from desk.store.chunks import MANY, uncollected
from desk.store.standings import Due, Standings

# Customers' numbers one process takes at a time: few enough that a second or so of work is lost by stopping.
SHARE = 10_000
WORKERS = 2


@dataclass(frozen=True, slots=True)
class Task:
    """Customers with numbers above `after` and at most `until` of a cache file, to be worked out as of `now`
    (microseconds). `corrections` are those of all customers, in the cache's numbers of records."""

    path: Path
    after: int
    until: int
    workings: Workings
    corrections: Corrections
    now: int


@dataclass(frozen=True, slots=True)
class Recomputed:
    """What was done; `left` customers changed meanwhile, or wait anyway, and are the settler's."""

    customers: int
    touches: int
    left: int


def recompute(
    path: Path,
    workings: Workings,
    corrections: Corrections,
    now: int,
    workers: int = WORKERS,
    report: Callable[[float], None] | None = None,
) -> Recomputed:
    """Work out the numbers of all customers of a cache file and the tallies of the days, and have the settler look at
    the flags of those with a journey that is alive.

    Customers with changes that were not settled yet are left to the settler. Pulls may go on meanwhile.
    """
    cache = Cache(path)
    try:
        newest = cache.standings.newest()
        customers = touches = left = 0
        for task, answer in _worked_out(path, newest, workings, corrections, now, workers):
            taken = cache.standings.take_over(answer)
            customers += taken
            left += answer.waiting + len(answer.rows) - taken
            touches += answer.touches
            if report is not None:
                report(task.until / newest)
        return Recomputed(customers, touches, left)
    finally:
        cache.close()


def _worked_out(
    path: Path, newest: int, workings: Workings, corrections: Corrections, now: int, workers: int
) -> Iterator[tuple[Task, WorkedOut]]:
    """Every task with its answer, in order; few are under way at once, so that answers do not pile up."""
    tasks = (
        Task(path, start, min(start + SHARE, newest), workings, corrections, now) for start in range(0, newest, SHARE)
    )
    # Spawned, not forked: connections and threads of this process are none of theirs.
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
        under_way: deque[tuple[Task, Future[WorkedOut]]] = deque()
        for task in tasks:
            under_way.append((task, pool.submit(work_out, task)))
            if len(under_way) > workers + 1:
                done, answer = under_way.popleft()
                yield done, answer.result()
        for done, answer in under_way:
            yield done, answer.result()


def work_out(task: Task) -> WorkedOut:
    """Work the customers of a task out, without writing anything."""
    cache = Cache(task.path)
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
            packed.add(due.customer_id, due.settled, due.before, contribution(journeys, days), alive)
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
