"""The clustered timeline and its totals: lines come, go and move from one customer to another.

What comes is put beside the timeline, into the table `arrived`, which is small: a page's lines are of customers who lie
far apart. They are laid into the timeline and counted in the totals when their customer is worked out. Lines that are
nobody's, which are never worked out, go straight into it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection

from desk.domain.touches import CHANGED, Touch
from desk.store import touches
from desk.store.prepare import Line
from desk.store.statements import execute_each, execute_in, pieces, select_in

_SUMS = "count(*), sum(customer_time), sum(waiting_time)"
# An order's events are lines of their own but no items: the order is counted once.
_COUNTED = "kind <> 'e'"
_PLACES = "SELECT customer_id, at, record_id, part FROM {} WHERE record_id IN ({{}})"
_ADDED = (
    " ON CONFLICT DO UPDATE SET items = items + excluded.items,"
    " customer_time = customer_time + excluded.customer_time, waiting_time = waiting_time + excluded.waiting_time"
)


class Placed(NamedTuple):
    """A record whose lines go on its customer's timeline. `first_seen` is when this desk first saw it, `changed`
    whether it ever said something else."""

    record_id: int
    customer_id: int
    first_seen: int
    changed: bool
    lines: tuple[Line, ...]


def insert_lines(connection: Connection, stream_id: int, rows: Sequence[Placed]) -> None:
    """Put lines of records of a stream on timelines."""
    arrived: list[tuple[Any, ...]] = []
    loose: list[tuple[Any, ...]] = []
    for record_id, customer_id, _, _, parts in rows:
        for line in parts:
            (arrived if customer_id else loose).append((
                customer_id, line.at, record_id, line.part, line.kind, line.channel, line.ended_at,
                line.customer_time, line.waiting_time, line.open_end, line.body, stream_id,
            ))  # fmt: skip
    for table, lines in (("arrived", arrived), ("timeline", loose)):
        # Sorted as they are clustered, so that neighbours are written together.
        lines.sort(key=_clustered)
        execute_each(connection, f"INSERT INTO {table} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", lines)  # noqa: S608
    _add(connection, [(0, line[5], 1, line[7], line[8]) for line in loose if line[4] != "e"])
    touches.put(connection, touches_on(rows))


def _clustered(line: tuple[Any, ...]) -> tuple[int, int, int, int]:
    return line[0], -line[1], -line[2], -line[3]


def touches_on(rows: Iterable[Placed]) -> list[tuple[int, tuple[Any, ...]]]:
    """The touches of placed records, each with its customer."""
    return [(row.customer_id, _numbered(line.touch, row)) for row in rows for line in row.lines]


def _numbered(touch: Touch, row: Placed) -> tuple[Any, ...]:
    """What the touch lacks until its record is stored: the record's number, when it was seen, whether it changed."""
    _, part, at, end, sort, *rest = touch
    rest[-1] = row.first_seen
    return (row.record_id, part, at, end, sort | CHANGED if row.changed else sort, *rest)


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
        _subtract(connection, piece)
        touches.drop(connection, _places(connection, piece))
        for table in ("timeline", "arrived"):
            execute_in(connection, f"DELETE FROM {table} WHERE record_id IN ({{}})", piece)  # noqa: S608


def _places(connection: Connection, record_ids: Sequence[int]) -> list[touches.Place]:
    return [
        touches.Place(*row)
        for table in ("timeline", "arrived")
        for row in select_in(connection, _PLACES.format(table), record_ids)
    ]


def move_traces(connection: Connection, owners: Mapping[int, int]) -> None:
    """Give all lines of the records of some traces to other customers; `owners` maps a trace to its new customer."""
    places: dict[touches.Place, int] = {}
    for table in ("timeline", "arrived"):
        sql = (
            "SELECT r.trace_id, l.customer_id, l.at, l.record_id, l.part FROM record r"  # noqa: S608
            f" JOIN {table} l ON l.record_id = r.id WHERE r.trace_id IN ({{}})"
        )
        places.update({touches.Place(*row[1:]): owners[row[0]] for row in select_in(connection, sql, owners)})
    if not places:
        return
    _move_touches(connection, places)
    sums = (
        f"SELECT r.trace_id, l.customer_id, l.channel, {_SUMS} FROM record r JOIN timeline l ON l.record_id = r.id"  # noqa: S608
        f" WHERE r.trace_id IN ({{}}) AND l.{_COUNTED} GROUP BY 1, 2, 3"
    )
    taken = [(row[0], row[1], row[2], row[3], row[4], row[5]) for row in select_in(connection, sums, owners)]
    moves = sorted({(owner, place.record_id) for place, owner in places.items()})
    for table in ("timeline", "arrived"):
        execute_each(connection, f"UPDATE {table} SET customer_id = ? WHERE record_id = ?", moves)  # noqa: S608
    _add(connection, [(row[1], row[2], -row[3], -row[4], -row[5]) for row in taken])
    _add(connection, [(owners[row[0]], row[2], row[3], row[4], row[5]) for row in taken])
    _drop_empty(connection, {row[1] for row in taken})
    # What became nobody's is never worked out.
    lay_down(connection, [0] if 0 in owners.values() else [])


def _move_touches(connection: Connection, places: Mapping[touches.Place, int]) -> None:
    held = touches.pick(connection, list(places))
    touches.drop(connection, list(places))
    moved = [(owner, p.record_id, p.part, held[p.record_id, p.part]) for p, owner in places.items()]
    touches.put_packed(connection, moved)


def _subtract(connection: Connection, record_ids: Sequence[int]) -> None:
    """Take these records out of the totals."""
    sql = (
        f"SELECT customer_id, channel, {_SUMS} FROM timeline WHERE record_id IN ({{}}) AND {_COUNTED}"  # noqa: S608
        " GROUP BY customer_id, channel"
    )
    taken = list(select_in(connection, sql, record_ids))
    _add(connection, [(row[0], row[1], -row[2], -row[3], -row[4]) for row in taken])
    _drop_empty(connection, {row[0] for row in taken})


def _drop_empty(connection: Connection, customer_ids: Iterable[int]) -> None:
    execute_in(connection, "DELETE FROM total WHERE items = 0 AND customer_id IN ({})", customer_ids)


def _add(connection: Connection, rows: Sequence[tuple[int, str, int, int, int]]) -> None:
    execute_each(connection, f"INSERT INTO total VALUES (?, ?, ?, ?, ?){_ADDED}", rows)  # noqa: S608
