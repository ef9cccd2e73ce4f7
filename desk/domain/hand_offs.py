"""What a hand-off is: a customer passed on with the briefing of that moment, to whom, by when, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

# The (source, stream, source_id) of a record.
RecordName = tuple[str, str, str]


class To(StrEnum):
    """Where a customer is passed on to."""

    PERSON = "person"
    TEAM = "team"
    STORE = "store"
    CALL_BACK = "call_back"
    CHANNEL = "channel"


class State(StrEnum):
    """How a hand-off stands. Given and opened ones wait for the customer; one that never arrived may still."""

    GIVEN = "given"
    OPENED = "opened"
    ARRIVED = "arrived"
    NEVER_ARRIVED = "never_arrived"
    TAKEN_BACK = "taken_back"


WAITING = (State.GIVEN, State.OPENED)


class What(StrEnum):
    """What happened to a hand-off."""

    GIVEN = "given"
    OPENED = "opened"
    ARRIVED = "arrived"
    NEVER_ARRIVED = "never_arrived"
    NOT_YET = "not_yet"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is told, as BriefingLine has it: `key` names the record it comes from ("" for none).

    `kind` is one of a briefing's, or inquiry: the very thing the customer wants, in the words of whoever passes them
    on. `hidden` says why the receiver may not see it; then `value` and `key` are empty, and nothing has them any more.
    """

    kind: str
    value: str
    sure: str = ""
    key: str = ""
    at: datetime | None = None
    due_at: datetime | None = None
    overdue: bool = False
    kept: bool = False
    times: int = 1
    hidden: str = ""


@dataclass(frozen=True, slots=True)
class Spent:
    """The time of the customer's journey when they were passed on, in seconds; `keys` are the newest records it
    was counted from, `of` how many there were. `at_least` and `because` as in a clock."""

    customer_time: int
    waiting_time: int
    elapsed: int
    interactions: int
    transfers: int
    since: datetime
    by_channel: tuple[tuple[str, int], ...] = ()
    at_least: bool = False
    because: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    of: int = 0


@dataclass(frozen=True, slots=True)
class Content:
    """What goes along, as it was known at one moment; `title` is the journey's, `note` what the giver wrote."""

    customer: str
    title: str
    lines: tuple[Line, ...]
    spent: Spent | None
    note: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """What a hand-off should have and this one has not: kinds of NEEDED."""
        there = {line.kind for line in self.lines}
        return tuple(kind for kind, any_of in NEEDED if not there.intersection(any_of))


# What a receiver asks first, and the kinds of line that answer it.
NEEDED = (
    ("account", frozenset({"account"})),
    ("order", frozenset({"order", "case"})),
    ("inquiry", frozenset({"inquiry", "product"})),
    ("reason", frozenset({"reason"})),
)


@dataclass(frozen=True, slots=True)
class Given:
    """A hand-off as it was given; nothing of it ever changes. Times are aware UTC.

    `record` is what it was written on. `name` is the person, team, store or channel ("" for any, of a call-back whoever
    is free). `arrive_by` is until when the customer is awaited there; `call_back` names the call-back that was promised
    with it, "" for none.
    """

    hand_off_id: str
    code: str
    record: RecordName
    to: To
    name: str
    given_by: str
    given_at: datetime
    arrive_by: datetime
    content: Content
    call_back: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a hand-off stands. `opened_by` is who was the first to open it, `arrived_key` the record in which the
    customer arrived; `why` is why it was taken back, `flag_id` the flag raised because they never came. `elsewhere`: it
    was given at another desk, which tells other systems of it and raises that flag."""

    state: State = State.GIVEN
    opened_by: str = ""
    opened_at: datetime | None = None
    arrived_at: datetime | None = None
    arrived_key: str = ""
    ended_at: datetime | None = None
    why: str = ""
    flag_id: str = ""
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class HandOff:
    """One hand-off; `record` is what it is written on now, `revision` counts what happened to it, from 1."""

    given: Given
    standing: Standing = field(default_factory=Standing)
    record: RecordName = ("", "", "")
    revision: int = 0

    @property
    def late(self) -> bool:
        """Whether the customer arrived, and after they were awaited."""
        arrived_at = self.standing.arrived_at
        return arrived_at is not None and arrived_at > self.given.arrive_by


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a hand-off; `number` is the revision it led to. `who` is "" where no person did it,
    `about` the record, flag or person it is about, `note` free words."""

    hand_off_id: str
    number: int
    at: datetime
    who: str
    what: What
    about: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A hand-off after something happened to it, and what is written down about that."""

    hand_off: HandOff
    event: Event
