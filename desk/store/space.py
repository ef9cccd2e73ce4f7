"""What a cache file holds that is free, and giving it back to the disk a piece at a time."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection

from desk.store.engine import Database
from desk.store.statements import driver

# Pages in one transaction: others that write wait for no longer than for a page of records.
PIECE_PAGES = 1_000
INCREMENTAL = 2
# 256 MB.
LONG_LOG_PAGES = 64_000


class Space(NamedTuple):
    """Bytes of the file, bytes of it that are free, and whether these can be given back while it is in use."""

    size: int
    free: int
    can_shrink: bool


class Spare:
    """Of one file. Every method may be called from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def space(self) -> Space:
        """How large the file is, and what of it is free; what lies in its log is not counted."""
        with self._database.reading() as connection:
            page = _pragma(connection, "page_size")
            size, free = _pragma(connection, "page_count") * page, _pragma(connection, "freelist_count") * page
            return Space(size, free, _pragma(connection, "auto_vacuum") == INCREMENTAL)

    def give_back(self) -> bool:
        """Give a piece of what is free back to the disk; whether more is left. False where the file cannot shrink."""
        with self._database.writing() as connection:
            if _pragma(connection, "auto_vacuum") != INCREMENTAL or not _pragma(connection, "freelist_count"):
                return False
            # Each row of the answer, which has no columns, is a page that was freed: nothing happens before it is read.
            driver(connection).execute(f"PRAGMA incremental_vacuum({PIECE_PAGES})").fetchall()
            return _pragma(connection, "freelist_count") > 0

    def finish(self) -> None:
        """Carry the log over into the file, which shortens it, unless somebody reads."""
        with self._database.reading() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)").all()

    def let_grow(self) -> None:
        """Carry the log over less often from now on: pages that are written again and again are then written to the
        file once. For a process that writes much and calls `finish` at the end."""
        with self._database.writing() as connection:
            connection.exec_driver_sql(f"PRAGMA wal_autocheckpoint = {LONG_LOG_PAGES}").all()


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())
