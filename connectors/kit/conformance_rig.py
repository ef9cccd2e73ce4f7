"""What the conformance suite knows of a source under test: a rig, a clock it can move, a ledger of requests."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from types import TracebackType
from typing import Protocol, Self

from connectors.kit.declare import Connector
from connectors.records import IdentifierKind

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

# Long enough that no sensible number of tries gets past it.
ALWAYS = 1_000_000


class Fault(StrEnum):
    """What a source can do wrong. One without HTTP plays the nearest thing it has (wrong password, locked file)."""

    UNAUTHORISED = "401"
    FORBIDDEN = "403"
    TOO_MANY = "429"
    SERVER_ERROR = "5xx"
    CUT_OFF = "cut-off body"
    REPEATED_TOKEN = "repeated page token"  # noqa: S105 (the name of a fault, no secret)


@dataclass(frozen=True, slots=True)
class Armed:
    """A fault to play now. `retry_after` is in seconds, None where the source names no time."""

    fault: Fault
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """One request the source received: when, by the clock of the test, and the fault it was answered with."""

    at: datetime
    fault: Fault | None


class ManualClock:
    """A clock that stands still until somebody sleeps on it. Safe to read from a server's thread."""

    def __init__(self, start: datetime = START) -> None:
        self._now = start
        self._lock = threading.Lock()
        self.slept: list[float] = []

    def now(self) -> datetime:
        """The time now, aware UTC."""
        with self._lock:
            return self._now

    def sleep(self, seconds: float) -> None:
        """Move the clock on at once."""
        with self._lock:
            self.slept.append(seconds)
            self._now += timedelta(seconds=max(0.0, seconds))


def _fair() -> Armed | None:
    return None


class Ledger:
    """Writes down every request a simulated source receives and says which of them must go wrong.

    A simulated server calls `ask` once per request and plays what it returns. A rig without requests never calls it.
    `weather` is asked what befalls a request for which nothing is armed.
    """

    def __init__(self, clock: ManualClock) -> None:
        self.weather: Callable[[], Armed | None] = _fair
        self._clock = clock
        self._armed: deque[tuple[Armed, int]] = deque()
        self._lock = threading.Lock()
        self._asked: list[Asked] = []

    @property
    def asked(self) -> Sequence[Asked]:
        """Every request so far, oldest first."""
        with self._lock:
            return tuple(self._asked)

    def arm(self, fault: Fault, times: int = 1, retry_after: float | None = None) -> None:
        """The next `times` requests that may fail will fail like this."""
        with self._lock:
            self._armed.append((Armed(fault, retry_after), times))

    def disarm(self) -> None:
        """Nothing goes wrong from here on."""
        with self._lock:
            self._armed.clear()

    def ask(self, *, may_fail: bool = True) -> Armed | None:
        """Write down one request; returns the fault to answer it with. `may_fail` False spares it (a sign-in, say)."""
        with self._lock:
            armed: Armed | None = None
            if may_fail and self._armed:
                armed, times = self._armed.popleft()
                if times > 1:
                    self._armed.appendleft((armed, times - 1))
            elif may_fail:
                armed = self.weather()
            self._asked.append(Asked(self._clock.now(), armed.fault if armed else None))
            return armed


class Rig(Protocol):
    """A source under the test's control; one per connector, in tests/connectors/<vendor>/rig.py.

    The rig is a context manager: entering starts an empty source, leaving stops it. `stream` is the stream under test.
    `not_applicable` maps an item of the suite to the reason, in words, why it has no meaning for this source.
    The suite opens the connector with `clock.now` and `clock.sleep`, so every wait is visible and takes no time.
    """

    connector: Connector
    stream: str
    clock: ManualClock
    ledger: Ledger
    not_applicable: Mapping[str, str]

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def settings(self) -> Mapping[str, str]:
        """Settings the connector is opened with."""

    def secrets(self) -> Mapping[str, str]:
        """Secrets the connector is opened with; none of them may turn up in an error text."""

    def add(self, count: int, at: datetime) -> Sequence[str]:
        """Add `count` good rows last changed at `at`; returns their source_ids."""

    def change(self, source_id: str, at: datetime) -> None:
        """Change something the record shows, at time `at`."""

    def duplicate(self, source_id: str) -> None:
        """From now on the source gives this row twice in one pull."""

    def add_bad(self) -> None:
        """Add one row that cannot be mapped (no id, a broken date), changed at `clock.now()`."""

    def delete(self, source_id: str) -> None:
        """Delete the row at the source, at `clock.now()`."""

    def merge(self, source_id: str, into: str) -> None:
        """Merge one row into another at the source, at `clock.now()`."""

    def fail(self, fault: Fault, times: int = 1, retry_after: float | None = None) -> None:
        """Go wrong `times` times (usually `ledger.arm`). A source that cannot count goes wrong until `mend`."""

    def mend(self) -> None:
        """End every fault."""

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        """Lookups that must find something among the rows added so far: (kind, normalised value, source_ids found)."""
