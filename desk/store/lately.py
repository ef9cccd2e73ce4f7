"""Interactions of a time, of everybody: found among what was seen last, for what happened lately was seen lately."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from connectors.records import InteractionRecord
from desk.domain.time import micros
from desk.store import naming
from desk.store.engine import Database
from desk.store.lines import RecordKey
from desk.store.reading import read_stored
from desk.store.statements import select_in

# So many records are looked at in one step, and in all: a base that was just pulled was all seen today.
STEP, MOST_SEEN = 10_000, 400_000
# More interactions than this nobody reads in one list.
MOST = 20_000


@dataclass(frozen=True, slots=True)
class Lately:
    """Interactions in order of their numbers, the newest first, each with its name and whose it is (0: nobody's);
    `partial` says that there may be more."""

    found: tuple[tuple[RecordKey, int, InteractionRecord], ...]
    partial: bool


class LatelyHad:
    """Interactions of one cache file by time. From any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def between(self, first: datetime, last: datetime) -> Lately:
        """Interactions that began in [first, last). Where so much was seen since then that it is not all looked
        through, as after a first pull, `partial` is set."""
        with self._database.reading() as connection:
            wanted: list[int] = []
            partial = True
            for seen, (first_seen, ids) in enumerate(_steps(connection, micros(first), micros(last)), 1):
                wanted += ids
                if first_seen < micros(first):
                    # Nothing that happened since could have been seen before.
                    partial = False
                    break
                if len(wanted) >= MOST or seen * STEP >= MOST_SEEN:
                    break
            else:
                partial = False
            return Lately(tuple(_read(connection, wanted[:MOST])), partial or len(wanted) > MOST)


def _steps(connection: Connection, first: int, last: int) -> Iterator[tuple[int, list[int]]]:
    """Going back from the newest record: (when the oldest of a step was first seen, those that are asked for)."""
    below = 1 << 62
    while True:
        sql = "SELECT id, kind, at, gone_at, first_seen FROM record WHERE id < ? ORDER BY id DESC LIMIT ?"
        rows = connection.exec_driver_sql(sql, (below, STEP)).fetchall()
        if not rows:
            return
        below = rows[-1][0]
        yield (
            rows[-1][4],
            [row[0] for row in rows if row[1] == "i" and row[3] is None and row[2] and first <= row[2] < last],
        )


def _read(connection: Connection, ids: list[int]) -> Iterator[tuple[RecordKey, int, InteractionRecord]]:
    keys, records = naming.keys(connection, ids), read_stored(connection, ids)
    sql = "SELECT r.id, t.customer_id FROM record r JOIN trace t ON t.id = r.trace_id WHERE r.id IN ({})"
    owners = {row[0]: row[1] or 0 for row in select_in(connection, sql, ids)}
    for number in ids:
        record = records.get(number)
        if isinstance(record, InteractionRecord) and number in keys:
            yield keys[number], owners.get(number, 0), record
