"""Writes a large shop's cache: a few customers through the store as pulls would, all others in bulk beside them."""

from __future__ import annotations

import json
import multiprocessing
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC
from itertools import groupby
from typing import Any, NamedTuple

from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from desk.config.paths import Home
from desk.domain.time import moment
from desk.domain.touches import CHANGED
from desk.services.settling import Settler, Workings, no_flags
from desk.store import chunks
from desk.store.cache import Cache
from desk.store.codec import dumps
from desk.store.making import Making
from desk.store.touches import BITS
from tests.bench.shop import CALLS, DAY, NOW, ORDERS, SET_UP, SOURCE, Exchange, Shop, make, record, touches

# How many ordinary customers are stored record by record, beside the busiest one.
THROUGH_THE_STORE = 200
AT_ONCE = 500
# With no version: touches that are there are taken as they are.
MAKING = Making(make, "")
# Room for as many records a customer as any ordinary one has, so that numbers can be given without counting.
RECORDS = 1 << 13
NOTE = "made.json"


@dataclass(frozen=True, slots=True)
class Base:
    """A made cache: `stored` are the cache's numbers of the ordinary customers stored record by record, `busiest` that
    of the busiest. `touches` counts all, `seconds` is how long it took to make."""

    home: Home
    shop: Shop
    stored: tuple[int, ...]
    busiest: int
    touches: int
    seconds: float


class _Rows(NamedTuple):
    """What some customers add to the tables."""

    touches: list[tuple[int, int, int, bytes]]
    customers: list[tuple[int, str, str, str]]
    records: list[tuple[Any, ...]]
    lines: list[tuple[Any, ...]]
    changes: list[tuple[Any, ...]]
    count: int


def base(home: Home, shop: Shop, processes: int = 2) -> Base:
    """The cache of this shop in `home`: the one that is there already if it is of the same shop, else a new one."""
    note = home.folder / NOTE
    if note.exists():
        said = json.loads(note.read_text(encoding="utf-8"))
        if said["shop"] == asdict(shop):
            return Base(home, shop, tuple(said["stored"]), said["busiest"], said["touches"], said["seconds"])
        raise SystemExit(f"{home.folder} holds another shop; give another folder, or delete this one.")
    start = time.perf_counter()
    home.make()
    stored, busiest, count = _store(home, shop)
    count += _bulk(home, shop, 1 + len(stored), processes)
    made = Base(home, shop, stored, busiest, count, time.perf_counter() - start)
    plain = {"shop": asdict(shop), "stored": stored, "busiest": busiest, "touches": count, "seconds": made.seconds}
    note.write_text(json.dumps(plain), encoding="utf-8")
    return made


def by_store(shop: Shop) -> range:
    """The shop's own numbers of the customers who go through the store; the last is the busiest."""
    return range(max(1, shop.customers - THROUGH_THE_STORE), shop.customers + 1)


def pages(shop: Shop, customers: Sequence[int]) -> Iterator[tuple[str, int, list[Any]]]:
    """What pulls would have brought of these customers: (stream, when it was seen, records), oldest first.

    A record that was changed comes a second time, a day later.
    """
    news: list[tuple[int, str, Any]] = []
    for customer in customers:
        for place, item in enumerate(shop.of(customer)):
            stream = CALLS if isinstance(item, Exchange) else ORDERS
            said = record(customer, place, item)
            news.append((item.seen, stream, said))
            if isinstance(item, Exchange) and item.changed:
                news[-1] = item.seen, stream, _before(said)
                news.append((item.seen + DAY, stream, said))
    news.sort(key=lambda row: (row[0], row[1], row[2].source_id))
    for (seen, stream), together in groupby(news, key=lambda row: (row[0], row[1])):
        yield stream, seen, [said for _, _, said in together]


def _before(said: Any) -> Any:
    """What a record said before it was changed: nothing of why the customer came."""
    return replace(said, summary="", asked=())


