"""Pipedrive: persons as customers, deals as orders, activities, notes and mail threads as what was said.

Lists of the second version of the interface are filtered and sorted by the time of change; notes and mail are in its
first version only. Sources of the rules: Pipedrive's pages "Rate limiting", "Pipedrive API v2 migration guide",
"Merging two persons", and the reference of both versions. A person merged into another is gone like a deleted one, and
all that was theirs names the other from then on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from connectors.kit.calls import Call
from connectors.kit.declare import Connector, Found, Group, Lookup, Setting, SettingKind
from connectors.kit.digging import dig, listed
from connectors.kit.fetch import Rest, Want, history, lookup, parted, stream
from connectors.kit.parse import text_of
from connectors.kit.phones import national_digits, same_number
from connectors.kit.row_map import map_row
from connectors.kit.session import checked
from connectors.pipedrive import mapping
from connectors.pipedrive.session import BY_ID, IDS, OAUTH, SEARCHES, V1, V2, Pipedrive, Row, signed_in
from connectors.pipedrive.streams import (
    ACTIVITIES,
    ARCHIVE,
    DEALS,
    FOLDERS,
    MAILS,
    NOTE_IDS,
    NOTES,
    PEOPLE,
    changed,
    deals,
    deals_there,
    ids,
    mails,
    owned,
    transcript,
)
from connectors.records import IdentifierKind

__all__ = ["CONNECTOR"]

# Fewer digits than this are in too many numbers.
_SHORT = 5
# So many of a person's threads are looked up while somebody waits.
_THREADS = 10


def _search(session: Pipedrive, term: str, field: str, exact: bool) -> Sequence[Row]:
    """What a search for persons finds, at most a page of it; its rows are no whole persons."""
    query = {"term": term, "fields": field, "exact_match": "true" if exact else "false", "limit": IDS}
    body = session.http.ask(Call(f"{V2}/persons/search", query=query, about=PEOPLE.title, lane=SEARCHES)).body
    rows = dig(body, ("data", "items")) or ()
    return [one["item"] for one in rows if isinstance(dig(one, ("item",)), dict)]


def _whole_persons(session: Pipedrive, found: Sequence[Row]) -> Iterator[Found]:
    if found:
        ids = ",".join(sorted({str(one["id"]) for one in found}))
        by_ids = lookup(PEOPLE, lambda value, want: changed("persons", want, {"ids": value}), BY_ID)
        yield from by_ids(session, ids)


def _by_phone(session: Pipedrive, number: str) -> Iterator[Found]:
    """Numbers are kept as they were typed, and an exact search would only find one that was typed the same: the digits
    without their country are looked for, and what is another number is left out."""
    digits, region = national_digits(number), session.surroundings.region
    if len(digits) < _SHORT:
        return
    terms = dict.fromkeys((digits, digits[-_SHORT:]))
    found = next(filter(None, (_theirs(_search(session, term, "phone", False), number, region) for term in terms)), [])
    yield from _whole_persons(session, found)


def _theirs(rows: Sequence[Row], number: str, region: str) -> Sequence[Row]:
    return [row for row in rows if any(same_number(text_of(one), number, region) for one in row.get("phones") or ())]


def _by_email(session: Pipedrive, email: str) -> Iterator[Found]:
    yield from _whole_persons(session, _search(session, email, "email", True))


def _of_person(rest: Rest, path: str, more: Row | None = None) -> Lookup:
    def request(person: str, want: Want) -> Call:
        return Call(path, query={**want.place.params, "person_id": person, **(more or {})})

    return lookup(rest, request, BY_ID if path.startswith(V2) else None)


def _mails_of(session: Pipedrive, person: str) -> Iterator[Found]:
    """The last threads of a person, those of colleagues that are shared too: their mails say which threads they are."""
    call = Call(f"{V1}/persons/{{id}}/mailMessages", values={"id": person}, query={"limit": MAILS}, about="E-mails")
    rows = listed(session.http.ask(call).body, ("data",), True) or []
    named = dict.fromkeys(text_of(dig(row, ("data", "mail_thread_id")) or row.get("mail_thread_id")) for row in rows)
    for one in islice(filter(None, named), _THREADS):
        thread = Call(f"{V1}/mailbox/mailThreads/{{id}}", values={"id": one}, about="E-mails", may_be_missing=True)
        row = dig(session.http.ask(thread).body, ("data",))
        if isinstance(row, dict):
            made = map_row(owned(session, [row])[0], mapping.thread, session.surroundings, f"E-mails, id {one}", one)
            yield Found("mails", made.records, (made.rejection,) if made.rejection else ())


_HISTORY = (
    _of_person(ACTIVITIES, f"{V2}/activities"),
    _mails_of,
    _of_person(NOTES, f"{V1}/notes"),
    _of_person(deals(DEALS), f"{V2}/{DEALS}"),
    _of_person(deals(ARCHIVE), f"{V2}/{ARCHIVE}"),
)


def _check(session: Pipedrive) -> Sequence[str]:
    """Persons must be readable; of the rest it is said what is."""
    first = {"limit": 1}
    return checked(
        session.http,
        Call(f"{V2}/persons", query=first, about=PEOPLE.title),
        Call(f"{V2}/{DEALS}", query=first, about="Deals"),
        Call(f"{V2}/activities", query=first, about=ACTIVITIES.title),
        Call(f"{V1}/notes", query=first, about=NOTES.title),
        Call(f"{V1}/mailbox/mailThreads", query={**first, "folder": FOLDERS[0]}, about="E-mails"),
    )


CONNECTOR = Connector(
    name="pipedrive",
    title="Pipedrive",
    about="Persons, deals, activities, notes and e-mails from Pipedrive.",
    settings=(
        Setting(
            "token",
            "API token",
            SettingKind.SECRET,
            required=False,
            help="Pipedrive > Personal preferences > API; or sign in with the browser.",
        ),
        Setting("client_id", "Client id", required=False, help="Of your app, to sign in with the browser."),
        Setting("client_secret", "Client secret", SettingKind.SECRET, required=False, help="Of the same app."),
        Setting(
            "url",
            "Address",
            SettingKind.URL,
            required=False,
            help="Of your company, such as https://company.pipedrive.com; empty for the common one.",
        ),
    ),
    streams=(
        stream(PEOPLE, ids(PEOPLE.title, "persons")),
        replace(parted("orders", "Deals", lambda _: (DEALS, ARCHIVE), deals), present=deals_there),
        stream(ACTIVITIES, ids(ACTIVITIES.title, "activities")),
        stream(NOTES, NOTE_IDS),
        replace(parted("mails", "E-mails", lambda _: FOLDERS, mails), transcript=transcript),
    ),
    open=signed_in,
    check=_check,
    lookups={
        IdentifierKind.PHONE: history(_by_phone, _HISTORY),
        IdentifierKind.EMAIL: history(_by_email, _HISTORY),
    },
    oauth=OAUTH,
    group=Group.CRM,
)
