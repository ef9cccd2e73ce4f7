"""A simulated Synapse under the conformance suite's control, with chats of customers and an agent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

from connectors.kit.conformance import Fault, Ledger, ManualClock
from connectors.kit.declare import Connector
from connectors.matrix import CONNECTOR
from connectors.records import IdentifierKind
from tests.connectors.kit.loopback import Loopback
from tests.connectors.matrix.simulator import ME, TOKEN, Simulator, wording

AGENT = "@agent-anna:chat.example"
_NEVER_MERGED = "A Matrix room is never merged into another one."


def ms(at: datetime) -> int:
    """As Matrix keeps times."""
    return round(at.timestamp() * 1000)


class MatrixRig:
    """Rooms have ids without a domain, and more messages than the server gives in one answer."""

    def __init__(self) -> None:
        self.connector: Connector = CONNECTOR
        self.stream = "chats"
        self.clock = ManualClock()
        self.ledger = Ledger(self.clock)
        self.server = Simulator(self.clock)
        self.not_applicable: Mapping[str, str] = {"merged row": _NEVER_MERGED}
        self.server.add_user(ME, "Service desk")
        self.server.add_user(AGENT, "Anna")
        self._loopback = Loopback(self.server.route, self.ledger, self.clock, wording=wording)

    def __enter__(self) -> Self:
        self._loopback.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loopback.__exit__(kind, error, trace)

    def settings(self) -> Mapping[str, str]:
        return {"url": self._loopback.url, "ours": "@agent-*:*", "users": "yes"}

    def secrets(self) -> Mapping[str, str]:
        return {"access_token": TOKEN}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        return [self.add_room(at) for _ in range(count)]

    def add_room(self, at: datetime) -> str:
        """A room where a new customer and the agent exchanged seven messages within ten minutes before `at`."""
        number = len(self.server.rooms)
        room, user = f"!room{number:04d}abcdefghijklmnopqrstuvwxyz", f"@c{number}:chat.example"
        self.server.add_user(user, f"Customer {number}", f"person{number}@example.com", f"1202555{number:04d}")
        begin = ms(at - timedelta(minutes=10))
        for member in (ME, AGENT, user):
            name = {"membership": "join", "displayname": self.server.users[member]["displayname"]}
            self.server.put(room, "m.room.member", member, begin, name, state_key=member)
        self.server.put(room, "m.room.name", ME, begin, {"name": f"Help {number}"}, state_key="")
        for minute in range(7):
            writer = AGENT if minute % 2 else user
            self.say(room, writer, at - timedelta(minutes=6 - minute))
        return room

    def say(self, room: str, sender: str, at: datetime, text: str = "Something private") -> str:
        """A message; returns its id."""
        content = {"msgtype": "m.text", "body": text, "formatted_body": f"<b>{text}</b>"}
        return self.server.put(room, "m.room.message", sender, ms(at), content)

    def change(self, source_id: str, at: datetime) -> None:
        self.say(source_id, AGENT, at)

    def duplicate(self, source_id: str) -> None:
        self.server.twice.add(source_id)

    def add_bad(self) -> None:
        room = self.add_room(self.clock.now())
        self.server.rooms[room][-1]["origin_server_ts"] = "yesterday"

    def delete(self, source_id: str) -> None:
        self.server.forgotten.add(source_id)

    def merge(self, source_id: str, into: str) -> None:
        raise AssertionError(_NEVER_MERGED)

    def fail(self, fault: Fault, times: int = 1, retry_after: float | None = None) -> None:
        self.ledger.arm(fault, times, retry_after)

    def mend(self) -> None:
        self.ledger.disarm()

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        room = list(self.server.rooms)[2]
        return (
            (IdentifierKind.SOCIAL, "@c2:chat.example", [room]),
            (IdentifierKind.EMAIL, "person2@example.com", [room]),
            (IdentifierKind.PHONE, "+12025550002", [room]),
        )
