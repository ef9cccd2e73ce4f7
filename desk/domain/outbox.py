"""What is to be written to other systems and how it stands; which entry goes next, and when one is tried again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from connectors.kit.writing import EntryKind

# A record as decisions name it: source, stream and the source's own id.
RecordName = tuple[str, str, str]

# After the first try that failed, doubled with each further one.
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=5), timedelta(minutes=5)
# Nothing changes by itself where a person must act; the target is asked now and then all the same.
PERSON_WAIT = timedelta(minutes=15)
# One that is being written belongs to whoever took it; after so long to nobody any more.
LEASE = timedelta(minutes=30)
FARTHEST = timedelta(hours=25)


class State(StrEnum):
    """How an entry stands. Waiting, sending and refused ones are open; sent and dropped ones stay as history."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    DROPPED = "dropped"


OPEN = (State.WAITING, State.SENDING, State.REFUSED)


class What(StrEnum):
    """What happened to an entry."""

    PUT = "put"
    PUT_OFF = "put_off"
    INTERRUPTED = "interrupted"
    REFUSED = "refused"
    SENT = "sent"
    AGAIN = "again"
    REPLACED = "replaced"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Draft:
    """What a decision wants written to one target; see connectors.kit.writing.Outgoing.

    `customer` is the record it hangs on, `name` how the customer is called, `target` the source it goes to and `place`
    the customer's own record there ("" where none is needed). `about` says which decision it comes from, such as
    "flag/0192…"; `facts` are plain JSON.
    """

    customer: RecordName
    name: str
    kind: EntryKind
    title: str
    text: str
    target: str
    place: str = ""
    about: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it stands; what it says never changes. Times are aware UTC.

    `record` is the record it hangs on now, which may have come in the place of the one its draft names. `number` orders
    the entries of a customer. `unclear` says that an earlier try may have arrived, `tried_at` when the last one that
    failed did. `next_at` is when it may be tried again or, while it is sent, until when it belongs to `holder`. `why`
    and `advice` tell of the last try that failed, `said` what the target answered to it, `reason` why it was dropped;
    `landed` is the target's own name for what became of it. `replaced_by` is the entry a person made of it. `revision`
    counts what happened, from 1.
    """

    entry_id: str
    number: int
    record: RecordName
    draft: Draft
    state: State
    made_at: datetime
    made_by: str
    next_at: datetime
    tries: int = 0
    unclear: bool = False
    tried_at: datetime | None = None
    holder: str = ""
    why: str = ""
    advice: str = ""
    said: str = ""
    reason: str = ""
    landed: str = ""
    done_at: datetime | None = None
    replaced_by: str = ""
    revision: int = 1


@dataclass(frozen=True, slots=True)
class EntryEvent:
    """Something that happened to an entry; `number` is the revision it led to. `who` is "" where no person did it.

    `about` is what it is about: the reason, the trouble, the target's name for it, the other entry.
    """

    entry_id: str
    number: int
    at: datetime
    who: str
    what: What
    about: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """An entry after something happened to it; None where there is nothing to write down about that."""

    entry: Entry
    event: EntryEvent | None


@dataclass(frozen=True, slots=True)
class Pause:
    """A target that is left alone until a moment, and why; `since` is when the first of its `failures` in a row was."""

    target: str
    until: datetime
    why: str
    advice: str
    failures: int
    since: datetime


class Slip(NamedTuple):
    """Of an open entry what its order needs."""

    entry_id: str
    number: int
    customer: RecordName
    target: str
    state: State
    next_at: datetime
    holder: str

    @property
    def place(self) -> tuple[int, str]:
        """Its place among all: two that were put at the same moment by different desks have one number."""
        return self.number, self.entry_id


# What entries that keep their order have in common, of the record an entry hangs on: the customer, where known.
LaneOf = Callable[[RecordName], Hashable]


def lanes(slips: Iterable[Slip], lane_of: LaneOf) -> list[list[Slip]]:
    """The open entries by customer and target, each in order: all but the first of a lane wait for that one."""
    found: dict[tuple[str, Hashable], list[Slip]] = {}
    for slip in sorted(slips, key=_place):
        found.setdefault((slip.target, lane_of(slip.customer)), []).append(slip)
    return list(found.values())


def _place(slip: Slip) -> tuple[int, str]:
    return slip.place


def moment_of(head: Slip, pauses: Mapping[str, Pause], now: datetime) -> datetime | None:
    """When the first of a lane may be sent; None where that takes a person, or somebody is at it."""
    if head.state is not State.WAITING:
        return None
    pause = pauses.get(head.target)
    at = max(head.next_at, pause.until) if pause else head.next_at
    # Nobody asks for so long a wait: it was written down by a clock that was wrong.
    return now if at - now > FARTHEST else at


def ahead(found: Iterable[Sequence[Slip]]) -> dict[str, str]:
    """By entry the one it waits for, of those that are not the first of their lane."""
    return {slip.entry_id: lane[0].entry_id for lane in found for slip in lane[1:]}


def wait_after(failures: int, after: float | None, chance: float) -> timedelta:
    """How long to wait after so many failures in a row (from 1): doubling, a quarter of it by `chance` (0 to 1), never
    shorter than the target asked for (`after` seconds)."""
    whole = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(max(failures, 1) - 1, 16))
    return max(whole * (0.75 + 0.25 * chance), timedelta(seconds=after or 0.0))
