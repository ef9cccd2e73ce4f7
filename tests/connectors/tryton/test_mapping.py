"""Parties and sales as records, from answers of a running Tryton."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from connectors.kit.declare import Surroundings
from connectors.records import (
    Address,
    CustomerRecord,
    Identifier,
    IdentifierKind,
    MergedInto,
    OrderEvent,
    OrderLine,
    OrderRecord,
)
from connectors.tryton.mapping import customer, order
from connectors.tryton.typed import plain_time, typed
from tests.connectors.tryton.samples import sample

AROUND = Surroundings()
LONDON = ZoneInfo("Europe/London")


def party(number: int, **changed: Any) -> dict[str, Any]:
    return {**sample("parties")[number], **changed}


def sale(number: int, **changed: Any) -> dict[str, Any]:
    return {**sample("sales")[number], **changed}


def read(raw: dict[str, Any], around: Surroundings = AROUND) -> OrderRecord:
    found = order(raw, around)
    assert isinstance(found, OrderRecord)
    return found


def test_a_party_with_everything() -> None:
    record = customer(party(0), AROUND)
    assert isinstance(record, CustomerRecord)
    assert record == CustomerRecord(
        source_id="2",
        name="Ada <b>Quill</b>",
        identifiers=(
            Identifier(IdentifierKind.ACCOUNT, "C-100"),
            Identifier(IdentifierKind.PHONE, "+44 7700 900001"),
            Identifier(IdentifierKind.EMAIL, "Ada.Quill@Example.com"),
            Identifier(IdentifierKind.SOCIAL, "ada.quill", "skype"),
            Identifier(IdentifierKind.SOCIAL, "sip:ada@pbx.example", "sip"),
            Identifier(IdentifierKind.SOCIAL, "ada", "irc"),
            Identifier(IdentifierKind.SOCIAL, "ada@chat.example", "jabber"),
        ),
        addresses=(Address("1 Mill Lane Floor 2", "TN1 1AA", "Tunbridge", "Kent", "GB"),),
        since=date(2026, 11, 21),
        language="en",
        details=(
            ("phone, no longer used", "01632 960 001"),
            ("fax", "01632 960 002"),
            ("website", "https://quill.example"),
            ("other", "Pager 77"),
            ("phone, no longer used", "01632 960 003"),
            ("gb_vat", "980 7806 84"),
        ),
        changed_at=record.changed_at,
    )
    assert record.changed_at is not None
    assert record.changed_at.tzinfo is UTC


def test_numbers_that_a_merge_put_out_of_use_still_lead_to_the_heir() -> None:
    record = customer(party(0, heir=True), AROUND)
    assert isinstance(record, CustomerRecord)
    phones = [one.value for one in record.identifiers if one.kind is IdentifierKind.PHONE]
    assert phones == ["01632 960 001", "+44 7700 900001", "01632 960 003"]


def test_a_party_that_was_merged() -> None:
    assert customer(party(1), AROUND) == MergedInto("3", "2")


def test_a_party_that_has_nothing_but_a_name() -> None:
    record = customer(party(2, code=None), AROUND)
    assert isinstance(record, CustomerRecord)
    assert (record.name, record.identifiers, record.addresses, record.language) == ("No Way To Reach", (), (), "")


def test_a_party_out_of_use_says_so() -> None:
    record = customer(party(2, active=0), AROUND)
    assert isinstance(record, CustomerRecord)
    assert ("active", "no") in record.details


def test_a_named_way_keeps_its_name_in_the_details() -> None:
    way = {"type": "other", "value": "B\u202eob", "name": "Door bell", "active": 1}
    record = customer(party(2, **{"contact_mechanisms.": [way]}), AROUND)
    assert isinstance(record, CustomerRecord)
    assert record.details == (("Door bell", "Bob"),)


def test_a_sale_that_was_shipped() -> None:
    record = read(sale(0))
    assert record == OrderRecord(
        source_id="1",
        number="1",
        placed_at=datetime(2026, 3, 2, tzinfo=LONDON),
        state="processing",
        total=Decimal("26.55"),
        currency="GBP",
        lines=(
            OrderLine("Widget", Decimal("2.0"), Decimal("12.50"), "W-1"),
            OrderLine("Ribbon", Decimal("0.5"), Decimal("3.1000"), ""),
        ),
        events=(
            OrderEvent("placed", datetime(2026, 3, 2, tzinfo=LONDON)),
            OrderEvent("shipped", datetime(2026, 11, 21, tzinfo=LONDON), "shipment 1"),
        ),
        customer_id="2",
        summary="Birthday",
        details=(
            ("reference", "WEB-1"),
            ("shipment state", "sent"),
            ("invoice state", "none"),
            ("shipment 1", "done, 2026-11-21"),
            ("shipment address", "1 Mill Lane Floor 2 TUNBRIDGE TN1 1AA UNITED KINGDOM"),
            ("invoice address", "1 Mill Lane Floor 2 TUNBRIDGE TN1 1AA UNITED KINGDOM"),
        ),
        changed_at=record.changed_at,
    )


def test_a_sale_that_was_cancelled_counts_as_such() -> None:
    record = read(sale(1))
    assert (record.cancelled, record.state, record.total) == (True, "cancelled", Decimal("9.99"))


def test_goods_that_came_back() -> None:
    record = read(sale(2))
    assert record.total == Decimal("-12.50")
    assert [event.kind for event in record.events] == ["placed", "returned"]
    assert ("return 1", "done, 2026-11-21") in record.details


def test_a_draft_without_day_number_or_lines() -> None:
    record = read(sale(3))
    assert (record.number, record.state, record.events, record.lines) == ("(4)", "draft", (), ())
    assert record.placed_at == typed(sale(3)["create_date"])


@pytest.mark.parametrize(
    ("zone", "default", "expected"),
    [
        ("Europe/London", "Asia/Tokyo", datetime(2026, 7, 1, tzinfo=LONDON)),
        (None, "Asia/Tokyo", datetime(2026, 7, 1, tzinfo=ZoneInfo("Asia/Tokyo"))),
        (None, "", datetime(2026, 7, 1, tzinfo=UTC)),
    ],
    ids=["the company's zone", "the source's zone", "no zone at all"],
)
def test_the_day_of_a_sale_begins_where_the_company_is(zone: str | None, default: str, expected: datetime) -> None:
    day = {"__class__": "date", "year": 2026, "month": 7, "day": 1}
    raw = sale(0, **{"company.": {"timezone": zone}, "sale_date": day})
    assert read(raw, replace(AROUND, time_zone=default)).placed_at == expected


def test_a_sale_entered_on_its_own_day_has_its_hour() -> None:
    entered = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    day = {"__class__": "date", "year": 2026, "month": 7, "day": 1}
    record = read(sale(0, create_date=plain_time(entered), sale_date=day))
    assert record.placed_at == entered


def test_nothing_is_shipped_before_it_is_ordered() -> None:
    entered = datetime(2026, 7, 1, 14, 0, tzinfo=UTC)
    day = {"__class__": "date", "year": 2026, "month": 7, "day": 1}
    shipment = {"number": "9", "state": "done", "planned_date": None, "effective_date": day}
    record = read(sale(0, create_date=plain_time(entered), sale_date=day, **{"shipments.": [shipment]}))
    assert [event.at for event in record.events] == [entered, entered]


def test_a_planned_shipment_is_no_event_yet() -> None:
    day = {"__class__": "date", "year": 2026, "month": 12, "day": 1}
    planned = {"number": None, "state": "waiting", "planned_date": day, "effective_date": None}
    record = read(sale(0, **{"shipments.": [planned, {**planned, "planned_date": None}]}))
    assert [event.kind for event in record.events] == ["placed"]
    assert record.details[3:5] == (("shipment", "waiting, planned for 2026-12-01"), ("shipment", "waiting"))


def test_shipments_the_user_may_not_read_are_no_error() -> None:
    raw = {key: value for key, value in sale(0).items() if not key.startswith(("shipments", "shipment_r"))}
    assert [event.kind for event in read(raw).events] == ["placed"]


@pytest.mark.parametrize(
    "broken",
    [
        {"__class__": "datetime", "year": 2026, "month": 13, "day": 1},
        {"__class__": "Decimal", "decimal": "12,5"},
        {"__class__": "date", "year": 2026, "month": 2, "day": 30},
        {"__class__": "date", "year": 2026},
    ],
    ids=["month", "comma", "day", "half"],
)
def test_a_value_that_is_none_is_not_guessed(broken: dict[str, Any]) -> None:
    with pytest.raises((ValueError, TypeError, ArithmeticError)):
        typed([{"inner": broken}])


def test_times_survive_the_way_there_and_back() -> None:
    moment = datetime(2026, 3, 1, 23, 59, 59, 999_999, tzinfo=ZoneInfo("America/New_York"))
    assert typed(plain_time(moment)) == moment
