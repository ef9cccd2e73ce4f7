"""How fast the window shows who calls, from the number that comes in to their painted timeline, and how fast a long
timeline is painted while one scrolls."""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QEventLoop, QModelIndex, QTimer
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from desk.app import SWITCH_INTERVAL
from desk.config.paths import resources
from desk.config.secrets import AskedSecrets
from desk.services.build import build
from desk.ui.background import Background
from desk.ui.collecting import Collecting
from desk.ui.customer.timeline_view import TimelineView
from desk.ui.late import LateCustomers, LateJourneys, LateSources, Parts
from desk.ui.late_flags import LateFlags
from desk.ui.late_identity import LateIdentity
from desk.ui.shell.window import MainWindow
from desk.ui.theme import Theme
from desk.ui.tools import Tools
from desk.ui.words import Words
from tests.bench.base import Base
from tests.bench.callers import Caller, busiest, callers
from tests.bench.figures import Figure, at
from tests.bench.probe import Probe
from tests.bench.rig import MS
from tests.wheel import roll

ROUNDS = 150
FRAMES = 400
# So many lines are loaded before one scrolls, page by page, as somebody does who goes on to the end.
LOADED = 50_000
LONGEST_MS = 60_000
RING_GOAL, FRAME_GOAL, STALL_GOAL = 50.0, 8.0, 50.0


def measure(base: Base) -> list[Figure]:
    """Callers drawn by their history, then the busiest, in one window; and repaints of the busiest's timeline."""
    size = f"{base.shop.customers:,} c, {base.touches:,} t"
    with _window(base) as window:
        drawn = callers(base, ROUNDS, True)
        for caller in drawn[:10]:
            _ring(window, caller)
        held = [_ring(window, caller) for caller in drawn]
        long = [_ring(window, caller) for caller in (drawn[0], busiest(base)) * 3][1::2]
        _ring(window, busiest(base))
        lines, late, frames, plain = _scroll(window)
    most, worst, stall = at(held, 0.99), at(frames, 0.99), max(late)
    goal, frame, alive = (f"under {ms:g} ms" for ms in (RING_GOAL, FRAME_GOAL, STALL_GOAL))
    return [
        Figure("ring: number to painted timeline, median", size, "ms", at(held, 0.5), 0, "measured", True),
        Figure("ring: number to painted timeline, p99", size, "ms", most, 0, goal, most < RING_GOAL),
        Figure("ring: the busiest, most", size, "ms", max(long), 0, goal, max(long) < RING_GOAL),
        Figure("scroll: window late on the way down, most", lines, "ms", stall, 0, alive, stall < STALL_GOAL),
        Figure("scroll: one repaint, median", lines, "ms", at(frames, 0.5), at(plain, 0.5), "measured", True),
        Figure("scroll: one repaint, p99", lines, "ms", worst, at(plain, 0.99), frame, worst < FRAME_GOAL),
    ]  # fmt: skip


