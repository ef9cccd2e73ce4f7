"""Databases for the tests of the call records; those on a server skip where it is not installed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.connectors.call_records.history import asterisk_table
from tests.connectors.call_records.pulling import File
from tests.live_servers.mariadb import MISSING, Mariadb, mariadb_missing
from tests.live_servers.postgres import Postgres, postgres_programs


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    if postgres_programs() is None:
        pytest.skip("PostgreSQL is not installed: run python3 packaging/test.py once")
    with Postgres() as server:
        yield server


@pytest.fixture(scope="session")
def mariadb() -> Iterator[Mariadb]:
    if mariadb_missing():
        pytest.skip(MISSING)
    with Mariadb() as server:
        yield server


@pytest.fixture(autouse=True)
def _brief_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite waits for a lock by itself before it tells of one; a test needs no whole second of that."""
    monkeypatch.setattr("connectors.call_records.database._LOCK", 0.02)


@pytest.fixture(params=[True, False], ids=["by-id", "by-time"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> File:
    """Asterisk's table in an SQLite file, once with an id and once without."""
    return File(tmp_path / "pbx.db", asterisk_table(with_id=request.param))
