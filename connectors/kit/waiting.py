"""Waiting that a person can interrupt, and how long to wait before trying again."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from math import isfinite

from connectors.kit.declare import Surroundings
from connectors.kit.errors import Cancelled

# How soon a cancel is noticed, in seconds.
SLICE = 0.25

# No server may keep us away for longer than this on its word alone, in seconds.
LONGEST_AFTER = 24 * 3600.0

Jitter = Callable[[], float]


def check_cancelled(around: Surroundings) -> None:
    """Raise Cancelled when the person stopped the work."""
    if around.cancelled():
        raise Cancelled


def pause(around: Surroundings, seconds: float) -> None:
    """Wait `seconds`, looking up every SLICE whether the person cancelled; raises Cancelled."""
    left = seconds
    while left > 0:
        check_cancelled(around)
        step = min(left, SLICE)
        around.sleep(step)
        left -= step
    check_cancelled(around)


def chance() -> float:
    """A number in [0, 1) that spreads retries of many desks; it guards nothing."""
    return random.random()  # noqa: S311


def backoff(tries: int, jitter: Jitter, base: float = 0.5, longest: float = 30.0) -> float:
    """Seconds to wait after `tries` failures in a row: doubling, half of it by chance."""
    whole = min(longest, base * 2.0 ** min(max(0, tries - 1), 16))
    return whole * (0.5 + 0.5 * jitter())


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds a source asks us to stay away, from Retry-After (seconds or a date); None when it says nothing usable.

    A date is measured against the source's own Date header where it sends one, so a wrong clock here does no harm.
    """
    text = headers.get("retry-after", "").strip()
    if not text:
        return None
    try:
        seconds = float(text)
    except ValueError:
        until = http_date(text)
        if until is None:
            return None
        seconds = (until - (http_date(headers.get("date", "")) or now)).total_seconds()
    return min(max(0.0, seconds), LONGEST_AFTER) if isfinite(seconds) else None


def http_date(text: str) -> datetime | None:
    """An HTTP date as an aware time, or None."""
    try:
        found = parsedate_to_datetime(text.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found.tzinfo is not None else None
