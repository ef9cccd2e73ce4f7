"""Dialpad: calls with their legs, and the contacts of the company and of its people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from connectors.dialpad.calls import FAMILY, call, call_of, moment, own
from connectors.kit.calls import Call
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Connector, Group, Setting, SettingKind, Surroundings
from connectors.kit.digging import dig
from connectors.kit.fetch import Rest, RestIds, Want, stream
from connectors.kit.http import Http
from connectors.kit.legs import Legs, Row
from connectors.kit.paging import NextToken
from connectors.kit.parse import id_of, text_of
from connectors.kit.rate import Ceiling, Pace
from connectors.kit.verdicts import advised
from connectors.kit.windows import FAR, Windows
from connectors.records import CustomerRecord, Identifier, IdentifierKind

__all__ = ["CONNECTOR"]

API = "https://dialpad.com"
_CALLS, _CONTACTS = "/api/v2/call", "/api/v2/contacts"
# Latest first: only a stretch that was read to its end can be resumed after. What is older is left where it is.
_WINDOWS = Windows(cap=1_000_000_000, start=timedelta(days=730), width=timedelta(days=14), hard=False)
# Labels, scores and transcripts come after the call.
_SETTLING = timedelta(days=1)
# No call is longer than this before it reaches whoever takes it.
_LONGEST = timedelta(hours=6)
_MILLISECOND = timedelta(milliseconds=1)
_MOST_PAGES = 10
_PAGES = NextToken(("cursor",), "cursor", "size")
_PACE = Pace(start=5, top=20, ceilings=(Ceiling(1_200, 60.0),), lanes={"call": (Ceiling(10, 60.0),)})
_WRONG_KEY = "Make a company API key in Dialpad's settings, with the scope calls:list, and enter it here."
_NO_SCOPE = "Give the API key the scope calls:list in Dialpad's settings; it must be a company admin's."
_judge = advised({401: _WRONG_KEY, 403: _NO_SCOPE})


@dataclass(frozen=True, slots=True)
class Dialpad:
    """A signed-in session; `legs` belongs to one list of calls at a time, `known` are calls that were looked for."""

    http: Http
    surroundings: Surroundings
    legs: Legs
    known: dict[str, bool]


def contact(row: Row, around: Surroundings) -> CustomerRecord:
    """A contact that is shared, or one of a person's own."""
    kinds = (("phones", IdentifierKind.PHONE), ("emails", IdentifierKind.EMAIL))
    ways = [(kind, text_of(value)) for name, kind in kinds for value in row.get(name) or ()]
    title = text_of(row.get("job_title"))
    return CustomerRecord(
        source_id=id_of(row["id"]),
        name=text_of(row.get("display_name")),
        given_name=text_of(row.get("first_name")),
        family_name=text_of(row.get("last_name")),
        organisation=text_of(row.get("company_name")),
        identifiers=tuple(Identifier(kind, value) for kind, value in ways if value),
        details=(("position", title),) if title else (),
    )


def _marker(want: Want) -> Mapping[str, str]:
    """How many rows a page has is Dialpad's own choice."""
    return {"cursor": str(want.place.params["cursor"])} if "cursor" in want.place.params else {}


def _calls(want: Want) -> Call:
    # Neither bound belongs to what is found.
    since = {"started_after": _ms(want.since - _MILLISECOND)} if want.since else {}
    until = {"started_before": _ms(want.until)} if want.until and want.until < FAR else {}
    return Call(_CALLS, query={**since, **until, **_marker(want)})


def _contacts(want: Want) -> Call:
    return Call(_CONTACTS, query={"include_local": "true", **_marker(want)})


def _ms(at: datetime) -> str:
    return str(int((at - datetime(1970, 1, 1, tzinfo=UTC)) / _MILLISECOND))


