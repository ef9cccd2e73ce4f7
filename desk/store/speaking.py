"""Puts interactions of which a source tells neither number nor name where a person said they belong."""

from __future__ import annotations

from datetime import datetime

from connectors.records import InteractionRecord
from desk.domain.identifiers import Normal
from desk.domain.same_call import names_nobody
from desk.store import packing, reading, said_with, streams
from desk.store.engine import Database
from desk.store.lines import RecordKey
from desk.store.making import note_making
from desk.store.prepare import Origin, prepare
from desk.store.writer import Ready, write_page


class Speaking:
    """Of one cache file. From any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def say(self, key: RecordKey, whose: Normal | None, now: datetime) -> bool:
        """A record is of this person from now on, None of nobody, as long as the source itself names nobody; one that
        was not pulled yet is theirs once it is. Whether that is new."""
        source, stream, source_id = key
        with self._database.reading() as connection:
            if said_with.read(connection, source, stream, [source_id]).get(source_id) == whose:
                return False
        with self._database.writing() as connection:
            note_making(connection)
            said_with.write(connection, key, whose)
            found = reading.read_record(connection, source, stream, source_id)
            record = found.record if found and found.gone_at is None else None
            # In which country its numbers are read makes no difference: it has none.
            if isinstance(record, InteractionRecord) and names_nobody(record):
                origin = Origin(source, stream, "", frozenset(), {})
                stream_id = streams.ensure_stream(connection, streams.hold_source(connection, source).source_id, stream)
                packer = packing.packer_of(connection, stream_id) or packing.Packer()
                ready = Ready({source_id: prepare(record, origin)}, [], None)
                write_page(connection, stream_id, origin, ready, now, packer)
        return True
