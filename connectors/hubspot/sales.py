"""Deals and orders as orders: what is asked of them and what becomes of a row."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from connectors.hubspot.asking import Kind
from connectors.hubspot.session import HubSpot, Row
from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.parse import decimal_of, id_of, text_of, time_of
from connectors.records import OrderEvent, OrderLine, OrderRecord

_LINE = ("name", "quantity", "price", "hs_sku")


def deal(row: Row, around: Surroundings) -> OrderRecord:
    """A deal: opened when it was made, placed when it was won, cancelled when it was lost."""
    said = row["properties"]
    opened = time_of(said["createdate"], around, "createdate")
    closed = time_of(said["closedate"], around, "closedate") if said.get("closedate") else None
    won, over = _is(said.get("hs_is_closed_won")), _is(said.get("hs_is_closed"))
    events = [OrderEvent("placed" if won else "cancelled", closed)] if over and closed else []
    return OrderRecord(
        source_id=id_of(row["id"]),
        number=id_of(row["id"]),
        placed_at=closed if won and closed else opened,
        state=text_of(row["stage"].get("label")) or text_of(said.get("dealstage")),
        cancelled=over and not won,
        total=decimal_of(said.get("amount"), "amount"),
        currency=text_of(said.get("deal_currency_code")).upper(),
        lines=_lines(row),
        events=tuple(events),
        customer_id=next(iter(row["contacts"]), ""),
        summary=text_of(said.get("dealname")),
        details=_details(("owner", row["owner"]), ("kind", text_of(said.get("dealtype")))),
        changed_at=time_of(said["hs_lastmodifieddate"], around, "hs_lastmodifieddate"),
    )


def order(row: Row, around: Surroundings) -> OrderRecord:
    """An order of a shop that is connected with HubSpot; it has the shop's own number and times where it tells them."""
    said = row["properties"]
    placed = said.get("hs_external_created_date") or said["hs_createdate"]
    state = text_of(said.get("hs_external_order_status")) or text_of(row["stage"].get("label"))
    shipped = text_of(said.get("hs_fulfillment_status"))
    return OrderRecord(
        source_id=id_of(row["id"]),
        number=text_of(said.get("hs_order_name")) or text_of(said.get("hs_external_order_id")) or id_of(row["id"]),
        placed_at=time_of(placed, around, "hs_external_created_date"),
        state=state,
        cancelled=state.casefold() in ("cancelled", "canceled") or bool(said.get("hs_cancelled_date")),
        total=decimal_of(said.get("hs_total_price"), "hs_total_price"),
        currency=text_of(said.get("hs_currency_code")).upper(),
        lines=_lines(row),
        customer_id=next(iter(row["contacts"]), ""),
        details=_details(("shipment", shipped), ("tracking", text_of(said.get("hs_shipping_tracking_number")))),
        changed_at=time_of(said["hs_lastmodifieddate"], around, "hs_lastmodifieddate"),
    )


def _details(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((label, value) for label, value in pairs if value)


def _is(value: object) -> bool:
    return text_of(value).casefold() == "true" or value is True


def _lines(row: Row) -> tuple[OrderLine, ...]:
    return tuple(
        OrderLine(
            text=text_of(said.get("name")),
            quantity=decimal_of(said.get("quantity"), "quantity") or Decimal(1),
            unit_price=decimal_of(said.get("price"), "price"),
            sku=text_of(said.get("hs_sku")),
        )
        for said in row["lines"]
    )


def _with_lines(kind: str) -> Any:
    """Each row with its line items, which are objects of their own."""

    def complete(session: HubSpot, rows: Sequence[Row]) -> Sequence[Row]:
        held = session.asides.if_allowed("line_items", lambda: _held(session, [str(row["id"]) for row in rows]))
        return [{**row, "lines": held.get(str(row["id"]), [])} for row in rows]

    def _held(session: HubSpot, found: Sequence[str]) -> dict[str, list[Any]]:
        pairs = session.pairs(kind, "line_items", found)
        items = session.objects("line_items", [one for several in pairs.values() for one in several], _LINE)
        return {
            source: [dig(items[one], ("properties",)) or {} for one in several if one in items]
            for source, several in pairs.items()
        }

    return complete


DEALS = Kind(
    name="deals",
    title="Deals",
    object="deals",
    properties=(
        *("dealname", "amount", "deal_currency_code", "dealstage", "dealtype", "closedate", "createdate"),
        *("hs_is_closed", "hs_is_closed_won", "hubspot_owner_id"),
    ),
    map=deal,
    stages=True,
    complete=_with_lines("deals"),
)
ORDERS = Kind(
    name="orders",
    title="Orders",
    object="orders",
    properties=(
        *("hs_order_name", "hs_external_order_id", "hs_external_order_status", "hs_external_created_date"),
        *("hs_total_price", "hs_currency_code", "hs_fulfillment_status", "hs_shipping_tracking_number"),
        *("hs_cancelled_date", "hs_createdate", "hs_pipeline_stage"),
    ),
    map=order,
    stages=True,
    complete=_with_lines("orders"),
)
