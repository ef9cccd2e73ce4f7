"""A place inside a window of time, kept in the cursor, so that a pull that is ended there goes on from there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from connectors.kit.declare import Cursor
from connectors.kit.windows import Window

_KEY = "within"


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
