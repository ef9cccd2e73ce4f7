"""Takes raw rows in: leaves out what was delivered before, maps the rest, tells the cursor, cuts into pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from connectors.kit.cursors import KeysetCursor, Progress, Stamp, TimeCursor
from connectors.kit.declare import Cursor, Page, Rejection, Surroundings
from connectors.kit.errors import SkipRow
from connectors.kit.paging import dig, row_id
from connectors.kit.parse import time_of
from connectors.kit.plain_json import digest, named_by
from connectors.kit.rest import Rest
from connectors.kit.row_map import records_of, rejected
from connectors.kit.waiting import check_cancelled
from connectors.records import Record

_ID_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Batch:
    """A page of the source after mapping. `told` is the total of its query, `fetched` how much of that came so far.

    `sure` False: rows before these may still be unread. `at` is what the page was asked for with where that was not the
    first, `following` what the next one is.
    """

    records: Sequence[Record]
    rejected: Sequence[Rejection]
    read: int
    told: int | None = None
    fetched: int = 0
    last: bool = False
    sure: bool = True
    at: Mapping[str, Any] = field(default_factory=dict)
    following: Mapping[str, Any] = field(default_factory=dict)


class Intake:
    """One run's intake of one stream."""

    def __init__(self, rest: Rest, around: Surroundings, progress: Progress) -> None:
        self._rest = rest
        self._around = around
        self._progress = progress
        self._refused: set[str] = set()
        self._at = rest.cursor.at if isinstance(rest.cursor, TimeCursor | KeysetCursor) else None

    def take(self, rows: Sequence[Any], marks: Callable[[], Sequence[str]]) -> Batch:
        """Map rows; `marks` gives their fingerprints. A row refused twice in one run is listed once."""
        records: list[Record] = []
        refused: list[Rejection] = []
        if self._progress.by_row:
            self._follow(rows, marks(), records, refused)
        else:
            mapping, around = self._rest.map, self._around
            for row in rows:
                found = records_of(row, mapping, around)
                if isinstance(found, SkipRow):
                    self._refuse(row, found, digest(row).hex(), refused)
                else:
                    records += found
        return Batch(records, refused, len(rows))

    def later(self, rows: Sequence[Any], since: datetime | None) -> Sequence[Any]:
        """The rows that changed at `since` or after it; those that do not tell when stay."""
        return [row for row in rows if since is None or (at := self._changed(row)) is None or at >= since]

    def _follow(
        self, rows: Sequence[Any], marks: Sequence[str], records: list[Record], refused: list[Rejection]
    ) -> None:
        """The same where the cursor follows every row."""
        progress, mapping, around = self._progress, self._rest.map, self._around
        for row, mark in zip(rows, marks, strict=True):
            stamp = Stamp(row_id(row, self._rest.row_id), self._changed(row), mark)
            kept = True
            if not progress.seen(stamp):
                found = records_of(row, mapping, around)
                if isinstance(found, SkipRow):
                    kept = False
                    self._refuse(row, found, mark, refused)
                else:
                    records += found
            progress.note(stamp, kept=kept)

    def _refuse(self, row: Any, skipped: SkipRow, mark: str, refused: list[Rejection]) -> None:
        if mark not in self._refused:
            self._refused.add(mark)
            source_id = row_id(row, self._rest.row_id)
            refused.append(rejected(row, skipped, self._where(row, source_id), source_id))

    def _changed(self, row: Any) -> datetime | None:
        if self._at is None:
            return None
        try:
            return time_of(dig(row, self._at), self._around)
        except SkipRow:
            return None

    def _where(self, row: Any, source_id: str) -> str:
        """The same words for the same row in every pull, or one bad row would be listed again and again."""
        known = f"id {source_id[:_ID_SHOWN]}" if source_id else f"no id, mark {named_by(row)}"
        return f"{self._rest.title}, {known}"


def in_pages(batch: Batch, cursor: Cursor | None, total: int | None, around: Surroundings) -> Iterator[Page]:
    """The batch in pages no larger than page_rows; only the last of them carries the cursor. Raises Cancelled."""
    most, records, rejected = max(1, around.page_rows), list(batch.records), list(batch.rejected)
    read = batch.read
    while len(records) + len(rejected) > most:
        part, records = records[:most], records[most:]
        room = most - len(part)
        refused, rejected = rejected[:room], rejected[room:]
        counted = min(read, len(part) + len(refused))
        yield Page(part, refused, None, counted, total)
        read -= counted
        check_cancelled(around)
    if records or rejected or cursor is not None:
        yield Page(records, rejected, cursor, read, total)
