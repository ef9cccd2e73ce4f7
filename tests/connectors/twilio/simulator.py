"""As much of Twilio as the connector asks for: lists by whole days, newest first, legs among the calls."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any
from urllib.parse import urlencode

from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Row, Table

ACCOUNT, TOKEN = "AC" + "0f" * 16, "very-secret-token"
HOME = f"/2010-04-01/Accounts/{ACCOUNT}"
_AGES = datetime(2000, 1, 1, tzinfo=UTC)


def rfc(at: datetime) -> str:
    """A time as Twilio writes it."""
    return format_datetime(at.astimezone(UTC))


def _key(field: str) -> Callable[[Row], tuple[datetime, str]]:
    return lambda row: (parsedate_to_datetime(row[field]), row["sid"])


class Simulator:
    """`twice` are sids that come twice, `closed` the first words of paths that may not be read, `voicemail` the calls
    in which a message was left, `recorded` those recorded as a whole, `spoilt` what is told wrongly of a row.
    `absolute`: links to next pages are whole addresses, as Twilio's description has them, not paths as in its examples.
    """

    def __init__(self) -> None:
        self.calls = Table(_key("start_time"))
        self.messages = Table(_key("date_sent"))
        self.conversations = Table(lambda row: (datetime.fromisoformat(row["date_created"]), row["sid"]))
        self.people: dict[str, list[Row]] = {}
        self.said: dict[str, list[Row]] = {}
        self.legs: dict[str, list[str]] = {}
        self.absolute, self.home = False, ""
        self.twice: set[str] = set()
        self.closed: set[str] = set()
        self.voicemail: set[str] = set()
        self.recorded: set[str] = set()
        self.spoilt: dict[str, Row] = {}
        self.listen: Callable[[Heard], None] = lambda _: None
        self._made = 0
        self._kept: tuple[Any, list[str]] = (None, [])

    def sid(self, kind: str) -> str:
        """A new id."""
        self._made += 1
        return f"{kind}{self._made:032x}"

    def call(self, start: datetime, seconds: int, **said: Any) -> str:
        """A call, or a leg of one: made `rang` seconds before it starts; `seconds` long where it was completed."""
        sid, parent, rang = self.sid("CA"), said.get("parent_call_sid"), said.pop("rang", 0)
        completed = said.get("status", "completed") == "completed"
        times = {"date_created": start - timedelta(seconds=rang), "start_time": start}
        times |= {"end_time": start + timedelta(seconds=seconds), "date_updated": start + timedelta(seconds=seconds)}
        row = {"sid": sid, "account_sid": ACCOUNT, "status": "completed", "direction": "inbound"}
        row |= {"duration": str(seconds) if completed else "0", "parent_call_sid": None, "caller_name": None}
        self.calls.put({**row, **{name: rfc(at) for name, at in times.items()}, **said})
        if parent:
            self.legs.setdefault(parent, []).append(sid)
        return sid

    def message(self, at: datetime, **said: Any) -> str:
        """A message that was sent or came in."""
        sid, when = self.sid("SM"), rfc(at)
        times = {"date_created": when, "date_sent": when, "date_updated": when}
        row = {"sid": sid, "account_sid": ACCOUNT, "status": "received", "direction": "inbound", "num_media": "0"}
        self.messages.put({**row, **times, **said})
        return sid

    def conversation(self, at: datetime, people: list[Row], said: list[tuple[str, int, str]], **more: Any) -> str:
        """A conversation of identities or bound addresses; `said` are author, seconds from the start and text."""
        sid, when = self.sid("CH"), at.astimezone(UTC)
        times = {"date_created": when.isoformat(), "date_updated": when.isoformat()}
        self.conversations.put({"sid": sid, "account_sid": ACCOUNT, "state": "active", **times, **more})
        self.people[sid] = [{"sid": self.sid("MB"), "conversation_sid": sid, **one} for one in people]
        sids = {one.get("identity"): one["sid"] for one in self.people[sid]}
        self.said[sid] = [
            {"sid": self.sid("IM"), "index": number, "author": author, "participant_sid": sids.get(author)}
            | {"body": text, "date_created": (when + timedelta(seconds=second)).isoformat()}
            for number, (author, second, text) in enumerate(said)
        ]
        return sid

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        pair = base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
        if heard.headers.get("authorization") != f"Basic {pair}":
            return Said({"code": 20003, "message": "Authenticate", "status": 401}, 401)
        if not heard.path.startswith((HOME + "/", "/v1/")):
            return _missing()
        path = heard.path.removeprefix(HOME + "/").removeprefix("/v1/").split("/")
        what = path[0].removesuffix(".json")
        if what in self.closed:
            return Said({"code": 20008, "message": "no permission", "status": 403}, 403)
        if what == "Conversations":
            return self._chats(heard, path)
        if len(path) == 3:
            how = {
                **dict.fromkeys(self.recorded, "StartCallRecordingAPI"),
                **dict.fromkeys(self.voicemail, "RecordVerb"),
            }
            found = [{"sid": self.sid("RE"), "source": how[path[1]]}] if path[1] in how else []
            return Said({"recordings": found, "page": 0, "next_page_uri": None})
        if len(path) == 2:
            row = self.calls.get(path[1].removesuffix(".json"))
            return Said(row) if row else _missing()
        if what == "Calls":
            return self._page(heard, "calls", self.calls, "StartTime", 1_000)
        return self._page(heard, "messages", self.messages, "DateSent", 1_000)

    def _chats(self, heard: Heard, path: list[str]) -> Said:
        if len(path) == 3:
            rows = (self.people if path[2] == "Participants" else self.said)[path[1]]
            size, page = int(heard.query["PageSize"]), int(heard.query.get("Page", 0))
            more = f"{self.home}{heard.path}?PageSize={size}&Page={page + 1}"
            following = more if (page + 1) * size < len(rows) else None
            name = path[2].lower()
            return Said({name: rows[page * size : (page + 1) * size], "meta": {"next_page_url": following}})
        bounds = heard.query
        assert all(one in bounds.get(one, "") + one for one in ("StartDate", "EndDate"))
        return self._page(heard, "conversations", self.conversations, "", 100)

    def _page(self, heard: Heard, name: str, table: Table, field: str, most: int) -> Said:
        query, size = heard.query, int(heard.query.get("PageSize", 50))
        assert 1 <= size <= most, "rows a page"
        sids = self._listed(query, table, field)
        if self.twice:
            sids = [sid for sid in sids for _ in range(2 if sid in self.twice else 1)]
        token = query.get("PageToken", "")
        # A token is anchored at a row: what is new meanwhile comes before it and shifts nothing.
        start = 0 if heard.repeat or not token else _after(sids, token[2:], table)
        part = sids[start : start + size]
        following = f"PA{part[-1]}" if part and start + size < len(sids) else ""
        if heard.repeat:
            following = token or "PA"
        asked = urlencode({key: value for key, value in query.items() if key not in ("PageToken", "Page")})
        link = f"{heard.path}?{asked}&Page=1&PageToken={following}" if following else None
        rows = [{**table[sid], **self.spoilt.get(sid, {})} for sid in part]
        if name == "conversations":
            return Said({name: rows, "meta": {"next_page_url": link and self.home + link}})
        told = link and self.home + link if self.absolute else link
        return Said({name: rows, "page": 0, "page_size": size, "next_page_uri": told})

    def _listed(self, query: Any, table: Table, field: str) -> list[str]:
        """The sids of a list, newest first; its bounds are days."""
        names = ("From", "To", "ParentCallSid", f"{field}>", f"{field}<", "StartDate", "EndDate")
        mark = (id(table), table.version, *(query.get(name) for name in names))
        if self._kept[0] != mark:
            since, until = (_days(query.get(one)) for one in (names[3], names[4]))
            if not field:
                since, until = (_days(query.get(one)) for one in names[5:])
            parent = query.get("ParentCallSid")
            found = self.legs.get(parent, []) if parent else table.by_change((since or _AGES), until)
            wanted = {"from": query.get("From"), "to": query.get("To")}
            asked = {key: value for key, value in wanted.items() if value}
            kept = [sid for sid in found if all(table[sid].get(key) == value for key, value in asked.items())]
            self._kept = mark, kept[::-1]
        return self._kept[1]


def _after(sids: list[str], sid: str, table: Table) -> int:
    return len(sids) - sids[::-1].index(sid) if sid in sids else len(sids)


def _days(text: str | None) -> datetime | None:
    if text is None:
        return None
    at = datetime.fromisoformat(text)
    assert (at.hour, at.minute, at.second) == (0, 0, 0), "a filter knows whole days only"
    return at


def _missing() -> Said:
    return Said({"code": 20404, "message": "not found", "status": 404}, 404)
