"""As much of HubSpot as the connector asks for, with its habits: opt-in properties, a ceiling of results, an index that
lags, limits of its own for searches, merged and archived rows, tokens that end."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs

from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Row, Table

TOKEN, CLIENT, SECRET = "pat-na1-0f3c-secret", "client-1", "very-secret-of-the-app"
OBJECTS = f"/crm/objects/{(VERSION := '2026-03')}/"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
KINDS = (
    *("contacts", "companies", "deals", "orders", "line_items", "tickets"),
    *("calls", "emails", "meetings", "notes", "tasks", "communications"),
)


def iso(at: datetime) -> str:
    """A time as HubSpot writes it: UTC, with milliseconds."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.}{at.microsecond // 1000:03d}Z"


def millis(written: str) -> int:
    """Milliseconds since 1970 of a time as HubSpot writes it."""
    return (datetime.fromisoformat(written) - _EPOCH) // timedelta(milliseconds=1)


def changed(kind: str) -> str:
    """The property that tells when a row changed."""
    return "lastmodifieddate" if kind == "contacts" else "hs_lastmodifieddate"


def _key(kind: str) -> Callable[[Row], tuple[int, int]]:
    return lambda row: (millis(row["properties"][changed(kind)]), int(row["id"]))


class Simulator:
    """`scopes` left out are refused; `lag` is how late searches find what was written, `per_second` and `per_ten` are
    limits (0: none), `used_up` the day's; `twice` are ids that come twice."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.tables = {kind: Table(_key(kind)) for kind in KINDS}
        self.pairs: dict[tuple[str, str], dict[str, list[str]]] = {}
        self.threads: dict[str, Row] = {}
        self.said: dict[str, list[Row]] = {}
        self.owners: list[Row] = []
        self.pipelines: dict[str, list[Row]] = {}
        self.closed: dict[str, str] = {}
        self.twice: set[str] = set()
        self.lag = timedelta()
        self.per_second = self.per_ten = 0
        self.used_up = False
        self.most_pairs = 500
        self.access, self.refresh, self.renewed = TOKEN, "refresh-1", 0
        self.listen: Callable[[Heard], None] = lambda _: None
        self._searches: deque[datetime] = deque()
        self._calls: deque[datetime] = deque()
        self._made = 100

    def put(self, kind: str, at: datetime, **properties: Any) -> str:
        """A row that was made at `at`; returns its id."""
        self._made += 1
        made = str(self._made)
        mine = {"hs_object_id": made, "createdate": iso(at), "hs_createdate": iso(at), changed(kind): iso(at)}
        self.tables[kind].put({"id": made, "properties": {**mine, **properties}, "archived": False})
        return made

    def write(self, kind: str, row_id: str, at: datetime, **properties: Any) -> None:
        """Change properties of a row."""
        new = {**properties, changed(kind): iso(at)}
        self.tables[kind].change(int(row_id), lambda row: row["properties"].update(new))

    def pair(self, kind: str, row_id: str, other: str, *ids: str) -> None:
        """Associate a row with others; that changes neither."""
        self.pairs.setdefault((kind, other), {}).setdefault(row_id, []).extend(ids)

    def merge(self, kind: str, gone: str, into: str, at: datetime) -> None:
        """The one is not found any more, and the other says so."""
        self.tables[kind].remove(int(gone))
        before = self.tables[kind][int(into)]["properties"].get("hs_merged_object_ids")
        self.write(kind, into, at, hs_merged_object_ids=";".join(filter(None, (before, gone))))
        for (source, other), held in self.pairs.items():
            if other == kind:
                self.pairs[source, other] = {k: [into if x == gone else x for x in v] for k, v in held.items()}

    def say(self, thread: str, at: datetime, text: str, incoming: bool = True, actor: str = "V-1") -> None:
        """One more message in a thread."""
        one = {
            "id": f"{thread}-{len(self.said[thread])}",
            "type": "MESSAGE",
            "createdAt": iso(at),
            "direction": "INCOMING" if incoming else "OUTGOING",
            "text": text,
            "senders": [{"actorId": actor, "name": "Ann Agent" if actor.startswith("A-") else ""}],
        }
        self.said[thread].append(one)
        self.threads[thread]["latestMessageTimestamp"] = max(
            iso(at), self.threads[thread].get("latestMessageTimestamp", "")
        )

    def thread(self, at: datetime, contact: str, channel: str = "1000") -> str:
        """A thread without messages."""
        self._made += 1
        made = str(self._made)
        self.threads[made] = {
            **{"id": made, "createdAt": iso(at), "closedAt": None, "status": "OPEN", "spam": False, "archived": False},
            **{"originalChannelId": channel, "associatedContactId": contact, "inboxId": "1"},
        }
        self.said[made] = []
        return made

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        if heard.path == "/oauth/v3/token":
            return self._token({key: several[0] for key, several in parse_qs(heard.raw.decode()).items()})
        if heard.headers.get("authorization") != f"Bearer {self.access}":
            return _error(401, "EXPIRED_AUTHENTICATION", "This oauth-token is expired!")
        limited = self._limited(heard.path.endswith("/search"))
        if limited is not None:
            return limited
        if heard.path.startswith(OBJECTS):
            kind, _, what = heard.path.removeprefix(OBJECTS).partition("/")
            return self._objects(kind, what, heard)
        return self._others(heard)

    def _others(self, heard: Heard) -> Said:
        parts = heard.path.strip("/").split("/")
        if parts[:2] == ["crm", "associations"]:
            return self._pairs(parts[3], parts[4], heard.body["inputs"])
        if parts[:2] == ["crm", "owners"]:
            return self._lacking("owners") or Said(
                {"results": self.owners if heard.query["archived"] == "false" else []}
            )
        if parts[:2] == ["crm", "pipelines"]:
            return Said({"results": self.pipelines.get(parts[3], [])})
        if parts[0] == "conversations":
            return self._lacking("conversations") or self._conversations(parts[4:], heard)
        return _error(404, "OBJECT_NOT_FOUND", "no such address")

    def _objects(self, kind: str, what: str, heard: Heard) -> Said:
        if refused := self._lacking(kind):
            return refused
        table = self.tables[kind]
        if what == "search":
            return self._search(kind, table, heard)
        if what == "batch/read":
            wanted = [int(one["id"]) for one in heard.body["inputs"]]
            assert len(wanted) <= 100, "a batch takes a hundred"
            rows = [_shown(table[one], heard.body["properties"]) for one in wanted if one in table]
            return Said({"status": "COMPLETE", "results": rows}, 200 if len(rows) == len(wanted) else 207)
        size = int(heard.query["limit"])
        assert size <= 100, "lists give a hundred a page"
        after = None if heard.repeat or "after" not in heard.query else int(heard.query["after"]) - 1
        start = table.above(table.ids(), after)
        found = table.ids()[start : start + size]
        more = start + size < len(table)
        paging = {"paging": {"next": {"after": str(table.ids()[start + size])}}} if more else {}
        if heard.repeat and found:
            paging = {"paging": {"next": {"after": heard.query.get("after", str(found[0]))}}}
        return Said({"results": [_shown(table[one], []) for one in found], **paging})

    def _search(self, kind: str, table: Table, heard: Heard) -> Said:
        body = heard.body
        assert len(body["sorts"]) == 1, "one order a search"
        assert body["sorts"][0] == {"propertyName": "hs_object_id", "direction": "ASCENDING"}
        assert body["limit"] <= 200, "200 rows a page"
        assert len(body["filterGroups"]) <= 5, "five groups"
        groups = [one["filters"] for one in body["filterGroups"]]
        found, above = self._met(kind, table, groups)
        seen = (self.now() - self.lag - _EPOCH) // timedelta(milliseconds=1)
        if self.lag:
            found = [one for one in found if millis(table[one]["properties"][changed(kind)]) <= seen]
        start = 0 if heard.repeat else table.above(found, above)
        rows = [_shown(table[one], body["properties"]) for one in found[start : start + body["limit"]]]
        rows = [row for row in rows for _ in range(2 if row["id"] in self.twice else 1)]
        return Said({"total": len(found) - start, "results": rows})

    def _met(self, kind: str, table: Table, groups: list[list[Row]]) -> tuple[Any, int | None]:
        """The ids that meet every filter of a group, and the id they must lie above."""
        above: int | None = None
        bounds: dict[str, int | None] = {"GTE": None, "LT": None}
        others: list[list[Row]] = []
        for group in groups:
            assert len(group) <= 6, "six filters a group"
            rest = []
            for one in group:
                if one["propertyName"] == "hs_object_id":
                    above = int(one["value"])
                elif one["propertyName"] == changed(kind):
                    bounds[one["operator"]] = int(one["value"])
                else:
                    rest.append(one)
            others.append(rest)
        found = table.ids_between(bounds["GTE"], bounds["LT"])
        if any(others):
            found = [one for one in found if any(all(self._meets(kind, table[one], f) for f in g) for g in others)]
        return found, above

    def _meets(self, kind: str, row: Row, asked: Row) -> bool:
        name, operator, value = asked["propertyName"], asked["operator"], asked["value"]
        if name == "associations.contact":
            return value in self.pairs.get((kind, "contacts"), {}).get(row["id"], [])
        if name.startswith("hs_searchable_calculated_"):
            name = "phone" if "phone_number" in name else "mobilephone"
            digits = "".join(one for one in row["properties"].get(name) or "" if one.isdigit())
            return bool(digits) and operator == "CONTAINS_TOKEN" and digits.endswith(value.lstrip("*"))
        has = (row["properties"].get(name) or "").casefold()
        return value.casefold() in has.split(";") if operator == "CONTAINS_TOKEN" else value.casefold() == has

    def _pairs(self, kind: str, other: str, inputs: list[Row]) -> Said:
        if refused := self._lacking(kind) or self._lacking(other):
            return refused
        assert len(inputs) <= 1_000, "a batch takes a thousand"
        results, errors = [], []
        held = self.pairs.get((kind, other), {})
        for one in inputs:
            start = int(one.get("after") or 0)
            several = held.get(one["id"], [])
            part = several[start : start + self.most_pairs]
            if not part:
                errors.append({"category": "OBJECT_NOT_FOUND", "subCategory": "NO_ASSOCIATIONS_FOUND"})
                continue
            to = [{"toObjectId": found, "associationTypes": []} for found in part]
            end = start + self.most_pairs
            paging = {"paging": {"next": {"after": str(end)}}} if end < len(several) else {}
            results.append({"from": {"id": one["id"]}, "to": to, **paging})
        return Said({"status": "COMPLETE", "results": results, "errors": errors}, 207 if errors else 200)

    def _conversations(self, what: list[str], heard: Heard) -> Said:
        if len(what) == 2:
            return Said({"results": self.said[what[0]]}) if what[0] in self.said else _error(404, "NOT_FOUND", "")
        found = [one for one in self.threads.values() if "latestMessageTimestamp" in one]
        if heard.query.get("sort") == "latestMessageTimestamp":
            found.sort(key=lambda one: (one["latestMessageTimestamp"], int(one["id"])))
        if since := heard.query.get("latestMessageTimestampAfter"):
            found = [one for one in found if millis(one["latestMessageTimestamp"]) >= millis(since)]
        if contact := heard.query.get("associatedContactId"):
            found = [one for one in found if one["associatedContactId"] == contact]
        found = [one for one in found for _ in range(2 if one["id"] in self.twice else 1)]
        start, size = 0 if heard.repeat else int(heard.query.get("after", 0)), int(heard.query["limit"])
        end = start + size
        paging = {"paging": {"next": {"after": str(start if heard.repeat else end)}}} if end < len(found) else {}
        return Said({"results": found[start:end], **paging})

    def _token(self, form: Mapping[str, str]) -> Said:
        if form.get("client_id") != CLIENT or form.get("client_secret") != SECRET:
            return Said({"error": "invalid_client"}, 401)
        good = form.get("refresh_token") == self.refresh or form.get("code") == "code-1"
        if not good:
            return Said({"error": "invalid_grant", "status": "BAD_REFRESH_TOKEN"}, 400)
        self.renewed += 1
        self.access, self.refresh = f"access-{self.renewed}", f"refresh-{self.renewed + 1}"
        return Said({"access_token": self.access, "refresh_token": self.refresh, "expires_in": 1800, "hub_id": 7})

    def _lacking(self, kind: str) -> Said | None:
        scope = self.closed.get(kind)
        if scope is None:
            return None
        more = {"errors": [{"message": "scopes", "context": {"requiredGranularScopes": [scope]}}]}
        return _error(403, "MISSING_SCOPES", "This app hasn't been granted all required scopes.", **more)

    def _limited(self, search: bool) -> Said | None:
        now = self.now()
        if self.used_up:
            return _error(429, "RATE_LIMITS", "You have reached your daily limit.", policyName="DAILY")
        for sent, most, seconds, name in (
            (self._calls, self.per_ten, 10, "TEN_SECONDLY_ROLLING"),
            (self._searches if search else None, self.per_second, 1, "SECONDLY"),
        ):
            if sent is None or not most:
                continue
            while sent and now - sent[0] >= timedelta(seconds=seconds):
                sent.popleft()
            if len(sent) >= most:
                return _error(429, "RATE_LIMITS", "You have reached your limit.", policyName=name)
            sent.append(now)
        return None


def _shown(row: Row, properties: list[str]) -> Row:
    """A row with the properties that were asked for; one it does not have is null, and more than those never come."""
    said = row["properties"]
    names = dict.fromkeys([*properties, "hs_object_id", "createdate"])
    return {"id": row["id"], "properties": {name: said.get(name) for name in names}, "archived": False}


def _error(status: int, category: str, message: str, **more: Any) -> Said:
    body = {"status": "error", "message": message, "correlationId": "0", "category": category, **more}
    return Said(json.loads(json.dumps(body)), status)
