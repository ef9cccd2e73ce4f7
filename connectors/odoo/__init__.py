"""Odoo 19 and later over its JSON-2 interface: partners, sales orders, helpdesk tickets, messages and calls."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from connectors.kit.calls import Call, Judgement, Meaning
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Connector, Group, Setting, SettingKind, Surroundings
from connectors.kit.fetch import Rest, RestIds, Want, history, lookup, stream
from connectors.kit.http import Http
from connectors.kit.paging import IdKeyset
from connectors.kit.phones import like_pattern
from connectors.kit.rate import Pace
from connectors.kit.session import or_why_not
from connectors.kit.windows import Windows
from connectors.odoo.mapping import Row, call, customer, message, order, ticket
from connectors.records import IdentifierKind, Record

__all__ = ["CONNECTOR"]

_PAGE, _IDS = 500, 5_000
# Odoo shows whole seconds of times it keeps to the microsecond, so that no row can be asked for from just after
# another one's time: rows of a stretch of time are read upwards by id instead.
_WINDOWS = Windows(cap=10**9, start=datetime(2005, 1, 1, tzinfo=UTC), hard=False)
# A row has the time its transaction began, and is seen when that ends.
_LATE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Odoo:
    """A session with one database."""

    http: Http
    surroundings: Surroundings


@dataclass(frozen=True, slots=True)
class Kind:
    """One model that is a stream: the rows that meet `where`, and which fields of them."""

    name: str
    title: str
    model: str
    fields: tuple[str, ...]
    map: Callable[[Row, Surroundings], Record]
    where: tuple[Any, ...] = ()
    complete: Callable[[Odoo, Sequence[Row]], Sequence[Row]] | None = None


def _ask(kind: Kind, want: Want, where: Sequence[Any]) -> Call:
    above = want.place.params.get("above")
    domain = [*kind.where, *where, *([["id", ">", int(above)]] if above else [])]
    body = {
        **{"domain": domain, "fields": [*kind.fields, "write_date"], "order": "id"},
        "limit": want.place.params["limit"],
        # Rows that were put out of use are there all the same.
        "context": {"active_test": False},
    }
    return Call("/json/2/{model}/search_read", "POST", {"model": kind.model}, body=body, about=kind.title)


def _changed(kind: Kind, want: Want) -> Call:
    bounds = ((">=", want.since), ("<", want.until))
    return _ask(kind, want, [["write_date", sign, _written(moment)] for sign, moment in bounds if moment is not None])


def _written(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}"


def _stamped(kind: Kind, session: Any, rows: Sequence[Row]) -> Sequence[Row]:
    """Rows whose change time says its zone, with what completes them."""
    full = [{**row, "write_date": f"{row['write_date']}Z"} for row in rows]
    return kind.complete(session, full) if kind.complete else full


def _rest(kind: Kind) -> Rest:
    return Rest(
        name=kind.name,
        title=kind.title,
        request=partial(_changed, kind),
        rows=(),
        row_id=("id",),
        map=kind.map,
        paging=IdKeyset(("id",)),
        cursor=TimeCursor(("write_date",), ordered=False, overlap=_LATE),
        windows=_WINDOWS,
        most=_PAGE,
        enrich=partial(_stamped, kind),
    )


def _listing(kind: Kind) -> RestIds:
    bare = Kind(kind.name, kind.title, kind.model, ("id",), kind.map, kind.where)
    return RestIds(kind.title, lambda want: _ask(bare, want, ()), (), ("id",), IdKeyset(("id",)), _IDS)


def _with_lines(session: Odoo, rows: Sequence[Row]) -> Sequence[Row]:
    """Each order with its lines, a page of orders at a time."""
    wanted = sorted({one for row in rows for one in row["order_line"]})
    body = {"ids": wanted, "fields": ["name", "product_uom_qty", "price_unit", "display_type"]}
    asked = Call("/json/2/sale.order.line/read", "POST", body=body, about="Orders")
    found = session.http.ask(asked).body if wanted else []
    lines = {one["id"]: one for one in found}
    return [{**row, "lines": [lines[one] for one in row["order_line"] if one in lines]} for row in rows]


_SPOKEN = ("message_type", "in", ["email", "email_outgoing", "comment"])
_PLACES = ("model", "in", ["res.partner", "sale.order", "crm.lead", "helpdesk.ticket"])
PARTNERS = Kind(
    "customers",
    "Partners",
    "res.partner",
    (
        *("name", "ref", "phone", "email", "street", "street2", "zip", "city", "state_id", "country_code"),
        *("active", "function", "commercial_company_name", "create_date", "lang", "tz"),
    ),
    customer,
    # Not the company's own people.
    (["partner_share", "=", True],),
)
_ORDERED = (
    "name",
    "date_order",
    "state",
    "amount_total",
    "currency_id",
    "partner_id",
    "order_line",
    "client_order_ref",
)
ORDERS = Kind("orders", "Orders", "sale.order", _ORDERED, order, complete=_with_lines)
_TICKET = ("name", "description", "partner_id", "stage_id", "user_id", "team_id", "create_date", "close_date")
TICKETS = Kind("tickets", "Tickets", "helpdesk.ticket", _TICKET, ticket)
_SAID = (
    *("message_type", "model", "res_id", "date", "author_id", "partner_ids"),
    *("is_internal", "subject", "record_name", "body"),
)
MESSAGES = Kind("messages", "Messages", "mail.message", _SAID, message, (list(_SPOKEN), list(_PLACES)))
_CALLED = ("phone_number", "direction", "state", "start_date", "end_date", "create_date", "partner_id", "user_id")
CALLS = Kind("calls", "Calls", "voip.call", _CALLED, call)
_OTHERS = (ORDERS, TICKETS, MESSAGES, CALLS)
_RESTS = {kind.name: _rest(kind) for kind in (PARTNERS, *_OTHERS)}
_PEOPLE = _RESTS[PARTNERS.name]


def _by_phone(number: str, want: Want) -> Call:
    return _ask(PARTNERS, want, [["phone", "=ilike", like_pattern(number)]])


def _by_email(email: str, want: Want) -> Call:
    return _ask(PARTNERS, want, [["email_normalized", "=", email]])


def _of(kind: Kind, field: str) -> Any:
    """What belongs to one partner."""
    return lookup(_RESTS[kind.name], lambda partner, want: _ask(kind, want, [[field, "=", int(partner)]]))


def _said_with(partner: str, want: Want) -> Call:
    """What they wrote, what was written to them, and what was noted at them."""
    at = ["&", ["model", "=", "res.partner"], ["res_id", "=", int(partner)]]
    written = [["author_id", "=", int(partner)], ["partner_ids", "in", [int(partner)]]]
    return _ask(MESSAGES, want, ["|", *at, "|", *written])


_HISTORY = (
    *(_of(kind, "partner_id") for kind in (CALLS, TICKETS, ORDERS)),
    lookup(_RESTS[MESSAGES.name], _said_with),
)


def judged(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
    """A model that is not there belongs to an app that is not installed. Odoo's own words may hold values."""
    if status == 404 and isinstance(body, dict) and "name" in body:
        return Judgement(Meaning.FORBIDDEN, advice="Install the app it belongs to in Odoo, or do without it.")
    return None


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Odoo]:
    """By an API key, which every call bears."""
    signed = {"Authorization": f"bearer {secrets.get('key', '').strip()}"}
    if database := settings.get("database", "").strip():
        signed["X-Odoo-Database"] = database
    url = settings["url"].strip()
    with Http(url, "Odoo", around, signer=lambda: signed, judge=judged, pace=Pace(start=20, burst=20)) as http:
        yield Odoo(http, around)


