"""Whether the window stays alive while rows come in: gaps between its heartbeats, and lookups, against the idle
window."""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desk.app import SWITCH_INTERVAL
from desk.app.desk import Desk
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.build import build
from tests.bench.exports import write_calls
from tests.bench.figures import Figure, at

BEAT_MS = 5
IDLE_SECONDS = 10.0
STALL_MS = 50.0


@dataclass
class Heart:
    """Beats in the window's thread and repaints the whole window ten times a second."""

    window: object
    gaps: list[float] = field(default_factory=list)
    frames: list[float] = field(default_factory=list)
    _last: float = 0.0
    _painted: float = 0.0

    def beat(self) -> None:
        now = time.perf_counter()
        if self._last:
            self.gaps.append((now - self._last) * 1000 - BEAT_MS)
        if now - self._painted > 0.1:
            start = time.perf_counter()
            self.window.repaint()  # type: ignore[attr-defined]
            self.frames.append((time.perf_counter() - start) * 1000)
            self._painted = start
        self._last = time.perf_counter()


def measure(rows: int) -> list[Figure]:
    """Stalls and repaints while `rows` are pulled, and how long finding a caller takes meanwhile."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    app = QApplication.instance() or QApplication(["bench"])
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder) / "home")
        numbers = write_calls(Path(folder) / "exports", rows)
        _add_source(home, Path(folder) / "exports")
        desk = Desk(app, home, demo=False, look="light")  # type: ignore[arg-type]
        desk.show()
        desk.window.resize(1440, 900)
        # What the window itself uses: it has pulls run by a process of their own.
        _watch(desk, lambda: 0.0, lambda _started: desk._parts.done())
        parts = desk._parts.result()
        ask = _asker(parts, numbers[: len(numbers) // 50 or 1])
        busy = _watch(desk, ask, _pull_in_background(desk, parts))
        # Against the same window over the same rows, once all that follows from them is settled.
        _watch(desk, ask, lambda _started: not parts.cache.standings.left())
        idle = _watch(desk, ask, lambda started: time.perf_counter() - started > IDLE_SECONDS)
        desk.close()
    return _figures(f"{rows:,} rows", idle, busy)


def _add_source(home: Home, exports: Path) -> None:
    parts = build(home, secrets=AskedSecrets(lambda _s, _k: None, ""))
    # Pulled by hand only, so that the window's own timetable does not begin before we look.
    parts.sources.add("calls", "folder", "Calls", {"path": str(exports), "region": "US", "every_minutes": "0"}, {})
    parts.close()


def _asker(parts: Any, numbers: list[str]) -> Callable[[], float]:
    chance = random.Random(3)

    def ask() -> float:
        start = time.perf_counter()
        answer = parts.customers.pop(chance.choice(numbers))
        for hit in answer.hits[:1]:
            parts.customers.timeline(hit.customer_id)
        return (time.perf_counter() - start) * 1000

    return ask


def _pull_in_background(desk: Desk, parts: Any) -> Callable[[float], bool]:
    ended: list[object] = []
    begun: list[bool] = []

    def over(_started: float) -> bool:
        if not begun:
            begun.append(True)
            desk._slow.run(desk.window, lambda: parts.sources.pull("calls"), ended.append, ended.append)
        return bool(ended)

    return over


def _watch(desk: Desk, ask: Callable[[], float], over: Callable[[float], bool]) -> tuple[Heart, list[float]]:
    """Let the window live until `over`, a caller looked up on its own thread twenty times a second."""
    heart = Heart(desk.window)
    answers: list[float] = []
    loop = QEventLoop()
    started = time.perf_counter()
    beat = QTimer(loop)
    beat.timeout.connect(heart.beat)
    beat.start(BEAT_MS)
    caller = QTimer(loop)
    caller.timeout.connect(lambda: desk._quick.run(desk.window, ask, answers.append, lambda _trouble: None))
    caller.start(50)
    check = QTimer(loop)
    check.timeout.connect(lambda: loop.quit() if over(started) else None)
    check.start(100)
    loop.exec()
    for timer in (beat, caller, check):
        timer.stop()
    return heart, answers


def _figures(said: str, idle: tuple[Heart, list[float]], busy: tuple[Heart, list[float]]) -> list[Figure]:
    worst, calm = max(busy[0].gaps), max(idle[0].gaps)
    rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    stalled = sum(1 for gap in busy[0].gaps if gap > STALL_MS)
    quick = at(busy[1], 0.99)
    return [
        Figure("window: longest stall during a pull", said, "ms", worst, calm, "under 50 ms", worst < STALL_MS),
        Figure("window: stalls over 50 ms", said, "count", stalled, 0, "none", stalled == 0),
        Figure("window: beat late, p99", said, "ms", at(busy[0].gaps, 0.99), at(idle[0].gaps, 0.99), "under 16 ms",
               at(busy[0].gaps, 0.99) < 16),
        Figure("window: whole repaint, p99", said, "ms", at(busy[0].frames, 0.99), at(idle[0].frames, 0.99),
               "under 50 ms", at(busy[0].frames, 0.99) < STALL_MS),
        Figure("window: number to timeline during a pull, p99", said, "ms", quick, at(idle[1], 0.99), "2 x idle",
               quick < 2 * at(idle[1], 0.99)),
        Figure("window: memory at most", said, "MB", rss, rss, "under 400 MB", rss < 400),
    ]  # fmt: skip
