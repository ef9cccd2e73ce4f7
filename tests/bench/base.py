"""Writes a large shop's cache in bulk, with all that pulls would have left of it in every table."""

from __future__ import annotations

import json
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from connectors.records import Record
from desk.config.names import read_names
from desk.config.paths import Home, resources
from desk.config.secrets import AskedSecrets
from desk.domain.namesakes import Namesakes
from desk.domain.time import moment
from desk.services.build import Parts, build
from desk.services.recompute import recompute
from desk.services.settling import Workings
from desk.store import chunks, filling, keying, packing, text_own, texts
from desk.store.cache import Cache, CacheWriter
from desk.store.called import knowing
from desk.store.customers import refresh_customers
from desk.store.engine import Database
from desk.store.migrations.cache import STEPS
from tests.bench.arrival import Arrival, arrival
from tests.bench.ears import shop_making
from tests.bench.encoding import STREAMS, Rows, Work, before_change, rows_of
from tests.bench.persons import customer_record
from tests.bench.shop import CALLS, CUSTOMERS, DAY, NOW, ORDERS, SET_UP, SOURCE, Exchange, Order, Shop
from tests.bench.spool import Spool
from tests.bench.told import record

AT_ONCE = 250
# Of so many ordinary customers tests.bench looks at each one's records.
STORED = 200
MAKING = shop_making()
NOTE = "made.json"
LAYOUT = 2
# Customers made findable in one transaction, and given their keys.
FILLED = 20_000
KEYED = 5_000


@dataclass(frozen=True, slots=True)
class Base:
    """A made cache: `stored` are some ordinary customers, `busiest` the busiest. `touches` counts all, `seconds` is how
    long it took to make."""

    home: Home
    shop: Shop
    stored: tuple[int, ...]
    busiest: int
    touches: int
    seconds: float


def base(home: Home, shop: Shop, processes: int = 2) -> Base:
    """The cache of this shop in `home`: the one that is there already if it is of the same shop, else a new one."""
    note = home.folder / NOTE
    if note.exists():
        said = json.loads(note.read_text(encoding="utf-8"))
        if said["shop"] == asdict(shop) and said.get("layout") == LAYOUT:
            return Base(home, shop, tuple(said["stored"]), said["busiest"], said["touches"], said["seconds"])
        raise SystemExit(f"{home.folder} holds another shop; give another folder, or delete this one.")
    start = time.perf_counter()
    home.make()
    half = home.folder / f"half-{NOTE}"
    if half.exists():
        count = int(half.read_text(encoding="utf-8"))
    else:
        count = _write(home, shop, processes)
        half.write_text(str(count), encoding="utf-8")
    work_out(home)
    half.unlink()
    stored = tuple(range(max(1, shop.customers - STORED), shop.customers))
    made = Base(home, shop, stored, shop.customers, count, time.perf_counter() - start)
    plain = {"shop": asdict(shop), "layout": LAYOUT, "stored": stored, "busiest": made.busiest, "touches": count}
    note.write_text(json.dumps(plain | {"seconds": made.seconds}), encoding="utf-8")
    return made


