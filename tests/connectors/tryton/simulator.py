"""As much of a Tryton server as the connector asks for: models in memory, domains, nested fields, its JSON, errors."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from connectors.kit.conformance import Armed, Fault
from tests.connectors.kit.loopback import Heard, Said
from tests.live_servers.tryton_values import plain, typed

USER, PASSWORD, DATABASE = "reader", "s3cret-of-the-simulator", "shop"
TOKEN = "a1b2c3d4e5f6"
PARTY = "party.party"
NOTED = datetime(2026, 3, 2)  # noqa: DTZ001 - as the server keeps times

# field -> (model behind it, the field there that points back), or (model, "") for a reference or a list of ids.
REFERENCES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "party.party": {
        "contact_mechanisms": ("party.contact_mechanism", "party"),
        "addresses": ("party.address", "party"),
        "identifiers": ("party.identifier", "party"),
        "lang": ("ir.lang", ""),
    },
    "party.address": {"subdivision": ("country.subdivision", ""), "country": ("country.country", "")},
    "sale.sale": {
        "lines": ("sale.line", "sale"),
        "currency": ("currency.currency", ""),
        "company": ("company.company", ""),
        "shipments": ("stock.shipment.out", ""),
        "shipment_returns": ("stock.shipment.out.return", ""),
        "shipment_address": ("party.address", ""),
        "invoice_address": ("party.address", ""),
    },
    "sale.line": {"product": ("product.product", "")},
}
MODELS = (
    *("party.party", "party.contact_mechanism", "party.address", "party.identifier", "sale.sale", "sale.line"),
    *("stock.shipment.out", "stock.shipment.out.return", "company.company", "currency.currency", "product.product"),
    *("ir.lang", "country.country", "country.subdivision", "ir.note"),
)


def _deaf(what: Any) -> None:
    pass


class Simulator:
    """`tables`: rows by model and id; `hidden`: models the user may not read, `unwritable`: nor write;
    `unwanted`: words that no note may hold; `twice`: (model, id) that come twice.

    `listen` hears every question, `answered` every list of rows; `expire` ends the session before the next call.
    """

    def __init__(self) -> None:
        self.tables: dict[str, dict[int, dict[str, Any]]] = {model: {} for model in MODELS}
        self.hidden: set[str] = set()
        self.unwritable: set[str] = set()
        self.unwanted: set[str] = set()
        self.twice: set[tuple[str, int]] = set()
        self.signed_in = 0
        self.expire = False
        self.valid = False
        self.password = PASSWORD
        self.listen: Callable[[Any], None] = _deaf
        self.answered: Callable[[list[dict[str, Any]]], None] = _deaf

    def put(self, model: str, at: datetime, **values: Any) -> int:
        """Add a row created at `at`; returns its id."""
        table = self.tables[model]
        made = max(table, default=0) + 1
        table[made] = {"id": made, "active": 1, "create_date": at, "last_modified_at": at, **values}
        return made

    def write(self, model: str, row_id: int, at: datetime, **values: Any) -> None:
        """Change a row, and nothing that belongs to it."""
        self.tables[model][row_id].update(values, last_modified_at=at)

    def ids(self, model: str, field: str, value: Any) -> list[int]:
        """The rows of a model with this value in a field."""
        return [row["id"] for row in self.tables[model].values() if row[field] == value]

    def remove(self, model: str, row_id: int) -> None:
        """Delete a row with what belongs to it; nothing stays behind."""
        for behind, back in REFERENCES.get(model, {}).values():
            for one in self.ids(behind, back, row_id) if back else ():
                del self.tables[behind][one]
        del self.tables[model][row_id]

    def merge_parties(self, source: int, into: int, at: datetime) -> None:
        """As Tryton's wizard: what belongs to the source goes out of use and moves; sales move untouched."""
        for model in ("party.contact_mechanism", "party.address", "party.identifier"):
            for one in self.ids(model, "party", source):
                self.write(model, one, at, active=0, party=into)
        for one in self.ids("sale.sale", "party", source):
            self.tables["sale.sale"][one]["party"] = into
        self.write("party.party", source, at, active=0, replaced_by=into)

    def mend(self) -> None:
        """The first password holds again."""
        self.password = PASSWORD

    def route(self, heard: Heard) -> Said:
        """One JSON-RPC request."""
        if heard.path != f"/{DATABASE}/rpc/":
            return Said(b"<html>404</html>", 404, {"Content-Type": "text/html"})
        method, params = heard.body["method"], heard.body["params"]
        self.listen(heard.body)
        if method == "common.db.login":
            return self._login(params)
        expected = base64.b64encode(f"{USER}:7:{TOKEN}{self.signed_in}".encode()).decode()
        if self.expire:
            self.expire, self.valid = False, False
        if not self.valid or heard.headers.get("authorization") != f"Session {expected}":
            return Said(b"", 401, {"WWW-Authenticate": 'Basic realm="Tryton"'})
        if method == "common.db.logout":
            self.valid = False
            return self._result(None)
        _, _, name = method.partition(".")
        model, _, call = name.rpartition(".")
        if model not in (*self.tables, "ir.model.access", "res.user"):
            return self._error(f"'{model}'", "Traceback (most recent call last): ...")
        return getattr(self, f"_{call}")(model, heard.repeat, *params[:-1])

    def _login(self, params: list[Any]) -> Said:
        if params != [USER, {"password": self.password}]:
            return Said(b"<html>401</html>", 401, {"Content-Type": "text/html"})
        self.signed_in += 1
        self.valid = True
        return self._result([7, f"{TOKEN}{self.signed_in}", None])

    def _get_preferences(self, model: str, repeat: bool, context_only: bool) -> Said:
        return self._result({"company": 1, "language": "de", "companies": [1]})

    def _get_access(self, model: str, repeat: bool, models: list[str]) -> Said:
        unknown = [name for name in models if name not in self.tables]
        if unknown:
            return self._error(f"'{unknown[0]}'", "Traceback (most recent call last): ...")
        allowed = {
            name: {"read": int(name not in self.hidden)}
            | dict.fromkeys(("write", "create"), int(name not in self.hidden | self.unwritable))
            for name in models
        }
        return self._result(allowed)

    def _search_count(self, model: str, repeat: bool, domain: list[Any]) -> Said:
        return self._result(len(self._matching(model, domain)))

    def _search(self, model: str, repeat: bool, domain: list[Any], offset: int, limit: int | None, order: None) -> Said:
        assert model != "ir.note" or domain[0][:2] == ["resource", "in"], "others may not search so"
        found = [row["id"] for row in self._matching(model, domain)]
        return self._result(found[offset:][:limit])

    def _create(self, model: str, repeat: bool, rows: list[dict[str, Any]]) -> Said:
        if {model, PARTY} & self.unwritable:
            return self._error("UserError", [f'You are not allowed to create "{model}" for Ada.', "", None])
        if any(word in row["message"] for row in rows for word in self.unwanted):
            return self._error("UserError", ["This note about Ada is not wanted.", "", None])
        return self._result([self.put(model, NOTED, **row) for row in rows])

    def _search_read(
        self, model: str, repeat: bool, domain: list[Any], offset: int, limit: int, order: list[Any], fields: list[str]
    ) -> Said:
        touched = {model, *(REFERENCES[model][name.partition(".")[0]][0] for name in fields if "." in name)}
        if touched & self.hidden:
            return self._error("UserError", [f'You are not allowed to access "{model}".', "", None])
        domain = [clause for clause in domain if not _position(clause)] if repeat else domain
        found = sorted(self._matching(model, domain), key=lambda row: [row[name] for name, _ in order])
        rows = [self._reading(model, row, fields) for row in found[offset : offset + limit]]
        rows = [row for row in rows for _ in range(2 if (model, row["id"]) in self.twice else 1)][:limit]
        self.answered(rows)
        return self._result(rows)

    def _matching(self, model: str, domain: list[Any]) -> list[dict[str, Any]]:
        return [row for row in self.tables[model].values() if self._holds(model, row, domain)]

    def _holds(self, model: str, row: Mapping[str, Any], domain: list[Any]) -> bool:
        if domain and domain[0] == "OR":
            return any(self._holds(model, row, clause) for clause in domain[1:])
        if domain and isinstance(domain[0], str):
            name, operator, wanted = domain
            return _compare(self._value(model, row, name), operator, typed(wanted))
        return all(self._holds(model, row, clause) for clause in domain)

    def _value(self, model: str, row: Mapping[str, Any], name: str) -> Any:
        behind, back = REFERENCES.get(model, {}).get(name, ("", ""))
        if back:
            return [one["id"] for one in self.tables[behind].values() if one[back] == row["id"]]
        return row.get(name)

    def _reading(self, model: str, row: Mapping[str, Any], fields: list[str]) -> dict[str, Any]:
        """A row as search_read gives it: dotted fields come nested, under the name with a dot at its end."""
        found: dict[str, Any] = {"id": row["id"]}
        inner: dict[str, list[str]] = {}
        for name in fields:
            head, dot, rest = name.partition(".")
            if dot:
                inner.setdefault(head, []).append(rest)
            else:
                found[name] = plain(row.get(name))
        for name, several in inner.items():
            behind = REFERENCES[model][name][0]
            value = self._value(model, row, name)
            if isinstance(value, list):
                found[f"{name}."] = [self._reading(behind, self.tables[behind][one], several) for one in value]
            else:
                found[f"{name}."] = self._reading(behind, self.tables[behind][value], several) if value else None
        return found

    def _result(self, value: Any) -> Said:
        return Said({"id": 0, "result": value})

    def _error(self, *error: Any) -> Said:
        return Said({"id": 0, "error": list(error)})


