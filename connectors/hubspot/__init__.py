"""HubSpot: contacts as customers, deals and orders, and all that was said: tickets, calls, e-mails, chats, notes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from connectors.hubspot import chats
from connectors.hubspot.asking import Kind, ids, of_contact, rest, search
from connectors.hubspot.kinds import EVERY
from connectors.hubspot.people import CONTACTS
from connectors.hubspot.sales import DEALS, ORDERS
from connectors.hubspot.session import API, OAUTH, HubSpot, signed_in
from connectors.kit.calls import Call
from connectors.kit.declare import Connector, Group, Setting, SettingKind
from connectors.kit.fetch import Rest, Want, history, lookup, stream
from connectors.kit.paging import Place
from connectors.kit.phones import national_digits
from connectors.kit.session import or_why_not
from connectors.records import IdentifierKind

__all__ = ["CONNECTOR"]

_KINDS = (CONTACTS, DEALS, ORDERS, *EVERY)
_RESTS = {kind.name: rest(kind) for kind in _KINDS}
_PEOPLE = _RESTS[CONTACTS.name]
_SHORT = 5


def _by_phone(number: str, want: Want) -> Call | None:
    """HubSpot keeps searchable numbers without their country, whatever was typed."""
    digits = national_digits(number)
    if len(digits) < _SHORT:
        return None
    names = ("hs_searchable_calculated_phone_number", "hs_searchable_calculated_mobile_number")
    return search(CONTACTS, want, [[_filter(name, "CONTAINS_TOKEN", f"*{digits}")] for name in names])


def _by_email(email: str, want: Want) -> Call:
    first, others = _filter("email", "EQ", email), _filter("hs_additional_emails", "CONTAINS_TOKEN", email)
    return search(CONTACTS, want, [[first], [others]])


def _filter(name: str, operator: str, value: str) -> dict[str, str]:
    return {"propertyName": name, "operator": operator, "value": value}


# What somebody who is on the line may mean comes first.
_HISTORY = (
    *(lookup(_RESTS[kind.name], of_contact(kind)) for kind in (*EVERY, DEALS, ORDERS)),
    lookup(chats.CHATS, chats.of_contact),
)


def _check(session: HubSpot) -> Sequence[str]:
    """Contacts must be readable; of the rest it is said what is."""
    others = (*(_RESTS[kind.name] for kind in _KINDS[1:]), chats.CHATS)
    return [_told(session, _PEOPLE), *(or_why_not(one.title, partial(_told, session, one)) for one in others)]


def _told(session: HubSpot, one: Rest) -> str:
    body = session.http.ask(_first(one)).body
    total = body.get("total") if isinstance(body, dict) else None
    return f"{one.title}: {total}" if isinstance(total, int) else f"{one.title} can be read."


def _first(one: Rest) -> Call:
    call = one.request(Want(Place({"limit": 1}), 1))
    return Call(call.path, call.method, query=call.query, body=call.body, about=one.title, lane=call.lane)


def _kind(kind: Kind) -> Rest:
    return _RESTS[kind.name]


CONNECTOR = Connector(
    name="hubspot",
    title="HubSpot",
    about="Contacts, deals, orders, tickets, calls, e-mails, meetings, notes, tasks and chats from HubSpot.",
    settings=(
        Setting(
            "token",
            "Access token",
            SettingKind.SECRET,
            required=False,
            help="Of a private app of your account; or sign in with the browser.",
        ),
        Setting("client_id", "Client id", required=False, help="Of your app, to sign in with the browser."),
        Setting("client_secret", "Client secret", SettingKind.SECRET, required=False, help="Of the same app."),
        Setting("url", "Address", SettingKind.URL, required=False, default=API, help="Of HubSpot's interface."),
    ),
    streams=(
        *(stream(_kind(kind), ids(kind)) for kind in _KINDS),
        stream(chats.CHATS, chats.IDS, chats.transcript),
    ),
    open=signed_in,
    check=_check,
    lookups={
        IdentifierKind.PHONE: history(lookup(_PEOPLE, _by_phone), _HISTORY),
        IdentifierKind.EMAIL: history(lookup(_PEOPLE, _by_email), _HISTORY),
    },
    oauth=OAUTH,
    group=Group.CRM,
)
