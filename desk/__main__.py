"""Starts the window, or the command named on the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import ModuleType

NO_DISPLAY = (
    "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
    "Everything but the window works from a terminal too: desk --help"
)
NO_QT = (
    "The window needs Qt's system libraries, and one is missing: {}\nOn Debian and Ubuntu:"
    " sudo apt install libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4"
    " libxcb-keysyms1"
)
# Makes this process a worker of the window that started it; in no help, for it is nothing a person asks for.
WORKER = "--worker"
# What a shell expects of a program stopped with Ctrl+C.
STOPPED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `desk` with these arguments (default: the process's own); returns the exit status."""
    if getattr(sys, "frozen", False):
        # In a program made into one file, its worker processes start here too; this call does their work and ends them.
        import_module("multiprocessing").freeze_support()
    given = list(sys.argv[1:] if arguments is None else arguments)
    # Only the half that is needed is loaded: the window must not wait for the store, nor a command for Qt.
    try:
        room = _room(given)
    except KeyboardInterrupt:
        # Loading takes a moment; each half sees to it by itself once it is there.
        return STOPPED
    if room is None:
        return 1
    status: int = room.main(given)
    return status


def _room(given: Sequence[str]) -> ModuleType | None:
    if given == [WORKER]:
        return import_module("desk.services.working")
    return _window(os.environ, sys.platform) if _opens_window(given) else import_module("desk.cli")


def _opens_window(given: Sequence[str]) -> bool:
    """True where nothing but the window's own options is given."""
    rest = iter(given)
    for word in rest:
        if word == "--home":
            next(rest, None)
        elif word != "--demo" and not word.startswith("--home="):
            return False
    return True


def _window(environ: Mapping[str, str], platform: str) -> ModuleType | None:
    """The window's half, or None with a word on standard error where no window can open: Qt itself would just abort."""
    shown = any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if platform.startswith("linux") and not shown:
        sys.stderr.write(f"{NO_DISPLAY}\n")
        return None
    try:
        return import_module("desk.app")
    except ImportError as problem:
        if "cannot open shared object file" not in str(problem):
            raise
        sys.stderr.write(f"{NO_QT.format(problem)}\n")
        return None


if __name__ == "__main__":
    sys.exit(main())