def _listed(http: Http, since: datetime, until: datetime, more: Mapping[str, str]) -> Iterator[Row]:
    """The calls that began in [since, until], latest first."""
    query = {"started_after": _ms(since - _MILLISECOND), "started_before": _ms(until + _MILLISECOND), **more}
    for _ in range(_MOST_PAGES):
        body = http.ask(Call(_CALLS, query=query, about="Calls")).body
        yield from dig(body, ("items",)) or ()
        marker = text_of(dig(body, ("cursor",)))
        if not marker:
            return
        query = {**query, "cursor": marker}


def _asked(http: Http) -> Callable[[Row], Sequence[Row]]:
    """There is no list of a call's legs: they are among what began while it lasted."""

    def legs(row: Row) -> Sequence[Row]:
        begun, ended = moment(row, "date_started"), FAMILY.ended(row)
        if begun is None or ended is None:
            return ()
        return [one for one in _listed(http, begun, ended, {}) if call_of(one) == own(row)]

    return legs


def _with_legs(session: Any, rows: Sequence[Row]) -> list[Row]:
    """Each call with its legs; a leg whose call is in no list stands for it."""
    here = {own(row) for row in rows}
    alone = {"entry_point_call_id": None, "master_call_id": None}
    return [
        {**row, **alone, "alone": call_of(row)}
        if call_of(row) and call_of(row) not in here and not _exists(session, row)
        else row
        for row in session.legs.complete(rows)
    ]


def _exists(session: Dialpad, leg: Row) -> bool:
    """Whether a list will tell of a leg's call. One call alone is told ten times a minute, so lists are looked in."""
    wanted, begun = call_of(leg), moment(leg, "date_started")
    if wanted not in session.known:
        target = leg.get("entry_point_target") or {}
        if begun and target.get("id") and target.get("type"):
            only = {"target_id": text_of(target["id"]), "target_type": text_of(target["type"])}
            found = any(own(one) == wanted for one in _listed(session.http, begun - _LONGEST, begun, only))
        else:
            asked = Call(
                "/api/v2/call/{call}", values={"call": wanted}, lane="call", may_be_missing=True, about="Calls"
            )
            found = not session.http.ask(asked).missing
        session.known[wanted] = found
    return session.known[wanted]


CONTACTS = Rest("contacts", "Contacts", _contacts, ("items",), ("id",), contact, _PAGES, sparse=True)
IDS = RestIds("Contacts", _contacts, ("items",), ("id",), _PAGES, sparse=True)
CALLS = Rest(
    name="calls",
    title="Calls",
    request=_calls,
    rows=("items",),
    row_id=("call_id",),
    map=call,
    paging=_PAGES,
    cursor=TimeCursor(("date_started",), ordered=False, overlap=_SETTLING),
    windows=_WINDOWS,
    enrich=_with_legs,
    sparse=True,
)


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Dialpad]:
    """By a company's API key."""
    sign = {"Authorization": f"Bearer {secrets.get('token', '').strip()}"}
    url = settings.get("url", "").strip() or API
    with Http(url, "Dialpad", around, signer=lambda: sign, judge=_judge, pace=_PACE) as http:
        yield Dialpad(http, around, Legs(FAMILY, _asked(http)), {})


def _check(session: Dialpad) -> Sequence[str]:
    session.http.ask(Call(_CONTACTS, about=CONTACTS.title))
    session.http.ask(Call(_CALLS, about=CALLS.title))
    return ("Contacts can be read.", "Calls of the last two years can be read.")


CONNECTOR = Connector(
    name="dialpad",
    title="Dialpad",
    about="Calls with their legs, and contacts, of a Dialpad company.",
    settings=(
        Setting("token", "API key", SettingKind.SECRET, help="Of the company, with the scope calls:list."),
        Setting("url", "Address", SettingKind.URL, required=False, default=API, help="Of Dialpad's interface."),
    ),
    streams=(stream(CONTACTS, IDS), stream(CALLS)),
    open=signed_in,
    check=_check,
    group=Group.CALLS,
)
