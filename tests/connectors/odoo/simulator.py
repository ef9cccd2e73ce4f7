"""As much of Odoo's JSON-2 interface as the connector asks for: models, domains in prefix notation, whole seconds."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Row, Table

KEY, DATABASE = "6b58-secret-of-the-user", "shop"
MODELS = ("res.partner", "sale.order", "sale.order.line", "helpdesk.ticket", "mail.message", "voip.call")


def written(at: datetime) -> str:
    """A time as Odoo shows it: UTC, whole seconds, no zone."""
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S}"


class Simulator:
    """`closed` are models the user may not read, `absent` those of apps that are not installed, `twice` ids that come
    twice. Rows keep their change time in full beside what is shown of it."""

    def __init__(self) -> None:
        self.tables = {model: Table(lambda row: (row["changed"], row["id"])) for model in MODELS}
        self.closed: set[str] = set()
        self.absent: set[str] = set()
        self.twice: set[int] = set()
        self.listen: Callable[[Heard], None] = lambda _: None
        self._made = 0

    def put(self, model: str, at: datetime, /, **said: Any) -> int:
        """A row that was made at `at`; returns its id. What a row does not say is false."""
        self._made += 1
        shown = {"id": self._made, "create_date": written(at), "write_date": written(at), "active": True}
        self.tables[model].put({**shown, "changed": at.astimezone(UTC).isoformat(), **said})
        return self._made

    def write(self, model: str, row_id: int, at: datetime, /, **said: Any) -> None:
        """Change a row."""
        new = {"write_date": written(at), "changed": at.astimezone(UTC).isoformat(), **said}
        self.tables[model].change(row_id, lambda row: row.update(new))

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        if heard.headers.get("authorization") != f"bearer {KEY}":
            return _error(401, "werkzeug.exceptions.Unauthorized", "Invalid apikey")
        assert heard.headers["x-odoo-database"] == DATABASE
        _, _, _, model, method = heard.path.split("/")
        if model in self.absent:
            return _error(404, "werkzeug.exceptions.NotFound", f"the model {model!r} does not exist")
        if model in self.closed:
            said = f"You are not allowed to access '{model}' records. Contact Ann."
            return _error(403, "odoo.exceptions.AccessError", said)
        return getattr(self, f"_{method}")(self.tables[model], heard)

    def _search_count(self, table: Table, heard: Heard) -> Said:
        return Said(len(self._matching(table, heard.body["domain"])))

    def _read(self, table: Table, heard: Heard) -> Said:
        return Said([_shown(table[one], heard.body["fields"]) for one in heard.body["ids"] if one in table])

    def _search_read(self, table: Table, heard: Heard) -> Said:
        body = heard.body
        assert body["order"] == "id"
        assert body["context"] == {"active_test": False}
        domain = [one for one in body["domain"] if not (heard.repeat and one[:2] == ["id", ">"])]
        rows = self._matching(table, domain)[: body["limit"]]
        if self.twice:
            rows = [row for row in rows for _ in range(2 if row["id"] in self.twice else 1)][: body["limit"]]
        return Said([_shown(row, body["fields"]) for row in rows])

    def _matching(self, table: Table, domain: list[Any]) -> list[Row]:
        """Rows by id. Bounds of change and id are taken first, so that many rows stay quick."""
        since = next((one[2] for one in domain if one[:2] == ["write_date", ">="]), None)
        until = next((one[2] for one in domain if one[:2] == ["write_date", "<"]), None)
        above = next((one[2] for one in domain if one[:2] == ["id", ">"]), None)
        rest = [one for one in domain if isinstance(one, str) or one[0] not in ("write_date", "id")]
        bounds = tuple(f"{one.replace(' ', 'T')}" if one else None for one in (since, until))
        ids = table.ids_between(*bounds)
        found = (table[one] for one in ids[table.above(ids, above) :])
        return [row for row in found if _holds(row, rest)] if rest else list(found)


def _holds(row: Row, domain: list[Any]) -> bool:
    """A domain in prefix notation; what has no operator before it is joined by "and"."""
    left = list(domain)
    while left:
        if not _term(row, left):
            return False
    return True


def _term(row: Row, left: list[Any]) -> bool:
    one = left.pop(0)
    if one in ("|", "&"):
        first, second = _term(row, left), _term(row, left)
        return first or second if one == "|" else first and second
    name, operator, wanted = one
    value = row.get(name, False)
    value = value[0] if isinstance(value, list) and name.endswith("_id") else value
    if operator == "in":
        return bool(set(value or ()) & set(wanted)) if isinstance(value, list) else value in wanted
    if operator == "=ilike":
        return bool(value) and re.fullmatch(re.escape(wanted).replace("%", ".*"), value, re.IGNORECASE) is not None
    return bool(value == wanted)


def _shown(row: Row, fields: list[str]) -> Row:
    return {"id": row["id"], **{name: row.get(name, False) for name in fields}}


def _error(status: int, name: str, message: str) -> Said:
    return Said({"name": name, "message": message, "arguments": [message], "context": {}, "debug": "Traceback"}, status)
