"""Rows of Odoo's models as the desk's records: pure functions of one row each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.parse import decimal_of, id_of, text_of, time_of
from connectors.kit.plain_html import plain_text
from connectors.kit.ways import places
from connectors.records import (
    Address,
    Channel,
    CustomerRecord,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    OrderLine,
    OrderRecord,
    Segment,
    SegmentKind,
)

Row = Mapping[str, Any]

_UTC = Surroundings(time_zone="UTC")
_SUMMARY = 400
_TALKED = frozenset({"terminated", "ongoing"})


def customer(row: Row, around: Surroundings) -> CustomerRecord:
    """A partner: a person, or a company that is a customer itself."""
    ways = (
        Identifier(IdentifierKind.ACCOUNT, text_of(row["ref"])),
        Identifier(IdentifierKind.PHONE, text_of(row["phone"])),
        Identifier(IdentifierKind.EMAIL, text_of(row["email"])),
    )
    address = Address(
        street=", ".join(part for name in ("street", "street2") if (part := text_of(row[name]))),
        postcode=text_of(row["zip"]),
        city=text_of(row["city"]),
        region=_name(row["state_id"]),
        country=text_of(row["country_code"]),
    )
    details = (("active", "" if row["active"] else "no"), ("function", text_of(row["function"])))
    return CustomerRecord(
        source_id=id_of(row["id"]),
        name=text_of(row["name"]),
        identifiers=tuple(one for one in ways if one.value),
        organisation=text_of(row["commercial_company_name"]),
        addresses=places(address),
        since=_time(row, "create_date").date(),
        language=text_of(row["lang"]).replace("_", "-"),
        time_zone=text_of(row["tz"]),
        details=tuple((label, value) for label, value in details if value),
        changed_at=_time(row, "write_date"),
    )


def order(row: Row, around: Surroundings) -> OrderRecord:
    """A quotation or sales order."""
    return OrderRecord(
        source_id=id_of(row["id"]),
        number=text_of(row["name"]),
        placed_at=_time(row, "date_order"),
        state=text_of(row["state"]),
        cancelled=row["state"] == "cancel",
        total=decimal_of(row["amount_total"], "amount_total"),
        currency=_name(row["currency_id"]),
        lines=tuple(
            OrderLine(
                text=text_of(one["name"]),
                quantity=decimal_of(one["product_uom_qty"], "product_uom_qty") or Decimal(0),
                unit_price=decimal_of(one["price_unit"], "price_unit"),
            )
            for one in row["lines"]
            if not one["display_type"]
        ),
        customer_id=_id(row["partner_id"]),
        details=(("reference", text_of(row["client_order_ref"])),) if row["client_order_ref"] else (),
        changed_at=_time(row, "write_date"),
    )


def ticket(row: Row, around: Surroundings) -> InteractionRecord:
    """A helpdesk ticket: waited for until it is closed, for Odoo tells no first answer."""
    opened, closed = _time(row, "create_date"), _time(row, "close_date") if row["close_date"] else None
    return InteractionRecord(
        source_id=id_of(row["id"]),
        channel=Channel.WEB,
        direction=Direction.INBOUND,
        started_at=opened,
        ended_at=closed,
        segments=(Segment(SegmentKind.ASYNC_WAIT, opened, closed),),
        customer_id=_id(row["partner_id"]),
        subject=text_of(row["name"]),
        summary=plain_text(row["description"] or "", _SUMMARY),
        reason=text_of(row["name"]),
        disposition=_name(row["stage_id"]),
        agent=_name(row["user_id"]),
        team=_name(row["team_id"]),
        changed_at=_time(row, "write_date"),
        linked=(f"helpdesk.ticket/{row['id']}",),
    )


def message(row: Row, around: Surroundings) -> InteractionRecord:
    """A message at a partner, order or ticket: an e-mail that came or went, or what somebody noted there."""
    came = row["message_type"] == "email"
    at, recipients = f"{row['model']}/{row['res_id']}", row["partner_ids"] or ()
    whose = _id(row["author_id"]) if came else str(next(iter(recipients), ""))
    direction = Direction.INBOUND if came else Direction.INTERNAL if row["is_internal"] else Direction.OUTBOUND
    return InteractionRecord(
        source_id=id_of(row["id"]),
        channel=Channel.EMAIL,
        direction=direction,
        started_at=_time(row, "date"),
        customer_id=str(row["res_id"]) if row["model"] == "res.partner" else whose,
        subject=text_of(row["subject"]) or text_of(row["record_name"]),
        summary=plain_text(row["body"] or "", _SUMMARY),
        agent="" if came else _name(row["author_id"]),
        message_count=1,
        changed_at=_time(row, "write_date"),
        linked=() if row["model"] == "res.partner" else (at,),
    )


def call(row: Row, around: Surroundings) -> InteractionRecord:
    """A call of Odoo's own phone."""
    inbound, state = row["direction"] == "incoming", text_of(row["state"])
    started = _time(row, "start_date" if row["start_date"] else "create_date")
    ended = _time(row, "end_date") if row["end_date"] else None
    talked, number = state in _TALKED and bool(row["start_date"]), text_of(row["phone_number"])
    return InteractionRecord(
        source_id=id_of(row["id"]),
        channel=Channel.CALL,
        direction=Direction.INBOUND if inbound else Direction.OUTBOUND,
        started_at=started,
        ended_at=ended,
        segments=(Segment(SegmentKind.TALK, started, ended, _name(row["user_id"])),) if talked else (),
        identifiers=(Identifier(IdentifierKind.PHONE, number),) if number else (),
        customer_id=_id(row["partner_id"]),
        disposition=state,
        agent=_name(row["user_id"]),
        abandoned=True if inbound and state == "missed" else None,
        changed_at=_time(row, "write_date"),
    )


def _time(row: Row, name: str) -> datetime:
    """Odoo's times are UTC and do not say so."""
    return time_of(row[name], _UTC, name)


def _id(pair: Any) -> str:
    """The id of what a field refers to: [id, name], or false for nothing."""
    return str(pair[0]) if pair else ""


def _name(pair: Any) -> str:
    return text_of(pair[1]) if pair else ""
