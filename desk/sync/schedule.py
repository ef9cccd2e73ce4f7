"""When a source is due: its own rhythm, slower after each failure in a row, never while a person must act first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

LONGEST_WAIT = timedelta(hours=1)


def is_due(every_minutes: int, last: datetime | None, failures: int, asks_person: bool, now: datetime) -> bool:
    """Whether to pull now. `last` is when the last pull began, `failures` how many failed in a row."""
    if every_minutes <= 0 or asks_person:
        return False
    if last is None or last > now:
        # A pull in the future was made by a clock that has been set right since.
        return True
    rhythm = timedelta(minutes=every_minutes)
    slowed: timedelta = rhythm * 2 ** min(failures, 10)
    return now - last >= min(slowed, max(LONGEST_WAIT, rhythm))


def failures_in_a_row(outcomes: Sequence[str]) -> int:
    """How many pulls failed since the last that did not; `outcomes` are oldest first."""
    count = 0
    for outcome in reversed(outcomes):
        if outcome != "failed":
            break
        count += 1
    return count


def is_late(every_minutes: int, pulled_at: datetime | None, now: datetime) -> bool:
    """Whether a stream is so far behind its rhythm that figures from it must say "at least"."""
    if pulled_at is None or pulled_at > now:
        return True
    allowed = timedelta(minutes=max(every_minutes, 1) * 3) if every_minutes else timedelta(hours=24)
    return now - pulled_at > allowed
