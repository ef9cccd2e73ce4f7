"""Orders that are under way: they change without saying so, so each of them is read again until it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from connectors.kit.declare import Cursor, Page, Session, Stream
from connectors.records import OrderRecord

_KEY = "under_way"
# What is not done after so long, in shops that never say so, is left alone; and of more orders than this the newest
# are looked at, for a cursor must stay small.
_AT_MOST = timedelta(days=60)
_MOST = 2_000
_BATCH = 100


def followed(
    changed: Stream, of: Callable[[Sequence[str]], Stream], done: Callable[[OrderRecord], bool], batch: int = _BATCH
) -> Callable[[Session, Cursor | None], Iterator[Page]]:
    """How a stream of orders is read (`Stream.read`): what `changed` gives, then what `of(ids)` says of the orders that
    were under way and are not among it. `done` tells of which no more is to be expected,
    `batch` is how many the source can be asked for by their ids at once.

    Their ids are kept in the cursor. A pull that is ended between two pages has forgotten none of them.
    """

    def read(session: Session, cursor: Cursor | None) -> Iterator[Page]:
        since = session.surroundings.now() - _AT_MOST
        return _read(changed, of, lambda one: done(one) or one.placed_at < since, batch, session, cursor)

    return read


def _read(
    changed: Stream,
    of: Callable[[Sequence[str]], Stream],
    done: Callable[[OrderRecord], bool],
    size: int,
    session: Session,
    cursor: Cursor | None,
) -> Iterator[Page]:
    before = _kept(cursor)
    open_now, seen = dict.fromkeys(before), set[str]()
    last = cursor
    for page in changed.read(session, cursor):
        seen |= _follow(page, open_now, done)
        last = page.cursor or last
        yield _with(page, open_now) if page.cursor is not None else page
    waiting = [one for one in before if one not in seen]
    for start in range(0, len(waiting), size):
        batch = waiting[start : start + size]
        found = set[str]()
        for page in of(batch).read(session, None):
            found |= _follow(page, open_now, done)
            yield _with(replace(page, cursor=last), open_now) if last is not None else page
        for one in set(batch) - found:
            open_now.pop(one, None)
    if last is not None and not set(before) <= set(open_now):
        # Who is not there any more was on no page that could say so.
        yield _with(Page([], cursor=last), open_now)


def _kept(cursor: Cursor | None) -> list[str]:
    held = (cursor or {}).get(_KEY)
    return [str(one) for one in held] if isinstance(held, list) else []


def _follow(page: Page, open_now: dict[str, None], done: Callable[[OrderRecord], bool]) -> set[str]:
    """Keep in mind which orders of a page go on, and forget those that are done; the ids of all of them."""
    orders = [one for one in page.records if isinstance(one, OrderRecord)]
    for one in orders:
        if done(one):
            open_now.pop(one.source_id, None)
        else:
            open_now[one.source_id] = None
    return {one.source_id for one in orders}


def _with(page: Page, open_now: dict[str, None]) -> Page:
    return replace(page, cursor={**(page.cursor or {}), _KEY: list(open_now)[-_MOST:]})
