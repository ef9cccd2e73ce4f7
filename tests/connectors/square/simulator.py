"""As much of Square as the connector asks for: empty pages without a list, money in cents, searches by location."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Row, Table

TOKEN = "EAAA-very-secret"
LOCATIONS = ("LOC1", "LOC2")


def iso(at: datetime) -> str:
    """A time as Square writes it."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.}{at.microsecond // 1000:03d}Z"


def _key(row: Row) -> tuple[str, str]:
    return row["updated_at"], row["id"]


class Simulator:
    """`twice` are ids that come twice, `closed` says which scope is missing for a path's first word."""

    def __init__(self) -> None:
        self.customers = Table(_key)
        self.orders = Table(_key)
        self.twice: set[str] = set()
        self.closed: dict[str, str] = {}
        self.listen: Callable[[Heard], None] = lambda _: None
        self._made = 0
        self._kept: tuple[Any, list[Row]] = (None, [])

    def put(self, table: Table, at: datetime, **said: Any) -> str:
        """A row that was made at `at`; returns its id."""
        self._made += 1
        made = f"SQ{self._made:06d}"
        table.put({"id": made, "created_at": iso(at), "updated_at": iso(at), **said})
        return made

    def write(self, table: Table, row_id: str, at: datetime, **said: Any) -> None:
        """Change a row."""
        table.change(row_id, lambda row: row.update(said, updated_at=iso(at)))

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        if heard.headers.get("authorization") != f"Bearer {TOKEN}":
            return _error(401, "AUTHENTICATION_ERROR", "UNAUTHORIZED", "This request could not be authorized.")
        assert heard.headers["square-version"], "which version of the interface is asked for"
        what = heard.path.split("/")[2]
        if scope := self.closed.get(what):
            detail = f"The merchant must authorize your application for the following scopes: {scope}"
            return _error(403, "AUTHENTICATION_ERROR", "INSUFFICIENT_SCOPES", detail)
        if heard.path == "/v2/locations":
            return Said({"locations": [{"id": one, "name": one} for one in LOCATIONS]})
        if heard.path == "/v2/customers":
            return self._page("customers", list(self.customers), heard, dict(heard.query))
        if heard.path == "/v2/customers/search":
            return self._page("customers", self._people(heard.body["query"]), heard, heard.body)
        if heard.path == "/v2/orders/search":
            return self._page("orders", self._sales(heard.body), heard, heard.body)
        return _error(404, "INVALID_REQUEST_ERROR", "NOT_FOUND", "no such address")

    def _people(self, query: Row) -> list[Row]:
        asked = query["filter"]
        mark = (self.customers.version, json.dumps(asked))
        if self._kept[0] == mark:
            return self._kept[1]
        assert query["sort"]["field"] in ("DEFAULT", "CREATED_AT"), "customers are in no other order"
        bounds = asked.get("updated_at", {})
        rows = [self.customers[one] for one in self.customers.by_change(*_bounds(bounds))]
        for name in ("phone_number", "email_address"):
            if name in asked:
                rows = [row for row in rows if row.get(name, "").casefold() == asked[name]["exact"].casefold()]
        rows.sort(key=lambda row: (row["created_at"], row["id"]))
        self._kept = mark, rows
        return rows

    def _sales(self, body: Row) -> list[Row]:
        assert 0 < len(body["location_ids"]) <= 10, "ten locations a search"
        asked, sort = body["query"]["filter"], body["query"]["sort"]
        bounds = asked.get("date_time_filter", {}).get("updated_at", {})
        assert not bounds or sort["sort_field"] == "UPDATED_AT", "a search by time is in the order of that time"
        rows = [self.orders[one] for one in self.orders.by_change(*_bounds(bounds))]
        rows = [row for row in rows if row["location_id"] in body["location_ids"]]
        if people := asked.get("customer_filter", {}).get("customer_ids"):
            rows = [row for row in rows if row.get("customer_id") in people]
        return rows

    def _page(self, name: str, rows: list[Row], heard: Heard, asked: Row) -> Said:
        size = int(asked.get("limit", 100))
        assert 1 <= size <= (100 if name == "customers" else 1_000), "rows a page"
        if self.twice:
            rows = [row for row in rows for _ in range(2 if row["id"] in self.twice else 1)]
        cursor = asked.get("cursor", "")
        start = 0 if heard.repeat or not cursor else int(base64.b64decode(cursor))
        part, end = rows[start : start + size], start + size
        following = base64.b64encode(str(end).encode()).decode() if end < len(rows) else ""
        if heard.repeat:
            following = cursor or base64.b64encode(b"0").decode()
        # What is empty is left out.
        count = {"count": len(rows)} if asked.get("count") is True else {}
        return Said({**({name: part} if part else {}), **({"cursor": following} if following else {}), **count})


def _bounds(bounds: Row) -> tuple[str | None, str | None]:
    since, until = (bounds.get(name) for name in ("start_at", "end_at"))
    return tuple(iso(datetime.fromisoformat(one)) if one else None for one in (since, until))  # type: ignore[return-value]


def _error(status: int, category: str, code: str, detail: str) -> Said:
    return Said({"errors": [{"category": category, "code": code, "detail": detail}]}, status)
