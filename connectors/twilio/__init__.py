"""Twilio: calls with their legs, messages, and conversations in a web chat."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from connectors.kit.calls import Call, Judgement, Meaning
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Connector, Found, Group, Setting, SettingKind, Stream, Surroundings
from connectors.kit.digging import dig
from connectors.kit.fetch import Rest, Want, lookup, stream
from connectors.kit.http import Http
from connectors.kit.legs import Legs, Row
from connectors.kit.paging import NextLink
from connectors.kit.parse import text_of
from connectors.kit.phones import own_numbers
from connectors.kit.rate import Pace
from connectors.kit.windows import FAR, Windows
from connectors.records import IdentifierKind, Message
from connectors.twilio.calls import FAMILY, call, unanswered
from connectors.twilio.texts import conversation, customer_of, message, spoken

__all__ = ["CONNECTOR"]

API, CHATS = "https://api.twilio.com", "https://conversations.twilio.com"
_DAY = timedelta(days=1)
# Lists are asked by whole days and come newest first: only a stretch that was read to its end can be resumed after.
# What is older than thirteen months is in them no more, which deletes it nowhere else.
_WEEKS = Windows(cap=1_000_000_000, start=timedelta(days=430), least=_DAY, width=timedelta(days=7), hard=False)
# Price, length and delivery are told later, and a call may last a day.
_SETTLING = 2 * _DAY
# A web chat may go on for days; one that began longer ago is not read again.
_CHATTING = timedelta(days=14)
_MOST_SAID, _PAGES_SAID, _LOOKED_UP, _RECORDINGS = 100, 20, 20, 50
_PAGES = NextLink(("next_page_uri",), "PageSize")
_CHAT_PAGES = NextLink(("meta", "next_page_url"), "PageSize")
_WRONG_KEY = "Copy the account's SID and its auth token, or an API key's SID and secret, from Twilio's console again."


@dataclass(frozen=True, slots=True)
class Twilio:
    """A signed-in session at `http`, the account's own address; `chats` is at the host of conversations. `own` are the
    digits of our people's own numbers, `legs` belongs to one list of calls at a time."""

    http: Http
    surroundings: Surroundings
    chats: Chats
    own: Sequence[str]
    legs: Legs


@dataclass(frozen=True, slots=True)
class Chats:
    """The session at the host of conversations."""

    http: Http
    surroundings: Surroundings


def _days(want: Want, name: str) -> Mapping[str, str]:
    """The days that a stretch touches: the filters know no hours, and what is given twice does no harm."""
    since = {f"{name}>": _day(want.since)} if want.since else {}
    until = {f"{name}<": _day(want.until + _DAY)} if want.until and want.until < FAR else {}
    return {**since, **until}


def _day(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT00:00:00Z}"


def _calls(want: Want, **more: str) -> Call:
    return Call("/Calls.json", query={**want.place.params, **_days(want, "StartTime"), **more})


def _messages(want: Want, **more: str) -> Call:
    return Call("/Messages.json", query={**want.place.params, **_days(want, "DateSent"), **more})


def _with_legs(session: Any, rows: Sequence[Row]) -> list[Row]:
    return [_completed(session, row) for row in session.legs.complete(rows)]


def _completed(session: Twilio, row: Row) -> Row:
    """A call with its legs: which numbers are our own, and whether somebody left a message where nobody answered."""
    return {**row, "own": session.own, "voicemail": unanswered(row) and _left_message(session, str(row["sid"]))}


def _left_message(session: Twilio, sid: str) -> bool:
    """Whether somebody spoke after the tone: TwiML's Record. Accounts that record whole calls have other recordings."""
    query = {"PageSize": _RECORDINGS}
    asked = Call("/Calls/{call}/Recordings.json", values={"call": sid}, query=query, about="Calls")
    found = dig(session.http.ask(asked).body, ("recordings",)) or ()
    return any(one.get("source") == "RecordVerb" for one in found)


def _families(session: Any, rows: Sequence[Row]) -> list[Row]:
    """For each row of a search the whole call it belongs to, with its legs."""
    ask, found = _asked(session.http), {}
    for row in rows:
        sid = str(row.get("parent_call_sid") or row.get("sid"))
        if sid not in found:
            whole = session.http.ask(Call("/Calls/{call}.json", values={"call": sid}, about="Calls")).body
            found[sid] = _completed(session, {**whole, "legs": session.legs.in_order(ask(whole))})
    return [found[str(row.get("parent_call_sid") or row.get("sid"))] for row in rows]


def _asked(http: Http) -> Callable[[Row], Sequence[Row]]:
    def legs(row: Row) -> Sequence[Row]:
        # A call dials a handful; a page of a thousand has them all.
        query = {"ParentCallSid": str(row["sid"]), "PageSize": "1000"}
        body = http.ask(Call("/Calls.json", query=query, about="Calls")).body
        return dig(body, ("calls",)) or ()

    return legs


CALLS = Rest(
    name="calls",
    title="Calls",
    request=_calls,
    rows=("calls",),
    row_id=("sid",),
    map=call,
    paging=_PAGES,
    cursor=TimeCursor(("start_time",), ordered=False, overlap=_SETTLING),
    windows=_WEEKS,
    most=1_000,
    enrich=_with_legs,
)
MESSAGES = Rest(
    name="messages",
    title="Messages",
    request=_messages,
    rows=("messages",),
    row_id=("sid",),
    map=message,
    paging=_PAGES,
    cursor=TimeCursor(("date_sent",), ordered=False, overlap=_SETTLING),
    windows=_WEEKS,
    most=1_000,
)


