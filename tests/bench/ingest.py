"""How fast pages of JSON from a source become committed, linked, searchable rows, beside raw SQL into a file of the
same size; what a replay costs; and how long lookups take while a pull runs as fast as it can."""

from __future__ import annotations

import gc
import multiprocessing
import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Surroundings
from desk.config.paths import Home
from desk.domain.time import moment
from desk.services.build import Parts
from desk.services.settling import Alongside
from desk.services.storing import StoringApart
from desk.store.texts import block_mark, trace_mark
from desk.sync.collecting import collect_seldom
from desk.sync.engine import Job, pull
from desk.sync.worker_ends import give_way
from tests.bench.base import Base, desk
from tests.bench.feed import FIRST, PAGE, page_rows, pages_of, served
from tests.bench.figures import Figure, at
from tests.bench.persons import phone_of
from tests.bench.raw import NAME, TABLES, raw
from tests.bench.rig import MS
from tests.bench.shop import CALLS, NOW, SOURCE
from tests.bench.vendor import VENDOR

ROUNDS = 5
# Interactions a customer has in a first pull.
EACH = 8
# Seconds lookups are watched while nothing else happens.
IDLE_SECONDS = 15.0
# After so many of the collector's middle rounds the window makes a full one, between two of a person's questions.
DUE = 30
LEAST = 15_000
# Pages one transaction of the floor holds.
GROUP = 10
# Numbers of rows no raw file has.
FLOOR_FIRST = 600_000_000


class Pulled(NamedTuple):
    """One side's rows, seconds on the wall and of the processor."""

    rows: int
    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class _Sides:
    """Rows a second of every round, wall and processor: ours, the floor's, ours over again, ours with settling."""

    ours: list[Pulled]
    floor: list[Pulled]
    again: list[Pulled]
    settled: list[Pulled]


