"""Where entries can go: which sources take which kind, by which writer, and where a customer is found there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from connectors.kit.declare import WRITE_BACK, Connector
from connectors.kit.errors import AskPerson
from connectors.kit.writing import EntryKind, Writer
from connectors.records import CustomerRecord
from desk.config.settings import SourceSettings
from desk.services.registry import Opened, SourceBook


class Targets:
    """The configured sources that take entries."""

    def __init__(self, book: SourceBook) -> None:
        self._book = book

    def places(self, kind: EntryKind, records: Sequence[tuple[str, CustomerRecord]]) -> list[tuple[str, str]]:
        """(source, the customer's own record there or "") of every source that takes a kind and can place a customer,
        whom these (source, record) are of."""
        held: dict[str, str] = {}
        for source_id, record in records:
            held.setdefault(source_id, record.source_id)
        found = []
        for source_id, writer in self._writers(kind):
            if not writer.places or source_id in held:
                found.append((source_id, held[source_id] if writer.places else ""))
        return found

    def takes(self, kind: EntryKind) -> bool:
        """Whether any source takes a kind."""
        return any(self._writers(kind))

    def _writers(self, kind: EntryKind) -> Iterator[tuple[str, Writer]]:
        for source in self._book.settings().sources:
            connector = self._book.connectors.get(source.connector)
            writer = _writer(connector, kind) if connector and _allowed(source, connector) else None
            if writer:
                yield source.source_id, writer

    def titles(self) -> dict[str, str]:
        """What the sources are called, by their id."""
        return {source.source_id: source.title for source in self._book.settings().sources}

    def opened(self, target: str) -> Opened:
        """A source with its secrets; ServiceError where it is gone or a secret is missing, AskPerson where nothing may
        be written to it."""
        opened = self._book.open(target)
        if not _allowed(opened.source, opened.connector):
            raise AskPerson(
                "Writing back is switched off for this source.",
                f"Switch “{WRITE_BACK.label}” on in its settings, or drop what waits for it.",
            )
        return opened

    def writer(self, opened: Opened, kind: EntryKind) -> Writer | None:
        """Who writes a kind; None where nobody does (any more)."""
        return _writer(opened.connector, kind)

    def settles(self, target: str, kind: EntryKind, unknown: float) -> float:
        """As Writer.settles; `unknown` where there is no such writer."""
        source = self._book.settings().source(target)
        connector = self._book.connectors.get(source.connector) if source else None
        writer = _writer(connector, kind) if connector else None
        return writer.settles if writer else unknown


def _writer(connector: Connector, kind: EntryKind) -> Writer | None:
    return next((writer for writer in connector.writers.values() if kind in writer.takes), None)


def _allowed(source: SourceSettings, connector: Connector) -> bool:
    default = next((one.default for one in connector.settings if one.key == WRITE_BACK.key), WRITE_BACK.default)
    return source.answers.get(WRITE_BACK.key, default).strip().lower() == "yes"
