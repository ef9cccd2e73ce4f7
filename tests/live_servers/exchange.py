"""A telephone exchange for the live tests: Kamailio writing real calls to a database, and what that database holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from connectors.call_records import CONNECTOR, KEEP
from connectors.call_records.database import POSTGRESQL, SQLITE
from connectors.call_records.layouts import KAMAILIO
from connectors.kit.declare import Surroundings
from tests.live_servers.facts import wait_for
from tests.live_servers.kamailio import Dialled, Kamailio, postgres_database, sqlite_database
from tests.live_servers.postgres import OWNER, Postgres
from tests.live_servers.pulling import Puller

# What a call table says, read with no code of ours: times as whole seconds since 1970, whatever the table keeps.
_COLUMNS = "id, callid, linkedid, caller, callee, setup_time, final_time, sip_code, hangup_by, duration"
_ANSWERED = "CAST(round((start_time - 2440587.5) * 86400 + 0.5) AS INTEGER) AS answered"
_FROM_SQLITE = f"SELECT {_COLUMNS}, {_ANSWERED} FROM acc_cdrs ORDER BY id"
_FROM_POSTGRESQL = (
    f"SELECT {_COLUMNS}, extract(epoch FROM start_time AT TIME ZONE %s)::bigint AS answered FROM acc_cdrs ORDER BY id"
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A running exchange. `settings` and `secrets` are what a person would enter to connect it."""

    proxy: Kamailio
    settings: dict[str, str]
    secrets: dict[str, str]
    zone: str
    server: Postgres | None = None

    def puller(self, **settings: str) -> Puller:
        """A desk that knows nothing of this exchange yet."""
        around = Surroundings(region="DE", time_zone=self.zone, page_rows=5)
        return Puller(CONNECTOR, {**self.settings, **settings}, self.secrets, around)

    def rows(self) -> list[dict[str, Any]]:
        """Every row of the table by an independent query."""
        if self.server is None:
            with closing(sqlite3.connect(self.settings["path"])) as connection:
                connection.row_factory = sqlite3.Row
                return [dict(row) for row in connection.execute(_FROM_SQLITE)]
        with self.server.connect(self.settings["database"]) as connection:
            cursor = connection.execute(_FROM_POSTGRESQL, (self.zone,))
            names = [column.name for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def run(self, statement: str) -> None:
        """Change the table behind Kamailio's back."""
        if self.server is None:
            with closing(sqlite3.connect(self.settings["path"], timeout=10)) as connection, connection:
                connection.execute(statement)
            return
        with self.server.connect(self.settings["database"]) as connection:
            connection.execute(statement.encode())

    def place(self, scenario: str, calls: list[Dialled], rows: int, *, talk: int = 700) -> None:
        """Place calls, then wait until the table holds `rows` rows in all."""
        self.proxy.place(scenario, calls, talk=talk)
        self.holds(rows)

    def holds(self, rows: int) -> None:
        """Wait until the table holds so many rows."""
        wait_for(lambda: len(self.rows()) >= rows, f"{rows} rows in the call table", seconds=20)


# Our numbers begin with 4969; the customers' do not.
_OURS = {"layout": KAMAILIO, "own_numbers": "4969*", "deleted": KEEP}


@contextmanager
def on_sqlite(folder: Path) -> Iterator[Exchange]:
    """An exchange that writes to an SQLite file; the file's path has what paths have."""
    path = folder / "calls of the exchange.db"
    with Kamailio(sqlite_database(path), ring=1200) as proxy:
        yield Exchange(proxy, {**_OURS, "kind": SQLITE, "path": str(path)}, {}, "UTC")


@contextmanager
def on_postgresql(server: Postgres, name: str, zone: str = "UTC") -> Iterator[Exchange]:
    """An exchange that writes to PostgreSQL, its clock on the wall of `zone`."""
    settings = {
        **{"kind": POSTGRESQL, "host": "127.0.0.1", "port": str(server.port), "database": name, "user": OWNER},
        **_OURS,
    }
    with Kamailio(postgres_database(server, name), ring=1200, zone=zone) as proxy:
        yield Exchange(proxy, settings, {"password": server.password}, zone, server)
    server.drop(name)
