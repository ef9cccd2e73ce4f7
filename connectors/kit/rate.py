"""How fast a source is asked: starts slowly, speeds up while it goes well, halves when refused, obeys what is set."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from connectors.kit.declare import Surroundings
from connectors.kit.errors import TryLater
from connectors.kit.waiting import LONGEST_AFTER, pause

# Below this a clock of microseconds may not move at all, and a wait would never end.
LEAST_PAUSE = 0.001

# A header's number above the first is a time since 1970, above the second one in milliseconds; below, seconds from now.
EPOCH_FROM = 1_000_000_000
EPOCH_MS_FROM = 100_000_000_000


@dataclass(frozen=True, slots=True)
class Ceiling:
    """At most `calls` calls in any stretch of `seconds`, as a vendor's documentation states it."""

    calls: int
    seconds: float


@dataclass(frozen=True, slots=True)
class RateHeaders:
    """Names (lower case) of the headers that tell calls left and when they are renewed, in seconds or as epoch time.

    `every` is for vendors that tell no such moment: the header with the length of their stretch, in milliseconds.
    """

    remaining: str = "x-ratelimit-remaining"
    reset: str = "x-ratelimit-reset"
    every: str = ""


@dataclass(frozen=True, slots=True)
class Pace:
    """What is known of a source before the first call. Rates are calls a second; `burst` calls may go out at once.

    `ceilings` hold for all calls together, those of `lanes` for the calls of that lane (see `Call.lane`) beside them.
    """

    start: float = 10.0
    burst: int = 10
    floor: float = 1 / 30
    top: float = 500.0
    step: float = 1.0
    ceilings: tuple[Ceiling, ...] = ()
    headers: tuple[RateHeaders, ...] = (RateHeaders(), RateHeaders("ratelimit-remaining", "ratelimit-reset"))
    lanes: Mapping[str, tuple[Ceiling, ...]] = field(default_factory=dict)


class Limiter:
    """Says when the next call to one host may go out. For one thread; the clock and sleep are the surroundings'."""

    def __init__(self, pace: Pace, around: Surroundings) -> None:
        self._pace = pace
        self._around = around
        self._last = around.now()
        self._elapsed = 0.0
        self._rate = pace.start
        self._tokens = float(pace.burst)
        self._filled_at = 0.0
        self._not_before = 0.0
        self._slow_start = True
        self._sent = _counted(pace.ceilings)
        self._lanes = {lane: _counted(ceilings) for lane, ceilings in pace.lanes.items()}

    @property
    def rate(self) -> float:
        """Calls a second aimed at now."""
        return self._rate

    def delay(self, lane: str = "") -> float:
        """Seconds until the next call of a lane may go out; 0 when it may go now."""
        now = self._clock()
        waits = [0.0, self._not_before - now]
        if self._tokens < 1.0:
            waits.append((1.0 - self._tokens) / self._rate)
        for ceiling, sent in (*self._sent, *self._lanes.get(lane, ())):
            if len(sent) == ceiling.calls:
                waits.append(sent[0] + ceiling.seconds - now)
        return max(waits)

    def take(self, longest: float, lane: str = "") -> float:
        """Wait for the turn of a lane's next call and take it; returns the seconds waited.

        Raises TryLater (with `after`) at once, and takes nothing, when the turn is more than `longest` away; Cancelled
        when the person stops the wait.
        """
        waited = 0.0
        while (left := self.delay(lane)) > 0:
            if waited + left > longest:
                raise TryLater("The source asks for a pause.", "It will be asked again after that.", after=left)
            step = max(left, LEAST_PAUSE)
            pause(self._around, step)
            waited += step
        now = self._clock()
        self._tokens -= 1.0
        for _, sent in (*self._sent, *self._lanes.get(lane, ())):
            sent.append(now)
        return waited

    def went_well(self, headers: Mapping[str, str]) -> None:
        """A call succeeded: speed up, and heed what its headers say of calls left."""
        gain = 1.0 if self._slow_start else self._pace.step / max(self._rate, 1.0)
        self._rate = min(self._pace.top, self._rate + gain)
        self.heed(headers)

    def refused(self, after: float, *, slower: bool = True) -> None:
        """No call for `after` seconds; `slower` (it said it is too much) also halves the rate and ends the burst."""
        now = self._clock()
        if slower:
            self._slow_start = False
            self._rate = max(self._pace.floor, self._rate / 2)
            self._tokens = min(self._tokens, 1.0)
        self._not_before = max(self._not_before, now + min(after, LONGEST_AFTER))

    def heed(self, headers: Mapping[str, str]) -> None:
        """Stay away until the reset when the headers say that no call is left."""
        now = self._clock()
        for names in self._pace.headers:
            remaining, reset = _number(headers.get(names.remaining)), _number(headers.get(names.reset))
            if names.every:
                every = _number(headers.get(names.every))
                reset = None if every is None else every / 1000
            if remaining is None or reset is None or remaining > 0:
                continue
            if reset >= EPOCH_MS_FROM:
                reset /= 1000
            seconds = reset - self._around.now().timestamp() if reset >= EPOCH_FROM else reset
            self._not_before = max(self._not_before, now + min(max(0.0, seconds), LONGEST_AFTER))

    def _clock(self) -> float:
        """Seconds since the start that never run backwards, whatever is done to the computer's clock."""
        now: datetime = self._around.now()
        self._elapsed += max(0.0, (now - self._last).total_seconds())
        self._last = now
        self._tokens = min(float(self._pace.burst), self._tokens + (self._elapsed - self._filled_at) * self._rate)
        self._filled_at = self._elapsed
        return self._elapsed


def _counted(ceilings: Sequence[Ceiling]) -> list[tuple[Ceiling, deque[float]]]:
    """Each ceiling with the moments of its last calls."""
    return [(one, deque(maxlen=one.calls)) for one in ceilings]


def _number(text: str | None) -> float | None:
    try:
        value = float((text or "").split(",")[0].split(";")[0])
    except ValueError:
        return None
    return value if value == value and abs(value) != float("inf") else None
