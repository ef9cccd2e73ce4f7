"""The window's workers: processes that pull for it and settle what came of that, so that it never waits for them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from desk.config.paths import Home
from desk.domain.keys import Key
from desk.services.asks import ServiceError
from desk.services.worker_words import Begin, Finish, line_of
from desk.sync.worker import Worker

# A worker that settles has a piece of a second or so under way.
END_SECONDS = 8.0
# One that says no more is about to be gone, and how it ended is worth knowing.
GONE_SECONDS = 2.0
# Where one ended and much is still left, something is wrong that another one would meet as well.
AGAIN_SECONDS = 30.0


@dataclass(slots=True)
class Hired:
    """A worker that somebody has for a pull. `fresh`: it had none before; `heard`: it said something in this one;
    `gone`: it will say no more."""

    worker: Worker
    fresh: bool
    heard: bool = False
    gone: bool = False


class Crew:
    """Starts workers where they are needed, keeps them for the next pull for a moment, and ends them all. From any
    thread; `timer` is a monotonic clock in seconds."""

    def __init__(
        self,
        home: Home,
        keys: Sequence[Key] = (),
        start: Callable[[], Worker] = Worker,
        timer: Callable[[], float] = time.monotonic,
    ) -> None:
        """`keys` are what the files of `home` may be encrypted with."""
        self._begin = line_of(Begin(str(home.folder), tuple(key.reveal() for key in keys)))
        self._start = start
        self._timer = timer
        self._lock = threading.Lock()
        self._busy: list[Worker] = []
        self._spare: list[Worker] = []
        self._settling: list[Worker] = []
        self._wanted = False
        self._begun: float | None = None
        self._closed = False

    @contextmanager
    def hired(self) -> Iterator[Hired]:
        """A worker for one pull. ServiceError where none can be started."""
        hired = self._hire()
        try:
            yield hired
        finally:
            self._let_go(hired)

    def want_settling(self, _mark: str = "") -> None:
        """Everybody is to be worked out anew, which is not for this process."""
        self._wanted = True

    def settle(self, step: Callable[[float], bool]) -> None:
        """Settle who waits: a few here, by `step(budget_seconds)`, which says whether more are left. Those are for a
        worker, and while there is one that pulls or settles it does it by itself."""
        with self._lock:
            if self._closed or self._busy:
                return
            self._send_spare_ones_settling()
            if self._settling:
                return
        more = step(0.0)
        with self._lock:
            if self._closed or not (more or self._wanted) or not self._may_begin():
                return
            self._wanted = False
            worker = self._started()
            worker.say(line_of(Finish()))
            self._settling.append(worker)

    def close(self) -> None:
        """End every worker, after the page or the piece that each is at; whoever hears one hears no more."""
        with self._lock:
            self._closed = True
            workers = [*self._busy, *self._spare, *self._settling]
            self._spare, self._settling = [], []
        for worker in workers:
            worker.dismiss()
        until = self._timer() + END_SECONDS
        for worker in workers:
            worker.end(max(0.0, until - self._timer()))

    def _hire(self) -> Hired:
        with self._lock:
            while self._spare:
                worker = self._spare.pop()
                if worker.alive():
                    self._busy.append(worker)
                    return Hired(worker, fresh=False)
                worker.end(0.0)
            if self._closed:
                raise ServiceError("Tellonce is ending.", "Pull again when it runs.")
            worker = self._started()
            self._busy.append(worker)
            return Hired(worker, fresh=True)

    def _let_go(self, hired: Hired) -> None:
        with self._lock:
            self._busy.remove(hired.worker)
            if not (hired.gone or self._closed):
                self._spare.append(hired.worker)
                return
        hired.worker.end(GONE_SECONDS)

    def _started(self) -> Worker:
        try:
            worker = self._start()
        except OSError as problem:
            raise ServiceError(
                f"A process of its own for this cannot be started ({problem.strerror}).",
                "Close other programs and try again.",
            ) from None
        worker.say(self._begin)
        return worker

    def _send_spare_ones_settling(self) -> None:
        for worker in self._spare:
            worker.say(line_of(Finish()))
        self._settling += self._spare
        self._spare = []
        for worker in self._settling:
            if not worker.alive():
                worker.end(0.0)
        self._settling = [worker for worker in self._settling if worker.alive()]

    def _may_begin(self) -> bool:
        now = self._timer()
        if self._begun is not None and now - self._begun < AGAIN_SECONDS:
            return False
        self._begun = now
        return True
