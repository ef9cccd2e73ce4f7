"""Writes a file whole or not at all, so that whoever reads it finds the old one or the new one, never half of one."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes, mode: int | None = None) -> None:
    """Put `content` in the place of what `path` holds, on the disk before it counts.

    The file keeps who may read and write it; a new one is its owner's alone, unless `mode` says otherwise. OSError
    where it cannot be written: then what was there stands, and nothing unfinished is left beside it. For settings,
    rules and weights, and for customers' data only where it is sealed: a machine that stops in the middle leaves the
    unfinished file behind.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            unfinished.chmod(mode)
        elif path.exists():
            unfinished.chmod(stat.S_IMODE(path.stat().st_mode))
        unfinished.replace(path)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise
