"""What a window does by itself: again and again, told once where it cannot, and ended with it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from queue import Queue
from types import SimpleNamespace

import pytest

from desk.config.phones import Phones, read_phones
from desk.domain.calls import CallEvent, Kind
from desk.domain.trouble import Trouble
from desk.live.ami import LineState, Standing
from desk.services import beside
from desk.services.beside import Again, Beside, Chore
from desk.store.engine import StoreError
from tests.records import NOON

PATIENCE = 30.0


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "REST_AFTER_TROUBLE", 0.001)


class Step:
    """Fails as it is told, then goes well for ever."""

    def __init__(self, *failures: Exception | None) -> None:
        self._left = list(failures)
        self.done = threading.Semaphore(0)

    def __call__(self) -> None:
        failure = self._left.pop(0) if self._left else None
        self.done.release()
        if failure is not None:
            raise failure


def again(step: Step, stop: Callable[[], None] = lambda: None) -> tuple[Again, Queue[Trouble | None]]:
    told: Queue[Trouble | None] = Queue()
    return Again(Chore("a chore", step, stop, rest=0.001), told.put), told


def test_a_trouble_is_told_once_and_so_is_its_end() -> None:
    step = Step(Trouble("The disk is full."), Trouble("The disk is full."), None)
    held, told = again(step)
    held.start()
    first, second = told.get(timeout=PATIENCE), told.get(timeout=PATIENCE)
    assert (first is not None and first.title, second) == ("The disk is full.", None)
    for _ in range(10):
        assert step.done.acquire(timeout=PATIENCE)
    held.close()
    assert told.empty()


def test_a_mistake_of_ours_is_told_without_its_text_and_ends_nothing(caplog: pytest.LogCaptureFixture) -> None:
    held, told = again(Step(ValueError("Sara Jansen")))
    held.start()
    problem = told.get(timeout=PATIENCE)
    assert problem is not None
    assert told.get(timeout=PATIENCE) is None
    held.close()
    assert "ValueError" in caplog.text
    assert "Jansen" not in caplog.text + str(problem)


def test_whoever_is_being_waited_for_is_stopped_first() -> None:
    stopped = threading.Event()
    begun = threading.Event()

    def step() -> None:
        begun.set()
        assert stopped.wait(PATIENCE)

    held = Again(Chore("a chore", step, stopped.set), lambda _problem: None)
    held.start()
    assert begun.wait(PATIENCE)
    held.close()
    assert "a chore" not in {thread.name for thread in threading.enumerate()}


class Waiting:
    """A chore at work that somebody's waiting for an answer keeps from its `step` until `over` is set."""

    def __init__(self) -> None:
        waited, self.over, self.step = threading.Event(), threading.Event(), Step()

        def wait() -> None:
            waited.set()
            assert self.over.wait(PATIENCE)

        self.held = Again(Chore("a chore", self.step, wait=wait), lambda _problem: None)
        self.held.start()
        assert waited.wait(PATIENCE)


def test_nothing_is_begun_while_somebody_waits_for_an_answer() -> None:
    waiting = Waiting()
    assert not waiting.step.done.acquire(blocking=False)
    waiting.over.set()
    assert waiting.step.done.acquire(timeout=PATIENCE)
    waiting.held.close()


def test_what_waited_until_the_end_is_not_begun() -> None:
    waiting = Waiting()
    waiting.held.end()
    waiting.over.set()
    waiting.held.close()
    assert not waiting.step.done.acquire(blocking=False)


class Heard:
    """An Ears that notes troubles."""

    def __init__(self) -> None:
        self.troubles: list[tuple[str, str | None]] = []

    def troubled(self, what: str, problem: Trouble | None) -> None:
        self.troubles.append((what, None if problem is None else problem.title))


def test_how_a_line_stands_is_told_in_words_and_nothing_after_the_end() -> None:
    held = Beside(None, (), Phones(), lambda _taken, _changed: None)  # type: ignore[arg-type, return-value]
    ears = Heard()
    held._ears = ears  # type: ignore[assignment]
    for standing, why in (
        (Standing.WAITING, "The phone system does not answer."),
        (Standing.CONNECTING, ""),
        (Standing.CONNECTED, ""),
    ):
        held._line_changed(LineState("office", standing, NOON, why))
    assert ears.troubles == [("office", "Phone line “office”: The phone system does not answer."), ("office", None)]
    held._ears = None
    held.say("office", Trouble("Too late."))
    assert len(ears.troubles) == 2


def test_without_ears_events_are_taken_all_the_same() -> None:
    taken: list[CallEvent] = []

    class Parts:
        class calls:  # noqa: N801 - as the field is called
            @staticmethod
            def take(event: CallEvent) -> tuple[()]:
                taken.append(event)
                return ()

    held = Beside(Parts, (), Phones(), lambda _taken, _changed: None)  # type: ignore[arg-type, return-value]
    event = CallEvent("sip", "1", Kind.RING, NOON)
    held._taken(event)
    assert taken == [event]


@pytest.mark.parametrize("fails", [False, True])
def test_calls_that_are_on_still_are_told_of_at_the_beginning(fails: bool) -> None:
    told: list[str] = []
    rang = CallEvent("office", "1", Kind.RING, NOON, user="201")

    class Parts:
        class keeper:  # noqa: N801 - as the field is called
            @staticmethod
            def restore() -> None:
                if fails:
                    raise StoreError("The decisions file is held by another program.")

        class calls:  # noqa: N801 - as the field is called
            @staticmethod
            def on() -> tuple[SimpleNamespace, ...]:
                return SimpleNamespace(call_id="mine"), SimpleNamespace(call_id="theirs")

            @staticmethod
            def heard(call_id: str) -> list[CallEvent]:
                return [rang] if call_id == "mine" else [replace(rang, user="202")]

    phones = read_phones({"mine": ["201"], "lines": {"office": {"kind": "asterisk", "host": "h", "user": "u"}}})
    held = Beside(Parts, (), phones, lambda _taken, _changed: None)  # type: ignore[arg-type, return-value]
    held._welcome(SimpleNamespace(came=lambda view: told.append(view.call_id)))  # type: ignore[arg-type]
    assert told == ([] if fails else ["mine"])
