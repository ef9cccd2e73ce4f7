"""Asks every source at once for whoever has a number, while somebody is on the line."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import datetime

from connectors.records import IdentifierKind
from desk.services.registry import SourceBook
from desk.sync.engine import Job, look_up

# How long a rep on a live call can be asked to wait for the sources.
LOOK_UP_SECONDS = 8.0
ALL_AT_ONCE = 8


def ask_sources(book: SourceBook, now: Callable[[], datetime], value: str) -> None:
    """Have all sources look up a phone number, until all have answered or the time is up; who is late is stopped."""
    late = False
    ids = [source.source_id for source in book.settings().sources]
    pool = ThreadPoolExecutor(max_workers=ALL_AT_ONCE, thread_name_prefix="look-up")
    work = [pool.submit(_ask_source, book, now, source_id, value, lambda: late) for source_id in ids]
    wait(work, timeout=LOOK_UP_SECONDS)
    late = True
    pool.shutdown(wait=False, cancel_futures=True)


def _ask_source(
    book: SourceBook, now: Callable[[], datetime], source_id: str, value: str, cancelled: Callable[[], bool]
) -> None:
    try:
        opened = book.open(source_id)
        around = book.surroundings(opened.source, now, time.sleep, cancelled)
        job = Job(
            opened.connector, opened.answers, opened.secrets, around, opened.writer, time.monotonic, lambda _: None
        )
        look_up(job, IdentifierKind.PHONE, value)
    except Exception:
        # One silent source must not hide what the others know; its own trouble shows when it is pulled or tested.
        return
