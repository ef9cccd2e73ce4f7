"""Whether a window can open here, and in words why not."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from environment import clean
from machine import Machine
from needs import QT

_OPEN = (
    "import sys; from PySide6.QtGui import QGuiApplication; QGuiApplication(sys.argv).primaryScreen() or sys.exit(1)"
)


def why_no_window(python: Path, machine: Machine, environ: Mapping[str, str] = os.environ) -> str:
    """Empty when `python` can open a window; else the reason and, where there is one, the remedy."""
    if not sys.platform.startswith("linux"):
        return ""
    if not any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)."
    try:
        # Qt ends the whole process where it finds no screen, so it is tried in one that does not matter.
        tried = subprocess.run(
            [str(python), "-I", "-c", _OPEN],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=60,
            check=False,
            env=clean(environ),
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"Qt did not start ({type(error).__name__})."
    if tried.returncode == 0:
        return ""
    missing = QT.missing()
    if missing:
        return f"Qt's system libraries are missing. To have the window:\n{machine.remedy(missing)}"
    said = [line for line in tried.stderr.splitlines() if line.strip()]
    return f"Qt found no screen it can use: {said[0] if said else f'it ended with {tried.returncode}'}"
