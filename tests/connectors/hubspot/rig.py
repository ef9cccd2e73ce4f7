"""A simulated HubSpot under the conformance suite's control, for any of its streams."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from connectors.hubspot import CONNECTOR
from connectors.records import IdentifierKind
from tests.connectors.hubspot.simulator import TOKEN, Simulator, iso
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig

OBJECT = {"customers": "contacts", "messages": "communications"}
# What a change that people would see is made in.
SHOWN = {
    "contacts": "firstname",
    "deals": "dealname",
    "orders": "hs_order_name",
    "tickets": "subject",
    "calls": "hs_call_title",
    "emails": "hs_email_subject",
    "meetings": "hs_meeting_title",
    "notes": "hs_note_body",
    "tasks": "hs_task_subject",
    "communications": "hs_communication_body",
}
_MERGED = ("contacts", "deals", "orders", "tickets")


class HubSpotRig(VendorRig):
    """`stream` is one of the connector's. Every row of another stream than contacts belongs to a contact of its own."""

    may_fail = staticmethod(lambda heard: heard.path != "/oauth/v3/token")

    def __init__(self, stream: str = "customers") -> None:
        self.kind = OBJECT.get(stream, stream)
        merges = self.kind in _MERGED
        super().__init__(
            CONNECTOR,
            stream,
            self._route,
            {} if merges else {"merged row": f"HubSpot merges no {stream}, only records of the CRM."},
        )
        self.hubspot = Simulator(self.clock.now)
        self.closed = self.hubspot.closed

    def _route(self, heard: Heard) -> Said:
        return self.hubspot.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"url": self.url}

    def secrets(self) -> Mapping[str, str]:
        return {"token": TOKEN}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        return [self.add_contact(at) if self.kind == "contacts" else self.add_row(at) for _ in range(count)]

    def add_contact(self, at: datetime) -> str:
        """A person with a phone and an e-mail."""
        number = len(self.hubspot.tables["contacts"])
        return self.hubspot.put(
            "contacts",
            at,
            **{"firstname": f"Person{number:04d}", "lastname": f"Number{number:04d}"},
            **{"phone": f"(202) 555-{number:04d}", "email": f"Person{number}@Example.com"},
        )

    def add_row(self, at: datetime) -> str:
        """One row of the stream, and its contact."""
        contact = self.add_contact(at - timedelta(days=1))
        if self.kind == "conversations":
            thread = self.hubspot.thread(at - timedelta(minutes=5), contact)
            self.hubspot.say(thread, at, "Where is my parcel?")
            return thread
        said = {SHOWN[self.kind]: "A lid is broken", "hs_timestamp": iso(at), "hs_meeting_start_time": iso(at)}
        made = self.hubspot.put(self.kind, at, **said)
        self.hubspot.pair(self.kind, made, "contacts", contact)
        return made

    def change(self, source_id: str, at: datetime) -> None:
        if self.kind == "conversations":
            self.hubspot.say(source_id, at, "Still nothing!")
        else:
            self.hubspot.write(self.kind, source_id, at, **{SHOWN[self.kind]: "Changed"})

    def duplicate(self, source_id: str) -> None:
        self.hubspot.twice.add(source_id)

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        if self.kind == "conversations":
            self.hubspot.threads[bad]["createdAt"] = "no time"
        else:
            names = ("createdate", "hs_createdate", "hs_timestamp", "hs_meeting_start_time")
            broken = dict.fromkeys(names, "no time")
            self.hubspot.write(self.kind, bad, self.clock.now(), **broken)

    def delete(self, source_id: str) -> None:
        if self.kind == "conversations":
            del self.hubspot.threads[source_id], self.hubspot.said[source_id]
        else:
            self.hubspot.tables[self.kind].remove(int(source_id))

    def merge(self, source_id: str, into: str) -> None:
        self.hubspot.merge(self.kind, source_id, into, self.clock.now())

    def close(self) -> None:
        self.hubspot.closed[self.kind] = f"crm.objects.{self.kind}.read"

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        contact = self.hubspot.tables["contacts"].ids()[2]
        said = self.hubspot.tables["contacts"][contact]["properties"]
        digits = "".join(one for one in said["phone"] if one.isdigit())
        found = [str(contact)] if self.kind == "contacts" else self._of(str(contact))
        return ((IdentifierKind.PHONE, f"+1{digits}", found), (IdentifierKind.EMAIL, said["email"].lower(), found))

    def _of(self, contact: str) -> list[str]:
        if self.kind == "conversations":
            return [one for one, row in self.hubspot.threads.items() if row["associatedContactId"] == contact]
        held = self.hubspot.pairs[self.kind, "contacts"]
        return [one for one, several in held.items() if contact in several]
