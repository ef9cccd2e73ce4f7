"""What becomes of Medusa's rows: customers, orders with what was shipped and refunded, returns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.parse import decimal_of, id_of, text_of, time_of
from connectors.kit.ways import places, street, ways
from connectors.records import (
    Address,
    Channel,
    CustomerRecord,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    OrderEvent,
    OrderLine,
    OrderRecord,
)

Row = Mapping[str, Any]


def customer(row: Row, around: Surroundings) -> CustomerRecord:
    """A customer, with an account or a guest."""
    given, family = text_of(row.get("first_name")), text_of(row.get("last_name"))
    homes = row.get("addresses") or ()
    groups = ", ".join(text_of(one.get("name")) for one in row.get("groups") or ())
    return CustomerRecord(
        source_id=id_of(row["id"]),
        name=f"{given} {family}".strip(),
        given_name=given,
        family_name=family,
        organisation=text_of(row.get("company_name")),
        identifiers=ways((row.get("email"),), (row.get("phone"), *(one.get("phone") for one in homes))),
        addresses=places(*(_address(one) for one in homes)),
        since=time_of(row["created_at"], around, "created_at").date(),
        details=(("groups", groups),) if groups else (),
        changed_at=time_of(row["updated_at"], around, "updated_at"),
    )


def _address(row: Row) -> Address:
    return Address(
        street=street(row.get("address_1"), row.get("address_2")),
        postcode=text_of(row.get("postal_code")),
        city=text_of(row.get("city")),
        region=text_of(row.get("province")),
        country=text_of(row.get("country_code")).upper(),
    )


def order(row: Row, around: Surroundings) -> OrderRecord:
    """An order. Amounts are in the currency itself, not in its smallest unit."""
    billing, shipping = row.get("billing_address") or {}, row.get("shipping_address") or {}
    cancelled = text_of(row.get("status")) == "canceled"
    states = (text_of(row.get(name)).replace("_", " ") for name in ("payment_status", "fulfillment_status"))
    return OrderRecord(
        source_id=id_of(row["id"]),
        number=text_of(row.get("display_id")) or id_of(row["id"]),
        placed_at=time_of(row["created_at"], around, "created_at"),
        state="canceled" if cancelled else ", ".join(one for one in states if one),
        cancelled=cancelled,
        total=decimal_of(row.get("total"), "total"),
        currency=text_of(row.get("currency_code")).upper(),
        lines=tuple(_line(one) for one in row.get("items") or ()),
        events=_events(row, around),
        name=_name(billing) or _name(shipping),
        identifiers=ways((row.get("email"),), (billing.get("phone"), shipping.get("phone"))),
        customer_id=text_of(row.get("customer_id")),
        details=tuple(("refunded because", note) for one in _refunds(row) if (note := text_of(one.get("note")))),
        changed_at=time_of(row["updated_at"], around, "updated_at"),
    )


def _name(row: Row) -> str:
    return f"{text_of(row.get('first_name'))} {text_of(row.get('last_name'))}".strip()


def _line(row: Row) -> OrderLine:
    name, variant = text_of(row.get("product_title")) or text_of(row.get("title")), text_of(row.get("variant_title"))
    return OrderLine(
        text=f"{name}, {variant}" if name and variant else name or variant,
        quantity=decimal_of(row.get("quantity"), "quantity") or Decimal(1),
        unit_price=decimal_of(row.get("unit_price"), "unit_price"),
        sku=text_of(row.get("variant_sku")),
    )


def _payments(row: Row) -> Iterator[Row]:
    for collection in row.get("payment_collections") or ():
        yield from collection.get("payments") or ()


def _refunds(row: Row) -> Iterator[Row]:
    for payment in _payments(row):
        yield from payment.get("refunds") or ()


def _events(row: Row, around: Surroundings) -> tuple[OrderEvent, ...]:
    found = [_event("confirmed", one, "captured_at", "", around) for one in _payments(row)]
    for one in row.get("fulfillments") or ():
        if not one.get("canceled_at"):
            labels = ", ".join(text_of(dig(label, ("tracking_number",))) for label in one.get("labels") or ())
            found.append(_event("shipped", one, "shipped_at", labels, around))
            found.append(_event("delivered", one, "delivered_at", "", around))
    for one in _refunds(row):
        amount = f"{decimal_of(one.get('amount'), 'amount')} {text_of(row.get('currency_code')).upper()}"
        found.append(_event("returned", one, "created_at", f"refunded {amount}", around))
    found.append(_event("cancelled", row, "canceled_at", "", around))
    return tuple(sorted((one for one in found if one), key=lambda event: event.at))


def _event(kind: str, row: Row, field: str, text: str, around: Surroundings) -> OrderEvent | None:
    return OrderEvent(kind, time_of(row[field], around, field), text) if row.get(field) else None


def returned(row: Row, around: Surroundings) -> InteractionRecord:
    """What a customer wants to send back, or did."""
    bought = row.get("bought") or {}
    ordered = text_of(bought.get("display_id"))
    amount = decimal_of(row.get("refund_amount"), "refund_amount")
    count = sum(
        (decimal_of(one.get("quantity"), "quantity") or Decimal(0) for one in row.get("items") or ()), Decimal(0)
    )
    notes = "; ".join(note for one in row.get("items") or () if (note := text_of(one.get("note"))))
    closed = row.get("received_at") or row.get("canceled_at")
    return InteractionRecord(
        source_id=id_of(row["id"]),
        channel=Channel.WEB,
        direction=Direction.INBOUND,
        started_at=time_of(row["created_at"], around, "created_at"),
        ended_at=time_of(closed, around, "received_at") if closed else None,
        identifiers=ways((bought.get("email"),), ()),
        customer_id=text_of(bought.get("customer_id")),
        subject=f"Return of order {ordered}" if ordered else "Return",
        summary=notes,
        reason="return",
        disposition=text_of(row.get("status")).replace("_", " "),
        references=(Identifier(IdentifierKind.ORDER, ordered),) if ordered else (),
        details=tuple((label, str(value)) for label, value in (("pieces", count), ("to be refunded", amount)) if value),
        changed_at=time_of(row["updated_at"], around, "updated_at"),
    )
