"""Where the main window was on the screens. In a file of its own, which holds nothing else: the window is put there
before the encrypted files, which have all the rest of what was open, can be opened."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from desk.config.whole import write_whole

# Further out no screen is; a number beyond is a mistake in the file.
FURTHEST = 100_000


@dataclass(frozen=True, slots=True)
class Seat:
    """Logical pixels, of the window as it is while it fills no screen; `maximised` where it does."""

    x: int
    y: int
    width: int
    height: int
    maximised: bool = False


def read_seat(path: Path) -> Seat | None:
    """None where there is no file, or none that says it."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        sides = [said[name] for name in ("x", "y", "width", "height")]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not all(isinstance(one, int) and abs(one) <= FURTHEST for one in sides) or min(sides[2:]) <= 0:
        return None
    x, y, width, height = sides
    return Seat(x, y, width, height, said.get("maximised") is True)


def write_seat(path: Path, seat: Seat) -> None:
    """OSError where it cannot be written."""
    write_whole(path, json.dumps(asdict(seat)).encode())