def wording(armed: Armed) -> Said | None:
    """Trouble inside the server comes with status 200; the rest by status."""
    if armed.fault is Fault.SERVER_ERROR:
        return Said({"id": 0, "error": ["database is locked", "Traceback (most recent call last): ..."]})
    return None


def _position(clause: list[Any]) -> bool:
    """Whether a clause says where a page begins; a server that skips it gives the first page for ever."""
    return clause[:2] == ["id", ">"] or (clause[0] == "OR" and clause[1][0] == "last_modified_at")


def _compare(value: Any, operator: str, wanted: Any) -> bool:
    match operator:
        case "=":
            return bool(value == wanted)
        case "!=":
            return bool(value != wanted)
        case ">":
            return value is not None and bool(value > wanted)
        case "in":
            return bool(set(wanted) & set(value)) if isinstance(value, list) else value in wanted
        case "not in":
            return value not in wanted
        case "ilike":
            return re.fullmatch(_like(wanted), value or "", re.IGNORECASE | re.DOTALL) is not None
    raise AssertionError(f"no operator {operator} here")


def _like(pattern: str) -> str:
    parts = re.findall(r"\\.|.", pattern, re.DOTALL)
    return "".join({"%": ".*", "_": "."}.get(part, re.escape(part[-1])) for part in parts)
