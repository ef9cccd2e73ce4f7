"""What every worker process does first: it leaves Ctrl+C to the program that started it, and never outlives that."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from multiprocessing.connection import wait


def begin_worker() -> None:
    """Ctrl+C in a terminal reaches every process; the one that was asked decides what stops. One that is killed, or
    ends at once, can tell nobody: its workers see that for themselves. For processes of multiprocessing only."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), name="watching", daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    # Nothing is written here, and nobody is left to take an answer.
    os._exit(1)
