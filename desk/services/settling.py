"""Works customers off that changed or for whom time passed: their journeys, their share of the numbers, their flags."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, tzinfo

from desk.domain.journeys import DEFAULT, Corrections, Limits, weave
from desk.domain.numbers import Contribution, Days, contribution
from desk.domain.time import SECOND, micros
from desk.domain.touches import Touch
from desk.store.engine import StoreError
from desk.store.standings import Due, Settled, Standings

# Customers worked off between two looks at the time and two commits.
BATCH = 50
# One whose rules cannot be worked out for a fault of ours is tried again after this, and stops nobody else meanwhile.
AGAIN = 3_600 * SECOND
# Nobody is worked out more often than this because time passed alone.
SOONEST = SECOND

# What people decided about the records of some touches.
Decide = Callable[[Sequence[Touch]], Corrections]
# Evaluates the rules over a customer's journeys at a moment (microseconds) and keeps the flags; answers the next moment
# at which time alone may change something.
Keep = Callable[[int, Sequence[Sequence[Touch]], int], int | None]


def no_flags(_customer_id: int, _journeys: Sequence[Sequence[Touch]], _now: int) -> None:
    """For where no rules are kept."""
    return


@dataclass(frozen=True, slots=True)
class Workings:
    """What a customer's share of the numbers depends on beside the touches: the limits of journeys and the desk's
    zone."""

    zone: tzinfo
    limits: Limits = DEFAULT

    @property
    def mark(self) -> str:
        """Another text for other workings."""
        return f"{self.zone} {self.limits}"


class Settler:
    """Settles the customers of one cache. From any thread; who comes while another is at it leaves it to them.

    `timer` is a monotonic clock in seconds. `rules` names the rules in force; under others all are worked out again.
    """

    def __init__(
        self,
        standings: Standings,
        workings: Workings,
        decide: Decide,
        keep: Keep,
        rules: Callable[[], str],
        now: Callable[[], datetime],
        timer: Callable[[], float],
    ) -> None:
        self._standings = standings
        self._workings = workings
        self._days = Days(workings.zone)
        self._decide = decide
        self._keep = keep
        self._rules = rules
        self._now = now
        self._timer = timer
        self._lock = threading.Lock()
        self._mark = ""
        self._after = 0

    def step(self, budget_seconds: float) -> bool:
        """Work customers off for about that long; whether more are left that wait now. StoreError where the files
        cannot be used."""
        if not self._lock.acquire(blocking=False):
            return True
        try:
            return self._work_until(self._timer() + budget_seconds)
        finally:
            self._lock.release()

    def finish(self, report: Callable[[int], None] | None = None) -> None:
        """Work off everybody who waits now; `report` is told again and again how many are left."""
        with self._lock:
            while self._work_until(self._timer() + SOONEST / SECOND):
                if report is not None:
                    report(self._standings.left())

    def _work_until(self, ends: float) -> bool:
        self._renew()
        while True:
            whole = not self._after
            due, last = self._next()
            taken = self._standings.settle([self._work_out(one) for one in due]) if due else 0
            if whole and last and not taken:
                # Nobody waits, or somebody else keeps changing the few that do: they are the next step's.
                return False
            if self._timer() >= ends:
                return True

    def _renew(self) -> None:
        mark = f"{self._workings.mark} {self._rules()}"
        if mark != self._mark:
            self._standings.work_by(mark)
            self._mark = mark

    def _next(self) -> tuple[list[Due], bool]:
        """The next customers, and whether that is all: one after the other, so that those who change all the time do
        not keep others waiting, and as many of those whose time has come."""
        stale = self._standings.stale(BATCH, self._after)
        woken = self._standings.waking(self._now(), BATCH)
        self._after = stale[-1].customer_id if len(stale) == BATCH else 0
        due = {one.customer_id: one for one in (*stale, *woken)}
        return list(due.values()), len(stale) < BATCH and len(woken) < BATCH

    def _work_out(self, due: Due) -> Settled:
        if not due.touches:
            return Settled(due, (), None)
        now = micros(self._now())
        numbers: Contribution = ()
        try:
            journeys = weave(due.touches, self._workings.limits, self._decide(due.touches)).groups()
            numbers = contribution(journeys, self._days)
            wake_at = self._keep(due.customer_id, journeys, now)
        except StoreError:
            raise
        except Exception:
            # A fault of ours in one customer's history must not keep the flags of all others from being raised.
            return Settled(due, numbers, now + AGAIN)
        return Settled(due, numbers, None if wake_at is None else max(wake_at, now + SOONEST))


class Alongside:
    """Settles while pages come in, for a share of the time they take, so that a long pull is not much longer for it.

    Called after each page, from the pulling threads.
    """

    def __init__(self, step: Callable[[float], bool], timer: Callable[[], float], share: float = 0.08) -> None:
        self._step = step
        self._timer = timer
        self._share = share
        self._last = timer()

    def __call__(self) -> None:
        """A page was stored."""
        passed = self._timer() - self._last
        if passed < 1.0:
            return
        # What cannot be settled now is later, and whoever asks for it is told; the pull goes on.
        with suppress(StoreError):
            self._step(min(passed, 10.0) * self._share)
        self._last = self._timer()
