"""WooCommerce: customers and orders of a shop, guests' orders too."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from connectors.kit.calls import Call, Judgement, Meaning
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Connector, Found, Group, Setting, SettingKind, Surroundings
from connectors.kit.digging import dig
from connectors.kit.errors import AskPerson
from connectors.kit.fetch import Rest, RestIds, Want, history, lookup, stream
from connectors.kit.http import Http
from connectors.kit.paging import Offset
from connectors.kit.parse import decimal_of, id_of, text_of, time_of
from connectors.kit.plain_html import plain_text
from connectors.kit.rate import Pace
from connectors.kit.ways import places, street, ways
from connectors.kit.windows import Windows
from connectors.records import (
    Address,
    CustomerRecord,
    IdentifierKind,
    OrderEvent,
    OrderLine,
    OrderRecord,
    Record,
)

__all__ = ["CONNECTOR"]

Row = Mapping[str, Any]

_API = "/wp-json/wc/v3"
_LEAST_GRAIN = timedelta(seconds=1)
# The program is of this month; no order is older.
_WINDOWS = Windows(cap=2_000, start=datetime(2011, 9, 1, tzinfo=UTC), hard=False)
_PAGES = Offset(size_param="per_page")
# By id: a sort that no change upsets, and that every version of the interface knows.
_ORDER = {"orderby": "id", "order": "asc"}
# Whoever works in the shop has an account there as well.
_STAFF = frozenset({"administrator", "shop_manager", "editor", "author", "contributor"})
# A cart that is not sent yet is no order.
_DRAFTS = frozenset({"checkout-draft", "auto-draft", "draft", "trash"})
_CANCELLED = frozenset({"cancelled", "failed"})
_NO_READING = "Give the key the permission to read: WooCommerce > Settings > Advanced > REST API."
_REFUSED = (
    "Enter the key and its secret again. If both are right, the web server of the shop drops the header Authorization; "
    "ask whoever runs it to pass it on."
)
_NO_ROUTE = (
    "Check the address, that WooCommerce is active there, and that the permalinks of WordPress are not set to Plain."
)


@dataclass(frozen=True, slots=True)
class Shop:
    """A signed-in session."""

    http: Http
    surroundings: Surroundings


def utc(row: Row, field: str, around: Surroundings) -> datetime | None:
    """A time of the row, from the field beside it that is in UTC: the plain one is in the shop's zone, without saying
    so. None where there is none."""
    said = text_of(row.get(f"{field}_gmt"))
    return time_of(said if said.endswith("Z") else f"{said}Z", around, f"{field}_gmt") if said else None


def _sure(row: Row, field: str, around: Surroundings) -> datetime:
    return utc(row, field, around) or time_of(row.get(f"{field}_gmt"), around, f"{field}_gmt")


def customer(row: Row, around: Surroundings) -> Sequence[Record]:
    """An account of the shop; nothing for those who work there."""
    if text_of(row.get("role")) in _STAFF:
        return ()
    billing = row.get("billing") or {}
    given = text_of(row.get("first_name")) or text_of(billing.get("first_name"))
    family = text_of(row.get("last_name")) or text_of(billing.get("last_name"))
    since = utc(row, "date_created", around)
    record = CustomerRecord(
        source_id=id_of(row["id"]),
        name=f"{given} {family}".strip() or text_of(row.get("username")),
        given_name=given,
        family_name=family,
        organisation=text_of(billing.get("company")),
        identifiers=ways((row.get("email"), billing.get("email")), (billing.get("phone"),)),
        addresses=_addresses(billing, row.get("shipping") or {}),
        since=since.date() if since else None,
        changed_at=utc(row, "date_modified", around),
    )
    return (record,)


def _addresses(*rows: Row) -> tuple[Address, ...]:
    found = (
        Address(
            street=street(row.get("address_1"), row.get("address_2")),
            postcode=text_of(row.get("postcode")),
            city=text_of(row.get("city")),
            region=text_of(row.get("state")),
            country=text_of(row.get("country")),
        )
        for row in rows
    )
    return places(*found)


def order(row: Row, around: Surroundings) -> Sequence[Record]:
    """An order. A guest's has no customer but says who ordered; who has an account may have typed another address."""
    state = text_of(row.get("status"))
    if state in _DRAFTS:
        return ()
    billing, shipping = row.get("billing") or {}, row.get("shipping") or {}
    holder = text_of(row.get("customer_id"))
    record = OrderRecord(
        source_id=id_of(row["id"]),
        number=text_of(row.get("number")) or id_of(row["id"]),
        placed_at=_sure(row, "date_created", around),
        state=state,
        cancelled=state in _CANCELLED,
        total=decimal_of(row.get("total"), "total"),
        currency=text_of(row.get("currency")),
        lines=tuple(_line(one) for one in row.get("line_items") or ()),
        events=_events(row, state, around),
        name=f"{text_of(billing.get('first_name'))} {text_of(billing.get('last_name'))}".strip(),
        identifiers=ways((billing.get("email"),), (billing.get("phone"), shipping.get("phone"))),
        customer_id="" if holder == "0" else holder,
        details=_details(row),
        changed_at=utc(row, "date_modified", around),
    )
    return (record,)


