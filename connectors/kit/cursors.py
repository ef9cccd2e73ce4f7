"""Where a later pull resumes, and why that is safe: time with overlap, keyset of time and id, a token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from connectors.kit.declare import Cursor
from connectors.kit.errors import OurBug
from connectors.kit.paging import Path, dig

# Without this much overlap a row that was written late, or by a server with another clock, would never be read.
OVERLAP = timedelta(minutes=2)

# More rows than this inside an overlap are not kept in the cursor: they are simply delivered again. A cursor is written
# with every page, so it must stay small.
REMEMBERED = 500

# In memory, within one run, a few more are borne.
_IN_MEMORY = 20_000


@dataclass(frozen=True, slots=True)
class TimeCursor:
    """Reads rows changed since a time. `at` is where a row tells when it changed.

    The source's filter must include rows changed exactly at `since`. `ordered`: rows come in ascending order of that
    time, so each page may be resumed from; otherwise, and where the order turns out broken, only the whole pull counts.
    `newest_first`, which goes with `ordered` False, is for a list that cannot be filtered: it is read no further than
    to the first page that ends before the time a pull resumes from.
    A pull resumes `overlap` before the newest row; `start` is where the first begins (None: no lower bound).
    """

    at: Path
    ordered: bool = True
    overlap: timedelta = OVERLAP
    start: datetime | None = None
    newest_first: bool = False


@dataclass(frozen=True, slots=True)
class KeysetCursor:
    """Reads rows in ascending order of (change time, id), each page from after the last row of the one before.

    `Want.after` is {"at": aware time, "id": str}; an empty id means: all rows of that moment, too.
    """

    at: Path
    overlap: timedelta = OVERLAP


@dataclass(frozen=True, slots=True)
class TokenCursor:
    """The source keeps the cursor: each answer holds a token at `token` that a later pull sends back as `Want.token`.

    `every_page` False: only the token of the last page may be kept.
    """

    token: Path
    every_page: bool = True


Policy = TimeCursor | KeysetCursor | TokenCursor | None


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a cursor must know of a row: its id, when it changed (None: unknown), and a fingerprint of its content."""

    id: str
    at: datetime | None
    mark: str


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the next request must ask for, as far as the cursor decides it; fields as in fetch.Want."""

    since: datetime | None = None
    after: Mapping[str, Any] | None = None
    token: str = ""


class Progress(Protocol):
    """One run's way through a stream, as its cursor policy sees it. `by_row` is False where single rows tell it
    nothing: then `seen` and `note` need not be asked."""

    @property
    def by_row(self) -> bool: ...

    def bounds(self) -> Bounds:
        """What the next request asks for."""

    def seen(self, stamp: Stamp) -> bool:
        """True for a row that was delivered before with the same content."""

    def note(self, stamp: Stamp, *, kept: bool) -> None:
        """A row went by, in the order of the source; `kept` False: it was rejected, and may be better next time."""

    def page_end(self, body: Any, limit: datetime) -> None:
        """A page is over. `limit` is the source's time when the run began: nothing later counts as reached."""

    def checkpoint(self, until: datetime | None = None) -> Cursor | None:
        """A cursor that resumes after what was noted so far (no later than `until`), or None where that is not safe."""

    def finish(self) -> Cursor | None:
        """The cursor after everything was read; None when there is still nothing to resume from."""


class WholeProgress:
    """No cursor: every pull reads everything."""

    by_row = False

    def bounds(self) -> Bounds:
        """No bounds."""
        return Bounds()

    def seen(self, stamp: Stamp) -> bool:
        """Nothing is remembered."""
        return False

    def note(self, stamp: Stamp, *, kept: bool) -> None:
        """Nothing to remember."""

    def page_end(self, body: Any, limit: datetime) -> None:
        """Nothing to remember."""

    def checkpoint(self, until: datetime | None = None) -> Cursor | None:
        """Never safe."""
        return None

    def finish(self) -> Cursor | None:
        """Never anything to resume from."""
        return None


