"""Keeps everybody findable by their keys: notes whose keys may have changed, and writes anew those that did."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from sqlalchemy import Connection

from desk.domain.blocking import keys_of
from desk.domain.people import Face, NameBook
from desk.store.called import namesakes_of
from desk.store.facing import faces_of_units, key_number
from desk.store.statements import execute_each, execute_in, select_in

# Units that are read together.
PIECE = 500
# So few are found by their keys at once, in the transaction of their page; more wait until nobody waits for the page.
FEW = 20


def note_traces(connection: Connection, trace_ids: Iterable[int]) -> None:
    """The units of these traces may have other keys now: their customers, or those that are nobody's themselves."""
    execute_in(
        connection,
        "INSERT OR IGNORE INTO match_due SELECT CASE WHEN customer_id > 0 THEN customer_id ELSE -id END"
        " FROM trace WHERE id IN ({})",
        trace_ids,
    )


def note_customers(connection: Connection, customer_ids: Iterable[int]) -> None:
    """These customers may have other keys now, or be no more."""
    execute_each(connection, "INSERT OR IGNORE INTO match_due VALUES (?)", [(c,) for c in customer_ids if c > 0])


def note_taken(connection: Connection, trace_ids: Iterable[int]) -> None:
    """These traces are somebody's now, or no more: where they had keys of their own, those go."""
    execute_in(
        connection,
        "INSERT OR IGNORE INTO match_due SELECT unit FROM match_unit WHERE unit IN ({})",
        [-trace_id for trace_id in trace_ids],
    )


def note_all(connection: Connection) -> None:
    """Everybody may have other keys now."""
    connection.exec_driver_sql("INSERT OR IGNORE INTO match_due SELECT id FROM customer")
    connection.exec_driver_sql("INSERT OR IGNORE INTO match_due SELECT -id FROM trace WHERE customer_id = 0")


def count_due(connection: Connection) -> int:
    """How many units wait for their keys."""
    return int(connection.exec_driver_sql("SELECT count(*) FROM match_due").scalar_one())


def fill_few(connection: Connection) -> None:
    """Write the keys of all who wait, where those are few."""
    waiting = connection.exec_driver_sql("SELECT 1 FROM match_due LIMIT ?", (FEW + 1,)).fetchall()
    if len(waiting) <= FEW:
        fill(connection, namesakes_of(connection).book, FEW)


def fill(connection: Connection, book: NameBook, most: int = PIECE) -> int:
    """Write the keys of the next units that wait; returns how many those were. A unit that is no more loses its keys,
    and one whose keys are as before is not written."""
    due = [row[0] for row in connection.exec_driver_sql("SELECT unit FROM match_due LIMIT ?", (most,))]
    if not due:
        return 0
    faces = faces_of_units(connection, book, due)
    held = {
        row[0]: row[1] for row in select_in(connection, "SELECT unit, keys FROM match_unit WHERE unit IN ({})", due)
    }
    stale: list[tuple[int, int]] = []
    fresh: list[tuple[int, int]] = []
    units: list[tuple[int, bytes]] = []
    for unit in due:
        before, after = held.get(unit, b""), _packed(faces.get(unit, ()))
        if before != after:
            old, new = frozenset(_unpacked(before)), frozenset(_unpacked(after))
            stale += [(key, unit) for key in old - new]
            fresh += [(key, unit) for key in new - old]
            units.append((unit, after))
    execute_each(connection, "DELETE FROM match_key WHERE key = ? AND unit = ?", sorted(stale))
    # In order of the table, so that each page of it is written once.
    execute_each(connection, "INSERT OR IGNORE INTO match_key VALUES (?, ?)", sorted(fresh))
    execute_each(connection, "INSERT OR REPLACE INTO match_unit VALUES (?, ?)", [row for row in units if row[1]])
    execute_in(connection, "DELETE FROM match_unit WHERE unit IN ({})", [unit for unit, after in units if not after])
    execute_in(connection, "DELETE FROM match_due WHERE unit IN ({})", due)
    return len(due)


def _packed(faces: Iterable[Face]) -> bytes:
    return array("q", sorted({key_number(key) for face in faces for key in keys_of(face)})).tobytes()


def _unpacked(body: bytes) -> array[int]:
    held = array("q")
    held.frombytes(body)
    return held