def _line(row: Row) -> OrderLine:
    return OrderLine(
        # Names come as they stand on a web page, with &ndash; and the like.
        text=text_of(plain_text(row.get("name"))),
        quantity=decimal_of(row.get("quantity"), "quantity") or Decimal(1),
        unit_price=decimal_of(row.get("price"), "price"),
        sku=text_of(row.get("sku")),
    )


def _events(row: Row, state: str, around: Surroundings) -> tuple[OrderEvent, ...]:
    paid, done = utc(row, "date_paid", around), utc(row, "date_completed", around)
    changed = utc(row, "date_modified", around)
    events = [OrderEvent("confirmed", paid, "paid")] if paid else []
    events += [OrderEvent("shipped", done, "completed")] if done else []
    # The order does not tell when; nothing is changed in it after that.
    events += [OrderEvent("cancelled", changed, state)] if changed and state in _CANCELLED else []
    return tuple(events)


def _details(row: Row) -> tuple[tuple[str, str], ...]:
    back = sum((decimal_of(one.get("total"), "refund") or Decimal(0) for one in row.get("refunds") or ()), Decimal(0))
    pairs = (
        ("paid with", text_of(plain_text(row.get("payment_method_title")))),
        ("refunded", f"{-back} {text_of(row.get('currency'))}" if back else ""),
        ("customer's note", text_of(plain_text(row.get("customer_note")))),
    )
    return tuple((label, value) for label, value in pairs if value)


def _with_zone(_: Any, rows: Sequence[Any]) -> Sequence[Any]:
    """With the time of the last change as the cursor needs it: with its zone."""
    return [{**row, "changed": f"{row.get('date_modified_gmt') or ''}Z"} for row in rows]


def _people(want: Want, more: Row | None = None) -> Call:
    # Shops give their customers roles of their own (wholesale, subscriber), and "customer" would leave those out.
    return Call(f"{_API}/customers", query={**want.place.params, **_ORDER, "role": "all", **(more or {})})


def _sales(want: Want, more: Row | None = None) -> Call:
    # Both bounds lie outside of what is found. Without dates_are_gmt they would be read in the shop's zone.
    since = {"modified_after": _plain(want.since - _LEAST_GRAIN)} if want.since else {}
    until = {"modified_before": _plain(want.until)} if want.until else {}
    bounds = {**since, **until, "dates_are_gmt": "true"} if since or until else {}
    query = {**want.place.params, **_ORDER, "status": "any", **bounds, **(more or {})}
    return Call(f"{_API}/orders", query=query)


def _plain(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}"


