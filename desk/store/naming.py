"""What the cache's numbers stand for outside it: records are named by source, stream and the source's own id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from desk.domain.time import micros
from desk.store import waiting
from desk.store.engine import Database
from desk.store.reading import RecordKey
from desk.store.statements import select_in


def owners(connection: Connection, keys: Sequence[RecordKey]) -> dict[RecordKey, tuple[int, int]]:
    """(customer, record) numbers of those records the cache has; customer 0 where it is nobody's (any more)."""
    wanted: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for source, stream, source_id in keys:
        wanted[source, stream][source_id] = None
    found = {}
    sql = (
        "SELECT r.source_id, coalesce(t.customer_id, 0), r.id FROM record r LEFT JOIN trace t ON t.id = r.trace_id"
        " WHERE r.stream_id = ? AND r.source_id IN ({})"
    )
    for (source, stream), source_ids in wanted.items():
        stream_id = connection.exec_driver_sql(
            "SELECT s.id FROM stream s JOIN source o ON o.id = s.source_id WHERE o.key = ? AND s.name = ?",
            (source, stream),
        ).scalar()
        for source_id, customer_id, record_id in select_in(connection, sql, source_ids, (stream_id,)):
            found[source, stream, source_id] = (customer_id, record_id)
    return found


def customers(connection: Connection, customer_ids: Sequence[int]) -> dict[int, str]:
    """The names of those customers there are, "" where nobody told one."""
    sql = "SELECT id, name FROM customer WHERE id IN ({})"
    return {row[0]: row[1] for row in select_in(connection, sql, customer_ids)}


def keys(connection: Connection, record_ids: Sequence[int]) -> dict[int, RecordKey]:
    """What some numbers of records stand for."""
    names = {
        row[0]: (row[1], row[2])
        for row in connection.exec_driver_sql(
            "SELECT s.id, o.key, s.name FROM stream s JOIN source o ON o.id = s.source_id"
        )
    }
    sql = "SELECT id, stream_id, source_id FROM record WHERE id IN ({})"
    return {row[0]: (*names[row[1]], row[2]) for row in select_in(connection, sql, record_ids)}


class Names:
    """Customers by name, of one cache file. From any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def shown(self, customer_ids: Sequence[int], now: datetime) -> dict[int, tuple[str, bool]]:
        """Of those customers there are the name ("" where nobody told one), and whether what is kept of them holds: not
        where they wait to be worked out, for a change or because their time has come."""
        with self._database.reading() as connection:
            unsettled = waiting.unsettled(connection, customer_ids, micros(now))
            names = customers(connection, customer_ids)
        return {customer: (name, customer not in unsettled) for customer, name in names.items()}
