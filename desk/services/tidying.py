"""Tidies the cache when a person asks for it: erases what is too old, and gives what is free back to the disk."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from desk.services.source_views import ErasedView, TidyProgress, TidyView
from desk.services.upkeep import Upkeep
from desk.store.cache import Cache


class Tidying:
    """The questions of desk.services.asks.Tidying, over one cache. From any thread."""

    def __init__(self, cache: Cache, upkeep: Callable[[], Upkeep]) -> None:
        """`upkeep` makes one that nobody else uses."""
        self._cache = cache
        self._upkeep = upkeep
        self._stopped = Event()
        self._progress: TidyProgress | None = None

    def progress(self) -> TidyProgress | None:
        """Where it is, None while nobody tidies; cheap enough for the window's own thread."""
        return self._progress

    def stop(self) -> None:
        """End after the piece in hand; what was done stays."""
        self._stopped.set()

    def tidy(self) -> TidyView:
        """Tidy now; returns when done or stopped. ServiceError where the file cannot be used."""
        self._stopped.clear()
        before = self._cache.spare.space().size
        try:
            self._report("erasing", 0)
            erased = self._upkeep().sweep(lambda done: self._report("erasing", done), self._stopped.is_set)
            self._report("indexing", 0)
            while not self._stopped.is_set() and self._cache.texts.tidy():
                continue
            while not self._stopped.is_set() and self._cache.spare.give_back():
                self._report("shrinking", max(0, before - self._cache.spare.space().size))
            self._cache.spare.finish()
        finally:
            self._progress = None
        views = tuple(ErasedView(source, stream, rows) for (source, stream), rows in sorted(erased.items()) if rows)
        return TidyView(views, before, self._cache.spare.space().size, not self._stopped.is_set())

    def _report(self, step: str, done: int) -> None:
        self._progress = TidyProgress(step, done)
