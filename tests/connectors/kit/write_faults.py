"""Between a simulated target and who writes to it: plays what can go wrong with a write, taken or not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from connectors.kit.conformance import ALWAYS, Fault, Ledger, ManualClock
from connectors.kit.conformance_writing import WriteFault
from tests.connectors.kit.loopback import Heard, Said

_SILENT = (WriteFault.HANGS_UP_BEFORE, WriteFault.HANGS_UP_AFTER, WriteFault.LATE)
_TAKEN = (WriteFault.ERROR_AFTER, WriteFault.HANGS_UP_AFTER)

# What the target says to a write that goes wrong, or None where that is one of the usual answers.
Words = Callable[[WriteFault, float | None], Said | None]


class WriteFaults:
    """`route` is the target's, `writes` tells its writes from what is only asked, `words` how it words what it refuses;
    what it takes late it takes after `delay` by `take`, whoever has signed out meanwhile. Its own route
    goes to a Loopback with the same ledger."""

    def __init__(
        self,
        route: Callable[[Heard], Said],
        writes: Callable[[Heard], bool],
        words: Words,
        clock: ManualClock,
        ledger: Ledger,
        delay: timedelta,
        take: Callable[[Heard], object] | None = None,
    ) -> None:
        self._route, self.writes, self._words, self._clock, self._ledger = route, writes, words, clock, ledger
        self._delay = delay
        self._take = take or route
        self._fault: WriteFault | None = None
        self._after: float | None = None
        self._late: list[tuple[datetime, Heard]] = []

    def fail(self, fault: WriteFault, after: float | None) -> None:
        """From now on."""
        self._fault, self._after = fault, after
        if fault in _SILENT:
            self._ledger.arm(Fault.CUT_OFF, ALWAYS)

    def mend(self) -> None:
        """No longer."""
        self._fault = None
        self._ledger.disarm()

    def ripen(self) -> None:
        """Take what was to be taken late and whose time has come."""
        due = [heard for at, heard in self._late if at <= self._clock.now()]
        self._late = [(at, heard) for at, heard in self._late if at > self._clock.now()]
        for heard in due:
            self._take(heard)

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.ripen()
        fault = self._fault
        if fault is None or not self.writes(heard):
            return self._route(heard)
        if fault in _TAKEN:
            self._route(heard)
        if fault is WriteFault.LATE:
            self._late.append((self._clock.now() + self._delay, heard))
        if worded := self._words(fault, self._after):
            return worded
        statuses = {WriteFault.UNAUTHORISED: 401, WriteFault.FORBIDDEN: 403, WriteFault.TOO_MANY: 429}
        headers = {} if self._after is None else {"Retry-After": f"{self._after:g}"}
        return Said({"error": "no"}, statuses.get(fault, 500), headers)
