"""Histories that lie in the cache and cannot be read: which they are, and how each is made anew from the records."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import MsgspecError
from sqlalchemy import Connection

from desk.store import chunks, touches
from desk.store.engine import Database
from desk.store.owed import PLACES, RECORDS, Making, touches_of_row
from desk.store.packing import Unreadable, reader_of
from desk.store.statements import execute_in

# Chunks read together when all are gone through.
PIECE_CHUNKS = 500
_LINES = (
    f"SELECT {RECORDS} FROM record r {PLACES} WHERE r.id IN (SELECT record_id FROM timeline"  # noqa: S608
    " WHERE customer_id = ?1 AND part = 0 UNION ALL SELECT record_id FROM arrived WHERE customer_id = ?1 AND part = 0)"
)


class Mending:
    """Care of the histories in one cache file. Every method may be called from any thread."""

    def __init__(self, database: Database, making: Making) -> None:
        self._database = database
        self._making = making

    def damaged(self) -> list[int]:
        """The customers whose history cannot be read, found by reading everybody's: that takes as long as it takes."""
        found: set[int] = set()
        after: int | None = 0
        while after is not None:
            with self._database.reading() as connection:
                after = _look(connection, after, found)
        with self._database.reading() as connection:
            sql = "SELECT customer_id, touch FROM pending WHERE customer_id > 0 AND length(touch) > 0"
            changes = connection.exec_driver_sql(sql)
            found.update(customer_id for customer_id, body in changes if not _readable(chunks.unpack_one, body))
        return sorted(found)

    def mend(self, customer_id: int) -> bool:
        """Make one history anew from the stored records, to be worked out again. False, and nothing is changed, where
        one of these cannot be read either: then only a new pull helps."""
        try:
            with self._database.writing() as connection:
                rows = connection.exec_driver_sql(_LINES, (customer_id,)).all()
                reader = reader_of(connection)
                made = [pair for row in rows for pair in touches_of_row(reader, row, self._making.make)]
                first = customer_id << touches.BITS
                connection.exec_driver_sql(
                    "DELETE FROM touches WHERE id BETWEEN ? AND ?", (first, first + touches.LAST)
                )
                for table in ("pending", "kept"):
                    connection.exec_driver_sql(f"DELETE FROM {table} WHERE customer_id = ?", (customer_id,))  # noqa: S608
                touches.put(connection, made)
                sql = "UPDATE standing SET wake_at = 0, seq = ? WHERE customer_id = ?"
                connection.exec_driver_sql(sql, (touches.turn(connection), customer_id))
        except (Unreadable, ValueError, TypeError, KeyError, AttributeError, ArithmeticError):
            return False
        return True

    def put_off(self, customer_ids: Sequence[int], until: int) -> None:
        """Time wakes these not before `until` (microseconds)."""
        with self._database.writing() as connection:
            execute_in(connection, "UPDATE standing SET wake_at = ? WHERE customer_id IN ({})", customer_ids, (until,))


def _look(connection: Connection, after: int, found: set[int]) -> int | None:
    """Read the chunks behind one and take note of those that cannot be; the last of them, None at the end."""
    sql = "SELECT id, body FROM touches WHERE id > ? ORDER BY id LIMIT ?"
    held = connection.exec_driver_sql(sql, (after, PIECE_CHUNKS)).all()
    found.update(chunk >> touches.BITS for chunk, body in held if not _readable(chunks.unpack, body))
    return held[-1][0] if held else None


def _readable(unpack: Callable[[bytes], object], body: bytes) -> bool:
    try:
        unpack(body)
    except MsgspecError:
        return False
    return True
