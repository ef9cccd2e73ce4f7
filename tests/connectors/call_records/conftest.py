"""A PostgreSQL server for the tests of the call records; they skip where it is not installed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.live_servers.postgres import Postgres, postgres_programs


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    if postgres_programs() is None:
        pytest.skip("PostgreSQL is not installed: run python3 packaging/test.py once")
    with Postgres() as server:
        yield server
