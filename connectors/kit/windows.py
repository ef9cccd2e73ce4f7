"""Cuts time into windows for sources that cap one query's rows: halves a full one, in order, losing none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_SECOND = timedelta(seconds=1)

# Rows dated far ahead by mistake are read as well, in a last window of their own.
FAR = datetime(2200, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Windows:
    """How a source must be asked: at most `cap` rows come of one query, however many there are.

    `start` is where time begins for this source, or how long it keeps what it has; `least` the narrowest window it can
    tell apart, `width` the widest to begin with (None: everything at once). `hard` False: the paging gets past `cap` by
    itself, which then only says how many rows are worth reading again where a pull is ended before the window is.
    """

    cap: int
    start: datetime | timedelta
    least: timedelta = _SECOND
    width: timedelta | None = None
    hard: bool = True

    def begin(self, now: datetime) -> datetime:
        """Where the first window begins when all there is is read."""
        return now - self.start if isinstance(self.start, timedelta) else self.start


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch [since, until) of change times: its first moment belongs to it, its last to the next one."""

    since: datetime
    until: datetime


def halves(window: Window, least: timedelta) -> tuple[Window, Window] | None:
    """The window as two that touch, cut at a whole number of `least`; None when it is too narrow to be cut."""
    steps = (window.until - window.since) // least
    if steps < 2:
        return None
    middle = window.since + (steps // 2) * least
    return Window(window.since, middle), Window(middle, window.until)


def cut(since: datetime, until: datetime, width: timedelta | None) -> tuple[Window, ...]:
    """[since, until) as windows of `width` in order; the last may be narrower. Empty when there is nothing between."""
    windows: list[Window] = []
    while since < until:
        end = min(until, since + width) if width else until
        windows.append(Window(since, end))
        since = end
    return tuple(windows)


def whole_seconds(moment: datetime) -> datetime:
    """`moment` without its fraction: sources that know seconds only must not be asked between two of them."""
    return moment.replace(microsecond=0)


class Sweep:
    """The windows still to be read: up to `settled`, up to `until`, then one up to FAR. One that is too full gives way
    to its halves. What lies before `settled` (None: nothing does) does not change under the reader any more: a row that
    changes leaves it."""

    def __init__(self, policy: Windows, since: datetime, until: datetime, settled: datetime | None = None) -> None:
        self._least = policy.least
        begin = whole_seconds(since)
        middle = max(begin, min(whole_seconds(settled or begin), until))
        past, present = cut(begin, middle, policy.width), cut(middle, until, policy.width)
        self._ahead = list(reversed((*past, *present, *cut(max(since, until), FAR, None))))

    def __iter__(self) -> Iterator[Window]:
        while self._ahead:
            yield self._ahead.pop()

    def split(self, window: Window) -> bool:
        """Put the halves of a full window next; False when it cannot be halved."""
        parts = halves(window, self._least)
        if parts is None:
            return False
        self._ahead.extend(reversed(parts))
        return True