def _check(session: Odoo) -> Sequence[str]:
    return [_told(session, PARTNERS), *(or_why_not(kind.title, partial(_told, session, kind)) for kind in _OTHERS)]


def _told(session: Odoo, kind: Kind) -> str:
    body = {"domain": list(kind.where), "context": {"active_test": False}}
    call = Call("/json/2/{model}/search_count", "POST", {"model": kind.model}, body=body, about=kind.title)
    return f"{kind.title}: {int(session.http.ask(call).body)}"


CONNECTOR = Connector(
    name="odoo",
    title="Odoo",
    about="Partners, sales orders, helpdesk tickets, messages and calls from Odoo 19 or later.",
    settings=(
        Setting("url", "Address", SettingKind.URL, help="Such as https://company.odoo.com."),
        Setting("database", "Database", required=False, help="Where the address serves more than one."),
        Setting("key", "API key", SettingKind.SECRET, help="Of a user, made in their preferences."),
    ),
    streams=tuple(stream(_RESTS[kind.name], _listing(kind)) for kind in (PARTNERS, *_OTHERS)),
    open=signed_in,
    check=_check,
    lookups={
        IdentifierKind.PHONE: history(lookup(_PEOPLE, _by_phone), _HISTORY),
        IdentifierKind.EMAIL: history(lookup(_PEOPLE, _by_email), _HISTORY),
    },
    group=Group.CRM,
)
