"""What an environment says of itself: its Python, then each lock that was installed, in the order it was installed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

UNFINISHED = "unfinished"

_NOTHING = ["none"]


class Stamp:
    """A small text file in the environment's folder, replaced as a whole and never half written."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "tellonce.stamp"

    def lines(self) -> list[str]:
        """What it says, one line at least; a single "none" where there is no such file."""
        try:
            return self._file.read_text(encoding="utf-8").splitlines() or _NOTHING
        except OSError:
            return _NOTHING

    def write(self, lines: Sequence[str]) -> None:
        """Say `lines` from now on."""
        fresh = self._file.with_suffix(".new")
        fresh.write_text("\n".join(lines) + "\n", encoding="utf-8")
        fresh.replace(self._file)
