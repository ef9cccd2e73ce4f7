"""Connections to a file of the desk: its key first, then how it is written, then whether it is still the same file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from desk.domain.keys import Key
from desk.store import cipher
from desk.store.care import Care, StoreError

# A command in a terminal may hold the file for as long as one page takes; far longer than that something is wrong.
BUSY_SECONDS = 60
# A page changes neighbouring rows of many customers, and the next page many of the same again: carried over from the
# log only every 64 MB, what changed often is written once.
# Each connection keeps pages of its own, in kB: the one that writes needs many, while readers, of which the one used
# last is used again, share the system's copies.
_WRITER_PAGES, _READER_PAGES = 65_536, 16_384
_PRAGMAS = (
    "journal_mode = WAL",
    "foreign_keys = OFF",
    "wal_autocheckpoint = 16000",
)


@dataclass(frozen=True, slots=True)
class File:
    """One file and how it is opened. `inode` is the one its key was chosen for, 0 where there was none yet."""

    path: Path
    care: Care
    key: Key | None
    beside: Mapping[str, Any]
    inode: int


def inode_of(path: Path) -> int:
    """What tells a file from another that was put in its place; 0 where there is none."""
    try:
        return path.stat().st_ino
    except OSError:
        return 0


def connect(file: File, read_only: bool) -> Engine:
    """The pool of connections that read, or the one that writes."""
    engine = create_engine(
        f"sqlite+pysqlite:///{file.path}",
        module=dbapi2,
        poolclass=QueuePool,
        pool_size=8 if read_only else 1,
        max_overflow=0 if not read_only else 8,
        pool_timeout=600,
        pool_use_lifo=True,
        connect_args={"check_same_thread": False, "timeout": BUSY_SECONDS},
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, record: Any) -> None:
        record.info.update(file.beside)
        # The driver must not begin transactions by itself: a reader would take a write lock it does not need.
        connection.isolation_level = None
        cipher.unlock(connection, file.key, file.care)
        if not read_only and connection.execute("PRAGMA page_count").fetchone()[0] == 0:
            # Counts for a file that is still empty only, and would write to any other: what is erased can be given back
            # to the disk without a copy.
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        # A cache that loses its last pages to a power cut pulls them again; a decision is not made twice.
        # Only pulls write to a great many places; what people decide is looked through once, when it is opened.
        pages = f"cache_size = -{_READER_PAGES if read_only or file.care.precious else _WRITER_PAGES}"
        for pragma in (*_PRAGMAS, pages, f"synchronous = {'FULL' if file.care.precious else 'NORMAL'}"):
            connection.execute(f"PRAGMA {pragma}")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        _refuse_another(file)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


def _refuse_another(file: File) -> None:
    """From its first look on a connection keeps others from putting another file in this one's place. One that waited
    while that was done holds a file that is no longer there, and would write to nowhere."""
    if file.inode and inode_of(file.path) != file.inode:
        raise StoreError(
            f"Another file was put in the place of the {file.care.what} meanwhile.",
            "Close Tellonce and start it again; nothing is lost.",
        )
