"""Everything the screen shows first of whoever calls, read in one moment: customer, totals, newest lines, current
journey and flags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from sqlalchemy import Connection

from desk.domain.current import Current
from desk.domain.identifiers import Normal
from desk.store.board import Kept
from desk.store.currents import unpack_current
from desk.store.engine import Database
from desk.store.flags import FlagBook
from desk.store.lines import Lines, RecordKey, lines_of, page_rows, record_keys
from desk.store.packing import reader_of
from desk.store.reading import CustomerRow, read_totals, whole_customer
from desk.store.statements import driver

# Whose number it is; who carries it beside its one owner is asked for by itself.
_OWNERS = (
    "SELECT DISTINCT i.shared, t.customer_id, c.name, c.phone, c.email FROM identifier i"
    " JOIN trace_identifier ti ON ti.identifier_id = i.id JOIN trace t ON t.id = ti.trace_id"
    " LEFT JOIN customer c ON c.id = t.customer_id WHERE i.kind = ? AND i.value = ? AND i.scope = ? LIMIT 2"
)
_STANDING = (
    "SELECT s.wake_at, s.current, s.flags, EXISTS (SELECT 1 FROM pending WHERE customer_id = ?1),"
    " EXISTS (SELECT 1 FROM arrived WHERE customer_id = ?1), (SELECT upto FROM anew) FROM (SELECT 1)"
    " LEFT JOIN standing s ON s.customer_id = ?1"
)


class Owner(NamedTuple):
    """Who a customer is, in one line."""

    customer_id: int
    name: str
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class Popped:
    """A customer as shown first. `totals` are (channel, items, customer time, waiting time), `lines` the newest,
    `limit` at most; `current_key` names the record the current journey begins with.

    `settled` says that `current` and `flags` are those of now; where it is not so, they are as of the last time they
    were worked out, and None where that never was. Flags that were resolved meanwhile are left out.
    """

    owner: Owner
    totals: Sequence[tuple[str, int, int, int]]
    lines: Lines
    limit: int
    current: Current | None
    current_key: RecordKey | None
    flags: tuple[Kept, ...] | None
    settled: bool
    whole: CustomerRow | None = None


class Pops:
    """Reads whom to show first, from one cache file and its decisions. May be called from any thread."""

    def __init__(self, database: Database, flags: FlagBook) -> None:
        self._database = database
        self._flags = flags

    def of_number(self, identifier: Normal, now: int, limit: int, whole: bool = False) -> Popped | None:
        """The one customer whose identifier this is, at a moment (microseconds), with so many of their newest lines;
        None where it is nobody's, or not one's alone. `whole` adds everything known of the customer."""
        with self._database.reading() as connection:
            raw = driver(connection)
            rows = raw.execute(_OWNERS, (identifier.kind.value, identifier.value, identifier.scope)).fetchall()
            if len(rows) != 1 or rows[0][0] or rows[0][2] is None:
                return None
            popped, ids = _read(connection, raw, Owner(*rows[0][1:]), now, limit, whole)
        return self._flagged(popped, ids)

    def of_customer(self, customer_id: int, now: int, limit: int, whole: bool = False) -> Popped | None:
        """As `of_number`, of a customer by number; None where there is none."""
        with self._database.reading() as connection:
            raw = driver(connection)
            sql = "SELECT id, name, phone, email FROM customer WHERE id = ?"
            row = raw.execute(sql, (customer_id,)).fetchone()
            if row is None:
                return None
            popped, ids = _read(connection, raw, Owner(*row), now, limit, whole)
        return self._flagged(popped, ids)

    def _flagged(self, popped: Popped, ids: str | None) -> Popped:
        if not ids:
            return popped
        return replace(popped, flags=tuple(self._flags.board.standing(ids.split("\n"))))


def _read(
    connection: Connection, raw: Any, owner: Owner, now: int, limit: int, whole: bool
) -> tuple[Popped, str | None]:
    """What the cache has, and the ids of the flags."""
    customer_id, reader = owner.customer_id, reader_of(connection)
    ((wake_at, packed, ids, pending, arrived, upto),) = raw.execute(_STANDING, (customer_id,)).fetchall()
    current = unpack_current(packed)
    awake = wake_at is not None and wake_at <= now
    popped = Popped(
        owner=owner,
        totals=read_totals(raw, customer_id, bool(arrived)),
        lines=lines_of(raw, reader, page_rows(raw, customer_id, (), None, limit, bool(arrived))),
        limit=limit,
        current=current,
        current_key=record_keys(raw, [current.record]).get(current.record) if current else None,
        flags=() if ids == "" else None,
        settled=not (pending or awake or (upto is not None and upto < customer_id)),
        whole=whole_customer(raw, reader, customer_id, owner.name) if whole else None,
    )
    return popped, ids
