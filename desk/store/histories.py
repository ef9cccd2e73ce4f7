"""What records said at every moment since they were first seen, for going through the past without what came later."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter

from sqlalchemy import Connection

from connectors.records import CustomerRecord
from desk.domain.touches import Touch
from desk.store import touches
from desk.store.added import NOTHING, Added, with_written
from desk.store.bodies import BODY, LINES
from desk.store.chunks import unpack
from desk.store.engine import Database
from desk.store.naming import keys
from desk.store.owed import Make
from desk.store.packing import Body, Reader, StoredRecord, reader_of
from desk.store.reading import RecordKey
from desk.store.statements import select_in
from desk.store.versions import VersionRow, read_versions

# Customers read together when all are gone through.
WINDOW = 500


@dataclass(frozen=True, slots=True)
class History:
    """One record: `versions` are (seen, what it said from then on; None: its source had deleted it), oldest first, the
    first when the record was first seen; `touches` the same as touches. Times are microseconds."""

    record_id: int
    customer_id: int
    source: str
    versions: tuple[tuple[int, StoredRecord | None], ...]
    touches: tuple[tuple[int, tuple[Touch, ...]], ...]

    def at(self, moment: int) -> StoredRecord | None:
        """What it said at a moment, None where it was not known or gone."""
        said: StoredRecord | None = None
        for seen, record in self.versions:
            if seen > moment:
                break
            said = record
        return said


class Histories:
    """The past of records of one cache file. Every method may be called from any thread."""

    def __init__(self, database: Database, make: Make, added: Added = NOTHING) -> None:
        """`make` turns bare records into touches; `added` is what people wrote on them, and when."""
        self._database = database
        self._make = make
        self._added = added

    def versions(self, customer_id: int, at: datetime) -> list[VersionRow]:
        """Every record that was this customer's at a moment, as it stood then, in order of record number."""
        with self._database.reading() as connection:
            return read_versions(connection, customer_id, at, self._make, self._added)

    def of_records(self, record_ids: Iterable[int]) -> list[History]:
        """The histories of some records."""
        wanted = sorted(set(record_ids))
        if not wanted:
            return []
        with self._database.reading() as connection:
            sql = (
                f"SELECT r.id, r.kind, r.first_seen, r.gone_at, {BODY}, coalesce(t.customer_id, 0)"  # noqa: S608
                f" FROM record r {LINES} LEFT JOIN trace t ON t.id = r.trace_id WHERE r.id IN ({{}})"
            )
            rows = list(select_in(connection, sql, wanted))
            sql = "SELECT record_id, number, seen_at, body FROM change WHERE record_id IN ({})"
            changes: dict[int, list[tuple[int, Body]]] = defaultdict(list)
            for record_id, _, seen, body in sorted(tuple(row) for row in select_in(connection, sql, wanted)):
                changes[record_id].append((seen, body))
            named = keys(connection, wanted)
            reader = reader_of(connection)
        return [
            self._history(reader, row[0], row[1], row[2], row[3], row[4], row[5], changes[row[0]], named[row[0]])
            for row in rows
        ]

    def touches(self, after: int, until: int) -> Iterator[list[tuple[int, list[Touch]]]]:
        """The touches of every customer that has any and whose number is above `after` and at most `until`, in order of
        number, those of some customers at a time; each batch is seen as it is when it is read."""
        for start in range(after, until, WINDOW):
            with self._database.reading() as connection:
                held = _window(connection, start, min(start + WINDOW, until))
            if held:
                yield held

    def gone_since(self, moment: int) -> list[int]:
        """The records that were deleted at their source after a moment; no customer's touches hold them any more."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql("SELECT id FROM record WHERE gone_at > ? ORDER BY gone_at", (moment,))
            return [row[0] for row in rows]

    def of_customers(self, customer_ids: Sequence[int]) -> dict[int, list[History]]:
        """The histories of what sources say of some customers themselves, by customer, in order of their records."""
        with self._database.reading() as connection:
            sql = (
                "SELECT r.id FROM trace t JOIN record r ON r.trace_id = t.id WHERE t.customer_id IN ({})"
                " AND t.customer_records > 0 AND r.kind = 'c'"
            )
            ids = [row[0] for row in select_in(connection, sql, customer_ids)]
        held: dict[int, list[History]] = {customer_id: [] for customer_id in customer_ids}
        for history in sorted(self.of_records(ids), key=lambda one: one.record_id):
            held[history.customer_id].append(history)
        return held

    def _history(
        self,
        reader: Reader,
        record_id: int,
        kind: str,
        first_seen: int,
        gone_at: int | None,
        body: Body | None,
        customer_id: int,
        changes: Sequence[tuple[int, Body]],
        key: RecordKey,
    ) -> History:
        # A change holds what was said until it was seen, nothing while the record was gone.
        seen = [first_seen, *(until for until, _ in changes)]
        bodies = [*(text for _, text in changes), body if gone_at is None else None]
        versions = [
            (since, reader.record(kind, text) if text else None) for since, text in zip(seen, bodies, strict=True)
        ]
        versions = with_written(versions, key, self._added)
        touches = [
            (since, tuple(touch._replace(record=record_id, seen=first_seen) for touch in self._made(said, key)))
            for since, said in versions
        ]
        return History(record_id, customer_id, key[0], tuple(versions), tuple(touches))

    def _made(self, said: StoredRecord | None, key: RecordKey) -> Sequence[Touch]:
        return () if said is None or isinstance(said, CustomerRecord) else self._make(said, key[0], key[1])


def _window(connection: Connection, after: int, until: int) -> list[tuple[int, list[Touch]]]:
    """The touches of a run of customers, read in a run too."""
    changes: dict[int, list[touches.Change]] = {}
    sql = "SELECT customer_id, record_id, part, was, touch FROM pending WHERE customer_id > ? AND customer_id <= ?"
    for customer_id, *change in connection.exec_driver_sql(sql, (after, until)):
        changes.setdefault(customer_id, []).append(touches.Change(*change))
    # By customer the places of its chunks in time, and what they hold.
    held: dict[int, list[tuple[int, int, bytes]]] = {customer_id: [] for customer_id in changes}
    sql = "SELECT id, from_at, from_record, body FROM touches WHERE id BETWEEN ? AND ?"
    low, high = (after + 1) << touches.BITS, (until << touches.BITS) + touches.LAST
    for chunk, at, record, body in connection.exec_driver_sql(sql, (low, high)).all():
        held.setdefault(chunk >> touches.BITS, []).append((at, record, body))
    found = []
    for customer_id in sorted(held):
        bodies = held[customer_id]
        if len(bodies) == 1 and customer_id not in changes:
            found.append((customer_id, unpack(bodies[0][2])))
        else:
            ordered = [body for _, _, body in sorted(bodies, key=itemgetter(0, 1))]
            now = touches.paid(connection, changes.get(customer_id, ()))
            found.append((customer_id, touches.merged(ordered, now)))
    return found
