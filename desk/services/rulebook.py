"""The file of rules: watched for changes by hand, kept in versions; while it is wrong the last good text counts."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desk.config.alone import alone
from desk.config.stamp import Stamp, stamp_of
from desk.config.whole import write_whole
from desk.domain.calendar_reading import World
from desk.domain.rule_reading import Book
from desk.services.asks import ServiceError
from desk.services.flag_views import RuleTrouble
from desk.services.rule_text import ReadRules, read_text
from desk.store.decisions import RuleVersion, RuleVersions

# Who changed a file that nobody saved through the desk.
BY_HAND = "by hand"
BY_DESK = "Tellonce"


@dataclass(frozen=True, slots=True)
class InForce:
    """The rules that count, the version they are, and what keeps a newer text of the file from counting."""

    book: Book
    version: RuleVersion
    troubles: tuple[RuleTrouble, ...]
    text: str


class RuleBook:
    """The rules of one home folder. `world` is what rules may refer to, `first_text` what a new folder begins with."""

    def __init__(
        self,
        path: Path,
        first_text: Callable[[], str],
        versions: RuleVersions,
        world: World,
        who: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        self.path = path
        self._first_text = first_text
        self._versions = versions
        self._world = world
        self._who = who
        self._now = now
        self._lock = threading.Lock()
        self._held: tuple[Stamp, InForce] | None = None

    def in_force(self) -> InForce:
        """The rules that count now; read again only when the file changed. ServiceError where no file can be."""
        stamp = stamp_of(self.path)
        held = self._held
        if held is not None and stamp is not None and held[0] == stamp:
            return held[1]
        with self._lock, _alone(self.path):
            if stamp_of(self.path) is None:
                self._write(self._start_text())
            stamp, text = stamp_of(self.path), self._read()
            in_force = self._judge(text)
            self._held = (stamp, in_force)
            return in_force

    def check(self, text: str) -> tuple[RuleTrouble, ...]:
        """What is wrong with a text, all of it."""
        return read_text(text, self._world).troubles

    def read(self, text: str) -> ReadRules:
        """What a text says."""
        return read_text(text, self._world)

    def save(self, text: str) -> InForce:
        """Put a text in force as the next version; ServiceError names the first thing that is wrong with it."""
        read = read_text(text, self._world)
        if read.troubles:
            first = read.troubles[0]
            where = f"Line {first.line}: " if first.line else ""
            more = len(read.troubles) - 1
            others = f" ({more} more)" if more else ""
            raise ServiceError(f"{where}{first.what}{others}", first.advice)
        who = self._who()
        with self._lock, _alone(self.path):
            if stamp_of(self.path) is not None:
                # What was written by hand since the last look stays as a version of its own.
                self._judge(self._read())
            # The file first: if the desk stops in between, the change is noticed later as one made by hand.
            self._write(text)
            version = self._versions.add(text, who, self._now())
            in_force = InForce(read.book, version, (), text)
            self._held = (stamp_of(self.path), in_force)
            return in_force

    def _judge(self, text: str | None) -> InForce:
        """Which rules count while the file holds this text (None: it cannot be read as text)."""
        latest = self._versions.latest()
        if text is None:
            trouble = RuleTrouble(0, "", f"{self.path.name} cannot be read.", "Check its permissions and encoding.")
            return self._last_good(latest, (trouble,), "")
        read = read_text(text, self._world)
        if read.troubles:
            return self._last_good(latest, read.troubles, text)
        if latest is None or latest.text != text:
            first = latest is None and text == self._first_text()
            latest = self._versions.add(text, BY_DESK if first else BY_HAND, self._now())
        return InForce(read.book, latest, (), text)

    def _last_good(self, latest: RuleVersion | None, troubles: tuple[RuleTrouble, ...], text: str) -> InForce:
        if latest is None:
            latest = self._versions.add(self._first_text(), BY_DESK, self._now())
        return InForce(read_text(latest.text, self._world).book, latest, troubles, text)

    def _start_text(self) -> str:
        """For a folder without the file: what was in force before it was lost, or what every desk begins with."""
        latest = self._versions.latest()
        return latest.text if latest else self._first_text()

    def _read(self) -> str | None:
        try:
            return self.path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def _write(self, text: str) -> None:
        """As it is, whatever ends its lines."""
        try:
            write_whole(self.path, text.encode("utf-8"))
        except OSError as problem:
            raise _unwritable(self.path, problem) from None


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Holds the file's lock, in words where that cannot be."""
    try:
        with alone(path.with_name(f".{path.name}.lock")):
            yield
    except OSError as problem:
        raise _unwritable(path, problem) from None


def _unwritable(path: Path, problem: OSError) -> ServiceError:
    return ServiceError(f"{path.name} cannot be written ({problem.strerror}).", "Check the folder and the disk.")
