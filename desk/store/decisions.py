"""What people and rules decided, and what is never deleted: flags with their history, corrections of journeys, versions
of the rules, words on who is who, what is written down. Several programs may write at once; records are named by their
keys, never by the cache's numbers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desk.domain.keys import Key
from desk.store import upkeep
from desk.store.books import Conflict, Shelf
from desk.store.corrections import Correction, Corrections
from desk.store.engine import DECISIONS, Database
from desk.store.flags import FlagBook
from desk.store.hand_offs import HandOffBook
from desk.store.left_open import LeftOpen
from desk.store.live_calls import KeptCall, LiveCallBook
from desk.store.migrations.decisions import STEPS
from desk.store.outbox import OutBook
from desk.store.rule_versions import RuleVersion, RuleVersions
from desk.store.visits import VisitBook
from desk.store.words import KeptWord, Pair, PutOff, Words
from desk.store.work import WorkBook
from desk.store.written_calls import WrittenCalls

__all__ = [
    "Conflict",
    "Correction",
    "Corrections",
    "Decisions",
    "FlagBook",
    "HandOffBook",
    "KeptCall",
    "KeptWord",
    "LeftOpen",
    "LiveCallBook",
    "OutBook",
    "Pair",
    "PutOff",
    "RuleVersion",
    "RuleVersions",
    "VisitBook",
    "Words",
    "WorkBook",
    "WrittenCalls",
]


class Decisions:
    """One decisions file: `flags`, `corrections`, `rules`, `words`, `calls`, `written_calls`, `outbox`, `work`,
    `hand_offs`, `left_open`, `visits`. Every method of these may be called from any thread."""

    def __init__(self, path: Path, keys: Sequence[Key] = (), look: bool = True) -> None:
        """Open the file, made where it is missing; `keys` are what it may be encrypted with, as Database has it. Not
        `look`, it may be read at once, and `look_through` is to be called before anything is decided.

        StoreError where it is damaged or newer than this program; then nothing in it is changed.
        """
        self._open(Database(path, STEPS, DECISIONS, keys=keys, look=look))

    @classmethod
    def over(cls, shelf: Shelf) -> Decisions:
        """The decisions kept elsewhere than in a file of their own; their tables are there."""
        decisions = cls.__new__(cls)
        decisions._open(shelf)
        return decisions

    def _open(self, shelf: Shelf) -> None:
        self._shelf = shelf
        # A database kept elsewhere is somebody else's care.
        self.encrypted = isinstance(shelf, Database) and shelf.encrypted
        self.flags = FlagBook(shelf)
        self.corrections = Corrections(shelf)
        self.rules = RuleVersions(shelf)
        self.words = Words(shelf)
        self.calls = LiveCallBook(shelf)
        self.written_calls = WrittenCalls(shelf)
        self.outbox = OutBook(shelf)
        self.work = WorkBook(shelf)
        self.hand_offs = HandOffBook(shelf)
        self.visits = VisitBook(shelf)
        self.left_open = LeftOpen(shelf)

    def look_through(self) -> None:
        """Look at all of the file; StoreError where it is damaged. A database kept elsewhere sees to itself."""
        if isinstance(self._shelf, Database):
            self._shelf.look_through()

    def trouble(self) -> str:
        """What SQLite's own check finds wrong with the file, or ""; a database kept elsewhere checks itself."""
        if not isinstance(self._shelf, Database):
            return ""
        with self._shelf.reading() as connection:
            return upkeep.check(connection)

    def close(self) -> None:
        """Give back the file."""
        self._shelf.close()
