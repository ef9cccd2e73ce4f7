"""A simulated Aircall under the conformance suite's control, for calls or contacts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from connectors.aircall import CONNECTOR
from connectors.records import IdentifierKind
from tests.connectors.aircall.simulator import KEY, TOKEN, Simulator, epoch
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig

NEVER = {
    "deleted row": "Calls leave the list after half a year, and a list of more than ten thousand contacts ends early.",
    "merged row": "Aircall merges nothing that it tells of.",
}
ANN, BOB = {"id": 1, "name": "Ann"}, {"id": 2, "name": "Bob"}


class AircallRig(VendorRig):
    """`stream` is "calls" or "contacts"; every call is of a contact of its own."""

    def __init__(self, stream: str = "calls") -> None:
        super().__init__(CONNECTOR, stream, self._route, NEVER)
        self.aircall = Simulator(self.clock.now)
        self.closed = self.aircall.closed
        self.aircall.home = self.url
        self.table = self.aircall.calls if stream == "calls" else self.aircall.contacts

    def _route(self, heard: Heard) -> Said:
        return self.aircall.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"key": KEY, "url": self.url}

    def secrets(self) -> Mapping[str, str]:
        return {"token": TOKEN}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        age = self.clock.now() - at
        if age > timedelta(days=2):
            # A storm's rows are four hundred days old; half a year is all Aircall tells of.
            at = self.clock.now() - age * 0.45
        add = self.add_call if self.stream == "calls" else self.add_contact
        return [str(add(at)) for _ in range(count)]

    def add_contact(self, at: datetime) -> int:
        """A person with a phone and an e-mail."""
        number = len(self.aircall.contacts) + 1
        row = {"id": number, "first_name": f"Person{number:04d}", "last_name": "Lee", "company_name": None}
        row |= {"information": None, "is_shared": True, "created_at": epoch(at), "updated_at": epoch(at)}
        row["emails"] = [{"id": 1, "label": "Work", "value": f"p{number}@Example.com"}]
        row["phone_numbers"] = [{"id": 1, "label": "Work", "value": f"+1303{number:07d}"}]
        self.aircall.contacts.put(row)
        return number

    def add_call(self, at: datetime, **said: Any) -> int:
        """A call of five minutes that Ann took after twenty seconds."""
        person = said.pop("person", None) or self.add_contact(at)
        number = len(self.aircall.calls) + 1_000
        begun = epoch(at)
        row = {"id": number, "direction": "inbound", "status": "done", "missed_call_reason": None, "person": person}
        row |= {"started_at": begun, "answered_at": begun + 20, "ended_at": begun + 300, "duration": 300}
        row |= {"raw_digits": f"+1303{person:07d}", "user": ANN, "comments": [], "tags": [], "teams": []}
        row |= {"voicemail": None, "recording": f"{self.url}/sound/{number}.mp3", "asset": f"/calls/{number}/recording"}
        row |= {"number": {"id": 1, "name": "Support", "digits": "+1 202-555-0000"}, "transferred_by": None}
        self.aircall.calls.put({**row, "transferred_to": None, "ivr_options_selected": [], **said})
        return number

    def change(self, source_id: str, at: datetime) -> None:
        """A contact changes at any time, a call is tagged within a day."""
        row = self.table[int(source_id)]
        if self.stream == "contacts":
            self.table.change(row["id"], lambda one: one.update(first_name="Changed", updated_at=epoch(at)))
        elif row["started_at"] > epoch(at) - 86_400:
            self.table.change(row["id"], lambda one: one.update(tags=[{"id": 1, "name": "Complaint"}]))

    def duplicate(self, source_id: str) -> None:
        self.aircall.twice.add(int(source_id))

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        broken = {"ended_at": "no time"} if self.stream == "calls" else {"phone_numbers": [None]}
        self.table.change(int(bad), lambda row: row.update(broken))

    def delete(self, source_id: str) -> None:
        self.table.remove(int(source_id))

    def merge(self, source_id: str, into: str) -> None:
        self.table.remove(int(source_id))

    def close(self) -> None:
        self.aircall.closed.add(self.stream)

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        row = self.table[self.table.ids()[2]]
        if self.stream == "calls":
            return ((IdentifierKind.PHONE, row["raw_digits"], [str(row["id"])]), (IdentifierKind.EMAIL, "a@b.cd", []))
        return (
            (IdentifierKind.PHONE, row["phone_numbers"][0]["value"], [str(row["id"])]),
            (IdentifierKind.EMAIL, row["emails"][0]["value"].lower(), [str(row["id"])]),
        )
