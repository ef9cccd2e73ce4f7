"""Medusa 2: customers, orders with what was shipped and refunded, and returns, over its Admin API.

When an order is paid, other tables change than its own, and its time (`updated_at`) stays where it was; so it does with
a customer's addresses and groups (seen on a running Medusa 2.21). Orders that are under way are therefore read again
with each pull; addresses are those of when the customer last changed, or was looked up.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC
from typing import Any
from urllib.parse import urlsplit

from connectors.kit.calls import Call, Query
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Connector, Found, Group, Setting, SettingKind, Stream, Surroundings
from connectors.kit.digging import dig
from connectors.kit.errors import AskPerson
from connectors.kit.fetch import Rest, RestIds, Want, history, lookup, stream
from connectors.kit.http import Http
from connectors.kit.paging import Offset
from connectors.kit.parse import text_of
from connectors.kit.phones import like_pattern, same_number
from connectors.kit.rate import Pace
from connectors.kit.session import checked
from connectors.kit.under_way import followed
from connectors.kit.verdicts import advised
from connectors.medusa import mapping
from connectors.medusa.mapping import Row
from connectors.records import CustomerRecord, IdentifierKind, OrderRecord

__all__ = ["CONNECTOR"]

_MOST = 100
# Rows come in order of change, each page as the first since the newest row that came.
_PAGES = Offset(shifts=True)
_IDS = Offset()
# A list shows few fields unless each is asked for ("Select Fields and Relations"); one with a star is all of another.
_CUSTOMER = "id,email,first_name,last_name,company_name,phone,has_account,created_at,updated_at,*addresses,*groups"
_ORDER = (
    "id,display_id,status,email,currency_code,customer_id,total,payment_status,fulfillment_status,created_at,updated_at,"
    "canceled_at,*items,*shipping_address,*billing_address,*fulfillments,fulfillments.labels.tracking_number,"
    "*payment_collections.payments,*payment_collections.payments.refunds"
)
_RETURN = "id,display_id,status,order_id,refund_amount,created_at,updated_at,received_at,canceled_at,*items"
_BOUGHT = "id,display_id,customer_id,email"
# Of more values of one parameter than this the server's reader of addresses makes no list.
_AT_ONCE = 20
_judge = advised({401: "Enter the API key again, or the e-mail and the password of an administrator."})


@dataclass(frozen=True, slots=True)
class Medusa:
    """A signed-in session."""

    http: Http
    surroundings: Surroundings


def _with_orders(session: Any, rows: Sequence[Any]) -> Sequence[Any]:
    """Returns with the number and the customer of their order, where this account may read orders."""
    ids = sorted({text_of(row.get("order_id")) for row in rows} - {""})
    found: dict[str, Any] = {}
    try:
        for start in range(0, len(ids), _AT_ONCE):
            query: Query = {"id": ids[start : start + _AT_ONCE], "fields": _BOUGHT, "limit": _AT_ONCE}
            answer = session.http.ask(Call("/admin/orders", query=query, about="Orders"))
            found |= {text_of(one.get("id")): one for one in dig(answer.body, ("orders",)) or ()}
    except AskPerson:
        return rows
    return [{**row, "bought": found.get(text_of(row.get("order_id")))} for row in rows]


@dataclass(frozen=True, slots=True)
class Kind:
    """One list: its path is its name, and so is the field that holds its rows."""

    title: str
    path: str
    fields: str


def _asked(kind: Kind, want: Want, more: Row | None = None, fields: str = "") -> Call:
    bounds = {"updated_at[$gte]": want.since, "updated_at[$lt]": want.until}
    changed = {name: at.astimezone(UTC).isoformat() for name, at in bounds.items() if at is not None}
    query = {**want.place.params, "order": "updated_at", "fields": fields or kind.fields, **changed, **(more or {})}
    return Call(f"/admin/{kind.path}", query=query, about=kind.title)


def _rest(kind: Kind, map: Any, enrich: Any = None) -> Rest:
    return Rest(
        name=kind.path,
        title=kind.title,
        request=lambda want: _asked(kind, want),
        rows=(kind.path,),
        row_id=("id",),
        map=map,
        paging=_PAGES,
        cursor=TimeCursor(("updated_at",)),
        total=("count",),
        most=_MOST,
        enrich=enrich,
    )


_PEOPLE = Kind("Customers", "customers", _CUSTOMER)
_SALES = Kind("Orders", "orders", _ORDER)
_BACK = Kind("Returns", "returns", _RETURN)
CUSTOMERS = _rest(_PEOPLE, mapping.customer)
ORDERS = _rest(_SALES, mapping.order)
RETURNS = _rest(_BACK, mapping.returned, _with_orders)


def _ids(kind: Kind) -> RestIds:
    first = {"order": "id"}
    return RestIds(kind.title, lambda want: _asked(kind, want, first, "id"), (kind.path,), ("id",), _IDS, _MOST)


def _of(ids: Sequence[str]) -> Stream:
    """These orders, whenever they changed."""
    return stream(
        replace(ORDERS, request=lambda want: _asked(_SALES, want, {"id": list(ids)}), cursor=None, paging=_IDS)
    )


def _done(made: OrderRecord) -> bool:
    return made.cancelled or any(event.kind == "delivered" for event in made.events)


def _orders_of(session: Medusa, customer_id: str) -> Iterator[Found]:
    yield from lookup(ORDERS, lambda value, want: _asked(_SALES, want, {"customer_id": value}), _IDS)(
        session, customer_id
    )


def _found(asks: Callable[[str], str], kind: IdentifierKind, same: Callable[[str, str, str], bool]) -> Any:
    """A search goes through names and parts of addresses, too: of what it finds, those are kept that are meant."""
    search = lookup(CUSTOMERS, lambda value, want: _asked(_PEOPLE, want, {"q": asks(value)}), _IDS)

    def find(session: Medusa, value: str) -> Iterator[Found]:
        region = session.surroundings.region
        for part in search(session, value):
            meant = [
                one
                for one in part.records
                if isinstance(one, CustomerRecord)
                and any(way.kind is kind and same(way.value, value, region) for way in one.identifiers)
            ]
            if meant:
                yield replace(part, records=meant)

    return history(find, [_orders_of])


def _digits(number: str) -> str:
    """A search is a pattern of the database: the digits of a number, with anything between them."""
    return like_pattern(number).strip("%")


def _same_email(written: str, email: str, _: str) -> bool:
    return written.casefold() == email.casefold()


class _Token:
    """The token of an administrator who signs in with a password; it ends after a day."""

    def __init__(self, settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> None:
        self._url = settings["url"].strip()
        self._said = {"email": settings.get("user", "").strip(), "password": secrets.get("password", "")}
        self._around = around
        self._held = ""

    def sign(self) -> Mapping[str, str]:
        """The header of a call; signs in where nobody is."""
        if not self._held:
            call = Call("/auth/user/emailpass", "POST", body=self._said, about="the sign-in", signed=False)
            with Http(self._url, "Medusa", self._around, judge=_judge) as http:
                self._held = text_of(dig(http.ask(call).body, ("token",)))
        return {"Authorization": f"Bearer {self._held}"}

    def renew(self) -> bool:
        """Sign in anew with the next call."""
        self._held = ""
        return True


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Medusa]:
    """With a secret API key or as an administrator; AskPerson where either would travel in the open."""
    url, key = settings["url"].strip(), secrets.get("api_key", "").strip()
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "::1", "localhost"):
        raise AskPerson("The address of Medusa does not begin with https.", "Without it the key would be read.")
    if not key and not (settings.get("user", "").strip() and secrets.get("password")):
        advice = "Enter a secret API key, or the e-mail and the password of an administrator."
        raise AskPerson("Medusa is not signed in to.", advice)
    token = _Token(settings, secrets, around)
    # The server reads the key where a user name would stand ("Authentication", API token); its published description
    # has a header of its own for it.
    basic = f"Basic {base64.b64encode(f'{key}:'.encode()).decode()}"
    both = {"Authorization": basic, "x-medusa-access-token": key}
    sign, renew = (lambda: both, None) if key else (token.sign, token.renew)
    with Http(url, "Medusa", around, signer=sign, renew=renew, judge=_judge, pace=Pace(start=10, burst=10)) as http:
        yield Medusa(http, around)


def _check(session: Medusa) -> Sequence[str]:
    def first(kind: Kind) -> Call:
        return Call(f"/admin/{kind.path}", query={"limit": 1, "fields": "id"}, about=kind.title)

    return checked(session.http, *(first(kind) for kind in (_PEOPLE, _SALES, _BACK)))


CONNECTOR = Connector(
    name="medusa",
    title="Medusa",
    about="Customers, orders and returns of a Medusa shop.",
    settings=(
        Setting("url", "Address", SettingKind.URL, help="Of the server, such as https://shop.example."),
        Setting("api_key", "API key", SettingKind.SECRET, required=False, help="Settings > Secret API keys."),
        Setting("user", "E-mail", required=False, help="Of an administrator, where there is no key."),
        Setting("password", "Password", SettingKind.SECRET, required=False),
    ),
    streams=(
        stream(CUSTOMERS, _ids(_PEOPLE)),
        replace(stream(ORDERS, _ids(_SALES)), read=followed(stream(ORDERS), _of, _done, _AT_ONCE)),
        stream(RETURNS, _ids(_BACK)),
    ),
    open=signed_in,
    check=_check,
    lookups={
        IdentifierKind.PHONE: _found(_digits, IdentifierKind.PHONE, same_number),
        IdentifierKind.EMAIL: _found(str, IdentifierKind.EMAIL, _same_email),
    },
    group=Group.ORDERS,
)
