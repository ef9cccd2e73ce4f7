"""As much of Salesforce as the connector asks for: queries over deleted rows too, milliseconds, errors in lists."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs

from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Row, Table

CLIENT = "3MVG9-client"
PREFIX = {
    **{"Contact": "003", "Case": "500", "Task": "00T", "Event": "00U"},
    **{"EmailMessage": "02s", "Opportunity": "006", "Order": "801"},
}
_QUERY = re.compile(r"^SELECT (.*) FROM (\w+)(?: WHERE (.*))? ORDER BY SystemModstamp, Id LIMIT (\d+)$")
_AFTER = re.compile(r"\(SystemModstamp > (\S+) OR \(SystemModstamp = (\S+) AND Id > '([^']*)'\)\)")
_SINCE = re.compile(r"SystemModstamp >= (\S+)")
_MEETS = re.compile(r"(\w+) (=|LIKE) '([^']*)'")


def iso(at: datetime) -> str:
    """A time as Salesforce writes it: with an offset that has no colon."""
    utc = at.astimezone(UTC)
    return f"{utc:%Y-%m-%dT%H:%M:%S}.{utc.microsecond // 1000:03d}+0000"


class Simulator:
    """`closed` are objects the profile may not read, `twice` ids that come twice; `used_up` is the day's limit."""

    def __init__(self) -> None:
        self.tables = {name: Table(lambda row: (row["SystemModstamp"], row["Id"])) for name in PREFIX}
        self.closed: set[str] = set()
        self.twice: set[str] = set()
        self.used_up = False
        self.access = "00D-access-0"
        self.refresh = "5Aep-refresh"
        self.listen: Callable[[Heard], None] = lambda _: None
        self._made = 0

    def put(self, name: str, at: datetime, /, **said: Any) -> str:
        """A row that was made at `at`; returns its id. What a row does not say is null."""
        self._made += 1
        made = f"{PREFIX[name]}{self._made:012d}AAA"
        stamps = {"CreatedDate": iso(at), "SystemModstamp": iso(at), "IsDeleted": False}
        self.tables[name].put({"Id": made, **stamps, **said})
        return made

    def write(self, name: str, row_id: str, at: datetime, /, **said: Any) -> None:
        """Change a row."""
        self.tables[name].change(row_id, lambda row: row.update(said, SystemModstamp=iso(at)))

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        if heard.path == "/services/oauth2/token":
            return self._token({key: several[0] for key, several in parse_qs(heard.raw.decode()).items()})
        if heard.headers.get("authorization") != f"Bearer {self.access}":
            return _error(401, "INVALID_SESSION_ID", "Session expired or invalid")
        if self.used_up:
            return _error(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.")
        assert re.fullmatch(r"/services/data/v\d+\.0/queryAll", heard.path)
        return self._query(heard)

    def _query(self, heard: Heard) -> Said:
        asked = _QUERY.match(heard.query["q"])
        if asked is None:
            return _error(400, "MALFORMED_QUERY", "unexpected token")
        fields, name, where, limit = asked.groups()
        if name in self.closed:
            return _error(400, "INVALID_TYPE", f"sObject type '{name}' is not supported.")
        rows = self._met(self.tables[name], where or "", heard.repeat)[: int(limit)]
        if self.twice:
            rows = [row for row in rows for _ in range(2 if row["Id"] in self.twice else 1)][: int(limit)]
        shown = [_shown(row, fields) for row in rows]
        return Said({"totalSize": len(shown), "done": True, "records": shown})

    def _met(self, table: Table, where: str, repeat: bool) -> list[Row]:
        after, since = _AFTER.search(where), _SINCE.search(where)
        # As it writes them itself, so that texts can be compared.
        begin = None if repeat and after else _stamp(after[1]) if after else _stamp(since[1]) if since else None
        ids = table.by_change(begin)
        if after and begin:
            ids = [one for one in ids[:5_000] if (table[one]["SystemModstamp"], one) > (begin, after[3])]
        rest = _SINCE.sub("", _AFTER.sub("", where))
        asked = _MEETS.findall(rest)
        if not asked:
            return [table[one] for one in ids[:5_000]]
        alive = "IsDeleted = false" in rest
        return [
            row
            for row in (table[one] for one in ids)
            if not (alive and row["IsDeleted"]) and any(_meets(row, *one) for one in asked)
        ]

    def _token(self, form: dict[str, str]) -> Said:
        if form.get("client_id") != CLIENT:
            return Said({"error": "invalid_client_id"}, 400)
        if form.get("refresh_token") != self.refresh:
            return Said({"error": "invalid_grant", "error_description": "expired access/refresh token"}, 400)
        self.access = f"{self.access}+"
        return Said({"access_token": self.access, "instance_url": "https://other.example", "token_type": "Bearer"})


def _stamp(written: str) -> str:
    return iso(datetime.fromisoformat(written))


def _meets(row: Row, name: str, operator: str, wanted: str) -> bool:
    value = str(row.get(name) or "")
    if operator == "LIKE":
        return bool(value) and re.fullmatch(re.escape(wanted).replace("%", ".*"), value) is not None
    return value.casefold() == wanted.casefold()


def _shown(row: Row, fields: str) -> Row:
    """The fields that were asked for, those of what a row refers to inside of it."""
    found: Row = {"attributes": {"type": "SObject"}}
    plain = re.sub(r"\(SELECT .*? FROM (\w+)\)", r"\1", fields)
    for name in plain.split(", "):
        head, dot, _ = name.partition(".")
        found[head] = row.get(head) if dot or head not in found else found[head]
    return found


def _error(status: int, code: str, message: str) -> Said:
    return Said([{"errorCode": code, "message": message}], status)
