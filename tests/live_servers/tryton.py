"""A private Tryton on SQLite: made once and kept, started per test run, filled and changed over its own interface."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import requests

from tests.live_servers.facts import free_port
from tests.live_servers.running import ROOT, interpreter, running, scratch
from tests.live_servers.tryton_values import RefusedError, plain, typed

VARIABLE, ENVIRONMENT = "TELLONCE_TRYTON_PYTHON", "tryton"
DATABASE, ADMIN, PASSWORD = "shop", "admin", "a-password-of-the-tests"
MODULES = ("trytond", "trytond_party", "trytond_sale", "trytond_stock")
BATCH = 100
_ASK_VERSIONS = f"from importlib.metadata import version as v; print('-'.join(v(m) for m in {MODULES!r}))"
_ADMIN = "from trytond.cli.admin import main; main()"
_SERVE = "from trytond.cli import main; main()"


@dataclass(slots=True)
class Tryton:
    """A running server, signed in as administrator. `company`, `currency`, `unit`, `product` are ids to sell with."""

    url: str
    user: str = ADMIN
    password: str = PASSWORD
    http: requests.Session = field(default_factory=requests.Session)
    context: dict[str, Any] = field(default_factory=dict)
    company: int = 0
    currency: int = 0
    unit: int = 0
    product: int = 0

    def settings(self) -> dict[str, str]:
        """Settings of a source that reads this server."""
        return {"url": self.url, "database": DATABASE, "user": self.user}

    def secrets(self) -> dict[str, str]:
        """Secrets of a source that reads this server."""
        return {"password": self.password}

    def rpc(self, method: str, *params: Any) -> Any:
        """One call, typed values in and out; RefusedError with the server's error."""
        body = {"id": 1, "method": method, "params": [plain(p) for p in params]}
        answer = self.http.post(f"{self.url}/{DATABASE}/rpc/", json=body, timeout=300)
        if answer.status_code != 200:
            raise RefusedError(f"{method}: {answer.status_code} {answer.text[:300]}")
        found = answer.json()
        if found.get("error"):
            raise RefusedError(f"{method}: {found['error']}"[:2000])
        return typed(found["result"])

    def model(self, method: str, *params: Any) -> Any:
        """A model's method with our context as the last parameter."""
        return self.rpc(f"model.{method}", *params, self.context)

    def sign_in(self) -> None:
        """Begin to send the administrator's session with each call."""
        user_id, token, *_ = self.rpc("common.db.login", self.user, {"password": self.password})
        signed = base64.b64encode(f"{self.user}:{user_id}:{token}".encode()).decode()
        self.http.headers["Authorization"] = f"Session {signed}"

    def rows(self, model: str, domain: Sequence[Any], fields: Sequence[str]) -> list[dict[str, Any]]:
        """Every row of a model that matches, by id, inactive ones included."""
        context = {**self.context, "active_test": False}
        found: list[dict[str, Any]] = self.rpc(
            f"model.{model}.search_read", list(domain), 0, None, [["id", "ASC"]], list(fields), context
        )
        return found


def _conf(folder: Path, port: int) -> Path:
    conf = folder / "trytond.conf"
    conf.write_text(
        f"[database]\nuri = sqlite://\npath = {folder}\n[web]\nlisten = 127.0.0.1:{port}\n"
        "[session]\nauthentications = password\n",
        encoding="utf-8",
    )
    return conf


def _fresh_database(python: Path, folder: Path) -> None:
    """Put an initialised database into `folder`; made once for each set of versions, since making one is slow."""
    asked = subprocess.run([str(python), "-c", _ASK_VERSIONS], check=True, capture_output=True, text=True)
    kept = ROOT / ".tellonce" / "tryton-db" / asked.stdout.strip() / f"{DATABASE}.sqlite"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        with scratch("tryton-new") as new:
            _initialise(python, new)
            # Renamed into place whole: another run that looks meanwhile finds all of it or nothing.
            beside = kept.with_name(f"{uuid.uuid4().hex}.part")
            shutil.copyfile(new / kept.name, beside)
            beside.replace(kept)
    shutil.copyfile(kept, folder / kept.name)


def _initialise(python: Path, folder: Path) -> None:
    (folder / f"{DATABASE}.sqlite").touch()
    (folder / "password").write_text(f"{PASSWORD}\n", encoding="utf-8")
    command = [str(python), "-c", _ADMIN, "-c", str(_conf(folder, 0)), "-d", DATABASE]
    command += ["-u", "sale", "--activate-dependencies", "--email", "admin@example.com"]
    environment = {**os.environ, "TRYTONPASSFILE": str(folder / "password")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=600)
    if done.returncode:
        raise RefusedError(done.stderr[-3000:])


@contextmanager
def tryton() -> Iterator[Tryton]:
    """A fresh server with one company that sells one product, and nobody to sell it to yet."""
    python = interpreter(VARIABLE, ENVIRONMENT)
    assert python is not None
    with scratch("tryton") as folder:
        _fresh_database(python, folder)
        port = free_port()
        server = Tryton(f"http://127.0.0.1:{port}")
        command = [str(python), "-c", _SERVE, "-c", str(_conf(folder, port)), "-d", DATABASE]
        with running(command, lambda: _answers(server.url), folder / "log"), server.http:
            server.sign_in()
            _found_company(server)
            yield server


def _answers(url: str) -> bool:
    try:
        body = {"id": 1, "method": "common.server.version", "params": []}
        return requests.post(f"{url}/rpc/", json=body, timeout=5).status_code == 200
    except requests.RequestException:
        return False


