"""A simulated Square under the conformance suite's control, for customers or orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from connectors.records import IdentifierKind
from connectors.square import CONNECTOR
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig
from tests.connectors.square.simulator import LOCATIONS, TOKEN, Simulator


class SquareRig(VendorRig):
    """`stream` is "customers" or "orders"; every order belongs to a customer of its own, in one of two locations."""

    def __init__(self, stream: str = "customers") -> None:
        orders = {
            "deleted row": "Square cancels orders, which is a change, and deletes none.",
            "merged row": "Square merges customers; an order has no such thing.",
        }
        super().__init__(CONNECTOR, stream, self._route, orders if stream == "orders" else {})
        self.square = Simulator()
        self.closed = self.square.closed
        self.table = self.square.orders if stream == "orders" else self.square.customers

    def _route(self, heard: Heard) -> Said:
        return self.square.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"url": self.url}

    def secrets(self) -> Mapping[str, str]:
        return {"token": TOKEN}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        return [self.add_customer(at) if self.stream == "customers" else self.add_order(at) for _ in range(count)]

    def add_customer(self, at: datetime) -> str:
        """A person with a phone and an e-mail."""
        number = len(self.square.customers)
        return self.square.put(
            self.square.customers,
            at,
            **{"given_name": f"Person{number:04d}", "family_name": "Lee", "email_address": f"p{number}@Example.com"},
            **{"phone_number": f"+1202555{number:04d}", "creation_source": "DIRECTORY", "version": 0},
        )

    def add_order(self, at: datetime) -> str:
        """An order of two pieces, and its customer."""
        person = self.add_customer(at - timedelta(days=1))
        money = {"amount": 1250, "currency": "USD"}
        line = {"uid": "l1", "name": "Lid", "quantity": "2", "base_price_money": money, "item_type": "ITEM"}
        return self.square.put(
            self.square.orders,
            at,
            **{"location_id": LOCATIONS[len(self.table) % 2], "customer_id": person, "line_items": [line]},
            **{"state": "OPEN", "version": 1, "total_money": {"amount": 2500, "currency": "USD"}},
        )

    def change(self, source_id: str, at: datetime) -> None:
        said = {"ticket_name": "Changed"} if self.stream == "orders" else {"given_name": "Changed"}
        self.square.write(self.table, source_id, at, **said)

    def duplicate(self, source_id: str) -> None:
        self.square.twice.add(source_id)

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        self.square.write(self.table, bad, self.clock.now(), created_at="no time")

    def delete(self, source_id: str) -> None:
        self.table.remove(source_id)

    def merge(self, source_id: str, into: str) -> None:
        self.table.remove(source_id)

    def close(self) -> None:
        self.square.closed[self.stream] = f"{self.stream.upper()}_READ"

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        person = self.square.customers[self.square.customers.ids()[2]]
        found = [person["id"]]
        if self.stream == "orders":
            found = [row["id"] for row in self.square.orders if row["customer_id"] == person["id"]]
        email = person["email_address"].lower()
        return ((IdentifierKind.PHONE, person["phone_number"], found), (IdentifierKind.EMAIL, email, found))
