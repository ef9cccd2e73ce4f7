"""Vendure: customers and placed orders over its Admin API.

An order's time of change (`updatedAt`) stays where the last change of its cart put it: it moves neither when the order
is placed nor when it is paid, shipped or refunded (seen on a running Vendure 3.7). So an order is looked for by either
time, and those that were under way are read again with each pull.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from connectors.kit.calls import Call
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Connector, Found, Group, Setting, SettingKind, Stream
from connectors.kit.fetch import Rest, RestIds, Want, history, lookup, stream
from connectors.kit.graphql import asking
from connectors.kit.paging import Offset
from connectors.kit.phones import like_pattern, same_number
from connectors.kit.session import checked
from connectors.kit.under_way import followed
from connectors.kit.windows import Windows
from connectors.records import CustomerRecord, IdentifierKind, OrderRecord
from connectors.vendure import mapping
from connectors.vendure.session import ADDRESS, Vendure, signed_in

__all__ = ["CONNECTOR"]

_MOST = 100
_PAGES = Offset("skip", "take")
_WINDOWS = Windows(cap=2_000, start=datetime(2018, 1, 1, tzinfo=UTC), hard=False)
# Some databases keep whole seconds of times that are compared in full.
_GRAIN = timedelta(seconds=1)

# Of an entry's data, notes and states alone are looked at.
_HISTORY = """history(options: {take: 100, sort: {createdAt: ASC}, filter: {type: {in: [%s]}}}) {
  items { type createdAt data }
}"""
_CUSTOMER = f"""
  id createdAt updatedAt firstName lastName emailAddress phoneNumber groups {{ name }}
  addresses {{ company streetLine1 streetLine2 postalCode city province country {{ code }} phoneNumber }}
  {_HISTORY % '"CUSTOMER_NOTE"'}
"""
_TOLD = ", ".join(f'"ORDER_{what}"' for what in ("NOTE", "STATE_TRANSITION", "FULFILLMENT_TRANSITION"))
_ORDER = f"""
  id code type state updatedAt orderPlacedAt currencyCode totalWithTax customer {{ id }}
  billingAddress {{ fullName phoneNumber }}
  shippingAddress {{ fullName phoneNumber }}
  lines {{ quantity orderPlacedQuantity unitPriceWithTax productVariant {{ name sku }} }}
  fulfillments {{ id method trackingCode }}
  payments {{ method refunds {{ createdAt total state reason }} }}
  {_HISTORY % _TOLD}