@contextmanager
def _window(base: Base) -> Iterator[MainWindow]:
    """A window over the made shop that pulls and settles nothing; Python's lock and collector as the desk has them."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_INTERVAL)
    gc.disable()
    app = QApplication.instance() or QApplication(["bench"])
    theme = Theme(app, resources(), "light")  # type: ignore[arg-type]
    lanes = [Background(ThreadPoolExecutor(threads), app) for threads in (4, 8)]
    parts: Future[Parts] = Future()
    parts.set_result(build(base.home, secrets=AskedSecrets(lambda _source, _key: None, "")))
    window = MainWindow(
        Tools(theme, Words(), *lanes),
        LateCustomers(parts),
        LateSources(parts),
        LateJourneys(parts),
        LateFlags(parts),
        LateIdentity(parts),
    )
    theme.dress()
    window.resize(1440, 900)
    window.show()
    collecting = Collecting(window)
    collecting.give_way((window.pops.offered, window.pops.asked), window.desk.pages.customer.timeline.view.painted)
    collecting.begin()
    yield window
    collecting.end()
    window.hide()
    for lane in lanes:
        lane.close()
    parts.result().close()
    shiboken6.delete(window)
    gc.unfreeze()
    sys.setswitchinterval(before)


def _wait(until: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    loop = QEventLoop()
    check, ends = QTimer(loop), QTimer(loop, singleShot=True)
    check.timeout.connect(lambda: loop.quit() if until() else None)
    ends.timeout.connect(loop.quit)
    check.start(1)
    ends.start(LONGEST_MS)
    loop.exec()
    # It looks as long as it lives, and what Python's collector has to find would live on beside all that follows.
    shiboken6.delete(loop)
    assert until()


def _ring(window: MainWindow, caller: Caller) -> float:
    """Milliseconds until the caller's lines are painted; then what comes after it is waited for."""
    opened: list[int] = []
    painted: list[float] = []
    view = window.desk.pages.customer.timeline.view
    held = [
        window.desk.opened.connect(lambda customer: opened.append(customer.customer_id)),
        view.painted.connect(lambda: painted.append(time.perf_counter()) if opened else None),
    ]
    start = time.perf_counter()
    window.pops.ask(f"{caller.number}")
    _until_painted(window, lambda: bool(painted))
    window.desk.opened.disconnect(held[0])
    view.painted.disconnect(held[1])
    assert opened == [caller.customer_id]
    # Whoever asks next finds nobody at work, and nothing of this one still to be painted.
    _wait(lambda: window.desk.care.standing.map.standing is not None and _rests())
    QApplication.processEvents()
    return (painted[0] - start) * MS


def _rests() -> bool:
    """Whether nothing is asked any more."""
    return not any(lane.busy for lane in QApplication.instance().findChildren(Background))  # type: ignore[union-attr]


def _until_painted(window: MainWindow, painted: Callable[[], bool]) -> None:
    """As a window lives: an event loop that ends with the first paint."""
    loop = QEventLoop()
    ends = QTimer(loop, singleShot=True)
    ends.timeout.connect(loop.quit)
    ends.start(LONGEST_MS)
    view = window.desk.pages.customer.timeline.view
    held = view.painted.connect(lambda: loop.quit() if painted() else None)
    loop.exec()
    view.painted.disconnect(held)
    shiboken6.delete(loop)


def _scroll(window: MainWindow) -> tuple[str, list[float], list[float], list[float]]:
    """How many lines there were; in milliseconds by how much the window was late while one went on to the last, and
    single repaints at places a person scrolls to, as they are and by Qt's own plain delegate."""
    card = window.desk.pages.customer.timeline
    view, model = card.view, card.model
    probe = Probe()
    while model.older is not None and model.items < LOADED:
        before = model.items
        # Somebody is at it.
        roll(view.viewport())
        view.scrollToBottom()
        model.fetchMore(QModelIndex())
        _wait(lambda held=before: model.items > held)  # type: ignore[misc]
    late = probe.end()
    # Nobody scrolls through thousands of lines in a second, and what is worked out of them meanwhile has its end.
    _wait(_rests)
    chance, bar = random.Random(9), view.verticalScrollBar()
    places = [chance.randint(0, bar.maximum()) for _ in range(FRAMES // 8)]
    # A jump, and then a few notches of the wheel.
    steps = [min(place + notch * 3 * bar.singleStep(), bar.maximum()) for place in places for notch in range(8)]
    frames = [_frame(view, step) for step in steps]
    ours, plain = view.itemDelegate(), QStyledItemDelegate(view)
    view.setItemDelegate(plain)
    floor = [_frame(view, step) for step in steps]
    view.setItemDelegate(ours)
    return f"{model.items:,} lines", late, frames, floor


def _frame(view: TimelineView, place: int) -> float:
    view.verticalScrollBar().setValue(place)
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    start = time.perf_counter()
    view.viewport().repaint()
    return (time.perf_counter() - start) * MS
