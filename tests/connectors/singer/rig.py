"""A tap under the test's control: the one of tap.py, run as a program of its own, over rows the rig holds."""

from __future__ import annotations

import json
import shlex
import shutil
import stat
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from connectors.kit.conformance import Fault, Ledger, ManualClock
from connectors.kit.declare import Connector
from connectors.records import IdentifierKind
from connectors.singer import CONNECTOR

MAPPING = """
[[stream]]
name = "people"
title = "Customers"
record = "customer"
tap_stream = "people"
complete = true
id = "id"
merged_into = "into"
fields = { name = "name", changed_at = "changed" }
identifiers = [{ kind = "phone", value = "phone" }, { kind = "email", value = "email" }]
"""
SECRET = "hush-hush-0815"


def put_tap(folder: Path) -> Path:
    """The tap as a program in a folder; without what Python would look for first, for it is started very often."""
    program = folder / "tap-people"
    # A first line that names a program may hold no space, which the place of Python may.
    run = shlex.join((sys.executable, "-IS", str(Path(__file__).with_name("tap.py"))))
    program.write_text(f'#!/bin/sh\nexec {run} "$@"\n', encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


class SingerRig:
    """`method` is "full" or "incremental"; `option` how the tap is told which streams to read."""

    connector: Connector = CONNECTOR
    stream = "customers"

    def __init__(self, method: str = "full", option: str = "catalog", mapping: str = MAPPING) -> None:
        self.clock = ManualClock()
        self.ledger = Ledger(self.clock)
        self.folder = Path()
        self.told: dict[str, Any] = {"method": method, "version": 1, "rows": []}
        self._option, self._mapping = option, mapping
        self._made = 0

    @property
    def not_applicable(self) -> Mapping[str, str]:
        found = {"lookup": "A tap reads whole streams; it cannot be asked for one customer."}
        if self.told["method"] == "incremental":
            found["late row"] = "Where a tap that follows a field goes on is its own business and said in its STATE."
        return found

    def __enter__(self) -> Self:
        self.folder = Path(tempfile.mkdtemp())
        put_tap(self.folder)
        (self.folder / "mapping.toml").write_text(self._mapping, encoding="utf-8")
        self.write()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self.folder)

    def settings(self) -> Mapping[str, str]:
        config = {"source": str(self.folder / "source.json"), "login": {"user": "desk"}}
        return {
            "tap": str(self.folder / "tap-people"),
            "config": json.dumps(config),
            "mapping": str(self.folder / "mapping.toml"),
            "selection": self._option,
        }

    def secrets(self) -> Mapping[str, str]:
        return {"secrets": json.dumps({"login": {"password": SECRET}})}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        new = []
        for _ in range(count):
            self._made += 1
            row = {
                "id": f"p{self._made:04d}",
                "name": f"Person Number{self._made:04d}",
                "phone": f"+1202555{self._made:04d}",
                "email": f"person{self._made:04d}@shop.example",
                "into": "",
                "changed": at.isoformat(),
            }
            self.told["rows"].append(row)
            new.append(row["id"])
        self.write()
        return new

    def change(self, source_id: str, at: datetime) -> None:
        row = self._find(source_id)
        row.update(name=row["name"].replace("Person", "Robert"), changed=at.isoformat())
        self.write()

    def duplicate(self, source_id: str) -> None:
        self.told["rows"].append(dict(self._find(source_id)))
        self.write()

    def add_bad(self) -> None:
        row = {"id": "bad", "name": "Somebody", "phone": "", "email": "", "into": ""}
        # Of those that follow the time of change it has one all the same; what cannot be read is its name.
        self.told["rows"].append({**row, "changed": self.clock.now().isoformat(), "id": None})
        self.write()

    def delete(self, source_id: str) -> None:
        self.told["rows"].remove(self._find(source_id))
        self.write()

    def merge(self, source_id: str, into: str) -> None:
        self._find(source_id).update(into=into, changed=self.clock.now().isoformat())
        self.write()

    def fail(self, fault: Fault, times: int = 1, retry_after: float | None = None) -> None:
        """A tap cannot count over its runs: what goes wrong stays wrong until it is mended."""
        self.tell(fault=fault.value)

    def mend(self) -> None:
        self.tell(fault="")

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        return ()

    def tell(self, **more: Any) -> None:
        """Have the tap play something else."""
        self.told.update(more)
        self.write()

    def write(self) -> None:
        self.told["version"] += 1
        (self.folder / "source.json").write_text(json.dumps(self.told), encoding="utf-8")

    def _find(self, source_id: str) -> dict[str, Any]:
        found: dict[str, Any] = next(row for row in self.told["rows"] if row["id"] == source_id)
        return found
