"""Databases for a call table, SQLite, PostgreSQL and MariaDB, that go wrong by what really makes them go wrong."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

import pymysql
from psycopg import sql
from sqlalchemy import URL, Engine, NullPool, Table, create_engine

from connectors.call_records.refusals import MYSQL, POSTGRESQL, SQLITE
from connectors.kit.conformance import Fault
from tests.live_servers.mariadb import Mariadb
from tests.live_servers.postgres import Postgres


class Shelf(Protocol):
    """Where a rig's table stands: a database of one kind, and how it is made to fail."""

    engine: Engine
    settings: Mapping[str, str]
    secrets: Mapping[str, str]
    not_applicable: Mapping[str, str]

    def open(self, table: Table) -> None:
        """Make the empty table and let the connector's user read it."""

    def close(self) -> None:
        """Remove everything."""

    def fail(self, fault: Fault, table: Table) -> None:
        """Go wrong until `mend`."""

    def mend(self) -> None:
        """End every fault."""


class SqliteShelf:
    """A file. Its pages are small, so that a cut-off file still holds a part of the table."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._locker: sqlite3.Connection | None = None
        self._whole = b""
        self.engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)
        # In the older journal mode, the only one in which a writer can lock a reader out.
        self.settings = {"kind": SQLITE, "path": str(path), "copy": "yes"}
        self.secrets: Mapping[str, str] = {}
        self.not_applicable = {"403": "A file has no rights table by table, and root may read any file."}

    def open(self, table: Table) -> None:
        with self.engine.begin() as connection:
            connection.exec_driver_sql("PRAGMA page_size = 512")
            table.create(connection)

    def close(self) -> None:
        self.mend()
        self.engine.dispose()
        self._path.unlink(missing_ok=True)

    def fail(self, fault: Fault, table: Table) -> None:
        self.mend()
        if fault in (Fault.TOO_MANY, Fault.SERVER_ERROR):
            self._locker = sqlite3.connect(self._path, isolation_level=None)
            self._locker.execute("BEGIN EXCLUSIVE")
            return
        self.engine.dispose()
        self._whole = self._path.read_bytes()
        if fault is Fault.UNAUTHORISED:
            # An encrypted file is the nearest thing to a password that SQLite has: not even its head can be read.
            self._path.write_bytes(secrets.token_bytes(len(self._whole)))
        elif fault is Fault.CUT_OFF:
            self._path.write_bytes(self._whole[: len(self._whole) * 2 // 3])
        else:
            raise ValueError(f"SQLite cannot play {fault}")

    def mend(self) -> None:
        if self._locker is not None:
            self._locker.close()
            self._locker = None
        if self._whole:
            self._path.write_bytes(self._whole)
            self._whole = b""


class PostgresShelf:
    """A database with a user of its own that may read one table and nothing else."""

    def __init__(self, server: Postgres) -> None:
        mark = secrets.token_hex(4)
        self._server = server
        self._database, self._user, self._password = f"pbx_{mark}", f"reader_{mark}", secrets.token_hex(12)
        self._mending: list[sql.Composed] = []
        self._down = False
        self.engine = create_engine(server.create(self._database))
        self.settings = {
            **{"kind": POSTGRESQL, "host": "127.0.0.1", "port": str(server.port)},
            **{"database": self._database, "user": self._user},
        }
        self.secrets = {"password": self._password}
        self.not_applicable: Mapping[str, str] = {}

    def open(self, table: Table) -> None:
        with self.engine.begin() as connection:
            table.create(connection)
        self._run("CREATE ROLE {user} LOGIN PASSWORD {password}")
        self._run("GRANT SELECT ON {table} TO {user}", table.name)

    def close(self) -> None:
        self.mend()
        self.engine.dispose()
        self._server.drop(self._database)
        with self._server.connect() as connection:
            connection.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(sql.Identifier(self._user)))

    def fail(self, fault: Fault, table: Table) -> None:
        self.mend()
        if fault is Fault.UNAUTHORISED:
            self._run("ALTER ROLE {user} PASSWORD 'changed meanwhile'", undo="ALTER ROLE {user} PASSWORD {password}")
        elif fault is Fault.FORBIDDEN:
            self._run("REVOKE SELECT ON {table} FROM {user}", table.name, "GRANT SELECT ON {table} TO {user}")
        elif fault is Fault.TOO_MANY:
            self._run("ALTER ROLE {user} CONNECTION LIMIT 0", undo="ALTER ROLE {user} CONNECTION LIMIT -1")
        elif fault is Fault.SERVER_ERROR:
            self.engine.dispose()
            self._server.stop()
            self._down = True
        elif fault is Fault.CUT_OFF:
            self._cut_off(table)
        else:
            raise ValueError(f"PostgreSQL cannot play {fault}")

    def mend(self) -> None:
        if self._down:
            self._server.start()
            self._down = False
        while self._mending:
            with self._server.connect(self._database) as connection:
                connection.execute(self._mending.pop())

    def _cut_off(self, table: Table) -> None:
        """Put a view in the table's place that ends the connection when it comes to the fourth call."""
        with self._server.connect(self._database) as connection:
            connection.execute(_DIES)
        self._run("ALTER TABLE {table} RENAME TO kept", table.name, "ALTER TABLE kept RENAME TO {table}")
        call = "'linkedid'"
        self._run(
            f"CREATE VIEW {{table}} AS SELECT * FROM kept WHERE lives(to_jsonb(kept)->>{call})",
            table.name,
            "DROP VIEW {table}",
        )
        self._run("GRANT SELECT ON {table} TO {user}", table.name)

    def _run(self, text: str, table: str = "", undo: str = "") -> None:
        names = {
            **{"user": sql.Identifier(self._user), "password": sql.Literal(self._password)},
            "table": sql.Identifier(table or "none"),
        }
        with self._server.connect(self._database) as connection:
            connection.execute(sql.SQL(text).format(**names))  # type: ignore[arg-type]
        if undo:
            self._mending.append(sql.SQL(undo).format(**names))  # type: ignore[arg-type]


