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
        self.phones = read_phones(
            {"port": free(), "lines": {"office": office, "soft": {"kind": "phone"}, "nfon": {"kind": "nfon"}}}
        )
        company = Company("DE", ("+4969*",))
        self.listening: Listening = listen(self.phones, company, self.secrets, self._take, self.now)
        pbx.ready.get(timeout=10)

    @staticmethod
    def now() -> datetime:
        return datetime.now(UTC)

    def _take(self, event: object) -> None:
        self.calls.take(event)  # type: ignore[arg-type]

    def softphone(self, happened: str, query: str = "remote=sip:0301234567@pbx&call_id=7&active_user=201") -> None:
        self.tell(1, happened, query)

    def tell(self, line: int, happened: str, query: str) -> None:
        where = address(self.phones.port or 0, token(self.secrets), self.phones.lines[line])
        path = where.removeprefix(f"http://127.0.0.1:{self.phones.port}")
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


@pytest.mark.parametrize("heard", [True, False])
def test_the_next_customer_of_a_phone_that_has_one_id_for_all_is_on_the_screen(wired: Wired, heard: bool) -> None:
    ann, bo = "remote=0301234567&call_id=1", "remote=0302345678&call_id=1"
    for happened in ("ring", "answer"):
        wired.softphone(happened, ann)
    first = wired.until(lambda view: view.stage == "talking")
    if heard:
        wired.softphone("hangup", ann)
        assert wired.until(lambda view: view.stage == "ended").call_id == first.call_id
    for happened in ("ring", "answer"):
        wired.softphone(happened, bo)
    second = wired.until(lambda view: view.stage == "talking")
    assert (second.shown, second.call_id != first.call_id) == ("+49 30 2345678", True)
    # A phone gives an id again only once the call that had it is over.
    assert [view.call_id for view in wired.calls.on()] == [second.call_id]
    assert wired.calls.call(first.call_id).shown == "+49 30 1234567"
    wired.softphone("hangup", "call_id=1")
    assert wired.until(lambda view: view.ended_at is not None).call_id == second.call_id
    assert wired.calls.on() == ()


def test_a_softphone_that_names_only_its_line_tells_of_each_call(wired: Wired) -> None:
    for happened in ("incoming", "connected", "hold", "hangup", "incoming", "connected"):
        wired.tell(2, happened, "RemoteParty=0301234567&LineID=1")
    ended = wired.until(lambda view: view.ended_at is not None)
    assert [one.kind for one in ended.path[-2:]] == ["talk", "hold"]
    second = wired.until(lambda view: view.stage == "talking")
    assert second.call_id != ended.call_id
    assert [view.call_id for view in wired.calls.on()] == [second.call_id]
