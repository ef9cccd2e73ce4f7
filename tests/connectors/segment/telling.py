"""Events as sources send them, written to files in any way, and what a desk knows after pulling them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from connectors.kit.declare import Rejection, Surroundings
from connectors.kit.errors import TryLater
from connectors.records import Gone, MergedInto, Record
from connectors.segment import CONNECTOR

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
NOW = MORNING + timedelta(days=2)

Row = Mapping[str, Any]


def at(minutes: float) -> str:
    """So many minutes after the morning, as libraries write it."""
    return (MORNING + timedelta(minutes=minutes)).isoformat().replace("+00:00", "Z")


def call(kind: str, number: str, minutes: float, **more: Any) -> dict[str, Any]:
    """One call with its messageId."""
    return {"type": kind, "messageId": number, "timestamp": at(minutes), **more}


def track(number: str, minutes: float, event: str, properties: Row | None = None, **more: Any) -> dict[str, Any]:
    """A track call of a browser, unless `context` says otherwise."""
    context = {"page": {"path": "/shop"}, "userAgent": "Browser"}
    return {"context": context, **call("track", number, minutes, event=event, properties=properties or {}), **more}


class Desk:
    """What a desk has stored of each stream, pulled from one folder."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.folder = folder
        self.settings = {"path": str(folder), "days": "0", **settings}
        self.records: dict[str, dict[str, Record]] = {stream.name: {} for stream in CONNECTOR.streams}
        self.cursors: dict[str, Any] = {}
        self.rejected: list[Rejection] = []
        self.told = 0

    def write(self, name: str, rows: Iterable[Row], append: bool = False) -> None:
        """Write a file as an archive has it, long enough ago that it counts as whole."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        before = path.read_text(encoding="utf-8") if append and path.exists() else ""
        path.write_text(before + lines, encoding="utf-8")
        written = NOW.timestamp() - 3600
        os.utime(path, (written, written))

    def pull(self, rows: int = 500, stop_after: int = 10_000) -> Desk:
        """Pull all streams; each is ended after so many pages, as a killed process would."""
        around = Surroundings(now=lambda: NOW, page_rows=rows, region="US", time_zone="UTC")
        with CONNECTOR.open(self.settings, {}, around) as session:
            for stream in CONNECTOR.streams:
                held = self.records[stream.name]
                try:
                    for number, page in enumerate(stream.read(session, self.cursors.get(stream.name)), start=1):
                        self.rejected += page.rejected if stream.name == "customers" else ()
                        self._keep(held, page.records)
                        self.cursors[stream.name] = json.loads(json.dumps(page.cursor))
                        if number >= stop_after:
                            break
                except TryLater:
                    continue
        return self

    def _keep(self, held: dict[str, Record], records: Sequence[Record]) -> None:
        for record in records:
            self.told += 1
            if isinstance(record, Gone):
                held.pop(record.source_id, None)
            else:
                held[record.source_id] = record

    def of(self, stream: str) -> list[Any]:
        """The records of a stream by id, but those merged into others."""
        held = self.records[stream]
        return [held[key] for key in sorted(held) if not isinstance(held[key], MergedInto)]


def told(folder: Path, rows: Iterable[Row], **settings: str) -> Desk:
    """A desk that pulled these events from one file."""
    desk = Desk(folder, **settings)
    desk.write("events.json", rows)
    return desk.pull()
