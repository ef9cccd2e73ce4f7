"""Opening the connector on a table and pulling it, for tests with a database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, NullPool, Table, create_engine, insert

from connectors.call_records import CONNECTOR
from connectors.call_records.layouts import ASTERISK
from connectors.call_records.reading import CallSource
from connectors.call_records.refusals import SQLITE
from connectors.kit.declare import Cursor, Page, Surroundings
from connectors.records import InteractionRecord

NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
AROUND = Surroundings(now=lambda: NOW, sleep=lambda seconds: None, region="US", time_zone="UTC", page_rows=50)


@dataclass(slots=True)
class Told:
    """What one pull told, and where the next goes on."""

    pages: list[Page] = field(default_factory=list)
    calls: dict[str, InteractionRecord] = field(default_factory=dict)
    cursor: Cursor | None = None

    @property
    def reasons(self) -> dict[str, str]:
        """Rows kept aside: where they are and why."""
        return {one.where: one.reason for page in self.pages for one in page.rejected}


def opened(
    settings: Mapping[str, str], secrets: Mapping[str, str] | None = None, around: Surroundings = AROUND
) -> AbstractContextManager[CallSource]:
    """The connector's own `open`."""
    return CONNECTOR.open(settings, secrets or {}, around)


def pulled(source: CallSource, cursor: Cursor | None = None) -> Told:
    """One pull to its end."""
    told = Told(cursor=cursor)
    for page in CONNECTOR.streams[0].read(source, cursor):
        told.pages.append(page)
        for record in page.records:
            assert isinstance(record, InteractionRecord)
            told.calls[record.source_id] = record
        told.cursor = page.cursor if page.cursor is not None else told.cursor
    return told


def leg(call: str, start: datetime, number: int = 0, **columns: Any) -> dict[str, Any]:
    """A row of Asterisk's cdr: a call answered by 401, from a number of its own."""
    usual = {
        **{"calldate": start.replace(tzinfo=None), "src": f"+1208555{1000 + number:04d}", "dst": "401"},
        **{"channel": "PJSIP/trunk-0000000a", "dstchannel": "PJSIP/401-0000beef", "disposition": "ANSWERED"},
        **{"lastapp": "Dial", "duration": 35, "billsec": 30, "uniqueid": f"{call}.1", "linkedid": call},
        **{"sequence": number, "did": "8005550100"},
    }
    return {**usual, **columns}


class File:
    """A call table in an SQLite file."""

    def __init__(self, path: Path, table: Table, layout: str = ASTERISK) -> None:
        self.path, self.table = path, table
        self.engine: Engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)
        self.settings = {"kind": SQLITE, "path": str(path), "layout": layout, "table": table.name}
        self.settings["copy"] = "yes"
        with self.engine.begin() as connection:
            table.create(connection)

    def write(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Add rows as they are."""
        with self.engine.begin() as connection:
            connection.execute(insert(self.table), [dict(row) for row in rows])

    def run(self, statement: str) -> None:
        """Any other statement."""
        with self.engine.begin() as connection:
            connection.exec_driver_sql(statement)

    def pull(self, cursor: Cursor | None = None, rows: int = AROUND.page_rows, **settings: str) -> Told:
        """Open and pull once."""
        with opened({**self.settings, **settings}, around=replace(AROUND, page_rows=rows)) as source:
            return pulled(source, cursor)
