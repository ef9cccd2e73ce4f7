"""Parties and sales as the desk's records: pure functions of one row each."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from connectors.kit.declare import Surroundings
from connectors.kit.parse import decimal_of, text_of
from connectors.kit.watched import Row
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
from connectors.tryton.typed import typed

PHONES = ("phone", "mobile")
_DETAILS = ("reference", "shipment_state", "invoice_state")
_HANDLES = ("skype", "sip", "irc", "jabber")


def customer(raw: Row, around: Surroundings) -> CustomerRecord | MergedInto:
    """A party. A way to reach it that is no longer in use identifies nobody, unless a merge put it out of use."""
    row = typed(raw)
    source_id = str(row["id"])
    if row["replaced_by"]:
        return MergedInto(source_id, str(row["replaced_by"]))
    identifiers = [Identifier(IdentifierKind.ACCOUNT, row["code"])] if row["code"] else []
    details = [] if row["active"] else [("active", "no")]
    for way in row["contact_mechanisms."]:
        kind, value = way["type"], text_of(way["value"])
        if not (way["active"] or row.get("heir")):
            details.append((f"{kind}, no longer used", value))
        elif kind in PHONES:
            identifiers.append(Identifier(IdentifierKind.PHONE, value))
        elif kind == "email":
            identifiers.append(Identifier(IdentifierKind.EMAIL, value))
        elif kind in _HANDLES:
            identifiers.append(Identifier(IdentifierKind.SOCIAL, value, scope=kind))
        else:
            details.append((text_of(way["name"]) or kind, value))
    details += [(one["type"] or "identifier", text_of(one["code"])) for one in row["identifiers."] if one["active"]]
    return CustomerRecord(
        source_id=source_id,
        name=text_of(row["name"]),
        identifiers=tuple(identifiers),
        addresses=tuple(_address(one) for one in row["addresses."] if one["active"]),
        since=row["create_date"].date(),
        language=(row["lang."] or {}).get("code", ""),
        details=tuple(details),
        changed_at=row["last_modified_at"],
    )


def _address(row: Row) -> Address:
    return Address(
        street=text_of(row["street_single_line"]),
        postcode=text_of(row["postal_code"]),
        city=text_of(row["city"]),
        region=text_of((row["subdivision."] or {}).get("name")),
        country=(row["country."] or {}).get("code", ""),
    )


def order(raw: Row, around: Surroundings) -> OrderRecord:
    """A sale. Tryton keeps the day of a sale; its hour is known only where the sale was entered on that same day."""
    row = typed(raw)
    zone = ZoneInfo((row["company."] or {}).get("timezone") or around.time_zone or "UTC")
    placed = _moment(row["sale_date"], zone, row["create_date"])
    ordered = row["state"] not in ("draft", "quotation")
    events = [OrderEvent("placed", placed)] if ordered else []
    details = [(name.replace("_", " "), text_of(row[name])) for name in _DETAILS if row[name]]
    for field, happened, word in (("shipments.", "shipped", "shipment"), ("shipment_returns.", "returned", "return")):
        for one in row.get(field, ()):
            text = f"{word} {one['number'] or ''}".strip()
            details.append((text, _state_of(one)))
            if one["effective_date"]:
                # Known by its day only, and nothing is shipped before it is ordered.
                events.append(OrderEvent(happened, max(placed, _moment(one["effective_date"], zone, placed)), text))
    for name in ("shipment_address", "invoice_address"):
        if text := text_of((row.get(f"{name}.") or {}).get("full_address")):
            details.append((name.replace("_", " "), text))
    return OrderRecord(
        source_id=str(row["id"]),
        number=text_of(row["number"]) or f"({row['id']})",
        placed_at=placed,
        state=row["state"],
        cancelled=row["state"] == "cancelled",
        total=row["total_amount"],
        currency=row["currency."]["code"],
        lines=tuple(_line(one) for one in row["lines."] if one["type"] == "line"),
        events=tuple(events),
        customer_id=str(row["party"]),
        summary=text_of(row["description"]),
        details=tuple(details),
        changed_at=row["last_modified_at"],
    )


def _moment(day: date | None, zone: ZoneInfo, known: datetime) -> datetime:
    """Midnight of a day, or a moment that is known to lie on it."""
    if day is None or known.astimezone(zone).date() == day:
        return known
    return datetime.combine(day, time(), zone)


def _line(row: Row) -> OrderLine:
    product = row["product."] or {}
    return OrderLine(
        text=text_of(row["summary"]) or text_of(product.get("rec_name")),
        quantity=decimal_of(row["quantity"], "quantity") or Decimal(0),
        unit_price=row["unit_price"],
        sku=text_of(product.get("code")),
    )


def _state_of(shipment: Row) -> str:
    if shipment["effective_date"]:
        return f"{shipment['state']}, {shipment['effective_date']}"
    planned = shipment["planned_date"]
    return f"{shipment['state']}, planned for {planned}" if planned else str(shipment["state"])
