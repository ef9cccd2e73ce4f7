"""As much of Chatwoot as the connector asks for: fixed pages, whoever talked last first, messages twenty at a time and
backwards, merges that delete."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Row, Table

TOKEN, ACCOUNT = "cw-very-secret", 7
_MESSAGES = 20


def seconds(at: datetime) -> int:
    """A time as Chatwoot writes it."""
    return int(at.timestamp())


def _key(row: Row) -> tuple[int, int]:
    return row["last_activity_at"], row["id"]


class Simulator:
    """`size` is how many rows a page has, `twice` are ids that come twice, `closed` the words of paths that this
    account may not read."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.contacts, self.conversations = Table(_key), Table(_key)
        self.messages: dict[int, list[Row]] = {}
        self.twice: set[int] = set()
        self.closed: set[str] = set()
        self.listen: Callable[[Heard], None] = lambda _: None
        self._made = 10
        self._order: dict[int, tuple[int, Sequence[int]]] = {}

    def number(self) -> int:
        """A new id."""
        self._made += 1
        return self._made

    def put_contact(self, at: datetime, **said: Any) -> int:
        """A contact that was made at `at`."""
        number = self.number()
        moment = {"created_at": seconds(at), "last_activity_at": seconds(at)}
        about = {"additional_attributes": {"city": "Bend", "country_code": "US"}, "custom_attributes": {}}
        row = {"id": number, "availability_status": "offline", "blocked": False, "thumbnail": "", "identifier": None}
        self.contacts.put({**row, **moment, **about, "contact_inboxes": [], **said})
        return number

    def put_conversation(self, at: datetime, contact: int, channel: str = "Channel::WebWidget") -> int:
        """A conversation of a contact that nobody has said anything in."""
        number = self.number()
        sender = {name: self.contacts[contact][name] for name in ("id", "name", "email", "phone_number", "identifier")}
        sender = {name: value for name, value in sender.items() if value is not None}
        moment = {"created_at": seconds(at), "updated_at": float(seconds(at)), "last_activity_at": seconds(at)}
        said = {"account_id": ACCOUNT, "inbox_id": 3, "status": "open", "labels": ["parcels"], "muted": False}
        meta = {"sender": sender, "channel": channel, "hmac_verified": False}
        self.conversations.put({"id": number, **moment, **said, "meta": meta, "messages": [], "unread_count": 0})
        self.messages[number] = []
        return number

    def say(self, number: int, at: datetime, text: str, kind: int = 0, **more: Any) -> None:
        """Somebody says something, which is an activity."""
        sender = {"id": 1, "name": "Pat", "type": "contact"} if kind == 0 else {"id": 4, "name": "Ada", "type": "user"}
        row = {
            **{"id": self.number(), "content": text, "message_type": kind, "created_at": seconds(at), "private": False},
            **{"account_id": ACCOUNT, "inbox_id": 3, "conversation_id": number, "status": "sent", "sender": sender},
            **{"content_type": "text", "content_attributes": {}, "sender_type": "contact" if kind == 0 else "agent"},
        }
        self.messages[number].append({**row, **more})
        latest = max(seconds(at), self.conversations[number]["last_activity_at"])
        self.conversations.change(number, lambda one: one.update(last_activity_at=latest))

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        if heard.headers.get("api_access_token") != TOKEN:
            return Said({"errors": [{"message": "Invalid Access Token"}]}, 401)
        prefix = f"/api/v1/accounts/{ACCOUNT}/"
        if not heard.path.startswith(prefix):
            return Said({"errors": [{"message": "Resource could not be found"}]}, 404)
        words = heard.path.removeprefix(prefix).split("/")
        if words[0] in self.closed:
            return Said({"errors": [{"message": "You are not authorized to do this action"}]}, 403)
        match words:
            case ["contacts"]:
                assert heard.query["sort"] == "-last_activity_at"
                part, count = self._latest(self.contacts, heard)
                return Said({"meta": {"count": count, "current_page": heard.query["page"]}, "payload": part})
            case ["contacts", "filter"]:
                return self._found(heard.body["payload"], heard)
            case ["contacts", contact, "conversations"]:
                rows = [one for one in self.conversations if one["meta"]["sender"]["id"] == int(contact)]
                return Said({"payload": rows[:_MESSAGES]})
            case ["conversations"]:
                assert heard.query["status"] == "all", "else the resolved ones are left out"
                part, count = self._latest(self.conversations, heard)
                meta = {"mine_count": 0, "unassigned_count": count, "assigned_count": 0, "all_count": count}
                return Said({"data": {"meta": meta, "payload": part}})
            case ["conversations", number, "messages"]:
                return self._said(int(number), heard)
        return Said({"errors": []}, 404)

    def _latest(self, table: Table, heard: Heard) -> tuple[Sequence[Row], int]:
        """A page of the rows, whoever was active last first; `repeat` gives the first page for ever."""
        page = 1 if heard.repeat else int(heard.query["page"])
        if self._order.get(id(table), (-1, ()))[0] != table.version:
            self._order[id(table)] = table.version, table.by_change(None)
        ids = self._order[id(table)][1]
        ends = [max(0, len(ids) - self.size * number) for number in (page, page - 1)]
        part = ids[ends[0] : ends[1]]
        rows = [table[one] for one in reversed(part)]
        return [row for row in rows for _ in range(2 if row["id"] in self.twice else 1)], len(ids)

    def _found(self, payload: Sequence[Mapping[str, Any]], heard: Heard) -> Said:
        (asked,) = payload
        assert asked["filter_operator"] == "equal_to"
        (value,) = asked["values"]
        # As its older versions do, whatever was there.
        value = f"+{value}" if asked["attribute_key"] == "phone_number" else value
        rows = [one for one in self.contacts if str(one[asked["attribute_key"]]).casefold() == value.casefold()]
        page = int(heard.query["page"])
        part = rows[self.size * (page - 1) : self.size * page]
        return Said({"meta": {"count": len(rows), "current_page": str(page)}, "payload": part})

    def _said(self, number: int, heard: Heard) -> Said:
        if number not in self.messages:
            return Said({"errors": [{"message": "Resource could not be found"}]}, 404)
        before = int(heard.query.get("before", 10**9))
        rows = [one for one in self.messages[number] if one["id"] < before or heard.repeat]
        return Said({"meta": {"labels": [], "additional_attributes": {}}, "payload": rows[-_MESSAGES:]})
