"""A made-up vendor's connector, written as any vendor's is, once per paging style; and its rig."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from types import TracebackType
from typing import Any, Self

from connectors.kit.calls import Call
from connectors.kit.conformance import Fault, Ledger, ManualClock
from connectors.kit.cursors import KeysetCursor, TimeCursor, TokenCursor
from connectors.kit.declare import Connector, Setting, SettingKind, Stream, Surroundings
from connectors.kit.errors import SkipRow
from connectors.kit.fetch import Rest, RestIds, Want, lookup, stream
from connectors.kit.http import Http
from connectors.kit.paging import IdKeyset, Keyset, NextLink, NextToken, Offset, OnePage, PageNumber
from connectors.kit.parse import id_of, text_of, time_of
from connectors.kit.windows import Windows
from connectors.records import CustomerRecord, Gone, Identifier, IdentifierKind, MergedInto, Record
from tests.connectors.kit import shelf as shelves
from tests.connectors.kit.loopback import Heard, Loopback, Said
from tests.connectors.kit.shelf import Shelf

TOKEN = "very-secret-token-4711"
BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ShopSession:
    """What the connector's `open` yields."""

    http: Http
    surroundings: Surroundings


@dataclass(frozen=True, slots=True)
class Style:
    """One way of paging: how the vendor serves it and how the stream is declared."""

    serve: Callable[[Shelf, Heard], Said]
    rest: Rest
    shelf: Callable[[], Shelf] = Shelf
    listed: bool = True


def person(row: Any, around: Surroundings) -> Record:
    """One raw row to one record: the pure function a vendor writes."""
    what = row.get("what")
    if what == "gone":
        return Gone(id_of(row["id"]))
    if what == "merged":
        return MergedInto(id_of(row["id"]), id_of(row["into"]))
    name = text_of(row["name"])
    if not name:
        raise SkipRow("The person has no name.")
    return CustomerRecord(
        source_id=id_of(row["id"]),
        name=name,
        identifiers=(
            Identifier(IdentifierKind.PHONE, text_of(row["phone"])),
            Identifier(IdentifierKind.EMAIL, text_of(row["email"])),
        ),
        changed_at=time_of(row["changed"], around, "changed"),
    )


def listing(want: Want) -> Call:
    """Everything changed in the wanted stretch of time."""
    bounds = {"since": want.since, "until": want.until}
    query = {name: moment.isoformat() for name, moment in bounds.items() if moment is not None}
    return Call("/people", query={**want.place.params, **query})


def after_key(want: Want) -> Call:
    """Everything after a key."""
    key = {"after_at": want.after["at"].isoformat(), "after_id": want.after["id"]} if want.after else {}
    return Call("/people", query={**want.place.params, **key})


def from_token(want: Want) -> Call:
    """Everything since the vendor's own token."""
    return Call("/people", query={"token": want.token, **want.place.params}, may_be_missing=True)


def by_filter(name: str) -> Callable[[str, Want], Call]:
    """A search by one field."""

    def search(value: str, want: Want) -> Call:
        return replace(after_key(want), query={**after_key(want).query, name: value})

    return search


CHANGED = TimeCursor(at=("changed",))
UNORDERED = TimeCursor(at=("changed",), ordered=False)
NUMBERS = PageNumber(size_param="limit")
BASE = Rest("people", "People", listing, ("data", "items"), ("id",), person, NUMBERS, CHANGED, most=100)
CAPPED = replace(BASE, cursor=UNORDERED, windows=Windows(cap=12, start=BEGINNING), total=("total",))

STYLES: Mapping[str, Style] = {
    "page number": Style(shelves.numbered, BASE),
    "page number with a count": Style(
        shelves.numbered, replace(BASE, paging=PageNumber(size_param="limit", pages_header="x-pages"), total=("total",))
    ),
    "page number, unordered": Style(shelves.numbered, replace(BASE, cursor=UNORDERED), lambda: Shelf(by_change=False)),
    "page number with a count, unordered": Style(
        shelves.numbered,
        replace(
            BASE, paging=PageNumber(size_param="limit", pages_header="x-pages"), cursor=UNORDERED, total=("total",)
        ),
        lambda: Shelf(by_change=False),
    ),
    "page number, source's own small pages": Style(shelves.numbered, BASE, lambda: Shelf(most=2)),
    "offset": Style(shelves.by_offset, replace(BASE, paging=Offset())),
    "offset, unordered": Style(
        shelves.by_offset, replace(BASE, paging=Offset(), cursor=UNORDERED), lambda: Shelf(by_change=False)
    ),
    "offset, one row at a time": Style(shelves.by_offset, replace(BASE, paging=Offset()), lambda: Shelf(most=1)),
    "next link": Style(shelves.linked(False), replace(BASE, paging=NextLink(("links", "next")))),
    "link header": Style(shelves.linked(True), replace(BASE, paging=NextLink())),
    "next token": Style(shelves.by_token, replace(BASE, paging=NextToken(("next",)))),
    "keyset": Style(
        shelves.by_key, replace(BASE, request=after_key, paging=Keyset(), cursor=KeysetCursor(at=("changed",)))
    ),
    "source's own token": Style(
        shelves.changes,
        replace(
            BASE,
            request=from_token,
            paging=NextToken(("token",), "token", more=("more",)),
            cursor=TokenCursor(("token",)),
        ),
        listed=False,
    ),
    "one page": Style(shelves.everything, replace(BASE, paging=OnePage(), cursor=None)),
    "capped, windows": Style(shelves.numbered, CAPPED, lambda: Shelf(cap=12, by_change=False)),
    "capped without a count, windows": Style(
        shelves.by_offset,
        replace(CAPPED, paging=Offset(), total=None),
        lambda: Shelf(cap=12, by_change=False, tells_total=False),
    ),
    "capped, windows by id": Style(
        shelves.by_id,
        replace(
            CAPPED,
            paging=IdKeyset(("id",), left=("total",)),
            windows=Windows(cap=12, start=BEGINNING, hard=False),
        ),
        lambda: Shelf(by_change=False),
    ),
    "capped, windows in order": Style(shelves.numbered, replace(CAPPED, cursor=CHANGED), lambda: Shelf(cap=12)),
}


