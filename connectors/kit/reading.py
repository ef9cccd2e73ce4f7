"""One run through a REST stream: page after page, an honest cursor, shifting rows, full windows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache, partial
from types import MappingProxyType
from typing import Any

from connectors.kit.calls import Answer, Call
from connectors.kit.cursors import (
    KeysetCursor,
    Policy,
    Progress,
    Stamp,
    TimeCursor,
    TimeProgress,
    TokenCursor,
    TokenProgress,
    WholeProgress,
)
from connectors.kit.declare import Cursor, Page, Rejection
from connectors.kit.errors import OurBug, TryLater
from connectors.kit.intake import Batch, Intake, in_pages
from connectors.kit.paging import IdKeyset, LoopGuard, PageNumber, Taken, dig, listed, whole
from connectors.kit.plain_json import marks_of
from connectors.kit.rest import Rest, Signed, Want
from connectors.kit.route import Route
from connectors.kit.waiting import check_cancelled, http_date
from connectors.kit.windows import FAR, Sweep, Window, Windows
from connectors.kit.within import Halfway, Within, gone_on, halfway, inside, resumed

# Sources often show whole seconds of a time they filter and sort by in full.
_RESOLUTION = timedelta(seconds=1)

# How far from ours a source's clock may be: its newest rows are inside the last window but one, and what lies before
# that window does not change any more.
_AHEAD = timedelta(days=1)


class Reading:
    """The state of one run. `pages` may be iterated once."""

    def __init__(self, rest: Rest, session: Signed, cursor: Cursor | None) -> None:
        self._rest = rest
        self._session = session
        self._around = session.surroundings
        self._stored = cursor
        self._progress = _progress(rest.cursor, cursor)
        self._intake = Intake(rest, self._around, self._progress)
        self._limit = self._around.now()
        self._total: int | None = None
        self._answers = 0
        self._read = 0

    def pages(self) -> Iterator[Page]:
        """Every page of the run, with a cursor where resuming is safe; raises the kit's errors and Cancelled."""
        if self._rest.windows is not None:
            yield from self._windowed(self._rest.windows)
            return
        for batch in self._stretch(None, self._gone_on()):
            total = None if batch.told is None else self._read + batch.told - batch.fetched
            cursor = self._progress.finish() if batch.last else self._checkpoint(batch) or self._halfway(batch)
            yield from in_pages(batch, cursor, total, self._around)

    def _windowed(self, policy: Windows) -> Iterator[Page]:
        within = resumed(self._stored)
        now = self._around.now()
        since = within.window.until if within else self._progress.bounds().since or policy.begin(now)
        sweep = Sweep(policy, since, now + _AHEAD, now - _AHEAD)
        if within:
            yield from self._window(within.window, within.params, None, policy)
        for window in sweep:
            yield from self._window(window, {}, sweep, policy)

    def _window(
        self, window: Window, params: Mapping[str, Any], sweep: Sweep | None, policy: Windows
    ) -> Iterator[Page]:
        """The pages of one window, from `params` on; a full one is left to its halves where there is a sweep."""
        for number, batch in enumerate(self._stretch(window, params)):
            full = (batch.told or 0) >= policy.cap if number == 0 else False
            full = full or (batch.last and batch.fetched >= policy.cap)
            if full and sweep is not None and sweep.split(window):
                yield from in_pages(batch, None, None, self._around)
                return
            if full and batch.last and policy.hard:
                batch = replace(batch, rejected=(*batch.rejected, _overfull(self._rest.title, window, policy.cap)))
            if batch.last:
                cursor = self._progress.checkpoint(window.until)
            else:
                cursor = self._checkpoint(batch) or self._inside(window, batch)
            yield from in_pages(batch, cursor, None, self._around)

    def _inside(self, window: Window, batch: Batch) -> Cursor | None:
        """A cursor inside a window whose rows do not change any more, where pages go by an id that never does."""
        policy = self._rest.cursor
        settled = isinstance(policy, TimeCursor) and window.until <= self._limit - policy.overlap
        if not (settled and isinstance(self._rest.paging, IdKeyset)):
            return None
        cursor = self._progress.checkpoint(window.since)
        return cursor and inside(cursor, Within(window, batch.following))

    def _stretch(self, window: Window | None, params: Mapping[str, Any] = MappingProxyType({})) -> Iterator[Batch]:
        """Pages of the whole stream or of one window, until there is none left; `params` is a place inside it."""
        size = max(1, min(self._rest.most, self._around.page_rows))
        guards = partial(LoopGuard, self._session.http.service, self._rest.title)
        route = Route(self._rest.paging, size, self._rest.most, guards, self._total)
        first = route.place.params
        route.place = replace(route.place, params={**first, **params})
        self._restart()
        going = True
        while going:
            check_cancelled(self._around)
            want = self._want(route, window)
            route.guard.asking(want.place, want.since, want.until, want.after)
            answer = self._ask(want)
            rows = self._rows(answer, want.since)
            # Most ways of reading never ask for them.
            marks = cache(partial(marks_of, rows))
            batch = self._intake.take(rows, marks)
            self._progress.page_end(answer.body, self._limit)
            self._read += len(rows)
            told = _told(self._rest, answer)
            guard = route.guard
            going = route.turn(Taken(answer, rows, marks), want.since, self._anchor(), told) and not self._passed()
            if going and not route.restarted:
                # The last page may well be the one before: some sources tell their end by giving it again.
                guard.came(rows)
            at, following = (
                {key: value for key, value in place.params.items() if first.get(key) != value}
                for place in (want.place, route.place)
            )
            sure, done = not route.place.back, route.fetched
            yield replace(batch, told=told, fetched=done, last=not going, sure=sure, at=at, following=following)
            if route.restarted:
                self._restart()

    def _checkpoint(self, batch: Batch) -> Cursor | None:
        return self._progress.checkpoint() if batch.sure else None

    def _gone_on(self) -> Mapping[str, Any]:
        """What the first page is asked for with, where a pull down a list that comes newest first was ended."""
        place = gone_on(self._stored) if _is_down(self._rest) else None
        if place is None:
            return {}
        self._progress.note(Stamp("", place.newest, ""), kept=False)
        self._total = place.total
        return place.params

    def _halfway(self, batch: Batch) -> Cursor | None:
        """A cursor on the way down such a list, where its pages are numbers: they always lead on."""
        reached = self._progress.checkpoint(FAR) if batch.sure and _is_down(self._rest) else None
        if reached is None:
            return None
        return halfway(self._stored, Halfway(batch.at, datetime.fromisoformat(reached["newest"]), batch.told))

    def _anchor(self) -> datetime | None:
        """The time to start anew from, for a paging that shifts over rows in order; None otherwise."""
        progress = self._progress
        if not self._rest.paging.shifts or not isinstance(progress, TimeProgress) or not progress.ordered:
            return None
        return progress.last - _RESOLUTION if progress.last else None

    def _passed(self) -> bool:
        return isinstance(self._progress, TimeProgress) and self._progress.passed()

    def _restart(self) -> None:
        if isinstance(self._progress, TimeProgress):
            self._progress.restart()

    def _want(self, route: Route, window: Window | None) -> Want:
        bounds = self._progress.bounds()
        lower = window.since if window else bounds.since
        if route.since is not None:
            lower = max(lower, route.since) if lower else route.since
        return Want(route.place, route.size, lower, window.until if window else None, bounds.after, bounds.token)

    def _ask(self, want: Want) -> Answer:
        answer = self._session.http.ask(self._call(want))
        if answer.missing and isinstance(self._progress, TokenProgress) and self._progress.forget():
            answer = self._session.http.ask(self._call(replace(want, token="")))
        if answer.missing:
            raise TryLater(
                f"{self._session.http.service} lost the place in its list of {self._rest.title}.",
                "The list will be read again from the last safe place.",
            )
        if self._answers == 0:
            told = http_date(answer.headers.get("date", ""))
            self._limit = min(self._limit, told) if told else self._limit
        self._answers += 1
        return answer

    def _call(self, want: Want) -> Call:
        call = self._rest.request(want)
        return replace(call, about=call.about or self._rest.title, link=want.place.link or call.link)

    def _rows(self, answer: Answer, since: datetime | None) -> Sequence[Any]:
        """The rows of an answer, completed by further calls where the stream needs them."""
        rows = listed(answer.body, self._rest.rows, self._rest.sparse)
        if rows is None:
            raise OurBug(
                f"{self._session.http.service} answered without a list of {self._rest.title}.",
                "It may be a newer version that speaks otherwise. Please report this.",
            )
        new = self._intake.later(rows, since) if self._rest.coarse else rows
        found = self._rest.beside(answer.body, new) if self._rest.beside and new else new
        return self._rest.enrich(self._session, found) if self._rest.enrich and found else found


def _is_down(rest: Rest) -> bool:
    """Whether a list comes newest first, in pages that are numbers."""
    policy = rest.cursor
    return isinstance(policy, TimeCursor) and policy.newest_first and isinstance(rest.paging, PageNumber)


def _told(rest: Rest, answer: Answer) -> int | None:
    """How many rows the query has, where the source tells it."""
    if rest.total_header:
        return whole(answer.headers.get(rest.total_header))
    return whole(dig(answer.body, rest.total)) if rest.total else None


def _overfull(title: str, window: Window, cap: int) -> Rejection:
    return Rejection(
        f"{title}, {window.since.isoformat()} to {window.until.isoformat()}",
        f"The source gives at most {cap} rows of this moment and has more; the rest cannot be read.",
    )


def _progress(policy: Policy, cursor: Cursor | None) -> Progress:
    if isinstance(policy, TimeCursor | KeysetCursor):
        return TimeProgress(policy, cursor)
    if isinstance(policy, TokenCursor):
        return TokenProgress(policy, cursor)
    return WholeProgress()
