"""The clustered timeline and its totals: lines come, go and move from one customer to another.

What comes is put beside the timeline, into the table `arrived`, which is small: a page's lines are of customers who lie
far apart. They are laid into the timeline and counted in the totals when their customer is worked out. Lines that are
nobody's, which are never worked out, go straight into it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection

from desk.store import touches
from desk.store.bodies import FIRST, LATER
from desk.store.prepare import Line
from desk.store.statements import execute_each, execute_in, insert_rows, pieces

_SUMS = "count(*), sum(customer_time), sum(waiting_time)"
# An order's events are lines of their own but no items: the order is counted once.
EVENT = "e"
_COUNTED = f"kind <> '{EVENT}'"
_PLACE = "customer_id = ? AND at = ? AND record_id = ? AND part = ?"
# A line of a record that is taken away or given to somebody else.
_TAKEN = "l.customer_id, l.at, l.record_id, l.part, l.kind, l.channel, l.customer_time, l.waiting_time"
_ADDED = (
    " ON CONFLICT DO UPDATE SET items = items + excluded.items,"
    " customer_time = customer_time + excluded.customer_time, waiting_time = waiting_time + excluded.waiting_time"
)


class Placed(NamedTuple):
    """A record whose lines go on its customer's timeline, and the packed bodies of these."""

    record_id: int
    customer_id: int
    lines: Sequence[Line]
    bodies: Sequence[bytes]


def insert_lines(connection: Connection, stream_id: int, rows: Sequence[Placed]) -> None:
    """Put lines of records of a stream on timelines."""
    arrived: list[tuple[Any, ...]] = []
    loose: list[tuple[Any, ...]] = []
    for record_id, customer_id, parts, bodies in rows:
        lines = arrived if customer_id else loose
        # A customer record has a body and no line.
        for (part, at, kind, channel, ended_at, spent, waited, open_end, _), body in zip(parts, bodies, strict=False):
            lines.append(
                (customer_id, at, record_id, part, kind, channel, ended_at, spent, waited, open_end, body, stream_id)
            )
    for table, lines in (("arrived", arrived), ("timeline", loose)):
        # Sorted as they are found, so that neighbours are written together.
        lines.sort(key=_clustered)
        insert_rows(connection, f"INSERT INTO {table} VALUES", lines)  # noqa: S608
    nobodys = ((touches.Place(0, *line[1:4]), *line[4:6], *line[7:9]) for line in loose)
    _count(connection, [_Taken(0, *line) for line in nobodys], 1)
    touches.owe(connection, ((line[0], line[2], line[3]) for line in (*arrived, *loose)))


def _clustered(line: tuple[Any, ...]) -> tuple[int, int, int, int]:
    return line[0], -line[1], -line[2], -line[3]


def lay_down(connection: Connection, customer_ids: Iterable[int]) -> None:
    """Lay what has arrived for some customers into the timeline, and count it in their totals."""
    for piece in pieces(sorted(customer_ids)):
        which = f"FROM arrived WHERE customer_id IN ({','.join('?' * len(piece))})"
        connection.exec_driver_sql(
            f"INSERT INTO total SELECT customer_id, channel, {_SUMS} {which} AND {_COUNTED} GROUP BY 1, 2{_ADDED}",  # noqa: S608
            tuple(piece),
        )
        connection.exec_driver_sql(f"INSERT INTO timeline SELECT * {which}", tuple(piece))  # noqa: S608
        connection.exec_driver_sql(f"DELETE {which}", tuple(piece))  # noqa: S608


def remove_lines(connection: Connection, record_ids: Sequence[int]) -> None:
    """Take all lines of these records off their timelines."""
    for piece in pieces(record_ids):
        which = f"r.id IN ({','.join('?' * len(piece))})"
        laid = _laid(connection, which, piece)
        arrived = _arrived(connection, which, piece)
        touches.drop(connection, [line.place for line in (*laid, *arrived)])
        _count(connection, laid, -1)
        execute_each(connection, f"DELETE FROM timeline WHERE {_PLACE}", [line.place for line in laid])  # noqa: S608
        execute_in(connection, "DELETE FROM arrived WHERE record_id IN ({})", piece)


