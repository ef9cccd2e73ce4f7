"""Rows of call tables in a few words, and what they become, for tests that need no database."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from connectors.call_records.calls import READERS, join
from connectors.call_records.layouts import Chosen, Layout, Role, choose, layout_of
from connectors.call_records.legs import Reader, Row
from connectors.call_records.parties import Numbering, numbering
from connectors.records import InteractionRecord

BEGIN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CUSTOMER = "+12085550142"
OURS = numbering("US", 6, "8005550100", "9")


def chosen(layout: Layout) -> Chosen:
    """The layout's best columns, as if a table had them all."""
    names = [candidates[0] for candidates in layout.columns.values()]
    return choose(layout, layout.table or "calls", names, frozenset({layout.columns.get(Role.ID, ("",))[0]}))


def reader(layout: str, described: str = "") -> Reader:
    """A reader of a table in UTC, on the day after BEGIN."""
    return Reader(chosen(layout_of(layout, described)), ZoneInfo("UTC"), lambda: BEGIN + timedelta(days=1))


def wall(after: float) -> str:
    """The wall clock `after` seconds from BEGIN."""
    return f"{BEGIN + timedelta(seconds=after):%Y-%m-%d %H:%M:%S}"


def row(layout: str, described: str = "", **columns: Any) -> Row:
    """One row, given by its column names."""
    told = {}
    for role, names in layout_of(layout, described).columns.items():
        found = next((name for name in names if name in columns), None)
        if found is not None:
            told[role] = columns[found]
    return told


def joined(layout: str, *rows: Mapping[Role, Any], ours: Numbering = OURS, described: str = "") -> InteractionRecord:
    """All rows as legs of one call."""
    read = READERS[layout]
    return join("call", [read(reader(layout, described), one) for one in rows], ours)


def path(record: InteractionRecord) -> list[tuple[str, float, float, str]]:
    """The record's segments as (kind, begin, end, agent), in seconds from BEGIN."""
    found = []
    for segment in record.segments:
        assert segment.ended_at is not None
        begin, end = ((at - BEGIN).total_seconds() for at in (segment.started_at, segment.ended_at))
        found.append((segment.kind.value, begin, end, segment.agent))
    return found


def at(after: float) -> datetime:
    """`after` seconds from BEGIN."""
    return BEGIN + timedelta(seconds=after)
