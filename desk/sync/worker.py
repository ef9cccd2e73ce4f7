"""A second process of this program, for work whose computing must not make the window wait: lines go in, lines come
out."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

# The word on the command line that makes this program a worker; whatever else it must be told comes in lines, for
# command lines and environments can be read by others.
WORD = "--worker"
# A line is an order or an answer of some hundred bytes, for a source of many streams a few thousand.
LONGEST_LINE = 1_000_000
# Windows: no window of a console for it, and less of the processors than the window.
_WINDOWS_FLAGS = 0x0800_0000 | 0x0000_4000


def own_command() -> tuple[str, ...]:
    """What starts this program as a worker, as it runs now: frozen into one file, installed, or from a checkout."""
    if getattr(sys, "frozen", False):
        return (sys.executable, WORD)
    # Not the folder it happens to run in: only where this very package lies, by `own_environment`.
    return (sys.executable, "-P", "-m", "desk", WORD)


def own_environment() -> Mapping[str, str]:
    """This process's environment, with the place of this package where modules are looked for first."""
    if getattr(sys, "frozen", False):
        return os.environ
    root = str(Path(__file__).resolve().parents[2])
    others = os.environ.get("PYTHONPATH", "")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(part for part in (root, others) if part)}


class Worker:
    """One such process. `say` and `kill` from any thread, `hear` from one at a time; `end` once nobody hears it."""

    def __init__(self, command: Sequence[str] = (), environment: Mapping[str, str] | None = None) -> None:
        """OSError where it cannot be started."""
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            list(command or own_command()),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # What a library prints of itself is for nobody here, and may hold what must not be shown.
            stderr=subprocess.DEVNULL,
            env=dict(own_environment() if environment is None else environment),
            creationflags=_WINDOWS_FLAGS if sys.platform == "win32" else 0,
        )

    @property
    def pid(self) -> int:
        """Its number among the system's processes."""
        return self._process.pid

    def alive(self) -> bool:
        """Whether it is still there."""
        return self._process.poll() is None

    @property
    def status(self) -> int | None:
        """How it ended, as the system tells; below zero the signal that ended it. None while it is there."""
        return self._process.poll()

    def say(self, line: bytes) -> bool:
        """Give it a line; False where it hears no more."""
        stdin = self._process.stdin
        with self._lock:
            if stdin is None or stdin.closed:
                return False
            try:
                stdin.write(line + b"\n")
                stdin.flush()
            except (OSError, ValueError):
                return False
        return True

    def hear(self) -> bytes | None:
        """Its next line, waited for; None once it has ended."""
        stdout = self._process.stdout
        if stdout is None or stdout.closed:
            return None
        try:
            return stdout.readline(LONGEST_LINE) or None
        except (OSError, ValueError):
            return None

    def dismiss(self) -> None:
        """No more lines for it: it ends as soon as it can."""
        stdin = self._process.stdin
        # Closing writes what is left, and an ended process takes nothing.
        with self._lock, suppress(OSError, ValueError):
            if stdin is not None:
                stdin.close()

    def kill(self) -> None:
        """End it at once; what it had not committed is undone by whoever opens the file next."""
        # A program made into one file is two processes, and the one behind sees only that nobody gives orders.
        self.dismiss()
        with suppress(OSError):
            self._process.kill()

    def end(self, patience: float) -> None:
        """Dismiss it, wait that long (seconds) for its end, then kill it; nothing of it is left."""
        self.dismiss()
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
