"""What becomes of Shopify's rows: customers, orders with what was shipped and taken back, checkouts, comments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.parse import decimal_of, id_of, lines_of, text_of, time_of
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
    Record,
)
from connectors.shopify.queries import number

Row = Mapping[str, Any]

_SUMMARY = 400
# A return that was asked for and not agreed to is none.
_NOT_TAKEN_BACK = frozenset({"CANCELED", "DECLINED"})


def customer(row: Row, around: Surroundings) -> CustomerRecord:
    """A customer of the shop."""
    held = row.get("defaultAddress") or {}
    note, tags = lines_of(row.get("note")), ", ".join(text_of(one) for one in row.get("tags") or ())
    address = Address(
        street=street(held.get("address1"), held.get("address2")),
        postcode=text_of(held.get("zip")),
        city=text_of(held.get("city")),
        region=text_of(held.get("provinceCode")),
        country=text_of(held.get("countryCodeV2")),
    )
    return CustomerRecord(
        source_id=_id(row),
        name=text_of(row.get("displayName")),
        given_name=text_of(row.get("firstName")),
        family_name=text_of(row.get("lastName")),
        organisation=text_of(held.get("company")),
        identifiers=ways(
            emails=(dig(row, ("defaultEmailAddress", "emailAddress")),),
            phones=(dig(row, ("defaultPhoneNumber", "phoneNumber")), held.get("phone")),
        ),
        addresses=places(address),
        since=time_of(row["createdAt"], around, "createdAt").date(),
        language=text_of(row.get("locale")),
        details=_details(("note", note), ("tags", tags)),
        changed_at=time_of(row["updatedAt"], around, "updatedAt"),
    )


def _id(row: Row) -> str:
    return number(id_of(row["id"]))


def _details(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((label, value) for label, value in pairs if value)


def _holder(row: Row) -> str:
    """The customer's id; "" for a guest."""
    return number(text_of(dig(row, ("customer", "id"))))


def order(row: Row, around: Surroundings) -> Sequence[Record]:
    """An order; nothing for those that were placed to try the shop out.

    It was placed when it was processed: one brought in from another system was created here much later.
    """
    if row.get("test"):
        return ()
    billing, shipping = row.get("billingAddress") or {}, row.get("shippingAddress") or {}
    cancelled = row.get("cancelledAt")
    total, currency = _money(row, "totalPriceSet")
    states = (text_of(row.get("displayFinancialStatus")), text_of(row.get("displayFulfillmentStatus")))
    record = OrderRecord(
        source_id=_id(row),
        number=text_of(row.get("name")) or _id(row),
        placed_at=time_of(row["processedAt"], around, "processedAt"),
        state="cancelled" if cancelled else ", ".join(_words(one) for one in states if one),
        cancelled=bool(cancelled),
        total=total,
        currency=currency,
        lines=tuple(_line(one) for one in dig(row, ("lineItems", "nodes")) or ()),
        events=_events(row, around),
        name=text_of(billing.get("name")) or text_of(shipping.get("name")),
        identifiers=ways((row.get("email"),), (row.get("phone"), billing.get("phone"), shipping.get("phone"))),
        customer_id=_holder(row),
        details=_details(("note", lines_of(row.get("note"))), *_refunded(row)),
        changed_at=time_of(row["updatedAt"], around, "updatedAt"),
    )
    return (record,)


def _words(state: str) -> str:
    """A state as people write it: PARTIALLY_REFUNDED is partially refunded."""
    return state.lower().replace("_", " ")


def _money(row: Row, field: str) -> tuple[Decimal | None, str]:
    """An amount in the shop's own currency."""
    held = dig(row, (field, "shopMoney")) or {}
    return decimal_of(held.get("amount"), field), text_of(held.get("currencyCode"))


def _line(row: Row) -> OrderLine:
    title, variant = text_of(row.get("title")), text_of(row.get("variantTitle"))
    return OrderLine(
        text=f"{title}, {variant}" if title and variant else title or variant,
        quantity=decimal_of(row.get("quantity"), "quantity") or Decimal(1),
        unit_price=_money(row, "originalUnitPriceSet")[0],
        sku=text_of(row.get("sku")),
    )