CUSTOMERS = Rest(
    "customers", "Customers", _people, (), ("id",), customer, _PAGES, total_header="x-wp-total", most=100
)  # No filter by change: read whole.
ORDERS = Rest(
    name="orders",
    title="Orders",
    request=_sales,
    rows=(),
    row_id=("id",),
    map=order,
    paging=_PAGES,
    cursor=TimeCursor(("changed",), ordered=False),
    windows=_WINDOWS,
    total_header="x-wp-total",
    most=100,
    enrich=_with_zone,
)


def _ids(rest: Rest) -> RestIds:
    """Who and what exists: orders in the bin count as gone."""
    only = {"_fields": "id"}
    request = _sales if rest is ORDERS else _people
    return RestIds(rest.title, lambda want: request(want, only), (), ("id",), _PAGES, 100)


def _orders_of(session: Shop, customer_id: str) -> Iterator[Found]:
    yield from lookup(ORDERS, lambda value, want: _sales(want, {"customer": value}))(session, customer_id)


def _by_email(session: Shop, value: str) -> Iterator[Found]:
    """The account with its orders, and what was ordered without one: the search looks through whole addresses."""
    people = lookup(CUSTOMERS, lambda email, want: _people(want, {"email": email}))
    yield from history(people, [_orders_of])(session, value)
    for found in lookup(ORDERS, lambda email, want: _sales(want, {"search": email}))(session, value):
        theirs = [one for one in found.records if isinstance(one, OrderRecord) and _names(one, value)]
        yield replace(found, records=theirs)


def _names(record: OrderRecord, email: str) -> bool:
    return any(
        one.kind is IdentifierKind.EMAIL and one.value.casefold() == email.casefold() for one in record.identifiers
    )


def judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
    """What WooCommerce means by its 401 and 404; nothing else it says is passed on."""
    code = text_of(dig(body, ("code",)))
    if status == 401 and "permission" in text_of(dig(body, ("message",))) and "authentication" in code:
        return Judgement(Meaning.FORBIDDEN, advice=_NO_READING)
    if status == 401 and code.startswith("woocommerce_rest_"):
        return Judgement(Meaning.UNAUTHORISED, advice=_REFUSED)
    if status == 403 and code.startswith("woocommerce_rest_"):
        return Judgement(Meaning.FORBIDDEN, advice="The user whose key it is must be a shop manager or administrator.")
    return Judgement(Meaning.MISSING, advice=_NO_ROUTE) if code == "rest_no_route" else None


def _signer(secrets: Mapping[str, str]) -> Callable[[], Mapping[str, str]]:
    pair = f"{secrets.get('key', '').strip()}:{secrets.get('secret', '').strip()}"
    sign = {"Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"}
    return lambda: sign


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Shop]:
    """With a key of the shop's interface; AskPerson where it would travel in the open."""
    url = settings["url"].strip()
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "::1", "localhost"):
        raise AskPerson("The address of WooCommerce does not begin with https.", "Without it the key would be read.")
    with Http(url, "WooCommerce", around, signer=_signer(secrets), judge=judge, pace=Pace(start=5, burst=5)) as http:
        yield Shop(http, around)


def _check(session: Shop) -> Sequence[str]:
    first: Row = {"per_page": 1, "_fields": "id"}
    for rest in (CUSTOMERS, ORDERS):
        session.http.ask(Call(f"{_API}/{rest.name}", query=first, about=rest.title))
    return ("Customers can be read.", "Orders can be read.")


CONNECTOR = Connector(
    name="woocommerce",
    title="WooCommerce",
    about="Customers and orders of a WooCommerce shop, guests' orders too.",
    settings=(
        Setting("url", "Address", SettingKind.URL, help="Of the shop, such as https://shop.example."),
        Setting("key", "Consumer key", SettingKind.SECRET, help="WooCommerce > Settings > Advanced > REST API: Read."),
        Setting("secret", "Consumer secret", SettingKind.SECRET, help="It is shown once, beside the key."),
    ),
    streams=(stream(CUSTOMERS, _ids(CUSTOMERS)), stream(ORDERS, _ids(ORDERS))),
    open=signed_in,
    check=_check,
    lookups={IdentifierKind.EMAIL: _by_email},
    group=Group.ORDERS,
)
