"""What tells one state of a file from another, so that it is read again only when it changed."""

from __future__ import annotations

from pathlib import Path

# When it was changed, how long it is, and its place on the disk; None where there is no file.
Stamp = tuple[int, int, int] | None


def stamp_of(path: Path) -> Stamp:
    """The state of a file now."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
