"""A server whose answer can be changed, a client for it, and how a call's failure is looked at."""

from __future__ import annotations

from typing import Any

import pytest

from connectors.kit.calls import Call
from connectors.kit.conformance import Ledger, ManualClock
from connectors.kit.declare import Surroundings
from connectors.kit.errors import ConnectorError
from connectors.kit.http import Http
from tests.connectors.kit.loopback import Heard, Loopback, Said

SECRET = "Bearer very-secret-4711"


class Bench:
    """A server with a route that can be changed, and a client for it."""

    def __init__(self) -> None:
        self.clock = ManualClock()
        self.ledger = Ledger(self.clock)
        self.heard: list[Heard] = []
        self.said = Said({"fine": True})
        self.server = Loopback(self._route, self.ledger, self.clock)

    def _route(self, heard: Heard) -> Said:
        self.heard.append(heard)
        return self.said

    def client(self, url: str = "", **more: Any) -> Http:
        around = Surroundings(now=self.clock.now, sleep=self.clock.sleep)
        return Http(url or self.server.url, "Shop", more.pop("around", around), **more)


def failure(client: Http, call: Call, kind: type[ConnectorError]) -> ConnectorError:
    """The error a call ends in, which must be of `kind` and carry no trace of what requests threw."""
    with client, pytest.raises(kind) as caught:
        client.ask(call)
    assert type(caught.value) is kind
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    assert caught.value.title
    return caught.value