def _found_company(server: Tryton) -> None:
    rate = {"date": date(2000, 1, 1), "rate": Decimal(1)}
    pound = {"name": "Pound", "symbol": "£", "code": "GBP", "rates": [["create", [rate]]]}
    (server.currency,) = server.model("currency.currency.create", [pound])
    (party,) = server.model("party.party.create", [{"name": "Our own shop", "addresses": [["create", [{}]]]}])
    company = {"party": party, "currency": server.currency}
    (server.company,) = server.model("company.company.create", [company])
    admin = server.model("res.user.search", [["login", "=", ADMIN]], 0, 1, None)
    server.model("res.user.write", admin, {"companies": [["add", [server.company]]], "company": server.company})
    server.context = {"company": server.company}
    server.unit = server.model("product.uom.search", [["symbol", "=", "u"]], 0, 1, None)[0]
    template = {
        "name": "Widget",
        "default_uom": server.unit,
        "sale_uom": server.unit,
        "type": "goods",
        "salable": True,
        "list_price": Decimal("12.50"),
        "products": [["create", [{"suffix_code": "W-1"}]]],
    }
    server.model("product.template.create", [template])
    server.product = server.model("product.product.search", [], 0, 1, None)[0]


def party(name: str, *mechanisms: tuple[str, str], city: str = "", **more: Any) -> dict[str, Any]:
    """Values of a party with contact mechanisms (type, value) and one address."""
    created = [{"type": kind, "value": value} for kind, value in mechanisms]
    return {
        "name": name,
        "contact_mechanisms": [["create", created]],
        "addresses": [["create", [{"city": city}]]],
        **more,
    }


def line(server: Tryton, quantity: float, price: str, text: str = "Widget", **more: Any) -> dict[str, Any]:
    """Values of a sale line of the shop's product."""
    goods = {"product": server.product, "unit": server.unit}
    return {"type": "line", "quantity": quantity, "unit_price": Decimal(price), "description": text, **goods, **more}


def sale(
    server: Tryton, party_id: int, address: int, lines: Iterable[Mapping[str, Any]], **more: Any
) -> dict[str, Any]:
    """Values of a sale to a party; invoices are left to hand, since this shop keeps no books."""
    return {
        "company": server.company,
        "currency": server.currency,
        "party": party_id,
        "invoice_address": address,
        "shipment_address": address,
        "invoice_method": "manual",
        "lines": [["create", [dict(one) for one in lines]]],
        **more,
    }


def address_of(server: Tryton, parties: Sequence[int]) -> dict[int, int]:
    """The first address of each party."""
    found = server.rows("party.address", [["party", "in", list(parties)]], ["party"])
    return {row["party"]: row["id"] for row in reversed(found)}


def batches(rows: Sequence[Any], size: int = BATCH) -> Iterator[Sequence[Any]]:
    """The rows in slices."""
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


def load_parties(server: Tryton, rows: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """Put the contacts of a company's file in, with their account number as the party's code; their id -> party id."""
    made: dict[str, int] = {}
    for batch in batches(rows):
        values = [
            party(
                f"{row['first_name']} {row['last_name']}",
                ("phone", row["phone"]),
                ("email", row["email"]),
                city=row["city"],
                code=row["account_number"],
            )
            for row in batch
        ]
        made |= zip((row["id"] for row in batch), server.model("party.party.create", values), strict=True)
    return made


def load_sales(server: Tryton, rows: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """Put the orders of a company's file in, each on the party its e-mail or phone belongs to; their id -> sale id.

    An order is one line over its total, its id the sale's reference. Live orders are confirmed, which makes Tryton
    process them; the others are cancelled. Tryton keeps the day an order was placed, not the time.
    """
    owners = _owners(server)
    addresses = address_of(server, list(set(owners.values())))
    product = _service(server)
    made: dict[str, int] = {}
    for batch in batches(rows):
        values = []
        for row in batch:
            buyer = owners[row["customer_email"].lower() or _digits(row["customer_phone"])]
            one = line(server, 1, str(row["total"]), f"{row['lines']} lines", product=product)
            more = {"reference": row["order_id"], "sale_date": date.fromisoformat(row["placed_at"][:10])}
            values.append(sale(server, buyer, addresses[buyer], [one], **more))
        ids = server.model("sale.sale.create", values)
        server.model("sale.sale.quote", ids)
        for cancelled, action in ((True, "cancel"), (False, "confirm")):
            chosen = [sale_id for sale_id, row in zip(ids, batch, strict=True) if row["cancelled"] is cancelled]
            server.model(f"sale.sale.{action}", chosen)
        made |= zip((row["order_id"] for row in batch), ids, strict=True)
    return made


def _owners(server: Tryton) -> dict[str, int]:
    found = server.rows("party.contact_mechanism", [], ["type", "value", "party"])
    return {(_digits(row["value"]) if row["type"] == "phone" else row["value"].lower()): row["party"] for row in found}


def _digits(phone: str) -> str:
    """The ten digits of an American number however it is written."""
    return "".join(filter(str.isdigit, phone))[-10:]


def _service(server: Tryton) -> int:
    """A product that is never shipped: confirming thousands of orders then makes no shipments."""
    template = {"name": "Order", "default_uom": server.unit, "sale_uom": server.unit, "type": "service"}
    more = {"salable": True, "list_price": Decimal(1), "products": [["create", [{}]]]}
    (made,) = server.model("product.template.create", [{**template, **more}])
    found: int = server.model("product.product.search", [["template", "=", made]], 0, 1, None)[0]
    return found
