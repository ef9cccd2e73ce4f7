"""Keeps servers from starting by themselves while their packages are installed; the tests start their own."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

POLICY = Path("/usr/sbin/policy-rc.d")
_MARK = "# Put here by Tellonce's packaging scripts while they install packages; safe to remove."


@contextmanager
def no_autostart(prefix: Sequence[str], policy: Path = POLICY) -> Iterator[None]:
    """Forbid service starts by Debian's own switch, and take the switch away again.

    `prefix` is what makes a command run as root ([] or sudo). A switch somebody else put there is left alone. Ours
    allows everything once this process is gone, so even a power cut leaves no machine whose services never start.
    """
    if policy.exists() and _MARK not in policy.read_text(encoding="utf-8", errors="replace"):
        yield
        return
    text = f"#!/bin/sh\n{_MARK}\n[ -d /proc/{os.getpid()} ] || exit 0\nexit 101\n"
    _as_root([*prefix, "sh", "-c", 'cat > "$0" && chmod 755 "$0"', str(policy)], text)
    try:
        yield
    finally:
        _as_root([*prefix, "rm", "-f", str(policy)])


def _as_root(command: Sequence[str], text: str = "") -> None:
    subprocess.run(list(command), input=text, text=True, capture_output=True, check=False)
