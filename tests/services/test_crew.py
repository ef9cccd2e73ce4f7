"""Whatever a worker does or fails to do, whoever asked for a pull gets an answer, and no worker is left over."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from desk.config.paths import Home
from desk.services.asks import ServiceError
from desk.services.crew import AGAIN_SECONDS, Crew
from desk.services.pulling import PullApart
from desk.services.running import Run
from desk.services.source_views import ProgressView, PullReport, StreamOutcome
from desk.services.worker_words import Begin, Ended, Fault, Going, Pull, Refused, line_of, order_of, word_of
from desk.services.working import main
from desk.store.engine import StoreError
from desk.sync import worker_ends
from desk.sync.lost import ENDED, STOPPED
from desk.sync.worker import Worker

PATIENCE = 60.0
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
REPORT = PullReport("shop", NOW, 1.5, (StreamOutcome("orders", "ok", 12, 12, 0, 1, ""),))
GOING = ProgressView("shop", "orders", 5, 1, 12, 2.5, 3.0)
# Answers the second line it gets, the first order after the beginning, with what it is given to say.
ANSWERS = """
import sys
sys.stdin.readline(); sys.stdin.readline()
sys.stdout.buffer.write(bytes.fromhex(%r))
sys.stdout.buffer.flush()
sys.stdin.readline()
"""
SILENT = """
import sys, threading
sys.stdin.readline(); sys.stdin.readline()
print("pulling", flush=True)
threading.Event().wait()
"""
# Does its one pull, and ends with the next order.
OBEDIENT = ANSWERS % (line_of(Ended(REPORT)) + b"\n").hex()


class Written:
    """Stands in for what writes a source's pages; keeps what was written down."""

    def __init__(self) -> None:
        self.states: list[tuple[str, str, str]] = []
        self.runs: list[tuple[str, int]] = []
        self.broken = False

    def set_state(self, stream: str, state: str, message: str) -> None:
        if self.broken:
            raise StoreError("The disk is full.")
        self.states.append((stream, state, message))

    def keep_run(self, started: datetime, ended: datetime, outcome: str, rows: int) -> None:
        self.runs.append((outcome, rows))


class Scene:
    """A crew of programs of the test's own, and one source with two streams."""

    def __init__(self) -> None:
        self.begun: list[Worker] = []
        self.script = OBEDIENT
        self.now = 100.0
        self.written = Written()
        self.crew = Crew(Home(Path("nowhere")), (), self.start, lambda: self.now)
        streams = [SimpleNamespace(name="customers"), SimpleNamespace(name="orders")]
        book = SimpleNamespace(
            secrets_of=lambda _source_id: {"token": "hush"},
            source=lambda _source_id: SimpleNamespace(connector="shop", left_out=()),
            connector=lambda _name: SimpleNamespace(streams=streams),
            writer=lambda _source: self.written,
        )
        self.pull = PullApart(self.crew, book, lambda: NOW, patience=0.05)  # type: ignore[arg-type]

    def start(self) -> Worker:
        self.begun.append(Worker((sys.executable, "-c", self.script)))
        return self.begun[-1]

    def says(self, *lines: bytes) -> None:
        self.script = ANSWERS % b"".join(line + b"\n" for line in lines).hex()


@pytest.fixture
def scene() -> Iterator[Scene]:
    made = Scene()
    yield made
    made.crew.close()
    assert not any(worker.alive() for worker in made.begun)


def test_garbage_between_its_words_is_passed_over(scene: Scene) -> None:
    garbage = (b"Traceback (most recent call last):", b"", b"\xff\xfe", b"[[[[", b'{"type":"going"}', b"{}", b"7")
    scene.says(*garbage, line_of(Going(GOING)), *garbage, line_of(Ended(REPORT)))
    run = Run("shop")
    assert scene.pull(run, False) == REPORT
    assert run.view() == GOING


