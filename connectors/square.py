"""Square: customers and orders of a seller, over all of its locations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache, partial
from typing import Any

from connectors.kit.calls import Call, Judgement, Meaning
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Connector, Found, Group, Setting, SettingKind, Surroundings
from connectors.kit.digging import dig
from connectors.kit.errors import AskPerson
from connectors.kit.fetch import Rest, RestIds, Want, history, lookup, parted, stream
from connectors.kit.http import Http
from connectors.kit.money import minor
from connectors.kit.oauth import SignedIn
from connectors.kit.oauth_words import SIGNED_IN, OAuth
from connectors.kit.paging import NextToken
from connectors.kit.parse import date_of, decimal_of, id_of, text_of, time_of
from connectors.kit.rate import Pace
from connectors.kit.session import or_why_not
from connectors.kit.ways import places, street
from connectors.kit.windows import Windows
from connectors.records import (
    Address,
    CustomerRecord,
    Identifier,
    IdentifierKind,
    OrderEvent,
    OrderLine,
    OrderRecord,
)

__all__ = ["CONNECTOR"]

Row = Mapping[str, Any]

API = "https://connect.squareup.com"
# Square keeps a dated version for years; with the header an update there changes nothing here.
_VERSION = "2025-01-23"
OAUTH = OAuth(
    authorize="{url}/oauth2/authorize",
    token="{url}/oauth2/token",  # noqa: S106 - an address
    scopes=("CUSTOMERS_READ", "ORDERS_READ", "MERCHANT_PROFILE_READ"),
    more={"session": "false"},
    as_json=True,
)
_PAGES = NextToken(("cursor",), "cursor")
_BEGINNING = datetime(2009, 1, 1, tzinfo=UTC)
# A new or changed customer is found after seconds, seldom after more than a minute.
_LAG = timedelta(minutes=5)
# Customers come in order of creation, so that only a whole stretch of changes can be resumed after: so many at a time.
_WINDOWS = Windows(cap=2_000, start=_BEGINNING, hard=False)
_SCOPES = re.compile(r"scopes?: ?([A-Z_]+(?:, ?[A-Z_]+)*)")
_CLOSED = {"CANCELED": "cancelled", "COMPLETED": "placed"}


@dataclass(frozen=True, slots=True)
class Square:
    """A signed-in session and the ids of the seller's locations."""

    http: Http
    surroundings: Surroundings
    locations: Any


def customer(row: Row, around: Surroundings) -> CustomerRecord:
    """A profile of the seller's directory."""
    given, family = text_of(row.get("given_name")), text_of(row.get("family_name"))
    ways = (
        Identifier(IdentifierKind.EMAIL, text_of(row.get("email_address"))),
        Identifier(IdentifierKind.PHONE, text_of(row.get("phone_number"))),
        Identifier(IdentifierKind.ACCOUNT, text_of(row.get("reference_id"))),
    )
    birthday = text_of(row.get("birthday"))
    note = text_of(row.get("note"))
    return CustomerRecord(
        source_id=id_of(row["id"]),
        name=f"{given} {family}".strip() or text_of(row.get("nickname")),
        given_name=given,
        family_name=family,
        organisation=text_of(row.get("company_name")),
        identifiers=tuple(one for one in ways if one.value),
        addresses=_addresses(row.get("address") or {}),
        # Square writes the year 0000 where somebody told the day only.
        birth_date=None if birthday.startswith("0000") else date_of(birthday, "birthday"),
        since=time_of(row["created_at"], around, "created_at").date(),
        details=(("note", note),) if note else (),
        changed_at=time_of(row["updated_at"], around, "updated_at"),
    )


def _addresses(row: Row) -> tuple[Address, ...]:
    found = Address(
        street=street(*(row.get(f"address_line_{number}") for number in (1, 2, 3))),
        postcode=text_of(row.get("postal_code")),
        city=text_of(row.get("locality")),
        region=text_of(row.get("administrative_district_level_1")),
        country=text_of(row.get("country")),
    )
    return places(found)


def order(row: Row, around: Surroundings) -> OrderRecord:
    """A sale at the till, in the shop or on the web."""
    state, currency = text_of(row.get("state")), text_of(dig(row, ("total_money", "currency")))
    closed = time_of(row["closed_at"], around, "closed_at") if row.get("closed_at") else None
    events = [OrderEvent(_CLOSED[state], closed)] if closed and state in _CLOSED else []
    shipments = [_shipped(one, around) for one in row.get("fulfillments") or ()]
    return OrderRecord(
        source_id=id_of(row["id"]),
        number=text_of(row.get("reference_id")) or text_of(row.get("ticket_name")) or id_of(row["id"]),
        placed_at=time_of(row["created_at"], around, "created_at"),
        state=state.lower(),
        cancelled=state == "CANCELED",
        total=minor(dig(row, ("total_money", "amount")), currency, "total_money"),
        currency=currency,
        lines=tuple(_line(one) for one in row.get("line_items") or ()),
        events=(*events, *(one for one in shipments if one)),
        customer_id=text_of(row.get("customer_id")),
        details=_details(("sold through", text_of(dig(row, ("source", "name"))))),
        changed_at=time_of(row["updated_at"], around, "updated_at"),
    )


def _line(row: Row) -> OrderLine:
    name, variation = text_of(row.get("name")), text_of(row.get("variation_name"))
    currency = text_of(dig(row, ("base_price_money", "currency")))
    return OrderLine(
        text=f"{name}, {variation}" if name and variation else name or variation,
        quantity=decimal_of(row.get("quantity"), "quantity") or Decimal(1),
        unit_price=minor(dig(row, ("base_price_money", "amount")), currency, "base_price_money"),
    )


