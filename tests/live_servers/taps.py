"""Taps from PyPI, each in an environment of its own, and the shops they read: two databases and an HTTP interface."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import pytest

from connectors.kit.conformance import Ledger, ManualClock
from tests.connectors.kit.loopback import Heard, Loopback, Said
from tests.live_servers.mariadb import OWNER as MARIADB_OWNER
from tests.live_servers.mariadb import Mariadb
from tests.live_servers.postgres import OWNER as POSTGRES_OWNER
from tests.live_servers.postgres import Postgres
from tests.live_servers.running import interpreter, why_missing

# The environment packaging/test.py makes of each, and the program in it.
POSTGRES, MYSQL, REST = ("tap_postgres", "tap-postgres"), ("tap_mysql", "tap-mysql"), ("tap_rest", "tap-rest-api-msdk")
PEOPLE = (
    (1, "Ann Lee", "+12025550101", "ann.lee@shop.example", "2026-03-02 09:00:00"),
    (2, "Bob Ray", "+12025550102", "bob.ray@shop.example", "2026-03-03 09:00:00"),
    (3, "Cleo Fox", "+12025550103", "cleo.fox@shop.example", "2026-03-04 09:00:00"),
)
ORDERS = ((11, 1, "49.90", "2026-03-05 10:00:00"), (12, 3, "12.00", "2026-03-06 10:00:00"))
_TABLES = (
    "CREATE TABLE clients (client_no int PRIMARY KEY, full_name varchar(80), mobile_phone varchar(40), "
    "email varchar(80), modified_on {time}, wages int)",
    "CREATE TABLE orders (order_no int PRIMARY KEY, client_no int, total varchar(20), placed_at {time})",
    "CREATE TABLE wages (id int PRIMARY KEY, euros int)",
)


def program(tap: tuple[str, str]) -> Path:
    """Where a tap's program is; skips the test where it is not installed."""
    environment, name = tap
    variable = f"TELLONCE_{environment.upper()}_PYTHON"
    python = interpreter(variable, environment)
    if python is None:
        pytest.skip(why_missing(variable, environment))
    found = python.parent / name
    if subprocess.run([found, "--help"], capture_output=True, check=False).returncode:
        pytest.skip(f"{name} does not run on this Python; it does on 3.11")
    return found


class TapShop(Protocol):
    """A shop that a tap reads. `streams` are those of its clients and its orders, as the tap calls them."""

    streams: tuple[str, str]

    def settings(self) -> Mapping[str, str]:
        """Settings of the source."""

    def secrets(self) -> Mapping[str, str]:
        """Its secrets."""

    def change(self) -> None:
        """Bob is called Robert from now on, and somebody new is there: Dan Roe, number 4."""

    def delete(self) -> None:
        """Cleo is no client any more."""


def _statement(row: Sequence[Any], table: str) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join(repr(value) for value in row)})"


def _filled(time: str) -> Iterator[str]:
    yield from (table.format(time=time) for table in _TABLES)
    yield from (_statement((*row, 1000), "clients") for row in PEOPLE)
    yield from (_statement(row, "orders") for row in ORDERS)


_CHANGES = (
    "UPDATE clients SET full_name = 'Robert Ray', modified_on = '2026-03-07 09:00:00' WHERE client_no = 2",
    _statement((4, "Dan Roe", "+12025550104", "dan.roe@shop.example", "2026-03-07 10:00:00", 1000), "clients"),
)
_DELETION = "DELETE FROM clients WHERE client_no = 3"


