"""What is worked out per customer and kept: its share of the numbers and when time alone may change something; which
customers wait to be worked out again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desk.domain.current import Current
from desk.domain.kept import Past
from desk.domain.numbers import Contribution, Tally, difference
from desk.domain.time import micros
from desk.domain.touches import Touch
from desk.store import kept, timeline, touches
from desk.store.bulk import WorkedOut, write_worked
from desk.store.currents import pack_current
from desk.store.damaged import Damaged, history_of
from desk.store.engine import Database
from desk.store.kept import Usable
from desk.store.making import note_making
from desk.store.statements import execute_each, execute_in, select_in
from desk.store.tallies import add_tallies, pack_numbers, read_tallies, unpack_numbers

# Customers read together when all are gone through.
WINDOW = 500
# More than anybody would read; how many exactly takes too long to count.
MANY_LEFT = 10_000


@dataclass(frozen=True, slots=True)
class Due:
    """A customer to be worked out, as it stood at one moment of the file.

    `touches` are sorted by (at, record, part); none where everything the customer had is gone. `pending` and `settled`
    are marks: `settle` takes an answer only while both are what they were, so that no change that came meanwhile is
    lost. `before` is its share of the numbers as it is stored, packed (b"" for none). Of a long history `past` may be
    what is kept of the first touches; `touches` are the others then. Of one that is `damaged` no touches could be read.
    """

    customer_id: int
    touches: Sequence[Touch]
    pending: int
    settled: int
    before: bytes
    past: Past | None = None
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """What was worked out of a `Due`: its share of the numbers, and the next moment (microseconds) at which time alone
    may change an answer, None where there is none; what is to be kept of a long history, with its mark, None where that
    stays as it is; the newest journey; and the ids of the flags that stand, None where nobody looked."""

    due: Due
    numbers: Contribution
    wake_at: int | None
    kept: tuple[str, Past] | None = None
    current: Current | None = None
    flags: Sequence[str] | None = None


class Standings:
    """The customers' standings in one cache file. Every method may be called from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def stale(self, limit: int, after: int = 0, usable: Usable | None = None) -> list[Due]:
        """Customers whose touches changed since they were worked out, in order of their numbers, from above `after`;
        with what is kept of them where that is usable."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT DISTINCT customer_id FROM pending WHERE customer_id > ? ORDER BY customer_id LIMIT ?",
                (after, limit),
            )
            return _due(connection, [row[0] for row in rows], usable)

    def waking(self, now: datetime, limit: int, usable: Usable | None = None) -> list[Due]:
        """Customers for whom time alone may have changed something by `now`, earliest first."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT customer_id FROM standing WHERE wake_at <= ? ORDER BY wake_at LIMIT ?", (micros(now), limit)
            )
            return _due(connection, [row[0] for row in rows], usable)

    def whole(self, customer_id: int) -> Due:
        """One customer with all touches, whatever is kept of them. Damaged where they cannot be read."""
        with self._database.reading() as connection:
            (due,) = _due(connection, [customer_id], None)
        if due.damaged:
            raise Damaged(customer_id)
        return due

    def left(self) -> int:
        """How many customers wait to be worked out again; of those that changed, and of those whose time has come, up
        to MANY_LEFT are counted."""
        with self._database.reading() as connection:
            counts = (
                "SELECT count(*) FROM (SELECT DISTINCT customer_id FROM pending WHERE customer_id > 0 LIMIT ?)",
                "SELECT count(*) FROM (SELECT 1 FROM standing WHERE wake_at = 0 LIMIT ?)",
            )
            waiting: int = sum(connection.exec_driver_sql(sql, (MANY_LEFT,)).scalar_one() for sql in counts)
            upto = connection.exec_driver_sql("SELECT upto FROM anew").scalar()
            return waiting if upto is None else waiting + max(0, _newest(connection) - upto)

    def settle(self, rows: Sequence[Settled]) -> int:
        """Store what was worked out, and the days' tallies with it; returns how many were taken.

        A customer that changed meanwhile is not taken and still waits.
        """
        with self._database.writing() as connection:
            before = _marks(connection, [row.due.customer_id for row in rows])
            note_making(connection)
            taken = [row for row in rows if before[row.due.customer_id][:2] == (row.due.pending, row.due.settled)]
            timeline.lay_down(connection, [row.due.customer_id for row in taken if row.due.pending])
            touches.lay_down(
                connection,
                {row.due.customer_id: None if row.due.past else row.due.touches for row in taken if row.due.pending},
            )
            pasts = {row.due.customer_id: row.kept for row in taken if row.kept}
            kept.write(connection, pasts, [row.due.customer_id for row in taken if not row.due.past])
            _keep(connection, [(row, before[row.due.customer_id][2]) for row in taken])
            return len(taken)

    def mark(self, customer_ids: Sequence[int]) -> None:
        """Have these customers worked out again, for something outside the cache changed."""
        with self._database.writing() as connection:
            sql = "UPDATE standing SET wake_at = 0, seq = ? WHERE customer_id IN ({})"
            execute_in(connection, sql, customer_ids, (touches.turn(connection),))

    def worked_by(self, mark: str) -> bool:
        """Whether all customers were worked out in the way `mark` says, or are to be."""
        with self._database.reading() as connection:
            held: str = connection.exec_driver_sql("SELECT mark FROM worked").scalar() or ""
            return held.partition("\n")[0] == mark

    def work_by(self, mark: str) -> bool:
        """Have all customers worked out again where that was done in another way than `mark` says; whether it was."""
        if self.worked_by(mark):
            return False
        with self._database.writing() as connection:
            # What was read before this is not taken any more: its mark is another.
            seq = touches.turn(connection)
            connection.exec_driver_sql("UPDATE standing SET wake_at = 0, seq = ?", (seq,))
            _worked(connection, mark)
        return True

    def begin_anew(self, mark: str) -> int:
        """Somebody works all customers out in the way `mark` says and takes them over; up to which number that was done
        before, 0 for none."""
        with self._database.writing() as connection:
            sql = "SELECT upto FROM anew WHERE mark = ?"
            upto: int | None = connection.exec_driver_sql(sql, (mark,)).scalar()
            if upto is None:
                # From here on some are worked out in one way, others in another.
                connection.exec_driver_sql("DELETE FROM worked")
                connection.exec_driver_sql("DELETE FROM anew")
                connection.exec_driver_sql("INSERT INTO anew VALUES (?, 0)", (mark,))
            return upto or 0

    def end_anew(self, mark: str) -> None:
        """All were taken over."""
        with self._database.writing() as connection:
            _worked(connection, mark)

    def take_over(self, worked: WorkedOut) -> bool:
        """Store what was worked out of many customers, in one transaction.

        False, and nothing of it is stored, where any of them changed meanwhile.
        """
        with self._database.writing() as connection:
            if not write_worked(connection, worked):
                return False
            connection.exec_driver_sql("UPDATE anew SET upto = ?", (worked.until,))
            return True

    def numbers(self, first_day: int, last_day: int) -> dict[int, Tally]:
        """The tallies of days (since 1970, both included) that have any."""
        with self._database.reading() as connection:
            return read_tallies(connection, first_day, last_day)

    def newest(self) -> int:
        """The highest number any customer has had, 0 where there was none yet."""
        with self._database.reading() as connection:
            return _newest(connection)

    def of_many(self, after: int, until: int) -> Iterator[list[Due]]:
        """Every customer that has touches, or had, whose number is above `after` and at most `until`, in order, some at
        a time; for working out all of them. Each batch is seen as it is when it is read, without those that are
        damaged."""
        for start in range(after, until, WINDOW):
            with self._database.reading() as connection:
                held = _window(connection, start, min(start + WINDOW, until))
            if held:
                yield held


