"""A simulated Medusa: lists that show only what is asked for, times that stand still, searches through everything.

Rows have every field that its published description wants of them, whoever asks.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from typing import Any

from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Table

KEY, USER, PASSWORD = "sk_very_secret", "admin@shop.example", "very secret"
_PREFIX = {"customers": "cus", "orders": "order", "returns": "return"}
# What the connector makes records of must be asked for by name; a list shows little else.
NEEDED = {
    "customers": {"id", "email", "phone", "first_name", "last_name", "updated_at", "*addresses"},
    "orders": {"id", "display_id", "email", "customer_id", "total", "updated_at", "*items", "*fulfillments"},
    "returns": {"id", "order_id", "status", "updated_at", "*items"},
}
_SEARCHED = {"customers": ("email", "phone", "first_name", "last_name", "company_name")}


def iso(at: datetime) -> str:
    """A time as Medusa writes it."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.}{at.microsecond // 1000:03d}Z"


class Simulator:
    """`closed` are lists this account may not read, `twice` ids that come twice; `tokens` of administrators."""

    def __init__(self) -> None:
        self.tables = {name: Table(lambda row: (row["updated_at"], row["id"])) for name in _PREFIX}
        self.closed: set[str] = set()
        self.twice: set[str] = set()
        self.tokens: set[str] = set()
        self.listen: Callable[[Heard], None] = lambda _: None
        self._made = 0

    def put(self, name: str, at: datetime, /, **said: Any) -> str:
        """A row that was made at `at`; returns its id."""
        self._made += 1
        made = f"{_PREFIX[name]}_{self._made:026d}"
        stamps = {"created_at": iso(at), "updated_at": iso(at), "display_id": self._made}
        self.tables[name].put({"id": made, **stamps, **said})
        return made

    def write(self, name: str, row_id: str, /, **said: Any) -> None:
        """Change a row; whether its time moves is for whoever changes it."""
        self.tables[name].change(row_id, lambda row: row.update(said))

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        if heard.path == "/auth/user/emailpass":
            if (heard.body["email"], heard.body["password"]) != (USER, PASSWORD):
                return Said({"type": "unauthorized", "message": "Invalid email or password"}, 401)
            self.tokens.add(f"jwt-{len(self.tokens)}")
            return Said({"token": f"jwt-{len(self.tokens) - 1}"})
        signed = heard.headers.get("authorization", "")
        basic = f"Basic {base64.b64encode(f'{KEY}:'.encode()).decode()}"
        if signed != basic and signed.removeprefix("Bearer ") not in self.tokens:
            return Said({"message": "Unauthorized"}, 401)
        name = heard.path.removeprefix("/admin/")
        if name in self.closed:
            return Said({"type": "forbidden", "message": "Forbidden"}, 403)
        assert heard.method == "GET"
        return self._page(name, heard)

    def _page(self, name: str, heard: Heard) -> Said:
        asked = heard.query
        fields = set(asked["fields"].split(","))
        assert fields <= {"id", "display_id", "customer_id", "email"} or fields >= NEEDED[name], "lists show little"
        size, start = int(asked["limit"]), 0 if heard.repeat else int(asked.get("offset", 0))
        ids = self._found(name, heard)
        rows = [self.tables[name][one] for one in ids[start : start + size]]
        return Said({name: rows, "count": len(ids), "limit": size, "offset": start})

    def _found(self, name: str, heard: Heard) -> Sequence[str]:
        table, asked = self.tables[name], heard.query
        ids: Sequence[str] = table.by_change(_text(asked.get("updated_at[$gte]")), _text(asked.get("updated_at[$lt]")))
        if asked.get("order") == "id":
            ids = table.ids()
        if "id" in asked:
            wanted = {value for key, value in heard.pairs if key == "id"}
            assert len(wanted) <= 20, "of more than twenty values the server makes no list"
            ids = [one for one in ids if one in wanted]
        if "customer_id" in asked:
            ids = [one for one in ids if table[one]["customer_id"] == asked["customer_id"]]
        if "q" in asked:
            # A percent sign is whatever stands between, as in the database.
            words = f"*{asked['q'].casefold().replace('%', '*')}*"
            ids = [one for one in ids if any(_like(table[one][key], words) for key in _SEARCHED[name])]
        return [one for one in ids for _ in range(2 if one in self.twice else 1)] if self.twice else ids


def _like(value: Any, pattern: str) -> bool:
    return fnmatchcase(str(value or "").casefold(), pattern)


def _text(said: str | None) -> str | None:
    return iso(datetime.fromisoformat(said)) if said else None
