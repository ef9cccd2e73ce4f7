"""How fast a folder comes in, against the bare minimum: parse each line and upsert it with hand-written SQL."""

from __future__ import annotations

import json
import tempfile
import time
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite3

from tests.bench.exports import write_calls
from tests.bench.figures import Figure
from tests.end_to_end.pulling import pull_folder

PAGE = 500


def measure(rows: int) -> list[Figure]:
    """First pull and replay, rows a second; the floor keeps no links, no history, no totals and no search."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        write_calls(home / "exports", rows)
        floor = _floor(home / "exports" / "calls.jsonl", home / "floor.sqlite", rows)
        cache = str(home / "cache.sqlite")
        first = _timed(lambda: pull_folder(cache, str(home / "exports"), PAGE), rows)
        again = _timed(lambda: pull_folder(cache, str(home / "exports"), PAGE, full=True), rows)
        size = (home / "cache.sqlite").stat().st_size / rows
        bare = (home / "floor.sqlite").stat().st_size / rows
    said = f"{rows:,} rows"
    return [
        Figure("pull: folder to linked, searchable rows", said, "rows/s", first, floor, "measured, no goal yet", True),
        Figure("pull: the same rows again", said, "rows/s", again, first, "at least 2 x the first", again >= 2 * first),
        Figure("pull: cache on disk", said, "B/row", size, bare, "measured, no goal yet", True),
    ]


def _timed(work: object, rows: int) -> float:
    start = time.perf_counter()
    work()  # type: ignore[operator]
    return rows / (time.perf_counter() - start)


def _floor(source: Path, target: Path, rows: int) -> float:
    connection = sqlite3.connect(target)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(
        "CREATE TABLE call (id TEXT PRIMARY KEY, at TEXT, phone TEXT, wait INTEGER, talk INTEGER, text TEXT)"
    )
    connection.execute("CREATE INDEX call_by_phone ON call (phone, at)")
    start = time.perf_counter()
    batch = []
    with source.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            batch.append((row["id"], row["at"], row["phone"], row["wait"], row["talk"], row["text"]))
            if len(batch) == PAGE:
                _upsert(connection, batch)
                batch = []
    _upsert(connection, batch)
    connection.close()
    return rows / (time.perf_counter() - start)


def _upsert(connection: sqlite3.Connection, batch: list[tuple[object, ...]]) -> None:
    with connection:
        connection.executemany("INSERT OR REPLACE INTO call VALUES (?, ?, ?, ?, ?, ?)", batch)
