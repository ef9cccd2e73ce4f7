"""What a person sees while the packaging scripts work: one line per finished step, and what is going on now."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TextIO

PIPE_EVERY = 15.0


class Step:
    """One piece of work under way; `note` says what it is doing right now."""

    def __init__(self, title: str, started: float) -> None:
        self.title = title
        self.started = started
        self.doing = ""

    def note(self, doing: str) -> None:
        """Say what is going on, in a few words."""
        self.doing = doing

    def line(self, now: float) -> str:
        """Title, what it is doing and whole seconds since it began."""
        return f"{self.title}: {self.doing + ', ' if self.doing else ''}{now - self.started:.0f} s"


class Progress:
    """Steps may run side by side. On a terminal the running ones share the bottom line, repainted every second;
    on a pipe each prints a line every PIPE_EVERY seconds, so that a log shows life without drowning."""

    def __init__(self, out: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._out = out
        self._clock = clock
        self._terminal = out.isatty()
        self._running: list[Step] = []
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._painted = 0
        self._ticker = threading.Thread(target=self._tick, name="progress", daemon=True)

    def __enter__(self) -> Progress:
        self._ticker.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._ended.set()
        self._ticker.join()
        with self._lock:
            self._wipe()

    def say(self, text: str) -> None:
        """Print `text` as a line of its own."""
        with self._lock:
            self._wipe()
            print(text, file=self._out, flush=True)

    @contextmanager
    def step(self, title: str) -> Iterator[Step]:
        """A step from entering to leaving; its last line tells how long it took and whether it got there."""
        step = Step(title, self._clock())
        with self._lock:
            self._running.append(step)
            if not self._terminal:
                print(f"{title} ...", file=self._out, flush=True)
        how = "stopped"
        try:
            yield step
            how = "done"
        finally:
            with self._lock:
                self._running.remove(step)
            self.say(f"{title}: {how}, {self._clock() - step.started:.1f} s")

    def paint(self) -> None:
        """Show what the running steps are doing now; the ticker calls this."""
        with self._lock:
            lines = [step.line(self._clock()) for step in self._running]
            if not lines:
                return
            if not self._terminal:
                print("\n".join(f"  {line}" for line in lines), file=self._out, flush=True)
                return
            width = shutil.get_terminal_size().columns - 1
            text = "  |  ".join(lines)[:width]
            self._wipe()
            self._out.write(text)
            self._out.flush()
            self._painted = len(text)

    def _wipe(self) -> None:
        # Spaces instead of an escape sequence: some Windows consoles print those.
        if self._painted:
            self._out.write("\r" + " " * self._painted + "\r")
            self._painted = 0

    def _tick(self) -> None:
        while not self._ended.wait(1.0 if self._terminal else PIPE_EVERY):
            self.paint()
