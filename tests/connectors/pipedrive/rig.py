"""A simulated Pipedrive under the conformance suite's control, for any of its streams."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from connectors.pipedrive import CONNECTOR
from connectors.records import IdentifierKind
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig
from tests.connectors.pipedrive.simulator import TOKEN, Simulator

TABLE = {"customers": "persons", "orders": "deals", "activities": "activities", "notes": "notes"}
# What a change that people would see is made in.
SHOWN = {"customers": "name", "orders": "title", "activities": "subject", "notes": "content"}
CLOSED = {**TABLE, "mails": "mailbox"}
NO_MERGE = {"merged row": "Pipedrive merges persons and deals into others; a person stands for both here."}
NO_LATE = {
    **NO_MERGE,
    "late row": "The list is in the order of the mails themselves: a thread stands where its last mail was sent.",
    "deleted row": "A thread that is deleted leaves the list, which is too long to be read whole for that.",
}


class PipedriveRig(VendorRig):
    """`stream` is one of the connector's. Every row of another stream belongs to a person of its own."""

    def __init__(self, stream: str = "customers") -> None:
        excused = {} if stream == "customers" else NO_LATE if stream == "mails" else NO_MERGE
        super().__init__(CONNECTOR, stream, self._route, excused)
        self.pipedrive = Simulator(self.clock.now)
        self.closed = self.pipedrive.closed
        self.table = self.pipedrive.tables[TABLE.get(stream, "persons")]

    def _route(self, heard: Heard) -> Said:
        return self.pipedrive.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"url": self.url}

    def secrets(self) -> Mapping[str, str]:
        return {"token": TOKEN}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        return [self.add_person(at) if self.stream == "customers" else self.add_row(at) for _ in range(count)]

    def add_person(self, at: datetime) -> str:
        """A person with a phone and an e-mail, the phone as somebody typed it."""
        number = len(self.pipedrive.tables["persons"])
        phones = [{"value": f"(202) 55{number // 10_000}-{number % 10_000:04d}", "primary": True, "label": "work"}]
        emails = [{"value": f"P{number}@Example.com", "primary": True, "label": "work"}]
        name = {"name": f"Person Number{number:04d}", "first_name": "Person", "last_name": f"Number{number:04d}"}
        return self.pipedrive.put("persons", at, **name, phones=phones, emails=emails, owner_id=7, org_id=None)

    def add_row(self, at: datetime) -> str:
        """One row of the stream, and its person."""
        person = self.add_person(at - timedelta(days=1))
        if self.stream == "mails":
            return str(self.pipedrive.mail(at, None, person, "The lid is broken."))
        said = {
            "orders": {"title": "A new lid", "status": "open", "stage_id": 3, "value": 12.5, "currency": "EUR"},
            "activities": {"subject": "Ring back", "type": "call", "done": False, "due_date": "2026-03-09"},
            "notes": {"content": "<p>Wants a lid.</p>", "active_flag": True, "user": {"name": "Ann Agent"}},
        }[self.stream]
        return self.pipedrive.put(TABLE[self.stream], at, person_id=int(person), **said)

    def change(self, source_id: str, at: datetime) -> None:
        if self.stream == "mails":
            thread = self.pipedrive.threads[int(source_id)]
            person = thread["parties"]["from"][0]["linked_person_id"]
            self.pipedrive.mail(at, int(source_id), str(person), "It is still broken.")
        else:
            self.pipedrive.write(TABLE[self.stream], source_id, at, **{SHOWN[self.stream]: "Changed"})

    def duplicate(self, source_id: str) -> None:
        self.pipedrive.twice.add(source_id)

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        if self.stream == "mails":
            self.pipedrive.threads[int(bad)]["first_message_timestamp"] = "no time"
        else:
            self.pipedrive.write(TABLE[self.stream], bad, self.clock.now(), add_time="no time")

    def delete(self, source_id: str) -> None:
        self.table.remove(int(source_id))

    def merge(self, source_id: str, into: str) -> None:
        self.table.remove(int(source_id))
        self.pipedrive.write("persons", into, self.clock.now())

    def close(self) -> None:
        self.pipedrive.closed.add(CLOSED[self.stream])

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        person = list(self.pipedrive.tables["persons"])[2]
        found = [str(person["id"])]
        if self.stream == "mails":
            threads = self.pipedrive.threads.values()
            found = [str(row["id"]) for row in threads if row["parties"]["from"][0]["linked_person_id"] == person["id"]]
        elif self.stream != "customers":
            found = [str(row["id"]) for row in self.table if row.get("person_id") == person["id"]]
        phone = "+1" + "".join(one for one in person["phones"][0]["value"] if one.isdigit())
        return (
            (IdentifierKind.PHONE, phone, found),
            (IdentifierKind.EMAIL, person["emails"][0]["value"].lower(), found),
        )
