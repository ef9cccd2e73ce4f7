"""Salesforce: contacts, opportunities, orders, cases and what was said: tasks, events, e-mails of cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from connectors.kit.calls import Call, Judgement, Meaning
from connectors.kit.cursors import KeysetCursor
from connectors.kit.declare import Connector, Group, Setting, SettingKind, Surroundings
from connectors.kit.digging import dig
from connectors.kit.errors import OurBug
from connectors.kit.fetch import Rest, Want, history, lookup, stream
from connectors.kit.http import Http
from connectors.kit.oauth import SignedIn
from connectors.kit.oauth_words import OAuth
from connectors.kit.paging import Keyset
from connectors.kit.phones import like_pattern
from connectors.kit.rate import Pace
from connectors.kit.session import checked
from connectors.records import IdentifierKind, Record
from connectors.salesforce import mapping
from connectors.salesforce.mapping import Row, alive

__all__ = ["CONNECTOR"]

_VERSION = "v62.0"
_QUERY = f"/services/data/{_VERSION}/queryAll"
# Salesforce gives two thousand rows a page, fewer where rows are long.
_PAGE = 2_000
# A row is stamped when its transaction begins to write, and seen when that ends.
_LATE = timedelta(minutes=10)
OAUTH = OAuth(
    authorize="{login}/services/oauth2/authorize",
    token="{login}/services/oauth2/token",  # noqa: S106 - an address
    scopes=("api", "refresh_token"),
)
# Queries are made of this file's own names of fields; values in them are quoted.
_PRODUCTS = "(SELECT Quantity, UnitPrice, Product2.Name, Product2.ProductCode FROM "


@dataclass(frozen=True, slots=True)
class Salesforce:
    """A session with one org."""

    http: Http
    surroundings: Surroundings


@dataclass(frozen=True, slots=True)
class Kind:
    """One object that is a stream; `who` is the field that names the contact, `merges` says that it can be merged."""

    name: str
    title: str
    object: str
    fields: str
    map: Callable[[Row, Surroundings], Record]
    who: str = ""
    merges: bool = False


def _soql(kind: Kind, where: Sequence[str], size: object) -> Call:
    more = ", MasterRecordId" if kind.merges else ""
    asked = f"SELECT Id, IsDeleted, SystemModstamp{more}, {kind.fields} FROM {kind.object}"  # noqa: S608
    met = f" WHERE {' AND '.join(where)}" if where else ""
    order = f" ORDER BY SystemModstamp, Id LIMIT {size}"
    return Call(_QUERY, query={"q": f"{asked}{met}{order}"}, about=kind.title)


def _after(kind: Kind, want: Want) -> Call:
    return _soql(kind, _beyond(want), want.place.params["limit"])


def _beyond(want: Want) -> list[str]:
    if not want.after:
        return []
    at, last = _moment(want.after["at"]), want.after["id"]
    if not last:
        return [f"SystemModstamp >= {at}"]
    return [f"(SystemModstamp > {at} OR (SystemModstamp = {at} AND Id > '{_quoted(last)}'))"]


def _moment(at: datetime) -> str:
    utc = at.astimezone(UTC)
    return f"{utc:%Y-%m-%dT%H:%M:%S}.{utc.microsecond // 1000:03d}Z"


def _quoted(text: str) -> str:
    """A value inside quotes of a query."""
    return text.replace("\\", "\\\\").replace("'", "\\'")


def _of(kind: Kind, condition: str, value: str, want: Want) -> Call:
    where = ["IsDeleted = false", condition.format(_quoted(value)), *_beyond(want)]
    return _soql(kind, where, want.place.params["limit"])


def _rest(kind: Kind) -> Rest:
    return Rest(
        name=kind.name,
        title=kind.title,
        request=partial(_after, kind),
        rows=("records",),
        row_id=("Id",),
        map=alive(kind.map),
        paging=Keyset(),
        cursor=KeysetCursor(("SystemModstamp",), overlap=_LATE),
        most=_PAGE,
    )


CONTACTS = Kind(
    "customers",
    "Contacts",
    "Contact",
    "Name, FirstName, LastName, Email, Phone, MobilePhone, HomePhone, OtherPhone, Title, Birthdate, CreatedDate, "
    "MailingStreet, MailingPostalCode, MailingCity, MailingState, MailingCountry, Account.Name, Owner.Name",
    mapping.contact,
    merges=True,
)
OPPORTUNITIES = Kind(
    "opportunities",
    "Opportunities",
    "Opportunity",
    "Name, StageName, Amount, CloseDate, IsClosed, IsWon, ContactId, CreatedDate, "
    + _PRODUCTS
    + "OpportunityLineItems)",
    mapping.opportunity,
    who="ContactId",
)
ORDERS = Kind(
    "orders",
    "Orders",
    "Order",
    "OrderNumber, Status, TotalAmount, BillToContactId, CreatedDate, " + _PRODUCTS + "OrderItems)",
    mapping.order,
    who="BillToContactId",
)
CASES = Kind(
    "cases",
    "Cases",
    "Case",
    "CaseNumber, Subject, Description, Origin, Reason, Status, ContactId, CreatedDate, ClosedDate, Owner.Name",
    mapping.case,
    who="ContactId",
    merges=True,
)
TASKS = Kind(
    "tasks",
    "Tasks",
    "Task",
    "Subject, Description, TaskSubtype, CallType, CallDurationInSeconds, CallDisposition, Status, IsClosed, "
    "ActivityDate, CompletedDateTime, WhoId, WhatId, CreatedDate, Owner.Name",
    mapping.task,
    who="WhoId",
)
EVENTS = Kind(
    "events",
    "Events",
    "Event",
    "Subject, Description, StartDateTime, WhoId, WhatId, CreatedDate, Owner.Name",
    mapping.event,
    who="WhoId",
)
EMAILS = Kind(
    "emails",
    "E-mails",
    "EmailMessage",
    "Incoming, FromAddress, FromName, ToAddress, Subject, TextBody, MessageDate, ParentId, CreatedDate",
    mapping.email,
)
_OTHERS = (CASES, TASKS, EVENTS, EMAILS, OPPORTUNITIES, ORDERS)
_RESTS = {kind.name: _rest(kind) for kind in (CONTACTS, *_OTHERS)}
_PEOPLE = _RESTS[CONTACTS.name]


def _by_phone(number: str, want: Want) -> Call:
    fields = ("Phone", "MobilePhone", "HomePhone", "OtherPhone")
    either = " OR ".join(one + " LIKE '{0}'" for one in fields)
    return _of(CONTACTS, "(" + either + ")", like_pattern(number), want)


def _by_email(email: str, want: Want) -> Call:
    return _of(CONTACTS, "Email = '{}'", email, want)


_HISTORY = tuple(lookup(_RESTS[kind.name], partial(_of, kind, f"{kind.who} = '{{}}'")) for kind in _OTHERS if kind.who)


def judged(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
    """Refusals are lists of one. Their messages hold the query, so none is passed on."""
    code = str(dig(body, (0, "errorCode")) or "")
    if code == "REQUEST_LIMIT_EXCEEDED":
        # The limit of a day runs over the last twenty-four hours, so some of it comes back all the time.
        return Judgement(Meaning.TOO_MANY, after=900.0, title="Salesforce's limit of calls a day is used up.")
    if code in ("INVALID_TYPE", "INSUFFICIENT_ACCESS", "API_DISABLED_FOR_ORG", "INVALID_FIELD"):
        advice = "Let the user's profile read this object with its fields and use the API, or do without it."
        return Judgement(Meaning.FORBIDDEN, advice=advice)
    return None


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Salesforce]:
    """By what the browser brought, which names the org's own address too."""
    signed = SignedIn(OAUTH, "Salesforce", settings, secrets, around)
    address = signed.tokens.more.get("instance_url", "")
    if not address:
        raise OurBug("Salesforce's sign-in named no address.", "Sign in with the browser again, and report this.")
    pace = Pace(start=10, burst=10)
    with Http(address, "Salesforce", around, signer=signed.sign, renew=signed.renew, judge=judged, pace=pace) as http:
        yield Salesforce(http, around)


def _check(session: Salesforce) -> Sequence[str]:
    return checked(session.http, *(_soql(kind, (), 1) for kind in (CONTACTS, *_OTHERS)))


CONNECTOR = Connector(
    name="salesforce",
    title="Salesforce",
    about="Contacts, opportunities, orders, cases, tasks, events and e-mails from Salesforce.",
    settings=(
        Setting(
            "login",
            "Sign-in address",
            SettingKind.URL,
            required=False,
            default="https://login.salesforce.com",
            help="That of your own domain, or https://test.salesforce.com for a sandbox.",
        ),
        Setting("client_id", "Consumer key", help="Of your connected app, to sign in with the browser."),
        Setting("client_secret", "Consumer secret", SettingKind.SECRET, required=False, help="Where the app wants it."),
    ),
    streams=tuple(stream(_RESTS[kind.name]) for kind in (CONTACTS, *_OTHERS)),
    open=signed_in,
    check=_check,
    lookups={
        IdentifierKind.PHONE: history(lookup(_PEOPLE, _by_phone), _HISTORY),
        IdentifierKind.EMAIL: history(lookup(_PEOPLE, _by_email), _HISTORY),
    },
    oauth=OAUTH,
    group=Group.CRM,
)
