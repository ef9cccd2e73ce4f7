"""What is written down of a pull whose process ended in the middle: what was not done, and when to try again."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from desk.store.cache import CacheWriter
from desk.store.engine import StoreError
from desk.sync.engine import STOPPED, StreamResult

ENDED = (
    "Its pull ended unexpectedly: something stopped it, or memory ran out. What came before stays; the next pull goes"
    " on from there."
)


def note_lost(
    writer: CacheWriter, lost: Sequence[StreamResult], stopped: bool, started: datetime, now: datetime
) -> None:
    """Give these streams their outcome, and write it down as far as the file takes it. A person who `stopped` the pull
    knows; any other end counts as a failure, so that what ends so each time is tried less and less often."""
    for result in lost:
        result.outcome, result.message = ("cancelled", STOPPED) if stopped else ("try_later", ENDED)
    with suppress(StoreError):
        for result in lost:
            if not stopped:
                writer.set_state(result.stream, "waiting", result.message)
        writer.keep_run(started, now, "part" if stopped else "failed", sum(result.rows for result in lost))
