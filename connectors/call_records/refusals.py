"""What a database refuses, said in words: what a person can do, what passes by itself."""

from __future__ import annotations

import sqlite3
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy.exc import DBAPIError, NoSuchTableError

from connectors.kit.errors import AskPerson, ConnectorError, OurBug, TryLater

POSTGRESQL, MYSQL, SQLITE = "PostgreSQL", "MySQL / MariaDB", "SQLite file"

# Seconds a statement may take.
STATEMENT = 60

# Seconds until what took too long is worth another try.
_LATER = 300.0

_CHECK_ENTRY = "Check the user name, the password and the database in this source's settings."


@dataclass(frozen=True, slots=True)
class Place:
    """What is being read, for words to a person: the kind of database, the table, who we are there, the database."""

    kind: str
    table: str
    user: str
    database: str = ""


@contextmanager
def speaking(place: Place) -> Iterator[None]:
    """Turn what the database refuses into what a person can do. Parameters and rows never reach the text."""
    try:
        yield
    except NoSuchTableError:
        raise no_table(place, ()) from None
    except DBAPIError as error:
        raise _named(error, place) from None
    except RuntimeError as error:
        # PyMySQL lacks what this user's way to sign in takes; it says so before anything is sent.
        if "package is required for" not in str(error):
            raise
        raise AskPerson(
            "The database does not let us in: it wants a way to sign in that we know on encrypted connections only.",
            "Let the administrator offer encryption, or give the user a password of the kind mysql_native_password.",
        ) from None


def no_table(place: Place, existing: tuple[str, ...]) -> AskPerson:
    """The table is not there; names those that are. MySQL shows a table only to those who may read it."""
    known = f" This database has: {', '.join(existing)}." if existing else ""
    hidden = f" If the table is there, we may not see it: {_mysql_grant(place)}" if place.kind == MYSQL else ""
    return AskPerson(
        f"There is no table {place.table} in this database.", f"Check the table and the database.{known}{hidden}"
    )


def _named(error: DBAPIError, place: Place) -> ConnectorError:
    cause: Any = error.orig
    if isinstance(cause, sqlite3.Error):
        return _sqlite_said(cause, place)
    if place.kind == MYSQL:
        return _mysql_said(cause, place)
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
        return AskPerson("The database does not let us in.", _CHECK_ENTRY)
    if state == "57014":
        return _too_long()
    if state.startswith(_PASSING):
        return _broke_off()
    return OurBug(f"The database refused what we asked (SQLSTATE {state}).", "Please report this.")


# What MySQL and MariaDB call their refusals: https://mariadb.com/kb/en/mariadb-error-codes/ and
# https://dev.mysql.com/doc/mysql-errors/en/; those from 2000 on are the driver's own.
_MYSQL_NO_RIGHT = (1044, 1142, 1143, 1227, 1370)
_MYSQL_NO_ENTRY = (1045, 1130, 1251, 1275, 1524, 1698, 1820, 1862, 2059, 4151)
_MYSQL_NO_ROOM = (1040, 1129, 1203, 1226)
_MYSQL_TOO_LONG = (1969, 3024)
_MYSQL_PASSING = (
    *(1021, 1037, 1038, 1041, 1053, 1077, 1079, 1080, 1152, 1158, 1159, 1160, 1161, 1184, 1205, 1213, 1317, 1927),
    *(2006, 2013, 2027, 2055, 4031),
)
_MYSQL_NO_TRUST = (2026, 3159)
_MYSQL_DAMAGED = (1034, 1035, 1194, 1195)


def _mysql_said(cause: Any, place: Place) -> ConnectorError:
    code = next((part for part in cause.args[:1] if isinstance(part, int)), 0)
    if code in _MYSQL_NO_RIGHT:
        view = "SHOW VIEW" if "SHOW VIEW" in str(cause) else ""
        return AskPerson(
            f"The user {place.user} may not read the calls in the table {place.table}.", _mysql_grant(place, view)
        )
    if code == 1146:
        return no_table(place, ())
    if code in (1054, 1356):
        return _column_gone(place)
    if code == 1049:
        return AskPerson("The database of this name does not exist.", _CHECK_ENTRY)
    if code in _MYSQL_NO_ENTRY:
        return AskPerson("The database does not let us in.", _CHECK_ENTRY)
    if code in _MYSQL_NO_TRUST or isinstance(getattr(cause, "original_exception", None), ssl.SSLError):
        return _no_trust()
    if code in _MYSQL_TOO_LONG:
        return _too_long()
    if code in _MYSQL_DAMAGED:
        return AskPerson(
            f"The table {place.table} is damaged.", f"Let the owner of the database run: REPAIR TABLE {place.table};"
        )
    return _mysql_else(code)


def _mysql_else(code: int) -> ConnectorError:
    if code == 1193:
        return AskPerson(
            "This database is too old: it cannot limit how long our reading keeps it busy.",
            "It takes MariaDB 10.1 or MySQL 5.7.8, or one newer.",
        )
    if code in _MYSQL_NO_ROOM:
        return _no_room()
    if code in _MYSQL_PASSING:
        return _broke_off()
    # Below 1000 and from 2000 to 2999 no server spoke: nobody listens, or the connection is gone.
    if code < 1000 or 2000 <= code < 3000:
        return _unreachable()
    return OurBug(f"The database refused what we asked (error {code}).", "Please report this.")


def _mysql_grant(place: Place, more: str = "") -> str:
    schema, _, name = place.table.rpartition(".")
    rights = ", ".join(filter(None, ("SELECT", more)))
    return (
        f"Let the administrator run: GRANT {rights} ON `{schema or place.database}`.`{name}` TO '{place.user}'@'%'; "
        "with the host this user was made for in the place of %, if it is another."
    )


def _too_long() -> TryLater:
    return TryLater(
        f"The database took longer than {STATEMENT} seconds for one answer.",
        "It may be busy. An index on the columns for the call's id and its start makes this fast.",
        after=_LATER,
    )


def _broke_off() -> TryLater:
    return TryLater("The database broke off.", "It is restarting, full or busy; this passes by itself.")


def _no_room() -> TryLater:
    return TryLater("The database takes no more connections just now.", "This passes by itself.")


def _no_trust() -> AskPerson:
    return AskPerson("No encrypted connection came about.", "Check the setting for encryption with your administrator.")


def _unreachable() -> TryLater:
    return TryLater("The database cannot be reached.", "Check the server's name and that it runs; we try again later.")


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
        return _no_room()
    signed = getattr(getattr(cause, "pgconn", None), "used_password", False)
    if any(part in text for part in _NO_ENTRY):
        missing = "does not exist" in text and "database" in text
        what = "The database of this name does not exist." if missing else "The database does not let us in."
        return AskPerson(what, _CHECK_ENTRY)
    if any(part in text for part in _NO_TRUST):
        return _no_trust()
    if signed and "fatal" not in text:
        # Some server speaking another language: it heard the password and said no.
        return AskPerson("The database does not let us in.", _CHECK_ENTRY)
    return _unreachable()
