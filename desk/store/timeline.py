"""The clustered timeline and its totals: lines go in, out and from one customer to another, totals in the same
breath."""

from __future__ import annotations

from collections import defaultdict
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


class Placed(NamedTuple):
    """A record whose lines go on its customer's timeline. `first_seen` is when this desk first saw it, `changed`
    whether it ever said something else."""

    record_id: int
    customer_id: int
    first_seen: int
    changed: bool
    lines: tuple[Line, ...]


def insert_lines(connection: Connection, rows: Sequence[Placed]) -> None:
    """Put lines on timelines."""
    lines = []
    sums: dict[tuple[int, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for record_id, customer_id, _, _, parts in rows:
        for line in parts:
            lines.append(
                (
                    customer_id,
                    line.at,
                    record_id,
                    line.part,
                    line.kind,
                    line.channel,
                    line.ended_at,
                    line.customer_time,
                    line.waiting_time,
                    int(line.open_end),
                    line.body,
                )
            )
            if line.kind != "e":
                held = sums[customer_id, line.channel]
                held[0] += 1
                held[1] += line.customer_time
                held[2] += line.waiting_time
    # Sorted as they are clustered, so that neighbours are written together.
    lines.sort(key=lambda row: (row[0], -row[1], -row[2], -row[3]))
    execute_each(connection, "INSERT INTO timeline VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", lines)
    _add(connection, [(key[0], key[1], held[0], held[1], held[2]) for key, held in sums.items()])
    touches.put(connection, touches_on(rows))


def touches_on(rows: Iterable[Placed]) -> list[tuple[int, tuple[Any, ...]]]:
    """The touches of placed records, each with its customer."""
    return [(row.customer_id, _numbered(line.touch, row)) for row in rows for line in row.lines]


def _numbered(touch: Touch, row: Placed) -> tuple[Any, ...]:
    """What the touch lacks until its record is stored: the record's number, when it was seen, whether it changed."""
    _, part, at, end, sort, *rest = touch
    rest[-1] = row.first_seen
    return (row.record_id, part, at, end, sort | CHANGED if row.changed else sort, *rest)


def remove_lines(connection: Connection, record_ids: Sequence[int]) -> None:
    """Take all lines of these records off their timelines."""
    for piece in pieces(record_ids):
        _subtract(connection, piece)
        sql = "SELECT customer_id, at, record_id, part FROM timeline WHERE record_id IN ({})"
        touches.drop(connection, [touches.Place(*row) for row in select_in(connection, sql, piece)])
        execute_in(connection, "DELETE FROM timeline WHERE record_id IN ({})", piece)


def move_traces(connection: Connection, owners: Mapping[int, int]) -> None:
    """Give all lines of the records of some traces to other customers; `owners` maps a trace to its new customer."""
    sql = (
        "SELECT r.trace_id, l.customer_id, l.at, l.record_id, l.part FROM record r"
        " JOIN timeline l ON l.record_id = r.id WHERE r.trace_id IN ({})"
    )
    places = {touches.Place(*row[1:]): owners[row[0]] for row in select_in(connection, sql, owners)}
    if not places:
        return
    _move_touches(connection, places)
    sums = (
        f"SELECT r.trace_id, l.customer_id, l.channel, {_SUMS} FROM record r JOIN timeline l ON l.record_id = r.id"  # noqa: S608
        f" WHERE r.trace_id IN ({{}}) AND l.{_COUNTED} GROUP BY 1, 2, 3"
    )
    taken = [(row[0], row[1], row[2], row[3], row[4], row[5]) for row in select_in(connection, sums, owners)]
    moves = sorted({(owner, place.record_id) for place, owner in places.items()})
    execute_each(connection, "UPDATE timeline SET customer_id = ? WHERE record_id = ?", moves)
    _add(connection, [(row[1], row[2], -row[3], -row[4], -row[5]) for row in taken])
    _add(connection, [(owners[row[0]], row[2], row[3], row[4], row[5]) for row in taken])
    _drop_empty(connection, {row[1] for row in taken})


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
    execute_each(
        connection,
        "INSERT INTO total VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET items = items + excluded.items,"
        " customer_time = customer_time + excluded.customer_time, waiting_time = waiting_time + excluded.waiting_time",
        rows,
    )
