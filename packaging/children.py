"""Programs the packaging scripts start: their output line by line, and none left behind when the person stops."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path


class Children:
    """The programs started here that still run. Safe to use from several threads."""

    def __init__(self) -> None:
        self._running: set[subprocess.Popen[str]] = set()
        self._lock = threading.Lock()
        self._stopping = False

    def run(
        self,
        command: Sequence[str],
        heard: Callable[[str], None] | None = None,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> int:
        """Run `command` to its end and return its exit code. `heard` gets each line of its output without the line
        end; without `heard` the output goes where ours goes. Raises OSError where the program cannot be started."""
        with self._lock:
            if self._stopping:
                raise KeyboardInterrupt
            child = subprocess.Popen(
                list(command),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE if heard else None,
                stderr=subprocess.STDOUT if heard else None,
                cwd=cwd,
                env=dict(env) if env is not None else None,
                text=True,
                encoding="utf-8",
                errors="replace",
            )
            self._running.add(child)
        try:
            if heard and child.stdout:
                for line in child.stdout:
                    heard(line.rstrip())
            return child.wait()
        finally:
            self._end(child)
            if child.stdout:
                child.stdout.close()
            with self._lock:
                self._running.discard(child)

    def stop(self) -> None:
        """End every program still running; `run` in other threads returns and starts nothing more."""
        with self._lock:
            self._stopping = True
            running = list(self._running)
        for child in running:
            self._end(child)

    def _end(self, child: subprocess.Popen[str]) -> None:
        # Ctrl+C on a terminal reaches the child as well, and it may need a moment to tidy up after itself;
        # a second signal at once would cut that short.
        if not _ends_within(child, 5):
            child.send_signal(signal.SIGINT if sys.platform != "win32" else signal.SIGTERM)
        if not _ends_within(child, 15):
            child.kill()
            child.wait()


def _ends_within(child: subprocess.Popen[str], seconds: float) -> bool:
    try:
        child.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        return False
    return True
