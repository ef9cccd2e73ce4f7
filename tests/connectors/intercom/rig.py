"""A simulated Intercom under the conformance suite's control, for any of its streams."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from connectors.intercom import CONNECTOR
from connectors.records import IdentifierKind
from tests.connectors.intercom.simulator import TOKEN, Simulator, seconds
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig


class IntercomRig(VendorRig):
    """`stream` is one of the connector's. Every conversation and ticket is of a contact of its own."""

    def __init__(self, stream: str = "customers") -> None:
        none = {"merged row": "Intercom merges contacts; these stay what they are."}
        super().__init__(CONNECTOR, stream, self._route, {} if stream == "customers" else none)
        self.intercom = Simulator()
        self.closed = self.intercom.closed
        self.what = "contacts" if stream == "customers" else stream

    def _route(self, heard: Heard) -> Said:
        return self.intercom.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"url": self.url}

    def secrets(self) -> Mapping[str, str]:
        return {"token": TOKEN}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        made = {"contacts": self.add_contact, "conversations": self.add_conversation, "tickets": self.add_ticket}
        return [made[self.what](at) for _ in range(count)]

    def add_contact(self, at: datetime) -> str:
        """A user with a phone and an e-mail."""
        number = len(self.intercom.tables["contacts"])
        return self.intercom.put(
            "contacts",
            at,
            **{"role": "user", "name": f"Person{number:04d} Lee", "email": f"p{number}@example.com"},
            **{"phone": f"+1202555{number:04d}", "external_id": None, "has_hard_bounced": False},
        )

    def _of(self, contact: str) -> Mapping[str, Any]:
        return {"type": "contact.list", "contacts": [{"type": "contact", "id": contact, "external_id": None}]}

    def add_conversation(self, at: datetime, kind: str = "conversation") -> str:
        """A conversation of one question and one answer."""
        contact = self.add_contact(at)
        email = self.intercom.tables["contacts"][contact]["email"]
        author = {"type": "user", "id": contact, "name": "Pat", "email": email}
        source = {"type": kind, "id": "1", "delivered_as": "customer_initiated", "body": "<p>Where is it?</p>"}
        made = self.intercom.put(
            "conversations",
            at,
            **{"state": "open", "open": True, "read": True, "contacts": self._of(contact)},
            source={**source, "author": author},
        )
        self.intercom.say(made, at, "It comes today.", "admin")
        return made

    def add_ticket(self, at: datetime, **said: Any) -> str:
        """A ticket that nobody has answered."""
        state = {"type": "ticket_state", "id": "1", "category": "submitted", "internal_label": "Submitted"}
        row: Mapping[str, Any] = {
            **{"ticket_id": "12", "category": "Customer", "contacts": self._of(self.add_contact(at)), "open": True},
            **{"ticket_attributes": {"_default_title_": "A lid", "_default_description_": "It is broken."}},
            **{"ticket_state": state, "ticket_parts": {"type": "ticket_part.list", "ticket_parts": []}},
        }
        return self.intercom.put("tickets", at, **{**row, **said})

    def change(self, source_id: str, at: datetime) -> None:
        if self.what == "conversations":
            self.intercom.say(source_id, at, "Still nothing!")
        elif self.what == "tickets":
            said = {"_default_title_": "Changed"}
            self.intercom.write(self.what, source_id, at, ticket_attributes=said)
        else:
            self.intercom.write(self.what, source_id, at, name="Changed")

    def duplicate(self, source_id: str) -> None:
        self.intercom.twice.add(source_id)

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        self.intercom.write(self.what, bad, self.clock.now(), created_at="no time")

    def delete(self, source_id: str) -> None:
        self.intercom.tables[self.what].remove(source_id)

    def merge(self, source_id: str, into: str) -> None:
        """The lead is not there any more; the user it was merged into has changed."""
        self.intercom.tables["contacts"].remove(source_id)
        self.intercom.tables["contacts"].change(into, lambda row: row.update(updated_at=seconds(self.clock.now())))

    def close(self) -> None:
        self.intercom.closed.add(self.what)

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        contacts = self.intercom.tables["contacts"]
        person = contacts[contacts.ids()[2]]
        found = [person["id"]]
        if self.what != "contacts":
            rows = self.intercom.tables[self.what]
            found = [row["id"] for row in rows if row["contacts"]["contacts"][0]["id"] == person["id"]]
        return ((IdentifierKind.PHONE, person["phone"], found), (IdentifierKind.EMAIL, person["email"], found))
