"""The bridge between threads and the event loop."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QObject, QThread, Signal
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.background import Background, Latest, Trouble

PATIENCE = 60.0


class Heard(QObject):
    """Remembers what it was told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.troubles: list[Trouble] = []
        self.threads: set[QThread] = set()

    def done(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.add(QThread.currentThread())

    def failed(self, trouble: Trouble) -> None:
        self.troubles.append(trouble)
        self.threads.add(QThread.currentThread())


@pytest.fixture
def background(qapp) -> Iterator[Background]:
    made = Background(ThreadPoolExecutor(3))
    yield made
    made.close()


def test_work_runs_elsewhere_and_its_answer_comes_home(qtbot: QtBot, background: Background, qapp) -> None:
    heard = Heard()
    background.run(heard, threading.get_ident, heard.done, heard.failed)
    assert not heard.answers  # never delivered inside run()
    qtbot.waitUntil(lambda: len(heard.answers) == 1)
    assert heard.answers[0] != threading.get_ident()
    assert heard.threads == {qapp.thread()}


def test_every_answer_arrives(qtbot: QtBot, background: Background) -> None:
    heard = Heard()
    for number in range(2_000):
        background.run(heard, lambda number=number: number, heard.done, heard.failed)
    qtbot.waitUntil(lambda: len(heard.answers) == 2_000)
    assert sorted(heard.answers) == list(range(2_000))
    assert background.busy == 0


def test_what_is_told_on_the_way_comes_in_order_before_the_answer(qtbot: QtBot, background: Background, qapp) -> None:
    heard = Heard()

    def work(tell) -> str:
        for number in range(100):
            tell(number)
        return "the end"

    background.run_telling(heard, work, heard.done, heard.done, heard.failed)
    qtbot.waitUntil(lambda: bool(heard.answers) and heard.answers[-1] == "the end")
    assert heard.answers == [*range(100), "the end"]
    assert heard.threads == {qapp.thread()}


def test_what_is_told_for_an_older_question_is_not_heard(qtbot: QtBot, background: Background) -> None:
    heard, go_on = Heard(), threading.Event()
    latest = Latest(background, heard)

    def work(tell) -> str:
        tell("first")
        go_on.wait(PATIENCE)
        tell("late")
        return "later"

    latest.ask_telling(work, heard.done, heard.done, heard.failed)
    qtbot.waitUntil(lambda: heard.answers == ["first"])
    latest.ask(lambda: "newer", heard.done, heard.failed)
    go_on.set()
    qtbot.waitUntil(lambda: background.busy == 0)
    assert heard.answers == ["first", "newer"]


def test_a_service_error_is_shown_as_it_is(qtbot: QtBot, background: Background) -> None:
    def work() -> None:
        raise ServiceError("The key was revoked.", "Sign in again.")

    heard = Heard()
    background.run(heard, work, heard.done, heard.failed)
    qtbot.waitUntil(lambda: bool(heard.troubles))
    assert heard.troubles == [Trouble("The key was revoked.", "Sign in again.")]


def test_any_other_error_tells_neither_screen_nor_log_what_it_holds(
    qtbot: QtBot, background: Background, caplog: pytest.LogCaptureFixture
) -> None:
    def work() -> None:
        raise ValueError("Sara Jansen, +1 303 555 0142")

    heard = Heard()
    with caplog.at_level(logging.DEBUG):
        background.run(heard, work, heard.done, heard.failed)
        qtbot.waitUntil(lambda: bool(heard.troubles))
    assert "Tellonce" in heard.troubles[0].title
    assert heard.troubles[0].advice
    assert "Jansen" not in f"{heard.troubles[0]}{caplog.text}"
    assert "ValueError" in caplog.text
    assert "test_background.py" in caplog.text


def test_a_cancelled_answer_is_not_heard(qtbot: QtBot, background: Background) -> None:
    heard, begun, gate = Heard(), threading.Event(), threading.Event()

    def work() -> str:
        begun.set()
        gate.wait(PATIENCE)
        return "late"

    task = background.run(heard, work, heard.done, heard.failed)
    begun.wait(PATIENCE)
    task.cancel()
    gate.set()
    background.run(heard, lambda: "after", heard.done, heard.failed)
    qtbot.waitUntil(lambda: background.busy == 0)
    assert heard.answers == ["after"]
    task.cancel()  # once more does no harm


def test_cancelling_drops_work_that_has_not_begun(qtbot: QtBot, qapp) -> None:
    lane, gate, ran = Background(ThreadPoolExecutor(1)), threading.Event(), []
    heard = Heard()
    lane.run(heard, lambda: gate.wait(PATIENCE), heard.done, heard.failed)
    lane.run(heard, lambda: ran.append(1), heard.done, heard.failed).cancel()
    gate.set()
    qtbot.waitUntil(lambda: lane.busy == 0)
    lane.close()
    assert not ran
    assert heard.answers == [True]


def test_a_dead_owner_hears_nothing(qtbot: QtBot, background: Background) -> None:
    dead, alive, gate = Heard(), Heard(), threading.Event()
    background.run(dead, lambda: gate.wait(PATIENCE), dead.done, dead.failed)
    with qtbot.waitSignal(dead.destroyed):
        dead.deleteLater()
    gate.set()
    background.run(alive, lambda: 1, alive.done, alive.failed)
    qtbot.waitUntil(lambda: background.busy == 0)
    assert dead.answers == []
    assert alive.answers == [1]


class Closing(ThreadPoolExecutor):
    """One thread; lets what runs end once everything else was dropped."""

    def __init__(self, gate: threading.Event) -> None:
        super().__init__(1)
        self._gate = gate

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        super().shutdown(wait=False, cancel_futures=cancel_futures)
        self._gate.set()
        super().shutdown(wait)


def test_closing_waits_for_work_and_hears_no_more(qtbot: QtBot, qapp) -> None:
    begun, gate, ended = threading.Event(), threading.Event(), []
    lane, heard = Background(Closing(gate)), Heard()

    def work() -> None:
        begun.set()
        gate.wait(PATIENCE)
        ended.append(1)

    lane.run(heard, work, heard.done, heard.failed)
    lane.run(heard, lambda: ended.append(2), heard.done, heard.failed)
    begun.wait(PATIENCE)
    lane.close()
    assert ended == [1]  # what ran was waited for, what had not begun never did
    lane.run(heard, lambda: ended.append(3), heard.done, heard.failed)
    qapp.processEvents()
    assert ended == [1]
    assert heard.answers == []


def test_only_the_latest_question_is_answered(qtbot: QtBot, background: Background) -> None:
    heard = Heard()
    latest = Latest(background, heard)
    gates = [threading.Event() for _ in range(3)]
    for number, gate in enumerate(gates):
        latest.ask(lambda number=number, gate=gate: (gate.wait(PATIENCE), number)[1], heard.done, heard.failed)
    for gate in reversed(gates):  # the newest is answered first, the oldest last
        gate.set()
    qtbot.waitUntil(lambda: background.busy == 0)
    assert heard.answers == [2]
    latest.ask(lambda: "dropped", heard.done, heard.failed)
    latest.drop()
    qtbot.waitUntil(lambda: background.busy == 0)
    assert heard.answers == [2]


def test_what_is_to_follow_an_answer_comes_once_after_it(qtbot: QtBot, background: Background) -> None:
    heard, gate = Heard(), threading.Event()
    latest = Latest(background, heard)
    assert not latest.waiting
    latest.ask(lambda: gate.wait(PATIENCE), heard.done, heard.failed)
    for _time in range(3):
        latest.then(lambda: heard.done("then"))
    assert latest.waiting
    gate.set()
    qtbot.waitUntil(lambda: len(heard.answers) == 2)
    assert heard.answers == [True, "then"]
    assert not latest.waiting


def test_what_is_to_follow_goes_with_what_is_forgotten(qtbot: QtBot, background: Background) -> None:
    heard = Heard()
    latest = Latest(background, heard)
    for forget in (latest.drop, lambda: latest.ask(lambda: "newer", heard.done, heard.failed)):
        latest.ask(lambda: "older", heard.done, heard.failed)
        latest.then(lambda: heard.done("then"))
        forget()
    latest.then(lambda: latest.ask(lambda: "last", heard.done, heard.failed))
    qtbot.waitUntil(lambda: background.busy == 0)
    assert heard.answers == ["newer", "last"]


class Canvas(QObject):
    """What says that it was painted."""

    painted = Signal()


def test_what_rests_begins_once_all_that_is_painted_in_that_turn_is(qtbot: QtBot, background: Background) -> None:
    heard, canvas = Heard(), Canvas()
    background.rest_until(canvas.painted)
    background.run(heard, lambda: "begun", heard.done, heard.failed)
    background.rest_until(canvas.painted)
    canvas.painted.emit()
    # Other parts are painted now.
    assert [task._future for task in background._open] == [None]
    qtbot.waitUntil(lambda: heard.answers == ["begun"])
    background.run(heard, lambda: "at once", heard.done, heard.failed)
    qtbot.waitUntil(lambda: heard.answers == ["begun", "at once"])


def test_what_rests_begins_also_where_nothing_is_painted(qtbot: QtBot, background: Background) -> None:
    heard, canvas = Heard(), Canvas()
    background.rest_until(canvas.painted)
    background.run(heard, lambda: "begun", heard.done, heard.failed)
    qtbot.waitUntil(lambda: heard.answers == ["begun"])
