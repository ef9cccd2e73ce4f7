"""A tap with its settings and the mapping of its rows: what it tells of itself, and its runs over chosen streams."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson
from connectors.kit.mapping import Entry
from connectors.singer.catalog import Catalog, Chosen, TapStream, read_catalog, selection
from connectors.singer.running import PATIENCE_SECONDS, Tap
from connectors.singer.verdicts import takes_no, why

# More than any catalog has: databases of thousands of tables print some ten megabytes.
_CATALOG_BYTES = 64 * 1024 * 1024


@dataclass
class Session:
    """One tap, ready to run. `config` are its settings with its secrets; `entries` the mapping; `seal` changes with the
    mapping; `parents` are streams selected without being mapped. `listed` are the ids of each kind of record a whole
    run of this session gave, None where that run cannot tell."""

    command: tuple[str, ...]
    config: Mapping[str, Any]
    entries: tuple[Entry, ...]
    seal: str
    around: Surroundings
    option: str = "catalog"
    parents: tuple[str, ...] = ()
    patience: float = PATIENCE_SECONDS
    timer: Callable[[], float] = time.monotonic
    listed: dict[str, list[str] | None] = field(default_factory=dict)
    _catalog: Catalog | None = None
    _discovers: bool = True

    def of_kind(self, record: str) -> list[Entry]:
        """The entries of the mapping that become records of one kind."""
        return [entry for entry in self.entries if entry.record == record]

    def catalog(self) -> Catalog | None:
        """What discovery tells, asked once a session; None where the tap has none. AskPerson, TryLater, Cancelled."""
        if self._catalog is None and self._discovers:
            self._catalog = self._discovered()
            self._discovers = self._catalog is not None
        return self._catalog

    def streams(self, record: str) -> dict[str, tuple[Entry, TapStream | None]]:
        """The entries of one kind by the name their rows come under. AskPerson where the tap has no such stream."""
        catalog = self.catalog()
        found: dict[str, tuple[Entry, TapStream | None]] = {}
        for entry in self.of_kind(record):
            for tap_id in entry.files:
                stream = catalog.streams.get(tap_id) if catalog else None
                if catalog and stream is None:
                    raise AskPerson(
                        f"The tap has no stream “{tap_id}”, which the mapping names.",
                        f"It has: {', '.join(sorted(catalog.streams)[:20])}. Change the mapping or the tap's settings.",
                    )
                name = stream.name if stream else tap_id
                if name in found:
                    raise AskPerson(
                        f"Two streams of the tap are both called “{name}” in its output.",
                        "Make a source of its own for the second of them.",
                    )
                found[name] = (entry, stream)
        return found

    def chosen(self, record: str) -> dict[str, Chosen]:
        """What is asked for of each of the tap's streams for one kind of record: the fields the mapping uses."""
        entries = {tap_id: entry for entry in self.of_kind(record) for tap_id in entry.files}
        chosen = {
            tap_id: Chosen(fields_of(entry), entry.more.get("replication_key", "")) for tap_id, entry in entries.items()
        }
        return chosen | {name: Chosen() for name in self.parents if name not in chosen}

    @contextmanager
    def run(self, chosen: Mapping[str, Chosen], state: Any) -> Iterator[Tap]:
        """A run over the chosen streams, by `tap_id`, from a state on (None: from the beginning)."""
        catalog = self.catalog()
        papers: dict[str, Any] = {"config": self.config}
        if catalog is not None:
            papers[self.option] = selection(catalog, chosen)
        if state is not None:
            papers["state"] = state
        with Tap(self.command, papers, self.around, self.patience, self.timer) as tap:
            yield tap

    def _discovered(self) -> Catalog | None:
        printed = bytearray()
        with Tap((*self.command, "--discover"), {"config": self.config}, self.around, self.patience, self.timer) as tap:
            for line in tap.lines():
                printed += line.blob + b"\n"
                if line.cut or len(printed) > _CATALOG_BYTES:
                    raise AskPerson(
                        "The tap tells of more streams than can be read.", "Let its settings name fewer of them."
                    )
            ended = tap.ended()
        if takes_no("--discover", ended):
            return None
        if ended.status != 0:
            raise why(ended, "its list of streams")
        return read_catalog(bytes(printed))


def fields_of(entry: Entry) -> frozenset[str]:
    """The fields of a row that an entry of the mapping uses; of a path into one, the field itself."""
    values = [entry.id, entry.deleted, entry.merged_into, *entry.fields.values(), *entry.details.values()]
    parts = [part for several in entry.parts.values() for part in several]
    columns = {column for wanted in values if wanted for column in wanted.columns}
    columns |= {
        column for part in parts if not part.each for wanted in part.values.values() for column in wanted.columns
    }
    columns |= {part.each for part in parts if part.each} | set(entry.where)
    # A field may have a dot in its name.
    return frozenset(columns | {column.partition(".")[0] for column in columns} | {"_sdc_deleted_at"})