class InPostgres:
    """A shop in PostgreSQL, read by the Singer SDK's tap for it: followed by a time of change."""

    streams = ("public-clients", "public-orders")

    def __init__(self, server: Postgres, tap: Path) -> None:
        self._server, self._tap = server, tap
        server.drop("tapped")
        server.create("tapped")
        self._run(*_filled("timestamptz"))

    def settings(self) -> Mapping[str, str]:
        config = {
            "host": "127.0.0.1", "port": self._server.port, "user": POSTGRES_OWNER, "database": "tapped",
            "filter_schemas": ["public"],
        }  # fmt: skip
        return {"tap": str(self._tap), "config": json.dumps(config)}

    def secrets(self) -> Mapping[str, str]:
        return {"secrets": json.dumps({"password": self._server.password})}

    def change(self) -> None:
        self._run(*_CHANGES)

    def delete(self) -> None:
        self._run(_DELETION)

    def _run(self, *statements: str) -> None:
        with self._server.connect("tapped") as connection:
            for statement in statements:
                connection.execute(statement.encode())


class InMariadb:
    """A shop in MariaDB, read by singer-io's own tap for MySQL: older, whole tables with versions."""

    streams = ("tapped-clients", "tapped-orders")

    def __init__(self, server: Mariadb, tap: Path) -> None:
        self._server, self._tap = server, tap
        server.create("tapped")
        for statement in _filled("datetime"):
            server.run(statement, "tapped")

    def settings(self) -> Mapping[str, str]:
        config = {"host": "127.0.0.1", "port": str(self._server.port), "user": MARIADB_OWNER}
        return {"tap": str(self._tap), "config": json.dumps({**config, "filter_dbs": "tapped"})}

    def secrets(self) -> Mapping[str, str]:
        return {"secrets": json.dumps({"password": self._server.password})}

    def change(self) -> None:
        for statement in _CHANGES:
            self._server.run(statement, "tapped")

    def delete(self) -> None:
        self._server.run(_DELETION, "tapped")


class OverHttp:
    """A shop behind an HTTP interface, read by the tap for any REST API."""

    streams = ("clients", "orders")

    def __init__(self, tap: Path) -> None:
        self._tap, self.url = tap, ""
        names = ("client_no", "full_name", "mobile_phone", "email", "modified_on")
        self._rows: dict[str, list[dict[str, Any]]] = {
            "clients": [dict(zip(names, row, strict=True)) for row in PEOPLE],
            "orders": [dict(zip(("order_no", "client_no", "total", "placed_at"), row, strict=True)) for row in ORDERS],
        }

    def route(self, heard: Heard) -> Said:
        """Two rows a page; the token is the row the next page begins with."""
        if heard.headers.get("authorization") != "Bearer token-of-a-shop":
            return Said({}, 401)
        rows, start = self._rows[heard.path.strip("/")], int(heard.query.get("page") or 0)
        following = {"next_page": str(start + 2)} if start + 2 < len(rows) else {}
        return Said({"items": rows[start : start + 2], **following})

    def settings(self) -> Mapping[str, str]:
        config = {
            "api_url": self.url, "auth_method": "bearer_token", "records_path": "$.items[*]",
            "streams": [
                {"name": "clients", "path": "/clients", "primary_keys": ["client_no"]},
                {"name": "orders", "path": "/orders", "primary_keys": ["order_no"]},
            ],
        }  # fmt: skip
        return {"tap": str(self._tap), "config": json.dumps(config)}

    def secrets(self) -> Mapping[str, str]:
        return {"secrets": json.dumps({"bearer_token": "token-of-a-shop"})}

    def change(self) -> None:
        bob = self._rows["clients"][1]
        bob.update(full_name="Robert Ray", modified_on="2026-03-07 09:00:00")
        new = (4, "Dan Roe", "+12025550104", "dan.roe@shop.example", "2026-03-07 10:00:00")
        self._rows["clients"].append(dict(zip(bob, new, strict=True)))

    def delete(self) -> None:
        del self._rows["clients"][2]


@contextmanager
def over_http(tap: Path) -> Iterator[OverHttp]:
    """The shop behind its interface, on loopback."""
    shop, clock = OverHttp(tap), ManualClock()
    with Loopback(shop.route, Ledger(clock), clock) as server:
        shop.url = server.url
        yield shop
