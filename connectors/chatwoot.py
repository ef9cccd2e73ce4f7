"""Chatwoot, hosted or one's own: contacts as customers, and conversations of every inbox with what was said in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from connectors.kit.calls import Call
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Connector, Group, Setting, SettingKind, Surroundings
from connectors.kit.digging import dig
from connectors.kit.errors import AskPerson
from connectors.kit.fetch import Rest, RestIds, Want, history, lookup, stream
from connectors.kit.filled import details
from connectors.kit.http import Http
from connectors.kit.listing import every
from connectors.kit.paging import IdKeyset, OnePage, PageNumber, Place
from connectors.kit.parse import decimal_of, id_of, lines_of, text_of, time_of
from connectors.kit.rate import Pace
from connectors.kit.talks import outline
from connectors.kit.verdicts import advised
from connectors.kit.ways import each_once, places
from connectors.records import (
    Address,
    Channel,
    CustomerRecord,
    Direction,
    IdentifierKind,
    InteractionRecord,
    Message,
    Segment,
    SegmentKind,
)

__all__ = ["CONNECTOR"]

Row = Mapping[str, Any]

API = "https://app.chatwoot.com"
# "Conversation" and "Contact" of the description: whoever talked last comes first, fifteen contacts and twenty-five
# conversations a page, whatever is asked for. Neither can be filtered by when it changed.
_PAGES = PageNumber()
_LATEST = TimeCursor(("last_activity_at",), ordered=False, newest_first=True)
_CONTACTS, _CONVERSATIONS = 15, 25
# Messages come twenty at a time, the newest page first and each page in order.
_BEFORE = IdKeyset(("id",), "before", down=True)
_SUMMARY = 400
_CHANNELS = {
    "Channel::Email": Channel.EMAIL,
    "Channel::FacebookPage": Channel.SOCIAL,
    "Channel::Instagram": Channel.SOCIAL,
    "Channel::Tiktok": Channel.SOCIAL,
    "Channel::TwitterProfile": Channel.SOCIAL,
    "Channel::Voice": Channel.CALL,
}
# Message types: 0 comes in, 1 goes out, 2 tells what was done, 3 is what Chatwoot itself sends.
_INCOMING, _OUTGOING, _DONE, _TEMPLATE = range(4)
_BEST = 5
_BOTS = frozenset({"agent_bot", "agentbot", "captain_assistant"})
_REFUSED = "Enter the access token again, from the profile settings of an administrator who is in this account."
_NO_ACCOUNT = (
    "Check the address and the number of the account: it stands behind /accounts/ in the browser. The token must be of "
    "a person who is in that account."
)
# 401 is also for a token that is not of this account.
_judge = advised({401: _REFUSED, 404: _NO_ACCOUNT})


@dataclass(frozen=True, slots=True)
class Chatwoot:
    """A session with one account; `base` is where its interface is."""

    http: Http
    surroundings: Surroundings


def customer(row: Row, around: Surroundings) -> CustomerRecord:
    """A contact that has an address, for those without one are in no list."""
    said = row.get("additional_attributes") or {}
    active = row.get("last_activity_at")
    return CustomerRecord(
        source_id=id_of(row["id"]),
        name=text_of(row.get("name")),
        identifiers=_identifiers(row),
        organisation=text_of(said.get("company_name")),
        addresses=_addresses(said),
        since=time_of(row["created_at"], around, "created_at").date(),
        details=details(
            ("about them", text_of(said.get("description"))),
            ("blocked", "what they send is held back" if row.get("blocked") else ""),
        ),
        changed_at=time_of(active, around, "last_activity_at") if active else None,
    )


def _identifiers(row: Row) -> Any:
    names = {"email": IdentifierKind.EMAIL, "phone_number": IdentifierKind.PHONE, "identifier": IdentifierKind.ACCOUNT}
    return each_once((kind, text_of(row.get(name))) for name, kind in names.items())


def _addresses(said: Row) -> tuple[Address, ...]:
    country = text_of(said.get("country_code")) or text_of(said.get("country"))
    found = Address(city=text_of(said.get("city")), country=country)
    return places(found)


def conversation(row: Row, around: Surroundings) -> InteractionRecord:
    """A conversation with its messages: live in a chat, by turns in mail."""
    messages = _messages(row["said"], around)
    person, meta = dig(row, ("meta", "sender")) or {}, row.get("meta") or {}
    channel = _CHANNELS.get(text_of(meta.get("channel")), Channel.CHAT)
    score, comment = _rated(row["said"])
    ours = bool(messages) and messages[0].role == "agent"
    more = row.get("additional_attributes") or {}
    record = InteractionRecord(
        source_id=id_of(row["id"]),
        channel=channel,
        direction=Direction.OUTBOUND if ours else Direction.INBOUND,
        started_at=time_of(row["created_at"], around, "created_at"),
        name=text_of(person.get("name")),
        identifiers=_identifiers(person),
        customer_id=text_of(person.get("id")),
        subject=text_of(more.get("mail_subject")),
        summary=lines_of(next((one.text for one in messages if one.role == "customer"), ""), _SUMMARY),
        disposition=text_of(row.get("status")),
        agent=text_of(dig(meta, ("assignee", "name"))),
        has_transcript=bool(messages),
        details=details(
            ("priority", text_of(row.get("priority"))),
            ("labels", ", ".join(text_of(one) for one in row.get("labels") or ())),
            ("customer's comment", comment),
        ),
        changed_at=time_of(row["last_activity_at"], around, "last_activity_at"),
        survey_score=score,
    )
    told = replace(record, **outline(messages), team=text_of(dig(meta, ("team", "name"))))
    return _by_turns(told) if channel is Channel.EMAIL else told


def _by_turns(record: InteractionRecord) -> InteractionRecord:
    """Mail has no time in it that somebody sits there; who wrote waits for the first answer."""
    if record.direction is Direction.OUTBOUND:
        return replace(record, segments=())
    return replace(record, segments=(Segment(SegmentKind.ASYNC_WAIT, record.started_at, record.first_reply_at),))


def _rated(rows: Sequence[Row]) -> tuple[float | None, str]:
    """What the customer answered to the survey at the end, from one to five, and their words."""
    for row in rows:
        answer = dig(row, ("content_attributes", "submitted_values", "csat_survey_response"))
        rating = decimal_of(dig(answer, ("rating",)), "rating")
        if rating is not None and 1 <= rating <= _BEST:
            return float(rating - 1) / (_BEST - 1), text_of(dig(answer, ("feedback_message",)))
    return None, ""


def _messages(rows: Sequence[Row], around: Surroundings) -> list[Message]:
    """What was said to the customer or by them: neither notes nor what was done, and no survey."""
    found = [
        Message(_at(one, around), _role(one), text_of(dig(one, ("sender", "name"))), lines_of(one.get("content")))
        for one in rows
        if not one.get("private") and one.get("message_type") != _DONE and one.get("content_type") != "input_csat"
    ]
    return sorted(found, key=lambda message: message.at)


def _at(row: Row, around: Surroundings) -> datetime:
    return time_of(row["created_at"], around, "created_at")


def _role(row: Row) -> str:
    kind = row.get("message_type")
    if kind == _INCOMING:
        return "customer"
    sender = text_of(row.get("sender_type") or dig(row, ("sender", "type"))).casefold()
    return "bot" if kind == _TEMPLATE or sender in _BOTS or not row.get("sender") else "agent"


def _said(session: Chatwoot, number: str) -> list[Row]:
    """Every message of a conversation; none where it is gone."""

    def request(at: Place) -> Call:
        before = {"before": at.params["before"]} if "before" in at.params else {}
        path, values = "/conversations/{conversation}/messages", {"conversation": number}
        return Call(path, values=values, query=before, may_be_missing=True)

    return [row for row, _ in every(session.http, request, ("payload",), _BEFORE, 20, CONVERSATIONS.title)]


def transcript(session: Chatwoot, source_id: str) -> Sequence[Message]:
    """What was said in one conversation, oldest first."""
    return _messages(_said(session, source_id), session.surroundings)


def _with_messages(session: Any, rows: Sequence[Any]) -> Sequence[Any]:
    return [{**row, "said": _said(session, str(row["id"])) if row.get("id") else []} for row in rows]


def _page(want: Want) -> dict[str, Any]:
    return {"page": want.place.params["page"]}


CONTACTS = Rest(
    name="customers",
    title="Contacts",
    # Those without any activity come last: a first pull brings them, later ones what has happened since.
    request=lambda want: Call("/contacts", query={**_page(want), "sort": "-last_activity_at"}),
    rows=("payload",),
    row_id=("id",),
    map=customer,
    paging=_PAGES,
    cursor=_LATEST,
    total=("meta", "count"),
    most=_CONTACTS,
)
CONVERSATIONS = Rest(
    name="conversations",
    title="Conversations",
    # Without a status only the open ones come.
    request=lambda want: Call("/conversations", query={**_page(want), "status": "all", "assignee_type": "all"}),
    rows=("data", "payload"),
    row_id=("id",),
    map=conversation,
    paging=_PAGES,
    cursor=_LATEST,
    total=("data", "meta", "all_count"),
    most=_CONVERSATIONS,
    enrich=_with_messages,
)


def _ids(rest: Rest) -> RestIds:
    """Who and what exists: who was merged into another contact is not there any more."""
    return RestIds(rest.title, rest.request, rest.rows, rest.row_id, rest.paging, rest.most)


def _by(field: str) -> Any:
    """Contacts with this very address; "Contact Filter" compares without regard to capitals."""

    def request(value: str, want: Want) -> Call:
        # It puts the plus of a number there itself, and only its newer versions take away one that is there.
        asked = {"attribute_key": field, "filter_operator": "equal_to", "values": [value.removeprefix("+")]}
        return Call("/contacts/filter", "POST", query=_page(want), body={"payload": [asked]}, about=CONTACTS.title)

    return history(lookup(CONTACTS, request), _HISTORY)


def _theirs(contact: str, want: Want) -> Call:
    return Call("/contacts/{contact}/conversations", values={"contact": contact})


_HISTORY = (lookup(replace(CONVERSATIONS, rows=("payload",)), _theirs, OnePage()),)


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Chatwoot]:
    """With the access token of a person, in one account; AskPerson where its number is none."""
    account = settings["account"].strip()
    if not account.isdecimal():
        raise AskPerson("The account of Chatwoot is not a number.", _NO_ACCOUNT)
    url = f"{(settings['url'].strip() or API).rstrip('/')}/api/v1/accounts/{account}"
    sign = {"api_access_token": secrets["token"].strip()}
    with Http(url, "Chatwoot", around, signer=lambda: sign, judge=_judge, pace=Pace(start=5, burst=10)) as http:
        yield Chatwoot(http, around)


def _check(session: Chatwoot) -> Sequence[str]:
    lines = []
    for rest in (CONTACTS, CONVERSATIONS):
        call = rest.request(Want(_PAGES.first(1), 1))
        total = dig(session.http.ask(replace(call, about=rest.title)).body, rest.total)
        lines.append(f"{rest.title}: {total}")
    return lines


CONNECTOR = Connector(
    name="chatwoot",
    title="Chatwoot",
    about="Contacts, and conversations of every inbox with what was said in them, from Chatwoot.",
    settings=(
        Setting("url", "Address", SettingKind.URL, required=False, default=API, help="Of your own Chatwoot."),
        Setting("account", "Account", SettingKind.NUMBER, help="Its number, behind /accounts/ in the browser."),
        Setting(
            "token", "Access token", SettingKind.SECRET, help="Of an administrator: agents see their inboxes only."
        ),
    ),
    streams=(stream(CONTACTS, _ids(CONTACTS)), stream(CONVERSATIONS, _ids(CONVERSATIONS), transcript)),
    open=signed_in,
    check=_check,
    lookups={IdentifierKind.PHONE: _by("phone_number"), IdentifierKind.EMAIL: _by("email")},
    group=Group.CHATS,
)
