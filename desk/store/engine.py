"""Opens a file of the desk: one connection that writes, several that only read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any

from msgspec import MsgspecError
from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError, ProgrammingError
from sqlcipher3 import dbapi2

from desk.domain.keys import Key
from desk.store import aside, cipher, explaining
from desk.store.care import CACHE, DECISIONS, Care, DamagedFile, StoreError, Superseded
from desk.store.connecting import BUSY_SECONDS, File, connect, inode_of
from desk.store.migrating import Steps, migrate

__all__ = ["BUSY_SECONDS", "CACHE", "DECISIONS", "Care", "DamagedFile", "Database", "Steps", "StoreError", "Superseded"]

NOTHING: Mapping[str, Any] = MappingProxyType({})


class Database:
    """One SQLite file in WAL mode. Reads never wait for writes; writes take turns, across processes too."""

    def __init__(
        self,
        path: Path,
        steps: Steps,
        care: Care = CACHE,
        beside: Mapping[str, Any] = NOTHING,
        keys: Sequence[Key] = (),
        look: bool = True,
    ) -> None:
        """`beside` is what every connection has in its `info`: what is known beside the file. `keys` are those the
        file may be encrypted with; a new one is with the first of them, and plain where there is none. Not to `look`,
        whoever opens a file that is precious calls `look_through` before anything is written to it.

        Sealed where it is encrypted with another, StoreError where it cannot be used for another reason.
        """
        self.path = path
        self._care = care
        self._steps = len(steps)
        file = _look(path, care, beside, keys)
        self.encrypted = file.key is not None
        self._writer = connect(file, read_only=False)
        try:
            migrate(self._writer, steps, path, care, look)
        except StoreError:
            self._writer.dispose()
            raise
        except (OperationalError, dbapi2.OperationalError) as problem:
            self._writer.dispose()
            raise explaining.opening(path, care, problem) from None
        except (DatabaseError, dbapi2.DatabaseError):
            self._writer.dispose()
            raise DamagedFile(care, path.name) from None
        self._reader = connect(file, read_only=True)
        self._inode = inode_of(path)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one moment of the file until the block ends."""
        try:
            with self._reader.connect() as connection:
                yield connection
        except MsgspecError:
            # Bytes SQLite keeps without knowing what they say; the error itself may tell what they hold.
            raise DamagedFile(self._care, self.path.name) from None
        except (DatabaseError, dbapi2.DatabaseError) as problem:
            raise self._noted(explaining.reading(self.path, self._care, problem)) from None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that commits when the block ends and leaves nothing behind when it raises."""
        try:
            with self._writer.begin() as connection:
                self._refuse_newer(connection)
                yield connection
        except (IntegrityError, ProgrammingError, dbapi2.IntegrityError, dbapi2.ProgrammingError):
            # A mistake of ours, not the file's.
            raise
        except (DatabaseError, dbapi2.DatabaseError) as problem:
            raise self._noted(explaining.writing(self.path, self._care, problem)) from None

    def _noted(self, problem: StoreError) -> StoreError:
        """Whoever opens the file next learns that SQLite itself found it damaged: finding that out takes it minutes."""
        if isinstance(problem, DamagedFile) and not self._care.precious:
            aside.note(self.path)
        return problem

    def _refuse_newer(self, connection: Connection) -> None:
        """What a newer program added would not be kept in step with what this one writes."""
        steps = connection.exec_driver_sql("SELECT count(*) FROM migration").scalar_one()
        if steps > self._steps:
            raise StoreError(
                f"A newer Tellonce has changed the {self._care.what} meanwhile.",
                "Close this one and start it again; nothing is lost.",
            )

    def look_through(self) -> None:
        """Have SQLite look at every page, which takes it a second for each GB; DamagedFile where one is wrong."""
        with self.reading() as connection:
            if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() != "ok":
                raise DamagedFile(self._care, self.path.name)

    def replaced(self) -> bool:
        """Whether another file was put in this one's place since it was opened."""
        return inode_of(self.path) != self._inode

    def close(self) -> None:
        """Give back every connection."""
        self._reader.dispose()
        self._writer.dispose()


def _look(path: Path, care: Care, beside: Mapping[str, Any], keys: Sequence[Key]) -> File:
    """How to open what lies at `path`. Which file that is, is noted before it is looked at."""
    inode = inode_of(path)
    try:
        header = cipher.read_header(path)
        key = cipher.key_for(header, keys, care)
        if key is not None:
            cipher.owned(path)
    except OSError as problem:
        raise explaining.opening(path, care, problem) from None
    return File(path, care, key, beside, inode if header.state is not cipher.State.NONE else 0)
