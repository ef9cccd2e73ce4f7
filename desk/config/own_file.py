"""A file in which a company decides something; one in the desk's own folder takes the place of the one that comes with
the program."""

from __future__ import annotations

import threading
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Generic, TypeVar

from desk.config.stamp import Stamp, stamp_of
from desk.config.whole import write_whole
from desk.domain.trouble import Trouble

T = TypeVar("T")


class OwnFile(Generic[T]):
    """Read again when it changes; while what a person wrote is wrong the last good one counts, and `trouble` says what
    is wrong. From any thread."""

    def __init__(self, shipped: Path, own: Path, made_of: Callable[[Mapping[str, Any]], T]) -> None:
        """`shipped` is the file of the program, `own` where a person may put theirs; `made_of` makes sense of what one
        says, or raises Trouble."""
        self._shipped = shipped
        self._own = own
        self._made_of = made_of
        self._lock = threading.Lock()
        self._stamp: Stamp = None
        self._held: T | None = None
        self.trouble: Trouble | None = None

    def editable(self) -> Path:
        """The company's own file, for a person to edit; it begins as a copy of the program's. Trouble where it cannot
        be written."""
        try:
            if not self._own.exists():
                write_whole(self._own, self._shipped.read_bytes())
        except OSError as problem:
            raise Trouble(f"{self._own.name} cannot be written ({problem.strerror}).", "Check the folder.") from None
        return self._own

    def rules(self) -> T:
        """What counts now. Trouble where even the program's own file cannot be read."""
        with self._lock:
            stamp = stamp_of(self._own)
            if self._held is not None and stamp == self._stamp:
                return self._held
            self.trouble, self._stamp = None, stamp
            try:
                self._held = self._read(self._own if stamp is not None else self._shipped)
            except Trouble as wrong:
                if stamp is None:
                    raise
                self.trouble = wrong
                if self._held is None:
                    self._held = self._read(self._shipped)
            return self._held

    def _read(self, path: Path) -> T:
        try:
            return self._made_of(tomllib.loads(path.read_text(encoding="utf-8-sig")))
        except (OSError, UnicodeDecodeError) as problem:
            raise Trouble(f"{path.name} cannot be read ({type(problem).__name__}).", "Check its permissions.") from None
        except tomllib.TOMLDecodeError as problem:
            raise Trouble(f"{path.name} is not valid TOML: {problem}.", "Mend that line.") from None
