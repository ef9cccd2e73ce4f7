"""The frozen views of what is written to other systems. Times are aware UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry. `state` is waiting, sending, refused, sent or dropped, `says` the same in a sentence for a person.

    `key` names the record it hangs on as timelines do, `about` the decision it comes from. `why` and `advice` are of
    the last try that failed or of what its target has against us now, `said` is the target's own answer to a refused
    entry. `next_at` is when it is tried (again) at the earliest, None where not by itself. `behind` is the entry that
    goes first ("" where none does), `landed` the target's own name for what became of it, `replaced_by` the entry it
    was changed into.
    """

    entry_id: str
    kind: str
    kind_title: str
    title: str
    text: str
    facts: Mapping[str, Any]
    key: str
    customer: str
    about: str
    target: str
    target_title: str
    state: str
    says: str
    tries: int
    made_at: datetime
    made_by: str
    next_at: datetime | None
    done_at: datetime | None
    why: str
    advice: str
    said: str
    behind: str
    landed: str
    replaced_by: str
    may_edit: bool
    may_retry: bool
    may_drop: bool


@dataclass(frozen=True, slots=True)
class EntryEventView:
    """One thing that happened to an entry; `who` is "" where no person did it."""

    at: datetime
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class EntryHistoryView:
    """An entry with all that happened to it, oldest first."""

    entry: EntryView
    events: tuple[EntryEventView, ...]


@dataclass(frozen=True, slots=True)
class TargetView:
    """One source that entries wait for. It is left alone until `paused_until` (None: it is not) because of `why`, which
    began at `since`."""

    target: str
    title: str
    waiting: int
    refused: int
    paused_until: datetime | None = None
    since: datetime | None = None
    why: str = ""
    advice: str = ""


@dataclass(frozen=True, slots=True)
class OutboxCounts:
    """How many entries are open: that wait or are being sent, and that a person has to see to."""

    waiting: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class OutboxPage:
    """Entries of a state, with the counts of all that are open, by target too; `older` goes on from here, None at the
    end."""

    entries: tuple[EntryView, ...]
    counts: OutboxCounts
    targets: tuple[TargetView, ...] = field(default=())
    older: str | None = None