"""
_CUSTOMERS = f"""query Customers($options: CustomerListOptions!) {{
  customers(options: $options) {{ totalItems items {{ {_CUSTOMER} }} }}
}}"""
_ORDERS = f"""query Orders($options: OrderListOptions!) {{
  orders(options: $options) {{ totalItems items {{ {_ORDER} }} }}
}}"""
_ORDERS_OF = f"""query OrdersOf($id: ID!, $options: OrderListOptions!) {{
  customer(id: $id) {{ orders(options: $options) {{ items {{ {_ORDER} }} }} }}
}}"""
_IDS = {
    "customers": """query CustomerIds($options: CustomerListOptions!) {
  customers(options: $options) { items { id } }
}""",
    "orders": """query OrderIds($options: OrderListOptions!) {
  orders(options: $options) { items { id } }
}""",
}
_PLACED = {"orderPlacedAt": {"isNull": False}}


def _options(want: Want, *conditions: Mapping[str, Any]) -> dict[str, Any]:
    """By id, which no change upsets; every condition must hold."""
    return {**want.place.params, "sort": {"id": "ASC"}, "filter": {"_and": list(conditions)}}


def _between(want: Want, *fields: str) -> Sequence[Mapping[str, Any]]:
    """One of the times in [since, until], widened to what the database tells apart; a filter by "after" leaves its own
    moment out."""
    if want.since is None or want.until is None:
        return ()
    stretch = {"start": (want.since - _GRAIN).isoformat(), "end": want.until.isoformat()}
    return ({"_or": [{field: {"between": stretch}} for field in fields]},)


def _customers(want: Want, *conditions: Mapping[str, Any]) -> Call:
    options = _options(want, *conditions, *_between(want, "updatedAt"))
    return asking(ADDRESS, _CUSTOMERS, "Customers", options=options)


def _orders(want: Want, *conditions: Mapping[str, Any]) -> Call:
    options = _options(want, _PLACED, *conditions, *_between(want, "updatedAt", "orderPlacedAt"))
    return asking(ADDRESS, _ORDERS, "Orders", options=options)


def _known(session: Any, rows: Sequence[Any]) -> Sequence[Any]:
    """Orders with the digits of their amounts, and the time they changed as far as they tell."""
    precision = session.precision()
    return [{**row, "precision": precision, "changed": _changed(row)} for row in rows]


def _changed(row: Any) -> str:
    return max(str(row.get("updatedAt") or ""), str(row.get("orderPlacedAt") or ""))


CUSTOMERS = Rest(
    name="customers",
    title="Customers",
    request=_customers,
    rows=("data", "customers", "items"),
    row_id=("id",),
    map=mapping.customer,
    paging=_PAGES,
    cursor=TimeCursor(("updatedAt",), ordered=False),
    windows=_WINDOWS,
    total=("data", "customers", "totalItems"),
    most=_MOST,
)
ORDERS = Rest(
    name="orders",
    title="Orders",
    request=_orders,
    rows=("data", "orders", "items"),
    row_id=("id",),
    map=mapping.order,
    paging=_PAGES,
    cursor=TimeCursor(("changed",), ordered=False),
    windows=_WINDOWS,
    total=("data", "orders", "totalItems"),
    most=_MOST,
    enrich=_known,
)


def _of(ids: Sequence[str]) -> Stream:
    """These orders, whenever they changed."""
    these = {"id": {"in": list(ids)}}
    return stream(replace(ORDERS, request=lambda want: _orders(want, these), cursor=None, windows=None))


def _done(order: OrderRecord) -> bool:
    return order.state in ("Delivered", "Cancelled")


def _ids(rest: Rest, *conditions: Mapping[str, Any]) -> RestIds:
    document = _IDS[rest.name]

    def request(want: Want) -> Call:
        return asking(ADDRESS, document, rest.title, options=_options(want, *conditions))

    return RestIds(rest.title, request, rest.rows, ("id",), _PAGES, _MOST)


def _orders_of(session: Vendure, customer_id: str) -> Iterator[Found]:
    def request(value: str, want: Want) -> Call:
        return asking(ADDRESS, _ORDERS_OF, "Orders", id=value, options=_options(want, _PLACED))

    theirs = replace(ORDERS, rows=("data", "customer", "orders", "items"))
    return lookup(theirs, request)(session, customer_id)


def _by_phone(session: Vendure, value: str) -> Iterator[Found]:
    """Numbers are as people typed them: those with the same digits in them are looked at more closely."""
    digits = like_pattern(value).strip("%")
    found = lookup(CUSTOMERS, lambda _, want: _customers(want, {"phoneNumber": {"contains": digits}}))
    region = session.surroundings.region
    for part in found(session, value):
        people = [one for one in part.records if isinstance(one, CustomerRecord) and _has(one, value, region)]
        if people or part.rejected:
            yield replace(part, records=people)


def _has(record: CustomerRecord, number: str, region: str) -> bool:
    return any(
        one.kind is IdentifierKind.PHONE and same_number(one.value, number, region) for one in record.identifiers
    )


def _by_email(value: str, want: Want) -> Call:
    return _customers(want, {"emailAddress": {"eq": value}})


def _check(session: Vendure) -> Sequence[str]:
    both = (CUSTOMERS, ORDERS)
    calls = (asking(ADDRESS, _IDS[rest.name], rest.title, options={"take": 1}) for rest in both)
    return checked(session.http, *calls)


CONNECTOR = Connector(
    name="vendure",
    title="Vendure",
    about="Customers and placed orders of a Vendure shop.",
    settings=(
        Setting("url", "Address", SettingKind.URL, help="Of the server, such as https://shop.example."),
        Setting("user", "User name", required=False, help="Of an administrator who may read customers and orders."),
        Setting("password", "Password", SettingKind.SECRET, required=False),
        Setting("api_key", "API key", SettingKind.SECRET, required=False, help="Instead of both, where it has keys."),
        Setting("channel", "Channel token", required=False, help="Where the server sells through several channels."),
    ),
    streams=(
        stream(CUSTOMERS, _ids(CUSTOMERS)),
        replace(stream(ORDERS, _ids(ORDERS, _PLACED)), read=followed(stream(ORDERS), _of, _done)),
    ),
    open=signed_in,
    check=_check,
    lookups={
        IdentifierKind.PHONE: history(_by_phone, [_orders_of]),
        IdentifierKind.EMAIL: history(lookup(CUSTOMERS, _by_email), [_orders_of]),
    },
    group=Group.ORDERS,
)
