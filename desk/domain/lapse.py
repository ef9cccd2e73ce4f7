"""Whether a number has reached a limit at a moment, and the next moment at which time alone may change that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desk.domain.calendars import WorkCalendar
from desk.domain.time import Interval

# (reached; None where nothing is known of it, when that may change by itself; None: never). Moments and lengths are
# microseconds; what is within a window was there less than the window ago.
Answer = tuple[bool | None, int | None]
# From when on something counts until it no longer does; None: for ever.
Stay = tuple[int, int | None]


def counted(moments: Sequence[int], least: int, window: int, now: int) -> Answer:
    """Whether at least `least` (1 or more) of these moments, in order, lie within the window (0: ever)."""
    if len(moments) < least:
        return False, None
    if not window:
        return True, None
    leaves = moments[-least] + window
    return (True, leaves) if leaves > now else (False, None)


def since(start: int, least: int, calendar: WorkCalendar | None, now: int) -> Answer:
    """Whether at least `least` has passed since `start`; of the calendar's working time where one is given."""
    reaches = start + least if calendar is None else calendar.add(start, least)
    if reaches is None:
        return False, None
    return (True, None) if now >= reaches else (False, reaches)


def staying(stays: Iterable[Stay], least: int, now: int) -> Answer:
    """Whether at least `least` of these stays hold now."""
    edges = []
    count = 0
    for enters, leaves in stays:
        if leaves is not None and leaves <= max(enters, now):
            # It is over, or never was.
            continue
        if enters > now:
            edges.append((enters, 1))
        else:
            count += 1
        if leaves is not None:
            edges.append((leaves, -1))
    reached = count >= least
    edges.sort()
    for place, (at, change) in enumerate(edges):
        count += change
        same_moment = place + 1 < len(edges) and edges[place + 1][0] == at
        if not same_moment and (count >= least) != reached:
            return reached, at
    return reached, None


def growing(value: int, least: int, now: int, horizon: int | None) -> Answer:
    """Whether `value` is at least `least`. With a horizon it grows with time from now until then, when it may be
    another."""
    if value >= least:
        return True, horizon
    return False, None if horizon is None else min(horizon, now + least - value)


def grown(spans: Sequence[Interval], least: int, window: int, now: int, horizon: int | None) -> Answer:
    """Whether spans, in order and apart and none later than `now`, are together at least `least` (above 0) long within
    the window. With a horizon time goes on counting from now until then, when something else may happen.
    """
    held = [(max(start, now - window), end) for start, end in spans if end > now - window]
    value = sum(end - start for start, end in held)
    if horizon is None:
        return (False, None) if value < least else (True, _falls(held, value - least + 1, window))
    if value >= least:
        return True, horizon
    return False, min(horizon, _rises(held, least - value, window, now))


def _falls(held: Sequence[Interval], loses: int, window: int) -> int | None:
    """When the trailing edge of the window has passed over `loses` of what is held."""
    for start, end in held:
        if end - start >= loses:
            return start + loses + window
        loses -= end - start
    return None


def _rises(held: Sequence[Interval], needs: int, window: int, now: int) -> int:
    """When `needs` has been gained, one for each microsecond in which the trailing edge loses nothing."""
    at = now
    for start, end in held:
        free = start + window - at
        if needs <= free:
            break
        needs -= free
        at = end + window
    return at + needs
