"""A PostgreSQL server of the test run's own: one folder, one loopback port, stopped by the process that started it."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import psycopg
from psycopg import sql
from sqlalchemy import URL

from tests.live_servers.facts import free_port, wait_for

OWNER = "app"

# fsync off: the data lives as long as the test. No socket in the file system: its path would be too long in places.
_SETTINGS = """
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = ''
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 20
shared_buffers = 16MB
"""


def postgres_programs() -> Path | None:
    """The folder that holds `initdb` and `postgres`, of the newest version; None where PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    single = shutil.which("initdb")
    return Path(single).resolve().parent if single else None


class Postgres:
    """Entering makes a server and starts it, leaving stops it and removes its folder. As root it runs as `postgres`."""

    def __init__(self) -> None:
        self.port = 0
        self.password = secrets.token_hex(12)
        self._folder = Path()
        self._programs = Path()
        self._as_owner: dict[str, Any] = {}
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        programs = postgres_programs()
        if programs is None:
            raise FileNotFoundError("PostgreSQL is not installed")
        self._programs = programs
        self._folder = Path(tempfile.mkdtemp(prefix="tellonce-postgres-"))
        word = self._folder / "password"
        word.write_text(self.password)
        self._as_owner = self._give_away()
        data = self._folder / "data"
        subprocess.run(
            [programs / "initdb", "-D", data, "-U", OWNER, "-A", "scram-sha-256", "--pwfile", word]
            + ["--no-sync", "-E", "UTF8", "--locale=C"],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=self._folder,
            **self._as_owner,
        )
        self.port = free_port()
        with (data / "postgresql.conf").open("a") as settings:
            settings.write(_SETTINGS.format(port=self.port))
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def start(self) -> None:
        """Start the server on its data and wait until it answers."""
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [self._programs / "postgres", "-D", self._folder / "data"],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self._folder,
                **self._as_owner,
            )
        wait_for(self._answers, "PostgreSQL to answer", alive=self._process)

    def stop(self) -> None:
        """Stop the server, ending whatever is connected; its data stays."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(timeout=60)
            self._process = None

    def create(self, database: str) -> URL:
        """Make an empty database; returns where it is."""
        with self.connect() as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(database)))
        return self.url(database)

    def drop(self, database: str) -> None:
        """Remove a database, whoever is still connected."""
        with self.connect() as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)))

    def url(self, database: str) -> URL:
        """Where a database is, as its owner."""
        return URL.create("postgresql+psycopg", OWNER, self.password, "127.0.0.1", self.port, database)

    def connect(self, database: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
        """A connection of the owner, each statement its own transaction."""
        return psycopg.connect(
            host="127.0.0.1",
            port=self.port,
            user=OWNER,
            password=self.password,
            dbname=database,
            autocommit=True,
            connect_timeout=5,
        )

    def _answers(self) -> bool:
        try:
            self.connect().close()
        except psycopg.OperationalError:
            return False
        return True

    def _give_away(self) -> dict[str, Any]:
        # PostgreSQL refuses to run as root.
        if os.geteuid() != 0:
            return {}
        owner = pwd.getpwnam("postgres")
        for path in (self._folder, *self._folder.iterdir()):
            os.chown(path, owner.pw_uid, owner.pw_gid)
        return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}
