"""A simulated WooCommerce: times in the shop's zone beside UTC, bounds that exclude, at most 100 rows a page, bare
lists with their total in a header."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Row, Table

KEY, SECRET = "ck_very_secret", "cs_more_secret"
_SHOP = timedelta(hours=-3)


def written(at: datetime) -> str:
    """A time as WordPress writes it, without a zone."""
    return f"{at:%Y-%m-%dT%H:%M:%S}"


def times(name: str, at: datetime | None) -> Row:
    """A time in the shop's zone, and the same in UTC."""
    in_utc = at.astimezone(UTC) if at else None
    return {name: in_utc and written(in_utc + _SHOP), f"{name}_gmt": in_utc and written(in_utc)}


def _key(row: Row) -> tuple[str, int]:
    return row["date_modified_gmt"] or "", row["id"]


class Simulator:
    """`twice` are ids that come twice, `closed` what the key's user may not read; `reads` False: the key may read
    nothing, `routed` False: there is no such interface."""

    def __init__(self) -> None:
        self.tables = {"customers": Table(_key), "orders": Table(_key)}
        self.twice: set[int] = set()
        self.closed: set[str] = set()
        self.reads = True
        self.routed = True
        self.listen: Callable[[Heard], None] = lambda _: None
        self._made = 100

    def put(self, name: str, at: datetime, **said: Any) -> int:
        """A row that was made at `at`; returns its id."""
        self._made += 1
        self.tables[name].put({"id": self._made, **times("date_created", at), **times("date_modified", at), **said})
        return self._made

    def write(self, name: str, row_id: int, at: datetime, **said: Any) -> None:
        """Change a row."""
        self.tables[name].change(row_id, lambda row: row.update({**times("date_modified", at), **said}))

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        if not self.routed:
            return _error(404, "rest_no_route", "No route was found matching the URL and request method.")
        pair = base64.b64encode(f"{KEY}:{SECRET}".encode()).decode()
        if heard.headers.get("authorization") != f"Basic {pair}":
            return _error(401, "woocommerce_rest_cannot_view", "Sorry, you cannot list resources.")
        if not self.reads:
            text = "The API key provided does not have read permissions."
            return _error(401, "woocommerce_rest_authentication_error", text)
        name = heard.path.removeprefix("/wp-json/wc/v3/")
        if name in self.closed:
            return _error(403, "woocommerce_rest_cannot_view", "Sorry, you cannot list resources.")
        assert heard.method == "GET"
        return self._page(name, heard, self._people(heard) if name == "customers" else self._orders(heard))

    def _people(self, heard: Heard) -> Sequence[int]:
        table, asked = self.tables["customers"], heard.query
        assert not {"modified_after", "status"} & set(asked), "customers have no such filter"
        role = asked.get("role", "customer")
        if role == "all" and "email" not in asked:
            return table.ids()
        rows = [row for row in table if role in ("all", row["role"])]
        return [row["id"] for row in rows if asked.get("email", row["email"]).casefold() == row["email"].casefold()]

    def _orders(self, heard: Heard) -> Sequence[int]:
        table, asked = self.tables["orders"], heard.query
        assert asked.get("status", "any") == "any"
        gmt = asked.get("dates_are_gmt") == "true"
        after, before = (_bound(asked.get(f"modified_{name}"), gmt) for name in ("after", "before"))
        # Neither bound is found itself; after is the first second that is.
        found = table.ids_between(after and written(after + timedelta(seconds=1)), before and written(before))
        if "customer" in asked:
            found = [one for one in found if str(table[one]["customer_id"]) == asked["customer"]]
        if "search" in asked:
            words = asked["search"].casefold()
            found = [one for one in found if words in " ".join(map(str, table[one]["billing"].values())).casefold()]
        return found

    def _page(self, name: str, heard: Heard, ids: Sequence[int]) -> Said:
        asked = heard.query
        size, start = int(asked.get("per_page", 10)), int(asked.get("offset", 0))
        if not 1 <= size <= 100:
            return _error(400, "rest_invalid_param", "Invalid parameter(s): per_page")
        if "offset" in asked:
            assert (asked["orderby"], asked["order"]) == ("id", "asc"), "or new rows come in before those read"
        if self.twice:
            ids = [one for one in ids for _ in range(2 if one in self.twice else 1)]
        start = 0 if heard.repeat else start
        rows: list[Any] = [self.tables[name][one] for one in ids[start : start + size]]
        if fields := asked.get("_fields"):
            rows = [{field: row[field] for field in fields.split(",")} for row in rows]
        pages = -(-len(ids) // size)
        return Said(rows, headers={"X-WP-Total": str(len(ids)), "X-WP-TotalPages": str(pages)})


def _bound(said: str | None, gmt: bool) -> datetime | None:
    if said is None:
        return None
    at = datetime.fromisoformat(said)
    assert at.tzinfo is None, "an offset is not understood"
    return at if gmt else at - _SHOP


def _error(status: int, code: str, message: str) -> Said:
    return Said({"code": code, "message": message, "data": {"status": status}}, status)
