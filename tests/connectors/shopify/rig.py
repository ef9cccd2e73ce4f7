"""A simulated Shopify under the conformance suite's control, for any of its streams."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from connectors.records import IdentifierKind
from connectors.shopify import CONNECTOR
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig
from tests.connectors.kit.table import Row
from tests.connectors.shopify.simulator import TOKEN, Simulator, iso, money

FIELD = {"customers": "customers", "orders": "orders", "checkouts": "abandonedCheckouts", "comments": "events"}
NO_MERGE = {"merged row": "Shopify merges customers and nothing else."}
KEPT = {
    "deleted row": "Shopify forgets what is too old, and nothing is said to be deleted by that.",
    "403": "A shop's events are behind no scope of their own.",
}
_ONCE = {"changed row": "A comment is told of once, when it is written."}


class ShopifyRig(VendorRig):
    """`stream` is one of the connector's. Whatever is no customer belongs to one of its own."""

    def __init__(self, stream: str = "customers") -> None:
        excused = {
            "customers": {},
            "orders": NO_MERGE,
            "checkouts": {**NO_MERGE, "deleted row": KEPT["deleted row"]},
            "comments": {**NO_MERGE, **KEPT, **_ONCE},
        }
        super().__init__(CONNECTOR, stream, self._route, excused[stream])
        self.shop = Simulator(self.clock.now)
        self.field = FIELD[stream]
        self.table = self.shop.tables[self.field]

    def _route(self, heard: Heard) -> Said:
        return self.shop.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"shop": self.url}

    def secrets(self) -> Mapping[str, str]:
        return {"token": TOKEN}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        return [str(self.add_customer(at) if self.stream == "customers" else self.add_row(at)) for _ in range(count)]

    def add_customer(self, at: datetime) -> int:
        """A person with a phone and an e-mail."""
        number = len(self.shop.tables["customers"])
        said: Row = {"displayName": f"Person Number{number:04d}", "locale": "en", "tags": ["vip"]}
        said["defaultEmailAddress"] = {"emailAddress": f"p{number}@Example.com"}
        said["defaultPhoneNumber"] = {"phoneNumber": f"+1202555{number:04d}"}
        return self.shop.put("customers", "Customer", at, **said)

    def add_row(self, at: datetime) -> int:
        """A row of the stream, and its customer; every third order is a guest's."""
        number = len(self.table)
        person = self.add_customer(at - timedelta(days=1))
        customer = {"id": f"gid://shopify/Customer/{person}"}
        if self.stream == "comments":
            order = {"__typename": "Order", "id": "gid://shopify/Order/9", "name": "#9", "customer": customer}
            return self.shop.put("events", "CommentEvent", at, rawMessage="They asked for a red lid.", subject=order)
        line = {"title": "Lid", "variantTitle": "red", "quantity": 2, "originalUnitPriceSet": money("12.5")}
        said: Row = {"name": f"#{number}", "processedAt": iso(at), "lineItems": [line], "totalPriceSet": money("25.0")}
        if self.stream == "checkouts":
            return self.shop.put("abandonedCheckouts", "AbandonedCheckout", at, customer=customer, **said)
        said |= {"test": False, "fulfillments": [], "refunds": [], "returns": [], "returnStatus": "NO_RETURN"}
        said |= {"displayFinancialStatus": "PAID", "displayFulfillmentStatus": "UNFULFILLED"}
        said["email"] = f"g{number}@Example.com"
        return self.shop.put("orders", "Order", at, customer=None if number % 3 == 0 else customer, **said)

    def change(self, source_id: str, at: datetime) -> None:
        said = {"customers": {"displayName": "Changed"}, "orders": {"displayFinancialStatus": "REFUNDED"}}
        self.shop.write(self.field, int(source_id), at, **said.get(self.stream, {"completedAt": iso(at)}))

    def duplicate(self, source_id: str) -> None:
        self.shop.twice.add(int(source_id))

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        nobody = {"__typename": "Customer", "id": f"gid://shopify/Customer/{'9' * 300}"}
        broken = {"orders": {"processedAt": "no time"}, "comments": {"subject": nobody}}
        self.shop.write(self.field, int(bad), self.clock.now(), **broken.get(self.stream, {"createdAt": "no time"}))

    def delete(self, source_id: str) -> None:
        self.table.remove(int(source_id))

    def merge(self, source_id: str, into: str) -> None:
        self.table.remove(int(source_id))

    def close(self) -> None:
        self.shop.scopes -= {"read_customers"} if self.stream == "customers" else {"read_orders"}

    def mend(self) -> None:
        super().mend()
        self.shop.scopes |= {"read_customers", "read_orders"}

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        people = self.shop.tables["customers"]
        asked = []
        rows: Sequence[tuple[Row, Sequence[str]]]
        if self.stream == "orders":
            guest, bought = (self.table[one] for one in self.table.ids()[:2])
            asked.append((IdentifierKind.EMAIL, guest["email"].lower(), [str(guest["number"])]))
            holder = people[int(bought["customer"]["id"].rpartition("/")[2])]
            rows = [(holder, [str(bought["number"])])]
        else:
            person = people[people.ids()[1]]
            rows = [(person, [str(person["number"])] if self.stream == "customers" else [])]
        for person, found in rows:
            asked.append((IdentifierKind.EMAIL, person["defaultEmailAddress"]["emailAddress"].lower(), found))
            asked.append((IdentifierKind.PHONE, person["defaultPhoneNumber"]["phoneNumber"], found))
        return asked
