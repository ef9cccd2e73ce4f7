"""The book of visits: who stood at which counter, what was done with it, and which record of a source it became."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from connectors.records import Identifier, IdentifierKind
from desk.domain.time import micros, moment
from desk.domain.visits import SOURCE, STREAM, Did, Visit
from desk.store.books import Conflict, Shelf, alone, change, revision, rows, written
from desk.store.reading import RecordKey
from desk.store.rehanging import rehang

# Where whoever follows the book stands: the revision and visit after which to go on.
Place = tuple[int, str]
START: Place = (-1, "")
_COLUMNS = (
    "SELECT visit_id, store, made_by, kind, value, scope, begun_at, ended_at, taken_back, to_source, to_stream, to_id,"
    " revision, changed FROM visit"
)
_NOW = "(SELECT revision FROM book WHERE name = 'visits')"
_INSERT = (
    "INSERT INTO visit (visit_id, store, made_by, kind, value, scope, begun_at, ended_at, taken_back, to_source,"  # noqa: S608
    " to_stream, to_id, revision, changed) VALUES (:visit_id, :store, :made_by, :kind, :value, :scope, :begun_at,"
    f" CAST(:ended_at AS BIGINT), :taken_back, '', '', '', :revision, {_NOW})"
)
_UPDATE = (
    "UPDATE visit SET ended_at = CAST(:ended_at AS BIGINT), taken_back = :taken_back, revision = :revision,"  # noqa: S608
    f" changed = {_NOW} WHERE visit_id = :visit_id AND revision = :revision - 1"
)
_JOIN = (
    "UPDATE visit SET to_source = :source, to_stream = :stream, to_id = :to, changed = "  # noqa: S608
    f"{_NOW} WHERE visit_id = :id AND to_source = ''"
)


class VisitBook:
    """The visits of one decisions file; each method is one transaction. From any thread."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def save(self, visit: Visit, did: Did, at: datetime, who: str) -> Visit:
        """Keep a visit as it stands after something was done with it; Conflict where somebody else was quicker."""
        kept = replace(visit, revision=visit.revision + 1)
        with alone(self._shelf) as connection:
            written(connection, "visits")
            changed = change(connection, _UPDATE if visit.revision else _INSERT, _values(kept))
            if not changed:
                raise Conflict
            event = {"id": kept.visit_id, "number": kept.revision, "at": micros(at), "who": who, "what": did.value}
            change(
                connection,
                "INSERT INTO visit_event (visit_id, number, at, who, what) VALUES (:id, :number, :at, :who, :what)",
                event,
            )
        return kept

    def visit(self, visit_id: str) -> Visit | None:
        """One visit by its id."""
        with self._shelf.reading() as connection:
            found = rows(connection, f"{_COLUMNS} WHERE visit_id = :id", {"id": visit_id})
        return _visit(found[0]) if found else None

    def open(self, since: datetime) -> list[Visit]:
        """Those that began since a moment and nobody ended or took back, oldest first."""
        sql = f"{_COLUMNS} WHERE begun_at > :at AND ended_at IS NULL AND taken_back = 0 ORDER BY begun_at, visit_id"
        return self._many(sql, {"at": micros(since)})

    def unjoined(self, since: datetime, limit: int) -> list[Visit]:
        """Those that are over, began since a moment and are no source's record yet, newest first."""
        sql = (
            f"{_COLUMNS} WHERE begun_at >= :at AND ended_at IS NOT NULL AND taken_back = 0 AND to_source = ''"
            " ORDER BY begun_at DESC LIMIT :limit"
        )
        return self._many(sql, {"at": micros(since), "limit": limit})

    def changes(self, after: Place, limit: int) -> list[Visit]:
        """Those that changed after a place, in order: the next place is the last one's (changed, visit_id)."""
        sql = (
            f"{_COLUMNS} WHERE changed > :changed OR (changed = :changed AND visit_id > :id)"
            " ORDER BY changed, visit_id LIMIT :limit"
        )
        return self._many(sql, {"changed": after[0], "id": after[1], "limit": limit})

    def place(self) -> int:
        """The book's revision: the place after all that ever changed by now."""
        with self._shelf.reading() as connection:
            return int(revision(connection, "visits"))

    def taken(self, key: RecordKey) -> bool:
        """Whether a visit became this record already: a record is of one visit."""
        sql = "SELECT 1 FROM visit WHERE to_source = :source AND to_stream = :stream AND to_id = :to"
        with self._shelf.reading() as connection:
            return bool(rows(connection, sql, dict(zip(("source", "stream", "to"), key, strict=True))))

    def join(self, visit_id: str, record: RecordKey) -> None:
        """A visit is the record of a source; what hangs on the visit hangs on that now."""
        values = dict(zip(("source", "stream", "to"), record, strict=True))
        with alone(self._shelf) as connection:
            written(connection, "visits")
            if change(connection, _JOIN, {**values, "id": visit_id}):
                rehang(connection, (SOURCE, STREAM, visit_id), record)

    def stands(self, key: RecordKey) -> RecordKey:
        """Where to find what was written on the record of a visit: on itself, or on the source's it became."""
        if key[:2] != (SOURCE, STREAM):
            return key
        found = self.visit(key[2])
        return found.key if found else key

    def _many(self, sql: str, values: dict[str, Any]) -> list[Visit]:
        with self._shelf.reading() as connection:
            return _visits(connection, sql, values)


def _visits(connection: Connection, sql: str, values: dict[str, Any]) -> list[Visit]:
    return [_visit(row) for row in rows(connection, sql, values)]


def _values(visit: Visit) -> dict[str, Any]:
    return {
        "visit_id": visit.visit_id,
        "store": visit.store,
        "made_by": visit.by,
        "kind": visit.whose.kind.value,
        "value": visit.whose.value,
        "scope": visit.whose.scope,
        "begun_at": micros(visit.begun_at),
        "ended_at": None if visit.ended_at is None else micros(visit.ended_at),
        "taken_back": int(visit.taken_back),
        "revision": visit.revision,
    }


def _visit(row: Sequence[Any]) -> Visit:
    visit_id, store, by, kind, value, scope, begun, ended, back, source, stream, to, number, changed = row
    return Visit(
        visit_id, store, by, Identifier(IdentifierKind(kind), value, scope), moment(begun),
        None if ended is None else moment(ended), bool(back), (source, stream, to) if source else None, number, changed,
    )  # fmt: skip
