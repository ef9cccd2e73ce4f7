"""A folder of exports for one test, with a clock of its own, and pulls kept like the engine keeps them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from connectors.folder import CONNECTOR
from connectors.kit.declare import Cursor, Rejection, Stream, Surroundings
from connectors.kit.errors import ConnectorError
from connectors.kit.folders import Folder
from connectors.records import Record

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LONG_AGO = 3600.0

PEOPLE = """
[[stream]]
name = "people"
title = "People"
record = "customer"
files = "people*"
complete = true
id = "id"
fields = { name = "name" }
identifiers = [{ kind = "phone", value = "phone" }]
"""


@dataclass(slots=True)
class Pulled:
    """What one pull brought. `order` is every id in the order it came; `texts` the reasons by place."""

    records: dict[str, Record] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)
    cursor: Cursor | None = None
    pages: int = 0
    error: ConnectorError | None = None

    @property
    def names(self) -> dict[str, str]:
        """Name by id."""
        return {key: getattr(record, "name", "") for key, record in self.records.items()}

    @property
    def reasons(self) -> dict[str, str]:
        """Reason by place."""
        return {one.where: one.reason for one in self.rejected}


class Exports:
    """Writes files with a given age, and pulls."""

    def __init__(self, folder: Path, mapping: str = PEOPLE) -> None:
        self.folder = folder
        self.now = NOW
        self.time_zone = ""
        self.page_rows = 500
        self.cancelled: Callable[[], bool] = lambda: False
        self.map(mapping)

    def map(self, mapping: str) -> None:
        """Write the mapping file."""
        (self.folder / "mapping.toml").write_text(mapping, encoding="utf-8")

    def write(self, name: str, content: str | bytes, age: float = LONG_AGO) -> Path:
        """Write a file that was last touched `age` seconds ago."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        self.touch(name, age)
        return path

    def append(self, name: str, content: str | bytes, age: float = LONG_AGO - 1) -> None:
        """Add to a file."""
        with (self.folder / name).open("ab") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        self.touch(name, age)

    def touch(self, name: str, age: float) -> None:
        """Say when a file was last touched."""
        at = self.now.timestamp() - age
        os.utime(self.folder / name, (at, at))

    def around(self) -> Surroundings:
        """The surroundings of a pull."""
        return Surroundings(
            now=lambda: self.now, cancelled=self.cancelled, time_zone=self.time_zone, page_rows=self.page_rows
        )

    def open(self) -> Iterator[Folder]:
        """An opened folder."""
        with CONNECTOR.open({"path": str(self.folder)}, {}, self.around()) as folder:
            yield folder

    def pull(self, cursor: Cursor | None = None, stream: str = "customers", stop_after: int = 0) -> Pulled:
        """One pull from the cursor on; an error ends it and is kept. `stop_after` pages it is killed."""
        pulled = Pulled(cursor=cursor)
        try:
            for folder in self.open():
                for page in stream_of(stream).read(folder, None if cursor is None else json.loads(json.dumps(cursor))):
                    pulled.pages += 1
                    pulled.order += [record.source_id for record in page.records]
                    pulled.records.update({record.source_id: record for record in page.records})
                    pulled.rejected += page.rejected
                    pulled.cursor = page.cursor or pulled.cursor
                    if pulled.pages == stop_after:
                        return pulled
        except ConnectorError as error:
            pulled.error = error
        return pulled

    def whole(self, stream: str = "customers") -> Pulled:
        """A pull from the beginning that must not fail."""
        pulled = self.pull(stream=stream)
        assert pulled.error is None, pulled.error
        return pulled

    def present(self, stream: str = "customers") -> set[str] | None:
        """Every id there is, or None where that cannot be told."""
        for folder in self.open():
            found = stream_of(stream).present
            batches = found(folder) if found else None
            return None if batches is None else {key for batch in batches for key in batch}
        raise AssertionError


def stream_of(name: str) -> Stream:
    """A stream of the connector by name."""
    return next(stream for stream in CONNECTOR.streams if stream.name == name)
