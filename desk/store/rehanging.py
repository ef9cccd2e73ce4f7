"""What hangs on a record of the desk's own hangs on its heir from now on: all of it, in one transaction."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

from desk.store import corrections, flags, hand_offs, outbox, work
from desk.store.reading import RecordKey

# Each book of decisions that names records says how what it holds moves; said again, each changes nothing.
BOOKS: tuple[Callable[[Connection, RecordKey, RecordKey], None], ...] = (
    flags.rehang,
    corrections.rehang,
    work.rehang,
    outbox.rehang,
    hand_offs.rehang,
)


def rehang(connection: Connection, record: RecordKey, heir: RecordKey) -> None:
    """Within the caller's transaction: the call that was told live is a source's record, or told as another call."""
    for book in BOOKS:
        book(connection, record, heir)
