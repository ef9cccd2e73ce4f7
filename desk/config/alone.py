"""One program, and one thread of it, at a time: a lock on a file that the system drops when its holder dies."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# A file lock is the process's; threads of one process take turns here.
_THREADS = threading.Lock()


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the lock on `path` (made where it is missing) while the block runs. OSError where that cannot be."""
    with _THREADS, path.open("a+b") as file:
        _lock(file)
        yield


def try_alone(path: Path) -> IO[bytes] | None:
    """The lock on `path` as a file that holds it until it is closed; None while somebody else has it, in this program
    or another. OSError where the file cannot be made."""
    file = path.open("a+b")
    try:
        if sys.platform == "win32":
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        return None
    return file


def _lock(file: IO[bytes]) -> None:
    """Closing the file lets go."""
    if sys.platform == "win32":
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX)
