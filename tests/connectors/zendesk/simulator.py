"""As much of Zendesk as the connector asks for: exports in order of writing, side-loads, time-based pages that name the
next for ever, searches with a ceiling, merges that only a comment tells of."""

from __future__ import annotations

import base64
from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import takewhile

from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Row, Table

EMAIL, TOKEN = "lead@example.com", "zd-very-secret"
AGENT, GROUP, ORGANISATION = 9_001, 9_101, 9_201
_MOST, _CEILING, _PAGE, _A_MINUTE = 1_000, 1_000, 5, 10


def iso(at: datetime) -> str:
    """A time as Zendesk writes it: whole seconds."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


class Export:
    """Rows by id, and the order in which they were written, as the cursors of an export go through them. `hidden` is
    how many of the newest are not told yet: an export leaves out the last minute."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows: dict[int, Row] = {}
        self.hidden = 0
        self._log: list[tuple[int, int]] = []
        self._at: dict[int, int] = {}
        self._written = 0

    def write(self, row: Row) -> None:
        """A new row, or what a row is now."""
        self._written += 1
        self.rows[row["id"]], self._at[row["id"]] = row, self._written
        self._log.append((self._written, row["id"]))

    def after(self, position: int, size: int) -> tuple[list[Row], int, bool]:
        """Rows written after a position, where they end, and whether those were all."""
        place, found = bisect_left(self._log, (position + 1,)), []
        until = len(self._log) - self.hidden
        while place < until and len(found) < size:
            written, row_id = self._log[place]
            position, place = written, place + 1
            if self._at[row_id] == written:
                found.append(self.rows[row_id])
        return found, position, place >= until


