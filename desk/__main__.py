"""Starts the window, or the command named on the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `desk` with these arguments (default: the process's own); returns the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    # Only the half that is needed is loaded: the window must not wait for the store, nor a command for Qt.
    room = import_module("desk.app" if _opens_window(given) else "desk.cli")
    status: int = room.main(given)
    return status


def _opens_window(given: Sequence[str]) -> bool:
    """True where nothing but the window's own options is given."""
    rest = iter(given)
    for word in rest:
        if word == "--home":
            next(rest, None)
        elif word != "--demo" and not word.startswith("--home="):
            return False
    return True


if __name__ == "__main__":
    sys.exit(main())
