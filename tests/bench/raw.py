"""The same shop in a file of hand-written SQL, laid out as well as anybody knows: what everything is measured against.

Interactions are clustered by customer, newest first, with what each customer did on each channel kept beside; a second
index tells a source's own number again.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite3

from desk.store.engine import Database
from desk.store.migrations.cache import STEPS
from desk.store.packing import Reader

NAME = "raw.sqlite"
AT_ONCE = 50_000
TABLES = """
CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE identifier (kind TEXT, value TEXT, customer_id INTEGER, PRIMARY KEY (kind, value)) WITHOUT ROWID;
CREATE TABLE interaction (
    customer_id INTEGER, at INTEGER, id INTEGER, source INTEGER, source_id TEXT, channel TEXT, direction TEXT,
    ended_at INTEGER, waiting INTEGER, spent INTEGER, number TEXT, agent TEXT, reason TEXT, summary TEXT,
    PRIMARY KEY (customer_id, at DESC, id DESC)) WITHOUT ROWID;
CREATE TABLE rollup (
    customer_id INTEGER, channel TEXT, items INTEGER, spent INTEGER, waiting INTEGER,
    PRIMARY KEY (customer_id, channel)) WITHOUT ROWID;
"""
# Made when all is in, as one does.
INDEXES = """
CREATE UNIQUE INDEX interaction_by_source ON interaction (source, source_id);
CREATE INDEX customer_by_name ON customer (name);
"""
INSERT = "INSERT INTO interaction VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def raw(cache: Path, target: Path) -> Path:
    """The raw file of a made shop's cache; one that is there already is used again."""
    if target.exists():
        return target
    unfinished = target.with_name(f"{target.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    database, reader = Database(cache, STEPS), Reader()
    reader.attach(database.reading)
    with (
        closing(sqlite3.connect(unfinished, isolation_level=None)) as held,
        closing(sqlite3.connect(f"file:{cache}?mode=ro", uri=True)) as made,
    ):
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -500000"):
            held.execute(f"PRAGMA {pragma}")
        held.executescript(TABLES)
        _persons(made, held)
        _interactions(made, held, reader)
        held.executescript(INDEXES)
    database.close()
    unfinished.rename(target)
    return target


def _persons(made: sqlite3.Connection, held: sqlite3.Connection) -> None:
    names = "SELECT customer_id, max(name) FROM trace WHERE customer_id > 0 GROUP BY 1 ORDER BY 1"
    held.execute("BEGIN")
    held.executemany("INSERT INTO customer VALUES (?, ?)", made.execute(names))
    carried = made.execute(
        "SELECT DISTINCT i.kind, i.value, t.customer_id FROM identifier i JOIN trace_identifier ti"
        " ON ti.identifier_id = i.id JOIN trace t ON t.id = ti.trace_id WHERE t.customer_id > 0"
        " ORDER BY i.kind, i.value"
    )
    held.executemany("INSERT OR IGNORE INTO identifier VALUES (?, ?, ?)", carried)
    held.executemany("INSERT INTO rollup VALUES (?, ?, ?, ?, ?)", made.execute("SELECT * FROM total"))
    held.execute("COMMIT")


def _interactions(made: sqlite3.Connection, held: sqlite3.Connection, reader: Reader) -> None:
    rows = made.execute(
        "SELECT customer_id, at, record_id, channel, ended_at, waiting_time, customer_time, kind, body FROM timeline"
        " WHERE part = 0 ORDER BY customer_id, at DESC, record_id DESC, part DESC"
    )
    count = 0
    while batch := rows.fetchmany(AT_ONCE):
        held.execute("BEGIN")
        held.executemany(INSERT, _plain(batch, reader))
        held.execute("COMMIT")
        count += len(batch)
        if count % 1_000_000 < AT_ONCE:
            sys.stderr.write(f"{time.strftime('%H:%M:%S')} raw: {count:,}\n")


def _plain(batch: list[tuple[Any, ...]], reader: Reader) -> Iterator[tuple[Any, ...]]:
    for *line, waiting, spent, kind, body in batch:
        customer_id, at, number, channel, ended = line
        said: Any = reader.record(kind, body)
        if kind == "o":
            told = "", said.number, "", "", said.summary
        else:
            order = said.references[0].value if said.references else ""
            agent = next((segment.agent for segment in said.segments if segment.agent), "")
            told = said.direction, order, agent, said.reason, said.summary
        yield customer_id, at, number, said.source_id, channel, told[0], ended, waiting, spent, *told[1:]