class _Taken(NamedTuple):
    """A line that is taken from where it is, and the trace its record is on."""

    trace_id: int
    place: touches.Place
    kind: str
    channel: str
    customer_time: int
    waiting_time: int


def _taken(row: Sequence[Any]) -> _Taken:
    return _Taken(row[0], touches.Place(*row[1:5]), row[5], row[6], row[7], row[8])


def _laid(connection: Connection, which: str, values: Sequence[int], owner: str = "t.customer_id") -> list[_Taken]:
    """Lines in the timeline of the records (r) that `which` names; `owner` says whose they are there."""
    found = []
    for join in (FIRST.format(owner), LATER):
        sql = f"SELECT r.trace_id, {_TAKEN} FROM record r JOIN trace t ON t.id = r.trace_id {join} WHERE {which}"  # noqa: S608
        found += [_taken(row) for row in connection.exec_driver_sql(sql, tuple(values))]
    return found


def _arrived(connection: Connection, which: str, values: Sequence[int]) -> list[_Taken]:
    sql = f"SELECT r.trace_id, {_TAKEN} FROM record r JOIN arrived l ON l.record_id = r.id WHERE {which}"  # noqa: S608
    return [_taken(row) for row in connection.exec_driver_sql(sql, tuple(values))]


def move_traces(connection: Connection, owners: Mapping[int, tuple[int, int]]) -> None:
    """Give all lines of the records of some traces to other customers; `owners` maps a trace to the customer it had and
    the one it has."""
    former: dict[int, list[int]] = defaultdict(list)
    for trace_id, (before, _) in owners.items():
        former[before].append(trace_id)
    laid: list[_Taken] = []
    arrived: list[_Taken] = []
    for before, trace_ids in former.items():
        for piece in pieces(trace_ids):
            which = f"r.trace_id IN ({','.join('?' * len(piece))})"
            laid += _laid(connection, which, piece, str(before))
            arrived += _arrived(connection, which, piece)
    if not laid and not arrived:
        return
    after = {line.place: owners[line.trace_id][1] for line in (*laid, *arrived)}
    _move_touches(connection, after)
    _count(connection, laid, -1)
    for table, lines in (("timeline", laid), ("arrived", arrived)):
        moves = sorted((after[line.place], *line.place) for line in lines)
        execute_each(connection, f"UPDATE {table} SET customer_id = ? WHERE {_PLACE}", moves)  # noqa: S608
    _count(connection, [line._replace(place=line.place._replace(customer_id=after[line.place])) for line in laid], 1)
    # What became nobody's is never worked out.
    lay_down(connection, [0] if 0 in after.values() else [])


def _move_touches(connection: Connection, after: Mapping[touches.Place, int]) -> None:
    held = touches.pick(connection, list(after))
    touches.drop(connection, list(after))
    moved = [(owner, p.record_id, p.part, held[p.record_id, p.part]) for p, owner in after.items()]
    touches.put_packed(connection, moved)


def _count(connection: Connection, lines: Iterable[_Taken], sign: int) -> None:
    """Add lines of the timeline to the totals, or take them out."""
    sums: dict[tuple[int, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for line in lines:
        if line.kind != EVENT:
            held = sums[line.place.customer_id, line.channel]
            held[0] += sign
            held[1] += sign * line.customer_time
            held[2] += sign * line.waiting_time
    rows = [(*key, *held) for key, held in sorted(sums.items())]
    execute_each(connection, f"INSERT INTO total VALUES (?, ?, ?, ?, ?){_ADDED}", rows)  # noqa: S608
    if sign < 0:
        gone = {customer_id for customer_id, _ in sums}
        execute_in(connection, "DELETE FROM total WHERE items = 0 AND customer_id IN ({})", gone)
