"""Shopify: customers, orders, abandoned checkouts, and comments on the timelines of customers and orders.

Customers who were merged are gone and their orders are those of the other; Shopify lists no merges.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from connectors.kit.calls import Call
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Connector, Found, Group, Setting, SettingKind
from connectors.kit.digging import dig
from connectors.kit.fetch import Rest, RestIds, Want, history, lookup, present, stream
from connectors.kit.graphql import Inner, completed
from connectors.kit.paging import IdKeyset
from connectors.kit.rest import Enrich
from connectors.kit.row_map import RowMap
from connectors.kit.session import checked
from connectors.kit.windows import Windows
from connectors.records import IdentifierKind
from connectors.shopify import mapping, queries
from connectors.shopify.queries import between, equal, met, number
from connectors.shopify.session import OAUTH, READING, Shop, asked, signed_in

__all__ = ["CONNECTOR"]

# Searches find what changed after some seconds, seldom after minutes.
_LAG = timedelta(minutes=5)
_WINDOWS = Windows(cap=2_000, start=datetime(2006, 1, 1, tzinfo=UTC), width=None, hard=False)
_IDS_MOST = 250


@dataclass(frozen=True, slots=True)
class Kind:
    """One list that is a stream: `field` holds its rows, `changed` is the field a search knows their change by."""

    name: str
    title: str
    field: str
    document: str
    most: int
    map: RowMap
    changed: str = "updated_at"
    at: str = "updatedAt"
    where: str = ""
    enrich: Enrich | None = None


def _asked(kind: Kind, want: Want, where: str = "") -> Call:
    above = want.place.params.get("above")
    # Bounds, and what is above: each condition holds for all rows where it is not there.
    search = met(
        kind.where,
        where,
        between(kind.changed, want.since, want.until),
        f"id:>{number(str(above))}" if above else "",
    )
    return asked(kind.document, kind.title, first=want.place.params["first"], query=search)


def _rest(kind: Kind) -> Rest:
    return Rest(
        name=kind.name,
        title=kind.title,
        request=partial(_asked, kind),
        rows=("data", kind.field, "nodes"),
        row_id=("id",),
        map=kind.map,
        paging=IdKeyset(("id",), size_param="first"),
        cursor=TimeCursor((kind.at,), ordered=False, overlap=_LAG),
        windows=_WINDOWS,
        most=kind.most,
        enrich=kind.enrich,
    )


_LINES = Inner(
    "lineItems",
    lambda order, cursor: asked(queries.LINES, "Orders", id=order, after=cursor),
    ("data", "order", "lineItems"),
)


def _whole_orders(session: Any, rows: Sequence[Any]) -> Sequence[Any]:
    """Orders with all of their lines, and with what came back where the app may see that."""
    whole = [completed(_LINES, session.http, row) for row in rows]
    wanted = [row["id"] for row in whole if row.get("returnStatus") not in (None, "NO_RETURN")]
    if not wanted or "read_returns" not in session.scopes():
        return whole
    answer = session.http.ask(asked(queries.RETURNS, "Returns", ids=wanted))
    found = {dig(one, ("id",)): dig(one, ("returns", "nodes")) for one in dig(answer.body, ("data", "nodes")) or ()}
    return [{**row, "returns": found.get(row["id"]) or ()} for row in whole]


CUSTOMERS = Kind("customers", "Customers", "customers", queries.CUSTOMERS, queries.CUSTOMERS_MOST, mapping.customer)
ORDERS = Kind("orders", "Orders", "orders", queries.ORDERS, queries.ORDERS_MOST, mapping.order, enrich=_whole_orders)
CHECKOUTS = Kind(
    "checkouts",
    "Abandoned checkouts",
    "abandonedCheckouts",
    queries.CHECKOUTS,
    queries.CHECKOUTS_MOST,
    mapping.checkout,
)
# Shopify keeps what happened for a year, and tells of a comment once, however it is edited later.
COMMENTS = Kind(
    "comments",
    "Comments",
    "events",
    queries.COMMENTS,
    queries.COMMENTS_MOST,
    mapping.comment,
    changed="created_at",
    at="createdAt",
    where=queries.COMMENTED,
)
_KINDS = (CUSTOMERS, ORDERS, CHECKOUTS, COMMENTS)
_RESTS = {kind.name: _rest(kind) for kind in _KINDS}


def _ids(kind: Kind) -> RestIds:
    document = queries.IDS[kind.name]

    def request(want: Want) -> Call:
        above = want.place.params.get("above")
        search = f"id:>{above}" if above else ""
        return asked(document, kind.title, first=want.place.params["first"], query=search)

    paging = IdKeyset(("legacyResourceId",), size_param="first")
    return RestIds(kind.title, request, ("data", kind.field, "nodes"), ("legacyResourceId",), paging, _IDS_MOST)


def _orders_there(session: Shop) -> Iterator[Sequence[str]] | None:
    """Nothing where only the last sixty days are shown: what is older is not shown, and not deleted."""
    return present(_ids(ORDERS))(session) if "read_all_orders" in session.scopes() else None


def _by(kind: Kind, field: str, value: str, want: Want) -> Call:
    return _asked(kind, want, equal(field, value))


def _orders_of(session: Shop, customer_id: str) -> Iterator[Found]:
    return lookup(_RESTS["orders"], partial(_by, ORDERS, "customer_id"))(session, customer_id)


def _people(field: str) -> Callable[[Shop, str], Iterator[Found]]:
    return history(lookup(_RESTS["customers"], partial(_by, CUSTOMERS, field)), [_orders_of])


def _by_email(session: Shop, value: str) -> Iterator[Found]:
    """The customer with the orders, and what a guest ordered with this address."""
    yield from _people("email")(session, value)
    yield from lookup(_RESTS["orders"], partial(_by, ORDERS, "email"))(session, value)


def _check(session: Shop) -> Sequence[str]:
    """What can be read of each stream; AskPerson where customers cannot be."""
    calls = (asked(kind.document, kind.title, first=1, query=kind.where) for kind in _KINDS)
    return [*checked(session.http, *calls), *_of_scopes(session.scopes())]


_WITHOUT: Mapping[str, str] = {
    "read_all_orders": "Orders of the last sixty days only: the app lacks the scope read_all_orders.",
    "read_returns": "Orders without what was sent back: the app lacks the scope read_returns.",
}


def _of_scopes(held: frozenset[str]) -> Sequence[str]:
    return [_WITHOUT[scope] for scope in READING if scope not in held and scope in _WITHOUT]


CONNECTOR = Connector(
    name="shopify",
    title="Shopify",
    about="Customers, orders, abandoned checkouts and comments of a Shopify shop.",
    settings=(
        Setting("shop", "Shop", SettingKind.URL, help="Its address, such as https://my-shop.myshopify.com."),
        Setting("token", "Access token", SettingKind.SECRET, required=False, help="Of the shop's own app."),
        Setting("client_id", "Client id", required=False, help="Of your app, instead of an access token."),
        Setting("client_secret", "Client secret", SettingKind.SECRET, required=False, help="Of the same app."),
    ),
    streams=(
        stream(_RESTS["customers"], _ids(CUSTOMERS)),
        replace(stream(_RESTS["orders"]), present=_orders_there),
        stream(_RESTS["checkouts"]),
        stream(_RESTS["comments"]),
    ),
    open=signed_in,
    check=_check,
    lookups={IdentifierKind.PHONE: _people("phone"), IdentifierKind.EMAIL: _by_email},
    oauth=OAUTH,
    group=Group.ORDERS,
)