def _newest(connection: Connection) -> int:
    return connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'customer'").scalar() or 0


def _worked(connection: Connection, mark: str) -> None:
    connection.exec_driver_sql("DELETE FROM anew")
    connection.exec_driver_sql("DELETE FROM worked")
    connection.exec_driver_sql("INSERT INTO worked VALUES (?)", (mark,))


def _due(connection: Connection, customer_ids: Sequence[int], usable: Usable | None) -> list[Due]:
    marks = _marks(connection, customer_ids)
    long = kept.some(connection, customer_ids) if usable else frozenset()
    return [_due_one(connection, c, marks[c], usable if c in long else None) for c in customer_ids]


def _due_one(connection: Connection, customer_id: int, marks: tuple[int, int, bytes], usable: Usable | None) -> Due:
    try:
        past, later = kept.read(connection, customer_id, usable)
    except Damaged:
        return Due(customer_id, (), *marks, damaged=True)
    return Due(customer_id, later, *marks, past)


def _marks(connection: Connection, customer_ids: Iterable[int]) -> dict[int, tuple[int, int, bytes]]:
    """The latest pending change of some customers, the one they were worked out for last, and their shares then."""
    wanted = list(customer_ids)
    sql = "SELECT customer_id, max(seq) FROM pending WHERE customer_id IN ({}) GROUP BY customer_id"
    pending = {row[0]: row[1] for row in select_in(connection, sql, wanted)}
    sql = "SELECT customer_id, seq, numbers FROM standing WHERE customer_id IN ({})"
    standing = {row[0]: (row[1], row[2]) for row in select_in(connection, sql, wanted)}
    return {c: (pending.get(c, 0), *standing.get(c, (0, b""))) for c in wanted}


