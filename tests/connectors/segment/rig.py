"""A folder of Segment's events under the test's control: each customer is an identify call in an archived file."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from connectors.kit.conformance import Fault
from connectors.records import IdentifierKind
from connectors.segment import CONNECTOR
from tests.connectors.folder.rig import FolderRig


class SegmentRig(FolderRig):
    """`form` is jsonl or jsonl.gz; the folder and its faults are those of any folder of exports."""

    connector = CONNECTOR

    @property
    def not_applicable(self) -> Mapping[str, str]:
        return {**super().not_applicable, "lookup": "All events of the files are here already: nothing is asked live."}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        new = []
        for _ in range(count):
            self._made += 1
            number = f"{self._made:04d}"
            self._say(number, at, f"Person Number{number}")
            new.append(f"u{number}")
        self.write()
        return new

    def change(self, source_id: str, at: datetime) -> None:
        number = source_id[1:]
        self._say(number, at, f"Robert Number{number}", again="-again")
        self.write()

    def duplicate(self, source_id: str) -> None:
        self._rows.append(dict(next(row for row in self._rows if row.get("userId") == source_id)))
        self.write()

    def add_bad(self) -> None:
        self._rows.append({"type": "identify", "userId": "broken", "messageId": "broken", "timestamp": "some day"})
        self.write()

    def delete(self, source_id: str) -> None:
        at = self.clock.now().isoformat()
        self._rows.append({"type": "delete", "userId": source_id, "messageId": f"d{source_id}", "timestamp": at})
        self.write()

    def merge(self, source_id: str, into: str) -> None:
        told = {"type": "alias", "previousId": source_id, "userId": into, "messageId": f"a{source_id}"}
        self._rows.append({**told, "timestamp": self.clock.now().isoformat()})
        self.write()

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        return []

    def fail(self, fault: Fault, times: int = 1, retry_after: float | None = None) -> None:
        super().fail(fault, times, retry_after)

    def write(self) -> None:
        plain = "".join(json.dumps(row) + "\n" for row in self._rows).encode()
        self.file.write_bytes(gzip.compress(plain, mtime=0) if self.form.endswith(".gz") else plain)
        self._stamp()

    def _say(self, number: str, at: datetime, name: str, again: str = "") -> None:
        traits: dict[str, Any] = {"name": name, "email": f"person{number}@shop.example", "phone": f"+1202555{number}"}
        told = {"type": "identify", "userId": f"u{number}", "anonymousId": f"d{number}", "traits": traits}
        self._rows.append({**told, "messageId": f"m{number}{again}", "timestamp": at.isoformat()})
