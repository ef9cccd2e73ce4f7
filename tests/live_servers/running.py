"""Private servers for the live tests: which Python has one, a scratch folder in memory, running it until the end."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.live_servers.facts import wait_for

ROOT = Path(__file__).resolve().parents[2]
_MEMORY = Path("/dev/shm")


class NotStartedError(AssertionError):
    """A server did not come up; the text ends with the last lines of its log."""


def interpreter(variable: str, environment: str) -> Path | None:
    """The Python that has a server installed: `variable` in the environment, or the one packaging/test.py made."""
    named = os.environ.get(variable)
    python = Path(named) if named else ROOT / ".tellonce" / environment / "bin" / "python"
    return python if python.exists() else None


def why_missing(variable: str, environment: str) -> str:
    """The reason a live test skips, with what to type."""
    return f"no .tellonce/{environment} beside the project and no {variable}: run python3 packaging/test.py once"


@contextmanager
def scratch(name: str) -> Iterator[Path]:
    """A folder that is gone at the end; in memory where the machine has such a place, since servers write a lot."""
    where = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix=f"tellonce-{name}-", dir=where))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def running(
    command: Sequence[str],
    answers: Callable[[], bool],
    log: Path,
    env: Mapping[str, str] | None = None,
    seconds: float = 60.0,
) -> Iterator[subprocess.Popen[bytes]]:
    """A server process that already answers; it is ended, and if need be killed, by its own pid at the end."""
    with log.open("wb") as out:
        process = subprocess.Popen(
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            env={**os.environ, **(env or {})},
            # A module of ours beside the server's own of the same name would be found first elsewhere.
            cwd=log.parent,
        )
    try:
        try:
            wait_for(answers, "the server to answer", seconds=seconds, alive=process)
        except AssertionError as late:
            raise NotStartedError(f"{late}\n{tail(log)}") from late
        yield process
    finally:
        stop(process)


def stop(process: subprocess.Popen[bytes], seconds: float = 10.0) -> None:
    """End one process we started."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(seconds)


def tail(log: Path, lines: int = 30) -> str:
    """The end of a log, for a failure's text."""
    return "\n".join(log.read_text("utf-8", "replace").splitlines()[-lines:])
