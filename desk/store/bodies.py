"""Finds the bodies of records, wherever they lie: with the record itself, or on the first of its lines."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from desk.store.packing import Body
from desk.store.statements import select_in

# The body of record r of a statement, and the joins it needs.
BODY = "coalesce(r.body, a.body, l.body)"
LINES = (
    "LEFT JOIN arrived a ON a.record_id = r.id AND a.part = 0 LEFT JOIN trace w ON w.id = r.trace_id"
    " LEFT JOIN timeline l ON l.customer_id = w.customer_id AND l.at = r.at AND l.record_id = r.id AND l.part = 0"
)
# All lines in the timeline of record r, as its first part and as its others; {} stands for whose they are.
FIRST = "JOIN timeline l ON l.customer_id = {} AND l.at = r.at AND l.record_id = r.id AND l.part = 0"
LATER = "JOIN timeline l ON l.record_id = r.id AND l.part > 0"


def bodies_of(connection: Connection, record_ids: Iterable[int]) -> dict[int, Body]:
    """What some records say now, by number; those that are gone are left out."""
    sql = f"SELECT r.id, {BODY} FROM record r {LINES} WHERE r.id IN ({{}})"  # noqa: S608
    return {row[0]: row[1] for row in select_in(connection, sql, record_ids) if row[1] is not None}
