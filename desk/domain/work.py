"""What people write down about customers and never lose: notes, wrap-ups, call-backs and wishes, as they stand and as
they came to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.domain.trouble import Trouble

# What something is written on: the (source, stream, source_id) of a record; of an identifier ("", kind/scope, value).
Anchor = tuple[str, str, str]
TEXT_LIMIT = 4_000


class Sort(StrEnum):
    """What kind of thing was written."""

    NOTE = "note"
    WRAP_UP = "wrap_up"
    CALL_BACK = "call_back"
    WISH = "wish"


class Stage(StrEnum):
    """A draft is being typed and counts for nothing yet; what stands counts; what was done or taken back is history."""

    DRAFT = "draft"
    STANDING = "standing"
    DONE = "done"
    TAKEN_BACK = "taken_back"


class What(StrEnum):
    """What happened to an entry."""

    WRITTEN = "written"
    TIMED_OUT = "timed_out"
    REPLACED = "replaced"
    TAKEN_BACK = "taken_back"
    KEPT = "kept"
    MOVED = "moved"
    GIVEN = "given"
    DONE = "done"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was written, as it stands. Times are aware UTC.

    `anchor` is what it is written on, `by` who wrote it. `text` is a note's words, or what a call-back is about.
    `disposition` is a code and `outcome` its title when it was chosen; `reason` why the customer came, as far as known.
    `promise` is what we will do and `due_at` by when; `due_said` is how the time was typed, `zone` (IANA, "" the
    desk's) whose clocks were meant. A call-back has its moment in `due_at`, who calls in `owner` ("" anybody), whom in
    `number`, and what for in `purpose`. `kept_at` is when it was done. `defaulted` says that a time-out closed it,
    `replaces` which entry it took the place of. `revision` counts what happened to it; 0 is a draft never finished.
    """

    entry_id: str
    sort: Sort
    anchor: Anchor
    stage: Stage
    by: str
    begun_at: datetime
    revision: int = 0
    text: str = ""
    disposition: str = ""
    outcome: str = ""
    reason: str = ""
    promise: str = ""
    due_said: str = ""
    due_at: datetime | None = None
    zone: str = ""
    owner: str = ""
    number: str = ""
    purpose: str = ""
    kept_at: datetime | None = None
    kept_by: str = ""
    defaulted: bool = False
    replaces: str = ""

    @property
    def counts(self) -> bool:
        """Whether it says something of the customer today: it stands, or was done."""
        return self.stage in (Stage.STANDING, Stage.DONE)

    @property
    def empty(self) -> bool:
        """Whether nothing at all is written in it."""
        return not (self.text.strip() or self.disposition or self.promise.strip() or self.due_said.strip())


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an entry; `number` is the revision it led to and `after` the entry as it left it.
    `about` is another entry's id, a person or a moment; `note` free words."""

    entry_id: str
    number: int
    at: datetime
    who: str
    what: What
    after: Entry
    about: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """An entry after something happened to it, and what is written down about that."""

    entry: Entry
    event: Event


def step(entry: Entry, at: datetime, who: str, what: What, about: str = "", note: str = "") -> Step:
    """The entry one revision on, with its event."""
    now = replace(entry, revision=entry.revision + 1)
    return Step(now, Event(now.entry_id, now.revision, at, who, what, now, about, note))


def undo(entry: Entry, events: Sequence[Event], at: datetime, who: str) -> Step:
    """The entry as it was before what happened to it last; undoing that as well goes one step further back.

    What was just finished is a draft again. Trouble where nothing can be undone.
    """
    standing = _not_undone(events)
    if not standing:
        raise Trouble("There is nothing to undo.", "Nothing was finished yet.")
    if standing[-1].what is What.REPLACED or entry.replaces:
        raise Trouble("This was put in another's place.", "Take it back, or write it anew.")
    if len(standing) > 1:
        before = standing[-2].after
    else:
        # What was made at once, as a call-back, is taken back; what was typed can be typed on.
        typed = entry.sort in (Sort.NOTE, Sort.WRAP_UP)
        before = replace(entry, stage=Stage.DRAFT if typed else Stage.TAKEN_BACK, defaulted=False)
    return step(replace(before, revision=entry.revision), at, who, What.UNDONE, about=str(standing[-1].number))


def _not_undone(events: Sequence[Event]) -> list[Event]:
    """What happened and was not undone, oldest first."""
    standing: list[Event] = []
    for event in sorted(events, key=lambda one: one.number):
        if event.what is What.UNDONE:
            standing = [one for one in standing if one.number < int(event.about)]
        else:
            standing.append(event)
    return standing


def on_identifier(identifier: Normal) -> Anchor:
    """The anchor of what is written on a number or address."""
    return "", f"{identifier.kind.value}/{identifier.scope}", identifier.value


def identifier_of(anchor: Anchor) -> Normal | None:
    """The identifier an anchor names, None where it names a record."""
    if anchor[0]:
        return None
    kind, _, scope = anchor[1].partition("/")
    try:
        return Normal(IdentifierKind(kind), anchor[2], scope)
    except ValueError:
        return None


def words(text: str, limit: int = TEXT_LIMIT) -> str:
    """What a person typed, fit to be kept: no half characters, not longer than anybody reads."""
    whole = text[: limit + 1].encode("utf-8", "replace").decode("utf-8").replace("\x00", "")
    if len(whole) > limit:
        raise Trouble("That is too long.", f"Keep it within {limit:,} letters.")
    return whole
