"""Which pulls are running in this process: one a source at most, each with its progress and a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from desk.services.asks import ServiceError
from desk.services.source_views import ProgressView
from desk.sync.engine import Progress

# A page and a request at the source may be under way when a pull is told to stop.
PATIENCE_SECONDS = 90


class Run:
    """One running pull. Written by the pulling thread, read by any."""

    def __init__(self, source_id: str) -> None:
        self.source_id = source_id
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._stopping: list[Callable[[], None]] = []
        self._latest = ProgressView(source_id, "", 0, 0, None, 0.0, None)

    def report(self, progress: Progress | ProgressView) -> None:
        """Take note of where the pull is."""
        p = progress
        self._latest = ProgressView(self.source_id, p.stream, p.rows, p.rejected, p.total, p.rate, p.remaining)

    def when_cancelled(self, act: Callable[[], None]) -> None:
        """Have `act` done once, as soon as a person asks to stop: now where they have. On the thread that asks."""
        with self._lock:
            if not self._stop.is_set():
                self._stopping.append(act)
                return
        act()

    def cancelled(self) -> bool:
        """Whether a person asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask to stop."""
        with self._lock:
            self._stop.set()
            acts, self._stopping = self._stopping, []
        for act in acts:
            act()

    def view(self) -> ProgressView:
        """Where the pull is now; all zeros until its first page is stored."""
        return self._latest


class Running:
    """The pulls of one process."""

    def __init__(self) -> None:
        self._lock = threading.Condition()
        self._runs: dict[str, Run] = {}

    @contextmanager
    def alone(self, source_id: str, push_aside: bool = False) -> Iterator[Run]:
        """Hold a source while it is pulled; ServiceError where it is held already.

        `push_aside` stops whoever holds it and waits for them, at most PATIENCE_SECONDS.
        """
        run = Run(source_id)
        with self._lock:
            if push_aside and source_id in self._runs:
                self._runs[source_id].cancel()
                self._lock.wait_for(lambda: source_id not in self._runs, PATIENCE_SECONDS)
            if source_id in self._runs:
                raise ServiceError("This source is being pulled already.", "Wait for it to end, or stop it first.")
            self._runs[source_id] = run
        try:
            yield run
        finally:
            with self._lock:
                del self._runs[source_id]
                self._lock.notify_all()

    def cancel(self, source_id: str) -> None:
        """Ask a running pull to stop; nothing happens where none runs."""
        with self._lock:
            run = self._runs.get(source_id)
        if run:
            run.cancel()

    def is_running(self, source_id: str) -> bool:
        """Whether a source is held."""
        with self._lock:
            return source_id in self._runs

    def views(self) -> tuple[ProgressView, ...]:
        """Where every running pull is."""
        with self._lock:
            runs = list(self._runs.values())
        return tuple(run.view() for run in runs)
