"""A simulated Zendesk under the conformance suite's control, for any of its streams."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from connectors.records import IdentifierKind
from connectors.zendesk import CONNECTOR
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig
from tests.connectors.zendesk.simulator import AGENT, EMAIL, GROUP, ORGANISATION, TOKEN, Simulator, iso

_ENDLESS = "Its export tells its end by naming the page just read as the next."
_KEPT = "Its export tells of no deletion."
NOT_APPLICABLE: Mapping[str, Mapping[str, str]] = {
    "suspended": {"merged row": "Nothing merges suspended tickets, they are let in or deleted."},
    "calls": {
        "repeated page token": _ENDLESS,
        "deleted row": _KEPT,
        "merged row": "Nothing merges calls, they stay as they were.",
    },
    "chats": {
        "repeated page token": _ENDLESS,
        "deleted row": _KEPT,
        "merged row": "Nothing merges chats, they stay as they were.",
    },
}
# What a missing permission closes.
_WORDS = {"customers": "users", "suspended": "suspended_tickets", "calls": "voice", "chats": "chat"}


class ZendeskRig(VendorRig):
    """`stream` is one of the connector's. Every row of another stream than customers has a customer of its own."""

    may_fail = staticmethod(lambda heard: heard.path != "/oauth/tokens")

    def __init__(self, stream: str = "customers") -> None:
        super().__init__(CONNECTOR, stream, self._route, NOT_APPLICABLE.get(stream))
        self.zendesk = Simulator(self.clock.now)
        self.closed = self.zendesk.closed

    def _route(self, heard: Heard) -> Said:
        return self.zendesk.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"url": self.url, "email": EMAIL}

    def secrets(self) -> Mapping[str, str]:
        return {"token": TOKEN}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        made = {"customers": self.add_user, "tickets": self.add_ticket, "suspended": self.add_suspended}
        made |= {"calls": self.add_call, "chats": self.add_chat}
        return [str(made[self.stream](at)) for _ in range(count)]

    def add_user(self, at: datetime, **said: Any) -> int:
        """A person with a phone and two e-mails."""
        number, user = len(self.zendesk.users.rows), self.zendesk.number()
        row = {
            **{"id": user, "name": f"Person{number:04d} Lee", "email": f"p{number}@Example.com", "role": "end-user"},
            **{"phone": f"+1202555{number:04d}", "active": True, "organization_id": ORGANISATION, "locale": "en-US"},
            **{"created_at": iso(at), "updated_at": iso(at), "suspended": False, "shared_phone_number": False},
        }
        second = {"user_id": user, "type": "email", "value": f"second{number}@example.com", "primary": False}
        self.zendesk.identities[user] = [{**second, "type": "email", "value": row["email"], "primary": True}, second]
        self.zendesk.users.write({**row, **said})
        return user

    def add_ticket(self, at: datetime, **said: Any) -> int:
        """A ticket of a person of its own that was answered after an hour."""
        number = self.zendesk.number()
        row = {
            **{"id": number, "subject": f"Lid {number} is broken", "description": "It is.", "status": "open"},
            **{"requester_id": self.add_user(at), "assignee_id": AGENT, "group_id": GROUP, "tags": []},
            **{"via": {"channel": "email", "source": {"rel": None}}, "created_at": iso(at), "updated_at": iso(at)},
            **{"metric_set": {"reply_time_in_minutes": {"calendar": 60}}, "comment_count": 2, "priority": "high"},
        }
        self.zendesk.tickets.write({**row, **said})
        return number

    def add_suspended(self, at: datetime) -> int:
        """A mail that was held back."""
        number, person = self.zendesk.number(), self.zendesk.users.rows[self.add_user(at)]
        author = {"id": person["id"], "name": person["name"], "email": person["email"]}
        self.zendesk.suspended[number] = {
            **{"id": number, "author": author, "subject": "Help", "content": "Please.", "via": {"channel": "email"}},
            **{"cause": "Submitted by registered user while logged out", "ticket_id": None},
            **{"created_at": iso(at), "updated_at": iso(at)},
        }
        return number

    def add_call(self, at: datetime) -> int:
        """A call that waited and was answered."""
        number = self.zendesk.number()
        self.zendesk.calls.put(
            {
                **{"id": number, "direction": "inbound", "completion_status": "completed", "agent_id": AGENT},
                **{"customer_id": self.add_user(at), "duration": 90, "talk_time": 60, "wait_time": 30},
                **{"created_at": iso(at), "updated_at": iso(at), "phone_number": "+12025550000", "ticket_id": None},
            }
        )
        return number

    def add_chat(self, at: datetime) -> str:
        """A chat of one question and one answer."""
        number = f"2605.{self.zendesk.number()}.Sjuu"
        said = {"timestamp": iso(at), "type": "chat.msg"}
        history = [{**said, "nick": "visitor:1", "name": "Pat", "msg": "Hello?"}]
        history.append({**said, "nick": "agent:9", "name": "Ada Agent", "msg": "Hello!"})
        visitor = {"id": "1", "name": "Pat", "email": "pat@example.com", "phone": ""}
        self.zendesk.chats.put(
            {
                **{"id": number, "type": "chat", "timestamp": iso(at), "update_timestamp": iso(at), "duration": 0},
                **{"visitor": visitor, "history": history, "missed": False, "started_by": "visitor", "rating": None},
            }
        )
        return number

    def change(self, source_id: str, at: datetime) -> None:
        if self.stream == "calls":
            self.zendesk.calls.change(int(source_id), lambda row: row.update(talk_time=50, updated_at=iso(at)))
        elif self.stream == "chats":
            self.zendesk.chats.change(source_id, lambda row: row.update(rating="good", update_timestamp=iso(at)))
        elif self.stream == "suspended":
            self.zendesk.suspended[int(source_id)] |= {"subject": "Changed", "updated_at": iso(at)}
        else:
            self._write(source_id, at, **{"name" if self.stream == "customers" else "subject": "Changed"})

    def _write(self, source_id: str, at: datetime, **said: Any) -> None:
        export = self.zendesk.users if self.stream == "customers" else self.zendesk.tickets
        export.write({**export.rows[int(source_id)], "updated_at": iso(at), **said})

    def duplicate(self, source_id: str) -> None:
        self.zendesk.twice.add(source_id)

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        if self.stream == "calls":
            self.zendesk.calls[int(bad)]["created_at"] = "no time"
        elif self.stream == "chats":
            self.zendesk.chats[bad]["timestamp"] = "no time"
        elif self.stream == "suspended":
            self.zendesk.suspended[int(bad)]["created_at"] = "no time"
        else:
            self._write(bad, self.clock.now(), created_at="no time")

    def delete(self, source_id: str) -> None:
        if self.stream == "suspended":
            del self.zendesk.suspended[int(source_id)]
        else:
            gone = {"active": False} if self.stream == "customers" else {"status": "deleted", "subject": "SCRUBBED"}
            self._write(source_id, self.clock.now(), **gone)

    def merge(self, source_id: str, into: str) -> None:
        """A user is deleted and the other one has all; a ticket is closed with a comment that names the other one."""
        if self.stream == "customers":
            theirs = self.zendesk.identities.pop(int(source_id))
            self.zendesk.identities[int(into)] += [{**one, "user_id": int(into)} for one in theirs]
            self._write(into, self.clock.now())
            self.delete(source_id)
            return
        subject = self.zendesk.tickets.rows[int(into)]["subject"]
        self.comment(int(source_id), AGENT, f'This request was closed and merged into request #{into} "{subject}".')
        self._write(source_id, self.clock.now(), status="closed", tags=["closed_by_merge"])

    def comment(self, ticket: int, author: int, text: str, public: bool = True) -> None:
        """Something is said in a ticket now."""
        said = {"author_id": author, "plain_body": text, "public": public, "created_at": iso(self.clock.now())}
        self.zendesk.comments.setdefault(ticket, []).append({"id": self.zendesk.number(), **said})

    def close(self) -> None:
        self.zendesk.closed.add(_WORDS.get(self.stream, self.stream))

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        person = list(self.zendesk.users.rows.values())[2] if self.stream != "chats" else {"id": 0}
        found = [str(person["id"])] if self.stream == "customers" else []
        if self.stream == "tickets":
            rows = self.zendesk.tickets.rows.values()
            found = [str(row["id"]) for row in rows if row["requester_id"] == person["id"]]
        phone, email = person.get("phone", "+12025559999"), str(person.get("email", "x@example.com")).lower()
        return ((IdentifierKind.PHONE, phone, found), (IdentifierKind.EMAIL, email, found))
