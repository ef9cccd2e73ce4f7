"""What people wrote on records of other systems, laid over them whenever they are read or heard: the source's own words
stay as they came, a deleted cache loses nothing, and no line is there twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from sqlalchemy import Connection

from connectors.records import InteractionRecord, OrderRecord
from desk.domain.touches import CHANGED, Touch
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

    def at(self, record: InteractionRecord, key: RecordKey, moment: int) -> InteractionRecord:
        """The record with what was written on it by a moment (microseconds), and not taken back by then."""

    def moments(self, key: RecordKey) -> Sequence[int]:
        """When what is written on a record changed, in order; none where nothing ever was."""


class Nothing:
    """Nobody wrote anything."""

    def any(self) -> bool:
        """Whether anything is written on any record at all."""
        return False

    def to(self, record: InteractionRecord, key: RecordKey) -> InteractionRecord:
        """The same record."""
        return record

    def at(self, record: InteractionRecord, key: RecordKey, moment: int) -> InteractionRecord:
        """The same record."""
        return record

    def moments(self, key: RecordKey) -> Sequence[int]:
        """None."""
        return ()


NOTHING = Nothing()


def adding(making: Making, added: Added) -> Making:
    """The same making, of records with what is written on them."""

    def make(record: OrderRecord | InteractionRecord, source: str, stream: str) -> Sequence[Touch]:
        if not isinstance(record, InteractionRecord) or not added.any():
            return making.make(record, source, stream)
        told = added.to(record, (source, stream, record.source_id))
        made = making.make(told, source, stream)
        # Whoever goes through the past must not take what was written later for known all along.
        return made if told is record else [touch._replace(sort=touch.sort | CHANGED) for touch in made]

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


def with_written(
    versions: Sequence[tuple[int, StoredRecord | None]], key: RecordKey, added: Added
) -> list[tuple[int, StoredRecord | None]]:
    """What a record said since (moment, record or None while it was gone), oldest first, with what was written on it
    from when that was written."""
    moments = added.moments(key) if added.any() else ()
    if not moments or not versions:
        return list(versions)
    begun = dict(versions)
    found: list[tuple[int, StoredRecord | None]] = []
    said: StoredRecord | None = None
    for moment in sorted({*begun, *(one for one in moments if one > versions[0][0])}):
        said = begun.get(moment, said)
        found.append((moment, added.at(said, key, moment) if isinstance(said, InteractionRecord) else said))
    return found


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
