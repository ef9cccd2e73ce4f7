"""The touches of every customer: what a page changes is put down beside the customer's chunks at once, and laid into
them when the customer is worked out."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection

from desk.domain.time import NEVER
from desk.domain.touches import Touch
from desk.store import chunks, owed
from desk.store.damaged import history_of
from desk.store.statements import execute_each, insert_rows, select_in, select_values

# A chunk's id is its customer's number and a number among the customer's chunks: chunks of one customer are
# neighbours, and so are customers.
BITS = 20
LAST = 1_048_575
# Up to this share of a history, changes are laid in one by one; beyond it all is sorted anew.
FEW = 16


class Place(NamedTuple):
    """Where a touch is: whose it is, and what it is sorted by."""

    customer_id: int
    at: int
    record_id: int
    part: int


class Change(NamedTuple):
    """What a page made of one touch of a customer. `was` is when the chunks have it at, None where they do not hold it;
    `touch` is what it is now, packed, None where it is no more; `seq` is the turn in which it became so."""

    record_id: int
    part: int
    was: int | None
    touch: bytes | None
    seq: int = 0


def put(connection: Connection, touches: Iterable[tuple[int, tuple[Any, ...]]], held: bool = False) -> None:
    """Give customers touches, each with its customer's number; one of the same record and part is replaced.

    `held` says that chunks may hold them already, as when all are made again.
    """
    seq = turn(connection)
    _change(connection, [(c, t[0], t[1], seq, t[2] if held else None, chunks.pack_one(t)) for c, t in touches])


def put_packed(connection: Connection, touches: Iterable[tuple[int, int, int, bytes]]) -> None:
    """As `put`, of touches (customer, record, part, bytes) that are packed already."""
    seq = turn(connection)
    _change(connection, [(customer, record, part, seq, None, body) for customer, record, part, body in touches])


def owe(connection: Connection, places: Iterable[tuple[int, int, int]]) -> None:
    """As `put`, of the touches of some (customer, record, part), which are made from their records when asked for."""
    put_packed(connection, ((*place, owed.OWED) for place in places))


def drop(connection: Connection, places: Sequence[Place]) -> None:
    """Take touches from customers."""
    if not places:
        return
    seq = turn(connection)
    _change(connection, [(c, record, part, seq, at, None) for c, at, record, part in places if c])
    # What nobody owns is never worked out, so nothing needs to be remembered of it.
    gone = [(record, part) for c, _, record, part in places if not c]
    execute_each(connection, "DELETE FROM pending WHERE customer_id = 0 AND record_id = ? AND part = ?", gone)


def pick(connection: Connection, places: Sequence[Place]) -> dict[tuple[int, int], bytes]:
    """Some touches, packed one by one, by (record, part); OWED ones stay so."""
    sql = (
        "WITH v (c, r, p) AS ({}) SELECT t.record_id, t.part, t.touch FROM v CROSS JOIN pending t"
        " ON t.customer_id = v.c AND t.record_id = v.r AND t.part = v.p WHERE t.touch IS NOT NULL"
    )
    found = {(row[0], row[1]): row[2] for row in select_values(connection, sql, [(p[0], p[2], p[3]) for p in places])}
    wanted: dict[int, list[Place]] = defaultdict(list)
    for place in places:
        if (place.record_id, place.part) not in found:
            wanted[place.customer_id].append(place)
    heads = _heads(connection, wanted)
    needed = {heads[c].home(place.at, place.record_id) for c, held in wanted.items() for place in held if c in heads}
    keys = {(place.record_id, place.part) for held in wanted.values() for place in held}
    for body in _bodies(connection, needed).values():
        for touch in chunks.unpack(body):
            if (touch[0], touch[1]) in keys:
                found[touch[0], touch[1]] = chunks.pack_one(touch)
    return found


def some(connection: Connection, places: Sequence[Place]) -> list[Touch]:
    """Some touches, sorted by (at, record, part). Unreadable where one is owed by a record that is damaged."""
    held = pick(connection, places)
    held |= owed.paid(connection, [key for key, body in held.items() if body == owed.OWED])
    return sorted((chunks.unpack_one(body) for body in held.values() if body), key=chunks.order)


def read(connection: Connection, customer_id: int) -> list[Touch]:
    """The touches of a customer, sorted by (at, record, part). Damaged where they cannot be read."""
    with history_of(customer_id):
        return merged(bodies_of(connection, customer_id), changes_again(connection, customer_id))


def bodies_of(connection: Connection, customer_id: int, since: int = NEVER) -> list[bytes]:
    """The chunks of a customer in order: all that hold touches since a moment, and perhaps some before."""
    first = customer_id << BITS
    span = (first, first + LAST)
    if since == NEVER:
        sql = "SELECT body FROM touches WHERE id BETWEEN ? AND ? ORDER BY from_at, from_record"
        return [row[0] for row in connection.exec_driver_sql(sql, span)]
    rows = connection.exec_driver_sql(
        "SELECT body FROM touches WHERE id BETWEEN ? AND ? AND from_at >= (SELECT coalesce(max(from_at), ?)"
        " FROM touches WHERE id BETWEEN ? AND ? AND from_at < ?) ORDER BY from_at, from_record",
        (*span, since, *span, since),
    )
    return [row[0] for row in rows]


def changes_of(connection: Connection, customer_id: int) -> list[Change]:
    """What has changed of a customer since their chunks were laid down."""
    return paid(connection, _changes(connection, customer_id))


def changes_again(connection: Connection, customer_id: int) -> list[Change]:
    """As `changes_of`, for whoever looks and looks again: what was heard is remembered. Not while something is written
    on this connection, for that may come to nothing."""
    changes, heard = _changes(connection, customer_id), owed.heard_of(connection)
    wanted = {(one.record_id, one.part): one.seq for one in changes if one.touch == owed.OWED}
    known = heard.known((*key, seq) for key, seq in wanted.items())
    missing = [key for key, seq in wanted.items() if (*key, seq) not in known]
    if missing:
        made = owed.paid(connection, missing)
        fresh = {(*key, wanted[key]): made.get(key) for key in missing}
        heard.keep(fresh)
        known |= fresh
    return _with_made(changes, {key[:2]: body for key, body in known.items()})


def _changes(connection: Connection, customer_id: int) -> list[Change]:
    sql = "SELECT record_id, part, was, touch, seq FROM pending WHERE customer_id = ?"
    return [Change(*row) for row in connection.exec_driver_sql(sql, (customer_id,))]


def latest(connection: Connection, customer_id: int) -> int:
    """The turn of the latest change, 0 where nothing has changed."""
    sql = "SELECT max(seq) FROM pending WHERE customer_id = ?"
    return connection.exec_driver_sql(sql, (customer_id,)).scalar() or 0


def paid(connection: Connection, changes: Sequence[Change]) -> list[Change]:
    """The same changes with every touch that is owed. Unreadable where a record is damaged."""
    wanted = [(change.record_id, change.part) for change in changes if change.touch == owed.OWED]
    return _with_made(changes, owed.paid(connection, wanted))


def _with_made(changes: Sequence[Change], made: Mapping[tuple[int, int], bytes | None]) -> list[Change]:
    return [
        change._replace(touch=made.get((change.record_id, change.part))) if change.touch == owed.OWED else change
        for change in changes
    ]


def earliest(changes: Iterable[Change]) -> int:
    """When the first touch began that is or was another before these changes; after anything where there is none."""
    moments = [change.was for change in changes if change.was is not None]
    moments += [chunks.unpack_one(change.touch).at for change in changes if change.touch is not None]
    return min(moments, default=-NEVER)


def merged(bodies: Sequence[bytes], changes: Sequence[Change]) -> list[Touch]:
    """The touches of a customer's chunks, in order, with what has changed since laid in."""
    touches: list[Touch] = []
    with chunks.uncollected(sum(map(len, bodies)) // 25 + len(changes)):
        for body in bodies:
            touches += chunks.unpack(body)
        return laid_in(touches, changes) if changes else touches


def laid_in(touches: list[Touch], changes: Sequence[Change]) -> list[Touch]:
    """Sorted touches after some changes; the list itself is changed."""
    fresh = [chunks.unpack_one(change.touch) for change in changes if change.touch is not None]
    gone = [(change.was, change.record_id, change.part) for change in changes if change.was is not None]
    if len(changes) * FEW > len(touches):
        left = {key[1:] for key in gone}
        kept = [touch for touch in touches if (touch[0], touch[1]) not in left] if left else touches
        return sorted([*kept, *fresh], key=chunks.order)
    for key in gone:
        place = bisect_left(touches, key, key=chunks.order)
        if place < len(touches) and chunks.order(touches[place]) == key:
            del touches[place]
    for touch in fresh:
        insort(touches, touch, key=chunks.order)
    return touches


def lay_down(connection: Connection, customers: Mapping[int, Sequence[Touch] | None]) -> None:
    """Lay what is pending for some customers into their chunks; each comes with all its touches as they are now, or
    with none where they are many."""
    short = {c: held for c, held in customers.items() if held is not None and len(held) <= chunks.MOST}
    execute_each(
        connection,
        "INSERT OR REPLACE INTO touches VALUES (?, ?, ?, ?)",
        [(c << BITS, held[0][2], held[0][0], chunks.pack(held)) for c, held in short.items() if held],
    )
    spare = [((c << BITS) + bool(held), (c << BITS) + LAST) for c, held in short.items()]
    execute_each(connection, "DELETE FROM touches WHERE id BETWEEN ? AND ?", spare)
    for customer_id in customers.keys() - short.keys():
        _lay_into_long(connection, customer_id)
    execute_each(connection, "DELETE FROM pending WHERE customer_id = ?", [(c,) for c in customers])


class _Heads:
    """The chunks of one customer in order, known by their first touches."""

    def __init__(self, rows: Sequence[tuple[int, int, int]]) -> None:
        self.firsts = [(at, record) for at, record, _ in rows]
        self.ids = [row[2] for row in rows]

    def home(self, at: int, record: int) -> int:
        """The chunk a touch lies in or would."""
        return self.ids[chunks.home_of(self.firsts, at, record)]


def _heads(connection: Connection, customer_ids: Iterable[int]) -> dict[int, _Heads]:
    sql = (
        "WITH v (c) AS ({}) SELECT v.c, t.from_at, t.from_record, t.id FROM v CROSS JOIN touches t"
        " ON t.id BETWEEN v.c << 20 AND (v.c << 20) + 1048575"
    )
    held: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for customer_id, at, record, chunk in select_values(connection, sql, [(c,) for c in customer_ids]):
        held[customer_id].append((at, record, chunk))
    return {customer_id: _Heads(sorted(rows)) for customer_id, rows in held.items()}


def _bodies(connection: Connection, ids: Iterable[int]) -> dict[int, bytes]:
    return {row[0]: row[1] for row in select_in(connection, "SELECT id, body FROM touches WHERE id IN ({})", ids)}


def _lay_into_long(connection: Connection, customer_id: int) -> None:
    """Change only the chunks of a long history that something is laid into."""
    heads = _heads(connection, [customer_id]).get(customer_id) or _Heads([(0, 0, customer_id << BITS)])
    changes: dict[int, list[Change]] = defaultdict(list)
    for change in changes_of(connection, customer_id):
        if change.was is not None:
            changes[heads.home(change.was, change.record_id)].append(change._replace(touch=None))
        if change.touch is not None:
            at = chunks.unpack_one(change.touch).at
            changes[heads.home(at, change.record_id)].append(change._replace(was=None))
    bodies = _bodies(connection, changes)
    newest = max(heads.ids)
    written: list[tuple[int, int, int, bytes]] = []
    for chunk, mine in changes.items():
        parts = [*chunks.cut(merged([bodies[chunk]] if chunk in bodies else [], mine))]
        ids = [chunk, *range(newest + 1, newest + len(parts))][: len(parts)]
        newest = max(newest, *ids, 0)
        written += [(i, part[0][2], part[0][0], chunks.pack(part)) for i, part in zip(ids, parts, strict=True)]
    execute_each(connection, "DELETE FROM touches WHERE id = ?", [(chunk,) for chunk in changes])
    execute_each(connection, "INSERT INTO touches VALUES (?, ?, ?, ?)", written)


def turn(connection: Connection) -> int:
    """A number no earlier change has had, so that whoever works a customer out can tell what they have seen."""
    connection.exec_driver_sql("UPDATE turn SET seq = seq + 1")
    return int(connection.exec_driver_sql("SELECT seq FROM turn").scalar_one())


def _change(connection: Connection, rows: Sequence[tuple[int, int, int, int, int | None, bytes | None]]) -> None:
    # What the chunks hold stays as it is until they are laid down, so the first `was` counts. Sorted as they lie, so
    # that neighbours are written together.
    insert_rows(
        connection,
        "INSERT INTO pending (customer_id, record_id, part, seq, was, touch) VALUES",
        sorted(rows, key=itemgetter(0, 1, 2)),
        " ON CONFLICT DO UPDATE SET seq = excluded.seq, touch = excluded.touch",
    )
