"""Rows with every field that Medusa's published description says they have."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]

_TOTALS = (
    *("item_total", "item_subtotal", "item_tax_total", "original_total", "original_subtotal", "original_tax_total"),
    *("total", "subtotal", "tax_total", "discount_total", "discount_tax_total"),
)
_ORDER_TOTALS = (
    *_TOTALS,
    *("original_item_total", "original_item_subtotal", "original_item_tax_total", "gift_card_total"),
    *("gift_card_tax_total", "shipping_total", "shipping_subtotal", "shipping_tax_total", "original_shipping_total"),
    *("original_shipping_subtotal", "original_shipping_tax_total"),
)
_SUMMARY = (
    *("total", "subtotal", "total_tax", "ordered_total", "fulfilled_total", "returned_total", "return_request_total"),
    *("write_off_total", "paid_total", "refunded_total"),
)
_STAMPS = {"created_at": "2026-01-01T00:00:00.000Z", "updated_at": "2026-01-01T00:00:00.000Z"}


def person(name: str, email: str, phone: str) -> Row:
    """A customer without addresses."""
    ids = dict.fromkeys(("default_billing_address_id", "default_shipping_address_id", "company_name", "created_by"), "")
    said = {"first_name": name, "last_name": "Lee", "email": email, "phone": phone, "has_account": True}
    return {**ids, **said, "addresses": [], "groups": []}


def item(title: str, quantity: int, price: float) -> Row:
    """A line of an order."""
    texts = ("subtitle", "thumbnail", "variant_id", "product_id", "product_description", "product_subtitle")
    texts += ("product_type", "product_collection", "product_handle", "variant_barcode", "variant_title")
    flags = dict.fromkeys(("requires_shipping", "is_discountable", "is_tax_inclusive"), True)
    sums = dict.fromkeys((*_TOTALS, "refundable_total", "refundable_total_per_unit"), price)
    said = {"id": "i1", "title": title, "product_title": title, "variant_sku": "L1", "variant_option_values": {}}
    return {
        **dict.fromkeys(texts, ""),
        **{**flags, **sums, **said, **_STAMPS, "metadata": {}, "detail": detail(quantity)},
        **{"quantity": quantity, "unit_price": price},
    }


def detail(quantity: int) -> Row:
    """How much of a line is on its way."""
    counts = ("fulfilled", "shipped", "return_requested", "return_received", "return_dismissed", "written_off")
    said = {"id": "d1", "item_id": "i1", "item": None, "quantity": quantity, "metadata": {}, **_STAMPS}
    return {**dict.fromkeys((f"{one}_quantity" for one in counts), 0), **said}


def sale(customer_id: str, email: str) -> Row:
    """An order that is paid and waits to be shipped."""
    ids = {"version": 1, "region_id": "reg", "sales_channel_id": "sc", "customer_id": customer_id, "email": email}
    states = {"status": "pending", "payment_status": "captured", "fulfillment_status": "not_fulfilled"}
    parts: Row = {"payment_collections": [], "fulfillments": [], "items": [item("Lid", 2, 12.5)]}
    parts |= {"shipping_methods": [], "summary": dict.fromkeys(_SUMMARY, 25), "currency_code": "usd"}
    return {**dict.fromkeys(_ORDER_TOTALS, 25), **ids, **states, **parts, "metadata": {}, "canceled_at": None}


def shipment(**times: str | None) -> Row:
    """A fulfilment with its times."""
    ids = dict.fromkeys(("location_id", "provider_id", "shipping_option_id"), "x")
    none = dict.fromkeys(("packed_at", "shipped_at", "delivered_at", "canceled_at"))
    labels = {"labels": [{"tracking_number": "1Z"}]}
    return {
        "id": "f1",
        **ids,
        **none,
        "requires_shipping": True,
        "data": {},
        "metadata": {},
        **_STAMPS,
        **labels,
        **times,
    }


def back(order_id: str) -> Row:
    """A return that was asked for."""
    counts = {"quantity": 2, "received_quantity": 0, "damaged_quantity": 0}
    piece = {
        "id": "r1",
        "item_id": "i1",
        "return_id": "x",
        "reason_id": "",
        "note": "too small",
        "metadata": {},
        **counts,
    }
    said = {"status": "requested", "order_id": order_id, "order_version": 1, "refund_amount": 25, "items": [piece]}
    return {**said, "received_at": None, "canceled_at": None}
