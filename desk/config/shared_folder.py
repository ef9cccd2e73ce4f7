"""A folder that several desks share: a network drive, or one that a program carries from machine to machine."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from desk.config.whole import write_whole
from desk.domain.trouble import Trouble


class Away(Trouble):
    """The folder cannot be used now."""

    def __init__(self, folder: Path, problem: OSError) -> None:
        why = problem.strerror or type(problem).__name__
        super().__init__(
            f"The shared folder {folder} cannot be used ({why}).",
            "Connect it, or check its permissions; what is handed off waits here until it is back.",
        )


class SharedFolder:
    """The files of one folder. It is never made: one that is missing is a drive that is not connected."""

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder).expanduser()

    def files(self) -> dict[str, float]:
        """The names of its files, with when each was written, in seconds as time.time counts them. Away where it cannot
        be looked at."""
        try:
            with os.scandir(self.folder) as found:
                return {one.name: at for one in found if (at := _written_at(one)) is not None}
        except OSError as problem:
            raise Away(self.folder, problem) from None

    def read(self, name: str, largest: int) -> bytes:
        """What is in a file, of one that is larger than `largest` bytes the beginning. Away where it cannot be read."""
        try:
            with (self.folder / name).open("rb") as file:
                return file.read(largest)
        except OSError as problem:
            raise Away(self.folder, problem) from None

    def put(self, name: str, content: bytes) -> None:
        """Write a file, whole or not at all; whoever may read the folder may read it. Away where that fails."""
        try:
            write_whole(self.folder / name, content, stat.S_IMODE(self.folder.stat().st_mode) & 0o666)
        except OSError as problem:
            raise Away(self.folder, problem) from None

    def remove(self, name: str) -> None:
        """Remove a file; nothing happens where that cannot be."""
        try:
            (self.folder / name).unlink(missing_ok=True)
        except OSError:
            return


def _written_at(entry: os.DirEntry[str]) -> float | None:
    """When a file was written; None for what is no file, or is gone by now as what another desk was writing."""
    try:
        return entry.stat().st_mtime if entry.is_file() else None
    except FileNotFoundError:
        return None