def _shipped(row: Row, around: Surroundings) -> OrderEvent | None:
    shipped = dig(row, ("shipment_details", "shipped_at"))
    fetched = dig(row, ("pickup_details", "picked_up_at"))
    if shipped:
        tracking = text_of(dig(row, ("shipment_details", "tracking_number")))
        return OrderEvent("shipped", time_of(shipped, around, "shipped_at"), tracking)
    return OrderEvent("delivered", time_of(fetched, around, "picked_up_at"), "picked up") if fetched else None


def _details(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((label, value) for label, value in pairs if value)


def _customers(want: Want, more: Row | None = None) -> Call:
    bounds = {"start_at": want.since, "end_at": want.until}
    changed = {name: moment.isoformat() for name, moment in bounds.items() if moment is not None}
    asked = {**({"updated_at": changed} if changed else {}), **(more or {})}
    query = {"filter": asked, "sort": {"field": "CREATED_AT", "order": "ASC"}}
    return Call("/v2/customers/search", "POST", body={**want.place.params, "query": query, "count": True})


CUSTOMERS = Rest(
    name="customers",
    title="Customers",
    request=_customers,
    rows=("customers",),
    row_id=("id",),
    map=customer,
    # Who changes leaves a stretch of changes, and those behind move up: then it has fewer, and is read again.
    paging=NextToken(("cursor",), "cursor", shifts=True),
    total=("count",),
    cursor=TimeCursor(("updated_at",), ordered=False, overlap=_LAG),
    windows=_WINDOWS,
    most=100,
    sparse=True,
)
IDS = RestIds(
    "Customers", lambda want: Call("/v2/customers", query=want.place.params), ("customers",), ("id",), _PAGES, 100, True
)


def _sales(location: str, want: Want, more: Row | None = None) -> Call:
    since = {"date_time_filter": {"updated_at": {"start_at": want.since.isoformat()}}} if want.since else {}
    # A search by time must be in the order of that time.
    sort = {"sort_field": "UPDATED_AT", "sort_order": "ASC"}
    query = {"filter": {**since, **(more or {})}, "sort": sort}
    return Call("/v2/orders/search", "POST", body={**want.place.params, "location_ids": [location], "query": query})


@cache
def orders(location: str) -> Rest:
    """The orders of one location: a search takes ten at most, and each has a cursor of its own."""
    return Rest(
        name="orders",
        title="Orders",
        request=lambda want: _sales(location, want),
        rows=("orders",),
        row_id=("id",),
        map=order,
        paging=_PAGES,
        cursor=TimeCursor(("updated_at",), overlap=_LAG),
        most=500,
        sparse=True,
    )


def _locations(session: Square) -> Sequence[str]:
    return list(session.locations())


def _orders_of(session: Square, customer_id: str) -> Iterator[Found]:
    asked = {"customer_filter": {"customer_ids": [customer_id]}}
    for location in _locations(session):
        request = partial(_sales, location, more=asked)
        yield from lookup(orders(location), partial(_asked, request))(session, "")


def _asked(request: Callable[[Want], Call], _: str, want: Want) -> Call:
    return request(want)


def _by(name: str) -> Any:
    return lookup(CUSTOMERS, lambda value, want: _customers(want, {name: {"exact": value}}))


def judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
    """Which permission is missing; nothing else Square says is passed on."""
    if status != 403:
        return None
    found = _SCOPES.search(str(dig(body, ("errors", 0, "detail")) or ""))
    advice = f"Allow the app this in Square, then sign in again: {found.group(1)}." if found else ""
    return Judgement(Meaning.FORBIDDEN, advice=advice)


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Square]:
    """By what the browser brought, or else by an access token."""
    signed = SignedIn(OAUTH, "Square", settings, secrets, around) if secrets.get(SIGNED_IN) else None
    token = secrets.get("token", "").strip()
    if signed is None and not token:
        advice = "Enter an access token of your app, or sign in with the browser: desk source sign-in."
        raise AskPerson("Square is not signed in to.", advice)

    def sign() -> Mapping[str, str]:
        by = signed.sign() if signed else {"Authorization": f"Bearer {token}"}
        return {**by, "Square-Version": _VERSION}

    url, renew = settings["url"].strip() or API, signed.renew if signed else None
    with Http(url, "Square", around, signer=sign, renew=renew, judge=judge, pace=Pace(start=8, burst=8)) as http:

        @cache
        def locations() -> Sequence[str]:
            rows = dig(http.ask(Call("/v2/locations", about="Orders")).body, ("locations",)) or ()
            return [str(one["id"]) for one in rows]

        yield Square(http, around, locations)


def _check(session: Square) -> Sequence[str]:
    session.http.ask(Call("/v2/customers", query={"limit": 1}, about=CUSTOMERS.title))
    orders = or_why_not("Orders", lambda: f"Orders of {len(_locations(session))} locations can be read.")
    return ("Customers can be read.", orders)


CONNECTOR = Connector(
    name="square",
    title="Square",
    about="Customers and orders of every location from Square.",
    settings=(
        Setting("token", "Access token", SettingKind.SECRET, required=False, help="Or sign in with the browser."),
        Setting("client_id", "Application id", required=False, help="Of your app, to sign in with the browser."),
        Setting("url", "Address", SettingKind.URL, required=False, default=API, help="Of Square's interface."),
    ),
    streams=(stream(CUSTOMERS, IDS), parted("orders", "Orders", _locations, orders)),
    open=signed_in,
    check=_check,
    lookups={
        IdentifierKind.PHONE: history(_by("phone_number"), [_orders_of]),
        IdentifierKind.EMAIL: history(_by("email_address"), [_orders_of]),
    },
    oauth=OAUTH,
    group=Group.ORDERS,
)
