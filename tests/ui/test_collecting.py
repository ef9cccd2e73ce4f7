"""Rounds of Python's collector are made by the window's thread alone; full ones come while nobody touches the window,
and come all the same in the end."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from desk.ui.collecting import (
    ALL_DUE,
    ALL_OVERDUE,
    DUE,
    MANY_MS,
    MIDDLE,
    OVERDUE,
    PRESSING,
    RESTED,
    YOUNG,
    YOUNG_MS,
    Collecting,
)
from tests.wheel import roll


class Calls(QObject):
    """What says that somebody calls, and that they are shown."""

    offered = Signal(str, int)
    asked = Signal(str)
    shown = Signal()


class Made:
    """A window with a list in it; `rounds` over young objects were made, `full` ones were asked for."""

    def __init__(self, qtbot: QtBot) -> None:
        self.rounds = self.full = 0
        self.window = QListWidget()
        qtbot.addWidget(self.window)
        self.window.addItems([str(n) for n in range(500)])
        self.collecting = Collecting(self.window, lambda: self.rounds, self._collect)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.collecting.begin()

        self.walked: list[bool] = []

    def _collect(self) -> None:
        self.full += 1
        self.rounds = 0
        self.walked.append(gc.get_freeze_count() == 0)

    def round(self, touched: bool) -> None:
        """A full round is due, and one looks for it."""
        self.rounds = OVERDUE if touched else DUE
        if touched:
            roll(self.window)
        self.collecting.look()


@pytest.fixture
def made(qtbot: QtBot) -> Iterator[Made]:
    before = gc.isenabled()
    one = Made(qtbot)
    yield one
    one.collecting.end()
    assert (gc.isenabled(), gc.get_freeze_count()) == (before, 0)


class Rounds:
    """The generations of rounds, and on which threads they were made."""

    def __init__(self) -> None:
        self.made: list[tuple[int, str]] = []

    def __call__(self, phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            self.made.append((info["generation"], threading.current_thread().name))


@pytest.fixture
def made_rounds() -> Iterator[Rounds]:
    one = Rounds()
    gc.callbacks.append(one)
    yield one
    gc.callbacks.remove(one)


def cycles(count: int) -> None:
    for _ in range(count):
        held: list[object] = []
        held.append(held)


def test_no_thread_makes_a_round_by_allocating(made: Made, made_rounds: Rounds) -> None:
    thread = threading.Thread(target=cycles, args=(100_000,))
    thread.start()
    thread.join()
    cycles(100_000)
    assert made_rounds.made == []
    assert gc.get_count()[0] >= 200_000


def test_what_was_made_young_goes_soon_on_the_windows_own_thread(qtbot: QtBot, made: Made, made_rounds: Rounds) -> None:
    thread = threading.Thread(target=cycles, args=(2 * YOUNG,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(made_rounds.made))
    assert made_rounds.made == [(0, threading.current_thread().name)]
    assert gc.get_count()[0] < YOUNG


def test_what_outlived_some_rounds_is_looked_at_with_the_young(made: Made, made_rounds: Rounds) -> None:
    for _ in range(MIDDLE // (2 * YOUNG) + 1):
        cycles(2 * YOUNG)
        made.collecting.look_at_young()
    assert [generation for generation, _ in made_rounds.made] == [0] * (MIDDLE // (2 * YOUNG)) + [1]


def test_few_are_left_alone(made: Made, made_rounds: Rounds) -> None:
    made.collecting.look_at_young()
    assert made_rounds.made == []


def test_a_round_that_is_due_is_made_once_nobody_touches_the_window(qtbot: QtBot, made: Made) -> None:
    made.collecting.pause.timeout.emit()
    assert made.full == 0
    made.rounds = DUE
    for touch in (lambda: roll(made.window), lambda: qtbot.keyClick(made.window.windowHandle(), Qt.Key.Key_Down)):
        touch()
        made.collecting.pause.timeout.emit()
        assert made.full == 0
    made.collecting.pause.timeout.emit()
    assert made.full == 1
    made.collecting.pause.timeout.emit()
    assert made.full == 1


def test_who_never_rests_does_not_keep_it_off_for_ever(made: Made) -> None:
    made.rounds = OVERDUE
    roll(made.window)
    made.collecting.pause.timeout.emit()
    assert made.full == 1


def test_what_was_found_in_use_is_walked_over_seldom_and_after_a_longer_rest(made: Made) -> None:
    for _ in range(ALL_DUE):
        made.round(touched=True)
    for _ in range(RESTED):
        made.collecting.look()
    assert made.walked == [False] * ALL_DUE + [True]
    for _ in range(RESTED):
        made.collecting.look()
    assert len(made.walked) == ALL_DUE + 1


def test_who_never_rests_has_everything_walked_over_in_the_end(made: Made) -> None:
    for _ in range(ALL_OVERDUE + 1):
        made.round(touched=True)
    assert made.walked == [False] * ALL_OVERDUE + [True]


def test_cycles_that_were_in_use_go_with_the_next_round_over_everything(qtbot: QtBot) -> None:
    class Held:
        pass

    window = QListWidget()
    qtbot.addWidget(window)
    collecting = Collecting(window, lambda: DUE)
    before = gc.isenabled()
    collecting.begin()
    try:
        one = Held()
        one.itself = one  # type: ignore[attr-defined]
        alive = weakref.ref(one)
        collecting.look()
        del one
        for _ in range(ALL_DUE - 1):
            collecting.look()
            assert alive() is not None
        collecting.look()
        assert alive() is None
    finally:
        collecting.end()
    assert (gc.isenabled(), gc.get_freeze_count()) == (before, 0)


def test_no_round_is_made_between_a_call_and_what_shows_it(qtbot: QtBot, made: Made, made_rounds: Rounds) -> None:
    calls = Calls()
    made.collecting.give_way((calls.offered, calls.asked), calls.shown)
    for call in (lambda: calls.offered.emit("+44", 1), lambda: calls.asked.emit("+44")):
        made_rounds.made.clear()
        made.full, made.rounds = 0, DUE
        call()
        cycles(2 * YOUNG)
        made.collecting.look_at_young()
        made.collecting.look()
        assert (made_rounds.made, made.full) == ([], 0)
        calls.shown.emit()
        made.collecting.look_at_young()
        made.collecting.look()
        assert (len(made_rounds.made), made.full) == (1, 1)
    made.rounds = DUE
    calls.asked.emit("nobody")
    qtbot.waitUntil(lambda: not made.collecting._held.isActive())
    made.collecting.look()
    assert made.full == 2


def test_calls_without_end_do_not_keep_rounds_off(made: Made, made_rounds: Rounds) -> None:
    calls = Calls()
    made.collecting.give_way((calls.offered, calls.asked), calls.shown)
    calls.offered.emit("+44", 1)
    cycles(PRESSING)
    made.rounds = OVERDUE
    calls.offered.emit("+44", 2)
    made.collecting.look_at_young()
    made.collecting.look()
    assert (len(made_rounds.made), made.full) == (1, 1)


def test_while_many_come_they_are_looked_at_more_often(made: Made) -> None:
    cycles(2 * YOUNG)
    made.collecting.look_at_young()
    assert made.collecting.young.interval() == MANY_MS
    made.collecting.look_at_young()
    assert made.collecting.young.interval() == YOUNG_MS
