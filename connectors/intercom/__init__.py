"""Intercom: contacts as customers, conversations with what was said in them, calls among them, and tickets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Any

from connectors.intercom.mapping import Row, conversation, customer, spoken, ticket
from connectors.kit.calls import Call
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Connector, Group, Setting, SettingKind, Surroundings
from connectors.kit.digging import dig
from connectors.kit.fetch import Rest, RestIds, Want, history, lookup, stream
from connectors.kit.http import Http
from connectors.kit.paging import NextToken
from connectors.kit.phones import national_digits
from connectors.kit.rate import Ceiling, Pace
from connectors.kit.session import or_why_not
from connectors.kit.verdicts import advised
from connectors.records import IdentifierKind, Message

__all__ = ["CONNECTOR"]

API = "https://api.intercom.io"
# Each answer is shaped by the version that is asked for, or else by what is set for the app, which may change.
_VERSION = "2.15"
# "Pagination": a hundred and fifty rows a page at most. "Search": a filter by time counts whole days, in the time zone
# of the workspace, and those after or before the day of its value alone; a day may lie two off ours.
_MOST = 150
_DAYS = timedelta(days=2)
# What was written is found by a search minutes later.
_LAG = timedelta(minutes=15)
_PAGES = NextToken(("pages", "next", "starting_after"), "starting_after", "per_page")
# "Rate limiting": ten thousand calls a minute and app, given out in stretches of ten seconds.
_PACE = Pace(start=8, burst=8, ceilings=(Ceiling(1_666, 10.0),))
# "List calls with transcripts" takes twenty conversations.
_CALLS = 20
_PHONED = frozenset({"phone_call", "phone_switch"})
_SHORT = 5
_REFUSED = (
    "Enter the access token of your app again: Developer Hub, your app, Authentication. Check its region as well."
)
_CLOSED = "Allow the app to read this in Intercom's Developer Hub, under Authentication, then try again."
_judge = advised({401: _REFUSED, 403: _CLOSED})


@dataclass(frozen=True, slots=True)
class Intercom:
    """A signed-in session."""

    http: Http
    surroundings: Surroundings


def _filter(field: str, operator: str, value: object) -> Row:
    return {"field": field, "operator": operator, "value": value}


def _search(what: str, filters: Sequence[Row], want: Want, operator: str = "AND") -> Call:
    """Rows that meet the filters, those that changed first at the front."""
    body = {
        "query": {"operator": operator, "value": list(filters)},
        "pagination": dict(want.place.params),
        "sort": {"field": "updated_at", "order": "ascending"},
    }
    return Call(f"/{what}/search", "POST", body=body)


def _changed(what: str, want: Want) -> Call:
    since = int((want.since - _DAYS).timestamp()) if want.since else 0
    return _search(what, [_filter("updated_at", ">", since)], want)


def _with_parts(session: Any, rows: Sequence[Any]) -> Sequence[Any]:
    """Each conversation with its parts, which no list has, and with its calls."""
    full = [{**row, **_whole(session, str(row["id"]))} if row.get("id") else row for row in rows]
    phoned = [str(row["id"]) for row in full if row.get("id") and dig(row, ("source", "type")) in _PHONED]
    calls: dict[str, list[Row]] = {}
    for start in range(0, len(phoned), _CALLS):
        body = {"conversation_ids": phoned[start : start + _CALLS]}
        asked = Call("/calls/search", "POST", body=body, about=CONVERSATIONS.title)
        for one in dig(session.http.ask(asked).body, ("data",)) or ():
            calls.setdefault(str(one.get("conversation_id")), []).append(one)
    return [{**row, "calls": calls.get(str(row.get("id")), [])} for row in full]


def _whole(session: Intercom, number: str) -> Row:
    """What a conversation has beside what a list tells; nothing where it was deleted meanwhile."""
    path, values = "/conversations/{conversation}", {"conversation": number}
    asked = Call(path, values=values, about=CONVERSATIONS.title, may_be_missing=True)
    body = session.http.ask(asked).body or {}
    return {name: body[name] for name in ("conversation_parts", "source", "created_at") if name in body}


def transcript(session: Intercom, source_id: str) -> Sequence[Message]:
    """What was said in one conversation, oldest first."""
    row = _whole(session, source_id)
    return spoken(row, session.surroundings) if row else []


CONTACTS = Rest(
    name="customers",
    title="Contacts",
    request=partial(_changed, "contacts"),
    rows=("data",),
    row_id=("id",),
    map=customer,
    paging=_PAGES,
    cursor=TimeCursor(("updated_at",), overlap=_LAG),
    most=_MOST,
    coarse=True,
)
CONVERSATIONS = replace(
    CONTACTS,
    name="conversations",
    title="Conversations",
    request=partial(_changed, "conversations"),
    rows=("conversations",),
    map=conversation,
    enrich=_with_parts,
)
TICKETS = replace(
    CONTACTS, name="tickets", title="Tickets", request=partial(_changed, "tickets"), rows=("tickets",), map=ticket
)


def _list(rest: Rest, path: str) -> RestIds:
    """Who and what exists: a lead that was merged into a user is not there any more."""
    return RestIds(rest.title, lambda want: Call(path, query=want.place.params), rest.rows, ("id",), _PAGES, _MOST)


def _all_tickets(want: Want) -> Call:
    return _search("tickets", [_filter("created_at", ">", 0)], want)


def _by_phone(number: str, want: Want) -> Call | None:
    """The number as we write it, or whatever ends with its digits."""
    digits = national_digits(number)
    if len(digits) < _SHORT:
        return None
    return _search("contacts", [_filter("phone", "=", number), _filter("phone", "$", digits)], want, "OR")


def _by_email(email: str, want: Want) -> Call:
    return _search("contacts", [_filter("email", "=", email)], want)


def _theirs(what: str, contact: str, want: Want) -> Call:
    return _search(what, [_filter("contact_ids", "=", contact)], want)


_HISTORY = (
    lookup(CONVERSATIONS, partial(_theirs, "conversations")),
    lookup(TICKETS, partial(_theirs, "tickets")),
)


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Intercom]:
    """With the access token of an app of the workspace's own."""
    sign = {"Authorization": f"Bearer {secrets['token'].strip()}", "Intercom-Version": _VERSION}
    url = settings["url"].strip() or API
    with Http(url, "Intercom", around, signer=lambda: sign, judge=_judge, pace=_PACE) as http:
        yield Intercom(http, around)


