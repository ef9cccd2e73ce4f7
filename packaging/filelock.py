"""A lock between processes that the operating system lets go by itself when its holder ends, however it ends."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def held(
    path: Path, waiting: Callable[[], None] = lambda: None, sleep: Callable[[float], None] = time.sleep
) -> Iterator[None]:
    """Hold the lock on the file `path` (which must be writable); `waiting` is called once if somebody else has it.

    Two holders in one process exclude each other like two processes do.
    """
    with open(path, "a+b") as file:
        if not _take(file):
            waiting()
            while not _take(file):
                sleep(0.2)
        # Closing the file lets the lock go.
        yield


def _take(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        # A file system without locks: two runs at once are rarer than never being able to start.
        return True
    return True
