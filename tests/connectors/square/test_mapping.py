"""What becomes of Square's rows, and its habits: cents, empty pages without a list, locations, missing permissions."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson
from connectors.records import Address, OrderEvent, OrderLine
from connectors.square import CONNECTOR, customer, order
from tests.connectors.kit.sessions import session_of
from tests.connectors.square.rig import SquareRig
from tests.connectors.square.simulator import LOCATIONS

AROUND = Surroundings()
# As Square's documentation shows them.
PERSON = {
    **{"id": "JDKYHBWT1D4F8MFH63DBMEN8Y4", "created_at": "2026-01-23T20:21:54.859Z", "given_name": "Amelia"},
    **{"updated_at": "2026-02-23T20:21:55Z", "family_name": "Earhart", "email_address": "Amelia@example.com"},
    **{"phone_number": "+12125554240", "reference_id": "YOUR_REFERENCE_ID", "note": "a customer", "version": 0},
    **{"birthday": "1998-09-01", "creation_source": "THIRD_PARTY", "preferences": {"email_unsubscribed": False}},
    "address": {
        **{"address_line_1": "500 Electric Ave", "address_line_2": "Suite 600", "locality": "New York"},
        **{"administrative_district_level_1": "NY", "postal_code": "10003", "country": "US"},
    },
}
ORDER = {
    **{"id": "CAISENgvlJ6jLWAzERDzjyHVybY", "location_id": "LOC1", "reference_id": "R-1", "state": "COMPLETED"},
    **{"created_at": "2026-02-01T10:00:00Z", "updated_at": "2026-02-02T10:00:00Z", "customer_id": "C1", "version": 3},
    **{"closed_at": "2026-02-01T11:00:00Z", "total_money": {"amount": 1599, "currency": "USD"}},
    "source": {"name": "Square Online"},
    "line_items": [
        {
            **{"uid": "1", "name": "Tee", "variation_name": "Large", "quantity": "2"},
            "base_price_money": {"amount": 799, "currency": "USD"},
        }
    ],
    "fulfillments": [
        {
            "type": "SHIPMENT",
            "shipment_details": {"shipped_at": "2026-02-01T12:00:00Z", "tracking_number": "1Z"},
        },
        {"type": "PICKUP", "pickup_details": {"picked_up_at": "2026-02-01T13:00:00Z"}},
        {"type": "DELIVERY"},
    ],
}


def at(hour: int) -> datetime:
    return datetime(2026, 2, 1, hour, tzinfo=UTC)


def test_a_customer() -> None:
    person = customer(PERSON, AROUND)
    assert (person.name, person.birth_date, person.since) == ("Amelia Earhart", date(1998, 9, 1), date(2026, 1, 23))
    assert [(one.kind.value, one.value) for one in person.identifiers] == [
        ("email", "Amelia@example.com"),
        ("phone", "+12125554240"),
        ("account", "YOUR_REFERENCE_ID"),
    ]
    assert person.addresses == (Address("500 Electric Ave, Suite 600", "10003", "New York", "NY", "US"),)


def test_a_birthday_without_its_year_is_no_birth_date() -> None:
    assert customer({**PERSON, "birthday": "0000-09-01"}, AROUND).birth_date is None


def test_an_order() -> None:
    made = order(ORDER, AROUND)
    assert (made.number, made.total, made.currency, made.state) == ("R-1", Decimal("15.99"), "USD", "completed")
    assert made.lines == (OrderLine("Tee, Large", Decimal(2), Decimal("7.99")),)
    assert made.events == (
        OrderEvent("placed", at(11)),
        OrderEvent("shipped", at(12), "1Z"),
        OrderEvent("delivered", at(13), "picked up"),
    )
    assert order({**ORDER, "state": "CANCELED"}, AROUND).cancelled
    yen = order({**ORDER, "total_money": {"amount": 1599, "currency": "JPY"}}, AROUND)
    assert yen.total == Decimal(1599)


def test_each_location_goes_on_from_where_it_was() -> None:
    rig = SquareRig("orders")
    with session_of(rig) as session:
        made = set(rig.add(6, rig.clock.now() - timedelta(hours=1)))
        stream = CONNECTOR.streams[1]
        pages = list(stream.read(session, None))
        assert {one.source_id for page in pages for one in page.records} == made
        cursor = pages[-1].cursor
        assert cursor is not None
        assert set(cursor["parts"]) == set(LOCATIONS)
        (new,) = rig.add(1, rig.clock.now())
        assert [one.source_id for page in stream.read(session, cursor) for one in page.records] == [new]


def test_a_missing_permission_is_named() -> None:
    rig = SquareRig("orders")
    rig.square.closed["locations"] = "MERCHANT_PROFILE_READ"
    with session_of(rig) as session:
        assert "MERCHANT_PROFILE_READ" in CONNECTOR.check(session)[1]
    with pytest.raises(AskPerson, match="desk source sign-in"), CONNECTOR.open({"url": ""}, {}, AROUND):
        pass
