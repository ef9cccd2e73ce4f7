"""A MariaDB server of the test run's own: one folder, one loopback port, stopped by the process that started it."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pymysql
from sqlalchemy import URL

from tests.live_servers.facts import free_port, wait_for
from tests.live_servers.running import stop

OWNER = "app"
MISSING = "MariaDB is not installed: run python3 packaging/test.py once"

_PROGRAMS = ("mariadbd", "mariadb-install-db", "my_print_defaults")

# Nothing of this machine's own settings. No flushing: the data lives as long as the test. No socket in the file system:
# its path would be too long in places. Names are not resolved, so a user is known by number on every machine.
_SETTINGS = """
[mariadbd]
bind_address = 127.0.0.1
port = {port}
socket =
datadir = {folder}/data
init_file = {folder}/owner.sql
skip_ssl
skip_name_resolve = 1
max_connections = 20
innodb_buffer_pool_size = 32M
innodb_log_file_size = 16M
innodb_flush_log_at_trx_commit = 0
innodb_flush_method = nosync
"""


def mariadb_program(name: str) -> str | None:
    """Where a program of MariaDB is; servers live among the programs for administrators."""
    return shutil.which(name, path=f"{os.environ.get('PATH', os.defpath)}:/usr/sbin")


def mariadb_missing() -> bool:
    """Whether a program this server is made of is not installed."""
    return not all(map(mariadb_program, _PROGRAMS))


class Mariadb:
    """Entering makes a server and starts it, leaving stops it and removes its folder. As root it runs as `nobody`."""

    def __init__(self) -> None:
        self.port = 0
        self.password = secrets.token_hex(12)
        self.folder = Path()
        self._as_owner: dict[str, Any] = {}
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.folder = Path(tempfile.mkdtemp(prefix="tellonce-mariadb-"))
        self.port = free_port()
        (self.folder / "my.cnf").write_text(_SETTINGS.format(port=self.port, folder=self.folder))
        (self.folder / "owner.sql").write_text(
            f"CREATE USER IF NOT EXISTS {OWNER} IDENTIFIED BY '{self.password}';\n"
            f"GRANT ALL ON *.* TO {OWNER} WITH GRANT OPTION;\n"
        )
        self._as_owner = self._give_away()
        subprocess.run(
            [str(mariadb_program("mariadb-install-db")), "--no-defaults", f"--datadir={self.folder / 'data'}"]
            + ["--skip-test-db", "--innodb-flush-method=nosync", "--innodb-log-file-size=16M"],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=self.folder,
            **self._as_owner,
        )
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, *more: str) -> None:
        """Start the server on its data, with more options if need be, and wait until it answers."""
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [str(mariadb_program("mariadbd")), f"--defaults-file={self.folder / 'my.cnf'}", *more],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                **self._as_owner,
            )
        wait_for(self._answers, "MariaDB to answer", alive=self._process)

    def stop(self) -> None:
        """Stop the server, ending whatever is connected; its data stays."""
        if self._process is not None:
            stop(self._process, seconds=60)
            self._process = None

    def create(self, database: str) -> URL:
        """Make an empty database; returns where it is."""
        self.run(f"CREATE DATABASE `{database}`")
        return self.url(database)

    def drop(self, database: str) -> None:
        """Remove a database."""
        self.run(f"DROP DATABASE IF EXISTS `{database}`")

    def url(self, database: str) -> URL:
        """Where a database is, as its owner."""
        return URL.create("mysql+pymysql", OWNER, self.password, "127.0.0.1", self.port, database)

    def run(self, statement: str, database: str | None = None) -> tuple[tuple[Any, ...], ...]:
        """A statement of the owner, each its own transaction; returns its rows."""
        with self.connect(OWNER, self.password, database) as connection, connection.cursor() as cursor:
            cursor.execute(statement)
            return tuple(cursor.fetchall())

    def connect(self, user: str, password: str, database: str | None = None) -> pymysql.Connection[Any]:
        """A connection, each statement its own transaction."""
        return pymysql.connect(
            host="127.0.0.1",
            port=self.port,
            user=user,
            password=password,
            database=database,
            autocommit=True,
            connect_timeout=5,
        )

    def _answers(self) -> bool:
        try:
            self.run("DO 0")
        except pymysql.OperationalError:
            return False
        return True

    def _give_away(self) -> dict[str, Any]:
        # MariaDB refuses to run as root.
        if os.geteuid() != 0:
            return {}
        owner = pwd.getpwnam("nobody")
        for path in (self.folder, *self.folder.iterdir()):
            os.chown(path, owner.pw_uid, owner.pw_gid)
        return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}