def _store(home: Home, shop: Shop) -> tuple[tuple[int, ...], int, int]:
    cache = Cache(home.cache, MAKING)
    writer = cache.writer(SOURCE, "", frozenset())
    for stream, seen, records in pages(shop, by_store(shop)):
        for start in range(0, len(records), AT_ONCE):
            writer.commit(stream, Page(records[start : start + AT_ONCE]), moment(seen))
    writer.keep_run(moment(SET_UP - 600_000_000), moment(SET_UP), "ok", 0)
    for stream in (CALLS, ORDERS):
        writer.set_state(stream, "fresh", "", moment(SET_UP))
    settler = Settler(
        cache.standings, Workings(UTC), lambda _: {}, no_flags, lambda: "", lambda: moment(NOW), time.monotonic
    )
    settler.finish()
    with sqlite3.connect(home.cache) as held:
        rows = held.execute("SELECT customer_id, sum(items) FROM total WHERE customer_id > 0 GROUP BY 1").fetchall()
    held.close()
    cache.close()
    busiest = max(rows, key=lambda row: row[1])[0]
    return tuple(row[0] for row in rows if row[0] != busiest), busiest, sum(row[1] for row in rows)


def _bulk(home: Home, shop: Shop, after: int, processes: int) -> int:
    """Write all customers who do not go through the store; their numbers in the cache follow those who do."""
    held = sqlite3.connect(home.cache, isolation_level=None)
    held.execute("PRAGMA synchronous = OFF")
    streams = dict(held.execute("SELECT name, id FROM stream"))
    last = by_store(shop)[0] - 1
    work = [
        (shop, first, min(first + AT_ONCE, last + 1), after, streams[CALLS]) for first in range(1, last + 1, AT_ONCE)
    ]
    count = 0
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        held.execute("BEGIN")
        for number, rows in enumerate(pool.imap(_rows, work)):
            held.executemany("INSERT INTO touches VALUES (?, ?, ?, ?)", rows.touches)
            held.executemany("INSERT INTO customer VALUES (?, ?, ?, ?)", rows.customers)
            held.executemany(_RECORD, rows.records)
            held.executemany("INSERT INTO timeline VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows.lines)
            held.executemany("INSERT INTO change (record_id, seen_at, number, body) VALUES (?, ?, ?, ?)", rows.changes)
            count += rows.count
            if number % 200 == 199:
                held.execute("COMMIT")
                sys.stderr.write(f"made {number * AT_ONCE:,} of {last:,} customers\n")
                held.execute("BEGIN")
        held.execute("COMMIT")
    held.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    held.close()
    return count


_RECORD = (
    "INSERT INTO record (id, stream_id, source_id, kind, trace_id, digest, first_seen, last_seen)"
    " VALUES (?, ?, ?, 'i', 0, x'', ?, ?)"
)


def _rows(work: tuple[Shop, int, int, int, int]) -> _Rows:
    shop, first, until, after, stream = work
    rows = _Rows([], [], [], [], [], 0)
    count = 0
    for number in range(first, until):
        customer = after + number
        drawn = shop.of(number)
        made = touches(drawn, customer * RECORDS)
        rows.customers.append((customer, "", "", ""))
        for part, piece in enumerate(chunks.cut(made)):
            rows.touches.append(((customer << BITS) + part, piece[0].at, piece[0].record, chunks.pack(piece)))
        count += len(made)
        for touch in made:
            if touch.sort & CHANGED:
                place = touch.record - customer * RECORDS
                _changed(rows, customer, touch, record(number, place, drawn[place]), stream)
    return rows._replace(count=count)


def _changed(rows: _Rows, customer: int, touch: Any, said: Any, stream: int) -> None:
    """A record that was changed has its former body beside it."""
    again = touch.seen + DAY
    rows.records.append((touch.record, stream, said.source_id, touch.seen, again))
    rows.lines.append(
        (customer, touch.at, touch.record, 0, "i", said.channel.value, touch.end, touch.customer // 1_000_000,
         touch.waiting // 1_000_000, 0, dumps(said))
    )  # fmt: skip
    rows.changes.append((touch.record, again, 0, dumps(_before(said))))
