"""Builds streams, lookups and lists of ids of REST sources from data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from connectors.kit.calls import Call
from connectors.kit.cursors import KeysetCursor
from connectors.kit.declare import Cursor, Found, Lookup, Page, Session, Stream
from connectors.kit.errors import AskPerson, OurBug
from connectors.kit.paging import LoopGuard, Paging, Taken, listed, row_id
from connectors.kit.reading import Reading
from connectors.kit.rest import Enrich, Rest, RestIds, Signed, Want
from connectors.kit.waiting import check_cancelled
from connectors.records import CustomerRecord, Message

__all__ = ["Enrich", "Rest", "RestIds", "Signed", "Want", "history", "lookup", "parted", "present", "stream"]

# A lookup is for one customer while somebody waits; what lies beyond is left to the next pull.
LOOKUP_PAGES = 5

# Of more people than these, nobody waits for what each of them did.
LOOKUP_PEOPLE = 3


def stream(
    rest: Rest, ids: RestIds | None = None, transcript: Callable[[Session, str], Sequence[Message]] | None = None
) -> Stream:
    """The working stream; with `ids` it can tell deleted rows, with `transcript` the messages of an interaction."""

    def read(session: Session, cursor: Cursor | None) -> Iterator[Page]:
        return Reading(rest, session, cursor).pages()

    return Stream(rest.name, rest.title, read, present(ids) if ids else None, transcript)


def lookup(rest: Rest, request: Callable[[str, Want], Call | None], paging: Paging | None = None) -> Lookup:
    """A live search on the same road as the stream's bulk pull, with another request and no stored cursor.

    `request(value, want)` builds the call, or None when this value cannot be asked for (a number too short, say).
    `paging` is for vendors whose search pages otherwise than their lists; at most LOOKUP_PAGES pages are read.
    """
    within_run = rest.cursor if isinstance(rest.cursor, KeysetCursor) else None
    searched = replace(rest, paging=paging or rest.paging, cursor=within_run, windows=None, total=None)

    def find(session: Session, value: str) -> Iterator[Found]:
        def asked(want: Want) -> Call:
            call = request(value, want)
            if call is None:
                raise OurBug("A lookup changed its mind between two pages.")
            return call

        size = max(1, min(rest.most, session.surroundings.page_rows))
        if request(value, Want(searched.paging.first(size), size)) is None:
            return
        once = replace(searched, request=asked)
        for page in islice(Reading(once, session, None).pages(), LOOKUP_PAGES):
            yield Found(rest.name, page.records, page.rejected)

    return find


def parted(name: str, title: str, parts: Callable[[Session], Sequence[str]], rest: Callable[[str], Rest]) -> Stream:
    """A stream that the source gives in parts (a shop's locations, a mailbox's folders), each with a cursor of its own;
    `parts` names them in a session, `rest` is how one of them is read."""

    def read(session: Session, cursor: Cursor | None) -> Iterator[Page]:
        held: dict[str, Cursor] = dict((cursor or {}).get("parts") or {})
        for part in parts(session):
            for page in Reading(rest(part), session, held.get(part)).pages():
                if page.cursor is not None:
                    held[part] = page.cursor
                yield replace(page, cursor={"parts": dict(held)} if page.cursor is not None else None, total=None)

    return Stream(name, title, read)


def history(people: Lookup, ways: Sequence[Lookup]) -> Lookup:
    """A lookup that goes on from the customers `people` finds to what each of `ways` finds by the customer's id. What
    this account may not read is left out: the person is found all the same."""

    def find(session: Session, value: str) -> Iterator[Found]:
        known: dict[str, None] = {}
        for found in people(session, value):
            known |= {one.source_id: None for one in found.records if isinstance(one, CustomerRecord)}
            yield found
        for way in ways:
            for person in islice(known, LOOKUP_PEOPLE):
                try:
                    yield from way(session, person)
                except AskPerson:
                    break

    return find


def present(ids: RestIds) -> Callable[[Session], Iterator[Sequence[str]]]:
    """Lists every id that exists now, in batches.

    Where rows that vanish meanwhile may push others over a page's edge unseen, the list is read twice: an id that is
    missing here is taken for deleted, so a missed one would do harm.
    """

    def read(session: Signed) -> Iterator[Sequence[str]]:
        for _ in range(2 if ids.paging.shifts else 1):
            yield from _id_pages(ids, session)

    return read


def _id_pages(ids: RestIds, session: Signed) -> Iterator[Sequence[str]]:
    guard = LoopGuard(session.http.service, ids.title)
    size = max(1, ids.most)
    place = ids.paging.first(size)
    while True:
        check_cancelled(session.surroundings)
        guard.asking(place)
        call = ids.request(Want(place, size))
        answer = session.http.ask(replace(call, about=call.about or ids.title, link=place.link or call.link))
        rows = listed(answer.body, ids.rows, ids.sparse)
        if rows is None:
            raise OurBug(f"{session.http.service} answered without a list of {ids.title}.", "Please report this.")
        guard.came(rows)
        found = [row_id(row, ids.row_id) for row in rows]
        yield [one for one in found if one]
        following = ids.paging.after(place, Taken(answer, rows, partial(_same, found)))
        if following is None:
            return
        place = following


def _same(found: Sequence[str]) -> Sequence[str]:
    """Ids tell rows of ids apart as well as fingerprints do."""
    return found
