"""Works customers off that changed or for whom time passed: their journeys, their share of the numbers, their flags."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Protocol

from desk.domain.current import Current, current_among, current_of
from desk.domain.journeys import DEFAULT, Corrections, Fold, Limits, weave
from desk.domain.kept import USUAL, Keeping, Past, keep
from desk.domain.numbers import Contribution, Days, contribution, contribution_of
from desk.domain.strands import strands
from desk.domain.time import SECOND, micros
from desk.domain.touches import Touch
from desk.services.footing import Ground
from desk.services.giving_way import at_once
from desk.services.long import LongJourneys, Named, everybody
from desk.store.damaged import Damaged
from desk.store.engine import StoreError
from desk.store.kept import Usable
from desk.store.standings import Due, Settled, Standings

# From so many customers on, processes that work all out anew are done sooner, what it takes to start them included.
MANY = 20_000
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
# Which flags of a customer's journeys stand by then, by id; None where nobody knows.
Stand = Callable[[int, Sequence[Sequence[Touch]], int], Sequence[str] | None]


class Anew(Protocol):
    """All customers being worked out anew, faster than one after the other."""

    def step(self, seconds: float) -> bool:
        """Go on for about that long; whether more is left. Any error where it cannot go on."""

    def close(self) -> None:
        """Stop, wherever it is."""


# Begins to work all out as a mark says; None while another program is at it, OSError where it cannot.
Begin = Callable[[str], Anew | None]


def never_anew(_mark: str) -> None:
    """For where somebody else works all out."""
    return


def no_flags(_customer_id: int, _journeys: Sequence[Sequence[Touch]], _now: int) -> None:
    """For where no rules are kept, or nobody knows which flags stand."""
    return


@dataclass(frozen=True, slots=True)
class Workings:
    """What a customer's share of the numbers depends on beside the touches: the limits of journeys and the desk's
    zone. `keeping` says of how long a history a past is kept; the numbers are the same with any."""

    zone: tzinfo
    limits: Limits = DEFAULT
    keeping: Keeping = USUAL

    @property
    def mark(self) -> str:
        """Another text for other workings."""
        return f"{self.zone} {self.limits}"

    def under(self, rules: str) -> str:
        """The same of everything that is worked out, with the name of the rules in force."""
        return f"{self.mark} {rules}"


class Settler:
    """Settles the customers of one cache. From any thread; who comes while another is at it leaves it to them.

    `timer` is a monotonic clock in seconds. `rules` names the rules in force; under others all are worked out again,
    as they are where the `ground` is lost on which that was done: where they are MANY by what `begin` begins. Nothing
    is kept of the past of those `named` by a correction. `wait` comes back when nobody else is in a hurry.
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
        begin: Begin = never_anew,
        named: Named = everybody,
        ground: Ground | None = None,
        mend: Callable[[Sequence[int]], int] | None = None,
        stand: Stand = no_flags,
        wait: Callable[[], None] = at_once,
    ) -> None:
        self._standings = standings
        self._wait = wait
        self._stand = stand
        self._named = named
        self._ground = ground
        self._mend = mend
        self._begin = begin
        self._anew: Anew | None = None
        self._workings = workings
        self._days = Days(workings.zone)
        self._decide = decide
        self._keep = keep
        self._rules = rules
        self._now = now
        self._timer = timer
        self._lock = threading.Lock()
        # The way in which all were worked out for certain, and the one in which that is being done.
        self._mark = self._beginning = ""
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

    def close(self) -> None:
        """Stop working all out anew; the next settler of these carries it on."""
        with self._lock:
            self._stop_anew()

    def finish(self, report: Callable[[int], None] | None = None) -> None:
        """Work off everybody who waits now; `report` is told again and again how many are left."""
        with self._lock:
            while self._work_until(self._timer() + SOONEST / SECOND):
                if report is not None:
                    report(self._standings.left())

    def _work_until(self, ends: float) -> bool:
        if self._renew(ends):
            # Whoever is settled meanwhile would only have to be worked out anew as well.
            return True
        idle = False
        while True:
            # From the first of all customers on nobody could be settled.
            idle = idle or not self._after
            due, last = self._next()
            idle = not (due and self._settle(due)) and idle
            if idle and last:
                # Nobody waits, or somebody else keeps changing the few that do: they are the next step's.
                return False
            if self._timer() >= ends:
                return True

    def _settle(self, due: Sequence[Due]) -> int:
        """Work some customers out; how many were settled, or can be now."""
        worked, damaged = [], [one.customer_id for one in due if one.damaged]
        for one in due:
            self._wait()
            try:
                worked += [] if one.damaged else [self._work_out(one)]
            except Damaged:
                damaged.append(one.customer_id)
        self._wait()
        if self._ground is not None:  # first, so that nobody counts as settled whose flags could be lost unnoticed
            self._ground.note()
        return self._standings.settle(worked) + (self._mend(damaged) if damaged and self._mend else 0)

    def _renew(self, ends: float) -> bool:
        """See to it that all are worked out in the way they are to be; whether that is under way here."""
        if self._ground is not None and self._ground.lost():
            self._mark = ""
        mark = self._workings.under(self._rules())
        if mark == self._mark:
            return False
        if mark != self._beginning:
            self._stop_anew()
            self._beginning = mark
        if self._standings.newest() < MANY:
            self._standings.work_by(mark)
        elif not self._standings.worked_by(mark):
            try:
                self._anew = self._anew or self._begin(mark)
                if self._anew is None:
                    # Another program is at it; whether it went well is seen at the next step.
                    return False
                if self._anew.step(max(0.0, ends - self._timer())):
                    return True
            except StoreError:
                raise
            except Exception:
                # No processes, or a fault of ours in one customer's history: one after the other, each by itself.
                self._standings.work_by(mark)
        self._stop_anew()
        self._mark = mark
        return False

    def _stop_anew(self) -> None:
        if self._anew is not None:
            self._anew.close()
        self._anew, self._beginning = None, ""

    def _next(self) -> tuple[list[Due], bool]:
        """The next customers, and whether that is all: one after the other, so that those who change all the time do
        not keep others waiting, and as many of those whose time has come."""
        now = self._now()
        usable = Usable(micros(now), self._workings.limits)
        self._wait()
        stale = self._standings.stale(BATCH, self._after, usable)
        self._wait()
        woken = self._standings.waking(now, BATCH, usable)
        self._after = stale[-1].customer_id if len(stale) == BATCH else 0
        due = {one.customer_id: one for one in (*stale, *woken)}
        return list(due.values()), len(stale) < BATCH and len(woken) < BATCH

    def _work_out(self, due: Due) -> Settled:
        corrections = self._decide(due.touches)
        if due.past and (corrections or self._named(due.customer_id)):
            due = self._standings.whole(due.customer_id)
            corrections = self._decide(due.touches)
        if not due.touches:
            return Settled(due, (), None)
        now = micros(self._now())
        numbers: Contribution = ()
        try:
            journeys, numbers, current = self._woven(due, corrections)
            past = None if corrections else self._past(due, now)
            wake_at = self._keep(due.customer_id, journeys, now)
            flags = self._stand(due.customer_id, journeys, now)
        except StoreError:
            raise
        except Exception:
            # A fault of ours in one customer's history must not keep the flags of all others from being raised.
            return Settled(due, numbers, now + AGAIN)
        wakes = None if wake_at is None else max(wake_at, now + SOONEST)
        return Settled(due, numbers, wakes, past, current, flags)

    def _woven(
        self, due: Due, corrections: Corrections
    ) -> tuple[Sequence[Sequence[Touch]], Contribution, Current | None]:
        """A customer's journeys, what they add to the numbers, and the newest of them."""
        limits = self._workings.limits
        if due.past is None:
            groups = weave(due.touches, limits, corrections).groups()
            return groups, contribution(groups, self._days), current_among(groups)
        recent = strands(Fold(due.touches, limits, before=due.past.fold.before), due.past)
        numbers = contribution_of(recent, due.past.dues, self._days)
        return LongJourneys(recent, lambda: self._all(due.customer_id)), numbers, current_of(recent)

    def _all(self, customer_id: int) -> Sequence[Sequence[Touch]]:
        touches = self._standings.whole(customer_id).touches
        # Of tens of thousands each of the two takes some 50 ms.
        self._wait()
        return weave(touches, self._workings.limits, self._decide(touches)).groups()

    def _past(self, due: Due, now: int) -> tuple[str, Past] | None:
        """What is to be kept of a long history from now on."""
        limits = self._workings.limits
        past = keep(due.past, due.touches, now, limits, self._workings.keeping)
        if past is None or self._named(due.customer_id):
            return None
        return Usable(now, limits).mark, past


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
