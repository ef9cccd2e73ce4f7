"""Full rounds of Python's collector come while nobody touches the window, and come all the same in the end."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from desk.ui.collecting import DUE, OVERDUE, Collecting, rounds


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

    def _collect(self) -> None:
        self.full += 1
        self.rounds = 0


@pytest.fixture
def made(qtbot: QtBot) -> Iterator[Made]:
    before = gc.get_threshold()
    one = Made(qtbot)
    yield one
    one.collecting.end()
    assert gc.get_threshold() == before


def wheel(made: Made) -> None:
    place = QPointF(20, 20)
    event = QWheelEvent(
        place, made.window.mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(made.window.windowHandle(), event)


def test_what_allocates_never_begins_a_full_round(made: Made) -> None:
    full: list[int] = []
    gc.callbacks.append(lambda phase, info: full.append(1) if (phase, info["generation"]) == ("start", 2) else None)
    try:
        was = rounds()
        held = [[n] for n in range(300_000)]
        assert rounds() > was + 20
        assert (len(held), full) == (300_000, [])
    finally:
        gc.callbacks.pop()


def test_a_round_that_is_due_is_made_once_nobody_touches_the_window(qtbot: QtBot, made: Made) -> None:
    made.collecting.pause.timeout.emit()
    assert made.full == 0
    made.rounds = DUE
    for touch in (lambda: wheel(made), lambda: qtbot.keyClick(made.window.windowHandle(), Qt.Key.Key_Down)):
        touch()
        made.collecting.pause.timeout.emit()
        assert made.full == 0
    made.collecting.pause.timeout.emit()
    assert made.full == 1
    made.collecting.pause.timeout.emit()
    assert made.full == 1


def test_who_never_rests_does_not_keep_it_off_for_ever(made: Made) -> None:
    made.rounds = OVERDUE
    wheel(made)
    made.collecting.pause.timeout.emit()
    assert made.full == 1