def _conversations(want: Want) -> Call:
    since = {"StartDate": _day(want.since)} if want.since else {}
    until = {"EndDate": _day(want.until + _DAY)} if want.until and want.until < FAR else {}
    return Call("/v1/Conversations", query={**want.place.params, **since, **until})


def _with_talk(session: Any, rows: Sequence[Row]) -> list[Row]:
    return [_talk_of(session, row) for row in rows]


def _talk_of(session: Chats, row: Row) -> Row:
    sid = str(row.get("sid"))
    people, said = _all(session, sid, "Participants"), _all(session, sid, "Messages")
    return {**row, "people": people, "said": said, "customer": customer_of(people, said)}


def _all(session: Chats, sid: str, what: str) -> list[Row]:
    """Everyone in a conversation, or all that was said in it, at most _MOST_SAID * _PAGES_SAID of them."""
    found: list[Row] = []
    first = Call(f"/v1/Conversations/{{chat}}/{what}", values={"chat": sid}, query={"PageSize": _MOST_SAID})
    link = ""
    for _ in range(_PAGES_SAID):
        body = session.http.ask(replace(first, link=link, about="Conversations")).body
        found += dig(body, (what.lower(),)) or ()
        link = text_of(dig(body, ("meta", "next_page_url")))
        if not link:
            break
    return found


CONVERSATIONS = Rest(
    name="conversations",
    title="Conversations",
    request=_conversations,
    rows=("conversations",),
    row_id=("sid",),
    map=conversation,
    paging=_CHAT_PAGES,
    # There is no filter by change; one that began within the overlap is read again with each pull.
    cursor=TimeCursor(("date_created",), ordered=False, overlap=_CHATTING),
    windows=_WEEKS,
    most=100,
    enrich=_with_talk,
)


def _transcript(session: Twilio, source_id: str) -> Sequence[Message]:
    told = _talk_of(session.chats, {"sid": source_id})
    return spoken(told["said"], told["customer"], session.surroundings)


def _elsewhere(inner: Stream) -> Stream:
    """The stream of conversations, read at the host they are at."""
    return replace(inner, read=lambda session, cursor: inner.read(session.chats, cursor))


def _found(session: Twilio, value: str) -> Iterator[Found]:
    """Calls and messages from a number and to it, the latest of each."""
    few = {"PageSize": str(_LOOKED_UP)}
    calls = replace(CALLS, most=_LOOKED_UP, enrich=_families)
    for side in ("From", "To"):
        more = {side: value, **few}
        yield from lookup(calls, partial(_searched, _calls, more))(session, value)
        yield from lookup(MESSAGES, partial(_searched, _messages, more))(session, value)


def _searched(request: Callable[..., Call], more: Mapping[str, str], _: str, want: Want) -> Call:
    return request(want, **more)


def judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
    """What Twilio means by its refusals; nothing else it says is passed on."""
    if status == 401:
        return Judgement(Meaning.UNAUTHORISED, advice=_WRONG_KEY)
    if status == 404 and dig(body, ("code",)) == 20404:
        return Judgement(Meaning.MISSING, advice="Check the account's SID in this source's settings.")
    return None


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Twilio]:
    """By the account's auth token, or by the secret of an API key where one is named."""
    account = settings["account"].strip()
    user = settings.get("key", "").strip() or account
    pair = base64.b64encode(f"{user}:{secrets.get('token', '').strip()}".encode()).decode()
    sign = {"Authorization": f"Basic {pair}"}
    here = f"{settings.get('url', '').strip() or API}/2010-04-01/Accounts/{account}"
    there = settings.get("chats_url", "").strip() or CHATS
    with ExitStack() as both:
        http, chats = (
            both.enter_context(Http(url, "Twilio", around, signer=lambda: sign, judge=judge, pace=Pace(start=10)))
            for url in (here, there)
        )
        own = own_numbers(settings.get("own_numbers", ""), around.region)
        yield Twilio(http, around, Chats(chats, around), own, Legs(FAMILY, _asked(http)))


def _check(session: Twilio) -> Sequence[str]:
    first = {"PageSize": 1}
    session.http.ask(Call("/Calls.json", query=first, about=CALLS.title))
    session.http.ask(Call("/Messages.json", query=first, about=MESSAGES.title))
    session.chats.http.ask(Call("/v1/Conversations", query=first, about=CONVERSATIONS.title))
    return ("Calls can be read.", "Messages can be read.", "Conversations can be read.")


CONNECTOR = Connector(
    name="twilio",
    title="Twilio",
    about="Calls, messages and web chats of a Twilio account.",
    settings=(
        Setting("account", "Account SID", help="Begins with AC; on the first page of Twilio's console."),
        Setting("token", "Auth token", SettingKind.SECRET, help="Of the account, or the secret of the API key."),
        Setting("key", "API key SID", required=False, help="Begins with SK; without one the account signs in."),
        Setting(
            "own_numbers",
            "Your people's own numbers",
            required=False,
            help="Telephones that calls are forwarded to, separated by commas. Nobody there is a customer.",
        ),
        Setting("url", "Address", SettingKind.URL, required=False, default=API, help="Of Twilio's interface."),
        Setting("chats_url", "Address of conversations", SettingKind.URL, required=False, default=CHATS),
    ),
    streams=(stream(CALLS), stream(MESSAGES), _elsewhere(stream(CONVERSATIONS, transcript=_transcript))),
    open=signed_in,
    check=_check,
    lookups={IdentifierKind.PHONE: _found},
    group=Group.CALLS,
)
