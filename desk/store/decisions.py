"""What people and rules decided, and what is never deleted: flags with their history, corrections of journeys, versions
of the rules. Several programs may write at once; records are named by their keys, never by the cache's numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desk.domain.flags import Flag, FlagEvent, State, Step
from desk.store.engine import StoreError
from desk.store.reading import RecordKey


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's word on a journey: `record` joins the journey of `joined`, or begins one of its own (None).

    `by` and `at` say whose word and when. The latest one on a record that is not withdrawn counts.
    """

    correction_id: str
    record: RecordKey
    joined: RecordKey | None
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RuleVersion:
    """One text of the rules that was in force from `saved_at` on; `number` counts from 1. `digest` is of the text."""

    version_id: str
    number: int
    saved_at: datetime
    saved_by: str
    text: str
    digest: str


class Conflict(StoreError):
    """Somebody else changed the same thing first; read it again and decide anew."""

    def __init__(self) -> None:
        super().__init__("Somebody else changed this meanwhile.", "Look at it again and decide anew.")


class FlagBook:
    """The flags of one decisions file; each method is one transaction."""

    def save(self, steps: Sequence[Step]) -> None:
        """Keep what happened to some flags, in order; all or none.

        Raises Conflict where somebody else changed one of them meanwhile (a step leads from the revision before its
        own; a raised flag is new): read it again and decide anew.
        """
        raise NotImplementedError

    def flag(self, flag_id: str) -> Flag | None:
        """One flag."""
        raise NotImplementedError

    def page(
        self,
        states: Sequence[State],
        owner: str = "",
        due_before: datetime | None = None,
        older: str | None = None,
        limit: int = 200,
    ) -> tuple[list[Flag], str | None]:
        """Flags of some states, most severe first, then newest; with `owner`, that person's; with `due_before`, those
        due by then. The second part of the answer goes on from there as `older`; None at the end."""
        raise NotImplementedError

    def counts(self, owner: str, due_before: datetime) -> dict[str, int]:
        """How many flags there are: open (open and taken), mine, due, snoozed, resolved, all."""
        raise NotImplementedError

    def anchored(self, keys: Sequence[RecordKey]) -> list[Flag]:
        """All flags, resolved ones too, that are anchored on one of these records, oldest first."""
        raise NotImplementedError

    def unresolved(self) -> list[Flag]:
        """All flags that are not resolved, oldest first."""
        raise NotImplementedError

    def events(self, flag_ids: Sequence[str]) -> dict[str, list[FlagEvent]]:
        """The history of some flags, oldest first."""
        raise NotImplementedError

    def revision(self) -> str:
        """Changes whenever flags may have changed, by whatever program; cheap."""
        raise NotImplementedError

    def raised(self, first: datetime, last: datetime) -> list[Flag]:
        """Flags raised from `first` until before `last`, oldest first."""
        raise NotImplementedError


class Corrections:
    """What people decided about journeys; appended and withdrawn, never edited."""

    def add(self, record: RecordKey, joined: RecordKey | None, by: str, at: datetime) -> Correction:
        """Remember a person's word."""
        raise NotImplementedError

    def withdraw(self, record: RecordKey, by: str, at: datetime) -> bool:
        """Take back the latest standing word on a record; False where there is none."""
        raise NotImplementedError

    def standing(self) -> tuple[Correction, ...]:
        """The words that count, one a record, oldest first."""
        raise NotImplementedError

    def revision(self) -> str:
        """Changes whenever `standing` may have changed; cheap."""
        raise NotImplementedError

    def standing_at(self, at: datetime) -> tuple[Correction, ...]:
        """The words that counted at a moment."""
        raise NotImplementedError


class RuleVersions:
    """Every text of the rules that was ever in force; append only."""

    def add(self, text: str, by: str, at: datetime) -> RuleVersion:
        """Keep a text as the next version; the latest one again where the text is the same."""
        raise NotImplementedError

    def latest(self) -> RuleVersion | None:
        """The version in force."""
        raise NotImplementedError

    def version(self, number: int) -> RuleVersion | None:
        """One version by number."""
        raise NotImplementedError

    def all(self, limit: int = 200) -> list[RuleVersion]:
        """Versions, newest first."""
        raise NotImplementedError


class Decisions:
    """One decisions file (or, for a team, one database): `flags`, `corrections`, `rules`."""

    flags: FlagBook
    corrections: Corrections
    rules: RuleVersions

    def __init__(self, path: Path) -> None:
        """Open the file, made where it is missing. StoreError where it is damaged or newer than this program."""
        raise NotImplementedError

    def close(self) -> None:
        """Give back the file."""
        raise NotImplementedError
