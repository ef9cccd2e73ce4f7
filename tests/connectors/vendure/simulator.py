"""A simulated Vendure: sessions that end, times that stand still, bounds that leave their own moment out, no more rows
than the server allows."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from tests.connectors.kit.graphs import Asked, Schema
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Row, Table

USER, PASSWORD, KEY = "reader", "very secret", "key-very-secret"
SCHEMA = Schema(Path(__file__).parent / "schema.graphql")
_MOST = 200
_LAST = "\uffff"


def iso(at: datetime) -> str:
    """A time as Vendure writes it."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.}{at.microsecond // 1000:03d}Z"


def _key(row: Row) -> tuple[str, int]:
    return row["updatedAt"], row["number"]


class Simulator:
    """`closed` are lists this user may not read, `twice` numbers of rows that come twice; `cookies` puts the session
    into a cookie, `channel` is the token of the only channel there is."""

    def __init__(self) -> None:
        self.tables = {"customers": Table(_key), "orders": Table(_key)}
        self.closed: set[str] = set()
        self.twice: set[int] = set()
        self.cookies = False
        self.channel = ""
        self.precision = 2
        self.sessions: set[str] = set()
        self.signed_in = 0
        self.listen: Callable[[Heard], None] = lambda _: None
        self._made = 0
        self._kept: tuple[Any, Sequence[Row]] = (None, ())

    def put(self, name: str, at: datetime, /, **said: Any) -> int:
        """A row that was made at `at`; returns its number."""
        self._made += 1
        stamps = {"createdAt": iso(at), "updatedAt": iso(at)}
        self.tables[name].put({"id": str(self._made), "number": self._made, "history": [], **stamps, **said})
        return self._made

    def write(self, name: str, number: int, /, **said: Any) -> None:
        """Change a row; whether its time moves is for whoever changes it."""
        self.tables[name].change(number, lambda row: row.update(said))

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        assert (heard.method, heard.path) == ("POST", "/admin-api")
        (asked,) = SCHEMA.question(heard.body["query"]).asked(heard.body["variables"])
        if asked.name == "login":
            return self._login(asked)
        if self.channel and heard.headers.get("vendure-token") != self.channel:
            return _error("CHANNEL_NOT_FOUND", "No Channel with the token could be found")
        cookie = heard.headers.get("cookie", "").removeprefix("session=")
        held = {heard.headers.get("authorization", "").removeprefix("Bearer "), cookie} & self.sessions
        if not held and heard.headers.get("vendure-api-key") != KEY:
            return _error("FORBIDDEN", "You are not currently authorized to perform this action")
        if asked.name in self.closed:
            return _error("FORBIDDEN", "You are not currently authorized to perform this action")
        return self._answer(asked, heard.repeat)

    def _login(self, asked: Asked) -> Said:
        given = asked.arguments
        if (given["username"], given["password"]) != (USER, PASSWORD):
            return Said({"data": {"login": {"__typename": "InvalidCredentialsError"}}})
        self.signed_in += 1
        session = f"session-{self.signed_in}"
        self.sessions.add(session)
        header = {"Set-Cookie": f"session={session}; path=/"} if self.cookies else {"vendure-auth-token": session}
        return Said({"data": {"login": {"__typename": "CurrentUser"}}}, headers=header)

    def _answer(self, asked: Asked, repeat: bool) -> Said:
        if asked.name == "globalSettings":
            config = {"serverConfig": {"moneyStrategyPrecision": self.precision}}
            return Said({"data": {"globalSettings": asked.shows(config)}})
        if asked.name == "customer":
            number = int(asked.arguments["id"])
            theirs = [row for row in self.tables["orders"] if (row.get("customer") or {}).get("id") == str(number)]
            person = self.tables["customers"].get(number)
            placed = [row for row in theirs if row["orderPlacedAt"]]
            shown = asked.shows({**person, "orders": _listed(placed)}) if person else None
            return Said({"data": {"customer": shown}})
        options = asked.arguments["options"]
        if options["take"] > _MOST:
            return _error("USER_INPUT_ERROR", f"Cannot take more than {_MOST} results from a list query")
        rows = self._found(asked.name, options.get("filter") or {})
        start = 0 if repeat else options.get("skip", 0)
        part = rows[start : start + options["take"]]
        shown = asked.shows({"items": [_inner(row) for row in part], "totalItems": len(rows)})
        return Said({"data": {asked.key: shown}})

    def _found(self, name: str, asked: Mapping[str, Any]) -> Sequence[Row]:
        table = self.tables[name]
        mark = (name, table.version, json.dumps(asked, sort_keys=True), len(self.twice))
        if self._kept[0] != mark:
            ids: Sequence[int] = table.ids()
            conditions = list(asked.get("_and", ()))
            if name == "customers" and (stretch := _stretch(conditions)):
                ids = table.ids_between(f"{_text(stretch['start'])}{_LAST}", f"{_text(stretch['end'])}{_LAST}")
                conditions = [one for one in conditions if "_or" not in one]
            rows = [table[one] for one in ids if all(_meets(table[one], condition) for condition in conditions)]
            twice = [row for row in rows for _ in range(2 if row["number"] in self.twice else 1)]
            self._kept = mark, twice
        return self._kept[1]


def _stretch(conditions: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The time customers are asked for by, which is looked up and not compared row by row."""
    either = next((one["_or"] for one in conditions if "_or" in one), ())
    return dict(either[0]["updatedAt"]["between"]) if either else {}


def _meets(row: Row, condition: Mapping[str, Any]) -> bool:
    if "_or" in condition:
        return any(_meets(row, one) for one in condition["_or"])
    ((field, operators),) = condition.items()
    ((operator, wanted),) = operators.items()
    value = row.get(field)
    if operator == "isNull":
        return (value is None) is wanted
    if operator == "between":
        # As a database that keeps whole seconds as text: what is exactly at the start comes out before it.
        return value is not None and _text(wanted["start"]) < value <= _text(wanted["end"])
    if operator == "in":
        return str(value) in wanted
    if operator == "contains":
        # A percent sign is whatever stands between, as in the databases.
        return fnmatchcase(str(value or ""), f"*{wanted.replace('%', '*')}*")
    assert operator == "eq", operator
    return str(value or "").casefold() == wanted.casefold()


def _text(said: str) -> str:
    return iso(datetime.fromisoformat(said))


def _listed(rows: Sequence[Row]) -> Row:
    return {"items": [_inner(row) for row in rows], "totalItems": len(rows)}


def _inner(row: Row) -> Row:
    return {**row, "history": {"items": row["history"], "totalItems": len(row["history"])}}


def _error(code: str, message: str) -> Said:
    return Said({"errors": [{"message": message, "path": [], "extensions": {"code": code}}], "data": None})
