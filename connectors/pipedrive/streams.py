"""Pipedrive's streams: what each list is asked for, and what completes its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC
from functools import cache
from typing import Any

from connectors.kit.calls import Call
from connectors.kit.cursors import TimeCursor
from connectors.kit.digging import dig, listed
from connectors.kit.fetch import Rest, RestIds, Want, present
from connectors.kit.paging import Offset
from connectors.kit.parse import text_of, time_of
from connectors.kit.plain_html import plain_text
from connectors.pipedrive import mapping
from connectors.pipedrive.session import BY_ID, PAGE, V1, V2, Pipedrive, Row
from connectors.records import Message

# A marker stands for the first row of the next page; if that row changes meanwhile it stands at the list's end.
_PAGES = replace(BY_ID, shifts=True)
_FIRST_VERSION = Offset("start")
# What is deleted stays in the list of deals for 30 days, if it is asked for.
_ANY_STATE = "open,won,lost,deleted"
DEALS, ARCHIVE = "deals", "deals/archived"
FOLDERS = ("inbox", "sent", "archive")
# So many mails of a thread are read.
MAILS = 50


def changed(path: str, want: Want, more: Row | None = None) -> Call:
    """A list of version 2 in order of change."""
    order = {"sort_by": "update_time", "sort_direction": "asc"}
    return Call(f"{V2}/{path}", query={**want.place.params, **order, **_since(want), **(more or {})})


def _since(want: Want) -> Row:
    """The bound of changes, which is inside what is asked for; never later than the moment."""
    return {"updated_since": f"{want.since.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"} if want.since else {}


def _persons(session: Pipedrive, rows: Sequence[Row]) -> Sequence[Row]:
    """Rows with their organisation, owner and custom fields."""
    wanted = [row.get("org_id") for row in rows]
    held = session.asides.if_allowed("organizations", lambda: session.named("organizations", wanted))
    users = session.users()
    return [
        {
            **row,
            "organisation": held.get(str(row.get("org_id")), {}),
            "owner": users.get(str(row.get("owner_id")), ""),
            "custom": mapping.custom(row, session.fields("person") if row.get("custom_fields") else {}),
        }
        for row in rows
    ]


def _deals(session: Pipedrive, rows: Sequence[Row]) -> Sequence[Row]:
    """Rows with what is sold, the stage, the owner, the organisation and custom fields."""
    sold = session.asides.if_allowed("products", lambda: session.products(row.get("id") for row in rows))
    wanted = [row.get("org_id") for row in rows]
    held = session.asides.if_allowed("organizations", lambda: session.named("organizations", wanted))
    users, stages = session.users(), session.stages()
    return [
        {
            **row,
            "products": sold.get(str(row.get("id")), []),
            "stage": stages.get(str(row.get("stage_id")), ""),
            "owner": users.get(str(row.get("owner_id")), ""),
            "organisation": text_of(dig(held, (str(row.get("org_id")), "name"))),
            "custom": mapping.custom(row, session.fields("deal") if row.get("custom_fields") else {}),
        }
        for row in rows
    ]


def _said(session: Pipedrive, rows: Sequence[Row]) -> Sequence[Row]:
    """Activities and notes with the person they are about, who may be known by the deal only; and who said it."""
    users = session.users()
    lacking = [row.get("deal_id") for row in rows if not row.get("person_id")]
    deals = session.asides.if_allowed("deals", lambda: session.deals(lacking))
    return [
        {
            **row,
            "customer": text_of(row.get("person_id") or dig(deals, (str(row.get("deal_id")), "person_id"))),
            "owner": users.get(str(row.get("owner_id") or row.get("user_id")), "") or _writer(row),
            "changed": _zoned(row.get("update_time") or row.get("add_time")),
        }
        for row in rows
    ]


def _writer(row: Row) -> str:
    return text_of(dig(row, ("user", "name")))


def owned(session: Pipedrive, rows: Sequence[Row]) -> Sequence[Row]:
    """Threads with whose mailbox it is, and the time of the list's order with its zone."""
    users = session.users()
    return [
        {**row, "owner": users.get(str(row.get("user_id")), ""), "changed": _zoned(row.get("last_message_timestamp"))}
        for row in rows
    ]


