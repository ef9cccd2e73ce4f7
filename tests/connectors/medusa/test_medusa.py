"""What becomes of Medusa's rows, and its habits: times that stand still, whole amounts, searches through everything."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson
from connectors.medusa import CONNECTOR
from connectors.medusa.mapping import customer, order, returned
from connectors.records import Address, IdentifierKind, OrderEvent, OrderLine
from tests.connectors.kit.sessions import read, session_of
from tests.connectors.medusa import rows
from tests.connectors.medusa.rig import MedusaRig
from tests.connectors.medusa.simulator import PASSWORD, USER

AROUND = Surroundings()
CUSTOMERS, ORDERS, RETURNS = CONNECTOR.streams
STAMPS = {"created_at": "2026-02-01T09:00:00.000Z", "updated_at": "2026-02-04T09:00:00.000Z"}


def at(hour: int) -> datetime:
    return datetime(2026, 2, 3, hour, tzinfo=UTC)


def said(hour: int) -> str:
    return f"2026-02-03T{hour:02d}:00:00.000Z"


HOME = {
    **{"company": "", "address_1": "S 1", "address_2": "c/o Eve", "city": "Berlin", "country_code": "de"},
    **{"province": "", "postal_code": "10115", "phone": "030 99"},
}
PERSON: dict[str, Any] = {
    **rows.person("Ann", "Ann@example.com", "+49 30 123"),
    **{"id": "cus_1", "company_name": "Lids Ltd", "addresses": [HOME, HOME], "groups": [{"name": "VIP"}], **STAMPS},
}
PAYMENT = {
    "captured_at": said(9),
    "refunds": [{"id": "ref_1", "amount": 12.5, "created_at": said(16), "note": "broken"}],
}
ORDER: dict[str, Any] = {
    **rows.sale("cus_1", "Ann@example.com"),
    **{"id": "order_1", "display_id": 7, "total": Decimal("25.5"), "currency_code": "jpy", **STAMPS},
    **{"payment_status": "partially_refunded", "fulfillment_status": "delivered"},
    "billing_address": {"first_name": "Ann", "last_name": "Lee", "phone": "030 99"},
    "payment_collections": [{"payments": [PAYMENT]}],
    "fulfillments": [
        rows.shipment(shipped_at=said(12), delivered_at=said(15)),
        rows.shipment(shipped_at=said(10), canceled_at=said(11)),
    ],
}


def test_a_customer() -> None:
    found = customer(PERSON, AROUND)
    assert (found.name, found.organisation, found.since) == ("Ann Lee", "Lids Ltd", date(2026, 2, 1))
    assert [one.value for one in found.identifiers] == ["Ann@example.com", "+49 30 123", "030 99"]
    assert found.addresses == (Address("S 1, c/o Eve", "10115", "Berlin", "", "DE"),)
    assert found.details == (("groups", "VIP"),)


def test_an_order() -> None:
    found = order(ORDER, AROUND)
    assert (found.number, found.state, found.customer_id) == ("7", "partially refunded, delivered", "cus_1")
    # Amounts are whole: of yen, too, nothing is put behind a point.
    assert (found.total, found.currency) == (Decimal("25.5"), "JPY")
    assert found.lines == (OrderLine("Lid", Decimal(2), Decimal("12.5"), "L1"),)
    assert found.events == (
        OrderEvent("confirmed", at(9)),
        OrderEvent("shipped", at(12), "1Z"),
        OrderEvent("delivered", at(15)),
        OrderEvent("returned", at(16), "refunded 12.5 JPY"),
    )
    assert (found.name, found.details) == ("Ann Lee", (("refunded because", "broken"),))


def test_a_cancelled_order() -> None:
    found = order({**ORDER, "status": "canceled", "canceled_at": said(18)}, AROUND)
    assert (found.cancelled, found.state) == (True, "canceled")
    assert found.events[-1] == OrderEvent("cancelled", at(18))


def test_a_return_belongs_to_its_order_and_customer() -> None:
    bought = {"id": "order_1", "display_id": 7, "customer_id": "cus_1", "email": "Ann@example.com"}
    row = {**rows.back("order_1"), "id": "return_1", **STAMPS, "bought": bought}
    found = returned(row, AROUND)
    assert (found.subject, found.summary, found.disposition) == ("Return of order 7", "too small", "requested")
    assert (found.customer_id, found.ended_at, found.segments) == ("cus_1", None, ())
    assert [one.value for one in found.references] == ["7"]
    assert found.details == (("pieces", "2"), ("to be refunded", "25"))
    done = returned({**row, "bought": None, "status": "partially_received", "received_at": said(9)}, AROUND)
    assert (done.subject, done.ended_at, done.disposition) == ("Return", at(9), "partially received")


def test_an_order_is_followed_until_it_is_delivered() -> None:
    rig = MedusaRig("orders")
    with session_of(rig) as session:
        made = rig.add(23, rig.clock.now() - timedelta(days=3))
        _, cursor = read(session, ORDERS)
        assert set(cursor["under_way"]) == set(made)
        rig.clock.sleep(86_400)
        times = {"shipped_at": said(9), "delivered_at": said(10)}
        rig.medusa.write("orders", made[0], fulfillments=[rows.shipment(**times)])
        rig.medusa.write("orders", made[1], status="canceled", canceled_at=said(9))
        found, cursor = read(session, ORDERS, cursor)
    assert [event.kind for event in found[made[0]].events] == ["shipped", "delivered"]
    assert found[made[1]].cancelled
    assert set(cursor["under_way"]) == set(made[2:])


def test_returns_arrive_without_orders_where_those_may_not_be_read() -> None:
    rig = MedusaRig("returns")
    with session_of(rig) as session:
        (made,) = rig.add(1, rig.clock.now() - timedelta(hours=1))
        known, _ = read(session, RETURNS)
        rig.medusa.closed.add("orders")
        alone, _ = read(session, RETURNS)
        lines = CONNECTOR.check(session)
    assert known[made].subject.startswith("Return of order ")
    assert (alone[made].subject, alone[made].customer_id) == ("Return", "")
    assert [line.partition(":")[0] for line in lines] == ["Customers can be read.", "Orders", "Returns can be read."]


def test_many_rows_of_one_moment_arrive() -> None:
    rig = MedusaRig("customers")
    with session_of(rig) as session:
        made = set(rig.add(130, rig.clock.now() - timedelta(hours=1)))
        assert set(read(session, CUSTOMERS)[0]) == made


def test_an_administrator_signs_in_and_again_when_the_token_ends() -> None:
    rig = MedusaRig("customers")
    with session_of(rig, {"password": PASSWORD}, settings={"user": USER}) as session:
        rig.add(12, rig.clock.now() - timedelta(hours=1))
        pages = CUSTOMERS.read(session, None)
        assert next(pages).records
        rig.medusa.tokens.clear()
        rig.medusa.tokens.add("another's")
        assert sum(len(page.records) for page in pages) >= 7
    with (
        session_of(MedusaRig(), {"password": "wrong"}, settings={"user": USER}) as session,
        pytest.raises(AskPerson, match="password"),
    ):
        read(session, CUSTOMERS)


def test_a_search_goes_through_names_too_but_only_who_is_meant_is_found() -> None:
    rig = MedusaRig("customers")
    with session_of(rig) as session:
        one, two, three = rig.add(3, rig.clock.now() - timedelta(hours=1))
        rig.medusa.write("customers", one, phone="+1 202/55 50 177")
        rig.medusa.write("customers", two, phone="202-555.0177 or 2029")
        rig.medusa.write("customers", three, first_name="2025550177", email="ann.two@example.com")
        rig.medusa.write("customers", two, email="two@example.com")
        by_phone = list(CONNECTOR.lookups[IdentifierKind.PHONE](session, "+12025550177"))
        by_email = list(CONNECTOR.lookups[IdentifierKind.EMAIL](session, "two@example.com"))
    assert [record.source_id for part in by_phone for record in part.records] == [one]
    assert [record.source_id for part in by_email for record in part.records] == [two]


@pytest.mark.parametrize(
    ("settings", "secrets", "words"),
    [
        ({"url": "http://shop.example"}, {"api_key": "sk"}, "https"),
        ({"url": "https://shop.example"}, {"api_key": " "}, "secret API key"),
        ({"url": "https://shop.example", "user": "ann"}, {}, "password"),
    ],
)
def test_what_cannot_sign_in_says_what_to_do(settings: dict[str, str], secrets: dict[str, str], words: str) -> None:
    with pytest.raises(AskPerson, match=words), CONNECTOR.open(settings, secrets, Surroundings()):
        pass
