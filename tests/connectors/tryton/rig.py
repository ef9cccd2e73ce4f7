"""A simulated Tryton under the conformance suite's control, for parties or for sales."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from types import TracebackType
from typing import Self

from connectors.kit.conformance import Fault, Ledger, ManualClock
from connectors.kit.declare import Connector
from connectors.records import IdentifierKind
from connectors.tryton import CONNECTOR
from tests.connectors.kit.loopback import Loopback
from tests.connectors.tryton.simulator import DATABASE, PASSWORD, USER, Simulator, wording

# What Tryton would never write; the row's other fields are as they should be.
NO_TIME = {"__class__": "datetime", "year": 2026, "month": 13, "day": 1, "hour": 0, "minute": 0, "second": 0}
MODEL = {"customers": "party.party", "orders": "sale.sale"}


def utc(at: datetime) -> datetime:
    """As the server keeps times."""
    return at.astimezone(UTC).replace(tzinfo=None)


class TrytonRig:
    """`stream` is "customers" or "orders". A change is one of something that belongs to the row, not of the row."""

    def __init__(self, stream: str = "customers") -> None:
        self.connector: Connector = CONNECTOR
        self.stream = stream
        self.clock = ManualClock()
        self.ledger = Ledger(self.clock)
        self.server = Simulator()
        self.model = MODEL[stream]
        self.not_applicable: Mapping[str, str] = (
            {} if stream == "customers" else {"merged row": "Tryton merges parties; a sale has no such thing."}
        )
        self._loopback = Loopback(self.server.route, self.ledger, self.clock, wording=wording)
        start = utc(self.clock.now() - timedelta(days=30))
        put = self.server.put
        own = put("party.party", start, name="Our own shop", code="0", replaced_by=None, lang=None)
        self._zone = put("company.company", start, party=own, timezone="Europe/Berlin")
        self._euro = put("currency.currency", start, code="EUR")
        self._product = put("product.product", start, code="W-1", rec_name="[W-1] Widget")
        self._german = put("ir.lang", start, code="de")

    def __enter__(self) -> Self:
        self._loopback.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loopback.__exit__(kind, error, trace)

    def settings(self) -> Mapping[str, str]:
        return {"url": self._loopback.url, "database": DATABASE, "user": USER}

    def secrets(self) -> Mapping[str, str]:
        return {"password": PASSWORD}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        add = self.add_party if self.stream == "customers" else self.add_sale
        return [str(add(utc(at))) for _ in range(count)]

    def add_party(self, at: datetime) -> int:
        """A party with a phone, an e-mail and an address, all created at once."""
        put = self.server.put
        party = put("party.party", at, name="", code=None, replaced_by=None, lang=self._german)
        self.server.tables["party.party"][party] |= {"name": f"Customer Number {party}", "code": f"K{party:04d}"}
        for kind, value in (("phone", f"(202) 555-{party:04d}"), ("email", f"Person{party}@Example.com")):
            put("party.contact_mechanism", at, party=party, type=kind, value=value, name=None)
        address = {"street_single_line": f"Road {party}", "postal_code": "10115", "city": "Berlin"}
        more = {"full_address": f"Road {party}\n10115 Berlin", "subdivision": None, "country": None}
        put("party.address", at, party=party, **address, **more)
        return party

    def add_sale(self, at: datetime) -> int:
        """A sale of two lines to a new party."""
        party = self.add_party(at)
        (address,) = self.server.ids("party.address", "party", party)
        day = at.date()
        sale = self.server.put(
            *("sale.sale", at),
            **{"number": None, "reference": f"R{party}", "description": None, "state": "processing", "party": party},
            **{"shipment_state": "none", "invoice_state": "none", "sale_date": day, "total_amount": Decimal("31.25")},
            **{"company": self._zone, "currency": self._euro, "shipment_address": address, "invoice_address": address},
            **{"shipments": [], "shipment_returns": []},
        )
        self.server.tables["sale.sale"][sale]["number"] = f"S{sale:05d}"
        for quantity, price in ((2.0, "12.50"), (1.0, "6.25")):
            line = {"type": "line", "summary": "Widget", "quantity": quantity, "unit_price": Decimal(price)}
            self.server.put("sale.line", at, sale=sale, product=self._product, **line)
        return sale

    def change(self, source_id: str, at: datetime) -> None:
        if self.stream == "customers":
            way = self.server.ids("party.contact_mechanism", "party", int(source_id))[0]
            self.server.write("party.contact_mechanism", way, utc(at), value="(202) 555-9876")
        else:
            line = self.server.ids("sale.line", "sale", int(source_id))[0]
            self.server.write("sale.line", line, utc(at), quantity=5.0)

    def duplicate(self, source_id: str) -> None:
        self.server.twice.add((self.model, int(source_id)))

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        self.server.tables[self.model][int(bad)]["create_date"] = NO_TIME

    def delete(self, source_id: str) -> None:
        self.server.remove(self.model, int(source_id))

    def merge(self, source_id: str, into: str) -> None:
        self.server.merge_parties(int(source_id), int(into), utc(self.clock.now()))

    def fail(self, fault: Fault, times: int = 1, retry_after: float | None = None) -> None:
        if fault is Fault.FORBIDDEN:
            self.server.hidden.add(self.model)
        else:
            self.ledger.arm(fault, times, retry_after)

    def mend(self) -> None:
        self.ledger.disarm()
        self.server.hidden.clear()

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        parties = [row for row in self.server.tables["party.party"].values() if row["code"] != "0"]
        party = parties[2]["id"]
        found = [str(party)]
        if self.stream == "orders":
            found = [str(one) for one in self.server.ids("sale.sale", "party", party)]
        return (
            (IdentifierKind.PHONE, f"+1202555{party:04d}", found),
            (IdentifierKind.EMAIL, f"person{party}@example.com", found),
            (IdentifierKind.ACCOUNT, f"K{party:04d}", found),
        )
