"""Call tables under a test's control, in SQLite and in PostgreSQL, that go wrong by what really makes them go wrong."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from psycopg import sql
from sqlalchemy import URL, Engine, Table, create_engine, delete, insert, update

from connectors.call_records import CONNECTOR, REMOVE
from connectors.call_records.database import POSTGRESQL, SQLITE
from connectors.call_records.layouts import ASTERISK, KAMAILIO
from connectors.kit.conformance import Fault, Ledger, ManualClock
from connectors.kit.declare import Connector
from connectors.records import IdentifierKind
from tests.connectors.call_records.history import asterisk_table, julian, kamailio_table
from tests.live_servers.postgres import Postgres

# One number in the ways people and telephone systems write it.
_STYLES = ("+1{0}{1}{2}", "{0}{1}{2}", "({0}) {1}-{2}", "{0}-{1}-{2}", "1{0}{1}{2}", "00 1 {0} {1} {2}")


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
        self.engine = create_engine(URL.create("sqlite", database=str(path)))
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


class CallsRig:
    """Calls in one table layout on a shelf. Each call has a number of its own; every second one has two legs."""

    def __init__(self, shelf: Shelf, layout: str, *, with_id: bool = True) -> None:
        self._shelf = shelf
        self._layout = layout
        self._table = asterisk_table(with_id=with_id) if layout == ASTERISK else kamailio_table()
        self._clock = ManualClock()
        self._ledger = Ledger(self._clock)
        self._numbers: dict[str, str] = {}
        self._legs = 0

    @property
    def connector(self) -> Connector:
        return CONNECTOR

    @property
    def stream(self) -> str:
        return "calls"

    @property
    def clock(self) -> ManualClock:
        return self._clock

    @property
    def ledger(self) -> Ledger:
        return self._ledger

    @property
    def not_applicable(self) -> Mapping[str, str]:
        reason = "A page is asked for by the last row's place, so there is no page marker to repeat."
        return {**self._shelf.not_applicable, "repeated page token": reason}

    def __enter__(self) -> Self:
        self._shelf.open(self._table)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._shelf.close()

    def settings(self) -> Mapping[str, str]:
        return {**self._shelf.settings, "layout": self._layout, "deleted": REMOVE}

    def secrets(self) -> Mapping[str, str]:
        return self._shelf.secrets

    def add(self, count: int, at: datetime) -> Sequence[str]:
        ids = []
        for _ in range(count):
            number = len(self._numbers)
            call = f"call-{number}-{int(at.timestamp())}.{number}"
            self._numbers[call] = f"208555{1000 + number:04d}"
            ids.append(call)
            self._write(*self._rows(call, at, number))
        return ids

    def change(self, source_id: str, at: datetime) -> None:
        """The talk turns out to be longer, as when a call still running had been written before."""
        column = self._column("billsec", "duration")
        longer = {column: self._table.c[column] + 60}
        if self._layout == ASTERISK:
            longer["duration"] = self._table.c.duration + 60
        with self._shelf.engine.begin() as connection:
            connection.execute(update(self._table).where(self._table.c.linkedid == source_id).values(longer))

    def duplicate(self, source_id: str) -> None:
        with self._shelf.engine.begin() as connection:
            row = connection.execute(self._table.select().where(self._table.c.linkedid == source_id)).mappings().first()
            assert row is not None
            connection.execute(insert(self._table).values({key: value for key, value in row.items() if key != "id"}))

    def add_bad(self) -> None:
        number = len(self._numbers)
        row = self._rows(f"bad-{number}", self._clock.now(), 0)[0]
        self._write({**row, **({"calldate": None} if self._layout == ASTERISK else {"setup_time": "yesterday"})})

    def delete(self, source_id: str) -> None:
        with self._shelf.engine.begin() as connection:
            connection.execute(delete(self._table).where(self._table.c.linkedid == source_id))

    def merge(self, source_id: str, into: str) -> None:
        """Asterisk joins two calls by giving the legs of one the linked id of the other."""
        with self._shelf.engine.begin() as connection:
            moved = update(self._table).where(self._table.c.linkedid == source_id).values(linkedid=into)
            connection.execute(moved)

    def fail(self, fault: Fault, times: int = 1, retry_after: float | None = None) -> None:
        self._shelf.fail(fault, self._table)

    def mend(self) -> None:
        self._shelf.mend()

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        return [(IdentifierKind.PHONE, f"+1{number}", [call]) for call, number in self._numbers.items()]

    def _column(self, asterisk: str, kamailio: str) -> str:
        return asterisk if self._layout == ASTERISK else kamailio

    def _write(self, *rows: Mapping[str, Any]) -> None:
        with self._shelf.engine.begin() as connection:
            connection.execute(insert(self._table), list(rows))

    def _rows(self, call: str, at: datetime, number: int) -> list[dict[str, Any]]:
        digits = self._numbers.get(call, "2085559999")
        caller = _STYLES[number % len(_STYLES)].format(digits[:3], digits[3:6], digits[6:])
        make = self._asterisk if self._layout == ASTERISK else self._kamailio
        return [make(call, at + timedelta(seconds=40 * leg), caller, leg) for leg in range(1 + number % 2)]

    def _asterisk(self, call: str, at: datetime, caller: str, leg: int) -> dict[str, Any]:
        self._legs += 1
        return {
            **{"calldate": at.replace(tzinfo=None), "src": caller, "dst": "400", "dcontext": "ext-group"},
            **{"channel": f"PJSIP/trunk-{self._legs:08x}", "dstchannel": f"PJSIP/10{leg}-{self._legs:08x}"},
            **{"lastapp": "Dial", "duration": 35, "billsec": 30, "disposition": "ANSWERED", "did": "8005550100"},
            **{"uniqueid": f"{call}.{leg}", "linkedid": call, "sequence": self._legs, "lastdata": "x" * 200},
            **dict.fromkeys(("clid", "accountcode", "userfield"), ""),
        }

    def _kamailio(self, call: str, at: datetime, caller: str, leg: int) -> dict[str, Any]:
        answer = at + timedelta(seconds=5)
        sqlite_file = self._shelf.engine.dialect.name == "sqlite"
        times = [
            julian(one) if sqlite_file else one.replace(tzinfo=None) for one in (answer, answer + timedelta(seconds=30))
        ]
        return {
            **{"start_time": times[0], "end_time": times[1], "duration": 30.0, "callid": f"{call}.{leg}"},
            **{"linkedid": call, "caller": caller, "callee": f"40{leg}", "setup_time": str(int(at.timestamp()))},
            **{"final_time": str(int(answer.timestamp())), "sip_code": "200", "sip_reason": "OK" * 100},
            "hangup_by": "caller",
        }


__all__ = ["ASTERISK", "KAMAILIO", "CallsRig", "PostgresShelf", "SqliteShelf"]
