"""A simulated Dialpad under the conformance suite's control, for calls or contacts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from connectors.dialpad import CONNECTOR
from connectors.records import IdentifierKind
from tests.connectors.dialpad.simulator import KEY, Simulator, ms
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig

NEVER = {
    "lookup": "Dialpad finds neither calls nor contacts by a number.",
    "merged row": "Dialpad merges nothing.",
    "deleted row": "Dialpad deletes no calls.",
}
CENTRE = {"id": "900", "type": "callcenter", "name": "Returns", "phone": "+12025550000"}
ANN = {"id": "101", "type": "user", "name": "Ann Poe"}
BOB = {"id": "102", "type": "user", "name": "Bob Roe"}


class DialpadRig(VendorRig):
    """`stream` is "calls" or "contacts"; rows that are added together lie `apart`, `rows` come a page."""

    def __init__(self, stream: str = "calls", rows: int = 5, apart: timedelta = timedelta(seconds=1)) -> None:
        unlike = {key: why for key, why in NEVER.items() if stream == "calls" or key != "deleted row"}
        super().__init__(CONNECTOR, stream, self._route, unlike)
        self.dialpad = Simulator(self.clock.now)
        self.closed = self.dialpad.closed
        self.dialpad.rows = rows
        self.table = self.dialpad.calls if stream == "calls" else self.dialpad.contacts
        self._apart = apart
        self._added = 0

    def _route(self, heard: Heard) -> Said:
        return self.dialpad.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"url": self.url}

    def secrets(self) -> Mapping[str, str]:
        return {"token": KEY}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        add = self.add_call if self.stream == "calls" else self.add_contact
        return [str(add(at - max(0, number - 4) * self._apart)) for number in range(count)]

    def add_call(self, at: datetime) -> int:
        """A call straight to Ann, to a call centre where she takes it, or one that she hands on, in turn."""
        self._added += 1
        number, kind = f"+1303{self._added:07d}", self._added % 4
        who = {"external_number": number, "contact": {"id": "1", "type": "shared", "name": f"Person{self._added}"}}
        if kind == 0:
            return self.dialpad.leg(at, (10, 90), 90, target=ANN, **who)
        made = self.dialpad.leg(at, (40, 200), 200, target=CENTRE, **who)
        self.sent_on(made, at + timedelta(seconds=20), (20, 100), 100, target=ANN, **who)
        if kind == 1:
            self.sent_on(made, at + timedelta(seconds=110), (10, 90), 90, target=BOB, **who)
        return made

    def sent_on(self, call: int, at: datetime, talked: tuple[int, int] | None, length: int, **said: Any) -> int:
        """A leg of somebody the call was sent on to."""
        of = {"entry_point_call_id": call, "entry_point_target": self.dialpad.calls[call]["target"]}
        return self.dialpad.leg(at, talked, length, **of, **said)

    def add_contact(self, at: datetime) -> str:
        """A contact with a phone and an e-mail."""
        number = len(self.table)
        row = {"id": f"shared_{number:06d}", "type": "shared", "display_name": f"Person{number}", "emails": []}
        return str(self.table.put({**row, "phones": [f"+1303{number:07d}"]})["id"])

    def change(self, source_id: str, at: datetime) -> None:
        """A contact changes at any time, a call within a day."""
        if self.stream == "contacts":
            self.table.change(source_id, lambda row: row.update(display_name="Changed"))
        elif self.table[int(source_id)]["date_started"] > ms(at - timedelta(days=1)):
            self.table.change(int(source_id), lambda row: row.update(labels=["complaint"]))

    def duplicate(self, source_id: str) -> None:
        self.dialpad.twice.add(int(source_id) if self.stream == "calls" else source_id)

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        if self.stream == "contacts":
            self.table.change(bad, lambda row: row.update(phones=5))
        else:
            self.table.change(int(bad), lambda row: row.update(date_ended="no time"))

    def delete(self, source_id: str) -> None:
        self.table.remove(source_id)

    def merge(self, source_id: str, into: str) -> None:
        self.table.remove(source_id)

    def close(self) -> None:
        self.dialpad.closed.add("call" if self.stream == "calls" else "contacts")

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        return ()