def _zoned(value: object) -> str:
    """A time of version 1, which is in UTC and does not say so; what says so stays as it is."""
    said = text_of(value)
    return said if not said or said[-1] in "Zz" or "+" in said else f"{said}Z"


def _second(name: str, title: str, path: str, mapped: Any, enrich: Any, more: Row | None = None) -> Rest:
    return Rest(
        name=name,
        title=title,
        request=lambda want: changed(path, want, more),
        rows=("data",),
        row_id=("id",),
        map=mapped,
        paging=_PAGES,
        cursor=TimeCursor(("update_time",)),
        most=PAGE,
        enrich=enrich,
        sparse=True,
    )


PEOPLE = _second("customers", "Persons", "persons", mapping.person, _persons)
ACTIVITIES = _second("activities", "Activities", "activities", mapping.activity, _said)


@cache
def deals(path: str) -> Rest:
    """Deals, or those that were put into the archive, which are a list of their own."""
    more = {"status": _ANY_STATE} if path == DEALS else None
    return _second("orders", "Deals", path, mapping.deal, _deals, more)


def _notes(want: Want) -> Call:
    return Call(f"{V1}/notes", query={**want.place.params, "sort": "update_time ASC", **_since(want)})


NOTES = Rest(
    name="notes",
    title="Notes",
    request=_notes,
    rows=("data",),
    row_id=("id",),
    map=mapping.note,
    paging=_FIRST_VERSION,
    cursor=TimeCursor(("changed",)),
    most=100,
    enrich=_said,  # type: ignore[arg-type]
    sparse=True,
)


@cache
def mails(folder: str) -> Rest:
    """The threads of one folder of the mailbox of whoever signed in; the last that got a mail comes first."""
    return Rest(
        name="mails",
        title="E-mails",
        request=lambda want: Call(f"{V1}/mailbox/mailThreads", query={**want.place.params, "folder": folder}),
        rows=("data",),
        row_id=("id",),
        map=mapping.thread,
        paging=_FIRST_VERSION,
        cursor=TimeCursor(("changed",), ordered=False, newest_first=True),
        most=100,
        enrich=owned,  # type: ignore[arg-type]
        sparse=True,
    )


def ids(title: str, path: str) -> RestIds:
    """Every row of a list of version 2 that there is."""
    return RestIds(title, lambda want: Call(f"{V2}/{path}", query=want.place.params), ("data",), ("id",), BY_ID, PAGE)


NOTE_IDS = RestIds(
    NOTES.title,
    lambda want: Call(f"{V1}/notes", query={**want.place.params, "sort": "id ASC"}),
    ("data",),
    ("id",),
    _FIRST_VERSION,
    100,
    True,
)


def deals_there(session: Pipedrive) -> Iterator[Sequence[str]]:
    """The archive is read before and after the rest: a deal that is moved meanwhile is met in one of them."""
    for path in (ARCHIVE, DEALS, ARCHIVE):
        yield from present(ids("Deals", path))(session) or ()


def transcript(session: Pipedrive, source_id: str) -> Sequence[Message]:
    """The mails of one thread with their whole texts, oldest first."""
    values = {"id": source_id}
    call = Call(f"{V1}/mailbox/mailThreads/{{id}}/mailMessages", values=values, about="E-mails", may_be_missing=True)
    rows = listed(session.http.ask(call).body, ("data",), True) or []
    return sorted((_message(session, row) for row in rows[-MAILS:]), key=lambda one: one.at)


def _message(session: Pipedrive, row: Row) -> Message:
    call = Call(
        f"{V1}/mailbox/mailMessages/{{id}}", values={"id": str(row["id"])}, query={"include_body": 1}, about="E-mails"
    )
    said: Any = session.http.ask(call).body.get("data") or {}
    sender: Row = next(iter(row.get("from") or ()), {})
    return Message(
        at=time_of(_zoned(row.get("message_time")), session.surroundings, "message_time"),
        role="agent" if row.get("sent_flag") in (1, True) else "customer",
        author=text_of(sender.get("name")) or text_of(sender.get("email_address")),
        text=plain_text(said.get("body") or row.get("snippet")),
    )
