"""The window keeps painting, and nothing breaks, while other threads compute without pause."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from pytestqt.qtbot import QtBot

from desk import app
from tests.ui import story
from tests.ui.stand import Stand

FRAME_MS = 16
PAINTS = 10
PATIENCE_MS = 60_000


class Frames(QObject):
    """Counts the paints of what it is told to watch, and asks for the next one at every tick."""

    def __init__(self, stand: Stand) -> None:
        super().__init__()
        self.painted = 0
        self._viewport = stand.window.desk.timeline().view.viewport()
        self._viewport.installEventFilter(self)
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._viewport.update)
        self._timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.painted += 1
        return False


@pytest.fixture
def quick_switching() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(app.SWITCH_INTERVAL)
    # As the window does once it is loaded; other tests may have left much to walk over.
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
    sys.setswitchinterval(before)


def compute(stop: threading.Event, counted: list[int]) -> None:
    """As a pull does at its worst: pure Python without a pause, making rings of garbage for the collector."""
    while not stop.is_set():
        ring: list[object] = [f"row {n}" for n in range(500)]
        ring.append(ring)
        counted[0] += 1


@contextmanager
def flood(threads: int) -> Iterator[list[int]]:
    """Threads that compute until the end; yields a list whose first number says how much they did."""
    stop, counted = threading.Event(), [0]
    running = [threading.Thread(target=compute, args=(stop, counted)) for _thread in range(threads)]
    for thread in running:
        thread.start()
    try:
        yield counted
    finally:
        stop.set()
        for thread in running:
            thread.join()


@pytest.mark.usefixtures("quick_switching")
def test_the_window_paints_while_a_thread_computes(qtbot: QtBot, stand: Stand) -> None:
    with qtbot.waitSignal(stand.window.desk.opened):
        stand.window.open_customer(1)
    frames = Frames(stand)
    with flood(threads=1) as counted:
        # How soon is measured beside a real pull: python -m tests.bench window.
        qtbot.waitUntil(lambda: frames.painted > PAINTS and counted[0] > 50, timeout=PATIENCE_MS)


@pytest.mark.usefixtures("quick_switching")
def test_nothing_breaks_while_pages_are_rebuilt_and_other_threads_collect_garbage(qtbot: QtBot, stand: Stand) -> None:
    with flood(threads=2) as counted:
        for number in range(12):
            with qtbot.waitSignal(stand.window.desk.opened, timeout=30_000):
                stand.window.open_customer(number % 3 + 1)
            stand.window.desk.timeline().view.step(+1)
            stand.window.go_to("sources" if number % 2 else "desk")
    assert counted[0] > 50
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)


@pytest.mark.usefixtures("quick_switching")
def test_search_answers_while_threads_compute(qtbot: QtBot, stand: Stand) -> None:
    with flood(threads=1):
        line = stand.window.side.search.line
        for text in ("s", "sa", "sar", "sara"):
            line.setText(text)
            qtbot.waitUntil(stand.window.side.search.answers.isVisible)
    assert stand.window.side.search.answers.people.people.index(0, 0).data() == story.customer(1, "Sara Jansen").name


def test_the_switch_interval_is_shorter_than_a_frame_by_far() -> None:
    assert app.SWITCH_INTERVAL * 1_000 < FRAME_MS / 4
