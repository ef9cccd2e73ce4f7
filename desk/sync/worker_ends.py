"""The worker's ends of its two pipes: orders come in by one, words go out by the other, and nothing else does."""

from __future__ import annotations

import os
import queue
import sys
import threading
from contextlib import suppress

# Behind everything a person waits for; the window and its lookups go first. Where nothing else runs it costs nothing.
NICENESS = 10
_AT_ONCE = 65_536


class Ends:
    """Takes this process's standard input and output for itself; from then on nobody else here has them.

    What a library prints, or a process of its own, goes nowhere.
    """

    def __init__(self) -> None:
        self._orders: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._saying = threading.Lock()
        self._in, self._out = os.dup(0), os.dup(1)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(nowhere, number)
        os.close(nowhere)
        # As bytes come, by the system's own call: no buffer of Python's is locked while this process ends.
        threading.Thread(target=self._take_orders, name="orders", daemon=True).start()

    def order(self, wait: bool = True) -> bytes | None:
        """The next line. Without one: b"" where it does not `wait`. None, from then on, once there is nobody to give
        orders: they closed the pipe, or are gone."""
        try:
            line = self._orders.get(block=wait)
        except queue.Empty:
            return b""
        if line is None:
            self._orders.put(None)
        return line

    def say(self, line: bytes) -> None:
        """Send one line, from any thread; nothing happens where nobody hears it, which `order` tells."""
        rest = memoryview(line + b"\n")
        with self._saying, suppress(OSError):
            while rest:
                rest = rest[os.write(self._out, rest) :]

    def _take_orders(self) -> None:
        held = b""
        with suppress(OSError):
            while got := os.read(self._in, _AT_ONCE):
                *lines, held = (held + got).split(b"\n")
                for line in lines:
                    self._orders.put(line)
        self._orders.put(None)


def give_way() -> None:
    """Let every process of usual priority go first, as far as this system can be told so from inside."""
    if sys.platform != "win32":
        # Some containers forbid even that.
        with suppress(OSError):
            os.nice(NICENESS)
