"""Opening a database for reading only, and saying in words what it refuses."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, NoSuchTableError

from connectors.kit.errors import AskPerson, ConnectorError, OurBug, TryLater

POSTGRESQL, SQLITE = "PostgreSQL", "SQLite file"

ENCRYPTION: Mapping[str, str] = {
    "if offered": "prefer",
    "always": "require",
    "always, and check the certificate": "verify-full",
}

# Seconds: to connect, for one statement, and for a lock of an SQLite file.
_CONNECT, _STATEMENT, _LOCK = 10, 60, 1.0

# Seconds until what took too long is worth another try.
_LATER = 300.0


# How an SQLite file begins, and the number in its head that stands for the write-ahead log.
_SQLITE_HEAD, _WAL = b"SQLite format 3\0", 2


@dataclass(frozen=True, slots=True)
class Place:
    """What is being read, for words to a person: the kind of database, the table, and who we are there."""

    kind: str
    table: str
    user: str


def engine_for(settings: Mapping[str, str], password: str) -> Engine:
    """An engine that can only read. AskPerson where a setting or the file is missing, or reading it would do harm."""
    return _sqlite(settings) if settings.get("kind") == SQLITE else _postgresql(settings, password)


def _sqlite(settings: Mapping[str, str]) -> Engine:
    path = Path(settings.get("path", "").strip()).expanduser()
    if not settings.get("path", "").strip():
        raise AskPerson("No SQLite file is chosen.", "Choose the file the telephone system writes its calls to.")
    if not path.is_file():
        raise AskPerson(f"There is no file {path}.", "Check the path of the SQLite file in this source's settings.")
    if settings.get("copy", "").strip().lower() != "yes":
        _must_not_lock(path)
    # A URI, so that SQLite itself refuses to write; it also takes any character in the path.
    where = URL.create("sqlite", database=path.absolute().as_uri(), query={"mode": "ro", "uri": "true"})
    return create_engine(where, connect_args={"timeout": _LOCK}, hide_parameters=True)


def _must_not_lock(path: Path) -> None:
    """AskPerson unless readers of the file leave its writer alone, which its head tells (byte 18: 2 means WAL).

    Telephone systems do not wait for a lock: of 150 calls that Kamailio wrote while we read a file in the older journal
    mode, 11 to 16 were never recorded.
    """
    try:
        with path.open("rb") as file:
            head = file.read(20)
    except OSError:
        return
    if head.startswith(_SQLITE_HEAD) and head[18] != _WAL:
        raise AskPerson(
            "Reading this SQLite file could make the telephone system lose calls: each would lock the other out.",
            "While the telephone system is stopped, run once: sqlite3 FILE 'PRAGMA journal_mode=WAL'. If the file is a "
            "copy that nobody writes to, say so in this source's settings.",
        )


def _postgresql(settings: Mapping[str, str], password: str) -> Engine:
    for key, label in (("host", "server"), ("database", "database"), ("user", "user name")):
        if not settings.get(key, "").strip():
            raise AskPerson(f"The {label} is missing.", f"Enter the {label} of the telephone system's database.")
    port = settings.get("port", "").strip() or "5432"
    if not port.isdecimal() or not 0 < int(port) < 65_536:
        raise AskPerson("The port is not a number between 1 and 65535.", "PostgreSQL usually listens on 5432.")
    where = URL.create(
        "postgresql+psycopg",
        settings["user"].strip(),
        password or None,
        settings["host"].strip(),
        int(port),
        settings["database"].strip(),
    )
    options = {
        "connect_timeout": _CONNECT,
        "sslmode": ENCRYPTION.get(settings.get("encryption", ""), "prefer"),
        "application_name": "tellonce",
        # A statement prepared on one server connection is unknown to the next behind a pooler.
        "prepare_threshold": None,
    }
    engine = create_engine(where, connect_args=options, hide_parameters=True, pool_size=1, max_overflow=0)
    event.listen(engine, "begin", _bound_statements)
    return engine.execution_options(postgresql_readonly=True)


def _bound_statements(connection: Connection) -> None:
    connection.exec_driver_sql(f"SET LOCAL statement_timeout = {_STATEMENT * 1000}")


@contextmanager
def speaking(place: Place) -> Iterator[None]:
    """Turn what the database refuses into what a person can do. Parameters and rows never reach the text."""
    try:
        yield
    except NoSuchTableError:
        raise no_table(place, ()) from None
    except DBAPIError as error:
        raise _named(error, place) from None


def no_table(place: Place, existing: tuple[str, ...]) -> AskPerson:
    """The table is not there; names those that are."""
    known = f" This database has: {', '.join(existing)}." if existing else ""
    return AskPerson(f"There is no table {place.table} in this database.", f"Check the table and the database.{known}")


def _named(error: DBAPIError, place: Place) -> ConnectorError:
    cause: Any = error.orig
    if isinstance(cause, sqlite3.Error):
        return _sqlite_said(cause, place)
    state = getattr(cause, "sqlstate", None) or ""
    return _server_said(state, place) if state else _no_answer(cause)


def _sqlite_said(cause: sqlite3.Error, place: Place) -> ConnectorError:
    code = (getattr(cause, "sqlite_errorcode", None) or 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return TryLater("The SQLite file is locked.", "Another program is writing to it; this passes by itself.")
    if code == sqlite3.SQLITE_IOERR:
        return TryLater(
            "The SQLite file could not be read to its end.", "Check that its disk or network drive is there."
        )
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH, sqlite3.SQLITE_READONLY):
        return AskPerson(
            "The SQLite file may not be opened.",
            "Give yourself the right to read the file and those beside it that end in -wal and -shm.",
        )
    if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return AskPerson(
            "The file is no SQLite database, or it is damaged.",
            "Choose the file the telephone system writes its calls to; a copy must be made while nothing writes.",
        )
    if "no such" in str(cause):
        return _column_gone(place)
    return OurBug(f"The SQLite file refused what we asked (code {code}).", "Please report this.")


# What PostgreSQL calls its refusals: https://www.postgresql.org/docs/current/errcodes-appendix.html
_PASSING = ("08", "25P03", "40", "53", "55", "57", "58")


def _server_said(state: str, place: Place) -> ConnectorError:
    if state == "42501":
        schema, _, _ = place.table.rpartition(".")
        use = f"GRANT USAGE ON SCHEMA {schema} TO {place.user}; " if schema else ""
        return AskPerson(
            f"The user {place.user} may not read the calls in the table {place.table}.",
            f"Let the owner of the database run: {use}GRANT SELECT ON {place.table} TO {place.user};",
        )
    if state == "42P01" or state == "3F000":
        return no_table(place, ())
    if state == "42703":
        return _column_gone(place)
    if state.startswith("28") or state == "3D000":
        return AskPerson("The database does not let us in.", "Check the user name, the password and the database.")
    if state == "57014":
        return TryLater(
            f"The database took longer than {_STATEMENT} seconds for one answer.",
            "It may be busy. An index on the columns for the call's id and its start makes this fast.",
            after=_LATER,
        )
    if state.startswith(_PASSING):
        return TryLater("The database broke off.", "It is restarting, full or busy; this passes by itself.")
    return OurBug(f"The database refused what we asked (SQLSTATE {state}).", "Please report this.")


def _column_gone(place: Place) -> AskPerson:
    return AskPerson(
        f"The table {place.table} has changed: something we read from it is gone.",
        "Open this source's settings and check the table and its layout.",
    )


# A refused connection carries no code, only a sentence; these are parts of PostgreSQL's English ones.
_NO_ROOM = ("too many", "slots are reserved", "starting up", "shutting down", "recovery mode", "the database system is")
_NO_ENTRY = ("password", "authentication", "pg_hba.conf", "does not exist", "not permitted", "permission denied")
_NO_TRUST = ("ssl", "certificate")


def _no_answer(cause: Any) -> ConnectorError:
    text = str(cause).lower()
    if any(part in text for part in _NO_ROOM):
        return TryLater("The database takes no more connections just now.", "This passes by itself.")
    signed = getattr(getattr(cause, "pgconn", None), "used_password", False)
    if any(part in text for part in _NO_ENTRY):
        missing = "does not exist" in text and "database" in text
        what = "The database of this name does not exist." if missing else "The database does not let us in."
        return AskPerson(what, "Check the user name, the password and the database in this source's settings.")
    if any(part in text for part in _NO_TRUST):
        return AskPerson(
            "No encrypted connection came about.", "Check the setting for encryption with your administrator."
        )
    if signed and "fatal" not in text:
        # Some server speaking another language: it heard the password and said no.
        return AskPerson("The database does not let us in.", "Check the user name, the password and the database.")
    return TryLater("The database cannot be reached.", "Check the server's name and that it runs; we try again later.")
