"""Servers for the live tests; a test that asks for one is skipped where it is not installed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.live_servers import synapse as chat
from tests.live_servers import tryton as shop
from tests.live_servers.kamailio import missing_programs
from tests.live_servers.postgres import Postgres, postgres_programs
from tests.live_servers.running import interpreter, why_missing


@pytest.fixture(scope="module")
def tryton_server() -> Iterator[shop.Tryton]:
    """A fresh Tryton for one module of tests."""
    if interpreter(shop.VARIABLE, shop.ENVIRONMENT) is None:
        pytest.skip(why_missing(shop.VARIABLE, shop.ENVIRONMENT))
    with shop.tryton() as server:
        yield server


@pytest.fixture(scope="module")
def synapse_server() -> Iterator[chat.Synapse]:
    """A fresh Synapse for one module of tests."""
    if interpreter(chat.VARIABLE, chat.ENVIRONMENT) is None:
        pytest.skip(why_missing(chat.VARIABLE, chat.ENVIRONMENT))
    with chat.synapse() as server:
        yield server


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    """A PostgreSQL of the test run's own."""
    if postgres_programs() is None:
        pytest.skip("PostgreSQL is not installed: run python3 packaging/test.py once")
    with Postgres() as server:
        yield server


@pytest.fixture(scope="session")
def telephony() -> None:
    """Skips where Kamailio, its database modules or sipp are missing."""
    if missing := missing_programs():
        pytest.skip(f"not installed: {missing}: run python3 packaging/test.py once")
