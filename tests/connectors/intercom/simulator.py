"""As much of Intercom as the connector asks for: filters by whole days of the workspace, cursors, parts five hundred at
most, leads that merge away."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Row, Table

TOKEN = "dG9r-very-secret"
PARTS = 500
# The workspace's own days.
ZONE = timezone(timedelta(hours=-8))
_LISTS = {"contacts": "data", "conversations": "conversations", "tickets": "tickets"}
_KINDS = {"contacts": "list", "conversations": "conversation.list", "tickets": "ticket.list"}


def seconds(at: datetime) -> int:
    """A time as Intercom writes it."""
    return int(at.timestamp())


def _key(row: Row) -> tuple[int, str]:
    return row["updated_at"], row["id"]


def _day(moment: int) -> datetime:
    return datetime.fromtimestamp(moment, UTC).astimezone(ZONE).replace(hour=0, minute=0, second=0)


class Simulator:
    """`twice` are ids that come twice, `closed` the first words of paths that this app may not read. Searches sort as
    they are asked unless `sorts` is false."""

    def __init__(self) -> None:
        self.tables = {name: Table(_key) for name in _LISTS}
        self.parts: dict[str, list[Row]] = {}
        self.calls: dict[str, list[Row]] = {}
        self.twice: set[str] = set()
        self.closed: set[str] = set()
        self.sorts = True
        self.listen: Callable[[Heard], None] = lambda _: None
        self._made = 0

    def put(self, what: str, at: datetime, **said: Any) -> str:
        """A row that was made at `at`; returns its id."""
        self._made += 1
        made = f"{self._made:08d}"
        moment = {"created_at": seconds(at), "updated_at": seconds(at)}
        self.tables[what].put({"type": what.removesuffix("s"), "id": made, **moment, **said})
        return made

    def write(self, what: str, row_id: str, at: datetime, **said: Any) -> None:
        """Change a row."""
        self.tables[what].change(row_id, lambda row: row.update(said, updated_at=seconds(at)))

    def say(self, conversation: str, at: datetime, text: str, who: str = "user", **more: Any) -> None:
        """A part of a conversation."""
        author = {"type": who, "id": "5", "name": "Pat" if who == "user" else "Ada", "email": f"{who}@example.com"}
        self._made += 1
        part = {"type": "conversation_part", "id": str(self._made), "part_type": "comment", "body": f"<p>{text}</p>"}
        moment = {"created_at": seconds(at), "updated_at": seconds(at)}
        self.parts.setdefault(conversation, []).append({**part, **moment, "author": author, **more})
        latest = max(seconds(at), self.tables["conversations"][conversation]["updated_at"])
        self.tables["conversations"].change(conversation, lambda row: row.update(updated_at=latest))

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        if heard.headers.get("authorization") != f"Bearer {TOKEN}":
            return _error(401, "unauthorized")
        assert heard.headers["intercom-version"] == "2.15", "which version shapes the answer"
        words = heard.path.split("/")[1:]
        if words[0] in self.closed:
            return _error(403, "api_plan_restricted")
        match words:
            case ["calls", "search"]:
                wanted = heard.body["conversation_ids"]
                assert 1 <= len(wanted) <= 20, "conversations a call"
                return Said({"type": "list", "data": [one for each in wanted for one in self.calls.get(each, [])]})
            case [what, "search"]:
                return self._search(what, heard)
            case [what]:
                size = int(heard.query["per_page"])
                return self._page(what, list(self.tables[what]), size, heard.query.get("starting_after"), heard)
            case ["conversations", number]:
                row = self.tables["conversations"].get(number)
                return Said(self._whole(row)) if row else _error(404, "not_found")
        return _error(404, "not_found")

    def _whole(self, row: Row) -> Row:
        parts = self.parts.get(row["id"], [])
        shown = {"type": "conversation_part.list", "conversation_parts": parts[-PARTS:], "total_count": len(parts)}
        return {**row, "conversation_parts": shown}

    def _search(self, what: str, heard: Heard) -> Said:
        query, asked = heard.body["query"], heard.body["pagination"]
        filters = query["value"]
        assert len(filters) <= 15, "filters a group"
        after = asked.get("starting_after")
        since = None if heard.repeat or not after else json.loads(base64.b64decode(after))[0]
        if [one["field"] for one in filters] == ["updated_at"]:
            (only,) = filters
            assert only["operator"] == ">", "there is no at or after"
            # Nothing of the day of the value itself.
            begin = int((_day(only["value"]) + timedelta(days=1)).timestamp()) if only["value"] else None
            bounds = [one for one in (begin, since if self.sorts else None) if one is not None]
            ids = self.tables[what].by_change(max(bounds) if bounds else None)
            rows = [self.tables[what][one] for one in ids]
        else:
            meets = any if query["operator"] == "OR" else all
            rows = [row for row in self.tables[what] if meets(_meets(row, one) for one in filters)]
        if not self.sorts:
            rows = sorted(rows, key=lambda row: row["id"])
        return self._page(what, rows, asked["per_page"], after, heard)

    def _page(self, what: str, rows: Sequence[Row], size: int, after: str | None, heard: Heard) -> Said:
        assert 1 <= size <= 150, "rows a page"
        start, place = 0, None if heard.repeat or not after else json.loads(base64.b64decode(after))
        if place is not None:
            marks = ([row["updated_at"], row["id"]] if self.sorts else ["", row["id"]] for row in rows)
            beyond = place if self.sorts else ["", place[1]]
            start = next((number for number, mark in enumerate(marks) if mark > beyond), len(rows))
        part = rows[start : start + size]
        pages: Row = {"type": "pages", "page": 1, "per_page": size, "total_pages": 1}
        if start + size < len(rows) or heard.repeat:
            mark = base64.b64encode(json.dumps([part[-1]["updated_at"], part[-1]["id"]]).encode()).decode()
            pages["next"] = {"page": 2, "starting_after": after or mark if heard.repeat else mark}
        shown = [row for row in part for _ in range(2 if row["id"] in self.twice else 1)]
        return Said({"type": _KINDS[what], _LISTS[what]: shown, "total_count": len(rows), "pages": pages})


def _meets(row: Row, asked: Mapping[str, Any]) -> bool:
    field, value = asked["field"], asked["value"]
    if field == "contact_ids":
        return any(one["id"] == value for one in row["contacts"]["contacts"])
    if asked["operator"] == "$":
        return str(row[field]).endswith(value)
    if asked["operator"] == ">":
        return value == 0 or int(row[field]) > value
    return str(row[field]).casefold() == value.casefold()


def _error(status: int, code: str) -> Said:
    return Said({"type": "error.list", "request_id": "r", "errors": [{"code": code, "message": "no"}]}, status)
