"""Opens a file of the desk: one connection that writes, several that only read, and its migrations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from msgspec import MsgspecError
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError, ProgrammingError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from desk.domain.trouble import Trouble

# A command in a terminal may hold the file for as long as one page takes; far longer than that something is wrong.
BUSY_SECONDS = 60
Steps = Sequence[tuple[str, tuple[str, ...]]]
NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Care:
    """How a kind of file is treated, and what is said of it. `mend` says what to do with a damaged one, `newer` with
    one a newer program wrote; {name} is the file's. A precious file is written through to the disk at every commit,
    looked through when it is opened, and copied before its shape changes."""

    what: str
    mend: str
    newer: str
    precious: bool = False


CACHE = Care(
    "cache file",
    "Move {name} aside and pull again: nothing but time is lost.",
    "Install that version again, or delete the cache and pull.",
)
DECISIONS = Care(
    "decisions file",
    "Nothing in it was changed. Keep {name}, and put a copy of it from a backup in its place.",
    "Install that version again; nothing was changed.",
    precious=True,
)
# A page changes neighbouring rows of many customers, and the next page many of the same again: carried over from the
# log only every 64 MB, what changed often is written once.
_PRAGMAS = (
    "journal_mode = WAL",
    "foreign_keys = OFF",
    "cache_size = -65536",
    "wal_autocheckpoint = 16000",
)


class StoreError(Trouble):
    """The file cannot be used."""


class Superseded(StoreError):
    """The source was removed, or its settings were changed, while this was being written."""

    def __init__(self) -> None:
        super().__init__("The source was changed or removed meanwhile.", "Pull it again; what is stored is whole.")


class Database:
    """One SQLite file in WAL mode. Reads never wait for writes; writes take turns, across processes too."""

    def __init__(self, path: Path, steps: Steps, care: Care = CACHE, beside: Mapping[str, Any] = NOTHING) -> None:
        """`beside` is what every connection has in its `info`: what is known beside the file."""
        self.path = path
        self._care = care
        self._steps = len(steps)
        self._writer = _engine(path, care, beside, read_only=False)
        try:
            _migrate(self._writer, steps, path, care)
        except StoreError:
            self._writer.dispose()
            raise
        except (OperationalError, dbapi2.OperationalError) as problem:
            self._writer.dispose()
            raise StoreError(*_explain_open(path, care, problem)) from None
        except DatabaseError:
            self._writer.dispose()
            raise StoreError(*_damaged(path, care)) from None
        self._reader = _engine(path, care, beside, read_only=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one moment of the file until the block ends."""
        try:
            with self._reader.connect() as connection:
                yield connection
        except MsgspecError:
            # Bytes SQLite keeps without knowing what they say; the error itself may tell what they hold.
            raise StoreError(*_damaged(self.path, self._care)) from None
        except DatabaseError as problem:
            raise StoreError(*_explain_read(self.path, self._care, problem)) from None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that commits when the block ends and leaves nothing behind when it raises."""
        try:
            with self._writer.begin() as connection:
                self._refuse_newer(connection)
                yield connection
        except (IntegrityError, ProgrammingError):
            # A mistake of ours, not the file's.
            raise
        except DatabaseError as problem:
            raise StoreError(*_explain_write(self.path, self._care, problem)) from None

    def _refuse_newer(self, connection: Connection) -> None:
        """What a newer program added would not be kept in step with what this one writes."""
        steps = connection.exec_driver_sql("SELECT count(*) FROM migration").scalar_one()
        if steps > self._steps:
            raise StoreError(
                f"A newer Tellonce has changed the {self._care.what} meanwhile.",
                "Close this one and start it again; nothing is lost.",
            )

    def close(self) -> None:
        """Give back every connection."""
        self._reader.dispose()
        self._writer.dispose()


def _engine(path: Path, care: Care, beside: Mapping[str, Any], read_only: bool) -> Engine:
    engine = create_engine(
        f"sqlite+pysqlite:///{path}",
        module=dbapi2,
        poolclass=QueuePool,
        pool_size=8 if read_only else 1,
        max_overflow=0 if not read_only else 8,
        pool_timeout=600,
        connect_args={"check_same_thread": False, "timeout": BUSY_SECONDS},
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, record: Any) -> None:
        record.info.update(beside)
        # The driver must not begin transactions by itself: a reader would take a write lock it does not need.
        connection.isolation_level = None
        # A cache that loses its last pages to a power cut pulls them again; a decision is not made twice.
        for pragma in (*_PRAGMAS, f"synchronous = {'FULL' if care.precious else 'NORMAL'}"):
            connection.execute(f"PRAGMA {pragma}")
        if read_only:
            connection.execute("PRAGMA query_only = ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


def _migrate(engine: Engine, steps: Steps, path: Path, care: Care) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)")
        done = {row[0] for row in connection.exec_driver_sql("SELECT name FROM migration")}
        if done - {name for name, _ in steps}:
            raise StoreError("The file was written by a newer Tellonce.", care.newer)
    if care.precious:
        with engine.connect() as connection:
            if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() != "ok":
                raise StoreError(*_damaged(path, care))
    for name, statements in steps:
        if name in done:
            continue
        if care.precious and done:
            _keep_copy(engine, path.with_name(f"{path.name}.before-{name.split()[0]}"))
        with engine.begin() as connection:
            taken = connection.exec_driver_sql("SELECT 1 FROM migration WHERE name = ?", (name,)).first()
            if taken:
                # Another process was quicker between our look and our lock.
                continue
            for statement in statements:
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql("INSERT INTO migration VALUES (?)", (name,))


def _keep_copy(engine: Engine, target: Path) -> None:
    """A whole copy of the file as it is; one that is there already is from a try that was stopped, and as good."""
    if target.exists():
        return
    unfinished = target.with_name(f"{target.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    raw = engine.raw_connection()
    try:
        raw.execute("VACUUM INTO ?", (str(unfinished),))
    finally:
        raw.close()
    unfinished.rename(target)


def _explain_open(path: Path, care: Care, problem: Exception) -> tuple[str, str]:
    text = str(problem)
    if "decode" in text:
        return _damaged(path, care)
    if "locked" in text:
        return f"The {care.what} is in use by another program.", "Close it, or wait for it to end, and try again."
    if "readonly" in text or "read-only" in text:
        return f"The folder of {path.name} is read-only.", "Choose another with --home, or change its permissions."
    if "full" in text:
        return "The disk is full.", "Free some space and start again; nothing is lost."
    return f"{path.name} cannot be opened in {path.parent}.", "Check that the folder exists and may be written to."


def _damaged(path: Path, care: Care) -> tuple[str, str]:
    return f"The {care.what} is damaged.", care.mend.format(name=path.name)


def _explain_read(path: Path, care: Care, problem: Exception) -> tuple[str, str]:
    text = str(problem)
    if "locked" in text or "busy" in text:
        return f"Another program holds the {care.what}.", "Wait for it to end and try again."
    if "malformed" in text or "not a database" in text or "disk I/O" in text:
        return _damaged(path, care)
    return f"{path.name} cannot be read.", f"Try again; if it stays so: {care.mend.format(name=path.name)}"


def _explain_write(path: Path, care: Care, problem: Exception) -> tuple[str, str]:
    text = str(problem)
    if "malformed" in text or "not a database" in text:
        return _damaged(path, care)
    if "full" in text:
        return "The disk is full.", "Free some space and try again; what was stored before is safe."
    if "locked" in text or "busy" in text:
        return f"Another program is writing to the {care.what}.", "Wait for it to end and try again."
    return (
        f"{path.name} cannot be written.",
        "Check the disk and the folder's permissions; what was stored before is safe.",
    )
