"""What people decided about journeys: joins and splits, appended and withdrawn, never edited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from desk.domain.time import micros, moment
from desk.store.books import Shelf, alone, change, revision, rows, written
from desk.store.ids import new_id
from desk.store.reading import RecordKey

_ALL = "SELECT correction_id, source, stream, source_id, to_source, to_stream, to_id, made_by, made_at FROM correction"


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's word on a journey: `record` joins the journey of `joined`, or begins one of its own (None).

    `by` and `at` say whose word and when. The latest one on a record that is not withdrawn counts.
    """

    correction_id: str
    record: RecordKey
    joined: RecordKey | None
    by: str
    at: datetime


class Corrections:
    """The corrections of one decisions file; each method is one transaction."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def add(self, record: RecordKey, joined: RecordKey | None, by: str, at: datetime) -> Correction:
        """Remember a person's word."""
        made = Correction(new_id(at), record, joined, by, at)
        names = ("source", "stream", "source_id", "to_source", "to_stream", "to_id")
        values = dict(zip(names, (*record, *(joined or (None, None, None))), strict=True))
        with alone(self._shelf) as connection:
            written(connection, "corrections")
            change(
                connection,
                "INSERT INTO correction (correction_id, source, stream, source_id, to_source, to_stream, to_id,"
                " made_by, made_at) VALUES (:id, :source, :stream, :source_id, :to_source, :to_stream, :to_id, :by,"
                " :at)",
                {**values, "id": made.correction_id, "by": by, "at": micros(at)},
            )
        return made

    def withdraw(self, record: RecordKey, by: str, at: datetime) -> bool:
        """Take back the latest standing word on a record; the one before it, if any, counts again.

        False where there is none.
        """
        values = dict(zip(("source", "stream", "source_id"), record, strict=True))
        with alone(self._shelf) as connection:
            written(connection, "corrections")
            latest = rows(
                connection,
                "SELECT correction_id FROM correction WHERE source = :source AND stream = :stream AND"
                " source_id = :source_id AND withdrawn_at IS NULL ORDER BY made_at DESC, correction_id DESC LIMIT 1",
                values,
            )
            if not latest:
                return False
            taken = change(
                connection,
                "UPDATE correction SET withdrawn_by = :by, withdrawn_at = :at WHERE correction_id = :id AND"
                " withdrawn_at IS NULL",
                {"by": by, "at": micros(at), "id": latest[0][0]},
            )
            return taken == 1

    def standing(self) -> tuple[Correction, ...]:
        """The words that count, one a record, oldest first."""
        with self._shelf.reading() as connection:
            return _latest(rows(connection, f"{_ALL} WHERE withdrawn_at IS NULL ORDER BY made_at, correction_id"))

    def standing_at(self, at: datetime) -> tuple[Correction, ...]:
        """The words that counted at a moment."""
        sql = (
            f"{_ALL} WHERE made_at <= :at AND (withdrawn_at IS NULL OR withdrawn_at > :at)"
            " ORDER BY made_at, correction_id"
        )
        with self._shelf.reading() as connection:
            return _latest(rows(connection, sql, {"at": micros(at)}))

    def revision(self) -> str:
        """Changes whenever `standing` may have changed; cheap."""
        with self._shelf.reading() as connection:
            return revision(connection, "corrections")


def rehang(connection: Connection, record: RecordKey, heir: RecordKey) -> None:
    """What was decided about a record is about its heir from now on."""
    values = dict(zip(("source", "stream", "source_id", "to_source", "to_stream", "to_id"), record + heir, strict=True))
    about = (
        "UPDATE correction SET source = :to_source, stream = :to_stream, source_id = :to_id"
        " WHERE source = :source AND stream = :stream AND source_id = :source_id"
    )
    joined = (
        "UPDATE correction SET to_source = :to_source, to_stream = :to_stream, to_id = :to_id"
        " WHERE to_source = :source AND to_stream = :stream AND to_id = :source_id"
    )
    if change(connection, about, values) + change(connection, joined, values):
        written(connection, "corrections")


def _latest(found: Iterable[tuple[Any, ...]]) -> tuple[Correction, ...]:
    held: dict[RecordKey, Correction] = {}
    for correction_id, source, stream, source_id, to_source, to_stream, to_id, by, at in found:
        record = (source, stream, source_id)
        joined = None if to_source is None else (to_source, to_stream, to_id)
        # A later word takes the place of an earlier one, and its place in the order.
        held.pop(record, None)
        held[record] = Correction(correction_id, record, joined, by, moment(at))
    return tuple(held.values())
