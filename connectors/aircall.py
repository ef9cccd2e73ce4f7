"""Aircall: calls with who took them, what was noted on them and how they were tagged, and the shared contacts.

By Aircall's API reference (calls, contacts, rate limiting, pagination) and its article on API pagination: sixty calls a
minute, fifty rows a page, ten thousand rows a query, six months of calls; links to recordings end within hours. By its
page on authentication a company's own system uses an API key: OAuth is for partners, who have web servers.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from connectors.kit.calls import Call, Judgement, Meaning
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Connector, Found, Group, Lookup, Setting, SettingKind, Surroundings
from connectors.kit.digging import dig, whole
from connectors.kit.errors import AskPerson
from connectors.kit.fetch import Rest, Want, lookup, parted, stream
from connectors.kit.http import Http
from connectors.kit.paging import NextLink
from connectors.kit.parse import id_of, text_of, time_of
from connectors.kit.rate import Ceiling, Pace, RateHeaders
from connectors.kit.stretches import joined
from connectors.kit.waiting import http_date
from connectors.kit.windows import FAR, Windows
from connectors.records import (
    Channel,
    CustomerRecord,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    Segment,
    SegmentKind,
    Transfer,
    TransferKind,
)

__all__ = ["CONNECTOR"]

Row = Mapping[str, Any]

API = "https://api.aircall.io"
_MOST = 50
# Calls are asked by when they began. Tags, comments and who it was handed to come later, seldom after two days.
_SETTLING = timedelta(days=2)
_CALL_WINDOWS = Windows(cap=10_000, start=timedelta(days=190), width=timedelta(days=14))
_CONTACT_WINDOWS = Windows(cap=10_000, start=datetime(2014, 1, 1, tzinfo=UTC))
_PAGES = NextLink(("meta", "next_page_link"), "per_page")
_LEFT = RateHeaders("x-aircallapi-remaining", "x-aircallapi-reset")
_PACE = Pace(start=1, burst=20, ceilings=(Ceiling(60, 60.0),), headers=(_LEFT,))
_WRONG_KEY = "Make an API key in Aircall's dashboard and enter its id and token."
_SUMMARY = 400
_GAVE_UP = frozenset({"short_abandoned", "abandoned_in_ivr", "abandoned_in_classic"})
_SENT_AWAY = frozenset({"out_of_opening_hours", "no_available_agent"})
_IN_MENU = frozenset({"abandoned_in_ivr", "out_of_opening_hours"})


@dataclass(frozen=True, slots=True)
class Aircall:
    """A signed-in session."""

    http: Http
    surroundings: Surroundings


def contact(row: Row, around: Surroundings) -> CustomerRecord:
    """A contact that the team shares."""
    given, family = text_of(row.get("first_name")), text_of(row.get("last_name"))
    kinds = (("emails", IdentifierKind.EMAIL), ("phone_numbers", IdentifierKind.PHONE))
    ways = [(kind, text_of(one.get("value"))) for name, kind in kinds for one in row.get(name) or ()]
    about = text_of(row.get("information"))
    return CustomerRecord(
        source_id=id_of(row["id"]),
        name=f"{given} {family}".strip(),
        given_name=given,
        family_name=family,
        organisation=text_of(row.get("company_name")),
        identifiers=tuple(Identifier(kind, value) for kind, value in ways if value),
        since=time_of(row["created_at"], around, "created_at").date(),
        details=(("note", about),) if about else (),
        changed_at=time_of(row["updated_at"], around, "updated_at"),
    )


def call(row: Row, around: Surroundings) -> InteractionRecord | tuple[()]:
    """A call that is over: Aircall keeps it one call however often it is handed on. Nothing while it is on."""
    if row.get("direction") not in ("inbound", "outbound") or row.get("status") != "done":
        return ()
    began, ended = time_of(row["started_at"], around, "started_at"), time_of(row["ended_at"], around, "ended_at")
    answered = time_of(row["answered_at"], around, "answered_at") if row.get("answered_at") else None
    by, to = (_name(row.get(key)) for key in ("transferred_by", "transferred_to"))
    agent, number = _name(row.get("user")), text_of(row.get("raw_digits"))
    person = row.get("contact") or {}
    inside = [_name(one) for one in row.get("participants") or () if one.get("type") == "user"]
    inbound = row["direction"] == "inbound"
    return InteractionRecord(
        source_id=id_of(row["id"]),
        channel=Channel.CALL,
        direction=Direction.INBOUND if inbound else Direction.OUTBOUND,
        started_at=began,
        ended_at=ended,
        segments=_way(row, inbound, began, answered, ended, around),
        name=f"{text_of(person.get('first_name'))} {text_of(person.get('last_name'))}".strip(),
        identifiers=(Identifier(IdentifierKind.PHONE, number),) if any(map(str.isdigit, number)) else (),
        customer_id=text_of(person.get("id")),
        summary=text_of(" ".join(text_of(one.get("content")) for one in row.get("comments") or ()), _SUMMARY),
        disposition=_outcome(row, answered),
        agent=agent if answered else "",
        team=next((_name(one) for one in row.get("teams") or ()), ""),
        participants=tuple(dict.fromkeys(one for one in (by, to, *inside, agent if answered else "") if one)),
        # Aircall tells who handed the call to whom, not when: no earlier than it was answered.
        transfers=(Transfer(TransferKind.COLD, answered or began, to),) if by and to else (),
        abandoned=_abandoned(row, answered) if inbound else None,
        details=_details(row, inbound),
    )


def _name(one: Any) -> str:
    return text_of((one or {}).get("name"))


def _way(
    row: Row, inbound: bool, began: datetime, answered: datetime | None, ended: datetime, around: Surroundings
) -> tuple[Segment, ...]:
    """In the menu until its last choice, waiting until somebody answered or there was nobody, talking."""
    agent, team = _name(row.get("user")), next((_name(one) for one in row.get("teams") or ()), "")
    talk = [Segment(SegmentKind.TALK, answered, ended, agent, team)] if answered else []
    if not inbound:
        return joined(talk)
    until = answered or ended
    chosen = [one["transition_ended_at"] for one in row.get("ivr_options_selected") or () if one["transition_ended_at"]]
    times = [time_of(one, around, "transition_ended_at") for one in chosen]
    reason = text_of(row.get("missed_call_reason"))
    menu = until if reason in _IN_MENU or (row["voicemail"] and not answered) else min(until, max([began, *times]))
    waited = [Segment(SegmentKind.IVR, began, menu), Segment(SegmentKind.QUEUE, menu, until, "", team)]
    return joined([*waited, *talk])


def _outcome(row: Row, answered: datetime | None) -> str:
    """How the team tagged the call; where it did not, what became of it."""
    tags = ", ".join(filter(None, (_name(one) for one in row.get("tags") or ())))
    missed = "voicemail" if row["voicemail"] else "not answered"
    return tags or ("answered" if answered else missed)


def _abandoned(row: Row, answered: datetime | None) -> bool | None:
    reason = text_of(row.get("missed_call_reason"))
    if answered or row["voicemail"] or reason in _SENT_AWAY:
        return False
    return True if reason in _GAVE_UP else None


def _details(row: Row, inbound: bool) -> tuple[tuple[str, str], ...]:
    pairs = (
        ("number called" if inbound else "number called from", text_of(dig(row, ("number", "digits")))),
        ("line", _name(row.get("number"))),
        ("menu", ", ".join(text_of(one.get("title")) for one in row.get("ivr_options_selected") or ())),
        ("missed because", text_of(row.get("missed_call_reason")).replace("_", " ")),
        # This page of Aircall's stays, and asks whoever opens it to sign in; the links to the sound do not.
        ("recording", text_of(row.get("asset"))),
    )
    return tuple((label, value) for label, value in pairs if value)


def _lasting(_: Any, rows: Sequence[Row]) -> list[Row]:
    """Without the links to sounds, which are others in every answer: only whether a message was left."""
    ending = ("recording", "recording_short_url", "voicemail_short_url")
    kept = ({name: value for name, value in row.items() if name not in ending} for row in rows)
    return [{**row, "voicemail": bool(row.get("voicemail"))} for row in kept]


def _asked(path: str, more: Mapping[str, str], want: Want, searched: Mapping[str, str] | None = None) -> Call:
    since = {"from": str(int(want.since.timestamp()))} if want.since else {}
    until = {"to": str(int(want.until.timestamp()) + 1)} if want.until and want.until < FAR else {}
    return Call(path, query={**want.place.params, **more, **since, **until, **(searched or {})})


_CALLS = partial(_asked, "/v1/calls", {"order": "asc", "fetch_contact": "true"})
_CONTACTS = partial(_asked, "/v1/contacts", {"order": "asc", "order_by": "created_at"})
CALLS = Rest(
    name="calls",
    title="Calls",
    request=_CALLS,
    rows=("calls",),
    row_id=("id",),
    map=call,
    paging=_PAGES,
    cursor=TimeCursor(("started_at",), overlap=_SETTLING),
    windows=_CALL_WINDOWS,
    total=("meta", "total"),
    most=_MOST,
    enrich=_lasting,
)
MADE = Rest(
    name="contacts",
    title="Contacts",
    request=_CONTACTS,
    rows=("contacts",),
    row_id=("id",),
    map=contact,
    paging=_PAGES,
    cursor=TimeCursor(("created_at",)),
    windows=_CONTACT_WINDOWS,
    total=("meta", "total"),
    most=_MOST,
)


def _changed(want: Want) -> Call:
    # No filter by change: the list is read from its newest change on, to where it was read before.
    return Call("/v1/contacts", query={**want.place.params, "order": "desc", "order_by": "updated_at"})


CHANGED = replace(
    MADE,
    request=_changed,
    paging=replace(_PAGES, shifts=True),
    cursor=TimeCursor(("updated_at",), ordered=False, newest_first=True),
    windows=None,
)
# What was made since, past the ceiling of a query by stretches of time; then what was changed since.
_PARTS = {"made": MADE, "changed": CHANGED}


def _by_phone(session: Aircall, value: str) -> Iterator[Found]:
    """The contact, and the calls of the number."""
    yield from _people("phone_number")(session, value)
    calls = _search("/v1/calls/search", "phone_number", {"order": "desc", "fetch_contact": "true"})
    yield from lookup(CALLS, calls)(session, value)


def _people(name: str) -> Lookup:
    return lookup(MADE, _search("/v1/contacts/search", name, {}))


def _search(path: str, name: str, more: Mapping[str, str]) -> Callable[[str, Want], Call]:
    return lambda value, want: _asked(path, more, want, {name: value})


def judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
    """Where to get a key that is taken, and when the next minute begins: a refusal tells that as a time only."""
    if status == 401:
        return Judgement(Meaning.UNAUTHORISED, advice=_WRONG_KEY)
    ends, now = whole(headers.get("x-aircallapi-reset")), http_date(headers.get("date", ""))
    if status != 429 or ends is None or now is None or "retry-after" in headers:
        return None
    return Judgement(Meaning.TOO_MANY, after=min(max(ends - now.timestamp(), 1.0), 60.0))


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Aircall]:
    """By an API key."""
    url, key = settings.get("url", "").strip() or API, settings.get("key", "").strip()
    token = secrets.get("token", "").strip()
    if not (key and token):
        raise AskPerson("Aircall is not signed in to.", _WRONG_KEY)
    pair = {"Authorization": f"Basic {base64.b64encode(f'{key}:{token}'.encode()).decode()}"}
    with Http(url, "Aircall", around, signer=lambda: pair, judge=judge, pace=_PACE) as http:
        yield Aircall(http, around)


def _check(session: Aircall) -> Sequence[str]:
    for one in (MADE, CALLS):
        session.http.ask(Call(f"/v1/{one.name}", query={"per_page": 1}, about=one.title))
    return ("Contacts can be read.", "Calls of the last six months can be read.")


CONNECTOR = Connector(
    name="aircall",
    title="Aircall",
    about="Calls and shared contacts of an Aircall account.",
    settings=(
        Setting("key", "API id", help="Of an API key that an administrator makes in Aircall's dashboard."),
        Setting("token", "API token", SettingKind.SECRET, help="It is shown once, when the key is made."),
        Setting("url", "Address", SettingKind.URL, required=False, default=API, help="Of Aircall's interface."),
    ),
    streams=(parted("contacts", "Contacts", lambda _: tuple(_PARTS), _PARTS.__getitem__), stream(CALLS)),
    open=signed_in,
    check=_check,
    lookups={IdentifierKind.PHONE: _by_phone, IdentifierKind.EMAIL: _people("email")},
    group=Group.CALLS,
)
