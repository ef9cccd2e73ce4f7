"""What becomes of WooCommerce's documented samples, and its habits: the shop's zone, guests, staff, drafts, the bin."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson
from connectors.records import Address, CustomerRecord, OrderEvent, OrderRecord
from connectors.woocommerce import CONNECTOR, customer, order
from tests.connectors.kit.sessions import session_of
from tests.connectors.woocommerce.rig import WooRig

# A zone that would be seen if any time were read in it.
AROUND = Surroundings(time_zone="Asia/Tokyo")
RECORDED = Path(__file__).parent / "recorded"


def recorded(name: str) -> list[dict[str, Any]]:
    return list(json.loads((RECORDED / f"{name}.json").read_text("utf-8")))


def person(row: dict[str, Any]) -> CustomerRecord:
    (found,) = customer(row, AROUND)
    assert isinstance(found, CustomerRecord)
    return found


def sale(row: dict[str, Any]) -> OrderRecord:
    (found,) = order(row, AROUND)
    assert isinstance(found, OrderRecord)
    return found


def test_a_customer() -> None:
    found = person(recorded("customers")[0])
    assert (found.source_id, found.name, found.since) == ("26", "João Silva", date(2017, 3, 21))
    assert [one.value for one in found.identifiers] == ["joao.silva@example.com", "(55) 5555-5555"]
    assert found.addresses == (Address("Av. Brasil, 432", "12345-000", "Rio de Janeiro", "RJ", "BR"),)
    assert found.changed_at == datetime(2017, 3, 21, 19, 11, 16, tzinfo=UTC)


def test_who_works_there_is_no_customer() -> None:
    row = recorded("customers")[0]
    assert customer({**row, "role": "shop_manager"}, AROUND) == ()
    assert person({**row, "role": "wholesale_customer", "date_modified_gmt": None}).changed_at is None


def test_an_order_of_a_guest() -> None:
    found = sale(recorded("orders")[0])
    assert (found.number, found.total, found.currency, found.customer_id) == ("727", Decimal("29.35"), "USD", "")
    assert found.name == "John Doe"
    assert [one.value for one in found.identifiers] == ["john.doe@example.com", "(555) 555-5555"]
    assert found.lines[1].text == "Ship Your Idea – Color: Black, Size: M Test"
    assert found.placed_at == datetime(2017, 3, 22, 19, 28, 2, tzinfo=UTC)
    assert found.events == (OrderEvent("confirmed", datetime(2017, 3, 22, 19, 28, 8, tzinfo=UTC), "paid"),)


def test_an_order_of_a_customer_with_refunds() -> None:
    found = sale(recorded("orders")[1])
    assert (found.customer_id, found.state) == ("26", "completed")
    assert ("refunded", "19.00 USD") in found.details
    assert found.events[-1].kind == "shipped"


def test_a_cancelled_order_and_a_cart() -> None:
    row = recorded("orders")[0]
    failed = sale({**row, "status": "failed"})
    assert failed.cancelled
    assert failed.events[-1].kind == "cancelled"
    assert order({**row, "status": "checkout-draft"}, AROUND) == ()


def test_bounds_are_in_utc_and_lose_no_second() -> None:
    rig = WooRig("orders")
    asked: list[dict[str, str]] = []
    rig.woo.listen = lambda heard: asked.append(dict(heard.query))
    with session_of(rig) as session:
        rig.add(3, rig.clock.now() - timedelta(hours=1))
        pages = list(CONNECTOR.streams[1].read(session, None))
        (new,) = rig.add(1, rig.clock.now() - timedelta(hours=1))
        again = list(CONNECTOR.streams[1].read(session, pages[-1].cursor))
    assert new in {one.source_id for page in again for one in page.records}
    assert all(query["dates_are_gmt"] == "true" and int(query["per_page"]) <= 100 for query in asked)


def test_an_order_that_changes_while_it_is_read_hides_none() -> None:
    rig = WooRig("orders")
    with session_of(rig) as session:
        made = rig.add(23, rig.clock.now() - timedelta(days=30))
        seen: set[str] = set()
        for number, page in enumerate(CONNECTOR.streams[1].read(session, None)):
            seen |= {one.source_id for one in page.records}
            if number == 0:
                rig.change(made[0], rig.clock.now())
                rig.change(made[1], rig.clock.now())
        assert seen == set(made)


def test_what_is_in_the_bin_is_gone() -> None:
    rig = WooRig("orders")
    with session_of(rig) as session:
        made = rig.add(7, rig.clock.now())
        rig.delete(made[3])
        present = CONNECTOR.streams[1].present
        assert present is not None
        batches = present(session)
        assert batches is not None
        assert {one for batch in batches for one in batch} == set(made) - {made[3]}


def test_what_is_wrong_with_the_key_is_named() -> None:
    rig = WooRig()
    with session_of(rig) as session:
        assert CONNECTOR.check(session) == ("Customers can be read.", "Orders can be read.")
        rig.woo.reads = False
        with pytest.raises(AskPerson) as refused:
            CONNECTOR.check(session)
        assert "permission to read" in refused.value.advice
        rig.woo.routed = False
        with pytest.raises(AskPerson) as nowhere:
            CONNECTOR.check(session)
        assert "permalinks" in nowhere.value.advice
        rig.woo.routed = True
        with CONNECTOR.open(rig.settings(), {"key": "x", "secret": "y"}, AROUND) as other:
            with pytest.raises(AskPerson) as wrong:
                CONNECTOR.check(other)
            assert "Authorization" in wrong.value.advice


def test_the_key_never_travels_in_the_open() -> None:
    with pytest.raises(AskPerson, match="https"), CONNECTOR.open({"url": "http://shop.example"}, {}, AROUND):
        pass
