"""Ways to break the made-up vendor's connector, as connectors do break."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from connectors.kit.calls import Call
from connectors.kit.declare import Connector, Cursor, Found, Page, Session, Surroundings
from connectors.kit.errors import Cancelled, ConnectorError, TryLater
from connectors.kit.fetch import Rest, stream
from connectors.kit.http import Http
from connectors.records import CustomerRecord, IdentifierKind, Record
from tests.connectors.kit.vendor import STYLES, ShopSession, Style, person, shop

PLAIN = STYLES["offset"]
LOG = STYLES["source's own token"]
PLAIN_STREAM = stream(PLAIN.rest)

Read = Callable[[Session, Cursor | None], Iterator[Page]]


@dataclass(frozen=True)
class Broken:
    """A connector broken in one way, `why` in words, and what the suite must say of it."""

    item: str
    why: str
    build: Callable[[], Connector]
    says: str
    style: Style = PLAIN

    def __str__(self) -> str:
        return f"{self.item}: {self.why}"


def with_read(wrap: Callable[[Read], Read], style: Style = PLAIN) -> Callable[[], Connector]:
    """The good connector with another `read` around its own."""

    def build() -> Connector:
        good = shop(style)
        (people,) = good.streams
        return replace(good, streams=(replace(people, read=wrap(people.read)),))

    return build


def with_pages(change: Callable[[list[Page]], Sequence[Page]]) -> Callable[[], Connector]:
    """The good connector with its pages changed, all of them at once."""
    return with_read(lambda read: lambda session, cursor: iter(change(list(read(session, cursor)))))


def with_rest(rest: Rest, style: Style = PLAIN) -> Callable[[], Connector]:
    """The good connector with another declaration."""
    return lambda: replace(shop(style), streams=(replace(shop(style).streams[0], read=stream(rest).read),))


def with_map(change: Callable[[Record, Any], Record]) -> Callable[[], Connector]:
    """The good connector with its records changed."""
    return with_rest(replace(PLAIN.rest, map=lambda row, around: change(person(row, around), row)))


def with_http(**more: Any) -> Callable[[], Connector]:
    """The good connector with another HTTP client."""

    @contextmanager
    def open_shop(
        settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings
    ) -> Iterator[ShopSession]:
        signer = lambda: {"Authorization": f"Bearer {secrets['token']}"}  # noqa: E731
        with Http(settings["url"], "Shop", around, signer=signer, **more) as http:
            yield ShopSession(http, around)

    return lambda: replace(shop(PLAIN), open=open_shop)


def with_errors(translate: Callable[[ConnectorError], BaseException | None]) -> Callable[[], Connector]:
    """The good connector whose `read` ends in another error, or in none."""

    def wrap(read: Read) -> Read:
        def reading(session: Session, cursor: Cursor | None) -> Iterator[Page]:
            try:
                yield from read(session, cursor)
            except ConnectorError as error:
                other = translate(error)
                if other is not None:
                    raise other from other.__context__

        return reading

    return with_read(wrap)


def hasty(session: Session, cursor: Cursor | None) -> Iterator[Page]:
    """A read of its own that trusts page markers blindly and never looks up."""
    token: Any = ""
    while True:
        body = session.http.ask(Call("/people", query={"limit": 5, "cursor": token})).body
        yield Page([person(row, session.surroundings) for row in body["data"]["items"]], read=5)
        token = body["next"]
        if not token:
            return


def last_cursor_first(pages: list[Page]) -> Sequence[Page]:
    return [replace(page, cursor=pages[-1].cursor) for page in pages]


def cursor_ahead(pages: list[Page]) -> Sequence[Page]:
    def ahead(cursor: Cursor | None) -> Cursor | None:
        from_now = {"newest": "2026-03-02T09:02:00+00:00", "seen": []}
        return None if cursor is None else from_now

    return [replace(page, cursor=ahead(page.cursor)) for page in pages] or [
        Page([], cursor={"newest": "2026-03-02T09:02:00+00:00", "seen": []})
    ]


def numbered_anew() -> Callable[[Record, Any], Record]:
    count = iter(range(1_000_000))
    return lambda record, row: replace(record, source_id=f"{row['id']}-{next(count)}")


def named_anew() -> Callable[[Record, Any], Record]:
    count = iter(range(1_000_000))
    return lambda record, row: replace(record, name=f"{row['name']} {next(count)}")


def known_by_id(read: Read) -> Read:
    known: dict[str, CustomerRecord] = {}

    def reading(session: Session, cursor: Cursor | None) -> Iterator[Page]:
        for page in read(session, cursor):
            yield replace(page, records=[known.setdefault(record.source_id, record) for record in page.records])

    return reading


def quietly_cancelled(read: Read) -> Read:
    def reading(session: Session, cursor: Cursor | None) -> Iterator[Page]:
        try:
            yield from read(session, cursor)
        except Cancelled:
            return

    return reading


def leaking(error: ConnectorError) -> BaseException:
    said = TryLater("Shop failed again.")
    said.__context__ = KeyError("Person Number0001")
    return said


def not_when_empty(read: Read) -> Read:
    def reading(session: Session, cursor: Cursor | None) -> Iterator[Page]:
        pages = list(read(session, cursor))
        if not pages:
            raise TryLater("Shop has nothing for us.")
        yield from pages

    return reading


def half_read(read: Read) -> Read:
    def reading(session: Session, cursor: Cursor | None) -> Iterator[Page]:
        pages = []
        try:
            pages.extend(read(session, cursor))
        except TryLater:
            half = CustomerRecord("p0001", "Person N")
            yield Page([half], read=1)
            raise
        yield from pages

    return reading


def without_lookup(kind: IdentifierKind, find: Callable[[Session, str], Iterator[Found]]) -> Callable[[], Connector]:
    return lambda: replace(shop(PLAIN), lookups={**shop(PLAIN).lookups, kind: find})


def finds_anybody(session: Session, value: str) -> Iterator[Found]:
    for page in PLAIN_STREAM.read(session, None):
        yield Found("people", page.records[1:2])
        return


def finds_otherwise(session: Session, value: str) -> Iterator[Found]:
    for found in shop(PLAIN).lookups[IdentifierKind.PHONE](session, value):
        yield replace(found, records=[replace(record, tier="gold") for record in found.records])
