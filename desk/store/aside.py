"""Puts a damaged cache aside, so that a new one can take its place and be pulled again."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

# What SQLite keeps beside a file.
BESIDE = ("-wal", "-shm")


def note(path: Path) -> None:
    """Remember that a file was found damaged, for whoever opens it next. A note that cannot be made is found again."""
    try:
        _mark(path).touch()
    except OSError:
        return


def is_noted(path: Path) -> bool:
    """Whether the file was found damaged by whoever had it open last."""
    return _mark(path).exists()


def latest(path: Path) -> Path | None:
    """Where the damaged file lies that was put aside last."""
    return max((put for put in _put(path) if not put.name.endswith(BESIDE)), default=None)


def put_aside(path: Path, now: datetime) -> Path:
    """Move the file away under a name that says when, and forget one that was moved before; where it lies now.

    OSError where it cannot be moved, as while another program holds it on Windows: then all is as it was.
    """
    earlier = _put(path)
    target = path.with_name(f"{path.name}.damaged-{now:%Y%m%d-%H%M%S}")
    move(path, target)
    for file in earlier:
        file.unlink(missing_ok=True)
    _mark(path).unlink(missing_ok=True)
    return target


def move(path: Path, target: Path) -> None:
    """Give a file another name, with what SQLite keeps beside it. OSError where that cannot be."""
    # The log first: beside another file it would be taken for that one's.
    for ending in (*reversed(BESIDE), ""):
        part = path.with_name(f"{path.name}{ending}")
        if part.exists():
            part.replace(target.with_name(f"{target.name}{ending}"))


def _put(path: Path) -> list[Path]:
    return list(path.parent.glob(f"{path.name}.damaged-*"))


def _mark(path: Path) -> Path:
    return path.with_name(f"{path.name}.damaged")
