"""RingCentral: the company's call log with the legs of each call, text messages and voicemail, and an address book.

By RingCentral's pages on the call log, its synchronisation, the message store, authentication and rate limits: the call
log is of the heavy group, ten calls a minute, and whoever asks during a penalty begins it anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from typing import Any

from connectors.kit.calls import Call, Judgement, Meaning
from connectors.kit.cursors import TimeCursor, TokenCursor
from connectors.kit.declare import Connector, Found, Group, Setting, SettingKind, Surroundings
from connectors.kit.digging import dig
from connectors.kit.errors import AskPerson
from connectors.kit.fetch import Rest, RestIds, Want, lookup, parted, stream
from connectors.kit.http import Http
from connectors.kit.oauth import OwnApp, SignedIn
from connectors.kit.oauth_words import SIGNED_IN, OAuth
from connectors.kit.paging import NextLink, NextToken
from connectors.kit.parse import text_of
from connectors.kit.rate import Ceiling, Pace, RateHeaders
from connectors.kit.windows import FAR, Windows
from connectors.records import IdentifierKind
from connectors.ringcentral.mapping import call, contact, message

__all__ = ["CONNECTOR"]

API = "https://platform.ringcentral.com"
OAUTH = OAuth(authorize="{url}/restapi/oauth/authorize", token="{url}/restapi/oauth/token")  # noqa: S106 - addresses
_BY_SECRET = replace(OAUTH, basic=True)
_ASSERTION = "urn:ietf:params:oauth:grant-type:jwt-bearer"
_LOG, _SYNC = "/restapi/v1.0/account/~/call-log", "/restapi/v1.0/account/~/call-log-sync"
_CONTACTS = "/restapi/v1.0/account/~/extension/~/address-book/contact"
_STORE = "/restapi/v1.0/account/~/extension/{mailbox}/message-store"
# Of a call log with its legs so many rows come at most; a synchronisation brings no more either.
_MOST = 250
# The call log is kept for ninety days.
_KEPT = timedelta(days=95)
_WINDOWS = Windows(cap=1_000_000_000, start=_KEPT, width=timedelta(days=3), hard=False)
_SETTLING = timedelta(days=1)
_PAGES = NextLink(("navigation", "nextPage", "uri"), "perPage")
_PACE = Pace(
    start=2,
    burst=5,
    headers=(RateHeaders("x-rate-limit-remaining", "x-rate-limit-window"),),
    lanes={"heavy": (Ceiling(10, 60.0),), "medium": (Ceiling(40, 60.0),)},
)
# "Error codes" of the call log: it is not the app (CMN-401) but whoever signed in that may not; the sync token ended.
_NOT_THIS_PERSON, _RESET = "CMN-408", "CLG-10"
# Where no header tells the length of a penalty.
_PENALTY = 60.0
_ADVICE = "Enter a JWT and the client id and secret of your app, or sign in with the browser: desk source sign-in."


@dataclass(frozen=True, slots=True)
class RingCentral:
    """A signed-in session; `mailboxes` are ids of extensions, "~" is that of whoever signed in."""

    http: Http
    surroundings: Surroundings
    mailboxes: Sequence[str]


def _plain(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.000Z}"


def _between(want: Want) -> Mapping[str, str]:
    """Without a beginning RingCentral answers for the last day only."""
    since = {"dateFrom": _plain(want.since)} if want.since else {}
    return {**since, **({"dateTo": _plain(want.until)} if want.until and want.until < FAR else {})}


def _begun(want: Want) -> Call:
    query = {**want.place.params, **_between(want), "view": "Detailed", "type": "Voice"}
    return Call(_LOG, query=query, lane="heavy")


def _changed(want: Want) -> Call:
    """The first time what lies a day back; then whatever changed since the token."""
    size = want.place.params["recordCount"]
    token = want.place.params.get("syncToken") or want.token
    query = {"syncType": "ISync", "syncToken": token} if token else {"syncType": "FSync", "recordCount": size}
    return Call(_SYNC, query={**query, "view": "Detailed"}, lane="heavy", may_be_missing=True)


BEGUN = Rest(
    name="calls",
    title="Calls",
    request=_begun,
    rows=("records",),
    row_id=("id",),
    map=call,
    paging=_PAGES,
    # Newest first: only a stretch of days that was read to its end can be resumed after.
    cursor=TimeCursor(("startTime",), ordered=False, overlap=_SETTLING),
    windows=_WINDOWS,
    most=_MOST,
)
# What becomes of a call later (a transfer, a recording, a deletion) is told by the synchronisation alone.
CHANGED = replace(
    BEGUN,
    request=_changed,
    paging=NextToken(("syncInfo", "syncToken"), "syncToken", "recordCount", until_empty=True),
    cursor=TokenCursor(("syncInfo", "syncToken")),
    windows=None,
)
# The token is fetched first: what changes while the log is read for the first time is told by it the next time.
_PARTS = {"changed": CHANGED, "begun": BEGUN}


def _book(want: Want, more: Mapping[str, str] | None = None) -> Call:
    return Call(_CONTACTS, query={**want.place.params, **(more or {})}, lane="heavy")


# No filter by change: the address book is read whole.
CONTACTS = Rest("contacts", "Contacts", _book, ("records",), ("id",), contact, _PAGES, most=_MOST)
IDS = RestIds("Contacts", _book, ("records",), ("id",), _PAGES, _MOST)


def _stored(mailbox: str, want: Want, more: Mapping[str, str] | None = None) -> Call:
    kinds = {"messageType": ["SMS", "VoiceMail"]}
    query = {**want.place.params, **_between(want), **kinds, "availability": ["Alive", "Deleted"], **(more or {})}
    return Call(_STORE, values={"mailbox": mailbox}, query=query, lane="medium")


@cache
def messages(mailbox: str) -> Rest:
    """The text messages and voicemail of one extension."""
    return replace(
        BEGUN,
        name="messages",
        title="Messages",
        request=partial(_stored, mailbox),
        map=message,
        # Whether a message arrived is told within a day.
        cursor=TimeCursor(("creationTime",), ordered=False, overlap=_SETTLING),
        windows=replace(_WINDOWS, width=timedelta(days=14)),
    )


def _found(session: RingCentral, value: str) -> Iterator[Found]:
    """The contact, the calls and the messages of a number, as far back as there are any."""
    since = session.surroundings.now() - _KEPT
    number = {"phoneNumber": value}
    # "Company call records": the number there is in E.164 without its plus.
    bare = {"phoneNumber": value.removeprefix("+")}
    yield from lookup(CONTACTS, lambda _, want: _book(want, number))(session, value)
    yield from lookup(BEGUN, partial(_since, since, lambda want: _with(_begun(want), bare)))(session, value)
    for mailbox in session.mailboxes:
        rest = messages(mailbox)
        yield from lookup(rest, partial(_since, since, partial(_stored, mailbox, more=number)))(session, value)


def _since(since: datetime, request: Callable[[Want], Call], _: str, want: Want) -> Call:
    return request(replace(want, since=since))


def _with(asked: Call, more: Mapping[str, str]) -> Call:
    return replace(asked, query={**asked.query, **more})


def judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
    """The length of a penalty, a token that is known no more, and the permission that is missing."""
    if status == 429 and "retry-after" not in headers:
        window = text_of(headers.get("x-rate-limit-window"))
        return Judgement(Meaning.TOO_MANY, after=float(window) if window.isdecimal() else _PENALTY)
    if status == 400 and _begun_anew(body):
        return Judgement(Meaning.MISSING)
    if status == 403:
        missing = text_of(dig(body, ("permissions", 0, "permissionId")) or dig(body, ("permissionName",)))
        advice = f"Allow the app this in RingCentral's developer console, then sign in again: {missing}."
        if dig(body, ("errorCode",)) == _NOT_THIS_PERSON:
            advice = f"Sign in as somebody whose role in RingCentral allows this, such as an administrator: {missing}."
        return Judgement(Meaning.FORBIDDEN, advice=advice if missing.isalpha() else "")
    return None


def _begun_anew(body: Any) -> bool:
    """Whether a synchronisation's token has ended: its call log "was reset"."""
    places = (("parameterName",), ("errors", 0, "parameterName"), ("parameters", 0, "parameterName"))
    named = "syncToken" in [dig(body, place) for place in places]
    return named or text_of(dig(body, ("errorCode",))).startswith(_RESET)


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[RingCentral]:
    """By what the browser brought, or else by a JWT that a user made for the app."""
    held = {**settings, "url": settings.get("url", "").strip() or API}
    if secrets.get(SIGNED_IN):
        person = SignedIn(OAUTH, "RingCentral", held, secrets, around)
        sign, renew = person.sign, person.renew
    elif assertion := secrets.get("jwt", "").strip():
        grant = {"grant_type": _ASSERTION, "assertion": assertion}
        app = OwnApp(_BY_SECRET, "RingCentral", held, secrets, around, grant)
        sign, renew = (lambda: {"Authorization": f"Bearer {app.access()}"}), app.renew
    else:
        raise AskPerson("RingCentral is not signed in to.", _ADVICE)
    mailboxes = [one.strip() for one in settings.get("mailboxes", "").split(",") if one.strip()] or ["~"]
    with Http(held["url"], "RingCentral", around, signer=sign, renew=renew, judge=judge, pace=_PACE) as http:
        yield RingCentral(http, around, mailboxes)


