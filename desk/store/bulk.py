"""Standings of many customers at once: packed where they are worked out, stored together where nothing changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from desk.domain.current import Current
from desk.domain.numbers import Contribution, Tally
from desk.store import touches
from desk.store.currents import pack_current
from desk.store.statements import execute_each, execute_in
from desk.store.tallies import add_plain, pack_numbers, unpack_numbers


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """What was worked out of the customers with numbers above `after` and at most `until`.

    `rows` are (customer, mark it was settled with, share of the numbers or None where it is what it was, packed current
    journey) of those that nothing was pending for, `alive` the ones whose flags are to be looked at, `days` by how much
    all this changes the tallies. `waiting` counts those left out, `touches` the touches gone through.
    """

    after: int
    until: int
    rows: Sequence[tuple[int, int, bytes | None, bytes | None]]
    alive: frozenset[int]
    days: dict[int, list[Any]]
    waiting: int
    touches: int


class Packed:
    """Gathers what is worked out of one customer after the other."""

    def __init__(self) -> None:
        self.waiting = 0
        self.touches = 0
        self._rows: list[tuple[int, int, bytes | None, bytes | None]] = []
        self._alive: set[int] = set()
        self._days: dict[int, Tally] = defaultdict(Tally)

    def add(
        self,
        customer_id: int,
        settled: int,
        before: bytes,
        numbers: Contribution,
        alive: bool,
        current: Current | None = None,
    ) -> None:
        """Take one customer in. `before` is its packed share as it is stored (b"" for none), `alive` whether the flags
        of a journey are to be looked at."""
        body = pack_numbers(numbers)
        self._rows.append((customer_id, settled, None if body == before else body, pack_current(current)))
        if alive:
            self._alive.add(customer_id)
        if body != before:
            for share in numbers:
                self._days[share.day].add(share)
            for share in unpack_numbers(before) if before else ():
                self._days[share.day].add(share, -1)

    def done(self, after: int, until: int) -> WorkedOut:
        """All of them together."""
        days = {day: tally.plain() for day, tally in self._days.items() if not tally.empty()}
        return WorkedOut(after, until, self._rows, frozenset(self._alive), days, self.waiting, self.touches)


def write_worked(connection: Connection, worked: WorkedOut) -> bool:
    """Store all of it, and the tallies with it; False, and nothing stored, where any of the customers changed."""
    span = (worked.after, worked.until)
    sql = "SELECT customer_id, seq FROM standing WHERE customer_id > ? AND customer_id <= ?"
    marks: dict[int, int] = {row[0]: row[1] for row in connection.exec_driver_sql(sql, span)}
    sql = "SELECT DISTINCT customer_id FROM pending WHERE customer_id > ? AND customer_id <= ?"
    pending = {row[0] for row in connection.exec_driver_sql(sql, span)}
    if any(marks.get(row[0], 0) != row[1] or row[0] in pending for row in worked.rows):
        return False
    seq = touches.turn(connection)
    execute_each(
        connection,
        "INSERT INTO standing (customer_id, seq, wake_at, numbers, current) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET seq = excluded.seq, wake_at = coalesce(excluded.wake_at, wake_at),"
        " numbers = excluded.numbers, current = excluded.current",
        [(c, seq, 0 if c in worked.alive else None, body, now) for c, _, body, now in worked.rows if body is not None],
    )
    same = [row for row in worked.rows if row[2] is None]
    changed = "UPDATE standing SET current = ? WHERE customer_id = ? AND current IS NOT ?"
    execute_each(connection, changed, [(now, c, now) for c, _, _, now in same])
    alive = [row[0] for row in same if row[0] in worked.alive]
    execute_in(connection, "UPDATE standing SET wake_at = 0, seq = ? WHERE customer_id IN ({})", alive, (seq,))
    add_plain(connection, worked.days)
    return True
