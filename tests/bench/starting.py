"""One start of the window, in a process of its own: `python -m tests.bench.starting FOLDER BEGUN NUMBER ...` says as
JSON when it was painted and when it answered, in seconds since BEGUN, and its memory in MB."""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from desk.app import SWITCH_INTERVAL, Furnishing
from desk.app.opened import Application
from desk.config.paths import APP, Home

LOOK_MS = 5


class Start:
    """Watches one start from its window's own thread."""

    def __init__(self, app: Application, folder: Path, begun: float, numbers: list[str]) -> None:
        self._begun = begun
        self._numbers = numbers
        self._said: dict[str, float] = {}
        self._home = Home(folder)
        self._furnishing = Furnishing(app, self._home, demo=False)
        self._furnishing.frame.painted.connect(lambda: self._note("painted"))
        self._look = QTimer(interval=LOOK_MS)
        self._look.timeout.connect(self._answers)
        self._look.start()
        self._furnishing.frame.show()

    def _note(self, name: str) -> None:
        self._said.setdefault(name, time.time() - self._begun)

    def _answers(self) -> None:
        """Once there is somebody to ask, ask, and end before anything is pulled or settled."""
        loading = getattr(self._furnishing.desk, "_loading", None)
        if loading is None or not loading.first.done():
            return
        if loading.first.exception() is not None:
            os._exit(1)
        customers = loading.first.result().customers
        if "usable" not in self._said:
            assert customers.pop(self._numbers[0]).hits
            self._note("usable")
        if not loading.parts.done():
            return
        # Memory counts with all there is.
        self._note("whole")
        self._said["memory"] = memory()
        for number in self._numbers:
            customers.pop(number)
        self._said["after"] = memory()
        sys.stdout.write(json.dumps(self._said) + "\n")
        sys.stdout.flush()
        # Nobody listens any more where this says that numbers are taken.
        self._home.running.unlink(missing_ok=True)
        os._exit(0)


def memory() -> float:
    """What this process holds now, in MB."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def _stop(*error: Any) -> None:
    """A window that could not be filled would wait for ever."""
    sys.__excepthook__(*error)
    os._exit(1)


def main(folder: str, begun: str, *numbers: str) -> int:
    # As desk.app.run does.
    sys.setswitchinterval(SWITCH_INTERVAL)
    sys.excepthook = _stop
    gc.disable()
    app = Application([APP])
    start = Start(app, Path(folder), float(begun), list(numbers))
    status = app.exec()
    del start
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