def shop(style: Style, people: Stream | None = None) -> Connector:
    """The vendor's connector for one paging style; `people` puts another stream in its place."""
    ids = RestIds(
        "People", lambda want: Call("/ids", query=want.place.params), ("ids",), ("id",), PageNumber(size_param="limit")
    )

    @contextmanager
    def open_shop(
        settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings
    ) -> Iterator[ShopSession]:
        def sign() -> Mapping[str, str]:
            return {"Authorization": f"Bearer {secrets['token']}"}

        with Http(settings["url"], "Shop", around, signer=sign) as http:
            yield ShopSession(http, around)

    def check(session: ShopSession) -> Sequence[str]:
        session.http.ask(Call("/people", query={"limit": 1}, about="People"))
        return ("People can be read.",)

    return Connector(
        "shop",
        "Shop",
        "A made-up shop.",
        (Setting("url", "Address", SettingKind.URL), Setting("token", "Token", SettingKind.SECRET)),
        (people or stream(style.rest, ids if style.listed else None),),
        open_shop,
        check,
        {
            IdentifierKind.PHONE: lookup(style.rest, by_filter("phone"), OnePage()),
            IdentifierKind.EMAIL: lookup(style.rest, by_filter("email")),
        },
    )


def _route(shelf: Shelf, serve: Callable[[Shelf, Heard], Said], heard: Heard) -> Said:
    if heard.headers.get("authorization") != f"Bearer {TOKEN}":
        return Said({"error": "who are you"}, 401)
    return shelves.ids(shelf, heard) if heard.path == "/ids" else serve(shelf, heard)


class ShopRig:
    """Plays the shop on a loopback server."""

    stream = "people"
    not_applicable: Mapping[str, str] = {}

    def __init__(self, style: Style, connector: Connector | None = None) -> None:
        self.clock = ManualClock()
        self.ledger = Ledger(self.clock)
        self.connector = connector or shop(style)
        self.shelf = style.shelf()
        self._server = Loopback(partial(_route, self.shelf, style.serve), self.ledger, self.clock)

    def __enter__(self) -> Self:
        self._server.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.__exit__(kind, error, trace)

    def settings(self) -> Mapping[str, str]:
        return {"url": self._server.url}

    def secrets(self) -> Mapping[str, str]:
        return {"token": TOKEN}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        return [self.shelf.put(at)["id"] for _ in range(count)]

    def change(self, source_id: str, at: datetime) -> None:
        row = self.shelf.find(source_id)
        row.update(name=row["name"] + " Changed", changed=at.isoformat())
        self.shelf.log.append({"what": "put", **row})

    def duplicate(self, source_id: str) -> None:
        self.shelf.twice.add(source_id)

    def add_bad(self) -> None:
        self.shelf.put(self.clock.now(), id="", name=None)

    def delete(self, source_id: str) -> None:
        self.shelf.remove(source_id)
        self.shelf.log.append({"what": "gone", "id": source_id})

    def merge(self, source_id: str, into: str) -> None:
        self.shelf.remove(source_id)
        self.shelf.log.append({"what": "merged", "id": source_id, "into": into})

    def fail(self, fault: Fault, times: int = 1, retry_after: float | None = None) -> None:
        self.ledger.arm(fault, times, retry_after)

    def mend(self) -> None:
        self.ledger.disarm()

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        row = self.shelf.rows[1]
        return [
            (IdentifierKind.PHONE, row["phone"], [row["id"]]),
            (IdentifierKind.EMAIL, row["email"], [row["id"]]),
        ]


def moment(minutes: float = 0) -> datetime:
    """A moment of the manual clock's day."""
    return datetime(2026, 3, 1, tzinfo=UTC) + timedelta(minutes=minutes)
