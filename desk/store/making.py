"""Makes the touches of a cache that has none yet, or had them made in another way, from the stored records."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

from desk.domain.touches import Touch
from desk.store import touches
from desk.store.engine import Database, StoreError
from desk.store.owed import PLACES, RECORDS, Making, making_of, touches_of_row
from desk.store.packing import reader_of

# How stored touches lie together and what one is made of; those of another layout cannot be read.
LAYOUT = "one by one: " + ",".join(f"{name}:{kind}" for name, kind in Touch.__annotations__.items())
PIECE_ROWS = 2_000
# Some touches were made in one way, some in another, by programs that had the file open at the same time.
SEVERAL = "several"


# Told the share of records done, from 0 to 1.
Report = Callable[[float], None]


def no_report(_share: float) -> None:
    """For whom it is all the same how long it takes."""


def ensure_made(database: Database, making: Making, report: Report = no_report) -> None:
    """Make all touches where that is needed, in pieces, each of which is whole; several programs may do so at once, and
    one that is stopped is carried on by the next that opens the file."""
    with database.reading() as connection:
        row = connection.exec_driver_sql("SELECT layout, making, upto FROM made").first()
    if row is None or row[0] != LAYOUT or (making.version and row[1] != making.version):
        with database.writing() as connection:
            _begin(connection, making.version)
    elif row[2] is None:
        return
    while (share := _make_piece(database, making)) is not None:
        report(share)


def note_making(connection: Connection) -> None:
    """Before touches are written: where another program has made those of the file in another way meanwhile, have all
    made again by the next that opens it. StoreError while it is at that, and where this one cannot write what lies
    there."""
    making = making_of(connection)
    layout, version, upto = connection.exec_driver_sql("SELECT layout, making, upto FROM made").one()
    other = bool(making.version) and version not in (making.version, SEVERAL)
    if layout != LAYOUT or (other and upto is not None):
        raise StoreError(
            "Another Tellonce has changed the cache file meanwhile.",
            "Close this one and start it again; nothing is lost.",
        )
    if other:
        connection.exec_driver_sql("UPDATE made SET making = ?", (SEVERAL,))


def _begin(connection: Connection, version: str) -> None:
    row = connection.exec_driver_sql("SELECT layout FROM made").first()
    if row is not None and row[0] != LAYOUT:
        # Nothing of them can be read, so nothing can be taken away from the numbers either.
        for table in ("touches", "pending", "standing", "tally", "kept"):
            connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608
    connection.exec_driver_sql("DELETE FROM made")
    connection.exec_driver_sql("INSERT INTO made VALUES (?, ?, 0)", (LAYOUT, version))


def _make_piece(database: Database, making: Making) -> float | None:
    """Make the next records' touches; the share done, or None where all are."""
    with database.writing() as connection:
        layout, version, upto = connection.exec_driver_sql("SELECT layout, making, upto FROM made").one()
        if upto is None or layout != LAYOUT or (making.version and version != making.version):
            # Done, or taken over by a program that makes them in its own way.
            return None
        rows = connection.exec_driver_sql(
            f"SELECT {RECORDS} FROM (SELECT * FROM record WHERE id > ? ORDER BY id LIMIT ?) r {PLACES} ORDER BY r.id",  # noqa: S608
            (upto, PIECE_ROWS),
        ).all()
        reader = reader_of(connection)
        made = [pair for row in rows for pair in touches_of_row(reader, row, making.make)]
        touches.put(connection, made, held=True)
        newest = connection.exec_driver_sql("SELECT max(id) FROM record").scalar() or 0
        reached = rows[-1][0] if rows else None
        connection.exec_driver_sql("UPDATE made SET upto = ?", (reached,))
        return None if reached is None else reached / newest
