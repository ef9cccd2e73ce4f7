"""Which records its source no longer has, found piece by piece: a list of ids may be as long as the cache."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice

from desk.domain.time import micros
from desk.store.engine import Database
from desk.store.statements import select_in

# Ids of the source asked for at once, and records of the cache looked at in one reading; nobody waits for either.
_ASKED = 10_000
_LOOKED_AT = 100_000


class Present:
    """What of a stream the source still has, one bit for each record of the cache."""

    def __init__(self) -> None:
        self._bits = bytearray()

    def note(self, record_id: int) -> None:
        """This record is there."""
        place = record_id >> 3
        if place >= len(self._bits):
            self._bits.extend(bytes(place + 1 - len(self._bits)))
        self._bits[place] |= 1 << (record_id & 7)

    def __contains__(self, record_id: int) -> bool:
        place = record_id >> 3
        return place < len(self._bits) and bool(self._bits[place] >> (record_id & 7) & 1)


def absent(database: Database, stream_id: int, source_ids: Iterable[str], before: datetime) -> Sequence[int]:
    """The live records that are not among `source_ids`, but for those first seen after `before`, when that list was
    begun. Nothing is held that grows with the list but a bit a record, and no other writer waits for this."""
    present = Present()
    for asked in _batches(source_ids):
        sql = "SELECT id FROM record WHERE stream_id = ? AND source_id IN ({})"
        with database.reading() as connection:
            # In the order in which the index has them.
            for row in select_in(connection, sql, sorted(asked), (stream_id,)):
                present.note(row[0])
    return array("q", (record_id for record_id in _live(database, stream_id, before) if record_id not in present))


def _batches(source_ids: Iterable[str]) -> Iterator[list[str]]:
    several = iter(source_ids)
    while batch := list(islice(several, _ASKED)):
        yield batch


def _live(database: Database, stream_id: int, before: datetime) -> Iterator[int]:
    with database.reading() as connection:
        last: int = connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM record").scalar_one()
    sql = "SELECT id FROM record WHERE id > ? AND id <= ? AND stream_id = ? AND gone_at IS NULL AND first_seen <= ?"
    for start in range(0, last, _LOOKED_AT):
        with database.reading() as connection:
            values = (start, start + _LOOKED_AT, stream_id, micros(before))
            rows = connection.exec_driver_sql(sql, values).fetchall()
        yield from (row[0] for row in rows)
