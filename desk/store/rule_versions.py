"""Every text of the rules that was ever in force, so that a flag can say which one raised it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from desk.domain.time import micros, moment
from desk.store.books import Shelf, alone, change, rows
from desk.store.ids import new_id

_ALL = "SELECT version_id, number, saved_at, saved_by, text, digest FROM rule_version"


@dataclass(frozen=True, slots=True)
class RuleVersion:
    """One text of the rules that was in force from `saved_at` on; `number` counts from 1. `digest` is of the text."""

    version_id: str
    number: int
    saved_at: datetime
    saved_by: str
    text: str
    digest: str


class RuleVersions:
    """The versions in one decisions file; append only. Each method is one transaction."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def add(self, text: str, by: str, at: datetime) -> RuleVersion:
        """Keep a text as the next version; the latest one again where the text is the same.

        Conflict where somebody else saved one in the same moment.
        """
        digest = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()
        with alone(self._shelf) as connection:
            latest = _read(connection, "ORDER BY number DESC LIMIT 1", {})
            if latest and latest[0].digest == digest:
                return latest[0]
            number = latest[0].number + 1 if latest else 1
            made = RuleVersion(new_id(at), number, at, by, text, digest)
            change(
                connection,
                "INSERT INTO rule_version (version_id, number, saved_at, saved_by, text, digest)"
                " VALUES (:id, :number, :at, :by, :text, :digest)",
                {"id": made.version_id, "number": number, "at": micros(at), "by": by, "text": text, "digest": digest},
            )
        return made

    def latest(self) -> RuleVersion | None:
        """The version in force."""
        return next(iter(self.all(1)), None)

    def version(self, number: int) -> RuleVersion | None:
        """One version by number."""
        with self._shelf.reading() as connection:
            return next(iter(_read(connection, "WHERE number = :number", {"number": number})), None)

    def all(self, limit: int = 200) -> list[RuleVersion]:
        """Versions, newest first."""
        with self._shelf.reading() as connection:
            return _read(connection, "ORDER BY number DESC LIMIT :limit", {"limit": limit})


def _read(connection: Connection, which: str, values: dict[str, Any]) -> list[RuleVersion]:
    return [
        RuleVersion(version_id, number, moment(at), by, text, digest)
        for version_id, number, at, by, text, digest in rows(connection, f"{_ALL} {which}", values)
    ]
