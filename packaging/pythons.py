"""Which Python the project runs on: the one it was started with if that fits, else another one on this machine.

This file, like its neighbours, must still load on older Pythons, so that they can say what is wrong.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence

from problem import SetupError

SUPPORTED = ((3, 11), (3, 12), (3, 13))

_ASK_VERSION = "import sys; print('.'.join(map(str, sys.version_info[:2])))"


def fits(version: tuple[int, int]) -> bool:
    """True for a version (major, minor) the project supports."""
    return version in SUPPORTED


def others(which: Callable[[str], str | None] = shutil.which) -> Iterator[str]:
    """Programs on the search path that really are a supported Python, newest first; a name alone proves nothing."""
    for major, minor in reversed(SUPPORTED):
        program = which(f"python{major}.{minor}")
        if program and _version_of(program) == f"{major}.{minor}":
            yield program


def insist(script: str, arguments: Sequence[str]) -> None:
    """Return if this Python fits, else start `script` again with one that does; raises SetupError if none does."""
    if fits(sys.version_info[:2]) and sys.implementation.name == "cpython":
        return
    kind = "Python" if sys.implementation.name == "cpython" else sys.implementation.name
    here = f"{kind} {sys.version_info[0]}.{sys.version_info[1]}"
    other = next(others(), None)
    if other is None:
        raise SetupError(
            f"this is {here}; Tellonce runs on Python 3.11, 3.12 or 3.13.",
            "Install one of these beside it, then start it by name, for example:\n"
            f"python3.13 {os.path.relpath(script)}",
        )
    print(f"This is {here}; going on with {other}.", flush=True)
    become([other, script, *arguments])


def become(command: Sequence[str], environ: Mapping[str, str] = os.environ) -> None:
    """Replace this process by `command`, so that signals and the exit code are the command's own. Never returns."""
    if sys.platform == "win32":
        # There is no real exec here: the shell would come back while the program still runs.
        sys.exit(subprocess.call(list(command), env=dict(environ)))
    os.execve(command[0], list(command), dict(environ))


def _version_of(program: str) -> str:
    try:
        answer = subprocess.run([program, "-c", _ASK_VERSION], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip()
