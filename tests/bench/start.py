"""How long it takes until the window is on the screen and until it answers, and how much memory it takes with the files
open and after many customers were looked up."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.base import Base
from tests.bench.callers import callers
from tests.bench.figures import Figure, at

STARTS = 9
POPS = 200
PAINTED, USABLE, MEMORY = 0.3, 0.7, 250

# Qt alone: an empty window.
_BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        print(time.time() - float(sys.argv[1]), flush=True)
        app.quit()
app = QApplication([])
window = Window()
window.show()
app.exec()
"""


def measure(base: Base) -> list[Figure]:
    """The window's program and Qt alone, one after the other; each in a process of its own."""
    numbers = [caller.number for caller in callers(base, POPS, True)]
    ours, floor = [], []
    with TemporaryDirectory() as compiled:
        # An installed program has its modules compiled: the first start does that, and does not count.
        _start(base, numbers, compiled)
        for _ in range(STARTS):
            floor.append(float(_run(["-c", _BARE, str(time.time())], compiled)))
            ours.append(_start(base, numbers, compiled))
    bare, size = at(floor, 0.5), f"{base.shop.customers:,} c, {base.touches:,} t"
    painted, usable = (at([one[name] for one in ours], 0.5) for name in ("painted", "usable"))
    held, after = (max(one[name] for one in ours) for name in ("memory", "after"))
    limits = f"under {PAINTED:g} s", f"under {USABLE:g} s", f"under {MEMORY} MB"
    return [
        Figure("start: first painted, median", size, "s", painted, bare, limits[0], painted < PAINTED),
        Figure("start: answers a number, median", size, "s", usable, bare, limits[1], usable < USABLE),
        Figure("start: memory with the files open", size, "MB", held, 0, limits[2], held < MEMORY),
        Figure(f"start: memory after {POPS} callers", size, "MB", after, 0, limits[2], after < MEMORY),
    ]


def _start(base: Base, numbers: list[str], compiled: str) -> dict[str, float]:
    # The moment it is begun at stands in the command, so that what Python itself takes is counted.
    given = [str(base.home.folder), str(time.time()), *numbers]
    said: dict[str, float] = json.loads(_run(["-m", "tests.bench.starting", *given], compiled))
    return said


def _run(arguments: list[str], compiled: str) -> str:
    root = str(Path(__file__).parents[2])
    around = os.environ | {"PYTHONPATH": root, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    around.pop("PYTHONDONTWRITEBYTECODE", None)
    around["PYTHONPYCACHEPREFIX"] = compiled
    done = subprocess.run([sys.executable, *arguments], cwd=root, env=around, capture_output=True, check=True)  # noqa: S603
    return done.stdout.decode().strip().splitlines()[-1]