def test_a_refusal_and_a_mistake_of_ours_are_told_apart(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    scene.says(line_of(Refused("The cache file is in use.", "Close it.")))
    with pytest.raises(ServiceError) as caught:
        scene.pull(Run("shop"), False)
    assert (caught.value.title, caught.value.advice) == ("The cache file is in use.", "Close it.")
    scene.crew.close()
    fresh = Scene()
    fresh.says(line_of(Fault("KeyError", ("desk/sync/engine.py:1 pull",))))
    with caplog.at_level(logging.ERROR), pytest.raises(ServiceError, match="inside Tellonce"):
        fresh.pull(Run("shop"), False)
    assert "KeyError" in caplog.text
    assert "engine.py:1 pull" in caplog.text
    fresh.crew.close()


def test_one_that_ends_in_the_middle_leaves_the_rest_for_later(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    scene.script = (ANSWERS % (line_of(Going(GOING)) + b"\n").hex()).rsplit("\n", 2)[0] + "\nraise SystemExit(7)"
    with caplog.at_level(logging.ERROR):
        report = scene.pull(Run("shop"), True)
    assert "7" in caplog.text
    assert [(one.stream, one.outcome, one.rows, one.rejected) for one in report.streams] == [
        ("orders", "try_later", 5, 1)
    ]
    # What came before the stream it was at had ended.
    assert scene.written.states == [("orders", "waiting", ENDED)]
    assert scene.written.runs == [("failed", 5)]


def test_one_that_ends_before_its_first_word_is_not_begun_for_ever(scene: Scene) -> None:
    scene.script = "raise SystemExit(3)"
    report = scene.pull(Run("shop"), False)
    assert [(one.stream, one.outcome) for one in report.streams] == [
        ("customers", "try_later"),
        ("orders", "try_later"),
    ]
    assert len(scene.begun) == 1


def test_an_end_that_cannot_be_written_down_is_told_all_the_same(scene: Scene) -> None:
    scene.script = "raise SystemExit(3)"
    scene.written.broken = True
    assert {one.message for one in scene.pull(Run("shop"), False).streams} == {ENDED}
    assert scene.written.runs == []


def test_one_that_never_comes_to_work_can_be_stopped(scene: Scene) -> None:
    scene.script = SILENT
    run = Run("shop")
    assert run.view() == ProgressView("shop", "", 0, 0, None, 0.0, None)
    with ThreadPoolExecutor(1) as slow:
        work = slow.submit(scene.pull, run, False)
        run.cancel()
        report = work.result(PATIENCE)
    assert {(one.outcome, one.message) for one in report.streams} == {("cancelled", STOPPED)}
    assert scene.written.states == []
    assert scene.written.runs == [("part", 0)]


def test_a_stop_before_the_start_counts_too(scene: Scene) -> None:
    run = Run("shop")
    run.cancel()
    done: list[str] = []
    run.when_cancelled(lambda: done.append("now"))
    run.cancel()
    assert done == ["now"]
    scene.script = SILENT
    assert {one.outcome for one in scene.pull(run, False).streams} == {"cancelled"}


def test_no_room_for_another_process_is_said(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    def start() -> Worker:
        raise OSError(12, "Cannot allocate memory")

    crew = Crew(Home(Path("nowhere")), (), start)
    with pytest.raises(ServiceError, match="Cannot allocate memory"), crew.hired():
        pass
    with pytest.raises(ServiceError, match="Cannot allocate memory"):
        crew.settle(lambda _budget: True)
    crew.close()


def test_nobody_is_hired_once_it_ends(scene: Scene) -> None:
    scene.crew.close()
    with pytest.raises(ServiceError, match="ending"):
        scene.pull(Run("shop"), False)
    scene.crew.settle(lambda _budget: pytest.fail("It has ended."))
    assert scene.begun == []


def test_while_workers_are_at_it_nothing_is_settled_here(scene: Scene) -> None:
    steps: list[float] = []

    def step(budget: float) -> bool:
        steps.append(budget)
        return False

    # It settles, after its pull, until it is dismissed.
    scene.script = f"{OBEDIENT}\nsys.stdin.readline()"
    with scene.crew.hired() as hired:
        hired.worker.say(b"pull")
        assert hired.worker.hear() is not None
        scene.crew.settle(step)
    assert steps == []
    # The spare one is sent to settle first; as soon as it is gone, the little that comes is settled here.
    scene.crew.settle(step)
    assert steps == []
    scene.begun[0].end(PATIENCE)
    scene.crew.settle(step)
    assert steps == [0.0]
    assert len(scene.begun) == 1


@pytest.mark.parametrize("anew", [False, True])
def test_much_to_settle_has_a_worker_of_its_own_but_not_one_after_the_other(scene: Scene, anew: bool) -> None:
    def more(_budget: float) -> bool:
        if anew:
            scene.crew.want_settling("mark")
        return not anew

    scene.script = "import sys; sys.stdin.readline(); sys.stdin.readline()"
    for _ in range(2):
        scene.crew.settle(more)
        assert scene.begun[-1].hear() is None
        scene.begun[-1].end(PATIENCE)
    assert len(scene.begun) == 1
    scene.now += AGAIN_SECONDS
    scene.crew.settle(more)
    assert len(scene.begun) == 2


def test_secrets_and_keys_stand_in_no_text() -> None:
    begin, pull = Begin("home", (b"k" * 32,)), Pull(1, "shop", False, {"token": "hush"})
    assert "kkk" not in repr(begin)
    assert "hush" not in repr(pull)
    assert (order_of(line_of(begin)), order_of(line_of(pull))) == (begin, pull)
    assert word_of(line_of(pull)) is None


def test_whoever_starts_a_worker_by_hand_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("desk.services.working.os.isatty", lambda _number: True)
    assert main([]) == 2
    assert "desk --help" in capsys.readouterr().err


def test_a_worker_gives_way_where_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[int] = []

    def nice(by: int) -> None:
        given.append(by)
        raise PermissionError

    monkeypatch.setattr(worker_ends.os, "nice", nice, raising=False)
    monkeypatch.setattr(worker_ends.sys, "platform", "linux")
    worker_ends.give_way()
    assert given == [worker_ends.NICENESS]