class TimeProgress:
    """Follows change times. The cursor is {"newest": time, "seen": [[fingerprint, epoch seconds], ...]}.

    `newest` never passes the time the run began at the source: a row dated in the future must not hide what comes after
    it, and in an unordered list a row may have changed behind our back on a page that was already read.
    """

    def __init__(self, policy: TimeCursor | KeysetCursor, cursor: Cursor | None) -> None:
        self.by_row = True
        self._policy = policy
        self._stored = _time(cursor, "newest")
        self._high = self._stored
        self._limit: datetime | None = None
        self._remembered = _remembered(cursor)
        self._last: datetime | None = None
        self._last_id = ""
        self._ordered = isinstance(policy, KeysetCursor) or policy.ordered

    @property
    def last(self) -> datetime | None:
        """The change time of the row that went by last since the run began or started anew."""
        return self._last

    @property
    def ordered(self) -> bool:
        """True as long as rows came in ascending order, where the policy says they do."""
        return self._ordered

    def bounds(self) -> Bounds:
        """Since the newest less the overlap; for a keyset after the last row that went by in this run."""
        start = self._stored - self._policy.overlap if self._stored else None
        if isinstance(self._policy, TimeCursor):
            return Bounds(since=start or self._policy.start)
        if self._last is not None:
            return Bounds(after={"at": self._last, "id": self._last_id})
        return Bounds(after={"at": start, "id": ""} if start else None)

    def seen(self, stamp: Stamp) -> bool:
        """True when this very content was delivered within the overlap."""
        return stamp.mark in self._remembered

    def note(self, stamp: Stamp, *, kept: bool) -> None:
        """Move on to this row; one out of order ends checkpoints, or the run where a keyset needs the order."""
        if stamp.at is None:
            return
        if self._last is not None and stamp.at < self._last:
            self._ordered = False
            if isinstance(self._policy, KeysetCursor):
                raise OurBug(
                    "The source does not keep the order its pages are asked in.",
                    "Reading on would lose rows, so it was stopped. Please report this.",
                )
        self._last, self._last_id = stamp.at, stamp.id
        self._high = max(self._high, stamp.at) if self._high else stamp.at
        if kept:
            self._remembered[stamp.mark] = stamp.at.timestamp()

    def passed(self) -> bool:
        """True where a list that comes newest first has come to rows that an earlier pull has read."""
        newest_first = isinstance(self._policy, TimeCursor) and self._policy.newest_first
        since = self.bounds().since if newest_first else None
        return since is not None and self._last is not None and self._last < since

    def restart(self) -> None:
        """The next page starts anew at an earlier row; that is no break of the order."""
        self._last = None

    def page_end(self, body: Any, limit: datetime) -> None:
        """Keep the limit, and forget rows that lie before any overlap still to come."""
        self._limit = limit
        if len(self._remembered) > 4 * REMEMBERED:
            self._remembered = self._within(self._newest(None))

    def checkpoint(self, until: datetime | None = None) -> Cursor | None:
        """Safe after any page while in order, and with `until` once everything before it was read."""
        return self._cursor(until) if self._ordered or until is not None else None

    def finish(self) -> Cursor | None:
        """Everything was read, so the order does not matter any more."""
        return self._cursor(None)

    def _cursor(self, until: datetime | None) -> Cursor | None:
        newest = self._newest(until)
        if newest is None:
            return None
        kept = self._within(newest)
        seen = [[mark, at] for mark, at in kept.items()] if len(kept) <= REMEMBERED else []
        return {"newest": newest.astimezone(UTC).isoformat(), "seen": seen}

    def _newest(self, until: datetime | None) -> datetime | None:
        """The latest row, but no later than the limits, and never before where this run resumed."""
        if self._high is None:
            return None
        reached = min(moment for moment in (self._high, self._limit, until) if moment is not None)
        return max(reached, self._stored) if self._stored else reached

    def _within(self, newest: datetime | None) -> dict[str, float]:
        if newest is None:
            return {}
        edge = (newest - self._policy.overlap).timestamp()
        kept = {mark: at for mark, at in self._remembered.items() if at >= edge}
        return kept if len(kept) <= _IN_MEMORY else {}


class TokenProgress:
    """Follows the source's own tokens. The cursor is {"token": text}."""

    def __init__(self, policy: TokenCursor, cursor: Cursor | None) -> None:
        self.by_row = False
        self._policy = policy
        stored = (cursor or {}).get("token")
        self._resumed = stored if isinstance(stored, str) else ""
        self._token = self._resumed

    def bounds(self) -> Bounds:
        """From the token this run resumed with; pages inside the run travel by their own markers."""
        return Bounds(token=self._resumed)

    def forget(self) -> bool:
        """Start from the beginning, as a source wants that no longer knows our token; False when there was none."""
        had, self._resumed, self._token = bool(self._resumed), "", ""
        return had

    def seen(self, stamp: Stamp) -> bool:
        """The source knows what it gave."""
        return False

    def note(self, stamp: Stamp, *, kept: bool) -> None:
        """Rows do not move a token."""

    def page_end(self, body: Any, limit: datetime) -> None:
        """Keep the page's token."""
        token = dig(body, self._policy.token)
        if token not in (None, "", False):
            self._token = str(token)

    def checkpoint(self, until: datetime | None = None) -> Cursor | None:
        """The page's token, where the source lets any page be resumed from."""
        return self.finish() if self._policy.every_page else None

    def finish(self) -> Cursor | None:
        """The last token that came."""
        return {"token": self._token} if self._token else None


def _time(cursor: Cursor | None, key: str) -> datetime | None:
    """A time of a stored cursor; None, which means from the beginning, for anything we did not write."""
    try:
        found = datetime.fromisoformat((cursor or {})[key])
    except (KeyError, TypeError, ValueError):
        return None
    return found if found.tzinfo is not None else None


def _remembered(cursor: Cursor | None) -> dict[str, float]:
    rows = (cursor or {}).get("seen")
    pairs = rows if isinstance(rows, list) else []
    return {str(pair[0]): float(pair[1]) for pair in pairs if isinstance(pair, list) and len(pair) == 2}
