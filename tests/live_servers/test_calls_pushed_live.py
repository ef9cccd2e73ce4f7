"""Real SIP calls through a running Kamailio are told to the desk as they happen: each once, in order, as they were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from queue import Empty, Queue

import pytest

from connectors.records import Direction
from desk.config.phones import PhoneLine, Phones
from desk.config.secrets import KeyringSecrets
from desk.domain import live_calls
from desk.domain.calls import CallEvent, Kind
from desk.live.delivery import Fate
from desk.live.listening import Company, Listening, address, listen
from tests.keyrings import MemoryKeyring
from tests.live_servers.facts import free_port, wait_for
from tests.live_servers.kamailio import BUSY, RINGS, Dialled, Kamailio, sqlite_database

pytestmark = pytest.mark.live

LINE = PhoneLine("pbx", "sip", own_numbers=("+4969*",))
TOKEN = "told-to-the-proxy-alone"
RING, ANSWER, HANGUP = Kind.RING, Kind.ANSWER, Kind.HANGUP


class Desk:
    """What a desk was told: `until` so many calls have ended."""

    def __init__(self) -> None:
        self.told: Queue[tuple[CallEvent, datetime]] = Queue()
        self.calls: defaultdict[str, list[CallEvent]] = defaultdict(list)
        secrets = KeyringSecrets(MemoryKeyring(), "the tests")
        secrets.put("phones", "token", TOKEN)
        self.listening: Listening = listen(
            Phones(free_port(), (LINE,)),
            Company("DE"),
            secrets,
            lambda event: self.told.put((event, datetime.now(UTC))),
            lambda: datetime.now(UTC),
        )

    def until(self, ended: int) -> dict[str, list[CallEvent]]:
        while sum(any(one.kind is HANGUP for one in call) for call in self.calls.values()) < ended:
            event, _ = self.told.get(timeout=30)
            self.calls[event.call_id].append(event)
        return dict(self.calls)


@pytest.fixture
def desk() -> Iterator[Desk]:
    one = Desk()
    yield one
    one.listening.stop()


@pytest.fixture
def proxy(telephony: None, tmp_path: Path, desk: Desk) -> Iterator[Kamailio]:
    assert desk.listening.port is not None
    where = address(desk.listening.port, TOKEN, LINE)
    with Kamailio(sqlite_database(tmp_path / "calls.db"), ring=300, push=where) as running:
        yield running


def test_every_call_is_told_from_its_invite_to_its_end(proxy: Kamailio, desk: Desk) -> None:
    ours = "4969000"
    batches = {
        "caller": [
            *(Dialled(f"+4930123{number:04d}", ours + "1") for number in range(20)),
            *(Dialled("0301299998", ours + BUSY), Dialled("anonymous", ours + "2"), Dialled("401", "+49301299915")),
        ],
        "cancels": [Dialled("+49301299990", ours + RINGS)],
    }
    with ThreadPoolExecutor(len(batches)) as lines:
        for done in [lines.submit(proxy.place, name, calls, talk=400) for name, calls in batches.items()]:
            done.result()
    calls = list(desk.until(24).values())
    assert len(calls) == 24
    by_number = {(call[0].other, call[0].direction): [one.kind for one in call] for call in calls}
    assert by_number[("+49301299998", Direction.INBOUND)] == [RING, HANGUP]
    assert by_number[("+49301299990", Direction.INBOUND)][0] is RING
    assert by_number[("", Direction.INBOUND)] == [RING, ANSWER, HANGUP]
    assert by_number[("+49301299915", Direction.OUTBOUND)] == [RING, ANSWER, HANGUP]
    for number in range(20):
        assert by_number[(f"+4930123{number:04d}", Direction.INBOUND)] == [RING, ANSWER, HANGUP]
    for call in calls:
        assert [one.at for one in call] == sorted(one.at for one in call)
        folded = live_calls.told(call)
        assert folded is not None
        assert folded.stage is live_calls.Stage.ENDED


def test_a_wrong_token_tells_nothing_and_no_call_waits(telephony: None, tmp_path: Path, desk: Desk) -> None:
    assert desk.listening.port is not None
    where = address(desk.listening.port, "guessed", LINE)
    with Kamailio(sqlite_database(tmp_path / "calls.db"), push=where) as running:
        running.place("caller", [Dialled("+49301230001", "49690001")], talk=300)
        # The call did not wait for what was told of it: some of that is on its way yet, and would go with the proxy.
        # Where an agent is slow, SIP sends things again, and they are told again.
        wait_for(lambda: desk.listening.counts().get(Fate.REFUSED, 0) >= 3, "what was told of the call")
    with pytest.raises(Empty):
        desk.told.get_nowait()
    assert desk.listening.counts().keys() == {Fate.REFUSED}