def _events(row: Row, around: Surroundings) -> tuple[OrderEvent, ...]:
    found = [one for shipped in row.get("fulfillments") or () for one in _shipped(shipped, around)]
    found += [one for back in row.get("returns") or () if (one := _back(back, around))]
    found += [OrderEvent("returned", at, f"refunded {amount}") for at, amount in _refunds(row, around)]
    if row.get("cancelledAt"):
        reason = _words(text_of(row.get("cancelReason")))
        found.append(OrderEvent("cancelled", time_of(row["cancelledAt"], around, "cancelledAt"), reason))
    return tuple(sorted(found, key=lambda event: event.at))


def _shipped(row: Row, around: Surroundings) -> list[OrderEvent]:
    if text_of(row.get("status")) != "SUCCESS":
        return []
    tracking = (f"{text_of(one.get('company'))} {text_of(one.get('number'))}" for one in row.get("trackingInfo") or ())
    found = [OrderEvent("shipped", time_of(row["createdAt"], around, "createdAt"), ", ".join(tracking).strip())]
    if row.get("deliveredAt"):
        found.append(OrderEvent("delivered", time_of(row["deliveredAt"], around, "deliveredAt")))
    return found


def _back(row: Row, around: Surroundings) -> OrderEvent | None:
    """A return that is under way, or done."""
    state = text_of(row.get("status"))
    if state in _NOT_TAKEN_BACK:
        return None
    at = time_of(row.get("closedAt") or row["createdAt"], around, "createdAt")
    return OrderEvent("returned", at, f"{text_of(row.get('name'))} {_words(state)}".strip())


def _refunds(row: Row, around: Surroundings) -> list[tuple[datetime, str]]:
    """When money went back, and how much; one without an amount only put goods back into stock."""
    found = []
    for one in row.get("refunds") or ():
        amount, currency = _money(one, "totalRefundedSet")
        if amount and one.get("createdAt"):
            found.append((time_of(one["createdAt"], around, "createdAt"), f"{amount} {currency}"))
    return found


def _refunded(row: Row) -> tuple[tuple[str, str], ...]:
    """Why money went back, as it was noted."""
    notes = (lines_of(one.get("note")) for one in row.get("refunds") or ())
    return tuple(("refunded because", note) for note in notes if note)


def checkout(row: Row, around: Surroundings) -> InteractionRecord:
    """A checkout that was left before the order was placed; some are gone on with later.

    It has no segments: Shopify tells when it began and last changed, which may be days apart, not how long it took.
    """
    billing, shipping = row.get("billingAddress") or {}, row.get("shippingAddress") or {}
    done = row.get("completedAt")
    total, currency = _money(row, "totalPriceSet")
    goods = [f"{one['quantity']} × {text_of(one.get('title'))}" for one in dig(row, ("lineItems", "nodes")) or ()]
    more = ["…"] if dig(row, ("lineItems", "pageInfo", "hasNextPage")) else []
    return InteractionRecord(
        source_id=_id(row),
        channel=Channel.WEB,
        direction=Direction.INBOUND,
        started_at=time_of(row["createdAt"], around, "createdAt"),
        ended_at=time_of(done, around, "completedAt") if done else None,
        name=text_of(billing.get("name")) or text_of(shipping.get("name")),
        identifiers=ways((), (billing.get("phone"), shipping.get("phone"))),
        customer_id=_holder(row),
        subject=f"Checkout {text_of(row.get('name'))}".strip(),
        summary=lines_of(", ".join(goods + more), _SUMMARY),
        disposition="order placed later" if done else "checkout left",
        details=_details(("total", f"{total} {currency}".strip() if total is not None else "")),
        changed_at=time_of(row["updatedAt"], around, "updatedAt"),
    )


def comment(row: Row, around: Surroundings) -> Sequence[Record]:
    """What somebody of the shop wrote on the timeline of a customer or an order; nothing for everything else that
    happens in a shop, and for comments on other things."""
    subject = row.get("subject") or {}
    kind = text_of(subject.get("id")).rpartition("/")[0].rpartition("/")[2]
    text = lines_of(row.get("rawMessage"), _SUMMARY)
    if kind not in ("Order", "Customer") or not text:
        return ()
    at = time_of(row["createdAt"], around, "createdAt")
    named = text_of(subject.get("name"))
    record = InteractionRecord(
        source_id=_id(row),
        channel=Channel.CHAT,
        direction=Direction.INTERNAL,
        started_at=at,
        ended_at=at,
        customer_id=_holder(subject) if kind == "Order" else _id(subject),
        subject=f"Comment on {named}" if named else "Comment",
        summary=text,
        references=(Identifier(IdentifierKind.ORDER, named),) if named else (),
        changed_at=at,
    )
    return (record,)
