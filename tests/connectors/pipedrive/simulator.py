"""As much of Pipedrive as the connector asks for, with its habits: two versions of one interface that page otherwise,
markers that stand for a place, times without a zone, fields by hash, a budget for the day, Cloudflare before it all."""

from __future__ import annotations

import base64
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs

from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Row, Table

TOKEN, CLIENT, SECRET = "0f3c-token-of-a-person", "client-1", "secret-of-the-app"
KINDS = ("persons", "deals", "deals/archived", "activities", "organizations")
BLOCK = b"<!DOCTYPE html><html><title>Attention Required! | Cloudflare</title></html>"


def iso(at: datetime) -> str:
    """A time as the second version writes it."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def plain(at: datetime) -> str:
    """A time as the first version writes it: in UTC, without saying so."""
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S}"


def _key(row: Row) -> tuple[str, int]:
    return row["update_time"], int(row["id"])


class Simulator:
    """`closed` are the parts (first words of paths) whose scope is lacking, `twice` ids that come twice, `budget` what
    is left of the day (None: not told), `blocked` says that Cloudflare stands before everything, `per_two` the burst
    (0: none)."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.tables = {kind: Table(_key) for kind in (*KINDS, "notes")}
        self.threads: dict[int, Row] = {}
        self.mails: dict[int, Row] = {}
        self.products: list[Row] = []
        self.users: list[Row] = [{"id": 7, "name": "Ann Agent"}]
        self.fields: dict[str, list[Row]] = {"person": [], "deal": []}
        self.closed: set[str] = set()
        self.twice: set[str] = set()
        self.budget: int | None = None
        self.blocked = False
        self.per_two = 0
        self.access, self.refresh, self.renewed, self.domain = "access-0", "refresh-0", 0, ""
        self.listen: Callable[[Heard], None] = lambda _: None
        self._calls: deque[datetime] = deque()
        self._made = 100

    def put(self, kind: str, at: datetime, **said: Any) -> str:
        """A row that was made at `at`; returns its id."""
        self._made += 1
        written = plain(at) if kind == "notes" else iso(at)
        self.tables[kind].put({"id": self._made, "add_time": written, "update_time": written, **said})
        return str(self._made)

    def write(self, kind: str, row_id: str, at: datetime, **said: Any) -> None:
        """Change a row."""
        written = plain(at) if kind == "notes" else iso(at)
        self.tables[kind].change(int(row_id), lambda row: row.update(said, update_time=written))

    def mail(self, at: datetime, thread: int | None, person: str, text: str, *, sent: bool = False) -> int:
        """One more mail in a thread, or in a new one; returns the thread's id."""
        self._made += 1
        new = thread is None
        thread = self._made if thread is None else thread
        party = {"id": 1, "name": "Cora", "email_address": f"p{person}@example.com", "linked_person_id": int(person)}
        ours = {"id": 2, "name": "Ann Agent", "email_address": "ann@company.example", "linked_person_id": None}
        self.mails[self._made] = {
            **{"id": self._made, "mail_thread_id": thread, "message_time": plain(at), "sent_flag": int(sent)},
            **{"from": [ours if sent else party], "to": [party if sent else ours], "snippet": text[:225]},
            **{"subject": "The lid", "body": f"<p>{text}</p>", "has_body_flag": 1},
        }
        if new:
            self.threads[thread] = {
                **{"id": thread, "user_id": 7, "subject": "The lid", "first_message_timestamp": plain(at)},
                **{"first_message_to_me_flag": int(not sent), "folders": ["sent" if sent else "inbox"]},
                **{"message_count": 0, "deleted_flag": 0, "deal_id": None, "lead_id": None},
                **{"parties": {"from": [ours if sent else party], "to": [party if sent else ours]}},
            }
        row = self.threads[thread]
        row.update(snippet=text[:225], last_message_timestamp=plain(at), update_time=plain(at))
        row["message_count"] += 1
        return thread

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        if heard.path == "/oauth/token":
            return self._token(heard, {name: several[0] for name, several in parse_qs(heard.raw.decode()).items()})
        if self.blocked:
            return Said(BLOCK, 403, {"Content-Type": "text/html"})
        signed = heard.headers.get("x-api-token") == TOKEN
        if not signed and heard.headers.get("authorization") != f"Bearer {self.access}":
            return _error(401, "unauthorized access")
        if (limited := self._limited()) is not None:
            return limited
        _, _, version, *parts = heard.path.split("/")
        if parts[0] in self.closed:
            return _error(403, "Scope and URL mismatch")
        return self._first(parts, heard) if version == "v1" else self._second(parts, heard)

    def _second(self, parts: list[str], heard: Heard) -> Said:
        path = "/".join(parts)
        if path in KINDS:
            return self._list(path, heard)
        if path == "persons/search":
            return self._search(heard.query)
        if path == "deals/products":
            deals = heard.query["deal_ids"].split(",")
            assert len(deals) <= 100, "a hundred deals"
            return _page([row for row in self.products if str(row["deal_id"]) in deals], heard)
        if path == "stages":
            return _page([{"id": 3, "name": "Offer made"}], heard)
        if path.endswith("Fields"):
            return _page(self.fields[path.removesuffix("Fields")], heard)
        return _error(404, "no such address")

    def _list(self, kind: str, heard: Heard) -> Said:
        query, table = heard.query, self.tables[kind]
        assert query.get("sort_by", "id") in ("id", "update_time", "add_time"), "orders there are"
        if "ids" in query:
            wanted = query["ids"].split(",")
            assert len(wanted) <= 100, "a hundred ids"
            rows = [table[int(one)] for one in wanted if int(one) in table]
        elif query.get("sort_by") == "update_time":
            rows = [table[one] for one in table.by_change(query.get("updated_since"))]
        else:
            rows = list(table)
        if person := query.get("person_id"):
            rows = [row for row in rows if str(row.get("person_id")) == person]
        if kind in ("deals", "deals/archived"):
            states = query.get("status", "open,won,lost").split(",")
            rows = [row for row in rows if row["status"] in states]
        else:
            rows = [row for row in rows if not row.get("is_deleted")]
        return _page([row for row in rows for _ in range(2 if str(row["id"]) in self.twice else 1)], heard)

    def _search(self, query: Mapping[str, str]) -> Said:
        """As it looks things up: in what was typed, whole or in part, with and without the signs between digits."""
        term, exact, field = query["term"].casefold(), query["exact_match"] == "true", query["fields"]
        assert len(term) >= 2, "two characters at least"
        items = []
        for row in self.tables["persons"]:
            said = [one["value"] for one in row[f"{field}s"]]
            forms = [form for one in said for form in (one.casefold(), "".join(c for c in one if c.isdigit()))]
            if any(form == term if exact else term in form for form in forms):
                item = {"id": row["id"], "type": "person", "name": row["name"], f"{field}s": said}
                items.append({"result_score": 0.3, "item": item})
        return Said({"success": True, "data": {"items": items[: int(query["limit"])]}, "additional_data": {}})

    def _first(self, parts: list[str], heard: Heard) -> Said:
        if parts == ["users"]:
            return Said({"success": True, "data": self.users})
        if parts == ["notes"]:
            return self._notes(heard)
        if parts[0] == "persons":
            held = [one for one in self.mails.values() if self._is_of(one, parts[1])]
            rows = [{"object": "mailMessage", "data": {**one, "body": None}} for one in reversed(held)]
            return _offset(rows, heard)
        if parts[:2] == ["mailbox", "mailMessages"]:
            return Said({"success": True, "data": self.mails[int(parts[2])]})
        if len(parts) == 4:
            rows = [{**one, "body": None} for one in self.mails.values() if str(one["mail_thread_id"]) == parts[2]]
            return Said({"success": True, "data": rows})
        if len(parts) == 3:
            row = self.threads.get(int(parts[2]))
            return Said({"success": True, "data": row}) if row else _error(404, "no such thread")
        rows = [row for row in self.threads.values() if heard.query["folder"] in row["folders"]]
        rows.sort(key=lambda row: (row["last_message_timestamp"], row["id"]), reverse=True)
        return _offset([row for row in rows for _ in range(2 if str(row["id"]) in self.twice else 1)], heard)

    def _notes(self, heard: Heard) -> Said:
        table, since = self.tables["notes"], heard.query.get("updated_since")
        rows = list(table)
        if heard.query.get("sort") == "update_time ASC":
            bound = plain(datetime.fromisoformat(since)) if since else None
            rows = [table[one] for one in table.by_change(bound)]
        if person := heard.query.get("person_id"):
            rows = [row for row in rows if str(row.get("person_id")) == person]
        return _offset([row for row in rows for _ in range(2 if str(row["id"]) in self.twice else 1)], heard)

    def _is_of(self, mail: Row, person: str) -> bool:
        return any(str(one["linked_person_id"]) == person for one in (*mail["from"], *mail["to"]))

    def _token(self, heard: Heard, form: Mapping[str, str]) -> Said:
        both = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if heard.headers.get("authorization") != f"Basic {both}":
            return Said({"success": False, "error": "invalid_client"}, 401)
        if form.get("refresh_token") != self.refresh and form.get("code") != "code-1":
            return Said({"success": False, "error": "invalid_grant"}, 400)
        self.renewed += 1
        self.access, self.refresh = f"access-{self.renewed}", f"refresh-{self.renewed}"
        tokens = {"access_token": self.access, "refresh_token": self.refresh, "expires_in": 3599}
        return Said({**tokens, "token_type": "Bearer", "scope": "base", "api_domain": self.domain})

    def _limited(self) -> Said | None:
        headers = {"x-daily-ratelimit-token-remaining": str(self.budget)} if self.budget is not None else {}
        if self.budget == 0:
            return Said({"success": False, "error": "request over limit", "errorCode": 429}, 429, headers)
        now = self.now()
        while self._calls and now - self._calls[0] >= timedelta(seconds=2):
            self._calls.popleft()
        if self.per_two and len(self._calls) >= self.per_two:
            return Said({"success": False, "error": "request over limit", "errorCode": 429}, 429)
        self._calls.append(now)
        return None


def _page(rows: Sequence[Row], heard: Heard) -> Said:
    """A page of version 2. At its worst the marker is a place among the rows, and no row."""
    size = int(heard.query["limit"])
    assert 1 <= size <= 500, "500 rows a page"
    cursor = heard.query.get("cursor", "")
    start = 0 if heard.repeat or not cursor else int(base64.b64decode(cursor))
    end = start + size
    following = base64.b64encode(str(end).encode()).decode() if end < len(rows) else None
    if heard.repeat:
        following = cursor or base64.b64encode(b"0").decode()
    return Said({"success": True, "data": rows[start:end], "additional_data": {"next_cursor": following}})


def _offset(rows: Sequence[Row], heard: Heard) -> Said:
    """A page of version 1, which has null in place of an empty list."""
    start, size = 0 if heard.repeat else int(heard.query.get("start", 0)), int(heard.query["limit"])
    part = rows[start : start + size]
    more = start + size < len(rows)
    paging = {"start": start, "limit": size, "more_items_in_collection": more}
    return Said({"success": True, "data": part or None, "additional_data": {"pagination": paging}})


def _error(status: int, text: str) -> Said:
    return Said({"success": False, "error": text, "error_info": "Please check developers.pipedrive.com."}, status)
