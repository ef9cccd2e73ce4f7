"""Waiting for facts instead of for time, and finding free loopback ports, for everything that starts a server."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Callable
from typing import Any

_POLL = 0.02


def wait_for(
    fact: Callable[[], bool], what: str, *, seconds: float = 60.0, alive: subprocess.Popen[Any] | None = None
) -> None:
    """Return as soon as `fact()` is true; AssertionError after `seconds`, or at once when `alive` has ended."""
    end = time.monotonic() + seconds
    while not fact():
        if alive is not None and alive.poll() is not None:
            raise AssertionError(f"waited for {what}, but the process ended with code {alive.returncode}")
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds:.0f} s for {what}")
        time.sleep(_POLL)


def free_port(kind: int = socket.SOCK_STREAM) -> int:
    """A port of 127.0.0.1 that nobody uses just now."""
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def taken(port: int, kind: int = socket.SOCK_STREAM) -> bool:
    """Whether something on 127.0.0.1 listens there."""
    with socket.socket(socket.AF_INET, kind) as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
        return False
