"""What becomes of Vendure's rows, and its habits: times that stand still, sessions that end."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson
from connectors.records import Address, IdentifierKind, OrderEvent, OrderLine, OrderRecord
from connectors.vendure import CONNECTOR
from connectors.vendure.mapping import customer, order
from tests.connectors.kit.sessions import read, session_of
from tests.connectors.vendure.rig import VendureRig, transition
from tests.connectors.vendure.simulator import KEY

AROUND = Surroundings()
CUSTOMERS, ORDERS = CONNECTOR.streams
# As a running Vendure 3.7.3 gave them.
PERSON: dict[str, Any] = {
    **{"id": "1", "createdAt": "2026-02-01T09:00:00.000Z", "updatedAt": "2026-02-02T09:00:00.000Z", "firstName": "Ann"},
    **{
        "lastName": "Lee",
        "emailAddress": "Ann@example.com",
        "phoneNumber": "+49 30 1230000",
        "groups": [{"name": "VIP"}],
    },
    "addresses": [
        {
            **{"company": "Lids Ltd", "streetLine1": "S 1", "streetLine2": "", "postalCode": "10115", "city": "Berlin"},
            **{"province": "", "country": {"code": "DE"}, "phoneNumber": "030 99"},
        },
        {"company": "", "streetLine1": "", "country": {"code": ""}, "phoneNumber": None},
    ],
    "history": {
        "items": [{"type": "CUSTOMER_NOTE", "createdAt": "2026-02-02T09:00:00Z", "data": {"note": "<p>likes red</p>"}}]
    },
}


def at(hour: int) -> datetime:
    return datetime(2026, 2, 3, hour, tzinfo=UTC)


ORDER: dict[str, Any] = {
    **{"id": "7", "code": "45C4MYQJQS3JVURJ", "type": "Regular", "state": "Delivered", "precision": 2},
    **{
        "updatedAt": "2026-02-03T08:00:00.000Z",
        "orderPlacedAt": "2026-02-03T09:00:00.000Z",
        "changed": "2026-02-03T09:00:00Z",
    },
    **{"currencyCode": "JPY", "totalWithTax": 347500, "customer": {"id": "1"}},
    **{"billingAddress": {"fullName": "Ann Lee", "phoneNumber": "030 99"}, "shippingAddress": None},
    "lines": [
        {
            "quantity": 2,
            "orderPlacedQuantity": 2,
            "unitPriceWithTax": 148800,
            "productVariant": {"name": "Lid", "sku": "L1"},
        },
        {
            "quantity": 0,
            "orderPlacedQuantity": 3,
            "unitPriceWithTax": 100,
            "productVariant": {"name": "Pin", "sku": ""},
        },
    ],
    "fulfillments": [{"id": "1", "method": "UPS", "trackingCode": "1Z"}],
    "payments": [
        {
            "method": "card",
            "refunds": [
                {"createdAt": "2026-02-03T16:00:00Z", "total": 148800, "state": "Pending", "reason": "broken"},
                {"createdAt": "2026-02-03T17:00:00Z", "total": 5, "state": "Failed", "reason": "no"},
            ],
        }
    ],
    "history": {
        "items": [
            {"type": "ORDER_STATE_TRANSITION", "createdAt": "2026-02-03T07:00:00Z", "data": {"to": "AddingItems"}},
            transition(at(9), "PaymentSettled"),
            {"type": "ORDER_NOTE", "createdAt": "2026-02-03T10:00:00Z", "data": {"note": "Ring twice"}},
            transition(at(12), "Shipped", 1),
            transition(at(12), "Shipped"),
            transition(at(15), "Delivered", 1),
            transition(at(15), "Delivered"),
        ]
    },
}


def sale(row: dict[str, Any]) -> OrderRecord:
    (found,) = order(row, AROUND)
    assert isinstance(found, OrderRecord)
    return found


def test_a_customer() -> None:
    found = customer(PERSON, AROUND)
    assert (found.name, found.organisation, found.since) == ("Ann Lee", "Lids Ltd", date(2026, 2, 1))
    assert [one.value for one in found.identifiers] == ["Ann@example.com", "+49 30 1230000", "030 99"]
    assert found.addresses == (Address("S 1", "10115", "Berlin", "", "DE"),)
    assert found.details == (("groups", "VIP"), ("note", "likes red"))


def test_an_order() -> None:
    found = sale(ORDER)
    assert (found.number, found.state, found.customer_id, found.placed_at) == (
        "45C4MYQJQS3JVURJ",
        "Delivered",
        "1",
        at(9),
    )
    # Two digits after the point, for yen too: they are the shop's, not the currency's.
    assert (found.total, found.currency) == (Decimal("3475.00"), "JPY")
    assert found.lines == (
        OrderLine("Lid", Decimal(2), Decimal("1488.00"), "L1"),
        OrderLine("Pin", Decimal(3), Decimal("1.00")),
    )
    assert found.events == (
        OrderEvent("confirmed", at(9)),
        OrderEvent("shipped", at(12), "UPS 1Z"),
        OrderEvent("delivered", at(15), "UPS 1Z"),
        OrderEvent("returned", at(16), "refunded 1488.00 JPY"),
    )
    assert found.details == (("paid with", "card"), ("refunded because", "broken"), ("note", "Ring twice"))


def test_an_order_that_was_cancelled_or_sent_by_nobody_we_know_of() -> None:
    moved = {"items": [transition(at(12), "Shipped"), transition(at(13), "Cancelled")]}
    found = sale({**ORDER, "state": "Cancelled", "fulfillments": [], "payments": [], "history": moved})
    assert found.cancelled
    assert [one.kind for one in found.events] == ["shipped", "cancelled"]


def test_a_cart_and_a_sellers_part_are_no_orders() -> None:
    assert order({**ORDER, "orderPlacedAt": None}, AROUND) == ()
    assert order({**ORDER, "type": "Seller"}, AROUND) == ()


def test_an_order_whose_cart_is_old_is_found_when_it_is_placed() -> None:
    """The time of change stays where the cart's last change put it, long before what a pull begins with."""
    rig = VendureRig("orders")
    with session_of(rig) as session:
        rig.add(1, rig.clock.now())
        _, cursor = read(session, ORDERS)
        rig.clock.sleep(600)
        (late,) = rig.add(1, rig.clock.now())
        row = rig.table[int(late)]
        assert row["updatedAt"] < cursor["newest"]
        found, _ = read(session, ORDERS, cursor)
    assert late in found


