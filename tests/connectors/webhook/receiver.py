"""A webhook's receiver as the connector's page describes it, and a rig that puts it under the writers' suite."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from connectors.kit.conformance import Ledger, ManualClock
from connectors.kit.conformance_writing import Arrived, WriteFault, late
from connectors.kit.declare import Connector
from connectors.webhook import CONNECTOR
from tests.connectors.kit.loopback import Heard, Loopback, Said
from tests.connectors.kit.write_faults import WriteFaults

SECRET = "a-long-secret-of-the-tests-0123456789"
TOLERANCE = 300


class Receiver:
    """`taken` are the bodies it keeps, each id once, in the order they came; `bodies` every body by id."""

    def __init__(self, secret: str = SECRET) -> None:
        self._secret = secret.encode()
        self.taken: list[dict[str, Any]] = []
        self.bodies: dict[str, set[bytes]] = {}
        self.tests = 0

    def route(self, heard: Heard, now: datetime | None = None) -> Said:
        """One POST; `now` has it refuse old timestamps."""
        stamp, entry_id = heard.headers["tellonce-timestamp"], heard.headers["tellonce-entry"]
        signed = f"{stamp}.{entry_id}.".encode() + heard.raw
        wanted = "v1=" + hmac.new(self._secret, signed, hashlib.sha256).hexdigest()
        if heard.method != "POST" or not hmac.compare_digest(wanted, heard.headers["tellonce-signature"]):
            return Said({"error": "wrong signature"}, 401)
        if now is not None and abs(now.timestamp() - int(stamp)) > TOLERANCE:
            return Said({"error": "old"}, 401)
        body = json.loads(heard.raw)
        assert body["entry_id"] == entry_id == heard.headers["idempotency-key"]
        if body["kind"] == "test":
            self.tests += 1
            return Said({})
        if entry_id not in self.bodies:
            self.taken.append(body)
        self.bodies.setdefault(entry_id, set()).add(heard.raw)
        return Said({"taken": True}, 201)


class WebhookRig:
    """The receiver on a loopback port."""

    def __init__(self) -> None:
        self.connector: Connector = CONNECTOR
        self.writer = "entries"
        self.clock = ManualClock()
        self.ledger = Ledger(self.clock)
        self.receiver = Receiver()
        self.not_applicable: Mapping[str, str] = {}
        self.faults = WriteFaults(
            lambda heard: self.receiver.route(heard, self.clock.now()),
            lambda heard: True,
            _words,
            self.clock,
            self.ledger,
            late(CONNECTOR.writers["entries"]),
        )
        self._loopback = Loopback(self.faults.route, self.ledger, self.clock)

    def __enter__(self) -> Self:
        self._loopback.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loopback.__exit__(kind, error, trace)

    def settings(self) -> Mapping[str, str]:
        return {"url": f"{self._loopback.url}/hooks/T0KEN-of-the-address/"}

    def secrets(self) -> Mapping[str, str]:
        return {"secret": SECRET}

    def place(self) -> str:
        return ""

    def arrived(self) -> Sequence[Arrived]:
        self.faults.ripen()
        return [Arrived(one["entry_id"], "\n".join((one["title"], one["text"]))) for one in self.receiver.taken]

    def fail(self, fault: WriteFault, retry_after: float | None = None) -> None:
        self.faults.fail(fault, retry_after)

    def mend(self) -> None:
        self.faults.mend()

    def asked(self) -> int:
        return len(self.ledger.asked)


def _words(fault: WriteFault, after: float | None) -> Said | None:
    return Said({"error": "Ada Lovelace is no customer of ours."}, 422) if fault is WriteFault.REFUSED else None
