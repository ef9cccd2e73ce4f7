"""Opening a database for reading only, with a limit of seconds on every statement."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event

from connectors.call_records.refusals import MYSQL, POSTGRESQL, SQLITE, STATEMENT
from connectors.kit.errors import AskPerson

ENCRYPTION: Mapping[str, str] = {
    "if offered": "prefer",
    "always": "require",
    "always, and check the certificate": "verify-full",
}

# The driver of each server and the port it usually listens on.
_SERVERS: Mapping[str, tuple[str, int]] = {POSTGRESQL: ("postgresql+psycopg", 5432), MYSQL: ("mysql+pymysql", 3306)}

# Seconds: to connect, and for a lock of an SQLite file.
_CONNECT, _LOCK = 10, 1.0

# How an SQLite file begins, and the number in its head that stands for the write-ahead log.
_SQLITE_HEAD, _WAL = b"SQLite format 3\0", 2


def engine_for(settings: Mapping[str, str], password: str) -> Engine:
    """An engine that can only read. AskPerson where a setting or the file is missing, or reading it would do harm."""
    if settings.get("kind") == SQLITE:
        return _sqlite(settings)
    make = _mysql if settings.get("kind") == MYSQL else _postgresql
    engine = make(_server(settings, password), settings.get("encryption", ""))
    event.listen(engine, "begin", _bound_transaction)
    return engine


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


def _server(settings: Mapping[str, str], password: str) -> URL:
    for key, label in (("host", "server"), ("database", "database"), ("user", "user name")):
        if not settings.get(key, "").strip():
            raise AskPerson(f"The {label} is missing.", f"Enter the {label} of the telephone system's database.")
    kind = MYSQL if settings.get("kind") == MYSQL else POSTGRESQL
    driver, usual = _SERVERS[kind]
    port = settings.get("port", "").strip() or str(usual)
    if not port.isdecimal() or not 0 < int(port) < 65_536:
        raise AskPerson("The port is not a number between 1 and 65535.", f"{kind} usually listens on {usual}.")
    user, host, database = (settings[key].strip() for key in ("user", "host", "database"))
    return URL.create(driver, user, password or None, host, int(port), database)


def _postgresql(where: URL, encryption: str) -> Engine:
    options = {
        "connect_timeout": _CONNECT,
        "sslmode": ENCRYPTION.get(encryption, "prefer"),
        "application_name": "tellonce",
        # A statement prepared on one server connection is unknown to the next behind a pooler.
        "prepare_threshold": None,
    }
    engine = create_engine(where, connect_args=options, hide_parameters=True, pool_size=1, max_overflow=0)
    return engine.execution_options(postgresql_readonly=True)


def _mysql(where: URL, encryption: str) -> Engine:
    options = {
        "connect_timeout": _CONNECT,
        # The server ends a statement first; this is for one that is gone without a word.
        "read_timeout": STATEMENT + _CONNECT,
        "write_timeout": _CONNECT,
        "charset": "utf8mb4",
        # Whatever mode the server is in: zero dates may be compared, quotes and backslashes mean the same everywhere.
        "sql_mode": "",
        "ssl": _trust(ENCRYPTION.get(encryption, "prefer")),
        "program_name": "tellonce",
    }
    return create_engine(where, connect_args=options, hide_parameters=True, pool_size=1, max_overflow=0)


def _trust(mode: str) -> ssl.SSLContext | None:
    """How PyMySQL encrypts: by None where the server offers it, by a context always."""
    if mode == "prefer":
        return None
    context = ssl.create_default_context()
    if mode != "verify-full":
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def bound(connection: Connection, seconds: float) -> None:
    """Let no statement of this transaction take longer, where the database can count seconds."""
    dialect = connection.dialect
    if dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL statement_timeout = {seconds * 1000:.0f}")
    elif getattr(dialect, "is_mariadb", False):
        connection.exec_driver_sql(f"SET SESSION max_statement_time = {seconds:.3f}")
    elif dialect.name == "mysql":
        connection.exec_driver_sql(f"SET SESSION max_execution_time = {seconds * 1000:.0f}")


def _bound_transaction(connection: Connection) -> None:
    bound(connection, STATEMENT)
    if connection.dialect.name == "mysql":
        connection.exec_driver_sql("START TRANSACTION READ ONLY")