_DIES = """
CREATE OR REPLACE FUNCTION lives(call text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    IF call LIKE 'call-4-%' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
    RETURN true;
END $$
"""


class MariadbShelf:
    """A database with a user of its own that may read one table and nothing else."""

    def __init__(self, server: Mariadb) -> None:
        mark = secrets.token_hex(4)
        self._server = server
        self._database, self._user, self._password = f"pbx_{mark}", f"reader_{mark}", secrets.token_hex(12)
        self._mending: list[str] = []
        self._holder: pymysql.Connection[Any] | None = None
        self._down = False
        self.engine = create_engine(server.create(self._database))
        self.settings = {
            **{"kind": MYSQL, "host": "127.0.0.1", "port": str(server.port)},
            **{"database": self._database, "user": self._user},
        }
        self.secrets = {"password": self._password}
        self.not_applicable: Mapping[str, str] = {}

    def open(self, table: Table) -> None:
        with self.engine.begin() as connection:
            table.create(connection)
        self._run(f"CREATE USER {self._user} IDENTIFIED BY '{self._password}'")
        self._run(f"GRANT SELECT ON {table.name} TO {self._user}")

    def close(self) -> None:
        self.mend()
        self.engine.dispose()
        self._server.drop(self._database)
        self._server.run(f"DROP USER IF EXISTS {self._user}")

    def fail(self, fault: Fault, table: Table) -> None:
        self.mend()
        user, name = self._user, table.name
        if fault is Fault.UNAUTHORISED:
            undo = f"ALTER USER {user} IDENTIFIED BY '{self._password}'"
            self._run(f"ALTER USER {user} IDENTIFIED BY 'changed meanwhile'", undo)
        elif fault is Fault.FORBIDDEN:
            self._run(f"REVOKE SELECT ON {name} FROM {user}", f"GRANT SELECT ON {name} TO {user}")
        elif fault is Fault.TOO_MANY:
            free = f"ALTER USER {user} WITH MAX_USER_CONNECTIONS 0"
            self._run(f"ALTER USER {user} WITH MAX_USER_CONNECTIONS 1", free)
            self._holder = self._server.connect(user, self._password)
        elif fault is Fault.SERVER_ERROR:
            self.engine.dispose()
            self._server.stop()
            self._down = True
        elif fault is Fault.CUT_OFF:
            self._cut_off(name)
        else:
            raise ValueError(f"MariaDB cannot play {fault}")

    def mend(self) -> None:
        if self._down:
            self._server.start()
            self._down = False
        if self._holder is not None:
            self._holder.close()
            self._holder = None
        while self._mending:
            self._run(self._mending.pop())

    def _cut_off(self, table: str) -> None:
        """Put a view in the table's place that ends the connection when it comes to the fourth call."""
        self._run(_KILLS)
        self._run(f"RENAME TABLE {table} TO kept", f"RENAME TABLE kept TO {table}")
        self._run(f"CREATE VIEW {table} AS SELECT * FROM kept WHERE lives(linkedid)", f"DROP VIEW {table}")
        self._run(f"GRANT SELECT, SHOW VIEW ON {table} TO {self._user}")
        self._run(f"GRANT EXECUTE ON FUNCTION lives TO {self._user}")

    def _run(self, text: str, undo: str = "") -> None:
        self._server.run(text, self._database)
        if undo:
            self._mending.append(undo)


_KILLS = """
CREATE OR REPLACE FUNCTION lives(one text) RETURNS boolean READS SQL DATA SQL SECURITY DEFINER
BEGIN
    IF one LIKE 'call-4-%' THEN KILL CONNECTION_ID(); END IF;
    RETURN true;
END
"""
