"""The ways a pull of one source is run: in the thread that asks, or by a worker, so that the window's process computes
nothing of it."""

from __future__ import annotations

import itertools
import logging
import threading
import time
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime

from desk.config.secrets import SecretsError
from desk.services.asks import ServiceError
from desk.services.crew import Crew, Hired
from desk.services.registry import SourceBook, chosen_of
from desk.services.running import Run
from desk.services.source_views import PullReport, StreamOutcome
from desk.services.storing import StoringApart
from desk.services.worker_words import (
    Ended,
    Fault,
    Going,
    Held,
    Kept,
    Pull,
    Refused,
    Stop,
    Wanted,
    Word,
    line_of,
    word_of,
)
from desk.store.cache import Cache
from desk.sync.engine import Job, Progress, StreamResult, pull
from desk.sync.lost import note_lost

# Pulls the source that a run is of, its `full` as in Sources.pull, and reports to the run; ServiceError where that
# cannot be.
Puller = Callable[[Run, bool], PullReport]
# A worker that was told to stop is within a page or a request; after so many seconds it is not waited for any more.
STOP_SECONDS = 10.0

log = logging.getLogger(__name__)


def nothing_more() -> None:
    """For where nothing follows from a page."""


class PullHere:
    """Pulls in the thread that asks."""

    def __init__(
        self, cache: Cache, book: SourceBook, now: Callable[[], datetime], stored: Callable[[], None] = nothing_more
    ) -> None:
        """`stored` is called after each page, from the thread that stores them."""
        self._cache, self._book, self._now, self._stored = cache, book, now, stored

    def __call__(self, run: Run, full: bool) -> PullReport:
        """As Puller."""
        source_id = run.source_id
        opened = self._book.open(source_id)
        started, clock = self._now(), time.monotonic()

        def report(progress: Progress) -> None:
            run.report(progress)
            self._stored()

        source, book = opened.source, self._book
        with closing(StoringApart(self._cache, opened.writer)) as store:
            job = Job(
                connector=opened.connector,
                settings=opened.answers,
                secrets=opened.secrets,
                surroundings=book.surroundings(source, self._now, time.sleep, run.cancelled),
                writer=opened.writer,
                timer=time.monotonic,
                report=report,
                full=full,
                reconciled={r.name: r.reconciled_at for r in self._cache.ledger.streams() if r.source == source_id},
                store=store,
            )
            return _report(source_id, started, clock, pull(job))


class PullApart:
    """Has workers pull. One that ends in the middle, for whatever reason, is an outcome like any other."""

    def __init__(
        self, crew: Crew, book: SourceBook, now: Callable[[], datetime], patience: float = STOP_SECONDS
    ) -> None:
        """`patience` is how many seconds a worker has to stop when it is told to."""
        self._crew, self._book, self._now, self._patience = crew, book, now, patience
        self._numbers = itertools.count(1)

    def __call__(self, run: Run, full: bool) -> PullReport:
        """As Puller."""
        order = Pull(next(self._numbers), run.source_id, full, self._book.secrets_of(run.source_id))
        started, clock = self._now(), time.monotonic()
        while True:
            with self._crew.hired() as hired:
                answer = self._have_pulled(hired, order, run)
            # One that ended while it had nothing to do knew nothing of this pull.
            if answer is not None or hired.fresh or hired.heard or run.cancelled():
                break
        if isinstance(answer, Ended):
            return answer.report
        if isinstance(answer, Refused):
            raise ServiceError(answer.title, answer.advice)
        if isinstance(answer, Fault):
            log.error("unexpected %s in a pull\n%s", answer.kind, "\n".join(answer.places))
            raise ServiceError(
                "Something went wrong inside Tellonce.", "Nothing was lost. Try again; the log names the place."
            )
        if not run.cancelled():
            log.error("a worker ended in the middle of a pull; its status was %s", hired.worker.status)
        return _report(run.source_id, started, clock, self._lost(run, started))

    def _have_pulled(self, hired: Hired, order: Pull, run: Run) -> Word | None:
        """The last word on this pull; None where the worker ended without one."""
        worker = hired.worker
        # Killed, it loses what it had not committed, which the next pull reads again.
        impatience = threading.Timer(self._patience, worker.kill)
        impatience.daemon = True

        def stop() -> None:
            worker.say(line_of(Stop(order.number)))
            impatience.start()

        worker.say(line_of(order))
        run.when_cancelled(stop)
        try:
            while (line := worker.hear()) is not None:
                word = word_of(line)
                hired.heard = hired.heard or word is not None
                if isinstance(word, Going):
                    run.report(word.progress)
                elif isinstance(word, Kept | Wanted):
                    worker.say(line_of(self._held(word)))
                elif word is not None:
                    return word
        finally:
            impatience.cancel()
        hired.gone = True
        return None

    def _held(self, word: Kept | Wanted) -> Held:
        """A keyring that refuses costs the next pull its sign-in, which will say so; this one goes on."""
        if isinstance(word, Kept):
            with suppress(SecretsError):
                self._book.keep_secrets(word.source_id, {word.key: word.value})
        return Held(self._book.secrets.held(word.source_id, word.key) or "")

    def _lost(self, run: Run, started: datetime) -> list[StreamResult]:
        """Write down that the worker ended without a word; what it committed is stored."""
        source = self._book.source(run.source_id)
        at = run.view()
        streams = [stream.name for stream in chosen_of(self._book.connector(source.connector), source).streams]
        rest = streams[streams.index(at.stream) if at.stream in streams else 0 :]
        lost = [StreamResult(name) for name in rest]
        lost[0].rows, lost[0].rejected = at.rows, at.rejected
        note_lost(self._book.writer(source), lost, run.cancelled(), started, self._now())
        return lost


def _report(source_id: str, started: datetime, clock: float, results: list[StreamResult]) -> PullReport:
    outcomes = tuple(
        StreamOutcome(r.stream, r.outcome, r.rows, r.changed, r.gone, r.rejected, r.message) for r in results
    )
    return PullReport(source_id, started, time.monotonic() - clock, outcomes)
