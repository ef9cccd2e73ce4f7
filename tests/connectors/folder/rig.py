"""A folder under the test's control: one stream of customers in one file, written the way its rig is told to."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from connectors.folder import CONNECTOR
from connectors.kit.conformance import Fault, Ledger, ManualClock
from connectors.kit.declare import Connector
from connectors.records import IdentifierKind

COLUMNS = ("id", "name", "phone", "email", "into", "changed")
NOBODY = 65534

MAPPING = """
[[stream]]
name = "people"
title = "Customers"
record = "customer"
files = "customers*"
complete = true
id = "id"
merged_into = "into"
fields = { name = "name", changed_at = "changed" }
identifiers = [{ kind = "phone", value = "phone" }, { kind = "email", value = "email" }]
"""


class FolderRig:
    """`form` is the ending of the file: csv, csv.gz, tsv, jsonl, jsonl.gz or json."""

    connector: Connector = CONNECTOR
    stream = "customers"

    def __init__(self, form: str) -> None:
        self.form = form
        self.clock = ManualClock()
        self.ledger = Ledger(self.clock)
        self._rows: list[dict[str, Any]] = []
        self._made = 0
        self._base = Path()
        self._fault: Fault | None = None

    @property
    def not_applicable(self) -> Mapping[str, str]:
        found = {"repeated page token": "A file has no pages and no tokens; we count its bytes ourselves."}
        if self.form in ("csv", "tsv", "jsonl"):
            found["cut-off body"] = "A plain file of lines does not say how long it should be."
        return found

    @property
    def folder(self) -> Path:
        """The folder of exports."""
        return self._base / "exports"

    @property
    def file(self) -> Path:
        """The one file in it."""
        return self.folder / f"customers.{self.form}"

    def __enter__(self) -> Self:
        self._base = Path(tempfile.mkdtemp())
        self._base.chmod(0o755)
        self.folder.mkdir()
        (self.folder / "mapping.toml").write_text(MAPPING, encoding="utf-8")
        self.write()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.mend()
        shutil.rmtree(self._base)

    def settings(self) -> Mapping[str, str]:
        return {"path": str(self.folder)}

    def secrets(self) -> Mapping[str, str]:
        return {}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        new = []
        for _ in range(count):
            self._made += 1
            phone, email = f"+1202555{self._made:04d}", f"person{self._made:04d}@shop.example"
            row = {"id": f"p{self._made:04d}", "name": f"Person Number{self._made:04d}", "phone": phone, "email": email}
            self._rows.append({**row, "into": "", "changed": at.isoformat()})
            new.append(row["id"])
        self.write()
        return new

    def change(self, source_id: str, at: datetime) -> None:
        row = self._find(source_id)
        row.update(name=row["name"].replace("Person", "Robert"), changed=at.isoformat())
        self.write()

    def duplicate(self, source_id: str) -> None:
        self._rows.append(dict(self._find(source_id)))
        self.write()

    def add_bad(self) -> None:
        self._rows.append({**dict.fromkeys(COLUMNS, ""), "name": "Somebody", "changed": self.clock.now().isoformat()})
        self.write()

    def delete(self, source_id: str) -> None:
        self._rows.remove(self._find(source_id))
        self.write()

    def merge(self, source_id: str, into: str) -> None:
        self._find(source_id)["into"] = into
        self.write()

    def fail(self, fault: Fault, times: int = 1, retry_after: float | None = None) -> None:
        """A folder cannot count: what goes wrong stays wrong until it is mended."""
        self._fault = fault
        if fault is Fault.UNAUTHORISED:
            self.folder.rename(self._base / "away")
            self.folder.write_bytes(b"no folder any more")
        elif fault is Fault.FORBIDDEN:
            self.file.chmod(0)
            if os.geteuid() == 0:
                # Nothing is forbidden to root, so be somebody else for a while.
                os.seteuid(NOBODY)
        elif fault is Fault.CUT_OFF:
            whole = self.file.read_bytes()
            self.file.write_bytes(whole[: len(whole) * 2 // 3])
            self._stamp()
        else:
            # Listed but not there when it is opened: a file that another program is just replacing.
            (self.folder / f"customers-new.{self.form}").symlink_to("replaced")

    def mend(self) -> None:
        fault, self._fault = self._fault, None
        if fault is Fault.UNAUTHORISED:
            self.folder.unlink()
            (self._base / "away").rename(self.folder)
        elif fault is Fault.FORBIDDEN:
            if os.getuid() == 0:
                os.seteuid(0)
            self.file.chmod(0o644)
        elif fault is Fault.CUT_OFF:
            self.write()
        elif fault is not None:
            (self.folder / f"customers-new.{self.form}").unlink()

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        row = self._rows[1]
        return [
            (IdentifierKind.PHONE, row["phone"], [row["id"]]),
            (IdentifierKind.EMAIL, row["email"], [row["id"]]),
        ]

    def write(self) -> None:
        """Export everything again, as the other program would."""
        plain = _written(self._rows, self.form.removesuffix(".gz")).encode()
        self.file.write_bytes(gzip.compress(plain, mtime=0) if self.form.endswith(".gz") else plain)
        self._stamp()

    def _stamp(self) -> None:
        """Give the file a time by the test's clock, long enough ago that it counts as written to its end."""
        at = self.clock.now().timestamp() - 3600 + self._made
        os.utime(self.file, (at, at))

    def _find(self, source_id: str) -> dict[str, Any]:
        return next(row for row in self._rows if row["id"] == source_id)


def _written(rows: Sequence[Mapping[str, Any]], form: str) -> str:
    if form == "jsonl":
        return "".join(json.dumps(row) + "\n" for row in rows)
    if form == "json":
        return json.dumps(list(rows), indent=1)
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, delimiter="\t" if form == "tsv" else ",")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
