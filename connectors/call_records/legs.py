"""One leg of a call in our words, and what every table layout needs to read one out of a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from connectors.call_records.layouts import Chosen, Role
from connectors.call_records.values import instant, seconds, words
from connectors.kit.errors import SkipRow
from connectors.records import Segment, SegmentKind

Row = Mapping[Role, Any]

# Nothing telephones from further ahead than a wrong clock or zone explains.
_AHEAD = timedelta(days=1)


class Outcome(StrEnum):
    """How a leg or a call ended, in the words that are shown."""

    ANSWERED = "answered"
    NOT_ANSWERED = "not answered"
    GIVEN_UP = "given up by the caller"
    BUSY = "busy"
    FAILED = "failed"
    VOICEMAIL = "voicemail"
    MACHINE = "menu only"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg. `segments` are its own stretches in order, `sort` orders the legs of one call.

    `near` and `far` name the two channels, `near_end` and `far_end` whose telephone each is. `given_up` says whether
    the caller hung up before anybody came, None where that cannot be told; `attended` that it was handed on in person.
    """

    started_at: datetime
    ended_at: datetime
    caller: str
    callee: str
    outcome: Outcome
    sort: tuple[datetime, str]
    segments: tuple[Segment, ...] = ()
    agent: str = ""
    team: str = ""
    near: str = ""
    far: str = ""
    near_end: str = ""
    far_end: str = ""
    context: str = ""
    dialled: str = ""
    direction: str = ""
    name: str = ""
    given_up: bool | None = None
    attended: bool = False
    details: tuple[tuple[str, str], ...] = ()

    @property
    def talk(self) -> Segment | None:
        """When two people spoke; of no length where the call ended as it was answered. None if nobody came."""
        return next((segment for segment in self.segments if segment.kind is SegmentKind.TALK), None)


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading a row needs to know of its table and of the world."""

    chosen: Chosen
    zone: ZoneInfo | None
    now: Callable[[], datetime]

    def time(self, row: Row, role: Role, born: str = "") -> datetime | None:
        """A time column as aware UTC."""
        return instant(row.get(role), self.zone, self.chosen.name(role), born)

    def length(self, row: Row, role: Role) -> timedelta:
        """A length column."""
        return timedelta(seconds=seconds(row.get(role), self.chosen.name(role)))

    def start(self, row: Row, born: str = "", instead: Role = Role.STARTED) -> datetime:
        """When the leg began, by the column `instead` where the usual one is empty; SkipRow if unknown or ahead."""
        started = self.time(row, Role.STARTED, born) or self.time(row, instead, born)
        if started is None:
            raise SkipRow(f"The column {self.chosen.name(Role.STARTED)} is empty, so nobody knows when the call was.")
        if started > self.now() + _AHEAD:
            raise SkipRow("The call begins in the future. Check the time zone of this source, or the PBX's clock.")
        return started


def call_of(row: Row) -> str:
    """What joins the legs of one call: the linked id, else the leg's own id, else the row's."""
    return words(row.get(Role.CALL)) or words(row.get(Role.LEG)) or words(row.get(Role.ID))


_WORDS: Mapping[str, Outcome] = {
    **dict.fromkeys(("answered", "answer", "agent", "ok", "completed", "connected"), Outcome.ANSWERED),
    **dict.fromkeys(("no answer", "noanswer", "not answered", "missed", "unanswered"), Outcome.NOT_ANSWERED),
    **dict.fromkeys(("abandoned", "abandon", "hang", "cancel", "cancelled", "canceled"), Outcome.GIVEN_UP),
    **dict.fromkeys(("busy",), Outcome.BUSY),
    **dict.fromkeys(("failed", "congestion", "chanunavail", "error"), Outcome.FAILED),
    **dict.fromkeys(("voicemail",), Outcome.VOICEMAIL),
}
_CODES: Mapping[int, Outcome] = {
    **dict.fromkeys((408, 480), Outcome.NOT_ANSWERED),
    **dict.fromkeys((486, 600), Outcome.BUSY),
    487: Outcome.GIVEN_UP,
}


def outcome_of(text: str) -> Outcome:
    """A disposition, a SIP code or a person's word for it; UNKNOWN for anything else."""
    if text.isdecimal():
        code = int(text)
        return Outcome.ANSWERED if 200 <= code < 300 else _CODES.get(code, Outcome.FAILED)
    return _WORDS.get(" ".join(text.lower().replace("_", " ").split()), Outcome.UNKNOWN)


def stretches(*parts: tuple[SegmentKind, datetime, datetime], agent: str = "", team: str = "") -> tuple[Segment, ...]:
    """Segments one after another; those without length are left out."""
    return tuple(Segment(kind, begin, end, agent, team) for kind, begin, end in parts if end > begin)


def shown(row: Row, *wanted: tuple[Role, str]) -> tuple[tuple[str, str], ...]:
    """Columns that are only shown, each with its label, where they say something."""
    return tuple((label, words(row.get(role))) for role, label in wanted if words(row.get(role)))
