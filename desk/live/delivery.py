"""Hands call events on one after the other on a thread of its own: bounded, doubled ones dropped, all counted."""

from __future__ import annotations

import threading
import time
from collections import Counter, OrderedDict, deque
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from enum import StrEnum

from desk.domain.calls import CallEvent
from desk.live.naming import Naming

# What waits at most; a desk that lags so far behind has lost sight of its calls anyway.
MOST_WAITING = 1_000
# What one phone system may tell for long, and at once. A company of a thousand phones stays far below.
A_SECOND, AT_ONCE = 100.0, 500.0
# Of so many lines it is known when each told of a call last.
MOST_LINES = 64

Taken = Callable[[CallEvent], None]


class Fate(StrEnum):
    """What became of something told."""

    TAKEN = "taken"
    # Told just before.
    DOUBLED = "doubled"
    # More than a line may tell, or than can wait.
    EXCESS = "excess"
    # It ends or holds a call that nobody told of.
    LOOSE = "loose"
    # Taken, but whoever took it failed.
    FAILED = "failed"
    # Turned away at the door: wrong token, another host, too large, not understood.
    REFUSED = "refused"
    UNREAD = "unread"


class Budget:
    """So many a second for long, so many at once: a bucket of tokens. Times are seconds of one clock."""

    def __init__(self, a_second: float, at_once: float, now: float) -> None:
        self._a_second, self._at_once = a_second, at_once
        self._left, self._since = at_once, now

    def spend(self, now: float) -> bool:
        """Take one; False where none is left."""
        self._left = min(self._at_once, self._left + max(0.0, now - self._since) * self._a_second)
        self._since = now
        if self._left < 1.0:
            return False
        self._left -= 1.0
        return True


class Delivery:
    """Takes events from any thread, gives them to `taken` in that order on its own; `offer` never waits.

    Each of `lines` has a budget of its own; all other names share one, for whoever tells may invent them.
    """

    def __init__(self, taken: Taken, clock: Callable[[], float] = time.monotonic, lines: Collection[str] = ()) -> None:
        self._taken, self._clock, self._lines = taken, clock, frozenset(lines)
        self._waiting: deque[CallEvent] = deque()
        self._naming = Naming()
        self._budgets: dict[str, Budget] = {}
        self._counts: Counter[Fate] = Counter()
        self._heard: OrderedDict[str, datetime] = OrderedDict()
        self._lock = threading.Condition()
        self._stopped = False
        self._thread = threading.Thread(target=self._deliver, name="calls", daemon=True)

    def start(self) -> None:
        """Begin to hand on."""
        self._thread.start()

    def stop(self) -> None:
        """Hand on no more; what waits is dropped. Returns once nobody is being told any more."""
        with self._lock:
            self._stopped = True
            self._lock.notify_all()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join()

    def offer(self, event: CallEvent) -> Fate:
        """What becomes of an event that came in."""
        with self._lock:
            fate = self._judge(event)
            self._counts[fate] += 1
            self._note(event)
            if fate is Fate.TAKEN:
                self._lock.notify_all()
        return fate

    def count(self, fate: Fate) -> None:
        """Count what was turned away before it could be offered."""
        with self._lock:
            self._counts[fate] += 1

    def counts(self) -> Mapping[Fate, int]:
        """How many of each there were since the start."""
        with self._lock:
            return dict(self._counts)

    def heard(self) -> Mapping[str, datetime]:
        """When each line told of a call last, by the line's name; those that did so lately."""
        with self._lock:
            return dict(self._heard)

    def _note(self, event: CallEvent) -> None:
        self._heard[event.line] = max(event.at, self._heard.pop(event.line, event.at))
        if len(self._heard) > MOST_LINES:
            self._heard.popitem(last=False)

    def _judge(self, told: CallEvent) -> Fate:
        event = self._naming.named(told)
        if event is None:
            return Fate.LOOSE
        if not self._naming.is_new(event):
            return Fate.DOUBLED
        if len(self._waiting) >= MOST_WAITING or not self._budget(event.line).spend(self._clock()):
            return Fate.EXCESS
        self._waiting.append(event)
        self._naming.keep(event)
        return Fate.TAKEN

    def _budget(self, line: str) -> Budget:
        name = line if line in self._lines else ""
        if name not in self._budgets:
            self._budgets[name] = Budget(A_SECOND, AT_ONCE, self._clock())
        return self._budgets[name]

    def _deliver(self) -> None:
        while (event := self._next()) is not None:
            try:
                self._taken(event)
            except Exception:
                # Whatever it is, the calls after this one still have to be told.
                self.count(Fate.FAILED)

    def _next(self) -> CallEvent | None:
        """The event that waits longest, once there is one; None at the end."""
        with self._lock:
            self._lock.wait_for(lambda: self._stopped or bool(self._waiting))
            return None if self._stopped else self._waiting.popleft()
