"""A desk in a folder of the test's own, with made-up exports as its one source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from connectors.hubspot import CONNECTOR
from connectors.kit.conformance import Ledger, ManualClock
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services import kinds
from desk.services.build import Parts, build
from desk.services.groundwork import now
from tests.connectors.hubspot.simulator import Simulator
from tests.connectors.kit.loopback import Loopback
from tests.end_to_end.exports import write_exports
from tests.services.ports import free_port


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    secrets = AskedSecrets(lambda _source, _key: None, "Secrets are not kept in tests.")
    held = build(Home(tmp_path / "home of the desk"), secrets=secrets)
    yield held
    held.close()


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    folder = tmp_path / "the exports"
    write_exports(folder, people=60, seed=3)
    return folder


@pytest.fixture
def filled(parts: Parts, exports: Path) -> Parts:
    parts.sources.add("exports", "folder", "Exports", {"path": str(exports), "region": "US"}, {})
    parts.sources.pull("exports")
    return parts


@pytest.fixture
def hubspot() -> Iterator[tuple[Simulator, str]]:
    """A simulator of HubSpot, and where it answers."""
    simulator, clock = Simulator(now), ManualClock(now())
    with Loopback(simulator.route, Ledger(clock), clock) as server:
        yield simulator, server.url


@pytest.fixture
def secrets() -> AskedSecrets:
    return AskedSecrets(lambda _source, _key: None, "Secrets are not kept in tests.")


SOME = ("contacts", "tickets", "calls")


class Waited:
    """A clock that goes on by what is slept, which takes no time."""

    def __init__(self) -> None:
        self.slept = timedelta()

    def now(self) -> datetime:
        return now() + self.slept

    def sleep(self, seconds: float) -> None:
        self.slept += timedelta(seconds=seconds)


@pytest.fixture
def desk(tmp_path: Path, secrets: AskedSecrets, monkeypatch: pytest.MonkeyPatch) -> Iterator[Parts]:
    """A desk that knows a small HubSpot, and adds sources without waiting."""
    assert CONNECTOR.oauth is not None
    streams = tuple(stream for stream in CONNECTOR.streams if stream.name in ("customers", *SOME))
    here = replace(CONNECTOR, oauth=replace(CONNECTOR.oauth, port=free_port()), streams=streams)
    known = dict(kinds.kinds()) | {"hubspot": here}
    monkeypatch.setattr("desk.services.groundwork.kinds", lambda: known)
    parts = build(Home(tmp_path / "desk"), secrets=secrets)
    # Of a pace that is kept and of pauses between tries nothing is waited for here.
    clock = Waited()
    parts.adding._now, parts.adding._sleep = clock.now, clock.sleep
    yield parts
    parts.close()
