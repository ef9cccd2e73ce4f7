"""Visits to a store's counter: said by whoever serves the customer, kept in the decisions, shown as records, and one
with what a till tells of them later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Lock

from connectors.kit.declare import Cursor, Page
from connectors.records import Channel, Gone, InteractionRecord, Record
from desk.domain.identifiers import Normal
from desk.domain.time import micros
from desk.domain.visits import LONGEST, SOURCE, STREAM, Did, Key, Visit, record_of, same_visit
from desk.services.asks import ServiceError
from desk.services.visit_views import VisitView
from desk.services.whose import own_identifier
from desk.store.cache import Cache, CacheWriter
from desk.store.ids import new_id
from desk.store.visits import START, Place, VisitBook

# Visits that are written to the cache in one transaction.
PAGE = 500
# A visit whose record no till brought by then stays the desk's own.
SOUGHT_FOR, SOUGHT = timedelta(days=14), 500
# Of a customer's visits so many of the newest are looked at for the one.
LINES = 20

Own = Callable[[], tuple[frozenset[Normal], str]]


class VisitService:
    """What desk.services.asks_store asks of visits. From any thread; `own` are the company's numbers and the region in
    which numbers without a country are read. `kept` is told whose timelines stand otherwise, each time."""

    def __init__(
        self,
        cache: Cache,
        book: VisitBook,
        own: Own,
        who: Callable[[], str],
        now: Callable[[], datetime],
        kept: Callable[[frozenset[int]], None] = lambda _whose: None,
    ) -> None:
        self._cache = cache
        self._book = book
        self._own = own
        self._who = who
        self._now = now
        self._kept = kept
        self._lock = Lock()
        self._writer: tuple[frozenset[Normal], str, CacheWriter] | None = None
        # Up to where the book was written into the cache, and what sources had brought when a till's record was looked
        # for last.
        self._written, self._news = -1, ""

    def come(self, customer_id: int, store: str) -> VisitView:
        """The customer is at the counter; where they are already, that visit goes on."""
        now, who = self._now(), self._who()
        whose = own_identifier(self._cache, customer_id)
        for visit in self._book.open(now - LONGEST):
            if visit.whose == whose and visit.store == store and visit.by == who:
                return self._view(visit)
        return self._did(Visit(new_id(now), store, who, whose, now), Did.CAME)

    def leave(self, visit_id: str, at: datetime | None = None) -> VisitView:
        """They left, now or at a moment before; nothing happens where they had."""
        visit = self._held(visit_id)
        if visit.ended_at is not None:
            return self._view(visit)
        over = min(at.astimezone(UTC), self._now()) if at else self._now()
        return self._did(replace(visit, ended_at=max(visit.begun_at, over)), Did.LEFT)

    def take_back(self, visit_id: str) -> VisitView:
        """They were not there: it is on no timeline."""
        visit = self._held(visit_id)
        return self._view(visit) if visit.taken_back else self._did(replace(visit, taken_back=True), Did.TAKEN_BACK)

    def stand(self, visit_id: str) -> VisitView:
        """They were there after all."""
        visit = self._held(visit_id)
        return self._did(replace(visit, taken_back=False), Did.AGAIN) if visit.taken_back else self._view(visit)

    def open(self) -> tuple[VisitView, ...]:
        """Whom this person has at a counter, as far as anybody said, oldest first; after a crash too."""
        who = self._who()
        return tuple(self._view(one) for one in self._book.open(self._now() - LONGEST) if one.by == who)

    def where(self, key: str) -> str:
        """The TimelineItem.key under which what was written on a visit is found now: a till's own record may be it."""
        source, stream, source_id = key.split("/", 2)
        return "/".join(self._book.stands((source, stream, source_id)))

    def keep(self) -> None:
        """Bring the cache to what was said here and on other desks, and visits together with what tills tell of them.
        StoreError where a file cannot be used; to be called about each second."""
        whose: set[int] = set()
        with self._lock:
            whose |= self._write_all()
            if self._join():
                whose |= self._write_all()
        if whose - {0}:
            self._kept(frozenset(whose - {0}))

    def _did(self, visit: Visit, did: Did) -> VisitView:
        kept = self._book.save(visit, did, self._now(), self._who())
        # At once, so that whoever looks next sees it.
        self.keep()
        return self._view(kept)

    def _held(self, visit_id: str) -> Visit:
        visit = self._book.visit(visit_id)
        if visit is None:
            raise ServiceError("This visit is not here any more.", "Look at the customer's timeline.")
        return visit

    def _view(self, visit: Visit) -> VisitView:
        customer_id, _ = self._cache.owners([visit.key]).get(visit.key, (0, 0))
        row = self._cache.customer(customer_id) if customer_id else None
        return VisitView(
            visit.visit_id, "/".join(visit.key), customer_id, row.name if row else "", visit.store, visit.by,
            visit.begun_at, visit.ended_at, not visit.taken_back,
        )  # fmt: skip

    def _write_all(self) -> set[int]:
        """Write what changed into the cache; whose it is. The cache is not even asked where the book is as it was."""
        whose: set[int] = set()
        place = self._book.place()
        if place != self._written:
            while (found := self._write()) is not None:
                whose |= found
            self._written = place
        return whose

    def _write(self) -> set[int] | None:
        """Write the next visits that changed into the cache; whose they are, None where there were none. Where the
        cache was deleted, or the decisions put back to what they were before, all come again."""
        writer = self._writing()
        place = _place(writer.cursor(STREAM))
        found = self._book.changes(place, PAGE)
        if not found and place[0] > self._book.place():
            found = self._book.changes(START, PAGE)
        if not found:
            return None
        keys = [(SOURCE, STREAM, visit.visit_id) for visit in found]
        before = {customer for customer, _ in self._cache.owners(keys).values()}
        records: list[Record] = [
            Gone(one.visit_id) if one.taken_back or one.became else record_of(one) for one in found
        ]
        cursor: Cursor = {"changed": found[-1].changed, "visit": found[-1].visit_id}
        writer.commit(STREAM, Page(records, cursor=cursor), self._now())
        return before | {customer for customer, _ in self._cache.owners([one.key for one in found]).values()}

    def _join(self) -> bool:
        """Find the tills' records of visits; whether any was found. Nothing is looked for while no source brought
        anything since."""
        news, now = _brought(self._cache, self._book), self._now()
        if news == self._news:
            return False
        found = False
        for visit in self._book.unjoined(now - SOUGHT_FOR, SOUGHT):
            key = same_visit(visit, self._near(visit))
            if key is not None:
                self._book.join(visit.visit_id, key)
                found = True
        self._news = news
        return found

    def _near(self, visit: Visit) -> Iterator[tuple[Key, InteractionRecord]]:
        """What sources tell of the same customer in stores around that time, but for what another visit is already."""
        customer_id, _ = self._cache.owners([visit.key]).get(visit.key, (0, 0))
        if not customer_id:
            return
        older = (micros(visit.begun_at + LONGEST), 1 << 62, 1 << 30)
        for row in self._cache.timeline(customer_id, (Channel.STORE.value,), older, LINES):
            record = row.record() if row.key[0] != SOURCE else None
            if isinstance(record, InteractionRecord) and not self._book.taken(row.key):
                yield row.key, record

    def _writing(self) -> CacheWriter:
        own, region = self._own()
        if self._writer is None or self._writer[:2] != (own, region):
            self._writer = (own, region, self._cache.writer(SOURCE, region, own))
        return self._writer[2]


def _brought(cache: Cache, book: VisitBook) -> str:
    """Another text whenever a source may have brought a record, or a visit may be looked for that was not."""
    rows = (row for row in cache.ledger.streams() if row.source != SOURCE)
    told = " ".join(f"{row.source}/{row.name}:{row.rows}:{row.newest_at}:{row.pulled_at}" for row in rows)
    return f"{told} {book.place()}"


def _place(cursor: Cursor | None) -> Place:
    return START if cursor is None else (int(cursor["changed"]), str(cursor["visit"]))
