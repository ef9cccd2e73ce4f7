"""A simulated WooCommerce under the conformance suite's control, for customers or orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from connectors.records import IdentifierKind
from connectors.woocommerce import CONNECTOR
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig
from tests.connectors.woocommerce.simulator import KEY, SECRET, Simulator

NO_MERGE = {"merged row": "WooCommerce merges nothing."}
EMPTY = dict.fromkeys(("company", "address_1", "address_2", "city", "state", "postcode", "country"), "")


class WooRig(VendorRig):
    """`stream` is "customers" or "orders"; of the orders every other one is a guest's."""

    def __init__(self, stream: str = "customers") -> None:
        super().__init__(CONNECTOR, stream, self._route, NO_MERGE)
        self.woo = Simulator()
        self.closed = self.woo.closed
        self.table = self.woo.tables[stream]

    def _route(self, heard: Heard) -> Said:
        return self.woo.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"url": self.url}

    def secrets(self) -> Mapping[str, str]:
        return {"key": KEY, "secret": SECRET}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        add = self.add_customer if self.stream == "customers" else self.add_order
        return [str(add(at)) for _ in range(count)]

    def add_customer(self, at: datetime) -> int:
        """A person with a phone and an e-mail."""
        number = len(self.woo.tables["customers"])
        name = {"first_name": f"Person{number:04d}", "last_name": "Lee"}
        billing = {**EMPTY, **name, "email": f"p{number}@Example.com", "phone": f"(202) 555-{number:04d}"}
        return self.woo.put(
            "customers",
            at,
            **{**name, "email": f"p{number}@Example.com", "role": "subscriber" if number % 2 else "customer"},
            **{"username": f"p{number}", "billing": billing, "shipping": {**EMPTY, **name}},
        )

    def add_order(self, at: datetime) -> int:
        """An order of two pieces by a customer or, every other one, by a guest."""
        number = len(self.table)
        holder = 0 if number % 2 else self.add_customer(at - timedelta(days=1))
        billing = {**EMPTY, "first_name": "Gus", "last_name": "Lee", "email": f"g{number}@Example.com"}
        line = {"id": 1, "name": "Lid &ndash; red", "quantity": 2, "price": 12.5, "sku": "L1"}
        return self.woo.put(
            "orders",
            at,
            **{"number": f"#{number}", "status": "processing", "currency": "USD", "total": "25.00", "refunds": []},
            **{"customer_id": holder, "billing": {**billing, "phone": "555 0100"}, "line_items": [line]},
        )

    def change(self, source_id: str, at: datetime) -> None:
        said = {"status": "completed"} if self.stream == "orders" else {"first_name": "Changed"}
        self.woo.write(self.stream, int(source_id), at, **said)

    def duplicate(self, source_id: str) -> None:
        self.woo.twice.add(int(source_id))

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        self.woo.write(self.stream, int(bad), self.clock.now(), date_created_gmt="no time")

    def delete(self, source_id: str) -> None:
        self.table.remove(int(source_id))

    def merge(self, source_id: str, into: str) -> None:
        self.table.remove(int(source_id))

    def close(self) -> None:
        self.woo.closed.add(self.stream)

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        row = self.table[self.table.ids()[1]]
        if self.stream == "customers":
            return ((IdentifierKind.EMAIL, row["email"].lower(), [str(row["id"])]),)
        held = self.table[self.table.ids()[0]]
        person = self.woo.tables["customers"][held["customer_id"]]
        return (
            (IdentifierKind.EMAIL, row["billing"]["email"].lower(), [str(row["id"])]),
            (IdentifierKind.EMAIL, person["email"].lower(), [str(held["id"])]),
        )
