"""A simulated Chatwoot under the conformance suite's control, for contacts or conversations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from connectors.chatwoot import CONNECTOR
from connectors.records import IdentifierKind
from tests.connectors.chatwoot.simulator import ACCOUNT, TOKEN, Simulator, seconds
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig

_SMALL = 5


class ChatwootRig(VendorRig):
    """`stream` is "customers" or "conversations"; every conversation is of a contact of its own. Chatwoot gives rows
    `size` at a time."""

    def __init__(self, stream: str = "customers", size: int = _SMALL) -> None:
        none = {"merged row": "Chatwoot merges contacts; conversations stay what they are."}
        super().__init__(CONNECTOR, stream, self._route, none if stream == "conversations" else {})
        self.chatwoot = Simulator(size)
        self.closed = self.chatwoot.closed

    def _route(self, heard: Heard) -> Said:
        return self.chatwoot.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"url": self.url, "account": str(ACCOUNT)}

    def secrets(self) -> Mapping[str, str]:
        return {"token": TOKEN}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        made = self.add_contact if self.stream == "customers" else self.add_conversation
        return [str(made(at)) for _ in range(count)]

    def add_contact(self, at: datetime) -> int:
        """A person with a phone and an e-mail."""
        number = len(self.chatwoot.contacts)
        return self.chatwoot.put_contact(
            at, name=f"Person{number:04d} Lee", email=f"p{number}@example.com", phone_number=f"+1202555{number:04d}"
        )

    def add_conversation(self, at: datetime) -> int:
        """A conversation of one question, and its contact."""
        number = self.chatwoot.put_conversation(at, self.add_contact(at))
        self.chatwoot.say(number, at, "Where is my parcel?")
        return number

    def change(self, source_id: str, at: datetime) -> None:
        """Somebody says something more; a contact who does so may have told another name."""
        if self.stream == "conversations":
            self.chatwoot.say(int(source_id), at, "Still nothing!")
        else:
            said = {"name": "Changed", "last_activity_at": seconds(at)}
            self.chatwoot.contacts.change(int(source_id), lambda row: row.update(said))

    def duplicate(self, source_id: str) -> None:
        self.chatwoot.twice.add(int(source_id))

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        table = self.chatwoot.contacts if self.stream == "customers" else self.chatwoot.conversations
        table[int(bad)]["created_at"] = "no time"

    def delete(self, source_id: str) -> None:
        if self.stream == "customers":
            self.chatwoot.contacts.remove(int(source_id))
        else:
            self.chatwoot.conversations.remove(int(source_id))
            del self.chatwoot.messages[int(source_id)]

    def merge(self, source_id: str, into: str) -> None:
        """The mergee is deleted, and what it had is the other one's."""
        del into
        self.delete(source_id)

    def close(self) -> None:
        self.chatwoot.closed.add("contacts" if self.stream == "customers" else self.stream)

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        person = self.chatwoot.contacts[self.chatwoot.contacts.ids()[2]]
        found = [str(person["id"])]
        if self.stream == "conversations":
            rows = self.chatwoot.conversations
            found = [str(row["id"]) for row in rows if row["meta"]["sender"]["id"] == person["id"]]
        return (
            (IdentifierKind.PHONE, person["phone_number"], found),
            (IdentifierKind.EMAIL, person["email"], found),
        )
