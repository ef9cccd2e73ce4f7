"""Asks every source at once for whoever has a number, while somebody is on the line, and tells after each answer."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import datetime

from connectors.records import IdentifierKind
from desk.config.settings import SourceSettings
from desk.services.registry import SourceBook
from desk.sync.engine import Job, look_up

# How long a rep on a live call can be asked to wait for the sources, for all of them together.
LOOK_UP_SECONDS = 8.0


@dataclass(frozen=True, slots=True)
class Heard:
    """How far the sources have been asked, by their titles: who has answered, who is asked still, who did not answer in
    time, and who could not be asked."""

    answered: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()


def ask_sources(
    book: SourceBook,
    now: Callable[[], datetime],
    value: str,
    came: Callable[[Heard], object],
    timer: Callable[[], float] = time.monotonic,
) -> Heard:
    """Have all sources that can look up a phone number do so, none waiting for another, until all have answered or the
    time is up; who is late is stopped. `came` hears how far that is at the beginning and whenever somebody answered,
    what they know being in the cache by then; the end is what is returned. `timer` is a monotonic clock in seconds.
    """
    late = False
    until = timer() + LOOK_UP_SECONDS
    asked = [source for source in book.settings().sources if _may_know(book, source)]
    if not asked:
        return Heard()
    # A thread for each: with fewer, one that is silent would hold up another that never was asked.
    pool = ThreadPoolExecutor(max_workers=len(asked), thread_name_prefix="look-up")
    work = {pool.submit(_ask_source, book, now, source.source_id, value, lambda: late): source for source in asked}
    waiting = set(work)
    try:
        came(_heard(work, waiting))
        while waiting:
            done, waiting = wait(waiting, timeout=max(0.0, until - timer()), return_when=FIRST_COMPLETED)
            if not done:
                break
            if waiting:
                came(_heard(work, waiting))
    finally:
        # Also where whoever is told has trouble of their own: nobody waits for the others then.
        late = True
        pool.shutdown(wait=False, cancel_futures=True)
    return _heard(work, waiting, over=True)


def _heard(work: dict[Future[bool], SourceSettings], waiting: Iterable[Future[bool]], over: bool = False) -> Heard:
    open_ones = set(waiting)
    done = [one for one in work if one not in open_ones]
    left = tuple(work[one].title for one in work if one in open_ones)
    return Heard(
        answered=tuple(work[one].title for one in done if one.result()),
        waiting=() if over else left,
        late=left if over else (),
        failed=tuple(work[one].title for one in done if not one.result()),
    )


def _may_know(book: SourceBook, source: SourceSettings) -> bool:
    """Whether a source is to be asked; of one whose connector is not there it is said that it could not be."""
    connector = book.connectors.get(source.connector)
    return connector is None or connector.trouble is not None or IdentifierKind.PHONE in connector.lookups


def _ask_source(
    book: SourceBook, now: Callable[[], datetime], source_id: str, value: str, cancelled: Callable[[], bool]
) -> bool:
    """Whether it answered, be it that it knows nobody."""
    try:
        opened = book.open(source_id)
        around = book.surroundings(opened.source, now, time.sleep, cancelled)
        job = Job(
            opened.connector, opened.answers, opened.secrets, around, opened.writer, time.monotonic, lambda _: None
        )
        look_up(job, IdentifierKind.PHONE, value)
    except Exception:
        # One silent source must not hide what the others know; its own trouble shows when it is pulled or tested.
        return False
    return True
