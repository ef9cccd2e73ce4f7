"""Brings a cache up to what is known now: everybody can be found, links of old files are looked at again, everybody
gets their keys, and what was said is found by its words."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from desk.domain.joining import USED_TOGETHER
from desk.domain.time import micros
from desk.store import filling, keying, linking, texts
from desk.store.called import namesakes_of
from desk.store.engine import Database
from desk.store.statements import driver, execute_each, select_in

# Identifiers that are looked at in one transaction.
PIECE = 1_000
_KINDS = ",".join(f"'{kind.value}'" for kind in sorted(USED_TOGETHER))


class CatchingUp:
    """Work on a cache that no page waits for, in pieces that are each whole. Several programs may be at it at once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def step(self, now: datetime) -> bool:
        """Do one piece, well under a second; whether more is left."""
        with self._database.reading() as connection:
            if _is_done(connection):
                return False
        with self._database.writing() as connection:
            # Whoever is on the line must be found before anybody asks who else they might be.
            if filling.fill(connection) or _relink_piece(connection, micros(now)):
                return not _is_done(connection)
            if not keying.fill(connection, namesakes_of(connection).book):
                texts.fill(connection)
            return not _is_done(connection)

    def left(self) -> int:
        """How many identifiers, customers and records are still to be looked at; 0 when all are."""
        with self._database.reading() as connection:
            upto = _reached(connection)
            sql = "SELECT coalesce(max(id), 0) FROM identifier"
            newest = connection.exec_driver_sql(sql).scalar_one() if upto is not None else 0
            found = keying.count_due(connection) + filling.count_left(connection) + texts.count_left(connection)
            return max(0, newest - (upto or 0)) + found


def _is_done(connection: Connection) -> bool:
    due = connection.exec_driver_sql("SELECT 1 FROM match_due LIMIT 1").first()
    findable = filling.is_done(connection) and texts.is_done(driver(connection))
    return due is None and _reached(connection) is None and findable


def _reached(connection: Connection) -> int | None:
    """Up to which identifier links were looked at in the present way, None when all were."""
    row = connection.exec_driver_sql("SELECT mark, upto FROM linked").first()
    if row is None or row[0] != namesakes_of(connection).mark:
        return 0
    return None if row[1] is None else int(row[1])


def _relink_piece(connection: Connection, seen: int) -> bool:
    """Link anew whom the next identifiers join under several names; whether there was anything to look at."""
    upto = _reached(connection)
    if upto is None:
        return False
    mark = namesakes_of(connection).mark
    if connection.exec_driver_sql("SELECT 1 FROM linked WHERE mark <> ?", (mark,)).first():
        keying.note_all(connection)
    sql = f"SELECT id FROM identifier WHERE id > ? AND kind IN ({_KINDS}) ORDER BY id LIMIT {PIECE}"  # noqa: S608
    ids = [row[0] for row in connection.exec_driver_sql(sql, (upto,))]
    several = (
        "SELECT ti.identifier_id FROM trace_identifier ti JOIN trace t ON t.id = ti.trace_id"
        " WHERE ti.identifier_id IN ({}) GROUP BY 1 HAVING count(DISTINCT t.name_key) > 1"
    )
    doubtful = [row[0] for row in select_in(connection, several, ids)]
    holders = "SELECT DISTINCT trace_id FROM trace_identifier WHERE identifier_id IN ({})"
    linking.relink(connection, {row[0] for row in select_in(connection, holders, doubtful)}, seen)
    connection.exec_driver_sql("DELETE FROM linked")
    reached = ids[-1] if len(ids) == PIECE else None
    execute_each(connection, "INSERT INTO linked VALUES (?, ?)", [(mark, reached)])
    return True
