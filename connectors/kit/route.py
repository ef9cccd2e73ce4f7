"""The way through the pages of one query: which place comes next, also when rows shift under the reader's feet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from connectors.kit.paging import LoopGuard, Paging, Place, Taken

# How often a list that shrank while it was read is read again.
_ROUNDS = 3


class Route:
    """One query's way from page to page. `place` is where the next page starts, `since` a lower bound that moved up,
    `fetched` how many rows of the query came so far, `restarted` whether the next page may give earlier rows again.

    A paging that shifts loses an unread row over a page's edge when a row before it changes place. Where rows come in
    order of change (`turn` is given an anchor), every page is therefore asked for as the first page since the newest
    row, larger ones where many rows share a moment. Elsewhere a list whose total shrank meanwhile is read again; that
    does not see a row that went while another came, so for lists in no order any other paging is to be preferred.
    `told` is the total an earlier run was told that this one goes on from.
    """

    def __init__(
        self, paging: Paging, size: int, most: int, guard: Callable[[], LoopGuard], told: int | None = None
    ) -> None:
        self._paging = paging
        self._base = size
        self._most = max(most, size)
        self._new_guard = guard
        self._told = told
        self._rounds = 0
        self.guard = guard()
        self.size = size
        self.place: Place = paging.first(size)
        self.since: datetime | None = None
        self.fetched = 0
        self.restarted = False

    def turn(self, taken: Taken, lower: datetime | None, anchor: datetime | None, told: int | None) -> bool:
        """Go on after a page that was asked for with `lower` as its bound; False when there is nothing left to read.

        `anchor` is the time the query could start anew from (None: rows are in no order), `told` its total.
        """
        before = self.place.before if self.place.before is not None else 0 if self.restarted else self.fetched
        self.fetched = before + len(taken.rows)
        self.restarted = False
        self._told = told if self._told is None else self._told
        following = self._paging.after(self.place, taken)
        anchored = anchor is not None and self._paging.shifts
        if following is None:
            return not anchored and self._shrank(told) and self._again()
        if not anchored:
            self.place = following
        elif lower is None or (anchor is not None and anchor > lower):
            self._anew(self._base, anchor)
        elif len(taken.rows) >= self.size and self.size < self._most:
            self._anew(min(self._most, 2 * self.size), self.since)
        else:
            self.place = following
        return True

    def _anew(self, size: int, since: datetime | None) -> None:
        self.size, self.since, self.restarted = size, since, True
        self.place = self._paging.first(size)
        self.guard.went_elsewhere()

    def _shrank(self, told: int | None) -> bool:
        return self._paging.shifts and told is not None and self._told is not None and told < self._told

    def _again(self) -> bool:
        self._rounds += 1
        self._told = None
        self.guard = self._new_guard()
        self._anew(self._base, None)
        return self._rounds <= _ROUNDS