def _check(session: RingCentral) -> Sequence[str]:
    first: Mapping[str, str] = {"perPage": "1"}
    log = {**first, "view": "Detailed", "type": "Voice"}
    session.http.ask(Call(_CONTACTS, query=first, about=CONTACTS.title, lane="heavy"))
    session.http.ask(Call(_LOG, query=log, about=BEGUN.title, lane="heavy"))
    for mailbox in session.mailboxes:
        session.http.ask(Call(_STORE, values={"mailbox": mailbox}, query=first, about="Messages", lane="medium"))
    count = len(session.mailboxes)
    read = f"Messages of {count} mailboxes can be read."
    return ("Contacts can be read.", "Calls of the last ninety days can be read.", read)


CONNECTOR = Connector(
    name="ringcentral",
    title="RingCentral",
    about="Calls of the whole company, contacts, text messages and voicemail from RingCentral.",
    settings=(
        Setting("client_id", "Client id", help="Of your app in RingCentral's developer console."),
        Setting("client_secret", "Client secret", SettingKind.SECRET, required=False, help="With a JWT only."),
        Setting("jwt", "JWT", SettingKind.SECRET, required=False, help="Or sign in with the browser."),
        Setting(
            "mailboxes",
            "Mailboxes",
            required=False,
            default="~",
            help="Ids of extensions whose messages are read, separated by commas; ~ is that of whoever signs in.",
        ),
        Setting("url", "Address", SettingKind.URL, required=False, default=API, help="Of RingCentral's interface."),
    ),
    streams=(
        stream(CONTACTS, IDS),
        parted("calls", "Calls", lambda _: tuple(_PARTS), _PARTS.__getitem__),
        parted("messages", "Messages", lambda session: session.mailboxes, messages),
    ),
    open=signed_in,
    check=_check,
    lookups={IdentifierKind.PHONE: _found},
    oauth=OAUTH,
    group=Group.CALLS,
)