def made_shop(customers: int, interactions: int, home: Path) -> Base:
    """A shop of that size in a folder, made unless it is there."""
    return base(Home(home), Shop(customers, interactions, min(50_000, interactions // 8)))


def open_cache(path: Path) -> Cache:
    """The cache of a made shop, opened as the desk opens it."""
    return Cache(path, MAKING, namesakes=_namesakes())


def begin(path: Path) -> Cache:
    """A new cache, as a desk leaves it that has nothing to do."""
    cache = open_cache(path)
    while cache.catching_up.step(moment(SET_UP)):
        pass
    return cache


def _namesakes() -> Namesakes:
    return Namesakes(read_names(resources() / "identity"))


def pages(shop: Shop) -> Iterator[tuple[str, int, list[Record]]]:
    """What pulls would have brought: (stream, when it was seen, records), oldest first.

    A record that was changed comes a second time, a day later.
    """
    order = arrival(shop, 1)
    drawn = {number: shop.of(number) for number in range(1, shop.customers + 1)}
    told: list[tuple[str, int, list[Record]]] = []
    rows: list[tuple[str, int, Record]] = []
    for rank, (customer, place) in enumerate(zip(order.owner, order.place, strict=True)):
        item = drawn[customer][place]
        said: Any = record(customer, place, item, order.customers + 1 + rank)
        if isinstance(item, Exchange) and item.changed:
            told.append((CALLS, item.seen + DAY, [said]))
            said = before_change(said)
        rows.append((CALLS if isinstance(item, Exchange) else ORDERS, item.seen, said))
    first = [(*key, [said for *_, said in together]) for key, together in groupby(rows, key=lambda row: row[:2])]
    persons: list[Record] = [customer_record(number) for number in range(1, shop.customers + 1)]
    yield CUSTOMERS, SET_UP, persons
    yield from sorted([*first, *told], key=lambda page: page[1])


def _write(home: Home, shop: Shop, processes: int) -> int:
    """Write all rows of all tables that a pull writes; returns how many touches there are."""
    streams = _begin(home)
    order = arrival(shop, processes)
    _tell(f"{order.last:,} records in order")
    dictionaries = _learn(home, shop, order, streams)
    with (
        closing(sqlite3.connect(home.cache, isolation_level=None)) as held,
        tempfile.TemporaryDirectory(dir=home.folder, prefix="made-") as folder,
    ):
        # The file is thrown away where this is stopped.
        for pragma in ("synchronous = OFF", "cache_size = -2000000", "wal_autocheckpoint = 100000"):
            held.execute(f"PRAGMA {pragma}")
        with _without_indexes(held), chunks.uncollected(chunks.MANY):
            spool = Spool(Path(folder), order.customers, order.last)
            count = _customers(held, shop, order, streams, dictionaries, processes, spool)
            _late(held, spool)
        _close_streams(held, streams)
        held.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    _tell("all rows written")
    return count


def _begin(home: Home) -> tuple[int, ...]:
    """An empty cache with the shop's streams; their numbers."""
    cache = begin(home.cache)
    writer = cache.writer(SOURCE, "", frozenset())
    for stream in STREAMS:
        writer.commit(stream, Page([]), moment(SET_UP))
    finish_streams(writer)
    cache.close()
    with closing(sqlite3.connect(home.cache)) as held:
        known = dict(held.execute("SELECT name, id FROM stream"))
    return tuple(known[stream] for stream in STREAMS)


def finish_streams(writer: CacheWriter) -> None:
    """Note that all streams were pulled to their ends: first when the desk was set up, and just now."""
    for stream in STREAMS:
        writer.set_state(stream, "fresh", "", moment(NOW))
    writer.keep_run(moment(SET_UP - 600_000_000), moment(SET_UP), "ok", 0)


def _learn(home: Home, shop: Shop, order: Arrival, streams: Sequence[int]) -> tuple[tuple[int, bytes], ...]:
    """What bodies are packed with, learnt from the first of each stream as a pull learns it."""
    first: dict[int, list[bytes]] = {0: [], 1: [], 2: []}
    drawn: dict[int, list[Exchange | Order]] = {}
    for number in range(1, min(order.customers, packing.MOST) + 1):
        first[0].append(packing.encode(customer_record(number)))
    for rank, (customer, place) in enumerate(zip(order.owner, order.place, strict=True)):
        if all(len(held) >= packing.ENOUGH for held in first.values()):
            break
        if customer not in drawn:
            drawn[customer] = shop.of(customer)
        item = drawn[customer][place]
        held = first[1 if isinstance(item, Exchange) else 2]
        if len(held) < packing.MOST:
            held.append(packing.encode(record(customer, place, item, order.customers + 1 + rank)))
    database = Database(home.cache, STEPS)
    for place, stream in enumerate(streams):
        with database.writing() as connection:
            packing.learn(connection, stream, first[place])
    database.close()
    with closing(sqlite3.connect(home.cache)) as opened:
        known = {row[0]: row[1:] for row in opened.execute("SELECT stream_id, id, body FROM dictionary")}
    return tuple(known.get(stream, (0, b"")) for stream in streams)


@contextmanager
def _without_indexes(held: sqlite3.Connection) -> Iterator[None]:
    """No index but those that keep rows apart, until the end: made at once they are written in order."""
    sql = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid"
    known = held.execute(sql).fetchall()
    for name, _ in known:
        held.execute(f"DROP INDEX {name}")
    yield
    for name, made in known:
        held.execute(made)
        _tell(f"index {name}")


_INSERTS = {
    "timeline": "INSERT INTO timeline VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "total": "INSERT INTO total VALUES (?, ?, ?, ?, ?)",
    "touches": "INSERT INTO touches VALUES (?, ?, ?, ?)",
    "persons": "INSERT INTO record (id, stream_id, source_id, kind, trace_id, digest, first_seen, last_seen, body)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "identifiers": "INSERT INTO identifier (id, kind, value, scope) VALUES (?, ?, ?, ?)",
    "carried": "INSERT INTO trace_identifier VALUES (?, ?)",
    "changes": "INSERT INTO change (record_id, seen_at, number, body, trace_id) VALUES (?, ?, ?, ?, ?)",
    "references": "INSERT OR IGNORE INTO reference VALUES (?, ?)",
}


def _customers(
    held: sqlite3.Connection,
    shop: Shop,
    order: Arrival,
    streams: tuple[int, ...],
    dictionaries: tuple[tuple[int, bytes], ...],
    processes: int,
    spool: Spool,
) -> int:
    """Write what lies in order of the customers; what lies in order of records and traces goes to the spool."""
    last, count = shop.customers, 0
    work = (
        Work(
            shop, n, (end := min(n + AT_ONCE, last + 1)), order.numbers(n, end), order.traces_of(n, end), streams,
            dictionaries,
        )
        for n in range(1, last + 1, AT_ONCE)
    )  # fmt: skip
    held.execute("BEGIN")
    for number, rows in enumerate(_made(work, processes)):
        for table, sql in _INSERTS.items():
            held.executemany(sql, _sorted(table, getattr(rows, table)))
        held.executemany(
            "INSERT INTO customer (id, name, phone, email) VALUES (?, '', '', '')",
            [(row[4],) for row in rows.persons],
        )
        spool.add(rows.late, rows.traces, rows.links)
        count += rows.count
        if number % 200 == 199:
            held.execute("COMMIT")
            _tell(f"{number * AT_ONCE:,} of {last:,} customers")
            held.execute("BEGIN")
    held.execute("COMMIT")
    return count


def _made(work: Iterator[Work], processes: int) -> Iterator[Rows]:
    if processes < 2:
        yield from map(rows_of, work)
        return
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        # Not all at once: what is made waits in memory.
        under_way: list[Any] = []
        for one in work:
            under_way.append(pool.apply_async(rows_of, (one,)))
            if len(under_way) > 2 * processes:
                yield under_way.pop(0).get()
        for left in under_way:
            yield left.get()


def _sorted(table: str, rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    if table == "timeline":
        rows.sort(key=lambda row: (row[0], -row[1], -row[2], -row[3]))
    elif table in ("carried", "references"):
        rows.sort()
    return rows


def _late(held: sqlite3.Connection, spool: Spool) -> None:
    """Write what lies in order of the numbers of records and traces."""
    trace = (
        "INSERT INTO trace (id, key, name, name_key, named, records, customer_records, customer_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    )
    link = (
        "INSERT INTO link (id, trace_id, customer_id, rule, evidence, weight, made_by, made_at)"
        " VALUES (?, ?, ?, ?, ?, 1.0, 'rule', ?)"
    )
    held.execute("BEGIN")
    for traces, links in spool.traces():
        held.executemany(trace, traces)
        held.executemany(link, links)
    held.execute("COMMIT")
    _tell("traces and links written")
    new = (
        "INSERT INTO record (id, stream_id, source_id, kind, trace_id, digest, first_seen, last_seen, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    )
    for late in spool.records():
        held.execute("BEGIN")
        held.executemany(new, [(number, *row) for number, row, _ in late])
        held.executemany("INSERT INTO texts (rowid, words) VALUES (?, ?)", [(n, words) for n, _, words in late])
        held.execute("COMMIT")
        _tell(f"records and texts up to {late[-1][0]:,}")


def _close_streams(held: sqlite3.Connection, streams: tuple[int, ...]) -> None:
    for stream in streams:
        held.execute(
            "UPDATE stream SET live_rows = (SELECT count(*) FROM record WHERE stream_id = ?1), newest_at ="
            " (SELECT max(l.at) FROM timeline l WHERE l.stream_id = ?1 AND l.part = 0) WHERE id = ?1",
            (stream,),
        )


def work_out(home: Home) -> None:
    """What the desk does by itself with what pulls brought: everybody findable, numbers, journeys and flags, keys."""
    reader, namesakes = packing.Reader(), _namesakes()
    database = Database(home.cache, STEPS, beside={**knowing(namesakes), **packing.beside(reader)})
    reader.attach(database.reading)
    _findable(database)
    _tell("names and numbers to find by")
    recompute(home.cache, Workings(UTC), {}, NOW)
    _tell("recomputed")
    parts = desk(home)
    try:
        parts.settler.finish(lambda left: _tell(f"{left} to settle"))
    finally:
        parts.close()
    with database.writing() as connection:
        keying.note_all(connection)
    more = 1
    while more:
        with database.writing() as connection:
            more = keying.fill(connection, namesakes.book, KEYED)
    _tell("keys")
    with database.writing() as connection:
        text_own.note_all(connection)
    left = True
    while left:
        with database.writing() as connection:
            left = texts.fill(connection)
    _tell("words of long histories")
    database.close()


def _findable(database: Database) -> None:
    """The names customers are shown and found by; digits of phones are indexed where they were not."""
    with database.writing() as connection:
        newest = connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM customer").scalar_one()
    for first in range(1, newest + 1, FILLED):
        with database.writing() as connection:
            refresh_customers(connection, range(first, min(first + FILLED, newest + 1)))
    with database.writing() as connection:
        filling.note_all(connection)
    more = True
    while more:
        with database.writing() as connection:
            more = filling.fill(connection, FILLED)


def desk(home: Home) -> Parts:
    """The desk of a made shop, as the window has it."""
    return build(home, secrets=AskedSecrets(lambda _s, _k: None, ""))


def _tell(said: str) -> None:
    sys.stderr.write(f"{time.strftime('%H:%M:%S')} {said}\n")
    sys.stderr.flush()
