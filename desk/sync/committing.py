"""Stores the pages of a stream in a thread of its own, in groups, while the next ones are being read and prepared."""

from __future__ import annotations

import math
from collections.abc import Callable
from queue import Empty, Queue
from threading import Thread
from types import TracebackType
from typing import Self

from connectors.kit.declare import Page
from desk.store.writer import Ready
from desk.sync.groups import Group

# As many pages may wait while a group is stored; a source that is faster waits with them.
PAGES_AHEAD = 8

# Takes a group of pages.
Store = Callable[[Group], None]


class Committing:
    """Takes pages in, in order; a context manager. What was taken in is stored when it is left, however that happens.

    `store` is called with one group after the other, from a thread of its own: once `rows` of them are there, `seconds`
    after the first page of a group came whether the source is slow or not, and for the rest at the end. `timer` is a
    monotonic clock in seconds. Whatever `store` raises is raised by the next `add`, or when leaving; nothing is stored
    after that.
    """

    def __init__(self, store: Store, timer: Callable[[], float], rows: int, seconds: float) -> None:
        self._store = store
        self._timer = timer
        self._most = rows
        self._seconds = seconds
        self._pages: Queue[tuple[Page, Ready] | None] = Queue(PAGES_AHEAD)
        self._failure: BaseException | None = None
        self._left = False
        self._thread = Thread(target=self._work, name="storing pages")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pages.put(None)
        self._thread.join()
        # Older than whatever went wrong while reading on.
        self._complain()

    def add(self, page: Page, ready: Ready) -> None:
        """Have a page stored after those before it; waits while too many wait."""
        self._complain()
        self._pages.put((page, ready))

    def _complain(self) -> None:
        if self._failure is not None:
            raise self._failure

    def _work(self) -> None:
        try:
            self._store_groups()
        except BaseException as error:
            # For the thread that reads, which is not left waiting, nor this one once nothing more comes.
            self._failure = error
            while not self._left and self._pages.get() is not None:
                pass

    def _store_groups(self) -> None:
        group, due = Group(), math.inf
        while True:
            try:
                given = self._pages.get(timeout=None if math.isinf(due) else max(0.0, due - self._timer()))
            except Empty:
                group, due = self._done(group), math.inf
                continue
            if given is None:
                self._left = True
                self._done(group)
                return
            if not group.takes(given[1]):
                group, due = self._done(group), math.inf
            if math.isinf(due):
                due = self._timer() + self._seconds
            group.add(*given)
            if group.rows >= self._most or self._timer() >= due:
                group, due = self._done(group), math.inf

    def _done(self, group: Group) -> Group:
        if not group.empty:
            self._store(group)
        return Group()