def test_an_order_is_followed_until_it_is_done() -> None:
    rig = VendureRig("orders")
    with session_of(rig) as session:
        (first, other) = rig.add(2, rig.clock.now() - timedelta(days=3))
        (old,) = rig.add(1, rig.clock.now() - timedelta(days=70))
        _, cursor = read(session, ORDERS)
        assert set(cursor["under_way"]) == {first, other}
        rig.clock.sleep(86_400)
        rig.vendure.write("orders", int(first), state="Delivered", history=[transition(rig.clock.now(), "Delivered")])
        found, cursor = read(session, ORDERS, cursor)
        assert (found[first].state, cursor["under_way"]) == ("Delivered", [other])
        assert old not in found
        rig.delete(other)
        _, cursor = read(session, ORDERS, cursor)
        assert cursor["under_way"] == []


def test_no_second_is_lost_where_the_database_keeps_whole_ones() -> None:
    rig = VendureRig("customers")
    with session_of(rig) as session:
        moment = rig.clock.now() - timedelta(minutes=1)
        first = set(rig.add(3, moment))
        found, cursor = read(session, CUSTOMERS)
        more = set(rig.add(2, moment))
        again, _ = read(session, CUSTOMERS, cursor)
    assert set(found) == first
    assert more <= set(again)


def test_digits_after_the_point_are_the_shops() -> None:
    rig = VendureRig("orders")
    rig.vendure.precision = 3
    with session_of(rig) as session:
        (made,) = rig.add(1, rig.clock.now() - timedelta(hours=1))
        found, _ = read(session, ORDERS)
    assert found[made].total == Decimal("2.500")


def test_a_session_that_ended_is_begun_anew() -> None:
    rig = VendureRig("customers")
    with session_of(rig) as session:
        rig.add(12, rig.clock.now() - timedelta(hours=1))
        pages = CUSTOMERS.read(session, None)
        next(pages)
        rig.vendure.sessions.clear()
        assert sum(len(page.records) for page in pages) == 7
    assert rig.vendure.signed_in == 2


def test_a_session_may_be_in_a_cookie() -> None:
    rig = VendureRig("customers")
    rig.vendure.cookies = True
    with session_of(rig) as session:
        made = rig.add(1, rig.clock.now() - timedelta(hours=1))
        assert set(read(session, CUSTOMERS)[0]) == set(made)


def test_a_key_needs_no_session() -> None:
    rig = VendureRig("customers")
    with session_of(rig, {"api_key": KEY}) as session:
        made = rig.add(1, rig.clock.now() - timedelta(hours=1))
        assert set(read(session, CUSTOMERS)[0]) == set(made)
    assert rig.vendure.signed_in == 0
    with (
        session_of(VendureRig("customers"), {"api_key": "another"}) as session,
        pytest.raises(AskPerson, match="API key"),
    ):
        read(session, CUSTOMERS)


def test_a_permission_that_is_missing_is_named_after_signing_in_once_more() -> None:
    rig = VendureRig("orders")
    with session_of(rig) as session:
        rig.vendure.closed.add("orders")
        with pytest.raises(AskPerson, match=r"Orders.*ReadOrder"):
            read(session, ORDERS)
        said = CONNECTOR.check(session)
    assert said[0] == "Customers can be read."
    assert "ReadOrder" in said[1]
    assert rig.vendure.signed_in <= 3


def test_one_channel_of_several() -> None:
    rig = VendureRig("customers")
    rig.vendure.channel = "channel-1"
    with session_of(rig, settings={"channel": "channel-1"}) as session:
        made = rig.add(1, rig.clock.now() - timedelta(hours=1))
        assert set(read(session, CUSTOMERS)[0]) == set(made)
    other = VendureRig("customers")
    other.vendure.channel = "channel-1"
    with session_of(other, settings={"channel": "channel-2"}) as session, pytest.raises(AskPerson, match="channel"):
        read(session, CUSTOMERS)


def test_a_phone_is_found_however_it_was_typed_and_no_other() -> None:
    rig = VendureRig("customers")
    with session_of(rig, region="US") as session:
        one, two, _ = rig.add(3, rig.clock.now() - timedelta(hours=1))
        rig.vendure.write("customers", int(one), phoneNumber="1-202.555.01 77")
        rig.vendure.write("customers", int(two), phoneNumber="2025550177 or 2029")
        found = list(CONNECTOR.lookups[IdentifierKind.PHONE](session, "+12025550177"))
    assert [record.source_id for part in found for record in part.records] == [one]


@pytest.mark.parametrize(
    ("secrets", "words"),
    [({"password": "wrong"}, "does not accept the credentials"), ({"password": ""}, "is not signed in to")],
)
def test_who_cannot_sign_in_is_told(secrets: dict[str, str], words: str) -> None:
    with pytest.raises(AskPerson, match=words), session_of(VendureRig(), {"none": "", **secrets}):
        pass
