"""Tries rules on the past: every customer replayed with what was known at each moment, on two processes where they are
many."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, tzinfo
from datetime import time as clock_time
from pathlib import Path

from desk.domain.flags import Outcome
from desk.domain.keys import Key
from desk.domain.rules import Rule
from desk.domain.time import micros
from desk.services.asks import ServiceError
from desk.services.flag_views import TrialView
from desk.services.found import Asked, Found
from desk.services.past import Past
from desk.services.trial_views import Judged, trial_view
from desk.services.weaving import Weaver
from desk.services.workers import begin_worker
from desk.store.board import Raised
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from desk.store.owed import Making

Progress = Callable[[float], bool]
MOST_DAYS = 3_660
# Customers a step; progress is told after each, and a trial is stopped between two.
STEP = 2_000
# From so many customers on a second process is worth the second it takes to start.
MANY = 20_000
PROCESSES = 2


class Trials:
    """Answers Flags.try_rule. `making` makes how records become touches, for versions of records that were changed;
    worker processes are sent it, so it can be pickled."""

    def __init__(
        self,
        cache: Cache,
        path: Path,
        decisions: Decisions,
        making: Callable[[], Making],
        zone: tzinfo,
        now: Callable[[], datetime],
        weaver: Weaver,
    ) -> None:
        self._cache = cache
        self._path = path
        self._decisions = decisions
        self._making = making
        self._zone = zone
        self._now = now
        self._weaver = weaver

    def try_rule(self, rule: Rule, first: date, last: date, progress: Progress | None = None) -> TrialView:
        """One rule over the days `first` to `last`, both included, in the desk's zone."""
        return self.try_rules([rule], first, last, progress)[0]

    def try_rules(
        self, rules: Sequence[Rule], first: date, last: date, progress: Progress | None = None
    ) -> tuple[TrialView, ...]:
        """Several rules at once, which takes hardly longer than one. `progress` is told the share done and stops it by
        answering False; then, and for days that make no sense, ServiceError."""
        start = time.monotonic()
        asked = self._asked(rules, first, last)
        found = [Found() for _ in rules]
        with self._steps(asked) as (steps, count):
            for number, step in enumerate(steps, 1):
                for held, more in zip(found, step, strict=True):
                    held.add(more)
                if progress is not None and not progress(number / count):
                    raise ServiceError("The trial was stopped.", "Nothing was changed by it.")
        seconds = time.monotonic() - start
        judged = self._judged(first, last)
        return tuple(
            trial_view(rule, first, last, held, judged, self._cache, self._weaver, seconds)
            for rule, held in zip(rules, found, strict=True)
        )

    def _asked(self, rules: Sequence[Rule], first: date, last: date) -> Asked:
        if first > last:
            raise ServiceError("These days run backwards.", "Give the earlier day first.")
        if (last - first).days >= MOST_DAYS or last.year > 9_000:
            raise ServiceError("That is more than ten years.", "Try fewer days.")
        begin = micros(self._midnight(first))
        # What is still to come is not tried.
        end = min(micros(self._midnight(last + timedelta(days=1))), micros(self._now()))
        if begin >= end:
            raise ServiceError("These days are still to come.", "A rule is tried on days that have passed.")
        return Asked(
            rules=tuple(rules),
            begin=begin,
            end=end,
            limits=self._weaver.limits,
            zone=self._zone,
            past=self._cache.ledger.first_whole(),
            corrections=self._decisions.corrections.standing_at(self._now()),
            flags=tuple(flag[:5] for flag in self._raised(first, last)),
        )

    def _raised(self, first: date, last: date) -> list[Raised]:
        """The flags of the period."""
        return self._decisions.flags.board.raised(self._midnight(first), self._midnight(last + timedelta(days=1)))

    def _judged(self, first: date, last: date) -> dict[str, Judged]:
        """What people made of the flags of the period."""
        judged = {}
        for flag in self._raised(first, last):
            needless = flag.resolved_as == Outcome.NEEDLESS
            kept = flag.resolved_as == Outcome.KEPT or (flag.taken and not needless)
            judged[flag.flag_id] = Judged(kept, needless, by_hand=not flag.rule)
        return judged

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, clock_time.min, self._zone).astimezone(UTC)

    @contextmanager
    def _steps(self, asked: Asked) -> Iterator[tuple[Iterator[list[Found]], int]]:
        """The steps of a trial in any order, and how many there are; those not asked for any more are not made."""
        newest = self._cache.standings.newest()
        ranges = [(after, min(after + STEP, newest)) for after in range(0, max(newest, 1), STEP)]
        if newest < MANY:
            past = Past(self._cache, asked)
            yield (past.step(*one) for one in ranges), len(ranges)
            return
        context = multiprocessing.get_context("spawn")
        with context.Pool(PROCESSES, _begin, (self._path, self._cache.file_keys, self._making, asked)) as pool:
            try:
                yield pool.imap_unordered(_step, ranges), len(ranges)
            finally:
                pool.terminate()


# What one worker process holds; it serves one trial and ends with it.
_held: list[Past] = []


def _begin(path: Path, keys: Sequence[Key], making: Callable[[], Making], asked: Asked) -> None:
    begin_worker()
    _held.append(Past(Cache(path, making()._replace(version=""), keys=keys), asked))


def _step(customers: tuple[int, int]) -> list[Found]:
    return _held[0].step(*customers)
