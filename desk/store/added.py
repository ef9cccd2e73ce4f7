"""What people wrote on records of other systems, laid over them whenever they are read or heard: the source's own words
stay as they came, a deleted cache loses nothing, and no line is there twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from sqlalchemy import Connection

from connectors.records import InteractionRecord, OrderRecord
from desk.domain.touches import Touch
from desk.store import naming, touches
from desk.store.engine import Database
from desk.store.lines import RecordKey
from desk.store.owed import Making
from desk.store.packing import StoredRecord
from desk.store.reading import RecordRow
from desk.store.statements import pieces, select_in


class Added(Protocol):
    """What is written on records. From any thread."""

    def any(self) -> bool:
        """Whether anything is written on any record at all; cheap."""

    def to(self, record: InteractionRecord, key: RecordKey) -> InteractionRecord:
        """The record with what is written on it; the same one where nothing is."""


class Nothing:
    """Nobody wrote anything."""

    def any(self) -> bool:
        """Whether anything is written on any record at all."""
        return False

    def to(self, record: InteractionRecord, key: RecordKey) -> InteractionRecord:
        """The same record."""
        return record


NOTHING = Nothing()


def adding(making: Making, added: Added) -> Making:
    """The same making, of records with what is written on them."""

    def make(record: OrderRecord | InteractionRecord, source: str, stream: str) -> Sequence[Touch]:
        if isinstance(record, InteractionRecord) and added.any():
            record = added.to(record, (source, stream, record.source_id))
        return making.make(record, source, stream)

    return making if added is NOTHING else Making(make, making.version)


def added_to(connection: Connection, records: dict[int, StoredRecord], added: Added) -> dict[int, StoredRecord]:
    """Records by the cache's number, with what is written on them."""
    if not records or not added.any():
        return records
    keys: Mapping[int, RecordKey] = naming.keys(connection, list(records))
    return {
        number: added.to(record, keys[number]) if isinstance(record, InteractionRecord) and number in keys else record
        for number, record in records.items()
    }


def with_added(row: RecordRow, key: RecordKey, added: Added) -> RecordRow:
    """A record with what is written on it; what it said before too, for its source changed nothing there."""
    if not isinstance(row.record, InteractionRecord) or not added.any():
        return row
    before = tuple(
        (seen, added.to(said, key) if isinstance(said, InteractionRecord) else said) for seen, said in row.before
    )
    return replace(row, record=added.to(row.record, key), before=before)


class HearingAgain:
    """Has records of one cache file heard again, because something else is written on them now."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def again(self, keys: Sequence[RecordKey]) -> int:
        """Have the touches of these interactions made anew when their customers are worked out or looked at next;
        returns how many the cache has. Said twice it does the same."""
        count = 0
        for piece in pieces(keys):
            with self._database.writing() as connection:
                count += _again(connection, piece)
        return count


def _again(connection: Connection, keys: Sequence[RecordKey]) -> int:
    owners = {record: customer for customer, record in naming.owners(connection, keys).values()}
    sql = "SELECT id, at FROM record WHERE kind = 'i' AND gone_at IS NULL AND at IS NOT NULL AND id IN ({})"
    places = [touches.Place(owners[record], at, record, 0) for record, at in select_in(connection, sql, sorted(owners))]
    # What the chunks hold is taken out of them first, so that none is there twice when the new one is laid in.
    touches.drop(connection, places)
    touches.owe(connection, [(place.customer_id, place.record_id, place.part) for place in places])
    return len(places)
