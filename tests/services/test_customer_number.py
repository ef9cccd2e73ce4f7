"""What leads to a customer in the terminal: their number, however long, after whatever else the digits may be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from connectors.records import Channel, Direction, InteractionRecord
from desk.cli.customers import customer_id_of
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.asks import ServiceError
from desk.services.build import Parts, build
from tests.records import phone

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    parts = build(Home(tmp_path), secrets=AskedSecrets(lambda _source, _key: None, ""))
    yield parts
    parts.close()


def pull(parts: Parts, source_id: str, number: str) -> int:
    """Somebody calls from a number; the customer that makes."""
    call = InteractionRecord(
        source_id, Channel.CALL, Direction.INBOUND, NOON, NOON, identifiers=frozenset({phone(number)})
    )
    parts.cache.writer("pbx", "US", frozenset()).commit("calls", Page([call]), NOON)
    return parts.cache.owners([("pbx", "calls", source_id)])["pbx", "calls", source_id][0]


def test_seven_digits_are_a_customers_number_where_they_are_nothing_else(parts: Parts) -> None:
    first = pull(parts, "c1", "+12085550101")
    assert customer_id_of(parts, str(first)) == first
    with closing(sqlite3.connect(parts.home.cache)) as file, file:
        file.execute("UPDATE sqlite_sequence SET seq = 5550102 - 1 WHERE name = 'customer'")
    million = pull(parts, "c2", "+12085550103")
    assert million == 5_550_102
    assert customer_id_of(parts, "5550102") == million
    # Now these digits are a phone number's, which people mean more often.
    caller = pull(parts, "c3", "+12085550102")
    assert customer_id_of(parts, "5550102") == caller
    assert customer_id_of(parts, str(million)[:-1] + "3") == million


@pytest.mark.parametrize("text", ["1000000", "999999999999999999", "9" * 19, "²000000", "1000000x"])
def test_a_number_of_nobody_is_said_to_be_nobodys(parts: Parts, text: str) -> None:
    pull(parts, "c1", "+12085550101")
    with pytest.raises(ServiceError, match="Nobody matches"):
        customer_id_of(parts, text)
