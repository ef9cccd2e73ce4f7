"""What becomes of Shopify's rows, as its reference pages show them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from connectors.kit.declare import Surroundings
from connectors.kit.errors import SkipRow
from connectors.records import Address, Channel, Direction, InteractionRecord, OrderEvent, OrderLine, OrderRecord
from connectors.shopify.mapping import checkout, comment, customer, order
from connectors.shopify.queries import equal, number
from tests.connectors.shopify.simulator import money

AROUND = Surroundings()
PERSON: dict[str, Any] = {
    **{"id": "gid://shopify/Customer/544365967", "displayName": "Bob Norman", "firstName": "Bob", "lastName": "Norman"},
    **{"locale": "en", "note": "Rings\ntwice", "tags": ["Bob", "Canadian"], "createdAt": "2026-02-10T19:05:00-05:00"},
    **{"updatedAt": "2026-03-01T10:00:00Z", "defaultEmailAddress": {"emailAddress": "bob@example.com"}},
    "defaultPhoneNumber": {"phoneNumber": "+13125551212"},
    "defaultAddress": {
        **{"company": "Norman & Co", "address1": "123 Amoebobacterieae St", "address2": "Unit 806", "zip": "K2P0V6"},
        **{"city": "Ottawa", "provinceCode": "ON", "countryCodeV2": "CA", "phone": "+1(613)555-1212"},
    },
}
ORDER: dict[str, Any] = {
    **{"id": "gid://shopify/Order/148977776", "name": "#1001", "test": False, "processedAt": "2026-02-01T10:00:00Z"},
    **{"updatedAt": "2026-02-09T10:00:00Z", "cancelledAt": None, "email": "bob@example.com", "phone": None},
    **{"displayFinancialStatus": "PARTIALLY_REFUNDED", "displayFulfillmentStatus": "FULFILLED", "note": "By the door"},
    **{"customer": {"id": "gid://shopify/Customer/544365967"}, "totalPriceSet": money("409.94")},
    **{
        "billingAddress": {"name": "Bob Norman", "phone": "+1(613)555-1212"},
        "shippingAddress": {"name": "Eve", "phone": ""},
    },
    "lineItems": {
        "nodes": [
            {
                "title": "IPod Nano",
                "variantTitle": "8gb",
                "sku": "N-8",
                "quantity": 2,
                "originalUnitPriceSet": money("199.0"),
            },
            {"title": "Gift", "variantTitle": None, "sku": None, "quantity": 1, "originalUnitPriceSet": money("0.0")},
        ]
    },
    "fulfillments": [
        {
            **{"status": "SUCCESS", "createdAt": "2026-02-02T10:00:00Z", "deliveredAt": "2026-02-04T10:00:00Z"},
            "trackingInfo": [{"company": "UPS", "number": "1Z2345"}],
        },
        {"status": "CANCELLED", "createdAt": "2026-02-01T11:00:00Z", "deliveredAt": None, "trackingInfo": []},
    ],
    "refunds": [
        {"createdAt": "2026-02-08T10:00:00Z", "note": "Broken", "totalRefundedSet": money("199.0")},
        {"createdAt": "2026-02-08T11:00:00Z", "note": None, "totalRefundedSet": money("0.0")},
    ],
    "returns": [
        {
            "name": "#1001-R1",
            "status": "CLOSED",
            "createdAt": "2026-02-05T10:00:00Z",
            "closedAt": "2026-02-07T10:00:00Z",
        },
        {"name": "#1001-R2", "status": "DECLINED", "createdAt": "2026-02-06T10:00:00Z", "closedAt": None},
    ],
}
CHECKOUT: dict[str, Any] = {
    **{"id": "gid://shopify/AbandonedCheckout/9?key=1", "name": "#9", "createdAt": "2026-02-01T10:00:00Z"},
    **{"updatedAt": "2026-02-01T10:20:00Z", "completedAt": None, "customer": {"id": "gid://shopify/Customer/5"}},
    **{"billingAddress": None, "shippingAddress": {"name": "Bob Norman", "phone": "+16135551212"}},
    **{"totalPriceSet": money("12.50")},
    "lineItems": {"nodes": [{"title": "Lid", "quantity": 2}], "pageInfo": {"hasNextPage": True}},
}
COMMENT: dict[str, Any] = {
    **{"id": "gid://shopify/CommentEvent/77", "createdAt": "2026-02-01T10:00:00Z", "rawMessage": "Wants a red lid."},
    "subject": {"id": "gid://shopify/Order/3", "name": "#1003", "customer": {"id": "gid://shopify/Customer/5"}},
}


def at(day: int) -> datetime:
    return datetime(2026, 2, day, 10, tzinfo=UTC)


def sale(row: dict[str, Any]) -> OrderRecord:
    (found,) = order(row, AROUND)
    assert isinstance(found, OrderRecord)
    return found


def said(row: dict[str, Any]) -> InteractionRecord:
    (found,) = comment(row, AROUND)
    assert isinstance(found, InteractionRecord)
    return found


def test_a_customer() -> None:
    found = customer(PERSON, AROUND)
    assert (found.source_id, found.name, found.given_name, found.family_name) == (
        "544365967",
        "Bob Norman",
        "Bob",
        "Norman",
    )
    assert [one.value for one in found.identifiers] == ["bob@example.com", "+13125551212", "+1(613)555-1212"]
    assert found.addresses == (Address("123 Amoebobacterieae St, Unit 806", "K2P0V6", "Ottawa", "ON", "CA"),)
    # The day it was where the shop is, not the day in UTC.
    assert (found.since, found.organisation) == (date(2026, 2, 10), "Norman & Co")
    assert found.details == (("note", "Rings\ntwice"), ("tags", "Bob, Canadian"))


def test_a_customer_of_whom_little_is_known() -> None:
    bare = {name: PERSON[name] for name in ("id", "displayName", "createdAt", "updatedAt")}
    found = customer({**bare, "defaultEmailAddress": None, "defaultAddress": None}, AROUND)
    assert (found.identifiers, found.addresses, found.details) == ((), (), ())


def test_an_order() -> None:
    found = sale(ORDER)
    assert (found.source_id, found.number, found.customer_id) == ("148977776", "#1001", "544365967")
    assert (found.total, found.currency, found.state) == (Decimal("409.94"), "USD", "partially refunded, fulfilled")
    assert found.lines == (
        OrderLine("IPod Nano, 8gb", Decimal(2), Decimal("199.0"), "N-8"),
        OrderLine("Gift", Decimal(1), Decimal("0.0")),
    )
    assert found.events == (
        OrderEvent("shipped", at(2), "UPS 1Z2345"),
        OrderEvent("delivered", at(4)),
        OrderEvent("returned", at(7), "#1001-R1 closed"),
        OrderEvent("returned", at(8), "refunded 199.0 USD"),
    )
    assert found.details == (("note", "By the door"), ("refunded because", "Broken"))
    assert [one.value for one in found.identifiers] == ["bob@example.com", "+1(613)555-1212"]
    assert found.name == "Bob Norman"


def test_a_cancelled_order_of_a_guest() -> None:
    row = {**ORDER, "customer": None, "cancelledAt": "2026-02-09T10:00:00Z", "cancelReason": "INVENTORY"}
    found = sale(row)
    assert (found.customer_id, found.cancelled, found.state) == ("", True, "cancelled")
    assert found.events[-1] == OrderEvent("cancelled", at(9), "inventory")


def test_who_tries_the_shop_out_has_ordered_nothing() -> None:
    assert order({**ORDER, "test": True}, AROUND) == ()


def test_an_order_without_its_time_is_set_aside() -> None:
    with pytest.raises(SkipRow, match="processedAt"):
        order({**ORDER, "processedAt": "soon"}, AROUND)


def test_a_checkout_that_was_left_and_one_gone_on_with() -> None:
    found = checkout(CHECKOUT, AROUND)
    assert (found.source_id, found.channel, found.customer_id) == ("9", Channel.WEB, "5")
    assert (found.subject, found.summary, found.disposition) == ("Checkout #9", "2 × Lid, …", "checkout left")
    assert (found.ended_at, found.segments, found.name) == (None, (), "Bob Norman")
    later = checkout({**CHECKOUT, "completedAt": "2026-02-03T10:00:00Z"}, AROUND)
    assert (later.ended_at, later.disposition) == (at(3), "order placed later")


def test_a_comment_on_an_order_and_on_a_customer() -> None:
    found = said(COMMENT)
    assert (found.direction, found.customer_id, found.summary) == (Direction.INTERNAL, "5", "Wants a red lid.")
    assert [one.value for one in found.references] == ["#1003"]
    on_a_person = said({**COMMENT, "subject": {"id": "gid://shopify/Customer/5"}})
    assert (on_a_person.customer_id, on_a_person.references) == ("5", ())


@pytest.mark.parametrize(
    "other",
    [
        {"rawMessage": None, "subject": None},
        {"subject": None},
        {"subject": {"id": "gid://shopify/InventoryTransfer/1"}},
        {"rawMessage": " "},
    ],
)
def test_whatever_else_happens_in_a_shop_is_no_comment(other: dict[str, Any]) -> None:
    assert comment({**COMMENT, **other}, AROUND) == ()


@pytest.mark.parametrize(
    ("gid", "plain"), [("gid://shopify/Order/1", "1"), ("gid://shopify/X/2?a=/3", "3"), ("4", "4")]
)
def test_the_number_of_an_id(gid: str, plain: str) -> None:
    assert number(gid) == plain


def test_a_value_ends_where_its_quotes_do() -> None:
    assert equal("email", r"o'neil\@x.example OR id:>0") == r"email:'o\'neil\\@x.example OR id:>0'"