def _check(session: Intercom) -> Sequence[str]:
    """Contacts must be readable; of the rest it is said what is."""
    others = (CONVERSATIONS, TICKETS)
    return [_told(session, CONTACTS), *(or_why_not(rest.title, partial(_told, session, rest)) for rest in others)]


def _told(session: Intercom, rest: Rest) -> str:
    call = replace(rest.request(Want(_PAGES.first(1), 1)), about=rest.title)
    total = dig(session.http.ask(call).body, ("total_count",))
    return f"{rest.title}: {total}"


CONNECTOR = Connector(
    name="intercom",
    title="Intercom",
    about="Contacts, conversations with what was said in them, calls and tickets from Intercom.",
    settings=(
        Setting("token", "Access token", SettingKind.SECRET, help="Of an app of your own: Developer Hub."),
        Setting("url", "Address", SettingKind.URL, required=False, default=API, help="Of your workspace's region."),
    ),
    streams=(
        stream(CONTACTS, _list(CONTACTS, "/contacts")),
        stream(CONVERSATIONS, _list(CONVERSATIONS, "/conversations"), transcript),
        stream(TICKETS, RestIds(TICKETS.title, _all_tickets, ("tickets",), ("id",), _PAGES, _MOST)),
    ),
    open=signed_in,
    check=_check,
    lookups={
        IdentifierKind.PHONE: history(lookup(CONTACTS, _by_phone), _HISTORY),
        IdentifierKind.EMAIL: history(lookup(CONTACTS, _by_email), _HISTORY),
    },
    group=Group.CHATS,
)
