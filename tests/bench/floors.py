"""What the same work costs at the very least: hand-written SQL, a plain loop, numpy where it is there."""

from __future__ import annotations

import time
from array import array
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from msgspec.msgpack import Decoder
from sqlcipher3 import dbapi2 as sqlite3
from zstandard import ZstdDecompressor

from desk.store.touches import BITS, LAST

_DECODE: Any = Decoder().decode
_UNPACK: Any = ZstdDecompressor().decompress
# How a packed chunk begins.
_PACKED = b"("
# Of a touch: at, end and customer time.
_WANTED: Any = itemgetter(2, 3, 8)


def open_raw(path: Path) -> sqlite3.Connection:
    """The file as it is, for reading."""
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True)


def _columns(body: bytes) -> Iterator[tuple[int, int, int]]:
    """(at, end, customer time) of a chunk's touches."""
    return map(_WANTED, _DECODE(_UNPACK(body) if body[:1] == _PACKED else body))


def scan(path: Path) -> tuple[float, int]:
    """Seconds for one clustered scan with a plain loop that adds up customer time, overlaps cut off; and the sum."""
    start = time.perf_counter()
    total = 0
    with open_raw(path) as connection:
        rows = connection.execute("SELECT id >> ?, body FROM touches ORDER BY id", (BITS,))
        for _, chunks in groupby(rows, key=lambda row: row[0]):
            reached = 0
            for _, body in chunks:
                for at, end, customer in _columns(body):
                    total += customer if at >= reached else max(0, min(customer, end - reached))
                    if end > reached:
                        reached = end
    return time.perf_counter() - start, total


def sorted_columns(path: Path) -> float | None:
    """Seconds numpy takes for the same sum over columns that lie sorted in memory; None where there is no numpy."""
    if find_spec("numpy") is None:
        return None
    numpy: Any = import_module("numpy")
    held = [array("q"), array("q"), array("q"), array("q")]
    with open_raw(path) as connection:
        for customer_id, body in connection.execute("SELECT id >> ?, body FROM touches ORDER BY id", (BITS,)):
            for at, end, customer in _columns(body):
                for column, value in zip(held, (customer_id, at, end, customer), strict=True):
                    column.append(value)
    ids, ats, ends, lengths = (numpy.frombuffer(column, dtype=numpy.int64) for column in held)
    start = time.perf_counter()
    # Each customer's ends lie above those of all before, so that one running maximum serves all.
    base = (ids - ids[0]) * (int(ends.max()) - int(ats.min()) + 1)
    reached = numpy.concatenate(([numpy.iinfo(numpy.int64).min], numpy.maximum.accumulate(ends + base)[:-1]))
    free = numpy.minimum(lengths, numpy.maximum(0, ends + base - numpy.maximum(reached, ats + base)))
    counted = numpy.where(ats + base >= reached, lengths, free)
    numpy.add.reduceat(counted, numpy.flatnonzero(numpy.diff(ids, prepend=-1)))
    return time.perf_counter() - start


def one(connection: sqlite3.Connection, customer_id: int) -> int:
    """One customer's time by hand: its chunks and a plain loop."""
    first = customer_id << BITS
    rows = connection.execute("SELECT body FROM touches WHERE id BETWEEN ? AND ? ORDER BY id", (first, first + LAST))
    total = reached = 0
    for (body,) in rows:
        for at, end, customer in _columns(body):
            total += customer if at >= reached else max(0, min(customer, end - reached))
            reached = max(reached, end)
    return total


def upsert(connection: sqlite3.Connection, number: int, body: str) -> None:
    """One more record by hand, committed."""
    with connection:
        connection.execute("INSERT OR REPLACE INTO bare VALUES (?, ?)", (number, body))
