"""From the wire to the call a screen shows: an Asterisk and a softphone tell the running services of one call."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from queue import Queue

import pytest

from desk.config.phones import read_phones
from desk.config.secrets import KeyringSecrets
from desk.domain.identifiers import Normal
from desk.live.listening import Company, Listening, address, listen, token
from desk.services.call_views import CallView
from desk.services.calls import Calls
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from tests.keyrings import MemoryKeyring
from tests.live.guests import call, get, status
from tests.live.pbx import Pbx, recorded, wire
from tests.live.test_listening import free


class Wired:
    """Phones, services behind them, and every change a screen would be told."""

    def __init__(self, folder: Path, pbx: Pbx) -> None:
        self.cache, self.decisions = Cache(folder / "cache.sqlite"), Decisions(folder / "decisions.sqlite")
        own: tuple[frozenset[Normal], str] = (frozenset(), "DE")
        self.calls = Calls(self.decisions.calls, self.cache, lambda: own, lambda: "Kim", self.now)
        self.seen: Queue[CallView] = Queue()
        self.calls.listen(self.seen.put)
        self.secrets = KeyringSecrets(MemoryKeyring(), "test")
        self.secrets.put("phones.office", "secret", "right")
        office = {"kind": "asterisk", "host": "127.0.0.1", "port": pbx.port, "user": "desk"}
        self.phones = read_phones({"port": free(), "lines": {"office": office, "soft": {"kind": "phone"}}})
        company = Company("DE", ("+4969*",))
        self.listening: Listening = listen(self.phones, company, self.secrets, self._take, self.now)
        pbx.ready.get(timeout=10)

    @staticmethod
    def now() -> datetime:
        return datetime.now(UTC)

    def _take(self, event: object) -> None:
        self.calls.take(event)  # type: ignore[arg-type]

    def softphone(self, happened: str) -> None:
        where = address(self.phones.port or 0, token(self.secrets), self.phones.lines[1])
        path = where.removeprefix(f"http://127.0.0.1:{self.phones.port}")
        query = "remote=sip:0301234567@pbx&call_id=7&active_user=201"
        assert status(call(self.phones.port or 0, get(f"{path}{happened}?{query}"))) == 200

    def until(self, fact: Callable[[CallView], bool]) -> CallView:
        while not fact(view := self.seen.get(timeout=10)):
            pass
        return view

    def close(self) -> None:
        self.listening.stop()
        self.decisions.close()
        self.cache.close()


@pytest.fixture
def pbx() -> Iterator[Pbx]:
    one = Pbx()
    yield one
    one.close()


@pytest.fixture
def wired(tmp_path: Path, pbx: Pbx) -> Iterator[Wired]:
    one = Wired(tmp_path, pbx)
    yield one
    one.close()


def test_one_call_told_by_two_systems_is_one_call_with_one_end(pbx: Pbx, wired: Wired) -> None:
    wired.softphone("incoming_call")
    first = wired.until(lambda view: view.stage == "ringing")
    assert (first.shown, first.direction) == ("+49 30 1234567", "inbound")
    packets = recorded("held")
    end = next(place for place, packet in enumerate(packets) if "Event: HangupRequest" in packet)
    pbx.send(wire(packets[:end]))
    talking = wired.until(lambda view: view.stage == "talking" and len(view.lines) == 2)
    assert (talking.call_id, talking.agent, set(talking.lines)) == (first.call_id, "201", {"office", "soft"})
    pbx.send(wire(packets[end:]))
    wired.softphone("terminated")
    over = wired.until(lambda view: view.stage == "ended")
    assert over.call_id == first.call_id
    assert wired.calls.on() == ()


def test_a_warm_transfer_is_seen_as_it_happens(pbx: Pbx, wired: Wired) -> None:
    pbx.send(wire(recorded("attended")))
    over = wired.until(lambda view: view.stage == "ended")
    assert over.agent == "202"
    assert wired.calls.on() == ()
