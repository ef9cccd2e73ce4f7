"""Servers for the live tests; a test that asks for one is skipped where it is not installed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.end_to_end.company import company_folder, rows
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
def company_files() -> dict[str, list[dict[str, Any]]]:
    """The rows of the reference company's files, by name."""
    folder = company_folder()
    if folder is None:
        pytest.skip("the reference company is not beside the project (TELLONCE_SHARED names its place)")
    names = ("contacts", "orders", "calls", "chats", "expected_links", "expected_per_customer")
    return {name: rows(folder, name) for name in names}


@dataclass(frozen=True, slots=True)
class InTryton:
    """A Tryton that holds the company's contacts and orders; what each became there."""

    server: shop.Tryton
    parties: dict[str, int]
    sales: dict[str, int]


@dataclass(frozen=True, slots=True)
class InSynapse:
    """A Synapse that holds the company's chats; the room of each."""

    server: chat.Synapse
    rooms: dict[str, str]


@pytest.fixture(scope="session")
def company_in_tryton(company_files: dict[str, list[dict[str, Any]]]) -> Iterator[InTryton]:
    """Filling it takes a minute, so every module that only reads it shares one."""
    if interpreter(shop.VARIABLE, shop.ENVIRONMENT) is None:
        pytest.skip(why_missing(shop.VARIABLE, shop.ENVIRONMENT))
    with shop.tryton() as server:
        parties = shop.load_parties(server, company_files["contacts"])
        yield InTryton(server, parties, shop.load_sales(server, company_files["orders"]))


@pytest.fixture(scope="session")
def company_in_synapse(company_files: dict[str, list[dict[str, Any]]]) -> Iterator[InSynapse]:
    """As `company_in_tryton`, for the chats."""
    if interpreter(chat.VARIABLE, chat.ENVIRONMENT) is None:
        pytest.skip(why_missing(chat.VARIABLE, chat.ENVIRONMENT))
    with chat.synapse() as server:
        yield InSynapse(server, chat.load_chats(server, company_files["chats"]))


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
