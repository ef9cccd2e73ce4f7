"""A simulated Medusa under the conformance suite's control, for any of its streams."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from connectors.medusa import CONNECTOR
from connectors.records import IdentifierKind
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig
from tests.connectors.medusa import rows
from tests.connectors.medusa.simulator import KEY, Simulator, iso

STREAMS = ("customers", "orders", "returns")
NO_MERGE = {"merged row": "Medusa merges nothing."}


class MedusaRig(VendorRig):
    """`stream` is one of the connector's; every order and return is of a customer of its own."""

    may_fail = staticmethod(lambda heard: not heard.path.startswith("/auth/"))

    def __init__(self, stream: str = "customers") -> None:
        super().__init__(CONNECTOR, stream, self._route, NO_MERGE)
        self.medusa = Simulator()
        self.closed = self.medusa.closed
        self.table = self.medusa.tables[stream]

    def _route(self, heard: Heard) -> Said:
        return self.medusa.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"url": self.url}

    def secrets(self) -> Mapping[str, str]:
        return {"api_key": KEY}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        add = {"customers": self.add_customer, "orders": self.add_order, "returns": self.add_return}[self.stream]
        return [add(at) for _ in range(count)]

    def add_customer(self, at: datetime) -> str:
        """A person with an e-mail, and a phone as they typed it."""
        number = len(self.medusa.tables["customers"])
        said = rows.person(f"Person{number:05d}", f"p{number}@Example.com", f"(202) 555-{number:04d}")
        return self.medusa.put("customers", at, **said)

    def add_order(self, at: datetime) -> str:
        """An order, and its customer."""
        person = self.add_customer(at - timedelta(days=1))
        email = self.medusa.tables["customers"][person]["email"]
        return self.medusa.put("orders", at, **rows.sale(person, email))

    def add_return(self, at: datetime) -> str:
        """A return of an order."""
        return self.medusa.put("returns", at, **rows.back(self.add_order(at - timedelta(days=2))))

    def change(self, source_id: str, at: datetime) -> None:
        """A young order is shipped, which leaves its time where it was; an old one is edited, which does not."""
        if self.stream == "orders":
            young = self.table[source_id]["created_at"] > iso(at - timedelta(days=50))
            moved = {} if young else {"updated_at": iso(at)}
            sent = [rows.shipment(shipped_at=iso(at))]
            self.medusa.write("orders", source_id, fulfillments=sent, fulfillment_status="shipped", **moved)
            return
        said = {"customers": {"first_name": "Changed"}, "returns": {"status": "received", "received_at": iso(at)}}
        self.medusa.write(self.stream, source_id, updated_at=iso(at), **said[self.stream])

    def duplicate(self, source_id: str) -> None:
        self.medusa.twice.add(source_id)

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        self.medusa.write(self.stream, bad, created_at="no time")

    def delete(self, source_id: str) -> None:
        self.table.remove(source_id)

    def merge(self, source_id: str, into: str) -> None:
        self.table.remove(source_id)

    def close(self) -> None:
        self.medusa.closed.add(self.stream)

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        people = self.medusa.tables["customers"]
        person = people[people.ids()[2]]
        found = {"customers": [person["id"]], "returns": []}.get(self.stream)
        if found is None:
            found = [row["id"] for row in self.table if row["customer_id"] == person["id"]]
        digits = "".join(one for one in person["phone"] if one.isdigit())
        email = person["email"].lower()
        return ((IdentifierKind.PHONE, f"+1{digits}", found), (IdentifierKind.EMAIL, email, found))
