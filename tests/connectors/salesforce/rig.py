"""A simulated Salesforce under the conformance suite's control, for any of its streams."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from connectors.kit.oauth_words import SIGNED_IN, Tokens
from connectors.records import IdentifierKind
from connectors.salesforce import CONNECTOR
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig
from tests.connectors.salesforce.simulator import CLIENT, Simulator, iso

OBJECT = {
    **{"customers": "Contact", "cases": "Case", "tasks": "Task", "events": "Event"},
    **{"emails": "EmailMessage", "opportunities": "Opportunity", "orders": "Order"},
}
# What a change that people would see is made in, and which field names the contact.
SHOWN = {"customers": "Name", "opportunities": "StageName", "orders": "Status"}
WHO = {
    "cases": "ContactId",
    "tasks": "WhoId",
    "events": "WhoId",
    "opportunities": "ContactId",
    "orders": "BillToContactId",
}
MERGES = ("customers", "cases")


class SalesforceRig(VendorRig):
    """`stream` is one of the connector's. Every row of another stream than contacts belongs to a contact of its own."""

    may_fail = staticmethod(lambda heard: heard.path != "/services/oauth2/token")

    def __init__(self, stream: str = "customers") -> None:
        reason = {"merged row": f"Salesforce merges contacts and cases, but no {stream}."}
        super().__init__(CONNECTOR, stream, self._route, {} if stream in MERGES else reason)
        self.org = Simulator()
        self.closed = self.org.closed
        self.object = OBJECT[stream]
        self.table = self.org.tables[self.object]

    def _route(self, heard: Heard) -> Said:
        return self.org.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"login": self.url, "client_id": CLIENT}

    def secrets(self) -> Mapping[str, str]:
        return {SIGNED_IN: Tokens(self.org.access, self.org.refresh, None, {"instance_url": self.url}).text()}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        return [self.add_contact(at) if self.stream == "customers" else self.add_row(at) for _ in range(count)]

    def add_contact(self, at: datetime) -> str:
        """A person with a phone and an e-mail."""
        number = len(self.org.tables["Contact"])
        ways = {"MobilePhone": f"(202) 555-{number:04d}", "Email": f"P{number}@Example.com"}
        return self.org.put("Contact", at, Name=f"Person Number{number:04d}", LastName="Number", **ways)

    def add_row(self, at: datetime) -> str:
        """One row of the stream, and its contact."""
        person = self.add_contact(at - timedelta(days=1))
        who = {WHO[self.stream]: person} if self.stream in WHO else {}
        more = {"Subject": "A broken lid", "CloseDate": "2026-03-01", "StartDateTime": iso(at), "MessageDate": iso(at)}
        return self.org.put(self.object, at, **who, **more)

    def change(self, source_id: str, at: datetime) -> None:
        self.org.write(self.object, source_id, at, **{SHOWN.get(self.stream, "Subject"): "Changed"})

    def duplicate(self, source_id: str) -> None:
        self.org.twice.add(source_id)

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        names = ("CreatedDate", "StartDateTime", "MessageDate")
        self.org.write(self.object, bad, self.clock.now(), **dict.fromkeys(names, "no time"))

    def delete(self, source_id: str) -> None:
        self.org.write(self.object, source_id, self.clock.now(), IsDeleted=True)

    def merge(self, source_id: str, into: str) -> None:
        self.org.write(self.object, source_id, self.clock.now(), IsDeleted=True, MasterRecordId=into)

    def close(self) -> None:
        self.org.closed.add(self.object)

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        people = self.org.tables["Contact"]
        person = people[people.ids()[2]]
        found = [person["Id"]]
        if self.stream != "customers":
            field = WHO.get(self.stream, "")
            found = [row["Id"] for row in self.table if field and row[field] == person["Id"]]
        digits = "".join(one for one in person["MobilePhone"] if one.isdigit())
        email = person["Email"].lower()
        return ((IdentifierKind.PHONE, f"+1{digits}", found), (IdentifierKind.EMAIL, email, found))
