"""As much of Aircall as the connector asks for: a bucket, a ceiling of rows, half a year of calls, ending links."""

from __future__ import annotations

import base64
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Row, Table

KEY, TOKEN = "api-id-1", "very-secret-token"
HALF_YEAR = timedelta(days=183)


def epoch(at: datetime) -> int:
    """A time as Aircall writes it."""
    return int(at.timestamp())


class Simulator:
    """`ceiling` is how many rows of a query come, `per_minute` how many calls are let in, `twice` are ids that come
    twice, `closed` the lists that may not be read. Links to sounds are others in every answer."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.home = ""
        self.calls = Table(lambda row: (row["started_at"], row["id"]))
        self.contacts = Table(lambda row: (row["created_at"], row["id"]))
        self.twice: set[int] = set()
        self.closed: set[str] = set()
        self.ceiling, self.per_minute = 10_000, 60
        self.refused = 0
        self.listen: Callable[[Heard], None] = lambda _: None
        self._heard: deque[datetime] = deque()
        self._answers = 0
        self._changes: tuple[int, list[Row]] = (-1, [])

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        pair = base64.b64encode(f"{KEY}:{TOKEN}".encode()).decode()
        if heard.headers.get("authorization") != f"Basic {pair}":
            return Said({"error": "Forbidden", "troubleshoot": "check your key"}, 401)
        parts = heard.path.split("/")[2:]
        if parts[0] in self.closed:
            return Said({"error": "Forbidden"}, 403)
        if not self._let_in():
            self.refused += 1
            reset = {"X-AircallApi-Remaining": "0", "X-AircallApi-Reset": str(epoch(self._heard[0]) + 61)}
            return Said({"error": "Too many requests"}, 429, reset)
        rows = self._rows(parts, heard)
        return self._page(heard, parts[0], rows)

    def _let_in(self) -> bool:
        now = self._now()
        while self._heard and self._heard[0] <= now - timedelta(minutes=1):
            self._heard.popleft()
        if len(self._heard) >= self.per_minute:
            return False
        self._heard.append(now)
        return True

    def _rows(self, parts: list[str], heard: Heard) -> list[Row]:
        query = heard.query
        table = self.calls if parts[0] == "calls" else self.contacts
        if query.get("order_by") == "updated_at":
            return self._by_update()
        since, until = (int(query[name]) if name in query else None for name in ("from", "to"))
        if parts[0] == "calls":
            # Older ones are not told of, whatever is asked for.
            oldest = epoch(self._now() - HALF_YEAR)
            since = max(since or oldest, oldest)
        # Both bounds belong to what is found.
        rows = [table[one] for one in table.by_change(since, None if until is None else until + 1)]
        if parts[1:] == ["search"]:
            rows = [row for row in rows if _matches(row, query)]
        return rows[::-1] if query.get("order") == "desc" else rows

    def _by_update(self) -> list[Row]:
        if self._changes[0] != self.contacts.version:
            rows = sorted(self.contacts, key=lambda row: (row["updated_at"], row["id"]), reverse=True)
            self._changes = self.contacts.version, rows
        return self._changes[1]

    def _page(self, heard: Heard, name: str, rows: list[Row]) -> Said:
        size, page = int(heard.query.get("per_page", 20)), int(heard.query.get("page", 1))
        assert 1 <= size <= 50, "rows a page"
        if self.twice:
            rows = [row for row in rows for _ in range(2 if row["id"] in self.twice else 1)]
        page = 1 if heard.repeat else page
        reached = rows[: self.ceiling]
        part = reached[(page - 1) * size : page * size]
        following = page * size < len(reached)
        query = {key: value for key, value in heard.query.items() if key != "page"}
        link = f"{self.home}{heard.path}?{urlencode({**query, 'page': page + 1})}"
        link = f"{self.home}{heard.path}?{urlencode(query)}" if heard.repeat else link
        meta = {"count": len(part), "total": len(rows), "current_page": page, "per_page": size}
        more = {**meta, "next_page_link": link if following or heard.repeat else None}
        return Said({name: [self._told(row, heard) for row in part], "meta": more})

    def _told(self, row: Row, heard: Heard) -> Row:
        self._answers += 1
        signed = {key: f"{row[key]}?signature={self._answers}" for key in ("recording", "voicemail") if row.get(key)}
        if "person" not in row:
            return row
        person = self.contacts.get(row["person"]) if heard.query.get("fetch_contact") == "true" else None
        return {**{key: value for key, value in row.items() if key != "person"}, **signed, "contact": person}


def _matches(row: Row, query: Any) -> bool:
    if number := query.get("phone_number"):
        return row.get("raw_digits") == number or any(one["value"] == number for one in row.get("phone_numbers", ()))
    return any(one["value"].casefold() == query["email"].casefold() for one in row.get("emails", ()))


def made(at: datetime) -> datetime:
    """A whole second, which is all Aircall keeps of a time."""
    return at.astimezone(UTC).replace(microsecond=0)
