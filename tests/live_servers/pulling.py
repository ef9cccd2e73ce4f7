"""Pulls a real server the way the engine does, for comparing what a desk would hold with what the server holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from connectors.kit.conformance_drive import Desk
from connectors.kit.declare import Connector, Found, Page, Session, Stream, Surroundings
from connectors.records import IdentifierKind, Record


@dataclass(slots=True)
class Puller:
    """One source with what a desk would hold of each of its streams."""

    connector: Connector
    settings: Mapping[str, str]
    secrets: Mapping[str, str]
    around: Surroundings = field(default_factory=lambda: Surroundings(time_zone="UTC", region="DE"))
    desks: dict[str, Desk] = field(default_factory=dict)

    @contextmanager
    def open(self) -> Iterator[Session]:
        """A session, signed in and out."""
        with self.connector.open(self.settings, self.secrets, self.around) as session:
            yield session

    def stream(self, name: str) -> Stream:
        """A stream of the connector."""
        return next(stream for stream in self.connector.streams if stream.name == name)

    def pull(self, name: str) -> list[Page]:
        """Pull one stream from its cursor and look for deleted records; returns the pages."""
        desk, stream = self.desks.setdefault(name, Desk()), self.stream(name)
        pages = []
        with self.open() as session:
            for page in stream.read(session, desk.cursor):
                desk.keep(page)
                pages.append(page)
            present = stream.present(session) if stream.present else None
            if present is not None:
                there = {one for batch in present for one in batch}
                desk.records = {key: record for key, record in desk.records.items() if key in there}
        return pages

    def held(self, name: str) -> dict[str, Any]:
        """The records of a stream by source_id."""
        return dict(self.desks[name].records)

    def whole(self, name: str) -> dict[str, Record]:
        """What a desk that knows nothing would hold now."""
        fresh = Puller(self.connector, self.settings, self.secrets, self.around)
        fresh.pull(name)
        return fresh.held(name)

    def look_up(self, kind: IdentifierKind, value: str) -> dict[str, list[str]]:
        """The ids a lookup finds, by stream."""
        with self.open() as session:
            answers: list[Found] = list(self.connector.lookups[kind](session, value))
        found: dict[str, list[str]] = {}
        for answer in answers:
            found.setdefault(answer.stream, []).extend(record.source_id for record in answer.records)
        return found
