"""A simulated Synapse under the writers' suite: a room of our own people. Each sign-in is a device of its own, so the
server keeps nothing apart that an earlier try sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self
from urllib.parse import unquote

from connectors.kit.conformance_writing import Arrived, WriteFault, late
from connectors.kit.declare import Connector
from connectors.matrix import CONNECTOR
from connectors.matrix.notes import KEY
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.write_faults import WriteFaults
from tests.connectors.matrix.rig import AGENT, MatrixRig, ms
from tests.connectors.matrix.simulator import ME, PASSWORD

ROOM, ALIAS = "!staff0abcdefghijklmnopqrstuvwxyz", "#staff:chat.example"


class MatrixWritingRig:
    """Signed in with a password."""

    def __init__(self) -> None:
        self.inner = MatrixRig()
        self.connector: Connector = CONNECTOR
        self.writer = "messages"
        self.clock, self.ledger, self.server = self.inner.clock, self.inner.ledger, self.inner.server
        self.not_applicable: Mapping[str, str] = {}
        self.faults = WriteFaults(
            self.server.route,
            _writes,
            _words,
            self.clock,
            self.ledger,
            late(CONNECTOR.writers["messages"]),
            lambda heard: self.server._of_room("", [unquote(part) for part in heard.path.split("/")][4:], heard),
        )
        self.inner._loopback.route, self.inner._loopback.may_fail = self.faults.route, _writes
        self.server.aliases[ALIAS] = ROOM
        for member in (ME, AGENT):
            self.join(member)

    def join(self, user: str, room: str = ROOM) -> None:
        """Let somebody into a room."""
        joined = {"membership": "join", "displayname": user}
        self.server.put(room, "m.room.member", user, ms(self.clock.now()), joined, state_key=user)

    def __enter__(self) -> Self:
        self.inner.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.inner.__exit__(kind, error, trace)

    def settings(self) -> Mapping[str, str]:
        return {**self.inner.settings(), "user": "desk", "users": "no", "write_back": "yes", "notes_room": ROOM}

    def secrets(self) -> Mapping[str, str]:
        return {"password": PASSWORD}

    def place(self) -> str:
        return ""

    def arrived(self) -> Sequence[Arrived]:
        self.faults.ripen()
        said = [event["content"] for event in self.server.rooms[ROOM] if event["type"] == "m.room.message"]
        return [Arrived(one.get(KEY, ""), one["body"]) for one in said]

    def fail(self, fault: WriteFault, retry_after: float | None = None) -> None:
        self.faults.fail(fault, retry_after)

    def mend(self) -> None:
        self.faults.mend()

    def asked(self) -> int:
        return len(self.ledger.asked)


def _writes(heard: Heard) -> bool:
    return "/send/" in heard.path


def _words(fault: WriteFault, after: float | None) -> Said | None:
    """As Synapse words it."""
    if fault is WriteFault.TOO_MANY and after is not None:
        body = {"errcode": "M_LIMIT_EXCEEDED", "error": "Too Many Requests", "retry_after_ms": round(after * 1000)}
        return Said(body, 429)
    if fault is WriteFault.UNAUTHORISED:
        return Said({"errcode": "M_USER_DEACTIVATED", "error": "This account has been deactivated"}, 403)
    if fault is WriteFault.FORBIDDEN:
        return Said({"errcode": "M_FORBIDDEN", "error": "You do not have permission to send messages here"}, 403)
    if fault is WriteFault.REFUSED:
        return Said({"errcode": "M_TOO_LARGE", "error": "event about Ada too large"}, 413)
    return None
