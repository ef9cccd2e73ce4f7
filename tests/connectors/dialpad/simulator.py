"""As much of Dialpad as the connector asks for: legs one by one, latest first, in pages of its own choice."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Row, Table

KEY = "very-secret-key"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def ms(at: datetime) -> int:
    """A time as Dialpad writes it."""
    return int((at - _EPOCH) / timedelta(milliseconds=1))


class Simulator:
    """`rows` is how many come a page, `twice` are ids that come twice, `closed` what may not be read, `hidden` calls
    that no list tells of."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.calls = Table(lambda row: (row["date_started"], row["call_id"]))
        self.contacts = Table(lambda row: (0, row["id"]))
        self.rows = 5
        self.twice: set[Any] = set()
        self.closed: set[str] = set()
        self.hidden: set[int] = set()
        self.refused = 0
        self.listen: Callable[[Heard], None] = lambda _: None
        self._made = 0
        self._singly: deque[datetime] = deque()
        self._kept: tuple[Any, list[Any]] = (None, [])

    def leg(self, start: datetime, talked: tuple[int, int] | None, length: int, **said: Any) -> int:
        """A leg that began at `start`, was talked on from one second to another and ended after `length` seconds."""
        self._made += 1
        began = ms(start)
        row = {"call_id": self._made, "date_started": began, "date_rang": began, "direction": "inbound"}
        row |= {"date_connected": began + talked[0] * 1_000 if talked else None, "is_transferred": False}
        row |= {"date_ended": began + length * 1_000, "entry_point_call_id": None, "master_call_id": None}
        row |= {"duration": 1_000.0 * (talked[1] - talked[0] if talked else 0), "total_duration": length * 1_000.0}
        self.calls.put({**row, "state": "hangup", "was_recorded": False, **said})
        return self._made

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        if heard.headers.get("authorization") != f"Bearer {KEY}":
            return Said({"error": {"code": 401, "message": "Invalid key"}}, 401)
        parts = heard.path.removeprefix("/api/v2/").split("/")
        if parts[0] in self.closed:
            return Said({"error": {"code": 403, "message": "scope"}}, 403)
        if len(parts) == 2:
            return self._one(int(parts[1]))
        if parts[0] == "contacts":
            return self._page(heard, self.contacts, list(self.contacts.ids()))
        return self._page(heard, self.calls, self._listed(heard.query))

    def _one(self, call: int) -> Said:
        """Ten times a minute."""
        now = self._now()
        while self._singly and self._singly[0] <= now - timedelta(minutes=1):
            self._singly.popleft()
        if len(self._singly) >= 10:
            self.refused += 1
            return Said({"error": {"code": 429}}, 429)
        self._singly.append(now)
        row = self.calls.get(call)
        return Said(row) if row and call not in self.hidden else Said({"error": {"code": 404}}, 404)

    def _listed(self, query: Any) -> list[int]:
        since, until = (int(query[name]) if name in query else None for name in ("started_after", "started_before"))
        mark = (self.calls.version, since, until, query.get("target_id"))
        if self._kept[0] != mark:
            # More recently than the one bound, prior to the other: neither belongs to what is found.
            found = self.calls.by_change(None if since is None else since + 1, until)
            kept = [one for one in found if one not in self.hidden and self._aimed(self.calls[one], query)]
            self._kept = mark, kept[::-1]
        return self._kept[1]

    def _aimed(self, row: Row, query: Any) -> bool:
        target = row.get("target") or {}
        return "target_id" not in query or (str(target.get("id")), target.get("type")) == (
            query["target_id"],
            query["target_type"],
        )

    def _page(self, heard: Heard, table: Table, ids: list[Any]) -> Said:
        if self.twice:
            ids = [one for one in ids for _ in range(2 if one in self.twice else 1)]
        cursor = heard.query.get("cursor", "")
        # A token is anchored at a row: what is new meanwhile comes before it and shifts nothing.
        start = 0 if heard.repeat or not cursor else _after(ids, cursor)
        part = ids[start : start + self.rows]
        following = f"after-{part[-1]}" if part and start + self.rows < len(ids) else None
        if heard.repeat:
            following = cursor or "after-"
        items = [table[one] for one in part]
        return Said({**({"items": items} if items else {}), "cursor": following})


def _after(ids: list[Any], cursor: str) -> int:
    texts = [str(one) for one in ids]
    anchor = cursor.removeprefix("after-")
    return len(texts) - texts[::-1].index(anchor) if anchor in texts else len(texts)
