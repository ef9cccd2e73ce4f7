"""What is written back to a source: one entry at a time, so that it has each once however often that is tried."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class EntryKind(StrEnum):
    """What an entry tells of."""

    NOTE = "note"
    DISPOSITION = "disposition"
    PROMISE = "promise"
    HAND_OFF = "hand_off"
    FLAG = "flag"
    CALL = "call"


EVERY_KIND = frozenset(EntryKind)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One entry as a writer sees it; all of it is customer data, and none of it may reach an error.

    `entry_id` is for ever the same for the same words: the key by which the target, or the writer that looks there,
    knows the entry again. `customer` names them for a person; `record` is the (source, stream, source_id) the entry
    hangs on, `place` the source_id of their own record at the target ("" where the writer needs none). `title` is one
    line, `text` as many as it takes, `facts` the same for machines, as plain JSON. `made_at` is aware, `made_by` who
    wrote it. `again` says that an earlier try may have arrived.
    """

    entry_id: str
    kind: EntryKind
    made_at: datetime
    made_by: str
    title: str
    text: str = ""
    customer: str = ""
    record: tuple[str, str, str] = ("", "", "")
    place: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    again: bool = False


# Writes one entry with what the connector opened; returns the target's own name for what became of it, "" where it
# tells none.
Write = Callable[[Any, Outgoing], str]


@dataclass(frozen=True, slots=True)
class Writer:
    """How one source takes entries.

    `write(session, entry)` puts the entry there, once: where the target cannot be told the entry's id so that it knows
    it again, an entry that comes `again` is looked for first. It raises Refused where the target does not want this
    one entry as it is, otherwise what a pull would: AskPerson, TryLater, OurBug or Cancelled.

    `takes` are the kinds it is for. `places` says that it needs the customer's own record at the target. `settles` is
    for how many seconds a request that was sent and never answered may still come into force: so long nobody looks.
    """

    title: str
    write: Write
    takes: frozenset[EntryKind] = EVERY_KIND
    places: bool = False
    settles: float = 0.0
