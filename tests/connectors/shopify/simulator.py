"""A simulated Shopify: points of cost, searches, sixty days of orders, scopes and approvals that are missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.connectors.kit.graphs import Asked, Schema
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Row, Table
from tests.connectors.shopify.points import Points, cost

TOKEN = "shpat_very_secret"
SCHEMA = Schema(Path(__file__).parent / "schema.graphql")
NEEDS = {"customers": "read_customers", "orders": "read_orders", "abandonedCheckouts": "read_orders", "events": ""}
_MOST = 250
_TERM = re.compile(r"(\w+):(>=|<=|>|<|)(?:'((?:[^'\\]|\\.)*)'|([^\s'()]+))")
_EVENTS = "comments:true AND (subject_type:ORDER OR subject_type:CUSTOMER)"


def iso(at: datetime) -> str:
    """A time as Shopify writes it."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def money(amount: str) -> Row:
    """An amount in the shop's currency, and in that of whoever bought."""
    bought = {"amount": "1.0", "currencyCode": "EUR"}
    return {"shopMoney": {"amount": amount, "currencyCode": "USD"}, "presentmentMoney": bought}


class Simulator:
    """`scopes` is what the app may read, `unapproved` the fields it has no approval for, `unseen` are ids searches do
    not find yet, `twice` ids that come twice. `points` is what questions are paid with."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.tables = {name: Table(_key("createdAt" if name == "events" else "updatedAt")) for name in NEEDS}
        self.scopes = {"read_customers", "read_orders", "read_all_orders", "read_returns"}
        self.unapproved: set[str] = set()
        self.unseen: set[int] = set()
        self.twice: set[int] = set()
        self.tokens = {TOKEN}
        self.points = Points(now)
        self.listen: Callable[[Heard], None] = lambda _: None
        self._made = 1_000

    def put(self, name: str, kind: str, at: datetime, /, **said: Any) -> int:
        """A row that was made at `at`; returns the number of its id."""
        self._made += 1
        made = self._made
        ids = {"id": f"gid://shopify/{kind}/{made}", "legacyResourceId": str(made), "number": made}
        self.tables[name].put({**ids, "__typename": kind, "createdAt": iso(at), "updatedAt": iso(at), **said})
        return made

    def write(self, name: str, number: int, at: datetime, /, **said: Any) -> None:
        """Change a row."""
        self.tables[name].change(number, lambda row: row.update({"updatedAt": iso(at), **said}))

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        if heard.headers.get("x-shopify-access-token") not in self.tokens:
            return Said({"errors": "[API] Invalid API key or access token (unrecognized login or wrong password)"}, 401)
        assert (heard.method, heard.path) == ("POST", "/admin/api/2026-07/graphql.json")
        question = SCHEMA.question(heard.body["query"])
        asked = question.asked(heard.body["variables"])
        price = cost(SCHEMA.types, question.operation, heard.body["variables"])
        if price > 1_000:
            return _refused(
                "MAX_COST_EXCEEDED", f"Query cost is {price}, which exceeds the single query max cost limit"
            )
        if not self.points.pay(price):
            return Said({**_slip("THROTTLED", "Throttled"), **self.points.told(price)})
        said: dict[str, Any] = {}
        slips: list[Row] = []
        for one in asked:
            said[one.key] = self._answer(one, heard, slips)
        self.points.give_back(price * (1 - _share(asked, said)))
        body = {"data": said if all(value is not None for value in said.values()) else None}
        return Said({**body, **({"errors": slips} if slips else {}), **self.points.told(price)})

    def _answer(self, asked: Asked, heard: Heard, slips: list[Row]) -> Any:
        if asked.name == "currentAppInstallation":
            return asked.shows({"accessScopes": [{"handle": one} for one in sorted(self.scopes)]})
        if asked.name == "nodes":
            assert "read_returns" in self.scopes, "returns are behind a scope of their own"
            return [asked.shows(self._order(gid)) for gid in asked.arguments["ids"]]
        if asked.name == "order":
            return asked.shows(self._order(asked.arguments["id"]))
        scope = NEEDS[asked.name]
        if scope and scope not in self.scopes:
            message = f"Access denied for {asked.name} field. Required access: `{scope}` access scope."
            slips.append({"message": message, "path": [asked.key], "extensions": {"code": "ACCESS_DENIED"}})
            return None
        shown = [asked.shows({"nodes": [row]})["nodes"][0] for row in self._found(asked, heard.repeat)]
        return {"nodes": [self._approved(row, [asked.key, "nodes", n], slips) for n, row in enumerate(shown)]}

    def _order(self, gid: str) -> Row:
        return self.tables["orders"][int(gid.rpartition("/")[2])]

    def _approved(self, row: Row, path: list[Any], slips: list[Row]) -> Row:
        """The row without what the app has no approval for; each such field is told of."""
        for name in self.unapproved & set(row):
            message = (
                "This app is not approved to access the Customer object. See https://partners.shopify.com/1/apps/2"
            )
            slips.append({"message": message, "path": [*path, name], "extensions": {"code": "ACCESS_DENIED"}})
        return {name: None if name in self.unapproved else value for name, value in row.items()}

    def _found(self, asked: Asked, repeat: bool) -> Sequence[Row]:
        name, size = asked.name, asked.arguments["first"]
        assert 1 <= size <= _MOST, "rows a page"
        assert asked.arguments["sortKey"] == "ID", "what is above an id is in the order of ids"
        search = asked.arguments["query"]
        if name == "events":
            assert search.startswith(_EVENTS)
            search = search.removeprefix(_EVENTS).removeprefix(" AND ")
        terms = terms_of(search)
        table = self.tables[name]
        change = "created_at" if name == "events" else "updated_at"
        ids = table.ids_between(terms.pop((change, ">="), None), terms.pop((change, "<"), None))
        beyond = terms.pop(("id", ">"), None)
        start = 0 if repeat else table.above(ids, int(beyond) if beyond else None)
        found = []
        for number in ids[start:]:
            if len(found) >= size:
                break
            if self._seen(name, table[number]) and all(_meets(table[number], *one) for one in terms.items()):
                found += [table[number]] * (2 if number in self.twice else 1)
        return found[:size]

    def _seen(self, name: str, row: Row) -> bool:
        young = row["createdAt"] >= iso(self._now() - timedelta(days=60))
        return row["number"] not in self.unseen and (name != "orders" or young or "read_all_orders" in self.scopes)


def _share(asked: Sequence[Asked], said: Mapping[str, Any]) -> float:
    """How much of what was asked for came: the points for the rest are given back."""
    wanted = sum(int(one.arguments.get("first", 1)) for one in asked)
    came = sum(len(one["nodes"]) if isinstance(one, dict) and "nodes" in one else 1 for one in said.values())
    return min(1.0, came / wanted)


def _key(changed: str) -> Callable[[Row], tuple[Any, Any]]:
    return lambda row: (row[changed], row["number"])


def terms_of(search: str) -> dict[tuple[str, str], str]:
    """The conditions of a search; every word of it must be part of one."""
    rest = _TERM.sub("", search).replace(" AND ", "").strip()
    assert not rest, f"what a search does not understand: {rest}"
    terms = {}
    for field, operator, quoted, plain in _TERM.findall(search):
        assert plain.isdigit() or not plain, "a time or an address must be in quotes"
        terms[field, operator] = plain or re.sub(r"\\(.)", r"\1", quoted)
    return terms


def _meets(row: Row, condition: tuple[str, str], wanted: str) -> bool:
    field, operator = condition
    assert not operator, "compared for more or less are times and ids only"
    if field == "customer_id":
        return str((row.get("customer") or {}).get("id", "")).endswith(f"/{wanted}")
    held: Mapping[str, Any] = {
        "email": row.get("email") or (row.get("defaultEmailAddress") or {}).get("emailAddress"),
        "phone": row.get("phone") or (row.get("defaultPhoneNumber") or {}).get("phoneNumber"),
    }
    return str(held[field] or "").casefold() == wanted.casefold()


def _slip(code: str, message: str) -> Row:
    return {"errors": [{"message": message, "extensions": {"code": code}}]}


def _refused(code: str, message: str) -> Said:
    return Said(_slip(code, message))