def measure(made: Base, rows: int, grow: bool = False) -> list[Figure]:
    """All of it, with `rows` new interactions, first into empty files, then into copies of the made shop's; or, where
    it may `grow`, into its own."""
    chance = random.Random(5)
    first, owners = _first(made), _owners(made, rows, chance)
    # Into an empty file come those of few customers, as with a first pull.
    few = [chance.randrange(1, max(2, rows // EACH)) for _ in range(rows)]
    more = pages_of(page_rows(owners, first=first + 2 * rows))
    early, late = _folders(few, first), _folders(owners, first)
    with tempfile.TemporaryDirectory(dir=made.home.folder.parent) as place, served([*early, *late, more]) as url:
        empty, full = Path(place) / "empty", made.home.folder if grow else Path(place) / "full"
        empty.mkdir()
        with closing(sqlite3.connect(empty / NAME)) as held:
            held.executescript(TABLES + _BY_SOURCE)
        figures = _both(_sides(Home(empty), early, url, 0), f"{rows:,} rows into none")
        raw(made.home.cache, made.home.folder / NAME)
        if not grow:
            _copy(made, full)
        figures += _both(_sides(Home(full), late, url, len(early)), f"{rows:,} rows into {made.touches:,}")
        figures += _watched(Home(full), owners, f"{url}/{len(early) + len(late)}", made)
    return figures


def _folders(owners: Sequence[int], first: int) -> list[list[bytes]]:
    """The pages of all rounds, and of as many later ones of the same customers."""
    rounds = [(owners[n::ROUNDS], first + n * len(owners) // ROUNDS) for n in range(ROUNDS)]
    later = [(owners[n::ROUNDS], first + len(owners) + n * len(owners) // ROUNDS) for n in range(ROUNDS)]
    return [pages_of(page_rows(part, first=number)) for part, number in (*rounds, *later)]


def _first(made: Base) -> int:
    """A number behind all that ever came in."""
    with closing(sqlite3.connect(f"file:{made.home.cache}?mode=ro", uri=True)) as held:
        sql = "SELECT max(source_id) FROM record WHERE stream_id = ? AND source_id BETWEEN ? AND 'i599999999'"
        streams = [row[0] for row in held.execute("SELECT id FROM stream WHERE name = ?", (CALLS,))]
        newest = [held.execute(sql, (stream, f"i{FIRST:09}")).fetchone()[0] for stream in streams]
    return max((int(source_id[1:]) + 1 for source_id in newest if source_id), default=FIRST)


def _owners(made: Base, rows: int, chance: random.Random) -> list[int]:
    """Who the new interactions are of: whoever had many has many."""
    with closing(sqlite3.connect(f"file:{made.home.cache}?mode=ro", uri=True)) as held:
        newest = held.execute("SELECT max(id) FROM record").fetchone()[0]
        # Numbers of records that were erased are missing.
        sql = (
            "SELECT t.customer_id FROM record r JOIN trace t ON t.id = r.trace_id WHERE r.id >= ? ORDER BY r.id LIMIT 1"
        )
        first = made.shop.customers + 1
        return [held.execute(sql, (chance.randrange(first, newest + 1),)).fetchone()[0] for _ in range(rows)]


def _copy(made: Base, target: Path) -> None:
    target.mkdir()
    for name in (made.home.cache.name, made.home.decisions.name, NAME):
        shutil.copy(made.home.folder / name, target / name)


def _sides(home: Home, folders: Sequence[Sequence[bytes]], url: str, number: int) -> _Sides:
    """Each round in turn: the floor, ours, ours over again; each in a process of its own. `number` is that of the first
    folder."""
    sides = _Sides([], [], [], [])
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as alone:
        for folder, pages in enumerate(folders[:ROUNDS], number):
            began = FLOOR_FIRST + random.randrange(1 << 40) + 1_000_000 * folder
            sides.floor.append(alone.submit(bare, home.folder / NAME, list(pages), began).result())
            sides.ours.append(alone.submit(pulled, home, f"{url}/{folder}").result())
            sides.again.append(alone.submit(pulled, home, f"{url}/{folder}").result())
        # Afterwards, for whoever these are of is not all settled when they end, and a desk mostly has time for that.
        for folder in range(number, number + ROUNDS):
            sides.settled.append(alone.submit(pulled, home, f"{url}/{ROUNDS + folder}", True).result())
    return sides


def pulled(home: Home, url: str, settled: bool = False) -> Pulled:
    """Pull everything of that address into the cache of a home; `settled`: whom it concerns is settled alongside, as
    by a pull of the desk."""
    parts = desk(home)
    try:
        writer = parts.cache.writer(SOURCE, "US", frozenset())
        after = Alongside(parts.settler.step, time.monotonic)
        began = time.monotonic()
        around = Surroundings(
            now=lambda: moment(NOW) + timedelta(days=1, seconds=time.monotonic() - began),
            region="US",
            time_zone="UTC",
            page_rows=PAGE,
        )
        # As whoever pulls does.
        collect_seldom()
        store = StoringApart(parts.cache, writer)
        job = Job(
            VENDOR, {"url": url}, {}, around, writer, time.monotonic, lambda _: after() if settled else None,
            store=store,
        )  # fmt: skip
        start, cpu = time.perf_counter(), _spent()
        with closing(store):
            (result,) = pull(job)
            wall = time.perf_counter() - start
        spent = _spent() - cpu
    finally:
        parts.close()
    if result.outcome != "ok":
        raise RuntimeError(f"The pull ended as {result.outcome}: {result.message}")
    return Pulled(result.rows, wall, spent)


def _spent() -> float:
    """Seconds of the processor of this process and of those of its children that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


class _Call(msgspec.Struct):
    """What the floor takes of a row."""

    id: str
    channel: str
    direction: str
    started_at: str
    ended_at: str
    summary: str
    phone: str | None = None
    email: str | None = None
    customer: str | None = None
    reason: str | None = None
    order: str | None = None


class _Calls(msgspec.Struct):
    calls: list[_Call]


_BY_SOURCE = "CREATE UNIQUE INDEX interaction_by_source ON interaction (source, source_id);"
_FINDER = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS said USING fts5 (words, content = '', columnsize = 0, detail = 'none',"
    " tokenize = 'ascii')"
)
_UPSERT = (
    "INSERT INTO interaction VALUES (?, ?, ?, 1, ?, ?, ?, ?, 0, 0, ?, '', ?, ?) ON CONFLICT DO UPDATE SET summary ="
    " excluded.summary"
)


def bare(file: Path, pages: list[bytes], number: int) -> Pulled:
    """The least there is to do: parse, one upsert a row, one batch of the search index a page; `number` is the first
    row's."""
    decode = msgspec.json.Decoder(_Calls).decode
    with closing(sqlite3.connect(file, isolation_level=None)) as held:
        for pragma in (
            "journal_mode = WAL",
            "synchronous = NORMAL",
            "cache_size = -65536",
            "wal_autocheckpoint = 16000",
        ):
            held.execute(f"PRAGMA {pragma}")
        held.execute(_FINDER)
        rows = 0
        start, cpu = time.perf_counter(), time.process_time()
        for first in range(0, len(pages), GROUP):
            held.execute("BEGIN")
            for page in pages[first : first + GROUP]:
                calls = decode(page).calls
                held.executemany(_UPSERT, [_bare_row(held, call, number + n) for n, call in enumerate(calls)])
                held.executemany(
                    "INSERT INTO said (rowid, words) VALUES (?, ?)",
                    [
                        (number + n, f"{call.summary} {trace_mark(number)} {block_mark(number >> 17)}".lower())
                        for n, call in enumerate(calls)
                    ],
                )
                number += len(calls)
                rows += len(calls)
            held.execute("COMMIT")
        return Pulled(rows, time.perf_counter() - start, time.process_time() - cpu)


def _bare_row(held: sqlite3.Connection, call: _Call, number: int) -> tuple[Any, ...]:
    """The row with its customer, who is looked up by what it carries."""
    key = ("phone", call.phone) if call.phone else ("email", call.email) if call.email else ("account", call.customer)
    found = held.execute("SELECT customer_id FROM identifier WHERE kind = ? AND value = ?", key).fetchone()
    return (
        found[0] if found else 0, call.started_at, number, call.id, call.channel, call.direction, call.ended_at,
        call.order, call.reason, call.summary,
    )  # fmt: skip


def _rate(rounds: Sequence[Pulled], spent: Callable[[Pulled], float]) -> float:
    """Rows a second, the median of the rounds."""
    return at([one.rows / max(spent(one), 1e-9) for one in rounds], 0.5)


def _both(sides: _Sides, said: str) -> list[Figure]:
    wall, cpu = (lambda one: one.wall), (lambda one: one.cpu)  # noqa: E731
    ours, floor = _rate(sides.ours, wall), _rate(sides.floor, wall)
    again = _rate(sides.again, wall)
    good, quick = ours >= 0.5 * floor, again >= 2 * ours
    return [
        Figure("ingest: JSON to searchable rows", said, "rows/s", ours, floor, "at least 0.5 x", good),
        Figure("ingest: the same, never under", said, "rows/s", ours, LEAST, "at least 15,000", ours >= LEAST),
        Figure(
            "ingest: the same, by processor time", said, "rows/s", _rate(sides.ours, cpu), _rate(sides.floor, cpu),
            "measured", True,
        ),
        Figure(
            "ingest: more of them, and customers settled", said, "rows/s", _rate(sides.settled, wall), ours, "measured",
            True,
        ),
        Figure("ingest: the same rows again", said, "rows/s", again, ours, "at least 2 x first load", quick),
    ]  # fmt: skip


def _watched(home: Home, owners: Sequence[int], url: str, made: Base) -> list[Figure]:
    """Lookups of an idle desk, and of one beside which another process pulls as fast as it can."""
    chance = random.Random(9)
    parts = desk(home)
    try:
        _ask(parts, owners, chance)
        idle = _asking(parts, owners, chance, time.perf_counter() + IDLE_SECONDS, None)
        # As the window's own pulls: behind everything a person waits for.
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), give_way) as alone:
            under_way = alone.submit(pulled, home, url, True)
            busy = _asking(parts, owners, chance, float("inf"), under_way)
    finally:
        parts.close()
    quick, calm = at(busy, 0.99), at(idle, 0.99)
    size = f"{made.touches:,} touches"
    return [
        Figure("ingest: a lookup meanwhile, median", size, "ms", at(busy, 0.5), at(idle, 0.5), "measured", True),
        Figure("ingest: a lookup meanwhile, p99", size, "ms", quick, calm, "under 2 x idle", quick < 2 * calm),
    ]


def _asking(
    parts: Parts, owners: Sequence[int], chance: random.Random, until: float, beside: Future[Pulled] | None
) -> list[float]:
    took = []
    # As the window has it: full rounds of Python's collector are not begun by whoever looks somebody up.
    before = gc.get_threshold()
    gc.set_threshold(*before[:2], 2**31 - 1)
    while time.perf_counter() < until and (beside is None or not beside.done()):
        start = time.perf_counter()
        _ask(parts, owners, chance)
        took.append((time.perf_counter() - start) * MS)
        if gc.get_count()[2] >= DUE:
            gc.collect()
        # As often as a busy floor's calls come.
        time.sleep(0.02)
    gc.set_threshold(*before)
    if beside is not None:
        beside.result()
    return took


def _ask(parts: Parts, owners: Sequence[int], chance: random.Random) -> None:
    """A number rings: whose it is, and their newest lines."""
    answer = parts.customers.pop(phone_of(chance.choice(owners)))
    for hit in answer.hits[:1]:
        parts.customers.timeline(hit.customer_id)
