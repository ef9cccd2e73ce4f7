"""The file in which a company decides about hand-offs; one in the desk's own folder takes the place of the one that
comes with the program."""

from __future__ import annotations

import threading
import tomllib
from pathlib import Path

from desk.config.stamp import Stamp, stamp_of
from desk.domain.hand_off_rules import HandOffRules, read_hand_off_rules
from desk.domain.trouble import Trouble

NAME = "hand_off.toml"


class HandOffRulesFile:
    """Read again when it changes; while what a person wrote is wrong the last good one counts, and `trouble` says what
    is wrong. From any thread."""

    def __init__(self, shipped: Path, own: Path) -> None:
        """`shipped` is the file of the program, `own` where a person may put theirs."""
        self._shipped = shipped
        self._own = own
        self._lock = threading.Lock()
        self._stamp: Stamp = None
        self._held: HandOffRules | None = None
        self.trouble: Trouble | None = None

    def rules(self) -> HandOffRules:
        """What counts now. Trouble where even the program's own file cannot be read."""
        with self._lock:
            stamp = stamp_of(self._own)
            if self._held is not None and stamp == self._stamp:
                return self._held
            self.trouble, self._stamp = None, stamp
            try:
                self._held = _read(self._own if stamp is not None else self._shipped)
            except Trouble as wrong:
                if stamp is None:
                    raise
                self.trouble = wrong
                self._held = self._held or _read(self._shipped)
            return self._held


def _read(path: Path) -> HandOffRules:
    try:
        return read_hand_off_rules(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except (OSError, UnicodeDecodeError) as problem:
        raise Trouble(f"{path.name} cannot be read ({type(problem).__name__}).", "Check its permissions.") from None
    except tomllib.TOMLDecodeError as problem:
        raise Trouble(f"{path.name} is not valid TOML: {problem}.", "Mend that line.") from None
