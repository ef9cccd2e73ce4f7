"""What becomes of Vendure's rows: customers with their addresses, orders with what became of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.parse import decimal_of, id_of, lines_of, text_of, time_of
from connectors.kit.plain_html import plain_text
from connectors.kit.ways import places, street, ways
from connectors.records import (
    Address,
    CustomerRecord,
    OrderEvent,
    OrderLine,
    OrderRecord,
    Record,
)

Row = Mapping[str, Any]

_CANCELLED = "Cancelled"
# How an order's or a shipment's way through its states is called here.
_EVENTS = {"PaymentSettled": "confirmed", "Shipped": "shipped", "Delivered": "delivered", _CANCELLED: "cancelled"}


def customer(row: Row, around: Surroundings) -> CustomerRecord:
    """A customer, registered or a guest. Addresses and notes do not move the time of change: they are those of when
    the customer last changed, or was looked up."""
    given, family = text_of(row.get("firstName")), text_of(row.get("lastName"))
    homes = row.get("addresses") or ()
    groups = ", ".join(text_of(one.get("name")) for one in row.get("groups") or ())
    return CustomerRecord(
        source_id=id_of(row["id"]),
        name=f"{given} {family}".strip(),
        given_name=given,
        family_name=family,
        organisation=next((company for one in homes if (company := text_of(one.get("company")))), ""),
        identifiers=ways(
            (row.get("emailAddress"),), (row.get("phoneNumber"), *(one.get("phoneNumber") for one in homes))
        ),
        addresses=places(*(_address(one) for one in homes)),
        since=time_of(row["createdAt"], around, "createdAt").date(),
        details=tuple((label, value) for label, value in (("groups", groups), *_notes(row)) if value),
        changed_at=time_of(row["updatedAt"], around, "updatedAt"),
    )


def _address(row: Row) -> Address:
    return Address(
        street=street(row.get("streetLine1"), row.get("streetLine2")),
        postcode=text_of(row.get("postalCode")),
        city=text_of(row.get("city")),
        region=text_of(row.get("province")),
        country=text_of(dig(row, ("country", "code"))),
    )


def _notes(row: Row) -> Iterator[tuple[str, str]]:
    """What the shop's people noted on a customer or an order."""
    for entry in _history(row):
        if text_of(entry.get("type")) in ("CUSTOMER_NOTE", "ORDER_NOTE"):
            yield "note", lines_of(plain_text(dig(entry, ("data", "note"))))


def _history(row: Row) -> Sequence[Row]:
    return dig(row, ("history", "items")) or ()


def order(row: Row, around: Surroundings) -> Sequence[Record]:
    """A placed order. Nothing for carts, and for a seller's part of an order of several: the whole stands for it."""
    if not row.get("orderPlacedAt") or text_of(row.get("type")) == "Seller":
        return ()
    state = text_of(row.get("state"))
    billing, shipping = row.get("billingAddress") or {}, row.get("shippingAddress") or {}
    record = OrderRecord(
        source_id=id_of(row["id"]),
        number=text_of(row.get("code")) or id_of(row["id"]),
        placed_at=time_of(row["orderPlacedAt"], around, "orderPlacedAt"),
        state=state,
        cancelled=state == _CANCELLED,
        total=_amount(row, row.get("totalWithTax"), "totalWithTax"),
        currency=text_of(row.get("currencyCode")),
        lines=tuple(_line(row, one) for one in row.get("lines") or ()),
        events=_events(row, around),
        name=text_of(billing.get("fullName")) or text_of(shipping.get("fullName")),
        identifiers=ways((), (billing.get("phoneNumber"), shipping.get("phoneNumber"))),
        customer_id=text_of(dig(row, ("customer", "id"))),
        details=tuple((label, value) for label, value in (*_paid(row), *_notes(row)) if value),
        changed_at=time_of(row["changed"], around, "changed"),
    )
    return (record,)


def _amount(row: Row, amount: object, field: str) -> Decimal | None:
    """Vendure keeps whole numbers, with as many digits after the point as the shop says, whatever the currency
    ("Money & Currency": 2 unless configured, for yen too)."""
    found = decimal_of(amount, field)
    return None if found is None else found.scaleb(-int(row["precision"]))


def _line(row: Row, line: Row) -> OrderLine:
    variant = line.get("productVariant") or {}
    return OrderLine(
        text=text_of(variant.get("name")),
        # What was cancelled is no longer counted: then what was ordered is told.
        quantity=decimal_of(line.get("quantity") or line.get("orderPlacedQuantity"), "quantity") or Decimal(0),
        unit_price=_amount(row, line.get("unitPriceWithTax"), "unitPriceWithTax"),
        sku=text_of(variant.get("sku")),
    )


def _events(row: Row, around: Surroundings) -> tuple[OrderEvent, ...]:
    """What the order's history tells: payment, shipments and their arrival, cancellation; and money given back."""
    sent = {text_of(one.get("id")): _sent(one) for one in row.get("fulfillments") or ()}
    found: dict[tuple[str, str], OrderEvent] = {}
    for entry in _history(row):
        data = entry.get("data") or {}
        kind = _EVENTS.get(text_of(data.get("to")))
        shipment = text_of(data.get("fulfillmentId"))
        whole = text_of(entry.get("type")) == "ORDER_STATE_TRANSITION"
        # Shipments tell of themselves, with their numbers; the order's own state follows theirs.
        if kind is None or (whole and kind in ("shipped", "delivered") and sent):
            continue
        event = OrderEvent(kind, time_of(entry["createdAt"], around, "createdAt"), sent.get(shipment, ""))
        found.setdefault((kind, shipment), event)
    events = [*found.values(), *_back(row, around)]
    return tuple(sorted(events, key=lambda event: event.at))


def _sent(shipment: Row) -> str:
    return f"{text_of(shipment.get('method'))} {text_of(shipment.get('trackingCode'))}".strip()


def _refunds(row: Row) -> Iterator[Row]:
    for payment in row.get("payments") or ():
        yield from (one for one in payment.get("refunds") or () if text_of(one.get("state")) != "Failed")


def _back(row: Row, around: Surroundings) -> Iterator[OrderEvent]:
    for one in _refunds(row):
        amount = f"{_amount(row, one.get('total'), 'total')} {text_of(row.get('currencyCode'))}"
        yield OrderEvent("returned", time_of(one["createdAt"], around, "createdAt"), f"refunded {amount}")


def _paid(row: Row) -> Iterator[tuple[str, str]]:
    ways = dict.fromkeys(text_of(one.get("method")) for one in row.get("payments") or ())
    yield "paid with", ", ".join(way for way in ways if way)
    for one in _refunds(row):
        yield "refunded because", text_of(one.get("reason"))
