"""Live calls kept by a thread of their own: through a flood, trouble with a file, and kills at any moment."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.domain.calls import CallEvent, Kind
from desk.services.build import Parts, build
from desk.services.call_build import CallParts, build_calls
from desk.services.groundwork import now
from desk.store.decisions import Decisions
from desk.store.engine import StoreError
from desk.store.live_calls import KeptCall

PATIENCE = 30.0


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    secrets = AskedSecrets(lambda _source, _key: None, "Secrets are not kept in tests.")
    held = build(Home(tmp_path / "home"), secrets=secrets)
    yield held
    held.close()


def calls_of(parts: Parts, trouble: list[object]) -> CallParts:
    return build_calls(parts.cache, parts.decisions, parts.sources._book, now, lambda: "Kim", trouble.append)


def event(kind: Kind, number: int, seconds: float = 0, user: str = "") -> CallEvent:
    return CallEvent(
        "pbx", f"c{number}", kind, now() - timedelta(seconds=60 - seconds), f"+1208555{number:04}", user=user
    )


def test_what_several_threads_tell_is_all_there_once(parts: Parts) -> None:
    trouble: list[object] = []
    held = calls_of(parts, trouble)
    held.thread.start()
    events = [
        event(kind, n, place) for n in range(150) for place, kind in enumerate((Kind.RING, Kind.ANSWER, Kind.HANGUP))
    ]
    Random(7).shuffle(events)

    def tell(share: int) -> None:
        for one in events[share::4]:
            held.calls.take(one)
            held.calls.take(one)
            held.calls.on()

    threads = [threading.Thread(target=tell, args=(share,)) for share in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    held.thread.close()
    assert held.calls.on() == ()
    kept = parts.decisions.calls.since(now() - timedelta(hours=1))
    assert len(kept) == 150
    assert {len(one.events) for one in kept} == {3}
    (stream,) = [row for row in parts.cache.ledger.streams() if row.source == "desk"]
    assert (stream.rows, trouble) == (150, [])


def test_a_live_call_is_a_line_of_this_desk(parts: Parts) -> None:
    held = calls_of(parts, [])
    held.calls.take(event(Kind.RING, 142))
    held.keeper.keep()
    (view,) = held.calls.on()
    item = parts.customers.details(view.key).item
    assert (item.source, item.channel, item.direction, item.open_end) == ("This desk", "call", "inbound", True)
    assert parts.sources.overview().sources == ()


def test_trouble_with_a_file_is_told_once_and_what_was_heard_is_kept_afterwards(
    parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    troubles: list[object] = []
    held = calls_of(parts, troubles)
    broken, told, mended = threading.Event(), threading.Event(), threading.Event()
    broken.set()
    saves = type(parts.decisions.calls).save

    def save(book: object, calls: list[KeptCall]) -> list[KeptCall]:
        if broken.is_set():
            raise StoreError("The disk is full.", "Make room.")
        mended.set()
        return saves(parts.decisions.calls, calls)

    monkeypatch.setattr(type(parts.decisions.calls), "save", save)
    monkeypatch.setattr("desk.services.call_records.REST_AFTER_TROUBLE", 0.01)
    held.calls.listen(lambda _view: None)
    held.calls.take(event(Kind.RING, 1))
    say = held.thread._trouble

    def noted(problem: StoreError | None) -> None:
        say(problem)
        told.set()

    held.thread._trouble = noted
    held.thread.start()
    assert told.wait(PATIENCE)
    broken.clear()
    assert mended.wait(PATIENCE)
    held.thread.close()
    assert [type(one) for one in troubles] == [StoreError, type(None)]
    assert len(parts.decisions.calls.since(now() - timedelta(hours=1))) == 1


_TELLER = """
import sys
from pathlib import Path
from tests.services.test_call_thread import tell_for_ever
tell_for_ever(Path(sys.argv[1]))
"""


def tell_for_ever(home: Path) -> None:
    """Tells of call after call, and of each on a line of its own once it is kept; until killed."""
    secrets = AskedSecrets(lambda _source, _key: None, "Secrets are not kept in tests.")
    parts = build(Home(home), secrets=secrets)
    held = calls_of(parts, [])
    held.keeper.restore()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for number in range(10_000):
        for place, kind in enumerate((Kind.RING, Kind.ANSWER, Kind.HANGUP)):
            held.calls.take(event(kind, number, place, "avi"))
            held.keeper.keep()
            sys.stdout.write(f"{number} {kind.value}\n")
            sys.stdout.flush()


@pytest.mark.parametrize("lines", [1, 8, 21])
def test_a_kill_loses_nothing_that_was_kept_and_doubles_nothing(tmp_path: Path, lines: int) -> None:
    home = tmp_path / "home"
    teller = subprocess.Popen(
        [sys.executable, "-c", _TELLER, str(home)], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    )
    assert teller.stdout is not None
    said = [teller.stdout.readline().strip() for _ in range(lines + 1)]
    teller.kill()
    said += teller.stdout.read().splitlines()
    teller.wait()
    teller.stdout.close()
    told = [line.split() for line in said[1:] if len(line.split()) == 2]
    secrets = AskedSecrets(lambda _source, _key: None, "Secrets are not kept in tests.")
    parts = build(Home(home), secrets=secrets)
    held = calls_of(parts, [])
    held.keeper.restore()
    held.keeper.keep()
    kept = parts.decisions.calls.since(now() - timedelta(hours=1))
    assert {(one.line_call, event.kind.value) for one in kept for event in one.events} >= {
        (f"c{number}", kind) for number, kind in told
    }
    (stream,) = [row for row in parts.cache.ledger.streams() if row.source == "desk"]
    assert stream.rows == len(kept) == len({one.line_call for one in kept})
    parts.close()
    again = Decisions(home / "decisions.sqlite")
    assert len(again.calls.since(now() - timedelta(hours=1))) == len(kept)
    again.close()
