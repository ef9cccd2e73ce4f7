"""The conformance suite can fail: for each item, connectors broken in the ways connectors break are found out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, timedelta
from typing import Any

import pytest

from connectors.kit.calls import Call, Judgement, Meaning, Patience
from connectors.kit.conformance import ITEMS, ConformanceError, run
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Connector, Cursor, Found, Page, Rejection, Session, Surroundings
from connectors.kit.errors import AskPerson, Cancelled, ConnectorError, TryLater
from connectors.kit.fetch import Rest, stream
from connectors.kit.http import Http
from connectors.records import CustomerRecord, IdentifierKind, Record
from tests.connectors.kit.vendor import STYLES, ShopRig, ShopSession, Style, person, shop

PLAIN = STYLES["offset"]
LOG = STYLES["source's own token"]

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


PLAIN_STREAM = stream(PLAIN.rest)
NO_WAIT = Judgement(Meaning.TOO_MANY, after=0.5)
LAST_ONLY = replace(PLAIN.rest, cursor=TimeCursor(("changed",), ordered=False))

BROKEN = [
    Broken("pages", "stops after one page", with_pages(lambda pages: pages[:1]), "lost"),
    Broken("pages", "gives the last cursor on the first page", with_pages(last_cursor_first), "killed after page 1"),
    Broken(
        "pages", "pages too large", with_pages(lambda pages: [Page([r for p in pages for r in p.records])]), "page_rows"
    ),
    Broken(
        "pages", "a cursor that is no JSON", with_pages(lambda p: [replace(one, cursor={1: UTC}) for one in p]), "JSON"
    ),
    Broken("pages", "counts no rows", with_pages(lambda p: [replace(one, read=0) for one in p]), "rows read"),
    Broken("pages", "does not hear a cancel", with_pages(list), "after the cancel"),
    Broken("pages", "takes a cancel for the end", with_read(quietly_cancelled), "as if it had read everything"),
    Broken(
        "pages",
        "times without a zone",
        with_map(lambda r, _: replace(r, changed_at=r.changed_at.replace(tzinfo=None))),
        "zone",
    ),
    Broken("pages", "records without ids", with_map(lambda r, _: replace(r, source_id=" ")), "no source_id"),
    Broken("replay", "records with something new each time", lambda: with_map(named_anew())(), "other records"),
    Broken("overlap", "a cursor past the newest row", with_pages(cursor_ahead), "lost 2"),
    Broken(
        "late row",
        "too little overlap",
        with_rest(replace(PLAIN.rest, cursor=TimeCursor(("changed",), overlap=timedelta(seconds=5)))),
        "30 s late",
    ),
    Broken("changed row", "what is known by id is not looked at again", with_read(known_by_id), "did not arrive"),
    Broken("duplicate row", "ids of its own making", lambda: with_map(numbered_anew())(), "lost"),
    Broken(
        "bad row",
        "drops what it cannot read",
        with_pages(lambda p: [replace(one, rejected=[]) for one in p]),
        "0 rejections",
    ),
    Broken(
        "bad row",
        "loses the page of a bad row",
        with_pages(lambda p: [replace(one, records=[]) if one.rejected else one for one in p]),
        "lost",
    ),
    Broken(
        "bad row",
        "no reason",
        with_pages(lambda p: [replace(one, rejected=[Rejection(r.where, "") for r in one.rejected]) for one in p]),
        "no reason",
    ),
    Broken("deleted row", "cannot tell", lambda: replace(shop(PLAIN), streams=(stream(PLAIN.rest),)), "too many"),
    Broken(
        "deleted row",
        "overlooks others",
        lambda: replace(shop(PLAIN), streams=(replace(PLAIN_STREAM, present=lambda _: iter([["p0001"]])),)),
        "lost",
    ),
    Broken(
        "merged row",
        "ignores merges",
        with_rest(replace(LOG.rest, map=lambda row, around: person(row, around) if row["what"] == "put" else ()), LOG),
        "too many",
        LOG,
    ),
    Broken(
        "401",
        "tries again and again",
        with_http(judge=lambda status, h, b: Judgement(Meaning.BUSY) if status == 401 else None),
        "TryLater",
    ),
    Broken("401", "ends as if nothing were", with_errors(lambda error: None), "without an error"),
    Broken(
        "401",
        "check sees nothing",
        lambda: replace(shop(PLAIN), check=lambda session: ("Fine.",)),
        "check found nothing",
    ),
    Broken(
        "401",
        "shows the secret",
        with_errors(lambda e: AskPerson("The token very-secret-token-4711 is wrong.", "Mend it now.")),
        "shows a secret",
    ),
    Broken("401", "does not say what to do", with_errors(lambda e: AskPerson("The token is wrong.")), "what to do"),
    Broken(
        "403",
        "does not say what",
        with_errors(lambda e: AskPerson("You may not do that.", "Ask somebody else.")),
        "may not be read",
    ),
    Broken(
        "403",
        "takes it for wrong credentials that pass",
        with_errors(lambda e: TryLater("Shop is busy.")),
        "expected AskPerson",
    ),
    Broken(
        "429 with Retry-After",
        "does not wait",
        with_http(judge=lambda status, h, b: NO_WAIT if status == 429 else None),
        "after a refusal",
    ),
    Broken("429 with Retry-After", "gives up", with_http(patience=Patience(tries=1)), "ended the pull"),
    Broken(
        "429 with Retry-After", "does not hand the pause on", with_errors(lambda e: TryLater(e.title)), "after=None"
    ),
    Broken("5xx", "gives up at once", with_http(patience=Patience(tries=1)), "ended the pull"),
    Broken("5xx", "never gives up", with_http(patience=Patience(tries=60, total_wait=9e9)), "tried"),
    Broken("5xx", "leaks a name", with_errors(leaking), "shows customer data"),
    Broken("cut-off body", "takes half for the whole", with_errors(lambda error: None), "taken for the whole"),
    Broken("cut-off body", "keeps what it could make out", with_read(half_read), "a record was kept"),
    Broken(
        "repeated page token",
        "goes round for ever",
        with_read(lambda read: hasty, STYLES["next token"]),
        "never ended",
        STYLES["next token"],
    ),
    Broken("repeated page token", "stops without a word", with_errors(lambda error: None), "taken for the end"),
    Broken("empty", "a cursor at the present moment", with_pages(cursor_ahead), "lost"),
    Broken("empty", "an error", with_read(not_when_empty), "healthy source failed"),
    Broken("lookup", "finds nobody", without_lookup(IdentifierKind.PHONE, lambda session, value: iter(())), "found 0"),
    Broken("lookup", "finds the first best", without_lookup(IdentifierKind.PHONE, finds_anybody), "found somebody"),
    Broken("lookup", "finds another record", without_lookup(IdentifierKind.PHONE, finds_otherwise), "another record"),
]


@pytest.mark.parametrize("broken", BROKEN, ids=str)
def test_the_suite_finds(broken: Broken) -> None:
    with ShopRig(broken.style, broken.build()) as rig, pytest.raises(ConformanceError) as caught:
        run(broken.item, rig)
    assert broken.says in str(caught.value)


def test_every_item_can_fail() -> None:
    assert {broken.item for broken in BROKEN} == set(ITEMS)


@pytest.mark.parametrize(
    ("excuses", "item"),
    [
        ({"pages": "This source has no pages."}, "pages"),
        ({"lookup": "Nobody looks anything up here."}, "lookup"),
        ({"401": "No."}, "401"),
        ({"teapot": "There is no such item at all."}, "403"),
    ],
)
def test_poor_excuses_are_not_accepted(excuses: Mapping[str, str], item: str) -> None:
    with ShopRig(PLAIN) as rig:
        rig.not_applicable = excuses
        with pytest.raises(ConformanceError):
            run(item, rig)


def test_a_good_excuse_is_handed_back() -> None:
    with ShopRig(PLAIN) as rig:
        rig.not_applicable = {"merged row": "This shop never merges anybody."}
        assert run("merged row", rig) == "This shop never merges anybody."
