"""What a flag is: an escalation with its reason, evidence, severity, owner, due time and state, and its history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """Where a flag stands. Open and taken ones are on the board, snoozed ones come back by themselves."""

    OPEN = "open"
    TAKEN = "taken"
    SNOOZED = "snoozed"
    RESOLVED = "resolved"


class Severity(StrEnum):
    """How much patience is left."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Outcome(StrEnum):
    """How a flag was resolved: it was right, it was not needed, or it went away by itself."""

    KEPT = "kept"
    NEEDLESS = "needless"
    PASSED = "passed"


class What(StrEnum):
    """What happened to a flag; FOLDED is written on the one that went into another, GREW on the one it went into."""

    RAISED = "raised"
    UPDATED = "updated"
    TAKEN = "taken"
    ASSIGNED = "assigned"
    SNOOZED = "snoozed"
    WOKEN = "woken"
    RESOLVED = "resolved"
    REOPENED = "reopened"
    NOTED = "noted"
    FOLDED = "folded"
    GREW = "grew"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The record a flag hangs on, for ever: the first interaction of its journey when it was raised.

    `part` is the number of an order's event, as in Touch; 0 for everything else.
    """

    source: str
    stream: str
    source_id: str
    part: int = 0

    @property
    def key(self) -> str:
        """The record's name as timelines and views write it."""
        return f"{self.source}/{self.stream}/{self.source_id}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One fact behind a flag in words, and the key of the record it comes from ("" where it is a sum of several)."""

    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a rule (or a person: `rule` is "") wants a flag on a journey. `news` is the latest moment it rests on.

    `name` is what rules that share one flag have in common, a rule's own id where it shares with none. `rule` leads
    it; `others` are the rules of that name that match as well.
    """

    rule: str
    rule_version: int
    title: str
    severity: Severity
    for_whom: str
    evidence: tuple[Evidence, ...]
    news: datetime
    name: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flag:
    """One escalation as it stands. Times are aware UTC.

    `rule` and `rule_version` are empty and 0 for one raised by hand. `for_whom` is who the rule raises it for, `owner`
    who has it ("" nobody). `holds` says whether the rule still matches. `news` is the latest moment its cause rests on:
    nothing older brings it back once it is resolved. `folded_into` is the flag that took this one in. `revision`
    counts what ever happened to it, from 1: whoever writes says which one they saw.

    `rule` is the rule that leads it; `others` are rules of the same cause that ever were in its evidence beside it, or
    led it. It counts for each of them. `cause` is the name they had in common.
    """

    flag_id: str
    anchor: Anchor
    rule: str
    rule_version: int
    title: str
    severity: Severity
    state: State
    for_whom: str
    owner: str
    raised_at: datetime
    raised_by: str
    due_at: datetime | None
    snoozed_until: datetime | None
    resolved_at: datetime | None
    resolved_as: Outcome | None
    reason: str
    holds: bool
    evidence: tuple[Evidence, ...]
    news: datetime
    folded_into: str
    revision: int
    cause: str = ""
    others: tuple[str, ...] = ()

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules it counts for, whoever leads it first; none for one raised by hand."""
        return (self.rule, *self.others) if self.rule else ()


@dataclass(frozen=True, slots=True)
class FlagEvent:
    """Something that happened to a flag; `number` is the flag's revision it led to.

    `about` is what it is about: the owner, the moment snoozed until, the outcome, the other flag, the rule that leads
    it from now on; `note` free words.
    """

    flag_id: str
    number: int
    at: datetime
    who: str
    what: What
    about: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A flag after something happened to it, and what is written down about that."""

    flag: Flag
    event: FlagEvent
