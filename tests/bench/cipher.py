"""What encryption costs: the same lookups and the same pull on an encrypted file and on a plain one, in turn."""

from __future__ import annotations

import multiprocessing
import random
import statistics
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Surroundings
from connectors.records import IdentifierKind
from desk.config.keys import new_key
from desk.config.names import read_names
from desk.config.paths import resources
from desk.domain.identifiers import Normal
from desk.domain.keys import Key
from desk.domain.namesakes import Namesakes
from desk.domain.time import moment
from desk.store import sealing
from desk.store.cache import Cache
from desk.store.care import CACHE
from desk.sync.engine import Job, pull
from tests.bench.base import MAKING, Base
from tests.bench.feed import PAGE, page_rows, pages_of, served
from tests.bench.figures import Figure, at
from tests.bench.persons import phone_of
from tests.bench.rig import MS, timed
from tests.bench.shop import NOW, SOURCE
from tests.bench.vendor import VENDOR

READS, PULL = 1.25, 1.3
LOOKUPS, TURN = 4_000, 100
ROUNDS = 5
OPENINGS = 15
LINES = 200


class Side(NamedTuple):
    """One file and what it is opened with."""

    path: Path
    keys: tuple[Key, ...]


def measure(made: Base, rows: int) -> list[Figure]:
    """Lookups of callers, weighted by how much they have; a pull of `rows` new interactions; opening; encrypting."""
    with tempfile.TemporaryDirectory(dir=made.home.folder.parent) as place:
        plain, sealed, seconds = _sides(made.home.cache, Path(place))
        size = plain.path.stat().st_size
        said = f"{made.touches:,} touches, {size / 1e6:,.0f} MB"
        figures = _reads(plain, sealed, made, said)
        figures += _pulls(plain, sealed, made, rows)
        figures += _openings(plain, sealed, said)
        rate = seconds / (size / 1e9)
        figures.append(Figure("cipher: a plain cache is encrypted", said, "s/GB", rate, 0.0, "measured", True))
        bytes_ = (sealed.path.stat().st_size, plain.path.stat().st_size)
        figures.append(
            Figure("cipher: size of the file", said, "MB", bytes_[0] / 1e6, bytes_[1] / 1e6, "measured", True)
        )
    return figures


def _sides(cache: Path, folder: Path) -> tuple[Side, Side, float]:
    """Two copies with the same rows packed alike, one of them encrypted, and how long encrypting took in seconds."""
    plain, sealed = folder / "plain.sqlite", folder / "sealed.sqlite"
    for path in (plain, sealed):
        with closing(sqlite3.connect(cache)) as held:
            held.execute("VACUUM INTO ?", (str(path),))
    key = new_key()
    start = time.perf_counter()
    sealing.move(sealed, CACHE, [key], key)
    return Side(plain, ()), Side(sealed, (key,)), time.perf_counter() - start


def _opened(side: Side) -> Cache:
    return Cache(side.path, MAKING, namesakes=Namesakes(read_names(resources() / "identity")), keys=side.keys)


def _reads(plain: Side, sealed: Side, made: Base, said: str) -> list[Figure]:
    callers = _callers(made, LOOKUPS)
    took: list[list[float]] = [[], []]
    spent: list[list[float]] = [[], []]
    with closing(_opened(plain)) as first, closing(_opened(sealed)) as second:
        sides = (first, second)
        for cache in sides:
            for caller in callers[:TURN]:
                _look(cache, caller)
        for start in range(TURN, LOOKUPS, TURN):
            for side, cache in enumerate(sides):
                began = time.process_time()
                for caller in callers[start : start + TURN]:
                    asked = time.perf_counter()
                    _look(cache, caller)
                    took[side].append((time.perf_counter() - asked) * MS)
                spent[side].append((time.process_time() - began) * MS / TURN)
    cpu = [statistics.median(side) for side in spent]
    return [
        Figure(
            "cipher: number to customer with newest 200, processor", said, "ms", cpu[1], cpu[0],
            f"at most {READS} x plain", cpu[1] <= READS * cpu[0],
        ),
        Figure("cipher: the same, median", said, "ms", at(took[1], 0.5), at(took[0], 0.5), "measured", True),
        Figure("cipher: the same, p99", said, "ms", at(took[1], 0.99), at(took[0], 0.99), "measured", True),
    ]  # fmt: skip


def _callers(made: Base, count: int) -> list[int]:
    """Customers, each as often as it has records."""
    chance = random.Random(11)
    with closing(sqlite3.connect(made.home.cache)) as held:
        newest = held.execute("SELECT max(id) FROM record").fetchone()[0]
        sql = "SELECT t.customer_id FROM record r JOIN trace t ON t.id = r.trace_id WHERE r.id = ?"
        found: list[int] = []
        while len(found) < count:
            row = held.execute(sql, (chance.randint(1, newest),)).fetchone()
            if row is not None and row[0] > 0:
                found.append(row[0])
    return found


def _look(cache: Cache, customer: int) -> None:
    holders = cache.holders(Normal(IdentifierKind.PHONE, phone_of(customer)))
    assert holders is not None
    cache.customer(customer)
    cache.timeline(customer, (), None, LINES)


def _pulls(plain: Side, sealed: Side, made: Base, rows: int) -> list[Figure]:
    owners = _callers(made, rows)
    parts = [owners[number::ROUNDS] for number in range(ROUNDS)]
    folders = [pages_of(page_rows(part, first=700_000_000 + n * rows)) for n, part in enumerate(parts)]
    spent: list[list[float]] = [[], []]
    with served(folders) as url, ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as alone:
        for number in range(ROUNDS):
            for side, file in enumerate((plain, sealed)):
                spent[side].append(alone.submit(pulled, file, f"{url}/{number}").result())
    cpu = [statistics.median(side) for side in spent]
    said = f"{rows:,} rows into {made.touches:,}"
    goal = f"at most {PULL} x plain"
    return [Figure("cipher: pull, processor", said, "us/row", cpu[1], cpu[0], goal, cpu[1] <= PULL * cpu[0])]


def pulled(file: Side, url: str) -> float:
    """Pull everything of that address; microseconds of the processor a row."""
    cache = _opened(file)
    try:
        writer = cache.writer(SOURCE, "US", frozenset())
        around = Surroundings(now=lambda: moment(NOW) + timedelta(days=1), region="US", time_zone="UTC", page_rows=PAGE)
        job = Job(VENDOR, {"url": url}, {}, around, writer, time.monotonic, lambda _: None)
        start = time.process_time()
        (result,) = pull(job)
    finally:
        # What lies in the log is carried over into the file, which is part of the price.
        cache.close()
    spent = time.process_time() - start
    if result.outcome != "ok":
        raise RuntimeError(f"The pull ended as {result.outcome}: {result.message}")
    return spent / max(1, result.rows) * 1e6


def _openings(plain: Side, sealed: Side, said: str) -> list[Figure]:
    took: list[list[float]] = [[], []]
    for _ in range(OPENINGS):
        for side, file in enumerate((plain, sealed)):
            took[side].append(timed(lambda file=file: _opened(file).close()) * MS)  # type: ignore[misc]
    ours, floor = (at(side, 0.5) for side in reversed(took))
    return [Figure("cipher: the cache is opened", said, "ms", ours, floor, "measured", True)]
