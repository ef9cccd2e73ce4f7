"""A simulated Odoo under the conformance suite's control, for any of its streams."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from connectors.odoo import CONNECTOR
from connectors.records import IdentifierKind
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig
from tests.connectors.odoo.simulator import DATABASE, KEY, Simulator, written

MODEL = {
    "customers": "res.partner",
    "orders": "sale.order",
    "tickets": "helpdesk.ticket",
    "messages": "mail.message",
    "calls": "voip.call",
}
# What a change that people would see is made in.
SHOWN = {"customers": "name", "orders": "state", "tickets": "name", "messages": "subject", "calls": "phone_number"}
NO_MERGE = {"merged row": "Odoo merges partners; nothing else of it can be merged."}


class OdooRig(VendorRig):
    """`stream` is one of the connector's. Every row of another stream belongs to a partner of its own."""

    def __init__(self, stream: str = "customers") -> None:
        super().__init__(CONNECTOR, stream, self._route, {} if stream == "customers" else NO_MERGE)
        self.odoo = Simulator()
        self.closed = self.odoo.closed
        self.model = MODEL[stream]
        self.table = self.odoo.tables[self.model]
        self.odoo.put("res.partner", self.clock.now() - timedelta(days=900), name="Our own", partner_share=False)

    def _route(self, heard: Heard) -> Said:
        return self.odoo.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"url": self.url, "database": DATABASE}

    def secrets(self) -> Mapping[str, str]:
        return {"key": KEY}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        add = self.add_partner if self.stream == "customers" else self.add_row
        return [str(add(at)) for _ in range(count)]

    def add_partner(self, at: datetime) -> int:
        """A person with a phone and an e-mail."""
        number = len(self.odoo.tables["res.partner"])
        ways = {"phone": f"(202) 555-{number:04d}", "email": f"P{number}@Example.com"}
        normal = {"email_normalized": f"p{number}@example.com", "partner_share": True}
        return self.odoo.put("res.partner", at, name=f"Person Number{number:04d}", **ways, **normal)

    def add_row(self, at: datetime) -> int:
        """One row of the stream, and its partner."""
        partner = self.add_partner(at - timedelta(days=1))
        said = {"partner_id": [partner, "Person"], "name": "A broken lid", "state": "sale", "start_date": written(at)}
        if self.stream == "orders":
            line = self.odoo.put("sale.order.line", at, name="Lid", product_uom_qty=2.0, price_unit=1.5)
            said |= {"date_order": written(at), "order_line": [line], "amount_total": 3.0, "currency_id": [1, "EUR"]}
        if self.stream == "messages":
            said |= {"message_type": "email", "model": "res.partner", "res_id": partner, "date": written(at)}
        return self.odoo.put(self.model, at, **said)

    def change(self, source_id: str, at: datetime) -> None:
        self.odoo.write(self.model, int(source_id), at, **{SHOWN[self.stream]: "cancel"})

    def duplicate(self, source_id: str) -> None:
        self.odoo.twice.add(int(source_id))

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        names = ("create_date", "date", "date_order", "start_date")
        self.odoo.write(self.model, int(bad), self.clock.now(), **dict.fromkeys(names, "no time"))

    def delete(self, source_id: str) -> None:
        self.table.remove(int(source_id))

    def merge(self, source_id: str, into: str) -> None:
        self.table.remove(int(source_id))
        self.odoo.write(self.model, int(into), self.clock.now())

    def close(self) -> None:
        self.odoo.closed.add(self.model)

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        partners = [row for row in self.odoo.tables["res.partner"] if row["partner_share"]]
        partner = partners[2]
        found = [str(partner["id"])]
        if self.stream != "customers":
            found = [str(row["id"]) for row in self.table if row["partner_id"][0] == partner["id"]]
        digits = "".join(one for one in partner["phone"] if one.isdigit())
        email = partner["email_normalized"]
        return ((IdentifierKind.PHONE, f"+1{digits}", found), (IdentifierKind.EMAIL, email, found))
