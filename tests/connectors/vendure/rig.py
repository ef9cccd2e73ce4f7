"""A simulated Vendure under the conformance suite's control, for customers or orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from connectors.kit.conformance import Armed, Fault
from connectors.records import IdentifierKind
from connectors.vendure import CONNECTOR
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig
from tests.connectors.kit.table import Row
from tests.connectors.vendure.simulator import PASSWORD, USER, Simulator, iso

NO_MERGE = {"merged row": "Vendure merges nothing."}


def _worded(armed: Armed) -> Said | None:
    """Both refusals are one and the same here, inside an answer of 200."""
    if armed.fault not in (Fault.UNAUTHORISED, Fault.FORBIDDEN):
        return None
    slip = {"message": "You are not currently authorized to perform this action", "extensions": {"code": "FORBIDDEN"}}
    return Said({"errors": [slip], "data": None})


def transition(at: datetime, to: str, shipment: int = 0) -> Row:
    """An entry of an order's history."""
    kind = "ORDER_FULFILLMENT_TRANSITION" if shipment else "ORDER_STATE_TRANSITION"
    return {"type": kind, "createdAt": iso(at), "data": {"to": to, **({"fulfillmentId": shipment} if shipment else {})}}


class VendureRig(VendorRig):
    """`stream` is "customers" or "orders"; every order is of a customer of its own, placed minutes after its cart last
    changed."""

    wording = staticmethod(_worded)
    may_fail = staticmethod(lambda heard: b"SignIn" not in heard.raw)

    def __init__(self, stream: str = "customers") -> None:
        super().__init__(CONNECTOR, stream, self._route, NO_MERGE)
        self.vendure = Simulator()
        self.closed = self.vendure.closed
        self.table = self.vendure.tables[stream]

    def _route(self, heard: Heard) -> Said:
        return self.vendure.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"url": self.url, "user": USER}

    def secrets(self) -> Mapping[str, str]:
        return {"password": PASSWORD}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        add = self.add_customer if self.stream == "customers" else self.add_order
        return [str(add(at)) for _ in range(count)]

    def add_customer(self, at: datetime) -> int:
        """A person with an e-mail, and a phone as they typed it."""
        number = len(self.vendure.tables["customers"])
        typed = f"(202) 555-{number // 100:02d} {number % 100:02d}" if number < 10_000 else ""
        said = {"firstName": f"Person{number:05d}", "lastName": "Lee", "emailAddress": f"p{number}@Example.com"}
        return self.vendure.put("customers", at, **said, phoneNumber=typed, addresses=[], groups=[])

    def add_order(self, at: datetime) -> int:
        """An order that is paid and waits to be shipped, with its customer."""
        person = self.add_customer(at - timedelta(days=1))
        line = {"quantity": 2, "unitPriceWithTax": 1250, "productVariant": {"name": "Lid", "sku": "L1"}}
        said: dict[str, Any] = {"code": f"C{person}", "type": "Regular", "state": "PaymentSettled", "lines": [line]}
        said |= {"orderPlacedAt": iso(at), "currencyCode": "USD", "totalWithTax": 2500, "fulfillments": []}
        said |= {"customer": {"id": str(person)}, "payments": [], "history": [transition(at, "PaymentSettled")]}
        return self.vendure.put("orders", at - timedelta(minutes=25), **said)

    def change(self, source_id: str, at: datetime) -> None:
        """A young order is shipped, which leaves its time where it was; an old one is modified, which does not."""
        number = int(source_id)
        if self.stream == "customers":
            self.vendure.write("customers", number, firstName="Changed", updatedAt=iso(at))
            return
        row = self.table[number]
        moved = {} if row["orderPlacedAt"] > iso(at - timedelta(days=50)) else {"updatedAt": iso(at)}
        history = [*row["history"], transition(at, "Shipped")]
        self.vendure.write("orders", number, state="Shipped", history=history, **moved)

    def duplicate(self, source_id: str) -> None:
        self.vendure.twice.add(int(source_id))

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        if self.stream == "customers":
            self.vendure.write("customers", int(bad), createdAt="no time")
            return
        broken = {**transition(self.clock.now(), "Shipped"), "createdAt": "no time"}
        self.vendure.write("orders", int(bad), history=[broken])

    def delete(self, source_id: str) -> None:
        self.table.remove(int(source_id))

    def merge(self, source_id: str, into: str) -> None:
        self.table.remove(int(source_id))

    def close(self) -> None:
        self.vendure.closed.add(self.stream)

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        people = self.vendure.tables["customers"]
        person = people[people.ids()[2]]
        found = [person["id"]]
        if self.stream == "orders":
            found = [row["id"] for row in self.table if row["customer"]["id"] == person["id"]]
        digits = "".join(one for one in person["phoneNumber"] if one.isdigit())
        email = person["emailAddress"].lower()
        return ((IdentifierKind.PHONE, f"+1{digits}", found), (IdentifierKind.EMAIL, email, found))
