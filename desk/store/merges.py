"""Customers a source has merged: what names the old one names its heir, until the source says otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from connectors.records import IdentifierKind, MergedInto
from desk.store import linking
from desk.store.prepare import CUSTOMER_SCOPE, CUSTOMER_STREAM, Origin
from desk.store.statements import execute_each, execute_in, select_in


def heirs(connection: Connection, source: str) -> dict[str, str]:
    """Merged customer records of a source, each with the one that carries its life now (chains followed)."""
    rows = connection.exec_driver_sql(
        "SELECT m.source_id, m.into_id FROM merged m JOIN stream s ON s.id = m.stream_id"
        " JOIN source o ON o.id = s.source_id WHERE o.key = ?",
        (source,),
    )
    direct = {row[0]: row[1] for row in rows}
    found = {}
    for old in direct:
        heir, passed = direct[old], {old}
        while heir in direct and heir not in passed:
            passed.add(heir)
            heir = direct[heir]
        found[old] = heir
    return found


def note(
    connection: Connection,
    stream_id: int,
    origin: Origin,
    persons: Sequence[str],
    ends: Sequence[MergedInto],
    seen: int,
) -> dict[str, str]:
    """Take note of merges, and of merges taken back, in a page with these customer records, by the source's ids;
    returns the heirs as they now are.

    Only a stream of customers can tell of merged ones. Merged tickets or orders are only gone: their numbers may be
    those of customers who have nothing to do with them.
    """
    before = heirs(connection, origin.source)
    if not (persons or _of_customers(connection, stream_id, origin.stream, ends)):
        return before
    merged = [(stream_id, one.source_id, one.into) for one in ends if one.source_id != one.into]
    alive = [source_id for source_id in persons if source_id in before]
    if not merged and not alive:
        return before
    execute_in(connection, "DELETE FROM merged WHERE stream_id = ? AND source_id IN ({})", alive, (stream_id,))
    execute_each(connection, "INSERT OR REPLACE INTO merged VALUES (?, ?, ?)", merged)
    after = heirs(connection, origin.source)
    changed = [old for old in before.keys() | after.keys() if before.get(old) != after.get(old)]
    if changed:
        _rename(connection, origin, changed, before, after, seen)
    return after


def _of_customers(connection: Connection, stream_id: int, stream: str, ends: Sequence[MergedInto]) -> bool:
    """Whether a page can tell of merged customers: its stream's rows are all of one kind, and kept ones tell which."""
    if stream == CUSTOMER_STREAM:
        return True
    if not ends:
        return False
    kept = connection.exec_driver_sql("SELECT kind FROM record WHERE stream_id = ? LIMIT 1", (stream_id,)).scalar()
    return bool(kept == "c")


def _rename(
    connection: Connection,
    origin: Origin,
    changed: Sequence[str],
    before: dict[str, str],
    after: dict[str, str],
    seen: int,
) -> None:
    """Give the account of each changed customer, on the traces of the records that name it, its present name.

    `named` of a trace is the account its records name, whoever that is now; all records of a trace name the same one.
    """
    scope = CUSTOMER_SCOPE.format(source=origin.source)
    touched: set[int] = set()
    for old in changed:
        was, now = _account(connection, before.get(old, old), scope), _account(connection, after.get(old, old), scope)
        rows = connection.exec_driver_sql(
            "SELECT t.id FROM trace t JOIN trace_identifier ti ON ti.trace_id = t.id"
            " WHERE ti.identifier_id = ? AND t.named = ?",
            (was, old),
        )
        traces = [row[0] for row in rows]
        execute_in(
            connection, "DELETE FROM trace_identifier WHERE identifier_id = ? AND trace_id IN ({})", traces, (was,)
        )
        execute_each(connection, "INSERT OR IGNORE INTO trace_identifier VALUES (?, ?)", [(now, t) for t in traces])
        touched |= set(traces) | _holders(connection, [was, now])
    linking.relink(connection, touched, seen)


def _account(connection: Connection, value: str, scope: str) -> int:
    key = (IdentifierKind.ACCOUNT.value, value, scope)
    connection.exec_driver_sql("INSERT OR IGNORE INTO identifier (kind, value, scope) VALUES (?, ?, ?)", key)
    found = connection.exec_driver_sql("SELECT id FROM identifier WHERE kind = ? AND value = ? AND scope = ?", key)
    return int(found.scalar_one())


def _holders(connection: Connection, identifier_ids: Sequence[int]) -> set[int]:
    sql = "SELECT DISTINCT trace_id FROM trace_identifier WHERE identifier_id IN ({})"
    return {row[0] for row in select_in(connection, sql, identifier_ids)}
