"""An open folder of exported files: which files belong to which stream of its mapping, and their rows."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatch
from pathlib import Path

from connectors.kit.declare import Surroundings
from connectors.kit.files import Reading, open_rows
from connectors.kit.mapping import Entry
from connectors.kit.tape import Mark, file_errors

# A file nobody has written to for this long counts as written to its end, even where its last line has no line feed.
QUIET_SECONDS = 60


@dataclass(frozen=True, slots=True)
class File:
    """One file as the folder shows it; `name` is its place within the folder, `changed` in nanoseconds since 1970."""

    path: Path
    name: str
    size: int
    changed: int

    def age(self, now: datetime) -> float:
        """Seconds since it was written; a time ahead of the clock (another machine's) counts as long ago."""
        return abs(now.timestamp() - self.changed / 1e9)


@dataclass(frozen=True, slots=True)
class Folder:
    """An open folder. `seal` changes when the mapping or the time zone does: then every file is read again."""

    root: Path
    entries: Sequence[Entry]
    seal: str
    around: Surroundings

    def of_kind(self, record: str) -> Sequence[Entry]:
        """The entries of the mapping that become records of one kind."""
        return [entry for entry in self.entries if entry.record == record]

    def names(self, entry: Entry) -> Sequence[str]:
        """The places of an entry's files within the folder, in order. AskPerson and TryLater as for `file`."""
        with file_errors("The folder"):
            return sorted({name for glob in entry.files for name in _matching(self.root, "", glob.split("/"))})

    def file(self, name: str) -> File | None:
        """A file as it is now; None for what is no plain file. AskPerson (may not be read), TryLater (went away)."""
        path = self.root / name
        with file_errors(name):
            told = path.stat()
        return File(path, name, told.st_size, told.st_mtime_ns) if stat.S_ISREG(told.st_mode) else None

    def files(self, entry: Entry) -> Sequence[File]:
        """All files of an entry by name."""
        return [file for name in self.names(entry) if (file := self.file(name))]

    def quiet(self, file: File) -> bool:
        """Whether nobody seems to be writing to a file any more."""
        return file.age(self.around.now()) >= QUIET_SECONDS

    @contextmanager
    def reading(self, entry: Entry, file: File, since: Mark | None = None) -> Iterator[Reading]:
        """The rows of a file after `since`."""
        layout, needed, quiet = entry.layout_of(file.name), sorted(entry.needed), self.quiet(file)
        with open_rows(file.path, file.name, layout, needed, since, quiet, self.around.cancelled) as reading:
            yield reading


def _matching(folder: Path, place: str, glob: Sequence[str]) -> Iterator[str]:
    """Places under a folder that a glob matches. Unlike pathlib's, it does not pass over a folder it may not read.

    Names with a dot or a tilde in front are hidden or half-written and left out.
    """
    here, rest = glob[0], glob[1:]
    if here == "**" and rest:
        yield from _matching(folder, place, rest)
    with os.scandir(folder) as listed:
        entries = [entry for entry in listed if not entry.name.startswith((".", "~"))]
    for entry in entries:
        if here == "**" and rest:
            if entry.is_dir(follow_symlinks=False):
                yield from _matching(folder / entry.name, f"{place}{entry.name}/", glob)
        elif fnmatch(entry.name, here):
            if not rest:
                yield place + entry.name
            elif entry.is_dir():
                yield from _matching(folder / entry.name, f"{place}{entry.name}/", rest)
