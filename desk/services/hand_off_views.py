"""The frozen views of hand-offs. Times are aware UTC, lengths seconds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

# Screens ask services for whatever they show; a hand-off is shown as it was given, field by field.
from desk.domain.hand_offs import Content as Content
from desk.domain.hand_offs import Given as Given
from desk.domain.hand_offs import Line as Line
from desk.domain.hand_offs import Spent as Spent
from desk.services.work_views import DueView


@dataclass(frozen=True, slots=True)
class HandOffView:
    """One hand-off. `given` is what everybody who opens it sees, the same for ever: a line with `hidden` has no value
    for anybody. `code` is as people read it, `spoken` as they say it; `address` opens exactly this in the desk.

    `state` is given, opened, arrived, never_arrived or taken_back, `says` the same in a sentence, `to` whom it is for
    in words. `arrived_key` is the record that shows the customer arrived (`late`: after they were awaited), `flag_id`
    the flag raised because they did not. `customer_id` is whose it is in this desk's cache now, 0 nobody's, and `key`
    the record it is written on now. `mine`: this person gave it; `for_me`: it is passed on to them by name.
    """

    hand_off_id: str
    code: str
    spoken: str
    address: str
    given: Given
    to: str
    state: str
    says: str
    opened_by: str
    opened_at: datetime | None
    arrived_at: datetime | None
    arrived_key: str
    late: bool
    why: str
    flag_id: str
    customer_id: int
    key: str
    mine: bool
    for_me: bool


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One line before it is given: `mark` names it for `hide`; `hidden` is why its receiver will not see it, "" where
    they will."""

    mark: str
    line: Line
    hidden: str


@dataclass(frozen=True, slots=True)
class PreviewView:
    """A hand-off that is about to be given: its lines with what the giver sees, and `content` as the receiver will.
    `missing` are kinds of line a receiver will ask for and this has not. `due` is what was typed for the time and what
    it means; `arrive_by` is None where that is no time to come, and of a call-back while none is typed."""

    lines: tuple[PreviewLine, ...]
    content: Content
    missing: tuple[str, ...]
    arrive_by: datetime | None
    due: DueView


@dataclass(frozen=True, slots=True)
class ReceiversView:
    """Whom one can choose from, by name: those the company lists, then those who were passed on to before, the most
    usual first. `channels` are codes as records have them. `listed`: the company lists some; `trouble` is what is wrong
    with its list, in words, "" for nothing."""

    persons: tuple[str, ...]
    teams: tuple[str, ...]
    stores: tuple[str, ...]
    channels: tuple[str, ...]
    listed: bool
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class HandOffFileView:
    """A hand-off read from a file that was found whole and signed with a key of this desk; `held` is the same hand-off
    in this desk's own decisions, None where they do not have it, and `same` whether the two say the same."""

    given: Given
    address: str
    key_name: str
    held: HandOffView | None
    same: bool
