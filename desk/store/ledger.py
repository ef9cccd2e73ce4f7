"""What the cache knows of its sources: streams, pulls, rows set aside; and the care of its file."""

from __future__ import annotations

from desk.store import aside, streams, upkeep
from desk.store.engine import Database
from desk.store.streams import RejectedRow, RunRow, StreamRow


class Ledger:
    """The books of one cache file. Every method may be called from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def streams(self) -> list[StreamRow]:
        """Every stream with its rows, state and times."""
        with self._database.reading() as connection:
            return streams.read_streams(connection)

    def runs(self, source: str, limit: int) -> list[RunRow]:
        """Past pulls of a source, oldest first."""
        with self._database.reading() as connection:
            return streams.read_runs(connection, source, limit)

    def first_whole(self) -> dict[str, int]:
        """By source, when its first whole pull ended (microseconds since 1970); what was seen by then is its past."""
        with self._database.reading() as connection:
            return streams.read_first_whole(connection)

    def rejected(self, source: str, limit: int) -> list[RejectedRow]:
        """Rows kept aside, of one source or ("") of all."""
        with self._database.reading() as connection:
            return streams.read_rejected(connection, source, limit)

    def counts(self) -> upkeep.Counts:
        """Records, customers and records that belong to nobody."""
        with self._database.reading() as connection:
            return upkeep.read_counts(connection)

    def begin_anew(self, source: str) -> None:
        """Stop whoever is pulling a source and let its next pull read everything again; its records stay."""
        with self._database.writing() as connection:
            streams.begin_source_anew(connection, source)

    def remove_source(self, source: str) -> None:
        """Delete everything a source ever said."""
        upkeep.remove_source(self._database, source)

    def is_lost(self) -> bool:
        """Whether the file was found damaged, or another was put in its place, since it was opened."""
        return aside.is_noted(self._database.path) or self._database.replaced()

    def trouble(self) -> str:
        """What SQLite's own check finds wrong with the file, or ""; whoever opens it next is told."""
        with self._database.reading() as connection:
            found = upkeep.check(connection)
        if found:
            aside.note(self._database.path)
        return found