def _keep(connection: Connection, rows: Sequence[tuple[Settled, bytes]]) -> None:
    """Write standings, and what they change in the tallies of their days."""
    if not rows:
        return
    days: dict[int, Tally] = defaultdict(Tally)
    seq = touches.turn(connection)
    standing = []
    for row, before in rows:
        body = pack_numbers(row.numbers)
        if body != before:
            changed = difference(unpack_numbers(before) if before else (), row.numbers)
            for day, tally in changed.items():
                days[day].merge(tally)
        if row.due.touches:
            flags = None if row.flags is None else "\n".join(row.flags)
            standing.append((row.due.customer_id, seq, row.wake_at, body, pack_current(row.current), flags))
    columns = "INSERT OR REPLACE INTO standing (customer_id, seq, wake_at, numbers, current, flags)"
    execute_each(connection, f"{columns} VALUES (?, ?, ?, ?, ?, ?)", standing)
    gone = [row.due.customer_id for row, _ in rows if not row.due.touches]
    execute_in(connection, "DELETE FROM standing WHERE customer_id IN ({})", gone)
    add_tallies(connection, days)


def _window(connection: Connection, after: int, until: int) -> list[Due]:
    """The customers of a run of numbers, read in runs too."""
    bodies: dict[int, list[bytes]] = defaultdict(list)
    low, high = (after + 1) << touches.BITS, (until << touches.BITS) + touches.LAST
    chunks = connection.exec_driver_sql(
        "SELECT id, from_at, from_record, body FROM touches WHERE id BETWEEN ? AND ?", (low, high)
    ).all()
    for chunk, _, _, body in sorted(chunks, key=lambda row: (row[0] >> touches.BITS, row[1], row[2])):
        bodies[chunk >> touches.BITS].append(body)
    changes: dict[int, list[touches.Change]] = defaultdict(list)
    pending: dict[int, int] = defaultdict(int)
    sql = "SELECT customer_id, seq, record_id, part, was, touch FROM pending WHERE customer_id > ? AND customer_id <= ?"
    for customer_id, seq, *change in connection.exec_driver_sql(sql, (after, until)):
        changes[customer_id].append(touches.Change(*change))
        pending[customer_id] = max(pending[customer_id], seq)
    sql = "SELECT customer_id, seq, numbers FROM standing WHERE customer_id > ? AND customer_id <= ?"
    settled = {row[0]: (row[1], row[2]) for row in connection.exec_driver_sql(sql, (after, until))}
    found = []
    for c in sorted(bodies.keys() | changes.keys() | settled.keys()):
        with suppress(Damaged), history_of(c):
            held = touches.merged(bodies[c], touches.paid(connection, changes[c]))
            found.append(Due(c, held, pending[c], *settled.get(c, (0, b""))))
    return found
