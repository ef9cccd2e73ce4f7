"""A place inside a window of time, or on the way down a list that comes newest first, kept in the cursor, so that a
pull that is ended there goes on from there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from connectors.kit.declare import Cursor
from connectors.kit.windows import Window

_KEY, _DOWN = "within", "halfway"


@dataclass(frozen=True, slots=True)
class Within:
    """A window and what its next page is asked for with."""

    window: Window
    params: Mapping[str, Any]


def inside(cursor: Cursor, place: Within) -> Cursor:
    """The cursor with the place in it; everything before the window was read."""
    since, until = (one.astimezone(UTC).isoformat() for one in (place.window.since, place.window.until))
    return {**cursor, _KEY: {"since": since, "until": until, "params": dict(place.params)}}


def resumed(cursor: Cursor | None) -> Within | None:
    """The place in a stored cursor; None where there is none, or none that we wrote."""
    try:
        held = (cursor or {})[_KEY]
        since, until = datetime.fromisoformat(held["since"]), datetime.fromisoformat(held["until"])
        usable = since.tzinfo is not None and until.tzinfo is not None and since < until
        return Within(Window(since, until), dict(held["params"])) if usable else None
    except (KeyError, TypeError, ValueError):
        return None


@dataclass(frozen=True, slots=True)
class Halfway:
    """What the page read last was asked for with, the newest row so far, and how many the list had (None: not told).

    New rows come in above, so that the page of this number holds rows that were read, or the next ones. Of those that
    went meanwhile the number of rows tells.
    """

    params: Mapping[str, Any]
    newest: datetime
    total: int | None


def halfway(stored: Cursor | None, place: Halfway) -> Cursor:
    """The cursor the pull began with, which it still needs to know where to end, with the place in it."""
    newest = place.newest.astimezone(UTC).isoformat()
    return {**(stored or {}), _DOWN: {"params": dict(place.params), "newest": newest, "total": place.total}}


def gone_on(cursor: Cursor | None) -> Halfway | None:
    """The place in a stored cursor; None where there is none, or none that we wrote."""
    try:
        held = (cursor or {})[_DOWN]
        newest = datetime.fromisoformat(held["newest"])
        total = None if held["total"] is None else int(held["total"])
        return Halfway(dict(held["params"]), newest, total) if newest.tzinfo is not None else None
    except (KeyError, TypeError, ValueError):
        return None
