"""Pulls run by workers: as pulls run here, stopped and killed ones too, and nothing of them shows what it must not."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.domain.keys import Key
from desk.services.asks import ServiceError
from desk.services.build import Parts, build
from desk.services.crew import Crew
from desk.services.source_views import PullReport, StreamState
from desk.sync.lost import ENDED, STOPPED
from desk.sync.worker import Worker
from tests.end_to_end.exports import write_exports
from tests.services.held_server import PATIENCE, HeldServer, held_server

SECRET = "a token nobody else may see"
KEY = Key(bytes(range(32)))
ON_LINUX = pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="Only there can it be looked at so.")


class Begun:
    """Workers as they are begun."""

    def __init__(self) -> None:
        self.workers: list[Worker] = []

    def __call__(self) -> Worker:
        self.workers.append(Worker())
        return self.workers[-1]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home of the desk")


@pytest.fixture
def begun() -> Begun:
    return Begun()


@pytest.fixture
def server() -> Iterator[HeldServer]:
    with held_server() as held:
        yield held


@pytest.fixture
def slow() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(4) as pool:
        yield pool


@pytest.fixture
def desk(home: Home, begun: Begun) -> Iterator[Parts]:
    """A desk whose pulls are run by workers; it has one source of exports."""
    exports = home.folder.parent / "exports"
    write_exports(exports, people=60, seed=3)
    asked = AskedSecrets(lambda _source, _key: None, "Secrets are not kept in tests.")
    parts = build(home, secrets=asked, keys=[KEY], crew=Crew(home, [KEY], begun))
    parts.sources.add("exports", "folder", "Exports", {"path": str(exports), "region": "US"}, {})
    yield parts
    parts.close()
    assert not any(worker.alive() for worker in begun.workers)


def add_held(desk: Parts, server: HeldServer, source_id: str = "held") -> None:
    """A source that keeps a pull waiting."""
    settings = {"url": server.url, "user": "@us:example.com"}
    desk.sources.add(source_id, "matrix", source_id.title(), settings, {"access_token": SECRET})


def held_up(desk: Parts, server: HeldServer, slow: ThreadPoolExecutor) -> Future[PullReport]:
    """A pull that has reached its source and waits there."""
    add_held(desk, server)
    work = slow.submit(desk.sources.pull, "held")
    server.asked.get(timeout=PATIENCE)
    return work


def outcomes(report: PullReport) -> list[tuple[str, str, int, int]]:
    return [(one.stream, one.outcome, one.rows, one.rejected) for one in report.streams]


def test_a_worker_pulls_what_would_be_pulled_here(desk: Parts, begun: Begun, tmp_path: Path) -> None:
    report = desk.sources.pull("exports")
    here = build(Home(tmp_path / "another"), secrets=AskedSecrets(lambda _source, _key: None, ""))
    exports = {"path": str(tmp_path / "exports"), "region": "US"}
    here.sources.add("exports", "folder", "Exports", exports, {})
    assert outcomes(report) == outcomes(here.sources.pull("exports"))
    here.close()
    assert report.seconds > 0
    (source,) = desk.sources.overview().sources
    assert (source.state, source.rows, [run.outcome for run in source.runs]) == (StreamState.FRESH, 658, ["ok"])
    assert desk.sources.progress() == ()
    again = desk.sources.pull("exports", full=True)
    assert sum(one.rows for one in again.streams) >= 658
    # The next pull had the worker of the first.
    assert len(begun.workers) == 1


def test_how_far_it_is_comes_from_the_worker(desk: Parts, server: HeldServer, slow: ThreadPoolExecutor) -> None:
    work = held_up(desk, server, slow)
    (running,) = desk.sources.progress()
    assert (running.source_id, running.rows) == ("held", 0)
    desk.sources.cancel("held")
    server.let_go()
    assert {one.outcome for one in work.result(PATIENCE).streams} == {"cancelled"}


def test_what_follows_a_pull_is_settled_by_the_worker_too(desk: Parts, begun: Begun) -> None:
    desk.sources.pull("exports")
    assert desk.settler._standings.left() > 0
    assert desk.settle(10.0) is False
    # It was sent to settle, and has no more to do when it ends.
    assert begun.workers[0].hear() is None
    assert desk.settler._standings.left() == 0
    assert len(begun.workers) == 1


def test_what_is_much_is_settled_by_a_worker_that_is_begun_for_it(desk: Parts, begun: Begun, home: Home) -> None:
    with_keys = build(home, secrets=AskedSecrets(lambda _source, _key: None, ""), keys=[KEY], alongside=False)
    with_keys.sources.pull("exports")
    with_keys.close()
    desk.settle(10.0)
    assert begun.workers[0].hear() is None
    assert desk.settler._standings.left() == 0
    desk.settle(10.0)
    assert len(begun.workers) == 1


def test_a_source_that_cannot_be_pulled_says_why(desk: Parts, home: Home) -> None:
    with pytest.raises(ServiceError, match="no source"):
        desk.sources.pull("nothing")
    add_path = home.folder.parent / "nowhere"
    desk.sources.add("gone", "folder", "Gone", {"path": str(add_path)}, {})
    assert {one.outcome for one in desk.sources.pull("gone").streams} == {"ask_person"}


def test_what_the_worker_refuses_is_told_as_if_it_were_refused_here(desk: Parts, home: Home, begun: Begun) -> None:
    home.settings.write_text(home.settings.read_text(encoding="utf-8") + "\nregion = 3 # no\n[", encoding="utf-8")
    with pytest.raises(ServiceError, match="TOML"):
        desk.sources.pull("exports")


@ON_LINUX
def test_nobody_else_sees_secrets_and_keys(
    desk: Parts, server: HeldServer, slow: ThreadPoolExecutor, begun: Begun
) -> None:
    add_held(desk, server)
    work = slow.submit(desk.sources.pull, "held")
    assert server.asked.get(timeout=PATIENCE) == f"Bearer {SECRET}"
    place = Path(f"/proc/{begun.workers[0].pid}")
    shown = (place / "cmdline").read_bytes() + (place / "environ").read_bytes()
    assert b"--worker" in shown
    for secret in (SECRET.encode(), KEY.reveal(), KEY.reveal().hex().encode()):
        assert secret not in shown
    begun.workers[0].kill()
    work.result(PATIENCE)


def test_a_worker_that_does_not_stop_is_not_waited_for(
    desk: Parts, server: HeldServer, slow: ThreadPoolExecutor, begun: Begun, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.sources._puller, "_patience", 0.05)
    work = held_up(desk, server, slow)
    desk.sources.cancel("held")
    report = work.result(PATIENCE)
    assert {(one.outcome, one.message) for one in report.streams} == {("cancelled", STOPPED)}
    source = desk.sources.overview().sources[1]
    assert [run.outcome for run in source.runs] == ["part"]
    assert source.state is StreamState.NEVER
    assert begun.workers[0].hear() is None


@pytest.mark.skipif(sys.platform == "win32", reason="There is no such signal.")
def test_a_killed_worker_is_an_outcome_with_words(
    desk: Parts, server: HeldServer, slow: ThreadPoolExecutor, begun: Begun
) -> None:
    desk.sources.pull("exports")
    work = held_up(desk, server, slow)
    os.kill(begun.workers[0].pid, signal.SIGKILL)
    report = work.result(PATIENCE)
    assert {(one.outcome, one.message) for one in report.streams} == {("try_later", ENDED)}
    assert [one.stream for one in report.streams] == ["customers", "chats"]
    source = desk.sources.overview().sources[1]
    assert (source.state, source.message) == (StreamState.WAITING, ENDED)
    # It counts as a failure, so that it is not tried again at once, and each time later.
    assert [run.outcome for run in source.runs] == ["failed"]
    assert desk.sources.pull_due() == ()
    assert desk.sources.progress() == ()
    assert [one.outcome for one in desk.sources.pull("exports").streams] == ["ok"] * 3


def test_a_worker_that_died_while_it_had_nothing_to_do_costs_no_pull(desk: Parts, begun: Begun) -> None:
    desk.sources.pull("exports")
    begun.workers[0].kill()
    assert [one.outcome for one in desk.sources.pull("exports").streams] == ["ok"] * 3
    assert len(begun.workers) == 2


def test_two_sources_are_pulled_at_once(desk: Parts, server: HeldServer, slow: ThreadPoolExecutor) -> None:
    works = []
    for name in ("first", "second"):
        add_held(desk, server, name)
        works.append(slow.submit(desk.sources.pull, name))
    for _ in works:
        server.asked.get(timeout=PATIENCE)
    assert {running.source_id for running in desk.sources.progress()} == {"first", "second"}
    with pytest.raises(ServiceError, match="being pulled already"):
        desk.sources.pull("first")
    for name in ("first", "second"):
        desk.sources.cancel(name)
    server.let_go()
    assert {one.outcome for work in works for one in work.result(PATIENCE).streams} == {"cancelled"}


PARENT = """
import sys
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.build import build
from desk.services.crew import Crew
home = Home(__import__("pathlib").Path(sys.argv[1]))
parts = build(home, secrets=AskedSecrets(lambda source, key: "token", ""), crew=Crew(home))
parts.sources.pull("held")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Killing a program at once is another matter there.")
def test_no_worker_outlives_the_window(tmp_path: Path, server: HeldServer) -> None:
    home = Home(tmp_path / "home")
    parts = build(home, secrets=AskedSecrets(lambda _source, _key: None, ""))
    add_held(parts, server)
    parts.close()
    root = str(Path(__file__).parents[2])
    environment = {**os.environ, "PYTHONPATH": root}
    with subprocess.Popen([sys.executable, "-c", PARENT, str(home.folder)], env=environment) as window:
        server.asked.get(timeout=PATIENCE)
        window.kill()
    # Its call breaks off: it is gone.
    assert server.left.get(timeout=PATIENCE)