class Simulator:
    """`twice` are ids that come twice, `closed` the words of paths that this account may not read, `lacking` those its
    plan has not; `strict` refuses to tell of the last minute, as time-based exports do."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.users, self.tickets = Export("users"), Export("tickets")
        self.identities: dict[int, list[Row]] = {}
        self.comments: dict[int, list[Row]] = {}
        self.calls = Table(lambda row: (row["updated_at"], row["id"]))
        self.chats = Table(lambda row: (row["update_timestamp"], row["id"]))
        self.suspended: dict[int, Row] = {}
        self.twice: set[str] = set()
        self.closed: set[str] = set()
        self.lacking: set[str] = set()
        self.strict = False
        self.listen: Callable[[Heard], None] = lambda _: None
        self.refused = 0
        self.access, self.refresh = "access-1", "refresh-1"
        self._exported: dict[str, list[datetime]] = {}
        self._made = 100

    def number(self) -> int:
        """A new id."""
        self._made += 1
        return self._made

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        basic = base64.b64encode(f"{EMAIL}/token:{TOKEN}".encode()).decode()
        if heard.path == "/oauth/tokens":
            return self._renewed(heard.body)
        if heard.headers.get("authorization") not in (f"Basic {basic}", f"Bearer {self.access}"):
            return Said({"error": "Couldn't authenticate you"}, 401)
        words = heard.path.split("/")[3:]
        if self.lacking & set(words):
            return Said({"error": "RecordNotFound", "description": "Not found"}, 404)
        if self.closed & set(words):
            return Said({"error": "Forbidden", "description": "You do not have access to this page."}, 403)
        if "incremental" in words and (wait := self._too_often(words[0])):
            self.refused += 1
            return Said({"error": "TooManyRequests"}, 429, {"Retry-After": str(wait)})
        match words:
            case ["incremental", "users" | "tickets" as what, "cursor"]:
                return self._export(getattr(self, what), heard)
            case ["users", "search"]:
                return self._search(heard)
            case ["users", "show_many"]:
                agents = [{"id": AGENT, "name": "Ada Agent", "role": "agent"}]
                return Said({"users": [one for one in agents if str(one["id"]) in heard.query["ids"].split(",")]})
            case ["users", user, "identities"]:
                return _by_cursor("identities", self.identities.get(int(user), []), heard)
            case ["users", user, "tickets", "requested"]:
                rows = [one for one in self.tickets.rows.values() if one["requester_id"] == int(user)]
                rows = [one for one in rows if one["status"] != "deleted"]
                return _by_cursor("tickets", rows, heard, self._beside(rows, heard))
            case ["tickets", "show_many"]:
                wanted = heard.query["ids"].split(",")
                assert len(wanted) <= 100, "ids a call"
                return Said({"tickets": [one for one in self.tickets.rows.values() if str(one["id"]) in wanted]})
            case ["tickets", ticket, "comments"]:
                return self._said(int(ticket), heard)
            case ["suspended_tickets"]:
                return _by_cursor("suspended_tickets", self._doubled(list(self.suspended.values())), heard)
            case ["channels", "voice", "stats", "incremental", "calls"]:
                return self._talked(heard)
            case ["chat", "incremental", "chats"]:
                return self._chatted(heard)
            case ["chat", "chats", chat]:
                found = self.chats.get(chat)
                return Said(found) if found else Said({}, 404)
        return Said({"error": "InvalidEndpoint"}, 404)

    def _renewed(self, asked: Row) -> Said:
        """A refresh token is good for one time."""
        if asked["grant_type"] != "refresh_token" or asked["refresh_token"] != self.refresh:
            return Said({"error": "invalid_grant"}, 400)
        self.access, self.refresh = self.access + "+", self.refresh + "+"
        told = {"access_token": self.access, "refresh_token": self.refresh, "token_type": "bearer", "scope": "read"}
        return Said({**told, "expires_in": 1_800})

    def _too_often(self, export: str) -> int:
        """Of each export ten a minute: seconds until the next may come, 0 where it may now."""
        now = self.now()
        seen = [at for at in self._exported.get(export, []) if now - at < timedelta(minutes=1)]
        if len(seen) >= _A_MINUTE:
            return 61 - int((now - seen[0]).total_seconds())
        self._exported[export] = [*seen, now]
        return 0

    def _export(self, export: Export, heard: Heard) -> Said:
        size, cursor = int(heard.query.get("per_page", _MOST)), heard.query.get("cursor", "")
        assert size <= _MOST, "rows a page"
        assert cursor or int(heard.query["start_time"]) < self.now().timestamp() - 60, "a minute ago at least"
        start = int(base64.b64decode(cursor)) if cursor else 0
        rows, end, over = export.after(start, size)
        rows, marker = self._doubled(rows), base64.b64encode(str(end).encode()).decode()
        if heard.repeat:
            marker, over = cursor or base64.b64encode(b"0").decode(), False
        after = f"https://example.zendesk.com{heard.path}?cursor={marker}"
        paged = {"after_cursor": marker, "after_url": after, "before_cursor": None, "end_of_stream": over}
        return Said({export.name: rows, **paged, **self._beside(rows, heard)})

    def _beside(self, rows: Sequence[Row], heard: Heard) -> Row:
        """What was asked for beside the rows, and nothing else."""
        wanted = heard.query.get("include", "").split(",")
        beside: Row = {}
        if "identities" in wanted:
            beside["identities"] = [one for row in rows for one in self.identities.get(row["id"], [])]
        if "organizations" in wanted:
            beside["organizations"] = [{"id": ORGANISATION, "name": "Lids Ltd"}]
        if "users" in wanted:
            beside["users"] = [{"id": AGENT, "name": "Ada Agent", "role": "agent"}]
        if "groups" in wanted:
            beside["groups"] = [{"id": GROUP, "name": "Support"}]
        for name in ("metric_sets", "comment_count"):
            assert name in wanted or "users" not in wanted, "tickets are asked for with what a record needs"
        return beside

    def _search(self, heard: Heard) -> Said:
        """Users by words; nothing beyond the thousandth, and no identities beside them."""
        size, page = int(heard.query["per_page"]), int(heard.query.get("page", 1))
        assert size <= 100, "rows a page"
        assert size * page <= _CEILING, "a search tells of a thousand at most"
        role, _, word = heard.query["query"].partition(" ")
        assert role == "role:end-user"
        assert "identities" not in heard.query.get("include", ""), "a search has none beside it"
        field, _, value = word.partition(":")
        rows = [row for row in self.users.rows.values() if row["active"] and _meets(row, field, value)]
        part = rows[size * (page - 1) : size * page]
        link = f"{heard.path}?query=x&page={page + 1}" if size * page < len(rows) else None
        return Said({"users": part, "next_page": link, "count": len(rows), **self._beside(part, heard)})

    def _said(self, ticket: int, heard: Heard) -> Said:
        rows = self.comments.get(ticket, [])
        if heard.query.get("sort") == "-created_at":
            rows = rows[::-1]
        people = {row["author_id"]: self.users.rows.get(row["author_id"]) for row in rows}
        known = [{"id": AGENT, "name": "Ada Agent", "role": "agent"}, *(one for one in people.values() if one)]
        return _by_cursor("comments", rows, heard, {"users": known} if "include" in heard.query else {})

    def _talked(self, heard: Heard) -> Said:
        """Calls changed since a moment, all of the last moment, and the next page for ever."""
        since = int(heard.query["start_time"])
        if self.strict and since > self.now().timestamp() - 60:
            return Said({"error": "InvalidValue", "description": "Too recent start_time."}, 422)
        begin = iso(datetime.fromtimestamp(since, UTC))
        ids = self.calls.by_change(begin)
        # A page ends with all of its last moment, and always gets beyond its first.
        changed = lambda one: self.calls[one]["updated_at"]  # noqa: E731
        size = _PAGE + len(list(takewhile(lambda one: changed(one) == begin, ids)))
        rows = ids[:size] + list(takewhile(lambda one: changed(one) == changed(ids[size - 1]), ids[size:]))
        rows = self._doubled([self.calls[one] for one in rows])
        end = int(datetime.fromisoformat(rows[-1]["updated_at"]).timestamp()) if rows else since
        link = f"{heard.path}?start_time={since if heard.repeat else end}"
        return Said({"calls": rows, "count": len(rows), "end_time": end, "next_page": link})

    def _chatted(self, heard: Heard) -> Said:
        assert heard.query["fields"] == "chats(*)"
        assert int(heard.query["limit"]) <= _MOST
        since = iso(datetime.fromtimestamp(int(heard.query["start_time"]), UTC))
        beyond = heard.query.get("start_id", "")
        ids = [
            one for one in self.chats.by_change(since) if (self.chats[one]["update_timestamp"], one) > (since, beyond)
        ]
        rows = self._doubled([self.chats[one] for one in ids[: int(heard.query["limit"])]])
        end, last = (rows[-1]["update_timestamp"], rows[-1]["id"]) if rows else (since, beyond)
        seconds = int(datetime.fromisoformat(end).timestamp())
        size = heard.query["limit"]
        link = f"{heard.path}?fields=chats(*)&limit={size}&start_time={seconds}&start_id={last}"
        return Said({"chats": rows, "count": len(rows), "end_time": seconds, "end_id": last, "next_page": link})

    def _doubled(self, rows: list[Row]) -> list[Row]:
        return [row for row in rows for _ in range(2 if str(row["id"]) in self.twice else 1)]


def _meets(row: Row, field: str, value: str) -> bool:
    if field == "phone":
        assert value[0] == "*", "a number is found by its end"
        assert value[1:].isdigit(), "and by digits alone"
        return "".join(one for one in row["phone"] if one.isdigit()).endswith(value[1:])
    return str(row["email"]).casefold() == value.strip('"')


def _by_cursor(name: str, rows: Sequence[Row], heard: Heard, beside: Row | None = None) -> Said:
    """A list by cursor pagination."""
    size = int(heard.query.get("page[size]", 100))
    assert size <= 100, "rows a page"
    after = heard.query.get("page[after]", "")
    start = 0 if heard.repeat or not after else int(after)
    more = start + size < len(rows) or heard.repeat
    marker = (after or "0") if heard.repeat else str(start + size)
    return Said(
        {name: rows[start : start + size], "meta": {"has_more": more, "after_cursor": marker}, **(beside or {})}
    )
