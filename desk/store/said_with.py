"""With whom people said an interaction was of which its source tells neither number nor name: kept beside the records,
so that it holds whoever brings them and however often."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.store.lines import RecordKey
from desk.store.statements import select_in


def read(connection: Connection, source: str, stream: str, source_ids: Iterable[str]) -> dict[str, Normal]:
    """With whom some records of a stream were, by the source's ids; those nobody spoke of are not there."""
    if connection.exec_driver_sql("SELECT 1 FROM said_with LIMIT 1").first() is None:
        return {}
    sql = "SELECT source_id, kind, value, scope FROM said_with WHERE source = ? AND stream = ? AND source_id IN ({})"
    rows = select_in(connection, sql, list(source_ids), (source, stream))
    return {row[0]: Normal(IdentifierKind(row[1]), row[2], row[3]) for row in rows}


def write(connection: Connection, key: RecordKey, whose: Normal | None) -> None:
    """Remember with whom a record was; None forgets it."""
    if whose is None:
        connection.exec_driver_sql("DELETE FROM said_with WHERE source = ? AND stream = ? AND source_id = ?", key)
    else:
        values = (*key, whose.kind.value, whose.value, whose.scope)
        connection.exec_driver_sql("INSERT OR REPLACE INTO said_with VALUES (?, ?, ?, ?, ?, ?)", values)
