"""What a tap is given to read (its settings with secrets, where it stood, what to read), seen by nobody else.

On Linux these are files in memory that have no name and are gone with the tap. Elsewhere they are files in a folder
that only this person can enter, removed when the tap has ended; what an earlier run could not remove is removed first.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

if sys.platform == "linux":
    import fcntl

_OURS = 10
IN_MEMORY = sys.platform == "linux"
_PREFIX = "tellonce-tap-"
# No tap runs that long.
_FORGOTTEN_SECONDS = 3 * 24 * 3600


class Papers:
    """The files of one run. `folder` is the tap's own for as long as it runs: it works and keeps its temporary files
    there, and all of it is removed. `descriptors` are to be left open for it."""

    def __init__(self) -> None:
        self.folder = Path()
        self.descriptors: tuple[int, ...] = ()

    def __enter__(self) -> Self:
        _remove_forgotten()
        self.folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for descriptor in self.descriptors:
            os.close(descriptor)
        self.descriptors = ()
        shutil.rmtree(self.folder, ignore_errors=True)

    def put(self, name: str, value: Any) -> str:
        """The path under which the tap finds a value as JSON."""
        written = json.dumps(value, default=str).encode()
        if IN_MEMORY and sys.platform == "linux":
            made = os.memfd_create(name)
            # The shell that starts a tap has the first ten for itself.
            descriptor = fcntl.fcntl(made, fcntl.F_DUPFD_CLOEXEC, _OURS)
            os.close(made)
            self.descriptors += (descriptor,)
            with os.fdopen(descriptor, "wb", closefd=False) as paper:
                paper.write(written)
            # Each opening of this begins anew, unlike that of a pipe: some taps read their settings twice.
            return f"/proc/self/fd/{descriptor}"
        path = self.folder / f"{name}.json"
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as paper:
            paper.write(written)
        return str(path)


def _remove_forgotten() -> None:
    """Folders of runs whose own program was ended with them."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if time.time() - folder.stat().st_mtime > _FORGOTTEN_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)
